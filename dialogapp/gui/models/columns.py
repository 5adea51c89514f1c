"""What a column of a table shows, and how two states of a list differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeAlias, TypeVar

from PySide6.QtGui import QIcon

from dialogapp.domain.frozen import dataclass

R = TypeVar("R")
SortValue: TypeAlias = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column over rows of type R.

    `title` is a source text marked with `message()`. `text` is what is shown, searched and copied; `sort` what the
    column sorts by where that is not the text (None sorts last); `figures` puts it at the right. With `edit` the cell
    can be typed in: it gets the row and the new text. `tip` is told on hover, `icon` stands before the text, `tint`
    names the token of the text's colour.
    """

    title: str
    text: Callable[[R], str]
    sort: Callable[[R], SortValue] | None = None
    figures: bool = False
    icon: Callable[[R], QIcon | None] | None = None
    tip: Callable[[R], str] | None = None
    tint: Callable[[R], str] | None = None
    edit: Callable[[R, str], None] | None = None


def middle_that_differs(old: Sequence[object], new: Sequence[object]) -> tuple[int, int, int]:
    """(start, old end, new end): outside these slices the two sequences are equal."""
    shorter = min(len(old), len(new))
    if old[:shorter] == new[:shorter]:
        return shorter, len(old), len(new)
    start = 0
    while old[start] == new[start]:
        start += 1
    tail = 0
    while tail < shorter - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return start, len(old) - tail, len(new) - tail
