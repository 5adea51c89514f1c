"""Use cases of meetings: planned, moved, cancelled, held; who is there; the agenda."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.fair_copy import FairParagraph
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import AgendaItem, Attendance, Invitation, Meeting
from dialogapp.domain.people import Organisation
from dialogapp.domain.schedule import MINUTE, USUAL_MINUTES
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.services.agenda import end_running_items_in
from dialogapp.services.attendance import note_present_in
from dialogapp.services.drafts import fields_of
from dialogapp.services.ports import Reader, Store, Writer
from dialogapp.services.questions import current_set
from dialogapp.services.rules import Rule, rules_left
from dialogapp.services.translation import message


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """What a user writes about a meeting. Times are instants; `ends_at` None where the length is not known."""

    title: str
    kind: str = "information_meeting"
    place: str = ""
    starts_at: Instant | None = None
    ends_at: Instant | None = None
    note_taker: str = ""


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """What a user writes about an agenda item. `id` names an item that is there already.

    `track` is 0 for all together, from 1 for one of several side by side.
    """

    title: str
    planned_minutes: int = 0
    kind: str = "talk"
    presenter: str = ""
    id: str | None = None
    track: int = 0


def plan_meeting(
    store: Store, draft: MeetingDraft, organisation_ids: Iterable[str] = (), agenda: Sequence[ItemDraft] = ()
) -> Meeting:
    """Plan a meeting with those invited and its agenda, in one step."""
    with store.write("meeting.planned") as transaction:
        meeting = plan_meeting_in(transaction, draft, organisation_ids)
        set_agenda_in(transaction, meeting.id, agenda)
    return meeting


def plan_meeting_in(transaction: Writer, draft: MeetingDraft, organisation_ids: Iterable[str] = ()) -> Meeting:
    """Plan a meeting as part of a larger use case."""
    version = current_set(transaction)
    meeting = Meeting(
        id=transaction.new_id(),
        number=transaction.next_number(Meeting),
        question_set_id=version.id if version is not None else None,
        **fields_of(_checked(draft)),
    )
    transaction.add(meeting)
    set_invitations_in(transaction, meeting, organisation_ids)
    return meeting


def change_meeting(
    store: Store, meeting_id: str, draft: MeetingDraft, organisation_ids: Iterable[str] | None = None
) -> Meeting:
    """Change a meeting, and who is invited where `organisation_ids` is given."""
    clean = _checked(draft)
    with store.write("meeting.changed") as transaction:
        meeting = replace(transaction.get(Meeting, meeting_id), **fields_of(clean))
        transaction.put(meeting)
        if organisation_ids is None:
            organisation_ids = _invited_ids(transaction, meeting_id)
        set_invitations_in(transaction, meeting, organisation_ids)
    return meeting


def move_meeting(store: Store, meeting_id: str, starts_at: Instant, place: str | None = None) -> Meeting:
    """Move a planned meeting to another time, and to another place where one is given; its length stays. One that had
    no time lasts as long as its agenda.
    """
    with store.write("meeting.moved") as transaction:
        meeting = transaction.get(Meeting, meeting_id)
        _check_state(meeting, ("planned",))
        length = _length(transaction, meeting)
        meeting = replace(meeting, starts_at=starts_at, ends_at=starts_at + length if length is not None else None)
        if place is not None:
            meeting = replace(meeting, place=cleaned_line(place))
        transaction.put(meeting)
        set_invitations_in(transaction, meeting, _invited_ids(transaction, meeting_id))
    return meeting


def swap_meetings(store: Store, first_id: str, second_id: str) -> tuple[Meeting, Meeting]:
    """Let two planned meetings change times and places. Each keeps its length and its people, so that the terms stay
    equal. RefusedError where one has no time, or is no longer only planned.
    """
    with store.write("meetings.swapped") as transaction:
        first, second = (transaction.get(Meeting, meeting_id) for meeting_id in (first_id, second_id))
        for one in (first, second):
            _check_state(one, ("planned",))
            if one.starts_at is None:
                raise RefusedError("Meeting {number} has no time to swap", number=one.number)
        swapped = _in_slot(first, second), _in_slot(second, first)
        for meeting in swapped:
            transaction.put(meeting)
    return swapped


def _in_slot(meeting: Meeting, other: Meeting) -> Meeting:
    length = meeting.ends_at - meeting.starts_at if meeting.ends_at is not None and meeting.starts_at else None
    starts_at = other.starts_at
    ends_at = starts_at + length if starts_at is not None and length is not None else None
    return replace(meeting, starts_at=starts_at, ends_at=ends_at, place=other.place)


def place_meeting(store: Store, meeting_id: str, place: str) -> Meeting:
    """Give a planned meeting another room; empty takes it away."""
    with store.write("meeting.moved") as transaction:
        meeting = transaction.get(Meeting, meeting_id)
        _check_state(meeting, ("planned",))
        meeting = replace(meeting, place=cleaned_line(place))
        transaction.put(meeting)
    return meeting


def cancel_meeting(store: Store, meeting_id: str, reason: str) -> Meeting:
    """Cancel a planned meeting; it stays in the list, with its number and the reason."""
    if not reason.strip():
        raise InputError("Say why the meeting is cancelled")
    with store.write("meeting.cancelled") as transaction:
        meeting = transaction.get(Meeting, meeting_id)
        _check_state(meeting, ("planned",))
        meeting = replace(meeting, state="cancelled", cancel_reason=cleaned_line(reason))
        transaction.put(meeting)
    return meeting


def restore_meeting(store: Store, meeting_id: str) -> Meeting:
    """Take back that a meeting was cancelled."""
    with store.write("meeting.restored") as transaction:
        meeting = transaction.get(Meeting, meeting_id)
        _check_state(meeting, ("cancelled",))
        meeting = replace(meeting, state="planned", cancel_reason="")
        transaction.put(meeting)
    return meeting


def start_meeting(store: Store, meeting_id: str) -> Meeting:
    """Start a meeting: those invited who have not declined are taken to be there, until someone notes whether they
    are, or they speak.
    """
    with store.write("meeting.started") as transaction:
        meeting = transaction.get(Meeting, meeting_id)
        _check_state(meeting, ("planned", "held"))
        started_at = meeting.started_at if meeting.started_at is not None else transaction.now
        meeting = replace(meeting, state="running", started_at=started_at, ended_at=None)
        transaction.put(meeting)
        for invitation in transaction.all(Invitation, meeting_id=meeting_id):
            if invitation.state in ("invited", "accepted"):
                note_present_in(transaction, meeting_id, invitation.organisation_id, assumed=True)
        for buyer in transaction.all(Organisation, kind="buyer"):
            note_present_in(transaction, meeting_id, buyer.id)
    return meeting


def end_meeting(store: Store, meeting_id: str) -> Meeting:
    """End a meeting, and the agenda item that was running."""
    with store.write("meeting.ended") as transaction:
        meeting = transaction.get(Meeting, meeting_id)
        _check_state(meeting, ("running",))
        meeting = replace(meeting, state="held", ended_at=transaction.now)
        transaction.put(meeting)
        end_running_items_in(transaction, meeting_id)
    return meeting


def read_rules(store: Store, meeting_id: str, *, read: bool = True) -> Meeting:
    """Note that the rules were read aloud, now; or that they were not after all."""
    with store.write("meeting.changed") as transaction:
        meeting, now = transaction.get(Meeting, meeting_id), transaction.now
        meeting = replace(
            meeting,
            rules_read_at=now if read else None,
            openness_read_at=(meeting.openness_read_at or now) if read else None,
            competition_read_at=(meeting.competition_read_at or now) if read else None,
        )
        transaction.put(meeting)
    return meeting


def read_rule(store: Store, meeting_id: str, rule: Rule, *, read: bool = True) -> Meeting:
    """Note that the rules on openness and secrecy, or on competition, were read aloud, now; or not after all.

    With the last of those that the meeting needs, the rules have been read.
    """
    with store.write("meeting.changed") as transaction:
        meeting = transaction.get(Meeting, meeting_id)
        at = transaction.now if read else None
        meeting = (
            replace(meeting, openness_read_at=at) if rule == "openness" else replace(meeting, competition_read_at=at)
        )
        is_all_read = not rules_left(meeting)
        meeting = replace(meeting, rules_read_at=(meeting.rules_read_at or at) if is_all_read else None)
        transaction.put(meeting)
    return meeting


def set_agenda(store: Store, meeting_id: str, items: Sequence[ItemDraft]) -> None:
    """Make the agenda what `items` say, in that order; items that are left out go, unless the log names them."""
    with store.write("agenda.changed") as transaction:
        set_agenda_in(transaction, meeting_id, items)


def set_agenda_in(transaction: Writer, meeting_id: str, items: Sequence[ItemDraft]) -> None:
    """Set the agenda as part of a larger use case."""
    before = {item.id: item for item in transaction.all(AgendaItem, meeting_id=meeting_id)}
    for item_id in before.keys() - {item.id for item in items}:
        if transaction.count(Contribution, agenda_item_id=item_id):
            raise RefusedError("“{title}” has lines in the log and can't be removed", title=before[item_id].title)
        if transaction.count(FairParagraph, agenda_item_id=item_id):
            raise RefusedError(
                "“{title}” has a text in the fair copy and can't be removed", title=before[item_id].title
            )
        if before[item_id].started_at is not None:
            raise RefusedError("“{title}” has been on and can't be removed", title=before[item_id].title)
        transaction.remove(AgendaItem, item_id)
    for position, draft in enumerate(items, 1):
        fields = {
            "position": position,
            "title": cleaned_line(draft.title),
            "kind": draft.kind,
            "planned_minutes": draft.planned_minutes,
            "presenter": cleaned_line(draft.presenter),
            "track": draft.track,
        }
        if not fields["title"]:
            raise InputError("Every item on the agenda needs a title")
        if draft.planned_minutes < 0:
            raise InputError("“{title}” can't have fewer than 0 minutes", title=draft.title)
        if draft.track < 0:
            raise InputError("Tracks are numbered from 1", title=draft.title)
        if draft.id in before:
            transaction.put(replace(before[draft.id], **fields))  # type: ignore[arg-type]
        else:
            transaction.add(AgendaItem(id=transaction.new_id(), meeting_id=meeting_id, **fields))  # type: ignore[arg-type]


def answer_invitation(
    store: Store, meeting_id: str, organisation_id: str, state: str, note: str = "", at: Instant | None = None
) -> None:
    """Note an organisation's answer, which came now or at `at`: accepted, declined or absent; invited for none."""
    with store.write("invitation.answered") as transaction:
        answer_invitation_in(transaction, meeting_id, organisation_id, state, note, at)


