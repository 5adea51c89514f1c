"""Any board, laid out."""

from __future__ import annotations

from dataclasses import replace

from dialogapp.domain.boards.bars import bars_layout
from dialogapp.domain.boards.drawing import Area, Box, Drawing, Label, Shape, Sign, Spot, Stroke, Type
from dialogapp.domain.boards.lotus import lotus_layout
from dialogapp.domain.boards.pictures import (
    BarsPicture,
    BoardPicture,
    KanoPicture,
    LotusPicture,
    MatrixPicture,
    PlanePicture,
    RoundsPicture,
)
from dialogapp.domain.boards.plane import plane_layout
from dialogapp.domain.boards.rounds import rounds_layout
from dialogapp.domain.boards.tables import matrix_layout
from dialogapp.domain.boards.wall import wall_layout


def board_layout(picture: BoardPicture, width: float, height: float, type_: Type) -> Drawing:  # noqa: PLR0911
    """The drawing of a board of this width; `height` is what it fills if it can, and it may be higher."""
    if isinstance(picture, PlanePicture):
        return plane_layout(picture, width, height, type_)
    if isinstance(picture, MatrixPicture):
        return matrix_layout(picture, width, height, type_)
    if isinstance(picture, BarsPicture):
        return bars_layout(picture, width, height, type_)
    if isinstance(picture, RoundsPicture):
        return rounds_layout(picture, width, height, type_)
    if isinstance(picture, LotusPicture):
        return lotus_layout(picture, width, height, type_)
    if isinstance(picture, KanoPicture):
        return _kano(picture, width, height, type_)
    return wall_layout(picture, width, height, type_)


def _kano(picture: KanoPicture, width: float, height: float, type_: Type) -> Drawing:
    above = matrix_layout(picture.table, width, height, type_)
    below = plane_layout(picture.plane, width, max(height - above.height, 24 * type_.size), type_)
    shapes = tuple(_lowered(shape, above.height) for shape in below.shapes)
    # A card is pointed at in the table; on the plane it is only shown.
    spots = tuple(Spot(spot.id, _moved(spot.box, above.height), "point") for spot in below.spots if spot.id)
    return Drawing(width, above.height + below.height, above.shapes + shapes, above.spots + spots)


def _moved(box: Box, lower: float) -> Box:
    return Box(box.left, box.top + lower, box.width, box.height)


def _lowered(shape: Shape, lower: float) -> Shape:
    if isinstance(shape, Stroke):
        return replace(shape, y1=shape.y1 + lower, y2=shape.y2 + lower)
    if isinstance(shape, Sign):
        return replace(shape, y=shape.y + lower)
    if isinstance(shape, Area):
        return replace(shape, box=_moved(shape.box, lower))
    assert isinstance(shape, Label)
    return replace(shape, box=_moved(shape.box, lower))
