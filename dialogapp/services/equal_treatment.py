"""The ten checks of equal treatment, read from a dialogue.

They are measured as the dialogue stood at its last change, so that a report made twice of one journal says the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.equality import (
    Asked,
    Check,
    CheckDays,
    Drawn,
    OneToOne,
    Reasons,
    SaidToSome,
    Sent,
    Told,
)
from dialogapp.domain.equality_checks import (
    absent_informed,
    follow_ups_to_all,
    order_drawn,
    same_check_days,
    same_information,
    same_invitations,
    same_people,
    same_questions,
    same_time,
    suppliers_asked,
)
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.invitations import ONE_TO_ONE
from dialogapp.domain.meetings import Attendance, Deviation, FactCheck, Invitation, Meeting, present_at
from dialogapp.domain.people import BUYERS_SIDE, Organisation
from dialogapp.domain.planning import Plan
from dialogapp.domain.questions import QuestionPut, QuestionSet
from dialogapp.domain.register import RegisteredDocument
from dialogapp.domain.schedule import MINUTE
from dialogapp.domain.states import state_of
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.disclosures import parity_items
from dialogapp.services.follow_ups import follow_ups
from dialogapp.services.invitations import rounds, standings
from dialogapp.services.people import suppliers
from dialogapp.services.plans import whole_plan
from dialogapp.services.ports import Reader
from dialogapp.services.questions import current_set, question_coverage
from dialogapp.services.schedule_findings import DEVIATION_OF, schedule_findings, scheduled_meetings
from dialogapp.services.states import latest_fact_check, suppliers_heard

_T = TypeVar("_T", Attendance, Invitation)

KIND = "equal-treatment"
"""What the register calls the report, as a document or a workbook."""


def equality_checks(reader: Reader) -> tuple[Check, ...]:
    """E1 to E10, in order."""
    return _Gathering(reader).checks()


def as_of(reader: Reader) -> Instant:
    """The time that the checks are measured at: that of the dialogue's last change."""
    latest = reader.latest_entries(1)
    return latest[0].at if latest else 0


