"""The account of a meeting, item by item: every line of the log that its audience sees, each in a row of its own.

Where a § has a text in the fair copy, that stands in the place of its lines. Else lines are never merged: a row is what
a supplier reads back, objects to or asks to keep secret. In a bare log, columns that would say the same in each row are
left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from dialogapp.domain.agenda import stretches
from dialogapp.domain.contributions import LogLine
from dialogapp.domain.document import (
    Block,
    BulletList,
    CellContent,
    Column,
    Heading,
    Inline,
    PageBreak,
    Paragraph,
    Row,
    Table,
    Text,
    runs,
)
from dialogapp.domain.exercises import Exercise
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import AgendaItem
from dialogapp.domain.replies import PassageReply, reference_of
from dialogapp.domain.secrecy import LineSecrecy
from dialogapp.services.document_view import secrecy_note
from dialogapp.services.fair_copy import written_copy
from dialogapp.services.minutes_parts.airtime import airtime_blocks
from dialogapp.services.minutes_parts.coming_and_going import came_and_went
from dialogapp.services.minutes_parts.fair_text import section_blocks
from dialogapp.services.minutes_parts.masked_passages import masked_passages
from dialogapp.services.minutes_parts.matter import Matter
from dialogapp.services.minutes_parts.replies_told import replies_of, replies_told
from dialogapp.services.phrases import kind_word, listed
from dialogapp.services.read_back import passage_blocks
from dialogapp.services.seating import seating_blocks
from dialogapp.services.secrecy_words import assessments_told
from dialogapp.services.vote_account import vote_account, was_held

_MANY_A_MINUTE = 1.5
"""With more lines a minute than this, a time without seconds no longer tells one from another."""
_LONG = 240
"""Characters a line from which the log counts as one of long lines."""


def account(matter: Matter) -> Iterator[Block]:
    """Account, airtime and secrecy, sections 5 to 7."""
    words = matter.words
    yield PageBreak()
    yield Heading(2, f"5 {words.text('Account item by item')}")
    yield from _items(matter)
    yield Heading(2, f"6 {words.text('Time on the floor')}")
    yield from airtime_blocks(matter)
    yield Heading(2, f"7 {words.text('Secrecy and access')}")
    yield Paragraph(_secrecy(matter))
    yield from masked_passages(matter)


def read_back(matter: Matter) -> Iterator[Block]:
    """A supplier's own passages, to be checked by it: nothing that others said, and nothing that all get."""
    words = matter.words
    yield Heading(2, words.text("Your passages"))
    yield from passage_blocks(matter)
    yield Heading(2, words.text("Your time on the floor"))
    yield from airtime_blocks(matter)
    yield Heading(2, words.text("Secrecy and access"))
    yield Paragraph(_secrecy(matter))
    claimed = [line for line in matter.standing if line.is_claimed]
    if claimed:
        yield BulletList(tuple(_claim(matter, line) for line in claimed))


def _claim(matter: Matter, line: LogLine) -> Inline:
    """A request for secrecy by the reference of its line: what was asked for, the harm, what the authority said."""
    told: list[str | Text] = [Text(f"{reference_of(line.contribution.id)}: ", bold=True), secrecy_note(matter.words)]
    if line.secrecy is not None:
        told += _claimed(matter, line, line.secrecy)
    return tuple(told)


