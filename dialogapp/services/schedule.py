"""The schedule as a whole: which meetings clash, which suppliers wait for their own, and what is told of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dialogapp.domain.meetings import AgendaItem, Invitation, Meeting, overlapping
from dialogapp.domain.people import Organisation
from dialogapp.services.meetings import ItemDraft, MeetingDraft, plan_meeting_in, set_agenda_in
from dialogapp.services.people import organisations, suppliers
from dialogapp.services.ports import Reader, Store, Writer


@dataclass(frozen=True, slots=True)
class Clash:
    """Two meetings at the same time: names of the organisations invited to both, and the place both have or empty."""

    other: Meeting
    organisations: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting with what its row and its block tell. `invited` are organisations in Swedish order."""

    meeting: Meeting
    invited: tuple[Organisation, ...]
    clashes: tuple[Clash, ...]
    agenda_minutes: int


def meeting_rows(reader: Reader) -> list[MeetingRow]:
    """Every meeting by time, those without one last, each by number where the time is equal."""
    meetings = reader.all(Meeting)
    ordered = sorted(meetings, key=lambda m: (m.starts_at is None, m.starts_at or 0, m.number))
    invited = _invited(reader)
    minutes: dict[str, int] = {}
    for item in reader.all(AgendaItem):
        minutes[item.meeting_id] = minutes.get(item.meeting_id, 0) + item.planned_minutes
    return [
        MeetingRow(
            meeting,
            tuple(invited.get(meeting.id, ())),
            tuple(_clashes(meeting, meetings, invited)),
            minutes.get(meeting.id, 0),
        )
        for meeting in ordered
    ]


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


def _clashes(meeting: Meeting, meetings: Sequence[Meeting], invited: dict[str, list[Organisation]]) -> list[Clash]:
    if meeting.state == "cancelled" or meeting.kind == "written":
        return []
    mine = {organisation.id for organisation in invited.get(meeting.id, ())}
    return [
        Clash(
            other,
            tuple(organisation.name for organisation in invited.get(other.id, ()) if organisation.id in mine),
            meeting.place if meeting.place and meeting.place.casefold() == other.place.casefold() else "",
        )
        for other in overlapping(meeting, meetings)
        if other.kind != "written"
    ]
