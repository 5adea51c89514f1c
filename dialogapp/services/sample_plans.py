"""The one-to-ones of the sample's story: planned, the list closed, the order drawn before a witness, and accepted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time
from itertools import chain, permutations

from dialogapp.domain.draw import draw, seed_of
from dialogapp.domain.meetings import Invitation, Meeting
from dialogapp.domain.people import Organisation
from dialogapp.services.draws import draw_order
from dialogapp.services.planning import accept_plan
from dialogapp.services.plans import CannotDraft, PlanDraft, add_plan, freeze_plan
from dialogapp.services.ports import Store
from dialogapp.services.sample_story import Story, Told


def tell_plans(story: Story, told: Mapping[str, Told], meetings: Sequence[Told]) -> None:
    """Tell of every plan, up to the meetings that came of it."""
    actor = told["dialogue"]["dialogue"]["facilitator"]
    for plan in told["plans"]["plan"]:
        story.seeds[plan["key"]] = _seed(story, told, plan)
        keys = {
            entry["meeting"]["invited"][0]: entry["meeting"]["key"]
            for entry in meetings
            if entry["meeting"].get("plan") == plan["key"]
        }
        _tell_plan(story, plan, keys, actor)


def _tell_plan(story: Story, plan: Told, keys: Mapping[str, str], actor: str) -> None:
    key = ("plan", plan["key"])

    def write(store: Store) -> None:
        story.ids[key] = add_plan(store, _draft(story, plan)).id

    def draw_it(store: Store) -> None:
        draw_order(store, story.ids[key], story.seeds[plan["key"]], plan["witness"])

    def accept(store: Store) -> None:
        made = {meeting.id for meeting in accept_plan(store, story.ids[key])}
        with store.read() as reader:
            suppliers = {story.ids["organisation", supplier]: meeting for supplier, meeting in keys.items()}
            for meeting in reader.all(Meeting, plan_id=story.ids[key]):
                (invitation,) = reader.all(Invitation, meeting_id=meeting.id)
                assert meeting.id in made
                story.ids["meeting", suppliers[invitation.organisation_id]] = meeting.id

    story.happens(_when(story, plan["written"]), actor, write)
    story.happens(_when(story, plan["closed"]), actor, lambda store: freeze_plan(store, story.ids[key]))
    story.happens(_when(story, plan["drawn"]), actor, draw_it)
    story.happens(_when(story, plan["accepted"]), actor, accept)


def _draft(story: Story, plan: Told) -> PlanDraft:
    windows = [f"{story.date(w['day'])} {w['begins']:%H:%M}-{w['ends']:%H:%M}" for w in plan["windows"]]
    cannot = [
        CannotDraft(
            story.ids["organisation", one["organisation"]],
            story.date(one["day"]).isoformat(),
            _minutes(one["begins"]),
            _minutes(one["ends"]),
            one["note"],
        )
        for one in plan["cannot"]
    ]
    return PlanDraft(
        plan["title"],
        plan["slot_minutes"],
        plan["gap_minutes"],
        windows="\n".join(windows),
        breaks=plan["breaks"],
        rooms=plan["rooms"],
        agenda=plan["agenda"],
        supplier_ids=tuple(story.ids["organisation", supplier] for supplier in plan["suppliers"]),
        person_ids=tuple(story.ids["participant", person] for person in plan["people"]),
        cannot=tuple(cannot),
    )


def _seed(story: Story, told: Mapping[str, Told], plan: Told) -> str:
    """The seed of the day on which the plan was drawn that gives the order the story tells of."""
    entries = {entry["key"]: entry for entry in told["organisations"]["organisation"]}
    suppliers = [
        Organisation(
            id=key, number=0, name=entries[key]["name"], organisation_number=entries[key]["organisation_number"]
        )
        for key in plan["suppliers"]
    ]
    words = told["plans"]["words"]
    seeds = (
        seed_of(story.date(plan["drawn"]["day"]), told["dialogue"]["dialogue"]["diary_number"], " ".join(chosen))
        for chosen in chain(permutations(words, 2), permutations(words, 3))
    )
    return next(seed for seed in seeds if draw(seed, suppliers).order == tuple(plan["order"]))


def _when(story: Story, told: Told) -> int:
    return story.at(told["day"], told["at"])


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
