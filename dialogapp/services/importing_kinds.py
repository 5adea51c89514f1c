"""What a table is that somebody hands in: participants, questions or a log, told by its header row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

from dialogapp.domain.errors import InputError
from dialogapp.services.tables import (
    AS_NAMED,
    CONTRIBUTION_COLUMNS,
    NEED_COLUMNS,
    PARTICIPANT_COLUMNS,
    QUESTION_COLUMNS,
    REQUIREMENT_COLUMNS,
    ColumnMap,
    ColumnSpec,
    columns_meant,
    is_header,
)

ImportKind = Literal["participants", "questions", "contributions", "needs", "requirements"]
IMPORT_KINDS: tuple[ImportKind, ...] = get_args(ImportKind)

COLUMNS_OF: dict[ImportKind, tuple[ColumnSpec, ...]] = {
    "participants": PARTICIPANT_COLUMNS,
    "questions": QUESTION_COLUMNS,
    "contributions": CONTRIBUTION_COLUMNS,
    "needs": NEED_COLUMNS,
    "requirements": REQUIREMENT_COLUMNS,
}


def possible_kinds(header: Sequence[str], source: str) -> list[ImportKind]:
    """What a table with this header row can be read as. InputError where it is nothing that is known."""
    found: list[ImportKind] = [kind for kind in IMPORT_KINDS if is_header(header, COLUMNS_OF[kind])]
    if found:
        return found
    headings = [" ".join(heading.split()) for heading in header if heading.strip()]
    if not headings:
        raise InputError(
            "“{source}”, row 1: the header row is missing; name the columns there, among them “{column}”",
            source=source,
            column="text",
        )
    raise InputError(
        "“{source}”, row 1: no column says what the table is; a list of participants has “organisation”, "
        "questions and a log have “text”, needs “need”, requirements “requirement”. The columns there are: {found}",
        source=source,
        found=", ".join(headings),
    )


def likely_kind(header: Sequence[str], kinds: Sequence[ImportKind], mapping: ColumnMap = AS_NAMED) -> ImportKind | None:
    """The one of `kinds` that knows most of the columns; None where two know as many."""
    known = {kind: len(set(columns_meant(header, COLUMNS_OF[kind], mapping)) - {""}) for kind in kinds}
    most = [kind for kind in kinds if known[kind] == max(known.values())]
    return most[0] if len(most) == 1 else None
