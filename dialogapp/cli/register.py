"""Whether a file is one that the register knows."""

from __future__ import annotations

from dialogapp.cli.call import DONE, FOUND_WRONG, Call, Outcome
from dialogapp.services.register import same_files
from dialogapp.services.register_rows import RegisterRow, register_rows
from dialogapp.services.register_words import DIRECTION_WORDS


def check(call: Call) -> Outcome:
    """Look a file up by its SHA-256; status 1 where the register does not know it."""
    words, document = call.words, call.options.document
    sha256, size = call.paper.digest(document)
    with call.reading() as reader:
        ids = {one.id for one in same_files(reader, sha256)}
        rows = [row for row in register_rows(reader, words) if row.noun_id in ids]
    data = {"file": str(document), "sha256": sha256, "size": size, "found": [_entry(row) for row in rows]}
    lines = [
        words.text(
            "{file} is in the register: {what}, {day}: {subject}",
            file=document,
            what=words.text(DIRECTION_WORDS[row.direction]),
            day=row.at.date(),
            subject=row.subject,
        )
        for row in rows
    ]
    if not rows:
        lines = [words.text("{file} is not in the register; its SHA-256 is {sha256}", file=document, sha256=sha256)]
    return Outcome(data, lines, status=DONE if rows else FOUND_WRONG)


def _entry(row: RegisterRow) -> dict[str, object]:
    return {
        "id": row.noun_id,
        "number": row.number,
        "direction": row.direction,
        "date": row.at.date().isoformat(),
        "subject": row.subject,
        "file": row.file_name,
    }
