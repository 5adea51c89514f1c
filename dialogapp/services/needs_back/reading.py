"""Reads a workbook of needs that came back, three ways: as it was made, as the dialogue stands now, as it is in Excel.

How it was made is not kept in it. It tells the head of the journal it was made at, and the dialogue as that entry left
it gives every cell anew; so nothing that was exported needs to be stored twice, and a renamed file is still known.
"""

from __future__ import annotations

from dataclasses import replace

from dialogapp.domain.errors import InputError
from dialogapp.domain.read_workbook import ReadWorkbook
from dialogapp.services.needs_back.comparing import Comparison
from dialogapp.services.needs_back.found import SHEET_KEYS, ReadBack
from dialogapp.services.needs_back.sheets import FoundSheets, find_sheets
from dialogapp.services.needs_back.state import NeedsState
from dialogapp.services.ports import Store
from dialogapp.services.translation import language


def read_back(store: Store, workbook: ReadWorkbook) -> ReadBack:
    """What in a workbook differs from how it was made, and what stands against it.

    InputError where it is no needs workbook, or was not made from this dialogue.
    """
    sheets = find_sheets(workbook)
    entry = _entry(store, workbook)
    with store.read_earlier(entry) as then, store.read() as now:
        words = language(sheets.language)
        compared = _compared(sheets, NeedsState(then, words), NeedsState(now, words))
    return replace(compared, source=workbook.source, entry=entry, changed_by=workbook.changed_by)


def _entry(store: Store, workbook: ReadWorkbook) -> int:
    with store.read() as reader:
        entries = [entry for head in workbook.heads if (entry := reader.entry_of_head(head)) is not None]
    if entries:
        return entries[0]
    if not workbook.heads:
        raise InputError(
            "“{file}” does not say from which dialogue and when it was made, so what was changed in it can't be told. "
            "Import its needs as a table instead",
            file=workbook.source,
        )
    raise InputError(
        "“{file}” was not made from this dialogue, or from a newer copy of it: “{title}”. Open the dialogue that it "
        "was made from",
        file=workbook.source,
        title=workbook.title or "–",
    )


def _compared(sheets: FoundSheets, then: NeedsState, now: NeedsState) -> ReadBack:
    comparison = Comparison(then, now, sheets.language)
    for key in SHEET_KEYS:
        if key in sheets.sheets:
            comparison.compare(sheets.sheets[key])
    return comparison.result(sheets.remarks)
