"""What can be made of a dialogue: documents, for whom, in which formats, and when they were made last."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from dialogapp.domain.contacts import Contact
from dialogapp.domain.contributions import Contribution
from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.dress import AS_DIALOGUE, OWN_LOOK, DocumentTemplate
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import Invitation, Meeting
from dialogapp.domain.register import MadeDocument, RegisteredDocument
from dialogapp.services.dates import Clock
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.document_settings import settings_of
from dialogapp.services.exporting import ENDINGS, DocumentKind, Exported, Order
from dialogapp.services.minutes_parts.left_out import parts_offered
from dialogapp.services.near_dates import short_day
from dialogapp.services.people import suppliers
from dialogapp.services.ports import Reader
from dialogapp.services.public_package import CONTENTS, WrittenPackage, package_from
from dialogapp.services.room import meetings_to_choose
from dialogapp.services.state_words import minutes_word
from dialogapp.services.states import minutes_state, suppliers_heard
from dialogapp.services.translation import Language, LanguageCode, message

OFFERED: dict[DocumentKind, tuple[str, ...]] = {
    kind: endings[: 3 if kind == "register" else 2] for kind, endings in ENDINGS.items()
}
"""The kinds of file that each document is offered as, the usual one first: two, or three of the register."""
ENDING_WORDS = {
    ".docx": message("Word"),
    ".pdf": message("PDF"),
    ".xlsx": message("Excel"),
    ".csv": message("CSV"),
}
PREVIEWED: frozenset[DocumentKind] = frozenset(ENDINGS) - {"log", "workbook"}
"""The documents that have a page to show before they are made."""

FAIR_COPY = "text:"
MORE_TEMPLATES = "…"
"""In place of a template: the dialog of all templates is asked for."""
TemplateField = Literal["docx_template", "xlsx_template"]

_BY_AUDIENCE: tuple[DocumentKind, ...] = ("report", "workbook", "equal-treatment", "register")
"""The documents that are for the project group or for the public."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A document that can be made; `order` is the internal one. `meeting` is its meeting's number, for minutes and
    a paper kit.
    """

    order: Order
    title: str
    about: str
    last: str
    meeting: int | None = None

    @property
    def key(self) -> str:
        """What tells it from the others: a meeting's id stands for its minutes."""
        meeting_id = self.order.meeting_id
        if meeting_id is None:
            return self.order.kind
        if self.order.kind == "fact-check":
            return f"fact-check:{meeting_id}"
        return meeting_id if self.order.kind == "minutes" else kit_key(meeting_id)


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a document is for: the order for it, and the supplier's name where it is one.

    `has_sheet` of a supplier whose copy of minutes is chosen as its sheet to read back.
    """

    words: str
    order: Order
    organisation: str = ""
    has_sheet: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """How a document is made: `templates` to choose among (words, value), and what is chosen. `explained` says it.

    `parts` may be left out: key, word, and whether it is told now.
    """

    templates: tuple[tuple[str, str], ...]
    template: str
    language: str
    explained: str
    parts: tuple[tuple[str, str, bool], ...] = ()


def template_field(kind: DocumentKind) -> TemplateField:
    """Which template is chosen for a document: that for Word and PDF, or where it is never those that for Excel."""
    return "xlsx_template" if set(ENDINGS[kind]) <= {".xlsx", ".csv"} and ENDINGS[kind] else "docx_template"


def settings(reader: Reader, kind: DocumentKind, language: Language) -> Settings:
    """How documents of a kind are made, and how else they could be."""
    own, field = settings_of(reader, kind), template_field(kind)
    known = [one for one in reader.all(DocumentTemplate) if one.kind == field.removesuffix("_template")]
    used = next((one.name for one in known if one.in_use), None)
    plain = language.text("Dialogapp's own look")
    templates = [
        (language.text("{template} (the dialogue's)", template=used or plain), AS_DIALOGUE),
        *([(plain, OWN_LOOK)] if used is not None else []),
        *((one.name, one.id) for one in known if not one.in_use),
        (language.text("Templates …"), MORE_TEMPLATES),
    ]
    chosen = getattr(own, field)
    values = [value for _, value in templates]
    # One that is the dialogue's by now is told as that.
    chosen = chosen if chosen in values else AS_DIALOGUE
    offered = parts_offered(language).items() if kind == "minutes" else ()
    left_out = own.leaves_out.split()
    return Settings(
        tuple(templates),
        chosen,
        own.language or the_dialogue(reader).document_language,
        language.text("What the document is made in: {template}", template=templates[values.index(chosen)][0]),
        tuple((part, words, part not in left_out) for part, words in offered),
    )


def kit_key(meeting_id: str) -> str:
    """What the paper kit of a meeting is revealed by."""
    return f"kit:{meeting_id}"


def fair_copy_key(meeting_id: str) -> str:
    """What the fair copy of a meeting is revealed by."""
    return f"{FAIR_COPY}{meeting_id}"


def choices(reader: Reader, language: Language) -> list[Choice]:
    """What can be made now, minutes of the latest meeting first; paper kits of the meetings that run or are
    ahead, the next one first.
    """
    made = reader.all(MadeDocument)
    clock = Clock(reader.all(Dialogue)[0].time_zone, language)
    meetings = [m for m in reader.all(Meeting) if reader.count(Contribution, meeting_id=m.id)]
    found = [
        Choice(
            Order("minutes", meeting.id),
            language.text("Minutes {number}: {title}", number=meeting.number, title=meeting.title),
            _about_minutes(meeting, clock, language),
            _last(made, "minutes", meeting.id, clock, language),
            meeting.number,
        )
        for meeting in reversed(meetings)
    ]
    sheets = [
        Choice(
            Order("fact-check", meeting.id, "supplier"),
            language.text("Sheet to read back: {title}", title=meeting.title),
            language.text("A supplier's own passages, each with the reference that its reply is known by"),
            _last(made, "fact-check", meeting.id, clock, language),
            meeting.number,
        )
        for meeting in reversed(meetings)
        if _has_sheets(meeting) and suppliers_heard(reader, meeting.id)
    ]
    needs = Choice(
        Order("needs"),
        language.text("Needs summary"),
        language.text("Needs, what they rest on, and the requirements that came of them"),
        _last(made, "needs", None, clock, language),
    )
    equality = Choice(
        Order("equal-treatment"),
        language.text("Equal-treatment report"),
        language.text("What each supplier was offered and got, deviations with reasons, and the draw"),
        _last(made, "equal-treatment", None, clock, language),
    )
    whole = Choice(
        Order("report"),
        language.text("Dialogue report"),
        language.text("All that came of the dialogue in one document, an annex to the procurement documents"),
        _last(made, "report", None, clock, language),
    )
    workbook = Choice(
        Order("workbook"),
        language.text("Workbook of the dialogue"),
        language.text("Needs, requirements, inputs, questions, information and votes, to sort and filter"),
        _last(made, "workbook", None, clock, language),
    )
    information = Choice(
        Order("information"),
        language.text("Information given in the dialogue"),
        language.text("What all suppliers get alike, and later every bidder (LOU 4 kap. 8 §)"),
        _last(made, "information", None, clock, language),
    )
    questions = Choice(
        Order("questions"),
        language.text("Questions and answers"),
        language.text("The common questions with what suppliers answered, by code"),
        _last(made, "questions", None, clock, language),
    )
    package = Choice(
        Order("package", audience="public"),
        language.text("Public package"),
        language.text("All documents for publication in a folder, searched for names and secrets"),
        _last(made, CONTENTS, None, clock, language),
    )
    log = Choice(
        Order("log"),
        language.text("Log of inputs"),
        language.text("Every line as it was logged; can be imported again"),
        _last(made, "log", None, clock, language),
    )
    kits = [
        _kit(meeting, made, clock, language)
        for meeting in meetings_to_choose(reader)
        if meeting.state in ("planned", "running")
    ]
    schedule = Choice(
        Order("schedule"),
        language.text("Schedule"),
        language.text("The meetings by time, and how the order was drawn"),
        _last(made, "schedule", None, clock, language),
    )
    register = Choice(
        Order("register"),
        language.text("Register"),
        language.text("What came in, was sent and was handed out, files by their SHA-256"),
        _last(made, "register", None, clock, language),
    )
    report = [equality] if suppliers(reader) else []
    planned = [schedule] if reader.count(Meeting) else []
    logged = [log] if meetings else []
    told = [information, questions] if meetings else []
    packed = [package] if meetings else []
    registered = [register] if any(reader.count(kind) for kind in (RegisteredDocument, Contact)) else []
    wholes = [whole, workbook] if meetings else []
    return [*found, *sheets, *kits, needs, *wholes, *told, *report, *logged, *planned, *registered, *packed]


def recipients(reader: Reader, order: Order, language: Language) -> list[Recipient]:
    """Whom a document can be made for."""
    internal = Recipient(language.text("the project group (internal)"), order)
    public = Recipient(language.text("the public (suppliers by code)"), replace(order, audience="public"))
    if order.kind in _BY_AUDIENCE:
        return [internal, public]
    if order.kind in ("information", "questions"):
        return [replace(public, words=language.text("all suppliers and the public"))]
    if order.kind == "package":
        return [public]
    if order.kind == "schedule":
        wall = replace(order, audience="public")
        return [internal, Recipient(language.text("a wall (times and places, no suppliers)"), wall)]
    if order.kind == "minutes":
        return [internal, public, *_suppliers(reader, order, language)]
    return _suppliers(reader, order, language) or [internal]


def side_by_side(offered: Sequence[Recipient], chosen: Recipient) -> list[Recipient]:
    """Whose documents are compared: the internal one, one supplier's (that which is chosen, else the first) and the
    public one. The same document for several suppliers is no comparison.
    """
    of = {one.order.audience: one for one in reversed(offered)}
    if len(of) < 2:
        return []
    of[chosen.order.audience] = chosen
    return [of[kind] for kind in ("internal", "supplier", "public") if kind in of]


def _suppliers(reader: Reader, order: Order, language: Language) -> list[Recipient]:
    """The suppliers that minutes, or a sheet to read back, can be made for."""
    if order.kind == "fact-check" and order.meeting_id is not None:
        heard = suppliers_heard(reader, order.meeting_id)
        return [Recipient(one.name, replace(order, organisation_id=one.id), one.name) for one in heard]
    if order.kind != "minutes" or order.meeting_id is None:
        return []
    concerned = {one.id for one in suppliers_heard(reader, order.meeting_id)}
    concerned |= {one.organisation_id for one in reader.all(Invitation, meeting_id=order.meeting_id)}
    has_sheet = _has_sheets(reader.get(Meeting, order.meeting_id))
    return [
        Recipient(
            language.text("{name} (its own passages, to check)", name=supplier.name),
            Order("minutes", order.meeting_id, "supplier", supplier.id),
            supplier.name,
            has_sheet,
        )
        for supplier in suppliers(reader)
        if supplier.id in concerned
    ]


def _has_sheets(meeting: Meeting) -> bool:
    """Whether suppliers' copies of the minutes are sheets to read back."""
    return minutes_state(meeting) in ("draft", "fact_check")


