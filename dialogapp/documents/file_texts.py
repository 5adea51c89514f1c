"""All that can be read in a finished file, whatever part of it holds it, with where it stands.

Word, Excel, PDF, pages, plain text, calendars and CSV. Besides what is shown: properties, names of sheets, parts and
links, comments, and what pictures tell of themselves.
"""

from __future__ import annotations

import base64
import binascii
import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import PurePath
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from dialogapp.documents.pdf_text import UnreadableError, pdf_texts
from dialogapp.domain.errors import DialogappError
from dialogapp.domain.frozen import dataclass

_BLOCKS = {"p", "si", "is", "comment", "title"}
"""Elements of Office's XML whose text is read in one go, however many runs it is split over."""
_BREAKS = {"br", "cr", "tab"}
_WORTH = re.compile(r"[^\W\d_]{2}|\d{6}")
_HTML_BLOCKS = {
    "address", "article", "blockquote", "body", "caption", "dd", "div", "dl", "dt", "figcaption", "figure", "footer",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "li", "main", "ol", "p", "section", "style", "table",
    "tbody", "td", "th", "thead", "title", "tr", "ul",
}  # fmt: skip
_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_DATA = re.compile(r"data:image/([\w.+-]+);base64,(.*)", re.DOTALL)
_PNG, _JPEG, _ZIP = b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"PK\x03\x04"
_TEXT_CHUNKS = {b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"iCCP"}
_DELIMITER, _START_OF_SCAN = 0xFF, 0xDA


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of a file and its place in words. `is_name`: it names a thing rather than being read. None: unreadable."""

    place: DialogappError
    text: str | None
    is_name: bool = False


def pieces_of(name: str, content: bytes) -> Iterator[Piece]:
    """Every piece of the file called `name` that holds `content`, its name first."""
    yield Piece(DialogappError("the file's name"), PurePath(name).stem, is_name=True)
    match PurePath(name).suffix.casefold():
        case ".docx" | ".xlsx":
            yield from _package(content)
        case ".pdf":
            yield from _pdf(content)
        case ".html":
            yield from _page(content.decode("utf-8"))
        case ".ics":
            yield from _calendar(content.decode("utf-8"))
        case ".csv":
            yield from _table(content.decode("utf-8-sig"))
        case ".txt":
            yield from _paragraphs(re.split(r"\r?\n\s*\n", content.decode("utf-8-sig")))
        case _:
            yield Piece(_part(name), None)


def drawn(drawings: Iterable[bytes]) -> Iterator[Piece]:
    """Every piece of the drawings (SVG) that a file's pictures were made of."""
    for number, drawing in enumerate(drawings, start=1):
        for piece in _xml("", drawing):
            yield Piece(DialogappError("picture {number}", number=number), piece.text, piece.is_name)


def _part(name: str) -> DialogappError:
    return DialogappError("part {part}", part=name)


def _paragraphs(texts: Iterable[str]) -> Iterator[Piece]:
    for number, text in enumerate(texts, start=1):
        yield Piece(DialogappError("paragraph {number}", number=number), text)


def _package(content: bytes) -> Iterator[Piece]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        if package.comment:
            yield Piece(DialogappError("the file's properties"), package.comment.decode("utf-8", errors="replace"))
        for name in package.namelist():
            yield Piece(_part(PurePath(name).suffix), name, is_name=True)
            yield from _of_part(name, package.read(name))


def _of_part(name: str, content: bytes) -> Iterator[Piece]:
    if "thumbnail" in name.casefold():
        yield Piece(_part(name), None)
    elif name.endswith((".xml", ".rels", ".svg", ".vml")):
        yield from _xml(name, content)
    else:
        yield from _binary(name, content)


def _binary(name: str, content: bytes) -> Iterator[Piece]:
    """What a picture tells of itself; a package within the package; of anything else nobody knows."""
    if content.startswith(_ZIP):
        yield from _package(content)
    elif content.startswith((_PNG, _JPEG)):
        told = _png_texts(content) if content.startswith(_PNG) else _jpeg_texts(content)
        for text in told:
            for encoding in ("utf-8", "latin-1", "utf-16-le", "utf-16-be"):
                yield Piece(_part(name), text.decode(encoding, errors="replace"))
    elif content.strip():
        yield Piece(_part(name), None)


def _png_texts(image: bytes) -> Iterator[bytes]:
    at = len(_PNG)
    while at + 8 <= len(image):
        length, kind = int.from_bytes(image[at : at + 4], "big"), image[at + 4 : at + 8]
        if kind in _TEXT_CHUNKS:
            chunk = image[at + 8 : at + 8 + length]
            yield chunk
            yield from _unpacked(chunk)
        at += 12 + length


