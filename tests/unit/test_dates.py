"""Times and lengths in words."""

from __future__ import annotations

from datetime import datetime

import pytest

from dialogapp.services.dates import Clock, length_words, share_words, span_words
from dialogapp.services.file_names import file_name
from dialogapp.services.translation import LanguageCode, language

NINE, TWELVE = datetime(2026, 11, 24, 9), datetime(2026, 11, 24, 12)


@pytest.mark.parametrize(
    ("code", "words", "two_days"),
    [
        ("sv", "24 november 2026 kl. 09.00–12.00", "24 november 2026 kl. 09.00 – 25 november 2026 kl. 12.00"),
        ("en", "24 November 2026, 09:00–12:00", "24 November 2026, 09:00 – 25 November 2026, 12:00"),
    ],
)
def test_a_span_names_the_day_once(code: LanguageCode, words: str, two_days: str) -> None:
    assert span_words(NINE, TWELVE, language(code)) == words
    assert span_words(NINE, TWELVE.replace(day=25), language(code)) == two_days


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"),
        (45, "45 s"),
        (60, "1 min"),
        (282, "4 min 42 s"),
        (3600, "1 h"),
        (5640, "1 h 34 min"),
        (3599, "59 min 59 s"),
    ],
)
def test_lengths(seconds: int, words: str) -> None:
    assert length_words(seconds) == words


def test_shares_round_half_up() -> None:
    assert share_words(0.125, language("en")) == "13%"
    assert share_words(0.285, language("sv")) == "29\N{NO-BREAK SPACE}%"


def test_a_clock_shows_its_zone_in_winter_and_summer() -> None:
    clock = Clock("Europe/Stockholm", language("sv"))
    assert clock.moment(1_795_507_200_000) == "24 november 2026 kl. 09.00"
    assert clock.time(1_782_892_814_000, seconds=True) == "10.00.14"
    assert clock.time(None) == ""


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("mötesanteckningar", 3, 2026), "motesanteckningar-3-2026"),
        (("minutes", 3, None, ""), "minutes-3"),
        (("Östra Ängs & Søn AB (publ)",), "ostra-angs-son-ab-publ"),
        (("KS 2026/117", "日本"), "ks-2026-117"),
    ],
)
def test_names_of_files_hold_letters_digits_and_hyphens(parts: tuple[str | int | None, ...], name: str) -> None:
    assert file_name(*parts) == name
