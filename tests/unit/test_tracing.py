"""Where the thread from input to follow-up breaks, and how two wordings differ."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.needs import Need, Requirement, Support, check_need, follow_up_text
from dialogapp.domain.text_diff import text_diff
from dialogapp.domain.tracing import requirement_gaps

NEED = Need(id="n", number=1, title="Hitta", measure="Frågor")
ASKED = Requirement(id="r", number=1, text="Vägen läses upp", verification="Prov", follow_up="Frågor per dag")
MANY = Support(("a", "b"), 5)


def test_a_whole_thread_has_no_gap() -> None:
    assert requirement_gaps(ASKED, [NEED], MANY) == ()


def test_each_break_is_told() -> None:
    bare = replace(ASKED, verification="", follow_up="")
    assert requirement_gaps(bare, [], Support(("a",), 5)) == (
        "requirement_without_need",
        "requirement_without_verification",
        "requirement_without_follow_up",
        "level_on_one",
    )


def test_a_requirement_of_dismissed_needs_serves_none() -> None:
    gone = replace(NEED, status="dismissed")
    assert requirement_gaps(ASKED, [gone], MANY) == ("requirement_without_need",)
    assert requirement_gaps(ASKED, [gone, NEED], MANY) == ()


def test_a_level_from_one_alone_is_settled_by_an_answer_but_a_need_stays_on_weak_ground() -> None:
    one = Support(("a",), 5)
    assert check_need(replace(NEED, alone_answer="Ställs till alla."), one, 1, [ASKED]) == ("single_source",)
    assert requirement_gaps(replace(ASKED, alone_answer="Prövas."), [NEED], one) == ()


def test_a_changed_source_is_found_on_what_rests_on_it() -> None:
    assert check_need(NEED, MANY, 3, [ASKED], struck=1, corrected=2) == ("source_struck", "source_corrected")


def test_the_follow_up_on_one_line() -> None:
    asked = replace(ASKED, follow_up="Tid till visning.", follow_method="ur loggen", follow_interval="varje månad.")
    assert follow_up_text(asked) == "Tid till visning, ur loggen, varje månad"
    assert follow_up_text(replace(ASKED, follow_up="")) == ""


def test_a_text_diff_keeps_whole_words() -> None:
    pieces = text_diff("inom fem minuter", "inom tre minuter, varje dag")
    assert [(piece.kind, piece.text) for piece in pieces] == [
        ("same", "inom "),
        ("gone", "fem"),
        ("new", "tre"),
        ("same", " minuter"),
        ("new", ", varje dag"),
    ]


@given(st.text(), st.text())
def test_a_text_diff_gives_back_both_wordings(before: str, after: str) -> None:
    pieces = text_diff(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind != "new") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "gone") == after
