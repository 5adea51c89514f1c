"""500 needs with their links as Excel, each by a program of its own started anew: ours, Doorstop's, StrictDoc's; what a
reader has of the files; and ours read back with 200 changed cells.

Ours writes every sheet of the needs workbook, the others a sheet a document.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import openpyxl

from dialogapp.documents.paper import PaperFiles
from dialogapp.domain.needs import Need, NeedRequirement, Requirement
from dialogapp.services.needs_back.reading import read_back
from dialogapp.services.needs_back.sheets import is_needs_sheet
from dialogapp.storage.dialogue_file import DialogueFile
from tests.benchmarks.measuring import Figure, in_turn, timed
from tests.benchmarks.needs_elsewhere import (
    Links,
    NotInstalledError,
    Structure,
    export_with_doorstop,
    export_with_strictdoc,
    programs,
    run_program,
    structure_of,
    write_doorstop,
    write_strictdoc,
)
from tests.documents.needs_workbooks import NEEDS as SHEET
from tests.documents.needs_workbooks import dialogue_of

NEEDS, REQUIREMENTS, CHANGED, RUNS = 500, 700, 200, 3


def run() -> Iterator[Figure | Structure]:
    """Measure all three in turn, then the way back."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with dialogue_of(folder / "behov.dialog", NEEDS, REQUIREMENTS) as store:
            needs, requirements, links = _matter(store)
        write_doorstop(folder / "doorstop", needs, requirements, links)
        write_strictdoc(folder / "strictdoc", needs, requirements, links)
        ours = folder / "behov.xlsx"
        try:
            programs()
        except NotInstalledError as error:
            print(f"Doorstop and StrictDoc are left out, they can't be installed: {error}", file=sys.stderr)
        else:
            yield from _side_by_side(folder, ours)
        _export(folder / "behov.dialog", ours)
        yield from _back(folder / "behov.dialog", ours)


def _side_by_side(folder: Path, ours: Path) -> Iterator[Figure | Structure]:
    by_doorstop, by_strictdoc = folder / "out-doorstop", folder / "out-strictdoc"
    works = (
        partial(_export, folder / "behov.dialog", ours),
        partial(export_with_doorstop, folder / "doorstop", by_doorstop),
        partial(export_with_strictdoc, folder / "strictdoc", by_strictdoc),
    )
    for work in works:
        work()
    taken, doorstop, strictdoc = in_turn(RUNS, *works)
    yield Figure(f"{NEEDS} needs as Excel, against Doorstop", taken, doorstop, 1, 0.5)
    yield Figure(f"{NEEDS} needs as Excel, against StrictDoc", taken, strictdoc, 1, 0.5)
    yield structure_of("ours", [ours])
    yield structure_of("Doorstop", sorted(by_doorstop.rglob("*.xlsx")))
    yield structure_of("StrictDoc", sorted(by_strictdoc.rglob("*.xlsx")))


def _back(dialogue: Path, path: Path) -> Iterator[Figure]:
    """The workbook with changed cells, read back and compared three ways."""
    book = openpyxl.load_workbook(path)
    sheet = book[SHEET]
    chance = random.Random(7)
    cells = chance.sample([(row, column) for row in range(2, NEEDS + 2) for column in range(4, 10)], CHANGED)
    for row, column in cells:
        sheet.cell(row, column).value = f"Ändrat {row} {column}"
    book.save(path)
    with DialogueFile.open(dialogue, writable=False) as store:
        found: list[int] = []
        taken = timed(
            lambda: found.append(len(read_back(store, PaperFiles().read_workbook(path, is_needs_sheet)).items))
        )
    if found != [CHANGED]:
        raise ValueError(f"{CHANGED} cells were changed, {found} found")
    yield Figure(f"{CHANGED} changed cells of {NEEDS} needs found", taken, None, 5, 2)


def _export(dialogue: Path, out: Path) -> None:
    words = [sys.executable, "-m", "dialogapp", "export", str(dialogue), "needs", "-o", str(out), "--force"]
    run_program(words)


def _matter(store: DialogueFile) -> tuple[list[Need], list[Requirement], Links]:
    with store.read() as reader:
        needs = {need.id: need for need in reader.all(Need)}
        requirements = {each.id: each for each in reader.all(Requirement)}
        links: Links = {each.number: [] for each in requirements.values()}
        for link in reader.all(NeedRequirement):
            links[requirements[link.requirement_id].number].append(needs[link.need_id].number)
    return list(needs.values()), list(requirements.values()), links
