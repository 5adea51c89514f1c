"""Tells line by line what is to be told of a file that is to be a template: what, where, and what to do about it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from difflib import get_close_matches

from dialogapp.documents.excel_dress import ExcelTemplate
from dialogapp.documents.placeholders import found_in, paragraphs_of
from dialogapp.documents.template_package import FILE, Package, UnusableTemplateError, opened, where_of
from dialogapp.documents.word_dress import is_decorative
from dialogapp.documents.word_template import WordTemplate, is_content_mark
from dialogapp.documents.xml_tree import Element
from dialogapp.domain.dress import PLACEHOLDERS, StyleUse, TemplateLine, TemplateReport, placeholder_named
from dialogapp.services.translation import message

_STYLES = message("The styles")
_TEXT = message("The text")
_SHEET = message("The sheet")
_PRINT_HEAD = message("The printed head")
_PRINT_FOOT = message("The printed foot")
_NAMELESS = message("A picture has no words for those who can't see it")
_SAY = message("Say what it shows; else it is read as the buyer's logo")


def report_on(content: bytes) -> TemplateReport:
    """What is to be told of the file `content` is of."""
    sha256, size = hashlib.sha256(content).hexdigest(), len(content)
    try:
        package = opened(content)
        lines = list(package.dangers())
        if package.kind == "docx":
            return _word(package, lines, sha256, size)
        return _excel(package, lines, sha256, size)
    except UnusableTemplateError as error:
        return TemplateReport(None, sha256, size, (error.line,))


def _word(package: Package, lines: list[TemplateLine], sha256: str, size: int) -> TemplateReport:
    shape = WordTemplate(package)
    known: list[str] = []
    nameless = 0
    kept = [Element("", {}, [row]) for row in (*shape.before, *shape.after)]
    places = [(_TEXT, root) for root in kept] + [(where_of(name), package.tree(name)) for name in shape.margins]
    for where, root in places:
        for word in shape.words_of(root):
            name = placeholder_named(word)
            if name is None:
                lines.append(_unknown(where, word))
            elif name == "content":
                lines.append(_content_elsewhere(where))
            else:
                known.append(name)
        pictures = [
            each for each in root.all("wp:docPr") if not each.attributes.get("descr") and not is_decorative(each)
        ]
        nameless += len(pictures)
        lines += [TemplateLine("note", where, _NAMELESS, _SAY) for _ in pictures]
        if next(root.all("w:ins", "w:del", "w:commentReference"), None) is not None:
            lines.append(
                TemplateLine(
                    "note",
                    where,
                    message("It has comments or changes that nobody has accepted"),
                    message("Accept the changes and remove the comments; they don't come along"),
                )
            )
    lines += _of_text(shape)
    lines += _of_settings(shape)
    lines += [
        TemplateLine(
            "note",
            _STYLES,
            message("The colour of “{style}” is weak on white paper: contrast {contrast}:1, and 4.5:1 is needed"),
            message("Choose a darker colour"),
            {"style": name, "contrast": f"{contrast:.1f}"},
        )
        for name, _, contrast in shape.styles.weak()
    ]
    uses = tuple(shape.styles.uses())
    if shape.content_mark is not None:
        known.append("content")
    return TemplateReport("docx", sha256, size, tuple(lines), uses, tuple(dict.fromkeys(known)), nameless)


def _of_text(shape: WordTemplate) -> Iterator[TemplateLine]:
    rows = [row for row in shape.body.elements if row.name != "w:sectPr"]
    if shape.content_mark is None and not shape.before and any(row.text.strip() for row in rows):
        yield TemplateLine(
            "note",
            _TEXT,
            message("The text in the template is left out: no placeholder is in it"),
            message("To keep it, write {mark} in a paragraph of its own where the document is to stand"),
            {"mark": "{content}"},
        )
    if sum(is_content_mark(row) for row in rows) > 1:
        yield _content_elsewhere(_TEXT)
    heading = shape.styles.found.get("Heading1")
    for root in (Element("", {}, [row]) for row in (*shape.before, *shape.after)):
        for row, pieces in paragraphs_of(root):
            text = "".join(piece.text for piece in pieces).strip()
            is_first = heading is not None and row.value("w:pPr", "w:pStyle") == heading.identity
            if is_first and text and "title" not in map(placeholder_named, found_in(text)):
                yield TemplateLine(
                    "note",
                    _TEXT,
                    message("“{text}” is set as the first heading, so that documents have two"),
                    message("Give it the style Title: only the document's own title is its first heading"),
                    {"text": text[:60]},
                )
    fields = [code.text for name in shape.margins for code in shape.package.tree(name).all("w:instrText")] + [
        each.attributes.get("w:instr", "")
        for name in shape.margins
        for each in shape.package.tree(name).all("w:fldSimple")
    ]
    if not any("PAGE" in code.upper().replace("NUMPAGES", "") for code in fields):
        yield TemplateLine(
            "note",
            FILE,
            message("No page number is in its header or footer"),
            message("Put one there: long minutes come out of order"),
        )


def _of_settings(shape: WordTemplate) -> Iterator[TemplateLine]:
    name = shape.package.linked("settings")
    settings = shape.package.tree(name) if name is not None else Element("w:settings")
    if settings.first("w:documentProtection") is not None or settings.first("w:writeProtection") is not None:
        yield TemplateLine(
            "note",
            FILE,
            message("It is protected against changes"),
            message("Nothing to do: the documents are not protected"),
        )
    if settings.first("w:attachedTemplate") is not None:
        yield TemplateLine(
            "note",
            FILE,
            message("It is linked to the template that it was made from"),
            message("Nothing to do: the link is left out"),
        )


def _excel(package: Package, lines: list[TemplateLine], sha256: str, size: int) -> TemplateReport:
    shape = ExcelTemplate(package)
    known: list[str] = []
    for where, text in ((_PRINT_HEAD, shape.head), (_PRINT_FOOT, shape.foot)):
        for word in found_in(text):
            name = placeholder_named(word)
            if name is None or name == "content":
                lines.append(_unknown(where, word))
            else:
                known.append(name)
    logo = shape.logo
    nameless = int(logo is not None and not logo[1].value("xdr:nvPicPr", "xdr:cNvPr", of="descr"))
    lines += [TemplateLine("note", _SHEET, _NAMELESS, _SAY)] * nameless
    if logo is None and shape.header_drawing is None:
        lines.append(
            TemplateLine(
                "note",
                _SHEET,
                message("No logo was found"),
                message("Put a picture on the first sheet, or in its printed head, if the workbooks are to have one"),
            )
        )
    if shape.sheet.first("sheetData", "row") is not None:
        lines.append(
            TemplateLine(
                "note",
                _SHEET,
                message("What stands in the cells is left out"),
                message("Nothing to do: theme, font, logo and the printed head and foot are what counts"),
            )
        )
    if shape.sheet.first("sheetProtection") is not None or package.main_tree.first("workbookProtection") is not None:
        lines.append(
            TemplateLine(
                "note",
                FILE,
                message("It is protected against changes"),
                message("Nothing to do: the documents are not protected"),
            )
        )
    font = shape.font
    uses = (
        StyleUse(message("Text in cells"), f"{font.name} {font.size}"),
        StyleUse(message("Column headings"), f"#{shape.accent}"),
    )
    return TemplateReport("xlsx", sha256, size, tuple(lines), uses, tuple(dict.fromkeys(known)), nameless)


def _unknown(where: str, word: str) -> TemplateLine:
    names = [*PLACEHOLDERS, *(name for others in PLACEHOLDERS.values() for name in others)]
    near = get_close_matches(word.casefold(), names, 1)
    fields = {"word": "{" + word + "}", "near": "{" + near[0] + "}" if near else ""}
    advice = (
        message("Write {near} if that is meant; else it is left as it stands")
        if near
        else message("It is left as it stands; these are known: {all}")
    )
    told = ", ".join("{" + name + "}" for name in PLACEHOLDERS)
    return TemplateLine("note", where, message("{word} is no placeholder"), advice, {**fields, "all": told})


def _content_elsewhere(where: str) -> TemplateLine:
    return TemplateLine(
        "wrong",
        where,
        message("{mark} stands where a document can't"),
        message("Let it stand once, alone in a paragraph of the text, outside tables and boxes"),
        {"mark": "{content}"},
    )
