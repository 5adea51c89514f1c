"""Use cases of the buyer's own templates for Word and Excel: kept in the dialogue, one of each kind in use."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import replace
from datetime import UTC
from pathlib import PurePath
from typing import TypeVar
from zoneinfo import ZoneInfo

from dialogapp.domain.calendar import Calendar
from dialogapp.domain.document import Document, Workbook
from dialogapp.domain.dress import TEMPLATE_KINDS, DocumentTemplate, Dress, TemplateFile, TemplateKind, TemplateReport
from dialogapp.domain.errors import InputError, NotFoundError, RefusedError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.register import MadeDocument
from dialogapp.domain.text import cleaned_line
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.ports import Reader, Store, Writer

D = TypeVar("D", Document, Workbook, Document | Workbook)
T = TypeVar("T", bound=Document | Workbook | Calendar)
_DRESSED_AS = {"pdf": "docx", "html": "docx"}
WITHOUT = ""
"""In place of a template's id: our own look, whatever the dialogue has chosen."""


@dataclass(frozen=True, slots=True)
class TemplateDraft:
    """A file that is to be a template. Without a `name` it has the file's."""

    content: bytes
    file_name: str
    name: str = ""
    logo_text: str = ""


def add_template(store: Store, draft: TemplateDraft, report: TemplateReport, *, use: bool = True) -> DocumentTemplate:
    """Copy a template into the dialogue, and `use` it from now on. `report` is what a look at it told.

    InputError where it can't be used, or one of that name is there.
    """
    sha256 = hashlib.sha256(draft.content).hexdigest()
    if not report.usable or report.kind is None:
        raise InputError("“{file}” can't be a template; see what is told of it", file=draft.file_name)
    if report.sha256 != sha256:
        raise InputError("“{file}” was changed after it was looked at; choose it again", file=draft.file_name)
    name = cleaned_line(draft.name) or cleaned_line(PurePath(draft.file_name).stem)
    with store.write("template.added") as transaction:
        if any(
            one.name.casefold() == name.casefold() and one.kind == report.kind
            for one in transaction.all(DocumentTemplate)
        ):
            raise InputError("There is a template called “{name}” already; give this one another name", name=name)
        template = DocumentTemplate(
            id=transaction.new_id(),
            number=transaction.next_number(DocumentTemplate),
            kind=report.kind,
            name=name,
            file_name=cleaned_line(draft.file_name),
            sha256=sha256,
            size=len(draft.content),
            logo_text=cleaned_line(draft.logo_text),
            in_use=use,
        )
        if use:
            _choose(transaction, report.kind, None)
        transaction.add(template)
        content = base64.b64encode(draft.content).decode("ascii")
        transaction.add(TemplateFile(id=transaction.new_id(), template_id=template.id, content=content))
    return template


def choose_template(store: Store, kind: TemplateKind, template_id: str | None) -> None:
    """Make documents in this template from now on; None is our own look."""
    with store.write("template.chosen") as transaction:
        if template_id is not None and transaction.get(DocumentTemplate, template_id).kind != kind:
            raise InputError("That template is for the other kind of file")
        _choose(transaction, kind, template_id)


def remove_template(store: Store, template_id: str) -> None:
    """Take a template out of the dialogue. RefusedError where a document was made in it."""
    with store.write("template.removed") as transaction:
        template = transaction.get(DocumentTemplate, template_id)
        made = transaction.count(MadeDocument, template_id=template_id)
        if made:
            raise RefusedError(
                "“{name}” stays in the dialogue: {count} documents were made in it, and can be made again only "
                "with it. Choose another template instead",
                name=template.name,
                count=made,
            )
        for file in transaction.all(TemplateFile, template_id=template_id):
            transaction.remove(TemplateFile, file.id)
        transaction.remove(DocumentTemplate, template_id)


def template_for(reader: Reader, ending: str, template_id: str | None) -> DocumentTemplate | None:
    """The template that a file with this ending is made in: the one asked for, else the dialogue's choice. PDF and
    HTML are dressed as Word is, as far as that can be told.

    None for our own look. InputError where the one asked for is for another kind of file.
    """
    kind = _DRESSED_AS.get(ending, ending)
    if template_id == WITHOUT or (template_id is None and kind not in TEMPLATE_KINDS):
        return None
    if template_id is None:
        return next((one for one in reader.all(DocumentTemplate) if one.in_use and one.kind == kind), None)
    template = reader.get(DocumentTemplate, template_id)
    if template.kind != kind:
        raise InputError(
            "The template “{name}” is for .{kind}, and this is another kind of file",
            name=template.name,
            kind=template.kind,
        )
    return template


def dress_of(reader: Reader, template: DocumentTemplate) -> Dress:
    """What a writer needs of the template."""
    kind: TemplateKind = "docx" if template.kind == "docx" else "xlsx"
    return Dress(kind, template_content(reader, template.id), template.logo_text)


def with_buyer(reader: Reader, tree: T, made_at: Instant | None) -> T:
    """`tree` with what a template's placeholders tell beside the document's own: the buyer, and the day."""
    if isinstance(tree, Calendar):
        return tree
    dialogue = the_dialogue(reader)
    properties = replace(tree.properties, buyer=dialogue.buyer)
    if made_at is not None:
        # The day is that of the dialogue's zone, not of UTC.
        at = local(made_at, "UTC").replace(microsecond=0, tzinfo=UTC)
        properties = replace(properties, created=at.astimezone(ZoneInfo(dialogue.time_zone)))
    return replace(tree, properties=properties)


def dated(tree: D, made_at: Instant) -> D:
    """`tree` with the time of its making."""
    created = local(made_at, "UTC").replace(microsecond=0, tzinfo=UTC)
    return replace(tree, properties=replace(tree.properties, created=created))


def template_content(reader: Reader, template_id: str) -> bytes:
    """The file itself."""
    (file,) = reader.all(TemplateFile, template_id=template_id)
    return base64.b64decode(file.content)


def template_ending(template: DocumentTemplate) -> str:
    """What the name of its file ends in: to Word and Excel, .dotx and .xltx are kinds of file of their own."""
    ending = PurePath(template.file_name).suffix.casefold().removeprefix(".")
    return ending if ending in ("docx", "dotx", "xlsx", "xltx") else template.kind


def find_template(reader: Reader, told: str) -> DocumentTemplate:
    """The template of this name, or number. NotFoundError where there is none."""
    found = [one for one in reader.all(DocumentTemplate) if told.casefold() in (one.name.casefold(), str(one.number))]
    if len(found) != 1:
        raise NotFoundError(
            "There is no template “{name}” in the dialogue; its number tells it from one of the same name", name=told
        )
    return found[0]


def _choose(transaction: Writer, kind: str, template_id: str | None) -> None:
    for one in transaction.all(DocumentTemplate):
        if one.kind == kind and one.in_use != (one.id == template_id):
            transaction.put(replace(one, in_use=one.id == template_id))
