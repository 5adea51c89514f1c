"""Exercises as TOML files: checked, and read into definitions.

The same document, as canonical JSON, is what a stored exercise carries of its definition.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from dialogapp.domain.errors import InputError
from dialogapp.domain.exercise_definitions import (
    BOARDS,
    EQUALITIES,
    PHASE_KINDS,
    TAKES_PART,
    VISIBILITIES,
    VOTED_ON,
    VOTING_PHASES,
    BoardField,
    ExerciseDefinition,
    PhaseDefinition,
    Wording,
)
from dialogapp.domain.scoring.registry import RULES
from dialogapp.domain.text import cleaned
from dialogapp.services.toml_files import WHOLE, Check, Place, TomlFile, is_number
from dialogapp.services.translation import message

_WORDS = ("name", "purpose", "instructions", "when", "when_not")
_KEYS = (
    *_WORDS, "order", "minutes", "group_size", "takes_part", "equality", "voted_on", "board", "materials", "source",
    "scoring", "phase", "field",
)  # fmt: skip
_PHASE_KEYS = ("kind", "name", "minutes", "visibility", "takes_part", "times", "drawn", "script", "field")
_FIELD_KEYS = ("key", "name", "hint")
LONGEST = 24 * 60
"""Minutes of an exercise or a phase, at most."""
MOST_PEOPLE = 1000
_MOST_TIMES = 50
_LAST = 1000

_ONE_OF = message("“{file}”, line {line}: “{key}” must be one of {known}")
_NUMBER = message("“{file}”, line {line}: write “{key}” as a whole number from {lowest} to {highest}")
_GROUP_SIZE = message("“{file}”, line {line}: write group_size as the fewest and the most people, such as [3, 30]")
_NO_PHASES = message("“{file}”, line {line}: write at least one [[phase]] with kind, name and minutes")
_NO_TABLES = message("“{file}”, line {line}: write each “{key}” under a line [[{key}]]")
_NO_SCORING = message("“{file}”, line {line}: write the rule of the exercise under a line [scoring]")
_YES_OR_NO = message("“{file}”, line {line}: write “{key}” as true or false")
_TEXT = message("“{file}”, line {line}: write “{key}” as words in quotation marks")
_MATERIALS = message('“{file}”, line {line}: write “{key}” as a list, such as ["lappar", "pennor"]')
_SETTING = message("“{file}”, line {line}: “{key}” can't be {value} by the rule {rule}")
_NO_SETTING = message("“{file}”, line {line}: the rule {rule} has no “{key}”; take it away. It has {known}")
_NO_RULE = message("“{file}”, line {line}: a phase in which people vote needs a rule: [scoring] and rule")
_SAME_FIELD = message("“{file}”, line {line}: two fields have the key “{value}”")


def check_exercise(file: TomlFile) -> None:
    """FileProblemError that names file, line and key where a file is no exercise."""
    check, document = Check(file), file.document
    check.known(document, _KEYS)
    for key in _WORDS:
        check.words(document, key)
    _check_number(check, document, "order", range(1, _LAST + 1), _LAST)
    _check_number(check, document, "minutes", range(1, LONGEST + 1))
    size = document.get("group_size")
    if not (isinstance(size, list) and len(size) == 2 and all(map(is_number, size)) and 1 <= size[0] <= size[1]):
        check.refuse(_GROUP_SIZE, "group_size")
    _check_one_of(check, document, "board", BOARDS)
    _check_one_of(check, document, "takes_part", TAKES_PART, "all")
    _check_one_of(check, document, "equality", EQUALITIES, "organisation")
    _check_one_of(check, document, "voted_on", VOTED_ON, "cards")
    _check_materials(check, document.get("materials", []))
    if not isinstance(document.get("source", ""), str):
        check.refuse(_TEXT, "source")
    rule = _check_scoring(check, document.get("scoring"))
    fields = _check_fields(check, _tables(check, document, "field"))
    phases = _tables(check, document, "phase")
    if not phases:
        check.refuse(_NO_PHASES, "phase")
    for number, phase in enumerate(phases, 1):
        place = Place("phase", number)
        _check_phase(check, phase, place, rule)
        if "field" in phase:
            _check_one_of(check, phase, "field", fields, place=place)


def _check_phase(check: Check, phase: Mapping[str, Any], place: Place, rule: str) -> None:
    check.known(phase, _PHASE_KEYS, place)
    _check_one_of(check, phase, "kind", PHASE_KINDS, place=place)
    check.words(phase, "name", place)
    _check_number(check, phase, "minutes", range(LONGEST + 1), place=place)
    _check_one_of(check, phase, "visibility", VISIBILITIES, "open", place=place)
    _check_one_of(check, phase, "takes_part", TAKES_PART, "all", place=place)
    _check_number(check, phase, "times", range(1, _MOST_TIMES + 1), 1, place)
    if not isinstance(phase.get("drawn", False), bool):
        check.refuse(_YES_OR_NO, "drawn", place)
    if "script" in phase:
        check.words(phase, "script", place)
    if phase["kind"] in VOTING_PHASES and not rule:
        check.refuse(_NO_RULE, "kind", place)


def _check_scoring(check: Check, scoring: object) -> str:
    """The rule's name, empty without one."""
    if scoring is None:
        return ""
    if not isinstance(scoring, dict):
        check.refuse(_NO_SCORING, "scoring")
    place = Place("scoring")
    _check_one_of(check, scoring, "rule", RULES, place=place)
    rule = RULES[scoring["rule"]]
    for key, value in scoring.items():
        if key == "rule":
            continue
        if key not in rule.settings:
            check.refuse(_NO_SETTING, key, place, rule=rule.key, known=", ".join(("rule", *rule.settings)))
        if not rule.settings[key].allows(value):
            check.refuse(_SETTING, key, place, value=value, rule=rule.key)
    return rule.key


