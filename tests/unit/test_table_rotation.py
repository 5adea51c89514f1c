"""Groups over tables: nobody comes back to a table, few meet again, competitors have company."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.errors import InputError
from dialogapp.domain.table_rotation import Group, TableRotation, table_rotation


def named(competitors: int, others: int) -> list[Group]:
    return [Group(f"s{n}") for n in range(competitors)] + [Group(f"b{n}", competes=False) for n in range(others)]


def tables(number: int) -> list[str]:
    return [f"Bord {n}" for n in range(1, number + 1)]


def meetings(rotation: TableRotation) -> Counter[frozenset[str]]:
    return Counter(frozenset(pair) for seating in rotation.seatings for pair in combinations(seating.group_ids, 2))


@given(st.integers(1, 8), st.data())
def test_each_group_sits_at_one_table_a_round_and_never_twice_at_one(number: int, data: st.DataObject) -> None:
    turns = data.draw(st.integers(1, number))
    groups = data.draw(st.lists(st.booleans(), max_size=24))
    rotation = table_rotation(
        [Group(str(n), competes) for n, competes in enumerate(groups)], tables(number), turns, hosted=tables(1)
    )
    for turn in range(1, turns + 1):
        seated = [group for seating in rotation.seatings if seating.round == turn for group in seating.group_ids]
        assert sorted(seated) == sorted(str(n) for n in range(len(groups)))
    visits = Counter((group, seating.table) for seating in rotation.seatings for group in seating.group_ids)
    assert set(visits.values()) <= {1}
    assert {frozenset(pair.group_ids): pair.times for pair in rotation.met_again} == {
        pair: times for pair, times in meetings(rotation).items() if times > 1
    }
    alone = {
        (seating.round, seating.table)
        for seating in rotation.seatings
        if seating.table != "Bord 1" and len(seating.group_ids) == 2 and all(groups[int(g)] for g in seating.group_ids)
    }
    assert {(found.round, found.table) for found in rotation.alone} == alone


@pytest.mark.parametrize(
    ("groups", "number", "turns"),
    [(8, 4, 4), (12, 4, 4), (10, 5, 5), (20, 5, 5), (24, 8, 8), (42, 7, 7), (18, 6, 3), (40, 10, 4), (6, 3, 3)],
)
def test_groups_meet_new_ones_each_round_where_that_can_be(groups: int, number: int, turns: int) -> None:
    assert table_rotation(named(groups, 0), tables(number), turns).met_again == ()


@pytest.mark.parametrize(("suppliers", "others", "number"), [(4, 4, 4), (3, 5, 4), (5, 5, 5), (6, 6, 6), (3, 6, 3)])
@pytest.mark.parametrize("mixed", [False, True])
def test_competitors_are_not_alone_where_there_is_company_for_all(
    suppliers: int, others: int, number: int, mixed: bool
) -> None:
    groups = named(suppliers, others)
    if mixed:
        groups.sort(key=lambda group: (group.id[1:], group.id))
    assert table_rotation(groups, tables(number), 3).alone == ()


def test_two_competitors_alone_are_told_of_unless_a_host_stays() -> None:
    rotation = table_rotation(named(4, 0), tables(2), 2, hosted=["Bord 2"])
    assert [(found.round, found.table) for found in rotation.alone] == [(1, "Bord 1"), (2, "Bord 1")]


def test_more_rounds_than_tables_or_a_name_twice_are_refused() -> None:
    with pytest.raises(InputError, match="4 rounds need 4 tables"):
        table_rotation(named(6, 0), tables(3), 4)
    with pytest.raises(InputError, match="named twice"):
        table_rotation([Group("a"), Group("a")], tables(3), 1)
