"""Rows of unlike heights: the last one ends at the bottom, and places are pixels from the top."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dialogapp.gui.widgets.row_places import ending_with, moved, seen

HEIGHTS = st.lists(st.integers(1, 300), min_size=1, max_size=40)


@given(HEIGHTS, st.integers(1, 600))
def test_the_last_row_ends_at_the_bottom(heights: list[int], room: int) -> None:
    place = ending_with(len(heights) - 1, room, heights.__getitem__)
    rows = list(seen(place, room, len(heights), heights.__getitem__))
    row, y, height = rows[-1]
    assert row == len(heights) - 1
    assert y + height == min(room, sum(heights))


@given(HEIGHTS, st.integers(0, 4000), st.integers(-4000, 4000))
def test_places_are_pixels_from_the_top(heights: list[int], start: int, by: int) -> None:
    def pixels(place: tuple[int, int]) -> int:
        return sum(heights[: place[0]]) + place[1]

    total = sum(heights)
    place = moved((0, 0), min(start, total - 1), len(heights), heights.__getitem__)
    assert pixels(place) == min(start, total - 1)
    after = moved(place, by, len(heights), heights.__getitem__)
    assert pixels(after) == max(0, pixels(place) + by)


@given(HEIGHTS, st.integers(0, 4000), st.integers(1, 600))
def test_only_rows_that_are_seen_are_measured(heights: list[int], start: int, room: int) -> None:
    place = moved((0, 0), min(start, sum(heights) - 1), len(heights), heights.__getitem__)
    measured: list[int] = []

    def height(row: int) -> int:
        measured.append(row)
        return heights[row]

    rows = [row for row, _, _ in seen(place, room, len(heights), height)]
    assert measured == rows
    assert rows == list(range(rows[0], rows[-1] + 1))
