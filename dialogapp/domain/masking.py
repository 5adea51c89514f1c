"""What an audience may not see is taken out of a tree once, before any writer is called: so it can't leak.

In the place of a confidential node stands the caller's replacement (such as "[sekretess begärd]"), so that a
reader sees that something is left out; without a replacement the node is dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal, TypeAlias

from dialogapp.domain.document import (
    Block,
    BulletList,
    Callout,
    Cell,
    CellContent,
    Column,
    Contents,
    Document,
    Fact,
    FactTable,
    Figure,
    Heading,
    Inline,
    ListItem,
    Node,
    NumberedList,
    PageBreak,
    Paragraph,
    Row,
    SheetColumn,
    Sign,
    Table,
    Text,
    Value,
    Workbook,
    runs,
)
from dialogapp.domain.frozen import dataclass

AudienceKind: TypeAlias = Literal["internal", "supplier", "public"]
_HEADING_WITHOUT_REPLACEMENT = "–"


@dataclass(frozen=True, slots=True)
class Audience:
    """Who a document is for. A supplier (`organisation` is its id) sees its own confidential words only."""

    kind: AudienceKind
    organisation: str | None = None

    def may_see(self, node: Node) -> bool:
        """Whether `node` itself may stand in this audience's document."""
        if node.secrecy == "open" or self.kind == "internal":
            return True
        return self.kind == "supplier" and node.owner is not None and node.owner == self.organisation


def masked(document: Document, audience: Audience, replacement: str | None) -> Document:
    """`document` as `audience` may see it: each confidential node replaced; without a
    `replacement` dropped.

    A dropped heading leaves a dash, since a level must not be skipped. The title, the properties and the
    tables' headings are open by nature: their builder puts nothing confidential there.
    """
    if audience.kind == "internal":
        return document
    mask = _Mask(audience, replacement)
    blocks = tuple(kept for block in document.blocks if (kept := mask.block(block)) is not None)
    return replace(document, blocks=blocks)


def masked_workbook(workbook: Workbook, audience: Audience, replacement: str | None) -> Workbook:
    """`workbook` as `audience` may see it, its rows and cells masked as a document's."""
    if audience.kind == "internal":
        return workbook
    mask = _Mask(audience, replacement)
    sheets = tuple(
        replace(
            sheet,
            rows=mask.rows(sheet.rows, sheet.columns),
            figures=tuple(figure for figure in sheet.figures if audience.may_see(figure)),
        )
        for sheet in workbook.sheets
    )
    return replace(workbook, sheets=sheets)


@dataclass(frozen=True, slots=True)
class _Mask:
    audience: Audience
    replacement: str | None

    def block(self, block: Block) -> Block | None:
        """`block` as it may be seen, or None where nothing of it is left."""
        if not self.audience.may_see(block):
            return self._in_place_of(block)
        if isinstance(block, Paragraph):
            content = self._inline(block.content)
            return None if content is None else replace(block, content=content)
        if isinstance(block, Heading | Figure | PageBreak | Sign | Contents):
            return block
        return self._parts(block)

    def _parts(self, block: BulletList | NumberedList | Table | FactTable | Callout) -> Block | None:
        """A block of several parts, without those that were dropped; None where all were."""
        if isinstance(block, Table):
            rows = self.rows(block.rows, block.columns)
            return replace(block, rows=rows) if rows or not block.rows else None
        if isinstance(block, FactTable):
            facts = tuple(fact for each in block.facts if (fact := self._fact(each)) is not None)
            return replace(block, facts=facts) if facts else None
        if isinstance(block, Callout):
            lines = tuple(line for text in block.paragraphs if (line := self._inline(text)) is not None)
            return replace(block, paragraphs=lines) if lines else None
        items = tuple(kept for item in block.items if (kept := self._item(item)) is not None)
        return replace(block, items=items) if items else None

    def rows(self, rows: Iterable[Row], columns: Sequence[Column | SheetColumn]) -> tuple[Row, ...]:
        """`rows` as they may be seen; a hidden one keeps its place, the replacement in the widest column."""
        widest = max(range(len(columns)), key=lambda index: columns[index].width, default=0)
        return tuple(kept for row in rows if (kept := self._row(row, widest, len(columns))) is not None)

    def _in_place_of(self, block: Block) -> Block | None:
        if isinstance(block, Heading):
            return Heading(block.level, self.replacement or _HEADING_WITHOUT_REPLACEMENT)
        if self.replacement is None or isinstance(block, PageBreak | Sign | Contents):
            return None
        return Paragraph(self.replacement)

    def _row(self, row: Row, widest: int, width: int) -> Row | None:
        if self.audience.may_see(row):
            return replace(row, cells=tuple(self._cell(cell) for cell in row.cells))
        if self.replacement is None:
            return None
        return Row(tuple(self.replacement if index == widest else None for index in range(width)))

    def _cell(self, cell: CellContent) -> CellContent:
        if isinstance(cell, Cell):
            return replace(cell, content=self._value(cell.content)) if self.audience.may_see(cell) else self.replacement
        return self._value(cell)

    def _value(self, content: Inline | Value) -> Inline | Value:
        return self._inline(content) if isinstance(content, Text | tuple) else content

    def _fact(self, fact: Fact) -> Fact | None:
        if self.audience.may_see(fact):
            return replace(fact, value=self._value(fact.value))
        return None if self.replacement is None else Fact(fact.label, self.replacement)

    def _item(self, item: Inline | ListItem) -> Inline | ListItem | None:
        if not isinstance(item, ListItem):
            return self._inline(item)
        if not self.audience.may_see(item):
            return self.replacement
        content = self._inline(item.content)
        return None if content is None else replace(item, content=content)

    def _inline(self, content: Inline) -> Inline | None:
        """`content` with neighbouring hidden runs as one replacement; None where all of it was dropped."""
        if isinstance(content, str):
            return content
        kept: list[str | Text] = []
        after_hidden = any_hidden = False
        for run in runs(content):
            hidden = isinstance(run, Text) and not self.audience.may_see(run)
            if not hidden:
                kept.append(run)
            elif self.replacement is not None and not after_hidden:
                kept.append(self.replacement)
            after_hidden = hidden
            any_hidden = any_hidden or hidden
        if not any_hidden:
            return content
        return tuple(kept) if kept else None
