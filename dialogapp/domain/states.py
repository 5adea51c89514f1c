"""How far a meeting and the dialogue have come, which step comes next, and what stands in the way of it.

A guard is a finding with its subject, so that whoever shows it can say which supplier or which information it is. What
yields to a reason is set aside by one, which is kept with the step. Re-opening is a step forward: it makes the next
version and leaves what was finalised or published as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, cast

from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.invitations import Sending
from dialogapp.domain.meetings import FactCheck, Meeting, MinutesState, StateStep
from dialogapp.domain.parity import ParityItem

MeetingStage = Literal[
    "planned", "invited", "running", "held", "draft", "fact_check", "finalised", "published", "cancelled"
]
DialogueState = Literal["open", "closed", "procurement"]
DialogueStep = Literal["open", "closed", "procurement", "exception"]
"""What a step of the dialogue leads to; `exception` lets meetings and inputs in after the procurement started."""

ObstacleKind = Literal[
    "not_from_here", "not_held", "reason_missing", "not_checked", "no_answer", "objection", "owed", "not_anonymised"
]

EXCEPTION_LASTS = 24 * 60 * 60 * 1000
"""Milliseconds that an exception lets meetings and inputs in: none is left open by oversight."""

NEXT_MINUTES: Mapping[MinutesState, tuple[MinutesState, ...]] = {
    "": ("draft",),
    "draft": ("fact_check", "finalised"),
    "fact_check": ("finalised", "fact_check", "draft"),
    "finalised": ("published", "draft"),
    "published": ("draft",),
}
"""The steps of minutes from each state, the usual one first. A second fact check gives a new date."""

NEXT_DIALOGUE: Mapping[DialogueState, tuple[DialogueStep, ...]] = {
    "open": ("closed", "procurement"),
    "closed": ("procurement", "open"),
    "procurement": ("exception", "closed"),
}

_YIELDING = frozenset({"not_checked", "no_answer", "objection", "owed"})


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What stands in the way of a step: `subject_ids` are the suppliers, or the information, that it is about.

    `due_on` is the ISO date until which answers are awaited.
    """

    kind: ObstacleKind
    subject_ids: tuple[str, ...] = ()
    due_on: str = ""

    @property
    def yields_to_reason(self) -> bool:
        """Whether a reason sets it aside."""
        return self.kind in _YIELDING


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesMatter:
    """What the guards of a meeting's minutes look at.

    `supplier_ids` were in the meeting, `checks` and `due_on` belong to the latest sending for fact check, `today` is an
    ISO date. `owed_ids` is the information still owed once these minutes are published.
    """

    state: MinutesState
    is_held: bool = True
    supplier_ids: tuple[str, ...] = ()
    checks: tuple[FactCheck, ...] = ()
    due_on: str = ""
    today: str = ""
    owed_ids: tuple[str, ...] = ()
    anonymity_checked: bool = False


def stage_of(meeting: Meeting, sendings: Iterable[Sending]) -> MeetingStage:
    """How far a meeting has come, from planned to published; `sendings` are those of the meeting."""
    if meeting.state == "planned":
        return "invited" if any(one.kind != "cancellation" for one in sendings) else "planned"
    if meeting.state == "held" and meeting.minutes_state:
        return cast("MeetingStage", meeting.minutes_state)
    return cast("MeetingStage", meeting.state)


def needs_reason(before: MinutesState, after: MinutesState) -> bool:
    """Whether a step of minutes needs a reason even where nothing stands in its way."""
    return (after == "draft" and before != "") or before == after


def minutes_obstacles(matter: MinutesMatter, after: MinutesState) -> list[Obstacle]:
    """What stands in the way of the step to `after`, before any reason."""
    if after not in NEXT_MINUTES[matter.state]:
        return [Obstacle("not_from_here")]
    if not matter.is_held:
        return [Obstacle("not_held")]
    if after == "finalised":
        return _unchecked(matter)
    if after == "published":
        found = [Obstacle("owed", matter.owed_ids)] if matter.owed_ids else []
        return found if matter.anonymity_checked else [*found, Obstacle("not_anonymised")]
    return []


def left_standing(obstacles: Iterable[Obstacle], reason: str, *, required: bool = False) -> list[Obstacle]:
    """What still stands in the way when `reason` is given; `required`: the step needs one in any case."""
    if reason.strip():
        return [one for one in obstacles if not one.yields_to_reason]
    return [*obstacles, Obstacle("reason_missing")] if required else list(obstacles)


def state_of(dialogue: Dialogue) -> DialogueState:
    """Where the dialogue stands."""
    if dialogue.procurement_started_at is not None:
        return "procurement"
    return "closed" if dialogue.closed_at is not None else "open"


def owed_before_closing(items: Iterable[ParityItem]) -> list[Obstacle]:
    """The relevant information that is owed and not taken into the procurement documents either."""
    owed = tuple(item.disclosure.id for item in items if item.owed and not item.disclosure.taken_into)
    return [Obstacle("owed", owed)] if owed else []


def dialogue_obstacles(state: DialogueState, after: DialogueStep, items: Iterable[ParityItem]) -> list[Obstacle]:
    """What stands in the way of a step of the dialogue, before any reason."""
    if after not in NEXT_DIALOGUE[state]:
        return [Obstacle("not_from_here")]
    is_forward = after == "procurement" or (after == "closed" and state == "open")
    return owed_before_closing(items) if is_forward else []


def dialogue_needs_reason(state: DialogueState, after: DialogueStep) -> bool:
    """Whether a step needs a reason in any case: taking a step back, or an exception."""
    return after in ("open", "exception") or (state == "procurement" and after == "closed")


def is_excepted(steps: Sequence[StateStep], now: Instant) -> bool:
    """Whether the dialogue's last step, oldest first in `steps`, is an exception that still lasts at `now`."""
    return bool(steps) and steps[-1].state == "exception" and now < steps[-1].at + EXCEPTION_LASTS


def _unchecked(matter: MinutesMatter) -> list[Obstacle]:
    """Why minutes can't be finalised: nobody was asked, someone objects, or the time to answer is not out."""
    asked = {check.organisation_id for check in matter.checks}
    never = tuple(supplier for supplier in matter.supplier_ids if supplier not in asked)
    objecting = tuple(check.organisation_id for check in matter.checks if check.answer == "objected")
    silent = tuple(check.organisation_id for check in matter.checks if not check.answer)
    found = [Obstacle("not_checked", never)] if never else []
    if objecting:
        found.append(Obstacle("objection", objecting))
    if silent and matter.today <= matter.due_on:
        found.append(Obstacle("no_answer", silent, matter.due_on))
    return found
