"""The floor's presenter: who speaks, who is next to hear, and how the time is shared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from dialogapp.domain.entry import Speaker
from dialogapp.domain.floor import Floor, TimeBank, next_to_hear, paused, resumed
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.people import Organisation
from dialogapp.gui.screens.meeting_keys import DIGITS
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.clock_label import clock_text
from dialogapp.services import floor as use_cases
from dialogapp.services.changes import Committed
from dialogapp.services.room import Room

_SECOND = 1000


@dataclass(frozen=True, slots=True)
class FloorBar:
    """One organisation beside the log. `key` is the digit that gives it the floor, or the initials that it is asked for
    by; `seconds` is its time.
    """

    id: str
    key: str
    number: int
    name: str
    seconds: int
    figure: str
    spoken: str
    is_supplier: bool
    is_present: bool
    has_floor: bool = False
    is_next: bool = False
    left: str = ""
    """What is left of its time bank, or how much more it has used, in words."""


class FloorPresenter:
    """Holds the floor of the meeting shown. `changed` is called when who has it, or a bar, is another.

    The clock moves at once; what is written follows on the writer's thread.
    """

    def __init__(self, session: Session, now: Callable[[], Instant], changed: Callable[[], None]) -> None:
        self._session = session
        self._now = now
        self._changed = changed
        self._room: Room | None = None
        self._used: Counter[str] = Counter()
        self._person: str | None = None
        self._held: Floor | None = None
        self.was_recovered = False
        """Whether the floor was found held as the program stopped; its clock stands until it is let run or given on."""

    @property
    def floor(self) -> Floor | None:
        """Who has the floor of the meeting shown; one that is held in another meeting runs on there."""
        is_here = self._held is not None and self._room is not None and self._held.meeting_id == self._room.meeting.id
        return self._held if is_here else None

    @property
    def is_running(self) -> bool:
        """Whether somebody's clock runs, in whichever meeting."""
        return self._held is not None and self._held.since is not None

    @property
    def is_over(self) -> bool:
        """Whether the meeting shown has been held."""
        return self._room is not None and self._room.meeting.state == "held"

    @property
    def speaker(self) -> Speaker:
        """Who has the floor, as the entry line names it."""
        return Speaker(self.floor.organisation_id, self._person) if self.floor is not None else Speaker()

    @property
    def organisation(self) -> Organisation | None:
        """Who has the floor."""
        return self._room.organisation(self.floor.organisation_id) if self._room and self.floor else None

    def recover(self) -> None:
        """Find the floor as it was when the program stopped; its clock stands."""
        self._session.do(use_cases.recover_floor, self._take_recovered)

    def show_room(self, room: Room | None) -> None:
        """Show this meeting's organisations and times."""
        self._room = room
        self._used = Counter(room.used) if room is not None else Counter()
        self._changed()

    def take(self, committed: Committed) -> None:
        """Add turns as they are recorded; sums are never made anew for them."""
        room = self._room
        turns = [change for change in committed.changes if change.entity == "turn"]
        if room is None or not turns or committed.number <= room.entry:
            return
        if committed.step == "do" and committed.action == "floor.used":
            for turn in turns:
                if turn.after is not None and turn.after["meeting_id"] == room.meeting.id:
                    self._used[str(turn.after["organisation_id"])] += int(turn.after["seconds"] or 0)
        else:
            used = self._session.read(lambda reader: reader.used_seconds(room.meeting.id))
            self._used = Counter({speaker: seconds for speaker, (seconds, _) in used.items()})
        self._changed()

    def at_digit(self, digit: int) -> Organisation | None:
        """The organisation that a digit names."""
        organisations = self._room.organisations if self._room is not None else ()
        return organisations[digit - 1] if 0 < digit <= len(organisations) else None

    def give(self, speaker: Speaker) -> None:
        """Give the floor: the clock of whoever had it stops, the new one runs. Given again, it runs on."""
        room, organisation_id = self._room, speaker.organisation_id
        if room is None or organisation_id is None:
            return
        now = self._now()
        self._person = speaker.participant_id
        if self.floor is not None and self.floor.organisation_id == organisation_id:
            if not self.is_running:
                self.pause()
            self._changed()
            return
        meeting_id = room.meeting.id
        self._take(Floor(meeting_id, organisation_id, now, now))
        self._session.do(lambda store: use_cases.give_floor(store, meeting_id, organisation_id, now))

    def open(self) -> None:
        """Nobody has the floor."""
        if self._held is not None:
            now = self._now()
            self._take(None)
            self._session.do(lambda store: use_cases.open_floor(store, now))

    def forget(self) -> None:
        """The meeting has ended, and the floor with it."""
        self._take(None)

    def pause(self) -> None:
        """Stop the clock, or let it run again."""
        if self._held is not None:
            now = self._now()
            self._take(paused(self._held, now) if self.is_running else resumed(self._held, now))
            self._session.do(lambda store: use_cases.pause_floor(store, now))

    def correct(self, organisation_id: str, written: str) -> None:
        """Correct the time an organisation has used: how much, and why."""
        if self._room is not None:
            meeting_id, now = self._room.meeting.id, self._now()
            self._session.do(lambda store: use_cases.correct_clock(store, meeting_id, organisation_id, written, now))

    def add_time(self, organisation_id: str, written: str) -> None:
        """Add time to an organisation's bank: how many minutes, and why if that is told."""
        if self._room is not None:
            meeting_id, now = self._room.meeting.id, self._now()
            self._session.do(lambda store: use_cases.add_time(store, meeting_id, organisation_id, written, now))

    def note_declined(self, organisation_id: str, minutes: int) -> None:
        """Note that an organisation was offered the floor for so many minutes, and declined."""
        if self._room is not None:
            meeting_id, now, seconds = self._room.meeting.id, self._now(), 60 * minutes
            self._session.do(lambda store: use_cases.note_declined(store, meeting_id, organisation_id, seconds, now))

    def beat(self) -> None:
        """Keep in the file that the floor is still held."""
        if self.is_running:
            now = self._now()
            self._session.do(lambda store: use_cases.beat(store, now))

    def seconds(self) -> int:
        """The time of the turn that runs, in whole seconds."""
        return self.floor.used(self._now()) // _SECOND if self.floor is not None else 0

    def bars(self) -> list[FloorBar]:
        """Every organisation of the meeting, with its time till now."""
        room = self._room
        if room is None:
            return []
        next_id = self.next_id()
        return [
            self._bar(place, organisation, room, next_id) for place, organisation in enumerate(room.organisations, 1)
        ]

    def next_id(self) -> str | None:
        """The supplier to hear next: here, without the floor, with the least time; None where there is no choice."""
        room = self._room
        if room is None:
            return None
        is_running = room.meeting.state == "running"
        there = [supplier.id for supplier in room.suppliers if is_running and supplier.id in room.present]
        holder = self.floor.organisation_id if self.floor is not None else None
        waiting = [supplier_id for supplier_id in there if supplier_id != holder]
        used = {supplier_id: self._seconds_of(supplier_id) + room.declined(supplier_id) for supplier_id in waiting}
        banks = {supplier.id: room.bank(supplier, 0) for supplier in room.suppliers}
        offered = {supplier_id: bank.offered for supplier_id, bank in banks.items() if bank is not None}
        return next_to_hear(waiting, used, offered) if len(there) > 1 else None

    def scale(self) -> tuple[float | None, float]:
        """(where the mark stands, where the scale ends), in seconds.

        The mark is the equal share of the suppliers, or, in a meeting with one supplier, the time it was offered.
        """
        room = self._room
        if room is None or not room.suppliers:
            return None, 1.0
        used = [self._seconds_of(supplier.id) for supplier in room.suppliers]
        if len(used) == 1:
            mark: float | None = room.offered.get(room.suppliers[0].id)
        else:
            mark = sum(used) / len(used) if any(used) else None
        longest = max(self._seconds_of(organisation.id) for organisation in room.organisations)
        return mark, max(longest, mark or 0.0, 1.0)

    def sentence(self) -> str:
        """How the time is shared, in words: who has had how much more than whom."""
        room, language = self._room, self._session.language
        if room is None or not room.suppliers:
            return ""
        used = {supplier.name: self._seconds_of(supplier.id) for supplier in room.suppliers}
        most, least = max(used, key=lambda name: used[name]), min(used, key=lambda name: used[name])
        if not used[most]:
            if self.is_over:
                return language.text("Nobody had the floor")
            return language.text("Nobody has had the floor yet. Press a name to give it")
        if len(used) == 1:
            return self._share_of_slot(room.suppliers[0], used[most])
        if used[most] == used[least]:
            return language.text("All have had the same time")
        gap = clock_text(used[most] - used[least])
        return language.text("{most} has had {gap} more than {least}", most=most, gap=gap, least=least)

    def _share_of_slot(self, supplier: Organisation, seconds: int) -> str:
        language = self._session.language
        offered = self._room.offered.get(supplier.id) if self._room is not None else None
        if offered is None:
            return language.text("{name} has had {time}", name=supplier.name, time=clock_text(seconds))
        times = {"time": clock_text(seconds), "offered": clock_text(offered)}
        return language.text("{name} has had {time} of {offered}", name=supplier.name, **times)

    def _bar(self, place: int, organisation: Organisation, room: Room, next_id: str | None) -> FloorBar:
        language = self._session.language
        seconds = self._seconds_of(organisation.id)
        has_floor = self.floor is not None and self.floor.organisation_id == organisation.id
        is_running = room.meeting.state == "running"
        is_present = has_floor or organisation.id in room.present or not is_running
        is_noted = has_floor or not is_running or organisation.id not in room.not_noted
        remark = (
            language.text("has the floor")
            if has_floor
            else language.text("next to hear")
            if organisation.id == next_id
            else language.text("not here")
            if not is_present
            else language.text("presence not noted")
            if not is_noted
            else ""
        )
        left = self.left_words(room.bank(organisation, seconds))
        return FloorBar(
            id=organisation.id,
            key=str(place) if place in DIGITS else organisation.initials,
            number=organisation.number,
            name=organisation.name,
            seconds=seconds,
            figure=clock_text(seconds),
            spoken=", ".join(part for part in (organisation.name, clock_text(seconds), left, remark) if part),
            is_supplier=organisation.kind == "supplier",
            is_present=is_present,
            has_floor=has_floor,
            is_next=organisation.id == next_id,
            left=left,
        )

    def left_words(self, bank: TimeBank | None) -> str:
        """What is left of a bank, or how much more was used; empty without one."""
        language = self._session.language
        if bank is None:
            return ""
        if bank.left >= 0:
            return language.text("{time} left", time=clock_text(bank.left))
        return language.text("{time} over", time=clock_text(-bank.left))

    def times(self) -> list[tuple[Organisation, int, TimeBank | None]]:
        """The suppliers of the meeting with the seconds used till now, and their banks."""
        room = self._room
        if room is None:
            return []
        used = [(supplier, self._seconds_of(supplier.id)) for supplier in room.suppliers]
        return [(supplier, seconds, room.bank(supplier, seconds)) for supplier, seconds in used]

    def noted_share(self) -> float | None:
        """The part of the meeting till now, 0 to 1, for which it is noted who had the floor; None before it began."""
        room = self._room
        if room is None or room.meeting.started_at is None:
            return None
        lasted = (room.meeting.ended_at or self._now()) - room.meeting.started_at
        noted = sum(self._seconds_of(organisation.id) for organisation in room.organisations)
        return min(1.0, noted * _SECOND / lasted) if lasted > 0 else None

    def _seconds_of(self, organisation_id: str) -> int:
        """Time used till now, the turn that runs included."""
        running = self.floor is not None and self.floor.organisation_id == organisation_id
        return self._used[organisation_id] + (self.seconds() if running else 0)

    def _take_recovered(self, floor: Floor | None) -> None:
        self.was_recovered = floor is not None
        self._held = floor
        self._changed()

    def _take(self, floor: Floor | None) -> None:
        self._held = floor
        self.was_recovered = False
        self._changed()
