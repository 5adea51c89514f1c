"""What stands on a board, in words and numbers: no names of who voted how."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from dialogapp.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class WallCard:
    """A card on the wall. `detail` is a small second line, such as how many it was merged of."""

    id: str
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class WallColumn:
    """A heading with the cards under it. `id` is the heading's card, or the field's key; empty for cards under none."""

    id: str
    heading: str
    cards: tuple[WallCard, ...]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class WallPicture:
    """Cards under headings or in the fields of a board. `fields` says which; `open` whether they can be moved."""

    title: str
    columns: tuple[WallColumn, ...]
    fields: bool = False
    open: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlanePoint:
    """A card on a plane, told by its number. `detail` says in words where it is; `of` is 0 for suppliers, 1 for the
    buyer.
    """

    id: str
    number: int
    text: str
    x: float
    y: float
    detail: str = ""
    of: int = 0


@dataclass(frozen=True, slots=True)
class PlanePicture:
    """A plane of two axes. The cut parts it in quarters, named from the upper left clockwise; `cut_words` say how.

    `step` is how far apart places are where cards can be placed, and 0 where they can't; `waiting` lie beside it.
    """

    title: str
    across: str
    up: str
    range_x: tuple[float, float]
    range_y: tuple[float, float]
    points: tuple[PlanePoint, ...]
    cut: tuple[float, float] | None = None
    quarters: tuple[str, ...] = ()
    cut_words: str = ""
    series: tuple[str, ...] = ()
    waiting: tuple[WallCard, ...] = ()
    step: float = 0.0
    note: str = ""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A card and what it got in each column. `strong` is the number of the column that decides, or -1."""

    id: str
    text: str
    cells: tuple[str, ...]
    strong: int = -1


@dataclass(frozen=True, slots=True)
class MatrixPart:
    """The rows of one side: the suppliers' or the buyer's."""

    heading: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class MatrixPicture:
    """Cards by aspects, side by side."""

    title: str
    first: str
    columns: tuple[str, ...]
    parts: tuple[MatrixPart, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A card in a ranking: for each side the part of the whole length, from 0 to 1, and the words at its end."""

    id: str
    rank: int
    text: str
    parts: tuple[float, ...]
    told: tuple[str, ...]
    ties: bool = False


@dataclass(frozen=True, slots=True)
class BarsPicture:
    """A ranking with bars, the suppliers' and the buyer's apart."""

    title: str
    series: tuple[str, ...]
    bars: tuple[Bar, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What one side said in one round: median and quartiles."""

    round: int
    of: int
    low: float
    median: float
    high: float


@dataclass(frozen=True, slots=True)
class RoundsRow:
    """A statement through the rounds. `detail` tells of consensus; `reasons` are why it was answered so in the last."""

    id: str
    text: str
    estimates: tuple[Estimate, ...]
    detail: str = ""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoundsPicture:
    """Rounds of estimates on one scale."""

    title: str
    scale: tuple[int, int]
    rounds: int
    round_word: str
    series: tuple[str, ...]
    rows: tuple[RoundsRow, ...]
    note: str = ""


LotusKind = Literal["question", "theme", "idea"]


@dataclass(frozen=True, slots=True)
class LotusCell:
    """A square of the lotus, by the key of its field; a theme stands in two. `text` is empty where nothing is yet."""

    field: str
    kind: LotusKind
    text: str
    card_id: str = ""


@dataclass(frozen=True, slots=True)
class LotusPicture:
    """Nine by nine squares, row by row."""

    title: str
    cells: tuple[LotusCell, ...]
    progress: str
    waiting: tuple[WallCard, ...] = ()
    open: bool = True


@dataclass(frozen=True, slots=True)
class KanoPicture:
    """Kano's table of answers and the plane of better and worse beside it."""

    table: MatrixPicture
    plane: PlanePicture

    @property
    def title(self) -> str:
        """What it is called."""
        return self.table.title

    @property
    def note(self) -> str:
        """What is to be known about it."""
        return self.table.note


BoardPicture: TypeAlias = (
    WallPicture | PlanePicture | MatrixPicture | BarsPicture | RoundsPicture | LotusPicture | KanoPicture
)


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of a board that is read as a list. A heading is not a card, whatever its id."""

    id: str
    text: str
    detail: str = ""
    is_heading: bool = False


def list_rows(picture: BoardPicture) -> tuple[ListRow, ...]:
    """Everything on a board, in reading order."""
    return tuple(_rows(picture))


def spoken(picture: BoardPicture) -> str:
    """A board in words, a line for each row: what stands for it where it can't be seen."""
    rows = (": ".join(filter(None, (row.text, row.detail))) for row in list_rows(picture))
    return "\n".join([picture.title, *rows])


def _rows(picture: BoardPicture) -> Iterator[ListRow]:  # noqa: PLR0912 - one branch a kind of board
    if isinstance(picture, WallPicture):
        for column in picture.columns:
            yield ListRow(column.id, column.heading, column.hint, is_heading=True)
            yield from (ListRow(card.id, card.text, card.detail) for card in column.cards)
    elif isinstance(picture, PlanePicture):
        for point in picture.points:
            told = ", ".join(filter(None, (picture.series[point.of] if picture.series else "", point.detail)))
            yield ListRow(point.id, point.text, told)
        yield from (ListRow(card.id, card.text, card.detail) for card in picture.waiting)
    elif isinstance(picture, MatrixPicture):
        for part in picture.parts:
            yield ListRow("", part.heading, is_heading=True)
            for row in part.rows:
                told = ", ".join(
                    f"{name} {cell}" for name, cell in zip(picture.columns, row.cells, strict=True) if cell
                )
                yield ListRow(row.id, row.text, told)
    elif isinstance(picture, BarsPicture):
        for bar in picture.bars:
            told = ", ".join(f"{name} {said}" for name, said in zip(picture.series, bar.told, strict=True))
            yield ListRow(bar.id, f"{bar.rank}. {bar.text}", told)
    elif isinstance(picture, RoundsPicture):
        for estimated in picture.rows:
            yield ListRow(estimated.id, estimated.text, " · ".join((estimated.detail, *estimated.reasons)))
    elif isinstance(picture, LotusPicture):
        seen: set[str] = set()
        for cell in picture.cells:
            if cell.text and cell.field not in seen:
                seen.add(cell.field)
                yield ListRow(cell.card_id, cell.text, cell.field, is_heading=cell.kind != "idea")
        yield from (ListRow(card.id, card.text, card.detail) for card in picture.waiting)
    else:
        yield from _rows(picture.table)
