"""What the page of exercises says and does, apart from its widgets and the vote itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dialogapp.domain.errors import InputError
from dialogapp.domain.exercises import Ballot, Card, Exercise, ExercisePhase
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.needs import Need, NeedSource
from dialogapp.domain.people import Organisation
from dialogapp.domain.scoring.ballots import ItemScore
from dialogapp.gui.models.found import Found
from dialogapp.gui.screens.need_quotes import CONTRIBUTION, Places
from dialogapp.gui.session import Session
from dialogapp.services import cards, exercises, needs
from dialogapp.services.exercise_reading import items_of, rule_of
from dialogapp.services.exercises import ExerciseDraft, ExerciseSummary
from dialogapp.services.ports import Reader, Store
from dialogapp.services.results import Reasons, reasons, revealed_votes
from dialogapp.services.rule_words import detail_words, is_plain, item_words, note_words, rule_words
from dialogapp.services.setting_words import DeclaredField, setting_fields, setting_value
from dialogapp.services.translation import Language, message

_OF_DOTS = ("dots", "most_per_card")


@dataclass(frozen=True, slots=True)
class PreparingPicture:
    """An exercise that is being prepared. `meetings` are (id, words); `secret` ids of cards the room should not see.

    `settings` are what can be chosen for its rule, but for dots, which have fields of their own.
    """

    exercise: Exercise
    cards: tuple[Card, ...]
    secret: frozenset[str]
    meetings: tuple[tuple[str, str], ...]
    suggested: int
    settings: tuple[DeclaredField, ...] = ()


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A card with what it got from the suppliers and from the buyer, apart: in words, and how far apart the answers
    are. `rank` is its place in the order of the table. `needs` are the needs that rest on it, `why` what was written of
    it on the ballots.
    """

    card: Card
    suppliers: ItemScore
    buyer: ItemScore
    is_tied: bool
    is_secret: bool
    needs: tuple[Need, ...]
    suppliers_told: tuple[str, str] = ("", "")
    buyer_told: tuple[str, str] = ("", "")
    why: Reasons = Reasons()
    rank: int = 1


@dataclass(frozen=True, slots=True)
class ResultPicture:
    """A vote that is revealed. `most` is the end of the scale that both columns share; `is_plain` says that what a card
    got is a number. `rounds` are the votes that are revealed, of which `round` is shown.
    """

    exercise: Exercise
    rows: tuple[ResultRow, ...]
    most: float
    sentences: tuple[str, ...]
    rule: str
    is_plain: bool = True
    rounds: tuple[int, ...] = (1,)
    round: int = 1
    has_strip: bool = False