class _Gathering:
    """What the checks are held against, read once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._dialogue = the_dialogue(reader)
        self._supplier_ids = [supplier.id for supplier in suppliers(reader)]
        self._buyers = {one.id for one in reader.all(Organisation) if one.kind in BUYERS_SIDE}
        self._meetings = [meeting for meeting in reader.all(Meeting) if meeting.state != "cancelled"]
        self._attendances = _by_meeting(reader.all(Attendance))
        self._invitations = _by_meeting(reader.all(Invitation))
        self._items = parity_items(reader)
        self._reasons: Reasons = {
            (one.meeting_id, one.what): Told(one.reason, one.measure) for one in reader.all(Deviation)
        }

    def checks(self) -> tuple[Check, ...]:
        """E1 to E10."""
        newest, supplier_ids, reasons = current_set(self._reader), self._supplier_ids, self._reasons
        one_to_ones = list(self._one_to_ones())
        return (
            same_questions(self._asked(), reasons, newest.reason if newest is not None else ""),
            same_invitations(list(self._sent()), reasons, self._reader.all(RegisteredDocument)),
            same_time(one_to_ones, reasons),
            same_people(one_to_ones, reasons),
            follow_ups_to_all(list(self._follow_ups()), supplier_ids, reasons),
            same_information(self._items, list(self._answers()), supplier_ids, reasons),
            suppliers_asked(self._dialogue.suppliers_asked.strip()),
            absent_informed(self._missed(), self._items),
            same_check_days(list(self._check_days()), reasons),
            order_drawn(list(self._draws()), list(self._undrawn(one_to_ones)), reasons),
        )

    def _came(self, meeting: Meeting) -> set[str]:
        return {one.organisation_id for one in self._attendances.get(meeting.id, ())}

    def _concerned(self, meeting: Meeting) -> set[str]:
        invited = {one.organisation_id for one in self._invitations.get(meeting.id, ()) if one.state != "declined"}
        return invited | self._came(meeting)

    def _asked(self) -> Iterator[Asked]:
        rows = question_coverage(self._reader)
        used = self._versions_used()
        newest = max((number for versions in used.values() for number in versions), default=0)
        for supplier_id in self._supplier_ids:
            own = used.get(supplier_id, {})
            latest = max(own, default=newest)
            own_meetings = [meeting for meeting in self._meetings if supplier_id in self._concerned(meeting)]
            held = [meeting for meeting in own_meetings if meeting.state == "held"]
            ahead = len(own_meetings) > len(held)
            yield Asked(
                supplier_id=supplier_id,
                put=sum(supplier_id in row.put_to for row in rows),
                of=len(rows),
                newest=newest,
                older=((latest, own[latest]),) if latest < newest else (),
                meeting_id=held[-1].id if held else None,
                is_ahead=ahead and state_of(self._dialogue) == "open",
                has_come=any(supplier_id in self._came(meeting) for meeting in held),
            )

    def _versions_used(self) -> dict[str, dict[int, str]]:
        """Supplier's id to the versions it was asked from, each with the last meeting."""
        numbers = {version.id: version.number for version in self._reader.all(QuestionSet)}
        set_of = {meeting.id: meeting.question_set_id for meeting in self._meetings}
        used: dict[str, dict[int, str]] = {}
        for put in self._reader.all(QuestionPut):
            version = numbers.get(set_of.get(put.meeting_id or "") or "")
            if version is not None and put.meeting_id is not None:
                used.setdefault(put.organisation_id, {})[version] = put.meeting_id
        return used

    def _sent(self) -> Iterator[Sent]:
        late = {
            key for one in rounds(self._reader, as_of(self._reader)) for key in (*one.spread.late, *one.spread.unsent)
        }
        for standing in standings(self._reader):
            first = min((one.sent_at for one in standing.sent if one.kind == "invitation"), default=None)
            is_late = standing.key in late
            if standing.organisation.kind == "supplier" and (first is not None or is_late):
                yield Sent(
                    meeting_id=standing.meeting.id, supplier_id=standing.organisation.id, at=first, is_late=is_late
                )

    def _one_to_ones(self) -> Iterator[OneToOne]:
        odd = self._odd_terms()
        alone = [one for one in scheduled_meetings(self._reader) if _is_one_to_one(one.kind, one.state)]
        meetings = {meeting.id: meeting for meeting in self._meetings}
        counted = {one.id: self._buyers_people(one.id) for one in alone if meetings[one.id].state == "held"}
        rounds_held = {one.round for one in alone if counted.get(one.id)}
        for one in sorted(alone, key=lambda each: (each.starts_at or 0, each.number)):
            if len(one.supplier_ids) != 1:
                continue
            people = counted.get(one.id) if one.round in rounds_held else one.buyer_people
            yield OneToOne(
                meeting_id=one.id,
                supplier_id=one.supplier_ids[0],
                round=one.round,
                planned=_minutes(one.starts_at, one.ends_at),
                actual=_actual(meetings[one.id]),
                people=people or None,
                odd=tuple(odd.get(one.id, ())),
            )

    def _odd_terms(self) -> dict[str, list[tuple[str, int, int]]]:
        found: dict[str, list[tuple[str, int, int]]] = {}
        alone = {meeting.id for meeting in self._meetings if _is_one_to_one(meeting.kind, meeting.state)}
        for told in schedule_findings(self._reader):
            what, finding = DEVIATION_OF.get(told.finding.kind), told.finding
            concerned = [meeting_id for meeting_id in finding.meeting_ids if meeting_id in alone]
            if what not in ("length", "gap") or not concerned:
                continue
            explained = [meeting_id for meeting_id in concerned if (meeting_id, what) in self._reasons]
            terms = found.setdefault((explained or concerned)[0], [])
            terms.append((what, finding.minutes or 0, finding.wanted or 0))
        return found

    def _buyers_people(self, meeting_id: str) -> int:
        came = self._attendances.get(meeting_id, ())
        return len({one.participant_id for one in came if one.organisation_id in self._buyers and one.participant_id})

    def _follow_ups(self) -> Iterator[SaidToSome]:
        """The questions to all; what came along with a meeting that was handed out is judged where it came from."""
        for one in follow_ups(self._reader):
            if one.meeting_id is not None:
                yield SaidToSome(
                    id=one.question.id,
                    meeting_id=one.meeting_id,
                    got=frozenset(one.put_to),
                    dropped_reason=one.dropped_reason,
                )

    def _answers(self) -> Iterator[SaidToSome]:
        """The buyer's answers: who was not there gets them with the published minutes."""
        published = {meeting.id for meeting in self._meetings if meeting.minutes_state == "published"}
        for line in self._buyers_lines("answer"):
            got = self._supplier_ids if line.meeting_id in published else self._heard(line)
            yield SaidToSome(id=line.id, meeting_id=line.meeting_id, got=frozenset(got))

    def _buyers_lines(self, kind: str) -> list[Contribution]:
        lines = self._reader.all(Contribution, kind=kind, state="active")
        return [line for line in lines if line.organisation_id in self._buyers]

    def _heard(self, line: Contribution) -> list[str]:
        return present_at(self._attendances.get(line.meeting_id, ()), line.started_at)

    def _missed(self) -> Iterator[tuple[str, str]]:
        for meeting in self._meetings:
            came = self._came(meeting)
            if meeting.state != "held" or not came:
                continue
            invited = {one.organisation_id for one in self._invitations.get(meeting.id, ())}
            yield from ((meeting.id, one) for one in self._supplier_ids if one in invited - came)

    def _check_days(self) -> Iterator[CheckDays]:
        for meeting in self._meetings:
            sent = latest_fact_check(self._reader, meeting.id)
            if sent is None or not sent.due_on:
                continue
            begins = local(sent.at, self._dialogue.time_zone).date()
            days = (date.fromisoformat(sent.due_on) - begins).days
            asked = {one.organisation_id for one in self._reader.all(FactCheck, step_id=sent.id)}
            for supplier in suppliers_heard(self._reader, meeting.id):
                given = days if supplier.id in asked else None
                yield CheckDays(
                    meeting_id=meeting.id,
                    supplier_id=supplier.id,
                    days=given,
                    group=meeting.kind if meeting.kind == ONE_TO_ONE else meeting.id,
                )

    def _draws(self) -> Iterator[Drawn]:
        for plan in self._reader.all(Plan):
            whole = whole_plan(self._reader, plan.id)
            accepted = next(((made, places) for made, places in whole.draws if made.id == plan.draw_id), None)
            if accepted is None:
                continue
            made, places = accepted
            again = [one.reason for one, _ in whole.draws[1:]]
            yield Drawn(
                plan_id=plan.id,
                places={place.organisation_id: place.place for place in places},
                witness=made.witness,
                at=made.drawn_at,
                again=(*again, *filter(None, (plan.opened_reason,))),
            )

    def _undrawn(self, one_to_ones: Iterable[OneToOne]) -> Iterator[tuple[str, str]]:
        drawn = {plan.id for plan in self._reader.all(Plan) if plan.draw_id is not None}
        of_plan = {meeting.id for meeting in self._meetings if meeting.plan_id in drawn}
        yield from ((one.meeting_id, one.supplier_id) for one in one_to_ones if one.meeting_id not in of_plan)


def _by_meeting(things: Iterable[_T]) -> dict[str, list[_T]]:
    found: dict[str, list[_T]] = {}
    for thing in things:
        found.setdefault(thing.meeting_id, []).append(thing)
    return found


def _is_one_to_one(kind: str, state: str) -> bool:
    return kind == ONE_TO_ONE and state != "cancelled"


def _minutes(begins: Instant | None, ends: Instant | None) -> int | None:
    return (ends - begins + MINUTE // 2) // MINUTE if begins is not None and ends is not None else None


def _actual(meeting: Meeting) -> int | None:
    return _minutes(meeting.started_at, meeting.ended_at) if meeting.state == "held" else None
