"""The tables of a dialogue's file. Each is of one class, told by `info["class"]`:

* journaled: the truth; a row a noun, with the noun's field names, in its order. Written only through a transaction.
* derived: can be rebuilt from the journaled ones (the search index, the counters).
* scratch: the half-typed line, the floor's heartbeat; outside verify.

A column that came after format 1 is made by `_added` and has a default, and the journal leaves it out of a row's image
while it has that value: so an older file is brought up to date without touching a row.

There is no CASCADE, SET NULL, REPLACE or trigger: a write that the transaction does not see would be a hole in the
journal. Foreign keys are checked at commit, so that undo may write rows in any order.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

from dialogapp.domain import (
    contributions,
    dialogue,
    exercises,
    floor,
    groups,
    handing_out,
    invitations,
    meetings,
    needs,
    parity,
    people,
    planning,
    questions,
    register,
)
from dialogapp.services.ports import Noun

metadata = MetaData()


def _text(name: str, **options: Any) -> Column[str]:
    return Column(name, Text, nullable=False, **options)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _maybe(name: str) -> Column[int | None]:
    return Column(name, Integer, nullable=True)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def _added(found: Column[Any], default: str | int | None) -> Column[Any]:
    found.info["default"] = default
    return found


def _ref(name: str, target: str, *, required: bool = True) -> Column[str | None]:
    key = ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    return Column(name, Text, key, nullable=not required, index=True)


def _id() -> Column[str]:
    return Column("id", Text, primary_key=True)


def _journaled(name: str, *columns: Any, order: tuple[str, ...] = ("id",)) -> Table:
    return Table(name, metadata, *columns, info={"class": "journaled", "order": order})


_NUMBERED = ("number", "id")

_TABLES: dict[type[Noun], Table] = {
    dialogue.Dialogue: _journaled(
        "dialogue",
        _id(),
        *map(_text, ("title", "buyer", "diary_number", "need", "facilitator", "suppliers_asked")),
        *map(_text, ("document_language", "time_zone")),
        _maybe("closed_at"),
        _added(_maybe("procurement_started_at"), None),
        _added(_number("invitation_hours"), 24),
    ),
    people.Organisation: _journaled(
        "organisation",
        _id(),
        _number("number"),
        *map(_text, ("name", "kind", "organisation_number", "initials", "note")),
        order=_NUMBERED,
    ),
    people.Participant: _journaled(
        "participant", _id(), _ref("organisation_id", "organisation"), *map(_text, ("name", "email", "role", "note"))
    ),
    questions.QuestionSet: _journaled(
        "question_set", _id(), _number("number"), _text("digest"), _text("reason"), order=_NUMBERED
    ),
    questions.Question: _journaled(
        "question",
        _id(),
        _ref("set_id", "question_set"),
        _text("stem_id"),
        _number("number"),
        *map(_text, ("text", "area", "purpose")),
        order=_NUMBERED,
    ),
    meetings.Meeting: _journaled(
        "meeting",
        _id(),
        _number("number"),
        *map(_text, ("title", "kind", "state", "place")),
        *map(_maybe, ("starts_at", "ends_at", "started_at", "ended_at", "rules_read_at")),
        _ref("question_set_id", "question_set", required=False),
        _text("note_taker"),
        _text("cancel_reason"),
        _added(_ref("plan_id", "plan", required=False), None),
        _added(_number("round"), 0),
        _added(_flag("adapts"), 0),
        _added(_text("minutes_state"), ""),
        _added(_number("moved_minutes"), 0),
        _added(_flag("tables_hosted"), 0),
        order=_NUMBERED,
    ),
    meetings.Invitation: _journaled(
        "invitation",
        _id(),
        _ref("meeting_id", "meeting"),
        _ref("organisation_id", "organisation"),
        _text("state"),
        _maybe("offered_seconds"),
        _added(_maybe("answered_at"), None),
        _added(_text("answer_note"), ""),
    ),
    meetings.AgendaItem: _journaled(
        "agenda_item",
        _id(),
        _ref("meeting_id", "meeting"),
        _number("position"),
        _text("title"),
        _text("kind"),
        _number("planned_minutes"),
        _text("presenter"),
        _maybe("started_at"),
        _maybe("ended_at"),
        _added(_number("track"), 0),
        _added(_number("given_minutes"), 0),
        _added(_flag("skipped"), 0),
        order=("position", "id"),
    ),
    meetings.ItemTime: _journaled(
        "item_time",
        _id(),
        _ref("meeting_id", "meeting"),
        _ref("agenda_item_id", "agenda_item"),
        _number("started_at"),
        _maybe("ended_at"),
        order=("started_at", "id"),
    ),
    meetings.MeetingPerson: _journaled(
        "meeting_person", _id(), _ref("meeting_id", "meeting"), _ref("participant_id", "participant")
    ),
    meetings.Deviation: _journaled(
        "deviation", _id(), _ref("meeting_id", "meeting"), *map(_text, ("what", "reason")), _number("noted_at")
    ),
    meetings.StateStep: _journaled(
        "state_step",
        _id(),
        _ref("meeting_id", "meeting", required=False),
        _text("state"),
        _number("at"),
        *map(_text, ("by", "reason", "waived", "due_on")),
        _flag("anonymity_checked"),
    ),
    meetings.FactCheck: _journaled(
        "fact_check",
        _id(),
        _ref("meeting_id", "meeting"),
        _ref("step_id", "state_step"),
        _ref("organisation_id", "organisation"),
        _text("answer"),
        _maybe("answered_at"),
        _text("note"),
    ),
    planning.Plan: _journaled(
        "plan",
        _id(),
        _number("number"),
        _text("title"),
        *map(_number, ("slot_minutes", "gap_minutes", "rounds")),
        *map(_text, ("windows", "breaks", "rooms", "agenda")),
        *map(_maybe, ("frozen_at", "accepted_at")),
        # No foreign key: a draw points at its plan already.
        Column("draw_id", Text),
        _text("opened_reason"),
        order=_NUMBERED,
    ),
    planning.PlannedSupplier: _journaled(
        "planned_supplier", _id(), _ref("plan_id", "plan"), _ref("organisation_id", "organisation")
    ),
    planning.PlanPerson: _journaled(
        "plan_person", _id(), _ref("plan_id", "plan"), _ref("participant_id", "participant")
    ),
    planning.Unavailable: _journaled(
        "unavailable",
        _id(),
        _ref("plan_id", "plan"),
        _ref("organisation_id", "organisation"),
        _text("day"),
        *map(_number, ("begins", "ends")),
        _text("note"),
    ),
    planning.DrawRecord: _journaled(
        "draw",
        _id(),
        _number("number"),
        _ref("plan_id", "plan"),
        _number("drawn_at"),
        *map(_text, ("seed", "rule", "witness", "reason")),
        order=_NUMBERED,
    ),
    planning.DrawPlace: _journaled(
        "draw_place",
        _id(),
        _ref("draw_id", "draw"),
        _ref("organisation_id", "organisation"),
        *map(_text, ("identifier", "digest")),
        _number("place"),
        order=("place", "id"),
    ),
    invitations.Sending: _journaled(
        "sending",
        _id(),
        _ref("meeting_id", "meeting"),
        _ref("organisation_id", "organisation"),
        *map(_text, ("kind", "how")),
        _number("sent_at"),
        _text("uid"),
        _number("sequence"),
        *map(_maybe, ("starts_at", "ends_at")),
        *map(_text, ("place", "note")),
        _added(_text("reply_by"), ""),
    ),
    groups.Group: _journaled(
        "workshop_group",
        _id(),
        _ref("meeting_id", "meeting"),
        _number("number"),
        _text("name"),
        _number("track"),
        order=_NUMBERED,
    ),
    groups.GroupMember: _journaled(
        "group_member",
        _id(),
        _ref("group_id", "workshop_group"),
        _ref("organisation_id", "organisation"),
        _ref("participant_id", "participant", required=False),
    ),
    groups.TableRound: _journaled(
        "table_round",
        _id(),
        _ref("meeting_id", "meeting"),
        _ref("group_id", "workshop_group"),
        *map(_number, ("round", "table_number")),
        order=("round", "table_number", "id"),
    ),
    handing_out.HandOut: _journaled(
        "hand_out",
        _id(),
        _ref("meeting_id", "meeting"),
        _text("handed_to"),
        _number("handed_out_at"),
        _text("head"),
        _maybe("returned_at"),
        _text("withdrawn_reason"),
        _flag("is_copy"),
        _added(_text("copy_head"), ""),
        _added(_text("returned_head"), ""),
    ),
    meetings.Attendance: _journaled(
        "attendance",
        _id(),
        _ref("meeting_id", "meeting"),
        _ref("organisation_id", "organisation"),
        _ref("participant_id", "participant", required=False),
        _maybe("arrived_at"),
        _maybe("left_at"),
    ),
    contributions.Contribution: _journaled(
        "contribution",
        Column("row", Integer, primary_key=True, info={"local": True}),
        Column("id", Text, nullable=False, unique=True),
        Column("meeting_id", Text, ForeignKey("meeting.id", deferrable=True, initially="DEFERRED"), nullable=False),
        _text("kind"),
        _text("text"),
        _maybe("started_at"),
        Column("organisation_id", Text, ForeignKey("organisation.id", deferrable=True, initially="DEFERRED")),
        Column("participant_id", Text, ForeignKey("participant.id", deferrable=True, initially="DEFERRED")),
        Column("agenda_item_id", Text, ForeignKey("agenda_item.id", deferrable=True, initially="DEFERRED")),
        Column("question_stem_id", Text),
        *map(_text, ("tags", "state", "struck_reason")),
        _flag("verbatim"),
    ),
    contributions.ConfidentialityClaim: _journaled(
        "confidentiality_claim",
        _id(),
        _ref("contribution_id", "contribution"),
        _number("claimed_at"),
        _text("harm"),
        _text("heard_by"),
    ),
    contributions.Assignment: _journaled(
        "assignment",
        _id(),
        _ref("contribution_id", "contribution"),
        *map(_text, ("responsible", "due_on", "done_on")),
    ),
    questions.QuestionPut: _journaled(
        "question_put",
        _id(),
        _text("stem_id"),
        _ref("organisation_id", "organisation"),
        _ref("meeting_id", "meeting", required=False),
        _ref("contribution_id", "contribution", required=False),
        _maybe("at"),
    ),
    floor.Turn: _journaled(
        "turn",
        _id(),
        _ref("meeting_id", "meeting"),
        _ref("organisation_id", "organisation", required=False),
        _number("seconds"),
        _maybe("started_at"),
        _ref("participant_id", "participant", required=False),
        _ref("agenda_item_id", "agenda_item", required=False),
        _ref("contribution_id", "contribution", required=False),
    ),
    parity.Disclosure: _journaled(
        "disclosure",
        _id(),
        _number("number"),
        _text("text"),
        _maybe("given_at"),
        _ref("meeting_id", "meeting", required=False),
        _ref("contribution_id", "contribution", required=False),
        _flag("relevant"),
        _text("reason"),
        _added(_text("taken_into"), ""),
        order=_NUMBERED,
    ),
    parity.Receipt: _journaled(
        "receipt",
        _id(),
        _ref("disclosure_id", "disclosure"),
        _ref("organisation_id", "organisation"),
        _text("how"),
        _maybe("at"),
    ),
    exercises.Exercise: _journaled(
        "exercise",
        _id(),
        _number("number"),
        *map(_text, ("title", "method", "prompt")),
        _ref("meeting_id", "meeting", required=False),
        _text("state"),
        _number("dots"),
        _number("most_per_card"),
        _text("rule"),
        _maybe("opened_at"),
        _maybe("revealed_at"),
        order=_NUMBERED,
    ),
    exercises.Card: _journaled(
        "card",
        _id(),
        _ref("exercise_id", "exercise"),
        _number("position"),
        _text("text"),
        _ref("contribution_id", "contribution", required=False),
        order=("position", "id"),
    ),
    exercises.Ballot: _journaled(
        "ballot",
        _id(),
        _ref("exercise_id", "exercise"),
        _ref("organisation_id", "organisation"),
        _number("cast_at"),
        _text("note"),
    ),
    exercises.Mark: _journaled("mark", _id(), _ref("ballot_id", "ballot"), _ref("card_id", "card"), _number("dots")),
    needs.Need: _journaled(
        "need",
        _id(),
        _number("number"),
        *map(_text, ("title", "who", "able_to", "situation", "problem", "effect")),
        *map(_text, ("measure", "baseline", "target", "unit", "method", "measured_when")),
        *map(_text, ("constraints", "accessibility", "legal", "priority", "priority_method")),
        *map(_text, ("status", "status_reason", "owner")),
        order=_NUMBERED,
    ),
    needs.NeedSource: _journaled(
        "need_source",
        _id(),
        _ref("need_id", "need"),
        _ref("contribution_id", "contribution", required=False),
        _ref("card_id", "card", required=False),
    ),
    needs.Requirement: _journaled(
        "requirement",
        _id(),
        _number("number"),
        *map(_text, ("text", "type", "obligation", "verification", "follow_up", "rationale")),
        order=_NUMBERED,
    ),
    needs.NeedRequirement: _journaled(
        "need_requirement", _id(), _ref("need_id", "need"), _ref("requirement_id", "requirement")
    ),
    register.MadeDocument: _journaled(
        "made_document",
        _id(),
        _number("number"),
        *map(_text, ("kind", "audience", "file_name", "sha256", "head")),
        _number("made_at"),
        Column("subject_id", Text),
        _ref("organisation_id", "organisation", required=False),
        order=_NUMBERED,
    ),
    register.Erasure: _journaled("erasure", _id(), *map(_text, ("entity", "entity_id", "entries", "reason"))),
}

_lines = _TABLES[contributions.Contribution].c
LOG_ORDER = (_lines.meeting_id, _lines.started_at.is_(None), _lines.started_at, _lines.id)
Index("log_order", *LOG_ORDER)

journal_entry = Table(
    "journal_entry",
    metadata,
    Column("number", Integer, primary_key=True),
    _number("format"),
    _text("replica"),
    _number("sequence"),
    _number("clock"),
    _number("tick"),
    *map(_text, ("actor", "action", "step")),
    _maybe("target"),
    _number("changes"),
    *map(_text, ("changes_digest", "previous", "digest")),
    info={"class": "journal"},
)
Index("retraced", journal_entry.c.target, sqlite_where=journal_entry.c.target.is_not(None))

journal_change = Table(
    "journal_change",
    metadata,
    Column("entry", Integer, ForeignKey("journal_entry.number"), primary_key=True),
    Column("position", Integer, primary_key=True),
    _text("entity"),
    _text("entity_id"),
    Column("salt", LargeBinary),
    Column("after", Text),
    _text("digest"),
    Index("change_of", "entity_id", "entry"),
    info={"class": "journal"},
    sqlite_with_rowid=False,
)

counter = Table(
    "counter", metadata, Column("entity", Text, primary_key=True), _number("value"), info={"class": "derived"}
)

scratch = Table("scratch", metadata, Column("key", Text, primary_key=True), _text("value"), info={"class": "scratch"})

SEARCH_DDL = (
    "CREATE VIRTUAL TABLE search USING fts5"
    "(text, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3 4 5 6 7', columnsize = 0, detail = 'none')"
)
"""Derived: the words of the contributions, by their row; ä and å are letters of their own."""


def table_of(kind: type[Noun]) -> Table:
    """The table that stores nouns of `kind`."""
    return _TABLES[kind]


def kinds() -> dict[str, type[Noun]]:
    """Every stored noun, by its table's name."""
    return {table.name: kind for kind, table in _TABLES.items()}
