"""Commands that bring tables in. What was added is the result; what was passed over is a message."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict

from dialogapp.cli.call import Call, Outcome
from dialogapp.cli.output import on_one_line
from dialogapp.domain.errors import InputError
from dialogapp.services.importing import ImportReport, MeetingTaken, import_questions
from dialogapp.services.importing_log import LogTarget, import_log
from dialogapp.services.importing_needs import import_needs, import_requirements
from dialogapp.services.importing_people import import_participants
from dialogapp.services.phrases import listed
from dialogapp.services.ports import Store
from dialogapp.services.tables import (
    CONTRIBUTION_COLUMNS,
    NEED_COLUMNS,
    PARTICIPANT_COLUMNS,
    QUESTION_COLUMNS,
    REQUIREMENT_COLUMNS,
    ColumnMap,
    ColumnSpec,
    SourceTable,
    folded_heading,
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


def needs(call: Call) -> Outcome:
    """Needs, each once."""
    report = _imported(call, NEED_COLUMNS, import_needs)
    return _outcome(report, need_lines(report, call.words), call.words)


def requirements(call: Call) -> Outcome:
    """Requirements, with the needs they serve."""
    report = _imported(call, REQUIREMENT_COLUMNS, import_requirements)
    return _outcome(report, requirement_lines(report, call.words), call.words)


def asked_mapping(call: Call) -> ColumnMap:
    """What the options say that headings mean: “HEADING=NAME”, or “HEADING=” for one that is not taken."""
    mapping: dict[str, str] = {}
    for told in call.options.columns:
        heading, is_told, name = told.rpartition("=")
        if not is_told:
            raise InputError("--column “{told}”: write HEADING=NAME, such as --column Rubrik=need", told=told)
        mapping[folded_heading(heading)] = name.strip()
    return mapping


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


def need_lines(report: ImportReport, words: Language) -> list[str]:
    """What an import of needs did, for people."""
    if not report.taken:
        return [words.text("Nothing new: all of it is in the dialogue already")]
    return [words.plural("{count} need", "{count} needs", report.taken)]


def requirement_lines(report: ImportReport, words: Language) -> list[str]:
    """What an import of requirements did, for people."""
    if not report.taken:
        return [words.text("Nothing new: all of it is in the dialogue already")]
    return [words.plural("{count} requirement", "{count} requirements", report.taken)]


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
        mapping = asked_mapping(call)
        _check_known(mapping, columns)
        return bring_in(store, call.paper.read_table(call.options.source, columns, mapping))


def _check_known(mapping: ColumnMap, columns: tuple[ColumnSpec, ...]) -> None:
    names = [column.name for column in columns]
    for name in filter(None, mapping.values()):
        if name not in names:
            raise InputError("--column: “{name}” is no column; there are: {names}", name=name, names=", ".join(names))


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
    if report.already_there:
        rows = ", ".join(map(str, report.already_there[:_MOST_NAMED]))
        more = ", …" if len(report.already_there) > _MOST_NAMED else ""
        notes.append(words.text("In the dialogue already, passed over: row {rows}", rows=rows + more))
    if report.without_harm:
        rows = ", ".join(map(str, report.without_harm[:_MOST_NAMED]))
        more = ", …" if len(report.without_harm) > _MOST_NAMED else ""
        notes.append(words.text("Confidential without a harm: row {rows}", rows=rows + more))
    return notes
