"""Use cases that make documents: built from one snapshot, written whole, entered in the register.

Making and entering are apart, so that a long document can be made in another process, from a file opened for reading.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date
from pathlib import Path
from typing import Literal, get_args

from dialogapp.domain.document import Document, Workbook
from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.masking import AudienceKind
from dialogapp.domain.register import MadeDocument
from dialogapp.services.contribution_log import contribution_log
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.equality_report import equality_report
from dialogapp.services.equality_workbook import equality_workbook
from dialogapp.services.exercise_paper import exercise_paper, exercise_paper_name
from dialogapp.services.file_names import file_name
from dialogapp.services.minutes import minutes, minutes_name
from dialogapp.services.needs_summary import needs_summary
from dialogapp.services.needs_workbook import needs_workbook
from dialogapp.services.paper_kit import paper_kit, paper_kit_name
from dialogapp.services.ports import Paper, Reader, Store
from dialogapp.services.register_document import register_list, register_workbook
from dialogapp.services.schedule_page import schedule_page
from dialogapp.services.translation import LanguageCode, language

DocumentKind = Literal["minutes", "kit", "needs", "equal-treatment", "log", "schedule", "register", "exercise"]
ENDINGS: dict[DocumentKind, tuple[str, ...]] = {
    "minutes": (".docx", ".pdf", ".html"),
    "kit": (".pdf", ".docx", ".html"),
    "needs": (".docx", ".xlsx", ".pdf", ".html"),
    "equal-treatment": (".docx", ".xlsx", ".pdf", ".html"),
    "log": (".xlsx", ".csv"),
    "schedule": (".docx", ".pdf", ".html"),
    "register": (".docx", ".xlsx", ".pdf", ".html"),
    "exercise": (".pdf", ".docx", ".html"),
}
"""The kinds of file that each document can be, the usual one first."""


_Maker = Callable[[Reader, LanguageCode, AudienceKind], Document | Workbook]
_TOLD_BY_AUDIENCE: dict[DocumentKind, tuple[_Maker, _Maker]] = {
    "equal-treatment": (equality_report, equality_workbook),
    "register": (register_list, register_workbook),
}
"""Internal or public, as a document and as a workbook."""


@dataclass(frozen=True, slots=True)
class Order:
    """Which document is wanted. `meeting_id` for minutes and a paper kit; `exercise_id` for an exercise on paper;
    `organisation_id` for a supplier's minutes; `first` and `last` for the days of a schedule, which is without the
    suppliers' names for any audience but the internal one. The equal-treatment report and the register are internal or
    public.

    `language` None means the dialogue's own for documents.
    """

    kind: DocumentKind
    meeting_id: str | None = None
    audience: AudienceKind = "internal"
    organisation_id: str | None = None
    language: LanguageCode | None = None
    first: date | None = None
    last: date | None = None
    exercise_id: str | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """A document that was written. `entries` and `head` are the journal's before it, `sha256` the file's, in hex."""

    order: Order
    path: Path
    sha256: str
    entries: int
    head: str


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

    InputError where that kind of document can't be that kind of file; FileProblemError where it can't be written, or
    where something is there already and `force` is not set.
    """
    check_ending(order.kind, path)
    tree = build(reader, order, as_table=path.suffix.casefold() in (".xlsx", ".csv"))
    if made_at is not None:
        tree = _dated(tree, made_at)
    if isinstance(tree, Document):
        digest = paper.write_document(tree, path, force=force)
    else:
        digest = paper.write_workbook(tree, path, force=force)
    entries, head = reader.journal_head()
    return Exported(order, path, digest, entries, head)


def build(reader: Reader, order: Order, *, as_table: bool = False) -> Document | Workbook:
    """The tree of the document, as its audience may see it: what is previewed and what is written."""
    code = language_of(reader, order)
    if order.kind == "log":
        return contribution_log(reader, code)
    if order.kind == "needs":
        return needs_workbook(reader, code) if as_table else needs_summary(reader, code)
    if order.kind in _TOLD_BY_AUDIENCE:
        as_document, as_workbook = _TOLD_BY_AUDIENCE[order.kind]
        return (as_workbook if as_table else as_document)(reader, code, order.audience)
    if order.kind == "schedule":
        return schedule_page(reader, code, order.audience, order.first, order.last)
    return _of_one(reader, order, code)


def _of_one(reader: Reader, order: Order, code: LanguageCode) -> Document:
    """A document of one exercise or one meeting."""
    if order.kind == "exercise":
        if order.exercise_id is None:
            raise InputError("Say which exercise the document is of")
        return exercise_paper(reader, order.exercise_id, code)
    if order.meeting_id is None:
        raise InputError("Say which meeting the document is of")
    if order.kind == "kit":
        return paper_kit(reader, order.meeting_id, code)
    return minutes(reader, order.meeting_id, code, order.audience, order.organisation_id)


def register(store: Store, exported: Exported) -> MadeDocument:
    """Enter in the register a document that was made."""
    order = exported.order
    with store.write("document.made") as transaction:
        made = MadeDocument(
            id=transaction.new_id(),
            number=transaction.next_number(MadeDocument),
            kind=order.kind,
            audience=order.audience,
            file_name=exported.path.name,
            sha256=exported.sha256,
            head=exported.head,
            made_at=transaction.now,
            subject_id=order.meeting_id or order.exercise_id,
            organisation_id=order.organisation_id,
        )
        transaction.add(made)
    return made


def suggested_name(reader: Reader, order: Order, ending: str | None = None) -> str:
    """A name for the file: a to z, digits and hyphens, such as motesanteckningar-3-2026.docx."""
    words = language(language_of(reader, order))
    ending = ending if ending is not None else ENDINGS[order.kind][0]
    if order.kind == "minutes" and order.meeting_id is not None:
        return minutes_name(reader, order.meeting_id, words.code, order.audience, order.organisation_id) + ending
    if order.kind == "kit" and order.meeting_id is not None:
        return paper_kit_name(reader, order.meeting_id, words) + ending
    if order.kind == "exercise" and order.exercise_id is not None:
        return exercise_paper_name(reader, order.exercise_id, words) + ending
    names = {
        "log": words.text_in("file name", "log"),
        "needs": words.text_in("file name", "needs summary"),
        "equal-treatment": words.text_in("file name", "equal treatment"),
        "schedule": words.text_in("file name", "schedule"),
        "register": words.text_in("file name", "register"),
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
    chosen = order.language if order.language is not None else the_dialogue(reader).document_language
    return next(code for code in get_args(LanguageCode) if code == chosen)


def check_ending(kind: DocumentKind, path: Path) -> None:
    """InputError unless a document of `kind` can be the kind of file that `path` ends in."""
    if path.suffix.casefold() not in ENDINGS[kind]:
        raise InputError(
            "“{file}”: its name must end in one of {endings}", file=path.name, endings=", ".join(ENDINGS[kind])
        )


def _dated(tree: Document | Workbook, made_at: Instant) -> Document | Workbook:
    created = local(made_at, "UTC").replace(microsecond=0, tzinfo=UTC)
    return replace(tree, properties=replace(tree.properties, created=created))
