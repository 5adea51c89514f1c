"""The headers and footers of a Word template, as lines of words and pictures that another writer can set."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Literal, TypeAlias

from dialogapp.documents.placeholders import fill_paragraphs
from dialogapp.documents.template_package import Link
from dialogapp.documents.word_looks import hex_colour
from dialogapp.documents.word_template import WordTemplate
from dialogapp.documents.xml_tree import Element
from dialogapp.domain.frozen import dataclass

PageField = Literal["page", "pages"]
Side = Literal["left", "center", "right"]
_SIDES: Mapping[str, Side] = {"left": "left", "start": "left", "center": "center", "right": "right", "end": "right"}
_FIELDS: Mapping[str, PageField] = {"PAGE": "page", "NUMPAGES": "pages", "SECTIONPAGES": "pages"}
_EMU_PER_POINT = 12_700
_LEADING = 1.3
_SHOWN_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg")
_HIDDEN = ("mc:Fallback", "w:txbxContent", "w:del", "w:instrText", "w:pPr", "w:rPr")
"""What is no text of the paragraph that it stands in, or stands there twice."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as high as `height` points; `alternative` says what it shows, empty where it says nothing."""

    name: str
    height: float
    alternative: str


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of the page, or how many there are."""

    what: PageField


Piece: TypeAlias = str | PageNumber | Picture


@dataclass(frozen=True, slots=True)
class Line:
    """A line: what stands at its left, middle and right. `ground` is the colour behind it, to the page's edges."""

    parts: Mapping[Side, tuple[Piece, ...]]
    size: float
    colour: str
    bold: bool
    font: str
    ground: str = ""

    @property
    def height(self) -> float:
        """Points, about."""
        pictures = [piece.height for part in self.parts.values() for piece in part if isinstance(piece, Picture)]
        return max(self.size * _LEADING, *pictures, 0) + (12 if self.ground else 0)


@dataclass(frozen=True, slots=True)
class Margin:
    """A header or footer: `distance` is that from the page's edge, in points."""

    distance: float
    lines: tuple[Line, ...]

    @property
    def height(self) -> float:
        """Points, about."""
        return sum(line.height for line in self.lines)


class _Found:
    """What a paragraph's pieces are read into, parted by its tabs."""

    def __init__(self) -> None:
        self.pieces: list[list[Piece]] = [[]]
        self.code: str | None = None
        self.is_result = False


def margins_of(shape: WordTemplate, values: Mapping[str, str], logo: str) -> tuple[dict[str, Margin], dict[str, bytes]]:
    """The margins by name (header, first_header, footer, first_footer), and the pictures in them by file name.

    `values` are those of the placeholders; `logo` is read aloud for a picture that says nothing itself.
    """
    found: dict[str, Margin] = {}
    pictures: dict[str, bytes] = {}
    told = shape.section.first("w:pgMar")
    has_first = shape.section.first("w:titlePg") is not None
    for row in shape.section.elements:
        kind = row.name.removeprefix("w:").removesuffix("Reference")
        which = row.attributes.get("w:type", "default")
        link = shape.link_of(row.attributes.get("r:id", ""))
        if kind not in ("header", "footer") or which == "even" or link is None or (which == "first" and not has_first):
            continue
        distance = told.attributes.get(f"w:{kind}", "720") if told is not None else "720"
        root = shape.package.tree(link.target)
        fill_paragraphs(root, values)
        links = {one.identity: one for one in shape.package.links(link.target) if one.kind == "image"}
        lines = [_without_missing(shape, line, pictures) for line in _lines(shape, root, links, logo)]
        name = f"first_{kind}" if which == "first" else kind
        found[name] = Margin(int(distance) / 20 if distance.isdecimal() else 36, tuple(filter(_shows, lines)))
    return found, pictures


def _without_missing(shape: WordTemplate, line: Line, pictures: dict[str, bytes]) -> Line:
    """The line with those of its pictures that are there and can be drawn; they are noted in `pictures`."""
    parts: dict[Side, tuple[Piece, ...]] = {}
    for side, part in line.parts.items():
        kept: list[Piece] = []
        for piece in part:
            if isinstance(piece, Picture):
                content = shape.package.parts.get(piece.name)
                if content is None or not piece.name.casefold().endswith(_SHOWN_PICTURES):
                    continue
                name = f"template_{posixpath.basename(piece.name)}"
                pictures[name] = content
                kept.append(replace(piece, name=name))
            else:
                kept.append(piece)
        parts[side] = tuple(kept)
    return replace(line, parts=parts)


def _shows(line: Line) -> bool:
    return bool(line.ground) or any(
        not isinstance(piece, str) or piece.strip() for part in line.parts.values() for piece in part
    )


def _lines(shape: WordTemplate, root: Element, links: Mapping[str, Link], logo: str) -> Iterator[Line]:
    for child in root.elements:
        if child.name == "w:p":
            yield _line(shape, child, links, logo)
        elif child.name == "w:tbl":
            for row in child.elements:
                if row.name == "w:tr":
                    yield from _row(shape, row, links, logo)
        elif child.name in ("w:sdt", "w:sdtContent"):
            yield from _lines(shape, child, links, logo)


