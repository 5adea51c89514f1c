"""Rows that were added in Excel: proposals of new needs and requirements."""

from __future__ import annotations

from dialogapp.domain.errors import InputError
from dialogapp.domain.text import cleaned_line
from dialogapp.services.needs_back.found import Found, Note, SheetKey
from dialogapp.services.needs_back.sheets import MAIN_PART, NeedsSheet, SheetRow
from dialogapp.services.needs_back.state import NeedsState
from dialogapp.services.needs_back.values import KEYED, default_of, labels_in, number_of, read_cell
from dialogapp.services.translation import LanguageCode


class _BadPartError(Exception):
    """A part of a new row can't be used."""

    def __init__(self, part: str, problem: InputError) -> None:
        super().__init__(part)
        self.part, self.problem = part, problem


class NewRows:
    """Reads the added rows of one workbook; needs first, so that new requirements can serve new needs."""

    def __init__(self, now: NeedsState, code: LanguageCode) -> None:
        self._now, self._code = now, code
        self._needs_by_label: dict[str, int] = {}
        self._known: dict[SheetKey, set[str]] = {}

    def says_something(self, row: SheetRow) -> bool:
        """Whether a row has more than a number and what is computed or chosen."""
        return any(
            cell.text.strip() or cell.error
            for part, cell in row.cells.items()
            if part != "number" and not part.startswith("=") and part not in KEYED
        )

    def proposal(self, sheet: NeedsSheet, row: SheetRow) -> Found:
        """A row as a new need or requirement; refused where it can't be one."""
        key, main = sheet.key, MAIN_PART[sheet.key]
        item_key, told = f"{key}:row {row.number}", row.said(main)
        label = row.said("number")
        notes: list[Note] = []
        try:
            parts = self._parts(row, main)
            serves = self._serves(row) if key == "requirements" else ()
        except _BadPartError as bad:
            heading = sheet.headings.get(bad.part, sheet.headings.get(main, ""))
            told = row.said(bad.part) or told
            return Found(
                item_key, "refused", key, row.number, 0, bad.part, told=told, heading=heading, problem=bad.problem
            )
        if any(cell.is_formula for cell in row.cells.values()):
            notes.append("formula")
        if key == "needs" and parts.get("status", "proposed") != "proposed":
            notes.append("status")
            parts["status"] = "proposed"
        if label:
            notes.append("number")
        known, words = self._words_of(key, main), cleaned_line(parts[main]).casefold()
        if words in known:
            notes.append("twin")
        known.add(words)
        if key == "needs" and label:
            self._needs_by_label[label.casefold()] = row.number
        return Found(
            item_key, "new", key, row.number, 0, told=parts[main], parts=parts, serves=serves, notes=tuple(notes)
        )

    def _parts(self, row: SheetRow, main: str) -> dict[str, str]:
        parts: dict[str, str] = {}
        for part, cell in row.cells.items():
            if part in ("number", "needs", "alone_answer") or part.startswith("="):
                continue
            if part in KEYED and not cell.text.strip() and not cell.error:
                parts[part] = default_of(part)
                continue
            try:
                parts[part] = read_cell(part, cell, self._code)
            except InputError as problem:
                raise _BadPartError(part, problem) from None
        if not parts.get(main):
            raise _BadPartError(main, InputError("it may not be empty"))
        return {part: text for part, text in parts.items() if text}

    def _serves(self, row: SheetRow) -> tuple[str, ...]:
        """The needs that a new requirement serves: those of the dialogue by number, new ones by their row."""
        found: list[str] = []
        for label in labels_in(row.said("needs")):
            number = number_of(label)
            if label.casefold() in self._needs_by_label:
                found.append(f"r{self._needs_by_label[label.casefold()]}")
            elif number is not None and self._now.has("needs", number):
                found.append(f"n{number}")
            else:
                raise _BadPartError("needs", InputError("“{label}” is no need of the dialogue", label=label))
        if not found:
            problem = InputError("a requirement serves at least one need; name it by its number")
            raise _BadPartError("needs", problem)
        return tuple(dict.fromkeys(found))

    def _words_of(self, key: SheetKey, main: str) -> set[str]:
        """The titles or texts that are there already, of earlier new rows too."""
        if key not in self._known:
            texts = (self._now.value(key, number, main) for number in self._now.numbers(key))
            self._known[key] = {cleaned_line(text).casefold() for text in texts}
        return self._known[key]
