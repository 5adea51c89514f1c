"""Commands that tell how equally suppliers were treated: the floor, the questions, the information."""

from __future__ import annotations

from collections.abc import Mapping

from dialogapp.cli.call import DONE, FOUND_WRONG, Call, Outcome
from dialogapp.cli.output import facts, table
from dialogapp.domain.document import shown
from dialogapp.domain.fairness import Fairness
from dialogapp.domain.follow_ups import QuestionToAll, missing_count
from dialogapp.domain.instants import iso
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.parity import owed_count, owed_to_bidders
from dialogapp.services.dates import length_words, share_words
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.disclosures import giver, parity_items
from dialogapp.services.drafts import fields_of
from dialogapp.services.fairness import airtime, thresholds
from dialogapp.services.fairness_words import thresholds_words
from dialogapp.services.follow_ups import follow_ups
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
        to_all = follow_ups(reader)
        names = {supplier.id: supplier.name for supplier in suppliers(reader)}
        meetings = {meeting.id: meeting.number for meeting in reader.all(Meeting)}
        zone = the_dialogue(reader).time_zone
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
    data = {
        "questions": told,
        "missing": missing,
        "follow_ups": [_follow_up(one, names, meetings, zone) for one in to_all],
        "follow_ups_missing": missing_count(to_all),
    }
    if to_all:
        shown = [
            [one.question.label, one.question.text, str(len(one.put_to)), ", ".join(names[s] for s in one.missing)]
            for one in to_all
        ]
        total = words.plural(
            "{count} question to all is not yet put", "{count} questions to all are not yet put", missing_count(to_all)
        )
        lines += ["", words.text("Questions to all that came up beside them"), *table(headings, shown, figures=(2,))]
        lines += ["", total]
    return Outcome(data, lines)


def _follow_up(
    asked: QuestionToAll, names: Mapping[str, str], meetings: Mapping[str, int], zone: str
) -> dict[str, object]:
    return {
        "number": asked.question.label,
        "text": asked.question.text,
        "asked_in": meetings.get(asked.meeting_id or ""),
        "put_to": [names[supplier] for supplier in asked.put_to],
        "missing": [names[supplier] for supplier in asked.missing],
        "not_to_all_because": asked.dropped_reason or None,
        "reply_days": asked.reply_days or None,
        "organisations": [
            {
                "name": names[one.organisation_id],
                "state": one.state,
                "how": one.how or None,
                "at": iso(one.at, zone) if one.at is not None else None,
                "meeting": meetings.get(one.meeting_id or ""),
                "due_on": one.due_on or None,
            }
            for one in asked.standings
        ],
    }


def parity(call: Call) -> Outcome:
    """Information × supplier; with `--strict` what is owed is an error of the dialogue."""
    with call.reading() as reader:
        items = parity_items(reader)
        givers = {item.disclosure.id: giver(reader, item.disclosure) for item in items}
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
            "kind": item.disclosure.kind or None,
            "given_by": givers[item.disclosure.id] or None,
            "file": item.disclosure.file_name or None,
            "sha256": item.disclosure.sha256 or None,
            "publication": item.disclosure.publication_ref or None,
            "published_on": item.disclosure.published_on or None,
            "taken_into": item.disclosure.taken_into or None,
            "taken_by": item.disclosure.taken_by or None,
            "taken_at": iso(item.disclosure.taken_at, zone) if item.disclosure.taken_at is not None else None,
            "owed_to_bidders": item.is_owed_to_bidders,
        }
        for item in items
    ]
    owed, to_bidders = owed_count(items), len(owed_to_bidders(items))
    words = call.words
    headings = [words.text(name) for name in _PARITY]
    cells = [
        [str(i.disclosure.number), i.disclosure.text, str(len(i.informed)), ", ".join(names[s] for s in i.owed)]
        for i in items
    ]
    total = words.plural("{count} piece of information is owed", "{count} pieces of information are owed", owed)
    beside = words.plural(
        "{count} piece is owed to all who may bid, in the procurement documents",
        "{count} pieces are owed to all who may bid, in the procurement documents",
        to_bidders,
    )
    lines = (
        [*table(headings, cells, figures=(0, 2)), "", total, beside]
        if items
        else [words.text("No information was given")]
    )
    status = FOUND_WRONG if call.options.strict and owed else DONE
    return Outcome({"items": told, "owed": owed, "owed_to_bidders": to_bidders}, lines, status=status)
