"""Between nouns and rows: the SQL of each stored noun, made once."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from typing import Any

from sqlalchemy import Boolean, Table

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.groups import Group
from dialogapp.domain.questions import Question
from dialogapp.services.changes import Image, SqlValue
from dialogapp.services.ports import Noun
from dialogapp.storage import journal
from dialogapp.storage.tables import kinds, table_of

_OTHER = object()
"""Equals no stored value."""


@dataclass(frozen=True, slots=True)
class RowForm:
    """How one kind of noun is stored. `columns` are the noun's fields, in its order.

    `added` are the columns that came after the first format, with their defaults: images in the journal leave them
    out while they have those.
    """

    kind: type[Noun]
    table: Table
    columns: tuple[str, ...]
    flags: frozenset[str]
    added: Mapping[str, SqlValue]
    insert: str
    update: str
    delete: str
    select: str
    order: str
    setters: tuple[Callable[[Noun, Any], None], ...]
    numbered: bool

    def image(self, noun: Noun) -> dict[str, SqlValue]:
        """The stored values of `noun`, by column."""
        values = dict(zip(self.columns, attrgetter(*self.columns)(noun), strict=True))
        for flag in self.flags:
            values[flag] = int(values[flag])
        return values

    def noun(self, row: tuple[Any, ...]) -> Noun:
        """The noun of a stored row, which may go on after the noun's columns.

        Its fields are set one by one: a frozen class's own way of being made takes four times as long.
        """
        noun = object.__new__(self.kind)
        for put, value in zip(self.setters, row, strict=False):
            put(noun, value)
        return noun

    def row_image(self, row: tuple[Any, ...]) -> Image:
        """The image of a stored row."""
        return dict(zip(self.columns, row, strict=True))

    def journaled(self, image: Image | None) -> str:
        """`image` as the journal keeps it: canonical, without the added columns that have their defaults."""
        if image is None or not self.added:
            return journal.image(image)
        return journal.image({name: value for name, value in image.items() if self.added.get(name, _OTHER) != value})

    def from_journal(self, after: str) -> Image | None:
        """The whole image that the journal keeps as `after`; None where the row was taken away."""
        found = from_image(after)
        return None if found is None else {**self.added, **found}


@cache
def row_form(kind: type[Noun]) -> RowForm:
    """The row form of a kind of noun."""
    table = table_of(kind)
    columns = tuple(column.name for column in table.columns if not column.info.get("local"))
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    sets = ", ".join(f'"{name}" = ?' for name in columns)
    flags = frozenset(c.name for c in table.columns if isinstance(c.type, Boolean))
    return RowForm(
        kind,
        table,
        columns,
        flags,
        {c.name: c.info["default"] for c in table.columns if "default" in c.info},
        f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})',
        f'UPDATE "{table.name}" SET {sets} WHERE id = ?',
        f'DELETE FROM "{table.name}" WHERE id = ?',
        f'SELECT {names} FROM "{table.name}"',
        " ORDER BY " + ", ".join(f'"{name}"' for name in table.info["order"]),
        tuple(_setter(kind, name, is_flag=name in flags) for name in columns),
        "number" in columns and kind not in (Question, Group),
    )


def _setter(kind: type[Noun], name: str, *, is_flag: bool) -> Callable[[Noun, Any], None]:
    put: Callable[[Noun, Any], None] = getattr(kind, name).__set__
    return (lambda noun, value: put(noun, bool(value))) if is_flag else put


@cache
def form_named(entity: str) -> RowForm:
    """The row form of the table called `entity`."""
    return row_form(kinds()[entity])


def from_image(after: str) -> dict[str, SqlValue] | None:
    """The stored values that a canonical image holds; None where the row was removed."""
    values: dict[str, SqlValue] | None = json.loads(after)
    return values
