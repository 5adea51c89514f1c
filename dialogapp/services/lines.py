"""Use cases on several lines of the log at once: one change, taken back by one undo. All or none are changed."""

from __future__ import annotations

from collections.abc import Iterable

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.entry import Speaker
from dialogapp.domain.errors import InputError
from dialogapp.domain.text import cleaned_line
from dialogapp.services.contributions import check_kind, claim_in, put_line_in, withdraw_claim_in
from dialogapp.services.ports import Store


def set_kind(store: Store, contribution_ids: Iterable[str], kind: str) -> None:
    """Change what kind of input the lines are."""
    check_kind(kind)
    _change(store, contribution_ids, kind=kind)


def set_speaker(store: Store, contribution_ids: Iterable[str], speaker: Speaker) -> None:
    """Say that `speaker` said the lines."""
    _change(store, contribution_ids, organisation_id=speaker.organisation_id, participant_id=speaker.participant_id)


def set_agenda_item(store: Store, contribution_ids: Iterable[str], item_id: str | None) -> None:
    """Put the lines under another agenda item."""
    _change(store, contribution_ids, agenda_item_id=item_id)


def set_answer_to(store: Store, contribution_ids: Iterable[str], stem_id: str) -> None:
    """Say that the lines are answers to a question of the set, which counts as put to those who answered."""
    _change(store, contribution_ids, kind="answer", question_stem_id=stem_id)


def add_tags(store: Store, contribution_ids: Iterable[str], tags: str) -> None:
    """Add tags, words parted by blanks, to what the lines have."""
    new = cleaned_line(tags).replace("#", "").lower().split()
    with store.write("contribution.changed") as transaction:
        for contribution_id in contribution_ids:
            had = transaction.get(Contribution, contribution_id).tags.split()
            put_line_in(transaction, contribution_id, tags=" ".join(dict.fromkeys([*had, *new])))


def strike_lines(store: Store, contribution_ids: Iterable[str], reason: str) -> None:
    """Strike the lines, with a reason; they stay in the log, struck."""
    clean = cleaned_line(reason)
    if not clean:
        raise InputError("Say why the line is struck")
    with store.write("contribution.struck") as transaction:
        for contribution_id in contribution_ids:
            put_line_in(transaction, contribution_id, state="struck", struck_reason=clean)


def restore_lines(store: Store, contribution_ids: Iterable[str]) -> None:
    """Take back that the lines were struck."""
    with store.write("contribution.restored") as transaction:
        for contribution_id in contribution_ids:
            put_line_in(transaction, contribution_id, state="active", struck_reason="")


def claim_lines(store: Store, contribution_ids: Iterable[str], harm: str = "") -> None:
    """Note a request for secrecy on each of the lines."""
    with store.write("confidentiality.claimed") as transaction:
        for contribution_id in contribution_ids:
            claim_in(transaction, contribution_id, harm)


def withdraw_claims(store: Store, contribution_ids: Iterable[str]) -> None:
    """Note that the requests for secrecy on the lines are withdrawn."""
    with store.write("confidentiality.withdrawn") as transaction:
        for contribution_id in contribution_ids:
            withdraw_claim_in(transaction, contribution_id)


def _change(store: Store, contribution_ids: Iterable[str], **fields: str | None) -> None:
    with store.write("contribution.changed") as transaction:
        for contribution_id in contribution_ids:
            put_line_in(transaction, contribution_id, **fields)