def _unpacked(chunk: bytes) -> Iterator[bytes]:
    """What is compressed after the keyword and its marks, if anything."""
    for start in (found.start() for found in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", chunk)):
        try:
            yield zlib.decompressobj().decompress(chunk[start:])
        except zlib.error:
            continue


def _jpeg_texts(image: bytes) -> Iterator[bytes]:
    at = len(_JPEG)
    while at + 4 <= len(image) and image[at] == _DELIMITER and image[at + 1] != _START_OF_SCAN:
        length = int.from_bytes(image[at + 2 : at + 4], "big")
        yield image[at + 4 : at + 2 + length]
        at += 2 + length


def _xml(name: str, content: bytes) -> Iterator[Piece]:
    try:
        parser = XMLParser(target=TreeBuilder(insert_comments=True, insert_pis=True))
        parser.feed(content)
        root = parser.close()
    except ParseError:
        yield Piece(_part(name), None)
        return
    values = {value for element in root.iter() for value in element.attrib.values() if _WORTH.search(value)}
    yield Piece(_part(name), "\n".join(sorted(values)), is_name=True)
    sheet = _SHEET.fullmatch(name)
    for number, (cell, text) in enumerate(_texts(root), start=1):
        if sheet and cell:
            yield Piece(DialogappError("sheet {sheet}, cell {cell}", sheet=int(sheet[1]), cell=cell), text)
        elif name == "word/document.xml":
            yield Piece(DialogappError("paragraph {number}", number=number), text)
        else:
            yield Piece(_part(name), text)


def _texts(root: Element) -> Iterator[tuple[str, str]]:
    """Each block's text with the cell it is in, if any; text outside of blocks by itself."""
    waiting: list[tuple[Element, str]] = [(root, "")]
    while waiting:
        element, cell = waiting.pop()
        tag = _tag(element)
        if tag == "c":
            cell = element.get("r", cell)
        if tag in _BLOCKS:
            yield cell, "".join(_run_texts(element))
            # A text box within a paragraph has paragraphs of its own.
            waiting += [(inner, cell) for inner in element.iter() if inner is not element and _tag(inner) in _BLOCKS]
        elif element.text and element.text.strip():
            yield cell, element.text
        if element.tail and element.tail.strip():
            yield cell, element.tail
        if tag not in _BLOCKS:
            waiting += [(child, cell) for child in reversed(element)]


def _run_texts(block: Element) -> Iterator[str]:
    for element in block.iter():
        if _tag(element) in _BREAKS:
            yield "\n"
        yield element.text or ""
        if element is not block:
            yield element.tail or ""


def _tag(element: Element) -> str:
    # A comment's or an instruction's tag is the function that makes it.
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _pdf(content: bytes) -> Iterator[Piece]:
    try:
        for page, text in pdf_texts(content):
            place = DialogappError("page {number}", number=page) if page else DialogappError("the file's properties")
            yield Piece(place, text)
    except UnreadableError:
        yield Piece(DialogappError("the whole file"), None)


class _Page(HTMLParser):
    """The texts of a page, block by block, with attributes, comments and pictures within it."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = [""]
        self.values: set[str] = set()
        self.pictures: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, and keep what the attributes say."""
        self._turn(tag)
        for _, value in attrs:
            picture = _DATA.fullmatch(value or "")
            if picture:
                self.pictures.append((picture[1], picture[2]))
            elif value:
                self.values.add(value)

    def handle_endtag(self, tag: str) -> None:
        """End a block."""
        self._turn(tag)

    def handle_data(self, data: str) -> None:
        """Go on with the block."""
        self.texts[-1] += data

    def handle_comment(self, data: str) -> None:
        """A comment is read as well."""
        self.texts += [data, ""]

    def _turn(self, tag: str) -> None:
        if tag in _HTML_BLOCKS:
            self.texts.append("")
        elif tag == "br":
            self.texts[-1] += "\n"


def _page(text: str) -> Iterator[Piece]:
    page = _Page()
    page.feed(text)
    page.close()
    yield from _paragraphs(text for text in page.texts if text.strip())
    yield Piece(DialogappError("the file's properties"), "\n".join(sorted(page.values)), is_name=True)
    for kind, data in page.pictures:
        try:
            image = base64.b64decode(data, validate=True)
        except binascii.Error:
            yield Piece(_part(kind), None)
            continue
        yield from _xml(kind, image) if kind.startswith("svg") else _binary(kind, image)


def _calendar(text: str) -> Iterator[Piece]:
    unfolded = re.sub(r"\r?\n[ \t]", "", text)
    for number, line in enumerate(unfolded.splitlines(), start=1):
        told = re.sub(r"\\([nN,;\\])", lambda mark: "\n" if mark[1] in "nN" else mark[1], line)
        yield Piece(DialogappError("line {number}", number=number), told)


def _table(text: str) -> Iterator[Piece]:
    for row, cells in enumerate(csv.reader(io.StringIO(text, newline="")), start=1):
        for column, cell in enumerate(cells, start=1):
            yield Piece(DialogappError("row {row}, column {column}", row=row, column=column), cell)