def answer_invitation_in(
    transaction: Writer, meeting_id: str, organisation_id: str, state: str, note: str = "", at: Instant | None = None
) -> None:
    """Note an answer as part of a larger use case."""
    answered_at = None
    if state in ("accepted", "declined"):
        answered_at = at if at is not None else transaction.now
    for invitation in transaction.all(Invitation, meeting_id=meeting_id, organisation_id=organisation_id):
        transaction.put(replace(invitation, state=state, answered_at=answered_at, answer_note=cleaned(note).strip()))


def note_arrival(
    store: Store, meeting_id: str, organisation_id: str, participant_id: str | None = None, at: Instant | None = None
) -> None:
    """Note that someone came, now or at `at`."""
    with store.write("attendance.noted") as transaction:
        for assumed in transaction.all(Attendance, meeting_id=meeting_id, organisation_id=organisation_id):
            if assumed.assumed:
                transaction.remove(Attendance, assumed.id)
        attendance = Attendance(
            id=transaction.new_id(),
            meeting_id=meeting_id,
            organisation_id=organisation_id,
            participant_id=participant_id,
            arrived_at=at if at is not None else transaction.now,
        )
        transaction.add(attendance)


def note_leaving(
    store: Store, meeting_id: str, organisation_id: str, participant_id: str | None = None, at: Instant | None = None
) -> None:
    """Note that someone left, now or at `at`; the whole organisation where no person is named."""
    with store.write("attendance.noted") as transaction:
        for attendance in transaction.all(Attendance, meeting_id=meeting_id, organisation_id=organisation_id):
            if attendance.left_at is None and participant_id in (None, attendance.participant_id):
                left_at = at if at is not None else transaction.now
                transaction.put(replace(attendance, left_at=left_at, assumed=False))


