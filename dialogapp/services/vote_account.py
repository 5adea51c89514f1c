"""The account of a vote: every card, suppliers' and the buyer's votes apart. Who voted for what is never told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from dialogapp.domain.anonymity import FEWEST
from dialogapp.domain.boards.pictures import KanoPicture, MatrixPicture, spoken
from dialogapp.domain.document import (
    Block,
    Cell,
    CellContent,
    Column,
    Figure,
    Paragraph,
    Row,
    Table,
)
from dialogapp.domain.exercises import Card, Exercise
from dialogapp.domain.scoring.ballots import ItemScore
from dialogapp.domain.secrecy import Span
from dialogapp.services.board_results import result_picture
from dialogapp.services.board_svg import board_svg, fits_a_page
from dialogapp.services.cards import hidden_of_cards
from dialogapp.services.document_view import View
from dialogapp.services.exercise_reading import definition_in, items_of
from dialogapp.services.exercises import VoteResult, result
from dialogapp.services.phrases import listed
from dialogapp.services.ports import Reader
from dialogapp.services.rule_words import RULE_WORDS, item_words, note_words
from dialogapp.services.translation import Language

DOTS = "dots-sum-1"
"""The rule that dots are counted by, which is told in numbers alone."""
_FEWEST_DRAWN = 2
_HEIGHT = 420.0


def vote_account(reader: Reader, exercise: Exercise, view: View, words: Language) -> Iterator[Block]:
    """What was asked and how, who took part, and the result; or that it has not been revealed."""
    if exercise.prompt:
        yield Paragraph(view.text(exercise.prompt), "quote")
    if not exercise.rule:
        yield Paragraph(words.text("{method}: nothing was voted on.", method=_name(exercise, words)))
        return
    yield Paragraph(_method(exercise, words))
    if exercise.state != "revealed":
        yield Paragraph(words.text("The result has not been revealed."))
        return
    found = result(reader, exercise.id)
    yield Paragraph(_taking_part(found, view, words))
    secret = hidden_of_cards(reader)
    cards = {card.id: card_cell(card, secret, view) for card in items_of(reader, exercise)}
    yield _table(exercise, found, cards, view, words)
    yield from _picture(reader, exercise, secret, view, words)
    for note in note_words(words, found.of_suppliers):
        yield Paragraph(note)


def card_cell(card: Card, secret: Mapping[str, Sequence[Span]], view: View) -> Cell:
    """A card's words, without names; confidential is what is `secret` of it."""
    return Cell(view.marked(card.text, secret.get(card.id, ())))


def _name(exercise: Exercise, words: Language) -> str:
    return definition_in(exercise).name.in_language(words.code)


def _method(exercise: Exercise, words: Language) -> str:
    hidden = words.text("The ballots were hidden until all was revealed.")
    if exercise.rule != DOTS:
        rule = words.text(RULE_WORDS.get(exercise.rule, ""))
        counted = words.text("{method}: {rule}.", method=_name(exercise, words), rule=rule)
        return " ".join((counted, _equality(exercise, words), hidden))
    if exercise.equality == "person":
        each = words.plural(
            "Dot voting: each person had {count} dot.", "Dot voting: each person had {count} dots.", exercise.dots
        )
        return " ".join(filter(None, (each, _most(exercise, words), hidden)))
    dots = words.plural(
        "Dot voting: each organisation had {count} dot, however many people it came with.",
        "Dot voting: each organisation had {count} dots, however many people it came with.",
        exercise.dots,
    )
    return " ".join(filter(None, (dots, _most(exercise, words), hidden)))


def _most(exercise: Exercise, words: Language) -> str:
    if not exercise.most_per_card:
        return ""
    return words.plural("At most {count} dot on one card.", "At most {count} dots on one card.", exercise.most_per_card)


def _equality(exercise: Exercise, words: Language) -> str:
    if exercise.equality == "person":
        return words.text("Each person weighs the same.")
    return words.text("Each organisation weighs the same, however many people it came with.")


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


def _picture(
    reader: Reader, exercise: Exercise, secret: Collection[str], view: View, words: Language
) -> Iterator[Figure]:
    """The result drawn, where a drawing tells more than the table; what is secret is not on it for anybody."""
    texts = {card.id: view.text(card.text) for card in items_of(reader, exercise) if card.id not in secret}
    if len(texts) < _FEWEST_DRAWN:
        return
    picture = result_picture(reader, exercise, texts, view.text(exercise.title), words)
    if isinstance(picture, KanoPicture):
        picture = picture.plane
    if not isinstance(picture, MatrixPicture) and fits_a_page(picture):
        yield Figure(board_svg(picture, height=_HEIGHT), "; ".join(spoken(picture).split("\n")))


def _table(exercise: Exercise, found: VoteResult, cards: dict[str, Cell], view: View, words: Language) -> Table:
    by_dots = exercise.rule == DOTS
    buyer = {card.card_id: card for card in found.buyer}

    def got(item: ItemScore) -> CellContent:
        return item.dots if by_dots else item_words(words, found.rule, item)

    with_buyer = any(not view.is_supplier(voter) for voter in (*found.voted, *found.abstained))
    columns = [
        Column(words.text("Rank"), 0.9, "number"),
        Column(words.text("Card"), 4.6),
        Column(words.text("Suppliers' dots"), 2.2, "number") if by_dots else Column(words.text("Suppliers"), 3.4),
        Column(words.text("From how many"), 1.5, "number"),
    ]
    if with_buyer:
        dots = Column(words.text("The buyer's dots"), 1.6, "number")
        columns.append(dots if by_dots else Column(words.text("The buyer"), 3.0))
    rows = []
    for card in found.suppliers:
        cells: list[CellContent] = [card.rank, cards[card.card_id], got(card), card.voters]
        rows.append(Row((*cells, got(buyer[card.card_id])) if with_buyer else tuple(cells)))
    title = words.text("Result of “{title}”", title=view.text(exercise.title))
    return Table(tuple(columns), tuple(rows), description=title)
