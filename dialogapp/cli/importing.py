"""Commands that bring tables in. What was added is the result; what was passed over is a message."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict

from dialogapp.cli.call import Call, Outcome
from dialogapp.cli.output import on_one_line
from dialogapp.domain.errors import InputError
from dialogapp.services.importing import ImportReport, MeetingTaken, import_questions
from dialogapp.services.importing_log import LogTarget, import_log
from dialogapp.services.importing_people import import_participants
from dialogapp.services.phrases import listed
from dialogapp.services.ports import Store
from dialogapp.services.tables import (
    CONTRIBUTION_COLUMNS,
    PARTICIPANT_COLUMNS,
    QUESTION_COLUMNS,
    ColumnSpec,
    SourceTable,
)
from dialogapp.services.translation import Language

_MOST_NAMED = 20


def participants(call: Call) -> Outcome:
    """Organisations and people."""
    report = _imported(call, PARTICIPANT_COLUMNS, import_participants)
    return _outcome(report, participant_lines(report, call.words), call.words)


def questions(call: Call) -> Outcome:
    """The questions that are the same for all."""
    report = _imported(call, QUESTION_COLUMNS, import_questions)
    return _outcome(report, question_lines(report, call.words), call.words)


def contributions(call: Call) -> Outcome:
    """The log of a meeting."""
    target = asked_target(call)
    report = _imported(call, CONTRIBUTION_COLUMNS, lambda store, table: import_log(store, table, target))
    return _outcome(report, log_lines(report, call.words), call.words)


def asked_target(call: Call) -> LogTarget:
    """Where the options say that a log goes."""
    target = LogTarget(call.options.meeting, call.options.new_meeting)
    if target.meeting is not None and target.new_meeting is not None:
        raise InputError("A log goes into a meeting or a new one; give --meeting or --new-meeting, not both")
    return target


def participant_lines(report: ImportReport, words: Language) -> list[str]:
    """What an import of participants did, for people."""
    lines = [*_added(report, words)]
    if report.changed:
        lines.append(words.text("Changed: {names}", names=_named(report.changed, words)))
    return lines or [words.text("Nothing new: all of it is in the dialogue already")]


def question_lines(report: ImportReport, words: Language) -> list[str]:
    """What an import of questions did, for people."""
    if report.version is None:
        return [words.text("Nothing new: the questions are those of the newest version")]
    line = words.plural(
        "Version {number} of the questions: {count} question",
        "Version {number} of the questions: {count} questions",
        report.taken,
        number=report.version,
    )
    return [line]


def log_lines(report: ImportReport, words: Language) -> list[str]:
    """What an import of a log did, for people."""
    lines = [_meeting(meeting, words) for meeting in report.meetings] or [
        words.text("Nothing to import: there are no rows")
    ]
    lines += _added(report, words)
    if report.questions:
        sentence = words.plural(
            "{count} question was new and is in a new version of the questions",
            "{count} questions were new and are in a new version of the questions",
            len(report.questions),
        )
        lines.append(sentence)
    return lines


def _imported(
    call: Call, columns: tuple[ColumnSpec, ...], bring_in: Callable[[Store, SourceTable], ImportReport]
) -> ImportReport:
    # The dialogue is opened first: whether it can be written is known at once, a long table takes seconds.
    with call.writing() as store:
        return bring_in(store, call.paper.read_table(call.options.source, columns))


def _meeting(taken: MeetingTaken, words: Language) -> str:
    about = words.plural(
        "Meeting {number} “{title}”: {count} input",
        "Meeting {number} “{title}”: {count} inputs",
        taken.lines,
        number=taken.number,
        title=taken.title,
    )
    if taken.asked_for is not None:
        return f"{about} ({words.text('number {number} in the file', number=taken.asked_for)})"
    return f"{about} ({words.text('new meeting')})" if taken.is_new else about


def _added(report: ImportReport, words: Language) -> list[str]:
    lines = []
    if report.organisations:
        lines.append(words.text("New organisations: {names}", names=_named(report.organisations, words)))
    if report.participants:
        lines.append(words.text("New participants: {names}", names=_named(report.participants, words)))
    return lines


def _named(names: tuple[str, ...], words: Language) -> str:
    left = len(names) - _MOST_NAMED
    if left <= 0:
        return listed(words, names)
    return listed(words, [*names[:_MOST_NAMED], words.plural("{count} more", "{count} more", left)])


def _outcome(report: ImportReport, lines: list[str], words: Language) -> Outcome:
    return Outcome(asdict(report), list(map(on_one_line, lines)), notes_on(report, words))


def notes_on(report: ImportReport, words: Language) -> list[str]:
    """What was passed over."""
    notes = []
    if report.unknown_columns:
        names = ", ".join(f"“{name}”" for name in report.unknown_columns)
        notes.append(words.text("Columns that are not known were ignored: {names}", names=names))
    if report.without_harm:
        rows = ", ".join(map(str, report.without_harm[:_MOST_NAMED]))
        more = ", …" if len(report.without_harm) > _MOST_NAMED else ""
        notes.append(words.text("Confidential without a harm: row {rows}", rows=rows + more))
    return notes
