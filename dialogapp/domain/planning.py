"""A plan of one-to-ones, and the draw that gives it its order: what was asked for, frozen, drawn and accepted."""

from __future__ import annotations

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One-to-ones on equal terms: one slot length and one gap for all.

    `windows` has a line for each day, `2026-03-02 09:00-16:00`; `breaks` a line for each, `12:00-13:00`, that holds
    every day; `rooms` a line for each. `frozen_at` is when suppliers and the times they can't were closed to change:
    before any seed; `opened_reason` why they were opened again last. `draw_id` is the draw whose order was accepted, at
    `accepted_at`.
    """

    id: str
    number: int
    title: str
    slot_minutes: int = 60
    gap_minutes: int = 30
    rounds: int = 1
    windows: str = ""
    breaks: str = ""
    rooms: str = ""
    agenda: str = ""
    frozen_at: Instant | None = None
    accepted_at: Instant | None = None
    draw_id: str | None = None
    opened_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSupplier:
    """A supplier that a plan gives a slot in every round."""

    id: str
    plan_id: str
    organisation_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPerson:
    """Someone of the buyer's side who takes part in every slot of a plan."""

    id: str
    plan_id: str
    participant_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unavailable:
    """A time that a supplier can't, told before the draw. `day` is an ISO date, or empty for every day.

    `begins` and `ends` are minutes past midnight on the clock of the dialogue's zone.
    """

    id: str
    plan_id: str
    organisation_id: str
    day: str
    begins: int
    ends: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawRecord:
    """One computed order, previews too. `rule` names how it is computed; `reason` says why it was drawn again."""

    id: str
    number: int
    plan_id: str
    drawn_at: Instant
    seed: str
    rule: str
    witness: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawPlace:
    """One supplier in a draw: what stood for it (number or name), the digest that sorted it, and its place from 1."""

    id: str
    draw_id: str
    organisation_id: str
    identifier: str
    digest: str
    place: int
