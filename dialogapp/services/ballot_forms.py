"""What a ballot of each rule asks, for whoever types it in: rows, columns, the answers there are, and what is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import TypeAlias

from dialogapp.domain.errors import InputError
from dialogapp.domain.exercises import Card
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.scoring import kano, moscow, wsjf
from dialogapp.domain.scoring.ballots import Settings, Vote
from dialogapp.domain.scoring.registry import Rule
from dialogapp.domain.voting import place_dots
from dialogapp.services.translation import Language, message

Answers: TypeAlias = Mapping[tuple[str, str], int]
"""(key of a row, key of a column) to the answer."""

_MOST_EFFORT = 100_000
_KANO_WORDS = (
    message("Like it"),
    message("Expect it"),
    message("Neutral"),
    message("Can live with it"),
    message("Dislike it"),
)
_CLASS_WORDS = (message("Must"), message("Should"), message("Could"), message("Won't this time"))


@dataclass(frozen=True, slots=True)
class FormRow:
    """A card; or two of them, of which one is preferred."""

    key: str
    text: str
    card_id: str
    other_id: str = ""
    other_text: str = ""


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A question about each row. `numbers` are the answers there are, `words` what each means, where it has a word."""

    key: str
    title: str
    numbers: Sequence[int]
    words: Sequence[str] = ()
    legend: str = ""

    def word(self, language: Language, value: int) -> str:
        """An answer as it is read."""
        if not self.words:
            return str(value)
        return f"{value} {language.text(self.words[list(self.numbers).index(value)])}"


@dataclass(frozen=True, slots=True)
class BallotForm:
    """A ballot to fill in, by a rule with what was chosen for it."""

    rule: Rule
    settings: Settings
    rows: tuple[FormRow, ...]
    columns: tuple[FormColumn, ...]


def ballot_form(rule: Rule, settings: Settings, cards: Sequence[Card]) -> BallotForm:
    """The ballot for some cards."""
    rows = tuple(FormRow(card.id, card.text, card.id) for card in cards)
    if rule.name == "pairwise-copeland":
        rows = tuple(
            FormRow(f"{one.id}+{other.id}", one.text, one.id, other.id, other.text)
            for one, other in combinations(cards, 2)
        )
    return BallotForm(rule, settings, rows, _COLUMNS[rule.name](settings, len(cards)))


def answered(
    form: BallotForm, answers: Answers, row: str, column: str, value: int | None
) -> dict[tuple[str, str], int]:
    """The answers with another one, or with one taken away. InputError where it can't be given.

    Points that are given to a card are taken from the one that had them: each is given once.
    """
    if value is not None and value not in next(one.numbers for one in form.columns if one.key == column):
        raise InputError("{value} is no answer here", value=value)
    if form.rule.name == "dots-sum":
        placed = {card: dots for (card, _), dots in answers.items()}
        dots, most = int(form.settings["dots"]), int(form.settings["most_per_card"])
        return {(card, ""): number for card, number in place_dots(placed, row, value or 0, dots, most).items()}
    kept = {place: one for place, one in answers.items() if place != (row, column)}
    if form.rule.name == "ranking-points":
        kept = {place: one for place, one in kept.items() if one != value}
    return kept if value is None else {**kept, (row, column): value}


def votes_of(form: BallotForm, answers: Answers) -> list[Vote]:
    """What the answers say, as the rule takes it; it checks them. InputError where half a question is answered."""
    name, votes = form.rule.name, []
    for row in form.rows:
        given = {
            column.key: answers[row.key, column.key] for column in form.columns if (row.key, column.key) in answers
        }
        if not given:
            continue
        if name == "kano-mode":
            if len(given) < len(form.columns):
                raise InputError("Answer both questions about “{card}”, or none of them", card=row.text)
            votes.append(Vote(row.card_id, kano.answer(given["there"], given["absent"])))
        elif name == "pairwise-copeland":
            pair = (row.card_id, row.other_id) if given[""] == 1 else (row.other_id, row.card_id)
            votes.append(Vote(pair[0], 1, "", pair[1]))
        else:
            votes += [
                Vote(row.card_id, value, column) for column, value in given.items() if value or name != "dots-sum"
            ]
    return votes


def left(form: BallotForm, answers: Answers) -> int:
    """How much can still be given: dots, points, or answers."""
    if form.rule.name == "dots-sum":
        return int(form.settings["dots"]) - sum(answers.values())
    if form.rule.name == "ranking-points":
        return len(form.columns[0].numbers) - len(answers)
    return len(form.rows) * len(form.columns) - len(answers)


