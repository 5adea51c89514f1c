"""Windows, breaks and rooms are read as people write them, and kept in one form."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.errors import InputError
from dialogapp.domain.one_to_ones import Break, Window
from dialogapp.domain.plan_text import breaks_of, breaks_text, rooms_of, span_of, windows_of, windows_text

WINDOWS = st.lists(
    st.builds(
        lambda day, begins, length: Window(day, begins, min(begins + length, 1440)),
        st.dates(date(2020, 1, 1), date(2035, 12, 31)),
        st.integers(0, 1439),
        st.integers(1, 1440),
    )
)


@pytest.mark.parametrize("text", ["09:00-16:00", "9-16", "9.00–16.00", "09.00 - 16:00", " 9:00—16 "])
def test_a_span_may_be_written_in_many_ways(text: str) -> None:
    assert span_of(text) == (540, 960)


@pytest.mark.parametrize("text", ["", "nio till fyra", "16-9", "9-9", "09:70-10:00", "9-25", "9:00", "-"])
def test_what_is_no_span_is_refused_with_the_words_that_were_written(text: str) -> None:
    with pytest.raises(InputError) as caught:
        span_of(text)
    assert caught.value.fields["text"] == text


def test_windows_come_in_order_whatever_stands_between_them() -> None:
    assert windows_of("2026-03-03 9-12; 2026-03-02 13:00-16:00\n\n2026-03-02 09.00-12.00") == (
        Window(date(2026, 3, 2), 540, 720),
        Window(date(2026, 3, 2), 780, 960),
        Window(date(2026, 3, 3), 540, 720),
    )


@pytest.mark.parametrize("line", ["2026-02-30 9-12", "måndag 9-12", "2026-03-02"])
def test_a_line_that_is_no_window_is_named(line: str) -> None:
    with pytest.raises(InputError):
        windows_of(f"2026-03-02 9-12\n{line}")


@given(WINDOWS)
def test_what_is_kept_reads_back(windows: list[Window]) -> None:
    ordered = tuple(sorted(windows, key=lambda window: (window.day, window.begins)))
    assert windows_of(windows_text(ordered)) == ordered


def test_breaks_read_back_and_rooms_stand_once() -> None:
    breaks = (Break(720, 780), Break(900, 915))
    assert breaks_of(breaks_text(breaks)) == breaks
    assert rooms_of("Rum 214\n Rum 215 \n\nRum 214") == ("Rum 214", "Rum 215")
    assert rooms_of("") == ("",)
