"""What the room sees of an exercise: its task and cards, or its result. Imported when it is shown, not before."""

from __future__ import annotations

from collections.abc import Callable

from dialogapp.domain.boards.pictures import BoardPicture, WallPicture
from dialogapp.domain.exercises import Exercise, ExercisePhase
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.running import sign_of
from dialogapp.domain.scoring.ballots import ItemScore
from dialogapp.gui.room.shown import ExerciseShown, RoomPicture, RoomRow
from dialogapp.gui.widgets.clock_label import clock_text
from dialogapp.services.board_pictures import BoardWords, board_picture
from dialogapp.services.cards import cards_seen
from dialogapp.services.exercise_reading import items_of, phase_on
from dialogapp.services.exercise_runs import told_phase
from dialogapp.services.exercise_words import phase_name
from dialogapp.services.exercises import VoteResult, exercise_summaries, result
from dialogapp.services.ports import Reader
from dialogapp.services.results import revealed_votes
from dialogapp.services.rule_words import figure, group_word
from dialogapp.services.translation import Language

_SECOND = 1000


@dataclass(frozen=True, slots=True)
class RoomWords:
    """How the room is spoken to: `opened` gives a text with no more names than it may read; `is_secret` tells whether
    a text may not be shown at all.
    """

    language: Language
    opened: Callable[[str], str]
    is_secret: Callable[[str], bool]


def exercise_picture(reader: Reader, shown: ExerciseShown, words: RoomWords, now: Instant) -> RoomPicture | None:
    """The picture of an exercise with its phase and clock, or of its last result; None where it may not be shown, or
    nothing is revealed.
    """
    exercise = reader.get(Exercise, shown.exercise_id)
    if words.is_secret(exercise.title) or words.is_secret(exercise.prompt):
        return None
    if shown.result:
        return _result(reader, exercise, words) if revealed_votes(reader, exercise) else None
    phase = phase_on(reader, exercise.id)
    name = _phase_name(exercise, phase, words) if phase is not None else ""
    return RoomPicture(
        said=words.language.text("exercise {number}", number=exercise.number),
        over=" · ".join(part for part in (words.opened(exercise.title), name) if part),
        text=words.opened(exercise.prompt or exercise.title),
        clock=clock_text(phase.left(now) // _SECOND) if phase is not None else "",
        sign=sign_of(phase.left(now), phase.left(now) + phase.passed(now)) if phase is not None else "ok",
        under=_under(reader, exercise, phase, words.language),
        rows=tuple(RoomRow(text) for text in _cards(reader, exercise, words).values()),
        board=_board(reader, exercise, words, with_result=False),
    )


def _phase_name(exercise: Exercise, phase: ExercisePhase, words: RoomWords) -> str:
    return words.opened(phase_name(words.language, told_phase(exercise, phase), phase.turn))


def _under(reader: Reader, exercise: Exercise, phase: ExercisePhase | None, language: Language) -> str:
    """How far it has come: how many have voted, how long the phase is, whether its clock stands."""
    parts = []
    if phase is not None:
        parts.append(language.text("of {minutes} min", minutes=phase.minutes + phase.extra_minutes))
        if phase.paused_at is not None:
            parts.append(language.text("The clock stands"))
    if exercise.state == "voting" and (phase is None or phase.round):
        one = next(one for one in exercise_summaries(reader) if one.exercise.id == exercise.id)
        parts.append(language.text("{count} of {voters} have voted", count=one.ballots, voters=one.voters))
    elif phase is None:
        parts.append(
            language.text("Being prepared") if exercise.state == "preparing" else language.text("All votes are in")
        )
    return " · ".join(parts)


def _result(reader: Reader, exercise: Exercise, words: RoomWords) -> RoomPicture:
    language, told, cards = words.language, result(reader, exercise.id), _cards(reader, exercise, words)
    buyer = {each.card_id: _got(told, each, language) for each in told.buyer}
    by_suppliers = {each.card_id: _got(told, each, language) for each in told.suppliers}
    leading = told.suppliers if told.of_suppliers.voices else told.buyer
    columns = (language.text("Suppliers"), language.text("The buyer"))
    return RoomPicture(
        said=language.text("the result of exercise {number}", number=exercise.number),
        over=language.text("Result: {title}", title=words.opened(exercise.title)),
        rows=tuple(
            RoomRow(cards[each.card_id], (by_suppliers[each.card_id], buyer[each.card_id]))
            for each in leading
            if each.card_id in cards
        ),
        columns=columns,
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
        reader, exercise.id, BoardWords(words.language, texts, words.opened, places=True), with_result=with_result
    )
    is_plain = (
        isinstance(picture, WallPicture)
        and all(not column.id for column in picture.columns)
        and (not picture.note or exercise.state == "voting")
    )
    return None if is_plain else picture


def _got(told: VoteResult, item: ItemScore, language: Language) -> str:
    """A number, or the class: the rest of it can't be read from the back of a room."""
    if told.rule.adds_up:
        return str(item.dots)
    return group_word(language, item.group) or figure(language, item.score)


def _cards(reader: Reader, exercise: Exercise, words: RoomWords) -> dict[str, str]:
    """Card id to text, without those for which secrecy was requested, or that the room may not see yet."""
    seen = {one.card.id for one in cards_seen(reader, exercise.id)}
    return {
        card.id: words.opened(card.text)
        for card in items_of(reader, exercise)
        if card.id in seen and not words.is_secret(card.text)
    }
