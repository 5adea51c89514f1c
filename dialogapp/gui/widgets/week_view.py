"""A week: days beside each other, hours below, meetings as blocks that can be moved by pointer and by keys."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget

from dialogapp.domain.schedule import DAY_MINUTES, USUAL_MINUTES, monday_of, snapped
from dialogapp.gui.widgets.week_drag import FINE_STEP, STEP, Drag, dragged
from dialogapp.gui.widgets.week_grid import GUTTER, HOURS_AT_ONCE, LEAST_HOUR, WeekGrid
from dialogapp.gui.widgets.week_layout import DAY_NAMES, WORKING_HOURS, Place, WeekLayout
from dialogapp.gui.widgets.week_painting import (
    WeekEntry,
    paint_day_names,
    paint_entry,
    paint_ghost,
    paint_hours,
    paint_now,
)

MEETING_MIME = "application/x-dialogapp-meeting"
"""What a list that drags a meeting onto the week carries: the meeting's id."""

_FIRST_SEEN = WORKING_HOURS[0] * 60.0 - 30
_EDGE = 24
"""How near to the rim a drag makes the day scroll."""


class WeekView(QAbstractScrollArea):
    """Shows a week of meetings. Days are dates, times minutes past midnight on the clock of the zone.

    Arrows choose, Enter opens, Insert adds; Alt+arrows move the chosen one, Alt+Shift+Up and Down change its length;
    page keys turn weeks. A drag moves, at the lower edge it lengthens, on empty ground it adds; Esc takes a drag back.
    """

    chosen = Signal(str)
    """The id of the meeting that was chosen; empty for none."""

    opened = Signal(str)
    """The id of a meeting that is to be edited."""

    add_asked = Signal(object, int, int)
    """A day, and from when to when a meeting should be added."""

    moved = Signal(str, object, int)
    """A meeting should begin at another day and minute."""

    lengthened = Signal(str, int)
    """A meeting should end at another minute of its day."""

    nudged = Signal(str, int, int)
    """A meeting should begin so many days and minutes later, or earlier where they are negative."""

    stretched = Signal(str, int)
    """A meeting should last so many minutes longer, or shorter where they are negative."""

    week_asked = Signal(object)
    """Another week should be shown: its Monday."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[WeekEntry] = []
        self._zone = "Europe/Stockholm"
        self._monday = date(2026, 1, 5)
        self._today = date(1970, 1, 1)
        self._now_minute = 0
        self._names: dict[date, tuple[str, str]] = {}
        self._clock: tuple[str, ...] = tuple(f"{hour:02}:00" for hour in range(24))
        self._chosen = ""
        self._drag: Drag | None = None
        self._pressed_at: QPoint | None = None
        self._top_minute = _FIRST_SEEN
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().valueChanged.connect(self._keep_top)

    # What is shown

    @property
    def monday(self) -> date:
        """The week that is shown."""
        return self._monday

    @property
    def chosen_id(self) -> str:
        """The id of the chosen meeting; empty where none is."""
        return self._chosen

    def show_clock(self, zone: str, today: date, minute: int, clock: tuple[str, ...]) -> None:
        """Tell the zone, the day and minute of now on its clock, and how the clock writes the 24 full hours."""
        self._zone, self._today, self._now_minute, self._clock = zone, today, minute, clock
        self.viewport().update()

    def show_week(self, monday: date, names: dict[date, tuple[str, str]]) -> None:
        """Show the week of `monday`; `names` gives its seven days their name and number."""
        self._monday, self._names = monday, names
        self._lay_out()

    def show_entries(self, entries: Sequence[WeekEntry]) -> None:
        """Show these meetings; those of other weeks are kept for when they are turned to."""
        self._entries = list(entries)
        if self._chosen not in {entry.meeting.id for entry in entries}:
            self._chosen = ""
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

    def sizeHint(self) -> QSize:
        """Room for a working day."""
        return QSize(560, DAY_NAMES + int(HOURS_AT_ONCE * LEAST_HOUR))

    def minimumSizeHint(self) -> QSize:
        """Room for a morning."""
        return QSize(380, 240)

    def box_of(self, meeting_id: str) -> QRectF:
        """Where a meeting is seen in the viewport; empty where it is not in this week."""
        layout = self._layout_now()
        place = layout.place_of(meeting_id)
        if place is None:
            return QRectF()
        return place.box if place.block is None else place.box.translated(0, self._offset(layout))

    def point_of(self, day: date, minute: int) -> QPoint:
        """Where a minute of a day is in the viewport."""
        layout = self._layout_now()
        middle = layout.grid.left(day) + layout.grid.day_width / 2
        return QPointF(middle, layout.grid.top(minute) + self._offset(layout)).toPoint()

    # Geometry

    def _layout_now(self) -> WeekLayout:
        size = self.viewport().size()
        also = self._drag.day if self._drag is not None else None
        return WeekLayout(
            self._entries, self._zone, self._monday, self._today, width=size.width(), height=size.height(), also=also
        )

    def _offset(self, layout: WeekLayout) -> float:
        """From the day's coordinates to the viewport's."""
        return float(layout.head - self.verticalScrollBar().value())

    def _lay_out(self) -> None:
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
            bar.setValue(int(box.top() - _EDGE))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hours, the meetings, what is dragged, and the head over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = self._layout_now()
        grid, head = layout.grid, layout.head
        painter.save()
        painter.setClipRect(QRectF(0, head, grid.width, layout.room))
        painter.translate(0, self._offset(layout))
        paint_hours(painter, grid, self._clock, WORKING_HOURS)
        for place in layout.places:
            if place.block is not None:
                self._paint_place(painter, place)
        if self._today in grid.days:
            paint_now(painter, grid, self._today, self._now_minute)
        if self._drag is not None and self._drag.moved:
            drag = self._drag
            words = f"{self._clock_words(drag.begins)}–{self._clock_words(drag.ends)}"
            paint_ghost(painter, grid.box(drag.day, drag.begins, drag.ends), words)
        painter.restore()
        paint_day_names(painter, grid, self._names, self._today, DAY_NAMES)
        painter.fillRect(QRectF(0, DAY_NAMES, grid.width, head - DAY_NAMES), self.palette().base())
        for place in layout.places:
            if place.block is None:
                self._paint_place(painter, place)
        painter.end()

    def _paint_place(self, painter: QPainter, place: Place) -> None:
        chosen = place.entry.meeting.id == self._chosen
        paint_entry(painter, place.box, place.entry, chosen=chosen, focused=self.hasFocus())

    def _clock_words(self, minute: int) -> str:
        return self._clock[minute // 60 % 24][:-2] + f"{minute % 60:02}"

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer, and take hold of it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position()
        layout = self._layout_now()
        place = layout.place_at(point, self._offset(layout))
        self._choose_and_tell(place.entry.meeting.id if place is not None else "")
        self._pressed_at = point.toPoint()
        self._drag = None
        if point.y() < layout.head or point.x() < GUTTER:
            return
        inside = point.y() - self._offset(layout)
        grid = layout.grid
        minute = grid.minute_at(inside)
        if place is None:
            begins = snapped(minute - STEP / 2, STEP)
            self._drag = Drag("new", "", grid.day_at(point.x()), begins, begins + STEP, 0)
        elif place.can_move and (block := place.block) is not None:
            what = "end" if grid.is_at_end(place.box, inside) else "move"
            self._drag = Drag(what, block.meeting.id, place.day, block.begins, block.ends, minute - block.begins)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where what is dragged would come, or what one could take hold of."""
        point = event.position()
        if self._drag is None or self._pressed_at is None:
            self._show_cursor(point)
            return
        far = (point.toPoint() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if not self._drag.moved and not far:
            return
        layout = self._layout_now()
        self._scroll_at_rim(point, layout)
        step = FINE_STEP if event.modifiers() & Qt.KeyboardModifier.ControlModifier else STEP
        minute = layout.grid.minute_at(point.y() - self._offset(layout))
        self._drag = dragged(self._drag, layout.grid.day_at(point.x()), minute, step)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: ask for what the drag means."""
        drag, self._drag, self._pressed_at = self._drag, None, None
        if drag is None or not drag.moved:
            return
        self.viewport().update()
        if drag.what == "move":
            self.moved.emit(drag.meeting_id, drag.day, drag.begins)
        elif drag.what == "end":
            self.lengthened.emit(drag.meeting_id, drag.ends)
        else:
            self.add_asked.emit(drag.day, drag.begins, drag.ends)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the meeting, or add one on empty ground."""
        point = event.position()
        layout = self._layout_now()
        place = layout.place_at(point, self._offset(layout))
        self._drag = None
        if place is not None:
            self.opened.emit(place.entry.meeting.id)
        elif point.y() >= layout.head and point.x() >= GUTTER:
            begins = snapped(layout.grid.minute_at(point.y() - self._offset(layout)) - STEP, 2 * STEP)
            self.add_asked.emit(layout.grid.day_at(point.x()), begins, min(begins + USUAL_MINUTES, DAY_MINUTES))

    def _show_cursor(self, point: QPointF) -> None:
        layout = self._layout_now()
        place = layout.place_at(point, self._offset(layout))
        shape = Qt.CursorShape.ArrowCursor
        if place is not None and place.can_move:
            at_end = WeekGrid.is_at_end(place.box, point.y() - self._offset(layout))
            shape = Qt.CursorShape.SizeVerCursor if at_end else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    def _scroll_at_rim(self, point: QPointF, layout: WeekLayout) -> None:
        bar = self.verticalScrollBar()
        if point.y() < layout.head + _EDGE:
            bar.setValue(bar.value() - bar.singleStep() // 2)
        elif point.y() > self.viewport().height() - _EDGE:
            bar.setValue(bar.value() + bar.singleStep() // 2)

    # A meeting dragged here from a list

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take meetings."""
        if event.mimeData().hasFormat(MEETING_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would come."""
        if not event.mimeData().hasFormat(MEETING_MIME):
            return
        layout = self._layout_now()
        point = event.position()
        begins = snapped(layout.grid.minute_at(point.y() - self._offset(layout)), STEP)
        ends = min(begins + USUAL_MINUTES, DAY_MINUTES)
        self._drag = Drag("drop", "", layout.grid.day_at(point.x()), begins, ends, 0, moved=True)
        self.viewport().update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget it."""
        self._drag = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the meeting to come here."""
        drag, self._drag = self._drag, None
        if drag is not None and event.mimeData().hasFormat(MEETING_MIME):
            event.acceptProposedAction()
            meeting_id = bytes(event.mimeData().data(MEETING_MIME).data()).decode()
            self.moved.emit(meeting_id, drag.day, drag.begins)
        self.viewport().update()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open, add, move, turn weeks."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape and self._drag is not None:
            self._drag = None
            self.viewport().update()
        elif modifiers & Qt.KeyboardModifier.AltModifier and key in _ARROWS:
            self._move_by_key(key, longer=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
        elif modifiers == Qt.KeyboardModifier.NoModifier and self._take_plain_key(key):
            pass
        else:
            event.ignore()

    def _take_plain_key(self, key: Qt.Key) -> bool:
        if key in _ARROWS:
            days = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
            self._choose_and_tell(self._layout_now().neighbour(self._chosen, days=days, steps=steps))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.week_asked.emit(self._monday + timedelta(days=-7 if key == Qt.Key.Key_PageUp else 7))
        elif key == Qt.Key.Key_Home:
            self.week_asked.emit(monday_of(self._today))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self._chosen:
            self.opened.emit(self._chosen)
        elif key == Qt.Key.Key_Insert:
            day, begins = self._layout_now().free_time(self._chosen)
            self.add_asked.emit(day, begins, begins + USUAL_MINUTES)
        else:
            return False
        return True

    def _move_by_key(self, key: Qt.Key, *, longer: bool) -> None:
        """Ask for a step, not for a place: the next key may come before the last step is done."""
        place = self._layout_now().place_of(self._chosen)
        if place is None or not place.can_move:
            return
        minutes = {Qt.Key.Key_Up: -STEP, Qt.Key.Key_Down: STEP}.get(key, 0)
        days = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
        if not longer:
            self.nudged.emit(self._chosen, days, minutes)
        elif minutes:
            self.stretched.emit(self._chosen, minutes)

    def _choose_and_tell(self, meeting_id: str) -> None:
        if meeting_id != self._chosen:
            self.choose(meeting_id)
            self.chosen.emit(meeting_id)

    def _tell_accessibility(self) -> None:
        entry = next((entry for entry in self._entries if entry.meeting.id == self._chosen), None)
        self.setAccessibleDescription(entry.spoken if entry is not None else "")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell a meeting in words on hover."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            layout = self._layout_now()
            place = layout.place_at(QPointF(event.pos()), self._offset(layout))
            QToolTip.showText(event.globalPos(), place.entry.spoken if place is not None else "", self)
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


_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
