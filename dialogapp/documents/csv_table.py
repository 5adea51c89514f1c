"""Writes a sheet as CSV: UTF-8 with BOM, comma, CRLF, the text verbatim."""

from __future__ import annotations

import csv
import io
from typing import BinaryIO

from dialogapp.documents.tree import verbatim
from dialogapp.domain.document import Sheet


def write_csv(sheet: Sheet, out: BinaryIO) -> None:
    """Write `sheet` to `out`; a line break within a cell stays LF. The caller has masked it."""
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="")
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow([column.heading for column in sheet.columns])
    rows.writerows([verbatim(cell) for cell in row.cells] for row in sheet.rows)
    text.flush()
    text.detach()
