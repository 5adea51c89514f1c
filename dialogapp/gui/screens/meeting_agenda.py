"""The agenda of the room as it runs: the item that is on with its clock, those to come, when all ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dialogapp.domain.agenda import item_before, next_item, running_item, time_used
from dialogapp.domain.errors import RefusedError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import AgendaItem
from dialogapp.domain.running import AgendaRun, ItemRun, Running, Sign
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.clock_label import clock_text
from dialogapp.gui.widgets.tone import Tone
from dialogapp.services import agenda as use_cases
from dialogapp.services.dates import Clock
from dialogapp.services.room import Room

_MINUTE = 60_000
_SECOND = 1000
_BY_SECONDS = 2 * _MINUTE
"""With less left than this, and when it is over, what is left is told with seconds."""


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """An item of the agenda. `state` is done, on, ahead or skipped; `figure` minutes used of those it has, or, ahead,
    when it is expected and how long.

    The one that is on has a `clock` (time used), `of` (what it has) and `left` in words, with their `sign`. One that is
    skipped was passed over, or left out by the user (`is_left_out`).

    `note` says how far ahead or behind the meeting is, at the item that is on, or else the one to come.
    """

    id: str
    title: str
    figure: str
    state: str
    note: str = ""
    is_late: bool = False
    clock: str = ""
    of: str = ""
    left: str = ""
    sign: Sign = "ok"
    is_left_out: bool = False

    @property
    def spoken(self) -> str:
        """The row in words. What changes each second is left out until it matters."""
        left = self.left if self.sign != "ok" else ""
        return ", ".join(part for part in (self.title, self.figure, left, self.note) if part)


class AgendaPresenter:
    """Holds a room's agenda and does what is done with it."""

    def __init__(self, session: Session, now: Callable[[], Instant]) -> None:
        self._session = session
        self._now = now
        self._room: Room | None = None

    def show_room(self, room: Room | None) -> None:
        """Take the agenda of this room."""
        self._room = room

    @property
    def meeting_id(self) -> str | None:
        """The meeting's id; None where none is shown."""
        return self._room.meeting.id if self._room is not None else None

    @property
    def is_running(self) -> bool:
        """Whether the meeting is being held."""
        return self._room is not None and self._room.meeting.state == "running"

    @property
    def adapts(self) -> bool:
        """Whether the items to come adapt so that the meeting ends on time."""
        return self._room is not None and self._room.meeting.adapts

    @property
    def running_item(self) -> AgendaItem | None:
        """The item that is on."""
        return running_item(self._room.items) if self._room is not None else None

    def item_used(self) -> int | None:
        """Milliseconds that the item that is on has taken; None where its clock stands."""
        room, item = self._room, self.running_item
        if room is None or item is None or not self.is_running:
            return None
        return time_used(item, room.item_times, self._now())

    # What is shown

    def rows(self) -> list[AgendaRow]:
        """The items, as they are now."""
        room = self._room
        if room is None:
            return []
        run = self._run()
        noted = self.running_item or next_item(room.items)
        told = {one.id: one for one in run.items} if run is not None else {}
        running = {one.id: one for one in run.all_running} if run is not None else {}
        note, is_late = self._drift(run)
        rows = []
        for item in room.items:
            is_noted = item == noted and bool(note)
            row = self._row(room, item, told.get(item.id), running.get(item.id))
            rows.append(replace(row, note=note, is_late=is_late) if is_noted else row)
        return rows

    def summary(self) -> tuple[str, Tone]:
        """When the meeting ends, and how that is held against its plan; empty before the first item, and after the
        meeting.
        """
        room, language, run = self._room, self._session.language, self._run()
        if room is None or run is None or not self.is_running or not _has_begun(run):
            return "", "plain"
        late = (run.ends_at - run.planned_end + _MINUTE // 2) // _MINUTE
        end = Clock(room.zone, language).time(run.ends_at)
        if late > 0:
            return language.text("Ends {time}, {minutes} min late", time=end, minutes=late), "warn"
        if late < 0:
            return language.text("Ends {time}, {minutes} min early", time=end, minutes=-late), "plain"
        return language.text("Ends {time}, on time", time=end), "plain"

    def fitting(self) -> str:
        """What was agreed about the end, and whether later items adapt to it; empty where neither."""
        room, language = self._room, self._session.language
        if room is None or not self.is_running:
            return ""
        parts = []
        if room.meeting.moved_minutes > 0:
            parts.append(language.text("the end was moved {minutes} min later", minutes=room.meeting.moved_minutes))
        elif room.meeting.moved_minutes < 0:
            parts.append(language.text("the end was moved {minutes} min earlier", minutes=-room.meeting.moved_minutes))
        if room.meeting.adapts:
            parts.append(language.text("later items adapt"))
        words = ", ".join(parts)
        return words[:1].upper() + words[1:]

    def _row(self, room: Room, item: AgendaItem, told: ItemRun | None, running: Running | None) -> AgendaRow:
        language = self._session.language
        has = item.planned_minutes + item.given_minutes
        used = time_used(item, room.item_times, self._now()) // _MINUTE
        if item.started_at is None:
            if told.state == "skipped" if told is not None else item.skipped:
                words = language.text("skipped")
                return AgendaRow(item.id, item.title, words, "skipped", is_left_out=item.skipped)
            return AgendaRow(item.id, item.title, self._ahead(room, told, has), "ahead")
        planned = str(has) if has else ""
        figure = f"{used}/{planned}" if planned else str(used)
        if item.ended_at is not None or not self.is_running:
            return AgendaRow(item.id, item.title, figure, "on" if item.ended_at is None else "done")
        clock = clock_text(time_used(item, room.item_times, self._now()) // _SECOND)
        if running is None or not has:
            return AgendaRow(item.id, item.title, figure, "on", clock=clock)
        of = language.text("of {minutes} min", minutes=has)
        if item.given_minutes:
            of = language.text(
                "of {minutes} min ({change})", minutes=has, change=f"{item.given_minutes:+}".replace("-", "−")
            )
        left = self._left_words(running)
        return AgendaRow(item.id, item.title, figure, "on", clock=clock, of=of, left=left, sign=running.sign)

    def _ahead(self, room: Room, told: ItemRun | None, has: int) -> str:
        if told is None or told.starts_at is None:
            return str(has) if has else ""
        minutes = (told.allotted + _MINUTE // 2) // _MINUTE
        if not self.is_running:
            return str(minutes) if minutes else ""
        begins = Clock(room.zone, self._session.language).time(told.starts_at)
        return f"{begins} · {minutes}" if minutes else begins

    def _left_words(self, running: Running) -> str:
        language, left = self._session.language, running.left
        if running.sign == "over":
            return language.text("Over time: {length}", length=clock_text(-left // _SECOND))
        length = clock_text(-(-left // _SECOND))
        if left >= _BY_SECONDS:
            length = language.text("{minutes} min", minutes=-(-left // _MINUTE))
        if running.sign == "last":
            return language.text("Nearly out: {length}", length=length)
        if running.sign == "soon":
            return language.text("Round off: {length}", length=length)
        return language.text("{length} left", length=length)

    def _drift(self, run: AgendaRun | None) -> tuple[str, bool]:
        """How far ahead or behind the meeting is, and whether that is late; empty where that can't be said."""
        language = self._session.language
        if run is None or not self.is_running or not _has_begun(run):
            return "", False
        minutes = run.behind_minutes
        if not minutes:
            return language.text("On time"), False
        if minutes > 0:
            return language.text("{minutes} min behind", minutes=minutes), True
        return language.text("{minutes} min ahead", minutes=-minutes), False

    def _run(self) -> AgendaRun | None:
        room = self._room
        if room is None:
            return None
        return use_cases.run_of(room.meeting, room.items, room.item_times, self._now())

    # What is done

    def turn_to(self, item_id: str) -> None:
        """Turn to an item, or back to it."""
        self._session.do(lambda store: use_cases.start_item(store, item_id))

    def turn_to_next(self) -> None:
        """Turn to the item after the one that is on."""
        item = next_item(self._room.items) if self._room is not None else None
        if item is not None:
            self.turn_to(item.id)

    def turn_back(self) -> None:
        """Turn back to the item before the one that is on; what it had counts on."""
        item = item_before(self._room.items) if self._room is not None else None
        if item is not None:
            self.turn_to(item.id)

    def end_item(self) -> None:
        """End the item that is on."""
        if (item := self._on_now()) is not None:
            self._session.do(lambda store: use_cases.end_item(store, item.id))

    def give_minutes(self, minutes: int) -> None:
        """Give the item that is on minutes, or take them from it."""
        if (item := self._on_now()) is not None:
            self._session.do(lambda store: use_cases.give_minutes(store, item.id, minutes))

    def skip_next(self) -> None:
        """Leave out the item that would come next."""
        item = next_item(self._room.items) if self._room is not None else None
        if item is not None:
            self.skip(item.id)

    def skip(self, item_id: str) -> None:
        """Leave an item out."""
        self._session.do(lambda store: use_cases.skip_item(store, item_id))

    def take_up_again(self, item_id: str) -> None:
        """Let an item that was skipped come after all."""
        self._session.do(lambda store: use_cases.take_up_again(store, item_id))

    def move_the_rest(self) -> None:
        """Let the meeting end when it would by what is left now."""
        room, run = self._room, self._run()
        if room is None or run is None:
            self._session.refuse(RefusedError("The agenda has no planned minutes to move"))
            return
        meeting_id, minutes = room.meeting.id, run.behind_minutes
        self._session.do(lambda store: use_cases.move_the_rest(store, meeting_id, minutes))

    def turn_adaptive(self) -> None:
        """Let later items adapt so that the meeting ends on time, or not any more."""
        if self._room is not None:
            meeting_id, on = self._room.meeting.id, not self._room.meeting.adapts
            self._session.do(lambda store: use_cases.set_adaptive(store, meeting_id, on))

    def _on_now(self) -> AgendaItem | None:
        """The item that is on; where none is, that is told."""
        item = self.running_item
        if item is None:
            self._session.refuse(RefusedError("No item of the agenda is on now"))
        return item


def _has_begun(run: AgendaRun) -> bool:
    return any(item.state != "waiting" for item in run.items)
