"""Use cases of the log: what was said is logged, mended, struck, and never lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dialogapp.domain.contributions import (
    CONTRIBUTION_KINDS,
    Assignment,
    ConfidentialityClaim,
    Contribution,
)
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import Attendance, present_at
from dialogapp.domain.people import Organisation
from dialogapp.domain.questions import QuestionPut
from dialogapp.domain.secrecy import SecrecyAssessment, SecretPassage
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.services.attendance import note_present_in
from dialogapp.services.disclosures import follow_contribution
from dialogapp.services.ports import Store, Writer
from dialogapp.services.questions import put_question_in

FOLLOWED_UP = ("decision", "action")
"""The kinds that someone sees to."""


@dataclass(frozen=True, slots=True)
class LineDraft:
    """A line as typed. `started_at` is when its first character came."""

    meeting_id: str
    text: str
    kind: str = "statement"
    started_at: Instant | None = None
    organisation_id: str | None = None
    participant_id: str | None = None
    agenda_item_id: str | None = None
    question_stem_id: str | None = None
    tags: str = ""
    confidential: bool = False
    harm: str = ""
    verbatim: bool = False


def log_line(store: Store, draft: LineDraft) -> Contribution:
    """Log one line; when this returns it is durable. InputError where the text is empty."""
    with store.write("contribution.logged") as transaction:
        contribution = log_line_in(transaction, draft)
        if contribution.organisation_id is not None:
            note_present_in(transaction, contribution.meeting_id, contribution.organisation_id)
        if contribution.kind in ("information", "answer", *FOLLOWED_UP):
            follow_line_in(transaction, contribution)
    return contribution


def log_line_in(transaction: Writer, draft: LineDraft) -> Contribution:
    """Log one line as part of a larger use case, without what follows from it."""
    text = cleaned(draft.text).strip("\n")
    if not text.strip():
        raise InputError("There is nothing to log: the line is empty")
    check_kind(draft.kind)
    contribution = Contribution(
        id=transaction.new_id(),
        meeting_id=draft.meeting_id,
        kind=draft.kind,
        text=text,
        started_at=draft.started_at,
        organisation_id=draft.organisation_id,
        participant_id=draft.participant_id,
        agenda_item_id=draft.agenda_item_id,
        question_stem_id=draft.question_stem_id,
        tags=cleaned_line(draft.tags),
        verbatim=draft.verbatim,
    )
    transaction.add(contribution)
    if draft.confidential:
        new_claim_in(transaction, contribution, draft.harm)
    return contribution


def follow_line_in(transaction: Writer, contribution: Contribution) -> None:
    """Bring what rests on a line in step with it: information given, the question it answers, who sees to it."""
    follow_contribution(transaction, contribution)
    answers = contribution.question_stem_id is not None and contribution.organisation_id is not None
    if contribution.kind == "answer" and answers:
        _answer_in(transaction, contribution)
    assigned = transaction.all(Assignment, contribution_id=contribution.id)
    if contribution.kind in FOLLOWED_UP and not assigned:
        transaction.add(Assignment(id=transaction.new_id(), contribution_id=contribution.id))
    if contribution.kind not in FOLLOWED_UP:
        for assignment in assigned:
            transaction.remove(Assignment, assignment.id)


def change_text(store: Store, contribution_id: str, text: str) -> Contribution:
    """Change a line's wording; the first one stays in the journal and is shown on demand."""
    clean = cleaned(text).strip("\n")
    if not clean.strip():
        raise InputError("A line can't be emptied; strike it with a reason instead")
    return _change(store, contribution_id, text=clean)


def change_kind(store: Store, contribution_id: str, kind: str) -> Contribution:
    """Change what kind of input a line is."""
    check_kind(kind)
    return _change(store, contribution_id, kind=kind)


def strike(store: Store, contribution_id: str, reason: str) -> Contribution:
    """Strike a line, with a reason; it stays in the log, struck."""
    if not reason.strip():
        raise InputError("Say why the line is struck")
    with store.write("contribution.struck") as transaction:
        return put_line_in(transaction, contribution_id, state="struck", struck_reason=cleaned_line(reason))


def restore(store: Store, contribution_id: str) -> Contribution:
    """Take back that a line was struck."""
    with store.write("contribution.restored") as transaction:
        return put_line_in(transaction, contribution_id, state="active", struck_reason="")


