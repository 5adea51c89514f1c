"""What stands in the way of the schedule, as the rules find it in a dialogue, with the reasons given for deviations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from dialogapp.domain.conflicts import ConflictRules, Finding, FindingKind, Scheduled, conflicts
from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import Deviation, Invitation, Meeting, MeetingPerson
from dialogapp.domain.people import Organisation
from dialogapp.domain.plan_text import windows_of
from dialogapp.domain.planning import Plan
from dialogapp.domain.table_rotation import AloneTogether
from dialogapp.domain.text import cleaned_line
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.groups import alone_at_tables
from dialogapp.services.ports import Reader, Store, Writer

DEVIATION_OF: dict[FindingKind, str] = {
    "unequal_length": "length",
    "unequal_gap": "gap",
    "short_gap": "gap",
    "unequal_people": "people",
}
"""What a deviation is from, by the finding that asks for its reason."""

Standing = Literal["conflict", "unexplained", "explained", "hint"]
_ROUNDS_OF_A_PLAN = 1000


@dataclass(frozen=True, slots=True)
class ToldFinding:
    """A finding with the reason that was given for it, empty where none was."""

    finding: Finding
    reason: str = ""

    @property
    def standing(self) -> Standing:
        """How it stands: a deviation is explained once it has a reason."""
        if self.finding.severity != "deviation":
            return self.finding.severity
        return "explained" if self.reason else "unexplained"


def schedule_findings(reader: Reader, *, days_off: bool = True) -> list[ToldFinding]:
    """Everything found: conflicts first, then deviations, then hints, each by time. Without `days_off` public holidays
    are left out.
    """
    found = conflicts(scheduled_meetings(reader), conflict_rules(reader, days_off=days_off))
    return told(found, reasons_given(reader))


def reasons_given(reader: Reader) -> dict[tuple[str, str], str]:
    """The reasons of deviations, by meeting and what they deviate from."""
    return {(one.meeting_id, one.what): one.reason for one in reader.all(Deviation)}


def told(found: Iterable[Finding], reasons: Mapping[tuple[str, str], str]) -> list[ToldFinding]:
    """Findings with the reasons that were given for them."""
    return [ToldFinding(finding, _reason(finding, reasons)) for finding in found]


def conflict_rules(reader: Reader, *, days_off: bool = True) -> ConflictRules:
    """The rules that hold in this dialogue."""
    return ConflictRules(the_dialogue(reader).time_zone, days_off=days_off)


@dataclass(frozen=True, slots=True)
class Around:
    """What the rules ask about meetings beside the meetings themselves, by their ids: ids of the organisations invited
    and of the buyer's people who take part, and the competitors who sit alone at a table of a World Café.
    """

    suppliers: frozenset[str]
    invited: Mapping[str, Sequence[str]]
    people: Mapping[str, Sequence[str]]
    plans: Mapping[str, Plan]
    alone: Mapping[str, tuple[AloneTogether, ...]]

    @classmethod
    def read(cls, reader: Reader) -> Around:
        """What this dialogue has."""
        suppliers = frozenset(organisation.id for organisation in reader.all(Organisation, kind="supplier"))
        return cls(
            suppliers,
            _grouped((one.meeting_id, one.organisation_id) for one in reader.all(Invitation)),
            _grouped((one.meeting_id, one.participant_id) for one in reader.all(MeetingPerson)),
            {plan.id: plan for plan in reader.all(Plan)},
            alone_at_tables(reader),
        )


def scheduled_meetings(reader: Reader) -> list[Scheduled]:
    """Every meeting as the rules of conflicts see it."""
    return as_scheduled(reader.all(Meeting), Around.read(reader))


def as_scheduled(
    meetings: Sequence[Meeting], around: Around, known: Mapping[str, tuple[Meeting, Scheduled]] | None = None
) -> list[Scheduled]:
    """Meetings as the rules of conflicts see them. One that is `known` and the same as before is not made anew."""
    known = known if known is not None else {}
    met = _times_met(meetings, around.invited)
    windows = {plan.id: windows_of(plan.windows) for plan in around.plans.values()}
    found = []
    for meeting in meetings:
        before = known.get(meeting.id)
        plan = around.plans.get(meeting.plan_id or "")
        if before is not None and before[0] is meeting and (plan is not None or before[1].round == met.get(meeting.id)):
            found.append(before[1])
            continue
        people = around.people.get(meeting.id)
        found.append(
            Scheduled(
                id=meeting.id,
                number=meeting.number,
                title=meeting.title,
                kind=meeting.kind,
                state="held" if meeting.state == "running" else meeting.state,
                place=meeting.place,
                starts_at=meeting.starts_at,
                ends_at=meeting.ends_at,
                supplier_ids=tuple(one for one in around.invited.get(meeting.id, ()) if one in around.suppliers),
                participant_ids=tuple(people or ()),
                buyer_people=len(people) if people is not None else None,
                round=_round(meeting, plan, met),
                gap_minutes=plan.gap_minutes if plan is not None else None,
                windows=windows[plan.id] if plan is not None else (),
                alone_together=around.alone.get(meeting.id, ()),
            )
        )
    return found


def note_deviation(store: Store, meeting_id: str, what: str, reason: str, measure: str | None = None) -> Deviation:
    """Keep why a meeting's terms differ from those of the others, and what was done about it; a new reason takes the
    place of the old one. With `measure` None what is kept of it stays.
    """
    with store.write("deviation.noted") as transaction:
        return note_deviation_in(transaction, meeting_id, what, reason, measure)


def note_deviation_in(
    transaction: Writer, meeting_id: str, what: str, reason: str, measure: str | None = None
) -> Deviation:
    """Keep the reason as part of a larger use case."""
    if not cleaned_line(reason):
        raise InputError("Say why this meeting differs from the others")
    transaction.get(Meeting, meeting_id)
    kept = ""
    for earlier in transaction.all(Deviation, meeting_id=meeting_id, what=what):
        kept = earlier.measure
        transaction.remove(Deviation, earlier.id)
    deviation = Deviation(
        id=transaction.new_id(),
        meeting_id=meeting_id,
        what=what,
        reason=cleaned_line(reason),
        noted_at=transaction.now,
        measure=kept if measure is None else cleaned_line(measure),
    )
    transaction.add(deviation)
    return deviation


def _reason(finding: Finding, reasons: Mapping[tuple[str, str], str]) -> str:
    what = DEVIATION_OF.get(finding.kind)
    if what is None:
        return ""
    return next((reasons[meeting, what] for meeting in finding.meeting_ids if (meeting, what) in reasons), "")


def _round(meeting: Meeting, plan: Plan | None, met: dict[str, int]) -> int | None:
    """What the meeting is compared within: its plan's round. Without a plan, a supplier's first one-to-one is held
    against the first of the others, and so on.
    """
    return plan.number * _ROUNDS_OF_A_PLAN + meeting.round if plan is not None else met.get(meeting.id)


def _times_met(meetings: Sequence[Meeting], invited: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Meeting id to which of its supplier's one-to-ones outside plans it is, from 1, by time."""
    count: dict[str, int] = {}
    found: dict[str, int] = {}
    alone = [m for m in meetings if m.kind == "one_to_one" and m.plan_id is None and m.state != "cancelled"]
    for meeting in sorted(alone, key=lambda m: (m.starts_at is None, m.starts_at or 0, m.number)):
        for supplier in invited.get(meeting.id, ())[:1]:
            found[meeting.id] = count[supplier] = count.get(supplier, 0) + 1
    return found


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups
