"""Use cases of secrecy: which passages a supplier asks to keep secret, what harm it tells, and what the authority said.

The program decides nothing. A request masks at once; the authority assesses it when someone asks for the document, and
a person notes what it said, with name, role, section and date. That is never undone: a later assessment answers it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from dialogapp.domain.contributions import ConfidentialityClaim, Contribution
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.domain.secrecy import ASSESSED, HiddenText, LineSecrecy, SecrecyAssessment, SecretPassage, fingerprint
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.services.contributions import new_claim_in, withdraw_claim_in
from dialogapp.services.ports import Reader, Store, Writer


@dataclass(frozen=True, slots=True)
class AssessmentDraft:
    """What the authority said. `passage_id` None: of all that is asked for in the line. `decided_on` as YYYY-MM-DD."""

    decision: str
    legal: str
    by_name: str
    by_role: str
    decided_on: str
    reason: str = ""
    passage_id: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A request for secrecy with its line, meeting and speaker, for a list."""

    secrecy: LineSecrecy
    line: Contribution
    meeting: Meeting
    organisation: Organisation | None

    @property
    def is_assessed(self) -> bool:
        """Whether all that it concerns has been assessed."""
        return self.secrecy.is_assessed(self.line.text)


def secrecy_of(reader: Reader, contribution_id: str) -> LineSecrecy | None:
    """A line's request for secrecy with all that belongs to it; None where there is none."""
    for claim in reader.all(ConfidentialityClaim, contribution_id=contribution_id):
        return LineSecrecy(
            claim,
            tuple(reader.all(SecretPassage, claim_id=claim.id)),
            tuple(reader.all(SecrecyAssessment, claim_id=claim.id)),
        )
    return None


def secrecy_by_line(reader: Reader) -> dict[str, LineSecrecy]:
    """Contribution id to its request for secrecy, of all lines that have one, oldest request first."""
    passages: dict[str, list[SecretPassage]] = {}
    for passage in reader.all(SecretPassage):
        passages.setdefault(passage.claim_id, []).append(passage)
    assessments: dict[str, list[SecrecyAssessment]] = {}
    for one in reader.all(SecrecyAssessment):
        assessments.setdefault(one.claim_id, []).append(one)
    return {
        claim.contribution_id: LineSecrecy(
            claim, tuple(passages.get(claim.id, ())), tuple(assessments.get(claim.id, ()))
        )
        for claim in reader.all(ConfidentialityClaim)
    }


def hidden_texts(reader: Reader) -> dict[str, HiddenText]:
    """What others may not see of the log, by contribution id: the one rule for what is shown beside the log itself.

    A request hides as long as it stands; what the authority released is open.
    """
    texts = {line_id: (one, reader.get(Contribution, line_id).text) for line_id, one in secrecy_by_line(reader).items()}
    found = {line_id: HiddenText(text, secrecy.hidden(text)) for line_id, (secrecy, text) in texts.items()}
    return {line_id: one for line_id, one in found.items() if one.hidden}


def hidden_contributions(reader: Reader) -> set[str]:
    """Ids of the contributions of which others may not see everything."""
    return set(hidden_texts(reader))


def claim_rows(reader: Reader) -> list[ClaimRow]:
    """Every request for secrecy, by meeting and time."""
    meetings = {meeting.id: meeting for meeting in reader.all(Meeting)}
    organisations: Mapping[str | None, Organisation] = {one.id: one for one in reader.all(Organisation)}
    rows = []
    for line_id, secrecy in secrecy_by_line(reader).items():
        line = reader.get(Contribution, line_id)
        rows.append(ClaimRow(secrecy, line, meetings[line.meeting_id], organisations.get(line.organisation_id)))
    return sorted(rows, key=lambda row: (row.meeting.number, row.line.started_at or 0, row.line.id))


