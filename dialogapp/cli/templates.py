"""Commands for the buyer's own templates: look at one, copy it into the dialogue, choose it, save one to begin from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogapp.cli.call import DONE, FOUND_WRONG, Call, Outcome
from dialogapp.cli.output import table
from dialogapp.domain.dress import STOCK_NAMES, DocumentTemplate, TemplateKind, TemplateReport
from dialogapp.domain.errors import InputError
from dialogapp.services.document_templates import (
    WITHOUT,
    TemplateDraft,
    add_template,
    choose_template,
    find_template,
    remove_template,
    template_content,
    template_ending,
)
from dialogapp.services.ports import Reader
from dialogapp.services.template_words import (
    KIND_WORDS,
    line_words,
    one_line,
    placeholder_words,
    style_words,
    verdict,
)
from dialogapp.services.translation import Language, message

NONE = "none"
"""In place of a template's name: our own look."""

_LIST = (message("No."), message("Template"), message("For"), message("In use"), message("File"))


def check(call: Call) -> Outcome:
    """Tell line by line what is to be told of a file; status 1 where it can't be used."""
    content = call.paper.read_file(call.options.source)
    report = call.paper.look_at_template(content)
    if call.options.preview is not None and report.usable:
        page = call.paper.template_preview(content, call.words.code, call.options.logo_text)
        call.paper.write_file(page.encode(), call.options.preview, force=True)
    return Outcome(
        _report(report, call.words), _report_lines(report, call.words), status=DONE if report.usable else FOUND_WRONG
    )


def add(call: Call) -> Outcome:
    """Copy a template into the dialogue and use it; nothing is copied where it can't be used."""
    options, words = call.options, call.words
    content = call.paper.read_file(options.source)
    report = call.paper.look_at_template(content)
    if not report.usable:
        return Outcome(_report(report, words), notes=_report_lines(report, words), status=FOUND_WRONG)
    draft = TemplateDraft(content, options.source.name, options.name, options.logo_text)
    with call.writing() as store:
        template = add_template(store, draft, report, use=not options.unused)
    told = words.text("“{name}” is in the dialogue", name=template.name)
    return Outcome(
        {**_about(template), **_report(report, words)}, [told], [one_line(line, words) for line in report.lines]
    )


def list_all(call: Call) -> Outcome:
    """Every template of the dialogue."""
    with call.reading() as reader:
        found = reader.all(DocumentTemplate)
    words = call.words
    rows = [
        [
            str(one.number),
            one.name,
            words.text(KIND_WORDS[one.kind]),
            words.text("yes") if one.in_use else "",
            one.file_name,
        ]
        for one in found
    ]
    lines = table([words.text(name) for name in _LIST], rows, figures=(0,))
    none = [words.text("There are no templates yet; documents have Dialogapp's own look")]
    return Outcome({"templates": [_about(one) for one in found]}, lines if rows else none)


def use(call: Call) -> Outcome:
    """Choose a template of the dialogue, or none for a kind of file."""
    options, words = call.options, call.words
    if options.template.casefold() == NONE:
        if options.kind is None:
            raise InputError("Say for which kind of file: --kind docx or --kind xlsx")
        with call.writing() as store:
            choose_template(store, options.kind, None)
        return Outcome({"in_use": None, "kind": options.kind}, [words.text("Documents have Dialogapp's own look")])
    with call.writing() as store:
        with store.read() as reader:
            template = find_template(reader, options.template)
        kind: TemplateKind = "docx" if template.kind == "docx" else "xlsx"
        choose_template(store, kind, template.id)
    told = words.text("Documents are made in “{name}” from now on", name=template.name)
    return Outcome({"in_use": template.name, "kind": template.kind}, [told])


def remove(call: Call) -> Outcome:
    """Take a template out of the dialogue."""
    with call.writing() as store:
        with store.read() as reader:
            template = find_template(reader, call.options.template)
        remove_template(store, template.id)
    return Outcome(
        {"removed": template.name}, [call.words.text("“{name}” is no longer in the dialogue", name=template.name)]
    )


def save(call: Call) -> Outcome:
    """Save a template as a file: one of the dialogue's, or one of our own to begin from."""
    options, path = call.options, call.options.output
    ending = path.suffix.casefold().removeprefix(".")
    stock = next((name for name in STOCK_NAMES if name == options.template), None)
    if stock is not None:
        if ending not in KIND_WORDS:
            raise InputError("“{file}”: a template's file name ends in .docx or .xlsx", file=path.name)
        kind: TemplateKind = "docx" if ending == "docx" else "xlsx"
        content = call.paper.stock_template(stock, kind, call.words.code)
    else:
        with call.reading() as reader:
            content = _content(reader, options.template, ending)
    call.paper.write_file(content, path, force=options.force)
    return Outcome({"file": str(path)}, [call.words.text("{file} is made", file=path)])


def template_id(reader: Reader, told: str | None) -> str | None:
    """The id of the template that an option names; None where it names none."""
    if told is None:
        return None
    return WITHOUT if told.casefold() == NONE else find_template(reader, told).id


def _content(reader: Reader, told: str, ending: str) -> bytes:
    template = find_template(reader, told)
    own = template_ending(template)
    if ending != own:
        raise InputError("The template “{name}” is a file of .{kind}", name=template.name, kind=own)
    return template_content(reader, template.id)


def _about(template: DocumentTemplate) -> dict[str, Any]:
    return {
        "id": template.id,
        "number": template.number,
        "name": template.name,
        "kind": template.kind,
        "in_use": template.in_use,
        "file": template.file_name,
        "sha256": template.sha256,
        "size": template.size,
    }


def _report(report: TemplateReport, words: Language) -> Mapping[str, Any]:
    lines = [(line.weight, *line_words(line, words)) for line in report.lines]
    return {
        "kind": report.kind,
        "usable": report.usable,
        "sha256": report.sha256,
        "size": report.size,
        "lines": [dict(zip(("weight", "where", "what", "advice"), line, strict=True)) for line in lines],
        "styles": [dict(zip(("part", "set_in"), style_words(use, words), strict=True)) for use in report.styles],
        "placeholders": list(report.placeholders),
        "nameless_pictures": report.nameless_pictures,
    }


def _report_lines(report: TemplateReport, words: Language) -> list[str]:
    told = [verdict(report, words), *(one_line(line, words) for line in report.lines)]
    if report.kind is None:
        return told
    styles = [f"{part}: {how}" for part, how in (style_words(use, words) for use in report.styles)]
    return [*told, placeholder_words(report, words), *styles]
