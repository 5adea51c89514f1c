"""Which meetings are seen in the calendar and where: what painting, pointing and walking by keys have in common."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import local
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.schedule import USUAL_MINUTES, Block, days_spanned, end_of, room_key, side_by_side
from dialogapp.gui.widgets.week_grid import HOURS_AT_ONCE, LEAST_HOUR, Lane, WeekGrid
from dialogapp.gui.widgets.week_painting import WeekEntry

WORKING_HOURS = (8, 17)
_STRIP_ROW = 24


class Timetable:
    """Entries by their days. What is unchanged is not asked for its days again."""

    def __init__(self) -> None:
        self._days: dict[str, tuple[Meeting, date, date]] = {}
        self._zone = ""
        self.entries: list[WeekEntry] = []
        self.short: dict[date, list[WeekEntry]] = {}
        """Those within a day, by day."""
        self.long: list[tuple[date, date, WeekEntry]] = []
        """Those over several days, with the first and the last."""

    def take(self, entries: Sequence[WeekEntry], zone: str) -> None:
        """Keep these entries."""
        known = self._days if zone == self._zone else {}
        self._zone, self._days, self.entries = zone, {}, list(entries)
        self.short, self.long = {}, []
        for entry in entries:
            meeting = entry.meeting
            if meeting.starts_at is None:
                continue
            found = known.get(meeting.id)
            if found is None or found[0] != meeting:
                found = meeting, *days_spanned(meeting, zone)
            self._days[meeting.id] = found
            _, first, last = found
            if first != last:
                self.long.append((first, last, entry))
            else:
                self.short.setdefault(first, []).append(entry)

    def entry(self, meeting_id: str) -> WeekEntry | None:
        """The entry of a meeting."""
        return next((entry for entry in self.entries if entry.meeting.id == meeting_id), None)


@dataclass(frozen=True, slots=True)
class Place:
    """A meeting that is seen, and its box: in the day's coordinates, or the viewport's for a long one, which has no
    block.
    """

    entry: WeekEntry
    box: QRectF
    block: Block | None
    lane: Lane
    index: int

    @property
    def begins(self) -> int:
        """Minutes from the top; 0 for a long one."""
        return self.block.begins if self.block is not None else 0

    @property
    def can_move(self) -> bool:
        """Whether it can be dragged: planned, and within a day."""
        return self.block is not None and self.entry.meeting.state == "planned"


class WeekLayout:
    """Meetings laid out over a grid's lanes. `names` is the height of the lanes' names, `height` that of all."""

    def __init__(self, timetable: Timetable, grid: WeekGrid, *, names: int, height: float) -> None:
        days = [lane.day for lane in grid.lanes]
        long = [one for one in timetable.long if one[0] <= max(days) and one[1] >= min(days)]
        self.grid = grid
        self.head = names + (len(long) * _STRIP_ROW + 4 if long else 0)
        self.room = height - self.head
        self.places = [*self._long_places(long, names), *self._short_places(timetable)]

    def place_of(self, meeting_id: str) -> Place | None:
        """Where a meeting is seen; None where it is not."""
        return next((place for place in self.places if place.entry.meeting.id == meeting_id), None)

    def place_at(self, point: QPointF, offset: float) -> Place | None:
        """What is seen at a point of the viewport; `offset` leads from the day's coordinates there."""
        is_in_head = point.y() < self.head
        inside = point if is_in_head else QPointF(point.x(), point.y() - offset)
        return next((p for p in self.places if (p.block is None) == is_in_head and p.box.contains(inside)), None)

    def neighbour(self, meeting_id: str, *, lanes: int, steps: int) -> str:
        """The id of the meeting `steps` later, or the nearest in time in the next lane with any; empty where there is
        none.
        """
        ordered = sorted(self.places, key=lambda place: (place.index, place.block is not None, place.begins))
        here = next((i for i, place in enumerate(ordered) if place.entry.meeting.id == meeting_id), None)
        if here is None:
            return ordered[0].entry.meeting.id if ordered else ""
        if not lanes:
            return ordered[max(0, min(here + steps, len(ordered) - 1))].entry.meeting.id
        start = ordered[here]
        others = [p for p in ordered if (p.index > start.index if lanes > 0 else p.index < start.index)]
        if not others:
            return meeting_id
        index = others[0].index if lanes > 0 else others[-1].index
        nearest = min((p for p in others if p.index == index), key=lambda place: abs(place.begins - start.begins))
        return nearest.entry.meeting.id

    def free_time(self, meeting_id: str, today: date) -> tuple[Lane, int]:
        """The first free hour of the working days, from the chosen meeting's day or tomorrow on, or in its lane: where
        a key adds one.
        """
        lanes = [lane for lane in self.grid.lanes if lane.day.weekday() < 5] or list(self.grid.lanes)
        chosen = self.place_of(meeting_id)
        if chosen is not None:
            wanted = [lane for index, lane in enumerate(self.grid.lanes) if index >= chosen.index and lane in lanes]
        else:
            wanted = [lane for lane in lanes if lane.day > today]
        first, last = (WORKING_HOURS[0] + 1) * 60, WORKING_HOURS[1] * 60 - USUAL_MINUTES
        for lane in wanted or lanes:
            busy = [(p.block.begins, p.block.ends) for p in self.places if p.block is not None and p.lane == lane]
            for begins in range(first, last + 1, 30):
                if all(ends <= begins or begins + USUAL_MINUTES <= start for start, ends in busy):
                    return lane, begins
        return (wanted or lanes)[0], first

    def _long_places(self, long: Sequence[tuple[date, date, WeekEntry]], names: int) -> list[Place]:
        places = []
        for number, (first, last, entry) in enumerate(long):
            strip = self.grid.strip(first, last)
            if strip is not None:
                box = QRectF(strip[0], names + 2 + number * _STRIP_ROW, strip[1], _STRIP_ROW - 3)
                index = next(i for i, lane in enumerate(self.grid.lanes) if first <= lane.day <= last)
                places.append(Place(entry, box, None, self.grid.lanes[index], index))
        return places

    def _short_places(self, timetable: Timetable) -> list[Place]:
        axis, places = self.grid.axis, []
        for index, lane in enumerate(self.grid.lanes):
            todays = [
                entry
                for entry in timetable.short.get(lane.day, ())
                if lane.room is None or room_key(entry.meeting.place) == room_key(lane.room)
            ]
            by_id = {entry.meeting.id: entry for entry in todays}
            found = []
            for entry in todays:
                begins_at, ends_at = entry.meeting.starts_at or 0, end_of(entry.meeting) or 0
                begins = axis.position(begins_at)
                is_till_midnight = local(ends_at, axis.zone).date() > lane.day
                ends = axis.minutes if is_till_midnight else axis.position(ends_at)
                found.append((begins, max(begins, ends), entry.meeting))
            places += [
                Place(by_id[block.meeting.id], self.grid.block_box(index, block), block, lane, index)
                for block in side_by_side(found)
            ]
        return places


def hour_height(room: float, zoom: float) -> float:
    """How high an hour is where there is so much room for the day."""
    return max(room / HOURS_AT_ONCE, float(LEAST_HOUR)) * zoom
