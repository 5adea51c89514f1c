"""What the search for leaks finds in a text, and what it leaves alone."""

from __future__ import annotations

import unicodedata

import pytest

from dialogapp.domain.leaks import Name, Search, Secrets, significant_digits

SECRETS = Secrets(
    names=(
        Name("Nordberg AB", "organisation"),
        Name("Nordberg", "organisation", compound=True),
        Name("Vägvisning AB", "organisation"),
        Name("Vägvisning", "organisation", common=True),
        Name("Anna-Karin Lövgren", "person"),
        Name("Lövgren", "person"),
        Name("Per", "person", common=True),
        Name("Strand", "organisation"),
    ),
    addresses=("karin@nordberg.example", "nordberg.example"),
    numbers=("5560001234",),
    phones=("701234567",),
    passages=(
        "Vi byter plattform i tysthet nästa år och säger upp den som finns",
        "marginalen är 14 procent",
        "ja",
        "Vi håller med om det som sades om kartorna i går",
    ),
    kept=("Helena Strand", "Leverantör A"),
    open_texts=("Vi håller med om det som sades om kartorna i går, alla fem.",),
    ordinary=frozenset({"vägvisning", "per", "ja"}),
)
SEARCH = Search(SECRETS)


def kinds(text: str, *, is_name: bool = False) -> list[str]:
    return sorted({hit.kind for hit in SEARCH.hits(text, is_name=is_name)})


@pytest.mark.parametrize(
    "text",
    [
        "Nordberg AB sade det.",
        "NORDBERGS LÖSNING",
        "som nordberg sade",
        "Nord\u00adberg",
        "Nord-\nberg",
        "N o r d b e r g",
        "Nordberg-\nAB",
        "Nordberg_AB",
        "Vi tar Nordbergsystemet.",
        "strandsystemet",
        "”Nordberg”",
        "Nordberg ABs karta",
        "Nordberg AB:s karta",
        "Vi frågade Vägvisning, som var där.",
        "VÄGVISNING AB",
        unicodedata.normalize("NFD", "Vägvisning AB"),
        "Vägvisning\N{NO-BREAK SPACE}AB",
    ],
)
def test_a_suppliers_name_is_found_however_it_is_written(text: str) -> None:
    assert kinds(text) == ["organisation"]


@pytest.mark.parametrize("text", ["Anna-Karin Lövgren", "anna karin lövgrens", "Lövgren, Anna-Karin", "LÖVGREN"])
def test_a_persons_name_is_found(text: str) -> None:
    assert kinds(text) == ["person"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("nr 556000-1234", "number"),
        ("5560001234", "number"),
        ("556000 1234", "number"),
        ("165560001234", "number"),
        ("SE556000123401", "number"),
        ("ring 070-123 45 67", "phone"),
        ("+46 (0)70 123 45 67", "phone"),
        ("KARIN@NORDBERG.EXAMPLE", "address"),
        ("https://www.nordberg.example/kartor", "address"),
        ("och de byter plattform i tysthet nästa år", "passage"),
        ("MARGINALEN\när 14  procent!", "passage"),
    ],
)
def test_numbers_addresses_and_passages_are_found(text: str, kind: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vägvisning i huset kostar 300 kr per månad.",
        "Digital vägvisning",
        "Per dag kommer 400.",
        "Huset ligger vid Nordbergsgatan.",
        "Vi gick längs Strandpromenaden.",
        "Helena Strand visade huset; Leverantör A tog med sig en fråga.",
        "ja",
        "Vi byter nästa år.",
        "Vi håller med om det som sades om kartorna i går, alla.",
        "2026-11-24 09.00–10.34 · 556 000 kronor · 1234",
        "strandad",
    ],
)
def test_what_is_no_secret_is_left_alone(text: str) -> None:
    assert kinds(text) == []


def test_a_files_name_without_its_swedish_letters_is_found() -> None:
    assert kinds("motesanteckningar-vagvisning-ab", is_name=True) == ["organisation"]
    assert kinds("motesanteckningar-vagvisning-ab") == []
    assert kinds("motesanteckningar-1-2026-vagvisning", is_name=True) == []


@pytest.mark.parametrize("phone", ["070-123 45 67", "+46 70 123 45 67", "0046701234567", "+46(0)701234567"])
def test_a_phone_number_is_the_same_from_abroad(phone: str) -> None:
    assert significant_digits(phone) == "701234567"


def test_four_figures_are_no_phone_number() -> None:
    assert significant_digits("1177") == ""
