"""Groups of a workshop, and how they move over its tables."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dialogapp.domain.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group of a meeting. `number` counts from 1 in the meeting; `track` is the agenda's track it follows, or 0."""

    id: str
    meeting_id: str
    number: int
    name: str
    track: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMember:
    """An organisation, or one person of it, in a group."""

    id: str
    group_id: str
    organisation_id: str
    participant_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRound:
    """Which table a group sits at in a round of a World Café; tables and rounds count from 1."""

    id: str
    meeting_id: str
    group_id: str
    round: int
    table_number: int


@dataclass(frozen=True, slots=True)
class Seat:
    """Who is put in a group: an organisation, or with `participant_id` one person of it."""

    organisation_id: str
    participant_id: str | None = None


def are_two_alone(seats: Sequence[Seat], suppliers: Collection[str]) -> bool:
    """Whether a group is two competitors and nobody else."""
    there = {seat.organisation_id for seat in seats}
    return len(there) == 2 and all(one in suppliers for one in there)


def competes(seats: Sequence[Seat], suppliers: Collection[str]) -> bool:
    """Whether a group is of suppliers only, so that it needs company beside another such group."""
    return bool(seats) and all(seat.organisation_id in suppliers for seat in seats)


def mixed_groups(competitors: Sequence[Seat], others: Sequence[Seat], count: int) -> list[list[Seat]]:
    """`count` groups as even as can be without two competitors alone in one, where that is possible at all.

    Competitors are dealt out in their order. `others` go first to where two competitors would be alone, then where
    nobody of theirs is, then to the smallest group. Where there are too few of them, twos become one and three.
    """
    groups: list[list[Seat]] = [[] for _ in range(count)]
    for number, seat in enumerate(competitors):
        groups[number % count].append(seat)
    _part_twos(groups, len(others))
    suppliers = {seat.organisation_id for seat in competitors}
    for seat in others:
        best = min(
            range(count),
            key=lambda n: (
                not are_two_alone(groups[n], suppliers),
                any(one.organisation_id not in suppliers for one in groups[n]),
                len(groups[n]),
                n,
            ),
        )
        groups[best].append(seat)
    return groups


def groups_without_two_alone(competitors: int, others: int, count: int) -> bool:
    """Whether every two competitors can be kept from being alone with each other, with nobody's group left empty.

    They can't where nobody else is there and all groups but one have one competitor each.
    """
    return others > 0 or competitors != count + 1


def _part_twos(groups: Sequence[list[Seat]], company: int) -> None:
    """Move competitors out of groups of two for which there is no `company`, into another two or a larger group."""
    twos = [group for group in groups if len(group) == 2][company:]
    while twos:
        alone = twos.pop()
        others = twos or [group for group in groups if len(group) > 1 and group is not alone]
        if others:
            larger = min(others, key=len)
            larger.append(alone.pop())
            twos = [group for group in twos if group is not larger]
