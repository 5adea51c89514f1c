"""Our writers of Word and Excel beside other libraries', each with the same content in the same run.

Ours begin with the log, the others with ready strings. Memory is Python's own, without what C libraries take.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from dialogapp.documents.paper import PaperFiles
from dialogapp.services.exporting import Order, make
from tests.benchmarks.logs import make_log, meeting_and_speaker
from tests.benchmarks.measuring import Figure, in_turn, megabytes, peak
from tests.benchmarks.minutes_elsewhere import (
    account_rows,
    read_back,
    with_loop,
    without_rows,
    write_with_docxtpl,
    write_with_python_docx,
)
from tests.benchmarks.workbooks import ours, values, write_with_openpyxl, write_with_xlsxwriter

RUNS = {100: 9, 1_000: 5, 10_000: 5}
PYTHON_DOCX_UP_TO = 1_000
"""Ten times as many lines take it the better part of a minute."""
ROWS = 10_000


def run() -> Iterator[Figure]:
    """Minutes at each size, then a workbook."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size in RUNS:
            yield from _minutes(folder, size)
        yield from _workbook(folder / "ours.xlsx", folder / "other.xlsx")


def _minutes(folder: Path, size: int) -> Iterator[Figure]:
    path = folder / f"{size}.docx"
    with make_log(folder / f"{size}.dialog", size) as file, file.read() as reader:
        write = partial(make, reader, PaperFiles(), Order("minutes", meeting_and_speaker(file)[0]), path, force=True)
        write()
        rows, empty, loop, made = account_rows(path), folder / "empty.docx", folder / "loop.docx", folder / "made.docx"
        without_rows(path, empty)
        with_loop(path, loop)
        others = {"docxtpl": partial(write_with_docxtpl, loop, rows, made)}
        if size <= PYTHON_DOCX_UP_TO:
            others["python-docx"] = partial(write_with_python_docx, empty, rows, made)
        for other in others.values():
            other()
            if read_back(made) != rows:
                raise ValueError("the others did not write the same rows")
        taken, *by_others = in_turn(RUNS[size], write, *others.values())
    for library, seconds in zip(others, by_others, strict=True):
        yield Figure(f"minutes of {size:,} lines, against {library}", taken, seconds, 1, 0.5)


def _workbook(path: Path, elsewhere: Path) -> Iterator[Figure]:
    rows = values(ROWS)
    write = partial(PaperFiles().write_workbook, ours(rows), path, force=True)
    others = {
        "openpyxl": partial(write_with_openpyxl, rows, elsewhere),
        "XlsxWriter": partial(write_with_xlsxwriter, rows, elsewhere),
    }
    taken, by_openpyxl, by_xlsxwriter = in_turn(5, write, *others.values())
    yield Figure(f"workbook of {ROWS:,} × 12, against openpyxl", taken, by_openpyxl, 1, 0.5)
    yield Figure(f"workbook of {ROWS:,} × 12, against XlsxWriter", taken, by_xlsxwriter, 1.5, 1)
    largest, smaller = (
        peak(partial(PaperFiles().write_workbook, ours(part), path, force=True)) for part in (rows, rows[: ROWS // 10])
    )
    yield Figure("memory of it against ten times that of a tenth", largest, 10 * smaller, 1.2, 1, megabytes)
    yield Figure("memory of it against openpyxl", largest, peak(others["openpyxl"]), 1, 0.5, megabytes)
