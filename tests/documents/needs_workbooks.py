"""Needs workbooks for tests: exported as files, changed with openpyxl as somebody would in Excel, and read back."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import openpyxl

from dialogapp.documents.paper import PaperFiles
from dialogapp.domain.needs import Need, NeedRequirement, Requirement
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.exporting import Order, export
from dialogapp.services.needs_back.found import Found, ReadBack
from dialogapp.services.needs_back.reading import read_back
from dialogapp.services.needs_back.sheets import is_needs_sheet
from dialogapp.storage.dialogue_file import DialogueFile

NEEDS, REQUIREMENTS = "Behov", "Krav"
HEADINGS = {
    "title": "Behov",
    "who": "Vem",
    "able_to": "Behöver",
    "effect": "Effekt",
    "situation": "Situation",
    "problem": "Problem",
    "measure": "Mått",
    "baseline": "Nuläge",
    "target": "Mål",
    "constraints": "Begränsningar",
    "priority": "Prioritet",
    "status": "Status",
    "status_reason": "Skäl till status",
    "owner": "Ansvarig",
    "review": "Granskning",
}
"""The headings of the sheet of needs that tests write under, by part."""


@contextmanager
def dialogue_of(path: Path, needs: int, requirements: int, seed: int = 1) -> Iterator[DialogueFile]:
    """A dialogue with so many needs, filled in by a seed, and requirements that serve one to three of them."""
    chance = random.Random(seed)
    with DialogueFile.create(path) as store:
        create_dialogue(store, DialogueDraft("Digital vägvisning", "Exempelköpings kommun", "KS 2026/117"))
        with store.write("need.added") as transaction:
            made = [
                Need(
                    id=transaction.new_id(),
                    number=number,
                    title=f"Behov nummer {number}: hitta rätt",
                    who="Besökaren",
                    able_to=f"hitta sal {number}",
                    effect="komma i tid",
                    situation=f"I huset finns {number} salar.\nSkyltarna är från 1998." if number % 3 else "",
                    problem="=1+1 är ingen formel" if number % 7 == 0 else f"Problem {number}",
                    measure="Frågor i receptionen" if number % 2 else "",
                    baseline=str(number) if number % 2 else "",
                    target=f"{number / 4:.2f}".replace(".", ","),
                    priority=chance.choice(("", "must", "should", "could", "wont")),
                    status=chance.choice(("proposed", "confirmed")),
                    owner="Kim Exempelsson" if number % 5 else "",
                )
                for number in range(1, needs + 1)
            ]
            asked = [
                Requirement(id=transaction.new_id(), number=number, text=f"Krav {number} ska uppfyllas.")
                for number in range(1, requirements + 1)
            ]
            links = [
                NeedRequirement(id=transaction.new_id(), need_id=need.id, requirement_id=requirement.id)
                for requirement in asked
                for need in chance.sample(made, k=min(len(made), chance.randint(1, 3)))
            ]
            transaction.add_all([*made, *asked, *links])
        yield store


def exported(store: DialogueFile, path: Path) -> Path:
    """The needs workbook, as the project group gets it."""
    export(store, PaperFiles(), Order("needs", language="sv"), path)
    return path


def edited(path: Path, edit: Callable[[Any], None]) -> Path:
    """The workbook with what `edit` did to it, saved by another program."""
    book = openpyxl.load_workbook(path)
    edit(book)
    book.save(path)
    return path


def read(store: DialogueFile, path: Path) -> ReadBack:
    """What the dialogue finds in a workbook that came back."""
    return read_back(store, PaperFiles().read_workbook(path, is_needs_sheet))


def column(sheet: Any, heading: str) -> int:
    """The number of the column under a heading."""
    found: int = next(cell.column for cell in sheet[1] if cell.value == heading)
    return found


def cell_of(book: Any, number: int, part: str, sheet: str = NEEDS) -> Any:
    """The cell of a need's part; of a requirement's by its heading."""
    page = book[sheet]
    at = column(page, HEADINGS.get(part, part) if sheet == NEEDS else part)
    label = f"{'B' if sheet == NEEDS else 'K'}{number}"
    row = next(row for row in range(2, page.max_row + 1) if page.cell(row, 1).value == label)
    return page.cell(row, at)


def told(found: ReadBack, kind: str) -> dict[tuple[int, str], str]:
    """What the workbook says, by number and part, of the items of a kind."""
    return {(item.number, item.part): item.told for item in found.items if item.kind == kind}


def only(found: ReadBack) -> Found:
    """The one thing that was found."""
    (item,) = found.items
    return item
