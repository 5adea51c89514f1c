"""CSV goes out verbatim and comes back exactly."""

from __future__ import annotations

import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.documents.csv_table import write_csv
from dialogapp.documents.tables_in import read_table
from dialogapp.domain.document import Cell, Row, Sheet, SheetColumn, Text
from dialogapp.domain.text import cleaned
from dialogapp.services.tables import ColumnSpec

SPECS = (ColumnSpec("text", required=True), ColumnSpec("harm"))


def written(*rows: Row) -> bytes:
    out = io.BytesIO()
    write_csv(Sheet("Logg", (SheetColumn("text"), SheetColumn("harm")), rows), out)
    return out.getvalue()


def test_utf8_with_bom_commas_and_crlf_but_lf_within_a_cell() -> None:
    content = written(Row(('Två\nrader, och "citat"', None)), Row((("=1+1", Text(" fet", bold=True)), Cell(12345))))
    assert content.decode("utf-8") == ('\ufefftext,harm\r\n"Två\nrader, och ""citat""",\r\n=1+1 fet,12345\r\n')


def test_values_are_written_as_a_program_reads_them() -> None:
    assert written(Row((0.5, date(2026, 3, 2)))).endswith(b"0.5,2026-03-02\r\n")


@given(st.lists(st.tuples(st.text(), st.text()), min_size=1, max_size=4))
def test_any_cleaned_text_is_read_back_exactly(
    tmp_path_factory: pytest.TempPathFactory, raw: list[tuple[str, str]]
) -> None:
    rows = [(f"|{cleaned(text)}", cleaned(harm)) for text, harm in raw]
    path = tmp_path_factory.mktemp("csv") / "logg.csv"
    path.write_bytes(written(*map(Row, rows)))
    assert [(row.get("text"), row.get("harm")) for row in read_table(path, SPECS).rows] == rows
