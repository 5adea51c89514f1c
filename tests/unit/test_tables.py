"""Headers in two languages, rows pasted from a spreadsheet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.errors import InputError
from dialogapp.domain.text import cleaned
from dialogapp.services.tables import (
    CONTRIBUTION_COLUMNS,
    PARTICIPANT_COLUMNS,
    QUESTION_COLUMNS,
    delimiter_of,
    parse_pasted,
    pasted_table,
    read_rows,
)


def test_swedish_and_english_headings_name_the_same_columns_in_any_order_and_case() -> None:
    swedish = (
        "TAGGAR;text;Organisation;Deltagare;slag;tid;sekunder;dagordningspunkt;sekretess;skada;möte;mötestitel;id;"
        "status;fråga"
    )
    read = read_rows([swedish.split(";")], CONTRIBUTION_COLUMNS, "f")
    assert not read.unknown_columns
    assert set(read.columns) == {
        *("text", "organisation", "participant", "kind", "started_at", "seconds", "agenda_item", "confidential"),
        *("harm", "tags", "meeting", "meeting_title", "id", "state", "question"),
    }
    participants = ["organisation", "namn", "E-post", "roll", "organisationsnummer", "slag"]
    assert read_rows([participants], PARTICIPANT_COLUMNS, "f").columns == (
        *("organisation", "name", "email", "role", "organisation_number", "kind"),
    )
    assert read_rows([["syfte", "område", "text"]], QUESTION_COLUMNS, "f").columns == ("purpose", "area", "text")
    assert read_rows([["\ufeffStarted at", "Starttid_2", "Text"]], CONTRIBUTION_COLUMNS, "f").columns == (
        "started_at",
        "text",
    )


def test_unknown_columns_are_told_and_ignored() -> None:
    table = read_rows([["text", "Kommentar  till", "", "color_2"], ["a", "b", "", "d"]], CONTRIBUTION_COLUMNS, "f")
    assert table.unknown_columns == ("Kommentar till", "color_2")
    assert table.rows[0].values == {"text": "a"}


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ([], "row 1: the header row is missing; name the columns there, among them “text”"),
        ([" ", ""], "the header row is missing"),
        (["Organisation", "tid"], "the column “text” is missing; the columns there are: Organisation, tid"),
        (["text", "tid", "Started_at"], "the column “Started_at” stands there twice"),
        (["text_2"], "the column “text” is missing"),
    ],
)
def test_a_header_that_cant_be_used_is_told(header: list[str], words: str) -> None:
    with pytest.raises(InputError) as caught:
        read_rows([header, ["x"] * len(header)], CONTRIBUTION_COLUMNS, "logg.csv")
    assert words in str(caught.value)
    assert "“logg.csv”" in str(caught.value)


def test_short_rows_lack_their_last_columns() -> None:
    row = read_rows([["text", "harm"], ["a"]], CONTRIBUTION_COLUMNS, "f").rows[0]
    assert (row.get("text"), row.get("harm")) == ("a", "")


@pytest.mark.parametrize(("header", "delimiter"), [("a,b;c;d", ";"), ("a\tb,c", "\t"), ("a", ","), ('"x;y;z",b', ",")])
def test_the_delimiter_is_the_one_that_stands_most(header: str, delimiter: str) -> None:
    assert delimiter_of(header) == delimiter


def test_rows_pasted_with_a_header() -> None:
    table = pasted_table("Namn\tOrganisation\r\nMika\tAlfa AB\r\n\r\nKai\tBeta AB\r\n", PARTICIPANT_COLUMNS, "pasted")
    assert [(row.number, row.get("organisation"), row.get("name")) for row in table.rows] == [
        (2, "Alfa AB", "Mika"),
        (4, "Beta AB", "Kai"),
    ]


def test_rows_pasted_without_a_header_have_the_columns_in_order_and_count_from_one() -> None:
    table = pasted_table("Alfa AB\tMika\tmika@example.com\nBeta AB", PARTICIPANT_COLUMNS, "pasted")
    assert [(row.number, row.values) for row in table.rows] == [
        (1, {"organisation": "Alfa AB", "name": "Mika", "email": "mika@example.com"}),
        (2, {"organisation": "Beta AB"}),
    ]
    with pytest.raises(InputError, match="nothing to paste"):
        pasted_table("\n", PARTICIPANT_COLUMNS, "pasted")


def test_cells_with_line_breaks_come_in_quotation_marks_and_others_as_they_stand() -> None:
    assert parse_pasted('"Två\nrader ""här"""\t5" skärm\n"Hej" sa hon\t"hela"\t') == [
        ['Två\nrader "här"', '5" skärm'],
        ['"Hej" sa hon', '"hela"', ""],
    ]


def as_spreadsheets_copy(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if "\n" in cell or "\t" in cell else cell


@given(st.lists(st.lists(st.text(), min_size=2, max_size=3), min_size=1, max_size=4))
def test_what_a_spreadsheet_copies_is_pasted_exactly(raw: list[list[str]]) -> None:
    rows = [[f"a{cleaned(cell)}".replace('"', "'") for cell in row] for row in raw]
    copied = "\r\n".join("\t".join(map(as_spreadsheets_copy, row)) for row in rows) + "\r\n"
    assert parse_pasted(copied) == rows
