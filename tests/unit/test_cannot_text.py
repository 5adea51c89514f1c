"""Times that suppliers can't, as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from dialogapp.domain.cannot_text import CannotTime, cannot_of
from dialogapp.domain.errors import InputError

NEAR = date(2026, 3, 16)
"""A Monday."""


@pytest.mark.parametrize(
    ("text", "day", "begins", "ends"),
    [
        ("16 mars 9–12", "2026-03-16", 540, 720),
        ("16 mars kl. 9.30-12", "2026-03-16", 570, 720),
        ("mån 16 mars 09.00–12.00", "2026-03-16", 540, 720),
        ("Mon 16 Mar 09:00–12:00", "2026-03-16", 540, 720),
        ("17/3 13-16", "2026-03-17", 780, 960),
        ("2026-03-17 8 till 10", "2026-03-17", 480, 600),
        ("17 mars", "2026-03-17", 0, 1440),
        ("17 mars fm", "2026-03-17", 0, 720),
        ("17 Mar pm", "2026-03-17", 720, 1440),
        ("tisdag 9-10", "2026-03-17", 540, 600),
        ("mån 9-10", "2026-03-16", 540, 600),
        ("3 maj 2027 9-10", "2027-05-03", 540, 600),
        ("7 jan 9-10", "2027-01-07", 540, 600),
        ("2 mars 9-10", "2026-03-02", 540, 600),
        ("varje dag 12–13", "", 720, 780),
        ("Every day 12-13", "", 720, 780),
    ],
)
def test_a_time_is_understood_in_both_languages(text: str, day: str, begins: int, ends: int) -> None:
    assert cannot_of(text, NEAR) == (CannotTime(day, begins, ends),)


def test_several_are_parted_and_what_stands_in_brackets_is_a_note() -> None:
    assert cannot_of("16 mars 9–12 (styrelsemöte, i Lund); varje dag 15-16,\n18 mars", NEAR) == (
        CannotTime("2026-03-16", 540, 720, "styrelsemöte, i Lund"),
        CannotTime("", 900, 960),
        CannotTime("2026-03-18", 0, 1440),
    )
    assert cannot_of("  ", NEAR) == ()


@pytest.mark.parametrize("text", ["i morgon bitti", "9-12", "31 feb 9-10", "16 mars 12-9", "varje dag", "16 x 9-12"])
def test_what_is_no_time_is_named(text: str) -> None:
    with pytest.raises(InputError) as caught:
        cannot_of(f"17 mars; {text}", NEAR)
    assert caught.value.fields["text"]
