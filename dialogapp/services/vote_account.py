"""The account of a vote: every card, suppliers' and the buyer's votes apart. Who voted for what is never told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from dialogapp.domain.anonymity import FEWEST
from dialogapp.domain.boards.pictures import KanoPicture, MatrixPicture, spoken
from dialogapp.domain.document import (
    Block,
    Cell,
    CellContent,
    Column,
    Figure,
    Heading,
    Paragraph,
    Row,
    Secrecy,
    Table,
)
from dialogapp.domain.exercises import Card, Exercise, voted_on
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.scoring.ballots import ItemScore
from dialogapp.services.board_results import result_picture
from dialogapp.services.board_svg import board_svg, fits_a_page
from dialogapp.services.cards import secret_cards
from dialogapp.services.document_view import View
from dialogapp.services.exercise_library import DOT_VOTING
from dialogapp.services.exercise_reading import definition_in, items_of, phases_of, rule_of
from dialogapp.services.exercises import VoteResult, result
from dialogapp.services.phrases import listed
from dialogapp.services.ports import Reader
from dialogapp.services.results import reasons, revealed_votes
from dialogapp.services.rule_words import item_words, note_words, rule_words
from dialogapp.services.secrecy import hidden_contributions
from dialogapp.services.translation import Language, message

DOTS = "dots-sum-1"
"""The rule that dots are counted by, which is told in numbers alone."""
_FEWEST_DRAWN = 2
_HEIGHT = 420.0


def vote_account(reader: Reader, exercise: Exercise, view: View, words: Language) -> Iterator[Block]:
    """What was asked and how, who took part, and the result; or that it has not been revealed."""
    if exercise.prompt:
        yield Paragraph(view.text(exercise.prompt), "quote")
    if not exercise.rule:
        yield Paragraph(words.text("{method}: nothing was voted on.", method=method_name(exercise, words)))
        yield from _written(reader, exercise, view, words)
        return
    yield Paragraph(method_words(exercise, words))
    if exercise.state != "revealed":
        yield Paragraph(words.text("The result has not been revealed."))
        return
    secret = secret_cards(reader)
    cards = {card.id: card_cell(card, secret, view) for card in items_of(reader, exercise)}
    votes = [result(reader, exercise.id, number) for number in revealed_votes(reader, exercise)]
    for found in votes:
        if len(votes) > 1:
            yield Heading(4, words.text("Vote {number} of {count}", number=found.round, count=len(votes)))
        yield Paragraph(_taking_part(found, view, words))
        yield _table(exercise, found, cards, view, words)
        yield from _reasons(reader, exercise, found, cards, view, words)
    if (figure := result_figure(reader, exercise, view, words)) is not None:
        yield figure
    for note in result_notes(votes[-1], words):
        yield Paragraph(note)


def _written(reader: Reader, exercise: Exercise, view: View, words: Language) -> Iterator[Table]:
    """What was written where nothing is voted on: each card with the heading or the field it lies under; not whose."""
    secret, told = secret_cards(reader), definition_in(exercise)
    there = reader.all(Card, exercise_id=exercise.id)
    headings = {card.id: card_cell(card, secret, view) for card in there if card.kind == "cluster"}
    fields = {field.key: field.name.in_language(words.code) for field in told.fields}
    cards = [card for card in voted_on(there) if card.text]

    def under(card: Card) -> CellContent:
        return headings.get(card.cluster_id or "") or fields.get(card.field) or None

    ordered = sorted(cards, key=lambda card: [*headings, ""].index(card.cluster_id or ""))
    columns = [Column(words.text("Card"), 6.0)]
    if is_sorted := any(under(card) is not None for card in cards):
        columns.append(Column(words.text("Under"), 4.0))
    rows = [
        Row((card_cell(card, secret, view), under(card)) if is_sorted else (card_cell(card, secret, view),))
        for card in ordered
    ]
    if rows:
        yield Table(tuple(columns), tuple(rows), description=words.text("What was written"))


def was_held(reader: Reader, exercise: Exercise) -> bool:
    """Whether there is anything to tell of an exercise: a result, or where nothing is voted on, a phase that began."""
    if exercise.rule:
        return exercise.state == "revealed"
    return any(phase.started_at is not None for phase in phases_of(reader, exercise.id))


def result_notes(found: VoteResult, words: Language) -> Iterator[str]:
    """What is to be known about a result, the suppliers' and the buyer's apart."""
    for side, outcome in ((message("Suppliers"), found.of_suppliers), (message("The buyer"), found.of_buyer)):
        for note in note_words(words, outcome) if outcome.voices else ():
            yield f"{words.text(side)}: {note}" if found.of_buyer.voices else note


def _reasons(
    reader: Reader, exercise: Exercise, found: VoteResult, cards: Mapping[str, Cell], view: View, words: Language
) -> Iterator[Block]:
    """Why cards were answered so, without names. Reasons of so few suppliers that they would be known stay inside."""
    if not found.rule.reasons:
        return
    why = reasons(reader, exercise.id, found.round)
    is_few = sum(map(view.is_supplier, found.voted)) < FEWEST or not view.told_apart
    if is_few and not view.internal and any(one.suppliers for one in why.values()):
        yield Paragraph(words.text("The suppliers' reasons are left out: too few answered for them to stay unknown."))
        why = {card: replace(one, suppliers=()) for card, one in why.items()}
    ordered = [item.card_id for item in found.suppliers if item.card_id in why]
    rows = []
    for card in ordered:
        told = tuple("\n".join(map(view.text, side)) or None for side in (why[card].suppliers, why[card].buyer))
        secrecy = cards[card].secrecy
        rows.append(Row((cards[card], *(Cell(one, secrecy=secrecy) for one in told))))
    if rows:
        columns = (
            Column(words.text("Card"), 3.0),
            Column(words.text("The suppliers' reasons"), 4.0),
            Column(words.text("The buyer's reasons"), 4.0),
        )
        yield Table(columns, rows, description=words.text("Why the cards were answered so; nobody's name is with it"))


def secret_contributions(reader: Reader) -> set[str]:
    """Ids of the contributions of which others may not see everything."""
    return hidden_contributions(reader)


def card_cell(card: Card, secret: Collection[str], view: View) -> Cell:
    """A card's words, without names; confidential where it is among the `secret` ones."""
    secrecy: Secrecy = "confidential" if card.id in secret else "open"
    return Cell(view.text(card.text), secrecy=secrecy)


