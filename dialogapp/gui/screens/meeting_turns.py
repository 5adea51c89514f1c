"""The presenter of who is to speak: those who asked for the floor, and the drawn round that is on."""

from __future__ import annotations

from collections.abc import Callable

from dialogapp.domain.entry import Speaker
from dialogapp.domain.errors import DialogappError
from dialogapp.domain.rounds import SpeakingRound, minutes_and_passes
from dialogapp.gui.screens.meeting_floor import FloorPresenter
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.clock_label import clock_text
from dialogapp.services import rounds as use_cases
from dialogapp.services.changes import Committed
from dialogapp.services.room import Room

_MINUTE = 60


class TurnsPresenter:
    """Holds who has asked, and the round. `changed` is called when either is another."""

    def __init__(self, session: Session, floor: FloorPresenter, changed: Callable[[], None]) -> None:
        self._session = session
        self._floor = floor
        self._changed = changed
        self._room: Room | None = None
        self._round: SpeakingRound | None = None
        self._place = 0
        self.asked: list[str] = []
        """Ids of the organisations that have asked for the floor, in that order."""

    @property
    def is_round_on(self) -> bool:
        """Whether a drawn round is on."""
        return self._round is not None

    @property
    def minutes_each(self) -> int:
        """The minutes of each in the round that is on; 0 where none is."""
        return self._round.minutes if self._round is not None else 0

    def show_room(self, room: Room | None) -> None:
        """Show this meeting's queue and round."""
        is_other = room is None or self._room is None or room.meeting.id != self._room.meeting.id
        self._room = room
        if is_other:
            self._read()
        self._changed()

    def take(self, committed: Committed) -> None:
        """A round whose draw was undone is off; drawn again, it is on."""
        if committed.step != "do" and any(change.entity == "speaking_round" for change in committed.changes):
            self._read()
            self._changed()

    def follow_floor(self) -> None:
        """Whoever has got the floor is no longer waiting for it."""
        holder = self._floor.floor
        if holder is not None and holder.organisation_id in self.asked:
            self._keep([one for one in self.asked if one != holder.organisation_id])

    # The queue

    def ask(self, organisation_id: str) -> None:
        """Note that an organisation asks for the floor; asked again, that it no longer does."""
        had = organisation_id in self.asked
        self._keep([one for one in self.asked if one != organisation_id] + ([] if had else [organisation_id]))

    def give_next(self) -> None:
        """Give the floor to whoever asked first; where nobody has asked, to whoever is next to hear."""
        organisation_id = self.asked[0] if self.asked else self._floor.next_id()
        if organisation_id is not None:
            self._floor.give(Speaker(organisation_id))

    # The round

    def begin(self, written: str) -> None:
        """Draw a round of those who are in the room, and give the first the floor; `written` says how long."""
        room = self._room
        if room is None:
            return
        try:
            minutes, passes = minutes_and_passes(written)
        except DialogappError as error:
            self._session.refuse(error)
            return
        there = [supplier.id for supplier in room.suppliers if supplier.id in room.present]
        meeting_id, words = room.meeting.id, self._session.language
        self._session.do(
            lambda store: use_cases.draw_round(store, meeting_id, there, minutes, passes, words), self._take_round
        )

    def go_on(self) -> None:
        """The floor to the next of the round; after the last the round is over and the floor open."""
        drawn, place = self._round, self._place + 1
        if drawn is None:
            return
        self._place = place
        self._session.do(lambda store: use_cases.keep_place(store, drawn, place))
        speaker = drawn.at(place)
        if speaker is None:
            self._round = None
            self._floor.open()
        else:
            self._give(speaker)
        self._changed()

    def end_round(self) -> None:
        """The round is over before its last turn; whoever speaks goes on."""
        drawn = self._round
        if drawn is not None:
            self._round = None
            past = len(drawn.speakers) * drawn.passes
            self._session.do(lambda store: use_cases.keep_place(store, drawn, past))
            self._changed()

    def forget(self) -> None:
        """The meeting has ended: nobody waits for the floor."""
        self.end_round()
        if self.asked:
            self._keep([])

    # In words

    def sentence(self, key: str) -> str:
        """The round and the queue, a row each; `key` goes on in the round. Empty where there is neither."""
        return "\n".join(row for row in (self._round_words(key), self._queue_words()) if row)

    def _queue_words(self) -> str:
        names = ", ".join(self._name(organisation_id) for organisation_id in self.asked)
        return self._session.language.text("Asked for the floor: {names}", names=names) if names else ""

    def _round_words(self, key: str) -> str:
        drawn, language = self._round, self._session.language
        if drawn is None:
            return ""
        count = len(drawn.speakers)
        told = {"turn": self._place % count + 1, "count": count, "round": self._place // count + 1}
        head = language.text("Round {round} of {rounds}, {turn} of {count}", rounds=drawn.passes, **told)
        speaker, coming = drawn.at(self._place), drawn.at(self._place + 1)
        holder = self._floor.floor
        if speaker is not None and (holder is None or holder.organisation_id != speaker):
            time = language.text("waits: {name}", name=self._name(speaker))
        elif (left := drawn.minutes * _MINUTE - self._floor.seconds()) >= 0:
            time = language.text("{time} left", time=clock_text(left))
        else:
            time = language.text("{time} over", time=clock_text(-left))
        then = self._name(coming) if coming is not None else language.text("the end")
        return f"{head} · {time}\n{language.text('then {name} ({key})', name=then, key=key)}"

    def _name(self, organisation_id: str) -> str:
        organisation = self._room.organisation(organisation_id) if self._room is not None else None
        return organisation.name if organisation is not None else ""

    # What is kept

    def _give(self, organisation_id: str) -> None:
        # Also where one organisation has the last turn of a pass and the first of the next: each turn has its clock.
        holder = self._floor.floor
        if holder is not None and holder.organisation_id == organisation_id:
            self._floor.open()
        self._floor.give(Speaker(organisation_id))

    def _take_round(self, drawn: SpeakingRound) -> None:
        if self._room is not None and drawn.meeting_id == self._room.meeting.id:
            self._round, self._place = drawn, 0
            self._give(drawn.speakers[0])
            self._changed()

    def _keep(self, organisation_ids: list[str]) -> None:
        self.asked = organisation_ids
        if self._room is not None:
            meeting_id = self._room.meeting.id
            self._session.do(lambda store: use_cases.keep_asked(store, meeting_id, organisation_ids))
        self._changed()

    def _read(self) -> None:
        self.asked, self._round, self._place = [], None, 0
        if self._room is None:
            return
        meeting_id = self._room.meeting.id
        self.asked = self._session.read(lambda reader: use_cases.asked(reader, meeting_id))
        on = self._session.read(lambda reader: use_cases.round_on(reader, meeting_id))
        if on is not None:
            self._round, self._place = on
