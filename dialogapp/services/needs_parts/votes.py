"""Votes of the exercises: every card, suppliers' and the buyer's dots apart. Who voted for what is never told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dialogapp.domain.anonymity import FEWEST
from dialogapp.domain.document import Block, Cell, CellContent, Column, Heading, Paragraph, Row, Secrecy, Table
from dialogapp.domain.exercises import Card, Exercise
from dialogapp.services.exercises import VoteResult, result
from dialogapp.services.needs_parts.matter import NeedMatter
from dialogapp.services.phrases import listed

_NAMED = 2


def favourites(matter: NeedMatter) -> str:
    """What the suppliers gave most dots in the last vote, as a sentence; empty where nothing was revealed."""
    revealed = [exercise for exercise in matter.exercises.values() if exercise.state == "revealed"]
    if not revealed:
        return ""
    found = result(matter.reader, revealed[-1].id).suppliers
    most = max((card.dots for card in found), default=0)
    cards = [matter.cards[card.card_id] for card in found if card.dots == most]
    if not most or len(cards) > _NAMED or any(is_secret(matter, card) for card in cards):
        return ""
    words = matter.words
    quoted = listed(words, [words.text("“{words}”", words=card_text(matter, card)) for card in cards])
    return words.text(
        "In the vote “{title}” the suppliers gave most dots to {cards}.",
        title=matter.view.text(revealed[-1].title),
        cards=quoted,
    )


def votes(matter: NeedMatter) -> Iterator[Block]:
    """Every exercise with its result, or why it has none."""
    words = matter.words
    yield Heading(2, words.text("Votes"))
    if not matter.exercises:
        yield Paragraph(words.text("No exercise has been held."))
    for exercise in matter.exercises.values():
        yield Heading(3, matter.view.text(exercise.title))
        if exercise.prompt:
            yield Paragraph(matter.view.text(exercise.prompt), "quote")
        yield Paragraph(method_words(matter, exercise))
        if exercise.state != "revealed":
            yield Paragraph(words.text("The result has not been revealed."))
            continue
        found = result(matter.reader, exercise.id)
        yield Paragraph(taking_part(matter, found))
        yield _table(matter, exercise, found)


def method_words(matter: NeedMatter, exercise: Exercise) -> str:
    """How the vote was held."""
    words = matter.words
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


def taking_part(matter: NeedMatter, found: VoteResult) -> str:
    """Who voted, abstained and did not vote. Suppliers are counted, not listed, where few voted."""
    words, view = matter.words, matter.view
    few = sum(map(view.is_supplier, found.voted)) < FEWEST

    def who(ids: Iterable[str]) -> str:
        ordered = sorted(ids, key=lambda each: (not view.is_supplier(each), view.order[each]))
        names = [view.name(each) for each in ordered if not (few and view.is_supplier(each))]
        if few and (count := sum(map(view.is_supplier, ordered))):
            names.insert(0, words.plural("{count} supplier", "{count} suppliers", count))
        return listed(words, names) or words.text("nobody")

    return " ".join(
        (
            words.text("Voted: {who}.", who=who(found.voted)),
            words.text("Abstained: {who}.", who=who(found.abstained)),
            words.text("Did not vote: {who}.", who=who(found.missing)),
        )
    )


def card_text(matter: NeedMatter, card: Card) -> str:
    """A card's words, without names."""
    return matter.view.text(card.text)


def is_secret(matter: NeedMatter, card: Card) -> bool:
    """Whether a card came from an input for which secrecy is requested."""
    return card.contribution_id is not None and matter.lines[card.contribution_id].confidential


def _table(matter: NeedMatter, exercise: Exercise, found: VoteResult) -> Table:
    words = matter.words
    buyer = {card.card_id: card for card in found.buyer}
    with_buyer = any(not matter.view.is_supplier(voter) for voter in (*found.voted, *found.abstained))
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
        told = matter.cards[card.card_id]
        secrecy: Secrecy = "confidential" if is_secret(matter, told) else "open"
        cells: list[CellContent] = [card.rank, Cell(card_text(matter, told), secrecy=secrecy), card.dots, card.voters]
        rows.append(Row((*cells, buyer[card.card_id].dots) if with_buyer else tuple(cells)))
    title = words.text("Result of “{title}”", title=matter.view.text(exercise.title))
    return Table(tuple(columns), tuple(rows), description=title)
