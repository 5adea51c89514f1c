"""The votes of the dialogue in the needs summary."""

from __future__ import annotations

from collections.abc import Iterator

from dialogapp.domain.document import Block, Cell, Heading, Paragraph
from dialogapp.domain.exercises import Card
from dialogapp.services.exercises import result
from dialogapp.services.needs_parts.matter import NeedMatter
from dialogapp.services.phrases import listed
from dialogapp.services.vote_account import DOTS, card_cell, vote_account

_NAMED = 2


def favourites(matter: NeedMatter) -> str:
    """What the suppliers gave most dots in their last vote, as a sentence; empty where nothing stands out."""
    revealed = [one for one in matter.exercises.values() if one.state == "revealed" and one.rule == DOTS]
    by_suppliers = [
        (one, told.suppliers) for one in revealed if (told := result(matter.reader, one.id)).of_suppliers.voices
    ]
    if not by_suppliers:
        return ""
    exercise, found = by_suppliers[-1]
    most = max((card.dots for card in found), default=0)
    cells = [told_card(matter, matter.cards[card.card_id]) for card in found if card.dots == most]
    if not most or len(cells) > _NAMED or any(cell.secrecy == "confidential" for cell in cells):
        return ""
    words = matter.words
    quoted = listed(words, [words.text("“{words}”", words=cell.content) for cell in cells])
    return words.text(
        "In the vote “{title}” the suppliers gave most dots to {cards}.",
        title=matter.view.text(exercise.title),
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
        yield from vote_account(matter.reader, exercise, matter.view, words)


def told_card(matter: NeedMatter, card: Card) -> Cell:
    """A card's words, without names; confidential where it came from an input that is."""
    return card_cell(card, matter.secret, matter.view)
