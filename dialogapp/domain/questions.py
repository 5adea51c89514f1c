"""The questions that are the same for all, and who has got which."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSet:
    """One version of the questions. `digest` is `digest_of` its questions, so that two meetings can be seen to use
    the same.
    """

    id: str
    number: int
    digest: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of one version. `stem_id` stays the same while the question's text does, over all versions."""

    id: str
    set_id: str
    stem_id: str
    number: int
    text: str
    area: str = ""
    purpose: str = ""

    @property
    def label(self) -> str:
        """Its number; that of a question to all that came up beside the common ones (of no version) has an F before."""
        return str(self.number) if self.set_id else f"F{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPut:
    """The question `stem_id` was put to an organisation; `contribution_id` is its answer, where one was logged.

    `how` is meeting or writing, empty where nobody said; `due_on` the ISO date by which an answer in writing is asked
    for. `state` is put, answered or declined.
    """

    id: str
    stem_id: str
    organisation_id: str
    meeting_id: str | None = None
    contribution_id: str | None = None
    at: Instant | None = None
    how: str = ""
    due_on: str = ""
    state: str = "put"


@dataclass(frozen=True, slots=True)
class Coverage:
    """One row of question × supplier: ids of the suppliers that got the question, and of those that did not."""

    question: Question
    put_to: tuple[str, ...]
    missing: tuple[str, ...]


def digest_of(texts: Iterable[str]) -> str:
    """SHA-256, in hex, over the questions' texts in order: each as UTF-8 with its length before it."""
    digest = hashlib.sha256()
    for text in texts:
        encoded = text.encode()
        digest.update(f"{len(encoded)}:".encode() + encoded)
    return digest.hexdigest()


def coverage(questions: Sequence[Question], puts: Iterable[QuestionPut], supplier_ids: Sequence[str]) -> list[Coverage]:
    """Question × supplier, in the order of both."""
    given = {(put.stem_id, put.organisation_id) for put in puts}
    rows = []
    for question in questions:
        put_to = tuple(s for s in supplier_ids if (question.stem_id, s) in given)
        missing = tuple(s for s in supplier_ids if (question.stem_id, s) not in given)
        rows.append(Coverage(question, put_to, missing))
    return rows
