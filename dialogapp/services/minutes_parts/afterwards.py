"""What the minutes tell beside the meeting itself: where its terms were others than those of the other meetings, how
they were checked and finalised, and the material that belongs to them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from dialogapp.domain.document import Block, BulletList, Column, Heading, Paragraph, Row, Table
from dialogapp.domain.meetings import Deviation, FactCheck, StateStep
from dialogapp.domain.register import RegisteredDocument
from dialogapp.services.dates import day_words
from dialogapp.services.minutes_parts.matter import Matter
from dialogapp.services.phrases import digest_lines, in_a_sentence
from dialogapp.services.state_words import answer_word
from dialogapp.services.states import ANSWERS
from dialogapp.services.translation import message

DEVIATION_WORDS: dict[str, str] = {
    "length": message("Length"),
    "gap": message("Gap after the meeting"),
    "people": message("People from the buyer"),
    "time": message("Time"),
    "invitation": message("Invitation"),
    "questions": message("Common questions"),
    "follow_up": message("Questions to all"),
    "answer": message("Days to reply"),
    "fact_check": message("Fact check"),
    "order": message("Order"),
}
_STEPS = {
    "fact_check": message("Sent for fact check {when}, answer by {day}"),
    "finalised": message("Finalised {when}"),
    "published": message("Published {when}"),
    "draft": message("Opened again as a draft {when}"),
}


def afterwards(matter: Matter) -> Iterator[Block]:
    """Deviations, fact check, and appendices, under numbered headings."""
    words = matter.words
    yield Heading(2, f"8 {words.text('Deviations')}")
    yield from _deviations(matter)
    yield Heading(2, f"9 {words.text('Fact check and finalising')}")
    yield from _checked(matter)
    yield Heading(2, f"10 {words.text('Appendices and material')}")
    yield from _material(matter)


def _deviations(matter: Matter) -> Iterator[Block]:
    words, view = matter.words, matter.view
    noted = matter.reader.all(Deviation, meeting_id=matter.meeting.id)
    if not noted:
        yield Paragraph(words.text("No deviation from the terms of the other meetings is noted."))
        return
    columns = (
        Column(words.text("Deviation"), 2.4),
        Column(words.text("Reason"), 4.6),
        Column(words.text_in("equal treatment", "Measure"), 3.4),
    )
    rows = tuple(
        Row(
            (
                words.text(DEVIATION_WORDS[one.what]) if one.what in DEVIATION_WORDS else view.text(one.what),
                view.text(one.reason) or None,
                view.text(one.measure) or None,
            )
        )
        for one in noted
    )
    yield Table(columns, rows, description=words.text("Deviations, with reason and measure"))


def _checked(matter: Matter) -> Iterator[Block]:
    words = matter.words
    steps = matter.reader.all(StateStep, meeting_id=matter.meeting.id)
    told = [sentence for step in steps if (sentence := _step(matter, step))]
    if not told:
        yield Paragraph(words.text("The minutes have not been sent for fact check."))
        return
    yield BulletList(tuple(told))
    checks = matter.reader.all(FactCheck, meeting_id=matter.meeting.id)
    if not checks:
        return
    if matter.view.internal:
        columns = (
            Column(words.text("Supplier"), 2.8),
            Column(words.text("Answer"), 3.2),
            Column(words.text("When"), 2.4),
            Column(words.text("Note"), 3.0),
        )
        yield Table(columns, tuple(_check(matter, one) for one in checks), description=words.text("Fact check"))
    else:
        answers = Counter(one.answer for one in checks)
        counted = "; ".join(
            f"{in_a_sentence(answer_word(words, answer))}: {answers[answer]}" for answer in ANSWERS if answers[answer]
        )
        yield Paragraph(words.text("Answers: {answers}.", answers=counted))
    yield Paragraph(words.text("Silence is not taken for approval."), "note")


def _check(matter: Matter, check: FactCheck) -> Row:
    at = check.answered_at
    return Row(
        (
            matter.view.name(check.organisation_id),
            answer_word(matter.words, next(one for one in ANSWERS if one == check.answer)),
            matter.clock.day(at) if at is not None else None,
            check.note or None,
        )
    )


def _step(matter: Matter, step: StateStep) -> str:
    words = matter.words
    if step.state not in _STEPS or (step.state == "draft" and not step.reason):
        return ""
    due = day_words(date.fromisoformat(step.due_on), words) if step.due_on else ""
    told = words.text(_STEPS[step.state], when=matter.clock.moment(step.at), day=due)
    who = f" ({step.by})" if step.by and matter.view.internal else ""
    reason = f". {words.text('Reason: {reason}', reason=matter.view.text(step.reason))}" if step.reason else ""
    return f"{told}{who}{reason}"


def _material(matter: Matter) -> Iterator[Block]:
    """The documents in the register that belong to the meeting; the public is told of those that went out."""
    words, view = matter.words, matter.view
    listed = [
        one
        for one in matter.reader.all(RegisteredDocument, meeting_id=matter.meeting.id)
        if view.internal or (one.is_outgoing and one.to_all)
    ]
    if not listed:
        yield Paragraph(words.text("No document in the register belongs to the meeting."))
        return
    columns = (
        Column(words.text("No."), 0.7, "number"),
        Column(words.text("Date"), 1.5),
        Column(words.text("About"), 4.0),
        Column("SHA-256", 4.2),
    )
    rows = tuple(
        Row(
            (
                one.number,
                date.fromisoformat(one.dated_on),
                "\n".join(filter(None, (view.text(one.subject), one.file_name if view.internal else ""))),
                digest_lines(one.sha256) or None,
            )
        )
        for one in listed
    )
    yield Table(columns, rows, description=words.text("Documents that belong to the meeting"))
