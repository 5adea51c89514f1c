"""The schedule as a whole: which meetings clash, which suppliers wait for their own, and what is told of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import AgendaItem, Invitation, Meeting
from dialogapp.domain.people import Organisation
from dialogapp.services.meetings import ItemDraft, MeetingDraft, plan_meeting_in, set_agenda_in
from dialogapp.services.people import organisations, suppliers
from dialogapp.services.ports import Reader, Store, Writer


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting with what its row and its block tell. `invited` are organisations in Swedish order."""

    meeting: Meeting
    invited: tuple[Organisation, ...]
    agenda_minutes: int


def meeting_rows(reader: Reader) -> list[MeetingRow]:
    """Every meeting by time, those without one last, each by number where the time is equal."""
    ordered = sorted(reader.all(Meeting), key=in_time)
    invited = _invited(reader)
    minutes: dict[str, int] = {}
    for item in reader.all(AgendaItem):
        minutes[item.meeting_id] = minutes.get(item.meeting_id, 0) + item.planned_minutes
    return [MeetingRow(meeting, tuple(invited.get(meeting.id, ())), minutes.get(meeting.id, 0)) for meeting in ordered]


def in_time(meeting: Meeting) -> tuple[bool, int, int]:
    """Sorts meetings as `meeting_rows` does."""
    return meeting.starts_at is None, meeting.starts_at or 0, meeting.number


def suppliers_without_one_to_one(reader: Reader) -> list[Organisation]:
    """The suppliers that have no meeting of their own, planned or held, in Swedish order."""
    own = {meeting.id for meeting in reader.all(Meeting, kind="one_to_one") if meeting.state != "cancelled"}
    met = {invitation.organisation_id for invitation in reader.all(Invitation) if invitation.meeting_id in own}
    return [supplier for supplier in suppliers(reader) if supplier.id not in met]


def plan_one_to_ones(store: Store, title: str, agenda: Sequence[ItemDraft]) -> list[Meeting]:
    """Make a one-to-one, without a time, for each supplier that has none; `title` has a field `{name}`."""
    with store.write("meeting.planned") as transaction:
        return plan_one_to_ones_in(transaction, title, suppliers_without_one_to_one(transaction), agenda)


def plan_one_to_ones_in(
    transaction: Writer, title: str, chosen: Iterable[Organisation], agenda: Sequence[ItemDraft]
) -> list[Meeting]:
    """Make one-to-ones as part of a larger use case. Their order says nothing: times are given afterwards."""
    planned = []
    for organisation in chosen:
        draft = MeetingDraft(title.format(name=organisation.name), "one_to_one")
        meeting = plan_meeting_in(transaction, draft, [organisation.id])
        set_agenda_in(transaction, meeting.id, agenda)
        planned.append(meeting)
    return planned


def _invited(reader: Reader) -> dict[str, list[Organisation]]:
    ordered = {organisation.id: place for place, organisation in enumerate(organisations(reader))}
    known = {organisation.id: organisation for organisation in reader.all(Organisation)}
    invited: dict[str, list[Organisation]] = {}
    for invitation in sorted(reader.all(Invitation), key=lambda i: ordered[i.organisation_id]):
        invited.setdefault(invitation.meeting_id, []).append(known[invitation.organisation_id])
    return invited
