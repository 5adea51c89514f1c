"""The register of the sample's story, and a contact outside the meetings whose information then went to all."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import partial

from dialogapp.services.contacts import ContactDraft, note_contact
from dialogapp.services.disclosures import settle
from dialogapp.services.ports import Store
from dialogapp.services.register import DocumentDraft, register_document
from dialogapp.services.sample_story import Story, Told

_FIELDS = ("direction", "sender", "receiver", "subject", "document_type", "state", "file_name", "size")


def tell_register(story: Story, told: Mapping[str, Told]) -> None:
    """Tell of the documents and the contact."""
    for entry in told["register"]["document"]:
        story.happens(story.at(entry["day"], entry["at"]), entry["actor"], partial(_register, story, told, entry))
    for entry in told["register"]["contact"]:
        reported_at = story.at(entry["day"], entry["reported_at"])
        story.happens(reported_at, entry["actor"], partial(_note, story, entry))
        told_at = story.at(entry["told_day"], entry["told_at"])
        story.happens(told_at, entry["actor"], partial(_pass_on, story, entry))


def _register(story: Story, told: Mapping[str, Told], entry: Told, store: Store) -> None:
    name = entry["file_name"]
    draft = DocumentDraft(
        **{field: entry[field] for field in _FIELDS},
        dated_on=story.date(entry["day"]).isoformat(),
        to_all=entry.get("to_all", False),
        diary_number=told["dialogue"]["dialogue"]["diary_number"],
        sha256=hashlib.sha256(name.encode()).hexdigest() if name else "",
        meeting_id=story.ids.get(("meeting", entry.get("meeting", ""))),
        note=entry.get("note", ""),
    )
    register_document(store, draft)


def _note(story: Story, entry: Told, store: Store) -> None:
    texts = ("by", "person", "buyer_person", "way", "told_by_buyer", "told_by_organisation")
    contact = note_contact(
        store,
        ContactDraft(
            organisation_id=story.ids["organisation", entry["organisation"]],
            happened_at=story.at(entry["day"], entry["happened_at"]),
            reported_at=story.at(entry["day"], entry["reported_at"]),
            **{name: entry[name] for name in texts},
        ),
    )
    if contact.disclosure_id is not None:
        story.ids["disclosure", contact.told_by_buyer] = contact.disclosure_id


def _pass_on(story: Story, entry: Told, store: Store) -> None:
    organisations = [story.ids["organisation", key] for key in entry["receivers"]]
    settle(store, story.ids["disclosure", entry["told_by_buyer"]], organisations, entry["how"])
