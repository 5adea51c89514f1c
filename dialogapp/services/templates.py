"""What a dialogue and a meeting can begin from: dialogues, agendas and questions that are data in `resources`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.holidays import working_day_from
from dialogapp.domain.schedule import MINUTE, at_clock
from dialogapp.domain.text import cleaned_line
from dialogapp.services.dialogues import DialogueDraft, create_dialogue_in
from dialogapp.services.meetings import ItemDraft, MeetingDraft, plan_meeting_in, set_agenda_in
from dialogapp.services.people import OrganisationDraft, add_organisation_in
from dialogapp.services.ports import Store, Writer
from dialogapp.services.questions import QuestionDraft, set_questions_in
from dialogapp.services.schedule import plan_one_to_ones_in
from dialogapp.services.translation import LanguageCode

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@dataclass(frozen=True, slots=True)
class AgendaTemplate:
    """An agenda to begin from, in one language. `key` is its name in `resources/agendas`.

    `meeting_title` names a meeting that has it; in a one-to-one it has a field `{name}` for the supplier.
    """

    key: str
    kind: str
    title: str
    meeting_title: str
    items: tuple[ItemDraft, ...]

    @property
    def minutes(self) -> int:
        """The sum of its items."""
        return sum(item.planned_minutes for item in self.items)


@dataclass(frozen=True, slots=True)
class MeetingTemplate:
    """A meeting of a dialogue's template: `day` working days after the first, at `minute` past midnight on the clock.

    It lasts as long as its agenda; with `days`, so many working days, to the same time of day.
    """

    title: str
    kind: str
    day: int
    minute: int
    days: int
    agenda: AgendaTemplate | None


@dataclass(frozen=True, slots=True)
class DialogueTemplate:
    """A dialogue to begin from, in one language. `per_supplier` is the agenda of suppliers' own meetings, if any."""

    key: str
    title: str
    about: str
    meetings: tuple[MeetingTemplate, ...]
    with_questions: bool
    per_supplier: AgendaTemplate | None


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a new dialogue is made of. `suppliers` are names; blank ones and repeated ones are passed over."""

    draft: DialogueDraft
    template: DialogueTemplate | None
    first_day: date
    suppliers: Sequence[str] = ()


@cache
def agenda_templates(code: LanguageCode) -> tuple[AgendaTemplate, ...]:
    """The agendas to begin from, in their order."""
    found = sorted(_documents(RESOURCES / "agendas"), key=lambda entry: entry[1]["order"])
    return tuple(
        AgendaTemplate(
            key,
            document["kind"],
            document["title"][code],
            document["meeting_title"][code],
            tuple(ItemDraft(item["title"][code], item["minutes"], item["kind"]) for item in document["item"]),
        )
        for key, document in found
    )


def agenda_template(key: str, code: LanguageCode) -> AgendaTemplate:
    """The agenda called `key`; InputError where there is none."""
    for template in agenda_templates(code):
        if template.key == key:
            return template
    raise InputError("There is no agenda called {key}", key=key)


@cache
def dialogue_templates(code: LanguageCode) -> tuple[DialogueTemplate, ...]:
    """The dialogues to begin from, in their order."""
    agendas = {agenda.key: agenda for agenda in agenda_templates(code)}
    found = sorted(_documents(RESOURCES / "templates" / "dialogues"), key=lambda entry: entry[1]["order"])
    return tuple(
        DialogueTemplate(
            key,
            document["title"][code],
            document["about"][code],
            tuple(_meeting(entry, agendas, code) for entry in document["meeting"]),
            document["questions"],
            agendas.get(document.get("per_supplier", "")),
        )
        for key, document in found
    )


@cache
def question_bank(code: LanguageCode) -> tuple[QuestionDraft, ...]:
    """Questions to begin from."""
    document = tomllib.loads((RESOURCES / "templates" / "questions.toml").read_text(encoding="utf-8"))
    return tuple(
        QuestionDraft(entry["text"][code], entry["area"][code], entry["purpose"][code])
        for entry in document["question"]
    )


def begin_dialogue(store: Store, beginning: Beginning) -> Dialogue:
    """Make an empty file a dialogue as its template says, in one step. Words are in the documents' language."""
    store.actor = store.actor or beginning.draft.facilitator or beginning.draft.buyer
    with store.write("dialogue.created") as transaction:
        dialogue = create_dialogue_in(transaction, beginning.draft)
        code: LanguageCode = "en" if dialogue.document_language == "en" else "sv"
        template = beginning.template
        if template is not None and template.with_questions:
            set_questions_in(transaction, question_bank(code))
        suppliers = [
            add_organisation_in(transaction, OrganisationDraft(name))
            for name in _distinct(beginning.suppliers, dialogue.buyer)
        ]
        if template is not None:
            for meeting in template.meetings:
                _plan(transaction, meeting, beginning.first_day, dialogue.time_zone, [s.id for s in suppliers])
            if (own := template.per_supplier) is not None:
                plan_one_to_ones_in(transaction, own.meeting_title, suppliers, own.items)
    return dialogue


def _distinct(names: Sequence[str], but: str) -> list[str]:
    """The names, each once whatever its case, without blank ones and `but`."""
    seen, kept = {"", cleaned_line(but).casefold()}, []
    for name in map(cleaned_line, names):
        if name.casefold() not in seen:
            seen.add(name.casefold())
            kept.append(name)
    return kept


def _plan(
    transaction: Writer, template: MeetingTemplate, first_day: date, zone: str, supplier_ids: Sequence[str]
) -> None:
    day = working_day_from(first_day, template.day)
    starts_at = at_clock(day, template.minute, zone)
    items = template.agenda.items if template.agenda is not None else ()
    ends_at = starts_at + sum(item.planned_minutes for item in items) * MINUTE
    if template.days:
        ends_at = at_clock(working_day_from(day, template.days), template.minute, zone)
    draft = MeetingDraft(template.title, template.kind, starts_at=starts_at, ends_at=ends_at)
    meeting = plan_meeting_in(transaction, draft, supplier_ids)
    set_agenda_in(transaction, meeting.id, items)


def _documents(folder: Path) -> list[tuple[str, dict[str, Any]]]:
    return [(path.stem, tomllib.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.toml"))]


def _meeting(entry: Mapping[str, Any], agendas: Mapping[str, AgendaTemplate], code: str) -> MeetingTemplate:
    hours, minutes = entry["at"].split(":")
    return MeetingTemplate(
        entry["title"][code],
        entry["kind"],
        entry["day"],
        int(hours) * 60 + int(minutes),
        entry.get("days", 0),
        agendas.get(entry.get("agenda", "")),
    )
