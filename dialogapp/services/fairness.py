"""How evenly the floor was used, in a meeting or over the whole dialogue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dialogapp.domain.fairness import Airtime, Fairness, fairness
from dialogapp.domain.meetings import Attendance, Invitation, Meeting
from dialogapp.services.people import suppliers
from dialogapp.services.ports import Reader


def airtime(reader: Reader, meeting_id: str | None = None) -> Fairness:
    """Airtime of the suppliers present, silent ones with zeros, in Swedish order; over all meetings where none is
    named.
    """
    where = {} if meeting_id is None else {"meeting_id": meeting_id}
    used = reader.used_seconds(meeting_id)
    lines = reader.spoken_lines(meeting_id)
    offered: dict[str, int] = defaultdict(int)
    with_slot = set()
    for invitation in reader.all(Invitation, **where):
        if invitation.offered_seconds is not None:
            offered[invitation.organisation_id] += invitation.offered_seconds
            with_slot.add(invitation.organisation_id)
    present = {attendance.organisation_id for attendance in reader.all(Attendance, **where)} | used.keys()
    times = []
    for supplier in suppliers(reader):
        if supplier.id not in present:
            continue
        seconds, turns = used.get(supplier.id, (0, 0))
        slot = offered[supplier.id] if supplier.id in with_slot else None
        times.append(Airtime(supplier.id, supplier.name, slot, seconds, turns, lines.get(supplier.id, 0)))
    return fairness(times)


WELL_COVERED = 0.9
"""From this part of a meeting on, the times on the floor say something of the meeting as a whole."""


def registered_share(reader: Reader, meetings: Iterable[Meeting]) -> float | None:
    """The part, 0 to 1, of the time that meetings lasted for which it is noted who had the floor; None where no meeting
    was held by the clock.
    """
    lasted = noted = 0
    for meeting in meetings:
        if meeting.started_at is None or meeting.ended_at is None or meeting.ended_at <= meeting.started_at:
            continue
        length = meeting.ended_at - meeting.started_at
        lasted += length
        noted += min(length, 1000 * sum(used for used, _ in reader.used_seconds(meeting.id).values()))
    return noted / lasted if lasted else None
