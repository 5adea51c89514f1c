"""The needs and requirements of a dialogue at one time, and what its workbook shows of them: by number and part."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from dialogapp.domain.document import CellContent, plain
from dialogapp.domain.needs import Need, NeedRequirement, Requirement
from dialogapp.services.needs_back.found import SheetKey
from dialogapp.services.needs_parts.matter import gather_needs
from dialogapp.services.needs_parts.need_sheets import (
    NEED_COLUMNS,
    REQUIREMENT_COLUMNS,
    need_columns_and_rows,
    requirement_rows,
)
from dialogapp.services.ports import Reader
from dialogapp.services.translation import Language


class NeedsState:
    """Read from one picture of the dialogue, that must stay open until `shown` was asked for."""

    def __init__(self, reader: Reader, words: Language) -> None:
        self._reader, self._words = reader, words
        needs = {need.number: need for need in reader.all(Need)}
        requirements = {each.number: each for each in reader.all(Requirement)}
        self._nouns: dict[SheetKey, Mapping[int, Need | Requirement]] = {"needs": needs, "requirements": requirements}
        numbers = {need.id: need.number for need in needs.values()}
        self._served: dict[str, list[int]] = {}
        for link in reader.all(NeedRequirement):
            self._served.setdefault(link.requirement_id, []).append(numbers[link.need_id])

    def numbers(self, key: SheetKey) -> list[int]:
        """The numbers that there are."""
        return list(self._nouns[key])

    def has(self, key: SheetKey, number: int) -> bool:
        """Whether there is one with this number."""
        return number in self._nouns[key]

    def value(self, key: SheetKey, number: int, part: str) -> str:
        """A part as it is stored; the numbers of the needs that a requirement serves as “1, 4”."""
        noun = self._nouns[key][number]
        if part == "needs":
            return ", ".join(map(str, sorted(self._served.get(noun.id, ()))))
        return str(getattr(noun, part))

    @cached_property
    def shown(self) -> Mapping[SheetKey, Mapping[int, Mapping[str, str]]]:
        """The texts in the workbook's cells, by number and part, as it is made of this state."""
        matter = gather_needs(self._reader, self._words)
        _, need_cells = need_columns_and_rows(matter)
        _, requirement_cells = requirement_rows(matter)
        needs = [row.need.number for row in matter.needs]
        requirements = [each.number for each in matter.all_requirements]

        def by_part(parts: tuple[str, ...], cells: tuple[CellContent, ...]) -> dict[str, str]:
            return {part: plain(cell, "en") for part, cell in zip(parts, cells, strict=True)}

        return {
            "needs": {n: by_part(NEED_COLUMNS, row.cells) for n, row in zip(needs, need_cells, strict=True)},
            "requirements": {
                n: by_part(REQUIREMENT_COLUMNS, row.cells)
                for n, row in zip(requirements, requirement_cells, strict=True)
            },
        }
