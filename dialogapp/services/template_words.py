"""A report on a template, in words: a line each, and what each part of a document is set in."""

from __future__ import annotations

from dialogapp.domain.dress import PLACEHOLDERS, StockName, StyleUse, TemplateLine, TemplateReport
from dialogapp.services.translation import Language, message

STOCK_WORDS: dict[StockName, str] = {
    "plain": message("Plain template"),
    "band": message("Template with a coloured band"),
}
KIND_WORDS = {"docx": message("Word"), "xlsx": message("Excel")}


def line_words(line: TemplateLine, words: Language) -> tuple[str, str, str]:
    """Where, what, and what to do."""
    return words.text(line.where), words.text(line.what, **line.fields), words.text(line.advice, **line.fields)


def one_line(line: TemplateLine, words: Language) -> str:
    """All of it in one line."""
    return "{}: {}. {}.".format(*(part.rstrip(".") for part in line_words(line, words)))


def style_words(use: StyleUse, words: Language) -> tuple[str, str]:
    """The part of a document, and what it is set in."""
    told = words.text(use.instead, style=use.style) if use.instead else f"“{use.theirs}”"
    return words.text(use.part), told


def verdict(report: TemplateReport, words: Language) -> str:
    """What comes of it, in one line."""
    if not report.usable:
        return words.text("It can't be used as it is")
    if report.lines:
        return words.plural(
            "It can be used; {count} thing is worth a look",
            "It can be used; {count} things are worth a look",
            len(report.lines),
        )
    return words.text("It can be used as it is")


def placeholder_words(report: TemplateReport, words: Language) -> str:
    """Which placeholders were found, or which there are."""
    if report.placeholders:
        return words.text("Filled in: {names}", names=", ".join("{" + name + "}" for name in report.placeholders))
    known = ", ".join("{" + name + "}" for name in PLACEHOLDERS)
    return words.text("No placeholder was found; these are filled in: {names}", names=known)