def _items(matter: Matter) -> Iterator[Block]:
    words = matter.words
    form = _form(matter)
    fair = written_copy(matter.reader, matter.meeting.id)

    tabled = partial(form.table, matter)
    if moved := matter.meeting.moved_minutes:
        yield Paragraph(_moved_words(matter, moved), "note")
    by_item: dict[str | None, list[LogLine]] = {}
    for line in matter.lines:
        by_item.setdefault(line.contribution.agenda_item_id, []).append(line)
    for item in matter.items:
        yield Heading(3, f"§ {item.position} {matter.view.text(item.title)}")
        if told := _of_item(matter, item):
            yield Paragraph(told, "note")
        if told := came_and_went(matter, item):
            yield Paragraph(told, "note")
        section, lines = fair.section(item.id), by_item.get(item.id, [])
        if section.paragraphs or lines:
            yield from section_blocks(matter, fair, section, lines, matter.view.text(item.title), tabled)
        elif item.kind != "break" and not item.skipped and not _is_passed(matter, item):
            yield Paragraph(_nothing(matter))
    loose = by_item.get(None, [])
    section = fair.section(None)
    if not matter.items:
        yield Paragraph(
            words.text("The log has no agenda; its inputs stand in the order of time.")
            if loose
            else words.text("The log is empty.")
        )
    elif loose or section.paragraphs:
        yield Heading(3, words.text("Outside the agenda"))
    if loose or section.paragraphs:
        yield from section_blocks(matter, fair, section, loose, words.text("The log"), tabled)
    for exercise in matter.reader.all(Exercise, meeting_id=matter.meeting.id):
        if was_held(matter.reader, exercise):
            title = matter.view.text(exercise.title)
            told = (
                words.text("Vote: {title}", title=title)
                if exercise.rule
                else words.text("Exercise: {title}", title=title)
            )
            yield Heading(3, told)
            yield from vote_account(matter.reader, exercise, matter.view, words)
    view = matter.view
    yield from seating_blocks(
        matter.reader,
        matter.meeting.id,
        words,
        level=3,
        text=view.text,
        name=(lambda seat: view.name(seat.organisation_id)) if view.internal else None,
    )


def _moved_words(matter: Matter, minutes: int) -> str:
    words = matter.words
    if minutes > 0:
        return words.text("While the meeting ran, its end was moved {minutes} min later.", minutes=minutes)
    return words.text("While the meeting ran, its end was moved {minutes} min earlier.", minutes=-minutes)


def _nothing(matter: Matter) -> str:
    if matter.view.internal:
        return matter.words.text("Nothing is noted under this item.")
    return matter.words.text("Nothing under this item is told here.")


def _of_item(matter: Matter, item: AgendaItem) -> str:
    words, given = matter.words, item.given_minutes
    parts = [
        listed(words, [matter.clock.times(since, to) for since, to in stretches(item, matter.item_times)]),
        words.text("skipped") if item.skipped or _is_passed(matter, item) else "",
        words.text("planned {minutes} min", minutes=item.planned_minutes) if item.planned_minutes else "",
        words.text("{minutes} min were added", minutes=given) if given > 0 else "",
        words.text("{minutes} min were taken away", minutes=-given) if given < 0 else "",
        words.text("track {number}", number=item.track) if item.track else "",
        words.text("led by {name}", name=matter.view.text(item.presenter)) if item.presenter else "",
    ]
    return " · ".join(filter(None, parts))


def _is_passed(matter: Matter, item: AgendaItem) -> bool:
    """Whether the meeting went past an item without turning to it, which only a log with times tells."""
    return item.started_at is None and any(
        later.started_at is not None and later.position > item.position and later.track in (0, item.track)
        for later in matter.items
    )


