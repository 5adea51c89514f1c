"""What a text of the fair copy may have lost of its lines."""

from __future__ import annotations

import pytest

from dialogapp.domain.carried_over import missing_facts, quotes_without_ground


@pytest.mark.parametrize(
    ("line", "text", "missing"),
    [
        ("Vi kan leverera på 14 veckor", "Alfa framförde att leverans går på några veckor.", ["14"]),
        ("Vi kan leverera på 14 veckor", "Leverans tar 14 veckor enligt Alfa.", []),
        ("Licensen kostar 12 500 kr", "Licensen kostar 12500 kr.", []),
        ("Licensen kostar 12 500 kr", "Licensen kostar 12 000 kr.", ["12 500"]),
        ("Avtal i 3 år", "Ett avtal på tre år.", []),
        ("Svar senast 2026-03-12", "Svar ska lämnas senast den 12 mars.", []),
        ("Svar senast 2026-03-12", "Svar ska lämnas senast den 13 mars.", ["2026-03-12"]),
        ("Pris 2,5 procent", "Priset är 2.5 procent.", []),
        ("Drift i Azure, inte hos oss", "Driften sker inte hos leverantören.", ["Azure"]),
        ("Azures avtal gäller", "Avtalet för Azure gäller.", []),
        ("Först ett pilotår. Sedan resten.", "Man börjar med ett pilotår och fortsätter.", []),
        ("SLA krävs", "Servicenivåer krävs.", ["SLA"]),
    ],
)
def test_facts_that_are_not_carried_over_are_named(line: str, text: str, missing: list[str]) -> None:
    assert missing_facts([line], text) == missing


def test_known_names_are_facts_wherever_they_stand() -> None:
    assert missing_facts(["Beta vägvisning har gjort det"], "Någon har gjort det", ["Beta vägvisning"]) == [
        "Beta vägvisning"
    ]


def test_a_fact_of_several_lines_is_named_once() -> None:
    assert missing_facts(["Det tar 14 dagar", "Ja, 14 dagar"], "Det går fort") == ["14"]


def test_quotation_marks_stand_only_around_what_was_noted_verbatim() -> None:
    text = "Alfa sade att ”det här går inte” och “vi lovar”."
    assert quotes_without_ground(text, ["Nej, det här går inte."]) == ["vi lovar"]
