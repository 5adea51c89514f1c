"""Where needs and requirements stand in a workbook that came back: its sheets, heading rows and columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from dialogapp.domain.document import SheetColumn
from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.read_workbook import ReadCell, ReadSheet, ReadWorkbook
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.services.needs_back.found import SHEET_KEYS, SheetKey
from dialogapp.services.needs_parts.need_sheets import (
    NEED_COLUMNS,
    REQUIREMENT_COLUMNS,
    need_headings,
    requirement_headings,
)
from dialogapp.services.translation import LANGUAGES, Language, LanguageCode, language, message

_NAMES: dict[SheetKey, str] = {"needs": message("Needs"), "requirements": message("Requirements")}
_PARTS: dict[SheetKey, tuple[str, ...]] = {"needs": NEED_COLUMNS, "requirements": REQUIREMENT_COLUMNS}
_HEADINGS: dict[SheetKey, Callable[[Language], Sequence[SheetColumn]]] = {
    "needs": need_headings,
    "requirements": requirement_headings,
}
MAIN_PART: dict[SheetKey, str] = {"needs": "title", "requirements": "text"}
_FEWEST = 3
"""Headings of ours in a row that make it the heading row."""
_PIECE = re.compile(r"(.+)_([2-9]|[1-9]\d+)")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row under the headings: its number in the sheet, and its cells by part; parts without a column are missing."""

    number: int
    cells: Mapping[str, ReadCell]

    def said(self, part: str) -> str:
        """What stands in the column of a part; empty where nothing does."""
        cell = self.cells.get(part)
        return cell.text.strip() if cell is not None else ""


@dataclass(frozen=True, slots=True)
class NeedsSheet:
    """A sheet of needs or of requirements: what its columns are called, by part, and the rows under them."""

    key: SheetKey
    headings: Mapping[str, str]
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True)
class FoundSheets:
    """The sheets in a workbook that are read back, the language they are in, and what is to be told of them."""

    language: LanguageCode
    sheets: Mapping[SheetKey, NeedsSheet]
    remarks: tuple[InputError, ...]


def is_needs_sheet(opening: Sequence[Sequence[str]]) -> bool:
    """Whether a sheet with these first rows is one of needs or requirements."""
    return any(_known(key, code, row) for key in SHEET_KEYS for code in LANGUAGES for row in opening)


def find_sheets(workbook: ReadWorkbook) -> FoundSheets:
    """The sheets of needs and of requirements, whatever became of their names and the order of their columns.

    InputError where there is neither, or where a column stands twice.
    """
    code = _language_of(workbook)
    found: dict[SheetKey, NeedsSheet] = {}
    remarks: list[InputError] = []
    for key in SHEET_KEYS:
        fitting = [(sheet, at) for sheet in workbook.sheets if (at := _header_at(key, code, sheet)) is not None]
        if not fitting:
            missing = language(code).text(_NAMES[key])
            remarks.append(InputError("The sheet “{sheet}” is not in the workbook", sheet=missing))
            continue
        named = [one for one in fitting if one[0].name == language(code).text(_NAMES[key])]
        sheet, at = (named or fitting)[0]
        for other, _ in fitting:
            if other is not sheet:
                remarks.append(
                    InputError(
                        "“{other}” is a sheet like “{sheet}”, and is not read", other=other.name, sheet=sheet.name
                    )
                )
        found[key] = _sheet(key, code, sheet, at, remarks)
    if not found:
        raise InputError(
            "“{file}” has no sheet of needs or requirements with the headings that the needs workbook is made with",
            file=workbook.source,
        )
    return FoundSheets(code, found, tuple(remarks))


def folded(heading: str) -> str:
    """A heading as headings are compared."""
    return cleaned_line(heading).casefold()


@cache
def _ours(key: SheetKey, code: LanguageCode) -> dict[str, str]:
    """The parts by their folded headings."""
    headings = [folded(column.heading) for column in _HEADINGS[key](language(code))]
    return dict(zip(headings, _PARTS[key], strict=True))


