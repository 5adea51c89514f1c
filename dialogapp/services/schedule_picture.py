"""The schedule as a screen shows it, kept up with changes: read once, and after a drag only what it touched is anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from dialogapp.domain.conflicts import ConflictRules, Finding, Scheduled, conflicts, conflicts_after, conflicts_of
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation, Participant
from dialogapp.services.changes import Change, Committed, Image
from dialogapp.services.finding_words import FindingWords
from dialogapp.services.ports import Reader
from dialogapp.services.schedule import MeetingRow, in_time, meeting_rows
from dialogapp.services.schedule_findings import (
    Around,
    ToldFinding,
    as_scheduled,
    conflict_rules,
    reasons_given,
    told,
)
from dialogapp.services.translation import Language

_FEW = 4
"""Where more meetings than this changed, everything is judged anew: that is quicker then."""


@dataclass(frozen=True, slots=True)
class SchedulePicture:
    """The meetings by time, as the rules see them, and what was found: conflicts first, then by time."""

    rows: tuple[MeetingRow, ...]
    around: Around
    rules: ConflictRules
    reasons: Mapping[tuple[str, str], str]
    names: Mapping[str, str]
    scheduled: Mapping[str, Scheduled]
    found: tuple[Finding, ...]

    @property
    def findings(self) -> list[ToldFinding]:
        """What was found, with the reasons given."""
        return told(self.found, self.reasons)

    def words(self, language: Language) -> FindingWords:
        """What tells the findings."""
        return FindingWords({row.meeting.id: row.meeting for row in self.rows}, self.names, self.rules.zone, language)

    def judged(self, meeting_id: str, starts_at: Instant, ends_at: Instant, place: str | None) -> list[Finding]:
        """What would be found about a meeting at another time and, where one is given, at another place."""
        before = self.scheduled[meeting_id]
        after = replace(before, starts_at=starts_at, ends_at=ends_at, place=before.place if place is None else place)
        return conflicts_of(after, self.scheduled.values(), self.rules)

    def judged_swap(self, first_id: str, second_id: str) -> list[Finding]:
        """What would be found about two meetings that change times and places, each keeping its length."""
        first, second = self.scheduled[first_id], self.scheduled[second_id]
        swapped = {first_id: _in_slot(first, second), second_id: _in_slot(second, first)}
        others = [swapped.get(one.id, one) for one in self.scheduled.values()]
        found = [finding for one in swapped.values() for finding in conflicts_of(one, others, self.rules)]
        return list(dict.fromkeys(found))

    def after(self, committed: Committed) -> SchedulePicture | None:
        """The picture after a change of meetings that are in it; None where it must be read anew."""
        changed: dict[str, Meeting] = {}
        for change in committed.changes:
            if change.entity == "meeting" and change.after is not None and change.id in self.scheduled:
                changed[change.id] = _meeting(change.after)
            elif not self._is_known_invitation(change):
                return None
        return self._with(changed)

    def _with(self, changed: Mapping[str, Meeting]) -> SchedulePicture:
        rows = [
            replace(row, meeting=changed[row.meeting.id]) if row.meeting.id in changed else row for row in self.rows
        ]
        rows.sort(key=lambda row: in_time(row.meeting))
        known = {row.meeting.id: (row.meeting, self.scheduled[row.meeting.id]) for row in self.rows}
        scheduled = _by_id(as_scheduled([row.meeting for row in rows], self.around, known))
        differ = [
            one for one in scheduled.values() if one is not self.scheduled[one.id] and one != self.scheduled[one.id]
        ]
        if len(differ) > _FEW:
            found = conflicts(scheduled.values(), self.rules)
        else:
            found, seen = list(self.found), dict(self.scheduled)
            for one in differ:
                before, seen[one.id] = seen[one.id], one
                found = conflicts_after(found, before, one, list(seen.values()), self.rules)
        return replace(self, rows=tuple(rows), scheduled=scheduled, found=tuple(found))

    def _is_known_invitation(self, change: Change) -> bool:
        """Whether a change is an answer to an invitation, or its offered time, and not another who is invited."""
        image = change.after
        if change.entity != "invitation" or image is None:
            return False
        return image["organisation_id"] in self.around.invited.get(str(image["meeting_id"]), ())


def schedule_picture(reader: Reader, *, days_off: bool) -> SchedulePicture:
    """The schedule of a dialogue; without `days_off` public holidays are not looked at."""
    rows = tuple(meeting_rows(reader))
    around, rules = Around.read(reader), conflict_rules(reader, days_off=days_off)
    scheduled = _by_id(as_scheduled([row.meeting for row in rows], around))
    names = {organisation.id: organisation.name for organisation in reader.all(Organisation)}
    names |= {participant.id: participant.name for participant in reader.all(Participant)}
    found = tuple(conflicts(scheduled.values(), rules))
    return SchedulePicture(rows, around, rules, reasons_given(reader), names, scheduled, found)


def _in_slot(one: Scheduled, other: Scheduled) -> Scheduled:
    length = one.ends_at - one.starts_at if one.starts_at is not None and one.ends_at is not None else None
    ends_at = other.starts_at + length if other.starts_at is not None and length is not None else None
    return replace(one, starts_at=other.starts_at, ends_at=ends_at, place=other.place)


def _by_id(scheduled: Iterable[Scheduled]) -> dict[str, Scheduled]:
    return {one.id: one for one in scheduled}


def _meeting(image: Image) -> Meeting:
    values: dict[str, Any] = dict(image)
    return Meeting(**values | {"adapts": bool(values.get("adapts"))})
