"""Which meetings are seen in a week and where: what painting, pointing and walking by keys have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF

from dialogapp.domain.schedule import USUAL_MINUTES, Block, day_blocks, days_spanned, spans_days
from dialogapp.gui.widgets.week_grid import HOURS_AT_ONCE, LEAST_HOUR, WeekGrid, week_days
from dialogapp.gui.widgets.week_painting import WeekEntry

DAY_NAMES = 48
"""Height of the days' names."""
WORKING_HOURS = (8, 17)
_STRIP_ROW = 24


@dataclass(frozen=True, slots=True)
class Place:
    """A meeting that is seen, and its box: in the day's coordinates, or the viewport's for a long one, which has no
    block.
    """

    entry: WeekEntry
    box: QRectF
    block: Block | None
    day: date

    @property
    def begins(self) -> int:
        """Minutes past midnight; 0 for a long one."""
        return self.block.begins if self.block is not None else 0

    @property
    def can_move(self) -> bool:
        """Whether it can be dragged: planned, and within a day."""
        return self.block is not None and self.entry.meeting.state == "planned"


class WeekLayout:
    """One week's meetings laid out in a room of `width` × `height`. `also` is a day of the weekend to show in any
    case.
    """

    def __init__(
        self,
        entries: Sequence[WeekEntry],
        zone: str,
        monday: date,
        today: date,
        *,
        width: float,
        height: float,
        also: date | None = None,
    ) -> None:
        self._zone = zone
        self._short = [entry for entry in entries if _is_timed(entry) and not spans_days(entry.meeting, zone)]
        self._long = [entry for entry in entries if _is_timed(entry) and self._is_long_here(entry, monday)]
        busy = {days_spanned(entry.meeting, zone)[0] for entry in self._short} | ({also} if also is not None else set())
        self.head = DAY_NAMES + (len(self._long) * _STRIP_ROW + 4 if self._long else 0)
        self.room = height - self.head
        self.grid = WeekGrid(week_days(monday, busy, today), width, max(self.room / HOURS_AT_ONCE, float(LEAST_HOUR)))
        self._today = today
        self.places = [*self._long_places(monday), *self._short_places()]

    def place_of(self, meeting_id: str) -> Place | None:
        """Where a meeting is seen; None where it is not in this week."""
        return next((place for place in self.places if place.entry.meeting.id == meeting_id), None)

    def place_at(self, point: QPointF, offset: float) -> Place | None:
        """What is seen at a point of the viewport; `offset` leads from the day's coordinates there."""
        is_in_head = point.y() < self.head
        inside = point if is_in_head else QPointF(point.x(), point.y() - offset)
        return next((p for p in self.places if (p.block is None) == is_in_head and p.box.contains(inside)), None)

    def neighbour(self, meeting_id: str, *, days: int, steps: int) -> str:
        """The id of the meeting `steps` later, or the nearest in time on the next day with any; empty where there is
        none.
        """
        ordered = sorted(self.places, key=lambda place: (place.day, place.block is not None, place.begins))
        here = next((i for i, place in enumerate(ordered) if place.entry.meeting.id == meeting_id), None)
        if here is None:
            return ordered[0].entry.meeting.id if ordered else ""
        if not days:
            return ordered[max(0, min(here + steps, len(ordered) - 1))].entry.meeting.id
        start = ordered[here]
        others = [p for p in ordered if (p.day > start.day if days > 0 else p.day < start.day)]
        if not others:
            return meeting_id
        day = others[0].day if days > 0 else others[-1].day
        nearest = min((p for p in others if p.day == day), key=lambda place: abs(place.begins - start.begins))
        return nearest.entry.meeting.id

    def free_time(self, meeting_id: str) -> tuple[date, int]:
        """The first free hour of the working days, from the chosen meeting's day or tomorrow on: where a key adds
        one.
        """
        days = [day for day in self.grid.days if day.weekday() < 5]
        chosen = self.place_of(meeting_id)
        wanted = [day for day in days if (day >= chosen.day if chosen is not None else day > self._today)]
        first, last = (WORKING_HOURS[0] + 1) * 60, WORKING_HOURS[1] * 60 - USUAL_MINUTES
        for day in wanted or days:
            busy = [(p.block.begins, p.block.ends) for p in self.places if p.block is not None and p.day == day]
            for begins in range(first, last + 1, 30):
                if all(ends <= begins or begins + USUAL_MINUTES <= start for start, ends in busy):
                    return day, begins
        return (wanted or days)[0], first

    def _is_long_here(self, entry: WeekEntry, monday: date) -> bool:
        if not spans_days(entry.meeting, self._zone):
            return False
        first, last = days_spanned(entry.meeting, self._zone)
        return first <= monday + timedelta(days=6) and last >= monday

    def _long_places(self, monday: date) -> list[Place]:
        places = []
        for number, entry in enumerate(self._long):
            first, last = days_spanned(entry.meeting, self._zone)
            strip = self.grid.strip(first, last)
            if strip is not None:
                box = QRectF(strip[0], DAY_NAMES + 2 + number * _STRIP_ROW, strip[1], _STRIP_ROW - 3)
                places.append(Place(entry, box, None, max(first, monday)))
        return places

    def _short_places(self) -> list[Place]:
        by_id = {entry.meeting.id: entry for entry in self._short}
        meetings = [entry.meeting for entry in self._short]
        return [
            Place(by_id[block.meeting.id], self.grid.block_box(day, block), block, day)
            for day in self.grid.days
            for block in day_blocks(meetings, day, self._zone)
        ]


def _is_timed(entry: WeekEntry) -> bool:
    return entry.meeting.starts_at is not None