@dataclass(frozen=True, slots=True)
class _Form:
    """How the account is set, for all its items alike. `replies` are those to the fact check, by contribution.

    In a log of many short lines the times have `seconds`; in one of long ones, the kind stands under who said it
    (`narrow`), so that the text gets the width.
    """

    times: bool
    seconds: bool
    kinds: bool
    narrow: bool
    replies: dict[str, list[PassageReply]]

    def table(self, matter: Matter, lines: Iterable[LogLine], description: str) -> Table:
        words = matter.words
        columns = [
            Column(words.text("Time"), 1.6 if self.seconds else 1.1) if self.times else None,
            Column(words.text("Who"), 2.5),
            Column(words.text("Kind"), 1.8) if self.kinds and not self.narrow else None,
            Column(words.text_in("minutes", "Account"), 8.0 if self.narrow else 6.0),
        ]
        rows = tuple(self._row(matter, line) for line in lines)
        return Table(tuple(column for column in columns if column is not None), rows, description=description)

    def _row(self, matter: Matter, line: LogLine) -> Row:
        who = matter.view.speaker(line, between="\n")
        if self.kinds and self.narrow:
            who = "\n".join(filter(None, (who, _kind(matter, line))))
        told = replies_told(matter, self.replies.get(line.contribution.id, ()), is_secret=line.confidential)
        content = self._content(matter, line)
        cells: list[CellContent] = [who or None, (*runs(content), *told) if told else content]
        if self.kinds and not self.narrow:
            cells.insert(1, _kind(matter, line))
        if self.times:
            cells.insert(0, matter.clock.time(line.contribution.started_at, seconds=self.seconds) or None)
        return matter.row(line, *cells)

    def _content(self, matter: Matter, line: LogLine) -> Inline:
        words, contribution = matter.words, line.contribution
        told = matter.view.told(line, words)
        if contribution.state == "active" and not line.is_claimed:
            return told
        is_seen = matter.view.internal or matter.view.audience.organisation == contribution.organisation_id
        parts: list[str | Text] = []
        if line.is_claimed and is_seen:
            parts += [secrecy_note(words), "\n"]
        if contribution.state == "struck":
            parts += [Text(words.text("Struck. Reason: {reason}", reason=contribution.struck_reason), bold=True), "\n"]
        struck = contribution.state == "struck"
        texts = (run if isinstance(run, Text) else Text(run) for run in runs(told))
        parts += [replace(run, italic=struck) for run in texts]
        if line.secrecy is not None and is_seen:
            parts += _claimed(matter, line, line.secrecy)
        return tuple(parts)


def _form(matter: Matter) -> _Form:
    times = [line.contribution.started_at for line in matter.lines if line.contribution.started_at is not None]
    minutes = (max(times) - min(times)) / 60_000 if times else 0.0
    letters = sum(len(line.contribution.text) for line in matter.lines)
    kinds = {line.contribution.kind for line in matter.lines}
    replies: dict[str, list[PassageReply]] = {}
    for reply in replies_of(matter.reader, matter.meeting.id):
        replies.setdefault(reply.contribution_id or "", []).append(reply)
    return _Form(
        times=bool(times),
        seconds=len(times) > _MANY_A_MINUTE * max(minutes, 1.0),
        kinds=kinds != {"statement"},
        narrow=letters > _LONG * len(matter.lines),
        replies=replies,
    )


def _kind(matter: Matter, line: LogLine) -> str:
    words, contribution = matter.words, line.contribution
    question = matter.questions.get(contribution.question_stem_id or "")
    if question is None:
        return kind_word(words, contribution.kind)
    return words.text("{kind}, question {number}", kind=kind_word(words, contribution.kind), number=question.label)


def _claimed(matter: Matter, line: LogLine, secrecy: LineSecrecy) -> list[str | Text]:
    """What was asked for, the harm told, who heard it, and what the authority said: all as confidential as the line."""
    words, claim, owner = matter.words, secrecy.claim, line.contribution.organisation_id
    harm = matter.view.text(claim.harm) or words.text("not stated yet")
    told = [words.text("Harm stated: {harm}", harm=harm)]
    if not claim.whole and secrecy.passages:
        asked = listed(words, [words.text("“{words}”", words=matter.view.text(one.text)) for one in secrecy.passages])
        told.insert(0, words.text("Asked for: {passages}", passages=asked))
    if claim.heard_by and matter.view.internal:
        told.append(words.text("Heard by: {organisations}", organisations=", ".join(claim.heard_by.split("\n"))))
    told += [matter.view.text(one) for one in assessments_told(words, secrecy)]
    return [
        run for sentence in told for run in ("\n", Text(sentence, italic=True, secrecy="confidential", owner=owner))
    ]


def _secrecy(matter: Matter) -> str:
    words = matter.words
    secret = sum(line.is_claimed for line in matter.lines)
    noted = words.text("No request for secrecy is noted.")
    if secret:
        noted = words.plural(
            "A request for secrecy is noted for {count} input.",
            "A request for secrecy is noted for {count} inputs.",
            secret,
        )
    return " ".join(
        (
            noted,
            words.text(
                "A request is a note, not a decision. Whether something is kept secret is decided by the authority "
                "when someone asks for the document."
            ),
        )
    )
