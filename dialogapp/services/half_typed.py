"""The half-typed line of a meeting: kept as it grows, outside journal and undo, and brought back on reopening; and what
was typed before the dialogue was open.
"""

from __future__ import annotations

import json
from dataclasses import replace

from dialogapp.domain.agenda import running_item
from dialogapp.domain.contributions import Contribution
from dialogapp.domain.entry import EntryLine, Speaker, joined
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import AgendaItem
from dialogapp.domain.text import cleaned
from dialogapp.domain.typed_ahead import TypedAhead
from dialogapp.services.contributions import log_line
from dialogapp.services.entry_drafts import Place, draft_of, read_bearings
from dialogapp.services.floor import current_floor
from dialogapp.services.ports import Reader, Store

_GIVEN = "typed_ahead"
"""Keeps the id of what was handed over last: it may be found once more."""


def keep_line(store: Store, meeting_id: str, line: EntryLine) -> None:
    """Keep what stands in the entry line of a meeting; an empty line is forgotten."""
    store.keep_scratch({_key(meeting_id): _to_text(line)})


def hand_over(store: Store, ahead: TypedAhead) -> None:
    """Give the dialogue what was typed before it was open: log what was entered, and keep the rest after what stood
    half-typed. Durable when it returns; what was handed over before is not handed over twice.
    """
    with store.read() as reader:
        if reader.scratch(_GIVEN) == ahead.id:
            return
        floor = current_floor(reader)
        speaker = Speaker(floor.organisation_id if floor is not None and floor.meeting_id == ahead.meeting_id else None)
        item = running_item(reader.all(AgendaItem, meeting_id=ahead.meeting_id))
        bearings = read_bearings(reader, ahead.meeting_id)
        lines = [_line(line.text, line.started_at, speaker) for line in ahead.entered]
        waiting = [line for line in lines if line.text and not _was_logged(reader, ahead.meeting_id, line)]
        line = kept_line(reader, ahead.meeting_id)
    place = Place(ahead.meeting_id, item.id if item is not None else None)
    for entered in waiting:
        log_line(store, draft_of(entered, entered.speaker, place, bearings))
    rest = _line(ahead.text, ahead.started_at, speaker)
    if rest.text:
        line = joined(line, rest) if line.text else rest
    store.keep_scratch({_key(ahead.meeting_id): _to_text(line), _GIVEN: ahead.id})


def _line(text: str, started_at: Instant | None, speaker: Speaker) -> EntryLine:
    """What was typed, as it is logged: else it would not be known again."""
    return EntryLine(text=cleaned(text).strip("\n"), started_at=started_at, speaker=speaker)


def _to_text(line: EntryLine) -> str | None:
    if not line.text:
        return None
    kept = {
        "text": line.text,
        "kind": line.kind,
        "confidential": line.confidential,
        "started_at": line.started_at,
        "organisation_id": line.speaker.organisation_id,
        "participant_id": line.speaker.participant_id,
        "is_speaker_chosen": line.is_speaker_chosen,
    }
    return json.dumps(kept, ensure_ascii=False)


def kept_line(reader: Reader, meeting_id: str) -> EntryLine:
    """What stood in the entry line of a meeting; empty where nothing did, or where it was logged after all."""
    kept = reader.scratch(_key(meeting_id))
    if not kept:
        return EntryLine()
    told = json.loads(kept)
    speaker = Speaker(told.pop("organisation_id"), told.pop("participant_id"))
    line = replace(EntryLine(), **told, speaker=speaker)
    return EntryLine() if _was_logged(reader, meeting_id, line) else line


def _was_logged(reader: Reader, meeting_id: str, line: EntryLine) -> bool:
    """Whether the program stopped between logging the line and forgetting it, or forgetting its first letters."""
    if line.started_at is None:
        return False
    logged = reader.all(Contribution, meeting_id=meeting_id, started_at=line.started_at)
    typed = _letters(line.text)
    return any(text in typed or typed in text for text in (_letters(contribution.text) for contribution in logged))


def _letters(text: str) -> str:
    """`text` without blanks: marks that stood about it took some with them."""
    return "".join(text.split())


def _key(meeting_id: str) -> str:
    return f"line:{meeting_id}"
