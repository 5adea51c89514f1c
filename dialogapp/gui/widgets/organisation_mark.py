"""The mark of an organisation: a colour and a shape that survive colour blindness and a bad projector."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from dialogapp.gui import theme
from dialogapp.gui.tokens import ICON_SMALL, mark_colour


def _polygon(radii: list[float], turn: float, drop: float = 0.0) -> QPainterPath:
    """A closed shape in the unit circle with its corners at `radii`, evenly around, from `turn` (in circles)."""
    corners = [
        QPointF(r * cos(2 * pi * (turn + i / len(radii))), drop + r * sin(2 * pi * (turn + i / len(radii))))
        for i, r in enumerate(radii)
    ]
    path = QPainterPath()
    path.addPolygon(QPolygonF([*corners, corners[0]]))
    return path


def _circle() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0, 0), 0.86, 0.86)
    return path


def _plus() -> QPainterPath:
    arm, end = 0.32, 0.92
    path = QPainterPath()
    path.addRect(QRectF(-arm, -end, 2 * arm, 2 * end))
    upright = QPainterPath()
    upright.addRect(QRectF(-end, -arm, 2 * end, 2 * arm))
    return path.united(upright).simplified()


_SHAPES: tuple[Callable[[], QPainterPath], ...] = (
    _circle,
    lambda: _polygon([1.05] * 3, -0.25, drop=0.2),
    lambda: _polygon([1.1] * 4, 0.125),
    lambda: _polygon([1.0] * 4, 0.0),
    lambda: _polygon([1.1, 0.48] * 5, -0.25, drop=0.05),
    _plus,
    lambda: _polygon([1.0] * 5, -0.25, drop=0.06),
    lambda: _polygon([0.98] * 6, 0.0),
)


def mark_path(number: int, box: QRectF) -> QPainterPath:
    """The outline of the mark of organisation `number` (from 1) inside `box`, as wide as high."""
    shape = _SHAPES[(number - 1) % len(_SHAPES)]()
    half = min(box.width(), box.height()) / 2
    placed = QPainterPath()
    centre = box.center()
    for i in range(shape.elementCount()):
        element = shape.elementAt(i)
        shape.setElementPositionAt(i, centre.x() + half * element.x, centre.y() + half * element.y)
    placed.addPath(shape)
    return placed


def is_hollow(number: int) -> bool:
    """Whether the mark is drawn as an outline: the second eight organisations, then in turn."""
    return (number - 1) // len(_SHAPES) % 2 == 1


def paint_mark(painter: QPainter, box: QRectF, number: int) -> None:
    """Paint the mark of organisation `number` (from 1) in the middle of `box`, in the colours in force."""
    colour = QColor(mark_colour(theme.tokens(), number))
    side = min(box.width(), box.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if is_hollow(number):
        stroke = max(1.5, side / 8)
        box = box.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2)
        painter.setPen(QPen(colour, stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    painter.drawPath(mark_path(number, box))
    painter.restore()


class _MarkIconEngine(QIconEngine):
    """Paints the mark at any size, in the colours in force when it is painted."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_mark(painter, QRectF(rect), self._number)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _MarkIconEngine(self._number)


def mark_icon(number: int) -> QIcon:
    """The mark as an icon, for DecorationRole of an item model, a combo box or a menu."""
    return QIcon(_MarkIconEngine(number))


class OrganisationMark(QWidget):
    """The mark beside a name. It is silent for screen readers unless `set_organisation` gives a name."""

    def __init__(self, parent: QWidget | None = None, number: int = 1, *, side: int = ICON_SMALL) -> None:
        super().__init__(parent)
        self._number = number
        self.setFixedSize(side, side)

    @property
    def number(self) -> int:
        """The organisation's number, from 1."""
        return self._number

    def set_organisation(self, number: int, name: str = "") -> None:
        """Show the mark of organisation `number`; `name` is told on hover and to screen readers."""
        self._number = number
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()), self._number)
        painter.end()
