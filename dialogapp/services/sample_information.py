"""Whom the buyer owes what in the sample's story: information passed on and described, and a question put to all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time
from functools import partial

from dialogapp.domain.parity import Disclosure
from dialogapp.services.disclosures import (
    DisclosureDraft,
    describe,
    maybe_information,
    note_no_information,
    settle,
    take_into_documents,
)
from dialogapp.services.follow_ups import PutDraft, note_answer, put_to_suppliers
from dialogapp.services.ports import Store
from dialogapp.services.sample_story import SECOND, Story, Told

_ANSWERING = 60 * SECOND
_DESCRIBED_DAY = -4


def tell_information(story: Story, told: Mapping[str, Told], meetings: Sequence[Told]) -> None:
    """Tell of information passed on to those who had not got it in the meeting, and of a question put to all."""
    facilitator = told["dialogue"]["dialogue"]["facilitator"]
    ledger, questions = told["disclosures"], told["follow_ups"]
    for entry in ledger["receipt"]:
        story.happens(story.at(entry["day"], entry["at"]), facilitator, partial(_pass_on, story, entry))
    for number, entry in enumerate(ledger["disclosure"]):
        if "contribution" in entry:
            at = story.at(_DESCRIBED_DAY, time(16, 5)) + number * _ANSWERING
            story.happens(at, facilitator, partial(_describe, story, entry))
    for entry in ledger["taken"]:
        story.happens(story.at(entry["day"], entry["at"]), facilitator, partial(_take, story, entry))
    for entry in questions["put"]:
        story.happens(story.at(entry["day"], entry["at"]), facilitator, partial(_put, story, entry))
    for entry in questions["answer"]:
        story.happens(story.at(entry["day"], entry["at"]), facilitator, partial(_answer, story, entry))
    for entry in meetings:
        meeting = entry["meeting"]
        if meeting["state"] == "held":
            at = story.at(meeting["day"], meeting["ended_at"]) + _ANSWERING
            story.happens(at, meeting["note_taker"], partial(_judge_lines, story, meeting["key"]))


def _disclosure(story: Story, store: Store, key: str) -> Disclosure:
    with store.read() as reader:
        (disclosure,) = reader.all(Disclosure, contribution_id=story.ids["contribution", key])
    return disclosure


def _pass_on(story: Story, entry: Told, store: Store) -> None:
    organisations = [story.ids["organisation", key] for key in entry["organisations"]]
    settle(store, _disclosure(story, store, entry["contribution"]).id, organisations, entry["how"])


def _describe(story: Story, entry: Told, store: Store) -> None:
    told = _disclosure(story, store, entry["contribution"])
    describe(store, told.id, DisclosureDraft(told.text, entry["kind"]))


def _take(story: Story, entry: Told, store: Store) -> None:
    ids = [_disclosure(story, store, key).id for key in entry["contributions"]]
    take_into_documents(store, ids, entry["where"])


def _put(story: Story, entry: Told, store: Store) -> None:
    draft = PutDraft(in_writing=True, reply_days=entry.get("reply_days", 0))
    if "meeting" in entry:
        draft = PutDraft(meeting_id=story.ids["meeting", entry["meeting"]])
    organisations = [story.ids["organisation", key] for key in entry["organisations"]]
    put_to_suppliers(store, story.ids["contribution", entry["contribution"]], organisations, draft)


def _answer(story: Story, entry: Told, store: Store) -> None:
    asked, who = story.ids["contribution", entry["contribution"]], story.ids["organisation", entry["organisation"]]
    note_answer(store, asked, who, entry["state"])


def _judge_lines(story: Story, meeting: str, store: Store) -> None:
    """As the meeting ends, the buyer's lines are gone through: what is information was logged so already."""
    with store.read() as reader:
        lines = [line.id for line in maybe_information(reader, story.ids["meeting", meeting])]
    if lines:
        note_no_information(store, lines)
