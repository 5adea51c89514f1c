"""The presenter of what is left when a meeting has ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.follow_ups import QuestionToAll
from dialogapp.domain.questions import Coverage
from dialogapp.gui.discreet import Discreet
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.keyed_notes import KeyedNote
from dialogapp.services.attendance import note_absent, note_all_there
from dialogapp.services.disclosures import note_no_information
from dialogapp.services.follow_ups import drop_follow_up, tag_to_all
from dialogapp.services.lines import set_kind
from dialogapp.services.ports import Store
from dialogapp.services.questions import put_question_in
from dialogapp.services.room import WhatIsLeft, what_is_left

_TEXT_SHOWN = 240
_SHOWN = 50
"""How many lines are asked about at a time; answering makes room for more."""


class LeftPresenter:
    """Holds what is left of the meeting that was ended last. `changed` is called when that is less.

    `ask` asks for a reason: the question, and what is done with the answer.
    """

    def __init__(
        self,
        session: Session,
        changed: Callable[[], None],
        discreet: Discreet,
        ask: Callable[[str, Callable[[str], None]], None],
    ) -> None:
        self._session = session
        self._changed = changed
        self._discreet = discreet
        self._ask = ask
        self._left: WhatIsLeft | None = None
        self._names: dict[str, tuple[int, str]] = {}
        self.meeting_id = ""
        """The meeting that the list is of."""

    @property
    def is_shown(self) -> bool:
        """Whether a meeting has just been ended."""
        return self._left is not None

    def show(self, left: WhatIsLeft, names: dict[str, tuple[int, str]], meeting_id: str = "") -> None:
        """Tell what is left; `names` is organisation id to number and name."""
        self._left, self._names, self.meeting_id = left, names, meeting_id
        self._changed()

    def look(self, meeting_id: str, names: dict[str, tuple[int, str]]) -> None:
        """Tell what is still left of a meeting that ended before."""
        self.show(self._session.read(lambda reader: what_is_left(reader, meeting_id)), names, meeting_id)

    def put_away(self) -> None:
        """Enough of it: what is not done stays as owed."""
        self._left = None
        self._changed()

    def sentence(self) -> str:
        """What is left, in a line."""
        language = self._session.language
        if self._left is None or self._left.is_nothing:
            return language.text("Nothing is left to do here")
        return language.text("This is left. What is not done now stays as owed under Equal treatment")

    def questions(self) -> list[str]:
        """The questions not put to all who came, each with those it is missing from."""
        return [self._not_put(row) for row in self._left.not_put] if self._left is not None else []

    def to_all(self) -> list[Contribution]:
        """The questions that came up, and are to be put to all."""
        return list(self._left.to_all) if self._left is not None else []

    def maybe_information(self) -> list[Contribution]:
        """The buyer's lines that may be information, and have not been answered for."""
        return list(self._left.maybe_information) if self._left is not None else []

    def notes(self) -> list[KeyedNote]:
        """All of it as notes, each with the answers that it can be given: first what only the buyer's people know."""
        if self._left is None:
            return []
        language = self._session.language
        told = [
            KeyedNote(
                f"information {line.id}",
                language.text("Was this information for all? “{line}”", line=_begun(line.text)),
                language.text("Yes, information"),
                language.text("No"),
            )
            for line in self.maybe_information()[:_SHOWN]
        ]
        asked = [
            KeyedNote(
                f"to_all {line.id}",
                language.text("To be put to all: “{line}”", line=_begun(line.text)) + self._remaining(line.id),
                language.text("Yes, to all"),
                language.text("Not to all…"),
            )
            for line in self.to_all()[:_SHOWN]
        ]
        missing = [
            KeyedNote(
                f"question {row.question.stem_id}",
                self._not_put(row),
                language.text("It was put"),
                language.text("Not now"),
            )
            for row in self._left.not_put
        ]
        there = [
            KeyedNote(
                f"presence {organisation_id}",
                language.text("Nobody has noted whether {name} was there", name=self._names[organisation_id][1]),
                language.text("Was there"),
                language.text("Was not there"),
            )
            for organisation_id in self._left.not_noted
        ]
        return [*there, *told, *asked, *missing]

    def answer(self, key: str, is_yes: bool) -> None:
        """Take the answer to a note."""
        what, _, noun_id = key.partition(" ")
        if what == "information":
            self.judge(noun_id, is_information=is_yes)
        elif what == "presence":
            self._answer_presence(noun_id, is_yes)
        elif what == "to_all":
            self._answer_to_all(noun_id, is_yes)
        else:
            self._answer_question(noun_id, is_yes)

    def judge(self, contribution_id: str, *, is_information: bool) -> None:
        """Say whether a line of the buyer's is information; if so, it is owed to all who were not there."""
        if self._left is None:
            return
        rest = tuple(line for line in self._left.maybe_information if line.id != contribution_id)
        self._left = replace(self._left, maybe_information=rest)
        if is_information:
            self._session.do(lambda store: set_kind(store, [contribution_id], "information"))
        else:
            self._session.do(lambda store: note_no_information(store, [contribution_id]))
        self._changed()

    def _answer_presence(self, organisation_id: str, is_yes: bool) -> None:
        meeting_id, names = self.meeting_id, self._names

        def note(store: Store) -> None:
            if is_yes:
                note_all_there(store, meeting_id, [organisation_id])
            else:
                note_absent(store, meeting_id, organisation_id)

        # Who was not there has not been put the questions either.
        self._session.do(note, lambda _: self.look(meeting_id, names))

    def _answer_to_all(self, contribution_id: str, is_yes: bool) -> None:
        language = self._session.language
        if is_yes:
            tag = language.text("to-all")
            self._session.do(lambda store: tag_to_all(store, [contribution_id], tag))
            self._leave_out(contribution_id)
            return

        def drop(reason: str) -> None:
            self._session.do(lambda store: drop_follow_up(store, contribution_id, reason))
            self._leave_out(contribution_id)

        self._ask(language.text("Why is it not put to all?"), drop)

    def _leave_out(self, contribution_id: str) -> None:
        if self._left is not None:
            rest = tuple(line for line in self._left.to_all if line.id != contribution_id)
            self._left = replace(self._left, to_all=rest)
            self._changed()

    def _answer_question(self, stem_id: str, is_yes: bool) -> None:
        if self._left is None:
            return
        row = next((row for row in self._left.not_put if row.question.stem_id == stem_id), None)
        self._left = replace(
            self._left, not_put=tuple(one for one in self._left.not_put if one.question.stem_id != stem_id)
        )
        if is_yes and row is not None:
            meeting_id, missing = self.meeting_id or None, row.missing

            def put(store: Store) -> None:
                with store.write("question.put") as transaction:
                    for organisation_id in missing:
                        put_question_in(transaction, stem_id, organisation_id, meeting_id)

            self._session.do(put)
        self._changed()

    def _not_put(self, row: Coverage) -> str:
        language, label = self._session.language, row.question.label
        if not row.put_to:
            return language.text("Question {number} was not put to anybody", number=label)
        names = ", ".join(self._names[supplier_id][1] for supplier_id in row.missing)
        return language.text("Question {number} was not put to {names}", number=label, names=names)

    def _remaining(self, contribution_id: str) -> str:
        """Whom a question to all is left to be put to; how many, where no other supplier may be named."""
        language = self._session.language
        standings: tuple[QuestionToAll, ...] = self._left.standings if self._left is not None else ()
        missing = next((one.missing for one in standings if one.question.id == contribution_id), ())
        if not missing:
            return ""
        if self._discreet.is_on:
            return "\n" + language.plural("{count} supplier left", "{count} suppliers left", len(missing))
        names = ", ".join(self._names[one][1] for one in missing if one in self._names)
        return "\n" + language.text("left: {names}", names=names)


def _begun(text: str) -> str:
    return text if len(text) <= _TEXT_SHOWN else f"{text[:_TEXT_SHOWN]}…"
