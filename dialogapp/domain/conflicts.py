"""What stands in the way of the schedule: each finding with the meetings it concerns and the reason in figures.

The pairs are found by sweeping each person's, organisation's and room's meetings in order of time. After a drag the
one meeting is held against all others, which finds the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.holidays import DayOff, day_off
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.one_to_ones import Window
from dialogapp.domain.schedule import DAY_MINUTES, MINUTE, USUAL_MINUTES, room_key
from dialogapp.domain.table_rotation import AloneTogether

Severity = Literal["conflict", "deviation", "hint"]
"""A conflict can't be held as planned; a deviation from equal terms asks for a reason; a hint may be left."""

FindingKind = Literal[
    "same_person",
    "same_organisation",
    "same_room",
    "outside_window",
    "day_off",
    "leaves_early",
    "short_gap",
    "short_travel",
    "corridor",
    "unequal_length",
    "unequal_gap",
    "unequal_people",
    "alone_together",
]
SEVERITIES: dict[FindingKind, Severity] = {
    "same_person": "conflict",
    "same_organisation": "conflict",
    "same_room": "conflict",
    "outside_window": "conflict",
    "day_off": "conflict",
    "leaves_early": "hint",
    "short_gap": "deviation",
    "short_travel": "hint",
    "corridor": "hint",
    "unequal_length": "deviation",
    "unequal_gap": "deviation",
    "unequal_people": "deviation",
    "alone_together": "hint",
}
_RANK: dict[Severity, int] = {"conflict": 0, "deviation": 1, "hint": 2}
_EARLY_HOUR = 12
"""On a day that many leave early, only meetings that end after noon are told of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduled:
    """A meeting as the schedule sees it. Without `ends_at` it is taken to last the usual time.

    `participant_ids` are all people who take part, `buyer_people` how many of them are the buyer's (None: not known),
    `gap_minutes` the time for reflection planned after it, `round` that of a one-to-one, `windows` the days and times
    it was planned for, if any. `alone_together` comes from the rotation over its tables.
    """

    id: str
    number: int
    title: str = ""
    kind: str = "information_meeting"
    state: str = "planned"
    place: str = ""
    starts_at: Instant | None = None
    ends_at: Instant | None = None
    supplier_ids: tuple[str, ...] = ()
    participant_ids: tuple[str, ...] = ()
    buyer_people: int | None = None
    round: int | None = None
    gap_minutes: int | None = None
    windows: tuple[Window, ...] = ()
    alone_together: tuple[AloneTogether, ...] = ()


@dataclass(frozen=True, slots=True)
class ConflictRules:
    """`travel_minutes` is what people need between two places. Two suppliers meet in the corridor where less than
    `corridor_minutes` lies between them. Without `days_off` public holidays are left out: the library that knows them
    takes some tenths of a second to load.
    """

    zone: str
    travel_minutes: int = 15
    corridor_minutes: int = 5
    days_off: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is wrong with `meeting_ids` (by time). Which of the rest is given depends on `kind`:

    same_person, same_organisation, short_travel: `subject_ids`, of participants and organisations; same_room: `place`;
    day_off, leaves_early: `day`; short_gap, short_travel, corridor: `minutes` that there are and `wanted`; unequal_*:
    what it has and what most of its round have, in minutes or people; corridor: `subject_ids` of the suppliers;
    alone_together: `alone`.
    """

    kind: FindingKind
    meeting_ids: tuple[str, ...]
    subject_ids: tuple[str, ...] = ()
    place: str = ""
    minutes: int | None = None
    wanted: int | None = None
    day: DayOff | None = None
    alone: AloneTogether | None = None

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return SEVERITIES[self.kind]


@dataclass(frozen=True, slots=True)
class _Timed:
    """A meeting that takes people's time, with what is asked of it for every other."""

    meeting: Scheduled
    begins: Instant
    ends: Instant
    room: str
    suppliers: frozenset[str]
    people: frozenset[str]

    @property
    def order(self) -> tuple[Instant, int, str]:
        """By time, then number."""
        return self.begins, self.meeting.number, self.meeting.id


def conflicts(meetings: Iterable[Scheduled], rules: ConflictRules) -> list[Finding]:
    """Everything found among `meetings`, cancelled ones left out: conflicts first, then by time.

    What has been held is told of only where terms were unequal, or where it stands in the way of one that has not.
    """
    there = [meeting for meeting in meetings if meeting.state != "cancelled"]
    timed = sorted(filter(None, map(_timed, there)), key=lambda t: t.order)
    found = [finding for meeting in there for finding in _alone(meeting)]
    found += [finding for one in timed for finding in _of_one(one, rules)]
    for first, second in _near(timed, rules):
        found += _of_two(first, second, rules)
    for group in _rounds(there).values():
        usual = _usual_terms(group)
        for meeting in group:
            found += _unequal(meeting, usual)
    return _sorted(found, there)


