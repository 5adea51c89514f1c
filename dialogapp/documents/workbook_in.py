"""Reads a workbook of ours that came back from Excel, LibreOffice or whatever else wrote it since.

Rows and columns are read as they are stored: filters, sorting, hidden rows and formats change nothing.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dialogapp.documents.package import JOURNAL_HEAD
from dialogapp.documents.tables_in import cell_text, damaged, file_content, refuse_other_packages
from dialogapp.domain.errors import FileProblemError
from dialogapp.domain.read_workbook import ReadCell, ReadSheet, ReadWorkbook

if TYPE_CHECKING:
    from openpyxl import Workbook

_OPENING = 20
"""Rows of a sheet among which its headings stand, and that are read of every sheet."""
_MOST_ROWS = 50_000
"""Rows of a sheet that are read: whoever formats a whole column leaves a million empty ones behind."""
_DIGEST = re.compile(r"\b[0-9a-f]{64}\b")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_EMPTY = ReadCell()

IsWanted = Callable[[tuple[tuple[str, ...], ...]], bool]
"""Told the texts of a sheet's first rows: whether the rest of it is wanted."""


def read_workbook(path: Path, is_wanted: IsWanted) -> ReadWorkbook:
    """The workbook at `path`. FileProblemError where it is no Excel file or is damaged."""
    data = file_content(path)
    if not data.startswith(b"PK\x03\x04"):
        raise FileProblemError("“{file}” is not an Excel file (.xlsx)", file=path)
    refuse_other_packages(data, path)
    try:
        return _read(data, path, is_wanted)
    except Exception as error:  # openpyxl lets whatever went wrong inside a damaged file through
        raise damaged(path) from error


def _read(data: bytes, path: Path, is_wanted: IsWanted) -> ReadWorkbook:
    values = _opened(data, computed=True)
    formulas = _opened(data, computed=False) if _has_formulas(data) else None
    sheets = []
    for sheet in values.worksheets:
        rows = _rows(sheet)
        opening = list(islice(rows, _OPENING))
        kept = [(number, tuple(map(_cell, cells))) for number, cells in opening]
        if is_wanted(tuple(tuple(cell.text for cell in cells) for _, cells in kept)):
            kept += [(number, tuple(map(_cell, cells))) for number, cells in rows]
            if formulas is not None:
                kept = _with_formulas(kept, formulas[sheet.title])
        sheets.append(ReadSheet(sheet.title, tuple(kept)))
    told = values.properties
    found = ReadWorkbook(
        path.name, _heads(values, sheets), str(told.title or ""), str(told.lastModifiedBy or ""), tuple(sheets)
    )
    for book in (values, formulas):
        if book is not None:
            book.close()
    return found


def _opened(data: bytes, *, computed: bool) -> Workbook:
    import openpyxl  # noqa: PLC0415  (loaded where an Excel file is read)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of dress that openpyxl doesn't know
        return openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=computed)


def _has_formulas(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml")]
        return any(_FORMULA.search(package.read(name)) for name in sheets)


def _rows(sheet: Any) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Each row's number and cells. A row that isn't stored is made up by openpyxl, so that the numbers hold."""
    sheet.reset_dimensions()
    return islice(enumerate(sheet.iter_rows(), start=1), _MOST_ROWS)


def _with_formulas(rows: list[tuple[int, tuple[ReadCell, ...]]], sheet: Any) -> list[tuple[int, tuple[ReadCell, ...]]]:
    marked = []
    for (number, cells), (_, written) in zip(rows, _rows(sheet), strict=False):
        is_formula = [cell.data_type == "f" for cell in written]
        marked.append(
            (
                number,
                tuple(_of_formula(cell) if formula else cell for cell, formula in zip(cells, is_formula, strict=False)),
            )
        )
    return marked


def _of_formula(cell: ReadCell) -> ReadCell:
    """What a formula came to; one without a value was never computed, an empty text is one."""
    return ReadCell(cell.text, True, cell.is_decimal, cell.error or ("" if cell is not _EMPTY else "?"))


def _cell(cell: Any) -> ReadCell:
    value = cell.value
    if value is None:
        return _EMPTY
    if cell.data_type == "e":
        return ReadCell(error=str(value))
    if isinstance(value, bool | str) or not isinstance(value, int | float):
        return ReadCell(cell_text(value))
    percent = "%" in re.sub(r'"[^"]*"', "", str(cell.number_format))
    # As many digits as Excel itself keeps: 0.1 + 0.2 is 0.3 there.
    text = f"{value * 100 if percent else value:.15g}"
    if "e" in text:
        text = f"{value:f}".rstrip("0").rstrip(".")
    return ReadCell(f"{text} %" if percent else text, is_decimal="." in text)


def _heads(book: Any, sheets: list[ReadSheet]) -> tuple[str, ...]:
    """The head in the file's property; and what looks like one on the pages of text, where a property was lost."""
    found = [str(told.value) for told in book.custom_doc_props.props if told.name == JOURNAL_HEAD]
    for sheet in sheets:
        for _, cells in sheet.rows[:_OPENING]:
            found += _DIGEST.findall(cells[0].text if cells else "")
    return tuple(dict.fromkeys(found))
