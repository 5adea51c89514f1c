"""Where things stand in a painted week: days beside each other, hours below each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QRectF

from dialogapp.domain.schedule import DAY_MINUTES, Block
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
class WeekGrid:
    """The days shown, how wide all is, and how high an hour is. Coordinates begin at the first day's midnight."""

    days: tuple[date, ...]
    width: float
    hour: float

    @property
    def day_width(self) -> float:
        """How wide a day is."""
        return (self.width - GUTTER) / len(self.days)

    @property
    def height(self) -> float:
        """How high a whole day is."""
        return 24 * self.hour

    def left(self, day: date) -> float:
        """Where a day begins."""
        return GUTTER + self.days.index(day) * self.day_width

    def top(self, minute: float) -> float:
        """Where a minute past midnight is."""
        return minute / 60 * self.hour

    def day_at(self, x: float) -> date:
        """The day at `x`; the nearest where `x` is outside."""
        index = int((x - GUTTER) // self.day_width)
        return self.days[max(0, min(index, len(self.days) - 1))]

    def minute_at(self, y: float) -> float:
        """The minute past midnight at `y`, within the day."""
        return max(0.0, min(y / self.hour * 60, float(DAY_MINUTES)))

    def box(self, day: date, begins: float, ends: float) -> QRectF:
        """A stretch of a day over its whole width."""
        top = self.top(begins)
        height = max(self.top(ends) - top, _LEAST_HEIGHT)
        return QRectF(self.left(day) + _LANE_GAP, top + 1, self.day_width - Space.SMALL, height - 2)

    def block_box(self, day: date, block: Block) -> QRectF:
        """Where a meeting stands: its lane's share of the day."""
        whole = self.box(day, block.begins, block.ends)
        lane = whole.width() / block.lanes
        return QRectF(whole.left() + block.lane * lane, whole.top(), lane - _LANE_GAP, whole.height())

    def strip(self, first: date, last: date) -> tuple[float, float] | None:
        """(left, width) of a stretch of whole days, None where none of them is shown."""
        shown = [day for day in self.days if first <= day <= last]
        if not shown:
            return None
        return self.left(shown[0]) + _LANE_GAP, len(shown) * self.day_width - Space.SMALL

    @staticmethod
    def is_at_end(box: QRectF, y: float) -> bool:
        """Whether `y` takes hold of the lower edge of a block."""
        return box.height() > 3 * _GRIP and box.bottom() - _GRIP <= y <= box.bottom()


def week_days(monday: date, busy: set[date], today: date) -> tuple[date, ...]:
    """Monday to Friday, and the days of the weekend that are busy or today."""
    days = [monday + timedelta(days=i) for i in range(7)]
    return tuple(day for i, day in enumerate(days) if i < 5 or day in busy or day == today)