def mark_passage(store: Store, contribution_id: str, passage: str, harm: str = "") -> SecretPassage:
    """Note a request for secrecy on some words of a line, which stand in it as they are given.

    A line for which secrecy was asked as a whole is from then on masked at its passages only, unless the authority has
    said that all of it is kept from others.
    """
    text = cleaned(passage).strip()
    with store.write("confidentiality.passage_marked") as transaction:
        line = transaction.get(Contribution, contribution_id)
        if not text or text not in line.text:
            raise InputError("Choose the words in the line that the request for secrecy concerns")
        secrecy = secrecy_of(transaction, contribution_id)
        if secrecy is not None and _is_kept_whole(secrecy):
            raise RefusedError("The authority has assessed the whole line; a new assessment can say otherwise")
        known = next((one for one in secrecy.passages if one.text == text), None) if secrecy is not None else None
        claim = secrecy.claim if secrecy is not None else new_claim_in(transaction, line, harm)
        told = cleaned(harm).strip() or claim.harm
        transaction.put(replace(claim, whole=False, harm=told))
        if known is not None:
            return known
        marked = SecretPassage(id=transaction.new_id(), claim_id=claim.id, text=text)
        transaction.add(marked)
    return marked


def unmark_passage(store: Store, passage_id: str) -> None:
    """Note that the request for secrecy no longer concerns a passage; with the last one it is withdrawn."""
    with store.write("confidentiality.withdrawn") as transaction:
        passage = transaction.get(SecretPassage, passage_id)
        claim = transaction.get(ConfidentialityClaim, passage.claim_id)
        if transaction.count(SecrecyAssessment, passage_id=passage_id):
            raise RefusedError("The authority has assessed this; note a new assessment instead of withdrawing it")
        transaction.remove(SecretPassage, passage_id)
        if not claim.whole and not transaction.count(SecretPassage, claim_id=claim.id):
            withdraw_claim_in(transaction, claim.contribution_id)


def tell_harm(store: Store, contribution_id: str, harm: str) -> None:
    """Note what harm the supplier says would follow; also later, at the fact check."""
    with store.write("confidentiality.harm_told") as transaction:
        transaction.put(replace(_claim(transaction, contribution_id), harm=cleaned(harm).strip()))


def assess(store: Store, contribution_id: str, draft: AssessmentDraft) -> None:
    """Note what the authority said of a request for secrecy. It can't be undone; a later assessment counts instead."""
    told = _checked(draft)
    with store.write("confidentiality.assessed") as transaction:
        secrecy = secrecy_of(transaction, contribution_id)
        if secrecy is None:
            raise RefusedError("No request for secrecy is noted for this line")
        text = transaction.get(Contribution, contribution_id).text
        for passage_id in _assessed_parts(secrecy, told.passage_id):
            assessment = SecrecyAssessment(
                id=transaction.new_id(),
                claim_id=secrecy.claim.id,
                noted_at=transaction.now,
                decision=told.decision,
                by_name=told.by_name,
                by_role=told.by_role,
                decided_on=told.decided_on,
                passage_id=passage_id,
                legal=told.legal,
                reason=told.reason,
                wording=fingerprint(text) if passage_id is None else "",
            )
            transaction.add(assessment)


def _assessed_parts(secrecy: LineSecrecy, passage_id: str | None) -> list[str | None]:
    """What an assessment is stored for: the passage; else the whole line and every passage asked for."""
    if passage_id is not None:
        if all(one.id != passage_id for one in secrecy.passages):
            raise InputError("This passage is not asked for in this line")
        return [passage_id]
    is_on_line = secrecy.claim.whole or secrecy.latest(None) is not None or not secrecy.passages
    return [*([None] if is_on_line else []), *(one.id for one in secrecy.passages)]


def _is_kept_whole(secrecy: LineSecrecy) -> bool:
    said = secrecy.latest(None)
    return said is not None and said.decision != "release"


def _claim(transaction: Writer, contribution_id: str) -> ConfidentialityClaim:
    for claim in transaction.all(ConfidentialityClaim, contribution_id=contribution_id):
        return claim
    raise RefusedError("No request for secrecy is noted for this line")


def _checked(draft: AssessmentDraft) -> AssessmentDraft:
    told = replace(
        draft,
        legal=cleaned_line(draft.legal),
        by_name=cleaned_line(draft.by_name),
        by_role=cleaned_line(draft.by_role),
        reason=cleaned(draft.reason).strip(),
    )
    if told.decision not in ASSESSED:
        raise InputError("Say whether it is released, masked or withheld")
    if not told.by_name or not told.by_role:
        raise InputError("Say who assessed it, with name and role")
    if told.decision != "release" and not told.legal:
        raise InputError("Say by which section of the law it is kept from others")
    try:
        date.fromisoformat(told.decided_on)
    except ValueError:
        raise InputError("“{day}” is not a date; write it as 2026-03-02", day=told.decided_on) from None
    return told
