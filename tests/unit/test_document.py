"""The tree keeps its own rules: levels, choices, and how a value is shown."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from dialogapp.domain.document import (
    Cell,
    CellContent,
    Column,
    Document,
    Heading,
    Sheet,
    SheetColumn,
    Text,
    Value,
    plain,
    shown,
)


@pytest.mark.parametrize("levels", [(1,), (3,), (2, 4), (2, 3, 4, 5, 6, 7)])
def test_a_level_that_is_skipped_or_not_there_is_refused(levels: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="level"):
        Document("T", "sv", tuple(Heading(level, "x") for level in levels))


def test_levels_may_go_up_by_any_number() -> None:
    assert Document("T", "sv", tuple(Heading(level, "x") for level in (2, 3, 4, 2, 3))).blocks


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        (1234567, "1\u00a0234\u00a0567", "1,234,567"),
        (-12, "-12", "-12"),
        (0.725, "0,73", "0.73"),
        (0.005, "0,01", "0.01"),
        (-0.001, "0,00", "0.00"),
        (-1234.5, "-1\u00a0234,50", "-1,234.50"),
        (date(2026, 3, 2), "2026-03-02", "2026-03-02"),
        (datetime(2026, 3, 2, 9, 5), "2026-03-02 09:05", "2026-03-02 09:05"),
        (None, "", ""),
        ("1,5", "1,5", "1,5"),
    ],
)
def test_values_are_shown_as_a_reader_expects(value: Value, swedish: str, english: str) -> None:
    assert (shown(value, "sv"), shown(value, "en")) == (swedish, english)


@pytest.mark.parametrize(
    ("content", "words"),
    [(Cell(("a ", Text("b", bold=True))), "a b"), (Text("c"), "c"), (0.5, "0,50"), (Cell(7), "7")],
)
def test_the_words_of_a_cell(content: CellContent, words: str) -> None:
    assert plain(content, "sv") == words


def test_numbers_stand_at_the_end_unless_told() -> None:
    assert Column("A", kind="number").alignment == "end"
    assert Column("A", kind="number", align="centre").alignment == "centre"
    assert Column("A").alignment == "start"


def test_a_sheet_is_a_table_or_a_page_of_text() -> None:
    for columns, notes in (((), ()), ((SheetColumn("A"),), ("x",))):
        with pytest.raises(ValueError, match="either"):
            Sheet("A", columns, notes=notes)


@pytest.mark.parametrize("choices", [("a,b",), ('"',), ("x" * 256,)])
def test_choices_must_fit_excels_list(choices: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="choices"):
        SheetColumn("A", choices=choices)
