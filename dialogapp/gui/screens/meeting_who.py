"""The commands that ask who is meant: who asks for the floor, interjects, or has a clock to correct; and the rounds."""

from __future__ import annotations

from collections.abc import Callable

from dialogapp.domain.entry import Speaker
from dialogapp.domain.errors import InputError
from dialogapp.gui.screens import meeting_keys as keys
from dialogapp.gui.screens.meeting_actions import FLOOR, LOG, MeetingActions
from dialogapp.gui.screens.meeting_entry import EntryPresenter
from dialogapp.gui.screens.meeting_floor import FloorPresenter
from dialogapp.gui.screens.meeting_presenter import MeetingPresenter, offered_as
from dialogapp.gui.screens.meeting_turns import TurnsPresenter
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.ask_bar import AskBar

DECLINED_MINUTES = 2
"""How long an offer of the floor is taken to have been, outside a drawn round."""


class WhoActions:
    """Registers them. Whoever is meant is named by a digit, initials, or the beginning of a name. `arrived` gets the id
    of an organisation that comes.
    """

    def __init__(
        self,
        session: Session,
        ask: AskBar,
        presenter: MeetingPresenter,
        floor: FloorPresenter,
        turns: TurnsPresenter,
        entry: EntryPresenter,
        arrived: Callable[[str], None],
    ) -> None:
        self._session = session
        self._ask = ask
        self._presenter = presenter
        self._floor = floor
        self._turns = turns
        self._entry = entry
        self._arrived = arrived

    def register(self, actions: MeetingActions) -> None:
        """Enter the commands in the window's register."""
        actions.add(keys.FLOOR_BY_INITIALS, FLOOR, self._ask_for_floor)
        actions.add(keys.ASKED, FLOOR, self._ask_who_asks)
        actions.add(keys.GIVE_NEXT, FLOOR, self._turns.give_next)
        actions.add(keys.ROUND, FLOOR, self._go_round)
        actions.add(keys.END_ROUND, FLOOR, self._turns.end_round)
        actions.add(keys.CORRECT, FLOOR, self._ask_whose_clock)
        actions.add(keys.ADD_TIME, FLOOR, self._ask_whose_time)
        actions.add(keys.DECLINED, FLOOR, self._ask_who_declined)
        actions.add(keys.INTERJECT, LOG, self._ask_who_interjects)
        actions.add(keys.CAME_OR_LEFT, FLOOR, self.ask_who_came)
        actions.add(keys.ALL_HERE, FLOOR, self._presenter.note_all_here)

    def ask_who_came(self) -> None:
        """Ask who came or left, and note it."""
        question = self._session.language.text("Who came or left? (initials)")
        self._ask.ask(question, lambda who: self._presenter.came_or_left(who, self._arrived), self._names())

    def _ask_for_floor(self) -> None:
        self._ask.ask(self._session.language.text("The floor to (initials)"), self._give_by_name, self._names())

    def _give_by_name(self, written: str) -> None:
        try:
            self._floor.give(self._presenter.find(written))
        except InputError as error:
            self._session.refuse(error)

    def _names(self) -> list[str]:
        people = self._presenter.room.participants if self._presenter.room is not None else ()
        return [*map(offered_as, self._presenter.nameable), *(person.name for person in people)]

    def _ask_who_asks(self) -> None:
        question = self._session.language.text("Who asks for the floor? (digit or initials)")
        self._ask_who(question, lambda who: self._turns.ask(who.organisation_id or ""))

    def _ask_who_interjects(self) -> None:
        question = self._session.language.text("Who says this line? The clock runs on (digit or initials)")
        self._ask_who(question, self._entry.choose_speaker)

    def _ask_whose_clock(self) -> None:
        question = self._session.language.text("Whose clock is wrong? (digit or initials)")
        self._ask_who(question, self._ask_correction)

    def _ask_correction(self, who: Speaker) -> None:
        organisation_id = who.organisation_id or ""
        question = self._session.language.text("How much, and why? As −1:30 the phone rang")
        self._ask.ask(question, lambda written: self._floor.correct(organisation_id, written))

    def _ask_whose_time(self) -> None:
        question = self._session.language.text("Who gets more time? (digit or initials)")
        self._ask_who(question, self._ask_how_much)

    def _ask_how_much(self, who: Speaker) -> None:
        organisation_id = who.organisation_id or ""
        question = self._session.language.text("How many minutes, and why if you like? As 2 the line broke")
        self._ask.ask(question, lambda written: self._floor.add_time(organisation_id, written))

    def _ask_who_declined(self) -> None:
        minutes = self._turns.minutes_each or DECLINED_MINUTES
        question = self._session.language.text(
            "Who was offered {minutes} min and declined? (digit or initials)", minutes=minutes
        )
        self._ask_who(question, lambda who: self._floor.note_declined(who.organisation_id or "", minutes))

    def _go_round(self) -> None:
        if self._turns.is_round_on:
            self._turns.go_on()
        else:
            question = self._session.language.text("A drawn round: minutes each, as 3, or with passes, as 3 x 2")
            self._ask.ask(question, self._turns.begin)

    def _ask_who(self, question: str, then: Callable[[Speaker], None]) -> None:
        room = self._presenter.room
        if room is None:
            return

        def take(written: str) -> None:
            try:
                who = self._meant(written)
            except InputError as error:
                self._session.refuse(error)
                return
            then(who)

        names = map(offered_as, room.organisations)
        self._ask.ask(question, take, [*names, *(person.name for person in room.participants)])

    def _meant(self, written: str) -> Speaker:
        digit = self._floor.at_digit(int(written)) if written.isdecimal() else None
        who = Speaker(digit.id) if digit is not None else self._presenter.find(written)
        room = self._presenter.room
        if room is None or room.organisation(who.organisation_id) is None:
            raise InputError("“{name}” is not in this meeting", name=written)
        return who
