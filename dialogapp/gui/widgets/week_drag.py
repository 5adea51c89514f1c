"""What the pointer drags in a week, and where it would come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from dialogapp.domain.schedule import DAY_MINUTES, snapped

STEP = 15
FINE_STEP = 5
"""Minutes a move snaps to; the fine one while Ctrl is held."""


@dataclass(frozen=True, slots=True)
class Drag:
    """What the pointer does: move, end, new or drop. The stretch is where it would come; `grip` is minutes into the
    block.
    """

    what: str
    meeting_id: str
    day: date
    begins: int
    ends: int
    grip: float
    moved: bool = False


def dragged(drag: Drag, day: date, minute: float, step: int) -> Drag:
    """The drag with the pointer at a day and a minute."""
    if drag.what == "move":
        length = drag.ends - drag.begins
        begins = max(0, min(snapped(minute - drag.grip, step), DAY_MINUTES - length))
        return replace(drag, day=day, begins=begins, ends=begins + length, moved=True)
    ends = min(max(snapped(minute, step), drag.begins + step), DAY_MINUTES)
    return replace(drag, ends=ends, moved=True)
