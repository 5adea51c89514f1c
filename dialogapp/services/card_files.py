"""Cards from a sheet: a CSV file with a card in each row, and who wrote it where the sheet says so."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from dialogapp.domain.errors import InputError
from dialogapp.domain.exercise_definitions import BoardField
from dialogapp.domain.people import Organisation
from dialogapp.domain.text import cleaned_line
from dialogapp.services.cards import Author

_CARD = frozenset({"card", "text", "idea", "lapp", "kort", "idé"})
_WHO = frozenset({"organisation", "organization", "supplier", "company", "leverantör", "företag", "vem", "who"})
_FIELD = frozenset({"field", "column", "fält", "ruta", "kolumn"})
_DELIMITERS = ";\t,"


def cards_of_file(
    content: bytes, organisations: Sequence[Organisation], fields: Sequence[BoardField] = ()
) -> list[tuple[Author, str]]:
    """Who wrote what. UTF-8 or Windows-1252; semicolon, tab or comma, as the first row shows.

    Without a row of heads the first column is the card. InputError for an empty file, and with its row for an
    organisation or a field that is not there.
    """
    rows = [row for row in csv.reader(io.StringIO(_decoded(content)), delimiter=_delimiter(content)) if any(row)]
    if not rows:
        raise InputError("There is no card in the file")
    heads = [cleaned_line(cell).casefold() for cell in rows[0]]
    has_heads = bool(_CARD & set(heads))
    at_card = next((place for place, head in enumerate(heads) if head in _CARD), 0)
    at_who = _place(heads, _WHO) if has_heads else None
    at_field = _place(heads, _FIELD) if has_heads else None
    found = []
    for number, row in enumerate(rows[1:] if has_heads else rows, 2 if has_heads else 1):
        text = _cell(row, at_card)
        if text:
            who = _organisation(_cell(row, at_who), organisations, number)
            found.append((Author(who, field=_field(_cell(row, at_field), fields, number)), text))
    if not found:
        raise InputError("There is no card in the file")
    return found


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _delimiter(content: bytes) -> str:
    first = next((line for line in _decoded(content).splitlines() if line.strip()), "")
    return max(_DELIMITERS, key=first.count) if any(one in first for one in _DELIMITERS) else ";"


def _place(heads: Sequence[str], known: frozenset[str]) -> int | None:
    return next((place for place, head in enumerate(heads) if head in known), None)


def _cell(row: Sequence[str], place: int | None) -> str:
    return cleaned_line(row[place]) if place is not None and place < len(row) else ""


def _organisation(name: str, organisations: Sequence[Organisation], row: int) -> str | None:
    if not name:
        return None
    sought = name.casefold()
    for organisation in organisations:
        if sought in (organisation.name.casefold(), organisation.initials.casefold()):
            return organisation.id
    raise InputError("Row {row}: “{name}” does not take part in this exercise", row=row, name=name)


def _field(name: str, fields: Sequence[BoardField], row: int) -> str:
    if not name or not fields:
        return ""
    sought = name.casefold()
    for field in fields:
        if sought in (field.key.casefold(), field.name.sv.casefold(), field.name.en.casefold()):
            return field.key
    raise InputError("Row {row}: “{name}” is no field of the board", row=row, name=name)
