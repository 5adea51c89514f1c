"""The account of a vote: every card, suppliers' and the buyer's dots apart. Who voted for what is never told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dialogapp.domain.anonymity import FEWEST
from dialogapp.domain.document import Block, Cell, CellContent, Column, Paragraph, Row, Secrecy, Table
from dialogapp.domain.exercises import Card, Exercise
from dialogapp.services.document_view import View
from dialogapp.services.exercises import VoteResult, result
from dialogapp.services.phrases import listed
from dialogapp.services.ports import Reader
from dialogapp.services.secrecy import hidden_contributions
from dialogapp.services.translation import Language


def vote_account(reader: Reader, exercise: Exercise, view: View, words: Language) -> Iterator[Block]:
    """What was asked and how, who took part, and the result; or that it has not been revealed."""
    if exercise.prompt:
        yield Paragraph(view.text(exercise.prompt), "quote")
    yield Paragraph(_method(exercise, words))
    if exercise.state != "revealed":
        yield Paragraph(words.text("The result has not been revealed."))
        return
    found = result(reader, exercise.id)
    yield Paragraph(_taking_part(found, view, words))
    cards = {card.id: card_cell(card, secret_contributions(reader), view) for card in cards_of(reader, exercise)}
    yield _table(exercise, found, cards, view, words)


def cards_of(reader: Reader, exercise: Exercise) -> list[Card]:
    """The cards of an exercise, in order."""
    return reader.all(Card, exercise_id=exercise.id)


def secret_contributions(reader: Reader) -> set[str]:
    """Ids of the contributions of which others may not see everything."""
    return hidden_contributions(reader)


def card_cell(card: Card, secret: set[str], view: View) -> Cell:
    """A card's words, without names; confidential where it came from an input that is."""
    secrecy: Secrecy = "confidential" if card.contribution_id in secret else "open"
    return Cell(view.text(card.text), secrecy=secrecy)


def _method(exercise: Exercise, words: Language) -> str:
    dots = words.plural(
        "Dot voting: each organisation had {count} dot, however many people it came with.",
        "Dot voting: each organisation had {count} dots, however many people it came with.",
        exercise.dots,
    )
    most = ""
    if exercise.most_per_card:
        most = words.plural(
            "At most {count} dot on one card.", "At most {count} dots on one card.", exercise.most_per_card
        )
    hidden = words.text("The ballots were hidden until all was revealed.")
    return " ".join(filter(None, (dots, most, hidden)))


def _taking_part(found: VoteResult, view: View, words: Language) -> str:
    """Who voted, abstained and did not vote. Suppliers are counted, not listed, where few voted or others read it."""
    few = sum(map(view.is_supplier, found.voted)) < FEWEST
    counted = few or not view.told_apart or view.audience.kind == "supplier"

    def who(ids: Iterable[str]) -> str:
        ordered = sorted(ids, key=lambda each: (not view.is_supplier(each), view.order[each]))
        names = [view.name(each) for each in ordered if not (counted and view.is_supplier(each))]
        if counted and (count := sum(map(view.is_supplier, ordered))):
            names.insert(0, words.plural("{count} supplier", "{count} suppliers", count))
        return listed(words, names) or words.text("nobody")

    return " ".join(
        (
            words.text("Voted: {who}.", who=who(found.voted)),
            words.text("Abstained: {who}.", who=who(found.abstained)),
            words.text("Did not vote: {who}.", who=who(found.missing)),
        )
    )


def _table(exercise: Exercise, found: VoteResult, cards: dict[str, Cell], view: View, words: Language) -> Table:
    buyer = {card.card_id: card.dots for card in found.buyer}
    with_buyer = any(not view.is_supplier(voter) for voter in (*found.voted, *found.abstained))
    columns = [
        Column(words.text("Rank"), 0.9, "number"),
        Column(words.text("Card"), 4.6),
        Column(words.text("Suppliers' dots"), 2.2, "number"),
        Column(words.text("From how many"), 1.5, "number"),
    ]
    if with_buyer:
        columns.append(Column(words.text("The buyer's dots"), 1.6, "number"))
    rows = []
    for card in found.suppliers:
        cells: list[CellContent] = [card.rank, cards[card.card_id], card.dots, card.voters]
        rows.append(Row((*cells, buyer[card.card_id]) if with_buyer else tuple(cells)))
    title = words.text("Result of “{title}”", title=view.text(exercise.title))
    return Table(tuple(columns), tuple(rows), description=title)
