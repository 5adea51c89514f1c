"""The entry line remembers when its first character came and who had the floor then; words after # are tags."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.entry import EntryLine, Speaker, joined, split_tags, typed

ALFA, BETA = Speaker("alfa"), Speaker("beta")


def test_time_and_speaker_are_those_of_the_first_character() -> None:
    line = typed(EntryLine(), "V", 100, ALFA)
    line = typed(line, "Vi ser", 900, BETA)
    assert (line.started_at, line.speaker) == (100, ALFA)


def test_an_emptied_line_begins_anew_but_keeps_its_kind() -> None:
    line = typed(replace(EntryLine(), kind="question"), "V", 100, ALFA)
    line = typed(typed(line, "", 200, BETA), "N", 300, BETA)
    assert (line.started_at, line.speaker, line.kind) == (300, BETA, "question")


def test_a_chosen_speaker_stands_whoever_has_the_floor() -> None:
    line = typed(EntryLine(speaker=BETA, is_speaker_chosen=True), "V", 100, ALFA)
    assert line.speaker == BETA


def test_a_line_that_comes_back_stands_before_what_was_typed_since() -> None:
    back = joined(EntryLine(text="först", started_at=1, confidential=True), EntryLine(text="sedan", started_at=2))
    assert (back.text, back.started_at, back.confidential) == ("först\nsedan", 1, True)


@pytest.mark.parametrize(
    ("typed_text", "text", "tags"),
    [
        ("Vi ser två vägar #pris", "Vi ser två vägar", "pris"),
        ("Om #drift i sex år #pris #Idé-2 ", "Om #drift i sex år", "drift pris idé-2"),
        ("C# kostar #3 kr", "C# kostar #3 kr", ""),
        ("#pris", "#pris", "pris"),
        ("e#post", "e#post", ""),
    ],
)
def test_tags(typed_text: str, text: str, tags: str) -> None:
    assert split_tags(typed_text) == (text, tags)


@given(st.text())
def test_text_without_tags_comes_out_as_it_was(text: str) -> None:
    plain = text.replace("#", "")
    assert split_tags(plain) == (plain, "")
