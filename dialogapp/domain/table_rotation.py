"""Groups that go from table to table: a World Café, the tracks of a workshop.

Every group is at each table at most once (rows of Latin squares), and groups that share a table meet as many different
others as they can.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import combinations
from math import gcd

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass

Shifts = tuple[int, ...]
"""How far a class of groups has moved in each round; its groups start at different tables and move alike."""

_TRIES = 20_000
"""Steps of the search for one class's moves, after which the best that was found is taken."""


@dataclass(frozen=True, slots=True)
class Group:
    """Who goes round together. `competes` is True for a supplier's people, False for the buyer's, users or experts."""

    id: str
    competes: bool = True


@dataclass(frozen=True, slots=True)
class Seating:
    """The groups at a table in a round (from 1). Empty where none comes."""

    round: int
    table: str
    group_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AloneTogether:
    """Two competitors are alone at a table in a round (from 1): someone of the buyer's must sit with them."""

    round: int
    table: str
    group_ids: tuple[str, str]


@dataclass(frozen=True, slots=True)
class MetAgain:
    """Two groups share a table in more than one round."""

    group_ids: tuple[str, str]
    times: int


@dataclass(frozen=True, slots=True)
class TableRotation:
    """Who sits where, by round and table, and what could not be had.

    `alone` is what no other seating that was tried, with as many groups at each table, avoids.
    """

    seatings: tuple[Seating, ...]
    alone: tuple[AloneTogether, ...]
    met_again: tuple[MetAgain, ...]


def table_rotation(
    groups: Sequence[Group], tables: Sequence[str], rounds: int, hosted: Collection[str] = ()
) -> TableRotation:
    """`groups` over `tables` for `rounds`. `hosted` are the tables where a host of the buyer's stays.

    InputError where there are more rounds than tables, since a group would come back to one.
    """
    if len({group.id for group in groups}) != len(groups) or len(set(tables)) != len(tables):
        raise InputError("A group or a table is named twice")
    if rounds > len(tables):
        raise InputError(
            "{rounds} rounds need {rounds} tables; with {tables} a group would come back to one",
            rounds=rounds,
            tables=len(tables),
        )
    if not groups or rounds < 1:
        return TableRotation((), (), ())
    journeys = _journeys(len(groups), len(tables), rounds)
    seated = _with_company(groups, journeys, [table in hosted for table in tables])
    at: dict[tuple[int, int], list[Group]] = {}
    for group, journey in zip(seated, journeys, strict=True):
        for number, table in enumerate(journey):
            at.setdefault((number, table), []).append(group)
    place = {group.id: number for number, group in enumerate(groups)}
    seatings = []
    for number in range(rounds):
        for table, name in enumerate(tables):
            here = sorted(at.get((number, table), ()), key=lambda group: place[group.id])
            seatings.append(Seating(number + 1, name, tuple(group.id for group in here)))
    return as_seated(groups, seatings, hosted)


def as_seated(groups: Sequence[Group], seatings: Sequence[Seating], hosted: Collection[str] = ()) -> TableRotation:
    """A seating with what it means: competitors alone in twos, and who meets again."""
    competes = {group.id: group.competes for group in groups}
    alone, meetings = [], Counter[tuple[str, str]]()
    for seating in seatings:
        ids = seating.group_ids
        meetings.update(combinations(ids, 2))
        if seating.table not in hosted and len(ids) == 2 and all(competes[one] for one in ids):
            alone.append(AloneTogether(seating.round, seating.table, (ids[0], ids[1])))
    again = tuple(MetAgain(pair, times) for pair, times in meetings.items() if times > 1)
    return TableRotation(tuple(seatings), tuple(alone), again)


