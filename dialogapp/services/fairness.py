"""How evenly the floor was used, in a meeting or over the whole dialogue."""

from __future__ import annotations

from collections import defaultdict

from dialogapp.domain.fairness import Airtime, Fairness, fairness
from dialogapp.domain.meetings import Attendance, Invitation
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
