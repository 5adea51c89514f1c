"""Ballots of any rule as they are typed in: one voter's at a time, hidden from the next.

What is begun is kept outside the journal until it is handed in. How somebody voted is never told again.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from dialogapp.domain.errors import InputError
from dialogapp.domain.exercises import Ballot, Exercise
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.people import Organisation, Participant
from dialogapp.gui.screens.vote_desk import How, VoterState
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.two_line_delegate import TwoLines
from dialogapp.services.ballot_forms import Answers, BallotForm, answered, ballot_form, left, votes_of
from dialogapp.services.ballots import BallotDraft, cast_votes
from dialogapp.services.board_pictures import PLANES
from dialogapp.services.exercise_reading import definition_in, items_of, rule_of, vote_on, who_votes
from dialogapp.services.ports import Reader
from dialogapp.services.results import Reasons, reasons, result, revealed_votes
from dialogapp.services.rule_words import item_words, reasons_words
from dialogapp.services.translation import Language, message

_Answers = dict[tuple[str, str], int]
_PLACING = "placing"


@dataclass(frozen=True, slots=True)
class VoterRow:
    """Who votes: an organisation, or one person of it."""

    key: str
    organisation: Organisation
    person: Participant | None
    state: VoterState

    @property
    def name(self) -> str:
        """What it is called."""
        return self.person.name if self.person is not None else self.organisation.name


class BallotDesk:
    """One vote of one exercise while it is open."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.exercise: Exercise | None = None
        self.form: BallotForm | None = None
        self.round = 1
        self.is_late = False
        self.later_votes = 0
        self._voters: list[tuple[str, Organisation, Participant | None]] = []
        self._done: set[str] = set()
        self._drafts: dict[str, _Answers] = {}
        self._reasons: dict[str, dict[str, str]] = {}
        self.before: dict[str, str] = {}
        """What came of each card in the vote before, without names; where the rule shows that to who answers anew."""
        self._placing: set[str] = set()
        self.open = ""
        """The key of the voter whose ballot is open; empty for none."""

    def load(self, exercise: Exercise) -> bool:
        """Read an exercise as it is now. Whether it is another vote than before."""
        before = (self.exercise.id, self.round) if self.exercise is not None else None
        self.exercise = exercise
        self._session.read(self._read)
        is_other = before != (exercise.id, self.round)
        if is_other:
            self._drafts = {key: kept for key, *_ in self._voters if (kept := self._kept(key))}
            self._reasons = {key: told for key, *_ in self._voters if (told := self._kept_reasons(key))}
            self._placing = self._kept_placing()
        keys = [key for key, *_ in self._voters]
        if is_other or self.open not in keys:
            self.open = next((key for key in keys if key in self._placing), "") or self.next_waiting()
        return is_other

    @property
    def voters(self) -> list[VoterRow]:
        """Everybody who may vote, suppliers first."""
        return [VoterRow(key, who, person, self.state_of(key)) for key, who, person in self._voters]

    @property
    def voter(self) -> VoterRow | None:
        """Whose ballot is open."""
        return next((one for one in self.voters if one.key == self.open), None)

    @property
    def answers(self) -> Answers:
        """What stands on the open ballot."""
        return self._drafts.get(self.open, {})

    @property
    def asks_reasons(self) -> bool:
        """Whether an answer is given with why."""
        return self.form is not None and self.form.rule.reasons

    def reason(self, row: str) -> str:
        """Why a row of the open ballot is answered so."""
        return self._reasons.get(self.open, {}).get(row, "")

    def give_reason(self, row: str, text: str) -> None:
        """Say why a row of the open ballot is answered so."""
        if not self.open:
            return
        told = {**self._reasons.get(self.open, {}), row: text}
        self._keep_reasons(self.open, {one: words for one, words in told.items() if words.strip()})

    @property
    def left(self) -> int:
        """How much can still be given on the open ballot."""
        return left(self.form, self.answers) if self.form is not None else 0

    @property
    def handed_in(self) -> int:
        """How many ballots there are."""
        return len(self._done)

    @property
    def missing(self) -> list[str]:
        """Names of those without a ballot."""
        return [one.name for one in self.voters if one.key not in self._done]

    @property
    def begun(self) -> list[str]:
        """Names of those whose ballot lies half filled in."""
        return [one.name for one in self.voters if one.key in self._drafts]

    @property
    def unfinished(self) -> list[str]:
        """Names of those who have placed cards on a board and are not done; what they placed counts."""
        return [one.name for one in self.voters if one.key in self._placing & self._done]

    @property
    def takes_places(self) -> bool:
        """Whether organisations place cards on a plane in this vote."""
        exercise = self.exercise
        return (
            exercise is not None
            and exercise.equality == "organisation"
            and bool(exercise.rule)
            and definition_in(exercise).board in PLANES
            and len(rule_of(exercise)[0].aspects) == 2
        )

    def is_placing(self, key: str) -> bool:
        """Whether a voter places cards on a board and is not done: till then it may see where it placed them."""
        return key in self._placing

    def place(self) -> None:
        """The voter whose ballot is open begins to place cards on a board."""
        if self.open:
            if self.open in self._drafts:
                self._keep(self.open, {})
            self._keep_placing(self._placing | {self.open})

    def be_done(self) -> None:
        """The voter whose ballot is open has placed what it wants; the next one's opens."""
        voter = self.open
        self._keep_placing(self._placing - {voter})
        self.open = self.next_waiting(voter)

    def take_over(self, answers: Answers) -> None:
        """Let the open ballot go on with what was answered elsewhere."""
        self._keep(self.open, answers)

    def state_of(self, key: str) -> VoterState:
        """How far a voter has come."""
        if key == self.open:
            return "open"
        if key in self._placing:
            return "begun"
        if key in self._done:
            return "done"
        return "begun" if key in self._drafts else "waiting"

    def turn_to(self, key: str) -> None:
        """Open a voter's ballot; one that is handed in stays hidden, and is voted anew."""
        self.open = key

    @property
    def is_vote_anew(self) -> bool:
        """Whether the ballot that is open will replace one that was handed in."""
        return self.open in self._done

    def answer(self, row: str, column: str, value: int | None) -> None:
        """Give an answer on the open ballot, or take it away. InputError where it can't be given."""
        if self.form is not None and self.open:
            self._keep(self.open, answered(self.form, self.answers, row, column, value))

    def clear(self) -> None:
        """Take everything off the open ballot. One that was to replace another is given up."""
        voter = self.open
        if self.is_vote_anew:
            self.open = self.next_waiting()
        self._keep(voter, {})
        self._keep_reasons(voter, {})

    def hand_in(self, how: How, then: Callable[[], None]) -> None:
        """Hand in the open ballot and open the next one that waits. Without answers the voter abstains.

        InputError where half a question is answered, or a reason stands at a card that is not.
        """
        exercise, voter, form = self.exercise, self.voter, self.form
        if exercise is None or voter is None or form is None:
            return
        why = self._reasons.get(voter.key, {})
        answered_rows = {row for row, _ in self.answers}
        for row in form.rows:
            if row.key in why and row.key not in answered_rows:
                raise InputError("Why is written of “{card}”, but it is not answered", card=row.text)
        draft = BallotDraft(
            voter.organisation.id,
            votes_of(form, self.answers),
            how.note,
            voter.person.id if voter.person is not None else None,
            how.source,
            how.late_note,
            {row.card_id: why[row.key] for row in form.rows if row.key in why},
        )

        def done(_: Ballot) -> None:
            self._keep(voter.key, {})
            self._keep_reasons(voter.key, {})
            self._keep_placing(self._placing - {voter.key})
            self._done.add(voter.key)
            self.open = self.next_waiting(voter.key)
            then()

        self._session.do(lambda store: cast_votes(store, exercise.id, draft), done)

    def next_waiting(self, after: str = "") -> str:
        """The next that has no ballot, going round."""
        keys = [key for key, *_ in self._voters]
        start = keys.index(after) + 1 if after in keys else 0
        return next((key for key in (*keys[start:], *keys[:start]) if key not in self._done), "")

    def _read(self, reader: Reader) -> None:
        exercise = self.exercise
        assert exercise is not None
        rule, settings = rule_of(exercise)
        self.form = ballot_form(rule, settings, items_of(reader, exercise))
        self.round, phase = vote_on(reader, exercise.id)
        self.is_late = phase is not None and phase.state == "ended"
        organisations = who_votes(reader, exercise)
        self._voters = [(one.id, one, None) for one in organisations]
        if exercise.equality == "person":
            people = {one.id: reader.all(Participant, organisation_id=one.id) for one in organisations}
            self._voters = [(person.id, one, person) for one in organisations for person in people[one.id]]
        self.before = self._told_before(reader, exercise) if rule.reasons else {}
        ballots = reader.all(Ballot, exercise_id=exercise.id, round=self.round)
        keys = {key for key, *_ in self._voters}
        self._done = {one.participant_id or one.organisation_id for one in ballots} & keys

    def _told_before(self, reader: Reader, exercise: Exercise) -> dict[str, str]:
        if self.round - 1 not in revealed_votes(reader, exercise):
            return {}
        words, found = self._session.language, result(reader, exercise.id, self.round - 1)
        why = reasons(reader, exercise.id, self.round - 1)
        told: dict[str, list[str]] = {}
        for side, outcome in ((message("Suppliers"), found.of_suppliers), (message("The buyer"), found.of_buyer)):
            for item in outcome.items if outcome.voices else ():
                if item.score is not None:
                    got = item_words(words, found.rule, item)
                    told.setdefault(item.card_id, []).append(f"{words.text(side)}: {got}.")
        return {
            card: " ".join((*parts, *reasons_words(words, why.get(card, Reasons())))) for card, parts in told.items()
        }

    def _keep_reasons(self, voter: str, written: dict[str, str]) -> None:
        if written == self._reasons.get(voter, {}):
            return
        self._reasons[voter] = written
        told = json.dumps(written) if written else None
        key = self._reasons_key(voter)
        self._session.do(lambda store: store.keep_scratch({key: told}))

    def _reasons_key(self, voter: str) -> str:
        return f"{self._key(voter)}:why"

    def _kept_reasons(self, voter: str) -> dict[str, str]:
        kept = self._session.read(lambda reader: reader.scratch(self._reasons_key(voter)))
        return dict(json.loads(kept)) if kept else {}

    def _keep(self, voter: str, answers: Answers) -> None:
        key = self._key(voter)
        if answers:
            self._drafts[voter] = dict(answers)
        else:
            self._drafts.pop(voter, None)
        told = json.dumps([[row, column, value] for (row, column), value in answers.items()]) if answers else None
        self._session.do(lambda store: store.keep_scratch({key: told}))

    def _keep_placing(self, voters: set[str]) -> None:
        if voters != self._placing:
            self._placing = voters
            key, told = self._key(_PLACING), json.dumps(sorted(voters)) if voters else None
            self._session.do(lambda store: store.keep_scratch({key: told}))

    def _kept_placing(self) -> set[str]:
        kept = self._session.read(lambda reader: reader.scratch(self._key(_PLACING)))
        return set(json.loads(kept)) if kept else set()

    def _key(self, voter: str) -> str:
        assert self.exercise is not None
        return f"ballot:{self.exercise.id}:{self.round}:{voter}"

    def _kept(self, voter: str) -> _Answers:
        kept = self._session.read(lambda reader: reader.scratch(self._key(voter)))
        return {(str(row), str(column)): int(value) for row, column, value in json.loads(kept)} if kept else {}


def voter_lines(words: Language, row: VoterRow) -> TwoLines:
    """How a voter stands in the list."""
    status = {
        "waiting": words.text("has not voted"),
        "begun": words.text("begun"),
        "open": words.text("votes now"),
        "done": words.text("has voted"),
    }[row.state]
    detail = f"{row.organisation.name} · {status}" if row.person is not None else status
    return TwoLines(row.name, detail, mark=row.organisation.number, tone="ok" if row.state == "done" else "plain")
