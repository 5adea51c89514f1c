"""The appendices of the dialogue report: who took part, the material, method and draws, and what was changed when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from dialogapp.domain.document import Block, CellContent, Column, Heading, Paragraph, Row, Table
from dialogapp.domain.meetings import Attendance, FactCheck, Invitation, MinutesState, StateStep
from dialogapp.domain.people import BUYERS_SIDE, Participant, in_order
from dialogapp.domain.questions import QuestionSet
from dialogapp.domain.register import RegisteredDocument
from dialogapp.services.equality_parts.checks import draw_blocks
from dialogapp.services.fairness import thresholds
from dialogapp.services.fairness_words import thresholds_words
from dialogapp.services.phrases import digest_lines, in_a_sentence
from dialogapp.services.register_rows import RegisterRow, register_rows
from dialogapp.services.report_parts.matter import ReportMatter
from dialogapp.services.state_words import minutes_word
from dialogapp.services.states import suppliers_heard
from dialogapp.services.translation import message
from dialogapp.services.words import ROLE_WORDS, word

_STEPS = {
    "open": message("The dialogue was opened again"),
    "closed": message("The dialogue was closed"),
    "procurement": message("The procurement was advertised"),
    "exception": message("An exception was made, so that suppliers could be met after the procurement was advertised"),
}


def participants(matter: ReportMatter) -> Iterator[Block]:
    """The organisations; of the buyer's side, and in the internal copy of the suppliers, also the people."""
    words, view = matter.words, matter.view
    reader = matter.needs.reader
    invited = Counter(each.organisation_id for each in reader.all(Invitation))
    present = Counter(who for who, _ in {(a.organisation_id, a.meeting_id) for a in reader.all(Attendance)})
    people: dict[str, list[str]] = {}
    for person in reader.all(Participant):
        role = in_a_sentence(word(words, ROLE_WORDS, person.role)) if person.role not in ("", "supplier") else ""
        named = f"{person.name} ({role})" if role else person.name
        people.setdefault(person.organisation_id, []).append(named)
    rows = []
    for one in in_order(view.organisations.values()):
        if one.kind == "supplier" and not (view.internal or view.told_apart):
            continue
        named = ", ".join(people.get(one.id, ())) if one.id in view.people_of else ""
        is_supplier = one.kind == "supplier"
        rows.append(
            (
                (one.kind not in BUYERS_SIDE, view.order[one.id]),
                Row(
                    (
                        view.name(one.id),
                        named or None,
                        invited[one.id] if is_supplier else None,
                        present[one.id],
                    )
                ),
            )
        )
    columns = (
        Column(words.text("Organisation"), 3.0),
        Column(words.text("People"), 4.6),
        Column(words.text("Meetings invited to"), 1.6, "number"),
        Column(words.text("Meetings present at"), 1.6, "number"),
    )
    described = words.text("The organisations that took part")
    yield Table(columns, tuple(row for _, row in sorted(rows, key=lambda each: each[0])), description=described)
    if not view.told_apart and not view.internal:
        yield Paragraph(
            words.text("Fewer than three suppliers are in the dialogue; they are neither named nor told apart."), "note"
        )


def material(matter: ReportMatter) -> Iterator[Block]:
    """What the buyer sent or handed out, files by their SHA-256."""
    words, view = matter.words, matter.view
    given = {one.id for one in matter.needs.reader.all(RegisteredDocument) if one.is_outgoing}
    rows = [row for row in register_rows(matter.needs.reader, words, view) if row.noun_id in given]
    if not rows:
        yield Paragraph(words.text("The register holds no material that was sent or handed out."))
        return
    columns = (
        Column(words.text("No."), 0.6, "number"),
        Column(words.text("Date"), 1.3),
        Column(words.text("About"), 2.7),
        Column(words.text_in("register", "To"), 1.8),
        Column("SHA-256", 4.4),
    )
    described = words.text("Material that was sent or handed out")
    yield Table(columns, tuple(map(_material_row, rows)), description=described)
    yield Paragraph(
        words.text("Whether a file is the one that was sent is seen by its SHA-256: any change to it gives another."),
        "note",
    )


