"""What has changed after the dialogue, what is to be decided by whom and when, and what the summary does not tell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dialogapp.domain.document import Block, BulletList, CellContent, Column, Heading, Paragraph, Row, Table
from dialogapp.domain.parity import owed_count
from dialogapp.domain.tracing import Treatment
from dialogapp.services.disclosures import parity_items
from dialogapp.services.follow_ups import follow_ups
from dialogapp.services.needs import NeedRow
from dialogapp.services.needs_parts.matter import NeedMatter
from dialogapp.services.phrases import listed
from dialogapp.services.questions import question_coverage


def changes(matter: NeedMatter) -> Iterator[Block]:
    """Needs that were dismissed, and needs whose sources were reworded or struck since they were written."""
    words = matter.words
    yield Heading(2, words.text("Changed after the dialogue"))
    rows = [Row((matter.need_name(row.need), told)) for row in matter.needs for told in _changes(matter, row)]
    if not rows:
        yield Paragraph(words.text("No need is dismissed, and no input that a need rests on has been changed."))
        return
    columns = (Column(words.text("Need"), 4.0), Column(words.text("What changed, and why"), 6.0))
    yield Table(columns, tuple(rows), description=words.text("What changed after the dialogue"))


def decisions(matter: NeedMatter) -> Iterator[Block]:
    """What is to be decided or done, by whom, by when."""
    words = matter.words
    yield Heading(2, words.text("To decide"))
    rows = list(_to_decide(matter))
    if not rows:
        yield Paragraph(words.text("Nothing is waiting for a decision."))
        return
    columns = (Column(words.text("What"), 6.4), Column(words.text("Who"), 2.2), Column(words.text("By when"), 1.8))
    yield Table(columns, tuple(rows), description=words.text("What is to be decided or done, by whom, by when"))


def limits(matter: NeedMatter) -> Iterator[Block]:
    """What the summary does not tell, and what it rests on."""
    words = matter.words
    secret = sum(line.confidential for line in matter.told)
    entries, head = matter.reader.journal_head()
    codes = (
        words.text("Suppliers stand under codes, the same in all public documents of the dialogue.")
        if matter.view.told_apart
        else words.text("Fewer than three suppliers are in the dialogue; they are neither named nor told apart.")
    )
    points = [
        words.text(
            "The summary tells what was noted in an early dialogue. The procurement has not begun, and a need is not "
            "yet a requirement."
        ),
        words.text(
            "Support is counted by supplier, however many of its people said it. It tells that a need was brought up, "
            "not that the supplier can meet it."
        ),
        codes,
    ]
    if secret:
        points.append(
            words.plural(
                "{count} input with a request for secrecy is not quoted.",
                "{count} inputs with a request for secrecy are not quoted.",
                secret,
            )
        )
    if struck := len(matter.lines) - len(matter.told):
        points.append(words.plural("{count} struck input is left out.", "{count} struck inputs are left out.", struck))
    points.append(
        words.text(
            "Made from the dialogue's journal at entry {entries}, whose head is {head}.", entries=entries, head=head
        )
    )
    yield Heading(2, words.text("What this does not tell"))
    yield BulletList(tuple(points))


def _changes(matter: NeedMatter, row: NeedRow) -> Iterator[str]:
    words = matter.words
    if row.need.status == "dismissed":
        yield words.text("Dismissed: {reason}", reason=matter.view.text(row.need.status_reason))
    for source in matter.sources.get(row.need.id, ()):
        line = matter.lines.get(source.contribution_id or "")
        if line is None:
            continue
        if line.contribution.state == "struck":
            yield words.text("A source was struck ({where})", where=matter.when_and_where(line))
        elif line.contribution.id in matter.corrected:
            yield words.text("A source was corrected at the fact check ({where})", where=matter.when_and_where(line))
        elif len(matter.reader.wordings(line.contribution.id)) > 1:
            yield words.text("A source was reworded ({where})", where=matter.when_and_where(line))


def _to_decide(matter: NeedMatter) -> Iterator[Row]:
    words, not_decided = matter.words, matter.words.text("not decided")
    for row in matter.standing:
        if row.need.status == "proposed":
            what = words.text("Confirm or dismiss {need}", need=matter.need_name(row.need))
            yield Row((what, matter.view.text(row.need.owner) or not_decided, not_decided))
    without = [matter.need_label(row.need) for row in matter.standing if not row.need.priority]
    if without:
        yield Row((words.text("Set the priority of {needs}", needs=listed(words, without)), not_decided, not_decided))
    unproven = [matter.requirement_label(each) for each in matter.all_requirements if not each.verification]
    if unproven:
        what = words.text("Decide how {requirements} are proven in the tender", requirements=listed(words, unproven))
        yield Row((what, not_decided, not_decided))
    yield from _debts(matter)
    yield from _questions(matter)
    for line in matter.told:
        assigned = matter.assignments.get(line.contribution.id)
        if line.contribution.kind == "action" and not (assigned and assigned.done_on):
            when: CellContent = not_decided
            if assigned is not None and assigned.due_on:
                when = date.fromisoformat(assigned.due_on)
            who = matter.view.text(assigned.responsible) if assigned is not None else ""
            yield Row(
                (matter.view.told(line, words), who or not_decided, when),
                secrecy="confidential" if line.is_hidden else "open",
            )


def _questions(matter: NeedMatter) -> Iterator[Row]:
    """The questions that inputs gave rise to and that are not put to all yet, each once; one from a confidential input
    is left out with it. One of a card stands among the common questions, and is counted there.
    """
    words, not_decided, asked = matter.words, matter.words.text("not decided"), set()
    settled = {one.question.id for one in follow_ups(matter.reader) if not one.missing}
    for treatment in matter.reader.all(Treatment, how="question"):
        if treatment.contribution_id is None or treatment.contribution_id in settled:
            continue
        line = matter.lines.get(treatment.contribution_id)
        is_secret = line is not None and line.confidential
        said = matter.view.said(line, words) if line is not None else ""
        text = matter.view.text(treatment.reason) or said
        if text and text not in asked:
            if not is_secret:
                asked.add(text)
            what = words.text("Put to all: {question}", question=text)
            yield Row((what, not_decided, not_decided), secrecy="confidential" if is_secret else "open")


def _debts(matter: NeedMatter) -> Iterator[Row]:
    words, not_decided = matter.words, matter.words.text("not decided")
    items = parity_items(matter.reader)
    if owed := owed_count(items):
        told = sum(bool(item.owed) for item in items)
        what = words.plural(
            "Give {count} piece of information to those who have not got it ({owed} left)",
            "Give {count} pieces of information to those who have not got them ({owed} left)",
            told,
            owed=owed,
        )
        yield Row((what, not_decided, not_decided))
    if remaining := sum(bool(row.missing) for row in question_coverage(matter.reader)):
        what = words.plural(
            "Put {count} common question to those who have not got it",
            "Put {count} common questions to those who have not got them",
            remaining,
        )
        yield Row((what, not_decided, not_decided))
