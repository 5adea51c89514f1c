"""What came of the meetings in the sample's story: a vote, needs and requirements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from functools import partial

from dialogapp.domain.exercises import Card
from dialogapp.domain.needs import STANCES, NeedRequirement
from dialogapp.services.comments import add_comment
from dialogapp.services.exercises import ExerciseDraft, add_exercise, cast_ballot, open_vote, reveal
from dialogapp.services.needs import (
    NeedDraft,
    RequirementDraft,
    add_need_in,
    add_requirement_in,
    link_source_in,
)
from dialogapp.services.ports import Store
from dialogapp.services.requirement_parts import link_level, note_feedback
from dialogapp.services.sample_story import SECOND, Story, Told
from dialogapp.services.sweep import InputKey, treat

_PREPARING = 120 * SECOND
_NEEDS_DAY, _REQUIREMENTS_DAY, _SWEEP_DAY = -4, -3, -2
_EACH = 11 * 60 * SECOND


def tell_exercise(story: Story, told: Mapping[str, Told]) -> None:
    """Tell of the vote: prepared just before it opens, revealed when all have voted."""
    exercise, cards = told["exercise"]["exercise"], told["exercise"]["card"]
    actor = told["dialogue"]["dialogue"]["facilitator"]
    opened_at = story.at(exercise["day"], exercise["opened_at"])
    key = ("exercise", exercise["key"])

    def prepare(store: Store) -> None:
        draft = ExerciseDraft(
            exercise["title"],
            exercise["prompt"],
            story.ids["meeting", exercise["meeting"]],
            exercise["dots"],
            exercise["most_per_card"],
        )
        story.ids[key] = add_exercise(store, draft, [card["text"] for card in cards]).id
        with store.write("cards.changed") as transaction:
            for entry, card in zip(cards, transaction.all(Card, exercise_id=story.ids[key]), strict=True):
                story.ids["card", entry["key"]] = card.id
                source = story.ids.get(("contribution", entry.get("contribution", "")))
                transaction.put(replace(card, contribution_id=source))

    story.happens(opened_at - _PREPARING, actor, prepare)
    story.happens(opened_at, actor, lambda store: open_vote(store, story.ids[key]))
    for ballot in told["exercise"]["ballot"]:
        cast_at = story.at(exercise["day"], ballot["cast_at"])
        story.happens(cast_at, actor, partial(_vote, story, exercise["key"], ballot))
    revealed_at = story.at(exercise["day"], exercise["revealed_at"])
    story.happens(revealed_at, actor, lambda store: reveal(store, story.ids[key]))


def _vote(story: Story, exercise: str, ballot: Told, store: Store) -> None:
    dots = {story.ids["card", key]: number for key, number in ballot.get("dots", {}).items()}
    organisation_id = story.ids["organisation", ballot["organisation"]]
    cast_ballot(store, story.ids["exercise", exercise], organisation_id, dots, ballot.get("note", ""))


def tell_needs(story: Story, told: Mapping[str, Told]) -> None:
    """Tell of the needs, and the requirements made of them the day after."""
    people = told["participants"]["participant"]
    actor = next(person["key"] for person in people if person["role"] == "requirements_consultant")
    beginning = story.at(_NEEDS_DAY, time(9, 15))
    for number, need in enumerate(told["needs"]["need"]):
        story.happens(beginning + number * _EACH, actor, partial(_write_need, story, need))
    beginning = story.at(_REQUIREMENTS_DAY, time(9, 5))
    for number, requirement in enumerate(told["requirements"]["requirement"]):
        story.happens(beginning + number * _EACH, actor, partial(_write_requirement, story, requirement))


def tell_sweep(story: Story, told: Mapping[str, Told]) -> None:
    """Tell of the sweep through the inputs after the requirements were written, and of the comments on them."""
    people = told["participants"]["participant"]
    actor = next(person["key"] for person in people if person["role"] == "requirements_consultant")
    beginning = story.at(_SWEEP_DAY, time(8, 40))
    for number, treatment in enumerate(told["sweep"]["treatment"]):
        story.happens(beginning + number * _EACH, actor, partial(_treat, story, treatment))
    beginning = story.at(_SWEEP_DAY, time(10, 5))
    for number, comment in enumerate(told["sweep"]["comment"]):
        story.happens(beginning + number * _EACH, comment["by"], partial(_comment, story, comment))


def _treat(story: Story, told: Told, store: Store) -> None:
    keys = [InputKey("contribution", story.ids["contribution", key]) for key in told["contributions"]]
    treat(store, keys, told["how"], told.get("reason", ""))


def _comment(story: Story, told: Told, store: Store) -> None:
    add_comment(
        store,
        told["text"],
        need_id=story.ids["need", told["need"]] if "need" in told else None,
        requirement_id=story.ids["requirement", told["requirement"]] if "requirement" in told else None,
    )


def _write_need(story: Story, told: Told, store: Store) -> None:
    fields = {name: value for name, value in told.items() if name not in ("key", "contributions", "cards")}
    fields["owner"] = story.names[fields["owner"]]
    with store.write("need.added") as transaction:
        need = add_need_in(transaction, NeedDraft(**fields))
        story.ids["need", told["key"]] = need.id
        for key in told.get("contributions", ()):
            link_source_in(transaction, need.id, contribution_id=story.ids["contribution", key])
        for key in told.get("cards", ()):
            link_source_in(transaction, need.id, card_id=story.ids["card", key])


def _write_requirement(story: Story, told: Told, store: Store) -> None:
    apart = ("key", "needs", "levels", *STANCES)
    fields = {name: value for name, value in told.items() if name not in apart}
    first, *others = (story.ids["need", key] for key in told["needs"])
    with store.write("requirement.added") as transaction:
        requirement = add_requirement_in(transaction, first, RequirementDraft(**fields))
        for need_id in others:
            link = NeedRequirement(id=transaction.new_id(), need_id=need_id, requirement_id=requirement.id)
            transaction.add(link)
    story.ids["requirement", told["key"]] = requirement.id
    for key in told.get("levels", ()):
        link_level(store, requirement.id, InputKey("contribution", story.ids["contribution", key]))
    for stance in STANCES:
        for key in told.get(stance, ()):
            note_feedback(store, requirement.id, story.ids["organisation", key], stance)
