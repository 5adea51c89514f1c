"""The command that tells what is in a dialogue."""

from __future__ import annotations

from typing import Any

from dialogapp.cli.call import Call, Outcome
from dialogapp.cli.output import facts, table
from dialogapp.domain.states import state_of
from dialogapp.services.dates import Clock
from dialogapp.services.overview import MeetingFigures, Overview, overview
from dialogapp.services.state_words import dialogue_word
from dialogapp.services.translation import Language, message
from dialogapp.services.words import meeting_state

_MEETINGS = (
    message("No."),
    message("Meeting"),
    message("Time"),
    message("State"),
    message("Inputs"),
    message("Suppliers"),
)


def info(call: Call) -> Outcome:
    """Everything that there is, in figures."""
    with call.reading() as reader:
        found = overview(reader)
    return Outcome(_data(found, call.files.format_version), _lines(found, call.words))


def _data(found: Overview, format_version: int) -> dict[str, Any]:
    dialogue = found.dialogue
    return {
        "title": dialogue.title,
        "buyer": dialogue.buyer,
        "diary_number": dialogue.diary_number,
        "document_language": dialogue.document_language,
        "time_zone": dialogue.time_zone,
        "state": state_of(dialogue),
        "format_version": format_version,
        "organisations": found.organisations,
        "suppliers": found.suppliers,
        "participants": found.participants,
        "meetings": [_meeting(row) for row in found.meetings],
        "contributions": found.contributions,
        "questions": found.questions,
        "exercises": found.exercises,
        "needs": found.needs,
        "requirements": found.requirements,
        "journal": {"entries": found.entries, "head": found.head},
    }


def _meeting(row: MeetingFigures) -> dict[str, Any]:
    return {
        "number": row.meeting.number,
        "title": row.meeting.title,
        "kind": row.meeting.kind,
        "starts_at": row.starts_at,
        "ends_at": row.ends_at,
        "state": row.meeting.state,
        "stage": row.stage,
        "suppliers": list(row.suppliers),
        "contributions": row.contributions,
    }


def _lines(found: Overview, words: Language) -> list[str]:
    dialogue, clock = found.dialogue, Clock(found.dialogue.time_zone, words)
    counts = [
        (words.text("Organisations"), f"{found.organisations} ({words.text('suppliers')}: {found.suppliers})"),
        (words.text("Participants"), str(found.participants)),
        (words.text("Questions"), str(found.questions)),
        (words.text("Inputs"), str(found.contributions)),
        (words.text("Exercises"), str(found.exercises)),
        (words.text("Needs"), str(found.needs)),
        (words.text("Requirements"), str(found.requirements)),
        (words.text("Journal"), words.plural("{count} entry", "{count} entries", found.entries) + f", {found.head}"),
    ]
    about = [(words.text("Buyer"), dialogue.buyer), (words.text("Diary number"), dialogue.diary_number)]
    about.append((words.text("State"), dialogue_word(words, state_of(dialogue))))
    lines = [dialogue.title, "", *facts([*about, *counts])]
    if not found.meetings:
        return lines
    headings = [words.text(name) for name in _MEETINGS]
    rows = [
        [
            str(row.meeting.number),
            row.meeting.title,
            clock.span(row.begins, row.ends) if row.begins is not None else "",
            meeting_state(words, row.stage),
            str(row.contributions),
            ", ".join(row.suppliers),
        ]
        for row in found.meetings
    ]
    return [*lines, "", *table(headings, rows, figures=(0, 4))]
