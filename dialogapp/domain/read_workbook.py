"""A workbook that came back from somebody's Excel, as far as it is read: cells as text, whatever they were there."""

from __future__ import annotations

from dialogapp.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class ReadCell:
    """A cell. `text` is what it holds, of a formula its last value; `error` is Excel's word where it has none, such as
    #REF!, or “?” for a formula that was never computed.

    A number with decimals has a point in `text`, and `is_decimal` is set.
    """

    text: str = ""
    is_formula: bool = False
    is_decimal: bool = False
    error: str = ""


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A sheet with its rows by number, from 1; hidden rows are rows."""

    name: str
    rows: tuple[tuple[int, tuple[ReadCell, ...]], ...]


@dataclass(frozen=True, slots=True)
class ReadWorkbook:
    """A workbook. `heads` are the heads of a journal that it says it was made at; `title` and `changed_by` its
    properties. Of sheets that nobody asked for only the first rows are here.
    """

    source: str
    heads: tuple[str, ...]
    title: str
    changed_by: str
    sheets: tuple[ReadSheet, ...]
