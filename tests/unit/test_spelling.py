"""Which words of a text a dictionary is asked for."""

from __future__ import annotations

import pytest

from dialogapp.domain.spelling import is_known, known_forms, words_to_check


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vi ser tvo vägar.", "Vi ser tvo vägar"),
        ("!fråga §3 @anna Vad kostar det #pris", "Vad kostar det"),
        ("3 år, 24h och v2", "år och"),
        ("se www.exempel.se eller skriv till a.b@exempel.se", "se eller skriv till"),
        ("IT-stöd, LOU och PostgreSQL", "stöd och"),
        ("skylt- och ljusfrågor", "och ljusfrågor"),
        ("å ni 😀 såg", "ni såg"),
        ("", ""),
    ],
)
def test_marks_numbers_addresses_and_abbreviations_are_no_words(text: str, words: str) -> None:
    found = list(words_to_check(text))
    assert " ".join(one.word for one in found) == words
    assert all(text[one.start : one.end] == one.word for one in found)


def test_names_are_known_in_any_case_and_as_genitives() -> None:
    known = known_forms(["Alfa Vägvis AB", "Anna Öman"])
    for word in ("Alfa", "alfas", "Vägvis", "Ömans"):
        assert is_known(word, known), word
    assert not is_known("Beta", known)
