"""The use cases that make a card of an exercise a question to all."""

from __future__ import annotations

from dataclasses import replace

from dialogapp.domain.errors import RefusedError
from dialogapp.domain.exercises import Card
from dialogapp.domain.questions import Question
from dialogapp.domain.text import cleaned
from dialogapp.services.cards import secret_cards
from dialogapp.services.ports import Store, Writer
from dialogapp.services.questions import QuestionDraft, change_questions_in, current_questions


def ask_all_of_card(store: Store, card_id: str, area: str = "") -> Question:
    """Make a card of an exercise a question to all, last among them. RefusedError for a confidential one."""
    with store.write("questions.changed") as transaction:
        return ask_all_of_card_in(transaction, card_id, area=area)


def ask_all_of_card_in(
    transaction: Writer, card_id: str, text: str = "", *, before: str = "", area: str = ""
) -> Question:
    """Make a card a question to all as part of a larger use case: in the words of `text`, or its own. A question that
    has the words of `before` gets these instead; one that has them already stays as it is.
    """
    card = transaction.get(Card, card_id)
    if card_id in secret_cards(transaction):
        raise RefusedError("A confidential card can't be a question to all: it would tell the others")
    words = cleaned(text or card.text).strip()
    there = [QuestionDraft(one.text, one.area, one.purpose, one.id) for one in current_questions(transaction)]
    places = {draft.text: place for place, draft in enumerate(there)}
    place = places.get(words, places.get(before, len(there)))
    if place == len(there):
        there.append(QuestionDraft(words, area))
    else:
        there[place] = replace(there[place], text=words)
    version = change_questions_in(transaction, there)
    return transaction.all(Question, set_id=version.id)[place]