def _check_fields(check: Check, fields: Sequence[Mapping[str, Any]]) -> list[str]:
    """The keys of the fields."""
    seen: list[str] = []
    for number, one in enumerate(fields, 1):
        place = Place("field", number)
        check.known(one, _FIELD_KEYS, place)
        key = one.get("key")
        if not isinstance(key, str) or not key.strip():
            check.refuse(_TEXT, "key", place)
        if key in seen:
            check.refuse(_SAME_FIELD, "key", place, value=key)
        seen.append(key)
        check.words(one, "name", place)
        if "hint" in one:
            check.words(one, "hint", place)
    return seen


def _check_materials(check: Check, materials: object) -> None:
    lists = list(materials.values()) if isinstance(materials, dict) else [materials]
    lengths = set()
    for one in lists:
        if not isinstance(one, list) or not all(isinstance(thing, str) and thing.strip() for thing in one):
            check.refuse(_MATERIALS, "materials")
        lengths.add(len(one))
    if len(lengths) > 1:
        check.refuse(_MATERIALS, "materials")


def _tables(check: Check, document: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    found = document.get(key, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        check.refuse(_NO_TABLES, key)
    return found


def _check_one_of(
    check: Check, table: Mapping[str, Any], key: str, known: Collection[str], usual: str = "", place: Place = WHOLE
) -> None:
    value = table.get(key, usual)
    if not isinstance(value, str) or value not in known:
        check.refuse(_ONE_OF, key, place, known=", ".join(f'"{one}"' for one in known))


def _check_number(
    check: Check, table: Mapping[str, Any], key: str, numbers: range, usual: int | None = None, place: Place = WHOLE
) -> None:
    value = table.get(key, usual)
    if not is_number(value) or value not in numbers:
        check.refuse(_NUMBER, key, place, lowest=numbers[0], highest=numbers[-1])


def definition_of(key: str, document: Mapping[str, Any]) -> ExerciseDefinition:
    """The definition that a checked document holds."""
    scoring = dict(document.get("scoring", {}))
    fewest, most = document["group_size"]
    return ExerciseDefinition(
        key=key,
        order=document.get("order", _LAST),
        **{name: _wording(document[name]) for name in _WORDS},
        minutes=document["minutes"],
        fewest=fewest,
        most=min(most, MOST_PEOPLE),
        board=document["board"],
        phases=tuple(
            PhaseDefinition(
                phase["kind"],
                _wording(phase["name"]),
                phase["minutes"],
                phase.get("visibility", "open"),
                phase.get("takes_part", "all"),
                phase.get("times", 1),
                phase.get("drawn", False),
                _wording(phase.get("script", "")),
                phase.get("field", ""),
            )
            for phase in document["phase"]
        ),
        takes_part=document.get("takes_part", "all"),
        equality=document.get("equality", "organisation"),
        voted_on=document.get("voted_on", "cards"),
        rule=scoring.pop("rule", ""),
        settings=scoring,
        fields=tuple(
            BoardField(one["key"], _wording(one["name"]), _wording(one.get("hint", "")))
            for one in document.get("field", ())
        ),
        materials=_materials(document.get("materials", [])),
        source=cleaned(document.get("source", "")),
    )


def as_stored(document: Mapping[str, Any]) -> str:
    """A checked document as a stored exercise carries it: canonical JSON."""
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def stored_definition(key: str, text: str) -> ExerciseDefinition:
    """The definition that a stored exercise carries. InputError where a newer program wrote it otherwise."""
    document = json.loads(text)
    try:
        return definition_of(key, document)
    except (KeyError, TypeError, ValueError) as error:
        raise InputError("This version of the program can't read the exercise “{key}”", key=key) from error


def _wording(words: str | Mapping[str, str]) -> Wording:
    if isinstance(words, str):
        text = cleaned(words).strip()
        return Wording(text, text)
    return Wording(cleaned(words.get("sv", "")).strip(), cleaned(words.get("en", "")).strip())


def _materials(told: Sequence[str] | Mapping[str, Sequence[str]]) -> tuple[Wording, ...]:
    if isinstance(told, Mapping):
        swedish, english = told.get("sv", ()), told.get("en", ())
        return tuple(Wording(sv, en) for sv, en in zip(swedish or english, english or swedish, strict=True))
    return tuple(_wording(one) for one in told)
