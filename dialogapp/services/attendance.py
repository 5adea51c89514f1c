"""Who is in a meeting: what is taken for granted as it begins, and what somebody has noted or shown by speaking."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from dialogapp.domain.errors import RefusedError
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import Attendance, Invitation, not_noted
from dialogapp.domain.parity import Receipt
from dialogapp.domain.questions import QuestionPut
from dialogapp.services.ports import Store, Writer


def note_all_there(store: Store, meeting_id: str, organisation_ids: Collection[str]) -> None:
    """Note that organisations which were taken to be there are, from the start."""
    with store.write("attendance.noted") as transaction:
        for organisation_id in organisation_ids:
            note_present_in(transaction, meeting_id, organisation_id)


def note_absent(store: Store, meeting_id: str, organisation_id: str) -> None:
    """Note that an organisation which was taken to be there never came: what was told and asked it did not get."""
    with store.write("attendance.noted") as transaction:
        here = {"meeting_id": meeting_id, "organisation_id": organisation_id}
        there = transaction.all(Attendance, **here)
        if organisation_id not in not_noted(there):
            raise RefusedError("It is noted that they were there, or that they spoke")
        for attendance in there:
            transaction.remove(Attendance, attendance.id)
        for receipt in transaction.all(Receipt, **here):
            transaction.remove(Receipt, receipt.id)
        for put in transaction.all(QuestionPut, **here):
            transaction.remove(QuestionPut, put.id)
        for invitation in transaction.all(Invitation, **here):
            transaction.put(replace(invitation, state="absent"))


def note_back_in(transaction: Writer, meeting_id: str, organisation_id: str, at: Instant) -> None:
    """Note, as part of a larger use case, that an organisation which is noted as gone is back at `at`."""
    transaction.add(
        Attendance(id=transaction.new_id(), meeting_id=meeting_id, organisation_id=organisation_id, arrived_at=at)
    )


def note_present_in(
    transaction: Writer,
    meeting_id: str,
    organisation_id: str,
    participant_id: str | None = None,
    *,
    assumed: bool = False,
) -> None:
    """Note, as part of a larger use case, that an organisation is in the meeting, unless that is noted. What was
    `assumed` is so no longer once somebody spoke.
    """
    noted = transaction.all(Attendance, meeting_id=meeting_id, organisation_id=organisation_id)
    if not assumed:
        for attendance in noted:
            if attendance.assumed:
                transaction.put(replace(attendance, assumed=False))
    if any(participant_id in (None, attendance.participant_id) for attendance in noted):
        return
    attendance = Attendance(
        id=transaction.new_id(),
        meeting_id=meeting_id,
        organisation_id=organisation_id,
        participant_id=participant_id,
        assumed=assumed,
    )
    transaction.add(attendance)
