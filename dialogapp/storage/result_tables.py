"""Tables of what comes of it: exercises, needs and requirements, documents made."""

from __future__ import annotations

from sqlalchemy import Column, Table, Text

from dialogapp.domain import exercises, needs, register, tracing
from dialogapp.services.ports import Noun
from dialogapp.storage.columns import NUMBERED, added, identity, journaled, maybe, number, reference, text

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
        added(text("review"), "draft"),
        added(number("hand_place"), 0),
        added(text("alone_answer"), ""),
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
        *(added(text(name), "") for name in ("follow_method", "follow_interval", "competition")),
        added(text("review"), "draft"),
        added(text("alone_answer"), ""),
        order=NUMBERED,
    ),
    needs.NeedRequirement: journaled(
        "need_requirement", identity(), reference("need_id", "need"), reference("requirement_id", "requirement")
    ),
    needs.RequirementSource: journaled(
        "requirement_source",
        identity(),
        reference("requirement_id", "requirement"),
        reference("contribution_id", "contribution", required=False),
        reference("card_id", "card", required=False),
    ),
    needs.Feedback: journaled(
        "requirement_feedback",
        identity(),
        reference("requirement_id", "requirement"),
        reference("organisation_id", "organisation"),
        *map(text, ("stance", "note")),
    ),
    needs.Comment: journaled(
        "comment",
        identity(),
        number("at"),
        *map(text, ("author", "text")),
        reference("need_id", "need", required=False),
        reference("requirement_id", "requirement", required=False),
        maybe("done_at"),
        order=("at", "id"),
    ),
    needs.NeedView: journaled(
        "need_view",
        identity(),
        number("number"),
        *map(text, ("name", "sought", "status", "priority", "review", "owner", "finding", "ordered_by")),
        order=NUMBERED,
    ),
    tracing.Treatment: journaled(
        "treatment",
        identity(),
        *map(text, ("how", "reason")),
        reference("contribution_id", "contribution", required=False),
        reference("card_id", "card", required=False),
    ),
    register.MadeDocument: journaled(
        "made_document",
        identity(),
        number("number"),
        *map(text, ("kind", "audience", "file_name", "sha256", "head")),
        number("made_at"),
        Column("subject_id", Text),
        reference("organisation_id", "organisation", required=False),
        order=NUMBERED,
    ),
    register.Erasure: journaled("erasure", identity(), *map(text, ("entity", "entity_id", "entries", "reason"))),
}
