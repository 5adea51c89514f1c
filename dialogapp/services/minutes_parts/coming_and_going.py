"""Who came and who left while an item of the agenda was on."""

from __future__ import annotations

from collections.abc import Callable

from dialogapp.domain.agenda import stretches
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import AgendaItem, Attendance
from dialogapp.domain.people import Participant
from dialogapp.services.minutes_parts.matter import Matter
from dialogapp.services.phrases import listed


def came_and_went(matter: Matter, item: AgendaItem) -> str:
    """As a sentence; empty where nobody did, and for an audience that sees only its own passages or no names.

    Who was there as the meeting began came to no item.
    """
    if not matter.view.internal:
        return ""
    spans = stretches(item, matter.item_times)

    def is_in(at: Instant | None) -> bool:
        return at is not None and any(since <= at and (to is None or at < to) for since, to in spans)

    def is_late(at: Instant | None) -> bool:
        return at is not None and (matter.began is None or at > matter.began)

    came = _who(matter, lambda one: one.arrived_at if is_in(one.arrived_at) and is_late(one.arrived_at) else None)
    left = _who(matter, lambda one: one.left_at if is_in(one.left_at) else None)
    words = matter.words
    told = (
        words.text("Came: {names}.", names=listed(words, came)) if came else "",
        words.text("Left: {names}.", names=listed(words, left)) if left else "",
    )
    return " ".join(filter(None, told))


def _who(matter: Matter, moment: Callable[[Attendance], Instant | None]) -> list[str]:
    people = {person.id: person for person in matter.reader.all(Participant)}
    found: list[tuple[Instant, str]] = []
    for attendance in matter.attendances:
        at = moment(attendance)
        if at is None:
            continue
        person = people[attendance.participant_id].name if attendance.participant_id is not None else ""
        name = ", ".join(dict.fromkeys(filter(None, (person, matter.view.name(attendance.organisation_id)))))
        found.append((at, f"{name} ({matter.clock.time(at)})"))
    return [name for _, name in sorted(found)]
