"""The days of a plan beside each other: when meetings may be, breaks, and who comes when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.gui import theme
from dialogapp.gui.tokens import CORNER, Scale, Space
from dialogapp.gui.widgets.organisation_mark import paint_mark

_GUTTER = 48
_HEAD = 26
_HOUR = 32
_LEAST_DAY = 108
_MARK = 12
_STRIPE = 4


@dataclass(frozen=True, slots=True)
class PlanBox:
    """A meeting, or a time for one: minutes past midnight, and its lane among rooms. `mark` is a supplier's number;
    `remark` says that it comes at another time than drawn.
    """

    day: date
    begins: int
    ends: int
    words: str
    mark: int | None = None
    lane: int = 0
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLanes:
    """What is shown: days with their names, boxes, and when meetings may be (`open`) and may not (`breaks`).

    `begins` and `ends` are whole hours in minutes; `clock` what the clock shows at each hour.
    """

    days: tuple[tuple[date, str], ...]
    boxes: tuple[PlanBox, ...]
    open: tuple[tuple[date, int, int], ...]
    breaks: tuple[tuple[int, int], ...]
    begins: int
    ends: int
    clock: tuple[str, ...]
    lanes: int = 1


class PlanDays(QWidget):
    """Paints a plan's days, in as many rows as the width asks for. It takes no focus: a table says the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes: PlanLanes | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_lanes(self, lanes: PlanLanes, spoken: str) -> None:
        """Show days; `spoken` says what they are to screen readers."""
        self._lanes = lanes
        self.setAccessibleName(spoken)
        self.setVisible(bool(lanes.days))
        self.updateGeometry()
        self.update()

    def box_at(self, x: float, y: float) -> PlanBox | None:
        """The box at a point."""
        lanes = self._lanes
        if lanes is None:
            return None
        return next((box for box in lanes.boxes if self._rect(box).contains(x, y)), None)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its rows."""
        lanes = self._lanes
        if lanes is None or not lanes.days:
            return 0
        rows = -(-len(lanes.days) // self._per_row(width))
        return int(rows * self._row_height())

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(400, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        """Narrow."""
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Tell the whole of a box on hover."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.box_at(event.pos().x(), event.pos().y())
            if found is None:
                QToolTip.hideText()
            else:
                told = (found.words, self._times(found), found.remark)
                QToolTip.showText(event.globalPos(), ", ".join(filter(None, told)), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the days, then what is on them."""
        lanes = self._lanes
        if lanes is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (day, name) in enumerate(lanes.days):
            self._paint_day(painter, number, day, name, lanes)
        for box in lanes.boxes:
            _paint_box(painter, self._rect(box), box, self._times(box))
        painter.end()

    def _paint_day(self, painter: QPainter, number: int, day: date, name: str, lanes: PlanLanes) -> None:
        left, top, width = self._day_place(number)
        ground = QRectF(left, top + _HEAD, width, self._row_height() - _HEAD - Space.SMALL)
        painter.fillRect(ground, theme.colour("sunken"))
        for opened, begins, ends in lanes.open:
            if opened == day:
                painter.fillRect(self._stretch(number, begins, ends), theme.colour("surface"))
        for begins, ends in lanes.breaks:
            if begins < lanes.ends and ends > lanes.begins:
                stretch = self._stretch(number, max(begins, lanes.begins), min(ends, lanes.ends))
                painter.fillRect(stretch, theme.colour("sunken"))
        painter.setFont(theme.font(Scale.SMALL, bold=True))
        painter.setPen(theme.colour("text"))
        head = QRectF(left, top, width, _HEAD)
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(width))
        painter.drawText(head, int(Qt.AlignmentFlag.AlignCenter), shown)
        painter.setFont(theme.font(Scale.SMALL))
        for hour in range(lanes.begins // 60, lanes.ends // 60 + 1):
            y = self._y(number, hour * 60)
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(QLineF(left, y, left + width, y))
            if number % self._per_row(self.width()) == 0 and hour * 60 < lanes.ends:
                painter.setPen(theme.colour("muted"))
                label = QRectF(0, y - 1, _GUTTER - Space.SMALL, 18)
                painter.drawText(label, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), lanes.clock[hour])
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawRect(ground)

    def _times(self, box: PlanBox) -> str:
        clock = self._lanes.clock if self._lanes is not None else ()
        return "–".join(clock[minute // 60][:-2] + f"{minute % 60:02}" for minute in (box.begins, box.ends))

    def _rect(self, box: PlanBox) -> QRectF:
        lanes = self._lanes
        assert lanes is not None
        number = next(i for i, (day, _) in enumerate(lanes.days) if day == box.day)
        whole = self._stretch(number, box.begins, box.ends).adjusted(3, 1, -3, -1)
        width = whole.width() / lanes.lanes
        return QRectF(
            whole.left() + box.lane * width, whole.top(), width - (2 if lanes.lanes > 1 else 0), whole.height()
        )

    def _stretch(self, number: int, begins: int, ends: int) -> QRectF:
        left, _, width = self._day_place(number)
        top = self._y(number, begins)
        return QRectF(left, top, width, self._y(number, ends) - top)

    def _y(self, number: int, minute: int) -> float:
        _, top, _ = self._day_place(number)
        begins = self._lanes.begins if self._lanes is not None else 0
        return top + _HEAD + (minute - begins) / 60 * _HOUR

    def _day_place(self, number: int) -> tuple[float, float, float]:
        """(left, top, width) of a day."""
        per_row = self._per_row(self.width())
        count = min(per_row, len(self._lanes.days) if self._lanes is not None else 1)
        width = (self.width() - _GUTTER) / count
        return _GUTTER + number % per_row * width, number // per_row * self._row_height(), width - 1

    def _row_height(self) -> float:
        lanes = self._lanes
        hours = (lanes.ends - lanes.begins) / 60 if lanes is not None else 0
        return _HEAD + hours * _HOUR + Space.SMALL

    def _per_row(self, width: int) -> int:
        return max(1, (width - _GUTTER) // (_LEAST_DAY * max(1, self._lanes.lanes if self._lanes is not None else 1)))


def _paint_box(painter: QPainter, rect: QRectF, box: PlanBox, times: str) -> None:
    painter.save()
    is_free = box.mark is None
    painter.setBrush(theme.colour("surface" if is_free else "accent_soft"))
    pen = QPen(theme.colour("edge" if is_free else "warn" if box.remark else "accent"), 1)
    if is_free:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
    painter.setClipRect(rect.adjusted(1, 1, -1, -1))
    inside = rect.adjusted(_STRIPE + 2, 2, -3, -2)
    painter.setFont(theme.font(Scale.SMALL, bold=not is_free))
    line = painter.fontMetrics().height()
    rows = [box.words, times]
    if inside.height() < 2 * line - 3:
        rows = [rows[0]] if not is_free else [f"{box.words} · {times}"]
    y = inside.top() + max(0.0, (inside.height() - len(rows) * line) / 2)
    before = _MARK + Space.TIGHT if box.mark is not None else 0
    if box.mark is not None:
        paint_mark(painter, QRectF(inside.left(), y + (line - _MARK) / 2, _MARK, _MARK), box.mark)
    for number, words in enumerate(rows):
        indent = before if number == 0 else 0
        painter.setFont(theme.font(Scale.SMALL, bold=number == 0 and not is_free))
        painter.setPen(theme.colour("text" if number == 0 and not is_free else "muted"))
        room = QRectF(inside.left() + indent, y, inside.width() - indent, line)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        y += line
    painter.restore()
