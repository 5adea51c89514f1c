"""Questions to put to all: the common ones that somebody has not got, and those that were put here beside them."""

from __future__ import annotations

from collections.abc import Iterator

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.document import Block, CellContent, Column, Paragraph, Row, Table
from dialogapp.domain.questions import Coverage
from dialogapp.services.minutes_parts.matter import Matter


def open_questions(matter: Matter) -> list[Coverage]:
    """The common questions that somebody has not got."""
    return [row for row in matter.coverage if row.missing]


def question_blocks(matter: Matter) -> Iterator[Block]:
    """Both kinds of question, or a sentence that there are none."""
    words = matter.words
    remaining = open_questions(matter)
    beside = _beside(matter)
    if remaining:
        yield _remaining_table(matter, remaining)
    elif matter.coverage:
        yield Paragraph(words.text("The common questions have been put to everybody they are for."))
    else:
        yield Paragraph(words.text("The dialogue has no common questions."))
    if beside:
        yield _beside_table(matter, beside)


def _beside(matter: Matter) -> list[LogLine]:
    """The questions of the buyer's side that are not among the common ones: whoever was not there has not got them."""
    return [
        line
        for line in matter.standing
        if line.contribution.kind == "question"
        and line.contribution.question_stem_id is None
        and matter.view.is_buyers(line.contribution.organisation_id)
    ]


def _remaining_table(matter: Matter, remaining: list[Coverage]) -> Table:
    words, view = matter.words, matter.view
    columns = [Column(words.text("No."), 0.7, "number"), Column(words.text("Common question"), 6.6)]
    if view.internal:
        columns.append(Column(words.text("Not put to"), 3.0))
    rows = []
    for row in remaining:
        cells: list[CellContent] = [row.question.number, view.text(row.question.text)]
        if view.internal:
            cells.append(", ".join(view.name(supplier) for supplier in row.missing))
        rows.append(Row(tuple(cells)))
    caption = words.text("Common questions that have not been put to all")
    if view.internal:
        caption = words.text("Common questions that remain")
    return Table(tuple(columns), tuple(rows), caption)


def _beside_table(matter: Matter, beside: list[LogLine]) -> Table:
    words = matter.words
    columns = (Column(words.text("Time"), 1.0), Column(words.text("Question"), 9.3))
    rows = tuple(
        matter.row(line, matter.clock.time(line.contribution.started_at) or None, matter.view.told(line, words))
        for line in beside
    )
    return Table(columns, rows, words.text("Put here, beside the common questions: to put to those who were not there"))