def find_meeting(reader: Reader, number_or_title: str) -> Meeting:
    """The meeting with this number (all digits) or exact title; InputError where none or several have it."""
    if number_or_title.isdecimal():
        found = reader.all(Meeting, number=int(number_or_title))
    else:
        found = reader.all(Meeting, title=number_or_title)
    if len(found) != 1:
        raise InputError("No single meeting is “{meeting}”; give its number or exact title", meeting=number_or_title)
    return found[0]


def set_invitations_in(transaction: Writer, meeting: Meeting, organisation_ids: Iterable[str]) -> None:
    """Make the invited those with `organisation_ids`; in a one-to-one the time offered is the meeting's length."""
    wanted = dict.fromkeys(organisation_ids)
    for invitation in transaction.all(Invitation, meeting_id=meeting.id):
        if invitation.organisation_id in wanted:
            wanted.pop(invitation.organisation_id)
            transaction.put(replace(invitation, offered_seconds=_offered(meeting)))
        else:
            transaction.remove(Invitation, invitation.id)
    for organisation_id in wanted:
        invitation = Invitation(
            id=transaction.new_id(),
            meeting_id=meeting.id,
            organisation_id=organisation_id,
            offered_seconds=_offered(meeting),
        )
        transaction.add(invitation)


def _invited_ids(reader: Reader, meeting_id: str) -> list[str]:
    return [invitation.organisation_id for invitation in reader.all(Invitation, meeting_id=meeting_id)]