def _known(key: SheetKey, code: LanguageCode, row: Sequence[str]) -> int:
    """How many headings of ours stand in a row; none where it lacks the number or what the row is about, or where most
    are others': the trace tells of needs and requirements as well.
    """
    ours, headings = _ours(key, code), [word for word in map(folded, row) if word]
    parts = {ours[word] for word in headings if word in ours}
    is_ours = {"number", MAIN_PART[key]} <= parts and len(parts) >= _FEWEST and 2 * len(parts) > len(headings)
    return len(parts) if is_ours else 0


def _texts(cells: Iterable[ReadCell]) -> list[str]:
    return [cell.text for cell in cells]


def _language_of(workbook: ReadWorkbook) -> LanguageCode:
    def hits(code: LanguageCode) -> int:
        return sum(
            max((_known(key, code, _texts(cells)) for _, cells in sheet.rows[:20]), default=0)
            for sheet in workbook.sheets
            for key in SHEET_KEYS
        )

    return max(LANGUAGES, key=hits)


def _header_at(key: SheetKey, code: LanguageCode, sheet: ReadSheet) -> int | None:
    """The place, among the sheet's rows, of the row that has most headings of ours; None where the sheet is rather
    another of ours: both have a column called needs and one called requirements.
    """
    counts = {each: [_known(each, code, _texts(cells)) for _, cells in sheet.rows[:20]] for each in SHEET_KEYS}
    most = max(counts[key], default=0)
    is_other = any(max(counts[each], default=0) > most for each in SHEET_KEYS)
    return counts[key].index(most) if most and not is_other else None


def _sheet(key: SheetKey, code: LanguageCode, sheet: ReadSheet, at: int, remarks: list[InputError]) -> NeedsSheet:
    ours = _ours(key, code)
    places: dict[str, dict[int, int]] = {}
    headings: dict[str, str] = {}
    added: list[str] = []
    for place, cell in enumerate(sheet.rows[at][1]):
        word, piece = folded(cell.text), 1
        if word not in ours and (match := _PIECE.fullmatch(word)) and match[1] in ours:
            word, piece = match[1], int(match[2])
        part = ours.get(word)
        if part is None:
            added += [cleaned_line(cell.text)] if word else []
        elif piece in places.setdefault(part, {}):
            raise InputError(
                "Sheet “{sheet}”: the column “{column}” stands there twice; keep one of them",
                sheet=sheet.name,
                column=cleaned_line(cell.text),
            )
        else:
            places[part][piece] = place
            headings.setdefault(part, cleaned_line(cell.text))
    _tell_columns(key, code, sheet.name, places, added, remarks)
    joined = {part: [at for _, at in sorted(pieces.items())] for part, pieces in places.items()}
    rows = [
        SheetRow(
            number, {part: _joined([cells[at] for at in where if at < len(cells)]) for part, where in joined.items()}
        )
        for number, cells in sheet.rows[at + 1 :]
    ]
    filled = [row for row in rows if any(cell != ReadCell() and _is_filled(cell) for cell in row.cells.values())]
    return NeedsSheet(key, headings, tuple(filled))


def _is_filled(cell: ReadCell) -> bool:
    return bool(cell.text.strip() or cell.error)


def _joined(cells: Sequence[ReadCell]) -> ReadCell:
    """A text that goes on in `<heading>_2`, `<heading>_3`, …"""
    if len(cells) == 1:
        return cells[0]
    return ReadCell(
        "".join(cell.text for cell in cells),
        any(cell.is_formula for cell in cells),
        error=next((cell.error for cell in cells if cell.error), ""),
    )


def _tell_columns(
    key: SheetKey,
    code: LanguageCode,
    name: str,
    places: Mapping[str, object],
    added: Sequence[str],
    remarks: list[InputError],
) -> None:
    columns = zip(_HEADINGS[key](language(code)), _PARTS[key], strict=True)
    lacking = [column.heading for column, part in columns if part not in places and not part.startswith("=")]
    if lacking:
        remarks.append(
            InputError("Sheet “{sheet}” has no column any more for: {columns}", sheet=name, columns=", ".join(lacking))
        )
    if added:
        remarks.append(
            InputError("Sheet “{sheet}”: columns of its own, not read: {columns}", sheet=name, columns=", ".join(added))
        )


def value_text(cell: ReadCell, code: LanguageCode) -> str:
    """What a cell says, as one writes it: a number with a comma in Swedish."""
    text = cleaned(cell.text).strip()
    return text.replace(".", ",") if cell.is_decimal and code == "sv" else text
