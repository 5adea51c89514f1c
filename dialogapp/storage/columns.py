"""What tables are made of: their columns by kind, so that each table reads as a list of its fields."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Column, ForeignKey, Integer, MetaData, Table, Text

metadata = MetaData()


def text(name: str, **options: Any) -> Column[str]:
    """A column of text, never NULL."""
    return Column(name, Text, nullable=False, **options)


def number(name: str) -> Column[int]:
    """A column of whole numbers, never NULL."""
    return Column(name, Integer, nullable=False)


def maybe(name: str) -> Column[int | None]:
    """A column of whole numbers or NULL."""
    return Column(name, Integer, nullable=True)


def flag(name: str) -> Column[bool]:
    """A column of yes and no."""
    return Column(name, Boolean, nullable=False)


def added(found: Column[Any], default: str | int | None) -> Column[Any]:
    """A column that came after format 1, with the value that older files have in it."""
    found.info["default"] = default
    return found


def reference(name: str, target: str, *, required: bool = True) -> Column[str | None]:
    """A column with the id of a row of `target`, checked at commit."""
    key = ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    return Column(name, Text, key, nullable=not required, index=True)


def identity() -> Column[str]:
    """The column of a noun's id."""
    return Column("id", Text, primary_key=True)


def journaled(name: str, *columns: Any, order: tuple[str, ...] = ("id",)) -> Table:
    """A table that is the truth: a row a noun, ordered by `order` where the noun's kind is listed."""
    return Table(name, metadata, *columns, info={"class": "journaled", "order": order})


NUMBERED = ("number", "id")
"""The order of nouns that have a number."""
