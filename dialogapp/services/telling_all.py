"""The use case that makes what a supplier said information to all, in words that do not tell who said it."""

from __future__ import annotations

from dataclasses import replace

from dialogapp.domain.contributions import ConfidentialityClaim, Contribution
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.meetings import Attendance, present_at
from dialogapp.domain.parity import Disclosure
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.disclosures import DisclosureDraft, checked_draft, record_disclosure_in
from dialogapp.services.disguises import other_suppliers_disguised
from dialogapp.services.ports import Store
from dialogapp.services.translation import language


def tell_all_of(store: Store, contribution_id: str, text: str, kind: str = "") -> Disclosure:
    """Make what a supplier said information to all, in other words: those who heard it have got it.

    InputError where the words are missing or name a supplier; RefusedError where secrecy is requested for the line.
    """
    draft = checked_draft(DisclosureDraft(text, kind))
    with store.write("disclosure.recorded") as transaction:
        line = transaction.get(Contribution, contribution_id)
        if line.state != "active":
            raise RefusedError("The line is struck; restore it first")
        if transaction.count(ConfidentialityClaim, contribution_id=contribution_id):
            raise RefusedError("Secrecy is requested for this line, so it is not told to the others")
        if transaction.count(Disclosure, source_id=contribution_id):
            raise RefusedError("This line is information to all already")
        words = language("en" if the_dialogue(transaction).document_language == "en" else "sv")
        if other_suppliers_disguised(transaction, set(), words).of(draft.text) != draft.text:
            raise InputError("The words name a supplier; say it so that nobody can tell who said it")
        attendances = transaction.all(Attendance, meeting_id=line.meeting_id)
        heard = present_at(attendances, line.started_at)
        informed = dict.fromkeys([*heard, *([line.organisation_id] if line.organisation_id is not None else [])])
        told = record_disclosure_in(transaction, draft.text, informed, at=line.started_at, meeting_id=line.meeting_id)
        told = replace(told, kind=draft.kind, source_id=line.id)
        transaction.put(told)
    return told
