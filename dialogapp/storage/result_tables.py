"""Tables of what comes of it: exercises, needs and requirements, the register of documents and contacts."""

from __future__ import annotations

from sqlalchemy import Column, Table, Text

from dialogapp.domain import contacts, dress, exercises, needs, register
from dialogapp.services.ports import Noun
from dialogapp.storage.columns import NUMBERED, added, flag, identity, journaled, maybe, number, reference, text

RESULT_TABLES: dict[type[Noun], Table] = {
    exercises.Exercise: journaled(
        "exercise",
        identity(),
        number("number"),
        *map(text, ("title", "method", "prompt")),
        reference("meeting_id", "meeting", required=False),
        text("state"),
        number("dots"),
        number("most_per_card"),
        text("rule"),
        maybe("opened_at"),
        maybe("revealed_at"),
        order=NUMBERED,
    ),
    exercises.Card: journaled(
        "card",
        identity(),
        reference("exercise_id", "exercise"),
        number("position"),
        text("text"),
        reference("contribution_id", "contribution", required=False),
        order=("position", "id"),
    ),
    exercises.Ballot: journaled(
        "ballot",
        identity(),
        reference("exercise_id", "exercise"),
        reference("organisation_id", "organisation"),
        number("cast_at"),
        text("note"),
    ),
    exercises.Mark: journaled(
        "mark", identity(), reference("ballot_id", "ballot"), reference("card_id", "card"), number("dots")
    ),
    needs.Need: journaled(
        "need",
        identity(),
        number("number"),
        *map(text, ("title", "who", "able_to", "situation", "problem", "effect")),
        *map(text, ("measure", "baseline", "target", "unit", "method", "measured_when")),
        *map(text, ("constraints", "accessibility", "legal", "priority", "priority_method")),
        *map(text, ("status", "status_reason", "owner")),
        order=NUMBERED,
    ),
    needs.NeedSource: journaled(
        "need_source",
        identity(),
        reference("need_id", "need"),
        reference("contribution_id", "contribution", required=False),
        reference("card_id", "card", required=False),
    ),
    needs.Requirement: journaled(
        "requirement",
        identity(),
        number("number"),
        *map(text, ("text", "type", "obligation", "verification", "follow_up", "rationale")),
        order=NUMBERED,
    ),
    needs.NeedRequirement: journaled(
        "need_requirement", identity(), reference("need_id", "need"), reference("requirement_id", "requirement")
    ),
    register.MadeDocument: journaled(
        "made_document",
        identity(),
        number("number"),
        *map(text, ("kind", "audience", "file_name", "sha256", "head")),
        number("made_at"),
        Column("subject_id", Text),
        reference("organisation_id", "organisation", required=False),
        # No key: it tells what was, and may tell it in a file that was handed out without the template.
        added(Column("template_id", Text), None),
        order=NUMBERED,
    ),
    dress.DocumentTemplate: journaled(
        "document_template",
        identity(),
        number("number"),
        *map(text, ("kind", "name", "file_name", "sha256")),
        number("size"),
        text("logo_text"),
        flag("in_use"),
        order=NUMBERED,
    ),
    dress.TemplateFile: journaled(
        "template_file", identity(), reference("template_id", "document_template"), text("content")
    ),
    register.RegisteredDocument: journaled(
        "registered_document",
        identity(),
        number("number"),
        *map(text, ("direction", "dated_on", "sender", "receiver")),
        flag("to_all"),
        *map(text, ("diary_number", "subject", "document_type", "state", "file_name", "sha256")),
        number("size"),
        reference("meeting_id", "meeting", required=False),
        text("note"),
        order=NUMBERED,
    ),
    contacts.Contact: journaled(
        "contact",
        identity(),
        number("number"),
        *map(number, ("happened_at", "reported_at")),
        text("by"),
        reference("organisation_id", "organisation"),
        *map(text, ("person", "buyer_person", "way", "told_by_buyer", "told_by_organisation")),
        reference("disclosure_id", "disclosure", required=False),
        order=NUMBERED,
    ),
    register.Erasure: journaled("erasure", identity(), *map(text, ("entity", "entity_id", "entries", "reason"))),
}