def _journeys(groups: int, tables: int, rounds: int) -> list[tuple[int, ...]]:
    """For each group the tables it comes to. Each class of as many groups as there are tables moves alike."""
    power_of_two = tables & (tables - 1) == 0
    classes: list[Shifts] = []
    for _ in range(-(-groups // tables)):
        classes.append(_moves(tables, rounds, classes, power_of_two))
    return [
        tuple(_moved(number % tables, shift, tables, power_of_two) for shift in classes[number // tables])
        for number in range(groups)
    ]


def _moved(table: int, shift: int, tables: int, power_of_two: bool) -> int:
    """Over a power of two, sums without carry allow for more classes that never meet again than ordinary ones."""
    return table ^ shift if power_of_two else (table + shift) % tables


def _moves(tables: int, rounds: int, earlier: Sequence[Shifts], power_of_two: bool) -> Shifts:
    """The moves of one more class that meets the `earlier` ones again as seldom as possible.

    A pair of classes meets again as often as their shifts differ by the same in two rounds.
    """

    def difference(a: int, b: int) -> int:
        return a ^ b if power_of_two else (a - b) % tables

    def again(shifts: Shifts) -> int:
        return sum(rounds - len({difference(a, b) for a, b in zip(shifts, other, strict=True)}) for other in earlier)

    even = [
        tuple(step * number % tables for number in range(rounds))
        for step in range(1, max(2, tables))
        if gcd(step, tables) == 1
    ]
    best = min(even, key=again)
    if power_of_two or again(best):
        found = _searched(tables, rounds, earlier, difference, again(best))
        best = found if found is not None else best
    return best


def _searched(
    tables: int, rounds: int, earlier: Sequence[Shifts], difference: Callable[[int, int], int], bound: int
) -> Shifts | None:
    """Different shifts, round by round, with less meeting again than `bound`; None where none was found."""
    best: Shifts | None = None
    tries = 0

    def extend(shifts: Shifts, cost: int) -> None:
        nonlocal best, bound, tries
        if len(shifts) == rounds:
            best, bound = shifts, cost
            return
        for shift in range(tables):
            tries += 1
            if tries > _TRIES or bound == 0:
                return
            if shift in shifts:
                continue
            more = cost + sum(_meets_again(shifts, shift, other, difference) for other in earlier)
            if more < bound:
                extend((*shifts, shift), more)

    extend((0,), 0)
    return best


def _meets_again(shifts: Shifts, shift: int, other: Shifts, difference: Callable[[int, int], int]) -> bool:
    now = difference(shift, other[len(shifts)])
    return any(difference(a, b) == now for a, b in zip(shifts, other, strict=False))


def _with_company(groups: Sequence[Group], journeys: Sequence[tuple[int, ...]], hosted: list[bool]) -> list[Group]:
    """Which group makes which journey, so that fewest competitors are alone in twos: the best of three beginnings."""
    at: dict[tuple[int, int], list[int]] = {}
    for number, journey in enumerate(journeys):
        for turn, table in enumerate(journey):
            if not hosted[table]:
                at.setdefault((turn, table), []).append(number)
    twos = [(pair[0], pair[1]) for pair in at.values() if len(pair) == 2]
    competitors_first = sorted(groups, key=lambda group: not group.competes)
    beginnings = [list(groups), competitors_first, competitors_first[::-1]]
    return min((_improved(seated, twos) for seated in beginnings), key=lambda seated: _count_alone(seated, twos))


def _improved(seated: list[Group], twos: Sequence[tuple[int, int]]) -> list[Group]:
    """`seated` with groups swapped as long as a swap helps."""
    of: dict[int, list[tuple[int, int]]] = {}
    for pair in twos:
        for number in pair:
            of.setdefault(number, []).append(pair)
    improved = bool(twos)
    while improved:
        improved = False
        for one, other in combinations(range(len(seated)), 2):
            if seated[one].competes == seated[other].competes:
                continue
            theirs = {pair for number in (one, other) for pair in of.get(number, ())}
            before = _count_alone(seated, theirs)
            seated[one], seated[other] = seated[other], seated[one]
            if _count_alone(seated, theirs) < before:
                improved = True
            else:
                seated[one], seated[other] = seated[other], seated[one]
    return seated


def _count_alone(seated: Sequence[Group], twos: Iterable[tuple[int, int]]) -> int:
    return sum(seated[a].competes and seated[b].competes for a, b in twos)