class ExercisesPresenter:
    """Reads and writes exercises for the page."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def _words(self) -> Language:
        return self._session.language

    def summaries(self) -> list[ExerciseSummary]:
        """Every exercise, newest first."""
        return list(reversed(self._session.read(exercises.exercise_summaries)))

    def running(self) -> str:
        """The id of the exercise of which a phase is on, the newest where there are several; empty for none."""

        def read(reader: Reader) -> str:
            on = {one.exercise_id for one in reader.all(ExercisePhase) if one.state in ("running", "paused")}
            return next((one.id for one in reversed(reader.all(Exercise)) if one.id in on), "")

        return self._session.read(read)

    def state(self, summary: ExerciseSummary) -> str:
        """How far an exercise has come, in words."""
        if summary.exercise.state == "voting":
            return self._words.text("{count} of {voters} have voted", count=summary.ballots, voters=summary.voters)
        told = self._words.plural("{count} card", "{count} cards", summary.cards)
        if summary.exercise.state == "preparing":
            return self._words.text("Being prepared, {cards}", cards=told)
        return self._words.text("Revealed, {cards}", cards=told)

    def preparing(self, exercise: Exercise) -> PreparingPicture:
        """What the form shows of an exercise that is being prepared."""

        def read(reader: Reader) -> PreparingPicture:
            there = items_of(reader, exercise)
            meetings = [
                (m.id, f"{m.number}. {m.title}")
                for m in reader.all(Meeting)
                if m.state != "cancelled" or m.id == exercise.meeting_id
            ]
            return PreparingPicture(
                exercise,
                tuple(there),
                cards.confidential_cards(reader, exercise.id),
                (("", self._words.text("No meeting")), *meetings),
                exercises.suggested_dots(len(there)),
                tuple(self._settings(exercise)),
            )

        return self._session.read(read)

    def _settings(self, exercise: Exercise) -> list[DeclaredField]:
        if not exercise.rule:
            return []
        rule, settings = rule_of(exercise)
        return [one for one in setting_fields(self._words, rule, settings) if one.key not in _OF_DOTS]

    def choose_setting(self, exercise_id: str, name: str, value: str) -> None:
        """Choose for the rule of an exercise, as it stands in the field of a form."""

        def choose(store: Store) -> None:
            with store.read() as reader:
                rule, _ = rule_of(reader.get(Exercise, exercise_id))
            exercises.set_rule_parts(store, exercise_id, {name: setting_value(rule, name, value)})

        self._session.do(choose)

    def add(self, title: str, then: Callable[[Exercise], None]) -> None:
        """Make an exercise with as many dots as is usual."""
        self._session.do(lambda store: exercises.add_exercise(store, ExerciseDraft(title)), then)

    def remove(self, exercise_id: str, then: Callable[[], None]) -> None:
        """Remove an exercise that nobody has voted in."""
        self._session.do(lambda store: exercises.remove_exercise(store, exercise_id), lambda _: then())

    def commit(self, exercise_id: str, part: str, value: str) -> None:
        """Store a part of an exercise that was typed or chosen."""
        if part == "title" and not value.strip():
            self._session.refuse(InputError("An exercise needs a title"))
            return
        stored: str | int | None = value
        if part == "meeting_id":
            stored = value or None
        elif part in ("dots", "most_per_card"):
            stored = int(value)
        self._session.do(lambda store: exercises.set_exercise_parts(store, exercise_id, **{part: stored}))

    def add_cards(self, exercise_id: str, texts: Sequence[str], then: Callable[[int], None]) -> None:
        """Add cards; `then` gets how many were new."""
        self._session.do(lambda store: cards.add_cards(store, exercise_id, texts), lambda added: then(len(added)))

    def change_card(self, card: Card, text: str) -> None:
        """Change the words of a card."""
        self._session.do(lambda store: cards.change_card(store, card.id, text))

    def move_card(self, card: Card, step: int, then: Callable[[], None]) -> None:
        """Move a card `step` places down the list."""
        self._session.do(lambda store: cards.move_card(store, card.id, card.position + step), lambda _: then())

    def remove_cards(self, exercise_id: str, card_ids: Sequence[str], then: Callable[[], None]) -> None:
        """Take cards away."""
        self._session.do(lambda store: cards.remove_cards(store, exercise_id, card_ids), lambda _: then())

    def find(self, exercise_id: str, text: str) -> list[Found]:
        """Contributions that may become cards; confidential ones are not found."""

        def read(reader: Reader) -> list[Found]:
            places = Places(reader, self._words)
            taken = {card.contribution_id for card in reader.all(Card, exercise_id=exercise_id)}
            return [
                Found(
                    CONTRIBUTION,
                    line.contribution.id,
                    line.contribution.text,
                    " · ".join(part for part in (places.teller(line), places.place(line)) if part),
                    places.mark(line),
                    taken=line.contribution.id in taken,
                )
                for line in reader.search(text, 50)
                if not line.is_claimed
            ]

        return self._session.read(read)

    def take(self, exercise_id: str, found: Found) -> None:
        """Make a contribution a card."""
        self._session.do(lambda store: cards.add_card_from(store, exercise_id, found.id))

    def open_vote(self, exercise_id: str) -> None:
        """Lock the cards and take ballots."""
        self._session.do(lambda store: exercises.open_vote(store, exercise_id))

    def reveal(self, exercise_id: str, is_last: bool = False) -> None:
        """Show the result, for good; `is_last` says that no other vote of the exercise is to come."""
        self._session.do(lambda store: exercises.reveal(store, exercise_id, is_last=is_last))

    def add_round(self, exercise: Exercise, card_ids: Sequence[str], then: Callable[[Exercise], None]) -> None:
        """Make another vote over some of the cards."""
        title = self._words.text("{title}, another round", title=exercise.title)
        self._session.do(lambda store: exercises.add_round(store, exercise.id, title, card_ids), then)

    def promote(self, card_id: str, then: Callable[[Need], None]) -> None:
        """Make a card a need that rests on it."""
        self._session.do(lambda store: needs.add_need_from_card(store, card_id), then)

    def find_needs(self, card_id: str, text: str) -> list[Found]:
        """Needs that may rest on a card."""

        def read(reader: Reader) -> list[Found]:
            taken = {source.need_id for source in reader.all(NeedSource, card_id=card_id)}
            sought = text.casefold().split()
            return [
                Found("need", need.id, f"{need.number}. {need.title}", need.who, taken=need.id in taken)
                for need in reader.all(Need)
                if all(part in f"{need.number} {need.title} {need.who}".casefold() for part in sought)
            ]

        return self._session.read(read)

    def link(self, card_id: str, found: Found) -> None:
        """Let a need rest on a card."""
        self._session.do(lambda store: needs.link_card(store, found.id, card_id))

    def result(self, exercise: Exercise, number: int = 0) -> ResultPicture:
        """The result, recomputed from the stored ballots: of vote `number`, else of the last one revealed."""
        return self._session.read(lambda reader: self._result(reader, exercise, number))

    def _result(self, reader: Reader, exercise: Exercise, number: int) -> ResultPicture:
        rounds = tuple(revealed_votes(reader, exercise))
        told = exercises.result(reader, exercise.id, number if number in rounds else None)
        there = {card.id: card for card in reader.all(Card, exercise_id=exercise.id)}
        secret = cards.confidential_cards(reader, exercise.id)
        buyer = {each.card_id: each for each in told.buyer}
        by_supplier = {each.card_id: each for each in told.suppliers}
        leading = told.leading
        why = reasons(reader, exercise.id, told.round)
        words, rule = self._words, told.rule

        def in_words(item: ItemScore) -> tuple[str, str]:
            return item_words(words, rule, item), detail_words(words, rule, item)

        ranks = [each.rank for each in leading]
        resting = _needs_on(reader, set(there))
        rows = tuple(
            ResultRow(
                there[each.card_id],
                by_supplier[each.card_id],
                buyer[each.card_id],
                is_tied=each.dots > 0 and ranks.count(each.rank) > 1,
                is_secret=each.card_id in secret,
                needs=resting.get(each.card_id, ()),
                suppliers_told=in_words(by_supplier[each.card_id]),
                buyer_told=in_words(buyer[each.card_id]),
                why=why.get(each.card_id, Reasons()),
                rank=each.rank,
            )
            for each in leading
        )
        most = max([1, *(each.dots for each in (*told.suppliers, *told.buyer))])
        return ResultPicture(
            exercise,
            rows,
            most,
            self._sentences(reader, told, exercise),
            self._rule(told, exercise),
            is_plain(rule),
            rounds,
            told.round,
            bool(reader.count(ExercisePhase, exercise_id=exercise.id)),
        )

    def _sentences(self, reader: Reader, told: exercises.VoteResult, exercise: Exercise) -> tuple[str, ...]:
        """Who took part, abstained and is missing."""
        names = {organisation.id: organisation.name for organisation in reader.all(Organisation)}
        ballots = reader.all(Ballot, exercise_id=exercise.id, round=told.round)
        notes = {ballot.organisation_id: ballot.note for ballot in ballots}

        def listed(ids: Sequence[str]) -> str:
            ordered = [voter.id for voter in exercises.voters(reader) if voter.id in ids]
            return ", ".join(names[each] for each in (*ordered, *(each for each in ids if each not in ordered)))

        sentences = []
        if told.voted:
            sentences.append(self._words.text("Voted: {names}.", names=listed(told.voted)))
        if told.abstained:
            sentences.append(self._words.text("Abstained: {names}.", names=listed(told.abstained)))
            sentences += [f"{names[each]}: {notes[each]}" for each in told.abstained if notes.get(each)]
        if told.missing:
            sentences.append(self._words.text("No ballot from: {names}.", names=listed(told.missing)))
        late = [f"{names[one.organisation_id]}: {one.late_note}" for one in ballots if one.late_note]
        if late:
            sentences.append(self._words.text("Came late and counts: {notes}.", notes="; ".join(late)))
        if paper := sum(one.source == "paper" for one in ballots):
            sentences.append(
                self._words.plural("{count} ballot was on paper.", "{count} ballots were on paper.", paper)
            )
        for side, outcome in ((message("Suppliers"), told.of_suppliers), (message("The buyer"), told.of_buyer)):
            if outcome.voices:
                sentences += [f"{self._words.text(side)}: {note}" for note in note_words(self._words, outcome)]
        return tuple(sentences)

    def _rule(self, told: exercises.VoteResult, exercise: Exercise) -> str:
        words = rule_words(self._words, *rule_of(exercise))
        counted = self._session.read(lambda reader: reader.count(Ballot, exercise_id=exercise.id, round=told.round))
        ballots = self._words.plural("{count} stored ballot", "{count} stored ballots", counted)
        rule = self._words.text("Computed from {ballots} by the rule {rule}", ballots=ballots, rule=exercise.rule)
        return f"{rule}: {words}." if words else f"{rule}."


def _needs_on(reader: Reader, card_ids: set[str]) -> dict[str, tuple[Need, ...]]:
    """The needs that rest on each of these cards."""
    all_needs = {need.id: need for need in reader.all(Need)}
    resting: dict[str, tuple[Need, ...]] = {}
    for source in reader.all(NeedSource):
        if source.card_id in card_ids:
            resting[source.card_id] = (*resting.get(source.card_id, ()), all_needs[source.need_id])
    return resting