def _row(shape: WordTemplate, row: Element, links: Mapping[str, Link], logo: str) -> Iterator[Line]:
    """A row of a table that lays out the header: its cells side by side, line by line."""
    cells = [list(_lines(shape, cell, links, logo)) for cell in row.all("w:tc")]
    cells = [[line for line in cell if any(line.parts.values())] for cell in cells]
    between: list[Side] = ["center"] * (len(cells) - 2)
    last: list[Side] = ["right"] if len(cells) > 1 else []
    places: list[Side] = ["left", *between, *last]
    for number in range(max(map(len, cells), default=0)):
        parts: dict[Side, tuple[Piece, ...]] = {}
        first: Line | None = None
        for place, cell in zip(places, cells, strict=True):
            if number < len(cell):
                first = first or cell[number]
                own = tuple(piece for part in cell[number].parts.values() for piece in part)
                parts[place] = (*parts.get(place, ()), *own)
        if first is not None:
            yield replace(first, parts=parts)


def _line(shape: WordTemplate, paragraph: Element, links: Mapping[str, Link], logo: str) -> Line:
    found = _Found()
    _read(paragraph, found, links, logo)
    style_id = paragraph.value("w:pPr", "w:pStyle") or shape.styles.normal
    looks = shape.styles.looks
    own = next((one for run in paragraph.all("w:r") if (one := run.first("w:rPr")) is not None), None)
    look = looks.look(style_id, own)
    sides = _sides(shape, paragraph, style_id)
    parts: dict[Side, tuple[Piece, ...]] = {}
    for number, pieces in enumerate(found.pieces):
        side = sides[min(number, len(sides) - 1)]
        parts[side] = (*parts.get(side, ()), *pieces)
    ground = next(
        (
            fill
            for each in (paragraph, *looks.chain(style_id))
            if (fill := hex_colour(each.value("w:pPr", "w:shd", of="w:fill") or ""))
        ),
        "",
    )
    return Line(parts, look.size / 2, hex_colour(look.colour), look.bold, look.font, ground)


def _sides(shape: WordTemplate, paragraph: Element, style_id: str) -> list[Side]:
    """Where what stands before and after each tab is set."""
    told = [paragraph, *shape.styles.looks.chain(style_id)]
    first = next((value for each in told if (value := each.value("w:pPr", "w:jc"))), "left")
    tabs = next((found for each in told if (found := each.first("w:pPr", "w:tabs")) is not None), None)
    kinds = [stop.attributes.get("w:val", "left") for stop in tabs.elements] if tabs is not None else []
    stops: list[Side] = [_SIDES[kind] for kind in kinds if kind in _SIDES]
    usual: list[Side] = ["center", "right"]
    return [_SIDES.get(first, "left"), *(stops or usual)]


def _read(element: Element, found: _Found, links: Mapping[str, Link], logo: str) -> None:
    for child in element.elements:
        if child.name == "w:fldChar":
            _turn(child.attributes.get("w:fldCharType", ""), found)
        elif child.name == "w:instrText" and found.code is not None:
            found.code += child.text
        elif child.name in _HIDDEN or (child.name == "w:t" and found.is_result and _is_page(found.code or "")):
            continue
        elif child.name == "w:fldSimple" and _is_page(child.attributes.get("w:instr", "")):
            found.pieces[-1].append(_number(child.attributes["w:instr"]))
        elif child.name == "w:t":
            found.pieces[-1].append(child.text)
        elif child.name == "w:tab":
            found.pieces.append([])
        elif child.name == "w:drawing":
            found.pieces[-1] += _pictures(child, links, logo)
        else:
            _read(child, found, links, logo)


def _turn(kind: str, found: _Found) -> None:
    """A field begins, shows its result, or ends."""
    if kind == "begin":
        found.code, found.is_result = "", False
    elif kind == "separate":
        found.is_result = True
    elif kind == "end":
        if found.code is not None and _is_page(found.code):
            found.pieces[-1].append(_number(found.code))
        found.code, found.is_result = None, False


def _is_page(code: str) -> bool:
    return _name(code) in _FIELDS


def _number(code: str) -> PageNumber:
    return PageNumber(_FIELDS[_name(code)])


def _name(code: str) -> str:
    return next(iter(code.split(maxsplit=1)), "").upper()


def _pictures(drawing: Element, links: Mapping[str, Link], logo: str) -> Iterator[Picture]:
    extent = next(drawing.all("wp:extent"), None)
    said = next(drawing.all("wp:docPr"), None)
    height = extent.attributes.get("cy", "0") if extent is not None else "0"
    for blip in drawing.all("a:blip"):
        link = links.get(blip.attributes.get("r:embed", ""))
        if link is not None and not link.external:
            alternative = (said.attributes.get("descr") if said is not None else "") or logo
            yield Picture(link.target, int(height) / _EMU_PER_POINT if height.isdecimal() else 36, alternative)
