"""The command that tells what an import would do. The window's own import asks it in a child process."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from dialogapp.cli.call import DONE, FOUND_WRONG, Call, Outcome
from dialogapp.cli.importing import (
    asked_mapping,
    asked_target,
    log_lines,
    need_lines,
    notes_on,
    participant_lines,
    question_lines,
    requirement_lines,
)
from dialogapp.cli.output import on_one_line
from dialogapp.domain.errors import InputError
from dialogapp.services.importing_cells import unheeded, with_words
from dialogapp.services.importing_check import ImportCheck, check_import, lines_of
from dialogapp.services.importing_kinds import ImportKind
from dialogapp.services.translation import Language

_LINES = {
    "participants": participant_lines,
    "questions": question_lines,
    "contributions": log_lines,
    "needs": need_lines,
    "requirements": requirement_lines,
}


def check(call: Call) -> Outcome:
    """Tell what importing a table would do."""
    options = call.options
    heed = _told_as_json if options.progress else unheeded
    records = call.paper.read_records(options.source)
    heed(0, len(records))
    store = call.files.open(call.file, writable=False)
    try:
        found = check_import(
            store,
            records,
            options.source.name,
            options.kind,
            asked_target(call),
            heed,
            asked_mapping(call),
            is_open=options.open,
        )
    finally:
        store.close()
    if options.rows is not None and found.table is not None and not found.problems:
        _write_rows(found, options.rows)
    is_usable = found.kind is not None and not found.problems and not found.lacking
    notes = notes_on(found.report, call.words) if found.report is not None else []
    return Outcome(
        _data(found, call.words), _lines(found, call.words), notes, status=DONE if is_usable else FOUND_WRONG
    )


def _told_as_json(done: int, of: int) -> None:
    print(json.dumps({"done": done, "of": of}), file=sys.stderr, flush=True)


def _write_rows(found: ImportCheck, path: Path) -> None:
    assert found.table is not None
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"{line}\n" for line in lines_of(found.table))


def _data(found: ImportCheck, words: Language) -> dict[str, Any]:
    return {
        "source": found.source,
        "kinds": found.kinds,
        "kind": found.kind,
        "target": found.target,
        "names_meetings": found.names_meetings,
        "columns": [{"heading": heading, "name": name or None} for heading, name in found.columns],
        "rows": found.rows,
        "sample": [{"row": number, "cells": cells} for number, cells in found.sample],
        "report": asdict(found.report) if found.report is not None else None,
        "lacking": found.lacking,
        "is_told": found.is_told,
        "problems": [_problem(problem, words) for problem in found.problems],
    }


def _problem(problem: InputError, words: Language) -> dict[str, Any]:
    """A bad row: where it stands, the problem alone, and the line that the import itself would write."""
    inner = problem.fields.get("problem")
    if isinstance(inner, InputError):
        inner = with_words(inner, words)
        problem = InputError(problem.message, **problem.fields | {"problem": inner})
    told = on_one_line(words.error(problem))
    return {
        "row": problem.fields.get("row"),
        "column": problem.fields.get("column") if inner is not None else None,
        "problem": on_one_line(words.error(inner)) if isinstance(inner, InputError) else told,
        "line": told,
    }


def _lines(found: ImportCheck, words: Language) -> list[str]:
    if found.kind is None:
        kinds = ", ".join(found.kinds)
        return [words.text("The header fits several kinds of table: {kinds}; choose one with --as", kinds=kinds)]
    lines = [_kind_line(found.kind, found.rows, words)]
    if found.lacking:
        lines.append(words.text("Columns that are missing: {names}", names=", ".join(found.lacking)))
    if found.report is not None:
        lines += _LINES[found.kind](found.report, words)
    lines += [_problem(problem, words)["line"] for problem in found.problems]
    return list(map(on_one_line, lines))


def _kind_line(kind: ImportKind, rows: int, words: Language) -> str:
    match kind:
        case "participants":
            return words.plural("Participants: {count} row", "Participants: {count} rows", rows)
        case "questions":
            return words.plural("Questions: {count} row", "Questions: {count} rows", rows)
        case "contributions":
            return words.plural("A log: {count} row", "A log: {count} rows", rows)
        case "needs":
            return words.plural("Needs: {count} row", "Needs: {count} rows", rows)
        case "requirements":
            return words.plural("Requirements: {count} row", "Requirements: {count} rows", rows)
