"""Preparing a meeting the evening before: what the dialogue itself can tell is ready, and the latest backup."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import AgendaItem, Meeting
from dialogapp.domain.questions import QuestionSet
from dialogapp.domain.schedule import MINUTE
from dialogapp.services.dates import Clock
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.meetings_out import meetings_out
from dialogapp.services.paper_kit import Expected, expected_at, questions_of
from dialogapp.services.phrases import listed
from dialogapp.services.ports import Reader, Store
from dialogapp.services.translation import Language

_BACKUP = "backup"
OLD_BACKUP_MS = 24 * 3_600_000
"""A backup older than this is no comfort the evening before."""

Tone = Literal["ok", "warn", "bad", "plain"]


@dataclass(frozen=True, slots=True)
class Check:
    """Something that was looked at: ok, to be seen to (warn), wrong (bad), or to be done by hand (plain)."""

    tone: Tone
    text: str


def meeting_checks(reader: Reader, meeting_id: str, words: Language) -> list[Check]:
    """What the dialogue tells of how ready a meeting is."""
    meeting = reader.get(Meeting, meeting_id)
    clock = Clock(the_dialogue(reader).time_zone, words)
    return [
        *_where(reader, meeting, words),
        *_when(meeting, clock, words),
        *_who(expected_at(reader, meeting_id), words),
        _agenda(meeting, reader.all(AgendaItem, meeting_id=meeting_id), words),
        _questions(reader, meeting, words),
        Check("plain", words.text("Read the rules aloud as the meeting begins, and tick it; the paper kit has them")),
    ]


@dataclass(frozen=True, slots=True)
class Backup:
    """The latest verified copy: when it was made, and where."""

    at: Instant
    path: str


def note_backup(store: Store, path: Path, at: Instant) -> None:
    """Remember that a verified copy was made, outside the journal."""
    store.keep_scratch({_BACKUP: json.dumps({"at": at, "path": str(path)}, ensure_ascii=False)})


def latest_backup(reader: Reader) -> Backup | None:
    """The latest verified copy that was noted."""
    kept = reader.scratch(_BACKUP)
    return Backup(**json.loads(kept)) if kept else None


def backup_check(reader: Reader, now: Instant, words: Language) -> Check:
    """How old the latest backup is."""
    backup = latest_backup(reader)
    if backup is None:
        return Check("warn", words.text("No backup has been made from here. Make one on another disk or a USB stick"))
    when = Clock(the_dialogue(reader).time_zone, words).moment(backup.at)
    if now - backup.at > OLD_BACKUP_MS:
        return Check("warn", words.text("The latest backup was made {when}; make a new one", when=when))
    return Check("ok", words.text("The latest backup was made {when}: {path}", when=when, path=backup.path))


def _where(reader: Reader, meeting: Meeting, words: Language) -> Iterator[Check]:
    out = meetings_out(reader).get(meeting.id)
    if out is not None:
        yield Check("warn", words.text("The meeting is handed out to {name} and locked here", name=out.handed_to))


def _when(meeting: Meeting, clock: Clock, words: Language) -> Iterator[Check]:
    if meeting.starts_at is None:
        yield Check("warn", words.text("The meeting has no time yet"))
    else:
        yield Check("ok", words.text("Time: {time}", time=clock.span(meeting.starts_at, meeting.ends_at)))
    if not meeting.place:
        yield Check("warn", words.text("The meeting has no place yet"))


def _who(expected: list[Expected], words: Language) -> Iterator[Check]:
    asked = [one for one in expected if one.organisation.kind not in ("buyer", "consultant")]
    if not asked:
        yield Check("warn", words.text("Nobody is asked to the meeting yet"))
    told = [
        words.text("{name} ({count})", name=one.organisation.name, count=len(one.people))
        for one in expected
        if one.people
    ]
    if told:
        yield Check("ok", words.text("Expected, with how many people: {names}", names=listed(words, told)))
    silent = [one.organisation.name for one in asked if not one.people]
    if silent:
        yield Check("warn", words.text("Who comes is not known of {names}", names=listed(words, silent)))


def _agenda(meeting: Meeting, items: list[AgendaItem], words: Language) -> Check:
    if not items:
        return Check("warn", words.text("The meeting has no agenda"))
    minutes = sum(item.planned_minutes for item in items if not item.track)
    tracks: dict[int, int] = {}
    for item in items:
        if item.track:
            tracks[item.track] = tracks.get(item.track, 0) + item.planned_minutes
    minutes += max(tracks.values(), default=0)
    if meeting.starts_at is None or meeting.ends_at is None:
        return Check("ok", words.text("The agenda takes {minutes} min", minutes=minutes))
    length = (meeting.ends_at - meeting.starts_at) // MINUTE
    if minutes > length:
        return Check(
            "bad",
            words.text(
                "The agenda takes {minutes} min, and the meeting is {length} min", minutes=minutes, length=length
            ),
        )
    return Check(
        "ok", words.text("The agenda takes {minutes} of the meeting's {length} min", minutes=minutes, length=length)
    )


def _questions(reader: Reader, meeting: Meeting, words: Language) -> Check:
    questions = questions_of(reader, meeting)
    if not questions:
        return Check("warn", words.text("No questions have been set for all suppliers"))
    version = reader.get(QuestionSet, questions[0].set_id).number
    text = words.plural(
        "{count} question to put to all, version {version}",
        "{count} questions to put to all, version {version}",
        len(questions),
        version=version,
    )
    return Check("ok", text)
