"""How far the minutes of the sample's meetings have come: drafts, fact checks with the answers, one finalised."""

from __future__ import annotations

from collections.abc import Sequence

from dialogapp.domain.contributions import Contribution
from dialogapp.services.fair_copy import set_aside, write_paragraph
from dialogapp.services.ports import Store
from dialogapp.services.sample_story import Story, Told
from dialogapp.services.states import MinutesStep, answer_fact_check, step_minutes


def tell_minutes(story: Story, meetings: Sequence[Told], actor: str) -> None:
    """Tell of the steps that each meeting's minutes took, and of what suppliers answered."""
    for entry in meetings:
        key = entry["meeting"]["key"]
        for step in entry.get("minutes", ()):
            _tell_step(story, key, step, actor)
        for paragraph in entry.get("fair_copy", ()):
            _tell_paragraph(story, key, paragraph, actor)
        for answer in entry.get("answers", ()):
            _tell_answer(story, key, answer, actor)


def _tell_step(story: Story, meeting: str, told: Told, actor: str) -> None:
    due_on = story.date(told["due_day"]).isoformat() if "due_day" in told else ""
    step = MinutesStep(told["state"], due_on=due_on)

    def take(store: Store) -> None:
        step_minutes(store, story.ids["meeting", meeting], step)

    story.happens(story.at(told["day"], told["at"]), actor, take)


def _tell_paragraph(story: Story, meeting: str, told: Told, actor: str) -> None:
    def write(store: Store) -> None:
        lines = [story.ids["contribution", line] for line in told["lines"]]
        with store.read() as reader:
            item_id = reader.get(Contribution, lines[0]).agenda_item_id
        if "left_out" in told:
            set_aside(store, lines, "left_out", told["left_out"])
        else:
            write_paragraph(store, story.ids["meeting", meeting], item_id, told["words"], lines)

    story.happens(story.at(told["day"], told["at"]), actor, write)


def _tell_answer(story: Story, meeting: str, told: Told, actor: str) -> None:
    def answer(store: Store) -> None:
        organisation_id = story.ids["organisation", told["organisation"]]
        answer_fact_check(store, story.ids["meeting", meeting], organisation_id, told["answer"], told.get("note", ""))

    story.happens(story.at(told["day"], told["at"]), actor, answer)