def conflicts_of(one: Scheduled, others: Iterable[Scheduled], rules: ConflictRules) -> list[Finding]:
    """The findings that concern `one`, as `conflicts` would tell them of it and `others`.

    A meeting among `others` with the id of `one` is left out: it is `one` before the change.
    """
    if one.state == "cancelled":
        return []
    rest = [meeting for meeting in others if meeting.id != one.id and meeting.state != "cancelled"]
    found = _alone(one)
    timed = _timed(one)
    if timed is not None:
        found += _of_one(timed, rules)
        for other in map(_timed, _near_to(timed, rest, rules)):
            if other is not None:
                first, second = (timed, other) if timed.order < other.order else (other, timed)
                found += _of_two(first, second, rules)
    if one.kind == "one_to_one":
        group = [m for m in (one, *rest) if m.kind == "one_to_one" and m.round == one.round]
        found += _unequal(one, _usual_terms(sorted(group, key=_number)))
    return _sorted(found, [one, *rest])


def conflicts_after(
    found: Iterable[Finding], before: Scheduled, after: Scheduled, meetings: Sequence[Scheduled], rules: ConflictRules
) -> list[Finding]:
    """What `conflicts` finds among `meetings`, where it had `found` those before `before` became `after`.

    What `after` does not touch is kept, but for the terms of its round: what most of it have may be another now.
    """
    touched = {one.round for one in (before, after) if one.kind == "one_to_one"}
    rounds = {
        number: group
        for number, group in _rounds(one for one in meetings if one.state != "cancelled").items()
        if number in touched
    }
    judged_anew = {one.id for group in rounds.values() for one in group}
    kept = [
        finding
        for finding in found
        if after.id not in finding.meeting_ids
        and not (finding.kind in _TERM_KINDS and finding.meeting_ids[0] in judged_anew)
    ]
    kept += conflicts_of(after, meetings, rules)
    for group in rounds.values():
        usual = _usual_terms(group)
        kept += [finding for one in group if one.id != after.id for finding in _unequal(one, usual)]
    return _sorted(kept, meetings)


def _timed(meeting: Scheduled) -> _Timed | None:
    """None for what takes nobody's time: no time yet, written, or over more than a day."""
    if meeting.starts_at is None or meeting.kind == "written":
        return None
    ends = meeting.ends_at if meeting.ends_at is not None else meeting.starts_at + USUAL_MINUTES * MINUTE
    if ends - meeting.starts_at > DAY_MINUTES * MINUTE:
        return None
    return _Timed(
        meeting,
        meeting.starts_at,
        ends,
        room_key(meeting.place),
        frozenset(meeting.supplier_ids),
        frozenset(meeting.participant_ids),
    )


def _margin(first: Scheduled, rules: ConflictRules) -> Instant:
    """For how long after its end another meeting can be too near."""
    return max(rules.travel_minutes, rules.corridor_minutes, first.gap_minutes or 0) * MINUTE


def _near_to(one: _Timed, others: Iterable[Scheduled], rules: ConflictRules) -> Iterator[Scheduled]:
    """Those at about the same time: this is asked of each other meeting at each step of a drag."""
    latest = one.ends + _margin(one.meeting, rules)
    usual = max(rules.travel_minutes, rules.corridor_minutes)
    for other in others:
        begins = other.starts_at
        if begins is None or begins >= latest:
            continue
        ends = other.ends_at if other.ends_at is not None else begins + USUAL_MINUTES * MINUTE
        if one.begins < ends + max(usual, other.gap_minutes or 0) * MINUTE:
            yield other


def _near(timed: Sequence[_Timed], rules: ConflictRules) -> list[tuple[_Timed, _Timed]]:
    """The pairs that share a person, an organisation or a room at about the same time, each once, by time."""
    by_subject: dict[tuple[str, str], list[int]] = {}
    for number, one in enumerate(timed):
        subjects = [("person", p) for p in one.people] + [("supplier", s) for s in one.suppliers]
        for subject in [*subjects, ("room", one.room)] if one.room else subjects:
            by_subject.setdefault(subject, []).append(number)
    pairs = set()
    for numbers in by_subject.values():
        for place, first in enumerate(numbers):
            limit = timed[first].ends + _margin(timed[first].meeting, rules)
            for second in numbers[place + 1 :]:
                if timed[second].begins >= limit:
                    break
                pairs.add((first, second))
    return [(timed[first], timed[second]) for first, second in sorted(pairs)]


