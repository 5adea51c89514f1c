"""Use cases that make documents: built from one snapshot, written whole, entered in the register.

Making and entering are apart, so that a long document can be made in another process, from a file opened for reading.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from dialogapp.domain.document import Document, Workbook
from dialogapp.domain.dress import DocumentTemplate
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercise_definitions import ExerciseDefinition
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.leaks import Secrets
from dialogapp.domain.masking import Audience, AudienceKind
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.register import MadeDocument
from dialogapp.services.all_get import information_letter
from dialogapp.services.contribution_log import contribution_log
from dialogapp.services.dialogue_report import dialogue_report
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.document_settings import chosen_template, settings_of
from dialogapp.services.document_templates import dated, dress_of, template_for, with_buyer
from dialogapp.services.document_view import public_view
from dialogapp.services.equality_report import equality_report
from dialogapp.services.equality_workbook import equality_workbook
from dialogapp.services.exercise_paper import blank_paper_name, exercise_paper, exercise_paper_name
from dialogapp.services.file_names import file_name
from dialogapp.services.minutes import minutes, minutes_name
from dialogapp.services.minutes_parts.left_out import without
from dialogapp.services.needs_summary import needs_summary
from dialogapp.services.needs_workbook import dialogue_workbook, needs_workbook
from dialogapp.services.paper_kit import paper_kit, paper_kit_name
from dialogapp.services.ports import Paper, Reader, Store, Writer
from dialogapp.services.questions_answers import questions_and_answers
from dialogapp.services.read_back import read_back_name, read_back_workbook
from dialogapp.services.register_document import register_list, register_workbook
from dialogapp.services.schedule_page import schedule_page
from dialogapp.services.secrets import secrets_for
from dialogapp.services.states import minutes_state
from dialogapp.services.tracing import unanswered
from dialogapp.services.translation import LanguageCode, language

DocumentKind = Literal[
    "minutes",
    "kit",
    "needs",
    "equal-treatment",
    "log",
    "schedule",
    "register",
    "information",
    "questions",
    "package",
    "fact-check",
    "exercise",
    "report",
    "workbook",
]
ENDINGS: dict[DocumentKind, tuple[str, ...]] = {
    "minutes": (".docx", ".pdf", ".html"),
    "kit": (".pdf", ".docx", ".html"),
    "needs": (".docx", ".xlsx", ".pdf", ".html"),
    "equal-treatment": (".docx", ".xlsx", ".pdf", ".html"),
    "log": (".xlsx", ".csv"),
    "schedule": (".docx", ".pdf", ".html"),
    "register": (".docx", ".xlsx", ".pdf", ".html"),
    "fact-check": (".docx", ".xlsx", ".html"),
    "information": (".docx", ".pdf", ".html"),
    "questions": (".docx", ".pdf", ".html"),
    "package": (),
    "exercise": (".pdf", ".docx", ".html"),
    "report": (".docx", ".pdf", ".html"),
    "workbook": (".xlsx",),
}
"""The kinds of file that each document can be, the usual one first; the public package is a folder of several."""


_Maker = Callable[[Reader, LanguageCode, AudienceKind], Document | Workbook]
_TOLD_BY_AUDIENCE: dict[DocumentKind, tuple[_Maker, _Maker]] = {
    "equal-treatment": (equality_report, equality_workbook),
    "register": (register_list, register_workbook),
    "report": (dialogue_report, dialogue_report),
    "workbook": (dialogue_workbook, dialogue_workbook),
}
"""Internal or public, as a document and as a workbook; the last two are one of them alone."""
_TABLES: dict[DocumentKind, Callable[[Reader, LanguageCode], Workbook]] = {
    "log": contribution_log,
    "needs": needs_workbook,
}
_SAME_FOR_ALL: dict[DocumentKind, Callable[[Reader, LanguageCode], Document]] = {
    "needs": needs_summary,
    "information": information_letter,
    "questions": questions_and_answers,
}
"""What the project group reads in the same words as the public."""


@dataclass(frozen=True, slots=True)
class Order:
    """Which document is wanted. `meeting_id` for minutes, a paper kit and a sheet to read back; `organisation_id` for
    a supplier's minutes and its sheet; `exercise_id` for an exercise on paper, or `definition` for one of the library
    that was not made yet; `first` and `last` for the days of a schedule, which is without the suppliers' names for any
    audience but the internal one. The dialogue report, the workbook, the equal-treatment report and the register are
    internal or public.

    `language` None means the one chosen for such documents, else the dialogue's own for documents. So does
    `template_id` of the template for Word or Excel; `document_templates.WITHOUT` is our own look.
    """

    kind: DocumentKind
    meeting_id: str | None = None
    audience: AudienceKind = "internal"
    organisation_id: str | None = None
    language: LanguageCode | None = None
    first: date | None = None
    last: date | None = None
    template_id: str | None = None
    exercise_id: str | None = None
    definition: ExerciseDefinition | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """A document that was written. `entries` and `head` are the journal's before it, `sha256` the file's, in hex;
    `template_id` the template that it was made in.
    """

    order: Order
    path: Path
    sha256: str
    entries: int
    head: str
    template_id: str | None = None


def export(
    store: Store, paper: Paper, order: Order, path: Path, *, force: bool = False, made_at: Instant | None = None
) -> Exported:
    """Make the document at `path`, and enter it in the register where the dialogue is open for writing.

    Errors as `make`. The file's time of making is `made_at`; without it the file carries none.
    """
    with store.read() as reader:
        exported = make(reader, paper, order, path, force=force, made_at=made_at)
    if store.writable:
        register(store, exported)
    return exported


def make(
    reader: Reader, paper: Paper, order: Order, path: Path, *, force: bool = False, made_at: Instant | None = None
) -> Exported:
    """Make the document at `path`, as a kind of file that its ending tells, without entering it anywhere.

    InputError where that kind of document can't be that kind of file; LeakError where the finished file, if it is not
    for the project group, would tell what its readers may not see; FileProblemError where it can't be written, or
    where something is there already and `force` is not set; RefusedError as `built`.
    """
    check_ending(order.kind, path)
    tree = built(reader, order, path.suffix, made_at)
    secrets = secrets_of(reader, order)
    template = template_of(reader, order, path.suffix.casefold().removeprefix("."))
    dress = None
    if template is not None:
        dress = dress_of(reader, template)
        tree = with_buyer(reader, tree, made_at)
    if isinstance(tree, Document):
        digest = paper.write_document(tree, path, force=force, secrets=secrets, dress=dress)
    else:
        digest = paper.write_workbook(tree, path, force=force, secrets=secrets, dress=dress)
    entries, head = reader.journal_head()
    return Exported(order, path, digest, entries, head, template.id if template is not None else None)


def built(reader: Reader, order: Order, ending: str, made_at: Instant | None) -> Document | Workbook:
    """The tree of the document for a file with that ending, with the time of its making where one is given.

    RefusedError for a needs summary to hand on while it is not said what is thought of what rests on one supplier
    alone; a page of HTML, to look at, is made in any case.
    """
    if order.kind == "needs" and ending.casefold() != ".html":
        _check_answered(reader)
    tree = build(reader, order, as_table=ending.casefold() in (".xlsx", ".csv"))
    return dated(tree, made_at) if made_at is not None else tree


def build(reader: Reader, order: Order, *, as_table: bool = False) -> Document | Workbook:
    """The tree of the document, as its audience may see it: what is previewed and what is written."""
    code = language_of(reader, order)
    if order.kind in _TABLES and (as_table or order.kind == "log"):
        return _TABLES[order.kind](reader, code)
    if order.kind in _SAME_FOR_ALL:
        return _SAME_FOR_ALL[order.kind](reader, code)
    if order.kind in _TOLD_BY_AUDIENCE:
        as_document, as_workbook = _TOLD_BY_AUDIENCE[order.kind]
        return (as_workbook if as_table else as_document)(reader, code, order.audience)
    if order.kind == "schedule":
        return schedule_page(reader, code, order.audience, order.first, order.last)
    return _of_one(reader, order, code, as_table=as_table)


def _of_one(reader: Reader, order: Order, code: LanguageCode, *, as_table: bool) -> Document | Workbook:
    """A document of one exercise or one meeting."""
    if order.kind == "exercise":
        subject = order.exercise_id or order.definition
        if subject is None:
            raise InputError("Say which exercise the document is of")
        return exercise_paper(reader, subject, code)
    if order.meeting_id is None:
        raise InputError("Say which meeting the document is of")
    return _of_meeting(reader, order, order.meeting_id, code, as_table=as_table)


def _of_meeting(
    reader: Reader, order: Order, meeting_id: str, code: LanguageCode, *, as_table: bool
) -> Document | Workbook:
    if order.kind == "kit":
        return paper_kit(reader, meeting_id, code)
    if order.kind == "fact-check":
        return _read_back(reader, meeting_id, order.organisation_id, code, as_table=as_table)
    document = minutes(reader, meeting_id, code, order.audience, order.organisation_id)
    left_out = settings_of(reader, "minutes").leaves_out.split()
    document = replace(document, blocks=without(document.blocks, left_out, language(code)))
    if minutes_state(reader.get(Meeting, meeting_id)) in ("finalised", "published"):
        return document
    # A copy that goes astray says what it is.
    return replace(document, mark=language(code).text_in("watermark", "DRAFT"))


def _read_back(
    reader: Reader, meeting_id: str, organisation_id: str | None, code: LanguageCode, *, as_table: bool
) -> Document | Workbook:
    if organisation_id is None:
        raise InputError("Say which supplier is to read its passages")
    if as_table:
        return read_back_workbook(reader, meeting_id, code, organisation_id)
    return minutes(reader, meeting_id, code, "supplier", organisation_id)


def template_of(reader: Reader, order: Order, ending: str) -> DocumentTemplate | None:
    """The template that the document is made in as a file with that ending, without its dot; None for our own look."""
    chosen = order.template_id if order.template_id is not None else chosen_template(reader, order.kind, ending)
    return template_for(reader, ending, chosen)


def secrets_of(reader: Reader, order: Order) -> Secrets | None:
    """What the finished document may not tell; None where its readers may see everything."""
    audience = Audience("public" if order.kind in _SAME_FOR_ALL else order.audience, order.organisation_id)
    if audience.kind == "internal":
        return None
    view = public_view(reader, language(language_of(reader, order)))
    codes = [name for key, name in view.names.items() if view.is_supplier(key)]
    return secrets_for(reader, audience, codes)


def register(store: Store, exported: Exported) -> MadeDocument:
    """Enter in the register a document that was made."""
    with store.write("document.made") as transaction:
        return register_in(
            transaction,
            exported.order,
            exported.path.name,
            exported.sha256,
            exported.head,
            template_id=exported.template_id,
        )


def register_in(
    transaction: Writer,
    order: Order,
    file_name: str,
    sha256: str,
    head: str,
    kind: str = "",
    template_id: str | None = None,
) -> MadeDocument:
    """Enter in the register a document that was made, of the kind that `order` is for unless `kind` is given."""
    made = MadeDocument(
        id=transaction.new_id(),
        number=transaction.next_number(MadeDocument),
        kind=kind or order.kind,
        audience=order.audience,
        file_name=file_name,
        sha256=sha256,
        head=head,
        made_at=transaction.now,
        subject_id=order.meeting_id or order.exercise_id,
        organisation_id=order.organisation_id,
        template_id=template_id,
    )
    transaction.add(made)
    return made


def suggested_name(reader: Reader, order: Order, ending: str | None = None) -> str:
    """A name for the file: a to z, digits and hyphens, such as motesanteckningar-3-2026.docx."""
    words = language(language_of(reader, order))
    ending = ending if ending is not None else next(iter(ENDINGS[order.kind]), "")
    if order.kind == "minutes" and order.meeting_id is not None:
        return minutes_name(reader, order.meeting_id, words.code, order.audience, order.organisation_id) + ending
    if order.kind == "kit" and order.meeting_id is not None:
        return paper_kit_name(reader, order.meeting_id, words) + ending
    if order.kind == "fact-check" and order.meeting_id is not None and order.organisation_id is not None:
        return read_back_name(reader, order.meeting_id, words.code, order.organisation_id) + ending
    if order.kind == "exercise" and order.exercise_id is not None:
        return exercise_paper_name(reader, order.exercise_id, words) + ending
    if order.definition is not None:
        return blank_paper_name(order.definition, words) + ending
    names = {
        "log": words.text_in("file name", "log"),
        "needs": words.text_in("file name", "needs summary"),
        "equal-treatment": words.text_in("file name", "equal treatment"),
        "schedule": words.text_in("file name", "schedule"),
        "register": words.text_in("file name", "register"),
        "information": words.text_in("file name", "information given"),
        "questions": words.text_in("file name", "questions and answers"),
        "package": words.text_in("file name", "public package"),
        "report": words.text_in("file name", "dialogue report"),
        "workbook": words.text_in("file name", "workbook"),
    }
    days = [day.isoformat() for day in dict.fromkeys((order.first, order.last)) if day is not None]
    # For a wall that competitors pass: never mistaken for, nor written over, the one with names.
    is_nameless = order.kind == "schedule" and order.audience != "internal"
    nameless = words.text_in("file name", "without names") if is_nameless else None
    is_public_report = order.kind in _TOLD_BY_AUDIENCE and order.audience == "public"
    whose = words.text_in("file name", "public") if is_public_report else None
    return file_name(names[order.kind], nameless, the_dialogue(reader).diary_number, *days, whose) + ending


def language_of(reader: Reader, order: Order) -> LanguageCode:
    """The language that the document is made in."""
    chosen = order.language or settings_of(reader, order.kind).language or the_dialogue(reader).document_language
    return next(code for code in get_args(LanguageCode) if code == chosen)


def check_ending(kind: DocumentKind, path: Path) -> None:
    """InputError unless a document of `kind` can be the kind of file that `path` ends in."""
    if path.suffix.casefold() not in ENDINGS[kind]:
        raise InputError(
            "“{file}”: its name must end in one of {endings}", file=path.name, endings=", ".join(ENDINGS[kind])
        )


def _check_answered(reader: Reader) -> None:
    waiting = unanswered(reader)
    needs = [str(gap.need.number) for gap in waiting if gap.need is not None]
    asked = [str(gap.requirement.number) for gap in waiting if gap.requirement is not None]
    if needs:
        raise RefusedError(
            "Rests on one supplier alone, and it is not said what you think of that: need {numbers}. Write it at the "
            "need, then make the document",
            numbers=", ".join(needs),
        )
    if asked:
        raise RefusedError(
            "Its level comes from one supplier alone, and it is not said what you think of that: requirement "
            "{numbers}. Write it at the requirement, then make the document",
            numbers=", ".join(asked),
        )
