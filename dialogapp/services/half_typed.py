"""The half-typed line of a meeting: kept as it grows, outside journal and undo, and brought back on reopening."""

from __future__ import annotations

import json
from dataclasses import replace

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.entry import EntryLine, Speaker
from dialogapp.services.ports import Reader, Store


def keep_line(store: Store, meeting_id: str, line: EntryLine) -> None:
    """Keep what stands in the entry line of a meeting; an empty line is forgotten."""
    if not line.text:
        store.keep_scratch(_key(meeting_id), None)
        return
    kept = {
        "text": line.text,
        "kind": line.kind,
        "confidential": line.confidential,
        "started_at": line.started_at,
        "organisation_id": line.speaker.organisation_id,
        "participant_id": line.speaker.participant_id,
        "is_speaker_chosen": line.is_speaker_chosen,
    }
    store.keep_scratch(_key(meeting_id), json.dumps(kept, ensure_ascii=False))


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
    """Whether the program stopped between logging the line and forgetting it."""
    if line.started_at is None:
        return False
    logged = reader.all(Contribution, meeting_id=meeting_id, started_at=line.started_at)
    return any(line.text.startswith(contribution.text) for contribution in logged)


def _key(meeting_id: str) -> str:
    return f"line:{meeting_id}"