def _of_one(one: _Timed, rules: ConflictRules) -> Iterator[Finding]:
    if one.meeting.state == "held":
        return
    ids = (one.meeting.id,)
    begins, ends = local(one.begins, rules.zone), local(one.ends, rules.zone)
    day = begins.date()
    off = day_off(day) if rules.days_off else None
    if off is not None and off.is_closed:
        yield Finding(kind="day_off", meeting_ids=ids, day=off)
    elif off is not None and (ends.date() > day or ends.hour >= _EARLY_HOUR):
        yield Finding(kind="leaves_early", meeting_ids=ids, day=off)
    if one.meeting.windows:
        from_minute = begins.hour * 60 + begins.minute
        to_minute = (ends.date() - day).days * DAY_MINUTES + ends.hour * 60 + ends.minute
        if not any(w.day == day and w.begins <= from_minute and to_minute <= w.ends for w in one.meeting.windows):
            yield Finding(kind="outside_window", meeting_ids=ids)


def _alone(meeting: Scheduled) -> list[Finding]:
    return [Finding(kind="alone_together", meeting_ids=(meeting.id,), alone=alone) for alone in meeting.alone_together]


def _of_two(first: _Timed, second: _Timed, rules: ConflictRules) -> Iterator[Finding]:
    """`first` begins before `second`, or at the same time."""
    if first.meeting.state == second.meeting.state == "held":
        return
    ids = (first.meeting.id, second.meeting.id)
    suppliers, people = first.suppliers & second.suppliers, first.people & second.people
    same_room = bool(first.room) and first.room == second.room
    if second.begins < first.ends:
        if people:
            yield Finding(kind="same_person", meeting_ids=ids, subject_ids=tuple(sorted(people)))
        if suppliers:
            yield Finding(kind="same_organisation", meeting_ids=ids, subject_ids=tuple(sorted(suppliers)))
        if same_room:
            yield Finding(kind="same_room", meeting_ids=ids, place=second.meeting.place)
        return
    between = second.begins - first.ends
    minutes = between // MINUTE
    planned = first.meeting.gap_minutes or 0
    if between < planned * MINUTE and (same_room or people):
        yield Finding(kind="short_gap", meeting_ids=ids, minutes=minutes, wanted=planned)
    moves = bool(first.room and second.room) and not same_room
    if moves and between < rules.travel_minutes * MINUTE and (people or suppliers):
        subjects = tuple(sorted(people | suppliers))
        wanted = rules.travel_minutes
        yield Finding(kind="short_travel", meeting_ids=ids, subject_ids=subjects, minutes=minutes, wanted=wanted)
    both_alone = first.meeting.kind == second.meeting.kind == "one_to_one"
    if both_alone and same_room and not suppliers and between < rules.corridor_minutes * MINUTE:
        subjects = tuple(sorted(first.suppliers | second.suppliers))
        wanted = rules.corridor_minutes
        if first.suppliers and second.suppliers:
            yield Finding(kind="corridor", meeting_ids=ids, subject_ids=subjects, minutes=minutes, wanted=wanted)


def _length(meeting: Scheduled) -> int | None:
    if meeting.starts_at is None or meeting.ends_at is None:
        return None
    return (meeting.ends_at - meeting.starts_at) // MINUTE


def _gap(meeting: Scheduled) -> int | None:
    return meeting.gap_minutes


def _people(meeting: Scheduled) -> int | None:
    return meeting.buyer_people


_TERMS: tuple[tuple[FindingKind, Callable[[Scheduled], int | None]], ...] = (
    ("unequal_length", _length),
    ("unequal_gap", _gap),
    ("unequal_people", _people),
)
_TERM_KINDS = frozenset(kind for kind, _ in _TERMS)


def _number(meeting: Scheduled) -> tuple[int, str]:
    return meeting.number, meeting.id


def _rounds(meetings: Iterable[Scheduled]) -> dict[int | None, list[Scheduled]]:
    """One-to-ones by round; those without are held to each other's terms too."""
    groups: dict[int | None, list[Scheduled]] = {}
    for meeting in sorted(meetings, key=_number):
        if meeting.kind == "one_to_one":
            groups.setdefault(meeting.round, []).append(meeting)
    return groups


def _usual_terms(group: Iterable[Scheduled]) -> dict[FindingKind, int]:
    """What most of a round have; where as many have this as that, what the first of them has."""
    group = list(group)
    usual = {}
    for kind, term in _TERMS:
        values = [value for value in map(term, group) if value is not None]
        if values:
            usual[kind] = Counter(values).most_common(1)[0][0]
    return usual


def _unequal(meeting: Scheduled, usual: dict[FindingKind, int]) -> Iterator[Finding]:
    for kind, term in _TERMS:
        value = term(meeting)
        if value is not None and value != usual[kind]:
            yield Finding(kind=kind, meeting_ids=(meeting.id,), minutes=value, wanted=usual[kind])


def _sorted(found: Sequence[Finding], meetings: Iterable[Scheduled]) -> list[Finding]:
    concerned = {meeting_id for finding in found for meeting_id in finding.meeting_ids}
    place = {m.id: (m.starts_at or 0, m.number, m.id) for m in meetings if m.id in concerned}
    kinds = list(SEVERITIES)
    return sorted(found, key=lambda f: (_RANK[f.severity], [place[m] for m in f.meeting_ids], kinds.index(f.kind)))
