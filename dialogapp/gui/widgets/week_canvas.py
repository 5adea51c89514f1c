"""The calendar as it is seen: a week of days, or a day with a lane for each room. What one does in it comes on top."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from dialogapp.domain.day_clock import axis_of
from dialogapp.domain.instants import Instant
from dialogapp.gui.widgets.tone import Tone
from dialogapp.gui.widgets.week_drag import Drag, Remark
from dialogapp.gui.widgets.week_grid import GUTTER, HOURS_AT_ONCE, LEAST_HOUR, Lane, WeekGrid, week_days
from dialogapp.gui.widgets.week_layout import WORKING_HOURS, Place, Timetable, WeekLayout, hour_height
from dialogapp.gui.widgets.week_painting import (
    Head,
    WeekEntry,
    paint_entry,
    paint_ghost,
    paint_heads,
    paint_hours,
    paint_now,
    paint_remarks,
    paint_swap,
)

DAY_NAMES, DAY_NAMES_WITH_NOTE, ROOM_NAMES = 48, 64, 42
"""Height of the lanes' names."""
_FIRST_SEEN = WORKING_HOURS[0] * 60.0 - 30
EDGE = 24
"""How near to the rim a drag makes the day scroll."""
LEAST_ZOOM, MOST_ZOOM = 50, 400
"""Per cent."""
_NO_HEAD = Head("")
_RANK: dict[Tone, int] = {"bad": 0, "warn": 1}


