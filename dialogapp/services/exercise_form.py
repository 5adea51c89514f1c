"""An exercise of the user's own as a form: its fields as they are declared, and what changing one does to the file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dialogapp.domain.errors import DialogappError
from dialogapp.domain.exercise_definitions import BOARDS, VISIBILITIES
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.scoring.registry import RULES
from dialogapp.services.exercise_files import LONGEST, MOST_PEOPLE
from dialogapp.services.exercise_words import (
    BOARD_WORDS,
    EQUALITY_WORDS,
    TAKES_PART_WORDS,
    VISIBILITY_WORDS,
    VOTED_ON_WORDS,
)
from dialogapp.services.rule_words import RULE_NAMES
from dialogapp.services.setting_words import DeclaredField, setting_fields, setting_value
from dialogapp.services.toml_changes import Value, with_value, without_table
from dialogapp.services.toml_files import WHOLE, Place, is_number
from dialogapp.services.translation import Language, LanguageCode, message

_RULE = "scoring.rule"
_NOTHING = message("Nothing is counted")
_WORDS = (
    ("name", message("Name"), message("What it is called in the library")),
    ("purpose", message("Purpose"), message("What it is good for, in a sentence")),
    ("instructions", message("What the participants are told"), message("It is read aloud and stands on the sheets")),
    ("when", message("When to use it"), ""),
    ("when_not", message("When not"), ""),
)
_CHOICES = (
    ("takes_part", "all", message("Who takes part"), TAKES_PART_WORDS),
    ("equality", "organisation", message("Whose votes weigh the same"), EQUALITY_WORDS),
    ("voted_on", "cards", message("What is voted on"), VOTED_ON_WORDS),
)


@dataclass(frozen=True, slots=True)
class FormPart:
    """Fields under a heading."""

    head: str
    fields: tuple[DeclaredField, ...]


def exercise_form(words: Language, text: str) -> list[FormPart]:
    """The form of a file. Fields of which the file says something that no form can show are left out; none where the
    file is no TOML.
    """
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return []
    parts = [
        FormPart(words.text("In words"), tuple(_words(words, document))),
        FormPart(words.text("Who and how long"), tuple(_frame(words, document))),
        FormPart(words.text("What is counted, and how"), tuple(_scoring(words, document))),
    ]
    phases = document.get("phase")
    for number, phase in enumerate(phases if isinstance(phases, list) else (), 1):
        if isinstance(phase, dict):
            head = words.text("Phase {number}", number=number)
            parts.append(FormPart(head, tuple(_phase(words, phase, f"phase.{number}."))))
    return [part for part in parts if part.fields]


def change_exercise(text: str, key: str, value: str) -> str:
    """The file with another value in a field of its form. InputError where only its text can be changed there."""
    if key == _RULE:
        return _with_rule(text, value)
    table, _, rest = key.partition(".")
    if table == "scoring":
        rule = RULES[tomllib.loads(text)["scoring"]["rule"]]
        return with_value(text, rest, setting_value(rule, rest, value), Place("scoring"))
    if table == "group_size":
        size: list[int] = list(tomllib.loads(text)["group_size"])
        size[int(rest)] = int(value)
        return with_value(text, table, size)
    place = WHOLE
    if table == "phase":
        number, _, key = rest.partition(".")
        place = Place("phase", int(number))
    told: Value = int(value) if key == "minutes" else value
    return with_value(text, key, told, place)


def fields_wrong(error: DialogappError, keys: Sequence[str]) -> list[str]:
    """Which of the `keys` of a form an error of the file is about."""
    key, table, number = (error.fields.get(name) or "" for name in ("key", "table", "number"))
    where = ".".join(str(part) for part in (table, number, key) if part)
    return [one for one in keys if one == where or one.startswith(f"{where}.")] if key else []


def field_error(words: Language, error: DialogappError) -> str:
    """What is wrong, as it is told at a field: there nobody needs the file's name, its line and its keys."""
    key = str(error.fields.get("key"))
    if key == "group_size":
        return words.text("The fewest people can't be more than the most people")
    if key in ("script", *(name for name, _, _ in _WORDS)):
        return words.text("Write something here")
    return words.error(error)


def _with_rule(text: str, key: str) -> str:
    """What the former rule had and this one has not goes."""
    if not key:
        return without_table(text, "scoring")
    text = with_value(text, "rule", key, Place("scoring"))
    for name in tomllib.loads(text)["scoring"]:
        if name != "rule" and name not in RULES[key].settings:
            text = with_value(text, name, None, Place("scoring"))
    return text


