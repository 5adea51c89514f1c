"""Needs pasted from a spreadsheet, and copied to one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.errors import InputError
from dialogapp.domain.needs import Need, Support
from dialogapp.domain.text import cleaned
from dialogapp.services.need_table import needs_as_table, needs_from_table, pasted_rows
from dialogapp.services.needs import NeedDraft, NeedRow
from dialogapp.services.needs_parts.need_sheets import need_headings
from dialogapp.services.tables import as_pasted, parse_pasted
from dialogapp.services.translation import LanguageCode, language


def row(**parts: str) -> NeedRow:
    need = replace(Need(id="a", number=7, title=""), **parts)  # type: ignore[arg-type]
    return NeedRow(need, Support((), 3), 0, 0, ())


def test_several_columns_with_headings_are_pasted_with_commas_and_line_breaks() -> None:
    text = (
        'Titel\tMål\tProblem\tPrioritet\tEget\nHitta sal\t12,5\t"Skyltarna är små\noch sitter ""högt"""\tBör\tx\n'
        'Se programmet\t0,8\tDet kallas "kvällen"\t\ty\n\n'
    )
    assert needs_from_table(pasted_rows(text)) == [
        NeedDraft("Hitta sal", target="12,5", problem='Skyltarna är små\noch sitter "högt"', priority="should"),
        NeedDraft("Se programmet", target="0,8", problem='Det kallas "kvällen"'),
    ]


def test_without_headings_the_columns_are_those_of_the_sentence() -> None:
    assert needs_from_table(pasted_rows("Hitta sal\tBesökaren\thitta\ti tid\tFrågor, antal\n")) == [
        NeedDraft("Hitta sal", who="Besökaren", able_to="hitta", effect="i tid", measure="Frågor, antal")
    ]


@pytest.mark.parametrize("code", ["sv", "en"])
def test_rows_of_the_needs_workbook_are_pasted_with_its_headings(code: LanguageCode) -> None:
    words = language(code)
    heads = [column.heading for column in need_headings(words)]
    cells = {heads[0]: "B4", heads[1]: "Hitta sal", heads[2]: "En mening", heads[3]: "Besökaren"}
    pasted = as_pasted([heads, [cells.get(head, "") for head in heads]])
    assert needs_from_table(pasted_rows(pasted)) == [NeedDraft("Hitta sal", who="Besökaren")]


def test_a_row_that_can_not_be_used_is_named() -> None:
    with pytest.raises(InputError, match="Row 3: “Högst” is no priority"):
        needs_from_table(pasted_rows("Titel\tPrioritet\nEtt\tBör\nTvå\tHögst"))
    with pytest.raises(InputError, match="Row 2: A need needs a title"):
        needs_from_table(pasted_rows("Titel\tVem\n\tKim"))


def test_a_cell_longer_than_the_standard_library_reads_is_pasted() -> None:
    (draft,) = needs_from_table(pasted_rows("Hitta\t" + "x" * 200_000))
    assert len(draft.who) == 200_000


@pytest.mark.parametrize("code", ["sv", "en"])
def test_what_is_copied_is_pasted_again_as_it_was(code: LanguageCode) -> None:
    needs = row(
        title='"Hitta" sal',
        who="Besökaren",
        problem='Rad ett\n"rad" två\tmed flik',
        target="12,5",
        priority="must",
        status="dismissed",
        status_reason="=1+1",
        review="in_review",
    )
    (draft,) = needs_from_table(pasted_rows(as_pasted(needs_as_table([needs], language(code)))))
    assert {name: getattr(draft, name) for name in NeedDraft.__slots__} == {
        name: getattr(needs.need, name) for name in NeedDraft.__slots__
    }


@given(st.lists(st.lists(st.text(), min_size=2, max_size=3), min_size=1, max_size=4))
def test_any_table_that_is_copied_is_read_again_exactly(raw: list[list[str]]) -> None:
    clean = [[cleaned(cell) for cell in cells] for cells in raw]
    table = [[f"a{first}", *between, f"{last}z"] for first, *between, last in clean]
    assert parse_pasted(as_pasted(table)) == table
