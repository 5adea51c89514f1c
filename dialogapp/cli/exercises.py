"""Commands that tell of exercises: who has voted, and after the reveal the ballots and the result."""

from __future__ import annotations

from typing import Any

from dialogapp.cli.call import Call, Outcome
from dialogapp.cli.output import facts, table
from dialogapp.domain.exercises import Ballot, Card, Exercise
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.domain.voting import CardResult
from dialogapp.services.exercises import (
    VoteResult,
    ballot_of,
    exercise_summaries,
    find_exercise,
    result,
)
from dialogapp.services.ports import Reader
from dialogapp.services.translation import Language, message
from dialogapp.services.words import exercise_state

_LIST = (message("No."), message("Exercise"), message("State"), message("Cards"), message("Ballots"))
_RESULT = (message("Card"), message("Suppliers' dots"), message("Rank"), message("Buyer's dots"))


def list_all(call: Call) -> Outcome:
    """Every exercise."""
    with call.reading() as reader:
        summaries = exercise_summaries(reader)
        meetings = {meeting.id: meeting.number for meeting in reader.all(Meeting)}
    data = [
        _about(summary.exercise, meetings) | {"cards": summary.cards, "ballots": summary.ballots}
        for summary in summaries
    ]
    words = call.words
    rows = [
        [
            str(s.exercise.number),
            s.exercise.title,
            exercise_state(words, s.exercise.state),
            str(s.cards),
            str(s.ballots),
        ]
        for s in summaries
    ]
    lines = table([words.text(name) for name in _LIST], rows, figures=(0, 3, 4))
    return Outcome({"exercises": data}, lines if rows else [words.text("There are no exercises yet")])


def show(call: Call) -> Outcome:
    """One exercise. Until the reveal only who has voted is told, not how."""
    with call.reading() as reader:
        exercise = find_exercise(reader, call.options.exercise)
        cards = reader.all(Card, exercise_id=exercise.id)
        meetings = {meeting.id: meeting.number for meeting in reader.all(Meeting)}
        names = {organisation.id: organisation.name for organisation in reader.all(Organisation)}
        found = result(reader, exercise.id) if exercise.state == "revealed" else None
        ballots = _ballots(reader, exercise, names, {card.id: card.text for card in cards})
    data = _about(exercise, meetings) | {
        "prompt": exercise.prompt,
        "dots": exercise.dots,
        "most_per_card": exercise.most_per_card,
        "rule": exercise.rule,
        "cards": [{"position": card.position, "text": card.text} for card in cards],
        "ballots": ballots,
        "result": _result(found, names, cards) if found is not None else None,
    }
    return Outcome(data, _lines(exercise, found, cards, ballots, call.words))


def _about(exercise: Exercise, meetings: dict[str, int]) -> dict[str, Any]:
    return {
        "number": exercise.number,
        "title": exercise.title,
        "method": exercise.method,
        "state": exercise.state,
        "meeting": meetings.get(exercise.meeting_id or ""),
    }


def _ballots(reader: Reader, exercise: Exercise, names: dict[str, str], texts: dict[str, str]) -> list[dict[str, Any]]:
    ballots = []
    for ballot in reader.all(Ballot, exercise_id=exercise.id):
        told: dict[str, Any] = {"organisation": names[ballot.organisation_id], "dots": None}
        if exercise.state == "revealed":
            dots = ballot_of(reader, exercise.id, ballot.organisation_id) or {}
            told |= {"dots": {texts[card]: number for card, number in dots.items()}, "note": ballot.note}
        ballots.append(told)
    return ballots


def _result(found: VoteResult, names: dict[str, str], cards: list[Card]) -> dict[str, Any]:
    texts = {card.id: card.text for card in cards}

    def told(rows: tuple[CardResult, ...]) -> list[dict[str, Any]]:
        return [{"card": texts[r.card_id], "dots": r.dots, "voters": r.voters, "rank": r.rank} for r in rows]

    return {
        "suppliers": told(found.suppliers),
        "buyer": told(found.buyer),
        "voted": [names[voter] for voter in found.voted],
        "abstained": [names[voter] for voter in found.abstained],
        "missing": [names[voter] for voter in found.missing],
    }


def _lines(
    exercise: Exercise, found: VoteResult | None, cards: list[Card], ballots: list[dict[str, Any]], words: Language
) -> list[str]:
    about = [
        (words.text("State"), exercise_state(words, exercise.state)),
        (words.text("Dots for each organisation"), str(exercise.dots)),
        (words.text("Have voted"), ", ".join(ballot["organisation"] for ballot in ballots)),
    ]
    lines = [f"{exercise.number} {exercise.title}", *facts(about), ""]
    if found is None:
        return [
            *lines,
            *(f"- {card.text}" for card in cards),
            "",
            words.text("The result is hidden until it is revealed"),
        ]
    buyers = {row.card_id: row.dots for row in found.buyer}
    texts = {card.id: card.text for card in cards}
    rows = [[texts[r.card_id], str(r.dots), str(r.rank), str(buyers[r.card_id])] for r in found.suppliers]
    return [*lines, *table([words.text(name) for name in _RESULT], rows, figures=(1, 2, 3))]
