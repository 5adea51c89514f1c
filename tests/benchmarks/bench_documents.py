"""Minutes as Word, against writing the same XML as strings into a zip; and that the time grows no faster than the
log.

Ours are on the disk when they are done, the floor is not; a floor that is too is told beside it.
"""

from __future__ import annotations

import os
import re
import tempfile
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape

from dialogapp.documents.paper import PaperFiles
from dialogapp.services.exporting import Order, make
from tests.benchmarks.logs import make_log, meeting_and_speaker, texts
from tests.benchmarks.measuring import Figure, in_turn

SIZES = (100, 1_000, 10_000)
RUNS = 9
_CELL = re.compile(r'(<w:t xml:space="preserve">)[^<]*')


def run() -> list[Figure]:
    """Measure at each size, and the largest against ten times the next."""
    with tempfile.TemporaryDirectory() as folder:
        figures = [figure for size in SIZES for figure in _minutes(Path(folder), size)]
    smaller, largest = figures[-3].measured, figures[-1].measured
    return [*figures, Figure("minutes of 10,000 lines against ten of 1,000", largest, 10 * smaller, 1.2, 1.0)]


def _minutes(folder: Path, size: int) -> list[Figure]:
    path = folder / f"{size}.docx"
    with make_log(folder / f"{size}.dialog", size) as file:
        order = Order("minutes", meeting_and_speaker(file)[0])
        with file.read() as reader:
            write = partial(make, reader, PaperFiles(), order, path, force=True)
            write()
            bare = partial(_zip, _parts(path), list(texts(size)), folder / "floor.zip")
            ours, floor, surely = in_turn(RUNS, write, bare, partial(_synced, bare, folder / "floor.zip"))
    return [
        Figure(f"minutes of {size:,} lines, from log to Word", ours, floor, 6, 3),
        Figure("the same, the floor on the disk too", ours, surely, 6, 3),
    ]


def _synced(write: Callable[[], None], path: Path) -> None:
    write()
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _parts(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def _zip(parts: dict[str, str], lines: list[str], path: Path) -> None:
    """The floor: the log's rows made of strings as plainly as can be, then zipped with the other parts."""
    before, *_, last = parts["word/document.xml"].split("<w:tr>")
    last, after = last.split("</w:tr>")
    row = _CELL.sub(r"\1{}", last)
    rows = [f"<w:tr>{row.format(escape('09.00'), escape('Alfa AB'), escape(line))}</w:tr>" for line in lines]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in (parts | {"word/document.xml": "".join([before, *rows, after])}).items():
            package.writestr(name, xml)
