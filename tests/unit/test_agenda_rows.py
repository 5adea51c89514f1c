"""Rows pasted from a spreadsheet become items of an agenda."""

from __future__ import annotations

import pytest

from dialogapp.domain.errors import InputError
from dialogapp.services.agenda_rows import items_of_text
from dialogapp.services.meetings import ItemDraft


def test_rows_with_headings_in_any_order_and_either_language() -> None:
    text = "Min\tVad\tVem\tForm\tSpår\n10\tRamar\tHelena Strand\tInlägg\t\n45 min\tIdéer\t\tÖvning\t2\n\n"
    assert items_of_text(text) == [
        ItemDraft("Ramar", 10, "talk", "Helena Strand"),
        ItemDraft("Idéer", 45, "exercise", track=2),
    ]


def test_rows_without_headings_are_told_by_what_stands_in_them() -> None:
    text = "09:00\tVälkommen\t5\tHelena\n09.05–09.20\tPaus\t15\tpaus\nBara en rubrik"
    assert items_of_text(text) == [
        ItemDraft("Välkommen", 5, "talk", "Helena"),
        ItemDraft("Paus", 15, "break"),
        ItemDraft("Bara en rubrik", 10),
    ]


def test_a_cell_with_a_line_break_is_one_title() -> None:
    assert items_of_text('"Frågor\ni rundor"\t40\tQuestions') == [ItemDraft("Frågor i rundor", 40, "questions")]


def test_minutes_that_are_none_name_the_row() -> None:
    with pytest.raises(InputError) as raised:
        items_of_text("Vad\tMin\nRamar\t10\nFrågor\ten stund")
    assert raised.value.fields == {"row": 3, "text": "en stund"}


def test_nothing_gives_nothing() -> None:
    assert items_of_text(" \n\t\n") == []
