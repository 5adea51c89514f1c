"""A mark counts only whole, where something follows it and what it names is there; all else is text as typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.contributions import CONTRIBUTION_KINDS
from dialogapp.domain.entry import Speaker
from dialogapp.domain.entry_marks import (
    KIND_WORDS,
    TO_ALL_TAGS,
    Bearings,
    Handle,
    Meant,
    Sought,
    kind_of,
    meant,
    shortest,
    sought,
)
from dialogapp.services.translation import language
from dialogapp.services.words import CONTRIBUTION_KIND_WORDS, word

ALFA, BERG, ANNA = Speaker("alfa"), Speaker("berg"), Speaker("alfa", "anna")
HERE = Bearings(
    {1: "ramar", 3: "avslut"},
    (Handle(ALFA, "Alfa Drift AB", "AD"), Handle(BERG, "Berg AB", "BE"), Handle(ANNA, "Anna Berg", "AB")),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("!f Gäller det foajén?", Meant("Gäller det foajén?", kind="question")),
        ("!4 Budgeten är klar", Meant("Budgeten är klar", kind="information")),
        ("!sv Ja", Meant("Ja", kind="answer")),
        ("§3 Tack för i dag", Meant("Tack för i dag", item=3)),
        ("@alfa: Vi kan börja", Meant("Vi kan börja", speaker=ALFA)),
        ("@Alfa Drift AB Vi kan börja", Meant("Vi kan börja", speaker=ALFA)),
        ("@be Vi kan börja", Meant("Vi kan börja", speaker=BERG)),
        ("@Anna Vi kan börja", Meant("Vi kan börja", speaker=ANNA)),
        ("@ab Vi kan börja", Meant("Vi kan börja", speaker=ANNA)),
        ("? Hur räknas priset", Meant("Hur räknas priset", kind="question", to_all=True)),
        ("Hur räknas priset ?", Meant("Hur räknas priset?", kind="question", to_all=True)),
        ("@ad §1 !b Vi ses #plan", Meant("Vi ses", tags="plan", kind="decision", item=1, speaker=ALFA)),
        ("!å först\nsedan", Meant("först\nsedan", kind="action")),
    ],
)
def test_marks(typed: str, found: Meant) -> None:
    assert meant(typed, HERE) == found


@pytest.mark.parametrize(
    "typed",
    [
        "3 år",
        "?",
        "? ",
        "!",
        "!f",
        "!f ",
        "! Viktigt",
        "!s Två slag börjar på s",
        "!viktigt med drift",
        "§3",
        "§2 finns inte",
        "§ 3 i avtalet",
        "enligt §3 gäller",
        "@ingen vet",
        "@a kan vara flera",
        "@alfa, kan ni svara",
        "@alfa",
        "Gäller det foajén?",
        "f fråga utan tecken",
    ],
)
def test_what_is_no_mark_stays_text(typed: str) -> None:
    assert meant(typed, HERE) == Meant(typed)


@given(st.text())
def test_text_without_mark_signs_comes_out_as_it_was(text: str) -> None:
    plain = "".join(character for character in text if character not in "#!§@?")
    assert meant(plain, HERE) == Meant(plain)


@given(st.text())
def test_nothing_but_marks_is_ever_lost(text: str) -> None:
    found = meant(text, HERE)
    assert "".join(found.text.split()) in "".join(text.split())


@given(st.text(min_size=1), st.sampled_from(CONTRIBUTION_KINDS))
def test_a_beginning_means_one_kind_or_none(text: str, kind: str) -> None:
    fits = [k for k, words in KIND_WORDS.items() if any(told.startswith(text.casefold()) for told in words)]
    assert kind_of(text) in (None, *CONTRIBUTION_KINDS)
    assert kind_of(text) is None or text.isdigit() or fits == [kind_of(text)]


@pytest.mark.parametrize("code", ["en", "sv"])
def test_the_words_are_those_shown_in_both_languages(code: str) -> None:
    words = language("sv" if code == "sv" else "en")
    for kind in CONTRIBUTION_KINDS:
        told = word(words, CONTRIBUTION_KIND_WORDS, kind).lower()
        assert told in KIND_WORDS[kind]
        assert kind_of(shortest(kind, told)) == kind
    assert words.text("to-all") in TO_ALL_TAGS


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("pris", Sought("pris")),
        ("!f pris @alfa", Sought("pris", kind="question", speaker=ALFA)),
        ("#Pri §3", Sought("", tag="pri", item=3)),
        ("@ingen §9 !s", Sought("@ingen §9 !s")),
        ("pris @", Sought("pris")),
        ("#", Sought("")),
    ],
)
def test_marks_narrow_a_search(typed: str, found: Sought) -> None:
    assert sought(typed, HERE) == found
