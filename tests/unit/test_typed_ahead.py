"""What is typed before the dialogue is open: lines and what is half-typed, each with its first character's time."""

from __future__ import annotations

from dialogapp.domain.typed_ahead import EnteredLine, TypedAhead, entered, typed

NOTHING = TypedAhead("one", "meeting")


def test_a_line_keeps_the_time_of_its_first_character() -> None:
    ahead = entered(typed(typed(NOTHING, "H", 1000), "Hej", 2000))
    assert ahead.entered == (EnteredLine("Hej", 1000),)
    assert (ahead.text, ahead.started_at) == ("", None)


def test_an_emptied_text_is_begun_anew() -> None:
    ahead = typed(typed(typed(NOTHING, "H", 1000), "", 2000), "N", 3000)
    assert (ahead.text, ahead.started_at) == ("N", 3000)


def test_enter_takes_no_blank_line() -> None:
    assert entered(NOTHING) == NOTHING
    blank = typed(NOTHING, "  ", 1000)
    assert entered(blank) == blank


def test_lines_typed_in_the_same_moment_or_on_a_clock_put_back_stay_apart_and_in_order() -> None:
    ahead = NOTHING
    for at in (1000, 1000, 400):
        ahead = entered(typed(ahead, "Ja", at))
    ahead = typed(ahead, "Nej", 1001)
    assert [line.started_at for line in ahead.entered] == [1000, 1001, 1002]
    assert ahead.started_at == 1003
