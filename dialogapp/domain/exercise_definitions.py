"""What an exercise is, apart from any one time it is held: phases, who takes part, what is counted and how.

Definitions are data; the engine knows the kinds of phases, boards and rules that stand here, and nothing of any one
method.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, get_args

from dialogapp.domain.frozen import dataclass

PhaseKind = Literal[
    "brief", "collect", "share", "cluster", "discuss", "vote", "rank", "place", "estimate", "decide"
]  # fmt: skip
PHASE_KINDS: tuple[PhaseKind, ...] = get_args(PhaseKind)
VOTING_PHASES = ("vote", "rank", "place", "estimate")
"""The kinds of phases in which ballots are cast: the cards are locked, and each is a round with a result of its own."""
WRITING_PHASES = ("collect", "share", "cluster", "discuss")
"""The kinds in which cards are written and put together."""

Visibility = Literal["own", "anonymous", "open"]
VISIBILITIES: tuple[Visibility, ...] = get_args(Visibility)
"""own: nobody sees what others write or how they vote; anonymous: what, but not whose; open: both."""

TakesPart = Literal["suppliers", "buyer", "all"]
TAKES_PART: tuple[TakesPart, ...] = get_args(TakesPart)

Equality = Literal["organisation", "person"]
EQUALITIES: tuple[Equality, ...] = get_args(Equality)
"""organisation: one voice each, however many came, shared by its people; person: each person weighs the same."""

Board = Literal[
    "notes", "sheets", "clusters", "dots", "ranking", "plane", "columns", "canvas", "tables", "fingers", "kano",
    "scale", "estimates", "pairs", "risks", "hats", "lotus",
]  # fmt: skip
BOARDS: tuple[Board, ...] = get_args(Board)

VotedOn = Literal["cards", "clusters"]
VOTED_ON: tuple[VotedOn, ...] = get_args(VotedOn)
"""clusters: the headings that cards were gathered under, and the cards under none."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words in both languages. A user's own file may hold one of them for both."""

    sv: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        return bool(self.sv or self.en)

    def in_language(self, code: str) -> str:
        """The words in a language; those of the other where they are not in it."""
        return (self.en or self.sv) if code == "en" else (self.sv or self.en)


@dataclass(frozen=True, slots=True)
class PhaseDefinition:
    """A phase: it comes `times` in a row, each of `minutes`. In a `drawn` one people speak in an order that is drawn.

    `script` is what the facilitator says and does; `field` is the key of the board's field that is filled, if it is.
    """

    kind: str
    name: Wording
    minutes: int
    visibility: str = "open"
    takes_part: str = "all"
    times: int = 1
    drawn: bool = False
    script: Wording = Wording()
    field: str = ""


@dataclass(frozen=True, slots=True)
class BoardField:
    """A place on the board for cards: a hat, a square of the canvas, a column."""

    key: str
    name: Wording
    hint: Wording = Wording()


@dataclass(frozen=True, slots=True)
class ExerciseDefinition:
    """An exercise as it is chosen from the library. `rule` is the scoring rule's name and version, or empty where
    nothing is counted; `settings` is what the exercise chooses for it. `minutes` is what it usually takes in all.
    """

    key: str
    order: int
    name: Wording
    purpose: Wording
    instructions: Wording
    when: Wording
    when_not: Wording
    minutes: int
    fewest: int
    most: int
    board: str
    phases: tuple[PhaseDefinition, ...]
    takes_part: str = "all"
    equality: str = "organisation"
    voted_on: str = "cards"
    rule: str = ""
    settings: Mapping[str, int | str] = field(default_factory=dict)
    fields: tuple[BoardField, ...] = ()
    materials: tuple[Wording, ...] = ()
    source: str = ""

    @property
    def planned_minutes(self) -> int:
        """The sum of its phases."""
        return sum(phase.minutes * phase.times for phase in self.phases)
