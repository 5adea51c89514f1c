"""Many changes at once, and any changes: all of them are found, none is lost, none is made up."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dialogapp.domain.needs import Need
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.services.needs import set_need_parts
from dialogapp.services.needs_back.taking import take_back
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from tests.documents.needs_workbooks import HEADINGS, NEEDS, column, dialogue_of, edited, exported, read, told

WORDS = {"must": "Måste", "should": "Bör", "could": "Kan", "wont": "Inte nu"}
TEXTS = ("title", "who", "able_to", "effect", "situation", "problem", "measure", "baseline", "target", "constraints")
BAD = (("status", "Kanske"), ("priority", "Högst"), ("title", None), ("who", "#VALUE!"), ("review", None))


@dataclass
class Plan:
    """Which cells are changed, to what: in the workbook alone, in both, and to what can't stand."""

    changed: dict[tuple[int, str], str] = field(default_factory=dict)
    conflicts: dict[tuple[int, str], str] = field(default_factory=dict)
    bad: dict[tuple[int, str], object] = field(default_factory=dict)
    beside: set[tuple[int, str]] = field(default_factory=set)

    @property
    def cells(self) -> dict[tuple[int, str], object]:
        return {**self.changed, **self.conflicts, **self.bad}


def planned(chance: random.Random, needs: int) -> Plan:
    """200 changed cells, 20 conflicts, 20 bad values, and 50 changes in the dialogue alone, no cell twice."""
    plan = Plan()
    cells = [(number, part) for number in range(1, needs + 1) for part in TEXTS]
    chance.shuffle(cells)
    for number, part in cells[:200]:
        plan.changed[number, part] = f"Ändrat {number} {part} {chance.random()}\nrad två" if part != "title" else "Nytt"
    for number, part in cells[200:220]:
        plan.conflicts[number, part] = f"Ändrat i Excel {number}"
    plan.beside = set(cells[220:270])
    taken = {number for number, _ in cells[:270]}
    free = [number for number in range(1, needs + 1) if number not in taken]
    for place, number in enumerate(free[:20]):
        part, value = BAD[place % len(BAD)]
        plan.bad[number, part] = value
    return plan


def write(workbook: Any, cells: dict[tuple[int, str], object]) -> None:
    sheet = workbook[NEEDS]
    at = {part: column(sheet, heading) for part, heading in HEADINGS.items()}
    for (number, part), value in cells.items():
        sheet.cell(number + 1, at[part]).value = value


def test_of_500_needs_with_200_changes_20_conflicts_and_20_bad_values_all_are_found(tmp_path: Path) -> None:
    plan = planned(random.Random(20261127), 500)
    assert (len(plan.changed), len(plan.conflicts), len(plan.bad), len(plan.beside)) == (200, 20, 20, 50)
    with dialogue_of(tmp_path / "stor.dialog", 500, 300) as store:
        book = exported(store, tmp_path / "behov.xlsx")
        with store.read() as reader:
            ids = {need.number: need.id for need in reader.all(Need)}
        for number, part in (*plan.conflicts, *plan.beside):
            set_need_parts(store, ids[number], **{part: f"Ändrat i dialogen {number} {part}"})
        found = read(store, edited(book, lambda workbook: write(workbook, plan.cells)))
        assert told(found, "change") == plan.changed
        assert told(found, "conflict") == plan.conflicts
        assert {(item.number, item.part) for item in found.items if item.kind == "refused"} == set(plan.bad)
        assert len(found.items) == 240
        assert take_back(store, [item for item in found.items if item.can_be_taken], "Kim").cells == 220
        with store.read() as reader:
            stands = {need.number: need for need in reader.all(Need)}
        for (number, part), text in {**plan.changed, **plan.conflicts}.items():
            assert getattr(stands[number], part) == text
        for number, part in plan.beside:
            assert getattr(stands[number], part) == f"Ändrat i dialogen {number} {part}"
        assert read(store, book).agreed == 220
        store.undo()
        assert told(read(store, book), "conflict") == plan.conflicts
        assert verify(store.path).ok


NUMBERS = st.integers(1, 5)
ANY_TEXT = st.text(st.characters(exclude_categories=("Cs", "Co", "Cn"), exclude_characters="\x00"), max_size=40)
CELLS = st.dictionaries(
    st.tuples(NUMBERS, st.sampled_from(("who", "problem", "measure", "title"))), ANY_TEXT, max_size=8
)


def in_excel(text: str) -> str:
    """A text that a file can hold, and that stays text."""
    kept = "".join(letter for letter in text if letter in "\t\n" or letter >= " ")
    return kept if not kept.startswith("=") else "'" + kept


def stored(part: str, text: str) -> str:
    return cleaned_line(text) if part == "title" else cleaned(text).strip()


@given(in_book=CELLS, in_dialogue=CELLS)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_changed_on_either_side_is_sorted_right(
    tmp_path_factory: Any, in_book: dict[tuple[int, str], str], in_dialogue: dict[tuple[int, str], str]
) -> None:
    folder = tmp_path_factory.mktemp("side")
    with dialogue_of(folder / "liten.dialog", 5, 2) as store:
        before = needs_of(store)
        book = exported(store, folder / "behov.xlsx")
        for (number, part), text in in_dialogue.items():
            if stored(part, text) or part != "title":
                set_need_parts(store, before[number].id, **{part: text})
        now = needs_of(store)
        cells = {cell: in_excel(text) for cell, text in in_book.items()}
        found = read(store, edited(book, lambda workbook: write(workbook, dict(cells))))
        expected: dict[tuple[int, str], str] = {}
        for (number, part), text in cells.items():
            said, was, stands = (stored(part, text), getattr(before[number], part), getattr(now[number], part))
            if said in (was, stands):
                continue
            expected[number, part] = (
                "refused" if part == "title" and not said else ("change" if was == stands else "conflict")
            )
        assert {(item.number, item.part): item.kind for item in found.items} == expected
        taken = [item for item in found.items if item.can_be_taken]
        if taken:
            take_back(store, taken, "Kim")
        after = needs_of(store)
        for item in taken:
            assert (
                getattr(after[item.number], item.part) == item.told == stored(item.part, cells[item.number, item.part])
            )
        untouched = [
            (number, part)
            for number in after
            for part in TEXTS
            if (number, part) not in {(i.number, i.part) for i in taken}
        ]
        assert all(getattr(after[number], part) == getattr(now[number], part) for number, part in untouched)


def needs_of(store: DialogueFile) -> dict[int, Need]:
    with store.read() as reader:
        return {need.number: need for need in reader.all(Need)}
