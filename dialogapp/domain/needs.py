"""Needs, what they rest on, and the requirements that came of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant

NeedStatus = Literal["proposed", "confirmed", "dismissed"]
NEED_STATUSES: tuple[NeedStatus, ...] = get_args(NeedStatus)
NeedPriority = Literal["", "must", "should", "could", "wont"]
NEED_PRIORITIES: tuple[NeedPriority, ...] = get_args(NeedPriority)
RequirementType = Literal["function", "performance", "detail", "standard"]
REQUIREMENT_TYPES: tuple[RequirementType, ...] = get_args(RequirementType)
Obligation = Literal["mandatory", "evaluated"]
OBLIGATIONS: tuple[Obligation, ...] = get_args(Obligation)
ReviewState = Literal["draft", "in_review", "accepted"]
REVIEW_STATES: tuple[ReviewState, ...] = get_args(ReviewState)
"""How far needs and requirements have come that are reviewed; a user may write other words than these."""
Stance = Literal["support", "objection", "unclear"]
STANCES: tuple[Stance, ...] = get_args(Stance)


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A need: who, in what situation, wants what effect, measured how. Parts that are not known yet are empty.

    `review` is how far it has come, `hand_place` its place where needs are ordered by hand (from 1; 0: not placed), and
    `alone_answer` what is thought of its resting on one supplier alone.
    """

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
    review: str = "draft"
    hand_place: int = 0
    alone_answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedSource:
    """A need rests on a contribution, or on a card of an exercise; exactly one of the two is given.

    `looked_at` is up to when changes of the contribution at the fact check were looked at, None for none.
    """

    id: str
    need_id: str
    contribution_id: str | None = None
    card_id: str | None = None
    looked_at: Instant | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """What will be asked of suppliers: how it is proven in the tender and followed up in the contract.

    `follow_up` is what is measured in the contract, `follow_method` and `follow_interval` how and how often.
    `competition` is what it may do to competition, `alone_answer` what is thought of its level coming from one supplier
    alone.
    """

    id: str
    number: int
    text: str
    type: str = "function"
    obligation: str = "mandatory"
    verification: str = ""
    follow_up: str = ""
    rationale: str = ""
    follow_method: str = ""
    follow_interval: str = ""
    competition: str = ""
    review: str = "draft"
    alone_answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedRequirement:
    """A requirement serves a need."""

    id: str
    need_id: str
    requirement_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementSource:
    """The level in a requirement comes from a contribution, or from a card; exactly one of the two is given.

    `looked_at` is as in `NeedSource`.
    """

    id: str
    requirement_id: str
    contribution_id: str | None = None
    card_id: str | None = None
    looked_at: Instant | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What a supplier says of a requirement: one voice an organisation. It is told as counts, never by name."""

    id: str
    requirement_id: str
    organisation_id: str
    stance: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A remark of someone in the project group on a need or a requirement; exactly one of the two is given."""

    id: str
    at: Instant
    author: str
    text: str
    need_id: str | None = None
    requirement_id: str | None = None
    done_at: Instant | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedView:
    """A view of the needs that was saved under a name: what is sought, which are left, and their order."""

    id: str
    number: int
    name: str
    sought: str = ""
    status: str = ""
    priority: str = ""
    review: str = ""
    owner: str = ""
    finding: str = ""
    ordered_by: str = "number"


NeedCheck = Literal[
    "single_source", "no_source", "source_struck", "source_corrected", "no_measure", "no_requirement", "no_verification"
]
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


def behind_level(origin: Iterable[str | None], feedback: Iterable[Feedback]) -> set[str | None]:
    """Organisations that stand behind a level: those it comes from, and those that support the requirement. Nobody
    where it comes from none: a level of the buyer's own is nobody's way of doing it.
    """
    behind = set(origin)
    if behind:
        behind |= {each.organisation_id for each in feedback if each.stance == "support"}
    return behind


def check_need(
    need: Need,
    support_: Support,
    sources: int,
    requirements: Iterable[Requirement],
    *,
    struck: int = 0,
    corrected: int = 0,
) -> tuple[NeedCheck, ...]:
    """What is found wanting in a need with so many sources, of which so many were struck, or corrected at the fact
    check. A dismissed need is not checked. That it rests on one supplier alone stays true whatever is thought of it.
    """
    asked = list(requirements)
    unverified = sum(not requirement.verification for requirement in asked)
    return found_wanting(need, support_, sources, len(asked), unverified, struck=struck, corrected=corrected)


def found_wanting(
    need: Need, support_: Support, sources: int, asked: int, unverified: int, *, struck: int = 0, corrected: int = 0
) -> tuple[NeedCheck, ...]:
    """What `check_need` finds, from how many requirements serve the need and how many of them lack verification."""
    if need.status == "dismissed":
        return ()
    found: dict[NeedCheck, bool] = {
        "no_source": not sources,
        "single_source": support_.single_source,
        "source_struck": bool(struck),
        "source_corrected": bool(corrected),
        "no_measure": not need.measure,
        "no_requirement": not asked,
        "no_verification": bool(unverified),
    }
    return tuple(check for check, wanting in found.items() if wanting)


def measure_text(need: Need) -> str:
    """The measure of a need on one line: what, from baseline to target, unit. Empty where none is given."""
    span = " → ".join(part for part in (need.baseline, need.target) if part)
    return " ".join(part for part in (need.measure + (":" if need.measure and span else ""), span, need.unit) if part)


def follow_up_text(requirement: Requirement) -> str:
    """How a requirement is followed up on one line: measure, method, interval. Empty where none is given."""
    parts = (requirement.follow_up, requirement.follow_method, requirement.follow_interval)
    return ", ".join(part.strip().rstrip(".") for part in parts if part.strip())


def stances(feedback: Iterable[Feedback]) -> dict[Stance, int]:
    """How many suppliers stand how to a requirement, those that nobody took left out."""
    told = [each.stance for each in feedback]
    return {stance: told.count(stance) for stance in STANCES if stance in told}
