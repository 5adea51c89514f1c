"""The line of the whole dialogue: what was held, what is planned, and where today is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.gui import theme
from dialogapp.gui.tokens import FOCUS_RING, Scale, Space

_MARK = 7
_LABEL_ROWS = 2
_LABEL_WIDTHS = (250, 190, 150, 120)
"""Labels are narrowed until all find room, and end in … then."""
_PAD = 28
_BELOW = 36
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """A meeting on the line: when it begins and ends, and its state (planned, running, held or cancelled)."""

    at: Instant
    ends: Instant
    state: str


@dataclass(frozen=True, slots=True)
class TimelineRun:
    """Meetings of one kind that follow each other, told as one. `key` is the id of the one to go to.

    `label` and `detail` stand above the marks; `is_long` draws a bar instead of marks; `spoken` says it in words.
    """

    key: str
    label: str
    detail: str
    marks: tuple[TimelineMark, ...]
    is_long: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class TimelineTick:
    """A month's beginning on the line."""

    at: Instant
    label: str


class Timeline(QWidget):
    """Left and Right walk along the line, Enter or a click goes to what stands there."""

    chosen = Signal(str)
    """The key of the run to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: list[TimelineRun] = []
        self._ticks: list[TimelineTick] = []
        self._now: Instant = 0
        self._today = ""
        self._first: Instant = 0
        self._last: Instant = 1
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    @property
    def runs(self) -> list[TimelineRun]:
        """What is shown."""
        return list(self._runs)

    def show_line(
        self,
        runs: Sequence[TimelineRun],
        ticks: Sequence[TimelineTick],
        *,
        span: tuple[Instant, Instant],
        now: Instant,
        today: str,
    ) -> None:
        """Show `runs` over the time of `span`, months at `ticks`, and `today` as the word at now."""
        self._runs, self._ticks, self._now, self._today = list(runs), list(ticks), now, today
        self._first, self._last = span[0], max(span[1], span[0] + 1)
        self._current = min(self._current, len(self._runs) - 1)
        self.setAccessibleDescription("; ".join(run.spoken for run in runs))
        self.update()

    def sizeHint(self) -> QSize:
        """Two rows of labels, the line, and the months."""
        return QSize(600, self._axis() + _BELOW)

    def minimumSizeHint(self) -> QSize:
        """As high, and narrow."""
        return QSize(320, self.sizeHint().height())

    def mark_point(self, key: str) -> QPointF:
        """Where a run's first mark is."""
        run = next(run for run in self._runs if run.key == key)
        return QPointF(self._x(run.marks[0].at), self._axis())

    def _row_height(self) -> float:
        return QFontMetricsF(theme.font(Scale.SMALL)).height() * 2 + Space.TIGHT

    def _axis(self) -> int:
        return int(self._row_height() * _LABEL_ROWS + _MARK + 10)

    def _x(self, at: Instant) -> float:
        share = (at - self._first) / (self._last - self._first)
        return _PAD + share * (self.width() - 2 * _PAD)

    def _stretch(self, run: TimelineRun) -> QRectF:
        """The ground of a run on the line."""
        left, right = self._x(run.marks[0].at), self._x(run.marks[-1].ends if run.is_long else run.marks[-1].at)
        reach = 3 if run.is_long else _MARK + 4
        top = self._axis() + (5 if run.is_long else -_MARK - 4)
        height = 6 if run.is_long else 2 * (_MARK + 4)
        return QRectF(left - reach, top, right - left + 2 * reach, height)

    def _labels(self) -> dict[int, QRectF]:
        """Where labels stand, by the run's place; those that find no room even when narrow are left out."""
        placed: dict[int, QRectF] = {}
        for most in _LABEL_WIDTHS:
            boxes = self._placed(most)
            if len(boxes) > len(placed):
                placed = boxes
            if len(placed) == len(self._runs):
                break
        return self._widened(placed)

    def _widened(self, placed: dict[int, QRectF]) -> dict[int, QRectF]:
        """The labels, each as wide as its text where its neighbours in the row leave room."""
        boxes: dict[int, QRectF] = {}
        for number, box in placed.items():
            row = [other for other, beside in placed.items() if beside.top() == box.top()]
            place = row.index(number)
            least = boxes[row[place - 1]].right() + Space.MEDIUM if place else 0.0
            most = placed[row[place + 1]].left() - Space.MEDIUM if place + 1 < len(row) else float(self.width())
            width = min(max(box.width(), min(_LABEL_WIDTHS[0], self._text_width(self._runs[number]))), most - least)
            middle = self._stretch(self._runs[number]).center().x()
            left = max(least, min(middle - width / 2, most - width))
            boxes[number] = QRectF(left, box.top(), width, box.height())
        return boxes

    def _placed(self, most: float) -> dict[int, QRectF]:
        """Where labels no wider than `most` stand."""
        free = [0.0] * _LABEL_ROWS
        boxes: dict[int, QRectF] = {}
        for number, run in enumerate(self._runs):
            width = min(most, self._text_width(run))
            middle = self._stretch(run).center().x()
            left = max(0.0, min(middle - width / 2, self.width() - width))
            row = next((row for row in range(_LABEL_ROWS) if free[row] <= left), None)
            if row is None:
                continue
            free[row] = left + width + Space.MEDIUM
            top = self._axis() - _MARK - 8 - (row + 1) * self._row_height()
            boxes[number] = QRectF(left, top, width, self._row_height() - Space.TIGHT)
        return boxes

    def _text_width(self, run: TimelineRun) -> float:
        title = QFontMetricsF(theme.font(Scale.SMALL, bold=True)).horizontalAdvance(run.label)
        return max(title, QFontMetricsF(theme.font(Scale.SMALL)).horizontalAdvance(run.detail)) + 4

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the months, the line, the runs with their labels, and today."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        axis = float(self._axis())
        self._paint_months(painter, axis)
        painter.setPen(QPen(theme.colour("edge"), 2))
        painter.drawLine(QLineF(4, axis, self.width() - 4, axis))
        self._paint_today(painter, axis)
        labels = self._labels()
        for number, box in labels.items():
            self._paint_leader(painter, number, box)
        for number, box in labels.items():
            self._paint_label(painter, number, box)
        for number, run in enumerate(self._runs):
            self._paint_run(painter, run, axis)
            if number == self._current and self.hasFocus():
                ring = self._stretch(run).adjusted(-2, -2, 2, 2)
                painter.setPen(QPen(theme.colour("accent"), FOCUS_RING))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.end()

    def _paint_months(self, painter: QPainter, axis: float) -> None:
        painter.setFont(theme.font(Scale.SMALL))
        last_right = -1.0
        for tick in self._ticks:
            x = self._x(tick.at)
            painter.setPen(QPen(theme.colour("edge"), 1))
            painter.drawLine(QLineF(x, axis - 4, x, axis + 4))
            width = painter.fontMetrics().horizontalAdvance(tick.label)
            if x > last_right and x + width <= self.width():
                painter.setPen(theme.colour("muted"))
                painter.drawText(QPointF(x + 3, axis + _BELOW - 4), tick.label)
                last_right = x + width + Space.LARGE

    def _paint_today(self, painter: QPainter, axis: float) -> None:
        if not self._first <= self._now <= self._last:
            return
        x = self._x(self._now)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawLine(QLineF(x, axis - _MARK - 6, x, axis + 12))
        painter.setFont(theme.font(Scale.SMALL, bold=True))
        width = painter.fontMetrics().horizontalAdvance(self._today) + 10
        box = QRectF(max(0.0, min(x - width / 2, self.width() - width)), axis + 12, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("window"))
        painter.drawRect(box)
        painter.setPen(theme.colour("accent"))
        painter.drawText(box, int(_CENTRE), self._today)

    def _paint_leader(self, painter: QPainter, number: int, box: QRectF) -> None:
        x = self._stretch(self._runs[number]).center().x()
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.drawLine(QLineF(x, box.bottom() + 1, x, self._axis() - _MARK - 5))

    def _paint_label(self, painter: QPainter, number: int, box: QRectF) -> None:
        run = self._runs[number]
        is_over = all(mark.state in ("held", "cancelled") for mark in run.marks)
        half = box.height() / 2
        painter.fillRect(box, theme.colour("window"))
        painter.setFont(theme.font(Scale.SMALL, bold=True))
        painter.setPen(theme.colour("muted" if is_over else "text"))
        self._draw(painter, QRectF(box.left(), box.top(), box.width(), half), run.label)
        painter.setFont(theme.font(Scale.SMALL))
        painter.setPen(theme.colour("muted"))
        self._draw(painter, QRectF(box.left(), box.top() + half, box.width(), half), run.detail)

    @staticmethod
    def _draw(painter: QPainter, box: QRectF, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
        painter.drawText(box, int(_CENTRE), shown)

    def _paint_run(self, painter: QPainter, run: TimelineRun, axis: float) -> None:
        stretch = self._stretch(run)
        if run.is_long:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent" if run.marks[0].state != "cancelled" else "edge"))
            painter.drawRoundedRect(stretch, 3, 3)
            return
        if len(run.marks) > 1:
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(stretch, stretch.height() / 2, stretch.height() / 2)
        last, state = -1.0, ""
        for mark in run.marks:
            x = self._x(mark.at)
            if mark.state != state or x - last >= _MARK + 2:
                paint_state(painter, QPointF(x, axis), mark.state)
                last, state = x, mark.state

    # Pointer and keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the line, or go."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._runs:
            self._current = max(0, min(self._current + step, len(self._runs) - 1))
            self._tell_current()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._current < len(self._runs):
            self.chosen.emit(self._runs[self._current].key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to what is under the pointer."""
        number = self._at(event.position())
        if number >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._current = number
            self.chosen.emit(self._runs[number].key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        can = self._at(event.position()) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """Tell a run in words on hover."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._runs[number].spoken if number >= 0 else "", self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, at the first that is ahead."""
        super().focusInEvent(event)
        if self._current < 0 and self._runs:
            ahead = (i for i, run in enumerate(self._runs) if run.marks[-1].ends >= self._now)
            self._current = next(ahead, len(self._runs) - 1)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def _at(self, point: QPointF) -> int:
        boxes = self._labels()
        for number, run in enumerate(self._runs):
            label = boxes.get(number)
            is_label = label is not None and label.contains(point)
            if is_label or self._stretch(run).adjusted(-3, -3, 3, 3).contains(point):
                return number
        return -1

    def _tell_current(self) -> None:
        self.setAccessibleDescription(self._runs[self._current].spoken)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()


def paint_state(painter: QPainter, centre: QPointF, state: str) -> None:
    """The mark of a meeting's state: a ring is planned, a disc runs, one with a check is held, a cross is cancelled."""
    painter.save()
    ink = theme.colour("edge" if state == "cancelled" else "accent")
    painter.setPen(QPen(ink, 2))
    painter.setBrush(theme.colour("accent") if state in ("held", "running") else theme.colour("surface"))
    painter.drawEllipse(centre, _MARK - 1, _MARK - 1)
    if state == "held":
        painter.setPen(QPen(theme.colour("on_accent"), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline([centre + QPointF(-3, 0), centre + QPointF(-1, 2.5), centre + QPointF(3.2, -2.5)])
    elif state == "cancelled":
        painter.drawLine(centre + QPointF(-2.5, -2.5), centre + QPointF(2.5, 2.5))
        painter.drawLine(centre + QPointF(-2.5, 2.5), centre + QPointF(2.5, -2.5))
    painter.restore()
