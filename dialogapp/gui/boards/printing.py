"""Boards on paper: dark on white whatever the window looks like, no card parted by the end of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from dialogapp.domain.boards.drawing import Box, Drawing, Label, Stroke, Type
from dialogapp.domain.boards.layout import board_layout
from dialogapp.domain.boards.pictures import BarsPicture, BoardPicture, MatrixPicture, RoundsPicture
from dialogapp.gui.boards.painting import page_end, paint_drawing, paint_shape, type_of
from dialogapp.gui.tokens import LIGHT, Scale

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Fit = Literal["pages", "page", "poster"]
"""As many pages as it takes; all on one page; or a poster of sheets to put together, twice as wide as a page."""

_POINTS, _LEAST_POINTS, _SHRINK = 10.0, 3.0, 0.95
_PER_POINT = 96 / 72
"""Drawn as for a screen of 96 dots an inch, and enlarged to those of the paper."""
_PAPER = LIGHT._replace(window=LIGHT.surface)
_ACROSS = 2
_MARGIN_MM = 12.0
_MARK = 16.0


def paper_for(picture: BoardPicture) -> QPageLayout:
    """A4: upright for what is read downwards, else on its side, with margins that every printer has room for."""
    is_upright = isinstance(picture, BarsPicture | MatrixPicture | RoundsPicture)
    orientation = QPageLayout.Orientation.Portrait if is_upright else QPageLayout.Orientation.Landscape
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), orientation, margins, QPageLayout.Unit.Millimeter)


def print_picture(device: QPdfWriter | QPrinter, picture: BoardPicture, fit: Fit = "pages") -> None:
    """Paint a board on paper, with its title."""
    scale = device.logicalDpiX() / 96
    width, height = device.width() / scale, device.height() / scale
    painter = QPainter(device)
    if fit == "poster":
        _print_poster(device, painter, picture, Box(0, 0, width, height))
    else:
        _print_pages(device, painter, picture, Box(0, 0, width, height), is_one=fit == "page")
    painter.end()


def _print_pages(
    device: QPdfWriter | QPrinter, painter: QPainter, picture: BoardPicture, page: Box, *, is_one: bool
) -> None:
    title_type = type_of(_POINTS * _PER_POINT)
    head = title_type.line * 2
    room = page.height - head
    drawing = _fitted(picture, page.width, room) if is_one else board_layout(picture, page.width, room, title_type)
    begin = 0.0
    while True:
        end = drawing.height
        if end - begin > room and not is_one:
            end = page_end(drawing, begin, begin + room)
        painter.save()
        scale = device.logicalDpiX() / 96
        painter.scale(scale, scale)
        _paint_title(painter, picture.title, page.width, title_type)
        painter.translate(0, head - begin)
        part = QRectF(0, begin, page.width, end - begin)
        painter.setClipRect(part)
        paint_drawing(painter, drawing, _PAPER, part)
        painter.restore()
        begin = end
        if begin >= drawing.height - 1:
            return
        device.newPage()


def _print_poster(device: QPdfWriter | QPrinter, painter: QPainter, picture: BoardPicture, page: Box) -> None:
    """As many sheets downwards as it takes; marks at the inner corners show where to cut and join."""
    type_ = type_of(_ACROSS * _POINTS * _PER_POINT)
    head = type_.line * 2
    drawing = board_layout(picture, _ACROSS * page.width, _ACROSS * page.height - head, type_)
    down = max(1, -int(-(drawing.height + head) // page.height))
    for row in range(down):
        for column in range(_ACROSS):
            if row or column:
                device.newPage()
            painter.save()
            scale = device.logicalDpiX() / 96
            painter.scale(scale, scale)
            painter.setClipRect(QRectF(*page))
            painter.translate(-column * page.width, -row * page.height)
            _paint_title(painter, picture.title, _ACROSS * page.width, type_)
            painter.translate(0, head)
            paint_drawing(painter, drawing, _PAPER)
            painter.translate(0, -head)
            for mark in _marks(page, column, row, down):
                paint_shape(painter, mark, _PAPER)
            painter.restore()


def _marks(page: Box, column: int, row: int, down: int) -> list[Stroke]:
    """Short lines at the corners where a sheet meets another."""
    marks = []
    for x in (column, column + 1):
        for y in (row, row + 1):
            if 0 < x < _ACROSS or 0 < y < down:
                left, top = x * page.width, y * page.height
                marks.append(Stroke(left - _MARK, top, left + _MARK, top, "edge"))
                marks.append(Stroke(left, top - _MARK, left, top + _MARK, "edge"))
    return marks


def _paint_title(painter: QPainter, title: str, width: float, type_: Type) -> None:
    told = type_.fitted(title, width, Scale.LEAD, bold=True)
    paint_shape(painter, Label(Box(0, 0, width, type_.line), told, type_.size * Scale.LEAD, True), _PAPER)


def _fitted(picture: BoardPicture, width: float, height: float) -> Drawing:
    """The drawing in the largest letters with which all of it has room."""
    points = _POINTS
    while True:
        drawing = board_layout(picture, width, height, type_of(points * _PER_POINT))
        if drawing.height <= height or points <= _LEAST_POINTS:
            return drawing
        points *= _SHRINK
