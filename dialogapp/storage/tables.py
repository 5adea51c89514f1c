"""The tables of a dialogue's file. Each is of one class, told by `info["class"]`:

* journaled: the truth; a row a noun, with the noun's field names, in its order. Written only through a transaction.
* derived: can be rebuilt from the journaled ones (the search index, the counters).
* scratch: the half-typed line, the floor's heartbeat; outside verify.

A column that came after format 1 is made by `columns.added` and has a default, and the journal leaves it out of a row's
image while it has that value: so an older file is brought up to date without touching a row.

There is no CASCADE, SET NULL, REPLACE or trigger: a write that the transaction does not see would be a hole in the
journal. Foreign keys are checked at commit, so that undo may write rows in any order.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

from dialogapp.domain import contributions, dialogue, follow_ups, people, questions
from dialogapp.services.ports import Noun
from dialogapp.storage.columns import NUMBERED, added, identity, journaled, maybe, metadata, number, reference, text
from dialogapp.storage.log_tables import LOG_TABLES
from dialogapp.storage.meeting_tables import MEETING_TABLES

__all__ = [
    "LOG_ORDER",
    "SEARCH_DDL",
    "counter",
    "journal_change",
    "journal_entry",
    "kinds",
    "scratch",
    "table_named",
    "table_of",
    "whole_metadata",
]

_TABLES: dict[type[Noun], Table] = {
    dialogue.Dialogue: journaled(
        "dialogue",
        identity(),
        *map(text, ("title", "buyer", "diary_number", "need", "facilitator", "suppliers_asked")),
        *map(text, ("document_language", "time_zone")),
        maybe("closed_at"),
        added(maybe("procurement_started_at"), None),
        added(number("invitation_hours"), 24),
        added(number("green_jain"), 95),
        added(number("green_min_max"), 80),
        added(number("yellow_jain"), 85),
        added(number("covered"), 90),
    ),
    people.Organisation: journaled(
        "organisation",
        identity(),
        number("number"),
        *map(text, ("name", "kind", "organisation_number", "initials", "note")),
        order=NUMBERED,
    ),
    people.Participant: journaled(
        "participant",
        identity(),
        reference("organisation_id", "organisation"),
        *map(text, ("name", "email", "role", "note")),
    ),
    questions.QuestionSet: journaled(
        "question_set", identity(), number("number"), text("digest"), text("reason"), order=NUMBERED
    ),
    questions.Question: journaled(
        "question",
        identity(),
        reference("set_id", "question_set"),
        text("stem_id"),
        number("number"),
        *map(text, ("text", "area", "purpose")),
        order=NUMBERED,
    ),
    questions.QuestionPut: journaled(
        "question_put",
        identity(),
        text("stem_id"),
        reference("organisation_id", "organisation"),
        reference("meeting_id", "meeting", required=False),
        reference("contribution_id", "contribution", required=False),
        maybe("at"),
        added(text("how"), ""),
        added(text("due_on"), ""),
        added(text("state"), "put"),
    ),
    follow_ups.FollowUp: journaled(
        "follow_up",
        identity(),
        text("text"),
        text("dropped_reason"),
        number("reply_days"),
    ),
    **MEETING_TABLES,
    **LOG_TABLES,
}
"""The tables that a dialogue is opened with."""

_lines = _TABLES[contributions.Contribution].c
LOG_ORDER = (_lines.meeting_id, _lines.started_at.is_(None), _lines.started_at, _lines.id)
Index("log_order", *LOG_ORDER)
Index("log_kinds", _lines.kind)

journal_entry = Table(
    "journal_entry",
    metadata,
    Column("number", Integer, primary_key=True),
    number("format"),
    text("replica"),
    number("sequence"),
    number("clock"),
    number("tick"),
    *map(text, ("actor", "action", "step")),
    maybe("target"),
    number("changes"),
    *map(text, ("changes_digest", "previous", "digest")),
    info={"class": "journal"},
)
Index("retraced", journal_entry.c.target, sqlite_where=journal_entry.c.target.is_not(None))

journal_change = Table(
    "journal_change",
    metadata,
    Column("entry", Integer, ForeignKey("journal_entry.number"), primary_key=True),
    Column("position", Integer, primary_key=True),
    text("entity"),
    text("entity_id"),
    Column("salt", LargeBinary),
    Column("after", Text),
    text("digest"),
    Index("change_of", "entity_id", "entry"),
    info={"class": "journal"},
    sqlite_with_rowid=False,
)

counter = Table(
    "counter", metadata, Column("entity", Text, primary_key=True), number("value"), info={"class": "derived"}
)

scratch = Table("scratch", metadata, Column("key", Text, primary_key=True), text("value"), info={"class": "scratch"})

SEARCH_DDL = (
    "CREATE VIRTUAL TABLE search USING fts5"
    "(text, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3 4 5 6 7', columnsize = 0, detail = 'none')"
)
"""Derived: the words of the contributions, by their row; ä and å are letters of their own."""


def table_of(kind: type[Noun]) -> Table:
    """The table that stores nouns of `kind`."""
    found = _TABLES.get(kind)
    return found if found is not None else _result_tables()[kind]


def kinds() -> dict[str, type[Noun]]:
    """Every stored noun, by its table's name."""
    return {table.name: kind for kind, table in {**_TABLES, **_result_tables()}.items()}


def table_named(entity: str) -> Table:
    """The table called `entity`."""
    return metadata.tables[entity] if entity in metadata.tables else whole_metadata().tables[entity]


def whole_metadata() -> MetaData:
    """Every table of a dialogue's file."""
    _result_tables()
    return metadata


def _result_tables() -> dict[type[Noun], Table]:
    """Made when they are first asked for: opening a dialogue waits for none of them."""
    from dialogapp.storage.result_tables import RESULT_TABLES  # noqa: PLC0415

    return RESULT_TABLES
