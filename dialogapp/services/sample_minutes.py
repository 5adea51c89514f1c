"""How far the minutes of the sample's meetings have come: drafts, fact checks with the answers, one finalised."""

from __future__ import annotations

from collections.abc import Sequence

from dialogapp.services.ports import Store
from dialogapp.services.sample_story import Story, Told
from dialogapp.services.states import MinutesStep, answer_fact_check, step_minutes


def tell_minutes(story: Story, meetings: Sequence[Told], actor: str) -> None:
    """Tell of the steps that each meeting's minutes took, and of what suppliers answered."""
    for entry in meetings:
        key = entry["meeting"]["key"]
        for step in entry.get("minutes", ()):
            _tell_step(story, key, step, actor)
        for answer in entry.get("answers", ()):
            _tell_answer(story, key, answer, actor)


def _tell_step(story: Story, meeting: str, told: Told, actor: str) -> None:
    due_on = story.date(told["due_day"]).isoformat() if "due_day" in told else ""
    step = MinutesStep(told["state"], due_on=due_on)

    def take(store: Store) -> None:
        step_minutes(store, story.ids["meeting", meeting], step)

    story.happens(story.at(told["day"], told["at"]), actor, take)


def _tell_answer(story: Story, meeting: str, told: Told, actor: str) -> None:
    def answer(store: Store) -> None:
        organisation_id = story.ids["organisation", told["organisation"]]
        answer_fact_check(store, story.ids["meeting", meeting], organisation_id, told["answer"], told.get("note", ""))

    story.happens(story.at(told["day"], told["at"]), actor, answer)
