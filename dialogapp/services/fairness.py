"""How evenly the floor was used, in a meeting or over the whole dialogue."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dialogapp.domain.errors import InputError
from dialogapp.domain.fairness import Airtime, Fairness, Thresholds, fairness, per_cent_of
from dialogapp.domain.floor import TimeOffer
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import Attendance, Invitation, Meeting
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.drafts import fields_of
from dialogapp.services.people import suppliers
from dialogapp.services.ports import Reader, Store


@dataclass(frozen=True, slots=True)
class ThresholdsDraft:
    """The thresholds as they are written."""

    green_jain: str
    green_min_max: str
    yellow_jain: str
    covered: str


def thresholds(reader: Reader) -> Thresholds:
    """The thresholds of the dialogue."""
    chosen = the_dialogue(reader)
    return Thresholds(
        chosen.green_jain / 100, chosen.green_min_max / 100, chosen.yellow_jain / 100, chosen.covered / 100
    )


def check_thresholds(draft: ThresholdsDraft) -> tuple[int, int, int, int]:
    """The thresholds in per cent; InputError for what is none, and where yellow would begin above green."""
    green, least, yellow, covered = (per_cent_of(written) for written in fields_of(draft).values())
    if yellow > green:
        raise InputError("Yellow can't begin above green: give it a lower threshold of Jain's index")
    return green, least, yellow, covered


def set_thresholds(store: Store, draft: ThresholdsDraft) -> None:
    """Change the thresholds; InputError as `check_thresholds` has it."""
    green, least, yellow, covered = check_thresholds(draft)
    with store.write("fairness.thresholds") as transaction:
        dialogue = the_dialogue(transaction)
        transaction.put(replace(dialogue, green_jain=green, green_min_max=least, yellow_jain=yellow, covered=covered))


def airtime(reader: Reader, meeting_id: str | None = None) -> Fairness:
    """Airtime of the suppliers present, silent ones with zeros, in Swedish order; over all meetings where none is
    named.
    """
    where = {} if meeting_id is None else {"meeting_id": meeting_id}
    used = reader.used_seconds(meeting_id)
    lines = reader.spoken_lines(meeting_id)
    offers = reader.all(TimeOffer, **where)
    offered = _offered(reader, reader.all(Invitation, **where), offers)
    declined = Counter(offer.organisation_id for offer in offers if offer.kind == "declined")
    present = {attendance.organisation_id for attendance in reader.all(Attendance, **where)} | used.keys()
    present |= {offer.organisation_id for offer in offers}
    times = []
    for supplier in suppliers(reader):
        if supplier.id not in present:
            continue
        seconds, turns = used.get(supplier.id, (0, 0))
        time = Airtime(
            supplier.id,
            supplier.name,
            offered.get(supplier.id),
            seconds,
            turns,
            lines.get(supplier.id, 0),
            declined[supplier.id],
        )
        times.append(time)
    return fairness(times, thresholds(reader))


def _offered(reader: Reader, invitations: Iterable[Invitation], offers: Sequence[TimeOffer]) -> dict[str, int]:
    """Seconds offered, by organisation: slots with what was added to them; where the floor was offered without slots,
    what was taken and what was declined, for all in that meeting.
    """
    by_meeting: dict[str, dict[str, int]] = defaultdict(dict)
    for invitation in invitations:
        if invitation.offered_seconds is not None:
            by_meeting[invitation.meeting_id][invitation.organisation_id] = invitation.offered_seconds
    slots = {meeting_id: set(seconds) for meeting_id, seconds in by_meeting.items()}
    for meeting_id in {offer.meeting_id for offer in offers if offer.kind == "declined"}:
        used = reader.used_seconds(meeting_id)
        present = {attendance.organisation_id for attendance in reader.all(Attendance, meeting_id=meeting_id)}
        for organisation_id in (present | used.keys()) - slots.get(meeting_id, set()):
            by_meeting[meeting_id][organisation_id] = used.get(organisation_id, (0, 0))[0]
    for offer in offers:
        has_slot = offer.organisation_id in slots.get(offer.meeting_id, ())
        if has_slot == (offer.kind == "added"):
            seconds = by_meeting[offer.meeting_id]
            seconds[offer.organisation_id] = seconds.get(offer.organisation_id, 0) + offer.seconds
    total: Counter[str] = Counter()
    for seconds in by_meeting.values():
        total.update(seconds)
    return dict(total)


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