def _length(reader: Reader, meeting: Meeting) -> int | None:
    if meeting.starts_at is not None:
        return meeting.ends_at - meeting.starts_at if meeting.ends_at is not None else None
    minutes = sum(item.planned_minutes for item in reader.all(AgendaItem, meeting_id=meeting.id))
    return (minutes or USUAL_MINUTES) * MINUTE


def _offered(meeting: Meeting) -> int | None:
    if meeting.kind != "one_to_one" or meeting.starts_at is None or meeting.ends_at is None:
        return None
    return (meeting.ends_at - meeting.starts_at) // 1000


_STANDS_IN_THE_WAY = {
    "planned": message("Meeting {number} has not begun; that can't be done now"),
    "running": message("Meeting {number} is running; that can't be done now"),
    "held": message("Meeting {number} has been held; that can't be done now"),
    "cancelled": message("Meeting {number} is cancelled; that can't be done now"),
}


def _check_state(meeting: Meeting, allowed: tuple[str, ...]) -> None:
    if meeting.state not in allowed:
        raise RefusedError(_STANDS_IN_THE_WAY[meeting.state], number=meeting.number)


def _checked(draft: MeetingDraft) -> MeetingDraft:
    clean = replace(
        draft,
        title=cleaned_line(draft.title),
        kind=cleaned_line(draft.kind),
        place=cleaned_line(draft.place),
        note_taker=cleaned_line(draft.note_taker),
    )
    if not clean.title:
        raise InputError("A meeting needs a title")
    if not clean.kind:
        raise InputError("A meeting needs a kind")
    if clean.starts_at is not None and clean.ends_at is not None and clean.ends_at <= clean.starts_at:
        raise InputError("The meeting ends before it begins")
    return clean
