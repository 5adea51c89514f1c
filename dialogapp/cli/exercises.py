"""Commands that tell of exercises: who has voted, and after the reveal the ballots and the result."""

from __future__ import annotations

from typing import Any

from dialogapp.cli.call import Call, Outcome
from dialogapp.cli.output import facts, table
from dialogapp.domain.exercises import Ballot, Card, Exercise, Mark
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.domain.scoring.ballots import ItemScore, shown
from dialogapp.domain.scoring.ballots import Outcome as ScoringOutcome
from dialogapp.services.exercise_reading import items_of, phases_of
from dialogapp.services.exercise_runs import told_phase
from dialogapp.services.exercises import VoteResult, exercise_summaries, find_exercise, result
from dialogapp.services.ports import Reader
from dialogapp.services.results import Reasons, reasons, revealed_votes
from dialogapp.services.rule_words import item_words
from dialogapp.services.translation import Language, message
from dialogapp.services.vote_account import DOTS, result_notes
from dialogapp.services.words import exercise_state

_LIST = (message("No."), message("Exercise"), message("State"), message("Cards"), message("Ballots"))
_OTHER_RESULT = (message("Card"), message("Suppliers"), message("Rank"), message("The buyer"))
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
        cards = items_of(reader, exercise)
        meetings = {meeting.id: meeting.number for meeting in reader.all(Meeting)}
        names = {organisation.id: organisation.name for organisation in reader.all(Organisation)}
        revealed = revealed_votes(reader, exercise)
        votes = [result(reader, exercise.id, number) for number in revealed]
        texts = {card.id: card.text for card in reader.all(Card, exercise_id=exercise.id)}
        ballots = _ballots(reader, exercise, revealed, names, texts)
        why = {number: reasons(reader, exercise.id, number) for number in revealed}
        phases = phases_of(reader, exercise.id)
    data = _about(exercise, meetings) | {
        "prompt": exercise.prompt,
        "dots": exercise.dots,
        "most_per_card": exercise.most_per_card,
        "rule": exercise.rule,
        "equality": exercise.equality,
        "cards": [{"position": card.position, "text": card.text} for card in cards],
        "phases": [
            {
                "kind": phase.kind,
                "name": told_phase(exercise, phase).name.in_language(call.words.code),
                "minutes": phase.minutes + phase.extra_minutes,
                "state": phase.state,
            }
            for phase in phases
        ],
        "ballots": ballots,
        "result": _result(votes[-1], names, texts) if votes else None,
        "votes": [
            _result(found, names, texts) | {"round": found.round, "reasons": _reasons(why[found.round], texts)}
            for found in votes
        ],
    }
    return Outcome(data, _lines(exercise, votes[-1] if votes else None, cards, ballots, call.words))


def _about(exercise: Exercise, meetings: dict[str, int]) -> dict[str, Any]:
    return {
        "number": exercise.number,
        "title": exercise.title,
        "method": exercise.method,
        "state": exercise.state,
        "meeting": meetings.get(exercise.meeting_id or ""),
    }


def _ballots(
    reader: Reader, exercise: Exercise, revealed: list[int], names: dict[str, str], texts: dict[str, str]
) -> list[dict[str, Any]]:
    """Who has voted; how, where it is revealed. A person's own ballot is told by its organisation only."""
    ballots = []
    for ballot in reader.all(Ballot, exercise_id=exercise.id):
        told: dict[str, Any] = {"organisation": names[ballot.organisation_id], "dots": None, "round": ballot.round}
        if ballot.round in revealed:
            marks = reader.all(Mark, ballot_id=ballot.id)
            told |= {
                "dots": {texts[mark.card_id]: mark.dots for mark in marks if not mark.aspect},
                "votes": [
                    {
                        "card": texts[mark.card_id],
                        "value": mark.dots,
                        "aspect": mark.aspect,
                        "preferred_to": texts.get(mark.other_card_id or ""),
                        "comment": mark.comment,
                    }
                    for mark in marks
                ],
                "note": ballot.note,
                "source": ballot.source,
                "late_note": ballot.late_note,
            }
        ballots.append(told)
    return ballots


def _result(found: VoteResult, names: dict[str, str], texts: dict[str, str]) -> dict[str, Any]:
    def told(rows: tuple[ItemScore, ...]) -> list[dict[str, Any]]:
        return [
            {
                "card": texts[row.card_id],
                "dots": row.dots,
                "voters": row.voters,
                "rank": row.rank,
                "group": row.group,
                "figures": {name: shown(number) for name, number in row.figures.items()},
            }
            for row in rows
        ]

    def notes(of: ScoringOutcome) -> list[dict[str, Any]]:
        return [{"key": n.key} | {name: shown(number) for name, number in n.figures.items()} for n in of.notes]

    return {
        "suppliers": told(found.suppliers),
        "buyer": told(found.buyer),
        "notes": {"suppliers": notes(found.of_suppliers), "buyer": notes(found.of_buyer)},
        "voted": [names[voter] for voter in found.voted],
        "abstained": [names[voter] for voter in found.abstained],
        "missing": [names[voter] for voter in found.missing],
    }


def _reasons(why: dict[str, Reasons], texts: dict[str, str]) -> list[dict[str, Any]]:
    return [{"card": texts[card], "suppliers": one.suppliers, "buyer": one.buyer} for card, one in why.items()]


def _lines(
    exercise: Exercise, found: VoteResult | None, cards: list[Card], ballots: list[dict[str, Any]], words: Language
) -> list[str]:
    about = [
        (words.text("State"), exercise_state(words, exercise.state)),
        *([(words.text("Dots for each organisation"), str(exercise.dots))] if exercise.rule == DOTS else []),
        (words.text("Have voted"), ", ".join(dict.fromkeys(ballot["organisation"] for ballot in ballots))),
    ]
    lines = [f"{exercise.number} {exercise.title}", *facts(about), ""]
    if found is None:
        return [
            *lines,
            *(f"- {card.text}" for card in cards),
            "",
            words.text("The result is hidden until it is revealed"),
        ]
    by_dots = exercise.rule == DOTS

    def got(row: ItemScore) -> str:
        return str(row.dots) if by_dots else item_words(words, found.rule, row)

    buyers = {row.card_id: got(row) for row in found.buyer}
    texts = {card.id: card.text for card in cards}
    suppliers = {row.card_id: got(row) for row in found.suppliers}
    rows = [[texts[r.card_id], suppliers[r.card_id], str(r.rank), buyers[r.card_id]] for r in found.leading]
    names = [words.text(name) for name in (_RESULT if by_dots else _OTHER_RESULT)]
    return [*lines, *table(names, rows, figures=(1, 2, 3) if by_dots else (2,)), *result_notes(found, words)]
