"""What the pointer drags in the calendar, and where it would come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dialogapp.domain.day_clock import HourAxis
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.schedule import snapped
from dialogapp.gui.widgets.tone import Tone
from dialogapp.gui.widgets.week_grid import Lane

STEP = 15
FINE_STEP = 5
"""Minutes a move snaps to; the fine one while Ctrl is held."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A minute past midnight on the clock of a day; `second` where it is the second time that it comes. `room` None
    leaves the place as it is.
    """

    day: date
    minute: int
    second: bool = False
    room: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence about where something is dragged: what would be in its way, and why."""

    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Drag:
    """What the pointer does: move, end, new or drop. The stretch is where it would come, in minutes from the top of
    the axis; `grip` is minutes into the block. `target` is the meeting that it would change places with.
    """

    what: str
    meeting_id: str
    lane: Lane
    begins: int
    ends: int
    grip: float = 0
    moved: bool = False
    target: str = ""
    remarks: tuple[Remark, ...] = ()

    @property
    def place(self) -> tuple[Lane, int, int, str]:
        """Where it would come: what is judged anew when it is another."""
        return self.lane, self.begins, self.ends, self.target


def dragged(drag: Drag, lane: Lane, minute: float, step: int, axis: HourAxis) -> Drag:
    """The drag with the pointer at a lane and a minute."""
    if drag.what in ("move", "drop"):
        length = drag.ends - drag.begins
        begins = max(0, min(snapped(minute - drag.grip, step), axis.minutes - length))
        return replace(drag, lane=lane, begins=begins, ends=begins + length, moved=True)
    ends = min(max(snapped(minute, step), drag.begins + step), axis.minutes)
    return replace(drag, ends=ends, moved=True)


def spot_of(axis: HourAxis, lane: Lane, position: int) -> Spot:
    """A position of the axis on the clock."""
    minute, second = axis.clock(position)
    return Spot(lane.day, minute, second, lane.room)
