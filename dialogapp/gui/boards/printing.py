"""Boards on paper: dark on white whatever the window looks like, no card parted by the end of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPdfWriter

from dialogapp.domain.boards.drawing import Box, Label
from dialogapp.domain.boards.layout import board_layout
from dialogapp.domain.boards.pictures import BoardPicture
from dialogapp.gui.boards.painting import page_end, paint_drawing, paint_shape, type_of
from dialogapp.gui.tokens import LIGHT, Scale

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_POINTS = 10.0
_PER_POINT = 96 / 72
"""Drawn as for a screen of 96 dots an inch, and enlarged to those of the paper."""
_PAPER = LIGHT._replace(window=LIGHT.surface)


def print_picture(device: QPdfWriter | QPrinter, picture: BoardPicture) -> None:
    """Paint a board on pages, each with its title."""
    type_ = type_of(_POINTS * _PER_POINT)
    scale = device.logicalDpiX() / 96
    width, height = device.width() / scale, device.height() / scale
    head = type_.line * 2
    drawing = board_layout(picture, width, height - head, type_)
    painter = QPainter(device)
    begin = 0.0
    while True:
        end = drawing.height
        if end - begin > height - head:
            end = page_end(drawing, begin, begin + height - head)
        painter.save()
        painter.scale(scale, scale)
        title = type_.fitted(picture.title, width, Scale.LEAD, bold=True)
        paint_shape(painter, Label(Box(0, 0, width, type_.line), title, type_.size * Scale.LEAD, True), _PAPER)
        painter.translate(0, head - begin)
        part = QRectF(0, begin, width, end - begin)
        painter.setClipRect(part)
        paint_drawing(painter, drawing, _PAPER, part)
        painter.restore()
        begin = end
        if begin >= drawing.height - 1:
            break
        device.newPage()
    painter.end()