def method_name(exercise: Exercise, words: Language) -> str:
    """What the exercise was called in the library when it was made."""
    return definition_in(exercise).name.in_language(words.code)


def method_words(exercise: Exercise, words: Language) -> str:
    """How a vote is counted, by which rule, and whose votes weigh the same."""
    hidden = words.text("The ballots were hidden until all was revealed.")
    name = words.text("Counted by the rule {name}.", name=exercise.rule)
    hidden = f"{hidden} {name}"
    if exercise.rule != DOTS:
        told = rule_words(words, *rule_of(exercise))
        counted = words.text("{method}: {rule}.", method=method_name(exercise, words), rule=told)
        return " ".join((counted, _equality(exercise, words), hidden))
    # In dot voting itself the method and the dots have one name.
    method = f"{method_name(exercise, words)}." if exercise.method != DOT_VOTING else ""
    if exercise.equality == "person":
        dots = words.plural(
            "Dot voting: each person had {count} dot.", "Dot voting: each person had {count} dots.", exercise.dots
        )
    else:
        dots = words.plural(
            "Dot voting: each organisation had {count} dot, however many people it came with.",
            "Dot voting: each organisation had {count} dots, however many people it came with.",
            exercise.dots,
        )
    return " ".join(filter(None, (method, dots, _most(exercise, words), hidden)))


def _most(exercise: Exercise, words: Language) -> str:
    if not exercise.most_per_card:
        return ""
    return words.plural("At most {count} dot on one card.", "At most {count} dots on one card.", exercise.most_per_card)


