"""The result of a vote as a picture, by the rule it was counted by; the suppliers' and the buyer's apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from dialogapp.domain.boards.pictures import (
    Bar,
    BarsPicture,
    BoardPicture,
    Estimate,
    KanoPicture,
    MatrixPart,
    MatrixPicture,
    MatrixRow,
    PlanePicture,
    PlanePoint,
    RoundsPicture,
    RoundsRow,
    WallCard,
)
from dialogapp.domain.exercises import Exercise
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.scoring import kano, moscow, wsjf
from dialogapp.domain.scoring.ballots import ItemScore, Outcome
from dialogapp.domain.scoring.spread import median, quantile
from dialogapp.services.exercise_reading import rule_of
from dialogapp.services.ports import Reader
from dialogapp.services.results import Reasons, VoteResult, answers, reasons, result, revealed_votes, ties
from dialogapp.services.rule_words import figure, group_word, item_words, note_words, reasons_words
from dialogapp.services.translation import Language, message

_BARE = {"dots-sum", "ranking-points", "wsjf", "pairwise-copeland"}
_QUARTER = Fraction(1, 4)
_KANO = {
    "M": message("Must-be"),
    "O": message("The more the better"),
    "A": message("Delights"),
    "I": message("Indifferent"),
    "R": message("Reverse"),
    "Q": message("Contradictory"),
    "better": message("Better"),
    "worse": message("Worse"),
}
_MOSCOW = {
    "must": message("Must"),
    "should": message("Should"),
    "could": message("Could"),
    "wont": message("Won't this time"),
    "effort": message("Effort"),
}
_WSJF = {
    "wsjf": message("Value per size"),
    "value": message("Value"),
    "time": message("Urgency"),
    "risk": message("Reduced risk"),
    "size": message("Size"),
}


@dataclass(frozen=True, slots=True)
class _Told:
    """A result with the words it is told in. `sides` are the suppliers' outcome and, where it voted, the buyer's."""

    reader: Reader
    exercise: Exercise
    found: VoteResult
    texts: Mapping[str, str]
    title: str
    language: Language
    said: Callable[[str], str] | None = None

    @property
    def sides(self) -> tuple[Outcome, ...]:
        has_buyer = bool(self.found.of_buyer.voices)
        return (self.found.of_suppliers, self.found.of_buyer) if has_buyer else (self.found.of_suppliers,)

    @property
    def series(self) -> tuple[str, ...]:
        return (self.language.text("Suppliers"), self.language.text("The buyer"))[: len(self.sides)]

    @property
    def leading(self) -> Outcome:
        """Whose order the cards stand in: the suppliers', or the buyer's where no supplier voted."""
        return self.found.of_suppliers if self.found.of_suppliers.voices else self.sides[-1]

    @property
    def items(self) -> list[ItemScore]:
        """The cards that may be seen, best first."""
        return [item for item in self.leading.items if item.card_id in self.texts]

    @property
    def note(self) -> str:
        return " ".join(note_words(self.language, self.leading))


def result_picture(
    reader: Reader,
    exercise: Exercise,
    texts: Mapping[str, str],
    title: str,
    language: Language,
    said: Callable[[str], str] | None = None,
) -> BoardPicture:
    """The picture of the last vote that is revealed; of the cards in `texts` only.

    Reasons that were given are on it where there is `said`, which takes out of them what its readers may not see.
    """
    told = _Told(reader, exercise, result(reader, exercise.id), texts, title, language, said)
    return _PICTURES.get(told.found.rule.name, _bars)(told)


def _bars(told: _Told) -> BarsPicture:
    longest = max((_length(told, item) for side in told.sides for item in side.items), default=Fraction(0))
    tied = {card for cards in ties(told.leading) for card in cards}

    def part(item: ItemScore) -> float:
        return float(_length(told, item) / longest) if longest else 0.0

    def words(item: ItemScore) -> str:
        rule = told.found.rule
        return figure(told.language, item.score) if rule.name in _BARE else item_words(told.language, rule, item)

    bars = []
    for item in told.items:
        mine = [side.of(item.card_id) for side in told.sides]
        bars.append(
            Bar(
                item.card_id,
                item.rank,
                told.texts[item.card_id],
                tuple(map(part, mine)),
                tuple(map(words, mine)),
                item.card_id in tied,
            )
        )
    return BarsPicture(told.title, told.series, tuple(bars), told.note)


def _length(told: _Told, item: ItemScore) -> Fraction:
    return item.figures.get("mean", item.score or Fraction(0))


def _points(
    told: _Told, x: str, y: str, detail: Callable[[ItemScore], str]
) -> tuple[tuple[PlanePoint, ...], tuple[WallCard, ...]]:
    """The cards of both sides by two of their figures, and those that nobody placed."""
    points, waiting = [], []
    for number, item in enumerate(told.items, 1):
        placed = False
        for of, side in enumerate(told.sides):
            one = side.of(item.card_id)
            if x in one.figures and y in one.figures:
                placed = True
                points.append(
                    PlanePoint(
                        item.card_id,
                        number,
                        told.texts[item.card_id],
                        float(one.figures[x]),
                        float(one.figures[y]),
                        detail(one),
                        of,
                    )
                )
        if not placed:
            waiting.append(WallCard(item.card_id, told.texts[item.card_id]))
    return tuple(points), tuple(waiting)


def _item(told: _Told) -> Callable[[ItemScore], str]:
    return lambda item: item_words(told.language, told.found.rule, item)


def _impact(told: _Told) -> PlanePicture:
    language = told.language
    points, waiting = _points(told, "effort", "impact", _item(told))
    cut = next(note.figures for note in told.leading.notes if note.key == "cut")
    _, settings = rule_of(told.exercise)
    how = (
        language.text("The quarters are parted at the median of all cards: impact {impact}, effort {effort}.",
                      impact=figure(language, cut["impact"]), effort=figure(language, cut["effort"]))
        if settings["cut"] == "median"
        else language.text("The quarters are parted at 5, the middle of both axes.")
    )  # fmt: skip
    return PlanePicture(
        title=told.title,
        across=language.text("Effort"),
        up=language.text("Impact"),
        range_x=(0.0, 10.0),
        range_y=(0.0, 10.0),
        points=points,
        cut=(float(cut["effort"]), float(cut["impact"])),
        quarters=tuple(group_word(language, group) for group in ("quick_win", "big_bet", "avoid", "fill_in")),
        cut_words=how,
        series=told.series,
        waiting=waiting,
    )


def _risk(told: _Told) -> PlanePicture:
    language = told.language
    points, waiting = _points(told, "likelihood", "impact", _item(told))
    return PlanePicture(
        title=told.title,
        across=language.text("Likelihood"),
        up=language.text("Consequence"),
        range_x=(1.0, 5.0),
        range_y=(1.0, 5.0),
        points=points,
        series=told.series,
        waiting=waiting,
        note=told.note,
    )


def _matrix(
    told: _Told, columns: Mapping[str, str], strong: Callable[[ItemScore], str], *, zero: str = "0"
) -> MatrixPicture:
    """Cards by figures. `strong` is the figure that decides; `zero` is how nothing is written."""
    language, names = told.language, list(columns)

    def cell(item: ItemScore, name: str) -> str:
        number = item.figures.get(name)
        return zero if number == 0 else figure(language, number)

    def row(item: ItemScore) -> MatrixRow:
        decides = strong(item)
        return MatrixRow(
            item.card_id,
            told.texts[item.card_id],
            tuple(cell(item, name) for name in names),
            names.index(decides) if decides in names else -1,
        )

    parts = tuple(
        MatrixPart(heading, tuple(row(item) for item in side.items if item.card_id in told.texts))
        for heading, side in zip(told.series, told.sides, strict=True)
    )
    heads = tuple(language.text(columns[name]) for name in names)
    return MatrixPicture(told.title, language.text("Card"), heads, parts, told.note)


def _moscow(told: _Told) -> MatrixPicture:
    return _matrix(told, {name: _MOSCOW[name] for name in moscow.FIGURES}, lambda item: item.group)


def _wsjf(told: _Told) -> MatrixPicture:
    return _matrix(told, {name: _WSJF[name] for name in wsjf.FIGURES}, lambda item: "wsjf")


def _kano(told: _Told) -> KanoPicture:
    language = told.language
    names = [name for name in kano.FIGURES if name != "n"]
    ordered = [*(name for name in names if len(name) == 1), "better", "worse"]
    table = _matrix(told, {name: _KANO[name] for name in ordered}, lambda item: item.group)
    points, waiting = _points(told, "worse", "better", _item(told))
    plane = PlanePicture(
        title=told.title,
        across=language.text("Worse without it (−1 to 0)"),
        up=language.text("Better with it (0 to 1)"),
        range_x=(-1.0, 0.0),
        range_y=(0.0, 1.0),
        points=points,
        cut=(-0.5, 0.5),
        quarters=tuple(group_word(language, group) for group in ("O", "A", "I", "M")),
        series=told.series,
        waiting=waiting,
    )
    return KanoPicture(table, plane)


def _rounds(told: _Told) -> RoundsPicture:
    language = told.language
    _, settings = rule_of(told.exercise)
    rounds = revealed_votes(told.reader, told.exercise)
    given = {number: answers(told.reader, told.exercise.id, number) for number in rounds}
    why = reasons(told.reader, told.exercise.id) if told.said is not None else {}
    rows = []
    for item in told.items:
        estimates = [
            Estimate(
                number,
                of,
                float(quantile(values, _QUARTER)),
                float(median(values)),
                float(quantile(values, 1 - _QUARTER)),
            )
            for number in rounds
            for of, values in _of_card(given[number][: len(told.sides)], item.card_id)
        ]
        detail = item_words(language, told.found.rule, told.leading.of(item.card_id))
        quoted = tuple(reasons_words(language, why.get(item.card_id, Reasons()), told.said or str))
        rows.append(RoundsRow(item.card_id, told.texts[item.card_id], tuple(estimates), detail, quoted))
    note = language.text(
        "A line reaches from quartile to quartile: half of the answers lie on it. The sign on it is the median."
    )
    return RoundsPicture(
        told.title,
        (1, int(settings["scale"])),
        max(rounds),
        language.text("Round"),
        told.series,
        tuple(rows),
        " ".join(filter(None, (note, told.note))),
    )


def _of_card(sides: Sequence[Mapping[str, dict[int, int]]], card_id: str) -> list[tuple[int, dict[int, int]]]:
    return [(of, side[card_id]) for of, side in enumerate(sides) if card_id in side]


_PICTURES: dict[str, Callable[[_Told], BoardPicture]] = {
    "impact-effort": _impact,
    "risk-product": _risk,
    "moscow-effort": _moscow,
    "wsjf": _wsjf,
    "kano-mode": _kano,
    "delphi-consensus": _rounds,
}
