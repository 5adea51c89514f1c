"""One room in the rail: an icon, a word, and a figure for what is owed there."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QEnterEvent,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from dialogapp.gui import icons, theme
from dialogapp.gui.carried_kinds import INPUTS
from dialogapp.gui.tokens import CORNER, FOCUS_RING, ICON, RAIL_NARROW, RAIL_WIDE, Scale, Space

_HEIGHT = 40
_EDGE = 3
_OPENS_AFTER_MS = 500
_LEFT = Space.LARGE + Space.TIGHT
_FIGURE_HEIGHT = 18.0
_FIGURE_PADDING = 10.0


class RailButton(QAbstractButton):
    """A button that stays chosen, painted as a line of the rail; narrow, it shows the icon alone.

    It is painted without naming `Qt` where it can be: making that namespace takes an eighth of the time to the first
    paint.
    """

    def __init__(self, parent: QWidget | None, icon_name: str) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._owed = 0
        self._owed_words = ""
        self._is_narrow = False
        self._opening = QTimer(self, singleShot=True, interval=_OPENS_AFTER_MS)
        self._opening.timeout.connect(self.click)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Open the room for who carries an input here and waits a moment: it is put down on what stands there."""
        if event.mimeData().hasFormat(INPUTS):
            event.accept()
            self._opening.start()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It was carried past."""
        self._opening.stop()

    @property
    def owed(self) -> int:
        """The figure beside the word; 0 shows none."""
        return self._owed

    def set_word(self, word: str) -> None:
        """Name the room."""
        self.setText(word)
        self._tell()

    def set_owed(self, count: int, words: str) -> None:
        """Show how many things are owed there; `words` says it, such as “2 owed”."""
        self._owed, self._owed_words = count, words
        self._tell()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone, or icon and word."""
        self._is_narrow = narrow
        self._tell()
        self.updateGeometry()
        self.update()

    def wide_width(self) -> int:
        """How wide the line must be to show its word, chosen or not, and its figure."""
        word = QFontMetrics(theme.font(bold=True)).horizontalAdvance(self.text())
        figure = QFontMetrics(theme.font(Scale.SMALL, bold=True)).horizontalAdvance(self._figure()) + _FIGURE_PADDING
        return _LEFT + ICON + Space.MEDIUM + word + Space.SMALL + int(max(_FIGURE_HEIGHT, figure)) + 2 * Space.SMALL

    def sizeHint(self) -> QSize:
        """One line of the rail."""
        return QSize(RAIL_NARROW if self._is_narrow else RAIL_WIDE, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon, word and figure."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(Space.SMALL, 2, -Space.SMALL, -2)
        self._paint_ground(painter, box)
        left = (self.width() - ICON) // 2 if self._is_narrow else _LEFT
        tint = "accent" if self.isChecked() else "text"
        icons.paint_icon(painter, QRect(left, (self.height() - ICON) // 2, ICON, ICON), self._icon_name, tint)
        right = self._paint_owed(painter, box) if self._owed else box.right()
        if not self._is_narrow:
            self._paint_word(painter, left + ICON + Space.MEDIUM, right - Space.SMALL)
        painter.end()

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        if self.isChecked() or self.underMouse():
            painter.fillPath(_rounded(box, CORNER), theme.colour("accent_soft" if self.isChecked() else "window"))
        if self.isChecked():
            edge = QRectF(box.left(), box.top() + 6, _EDGE, box.height() - 12)
            painter.fillPath(_rounded(edge, _EDGE / 2), theme.colour("accent"))
        if self.hasFocus():
            painter.strokePath(_rounded(box, CORNER), QPen(theme.colour("accent"), FOCUS_RING))

    def _paint_word(self, painter: QPainter, left: int, right: float) -> None:
        painter.setFont(theme.font(bold=self.isChecked()))
        metrics = painter.fontMetrics()
        word = self.text()
        if metrics.horizontalAdvance(word) > right - left:
            word = metrics.elidedText(word, QtCore.Qt.TextElideMode.ElideRight, int(right - left))
        # A widget's painter begins with the colour of text; to set a pen would name `Qt`.
        painter.drawText(QPointF(left, self._baseline(painter)), word)

    def _paint_owed(self, painter: QPainter, box: QRectF) -> float:
        """Paint the figure on a rounded ground; where it begins."""
        figure = self._figure()
        painter.save()
        painter.setFont(theme.font(Scale.SMALL, bold=True))
        advance = painter.fontMetrics().horizontalAdvance(figure)
        width = max(_FIGURE_HEIGHT, advance + _FIGURE_PADDING)
        middle = box.top() + _FIGURE_HEIGHT / 2 if self._is_narrow else self.height() / 2
        ground = QRectF(0, middle - _FIGURE_HEIGHT / 2, width, _FIGURE_HEIGHT)
        ground.moveRight(box.right() if self._is_narrow else box.right() - Space.SMALL)
        painter.fillPath(_rounded(ground, _FIGURE_HEIGHT / 2), theme.colour("warn"))
        baseline = self._baseline(painter) + middle - self.height() / 2
        place = QPointF(ground.center().x() - advance / 2, baseline)
        painter.setPen(theme.colour("surface"))
        painter.drawText(place, figure)
        painter.restore()
        return ground.left()

    def _figure(self) -> str:
        return str(self._owed) if self._owed < 100 else "99+"

    def _baseline(self, painter: QPainter) -> float:
        metrics = painter.fontMetrics()
        return (self.height() - metrics.height()) / 2 + metrics.ascent()

    def _tell(self) -> None:
        spoken = ", ".join(part for part in (self.text(), self._owed_words if self._owed else "") if part)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken if self._is_narrow or self._owed else "")

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover ground."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the hover ground away."""
        super().leaveEvent(event)
        self.update()


def _rounded(box: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path
