"""Commands that read the needs workbook back from Excel: what was changed in it, and taking that in."""

from __future__ import annotations

from collections import Counter
from typing import Any

from dialogapp.cli.call import Call, Outcome
from dialogapp.cli.output import on_one_line
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.services.needs_back.found import FOUND_KINDS, ReadBack, as_json
from dialogapp.services.needs_back.found_words import item_words, kind_words
from dialogapp.services.needs_back.reading import read_back
from dialogapp.services.needs_back.sheets import is_needs_sheet
from dialogapp.services.needs_back.taking import take_back
from dialogapp.services.ports import Store
from dialogapp.services.translation import Language


def read(call: Call) -> Outcome:
    """Tell what differs in a workbook; nothing is changed."""
    store = call.files.open(call.file, writable=False)
    try:
        found = _found(call, store)
    finally:
        store.close()
    lines = [item_words(item, call.words) for item in found.items]
    return Outcome(
        _data(found, call.words), list(map(on_one_line, [*lines, _sum(found, call.words)])), _notes(call, found)
    )


def take(call: Call) -> Outcome:
    """Take changes and new rows in: all of them, or nothing where a conflict or a refused value is not answered for."""
    options, words = call.options, call.words
    with call.writing() as store:
        found = _found(call, store)
        conflicts, refused = found.of("conflict"), found.of("refused")
        if conflicts and options.conflicts is None:
            raise RefusedError(
                "“{file}”: {count} cells were changed in the dialogue, too; say with --conflicts which wording stands, "
                "dialogue or workbook",
                file=found.source,
                count=len(conflicts),
            )
        if refused and not options.without_refused:
            raise RefusedError(
                "“{file}”, row {row}: {problem}. Values that can't be used: {count}; leave them out with "
                "--without-refused",
                file=found.source,
                row=refused[0].row,
                problem=refused[0].problem,
                count=len(refused),
            )
        kinds = ("change", "new", "conflict") if options.conflicts == "workbook" else ("change", "new")
        items = [item for item in found.items if item.kind in kinds]
        if not items:
            return Outcome(
                _taken(0, 0, 0), [words.text("Nothing to take in: the workbook says what the dialogue says")]
            )
        taken = take_back(store, items, options.by)
    told = words.text(
        "Taken in: {cells} changed cells, {needs} new needs, {requirements} new requirements",
        cells=taken.cells,
        needs=taken.needs,
        requirements=taken.requirements,
    )
    return Outcome(_taken(taken.cells, taken.needs, taken.requirements), [told], _notes(call, found))


def _found(call: Call, store: Store) -> ReadBack:
    return read_back(store, call.paper.read_workbook(call.options.workbook, is_needs_sheet))


def _taken(cells: int, needs: int, requirements: int) -> dict[str, int]:
    return {"cells": cells, "needs": needs, "requirements": requirements}


def _data(found: ReadBack, words: Language) -> dict[str, Any]:
    counts = Counter(item.kind for item in found.items)
    return {
        "workbook": found.source,
        "entry": found.entry,
        "changed_by": found.changed_by,
        "agreed": found.agreed,
        "counts": {kind: counts[kind] for kind in FOUND_KINDS},
        "items": [as_json(item) | {"reason": _reason(item.problem, words)} for item in found.items],
        "remarks": [words.error(remark) for remark in found.remarks],
    }


def _reason(problem: InputError | None, words: Language) -> str | None:
    return words.error(problem) if problem is not None else None


def _sum(found: ReadBack, words: Language) -> str:
    counts: Counter[str] = Counter(item.kind for item in found.items)
    told = [f"{words.text(kind_words(kind))}: {counts[kind]}" for kind in FOUND_KINDS if counts[kind]]
    return "; ".join(told) if told else words.text("Nothing differs from how the workbook was made")


def _notes(call: Call, found: ReadBack) -> list[str]:
    return [on_one_line(call.words.error(remark)) for remark in found.remarks]
