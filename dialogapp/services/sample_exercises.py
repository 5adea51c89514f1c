"""The exercises after the workshop in the sample's story, from what is written to what is revealed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from dialogapp.domain.exercises import Card
from dialogapp.services.ballot_forms import ballot_form, votes_of
from dialogapp.services.ballots import BallotDraft, cast_votes, reveal
from dialogapp.services.cards import Author, add_written
from dialogapp.services.clusters import add_cluster
from dialogapp.services.exercise_library import for_whom, stock_exercise
from dialogapp.services.exercise_reading import find_exercise, items_of, phases_of, rule_of
from dialogapp.services.exercise_runs import end_phase, start_phase
from dialogapp.services.exercises import ExerciseDraft, add_exercise
from dialogapp.services.ports import Store
from dialogapp.services.sample_story import SECOND, Story, Told

_EACH = 40 * SECOND
"""Between two ballots."""


def tell_exercises(story: Story, told: Mapping[str, Told]) -> None:
    """Tell of each exercise in its order."""
    actor = told["dialogue"]["dialogue"]["facilitator"]
    for entry in told["exercises"]["exercise"]:
        _Held(story, entry, actor).tell()


class _Held:
    """One exercise of the story."""

    def __init__(self, story: Story, told: Told, actor: str) -> None:
        self._story, self._told, self._actor = story, told, actor

    @property
    def _id(self) -> str:
        return self._story.ids["exercise", self._told["key"]]

    def tell(self) -> None:
        """Prepare it, let cards be written and gathered, and hold its votes."""
        told, story = self._told, self._story
        writing = "written_at" in told
        story.happens(story.at(told["day"], told["prepared_at"]), self._actor, partial(self._prepare, writing))
        if writing:
            story.happens(story.at(told["day"], told["written_at"]), self._actor, self._write)
        if "gathered_at" in told:
            story.happens(story.at(told["day"], told["gathered_at"]), self._actor, self._gather)
        for number, vote in enumerate(told["vote"], 1):
            at = story.at(vote["day"], vote["at"])
            story.happens(at, self._actor, partial(self._open, number))
            for place, ballot in enumerate(vote["ballots"], 1):
                story.happens(at + place * _EACH, self._actor, partial(self._cast, ballot))
            is_last = number == len(told["vote"])
            revealed_at = at + (len(vote["ballots"]) + 1) * _EACH
            story.happens(revealed_at, self._actor, partial(self._reveal, is_last))

    def _prepare(self, writing: bool, store: Store) -> None:
        told = self._told
        entry = for_whom(stock_exercise(told["library"]), told.get("takes_part", "all"))
        usual = entry.definition
        draft = ExerciseDraft(told["title"], told["prompt"], equality=told.get("equality", usual.equality))
        exercise = add_exercise(store, draft, [] if writing else [card["text"] for card in told["cards"]], entry)
        self._story.ids["exercise", told["key"]] = exercise.id
        if not writing:
            self._remember(store, told["cards"])

    def _write(self, store: Store) -> None:
        self._start(store, "collect")
        written = [(self._author(card["by"]), card["text"]) for card in self._told["cards"]]
        add_written(store, self._id, written)
        self._remember(store, self._told["cards"])

    def _gather(self, store: Store) -> None:
        self._start(store, "cluster")
        for heading in self._told["headings"]:
            cards = [self._story.ids["card", key] for key in heading["cards"]]
            add_cluster(store, self._id, heading["text"], cards)
        self._remember(store, self._told["headings"])

    def _open(self, number: int, store: Store) -> None:
        with store.read() as reader:
            phase = next(one for one in phases_of(reader, self._id) if one.round == number)
        start_phase(store, phase.id)

    def _cast(self, ballot: Told, store: Store) -> None:
        with store.read() as reader:
            exercise = find_exercise(reader, self._told["title"])
            form = ballot_form(*rule_of(exercise), items_of(reader, exercise))
        answers = {
            (self._story.ids["card", key], column.key): value
            for key, given in ballot["answers"].items()
            for column, value in zip(form.columns, given if isinstance(given, list) else [given], strict=True)
        }
        voter = self._author(ballot["by"])
        reasons = {self._story.ids["card", key]: text for key, text in ballot.get("reasons", {}).items()}
        assert voter.organisation_id is not None
        draft = BallotDraft(
            voter.organisation_id,
            votes_of(form, answers),
            participant_id=voter.participant_id,
            source="paper",
            comments=reasons,
        )
        cast_votes(store, self._id, draft)

    def _reveal(self, is_last: bool, store: Store) -> None:
        reveal(store, self._id, is_last=is_last)
        if is_last:
            self._start(store, "decide")
            end_phase(store, self._id)

    def _start(self, store: Store, kind: str) -> None:
        with store.read() as reader:
            phase = next(one for one in phases_of(reader, self._id) if one.kind == kind)
        start_phase(store, phase.id)

    def _author(self, key: str) -> Author:
        """A participant of an organisation; or an organisation as one."""
        story = self._story
        if key in story.employers:
            return Author(story.ids["organisation", story.employers[key]], story.ids["participant", key])
        return Author(story.ids["organisation", key])

    def _remember(self, store: Store, entries: Sequence[Told]) -> None:
        with store.read() as reader:
            there = {card.text: card.id for card in reader.all(Card, exercise_id=self._id)}
        for entry in entries:
            self._story.ids["card", entry["key"]] = there[entry["text"]]
