"""How a template sets each part of a document, as a page: its own fonts, sizes and colours, on made-up words.

Word itself sets the pages; here is shown what can be promised.
"""

from __future__ import annotations

from base64 import b64encode
from html import escape

from dialogapp.documents.excel_dress import ExcelTemplate, codes
from dialogapp.documents.placeholders import filled, paragraphs_of
from dialogapp.documents.template_package import opened
from dialogapp.documents.tree import words
from dialogapp.documents.word_looks import Look, tint
from dialogapp.documents.word_styles import BODY
from dialogapp.documents.word_template import WordTemplate
from dialogapp.documents.xml_tree import Element
from dialogapp.services.translation import Language

_HIGHEST_LOGO = 56


def preview(content: bytes, language: str, logo_text: str = "") -> str:
    """The page. FileProblemError where `content` can't be a template."""
    package = opened(content)
    text = words(language)
    body = (
        _word(WordTemplate(package), text, logo_text)
        if package.kind == "docx"
        else _excel(ExcelTemplate(package), text)
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{text.code}"><head><meta charset="utf-8"><title></title></head>'
        f'<body style="background: #ffffff; color: #1e1d1b">{body}</body></html>\n'
    )


def _values(text: Language) -> dict[str, str]:
    return {
        "title": text.text("Minutes 3/2026: Example meeting"),
        "diary_number": "KS 2026/117",
        "dialogue": text.text("Example dialogue"),
        "buyer": text.text("The municipality"),
        "author": text.text("The facilitator"),
        "date": "2026-03-02",
        "content": "…",
    }


def _word(shape: WordTemplate, text: Language, logo_text: str) -> str:
    ids = shape.styles.merged
    values = _values(text)

    def set_in(ours: str, said: str, tag: str = "p") -> str:
        look = shape.styles.looks.look(ids[ours] or shape.styles.normal)
        return f'<{tag} style="{_css(look)}">{escape(said)}</{tag}>'

    header = [name for name in shape.margins if shape.package.tree(name).name == "w:hdr"]
    footer = [name for name in shape.margins if name not in header]
    cover = [Element("", {}, [row]) for row in shape.before]
    accent = shape.styles.accent
    titled = "" if shape.has_title else set_in("Heading1", values["title"])
    cell = f'style="padding: 4px 8px; border-bottom: 1px solid #{tint(accent, 0.3)}"'
    fill = shape.styles.looks.header_fill(ids["RuledTable"]) or tint(accent, 0.14)
    head = f'style="padding: 4px 8px; background: #{fill}; border-bottom: 1px solid #{accent}"'
    rows = (
        (text.text("When"), text.text("What was said")),
        ("09:04", text.text("The supplier says that twelve weeks are enough.")),
        ("09:11", text.text("The screens can be looked after from afar.")),
    )
    heading = "TableHeading" if ids["TableHeading"] else "TableText"
    table = _table(
        [[set_in("TableText" if number else heading, said, "span") for said in row] for number, row in enumerate(rows)],
        head,
        cell,
    )
    return "".join(
        [
            *(_margin(shape, name, values, logo_text) for name in header),
            *(_margin_text(shape, root, values) for root in cover),
            "<hr>" if cover else "",
            titled,
            set_in("Lead", text.text("The lead says in a few words what came of the meeting.")),
            set_in("Heading2", text.text("Summary")),
            set_in(BODY, text.text("Running text is set like this, and is most of a document.")),
            *(f"<ul><li>{set_in('ListBullet', said, 'span')}</li></ul>" for said in (text.text("An item of a list"),)),
            set_in("Heading3", text.text("What was said about the price")),
            set_in("Caption", text.text("Inputs")),
            table,
            set_in("Note", text.text("A note stands in small letters.")),
            "<hr>",
            *(_margin(shape, name, values, logo_text) for name in footer),
        ]
    )


