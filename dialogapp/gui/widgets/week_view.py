"""A calendar in which meetings are moved, stretched, swapped and added by pointer and by keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from dialogapp.domain.errors import InputError
from dialogapp.domain.schedule import MINUTE, USUAL_MINUTES, end_of, snapped
from dialogapp.gui.widgets.week_canvas import EDGE, WeekCanvas
from dialogapp.gui.widgets.week_drag import FINE_STEP, STEP, Drag, Remark, dragged, spot_of
from dialogapp.gui.widgets.week_grid import GUTTER, Lane, WeekGrid
from dialogapp.gui.widgets.week_layout import Place, WeekLayout

MEETING_MIME = "application/x-dialogapp-meeting"
"""What a list that drags a meeting onto the calendar carries: the meeting's id."""


class WeekView(WeekCanvas):
    """Shows a week, or a day by rooms.

    Arrows choose, Enter opens, Insert adds, S swaps with the next one that is chosen so; Alt+arrows move the chosen
    one, to another day or another room, Alt+Shift+Up and Down change its length; page keys turn. A drag moves, onto
    another meeting it swaps (Shift lets both stand), at the lower edge it lengthens, on empty ground it adds; Esc
    takes a drag back.
    """

    chosen = Signal(str)
    """The id of the meeting that was chosen; empty for none."""

    opened = Signal(str)
    """The id of a meeting that is to be edited."""

    add_asked = Signal(object, object)
    """The Spots from which and to which a meeting should be added."""

    moved = Signal(str, object)
    """A meeting should begin at another Spot."""

    lengthened = Signal(str, object)
    """A meeting should end at another Spot of its day."""

    nudged = Signal(str, int, int)
    """A meeting should begin so many days and minutes later, or earlier where they are negative."""

    stretched = Signal(str, int)
    """A meeting should last so many minutes longer, or shorter where they are negative."""

    placed = Signal(str, str)
    """A meeting should be in another room."""

    swap_asked = Signal(str, str)
    """Two meetings should change places."""

    swap_begun = Signal(str)
    """A meeting waits for another to change places with; empty where it no longer does."""

    turned = Signal(int)
    """So many weeks, or days, later should be shown; 0 for today."""

    menu_asked = Signal(str, object, object)
    """What can be done with a meeting, or with empty ground: its id or nothing, the Spot, where on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_at: QPoint | None = None
        self.setAcceptDrops(True)

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
            self._drag = Drag("new", "", grid.lane_at(point.x()), begins, begins + STEP)
        elif place.can_move and (block := place.block) is not None:
            what = "end" if grid.is_at_end(place.box, inside) else "move"
            self._drag = Drag(what, block.meeting.id, place.lane, block.begins, block.ends, minute - block.begins)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where what is dragged would come and what would be in its way, or what one could take hold of."""
        point = event.position()
        if self._drag is None or self._pressed_at is None:
            self._show_cursor(point)
            return
        far = (point.toPoint() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if not self._drag.moved and not far:
            return
        self._drag_to(self._drag, point, event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: ask for what the drag means."""
        drag, axis = self._drag, self._layout_now().grid.axis
        self._drag, self._pressed_at = None, None
        if drag is None or not drag.moved:
            return
        self.viewport().update()
        begins, ends = (spot_of(axis, drag.lane, position) for position in (drag.begins, drag.ends))
        if drag.target:
            self.swap_asked.emit(drag.meeting_id, drag.target)
        elif drag.what == "move":
            self.moved.emit(drag.meeting_id, begins)
        elif drag.what == "end":
            self.lengthened.emit(drag.meeting_id, ends)
        else:
            self.add_asked.emit(begins, ends)

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
            self._ask_to_add(layout, layout.grid.lane_at(point.x()), begins)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Choose what is under the pointer, or keep what the keyboard chose, and ask for its menu."""
        layout = self._layout_now()
        point = QPointF(event.pos())
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = layout.place_of(self._chosen) if by_key else layout.place_at(point, self._offset(layout))
        if by_key and place is not None:
            point = self.box_of(self._chosen).center()
        self._choose_and_tell(place.entry.meeting.id if place is not None else "")
        begins = snapped(layout.grid.minute_at(point.y() - self._offset(layout)) - STEP, 2 * STEP)
        spot = spot_of(layout.grid.axis, layout.grid.lane_at(point.x()), begins)
        self.menu_asked.emit(self._chosen, spot, self.viewport().mapToGlobal(point.toPoint()))

    def _drag_to(self, drag: Drag, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        layout = self._layout_now()
        self._scroll_at_rim(point, layout)
        grid = layout.grid
        step = FINE_STEP if modifiers & Qt.KeyboardModifier.ControlModifier else STEP
        minute = grid.minute_at(point.y() - self._offset(layout))
        now = dragged(drag, grid.lane_at(point.x()), minute, step, grid.axis)
        swaps = now.what == "move" and not modifiers & Qt.KeyboardModifier.ShiftModifier
        now = replace(now, target=self._under(layout, point, now.meeting_id) if swaps else "")
        if not drag.moved or now.place != drag.place:
            now = replace(now, remarks=tuple(self._judged(now, layout)))
        self._drag = now
        self.viewport().update()

    def _under(self, layout: WeekLayout, point: QPointF, but: str) -> str:
        place = layout.place_at(point, self._offset(layout))
        if place is None or not place.can_move or place.entry.meeting.id == but:
            return ""
        return place.entry.meeting.id

    def _judged(self, drag: Drag, layout: WeekLayout) -> list[Remark]:
        """What would be in the way."""
        entry = self._timetable.entry(drag.meeting_id)
        if entry is None:
            return []
        axis, meeting = layout.grid.axis, entry.meeting
        target = self._timetable.entry(drag.target)
        try:
            begins = axis.instant(drag.lane.day, drag.begins)
            length = (end_of(meeting) or 0) - (meeting.starts_at or 0) or USUAL_MINUTES * MINUTE
            ends = axis.instant(drag.lane.day, drag.ends) if drag.what == "end" else begins + length
        except InputError:
            return []  # the clocks skip it: letting go there says so
        if target is not None:
            return list(self.judge_swap(meeting.id, target.meeting.id))
        return list(self.judge(meeting.id, begins, ends, drag.lane.room))

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
        if point.y() < layout.head + EDGE:
            bar.setValue(bar.value() - bar.singleStep() // 2)
        elif point.y() > self.viewport().height() - EDGE:
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
        layout, point = self._layout_now(), event.position()
        meeting_id = bytes(event.mimeData().data(MEETING_MIME).data()).decode()
        before = self._drag
        if before is None:
            before = Drag("drop", meeting_id, layout.grid.lane_at(point.x()), 0, USUAL_MINUTES)
        self._drag_to(before, point, event.modifiers())
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget it."""
        self._drag = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the meeting to come here."""
        drag, axis = self._drag, self._layout_now().grid.axis
        self._drag = None
        if drag is not None and event.mimeData().hasFormat(MEETING_MIME):
            event.acceptProposedAction()
            self.moved.emit(drag.meeting_id, spot_of(axis, drag.lane, drag.begins))
        self.viewport().update()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open, add, move, swap, turn."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape and (self._drag is not None or self._swap_from):
            self._drag = None
            self._begin_swap("")
        elif modifiers & Qt.KeyboardModifier.AltModifier and key in _ARROWS:
            self._move_by_key(key, longer=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
        elif modifiers == Qt.KeyboardModifier.NoModifier and self._take_plain_key(key):
            pass
        else:
            event.ignore()

    def _take_plain_key(self, key: Qt.Key) -> bool:
        if key in _ARROWS:
            lanes = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
            self._choose_and_tell(self._layout_now().neighbour(self._chosen, lanes=lanes, steps=steps))
        elif key in _TURNS:
            self.turned.emit(_TURNS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self._chosen:
            self.opened.emit(self._chosen)
        elif key == Qt.Key.Key_Insert:
            layout = self._layout_now()
            self._ask_to_add(layout, *layout.free_time(self._chosen, self._today))
        elif key == Qt.Key.Key_S and self._chosen:
            self.swap_by_key()
        else:
            return False
        return True

    def swap_by_key(self) -> None:
        """Let the chosen meeting wait for another to change places with; asked again for another, swap the two."""
        place = self._layout_now().place_of(self._chosen)
        waits, here = self._swap_from, self._chosen
        if waits and waits != here:
            self._begin_swap("")
            self.swap_asked.emit(waits, here)
        elif place is not None and place.can_move:
            self._begin_swap("" if waits == here else here)

    def _begin_swap(self, meeting_id: str) -> None:
        if meeting_id != self._swap_from:
            self._swap_from = meeting_id
            self.swap_begun.emit(meeting_id)
        self.viewport().update()

    def _move_by_key(self, key: Qt.Key, *, longer: bool) -> None:
        """Ask for a step, not for a place: the next key may come before the last step is done."""
        place = self._layout_now().place_of(self._chosen)
        if place is None or not place.can_move:
            return
        minutes = {Qt.Key.Key_Up: -STEP, Qt.Key.Key_Down: STEP}.get(key, 0)
        aside = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
        if longer:
            if minutes:
                self.stretched.emit(self._chosen, minutes)
        elif aside and self._rooms is not None:
            self._move_aside(place, aside)
        else:
            self.nudged.emit(self._chosen, aside, minutes)

    def _move_aside(self, place: Place, lanes: int) -> None:
        grid = self._layout_now().grid
        if 0 <= place.index + lanes < len(grid.lanes):
            self.placed.emit(self._chosen, grid.lanes[place.index + lanes].room or "")

    def _ask_to_add(self, layout: WeekLayout, lane: Lane, begins: int) -> None:
        axis = layout.grid.axis
        ends = min(begins + USUAL_MINUTES, axis.minutes)
        self.add_asked.emit(spot_of(axis, lane, begins), spot_of(axis, lane, ends))

    def _choose_and_tell(self, meeting_id: str) -> None:
        if meeting_id != self._chosen:
            self.choose(meeting_id)
            self.chosen.emit(meeting_id)


_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Home: 0}
