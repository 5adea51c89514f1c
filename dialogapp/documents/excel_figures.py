"""The pictures on a sheet of text: below it, each under its caption, with words for who can't see them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from dialogapp.documents.excel_look import DRAWING_TYPE, DRAWINGML, RELATIONS, Drawn
from dialogapp.documents.package import Part, Relation, relations
from dialogapp.documents.pictures import as_png, png_size
from dialogapp.documents.xml_text import attribute
from dialogapp.documents.xml_tree import DECLARATION
from dialogapp.domain.document import Figure
from dialogapp.domain.frozen import dataclass

_WIDE = 6_480_000
"""EMU: 18 cm, which the one column of a sheet of text holds."""
_EMU_PER_POINT = 12_700


@dataclass(frozen=True, slots=True)
class _Placed:
    """A picture with its size in EMU and the row, from 0, that its upper edge stands on."""

    picture: bytes
    alternative: str
    row: int
    wide: int
    high: int


@dataclass(frozen=True, slots=True)
class FigureRows:
    """Where pictures stand: for each its caption and the number of the caption's row, from 1; and what is drawn."""

    captions: tuple[tuple[int, str], ...]
    drawn: Drawn


def figure_rows(figures: Sequence[Figure], sheet: int, first_row: int, row_height: int) -> FigureRows:
    """The `figures` of a sheet from the row `first_row` (from 1), whose rows are `row_height` points high."""
    captions, placed, row = [], [], first_row
    for figure in figures:
        captions.append((row, figure.caption))
        picture = as_png(figure.image)
        pixels_wide, pixels_high = png_size(picture)
        wide = round(_WIDE * figure.width)
        high = round(wide * pixels_high / pixels_wide)
        placed.append(_Placed(picture, figure.alternative, row, wide, high))
        row += math.ceil(high / _EMU_PER_POINT / row_height) + 2
    return FigureRows(tuple(captions), _drawn(placed, sheet) if placed else Drawn())


def _drawn(placed: Sequence[_Placed], sheet: int) -> Drawn:
    anchors = "".join(_anchor(one, number) for number, one in enumerate(placed, 1))
    links = [
        Relation(f"picture{number}", "image", f"../media/sheet{sheet}-{number}.png")
        for number, _ in enumerate(placed, 1)
    ]
    drawing = (
        f'{DECLARATION}<xdr:wsDr xmlns:xdr="{DRAWINGML}/spreadsheetDrawing" xmlns:a="{DRAWINGML}/main" '
        f'xmlns:r="{RELATIONS}">{anchors}</xdr:wsDr>'
    )
    parts = [
        Part(f"xl/drawings/drawing{sheet}.xml", DRAWING_TYPE, drawing),
        Part(f"xl/drawings/_rels/drawing{sheet}.xml.rels", None, relations(links)),
        *(Part(f"xl/media/sheet{sheet}-{number}.png", None, one.picture) for number, one in enumerate(placed, 1)),
    ]
    link = Relation("drawing", "drawing", f"../drawings/drawing{sheet}.xml")
    return Drawn('<drawing r:id="drawing"/>', (link,), tuple(parts))


def _anchor(one: _Placed, number: int) -> str:
    extent = f'cx="{one.wide}" cy="{one.high}"'
    return (
        "<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>38100</xdr:colOff>"
        f"<xdr:row>{one.row}</xdr:row><xdr:rowOff>38100</xdr:rowOff></xdr:from><xdr:ext {extent}/><xdr:pic>"
        f'<xdr:nvPicPr><xdr:cNvPr id="{number + 1}" name="Figure {number}" descr="{attribute(one.alternative)}"/>'
        "<xdr:cNvPicPr/></xdr:nvPicPr>"
        f'<xdr:blipFill><a:blip r:embed="picture{number}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>'
        f'<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>"
    )