def left_words(words: Language, form: BallotForm, answers: Answers) -> str:
    """What is left of a ballot, in words."""
    count = left(form, answers)
    if form.rule.name == "dots-sum":
        return words.text("{left} of {dots} dots left", left=count, dots=form.settings["dots"])
    if form.rule.name == "ranking-points":
        free = sorted(set(form.columns[0].numbers) - set(answers.values()), reverse=True)
        if not free:
            return words.text("all points are given")
        return words.text("points left: {points}", points=", ".join(map(str, free)))
    if not count:
        return words.text("all is answered")
    if form.rule.name == "pairwise-copeland":
        return words.plural("{count} pair left", "{count} pairs left", count)
    return words.plural("{count} answer left", "{count} answers left", count)


def cell_words(words: Language, row: FormRow, column: FormColumn, value: int) -> str:
    """An answer as it is shown in its cell: of two cards the one that is preferred."""
    if row.other_id:
        return row.text if value == 1 else row.other_text
    return column.word(words, value)


def _ranking(settings: Settings, cards: int) -> tuple[FormColumn, ...]:
    picks = min(int(settings["picks"]), cards)
    legend = message("The best gets the most points; each number is given to one card")
    return (FormColumn("", message("Points"), range(1, picks + 1), legend=legend),)


def _dots(settings: Settings, cards: int) -> tuple[FormColumn, ...]:
    return (FormColumn("", message("Dots"), range(int(settings["dots"]) + 1)),)


def _impact(settings: Settings, cards: int) -> tuple[FormColumn, ...]:
    legend = message("0 is least, 10 is most")
    # Effort first, so that it is judged without thinking of the impact.
    return (
        FormColumn("effort", message("Effort"), range(11), legend=legend),
        FormColumn("impact", message("Impact"), range(11)),
    )


def _moscow(settings: Settings, cards: int) -> tuple[FormColumn, ...]:
    legend = message("1 must, 2 should, 3 could, 4 won't this time; the effort in any unit that all use")
    return (
        FormColumn("class", message("Class"), range(1, len(moscow.GROUPS) + 1), _CLASS_WORDS, legend),
        FormColumn("effort", message("Effort"), range(_MOST_EFFORT + 1)),
    )


def _kano(settings: Settings, cards: int) -> tuple[FormColumn, ...]:
    legend = message("1 like it, 2 expect it, 3 neutral, 4 can live with it, 5 dislike it")
    return (
        FormColumn("there", message("If it is there"), range(1, 6), _KANO_WORDS, legend),
        FormColumn("absent", message("If it is not"), range(1, 6), _KANO_WORDS),
    )


def _delphi(settings: Settings, cards: int) -> tuple[FormColumn, ...]:
    legend = message("1 is not important at all, the highest is very important")
    return (FormColumn("", message("Estimate"), range(1, int(settings["scale"]) + 1), legend=legend),)


def _wsjf(settings: Settings, cards: int) -> tuple[FormColumn, ...]:
    legend = message("1, 2, 3, 5, 8, 13 or 20, against the other cards; the smallest of a column is 1")
    titles = (message("Value"), message("Urgency"), message("Risk reduction"), message("Size"))
    return tuple(
        FormColumn(aspect, title, wsjf.SCALE, legend=legend if not place else "")
        for place, (aspect, title) in enumerate(zip(wsjf.ASPECTS, titles, strict=True))
    )


def _pairs(settings: Settings, cards: int) -> tuple[FormColumn, ...]:
    return (FormColumn("", message("Preferred"), (1, 2), legend=message("1 for the first, 2 for the second")),)


def _fist(settings: Settings, cards: int) -> tuple[FormColumn, ...]:
    legend = message("0 blocks, 3 can live with it, 5 is all for it")
    return (FormColumn("", message("Fingers"), range(6), legend=legend),)


def _risk(settings: Settings, cards: int) -> tuple[FormColumn, ...]:
    legend = message("1 is least, 5 is most")
    return (
        FormColumn("likelihood", message("Likelihood"), range(1, 6), legend=legend),
        FormColumn("impact", message("Impact"), range(1, 6)),
    )


_COLUMNS: dict[str, Callable[[Settings, int], tuple[FormColumn, ...]]] = {
    "dots-sum": _dots,
    "ranking-points": _ranking,
    "impact-effort": _impact,
    "moscow-effort": _moscow,
    "kano-mode": _kano,
    "delphi-consensus": _delphi,
    "wsjf": _wsjf,
    "pairwise-copeland": _pairs,
    "fist-of-five": _fist,
    "risk-product": _risk,
}
