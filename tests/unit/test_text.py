"""Text is cleaned once, comes out exactly after that, and sorts as Swedish does."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.text import cleaned, cleaned_line, pasted_lines, swedish_key


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("rad 1\r\nrad 2\rrad 3\nrad 4", "rad 1\nrad 2\nrad 3\nrad 4"),
        ("a\x00b\x07c\x1b[31md\x85e\x9f", "abc[31mde"),
        ("a\ufffeb\uffffc\ufdd0d\U0001fffee", "abcde"),
        ("a\ud800b", "ab"),
        ("a\u030a o\u0308", "å ö"),
        ("👩\u200d👩\u200d👧 \u202bשלום\u202c\ttab", "👩\u200d👩\u200d👧 \u202bשלום\u202c\ttab"),
        ("=1+1", "=1+1"),
        ("mjuk\u00adbindning", "mjuk\u00adbindning"),
    ],
)
def test_what_people_paste(pasted: str, kept: str) -> None:
    assert cleaned(pasted) == kept


@given(st.text(st.characters()))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once
    assert unicodedata.is_normalized("NFC", once)


def test_a_line_has_no_breaks_or_blanks_at_its_ends() -> None:
    assert cleaned_line("  Alfa\n AB\t ") == "Alfa AB"


def test_swedish_order() -> None:
    names = ["Östra", "Zeta", "Ärla", "Åsa", "alfa", "Beta", "édith", "Eva", "Alfa"]
    assert sorted(names, key=swedish_key) == ["Alfa", "alfa", "Beta", "édith", "Eva", "Zeta", "Åsa", "Ärla", "Östra"]


@pytest.mark.parametrize(
    ("pasted", "lines"),
    [
        ("Karta\r\nTal\r\n\r\n  Skylt \n", ["Karta", "Tal", "Skylt"]),
        ('Karta\n"Tal\nmed ""dämpat"" ljud"\nSkylt', ["Karta", 'Tal med "dämpat" ljud', "Skylt"]),
        ('"Bra", sa värden\nKarta\tinne', ['"Bra", sa värden', "Karta inne"]),
        ('5" skärm\n7" skärm', ['5" skärm', '7" skärm']),
        ("- Karta\n•\tTal\n-5 grader\nVit-\n– - ", ["Karta", "Tal", "-5 grader", "Vit-", "-"]),
        (" \n", []),
    ],
)
def test_lines_pasted_from_a_list_or_a_spreadsheet(pasted: str, lines: list[str]) -> None:
    assert pasted_lines(pasted) == lines