def method(matter: ReportMatter) -> Iterator[Block]:
    """Versions of the common questions, how time is measured, how codes and orders were drawn."""
    words, needs = matter.words, matter.needs
    yield Heading(4, words.text("Versions of the common questions"))
    sets = sorted(needs.reader.all(QuestionSet), key=lambda one: one.number)
    if sets:
        columns = (
            Column(words.text("Version"), 1.0, "number"),
            Column(words.text("Reason"), 4.6),
            Column("SHA-256", 4.3),
        )
        rows = tuple(Row((one.number, matter.view.text(one.reason) or None, digest_lines(one.digest))) for one in sets)
        yield Table(columns, rows, description=words.text("Versions of the common questions"))
    else:
        yield Paragraph(words.text("The dialogue has no common questions."))
    yield Heading(4, words.text("Time on the floor"))
    yield Paragraph(thresholds_words(thresholds(needs.reader), words))
    yield Heading(4, words.text("Codes"))
    yield Paragraph(
        words.text(
            "Each supplier's code follows from a draw that has nothing to do with who came first, and stays the same "
            "in all public documents."
        )
    )
    for block in draw_blocks(matter.equality):
        yield Heading(4, block.text) if isinstance(block, Heading) else block


def change_log(matter: ReportMatter) -> Iterator[Block]:
    """The steps of the minutes and of the dialogue, and what the fact checks ended in."""
    words, needs, clock = matter.words, matter.needs, matter.needs.clock
    rows = [(step.at, _step(matter, step)) for step in needs.reader.all(StateStep)]
    told = [(at, what) for at, what in rows if what]
    if told:
        columns = (Column(words.text("When"), 3.2), Column(words.text("What"), 7.2))
        listed = tuple(Row((clock.moment(at), what)) for at, what in sorted(told))
        yield Table(columns, listed, description=words.text("Steps of the minutes and of the dialogue, by time"))
    else:
        yield Paragraph(words.text("No minutes have been sent, finalised or published."))
    checks = Counter(one.answer for one in needs.reader.all(FactCheck))
    if checks:
        yield Paragraph(
            words.text(
                "Fact checks asked for: {asked}. Confirmed: {confirmed}. Corrected: {corrected}. Completed: "
                "{completed}. Upheld, both versions told: {upheld}. Not settled: {objected}. No answer: {silent}. "
                "Silence is not taken for approval.",
                asked=checks.total(),
                confirmed=checks["confirmed"],
                corrected=checks["corrected"],
                completed=checks["completed"],
                upheld=checks["upheld"],
                objected=checks["objected"],
                silent=checks[""],
            )
        )


def _step(matter: ReportMatter, step: StateStep) -> str:
    words = matter.words
    who = f" ({step.by})" if step.by and matter.view.internal else ""
    reason = f" {words.text('Reason: {reason}', reason=matter.view.text(step.reason))}" if step.reason else ""
    if step.meeting_id is None:
        return f"{words.text(_STEPS[step.state])}{who}.{reason}" if step.state in _STEPS else ""
    meeting = matter.equality.meetings[step.meeting_id]
    told = words.text(
        "Minutes of meeting {number}: {state}",
        number=meeting.number,
        state=in_a_sentence(minutes_word(words, next(one for one in get_args(MinutesState) if one == step.state))),
    )
    if step.state == "fact_check":
        heard = len(suppliers_heard(matter.needs.reader, meeting.id))
        asked = words.plural("{count} supplier asked", "{count} suppliers asked", heard)
        told = words.text("{told}, {asked}, answer by {day}", told=told, asked=asked, day=step.due_on)
    return f"{told}{who}.{reason}"


def _material_row(row: RegisterRow) -> Row:
    about = "\n".join(filter(None, (row.subject, row.file_name)))
    told: tuple[CellContent, ...] = (
        row.number,
        row.at.date(),
        about,
        row.receiver or None,
        digest_lines(row.sha256) or None,
    )
    return Row(told)
