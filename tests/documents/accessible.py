"""What keeps someone from reading a finished file: looked for in the file itself, whoever wrote it (WCAG 2.1 AA)."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from dialogapp.documents.pdf_text import page_bodies

_VAGUE_LINKS = {"här", "here", "länk", "link", "klicka här", "click here", "läs mer", "read more"}
_TYPED_BULLET = re.compile(r"^\s*([•\-–*]|\d+[.)])\s+\S")
_SMALL, _LARGE = 4.5, 3.0
_LARGE_POINTS, _LARGE_BOLD_POINTS = 18, 14
_WHITE = "FFFFFF"


def faults(path: Path) -> list[str]:
    """What is wrong, a line each."""
    kinds = {".docx": _word, ".xlsx": _excel, ".pdf": _pdf, ".html": _html}
    return list(kinds[path.suffix](path))


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG between two colours, RRGGBB."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _levels(levels: list[int]) -> Iterator[str]:
    if levels.count(1) != 1:
        yield f"{levels.count(1)} headings of level 1"
    for above, below in pairwise(levels):
        if below > above + 1:
            yield f"a heading of level {below} under one of level {above}"


def _word(path: Path) -> Iterator[str]:
    document = docx.Document(str(path))
    properties = document.core_properties
    if not properties.title:
        yield "no title"
    if not properties.language:
        yield "no language"
    styles = document.styles.element
    if not [lang for lang in styles.iter(qn("w:lang")) if lang.get(qn("w:val"))]:
        yield "the styles name no language"
    body = document.element.body
    levels = [level for paragraph in document.paragraphs if (level := _level(paragraph))]
    yield from _levels(levels)
    yield from _paragraphs(document)
    yield from _tables(body)
    for link in body.iter(qn("w:hyperlink")):
        if "".join(link.itertext()).strip().casefold() in {"", *_VAGUE_LINKS}:
            yield "a link that says not where it leads"
    yield from _pictures(path)


def _paragraphs(document: Any) -> Iterator[str]:
    for paragraph in document.paragraphs:
        # Word makes one table of two that nothing stands between.
        is_between = paragraph.style.style_id.endswith("BetweenSigns")
        if (
            not paragraph.text.strip()
            and not is_between
            and not list(paragraph._p.iter(qn("w:drawing"), qn("w:sectPr"), qn("w:br")))
        ):
            yield "an empty paragraph"
        is_listed = list(paragraph._p.iter(qn("w:numPr"))) or "List" in str(paragraph.style.style_id)
        if _TYPED_BULLET.match(paragraph.text) and not is_listed and not _level(paragraph):
            yield f"a list that is typed: {paragraph.text[:30]}"
        yield from _weak(paragraph)


def _tables(body: Any) -> Iterator[str]:
    for table in body.iter(qn("w:tbl")):
        if len(list(table.iter(qn("w:tc")))) == 1:
            # A sign to cut out is a frame around a few words, and no table to whoever hears it.
            continue
        first = next(table.iter(qn("w:tr")))
        if first.find(qn("w:trPr")) is None or first.find(qn("w:trPr")).find(qn("w:tblHeader")) is None:
            yield "a table without a header row"
        if next(table.iter(qn("w:gridSpan"), qn("w:vMerge")), None) is not None:
            yield "a merged cell"
        if next(table.iter(qn("w:tblDescription"), qn("w:tblCaption")), None) is None:
            yield "a table that says not what it is"
        if next(table.iter(qn("w:trHeight")), None) is None:
            # In rows that are given a height one writes by hand.
            yield from ("an empty cell" for cell in table.iter(qn("w:tc")) if not "".join(cell.itertext()).strip())


def _level(paragraph: Any) -> int:
    style = paragraph.style
    while style is not None:
        found = re.fullmatch(r"(?:heading|rubrik) (\d)", str(style.name).casefold())
        if found:
            return int(found[1])
        style = style.base_style
    return 0


def _weak(paragraph: Any) -> Iterator[str]:
    """A paragraph whose colour can't be read on white, nor on the mark that may stand behind it."""
    colour, size, is_bold, style = None, None, None, paragraph.style
    while style is not None:
        font = style.font
        colour = colour or (str(font.color.rgb) if font.color is not None and font.color.rgb is not None else None)
        size = size or (font.size.pt if font.size is not None else None)
        is_bold = font.bold if is_bold is None else is_bold
        style = style.base_style
    least = _LARGE if (size or 0) >= (_LARGE_BOLD_POINTS if is_bold else _LARGE_POINTS) else _SMALL
    if colour is not None and contrast(colour, _WHITE) < least:
        yield f"{paragraph.style.name} in {colour} can't be read"


