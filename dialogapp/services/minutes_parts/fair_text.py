"""A § of the account that has a text in the fair copy: its paragraphs, and what they leave over.

A paragraph is shown to an audience if all lines it tells are; one that no line stands behind is internal. It is as
confidential as its lines: one of them is enough, unless their hidden passages stand in it word by word, which alone are
masked then. What an audience would see of the log but for a paragraph that it does not see stands below as lines, so
that nothing falls silently.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.document import Block, CellContent, Column, Paragraph, Row, Table, Text
from dialogapp.domain.fair_copy import FairCopy, FairParagraph, FairSection
from dialogapp.domain.secrecy import found, joined, parts
from dialogapp.services.document_view import View, secrecy_note
from dialogapp.services.minutes_parts.matter import Matter
from dialogapp.services.minutes_parts.replies_told import replies_of, replies_told
from dialogapp.services.words import LINE_SETTING_WORDS

LinesTable = Callable[[Sequence[LogLine], str], Table]


def section_blocks(
    matter: Matter,
    copy: FairCopy,
    section: FairSection,
    lines: Sequence[LogLine],
    title: str,
    lines_table: LinesTable,
) -> Iterator[Block]:
    """The text of a §, the lines it leaves over, and in the internal minutes what was set aside, with its reason. A §
    without a text tells its `lines`, those that the audience sees.
    """
    words = matter.words
    if not section.paragraphs:
        yield lines_table(lines, title)
        return
    shown = [one for one in section.paragraphs if is_shown(matter.view, copy, one)]
    if shown:
        yield _text_table(matter, copy, section, shown, title)
    if over := _left_over(matter.view, copy, lines, shown):
        yield Paragraph(words.text("Lines of the log that the text does not tell:"), "note")
        yield lines_table(over, words.text("Lines beside the text: {title}", title=title))
    if aside := _aside(matter, copy, lines):
        yield _aside_table(matter, copy, aside)
    if not (shown or over or aside):
        yield Paragraph(words.text("Nothing under this item is told here."))


def is_shown(view: View, copy: FairCopy, paragraph: FairParagraph) -> bool:
    """Whether a paragraph is in this audience's document at all; a confidential one may still be masked there."""
    lines = tied_lines(copy, paragraph)
    return view.internal or (bool(lines) and all(map(view.shows, lines)))


def tied_lines(copy: FairCopy, paragraph: FairParagraph) -> list[LogLine]:
    """The lines that a paragraph tells, in the log's order."""
    lines = copy.lines
    return [lines[line_id] for line_id in copy.sources[paragraph.id] if line_id in lines]


def secrecy_of(lines: Sequence[LogLine]) -> tuple[bool, str | None]:
    """Whether a paragraph of these lines is confidential, and whose: nobody's own where it is several's."""
    owners = {line.contribution.organisation_id for line in lines if line.confidential}
    return bool(owners), owners.pop() if len(owners) == 1 else None


def _text_table(
    matter: Matter, copy: FairCopy, section: FairSection, shown: Sequence[FairParagraph], title: str
) -> Table:
    words = matter.words
    columns = [Column(words.text("No."), 0.9), Column(words.text_in("minutes", "Account"), 8.0)]
    if matter.view.internal:
        columns.append(Column(words.text("Lines of the log"), 1.8))
    replies = replies_of(matter.reader, matter.meeting.id)
    rows = []
    for one in shown:
        lines = tied_lines(copy, one)
        is_secret, owner = secrecy_of(lines)
        passages = _marked(matter.view, one.text, lines, owner) if is_secret else None
        told: list[str | Text] = [secrecy_note(words), "\n"] if is_secret and matter.view.internal else []
        told += passages if passages is not None else [Text(matter.view.text(one.text))]
        tied = copy.sources[one.id]
        about = [reply for reply in replies if reply.paragraph_id == one.id or reply.contribution_id in tied]
        told += replies_told(matter, about, is_secret=is_secret)
        cells: list[CellContent] = [section.number_of(one), tuple(told)]
        if matter.view.internal:
            cells.append(_origin(matter, lines))
        is_whole = is_secret and passages is None
        rows.append(
            Row(tuple(cells), secrecy="confidential" if is_whole else "open", owner=owner if is_whole else None)
        )
    return Table(tuple(columns), tuple(rows), description=title, row_headings=True)


def _marked(view: View, text: str, lines: Sequence[LogLine], owner: str | None) -> list[str | Text] | None:
    """A paragraph's text with the hidden passages of its lines marked, where each of them stands in it as it stands in
    its line; None where one does not: then it can't be told from the rest, and all of the paragraph is confidential.
    """
    hidden = []
    for line in lines:
        if line.confidential and line.is_hidden:
            return None
        for start, end in line.hidden if line.confidential else ():
            passage = line.contribution.text[start:end]
            places = found(passage, text)
            if not places:
                return None
            hidden += places
    shown = [(view.text(piece), is_hidden) for piece, is_hidden in parts(text, joined(hidden))]
    if "".join(piece for piece, _ in shown) != view.text(text):
        return None
    return [
        Text(piece, bold=view.internal, secrecy="confidential", owner=owner) if is_hidden else piece
        for piece, is_hidden in shown
        if piece
    ]


def _origin(matter: Matter, lines: Sequence[LogLine]) -> str:
    """Which lines a paragraph tells: when, and whose they are, by initials, as the text names them."""
    if not lines:
        return matter.words.text("none: no line says so")
    told = (
        " ".join(filter(None, (matter.clock.time(line.contribution.started_at), _whose(matter.view, line))))
        or matter.words.text("a line without time")
        for line in lines
    )
    return "\n".join(dict.fromkeys(told))


def _whose(view: View, line: LogLine) -> str:
    organisation_id = line.contribution.organisation_id
    if organisation_id is None:
        return line.participant
    return view.organisations[organisation_id].initials or view.name(organisation_id)


def _left_over(view: View, copy: FairCopy, lines: Sequence[LogLine], shown: Sequence[FairParagraph]) -> list[LogLine]:
    uses = copy.uses()
    told = {line_id for one in shown for line_id in copy.sources[one.id]}
    own = view.audience.organisation

    def is_over(line: LogLine) -> bool:
        use = uses[line.contribution.id]
        if line.contribution.id in told:
            return False
        if view.internal:
            return use in ("unused", "struck")
        is_own = own is not None and line.contribution.organisation_id == own
        return use == "used" or (use == "unused" and is_own)

    return [line for line in lines if is_over(line)]


def _aside(matter: Matter, copy: FairCopy, lines: Sequence[LogLine]) -> list[LogLine]:
    if not matter.view.internal:
        return []
    uses = copy.uses()
    return [line for line in lines if uses[line.contribution.id] in ("background", "left_out")]


def _aside_table(matter: Matter, copy: FairCopy, lines: Sequence[LogLine]) -> Table:
    words, view = matter.words, matter.view
    columns = (
        Column(words.text("Who"), 2.2),
        Column(words.text("Line"), 5.6),
        Column(words.text("Why it is not in the text"), 3.4),
    )
    rows = []
    for line in lines:
        aside = copy.aside[line.contribution.id]
        setting = words.text(LINE_SETTING_WORDS[aside.setting])
        why = words.text("{setting}: {reason}", setting=setting, reason=aside.reason) if aside.reason else setting
        rows.append(matter.row(line, view.speaker(line) or None, view.said(line, words), why))
    return Table(columns, tuple(rows), words.text("Left out of the text"))
