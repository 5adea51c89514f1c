"""Names come out of running text, common words stay, and codes tell nothing."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.anonymity import Disguise, Masked, coded_order, disguise, letters

ALFA = Masked(
    "Alfa Vägvisning AB", "Leverantör B", "556000-0001", ("Per Holm", "Nadia Ek"), ("nadia@alfa.example.com",)
)
BETA = Masked("Betasystem AB", "Leverantör A", people=("Camilla Sjö",))


def made(*masked: Masked, log: Sequence[str] = (), kept: Sequence[str] = ()) -> Disguise:
    return disguise(
        masked or (ALFA, BETA),
        person="[namn]",
        several="[en leverantör]",
        address="[adress]",
        number="[nummer]",
        kept_people=kept,
        log=log,
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Alfa Vägvisning AB deltog.", "Leverantör B deltog."),
        ("alfa vägvisning deltog, ALFA med.", "Leverantör B deltog, Leverantör B med."),
        ("Alfas lösning och Betas", "Leverantör B:s lösning och Leverantör A"),
        ("Fråga Beta, inte Betasystem.", "Fråga Leverantör A, inte Leverantör A."),
        ("Beta avstår.", "Leverantör A avstår."),
        ("Alfabetet och Betalning", "Alfabetet och Betalning"),
        ("Nadia Ek sade, och Nadia log.", "Leverantör B sade, och [namn] log."),
        ("Skriv till NADIA@alfa.example.com eller 5560000001", "Skriv till [adress] eller [nummer]"),
        ("Alfa's idea", "Leverantör B's idea"),
    ],
)
def test_names_are_found_as_people_write_them(text: str, told: str) -> None:
    assert made().of(text) == told


def test_a_name_that_is_also_a_word_is_found_within_a_sentence_only() -> None:
    hidden = made(log=["Det kommer 140 frågor per dag."])
    assert hidden.of("Per dag kommer 140 frågor. Så sade Per.") == "Per dag kommer 140 frågor. Så sade [namn]."


def test_a_part_that_two_suppliers_share_names_neither() -> None:
    hidden = made(Masked("Alfa Väg AB", "Leverantör A"), Masked("Alfa Skylt AB", "Leverantör B"))
    assert hidden.of("Alfa Skylt sade som Alfa.") == "Leverantör B sade som [en leverantör]."


def test_the_buyers_people_keep_their_names() -> None:
    hidden = made(Masked("Alfa AB", "Leverantör A", people=("Anders Lund",)), kept=["Anders Ekvall"])
    assert hidden.of("Anders Ekvall och Anders Lund") == "Anders Ekvall och Leverantör A"


@pytest.mark.parametrize("facilitator", ["Sara Lind", "Sara Lindhall"])
def test_a_supplier_whose_name_begins_as_the_facilitators_leaves_hers_alone(facilitator: str) -> None:
    hidden = made(Masked("Lindhall Ljus AB", "Leverantör A"), kept=[facilitator])
    told = hidden.of(f"{facilitator} bad Lindhall svara. {facilitator}s fråga; {facilitator.upper()}")
    assert told == f"{facilitator} bad Leverantör A svara. {facilitator}s fråga; {facilitator.upper()}"


def test_a_kept_name_that_holds_a_suppliers_whole_name_is_still_taken_out() -> None:
    hidden = made(Masked("Lindhall Ljus AB", "Leverantör A"), kept=["Sara Lind, Lindhall Ljus AB"])
    assert hidden.of("Sara Lind, Lindhall Ljus AB") == "Sara Lind, Leverantör A"


@given(st.lists(st.sampled_from([ALFA.organisation, *ALFA.people, BETA.organisation, "och", "sade", "5 min."])))
def test_no_whole_name_is_left(words: list[str]) -> None:
    told = made().of(" ".join(words))
    assert not any(name in told for name in (ALFA.organisation, BETA.organisation, *ALFA.people))
    assert told.count("och") == words.count("och")


def test_nothing_to_hide_changes_nothing() -> None:
    assert Disguise().of("Alfa") == "Alfa"
    assert disguise([], person="", several="", address="", number="", kept_people=[], log=[]).of("Alfa") == "Alfa"


IDS = st.lists(st.uuids(version=4).map(str), min_size=1, max_size=8, unique=True)


@given(IDS, st.text())
def test_the_order_of_codes_depends_on_nothing_but_the_seed(ids: list[str], seed: str) -> None:
    ordered = coded_order(seed, ids, ())
    assert sorted(ordered) == sorted(ids)
    assert coded_order(seed, reversed(ids), ()) == ordered


@given(IDS, st.text())
def test_whoever_comes_after_a_publication_comes_after_its_codes(ids: list[str], seed: str) -> None:
    ids = sorted(ids)
    published = ids[len(ids) // 2]
    before, after = [each for each in ids if each < published], [each for each in ids if each > published]
    known = coded_order(seed, before, (published,))
    assert coded_order(seed, before + after, (published,))[: len(before)] == known


@pytest.mark.parametrize(("index", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (702, "AAA")])
def test_letters_go_on_after_z(index: int, letter: str) -> None:
    assert letters(index) == letter