def claim_confidentiality(store: Store, contribution_id: str, harm: str = "") -> None:
    """Note a request for secrecy, at once; the harm may be told later, by the same call."""
    with store.write("confidentiality.claimed") as transaction:
        claim_in(transaction, contribution_id, harm)


def claim_in(transaction: Writer, contribution_id: str, harm: str = "") -> None:
    """Note a request for secrecy on a whole line as part of a larger use case; where there is one, the harm told is
    taken, and one on passages is from then on on the whole.
    """
    claims = transaction.all(ConfidentialityClaim, contribution_id=contribution_id)
    for claim in claims:
        transaction.put(replace(claim, harm=cleaned(harm).strip() or claim.harm, whole=True))
    if not claims:
        new_claim_in(transaction, transaction.get(Contribution, contribution_id), harm)


def withdraw_claim(store: Store, contribution_id: str) -> None:
    """Note that a request for secrecy is withdrawn."""
    with store.write("confidentiality.withdrawn") as transaction:
        withdraw_claim_in(transaction, contribution_id)


def withdraw_claim_in(transaction: Writer, contribution_id: str) -> None:
    """Note that a request for secrecy is withdrawn, as part of a larger use case. RefusedError where it has been
    assessed.
    """
    for claim in transaction.all(ConfidentialityClaim, contribution_id=contribution_id):
        if transaction.count(SecrecyAssessment, claim_id=claim.id):
            raise RefusedError("The authority has assessed this; note a new assessment instead of withdrawing it")
        for passage in transaction.all(SecretPassage, claim_id=claim.id):
            transaction.remove(SecretPassage, passage.id)
        transaction.remove(ConfidentialityClaim, claim.id)


def assign(store: Store, contribution_id: str, responsible: str, due_on: str = "", done_on: str = "") -> Assignment:
    """Say who sees to a decision or an action, by when, and whether it is done. Dates as YYYY-MM-DD, or empty."""
    for day in (due_on, done_on):
        _check_day(day)
    with store.write("assignment.changed") as transaction:
        assignment = next(iter(transaction.all(Assignment, contribution_id=contribution_id)), None)
        if assignment is None:
            raise InputError("Only a decision or an action has someone who sees to it")
        assignment = replace(assignment, responsible=cleaned_line(responsible), due_on=due_on, done_on=done_on)
        transaction.put(assignment)
    return assignment


def _change(store: Store, contribution_id: str, **fields: str | None) -> Contribution:
    with store.write("contribution.changed") as transaction:
        return put_line_in(transaction, contribution_id, **fields)


def put_line_in(transaction: Writer, contribution_id: str, **fields: str | None) -> Contribution:
    """Change fields of a line as part of a larger use case, and what rests on it."""
    contribution = replace(transaction.get(Contribution, contribution_id), **fields)  # type: ignore[arg-type]
    transaction.put(contribution)
    follow_line_in(transaction, contribution)
    return contribution


def _answer_in(transaction: Writer, contribution: Contribution) -> None:
    stem_id, organisation_id = contribution.question_stem_id, contribution.organisation_id
    assert stem_id is not None
    assert organisation_id is not None
    put_question_in(transaction, stem_id, organisation_id, contribution.meeting_id)
    for put in transaction.all(QuestionPut, stem_id=stem_id, organisation_id=organisation_id):
        if put.contribution_id is None:
            transaction.put(replace(put, contribution_id=contribution.id))


def new_claim_in(transaction: Writer, contribution: Contribution, harm: str) -> ConfidentialityClaim:
    """Note a request for secrecy on a line that has none, with who heard it, as part of a larger use case."""
    attendances = transaction.all(Attendance, meeting_id=contribution.meeting_id)
    heard = [transaction.get(Organisation, o).name for o in present_at(attendances, contribution.started_at)]
    claim = ConfidentialityClaim(
        id=transaction.new_id(),
        contribution_id=contribution.id,
        claimed_at=transaction.now,
        harm=cleaned(harm).strip(),
        heard_by="\n".join(heard),
    )
    transaction.add(claim)
    return claim


def check_kind(kind: str) -> None:
    """InputError unless `kind` is one of CONTRIBUTION_KINDS."""
    if kind not in CONTRIBUTION_KINDS:
        raise InputError(
            "“{kind}” is no kind of input; use one of {kinds}", kind=kind, kinds=", ".join(CONTRIBUTION_KINDS)
        )


def _check_day(day: str) -> None:
    try:
        if day:
            date.fromisoformat(day)
    except ValueError:
        raise InputError("“{day}” is not a date; write it as 2026-03-02", day=day) from None
