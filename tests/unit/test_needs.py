"""A need makes a sentence, and what it lacks is told."""

from __future__ import annotations

import pytest

from dialogapp.domain.needs import Need, Requirement, Support, check_need
from dialogapp.services.need_words import need_pattern, need_sentence, support_words
from dialogapp.services.translation import language

SWEDISH, ENGLISH = language("sv"), language("en")
NEED = Need(
    id="1",
    number=1,
    title="Hitta med ljud",
    who="Besökare med synnedsättning",
    able_to="kunna få vägen uppläst",
    effect="Komma fram på egen hand.",
    measure="Testpersoner som når rätt lokal",
    baseline="2",
    target="8",
    unit="av 10",
)


def test_the_sentence_in_swedish() -> None:
    assert need_sentence(NEED, SWEDISH) == (
        "Besökare med synnedsättning behöver kunna få vägen uppläst för att komma fram på egen hand, "
        "mätt som testpersoner som når rätt lokal: 2 → 8 av 10."
    )


def test_what_is_not_known_is_left_out_or_a_gap() -> None:
    bare = Need(id="1", number=1, title="Hitta med ljud", effect="hitta")
    assert need_sentence(bare, ENGLISH) == "… must be able to … in order to hitta."
    assert need_sentence(Need(id="1", number=1, title="Hitta"), ENGLISH) == ""
    assert [piece for piece, is_gap in need_pattern(bare, ENGLISH) if is_gap] == ["[who]", "[do what]", "[measure]"]


def test_words_in_capitals_stay_so_in_the_sentence() -> None:
    need = Need(id="1", number=1, title="t", who="Drift", able_to="SMS:a besökaren")
    assert need_sentence(need, ENGLISH) == "Drift must be able to SMS:a besökaren."


@pytest.mark.parametrize(
    ("suppliers", "sources", "asked", "found"),
    [
        ((), 0, (), {"no_source", "no_measure", "no_requirement"}),
        (("a",), 2, ("",), {"single_source", "no_measure", "no_verification"}),
        (("a", "b"), 2, ("prov",), {"no_measure"}),
        ((), 1, ("prov", ""), {"no_measure", "no_verification"}),
    ],
)
def test_what_is_found_wanting(
    suppliers: tuple[str, ...], sources: int, asked: tuple[str, ...], found: set[str]
) -> None:
    need = Need(id="1", number=1, title="Hitta")
    requirements = [Requirement(id=str(n), number=n, text="Krav", verification=v) for n, v in enumerate(asked)]
    assert set(check_need(need, Support(suppliers, 5), sources, requirements)) == found


def test_a_dismissed_need_is_not_checked() -> None:
    assert check_need(Need(id="1", number=1, title="Hitta", status="dismissed"), Support((), 5), 0, ()) == ()


def test_support_in_words() -> None:
    assert support_words(Support(("a", "b", "c"), 5), SWEDISH) == "3 av 5"