def arguments(
    path: Path, choice: Choice, recipient: Recipient, language: LanguageCode, out: Path | None = None
) -> list[str]:
    """The command line that makes the document, in place of a file of that name; without `out`, that which makes a
    preview of it, all but the folder. What is previewed of a package is the list of its contents.
    """
    told = ["export", str(path), choice.order.kind]
    if choice.meeting is not None:
        told += ["--meeting", str(choice.meeting)]
    if choice.order.kind == "minutes" or choice.order.kind in _BY_AUDIENCE:
        told += ["--audience", recipient.order.audience]
    if choice.order.kind == "schedule" and recipient.order.audience != "internal":
        told.append("--without-names")
    told += schedule_days(choice.order)
    if recipient.organisation:
        told += ["--organisation", recipient.organisation]
    if choice.order.kind != "package":
        # The documents of a package are each in the language of their kind.
        told += ["--language", language]
    told.append("--json")
    return [*told, "--preview"] if out is None else [*told, "--force", "-o", str(out)]


def schedule_days(order: Order) -> list[str]:
    """The options of the command line for the days of a schedule."""
    days = ("--from", order.first), ("--to", order.last)
    return [part for option, day in days if day is not None for part in (option, day.isoformat())]


def exported(order: Order, path: Path, output: str) -> Exported:
    """What the command line says that it wrote."""
    told = json.loads(output)
    journal = told["journal"]
    return Exported(order, path, told["sha256"], journal["entries"], journal["head"], told.get("template"))


def packed(reader: Reader, output: str) -> WrittenPackage:
    """What the command line says that it wrote into the folder."""
    return package_from(reader, json.loads(output))


def _kit(meeting: Meeting, made: Sequence[MadeDocument], clock: Clock, language: Language) -> Choice:
    return Choice(
        Order("kit", meeting.id),
        language.text("Paper kit for meeting {number}: {title}", number=meeting.number, title=meeting.title),
        language.text("Attendance list, rules, questions, blank log and name signs, to print"),
        _last(made, "kit", meeting.id, clock, language),
        meeting.number,
    )


def _about_minutes(meeting: Meeting, clock: Clock, language: Language) -> str:
    """The meeting's day, and how far its minutes have come."""
    day = short_day(clock.local(meeting.starts_at).date(), language) if meeting.starts_at is not None else ""
    state = minutes_word(language, minutes_state(meeting)) if meeting.minutes_state else ""
    return " · ".join(filter(None, (day, state)))


def _last(made: Sequence[MadeDocument], kind: str, subject_id: str | None, clock: Clock, language: Language) -> str:
    before = [one for one in made if one.kind == kind and one.subject_id == subject_id]
    if not before:
        return ""
    return language.text("Last made {when}", when=clock.moment(before[-1].made_at))
