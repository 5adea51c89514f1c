"""How the sample's story begins: the dialogue, its people, the questions in two versions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from functools import partial

from dialogapp.domain.people import BUYERS_SIDE, Organisation
from dialogapp.domain.questions import Question
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.people import (
    OrganisationDraft,
    ParticipantDraft,
    add_organisation_in,
    add_participant_in,
    change_organisation,
)
from dialogapp.services.ports import Store
from dialogapp.services.questions import QuestionDraft, set_questions
from dialogapp.services.sample_story import Story, Told


def tell_start(story: Story, told: Mapping[str, Told]) -> None:
    """Tell of everything up to the first meeting."""
    people = told["participants"]["participant"]
    story.names.update({person["key"]: person["name"] for person in people})
    story.employers.update({person["key"]: person["organisation"] for person in people})
    organisations = told["organisations"]["organisation"]
    story.buyers.update(entry["key"] for entry in organisations if entry.get("kind") in BUYERS_SIDE)
    versions = told["questions"]["version"]
    first = versions[0]["day"] - 1
    facilitator = told["dialogue"]["dialogue"]["facilitator"]
    story.happens(story.at(first, time(9, 10)), facilitator, partial(_begin, story, told))
    story.happens(story.at(first, time(9, 32)), facilitator, partial(_add_people, story, told))
    for version in versions:
        _tell_version(story, told, version, facilitator)


def _begin(story: Story, told: Mapping[str, Told], store: Store) -> None:
    draft = dict(told["dialogue"]["dialogue"])
    draft["facilitator"] = story.names[draft["facilitator"]]
    create_dialogue(store, DialogueDraft(**draft))
    buyer = next(entry for entry in told["organisations"]["organisation"] if entry["name"] == draft["buyer"])
    with store.read() as reader:
        story.ids["organisation", buyer["key"]] = reader.all(Organisation)[0].id
    change_organisation(store, story.ids["organisation", buyer["key"]], _organisation_draft(buyer))


def _add_people(story: Story, told: Mapping[str, Told], store: Store) -> None:
    with store.write("people.imported") as transaction:
        for entry in told["organisations"]["organisation"]:
            if ("organisation", entry["key"]) not in story.ids:
                organisation = add_organisation_in(transaction, _organisation_draft(entry))
                story.ids["organisation", entry["key"]] = organisation.id
        for entry in told["participants"]["participant"]:
            fields = {name: value for name, value in entry.items() if name not in ("key", "organisation")}
            employer = story.ids["organisation", entry["organisation"]]
            participant = add_participant_in(transaction, ParticipantDraft(employer, **fields))
            story.ids["participant", entry["key"]] = participant.id


def _organisation_draft(entry: Told) -> OrganisationDraft:
    return OrganisationDraft(**{name: value for name, value in entry.items() if name != "key"})


def _tell_version(story: Story, told: Mapping[str, Told], version: Told, actor: str) -> None:
    chosen = [entry for entry in told["questions"]["question"] if version["number"] in entry["versions"]]
    chosen.sort(key=lambda entry: entry["number"])
    drafts = [QuestionDraft(entry["text"], entry["area"], entry["purpose"]) for entry in chosen]

    def make(store: Store) -> None:
        made = set_questions(store, drafts, version["reason"])
        with store.read() as reader:
            for entry, question in zip(chosen, reader.all(Question, set_id=made.id), strict=True):
                story.ids["question", entry["key"]] = question.stem_id

    story.happens(story.at(version["day"], time(10, 5)), actor, make)