def _equality(exercise: Exercise, words: Language) -> str:
    if exercise.equality == "person":
        return words.text("Each person weighs the same.")
    return words.text("Each organisation weighs the same, however many people it came with.")


@dataclass(frozen=True, slots=True)
class TakingPart:
    """Who voted, abstained and did not vote, in words."""

    voted: str
    abstained: str
    missing: str


def taking_part(found: VoteResult, view: View, words: Language) -> TakingPart:
    """Who took part in a vote. Suppliers are counted, not listed, where few voted or others read it."""
    few = sum(map(view.is_supplier, found.voted)) < FEWEST
    counted = few or not view.told_apart or view.audience.kind == "supplier"

    def who(ids: Iterable[str]) -> str:
        ordered = sorted(ids, key=lambda each: (not view.is_supplier(each), view.order[each]))
        names = [view.name(each) for each in ordered if not (counted and view.is_supplier(each))]
        if counted and (count := sum(map(view.is_supplier, ordered))):
            names.insert(0, words.plural("{count} supplier", "{count} suppliers", count))
        return listed(words, names) or words.text("nobody")

    return TakingPart(who(found.voted), who(found.abstained), who(found.missing))


def _taking_part(found: VoteResult, view: View, words: Language) -> str:
    told = taking_part(found, view, words)
    return " ".join(
        (
            words.text("Voted: {who}.", who=told.voted),
            words.text("Abstained: {who}.", who=told.abstained),
            words.text("Did not vote: {who}.", who=told.missing),
        )
    )


def result_figure(reader: Reader, exercise: Exercise, view: View, words: Language) -> Figure | None:
    """The result drawn, where a drawing tells more than the table; what is secret is not on it for anybody.

    None for too few cards, and while nothing is revealed.
    """
    secret = secret_cards(reader)
    texts = {card.id: view.text(card.text) for card in items_of(reader, exercise) if card.id not in secret}
    if len(texts) < _FEWEST_DRAWN or exercise.state != "revealed":
        return None
    picture = result_picture(reader, exercise, texts, view.text(exercise.title), words)
    if isinstance(picture, KanoPicture):
        picture = picture.plane
    if isinstance(picture, MatrixPicture) or not fits_a_page(picture):
        return None
    return Figure(board_svg(picture, height=_HEIGHT), "; ".join(spoken(picture).split("\n")))


def _table(exercise: Exercise, found: VoteResult, cards: dict[str, Cell], view: View, words: Language) -> Table:
    by_dots = exercise.rule == DOTS
    buyer = {card.card_id: card for card in found.buyer}

    def got(item: ItemScore) -> CellContent:
        return item.dots if by_dots else item_words(words, found.rule, item)

    with_buyer = any(not view.is_supplier(voter) for voter in (*found.voted, *found.abstained))
    with_suppliers = definition_in(exercise).takes_part != "buyer"
    columns = [Column(words.text("Rank"), 0.9, "number"), Column(words.text("Card"), 4.6)]
    if with_suppliers:
        dots = Column(words.text("Suppliers' dots"), 2.2, "number")
        columns.append(dots if by_dots else Column(words.text("Suppliers"), 3.4))
        columns.append(Column(words.text("From how many"), 1.5, "number"))
    if with_buyer:
        dots = Column(words.text("The buyer's dots"), 1.6, "number")
        columns.append(dots if by_dots else Column(words.text("The buyer"), 3.0))
    rows = []
    for item in found.leading:
        of_suppliers = found.of_suppliers.of(item.card_id)
        cells: list[CellContent] = [item.rank, cards[item.card_id]]
        cells += [got(of_suppliers), of_suppliers.voters] if with_suppliers else []
        cells += [got(buyer[item.card_id])] if with_buyer else []
        rows.append(Row(tuple(cells)))
    title = words.text("Result of “{title}”", title=view.text(exercise.title))
    return Table(tuple(columns), tuple(rows), description=title)