def _words(words: Language, document: Mapping[str, Any]) -> Iterator[DeclaredField]:
    for key, label, meaning in _WORDS:
        found = _text(document, key, words.code)
        if found is not None:
            yield DeclaredField(found[0], words.text(label), words.text(meaning), found[1], is_long=key != "name")


def _frame(words: Language, document: Mapping[str, Any]) -> Iterator[DeclaredField]:
    minutes, size = document.get("minutes"), document.get("group_size")
    if isinstance(minutes, int) and is_number(minutes):
        meaning = words.text("What it usually takes in all")
        yield _number("minutes", words.text("Minutes"), meaning, minutes, range(1, LONGEST + 1))
    if isinstance(size, list) and len(size) == 2 and all(map(is_number, size)):
        people = range(1, MOST_PEOPLE + 1)
        yield _number("group_size.0", words.text("Fewest people"), "", size[0], people)
        yield _number("group_size.1", words.text("Most people"), "", size[1], people)
    for key, usual, label, told in _CHOICES:
        yield _choice(
            key, words.text(label), document.get(key, usual), [(one, words.text(w)) for one, w in told.items()]
        )
    boards = [(one, words.text(BOARD_WORDS[one])) for one in BOARDS]
    yield _choice("board", words.text("The board"), document.get("board"), boards)


def _scoring(words: Language, document: Mapping[str, Any]) -> Iterator[DeclaredField]:
    scoring = document.get("scoring", {})
    if not isinstance(scoring, dict):
        return
    rules = [("", words.text(_NOTHING)), *((key, words.text(name)) for key, name in RULE_NAMES.items())]
    yield _choice(_RULE, words.text("Scoring rule"), scoring.get("rule", ""), rules)
    rule = RULES.get(str(scoring.get("rule")))
    if rule is not None:
        chosen = {name: value for name, value in scoring.items() if name in rule.settings}
        allowed = {name: value for name, value in chosen.items() if rule.settings[name].allows(value)}
        for one in setting_fields(words, rule, allowed):
            yield replace(one, key=f"scoring.{one.key}", **_as_it_stands(one, chosen.get(one.key)))


def _as_it_stands(one: DeclaredField, value: object) -> dict[str, Any]:
    """What a rule does not allow is shown all the same where it can be."""
    if one.numbers is not None and isinstance(value, int) and is_number(value):
        return {"value": str(value), "numbers": _wide(one.numbers, value)}
    if one.choices and value is not None and str(value) not in dict(one.choices):
        return {"value": str(value), "choices": (*one.choices, (str(value), str(value)))}
    return {}


def _wide(numbers: range, value: int) -> range:
    return range(min(value, numbers[0]), max(value, numbers[-1]) + 1)


def _phase(words: Language, phase: Mapping[str, Any], before: str) -> Iterator[DeclaredField]:
    if (name := _text(phase, "name", words.code)) is not None:
        yield DeclaredField(before + name[0], words.text("Name"), "", name[1])
    if is_number(phase.get("minutes")):
        yield _number(f"{before}minutes", words.text("Minutes"), "", phase["minutes"], range(LONGEST + 1))
    seen = [(one, words.text(VISIBILITY_WORDS[one])) for one in VISIBILITIES]
    yield _choice(f"{before}visibility", words.text("What others see"), phase.get("visibility", "open"), seen)
    if (script := _text(phase, "script", words.code)) is not None:
        label = words.text("What the facilitator says and does")
        yield DeclaredField(before + script[0], label, "", script[1], is_long=True)


def _number(key: str, label: str, meaning: str, value: int, numbers: range) -> DeclaredField:
    return DeclaredField(key, label, meaning, str(value), _wide(numbers, value))


def _choice(key: str, label: str, value: object, choices: Sequence[tuple[str, str]]) -> DeclaredField:
    told = str(value)
    # What can't be chosen is shown as it stands, so that it is seen and not changed unasked.
    wrong = [] if any(one == told for one, _ in choices) else [(told, told)]
    return DeclaredField(key, label, "", told, choices=(*choices, *wrong))


def _text(table: Mapping[str, Any], key: str, code: LanguageCode) -> tuple[str, str] | None:
    """The key of the words in a language, or of those that serve for all, and the words; None where there are none."""
    told = table.get(key)
    if isinstance(told, str):
        return key, told
    if isinstance(told, dict) and isinstance(told.get(code), str):
        return f"{key}.{code}", told[code]
    return None
