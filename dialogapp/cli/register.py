"""Whether a file is one that the register knows."""

from __future__ import annotations

from dialogapp.cli.call import DONE, FOUND_WRONG, Call, Outcome
from dialogapp.services.register import same_files
from dialogapp.services.register_rows import RegisterRow, register_rows
from dialogapp.services.register_words import DIRECTION_WORDS
from dialogapp.services.translation import message


def check(call: Call) -> Outcome:
    """Look a file up by its SHA-256; status 1 where the register does not know it."""
    words, document = call.words, call.options.document
    sha256, size = call.paper.digest(document)
    with call.reading() as reader:
        ids = {one.id for one in same_files(reader, sha256)}
        known = register_rows(reader, words)
    rows = [row for row in known if row.noun_id in ids]
    others = [row for row in known if row.noun_id not in ids and row.file_name.casefold() == document.name.casefold()]
    data = {
        "file": str(document),
        "sha256": sha256,
        "size": size,
        "found": [_entry(row) for row in rows],
        "same_name": [_entry(row) for row in others],
    }
    lines = [
        words.text("{file} is in the register: {what}, {day}: {subject}", file=document, **_told(call, row))
        for row in rows
    ]
    if not rows:
        lines = [words.text("{file} is not in the register; its SHA-256 is {sha256}", file=document, sha256=sha256)]
        another = message("A file of that name is: {what}, {day}: {subject}; this one is another version")
        lines += [words.text(another, **_told(call, row)) for row in others]
    return Outcome(data, lines, status=DONE if rows else FOUND_WRONG)


def _told(call: Call, row: RegisterRow) -> dict[str, object]:
    what = call.words.text(DIRECTION_WORDS[row.direction])
    return {"what": what, "day": row.at.date(), "subject": row.subject}


def _entry(row: RegisterRow) -> dict[str, object]:
    return {
        "id": row.noun_id,
        "number": row.number,
        "direction": row.direction,
        "date": row.at.date().isoformat(),
        "time": row.at.strftime("%H:%M") if row.has_clock else None,
        "subject": row.subject,
        "receiver": row.receiver,
        "file": row.file_name,
    }
