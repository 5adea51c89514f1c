"""What the room sees of an exercise: its task and cards, or its result. Imported when it is shown, not before."""

from __future__ import annotations

from collections.abc import Callable

from dialogapp.domain.boards.pictures import BoardPicture, WallPicture
from dialogapp.domain.exercises import Exercise
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.scoring.ballots import ItemScore
from dialogapp.gui.room.shown import ExerciseShown, RoomPicture, RoomRow
from dialogapp.services.board_pictures import BoardWords, board_picture
from dialogapp.services.cards import cards_seen
from dialogapp.services.exercise_reading import items_of
from dialogapp.services.exercises import VoteResult, exercise_summaries, result
from dialogapp.services.ports import Reader
from dialogapp.services.rule_words import item_words
from dialogapp.services.translation import Language


@dataclass(frozen=True, slots=True)
class RoomWords:
    """How the room is spoken to: `opened` gives a text with no more names than it may read; `is_secret` tells whether
    a text may not be shown at all.
    """

    language: Language
    opened: Callable[[str], str]
    is_secret: Callable[[str], bool]


def exercise_picture(reader: Reader, shown: ExerciseShown, words: RoomWords) -> RoomPicture | None:
    """The picture of an exercise, or of its result; None where it may not be shown, or is not revealed."""
    exercise = reader.get(Exercise, shown.exercise_id)
    if words.is_secret(exercise.title) or words.is_secret(exercise.prompt):
        return None
    if shown.result:
        return _result(reader, exercise, words) if exercise.state == "revealed" else None
    language = words.language
    summary = next(one for one in exercise_summaries(reader) if one.exercise.id == exercise.id)
    phase = {
        "preparing": language.text("Being prepared"),
        "voting": language.text("{count} of {voters} have voted", count=summary.ballots, voters=summary.voters),
    }.get(exercise.state, language.text("All votes are in"))
    return RoomPicture(
        said=language.text("exercise {number}", number=exercise.number),
        over=words.opened(exercise.title),
        text=words.opened(exercise.prompt or exercise.title),
        under=phase,
        rows=tuple(RoomRow(text) for text in _cards(reader, exercise, words).values()),
        board=_board(reader, exercise, words, with_result=False),
    )


def _result(reader: Reader, exercise: Exercise, words: RoomWords) -> RoomPicture:
    language, told, cards = words.language, result(reader, exercise.id), _cards(reader, exercise, words)
    buyer = {each.card_id: _got(told, each, language) for each in told.buyer}
    by_suppliers = {each.card_id: _got(told, each, language) for each in told.suppliers}
    leading = told.suppliers if any(each.dots for each in told.suppliers) else told.buyer
    return RoomPicture(
        said=language.text("the result of exercise {number}", number=exercise.number),
        over=language.text("Result: {title}", title=words.opened(exercise.title)),
        rows=tuple(
            RoomRow(cards[each.card_id], (by_suppliers[each.card_id], buyer[each.card_id]))
            for each in leading
            if each.card_id in cards
        ),
        columns=(language.text("Suppliers"), language.text("The buyer")),
        board=_board(reader, exercise, words, with_result=True),
    )


def _board(reader: Reader, exercise: Exercise, words: RoomWords, *, with_result: bool) -> BoardPicture | None:
    """What is drawn in place of rows, of the cards that the room may see; None where rows tell as much."""
    texts = {
        one.card.id: words.opened(one.card.text)
        for one in cards_seen(reader, exercise.id)
        if not words.is_secret(one.card.text)
    }
    picture = board_picture(
        reader, exercise.id, BoardWords(words.language, texts, words.opened), with_result=with_result
    )
    is_plain = isinstance(picture, WallPicture) and all(not column.id for column in picture.columns)
    return None if is_plain else picture


def _got(told: VoteResult, item: ItemScore, language: Language) -> str:
    return str(item.dots) if told.rule.adds_up else item_words(language, told.rule, item)


def _cards(reader: Reader, exercise: Exercise, words: RoomWords) -> dict[str, str]:
    """Card id to text, without those for which secrecy was requested, or that the room may not see yet."""
    seen = {one.card.id for one in cards_seen(reader, exercise.id)}
    return {
        card.id: words.opened(card.text)
        for card in items_of(reader, exercise)
        if card.id in seen and not words.is_secret(card.text)
    }
