"""The hint on what competitors must not hear: what is found, and what would be a false alarm."""

from __future__ import annotations

from time import perf_counter

import pytest

from dialogapp.domain.competition import Watch, WordList, watch_of
from dialogapp.domain.errors import InputError
from dialogapp.services.wordlists import _lists, _packaged


@pytest.fixture(scope="module")
def watch() -> Watch:
    return watch_of(_packaged())


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Vårt timpris är lågt.", "prices", "timpris"),
        ("Ange inga priser i dag.", "prices", "priser"),
        ("Det kostar 1 250 kr i månaden.", "prices", "1 250 kr"),
        ("Ungefär 3,5 miljoner kronor.", "prices", "3,5 miljoner kronor"),
        ("Vi ger 15 % rabatt.", "prices", "rabatt"),
        ("Rabatterna brukar vara stora.", "prices", "Rabatterna"),
        ("VÅRA MARGINALER ÄR SMÅ", "margins", "MARGINALER"),
        ("Vår största kund är Exempelstad.", "customers", "Vår största kund"),
        ("Vi har ledig kapacitet i höst.", "capacity", "ledig kapacitet"),
        ("Vi kommer att lämna anbud.", "bids", "Vi kommer att lämna anbud"),
        ("Vi kan dela upp marknaden mellan oss.", "market_sharing", "dela upp marknaden"),
        ("Our hourly rate is fixed.", "prices", "hourly rate"),
        ("We will not bid this time.", "bids", "We will not bid"),
    ],
)
def test_what_competitors_must_not_hear_is_found(watch: Watch, text: str, kind: str, words: str) -> None:
    hit = watch.hit(text)
    assert hit is not None
    assert (hit.kind, hit.words) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        "Vi vill prisa kommunens arbete.",
        "Priskonkurrens är bara en del av kvaliteten.",
        "Prismodellen bör vara enkel att följa.",
        "Systemet kunde bytas utan avbrott.",
        "Det gäller 80 % av besökarna.",
        "Kundtjänsten svarar på två minuter.",
        "Marginaliserade grupper hittar inte fram.",
        "Det är svårt för små företag att lämna anbud.",
        "Huset har 62 lokaler på fem plan.",
        "",
    ],
)
def test_what_only_sounds_like_it_is_left_alone(watch: Watch, text: str) -> None:
    assert watch.hit(text) is None


def test_a_word_of_ones_own_is_found_and_other_words_are_not() -> None:
    watch = watch_of([WordList("bids", stems=("viteskr",))])
    hit = watch.hit("Viteskraven är höga, timpriset också.")
    assert hit is not None
    assert hit.words == "Viteskraven"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[prices", "can't be read"),
        ('[secrets]\nwords = ["a"]', "“secrets” is not known"),
        ('[prices]\nword = ["a"]', "“word” is not known"),
        ('[prices]\nwords = "a"', "list of words"),
        ('[prices]\nstems = ["pri"]', "too short"),
    ],
)
def test_a_file_that_cant_be_used_says_why(text: str, says: str) -> None:
    with pytest.raises(InputError) as error:
        _lists(text, "egna.toml")
    assert says in str(error.value)


def test_a_line_costs_next_to_nothing(watch: Watch) -> None:
    line = "Besökaren vet vad föreställningen heter, inte var den är, och frågar i receptionen. " * 4
    best = min(_seconds(watch, line) for _ in range(5))
    # Measured at 0.03 ms; the limit is wide, so that a busy machine fails no run.
    assert best < 0.002


def _seconds(watch: Watch, line: str) -> float:
    start = perf_counter()
    watch.hit(line)
    return perf_counter() - start