def _pictures(path: Path) -> Iterator[str]:
    """Pictures, marks behind the text and logos without words, in every part of the file."""
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if not re.fullmatch(r"(word/(document|header\w*|footer\w*)|xl/drawings/drawing\d+)\.xml", name):
                continue
            root = parse_xml(package.read(name))
            for told in root.iter("{*}docPr", "{*}cNvPr"):
                is_picture = told.tag.endswith("}docPr") or name.startswith("xl/")
                if is_picture and not told.get("descr") and "decorative" not in str(package.read(name)):
                    yield f"a picture without words in {name}"
            for shape in root.iter("{urn:schemas-microsoft-com:vml}shape"):
                if not shape.get("alt"):
                    yield f"a drawing without words in {name}"
                mark = (shape.get("fillcolor") or "#FFFFFF").removeprefix("#")
                if contrast(mark, "1E1D1B") < _SMALL:
                    yield f"the mark behind the text is too dark: {mark}"


def _excel(path: Path) -> Iterator[str]:
    book = openpyxl.load_workbook(path)
    if not book.properties.title:
        yield "no title"
    if not book.properties.language:
        yield "no language"
    for sheet in book.worksheets:
        if sheet.merged_cells.ranges:
            yield f"merged cells on {sheet.title}"
        if re.fullmatch(r"(Sheet|Blad)\d+", sheet.title):
            yield f"a sheet without a name: {sheet.title}"
        if sheet.tables and sheet.freeze_panes is None:
            yield f"no header row that stays on {sheet.title}"
        if sheet["A1"].value is None and sheet["A2"].value is None:
            yield f"nothing where one begins to read on {sheet.title}"
        head = sheet["A1"]
        ground = head.fill.fgColor.rgb if head.fill.fill_type == "solid" else "FFFFFFFF"
        colour = head.font.color.rgb if head.font.color is not None else "FF000000"
        if isinstance(ground, str) and isinstance(colour, str) and contrast(colour[-6:], ground[-6:]) < _SMALL:
            yield f"{colour} on {ground} can't be read on {sheet.title}"
    yield from _pictures(path)


def _pdf(path: Path) -> Iterator[str]:
    content = path.read_bytes()
    for mark, what in (
        (rb"/Lang\s*\(", "a language"),
        (rb"/Marked true", "tags"),
        (rb"/DisplayDocTitle true", "a title that is shown"),
        (rb"<pdfuaid:part>1<", "PDF/UA-1"),
        (rb"<pdfaid:part>2<", "PDF/A-2"),
        (rb"<pdfaid:conformance>A<", "PDF/A level A"),
    ):
        if re.search(mark, content) is None:
            yield f"the PDF lacks {what}"
    levels = [int(level) for level in re.findall(rb"/S\s*/H(\d)", content)]
    if levels.count(1) != 1:
        yield f"{levels.count(1)} headings of level 1"
    tables, heads = (len(re.findall(rb"/S\s*/" + name + rb"\b", content)) for name in (b"Table", b"TH"))
    if tables and not heads:
        yield "tables without header cells"
    if not page_bodies(content):
        yield "no pages"


def _html(path: Path) -> Iterator[str]:
    reading = _Reading()
    reading.feed(path.read_text("utf-8"))
    if not reading.language:
        yield "no language"
    if not reading.title.strip():
        yield "no title"
    yield from _levels(reading.levels)
    yield from reading.found


class _Reading(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.language, self.title = "", ""
        self.levels: list[int] = []
        self.found: list[str] = []
        self._open: list[str] = []
        self._text = ""
        self._heads = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "html":
            self.language = told.get("lang") or ""
        if re.fullmatch(r"h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag == "img":
            self._text += told.get("alt") or ""
            if not told.get("alt"):
                self.found.append("a picture without words")
        if tag == "table":
            self._heads = 0
        if tag == "th":
            self._heads += 1
            if "scope" not in told:
                self.found.append("a header cell that says not of what")
        if {"colspan", "rowspan"} & told.keys():
            self.found.append("a merged cell")
        if tag in ("p", "a"):
            self._text = ""
        self._open.append(tag)

    def handle_data(self, data: str) -> None:
        self._text += data
        if self._open[-1:] == ["title"]:
            self.title += data

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass
        if tag == "p" and not self._text.strip():
            self.found.append("an empty paragraph")
        if tag == "a" and self._text.strip().casefold() in {"", *_VAGUE_LINKS}:
            self.found.append("a link that says not where it leads")
        if tag == "table" and not self._heads:
            self.found.append("a table without header cells")
