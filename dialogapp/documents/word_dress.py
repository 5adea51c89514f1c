"""Writes a document as a Word file in a buyer's own template.

The template gives styles, theme, page, headers, footers and cover; the text, its structure, its language and what the
file says of itself are ours. What is written is the XML of `word_body`, with the ids of styles and lists exchanged.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from typing import BinaryIO

from dialogapp.documents.package import Part, Relation, locale, relations, template, write_package
from dialogapp.documents.placeholders import fill_paragraphs, logo_words, values_of
from dialogapp.documents.template_package import opened
from dialogapp.documents.word_body import FIRST_LIST, Body
from dialogapp.documents.word_lists import Lists
from dialogapp.documents.word_mark import header_xml, mark_margin
from dialogapp.documents.word_styles import BODY
from dialogapp.documents.word_template import FROM, WordTemplate, cleaned_of
from dialogapp.documents.xml_text import attribute
from dialogapp.documents.xml_tree import DECLARATION, Element, parsed, part_xml
from dialogapp.domain.document import Document
from dialogapp.domain.dress import Dress

_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
_OUR_PREFIXES = {
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
_STYLED = re.compile(r'<w:(pStyle|tblStyle|rStyle) w:val="(\w+)"/>')
_HEADER_CELL = re.compile(
    r'<w:pStyle w:val="(TableText|TableCentre|TableEnd)"/>(<w:keepNext/>(?:<w:pageBreakBefore/>)?)</w:pPr>'
)
_ALIGNED = {"TableText": "", "TableCentre": '<w:jc w:val="center"/>', "TableEnd": '<w:jc w:val="right"/>'}
_LISTED = re.compile(r'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="(\d+)"/></w:numPr>')
_FIRST_PICTURE_ID = 100_000
_MARK, _MARK_PART = "mark", "header_mark.xml"
_SETTINGS_KEPT = ("w:mirrorMargins", "w:defaultTabStop", "w:autoHyphenation", "w:evenAndOddHeaders")
"""What of its settings shows, in the order that the schema wants; the colours' mapping and `compat` do too."""


def write_dressed_word(document: Document, dress: Dress, out: BinaryIO) -> None:
    """Write `document` to `out` in the template. FileProblemError where that can't be used."""
    shape = WordTemplate(opened(dress.content))
    ids = shape.styles.merged
    body = Body(
        document,
        text_width=shape.text_width,
        text_style=ids[BODY] and BODY,
        tallest=shape.tallest,
        has_title=not shape.has_title,
        new_page=shape.is_on_new_page,
    )
    lists = Lists(shape, body.numbered_lists)
    values, logo = values_of(document), logo_words(document, dress.logo_text)
    around = [*shape.before, *shape.after]
    for root in around:
        _prepare(root, values, logo)
    parts = [*_margins(shape, document, values, logo), *_marked_headers(shape, document)]
    rows, pictures = shape.carried(shape.package.main)
    number = len(body.pictures) + 1
    write_package(
        out,
        Part("word/document.xml", f"{_TYPES}.document.main+xml", _document(shape, _text(body.xml, ids, lists))),
        _once(
            [
                Part("word/_rels/document.xml.rels", None, _relations(shape, body, rows)),
                Part("word/styles.xml", f"{_TYPES}.styles+xml", _styles(shape, document.language)),
                *lists.parts,
                Part("word/settings.xml", f"{_TYPES}.settings+xml", _settings(shape, document.language)),
                Part("word/fontTable.xml", f"{_TYPES}.fontTable+xml", _fonts(shape)),
                *_theme(shape),
                *parts,
                *pictures,
                *(Part(f"word/media/picture{n}.png", None, body.pictures[n - 1]) for n in range(1, number)),
            ]
        ),
        title=document.title,
        language=document.language,
        properties=document.properties,
    )


def _text(pieces: Iterable[str], ids: Mapping[str, str], lists: Lists) -> str:
    """Our text with the ids of styles and lists that the template has."""
    text = "".join(pieces)
    heading = ids["TableHeading"]
    if heading:
        text = _HEADER_CELL.sub(
            lambda match: f'<w:pStyle w:val="TableHeading"/>{match[2]}{_ALIGNED[match[1]]}</w:pPr>', text
        )
    text = _STYLED.sub(lambda match: f'<w:{match[1]} w:val="{attribute(ids[match[2]])}"/>', text)
    return _LISTED.sub(lambda match: lists.membership(int(match[1]) - FIRST_LIST), text)


def _document(shape: WordTemplate, text: str) -> str:
    root = shape.package.main_tree
    declared = {
        name: value for name, value in root.attributes.items() if name.startswith("xmlns") or name == "mc:Ignorable"
    }
    attributes = "".join(f' {name}="{attribute(value)}"' for name, value in (_OUR_PREFIXES | declared).items())
    _rename_links([*shape.before, *shape.after, shape.section])
    number = _FIRST_PICTURE_ID
    for element in (each for root in (*shape.before, *shape.after) for each in root.all("wp:docPr")):
        number += 1
        element.attributes["id"] = str(number)
    before, after = ("".join(row.xml() for row in rows) for rows in (shape.before, shape.after))
    return (
        f"{DECLARATION}<w:document{attributes}><w:body>{before}{text}{after}{shape.section.xml()}</w:body></w:document>"
    )


