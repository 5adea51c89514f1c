"""Use cases of the floor: who speaks is kept as it happens, and becomes a turn when it ends.

The running floor is scratch: it is written each time it changes and by a heartbeat, so that after a crash at most the
seconds since the last heartbeat are lost. The turn itself is a change like any other.
"""

from __future__ import annotations

import json
from dataclasses import replace

from dialogapp.domain.agenda import item_at
from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.errors import InputError
from dialogapp.domain.floor import Floor, TimeOffer, Turn, added_time_of, correction_of, paused, resumed, whole_seconds
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import AgendaItem, Attendance, ItemTime, Meeting, present_at
from dialogapp.domain.text import cleaned_line
from dialogapp.services.attendance import note_back_in, note_present_in
from dialogapp.services.drafts import fields_of
from dialogapp.services.meetings_out import locked, meetings_out
from dialogapp.services.ports import Reader, Store, Writer

_KEY = "floor"


def current_floor(reader: Reader) -> Floor | None:
    """Who has the floor, as last kept; None where nobody has it."""
    kept = reader.scratch(_KEY)
    return Floor(**json.loads(kept)["floor"]) if kept else None


def give_floor(store: Store, meeting_id: str, organisation_id: str, now: Instant) -> Floor:
    """Give an organisation the floor at `now`; the turn of whoever had it is recorded. One that is noted as gone has
    come back then.

    RefusedError where the meeting is handed out: its turn could not be recorded here.
    """
    _check_is_here(store, meeting_id)
    _end_turn(store, now)
    _note_back(store, meeting_id, organisation_id, now)
    floor = Floor(meeting_id, organisation_id, now, now)
    _keep(store, floor, now)
    return floor


def open_floor(store: Store, now: Instant) -> None:
    """Nobody has the floor from `now`; the turn of whoever had it is recorded."""
    _end_turn(store, now)
    store.keep_scratch({_KEY: None})


def correct_clock(store: Store, meeting_id: str, organisation_id: str, written: str, now: Instant) -> Turn:
    """Correct the time an organisation has used, as `written`: how much, and why. An entry; what was recorded stays.

    InputError without a reason, and where more is taken away than was used.
    """
    seconds, reason = correction_of(written)
    with store.read() as reader:
        floor = current_floor(reader)
        used = reader.used_seconds(meeting_id).get(organisation_id, (0, 0))[0]
    if floor is not None and (floor.meeting_id, floor.organisation_id) == (meeting_id, organisation_id):
        used += whole_seconds(floor.used(now))
    if used + seconds < 0:
        raise InputError("No more can be taken away than was used, {used} seconds", used=used)
    with store.write("floor.corrected") as transaction:
        turn = Turn(
            id=transaction.new_id(),
            meeting_id=meeting_id,
            organisation_id=organisation_id,
            seconds=seconds,
            started_at=now,
            reason=cleaned_line(reason),
        )
        transaction.add(turn)
    return turn


def add_time(store: Store, meeting_id: str, organisation_id: str, written: str, now: Instant) -> TimeOffer:
    """Add time to an organisation's bank, as `written`: how many minutes, and why if that is told."""
    seconds, reason = added_time_of(written)
    return _offer(store, "floor.time_added", TimeOffer(
        id="", meeting_id=meeting_id, organisation_id=organisation_id, kind="added", seconds=seconds, at=now,
        reason=cleaned_line(reason),
    ))  # fmt: skip


def note_declined(store: Store, meeting_id: str, organisation_id: str, seconds: int, now: Instant) -> TimeOffer:
    """Note that an organisation was offered the floor for `seconds`, and declined."""
    return _offer(store, "floor.declined", TimeOffer(
        id="", meeting_id=meeting_id, organisation_id=organisation_id, kind="declined", seconds=seconds, at=now
    ))  # fmt: skip


def _offer(store: Store, action: str, offer: TimeOffer) -> TimeOffer:
    with store.write(action) as transaction:
        made = replace(offer, id=transaction.new_id())
        transaction.add(made)
    return made


def pause_floor(store: Store, now: Instant) -> Floor | None:
    """Stop the clock, or let it run again where it was stopped."""
    with store.read() as reader:
        floor = current_floor(reader)
    if floor is None:
        return None
    floor = paused(floor, now) if floor.since is not None else resumed(floor, now)
    _keep(store, floor, now)
    return floor


def beat(store: Store, now: Instant) -> None:
    """Keep that the floor is still held at `now`."""
    with store.read() as reader:
        floor = current_floor(reader)
    if floor is not None:
        _keep(store, floor, now)


def recover_floor(store: Store) -> Floor | None:
    """After a crash: the floor as it was at its last heartbeat, paused; None where nobody had it."""
    with store.read() as reader:
        kept = reader.scratch(_KEY)
    if not kept:
        return None
    told = json.loads(kept)
    floor = paused(Floor(**told["floor"]), told["at"])
    _keep(store, floor, told["at"])
    return floor


def add_turn_in(transaction: Writer, turn: Turn) -> None:
    """Record a turn as part of a larger use case."""
    transaction.add(replace(turn, id=transaction.new_id()))
    if turn.organisation_id is not None:
        note_present_in(transaction, turn.meeting_id, turn.organisation_id, turn.participant_id)


def _check_is_here(store: Store, meeting_id: str) -> None:
    with store.read() as reader:
        out = meetings_out(reader).get(meeting_id)
        if out is not None:
            number, zone = reader.get(Meeting, meeting_id).number, reader.all(Dialogue)[0].time_zone
            raise locked(number, out.handed_to, out.handed_out_at, zone)


def _note_back(store: Store, meeting_id: str, organisation_id: str, now: Instant) -> None:
    with store.read() as reader:
        noted = reader.all(Attendance, meeting_id=meeting_id, organisation_id=organisation_id)
    if noted and not present_at(noted, now) and all(one.left_at is not None for one in noted):
        with store.write("attendance.noted") as transaction:
            note_back_in(transaction, meeting_id, organisation_id, now)


def _end_turn(store: Store, now: Instant) -> None:
    with store.read() as reader:
        floor = current_floor(reader)
    if floor is None or (seconds := whole_seconds(floor.used(now))) == 0:
        return
    with store.write("floor.used") as transaction:
        items = transaction.all(AgendaItem, meeting_id=floor.meeting_id)
        item = item_at(items, floor.started_at, transaction.all(ItemTime, meeting_id=floor.meeting_id))
        turn = Turn(
            id="",
            meeting_id=floor.meeting_id,
            organisation_id=floor.organisation_id,
            seconds=seconds,
            started_at=floor.started_at,
            agenda_item_id=item.id if item is not None else None,
        )
        add_turn_in(transaction, turn)


def _keep(store: Store, floor: Floor, now: Instant) -> None:
    fields = fields_of(floor)
    store.keep_scratch({_KEY: json.dumps({"floor": fields, "at": now})})
