"""Questions that came up beside the common ones and are to be put to all, each with a state for every supplier.

Such a question is a line of the log: one of the buyer's, or one that is tagged so. Who was in the room as it was asked
has been put it; to the others it is put in a meeting or in writing, with the same time to reply for all (E5).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.questions import Coverage, Question, QuestionPut

PutState = Literal["not_put", "put", "answered", "declined"]
ANSWERS: tuple[PutState, ...] = ("put", "answered", "declined")
"""What a supplier to whom the question was put has done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """What was decided of a question to all; its `id` is that of the line it was asked in.

    `text` is the wording it is put to the others in, empty for the line's own. `dropped_reason` says why it is not put
    to all after all. `reply_days` is the time to reply of those who are asked in writing, 0 until the first is.
    """

    id: str
    text: str = ""
    dropped_reason: str = ""
    reply_days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a question stands to one supplier: `how` is meeting or writing, empty where it was not put or nobody said;
    `due_on` the ISO date by which an answer in writing is asked for. `was_there`: it heard the question being asked.
    """

    organisation_id: str
    state: PutState = "not_put"
    how: str = ""
    at: Instant | None = None
    meeting_id: str | None = None
    due_on: str = ""
    was_there: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionToAll:
    """A question to all. Its question's `stem_id` is the line's id. Where secrecy is asked for and nobody has put it in
    other words, its text is what others may read of the line, and empty where that is nothing.
    """

    question: Question
    meeting_id: str | None
    standings: tuple[Standing, ...]
    dropped_reason: str = ""
    reply_days: int = 0

    @property
    def put_to(self) -> tuple[str, ...]:
        """Ids of the suppliers it was put to, whatever they answered."""
        return tuple(one.organisation_id for one in self.standings if one.state != "not_put")

    @property
    def missing(self) -> tuple[str, ...]:
        """Ids of the suppliers it is owed to: none where it is not put to all after all."""
        if self.dropped_reason:
            return ()
        return tuple(one.organisation_id for one in self.standings if one.state == "not_put")

    def coverage(self, supplier_ids: Sequence[str]) -> Coverage:
        """The same as a row of question × supplier, over these suppliers."""
        return Coverage(
            self.question,
            tuple(one for one in self.put_to if one in supplier_ids),
            tuple(one for one in self.missing if one in supplier_ids),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A line that is a question to all: who heard it, and when and where it was asked."""

    id: str
    text: str
    meeting_id: str | None = None
    at: Instant | None = None
    heard: frozenset[str] = frozenset()


def questions_to_all(
    asked: Sequence[Asked],
    puts: Iterable[QuestionPut],
    decided: Iterable[FollowUp],
    supplier_ids: Sequence[str],
) -> list[QuestionToAll]:
    """The questions to all in the order of `asked`, numbered from 1, each with its standing to every supplier."""
    by_key = {(put.stem_id, put.organisation_id): put for put in puts}
    decisions = {one.id: one for one in decided}
    found = []
    for number, one in enumerate(asked, 1):
        decision = decisions.get(one.id, FollowUp(id=one.id))
        question = Question(id=one.id, set_id="", stem_id=one.id, number=number, text=decision.text or one.text)
        standings = tuple(_standing(one, supplier, by_key.get((one.id, supplier))) for supplier in supplier_ids)
        found.append(
            QuestionToAll(
                question=question,
                meeting_id=one.meeting_id,
                standings=standings,
                dropped_reason=decision.dropped_reason,
                reply_days=decision.reply_days,
            )
        )
    return found


def missing_count(questions: Iterable[QuestionToAll]) -> int:
    """How many pairs of question and supplier are left."""
    return sum(len(one.missing) for one in questions)


def _standing(asked: Asked, supplier_id: str, put: QuestionPut | None) -> Standing:
    was_there = supplier_id in asked.heard
    if put is None:
        return Standing(
            organisation_id=supplier_id,
            state="put" if was_there else "not_put",
            how="meeting" if was_there else "",
            at=asked.at if was_there else None,
            meeting_id=asked.meeting_id if was_there else None,
            was_there=was_there,
        )
    state = next((known for known in ANSWERS if known == put.state), ANSWERS[0])
    return Standing(
        organisation_id=supplier_id,
        state="answered" if put.contribution_id is not None else state,
        how=put.how or ("meeting" if put.meeting_id is not None else ""),
        at=put.at,
        meeting_id=put.meeting_id,
        due_on=put.due_on,
        was_there=was_there,
    )
