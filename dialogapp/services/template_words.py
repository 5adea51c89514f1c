"""A report on a template, in words: a line each, and what each part of a document is set in."""

from __future__ import annotations

from collections.abc import Iterable

from dialogapp.domain.dress import PLACEHOLDERS, StockName, StyleUse, TemplateLine, TemplateReport
from dialogapp.services.translation import Language, message

STOCK_WORDS: dict[StockName, str] = {
    "plain": message("Plain template"),
    "band": message("Template with a coloured band"),
}
_SWEDISH_NAMES = {
    "body text": "Brödtext",
    "list bullet": "Punktlista",
    "list number": "Numrerad lista",
    "quote": "Citat",
    "caption": "Beskrivning",
    "hyperlink": "Hyperlänk",
}
KIND_WORDS = {"docx": message("Word"), "xlsx": message("Excel")}


def line_words(line: TemplateLine, words: Language) -> tuple[str, str, str]:
    """Where, what, and what to do."""
    fields = {name: _own_words(value, words) for name, value in line.fields.items()}
    return words.text(line.where), words.text(line.what, **fields), words.text(line.advice, **fields)


def one_line(line: TemplateLine, words: Language) -> str:
    """All of it in one line."""
    return "{}: {}. {}.".format(*(part.rstrip(".") for part in line_words(line, words)))


def style_words(use: StyleUse, words: Language) -> tuple[str, str]:
    """The part of a document, and what it is set in."""
    told = words.text(use.instead, style=_shown(use.style, words)) if use.instead else _shown(use.theirs, words)
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
        return words.text("Filled in: {names}", names=_braced(report.placeholders, words))
    return words.text("No placeholder was found; these are filled in: {names}", names=_braced(PLACEHOLDERS, words))


def _braced(names: Iterable[str], words: Language) -> str:
    return ", ".join(str(_own_words("{" + name + "}", words)) for name in names)


def _shown(style: str, words: Language) -> str:
    """A style's name as Word shows it: its own styles it shows in its user's language."""
    if words.code != "sv":
        return style
    if style.casefold().startswith("heading "):
        return f"Rubrik {style[-1]}"
    return _SWEDISH_NAMES.get(style.casefold(), style)


def _own_words(value: object, words: Language) -> object:
    """Placeholders by their Swedish names where Swedish is spoken; both are understood."""
    if words.code != "sv" or not isinstance(value, str):
        return value
    for name, others in PLACEHOLDERS.items():
        value = value.replace("{" + name + "}", "{" + others[0] + "}")
    return value
