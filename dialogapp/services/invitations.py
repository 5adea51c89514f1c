"""Use cases of invitations: what stands between each supplier and each meeting, what was sent, and what was answered.

Writing the files is not sending them: a sending is noted by whoever sent it, once, and can't be undone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from dialogapp.domain.errors import InputError, NotFoundError, RefusedError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.invitations import (
    Sending,
    SendingKind,
    Spread,
    due,
    is_stale,
    last_of,
    round_keys,
    sequence_of,
    slot_of,
    spread,
    stands,
    uid_of,
)
from dialogapp.domain.meetings import Deviation, Invitation, Meeting
from dialogapp.domain.people import BUYERS_SIDE, Organisation, in_order
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.meetings import answer_invitation_in
from dialogapp.services.ports import Reader, Store, Writer
from dialogapp.services.schedule_findings import note_deviation_in

DEVIATION = "invitation"
"""What a deviation from the window is called."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One supplier and one meeting. `invitation` is None where it is no longer invited; `sendings` are oldest first,
    with the files that were only written.
    """

    meeting: Meeting
    organisation: Organisation
    invitation: Invitation | None
    sendings: tuple[Sending, ...]

    @property
    def key(self) -> tuple[str, str]:
        """(meeting's id, organisation's id)"""
        return self.meeting.id, self.organisation.id

    @property
    def is_invited(self) -> bool:
        """Whether it is among those invited."""
        return self.invitation is not None

    @property
    def sent(self) -> tuple[Sending, ...]:
        """What went out."""
        return tuple(sending for sending in self.sendings if sending.is_sent)

    @property
    def last(self) -> Sending | None:
        """What went out last."""
        return self.sent[-1] if self.sent else None

    @property
    def owed(self) -> SendingKind | None:
        """What must be sent now."""
        return due(self.meeting, self.sendings, invited=self.is_invited)

    @property
    def stands(self) -> bool:
        """Whether the supplier should have the meeting in its calendar."""
        return stands(self.meeting, invited=self.is_invited)

    @property
    def is_stale(self) -> bool:
        """Whether the files were written before the meeting was changed."""
        return is_stale(self.meeting, self.sendings, invited=self.is_invited)

    @property
    def reply_by(self) -> date | None:
        """The day that an answer was asked for by."""
        asked = [sending.reply_by for sending in self.sent if sending.reply_by]
        return date.fromisoformat(asked[-1]) if asked else None

    def unanswered_after(self, today: date) -> bool:
        """Whether the day to answer by has passed without an answer."""
        waits = self.stands and self.owed is None and self.invitation is not None
        return bool(
            waits
            and self.invitation is not None
            and self.invitation.state == "invited"
            and self.reply_by is not None
            and self.reply_by < today
        )

    def answered_late(self, zone: str) -> bool:
        """Whether the answer came after the day that was asked for."""
        answered_at = self.invitation.answered_at if self.invitation is not None else None
        return answered_at is not None and self.reply_by is not None and local(answered_at, zone).date() > self.reply_by


@dataclass(frozen=True, slots=True)
class Round:
    """The invitations that belong together, and how far apart they went out; `reasons` why, where that is told.

    `number` is that of a round of one-to-ones, 0 for a meeting that stands alone.
    """

    number: int
    meetings: tuple[Meeting, ...]
    spread: Spread
    reasons: tuple[str, ...]

    @property
    def apart(self) -> tuple[str, ...]:
        """Ids of the meetings whose invitations went out, or wait, outside the window."""
        return tuple(dict.fromkeys(meeting_id for meeting_id, _ in (*self.spread.late, *self.spread.unsent)))


def standings(reader: Reader) -> list[Standing]:
    """Every supplier and meeting that an invitation stands between, or stood: by time, then in Swedish order."""
    invited = {(one.meeting_id, one.organisation_id): one for one in reader.all(Invitation)}
    sendings: dict[tuple[str, str], list[Sending]] = {}
    for sending in sorted(reader.all(Sending), key=lambda one: (one.sent_at, one.id)):
        sendings.setdefault((sending.meeting_id, sending.organisation_id), []).append(sending)
    guests = [one for one in in_order(reader.all(Organisation)) if one.kind not in BUYERS_SIDE]
    meetings = sorted(reader.all(Meeting), key=lambda m: (m.starts_at is None, m.starts_at or 0, m.number))
    return [
        Standing(meeting, guest, invited.get(key), tuple(sendings.get(key, ())))
        for meeting in meetings
        for guest in guests
        if (key := (meeting.id, guest.id)) in invited or key in sendings
    ]


def in_rounds(found: Sequence[Standing]) -> list[tuple[tuple[str, int], Standing]]:
    """Each with what tells its round. `found` are all of the dialogue."""
    keys = round_keys((standing.meeting, standing.organisation.id) for standing in found)
    return [(keys[standing.key], standing) for standing in found]


def rounds(reader: Reader, now: Instant) -> list[Round]:
    """The rounds of which something was sent, with how far apart that was."""
    hours = the_dialogue(reader).invitation_hours
    reasons: dict[str, str] = {one.meeting_id: one.reason for one in reader.all(Deviation, what=DEVIATION)}
    grouped: dict[tuple[str, int], list[Standing]] = {}
    for key, standing in in_rounds(standings(reader)):
        grouped.setdefault(key, []).append(standing)
    found = []
    for (_, number), group in grouped.items():
        sendings = [sending for standing in group for sending in standing.sendings]
        waiting = [standing.key for standing in group if standing.owed == "invitation"]
        if (apart := spread(sendings, waiting, now, hours)) is not None:
            meetings = tuple({standing.meeting.id: standing.meeting for standing in group}.values())
            told = tuple(dict.fromkeys(reasons[one.id] for one in meetings if one.id in reasons))
            found.append(Round(number, meetings, apart, told))
    return found


def unexplained(found: Iterable[Round], reader: Reader) -> list[Round]:
    """The rounds that went out too far apart and have no reason for all of it."""
    explained = {one.meeting_id for one in reader.all(Deviation, what=DEVIATION)}
    return [one for one in found if set(one.apart) - explained]


def mark_sent(
    store: Store,
    keys: Iterable[tuple[str, str]],
    how: str,
    at: Instant | None = None,
    note: str = "",
    reply_by: date | None = None,
) -> list[Sending]:
    """Note, in one step, that invitations went out, now or at `at`: `keys` are (meeting's id, organisation's id).

    What is not owed anything is a reminder. RefusedError where a meeting can't be invited to, or where the files were
    written before it was changed and so say something else.
    """
    with store.write("invitations.sent") as transaction:
        return mark_sent_in(transaction, keys, how, at, note, reply_by)


def mark_sent_in(
    transaction: Writer,
    keys: Iterable[tuple[str, str]],
    how: str,
    at: Instant | None = None,
    note: str = "",
    reply_by: date | None = None,
) -> list[Sending]:
    """Note what went out as part of a larger use case."""
    way = cleaned_line(how)
    if not way:
        raise InputError("Say how the invitations were sent")
    sent_at = at if at is not None else transaction.now
    if sent_at > transaction.now:
        raise InputError("The invitations can't have been sent later than now")
    known = {standing.key: standing for standing in standings(transaction)}
    noted = []
    for key in dict.fromkeys(keys):
        standing = _found(known, key)
        sending = sending_of(transaction, standing, way, sent_at, cleaned(note).strip(), reply_by)
        transaction.add(sending)
        noted.append(sending)
    return noted


def sending_of(
    transaction: Writer, standing: Standing, how: str, at: Instant, note: str, reply_by: date | None
) -> Sending:
    """What goes out to a supplier about a meeting, as both stand now."""
    meeting, name = standing.meeting, standing.organisation.name
    if standing.is_stale:
        raise RefusedError(
            "The files for {name} were written before meeting {number} was changed; write them again first",
            name=name,
            number=meeting.number,
        )
    if not standing.stands and standing.owed is None:
        raise RefusedError("{name} can't be invited to meeting {number} now", name=name, number=meeting.number)
    kind: SendingKind = standing.owed or "reminder"
    last = last_of(standing.sendings)
    slot = slot_of(meeting) if kind != "cancellation" or last is None else last.slot
    asked = "" if kind == "cancellation" else (last.reply_by if last is not None else "")
    return Sending(
        id=transaction.new_id(),
        meeting_id=meeting.id,
        organisation_id=standing.organisation.id,
        kind=kind,
        how=how,
        sent_at=at,
        uid=last.uid if last is not None else uid_of(*standing.key),
        sequence=sequence_of(standing.sendings, slot, cancelled=kind == "cancellation"),
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        place=slot.place,
        note=note,
        reply_by=reply_by.isoformat() if reply_by is not None and kind != "cancellation" else asked,
    )


def note_answers(
    store: Store, keys: Iterable[tuple[str, str]], state: str, note: str | None = None, at: Instant | None = None
) -> None:
    """Note, in one step, what was answered, now or at `at`; with `note` None the words that are there stay."""
    with store.write("invitation.answered") as transaction:
        if at is not None and at > transaction.now:
            raise InputError("The answer can't have come later than now")
        known = {standing.key: standing for standing in standings(transaction)}
        for key in keys:
            invitation = _found(known, key).invitation
            if invitation is None:
                name = known[key].organisation.name
                raise RefusedError("{name} is no longer invited, so there is nothing to answer", name=name)
            words = note if note is not None else invitation.answer_note
            if note is not None and state == invitation.state and at is None:
                transaction.put(replace(invitation, answer_note=cleaned(note).strip()))
            else:
                answer_invitation_in(transaction, *key, state, words, at)


def explain(store: Store, meeting_ids: Sequence[str], reason: str) -> None:
    """Say why invitations to these meetings went out outside the window that the first of their round opened."""
    with store.write("deviation.noted") as transaction:
        for meeting_id in meeting_ids:
            note_deviation_in(transaction, meeting_id, DEVIATION, reason)


def set_window(store: Store, hours: int) -> None:
    """Set within how many hours all invitations of one round go out."""
    if hours < 1:
        raise InputError("The window is at least one hour")
    with store.write("invitations.window") as transaction:
        transaction.put(replace(the_dialogue(transaction), invitation_hours=hours))


def _found(known: dict[tuple[str, str], Standing], key: tuple[str, str]) -> Standing:
    if key not in known:
        raise NotFoundError("The invitation is not there any more; look at the list again")
    return known[key]
