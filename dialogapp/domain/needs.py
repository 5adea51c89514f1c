"""Needs, what they rest on, and the requirements that came of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from dialogapp.domain.frozen import dataclass

NeedStatus = Literal["proposed", "confirmed", "dismissed"]
NEED_STATUSES: tuple[NeedStatus, ...] = get_args(NeedStatus)
NeedPriority = Literal["", "must", "should", "could", "wont"]
NEED_PRIORITIES: tuple[NeedPriority, ...] = get_args(NeedPriority)
RequirementType = Literal["function", "performance", "detail", "standard"]
REQUIREMENT_TYPES: tuple[RequirementType, ...] = get_args(RequirementType)
Obligation = Literal["mandatory", "evaluated"]
OBLIGATIONS: tuple[Obligation, ...] = get_args(Obligation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A need: who, in what situation, wants what effect, measured how. Parts that are not known yet are empty."""

    id: str
    number: int
    title: str
    who: str = ""
    able_to: str = ""
    situation: str = ""
    problem: str = ""
    effect: str = ""
    measure: str = ""
    baseline: str = ""
    target: str = ""
    unit: str = ""
    method: str = ""
    measured_when: str = ""
    constraints: str = ""
    accessibility: str = ""
    legal: str = ""
    priority: str = ""
    priority_method: str = ""
    status: str = "proposed"
    status_reason: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedSource:
    """A need rests on a contribution, or on a card of an exercise; exactly one of the two is given."""

    id: str
    need_id: str
    contribution_id: str | None = None
    card_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """What will be asked of suppliers: how it is proven in the tender and followed up in the contract."""

    id: str
    number: int
    text: str
    type: str = "function"
    obligation: str = "mandatory"
    verification: str = ""
    follow_up: str = ""
    rationale: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedRequirement:
    """A requirement serves a need."""

    id: str
    need_id: str
    requirement_id: str


NeedCheck = Literal["single_source", "no_source", "no_measure", "no_requirement", "no_verification"]
"""What is found wanting in a need; it may be so on purpose, and is told, not forbidden."""


@dataclass(frozen=True, slots=True)
class Support:
    """How many suppliers a need rests on, of how many in the dialogue; one alone is flagged."""

    suppliers: tuple[str, ...]
    of: int

    @property
    def single_source(self) -> bool:
        """True where the need rests on one supplier alone."""
        return len(self.suppliers) == 1


def support(source_organisations: Iterable[str | None], supplier_ids: Iterable[str]) -> Support:
    """Support counted per supplier, however many of its people said it how often."""
    suppliers = list(supplier_ids)
    behind = set(source_organisations)
    return Support(tuple(s for s in suppliers if s in behind), len(suppliers))


def check_need(
    need: Need, support_: Support, sources: int, requirements: Iterable[Requirement]
) -> tuple[NeedCheck, ...]:
    """What is found wanting in a need with so many sources. A dismissed need is not checked."""
    if need.status == "dismissed":
        return ()
    asked = list(requirements)
    found: dict[NeedCheck, bool] = {
        "no_source": not sources,
        "single_source": support_.single_source,
        "no_measure": not need.measure,
        "no_requirement": not asked,
        "no_verification": any(not requirement.verification for requirement in asked),
    }
    return tuple(check for check, wanting in found.items() if wanting)


def measure_text(need: Need) -> str:
    """The measure of a need on one line: what, from baseline to target, unit. Empty where none is given."""
    span = " → ".join(part for part in (need.baseline, need.target) if part)
    return " ".join(part for part in (need.measure + (":" if need.measure and span else ""), span, need.unit) if part)
