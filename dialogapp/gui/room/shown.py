"""What can be let through to the room, and the picture that is made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.running import Sign

if TYPE_CHECKING:
    from dialogapp.domain.boards.pictures import BoardPicture


@dataclass(frozen=True, slots=True)
class ItemShown:
    """An agenda item with its clock; with `item_id` None the one that is on, whichever that is."""

    meeting_id: str
    item_id: str | None = None


@dataclass(frozen=True, slots=True)
class QuestionShown:
    """A question of the set, by its stem."""

    meeting_id: str
    stem_id: str


@dataclass(frozen=True, slots=True)
class ExerciseShown:
    """An exercise's task and cards; its result only where `result` says so, and it is revealed."""

    exercise_id: str
    result: bool = False


@dataclass(frozen=True, slots=True)
class TextShown:
    """A text that the facilitator wrote for the room. It is kept nowhere."""

    text: str


Shown: TypeAlias = ItemShown | QuestionShown | ExerciseShown | TextShown


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A card. `figures` are its dots in the columns of the picture."""

    text: str
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoomPicture:
    """What is painted: a small line over a large text, a clock, a line under it, rows below.

    `said` is what the status bar calls it. `columns` are the heads of the rows' figures. A `board` is painted in place
    of the rows, which tell the same in words.
    """

    said: str
    over: str = ""
    text: str = ""
    clock: str = ""
    sign: Sign = "ok"
    under: str = ""
    rows: tuple[RoomRow, ...] = ()
    columns: tuple[str, ...] = ()
    board: BoardPicture | None = None

    @property
    def spoken(self) -> str:
        """All of it in words."""
        rows = [" ".join((row.text, *row.figures)) for row in self.rows]
        return "\n".join(part for part in (self.over, self.text, self.clock, self.under, *rows) if part)
