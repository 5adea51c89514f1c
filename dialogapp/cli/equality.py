"""Commands that tell how equally suppliers were treated: the floor, the questions, the information."""

from __future__ import annotations

from dialogapp.cli.call import DONE, FOUND_WRONG, Call, Outcome
from dialogapp.cli.output import facts, table
from dialogapp.domain.document import shown
from dialogapp.domain.fairness import Fairness
from dialogapp.domain.instants import iso
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.parity import owed_count
from dialogapp.services.dates import length_words, share_words
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.disclosures import parity_items
from dialogapp.services.drafts import fields_of
from dialogapp.services.fairness import airtime, thresholds
from dialogapp.services.fairness_words import thresholds_words
from dialogapp.services.meetings import find_meeting
from dialogapp.services.people import suppliers
from dialogapp.services.questions import question_coverage
from dialogapp.services.translation import Language, message

_AIRTIME = (
    message("Organisation"),
    message("Time used"),
    message("Share"),
    message("Turns"),
    message("Inputs"),
    message("Time offered"),
)
_COVERAGE = (message("No."), message("Question"), message("Put to"), message("Missing"))
_PARITY = (message("No."), message("Information"), message("Informed"), message("Owed to"))


def fairness(call: Call) -> Outcome:
    """Time, turns and inputs by supplier, in one meeting or all."""
    named = call.options.meeting
    with call.reading() as reader:
        meeting = find_meeting(reader, named) if named is not None else None
        found = airtime(reader, meeting.id if meeting is not None else None)
        chosen = thresholds(reader)
    data = {
        "scope": meeting.number if meeting is not None else "all",
        "organisations": [
            {
                "name": one.name,
                "offered_seconds": one.offered,
                "used_seconds": one.used,
                "turns": one.turns,
                "contributions": one.contributions,
                "share": found.share(one),
                "declined": one.declined,
            }
            for one in found.organisations
        ],
        "jain": found.jain,
        "gini": found.gini,
        "evenness": found.evenness,
        "min_max": found.min_max,
        "verdict": found.verdict,
        "thresholds": fields_of(chosen),
    }
    lines = _fairness_lines(found, call.words)
    return Outcome(data, [*lines, thresholds_words(chosen, call.words)] if found.organisations else lines)


def _fairness_lines(found: Fairness, words: Language) -> list[str]:
    if not found.organisations:
        return [words.text("No supplier was present")]
    headings = [words.text(name) for name in _AIRTIME]
    rows = []
    for one in found.organisations:
        share = found.share(one)
        rows.append(
            [
                one.name,
                length_words(one.used),
                share_words(share, words) if share is not None else "",
                str(one.turns),
                str(one.contributions),
                length_words(one.offered) if one.offered is not None else "",
            ]
        )
    indices = [
        (words.text("Jain's index"), found.jain),
        (words.text("Gini, normalised"), found.gini),
        (words.text("Evenness (Pielou)"), found.evenness),
        (words.text("Least to most"), found.min_max),
    ]
    missing = words.text("not applicable")
    told = [(name, shown(value, words.code) if value is not None else missing) for name, value in indices]
    lights = {
        "green": words.text("green: evenly shared"),
        "yellow": words.text("yellow: somewhat uneven"),
        "red": words.text("red: uneven"),
    }
    verdict = (words.text("Verdict"), lights[found.verdict] if found.verdict is not None else missing)
    note = words.text("The figures describe time on the floor. Equal treatment in law is about equal opportunity.")
    return [*table(headings, rows, figures=range(1, 6)), "", *facts([*told, verdict]), "", note]


def coverage(call: Call) -> Outcome:
    """Question × supplier."""
    with call.reading() as reader:
        rows = question_coverage(reader)
        names = {supplier.id: supplier.name for supplier in suppliers(reader)}
    told = [
        {
            "number": row.question.number,
            "text": row.question.text,
            "put_to": [names[supplier] for supplier in row.put_to],
            "missing": [names[supplier] for supplier in row.missing],
        }
        for row in rows
    ]
    missing = sum(len(row.missing) for row in rows)
    words = call.words
    headings = [words.text(name) for name in _COVERAGE]
    cells = [
        [str(row.question.number), row.question.text, str(len(row.put_to)), ", ".join(names[s] for s in row.missing)]
        for row in rows
    ]
    total = words.plural("{count} question is not yet put", "{count} questions are not yet put", missing)
    lines = [*table(headings, cells, figures=(0, 2)), "", total] if rows else [words.text("There are no questions yet")]
    return Outcome({"questions": told, "missing": missing}, lines)


def parity(call: Call) -> Outcome:
    """Information × supplier; with `--strict` what is owed is an error of the dialogue."""
    with call.reading() as reader:
        items = parity_items(reader)
        names = {supplier.id: supplier.name for supplier in suppliers(reader)}
        meetings = {meeting.id: meeting.number for meeting in reader.all(Meeting)}
        zone = the_dialogue(reader).time_zone
    told = [
        {
            "number": item.disclosure.number,
            "text": item.disclosure.text,
            "given_in": meetings.get(item.disclosure.meeting_id or ""),
            "organisations_informed": [names[supplier] for supplier in item.informed],
            "organisations_owed": [names[supplier] for supplier in item.owed],
            "given_at": iso(item.disclosure.given_at, zone) if item.disclosure.given_at is not None else None,
            "relevant": item.disclosure.relevant,
        }
        for item in items
    ]
    owed = owed_count(items)
    words = call.words
    headings = [words.text(name) for name in _PARITY]
    cells = [
        [str(i.disclosure.number), i.disclosure.text, str(len(i.informed)), ", ".join(names[s] for s in i.owed)]
        for i in items
    ]
    total = words.plural("{count} piece of information is owed", "{count} pieces of information are owed", owed)
    lines = [*table(headings, cells, figures=(0, 2)), "", total] if items else [words.text("No information was given")]
    status = FOUND_WRONG if call.options.strict and owed else DONE
    return Outcome({"items": told, "owed": owed}, lines, status=status)
