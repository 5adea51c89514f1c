"""The board of an exercise as it stands now: its cards, or the result once a vote is revealed. No names of who voted
how, and nothing of a vote that is hidden.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dialogapp.domain.boards.lotus import SQUARES, lotus_field
from dialogapp.domain.boards.pictures import (
    BoardPicture,
    LotusCell,
    LotusPicture,
    PlanePicture,
    WallCard,
    WallColumn,
    WallPicture,
)
from dialogapp.domain.exercise_definitions import ExerciseDefinition
from dialogapp.domain.exercises import Card, Exercise
from dialogapp.domain.frozen import dataclass
from dialogapp.services.board_results import result_picture
from dialogapp.services.exercise_reading import definition_in, items_of
from dialogapp.services.ports import Reader
from dialogapp.services.results import revealed_votes
from dialogapp.services.translation import Language, message

FIELD_BOARDS = ("canvas", "hats")
"""Boards where cards lie in the definition's fields, not under headings of their own."""

PLANES = {
    "plane": (message("Effort"), message("Impact"), (0.0, 10.0)),
    "risks": (message("Likelihood"), message("Consequence"), (1.0, 5.0)),
}
"""Boards that are a plane: across, up, and the range of both."""


@dataclass(frozen=True, slots=True)
class BoardWords:
    """How a board is told: in which language; `texts` are the words of the cards that may be seen, by id, None for
    all; `said` what takes out of other words what its readers may not see.
    """

    language: Language
    texts: Mapping[str, str] | None = None
    said: Callable[[str], str] = str

    def of(self, card: Card) -> str | None:
        """A card's words; None where it may not be seen."""
        return self.said(card.text) if self.texts is None else self.texts.get(card.id)


def board_picture(reader: Reader, exercise_id: str, words: BoardWords, *, with_result: bool = True) -> BoardPicture:
    """The board of an exercise; without its result, even if that is revealed, where `with_result` is not set."""
    exercise = reader.get(Exercise, exercise_id)
    definition = definition_in(exercise)
    there = [card for card in reader.all(Card, exercise_id=exercise_id) if card.merged_into_id is None]
    texts = {card.id: text for card in there if (text := words.of(card)) is not None}
    if with_result and exercise.rule and revealed_votes(reader, exercise):
        return result_picture(reader, exercise, texts, words.said(exercise.title), words.language, words.said)
    if definition.board == "lotus":
        return _lotus(exercise, there, texts, words)
    if definition.board in PLANES and exercise.rule:
        items = [WallCard(card.id, texts[card.id]) for card in items_of(reader, exercise) if card.id in texts]
        language = words.language
        hidden = language.text("The result is hidden until it is revealed.") if exercise.state == "voting" else ""
        return empty_plane(definition.board, words.said(exercise.title), language, tuple(items), hidden)
    return _wall(reader, exercise, definition, there, texts, words)


def _wall(
    reader: Reader,
    exercise: Exercise,
    definition: ExerciseDefinition,
    there: list[Card],
    texts: Mapping[str, str],
    words: BoardWords,
) -> WallPicture:
    language = words.language
    merged: dict[str, int] = {}
    for card in reader.all(Card, exercise_id=exercise.id):
        if card.merged_into_id is not None:
            merged[card.merged_into_id] = merged.get(card.merged_into_id, 0) + 1
    fields = definition.board in FIELD_BOARDS and bool(definition.fields)
    under: dict[str, list[WallCard]] = {}
    known = {field.key for field in definition.fields} if fields else set(texts)
    for card in there:
        if card.kind == "card" and card.id in texts:
            detail = language.plural("{count} put together", "{count} put together", merged.get(card.id, 0))
            place = card.field if fields else card.cluster_id or ""
            told = WallCard(card.id, texts[card.id], detail if card.id in merged else "")
            under.setdefault(place if place in known else "", []).append(told)
    loose = WallColumn(
        "",
        language.text("Not placed yet") if fields else language.text("Under no heading"),
        tuple(under.get("", ())),
    )
    columns = [loose]
    if fields:
        code = language.code
        columns += [
            WallColumn(
                field.key,
                field.name.in_language(code),
                tuple(under.get(field.key, ())),
                field.hint.in_language(code),
            )
            for field in definition.fields
        ]
    else:
        columns += [
            WallColumn(card.id, texts[card.id], tuple(under.get(card.id, ())))
            for card in there
            if card.kind == "cluster" and card.id in texts
        ]
        if len(columns) == 1:
            columns = [WallColumn("", language.text("Cards"), loose.cards)]
    note = language.text("The vote is open: the cards are locked, and the result is hidden until it is revealed.")
    return WallPicture(
        words.said(exercise.title),
        tuple(columns),
        fields,
        exercise.state == "preparing",
        note if exercise.state == "voting" else "",
    )


def empty_plane(
    board: str, title: str, language: Language, waiting: tuple[WallCard, ...] = (), note: str = ""
) -> PlanePicture:
    """The plane of a board with nothing on it."""
    across, up, span = PLANES[board]
    is_parted = board == "plane"
    return PlanePicture(
        title=title,
        across=language.text(across),
        up=language.text(up),
        range_x=span,
        range_y=span,
        points=(),
        cut=(5.0, 5.0) if is_parted else None,
        quarters=quarter_names(language) if is_parted else (),
        waiting=waiting,
        note=note,
    )


def quarter_names(language: Language) -> tuple[str, ...]:
    """The quarters of impact and effort, from the upper left clockwise."""
    return tuple(map(language.text, ("Quick win", "Big bet", "Leave it", "Fill-in")))


def _lotus(exercise: Exercise, there: list[Card], texts: Mapping[str, str], words: BoardWords) -> LotusPicture:
    by_field: dict[str, Card] = {}
    waiting = []
    fields = {lotus_field(row, column)[0] for row in range(9) for column in range(9)} - {""}
    for card in there:
        if card.kind != "card" or card.id not in texts:
            continue
        if card.field in fields and card.field not in by_field:
            by_field[card.field] = card
        else:
            waiting.append(WallCard(card.id, texts[card.id]))
    cells = []
    for row in range(9):
        for column in range(9):
            field, kind = lotus_field(row, column)
            found = by_field.get(field)
            text = words.said(exercise.prompt or exercise.title) if kind == "question" else ""
            card_id = found.id if found is not None else ""
            cells.append(LotusCell(field, kind, texts[card_id] if card_id else text, card_id))
    progress = words.language.text("{count} of {all} squares are filled", count=len(by_field), all=SQUARES)
    return LotusPicture(
        words.said(exercise.title), tuple(cells), progress, tuple(waiting), exercise.state == "preparing"
    )
