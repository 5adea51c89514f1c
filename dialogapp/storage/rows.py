"""Between nouns and rows: the SQL of each stored noun, made once."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Any

from sqlalchemy import Boolean, Table

from dialogapp.services.changes import Image, SqlValue
from dialogapp.services.ports import Noun
from dialogapp.storage.tables import kinds, table_of


@dataclass(frozen=True, slots=True)
class RowForm:
    """How one kind of noun is stored. `columns` are the noun's fields, in its order."""

    kind: type[Noun]
    table: Table
    columns: tuple[str, ...]
    flags: frozenset[str]
    insert: str
    update: str
    delete: str
    select: str
    numbered: bool

    def image(self, noun: Noun) -> dict[str, SqlValue]:
        """The stored values of `noun`, by column."""
        values = dict(zip(self.columns, attrgetter(*self.columns)(noun), strict=True))
        for flag in self.flags:
            values[flag] = int(values[flag])
        return values

    def noun(self, row: tuple[Any, ...]) -> Noun:
        """The noun of a stored row."""
        values = dict(zip(self.columns, row, strict=True))
        for flag in self.flags:
            values[flag] = bool(values[flag])
        return self.kind(**values)

    def row_image(self, row: tuple[Any, ...]) -> Image:
        """The image of a stored row."""
        return dict(zip(self.columns, row, strict=True))


@cache
def row_form(kind: type[Noun]) -> RowForm:
    """The row form of a kind of noun."""
    table = table_of(kind)
    columns = tuple(column.name for column in table.columns if not column.info.get("local"))
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    sets = ", ".join(f'"{name}" = ?' for name in columns)
    return RowForm(
        kind,
        table,
        columns,
        frozenset(c.name for c in table.columns if isinstance(c.type, Boolean)),
        f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})',
        f'UPDATE "{table.name}" SET {sets} WHERE id = ?',
        f'DELETE FROM "{table.name}" WHERE id = ?',
        f'SELECT {names} FROM "{table.name}"',
        "number" in columns and kind.__name__ != "Question",
    )


@cache
def form_named(entity: str) -> RowForm:
    """The row form of the table called `entity`."""
    return row_form(kinds()[entity])


def from_image(after: str) -> dict[str, SqlValue] | None:
    """The stored values that a canonical image holds; None where the row was removed."""
    values: dict[str, SqlValue] | None = json.loads(after)
    return values
