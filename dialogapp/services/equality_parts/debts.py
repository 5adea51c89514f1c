"""The two debts of information, told apart; the questions to all; and the steps that were taken while one was left."""

from __future__ import annotations

from collections.abc import Iterator

from dialogapp.domain.document import Block, Column, Heading, Paragraph, Row, Table
from dialogapp.domain.follow_ups import QuestionToAll, Standing
from dialogapp.domain.parity import ParityItem, Receipt, owed_to_bidders
from dialogapp.services.disclosure_words import (
    kind_of_information,
    published_words,
    receipt_words,
    standing_words,
    taken_words,
)
from dialogapp.services.equality_parts.matter import EqualityMatter
from dialogapp.services.follow_ups import follow_ups
from dialogapp.services.states import dialogue_steps


def ledger_blocks(matter: EqualityMatter) -> Iterator[Block]:
    """What each piece of information is about and who got it how; then the other debt."""
    if matter.items:
        yield from ledger_rows(matter)
        yield from bidder_blocks(matter)


def ledger_rows(matter: EqualityMatter) -> Iterator[Block]:
    """What each piece of information is about and who got it how."""
    if not matter.items:
        return
    words = matter.words
    yield Table(
        (
            Column(words.text("No."), 0.7, "number"),
            Column(words.text("About"), 1.5),
            Column(words.text_in("information", "Given by"), 1.5),
            Column(words.text("File or publication"), 2.1),
            Column(words.text("Reached"), 5.2),
        ),
        tuple(_ledger_row(matter, item) for item in matter.items),
        words.text("Information: about what, by whom and how"),
    )


def reached(matter: EqualityMatter, item: ParityItem, between: str = "; ") -> str:
    """Which suppliers got information, how and when; empty where they are not told apart."""
    told = []
    for receipt in matter.reader.all(Receipt, disclosure_id=item.disclosure.id):
        if receipt.organisation_id in matter.supplier_ids:
            how = receipt_words(receipt, matter.meetings, matter.clock, matter.words)
            told.append(
                (matter.view.order[receipt.organisation_id], f"{matter.view.name(receipt.organisation_id)}: {how}")
            )
    return between.join(line for _, line in sorted(told))


def follow_up_blocks(matter: EqualityMatter) -> Iterator[Block]:
    """The questions to all that came up beside the common ones, with how each stands to every supplier."""
    words = matter.words
    yield Heading(3, words.text("Questions to all that came up beside the common ones"))
    asked = follow_ups(matter.reader)
    if not asked:
        yield Paragraph(words.text("No other question was put to some of the suppliers."))
        return
    for one in asked:
        yield Paragraph(f"{one.question.label}. {follow_up_text(matter, one)}")
        if one.dropped_reason:
            reason = matter.view.text(one.dropped_reason)
            yield Paragraph(words.text("It is not put to all, because: {reason}", reason=reason), "note")
        rows = [
            Row((matter.view.name(standing.organisation_id), standing_of(matter, standing)))
            for standing in _standings(matter, one)
        ]
        if rows:
            yield Table(
                (Column(words.text("Supplier"), 3.0), Column(words.text("How it stands"), 6.0)),
                tuple(rows),
                description=words.text("Question {label} by supplier", label=one.question.label),
            )


def follow_up_text(matter: EqualityMatter, asked: QuestionToAll) -> str:
    """What a question to all says."""
    return matter.view.text(asked.question.text) or matter.words.text("A question that is confidential")


def standing_of(matter: EqualityMatter, standing: Standing) -> str:
    """How a question stands to a supplier."""
    return standing_words(standing, matter.meetings, matter.clock, matter.words)


def step_blocks(matter: EqualityMatter) -> Iterator[Block]:
    """That the dialogue was closed, or the procurement started, although information was owed, and why."""
    words = matter.words
    told = {
        "closed": words.text("The dialogue was closed {when} by {who} although information was owed. Reason: {reason}"),
        "procurement": words.text(
            "The procurement was started {when} by {who} although information was owed. Reason: {reason}"
        ),
    }
    for step in dialogue_steps(matter.reader):
        if "owed" in step.waived.split() and step.state in told:
            who = (step.by if matter.view.internal else "") or words.text("the buyer")
            reason = matter.view.text(step.reason)
            yield Paragraph(told[step.state].format(when=matter.clock.moment(step.at), who=who, reason=reason))


def _standings(matter: EqualityMatter, asked: QuestionToAll) -> list[Standing]:
    seen = [one for one in asked.standings if one.organisation_id in matter.supplier_ids]
    return sorted(seen, key=lambda one: matter.view.order[one.organisation_id])


def _ledger_row(matter: EqualityMatter, item: ParityItem) -> Row:
    told = item.disclosure
    file = f"{told.file_name} (SHA-256 {told.sha256[:16]}…)" if told.sha256 else told.file_name
    return Row(
        (
            told.number,
            kind_of_information(matter.words, told.kind) or None,
            matter.view.text(told.given_by) or None,
            matter.view.text("; ".join(filter(None, (file, published_words(told, matter.words))))) or None,
            reached(matter, item, between="\n") or None,
        )
    )


def bidder_blocks(matter: EqualityMatter) -> Iterator[Block]:
    """The information that matters to the procurement, and where in its documents it stands."""
    words = matter.words
    relevant = [item for item in matter.items if item.disclosure.relevant]
    yield Heading(3, words.text("To all who may bid"))
    owed = {item.disclosure.id for item in owed_to_bidders(matter.items)}
    if relevant:
        yield Table(
            (
                Column(words.text("No."), 0.7, "number"),
                Column(words.text("Information"), 5.0),
                Column(words.text("In the procurement documents"), 4.0),
            ),
            tuple(
                Row(
                    (
                        item.disclosure.number,
                        matter.disclosed(item),
                        words.text("owed")
                        if item.disclosure.id in owed
                        else matter.view.text(taken_words(item.disclosure, matter.clock)),
                    )
                )
                for item in relevant
            ),
            description=words.text("Information to all who may bid"),
        )
    yield from step_blocks(matter)