def _relations(shape: WordTemplate, body: Body, rows: list[Relation]) -> str:
    own = ["styles", "settings", "fontTable", "numbering", *(["theme"] if shape.theme_name is not None else [])]
    places = {"theme": "theme/theme1.xml"}
    kinds = {"w:headerReference": "header", "w:footerReference": "footer"}
    margins = {
        each.attributes["r:id"]: kinds[each.name]
        for root in (*shape.before, *shape.after, shape.section)
        for each in Element("", {}, [root]).all(*kinds)
    }
    found = [(identity, kind, shape.link_of(identity.removeprefix(FROM))) for identity, kind in margins.items()]
    return relations(
        [
            *(Relation(name, name, places.get(name, f"{name}.xml")) for name in own),
            *([Relation(_MARK, "header", _MARK_PART)] if _MARK in margins else []),
            *(
                Relation(f"{FROM}{identity.removeprefix(FROM)}", kind, posixpath.basename(link.target))
                for identity, kind, link in found
                if link is not None
            ),
            *(Relation(f"{FROM}{row.identity}", row.kind, row.target, row.external) for row in rows),
            *(
                Relation(f"picture{number}", "image", f"media/picture{number}.png")
                for number in range(1, len(body.pictures) + 1)
            ),
            *(Relation(identity, "hyperlink", address, external=True) for address, identity in body.links.items()),
        ]
    )


def _margins(shape: WordTemplate, document: Document, values: Mapping[str, str], logo: str) -> list[Part]:
    parts: list[Part] = []
    for number, name in enumerate(shape.margins, start=2):
        root = shape.package.tree(name)
        _prepare(root, values, logo)
        kind = "header" if root.name == "w:hdr" else "footer"
        if document.mark and kind == "header":
            mark_margin(root, document, number)
        parts += shape.whole(name, posixpath.basename(name), f"{_TYPES}.{kind}+xml", part_xml(root))
    return parts


def _marked_headers(shape: WordTemplate, document: Document) -> list[Part]:
    """A header that holds the mark alone, for each kind of page that has no header of its own."""
    section, settings = shape.section, shape.package.linked("settings")
    has = {row.attributes.get("w:type", "default") for row in section.elements if row.name == "w:headerReference"}
    wanted = {"default", *(["first"] if section.first("w:titlePg") is not None else [])}
    if settings is not None and shape.package.tree(settings).first("w:evenAndOddHeaders") is not None:
        wanted.add("even")
    if not document.mark or wanted <= has:
        return []
    added = [Element("w:headerReference", {"w:type": kind, "r:id": _MARK}) for kind in sorted(wanted - has)]
    section.children = [*added, *section.children]
    return [Part(f"word/{_MARK_PART}", f"{_TYPES}.header+xml", header_xml(document))]


def _prepare(root: Element, values: Mapping[str, str], logo: str) -> None:
    """Fill in the placeholders, and give a picture that says nothing its words."""
    fill_paragraphs(Element("", {}, [root]), values)
    cleaned_of([root])
    for picture in root.all("wp:docPr"):
        if not picture.attributes.get("descr") and not is_decorative(picture):
            picture.attributes["descr"] = logo


def is_decorative(picture: Element) -> bool:
    """Whether a picture is marked as saying nothing, so that it is passed over when read aloud."""
    return any(
        each.name.endswith(":decorative") and each.attributes.get("val") in ("1", "true")
        for extension in picture.all("a:ext")
        for each in extension.elements
    )


def _rename_links(roots: Iterable[Element]) -> None:
    for root in roots:
        for name, value in root.attributes.items():
            if name.startswith("r:") and value and value != _MARK and not value.startswith(FROM):
                root.attributes[name] = f"{FROM}{value}"
        _rename_links(root.elements)


def _styles(shape: WordTemplate, language: str) -> str:
    """The styles, in our document's language: a style that names one would have its text read wrongly."""
    root = shape.styles.root
    for row in root.elements:
        if row.name == "w:style":
            row.without("w:lang")
    defaults = root.first("w:docDefaults", "w:rPrDefault", "w:rPr")
    if defaults is not None:
        told = {"w:val": locale(language), "w:eastAsia": locale(language), "w:bidi": "ar-SA"}
        kept = [child for child in defaults.children if isinstance(child, str) or child.name != "w:lang"]
        later = ("w:eastAsianLayout", "w:specVanish", "w:oMath")
        place = next((n for n, c in enumerate(kept) if not isinstance(c, str) and c.name in later), len(kept))
        defaults.children = [*kept[:place], Element("w:lang", told), *kept[place:]]
    return part_xml(root)


def _settings(shape: WordTemplate, language: str) -> str:
    """Our settings, with those of the template that show."""
    ours = parsed(template("word/settings.xml", language=locale(language)))
    ours_rows = ours.elements
    name = shape.package.linked("settings")
    theirs = shape.package.tree(name) if name is not None else Element("w:settings")
    kept = [found for each in _SETTINGS_KEPT if (found := theirs.first(each) or ours.first(each)) is not None]
    mapping, compat = theirs.first("w:clrSchemeMapping"), theirs.first("w:compat")
    ours.children = list(kept)
    for row in ours_rows:
        if row.name == "w:compat":
            ours.children.append(compat or row)
        elif row.name not in _SETTINGS_KEPT:
            ours.children.append(row)
        if row.name == "w:themeFontLang" and mapping is not None:
            ours.children.append(mapping)
    ours.attributes = {**theirs.attributes, **ours.attributes}
    return part_xml(ours)


def _fonts(shape: WordTemplate) -> str:
    name = shape.package.linked("fontTable")
    if name is None:
        return template("word/fontTable.xml")
    root = shape.package.tree(name)
    root.without("w:embedRegular", "w:embedBold", "w:embedItalic", "w:embedBoldItalic")
    return part_xml(root)


def _theme(shape: WordTemplate) -> list[Part]:
    name = shape.theme_name
    return shape.whole(name, "theme/theme1.xml", _THEME_TYPE, shape.package.parts[name]) if name is not None else []


def _once(parts: Iterable[Part]) -> list[Part]:
    """A picture that several parts show is there once."""
    return list({part.name: part for part in parts}.values())
