"""The words that the checks of requirements look for, in `resources/wordlists/requirements`, and a user's own files.

A file of the user's that can't be used is told with its line and key; the others are used all the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Any, get_args

from dialogapp.domain.errors import DialogappError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.requirement_checks.finding import EXPLANATIONS, CheckKind
from dialogapp.domain.requirement_checks.word_list import Entry, Grammar, WordList, merged
from dialogapp.services.ports import OwnFiles
from dialogapp.services.templates import RESOURCES
from dialogapp.services.toml_files import Check, Place, TomlFile, is_number, parsed, read_own
from dialogapp.services.translation import LanguageCode, message

WORD_KINDS: tuple[CheckKind, ...] = ("named", "how", "vague", "proportionality")
"""The kinds that are found by words."""

_TABLE = "entry"
_GRAMMAR = Place("grammar")
_KEYS = ("language", "grammar", _TABLE)
_ENTRY_KEYS = ("kind", "explain", "words", "except", "measure", "inside", "least", "section", "suggest")
_EXPLAINED: dict[CheckKind, str] = {"named": "brand", "how": "how", "vague": "vague", "proportionality": "absolute"}
"""What explains a kind where an entry does not say."""

_NO_LANGUAGE = message('“{file}”, line {line}: write language = "sv" or language = "en"')
_NO_ENTRIES = message("“{file}”, line {line}: write at least one [[entry]] with kind and words")
_NO_KIND = message("“{file}”, line {line}: “{key}” must be one of {known}")
_NO_LIST = message('“{file}”, line {line}: write “{key}” as a list of words in quotation marks, such as ["smidig"]')
_NO_FLAG = message("“{file}”, line {line}: write “{key}” as true or false")
_NO_FIGURE = message("“{file}”, line {line}: write “{key}” as a whole number")
_NO_SECTION = message('“{file}”, line {line}: write “{key}” as chapter and section of the act, such as "9:3"')
_NO_TEXT = message("“{file}”, line {line}: write “{key}” as a text in quotation marks")


@dataclass(frozen=True, slots=True)
class WordLists:
    """The lists by language, and what is wrong with files of the user's that were left out."""

    by_language: Mapping[str, WordList]
    problems: tuple[DialogappError, ...] = ()

    def of(self, language: str) -> WordList:
        """The list of a language; an empty one where there is none."""
        return self.by_language.get(language) or WordList(language, (), Grammar())


@cache
def shipped_lists() -> WordLists:
    """The lists that come with the program."""
    found = [
        _word_list(parsed(path.name, path.read_bytes()))
        for path in sorted((RESOURCES / "wordlists" / "requirements").glob("*.toml"))
    ]
    return WordLists({each.language: each for each in found})


def word_lists(own: OwnFiles) -> WordLists:
    """The lists that come with the program, and the user's own."""
    lists: dict[str, list[WordList]] = defaultdict(list)
    for code, shipped in shipped_lists().by_language.items():
        lists[code].append(shipped)
    problems, is_more = [], False
    for name in own.names():
        try:
            found = _word_list(read_own(own, name))
        except DialogappError as error:
            problems.append(error)
        else:
            lists[found.language].append(found)
            is_more = True
    return WordLists(merged(lists) if is_more else shipped_lists().by_language, tuple(problems))


def _word_list(file: TomlFile) -> WordList:
    check, document = Check(file), file.document
    check.known(document, _KEYS)
    language = document.get("language")
    if language not in get_args(LanguageCode):
        check.refuse(_NO_LANGUAGE, "language")
    grammar = document.get("grammar", {})
    if not isinstance(grammar, dict):
        check.refuse(_NO_LIST, "grammar")
    check.known(grammar, Grammar.__slots__, _GRAMMAR)
    for key in grammar:
        _words(check, grammar, key, _GRAMMAR)
    entries = document.get(_TABLE, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        check.refuse(_NO_ENTRIES, _TABLE)
    if not entries and not grammar:
        check.refuse(_NO_ENTRIES, _TABLE)
    return WordList(
        str(language),
        [_entry(check, entry, Place(_TABLE, number)) for number, entry in enumerate(entries, 1)],
        _grammar(grammar),
    )


def _entry(check: Check, entry: Mapping[str, Any], place: Place) -> Entry:
    check.known(entry, _ENTRY_KEYS, place)
    kind = entry.get("kind")
    if kind not in WORD_KINDS:
        check.refuse(_NO_KIND, "kind", place, known=", ".join(f'"{each}"' for each in WORD_KINDS))
    explanation = entry.get("explain", _EXPLAINED[kind])
    if explanation not in EXPLANATIONS:
        check.refuse(_NO_KIND, "explain", place, known=", ".join(f'"{each}"' for each in EXPLANATIONS))
    for key in ("measure", "inside"):
        if not isinstance(entry.get(key, False), bool):
            check.refuse(_NO_FLAG, key, place)
    least = entry.get("least", 0)
    if not is_number(least):
        check.refuse(_NO_FIGURE, "least", place)
    section = entry.get("section", "")
    if not isinstance(section, str) or (section and not re.fullmatch(r"\d+:\d+", section)):
        check.refuse(_NO_SECTION, "section", place)
    if not isinstance(entry.get("suggest", ""), str):
        check.refuse(_NO_TEXT, "suggest", place)
    return Entry(
        kind=kind,
        explanation=explanation,
        terms=_words(check, entry, "words", place),
        exceptions=_words(check, entry, "except", place) if "except" in entry else (),
        section=section,
        suggestion=entry.get("suggest", "").strip(),
        is_measurable=entry.get("measure", False),
        least=least,
        is_inside=entry.get("inside", False),
    )


def _words(check: Check, table: Mapping[str, Any], key: str, place: Place) -> tuple[str, ...]:
    value = table.get(key)
    if not isinstance(value, list) or not value or not all(isinstance(word, str) and word.strip() for word in value):
        check.refuse(_NO_LIST, key, place)
    return tuple(" ".join(word.split()) for word in value)


def _grammar(table: Mapping[str, list[str]]) -> Grammar:
    # What is held against whole words is a set; what is a phrase, or counted, keeps its order.
    ordered = ("equivalents", "existing", "numbers")
    made: dict[str, Any] = {
        key: tuple(words) if key in ordered else frozenset(word.casefold() for word in words)
        for key, words in table.items()
    }
    return Grammar(**made)
