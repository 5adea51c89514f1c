"""Commands that make documents, enter them in the dialogue's register, and say where they are."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from dialogapp.cli.call import FOUND_WRONG, Call, Outcome, actor
from dialogapp.cli.looking import looked_at
from dialogapp.cli.templates import template_id
from dialogapp.domain.equality import lacking_reason
from dialogapp.domain.errors import FileInUseError, FileProblemError, InputError
from dialogapp.domain.masking import AudienceKind
from dialogapp.services.document_templates import dated
from dialogapp.services.equal_treatment import equality_checks
from dialogapp.services.exercise_library import exercise_called
from dialogapp.services.exercise_reading import find_exercise
from dialogapp.services.exporting import Order, export, language_of
from dialogapp.services.meetings import find_meeting
from dialogapp.services.people import find_organisation
from dialogapp.services.ports import Reader, Store
from dialogapp.services.public_package import (
    contents_list,
    data_of,
    planned,
    register_package,
    write_package,
)
from dialogapp.services.translation import message

_IN_USE = message("{file} is open elsewhere, so the document was not entered in its register")
_READ_ONLY = message("{file} can't be written, so the document was not entered in its register")


def minutes(call: Call) -> Outcome:
    """The minutes of a meeting."""
    options = call.options
    if (options.audience == "supplier") != (options.organisation is not None):
        raise InputError("A supplier's copy needs both --audience supplier and --organisation; the others need neither")
    return _made(call, _minutes_order)


def _minutes_order(call: Call, reader: Reader) -> Order:
    options = call.options
    meeting = find_meeting(reader, options.meeting)
    organisation = find_organisation(reader, options.organisation) if options.organisation is not None else None
    return Order("minutes", meeting.id, options.audience, organisation.id if organisation is not None else None)


def fact_check(call: Call) -> Outcome:
    """A supplier's sheet to read back its passages."""
    return _made(call, _fact_check_order)


def _fact_check_order(call: Call, reader: Reader) -> Order:
    meeting = find_meeting(reader, call.options.meeting)
    organisation = find_organisation(reader, call.options.organisation)
    return Order("fact-check", meeting.id, "supplier", organisation.id)


def kit(call: Call) -> Outcome:
    """The paper kit of a meeting."""
    return _made(call, lambda call, reader: Order("kit", find_meeting(reader, call.options.meeting).id))


def exercise_paper(call: Call) -> Outcome:
    """An exercise on paper."""
    return _made(
        call, lambda call, reader: Order("exercise", exercise_id=find_exercise(reader, call.options.exercise).id)
    )


def blank_exercise_paper(call: Call) -> Outcome:
    """An exercise of the library on paper, before it is made."""
    entry = exercise_called(call.files.exercises, call.options.key)
    return _made(call, lambda call, reader: Order("exercise", definition=entry.definition))


def needs(call: Call) -> Outcome:
    """The needs summary."""
    return _made(call, lambda call, reader: Order("needs"))


def information(call: Call) -> Outcome:
    """What all suppliers get alike: the information that the buyer gave."""
    return _made(call, lambda call, reader: Order("information", audience="public"))


def questions(call: Call) -> Outcome:
    """Questions and answers, for the public."""
    return _made(call, lambda call, reader: Order("questions", audience="public"))


def _package_order(_call: Call, _reader: Reader) -> Order:
    return Order("package", audience="public")


def package(call: Call) -> Outcome:
    """All documents for publication, in a folder; or only the list of them."""
    options = call.options
    if options.preview:
        return looked_at(
            call, lambda call, reader: _ordered(call, reader, lambda *_: Order("package", audience="public"))
        )
    made_at = time.time_ns() // 1_000_000
    with opened(call) as (store, note):
        with store.read() as reader:
            if options.contents:
                asked = getattr(options, "language", None)
                code = language_of(reader, Order("package", language=asked))
                listed = contents_list(reader, planned(reader, asked), code)
                digest = call.paper.write_document(dated(listed, made_at), options.output, force=options.force)
                return Outcome({"file": str(options.output), "sha256": digest}, [str(options.output)])
            asked = getattr(options, "language", None)
            written = write_package(reader, call.paper, options.output, asked, made_at, force=options.force)
        if store.writable:
            register_package(store, written)
        with store.read() as reader:
            data = {"folder": str(options.output), **data_of(reader, written)}
    lines = [str(options.output / one.name) for one in written.files]
    return Outcome(data, lines, [call.words.text(note, file=call.file)] if note else [])


def log(call: Call) -> Outcome:
    """The log in the import format."""
    return _made(call, lambda call, reader: Order("log"))


def equal_treatment(call: Call) -> Outcome:
    """The equal-treatment report; with --strict, status 1 where a deviation lacks its reason."""
    made = _made(call, lambda call, reader: Order("equal-treatment", audience=call.options.audience))
    with call.reading() as reader:
        lacking = len(lacking_reason(equality_checks(reader)))
    told = call.words.plural("{count} deviation lacks its reason", "{count} deviations lack their reasons", lacking)
    return replace(
        made,
        data={**made.data, "lacking_reason": lacking},
        lines=[*made.lines, told] if lacking else made.lines,
        status=FOUND_WRONG if call.options.strict and lacking else made.status,
    )


def schedule(call: Call) -> Outcome:
    """The schedule as a page, with the draw; or without names, for a wall."""
    options = call.options
    audience: AudienceKind = "public" if options.without_names else "internal"
    order = Order("schedule", audience=audience, first=options.first_day, last=options.last_day)
    return _made(call, lambda call, reader: order)


def register(call: Call) -> Outcome:
    """The register of documents and contacts."""
    return _made(call, lambda call, reader: Order("register", audience=call.options.audience))


def report(call: Call) -> Outcome:
    """The dialogue report."""
    return _made(call, lambda call, reader: Order("report", audience=call.options.audience))


def workbook(call: Call) -> Outcome:
    """The dialogue as a workbook."""
    return _made(call, lambda call, reader: Order("workbook", audience=call.options.audience))


def _ordered(call: Call, reader: Reader, order_of: Callable[[Call, Reader], Order]) -> Order:
    return replace(
        order_of(call, reader),
        language=getattr(call.options, "language", None),
        template_id=template_id(reader, call.options.template),
    )


def _made(call: Call, order_of: Callable[[Call, Reader], Order]) -> Outcome:
    options = call.options
    if options.preview:
        return looked_at(call, lambda call, reader: _ordered(call, reader, order_of))
    with opened(call) as (store, note):
        with store.read() as reader:
            order = _ordered(call, reader, order_of)
        made_at = time.time_ns() // 1_000_000
        made = export(store, call.paper, order, options.output, force=options.force, made_at=made_at)
    data = {
        "file": str(made.path),
        "sha256": made.sha256,
        "journal": {"entries": made.entries, "head": made.head},
        "template": made.template_id,
    }
    notes = [call.words.text(note, file=call.file)] if note else []
    return Outcome(data, [call.words.text("{file} is made", file=made.path)], notes)


@contextmanager
def opened(call: Call) -> Iterator[tuple[Store, str]]:
    """The dialogue, open for writing if it can be; else for reading, with what to tell of that."""
    note = ""
    try:
        store = call.files.open(call.file)
        store.actor = actor()
    except FileProblemError as problem:
        # A file that can't be read either fails here, with the right words.
        store = call.files.open(call.file, writable=False)
        note = _IN_USE if isinstance(problem, FileInUseError) else _READ_ONLY
    try:
        yield store, note
    finally:
        store.close()
