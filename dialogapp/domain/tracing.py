"""From what was said to what is followed up: how each input was treated, and where the thread breaks."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Literal, get_args

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.needs import Need, Requirement, Support, follow_up_text

TreatmentHow = Literal["question", "background", "dismissed"]
TREATMENTS: tuple[TreatmentHow, ...] = get_args(TreatmentHow)

Treated = Literal["untreated", "need", "question", "background", "dismissed"]
"""What became of an input: `need` where a need or a requirement rests on it, else what its treatment says."""
TREATED: tuple[Treated, ...] = get_args(Treated)

SWEPT_KINDS = ("statement", "question", "answer")
"""The kinds of contribution that are gone through, where they are not a common question that was put."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """An input that no need rests on was gone through: a contribution or a card, exactly one of the two is given.

    `reason` is why it was dismissed, or the question as it will be put to all.
    """

    id: str
    how: str
    reason: str = ""
    contribution_id: str | None = None
    card_id: str | None = None


GapKind = Literal[
    "input_untreated",
    "need_without_source",
    "need_on_one",
    "source_struck",
    "source_corrected",
    "need_without_measure",
    "need_without_requirement",
    "requirement_without_need",
    "requirement_without_verification",
    "requirement_without_follow_up",
    "level_on_one",
    "level_corrected",
]
GAP_KINDS: tuple[GapKind, ...] = get_args(GapKind)
"""The ways in which the thread from input to follow-up breaks, in the thread's order."""


def requirement_gaps(
    requirement: Requirement, needs: Iterable[Need], level: Support, *, corrected: bool = False
) -> tuple[GapKind, ...]:
    """Where the thread breaks at a requirement that serves `needs`, and whose level the suppliers of `level` stand
    behind; `corrected`: what it comes from changed at the fact check. A dismissed need is not served.
    """
    found: dict[GapKind, bool] = {
        "requirement_without_need": all(need.status == "dismissed" for need in needs),
        "requirement_without_verification": not requirement.verification,
        "requirement_without_follow_up": not follow_up_text(requirement),
        "level_on_one": level.single_source and not requirement.alone_answer,
        "level_corrected": corrected,
    }
    return tuple(kind for kind, broken in found.items() if broken)


def treated(is_source: bool, treatments: Collection[Treatment]) -> Treated:
    """What became of an input."""
    if is_source:
        return "need"
    for treatment in treatments:
        for how in TREATMENTS:
            if how == treatment.how:
                return how
    return "untreated"
