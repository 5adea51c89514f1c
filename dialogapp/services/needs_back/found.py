"""What was found in a workbook that came back: one thing a cell, or a row that is new, missing or can't be used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any, Literal, get_args

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass

SheetKey = Literal["needs", "requirements"]
SHEET_KEYS: tuple[SheetKey, ...] = get_args(SheetKey)
FoundKind = Literal["change", "conflict", "new", "refused", "missing"]
FOUND_KINDS: tuple[FoundKind, ...] = get_args(FoundKind)
Note = Literal["formula", "codes", "status", "number", "twin"]
"""What is told beside it. formula: the cell holds one, and its value was taken; codes: names stand under codes in the
workbook, and would in the dialogue; status: a new need is proposed, whatever the row says; number: it gets its own
number; twin: there is one with the same words.
"""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was found. `number` is that of the need or requirement, 0 for a new one; `row` where it stands in
    the sheet, 0 where it is missing there.

    change, conflict, refused: `part` `was` so in the dialogue when the workbook was made, is `now` so, and is `told` in
    the workbook. A conflict was changed in both, or can't be told apart from a code. `problem` says why it is refused.
    new: `told` is its title or text, `parts` all it says, and `serves` the needs, “n4” by number, “r507” by the row of
    a new one. missing: `was` is the title or text.
    """

    key: str
    kind: FoundKind
    sheet: SheetKey
    row: int
    number: int
    part: str = ""
    was: str = ""
    now: str = ""
    told: str = ""
    heading: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    serves: tuple[str, ...] = ()
    problem: InputError | None = None
    notes: tuple[Note, ...] = ()

    @property
    def can_be_taken(self) -> bool:
        """Whether it can be taken into the dialogue."""
        return self.kind in ("change", "conflict", "new")


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a workbook says. `entry` is that of the journal at which it was made; `agreed` counts cells that say what
    the dialogue has come to say too, and `remarks` are about sheets and columns.
    """

    source: str
    entry: int
    changed_by: str
    items: tuple[Found, ...]
    agreed: int = 0
    remarks: tuple[InputError, ...] = ()

    def of(self, kind: FoundKind) -> list[Found]:
        """The items of a kind, in the order of the sheets."""
        return [item for item in self.items if item.kind == kind]


def as_json(item: Found) -> dict[str, Any]:
    """An item as JSON, without the problem: whoever shows it puts that in words."""
    told = {name: getattr(item, name) for name in item.__slots__ if name != "problem"}
    return told | {"parts": dict(item.parts)}


def from_json(told: Mapping[str, Any]) -> Found:
    """The item that `as_json` gave this for; other keys are passed by."""
    fields = {name: told[name] for name in Found.__slots__ if name in told and name != "problem"}
    return Found(**fields | {"serves": tuple(told["serves"]), "notes": tuple(told["notes"])})
