"""Bars that are compared: time per organisation, on one scale, with a mark at the equal share."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.gui import theme
from dialogapp.gui.tokens import CORNER, FOCUS_RING, ICON_SMALL, ROW, Scale, Space, mark_colour
from dialogapp.gui.widgets.organisation_mark import paint_mark

_BAR_HEIGHT = 10
_BAR_SHARE = 0.25
_TALL_ROW = 50
_TALLEST_ROW = 64
_NAME_SHARE = 0.36


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: the organisation's `number` (its mark), its `name`, a `value` to draw, and `figure`, the value in words.

    `note` is a second, muted figure; `emphasised` marks the row it is about now. `spoken` is read out and told on
    hover.
    """

    number: int
    name: str
    value: float
    figure: str
    note: str = ""
    emphasised: bool = False
    spoken: str = ""

    @property
    def sentence(self) -> str:
        """The row in words."""
        return self.spoken or ", ".join(part for part in (self.name, self.figure, self.note) if part)


class TimeBars(QWidget):
    """Rows of mark, name, bar and figure, larger where there is room. Up and Down move along the rows; Enter or a click
    chooses one.
    """

    chosen = Signal(int)
    """The index of the row that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: list[Bar] = []
        self._equal: float | None = None
        self._top = 1.0
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def bars(self) -> list[Bar]:
        """The rows shown."""
        return list(self._bars)

    def show_bars(self, bars: Sequence[Bar], *, equal: float | None = None, top: float | None = None) -> None:
        """Show `bars`; `equal` is where the mark of the equal share stands, `top` the end of the scale (else the
        greatest).
        """
        old_size = len(self._bars)
        self._bars = list(bars)
        self._equal = equal
        self._top = top or max([bar.value for bar in bars] + [equal or 0.0]) or 1.0
        self._current = max(0, min(self._current, len(self._bars) - 1))
        self.setAccessibleDescription("; ".join(bar.sentence for bar in bars))
        self.setMaximumHeight(_TALLEST_ROW * max(1, len(self._bars)) + 2 * FOCUS_RING)
        if len(self._bars) != old_size:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(260, self._least_row * max(1, len(self._bars)) + 2 * FOCUS_RING)

    def minimumSizeHint(self) -> QSize:
        """All rows, narrow."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        figure_width = self._figure_width()
        for index, bar in enumerate(self._bars):
            self._paint_row(painter, self._row(index), bar, figure_width, index)
        painter.end()

    def _paint_row(self, painter: QPainter, row: QRectF, bar: Bar, figure_width: float, index: int) -> None:
        if bar.emphasised:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(row, CORNER, CORNER)
        if self.hasFocus() and index == self._current:
            painter.setPen(QPen(theme.colour("accent"), FOCUS_RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), CORNER, CORNER)
        inner = row.adjusted(Space.SMALL, 0, -Space.SMALL, 0)
        paint_mark(painter, QRectF(inner.left(), row.center().y() - ICON_SMALL / 2, ICON_SMALL, ICON_SMALL), bar.number)
        name_left = inner.left() + ICON_SMALL + Space.SMALL
        name_width = (inner.width() - figure_width) * _NAME_SHARE
        painter.setFont(theme.font(self._scale, bold=bar.emphasised))
        painter.setPen(theme.colour("text"))
        name = painter.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideRight, int(name_width))
        painter.drawText(
            QRectF(name_left, row.top(), name_width, row.height()), int(Qt.AlignmentFlag.AlignVCenter), name
        )
        self._paint_figures(painter, inner, bar)
        left = name_left + name_width + Space.SMALL
        track = QRectF(
            left,
            row.center().y() - self._bar_height / 2,
            inner.right() - figure_width - Space.SMALL - left,
            self._bar_height,
        )
        paint_bar(painter, track, bar.value / self._top, self._equal_share(), bar.number)

    def _paint_figures(self, painter: QPainter, inner: QRectF, bar: Bar) -> None:
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        if not bar.note:
            painter.drawText(inner, int(right), bar.figure)
            return
        half = inner.height() / 2
        upper = QRectF(inner.left(), inner.top(), inner.width(), half)
        painter.drawText(upper, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight), bar.figure)
        painter.setFont(theme.font(Scale.SMALL))
        painter.setPen(theme.colour("muted"))
        lower = upper.translated(0, half)
        painter.drawText(lower, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight), bar.note)

    def _equal_share(self) -> float | None:
        return None if self._equal is None else self._equal / self._top

    def _figure_width(self) -> float:
        metrics, small = QFontMetrics(theme.font(self._scale)), QFontMetrics(theme.font(Scale.SMALL))
        widths = [metrics.horizontalAdvance(bar.figure) for bar in self._bars]
        widths += [small.horizontalAdvance(bar.note) for bar in self._bars]
        return max(widths, default=0) + Space.TIGHT

    @property
    def _least_row(self) -> int:
        """A row; a taller one where figures have notes under them."""
        return ROW + Space.SMALL if any(bar.note for bar in self._bars) else ROW

    @property
    def _row_height(self) -> int:
        room = (self.height() - 2 * FOCUS_RING) // max(1, len(self._bars))
        return max(self._least_row, min(room, _TALLEST_ROW))

    @property
    def _scale(self) -> float:
        return Scale.LEAD if self._row_height >= _TALL_ROW else Scale.BODY

    @property
    def _bar_height(self) -> float:
        return max(_BAR_HEIGHT, self._row_height * _BAR_SHARE)

    def _row(self, index: int) -> QRectF:
        return QRectF(0, FOCUS_RING + index * self._row_height, self.width(), self._row_height)

    def _index_at(self, y: float) -> int:
        index = int((y - FOCUS_RING) // self._row_height)
        return index if 0 <= index < len(self._bars) else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along the rows, or choose."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and self._bars:
            self._current = max(0, min(self._current + step, len(self._bars) - 1))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._bars:
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row under the pointer."""
        index = self._index_at(event.position().y())
        if index >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._current = index
            self.update()
            self.chosen.emit(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell the row in words on hover."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self._index_at(event.pos().y())
            QToolTip.showText(event.globalPos(), self._bars[index].sentence if index >= 0 else "", self)
            return True
        return super().event(event)


def paint_bar(
    painter: QPainter, track: QRectF, share: float, equal_share: float | None, number: int | None = None
) -> None:
    """Paint a bar that fills `share` (0 to 1) of `track`, with a line at `equal_share`; in the colour of an
    organisation.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("sunken"))
    radius = min(track.height() / 2, 3)
    painter.drawRoundedRect(track, radius, radius)
    filled = QRectF(track)
    filled.setWidth(track.width() * max(0.0, min(share, 1.0)))
    if filled.width() > 0:
        ink = theme.colour("accent") if number is None else QColor(mark_colour(theme.tokens(), number))
        painter.setBrush(ink)
        painter.drawRoundedRect(filled, radius, radius)
    if equal_share is not None:
        x = track.left() + track.width() * max(0.0, min(equal_share, 1.0))
        painter.setPen(QPen(theme.colour("text"), 2))
        beyond = min(4.0, track.height() / 2)
        painter.drawLine(QPointF(x, track.top() - beyond), QPointF(x, track.bottom() + beyond))
    painter.restore()
