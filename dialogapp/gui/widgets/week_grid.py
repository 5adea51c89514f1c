"""Where things stand in a painted calendar: lanes beside each other, hours below each other."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QRectF

from dialogapp.domain.day_clock import HourAxis
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.schedule import Block
from dialogapp.gui.tokens import Space

GUTTER = 52
"""Room for the hours at the left."""
HOURS_AT_ONCE = 10.5
LEAST_HOUR = 38
_LANE_GAP = 2
_LEAST_HEIGHT = 20
_GRIP = 6
"""How near to a block's lower edge one takes hold of its end."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A column: a day; with `room` only what is there, where empty means without a place."""

    day: date
    room: str | None = None


@dataclass(frozen=True, slots=True)
class WeekGrid:
    """The lanes shown, how wide all is, and how high an hour is. Coordinates begin at midnight of the axis."""

    lanes: tuple[Lane, ...]
    width: float
    hour: float
    axis: HourAxis

    @property
    def lane_width(self) -> float:
        """How wide a lane is."""
        return (self.width - GUTTER) / len(self.lanes)

    @property
    def height(self) -> float:
        """How high a whole day is."""
        return self.axis.minutes / 60 * self.hour

    def left(self, index: int) -> float:
        """Where a lane begins."""
        return GUTTER + index * self.lane_width

    def lane_of(self, day: date, room: str | None = None) -> int:
        """The index of a day's lane."""
        return next(i for i, lane in enumerate(self.lanes) if lane.day == day and room in (None, lane.room))

    def top(self, minute: float) -> float:
        """Where a minute of the axis is."""
        return minute / 60 * self.hour

    def lane_at(self, x: float) -> Lane:
        """The lane at `x`; the nearest where `x` is outside."""
        index = int((x - GUTTER) // self.lane_width)
        return self.lanes[max(0, min(index, len(self.lanes) - 1))]

    def minute_at(self, y: float) -> float:
        """The minute of the axis at `y`, within the day."""
        return max(0.0, min(y / self.hour * 60, float(self.axis.minutes)))

    def box(self, index: int, begins: float, ends: float) -> QRectF:
        """A stretch of a lane over its whole width."""
        top = self.top(begins)
        height = max(self.top(ends) - top, _LEAST_HEIGHT)
        return QRectF(self.left(index) + _LANE_GAP, top + 1, self.lane_width - Space.SMALL, height - 2)

    def block_box(self, index: int, block: Block) -> QRectF:
        """Where a meeting stands: its share of the lane."""
        whole = self.box(index, block.begins, block.ends)
        share = whole.width() / block.lanes
        return QRectF(whole.left() + block.lane * share, whole.top(), share - _LANE_GAP, whole.height())

    def strip(self, first: date, last: date) -> tuple[float, float] | None:
        """(left, width) of a stretch of whole days, None where none of them is shown."""
        shown = [i for i, lane in enumerate(self.lanes) if first <= lane.day <= last]
        if not shown:
            return None
        return self.left(shown[0]) + _LANE_GAP, len(shown) * self.lane_width - Space.SMALL

    @staticmethod
    def is_at_end(box: QRectF, y: float) -> bool:
        """Whether `y` takes hold of the lower edge of a block."""
        return box.height() > 3 * _GRIP and box.bottom() - _GRIP <= y <= box.bottom()


def week_days(monday: date, busy: set[date], today: date) -> tuple[date, ...]:
    """Monday to Friday, and the days of the weekend that are busy or today."""
    days = [monday + timedelta(days=i) for i in range(7)]
    return tuple(day for i, day in enumerate(days) if i < 5 or day in busy or day == today)