def _margin(shape: WordTemplate, name: str, values: dict[str, str], logo_text: str) -> str:
    links = {link.identity: link.target for link in shape.package.links(name) if link.kind == "image"}
    root = shape.package.tree(name)
    pictures = "".join(
        _picture(shape, links[identity], logo_text)
        for blip in root.all("a:blip")
        if (identity := blip.attributes.get("r:embed", "")) in links
    )
    return f"{f'<p>{pictures}</p>' if pictures else ''}{_margin_text(shape, root, values)}"


def _margin_text(shape: WordTemplate, root: Element, values: dict[str, str]) -> str:
    said = []
    for row, _ in paragraphs_of(root):
        whole = "".join(_flat(row)).strip()
        if whole:
            look = shape.styles.looks.look(row.value("w:pPr", "w:pStyle") or shape.styles.normal)
            ground = "; background: #" + shape.styles.accent if look.colour == "FFFFFF" else ""
            told = escape(filled(whole, values)).replace("\t", " &nbsp; &nbsp; ")
            said.append(f'<p style="{_css(look)}{ground}">{told}</p>')
    return "".join(said)


def _flat(row: Element) -> list[str]:
    return [
        each.text if each.name == "w:t" else "\t"
        for each in row.all("w:t", "w:tab")
        if each.attributes.get("w:pos") is None
    ]


def _picture(shape: WordTemplate, name: str, logo_text: str) -> str:
    kind = shape.package.type_of(name)
    data = b64encode(shape.package.parts.get(name, b"")).decode("ascii")
    return f'<img height="{_HIGHEST_LOGO}" alt="{escape(logo_text)}" src="data:{kind};base64,{data}">'


def _excel(shape: ExcelTemplate, text: Language) -> str:
    values, accent, font = _values(text), shape.accent, shape.font
    logo = shape.logo
    picture = ""
    if logo is not None:
        data = b64encode(shape.package.parts[logo[0]]).decode("ascii")
        picture = f'<p><img height="{_HIGHEST_LOGO}" src="data:{shape.package.type_of(logo[0])};base64,{data}"></p>'
    css = f"font-family: '{escape(font.name)}'; font-size: {escape(font.size)}pt"
    rows = (
        (text.text("No."), text.text("Need"), text.text("Priority")),
        ("1", text.text("Visitors find their way by themselves"), text.text("must")),
        ("2", text.text("Also those who don't see"), text.text("must")),
    )
    spans = [[f'<span style="{css}">{escape(said)}</span>' for said in row] for row in rows]
    told = _table(
        spans,
        f'style="padding: 4px 8px; background: #{accent}; color: #ffffff"',
        f'style="padding: 4px 8px; border-bottom: 1px solid #{tint(accent, 0.25)}"',
    )
    head, foot = (_print_line(codes(part, values)) for part in (shape.head, shape.foot))
    return (
        f'<p style="{css}">{escape(head)}</p>{picture}<h2 style="{css}; font-size: 16pt; color: #{accent}">'
        f'{escape(text.text("Needs summary"))}</h2>{told}<hr><p style="{css}">{escape(foot)}</p>'
    )


def _table(rows: list[list[str]], head: str, cell: str) -> str:
    """Rows of cells, the first of them the headings; `head` and `cell` are the cells' attributes."""
    first, *others = rows
    told = "".join(f"<td {head}><b>{said}</b></td>" for said in first)
    lines = "".join("<tr>" + "".join(f"<td {cell}>{said}</td>" for said in row) + "</tr>" for row in others)
    return f'<table cellspacing="0" width="100%"><tr>{told}</tr>{lines}</table>'


def _print_line(text: str) -> str:
    """Excel's codes as words alone."""
    for code, shown in (
        ("&&", "\0"),
        ("&P", "1"),
        ("&N", "3"),
        ("&G", ""),
        ("&L", ""),
        ("&C", "   "),
        ("&R", "   "),
        ("&B", ""),
    ):
        text = text.replace(code, shown)
    return text.replace("\0", "&").strip()


def _css(look: Look) -> str:
    return (
        f"font-family: '{escape(look.font)}'; font-size: {look.size / 2:g}pt; "
        f"font-weight: {'bold' if look.bold else 'normal'}; font-style: {'italic' if look.italic else 'normal'}"
        + (f"; color: #{look.colour}" if look.colour else "")
    )
