"""What the dialog of templates offers and tells."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import Any, Literal

from dialogapp.domain.dress import (
    STOCK_NAMES,
    TEMPLATE_KINDS,
    DocumentTemplate,
    StockName,
    TemplateKind,
    TemplateLine,
    TemplateReport,
)
from dialogapp.domain.frozen import dataclass
from dialogapp.services.document_templates import (
    TemplateDraft,
    add_template,
    choose_template,
    remove_template,
    template_ending,
)
from dialogapp.services.ports import Reader, Store
from dialogapp.services.template_words import KIND_WORDS, STOCK_WORDS
from dialogapp.services.translation import Language, message

_TITLES = (message("Where"), message("What"), message("What to do"))


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """Something that documents can be made in: our own look, a template of the dialogue, a stock one, or a file that
    was chosen and is not in the dialogue yet.
    """

    what: Literal["none", "own", "stock", "file"]
    kind: TemplateKind
    title: str
    about: str
    in_use: bool = False
    template_id: str = ""
    stock: StockName | None = None
    path: Path | None = None
    number: int = 0
    ending: str = ""

    @property
    def key(self) -> str:
        """What tells it from the others."""
        return self.template_id or f"{self.what}:{self.stock or self.path or ''}:{self.kind}"

    @property
    def named(self) -> str:
        """What the command line knows it by."""
        return self.stock or str(self.number)


def template_rows(
    reader: Reader, language: Language, chosen: Path | None, chosen_kind: TemplateKind
) -> list[TemplateRow]:
    """What is offered: the file that was chosen, then for each kind what is in the dialogue, and what to begin from."""
    known = reader.all(DocumentTemplate)
    rows = []
    if chosen is not None:
        rows.append(
            TemplateRow("file", chosen_kind, chosen.name, language.text("Not in the dialogue yet"), path=chosen)
        )
    for kind in TEMPLATE_KINDS:
        own = [one for one in known if one.kind == kind]
        for_kind = language.text(KIND_WORDS[kind])
        plain = not any(one.in_use for one in own)
        rows += [
            TemplateRow(
                "own",
                kind,
                one.name,
                _about(for_kind, language, one.in_use, ""),
                one.in_use,
                one.id,
                number=one.number,
                ending=template_ending(one),
            )
            for one in own
        ]
        rows.append(
            TemplateRow(
                "none", kind, language.text("Dialogapp's own look"), _about(for_kind, language, plain, ""), plain
            )
        )
        begin = language.text("to begin from")
        names = {one.name for one in own}
        rows += [
            TemplateRow("stock", kind, title, _about(for_kind, language, False, begin), stock=name)
            for name in STOCK_NAMES
            if (title := language.text(STOCK_WORDS[name])) not in names
        ]
    return rows


def check_arguments(dialogue: Path, source: Path, preview: Path, language: Language) -> list[str]:
    """The command line that looks at a file."""
    return [
        "template", str(dialogue), "check", str(source),
        "--preview", str(preview), "--language", language.code, "--json",
    ]  # fmt: skip


def save_arguments(dialogue: Path, row: TemplateRow, out: Path, language: Language) -> list[str]:
    """The command line that saves a template as a file, in place of one of that name."""
    return [
        "template", str(dialogue), "save", row.named,
        "--language", language.code, "--force", "--json", "-o", str(out),
    ]  # fmt: skip


def file_name(row: TemplateRow) -> str:
    """A name for the template as a file."""
    return f"{row.title}.{row.ending or row.kind}"


def report_of(output: str) -> TemplateReport:
    """What the command line told of a file; its words are in the language that was asked for."""
    told = json.loads(output)
    lines = tuple(TemplateLine(line["weight"], line["where"], line["what"], line["advice"]) for line in told["lines"])
    return TemplateReport(
        told["kind"], told["sha256"], told["size"], lines, nameless_pictures=told["nameless_pictures"]
    )


def page(output: str, preview: str, language: Language) -> str:
    """The report as a page, and below it how the template looks."""
    told = json.loads(output)
    look = f"<h3>{escape(language.text('How it looks'))}</h3>{preview}" if preview else ""
    return f"{_lines(told, language)}{look}{_styles(told, language)}"


def adding(
    content: bytes, file_name: str, name: str, logo_text: str, report: TemplateReport
) -> Callable[[Store], DocumentTemplate]:
    """The use case that copies a file into the dialogue and uses it."""
    draft = TemplateDraft(content, file_name, name, logo_text)
    return lambda store: add_template(store, draft, report)


def using(row: TemplateRow) -> Callable[[Store], None]:
    """The use case that makes documents in a template of the dialogue, or in none."""
    return lambda store: choose_template(store, row.kind, row.template_id or None)


def removing(row: TemplateRow) -> Callable[[Store], None]:
    """The use case that takes a template out of the dialogue."""
    return lambda store: remove_template(store, row.template_id)


def _about(for_kind: str, language: Language, in_use: bool, more: str) -> str:
    return " · ".join(filter(None, (for_kind, language.text("in use") if in_use else "", more)))


def _lines(told: dict[str, Any], language: Language) -> str:
    lines: Sequence[dict[str, str]] = told["lines"]
    if not told["usable"]:
        head = language.text("It can't be used as it is")
    elif lines:
        head = language.plural(
            "It can be used; {count} thing is worth a look",
            "It can be used; {count} things are worth a look",
            len(lines),
        )
    else:
        head = language.text("It can be used as it is")
    rows = "".join(
        f"<tr><td>{escape(line['where'])}</td><td>{escape(line['what'])}</td><td>{escape(line['advice'])}</td></tr>"
        for line in lines
    )
    titles = "".join(f"<td><b>{escape(language.text(title))}</b></td>" for title in _TITLES)
    table = f'<table cellpadding="4" width="100%"><tr>{titles}</tr>{rows}</table>' if lines else ""
    return f"<h3>{escape(head)}</h3>{table}"


def _styles(told: dict[str, Any], language: Language) -> str:
    if not told["styles"]:
        return ""
    rows = "".join(f"<tr><td>{escape(use['part'])}</td><td>{escape(use['set_in'])}</td></tr>" for use in told["styles"])
    return f'<h3>{escape(language.text("What is set in what"))}</h3><table cellpadding="3">{rows}</table>'