class WeekCanvas(QAbstractScrollArea):
    """Paints meetings over lanes. Positions are minutes from the top of an axis that the lanes share."""

    zoom_asked = Signal(int)
    """Hours should be so many steps higher, or lower where negative."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timetable = Timetable()
        self._zone = "Europe/Stockholm"
        self._day = self._monday = date(2026, 1, 5)
        self._rooms: tuple[str, ...] | None = None
        self._heads: Mapping[date, Head] = {}
        self._room_heads: Sequence[Head] = ()
        self._today = date(1970, 1, 1)
        self._now: Instant = 0
        self._clock: tuple[str, ...] = tuple(f"{hour:02}:00" for hour in range(24))
        self._more = "…"
        self._chosen = ""
        self._swap_from = ""
        self._drag: Drag | None = None
        self._zoom = 100
        self._top_minute = _FIRST_SEEN
        self._made: tuple[tuple[object, ...], WeekLayout] | None = None
        self.judge: Callable[[str, Instant, Instant, str | None], Sequence[Remark]] = lambda *_: ()
        """Says what would be in a meeting's way from one instant to another, and in a room where one is given."""
        self.judge_swap: Callable[[str, str], Sequence[Remark]] = lambda *_: ()
        """Says what would be in the way of two meetings that change places, beginning with that they would."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().valueChanged.connect(self._keep_top)

    # What is shown

    @property
    def monday(self) -> date:
        """The week that is shown, or that of the day."""
        return self._monday

    @property
    def chosen_id(self) -> str:
        """The id of the chosen meeting; empty where none is."""
        return self._chosen

    @property
    def zoom(self) -> int:
        """How high hours are, in per cent."""
        return self._zoom

    def show_clock(self, zone: str, today: date, now: Instant, clock: tuple[str, ...]) -> None:
        """Tell the zone, the day of now on its clock, now, and how the clock writes the 24 full hours."""
        if zone != self._zone:
            self._zone = zone
            self._timetable.take(self._timetable.entries, zone)
        self._today, self._now, self._clock = today, now, clock
        self._made = None
        self.viewport().update()

    def show_week(self, monday: date, heads: Mapping[date, Head]) -> None:
        """Show the week of `monday`; `heads` stand over its seven days."""
        self._monday, self._rooms, self._heads = monday, None, heads
        self._lay_out()

    def show_day(self, day: date, rooms: Sequence[str], heads: Sequence[Head]) -> None:
        """Show one day with a lane for each of `rooms`, of which an empty one is without a place; `heads` stand over
        them.
        """
        self._day, self._monday = day, day - timedelta(days=day.weekday())
        self._rooms, self._room_heads = tuple(rooms), heads
        self._lay_out()

    def show_entries(self, entries: Sequence[WeekEntry]) -> None:
        """Show these meetings; those of other days are kept for when they are turned to."""
        self._timetable.take(entries, self._zone)
        known = {entry.meeting.id for entry in entries}
        self._chosen = self._chosen if self._chosen in known else ""
        self._swap_from = self._swap_from if self._swap_from in known else ""
        self._lay_out()

    def choose(self, meeting_id: str) -> None:
        """Choose a meeting and scroll to it, without a signal."""
        if meeting_id == self._chosen:
            return
        self._chosen = meeting_id
        self._tell_accessibility()
        place = self._layout_now().place_of(meeting_id)
        if place is not None and place.block is not None and self._drag is None:
            self._scroll_to(place.box)
        self.viewport().update()

    def set_zoom(self, per_cent: int) -> None:
        """Make hours higher or lower; what is in the middle stays there."""
        bar, grid = self.verticalScrollBar(), self._layout_now().grid
        middle = (bar.value() + bar.pageStep() / 2) / grid.hour
        self._zoom = max(LEAST_ZOOM, min(per_cent, MOST_ZOOM))
        layout = self._layout_now()
        self._top_minute = max(0.0, (middle * layout.grid.hour - layout.room / 2) / layout.grid.hour * 60)
        self._lay_out()

    def set_words(self, more: str) -> None:
        """Say what follows where not all that is in a drag's way can be told."""
        self._more = more

    def sizeHint(self) -> QSize:
        """Room for a working day."""
        return QSize(560, DAY_NAMES + int(HOURS_AT_ONCE * LEAST_HOUR))

    def minimumSizeHint(self) -> QSize:
        """Room for a morning."""
        return QSize(380, 160)

    def box_of(self, meeting_id: str) -> QRectF:
        """Where a meeting is seen in the viewport; empty where it is not."""
        layout = self._layout_now()
        place = layout.place_of(meeting_id)
        if place is None:
            return QRectF()
        return place.box if place.block is None else place.box.translated(0, self._offset(layout))

    def point_of(self, day: date, minute: int, room: str | None = None) -> QPoint:
        """Where a minute of a day is in the viewport; in a room's lane where one is given."""
        layout = self._layout_now()
        grid = layout.grid
        middle = grid.left(grid.lane_of(day, room)) + grid.lane_width / 2
        return QPointF(middle, grid.top(minute) + self._offset(layout)).toPoint()

    # Geometry

    def _lanes(self) -> tuple[Lane, ...]:
        if self._rooms is not None:
            return tuple(Lane(self._day, room) for room in self._rooms)
        busy = set(self._timetable.short)
        if self._drag is not None:
            busy.add(self._drag.lane.day)
        return tuple(Lane(day) for day in week_days(self._monday, busy, self._today))

    def _layout_now(self) -> WeekLayout:
        size, lanes = self.viewport().size(), self._lanes()
        key = (self._zone, size.width(), size.height(), self._zoom, lanes, self._names())
        if self._made is None or self._made[0] != key:
            axis = axis_of((lane.day for lane in lanes), self._zone)
            grid = WeekGrid(lanes, size.width(), hour_height(size.height() - self._names(), self._zoom / 100), axis)
            self._made = key, WeekLayout(self._timetable, grid, names=self._names(), height=size.height())
        return self._made[1]

    def _names(self) -> int:
        if self._rooms is not None:
            return ROOM_NAMES
        return DAY_NAMES_WITH_NOTE if any(head.note for head in self._heads.values()) else DAY_NAMES

    def _heads_of(self, lanes: Sequence[Lane]) -> list[Head]:
        if self._rooms is not None:
            return list(self._room_heads)
        return [self._heads.get(lane.day, _NO_HEAD) for lane in lanes]

    def _offset(self, layout: WeekLayout) -> float:
        """From the day's coordinates to the viewport's."""
        return float(layout.head - self.verticalScrollBar().value())

    def _lay_out(self) -> None:
        self._made = None
        layout = self._layout_now()
        bar = self.verticalScrollBar()
        with QSignalBlocker(bar):
            bar.setRange(0, max(0, int(layout.grid.height - layout.room)))
            bar.setPageStep(int(layout.room))
            bar.setSingleStep(int(layout.grid.hour / 2))
            bar.setValue(round(layout.grid.top(self._top_minute)))
        self.viewport().update()

    def _keep_top(self, value: int) -> None:
        """Remember the minute at the top, so that it stays there when the view becomes higher or lower."""
        self._top_minute = value / self._layout_now().grid.hour * 60
        self.viewport().update()

    def _scroll_to(self, box: QRectF) -> None:
        bar = self.verticalScrollBar()
        if box.top() < bar.value() or box.bottom() > bar.value() + bar.pageStep():
            bar.setValue(int(box.top() - EDGE))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hours, the meetings, what is dragged, and the head over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = self._layout_now()
        grid, head = layout.grid, layout.head
        heads = self._heads_of(grid.lanes)
        seen = QRectF(0, self.verticalScrollBar().value(), grid.width, layout.room)
        painter.save()
        painter.setClipRect(QRectF(0, head, grid.width, layout.room))
        painter.translate(0, self._offset(layout))
        paint_hours(painter, grid, self._clock, WORKING_HOURS, heads)
        for place in layout.places:
            if place.block is not None and place.box.intersects(seen):
                self._paint_place(painter, place)
        todays = [index for index, lane in enumerate(grid.lanes) if lane.day == self._today]
        if todays:
            paint_now(painter, grid, todays, grid.axis.position(self._now))
        self._paint_drag(painter, layout, seen)
        painter.restore()
        paint_heads(painter, grid, heads, self._names())
        painter.fillRect(QRectF(0, self._names(), grid.width, head - self._names()), self.palette().base())
        for place in layout.places:
            if place.block is None:
                self._paint_place(painter, place)
        painter.end()

    def _paint_place(self, painter: QPainter, place: Place) -> None:
        meeting_id = place.entry.meeting.id
        paint_entry(painter, place.box, place.entry, chosen=meeting_id == self._chosen, focused=self.hasFocus())
        if meeting_id == self._swap_from:
            paint_swap(painter, place.box)

    def _paint_drag(self, painter: QPainter, layout: WeekLayout, seen: QRectF) -> None:
        drag = self._drag
        if drag is None or not drag.moved:
            return
        tones = sorted((remark.tone for remark in drag.remarks), key=lambda tone: _RANK.get(tone, 2))
        tone: Tone = tones[0] if tones and tones[0] in _RANK else "plain"
        target = layout.place_of(drag.target) if drag.target else None
        if target is not None:
            box = target.box
            paint_swap(painter, box)
        else:
            box = layout.grid.box(layout.grid.lane_of(drag.lane.day, drag.lane.room), drag.begins, drag.ends)
            words = f"{self._clock_words(drag.begins)}–{self._clock_words(drag.ends)}"
            paint_ghost(painter, box, words, tone)
        if drag.remarks:
            paint_remarks(painter, box, seen, drag.remarks, self._more)

    def _clock_words(self, position: int) -> str:
        minute, _ = self._layout_now().grid.axis.clock(position)
        return self._clock[minute // 60 % 24][:-2] + f"{minute % 60:02}"

    def _tell_accessibility(self) -> None:
        entry = self._timetable.entry(self._chosen)
        self.setAccessibleDescription(entry.spoken if entry is not None else "")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if step := event.angleDelta().y():
                self.zoom_asked.emit(1 if step > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell a meeting in words on hover, and a lane's name where it was cut short."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            layout, point = self._layout_now(), QPointF(event.pos())
            place = layout.place_at(point, self._offset(layout))
            told = place.entry.spoken if place is not None else ""
            if place is None and point.y() < self._names() and point.x() >= GUTTER:
                lanes = layout.grid.lanes
                head = self._heads_of(lanes)[lanes.index(layout.grid.lane_at(point.x()))]
                told = " · ".join(filter(None, [f"{head.title} {head.figure}".strip(), head.note]))
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()
