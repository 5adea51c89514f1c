"""What the ten checks of equal treatment look at, and what they find: E1 to E10, each supplier for itself.

A finding is data: what was found and its figures; whoever shows it finds the words. What is not known yet is `open`,
neither a pass nor a deviation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant

CheckKey = Literal["E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9", "E10"]

State = Literal["pass", "deviation", "fail", "open"]
"""A deviation has its reason, a fail has none; open is what can't be measured yet."""
WORST_FIRST: tuple[State, ...] = ("fail", "deviation", "pass", "open")

FindingKind = Literal[
    "questions_put",
    "questions_ahead",
    "questions_declined",
    "questions_missing",
    "questions_version",
    "invited_in_time",
    "invited_late",
    "not_invited_in_time",
    "material_to_all",
    "material_differs",
    "time_equal",
    "length_differs",
    "gap_differs",
    "time_differs",
    "people_equal",
    "people_differ",
    "follow_ups_put",
    "follow_ups_missing",
    "informed",
    "information_owed",
    "information_irrelevant",
    "answers_owed",
    "suppliers_found",
    "way_not_told",
    "absent_informed",
    "absent_owed",
    "check_days_equal",
    "check_days_differ",
    "not_asked_to_check",
    "drawn",
    "drawn_again",
    "not_drawn",
]

TIME_TOLERANCE = 10
"""Per cent that the length of a meeting may differ from its plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a check found of one supplier; of all where `supplier_id` is None.

    `amount` is what was counted, `wanted` what it is held against. `what` is the deviation that a reason is kept under,
    for the meeting: empty where a reason is no way to mend it. `subject_id` is the information, input or plan that it
    is about. `note` is a text of the user's.
    """

    kind: FindingKind
    state: State
    supplier_id: str | None = None
    meeting_id: str | None = None
    what: str = ""
    reason: str = ""
    measure: str = ""
    amount: int = 0
    wanted: int = 0
    at: Instant | None = None
    subject_id: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One of the ten, with what it found."""

    key: CheckKey
    findings: tuple[Finding, ...]

    @property
    def state(self) -> State:
        """The worst of its findings; open where there are none."""
        states = {finding.state for finding in self.findings}
        return next((state for state in WORST_FIRST if state in states), "open")

    @property
    def deviations(self) -> tuple[Finding, ...]:
        """What is not equal, with its reason or without."""
        return tuple(finding for finding in self.findings if finding.state in ("deviation", "fail"))

    def count(self, state: State) -> int:
        """How many findings stand so."""
        return sum(finding.state == state for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Told:
    """Why a meeting's terms differ, and what was done about it."""

    reason: str = ""
    measure: str = ""


Reasons = Mapping[tuple[str, str], Told]
"""(meeting's id, what) to what was told of a deviation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What one supplier got of the newest version of the common questions.

    `older` are earlier versions that meetings with it used, with the meeting. `meeting_id` is the last meeting that was
    held for it; `is_ahead` whether one is still to come, `has_come` whether it came to any.
    """

    supplier_id: str
    put: int
    of: int
    newest: int
    older: tuple[tuple[int, str], ...] = ()
    meeting_id: str | None = None
    is_ahead: bool = False
    has_come: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OneToOne:
    """A meeting with one supplier. `round` is what it is compared within; `actual` is how many minutes it lasted,
    where it was held. `people` is how many came from the buyer, or are to. `odd` are terms of its plan that
    differ from the others of its round: (what, has, others have).
    """

    meeting_id: str
    supplier_id: str
    round: int | None = None
    planned: int | None = None
    actual: int | None = None
    people: int | None = None
    odd: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """The first invitation of a supplier to a meeting, sent at `at` or (None) not yet; `is_late` where that is outside
    the window of its round.
    """

    meeting_id: str
    supplier_id: str
    at: Instant | None = None
    is_late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidToSome:
    """A question or answer that was said in a meeting, and the suppliers that have got it. `dropped_reason` says why
    the others are not to get it.
    """

    id: str
    meeting_id: str
    got: frozenset[str]
    dropped_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckDays:
    """How many days a supplier had for the fact check of a meeting's minutes; None where it was not asked.

    `group` tells those apart that are held against each other: all of one meeting, or all one-to-ones.
    """

    meeting_id: str
    supplier_id: str
    days: int | None
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A plan of one-to-ones and the draw whose order was accepted: supplier's id to its place.

    `again` are the reasons of draws that were made anew, and of a list that was opened again; each may be empty.
    """

    plan_id: str
    places: Mapping[str, int]
    witness: str = ""
    at: Instant | None = None
    again: tuple[str, ...] = ()


def lacking_reason(checks: Iterable[Check]) -> list[Finding]:
    """Every deviation that has no reason."""
    return [finding for check in checks for finding in check.findings if finding.state == "fail"]
