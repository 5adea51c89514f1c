"""The use case that makes a card of an exercise a question to all."""

from __future__ import annotations

from dialogapp.domain.errors import RefusedError
from dialogapp.domain.exercises import Card
from dialogapp.domain.questions import Question
from dialogapp.services.cards import secret_cards
from dialogapp.services.ports import Store
from dialogapp.services.questions import QuestionDraft, change_questions_in, current_questions


def ask_all_of_card(store: Store, card_id: str, area: str = "") -> Question:
    """Make a card of an exercise a question to all, last among them. RefusedError for a confidential one."""
    with store.write("questions.changed") as transaction:
        card = transaction.get(Card, card_id)
        if card_id in secret_cards(transaction):
            raise RefusedError("A confidential card can't be a question to all: it would tell the others")
        there = [QuestionDraft(one.text, one.area, one.purpose, one.id) for one in current_questions(transaction)]
        version = change_questions_in(transaction, [*there, QuestionDraft(card.text, area)])
        return transaction.all(Question, set_id=version.id)[-1]
