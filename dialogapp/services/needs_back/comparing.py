"""Compares the rows of a workbook that came back with the needs and requirements they stand for, cell by cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from dialogapp.domain.errors import InputError
from dialogapp.domain.read_workbook import ReadCell
from dialogapp.services.needs_back.found import Found, FoundKind, Note, ReadBack, SheetKey
from dialogapp.services.needs_back.new_rows import NewRows
from dialogapp.services.needs_back.sheets import MAIN_PART, NeedsSheet, SheetRow, value_text
from dialogapp.services.needs_back.state import NeedsState
from dialogapp.services.needs_back.values import (
    KEYED,
    labels_in,
    needs_text,
    number_of,
    read_cell,
    same,
    words_of_parts,
)
from dialogapp.services.translation import LanguageCode

_ALIKE = 0.5
"""How much of what two rows say must be the same for one to be taken for the other."""


class Comparison:
    """One workbook against the dialogue `then`, when it was made, and `now`."""

    def __init__(self, then: NeedsState, now: NeedsState, code: LanguageCode) -> None:
        self._then, self._now, self._code = then, now, code
        self._items: list[Found] = []
        self._agreed = 0
        self._new = NewRows(now, code)

    def compare(self, sheet: NeedsSheet) -> None:
        """Look through a sheet; needs before requirements, which may serve needs that are new."""
        by_number: dict[int, list[SheetRow]] = defaultdict(list)
        rest: list[SheetRow] = []
        for row in sheet.rows:
            number = number_of(row.said("number"))
            if number is not None and number in self._then.shown[sheet.key]:
                by_number[number].append(row)
            else:
                rest.append(row)
        titles = self._titles(sheet.key)
        for number, rows in by_number.items():
            if len(rows) > 1:
                self._refuse_twins(sheet, number, rows)
            elif (other := self._mistaken_for(sheet, number, rows[0], titles)) is not None:
                self._refuse_row(sheet, rows[0], number, _number_changed(sheet.key, other))
            else:
                self._compare_row(sheet, number, rows[0])
        missing = [n for n in self._then.shown[sheet.key] if n not in by_number and self._now.has(sheet.key, n)]
        for row in rest:
            missing = self._take_new(sheet, row, missing)
        for number in missing:
            main = MAIN_PART[sheet.key]
            was = self._now.value(sheet.key, number, main)
            self._items.append(Found(f"{sheet.key}:{number}", "missing", sheet.key, 0, number, was=was))

    def result(self, remarks: Iterable[InputError]) -> ReadBack:
        """What was found, in the order of the sheets."""
        order = {"needs": 0, "requirements": 1}
        items = sorted(self._items, key=lambda item: (order[item.sheet], item.row == 0, item.row))
        return ReadBack("", 0, "", tuple(items), self._agreed, tuple(remarks))

    def _compare_row(self, sheet: NeedsSheet, number: int, row: SheetRow) -> None:
        key, shown = sheet.key, self._then.shown[sheet.key][number]
        found: list[Found] = []
        for part, cell in row.cells.items():
            if part == "number" or self._is_as_made(part, cell, shown[part]):
                continue
            item = self._compare_cell(sheet, number, row.number, part, cell)
            if item is not None:
                found.append(item)
        if found and not self._now.has(key, number):
            problem = InputError("it was removed from the dialogue since")
            found = [_refused(item, problem) for item in found]
        self._items += self._with_reasons(key, number, found)

    def _is_as_made(self, part: str, cell: ReadCell, shown: str) -> bool:
        if cell.error:
            return False
        text = value_text(cell, self._code)
        if part == "needs":
            return labels_in(text) == labels_in(shown) or _numbers(text) == _numbers(shown) is not None
        return same(part, text, shown)

    def _compare_cell(self, sheet: NeedsSheet, number: int, row: int, part: str, cell: ReadCell) -> Found | None:
        key = sheet.key
        told, problem = value_text(cell, self._code), None
        notes: list[Note] = ["formula"] if cell.is_formula else []
        heading = sheet.headings[part]
        item_key = f"{key}:{number}:{part.removeprefix('=')}"
        if part.startswith("="):
            problem = InputError("it is computed; change the parts that it is made of")
            if part == "=requirements":
                problem = InputError("it is told by the needs of each requirement; change them on its sheet")
            was = self._then.shown[key][number][part]
            return Found(
                item_key, "refused", key, row, number, part, was, was, cell.error or told, heading, problem=problem
            )
        was = self._then.value(key, number, part)
        now = self._now.value(key, number, part) if self._now.has(key, number) else was
        try:
            told = self._read(part, cell)
        except InputError as error:
            problem = error
        if problem is not None:
            told = cell.error if cell.error and not told else told
            return Found(
                item_key, "refused", key, row, number, part, was, now, told, heading, problem=problem,
                notes=tuple(notes),
            )  # fmt: skip
        if part in KEYED and told == was:
            return None
        if same(part, told, now):
            self._agreed += 1
            return None
        is_coded = part not in KEYED and part != "needs" and not same(part, self._then.shown[key][number][part], was)
        if is_coded:
            notes.append("codes")
        kind: FoundKind = "conflict" if is_coded or not same(part, was, now) else "change"
        return Found(item_key, kind, key, row, number, part, was, now, told, heading, notes=tuple(notes))

    def _read(self, part: str, cell: ReadCell) -> str:
        if part != "needs":
            return read_cell(part, cell, self._code)
        text = read_cell("", cell, self._code)
        served: set[int] = set()
        for label in labels_in(text):
            number = number_of(label)
            if number is None or not self._now.has("needs", number):
                raise InputError("“{label}” is no need of the dialogue", label=label)
            served.add(number)
        if not served:
            raise InputError("a requirement serves at least one need; name it by its number")
        return needs_text(served)

    def _with_reasons(self, key: SheetKey, number: int, found: list[Found]) -> list[Found]:
        """Refuse what would leave a need dismissed without a reason."""
        told = {item.part: item.told for item in found if item.can_be_taken}
        if key != "needs" or not {"status", "status_reason"} & told.keys():
            return found
        stands = {part: told.get(part, self._now.value(key, number, part)) for part in ("status", "status_reason")}
        if stands["status"] != "dismissed" or stands["status_reason"].strip():
            return found
        problem = InputError("a dismissed need needs a reason")
        guilty = "status" if "status" in told else "status_reason"
        return [_refused(item, problem) if item.part == guilty else item for item in found]

    def _titles(self, key: SheetKey) -> dict[str, list[int]]:
        """The numbers by what stood in the main column when the workbook was made."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, cells in self._then.shown[key].items():
            found[" ".join(cells[MAIN_PART[key]].split())].append(number)
        return found

    def _mistaken_for(
        self, sheet: NeedsSheet, number: int, row: SheetRow, titles: Mapping[str, list[int]]
    ) -> int | None:
        """The number of another whose words this row has in place of its own: numbers moved without their rows."""
        main = " ".join(value_text(row.cells.get(MAIN_PART[sheet.key], ReadCell()), self._code).split())
        others = [other for other in titles.get(main, ()) if other != number]
        if not others or number in titles.get(main, ()):
            return None
        own = self._likeness(sheet.key, row, number)
        best = max(others, key=lambda other: self._likeness(sheet.key, row, other))
        likeness = self._likeness(sheet.key, row, best)
        return best if likeness > own and likeness >= _ALIKE else None

    def _likeness(self, key: SheetKey, row: SheetRow, number: int) -> float:
        """How much of what the row and that need or requirement say is the same, from 0 to 1."""
        parts = [part for part in row.cells if part not in ("number", "needs") and not part.startswith("=")]
        shown = self._then.shown[key][number]
        here = words_of_parts({part: value_text(row.cells[part], self._code) for part in parts})
        there = words_of_parts({part: shown[part] for part in parts})
        return len(here & there) / max(len(here | there), 1)

    def _refuse_twins(self, sheet: NeedsSheet, number: int, rows: list[SheetRow]) -> None:
        """One number in several rows; where one of them was changed it can't be told which is meant."""
        shown = self._then.shown[sheet.key][number]
        told = ", ".join(str(row.number) for row in rows)
        for row in rows:
            changed = any(
                not self._is_as_made(part, cell, shown[part]) for part, cell in row.cells.items() if part != "number"
            )
            if changed:
                problem = InputError("the same number stands in rows {rows}; give each its own", rows=told)
                self._refuse_row(sheet, row, number, problem)

    def _refuse_row(self, sheet: NeedsSheet, row: SheetRow, number: int, problem: InputError) -> None:
        told = row.said(MAIN_PART[sheet.key])
        key = f"{sheet.key}:row {row.number}"
        heading = sheet.headings.get("number", "")
        self._items.append(
            Found(key, "refused", sheet.key, row.number, number, "number", told=told, heading=heading, problem=problem)
        )

    def _take_new(self, sheet: NeedsSheet, row: SheetRow, missing: list[int]) -> list[int]:
        """Propose a row that stands for nothing that was exported; what is missing without it."""
        if not self._new.says_something(row):
            return missing
        for number in missing:
            if self._likeness(sheet.key, row, number) >= _ALIKE:
                self._refuse_row(sheet, row, 0, _number_changed(sheet.key, number))
                return [other for other in missing if other != number]
        written = number_of(row.said("number"))
        exported = self._then.numbers(sheet.key)
        if written is not None and written <= max(exported, default=0) and self._now.has(sheet.key, written):
            problem = InputError("it was not in the workbook when that was made; its earlier wording may be erased")
            self._refuse_row(sheet, row, written, problem)
        else:
            self._items.append(self._new.proposal(sheet, row))
        return missing


def _numbers(text: str) -> set[int] | None:
    """The numbers of a list of labels; None where one of them has none."""
    found = [number_of(label) for label in labels_in(text)]
    return {number for number in found if number is not None} if None not in found else None


def _number_changed(key: SheetKey, number: int) -> InputError:
    if key == "needs":
        return InputError(
            "the row is that of need {number}, but has another number; write that number there", number=number
        )
    return InputError(
        "the row is that of requirement {number}, but has another number; write that number there", number=number
    )


def _refused(item: Found, problem: InputError) -> Found:
    return replace(item, kind="refused", problem=problem)
