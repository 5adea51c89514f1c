"""The command that writes invitations: a calendar file and a letter for each supplier."""

from __future__ import annotations

import time
from typing import Any

from dialogapp.cli.call import Call, Outcome
from dialogapp.cli.exporting import opened
from dialogapp.domain.errors import FileProblemError, InputError
from dialogapp.domain.instants import Instant, instant_from_iso, iso
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.invitation_files import Order, Written, register_written, write_invitations
from dialogapp.services.invitations import in_rounds, mark_sent, standings
from dialogapp.services.meetings import find_meeting
from dialogapp.services.people import find_organisation
from dialogapp.services.ports import Reader


def invitations(call: Call) -> Outcome:
    """Write the invitations; note them as sent only where that is asked for."""
    options = call.options
    if options.sent_at is not None and options.sent is None:
        raise InputError("--sent-at says when they were sent: say how, with --sent")
    with opened(call) as (store, note):
        if options.sent is not None and not store.writable:
            raise FileProblemError(
                "{file} can't be written now, so nothing can be noted as sent; nothing was written", file=call.file
            )
        now = time.time_ns() // 1_000_000
        with store.read() as reader:
            order = _order(call, reader)
            sent_at = _sent_at(call, reader, now)
            written = write_invitations(reader, call.paper, order, options.output, now, force=options.force)
        if store.writable:
            register_written(store, written)
        if options.sent is not None:
            keys = [(told.meeting_id, told.organisation_id) for told in written.told]
            mark_sent(store, keys, options.sent, sent_at)
        with store.read() as reader:
            data = _data(reader, written)
    notes = [call.words.text(note, file=call.file)] if note else []
    return Outcome(
        {"folder": str(options.output), "sent": options.sent, **data},
        [str(options.output / f.name) for f in written.files],
        notes,
    )


def _order(call: Call, reader: Reader) -> Order:
    options = call.options
    return Order(
        _keys(call, reader),
        getattr(options, "language", None),
        options.reply_by,
        not options.without_questions,
        options.reminder,
        options.letter,
    )


def _keys(call: Call, reader: Reader) -> list[tuple[str, str]] | None:
    """The invitations that are asked for; None for all."""
    options = call.options
    if not options.meeting and not options.only and options.round is None:
        return None
    known = standings(reader)
    meetings = {find_meeting(reader, named).id for named in options.meeting}
    wanted = [each.key for each in known if each.meeting.id in meetings]
    if options.round is not None:
        wanted += [
            each.key
            for (_, number), each in in_rounds(known)
            if each.meeting.kind == "one_to_one" and number == options.round
        ]
    for pair in options.only:
        number, _, name = pair.partition(":")
        if not number.isdecimal() or not name:
            raise InputError("“{pair}” names no invitation; write it as 3:Alfa AB", pair=pair)
        wanted.append((find_meeting(reader, number).id, find_organisation(reader, name).id))
    return wanted


def _sent_at(call: Call, reader: Reader, now: Instant) -> Instant | None:
    """When they were sent; InputError, before anything is written, where that can't be."""
    if call.options.sent_at is None:
        return None
    at = instant_from_iso(call.options.sent_at, the_dialogue(reader).time_zone)
    if at > now:
        raise InputError("The invitations can't have been sent later than now")
    return at


def _data(reader: Reader, written: Written) -> dict[str, Any]:
    """What was written, as JSON."""
    zone = the_dialogue(reader).time_zone
    names = {organisation.id: organisation.name for organisation in reader.all(Organisation)}
    numbers = {meeting.id: meeting.number for meeting in reader.all(Meeting)}
    return {
        "files": [
            {
                "file": file.name,
                "sha256": file.sha256,
                "what": file.what,
                "organisation": names[file.organisation_id],
                "meeting": numbers[file.meeting_id] if file.meeting_id is not None else None,
            }
            for file in written.files
        ],
        "invitations": [
            {
                "meeting": numbers[told.meeting_id],
                "organisation": names[told.organisation_id],
                "kind": told.kind,
                "uid": told.uid,
                "sequence": told.sequence,
                "starts_at": iso(told.starts_at, zone) if told.starts_at is not None else None,
                "ends_at": iso(told.ends_at, zone) if told.ends_at is not None else None,
                "place": told.place,
                "reply_by": told.reply_by or None,
            }
            for told in written.told
        ],
        "journal": {"entries": written.entries, "head": written.head},
        "template": written.template_id,
    }
