"""An exercise's file as a form: each field changes its own value and nothing else; settings are declared once."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from dialogapp.domain.errors import FileProblemError, InputError
from dialogapp.domain.scoring.registry import RULES
from dialogapp.services.exercise_files import check_exercise
from dialogapp.services.exercise_form import change_exercise, exercise_form, fields_wrong
from dialogapp.services.exercise_library import stock_exercise, with_settings
from dialogapp.services.rule_words import RULE_NAMES
from dialogapp.services.setting_words import SETTING_WORDS, DeclaredField, setting_fields, setting_value
from dialogapp.services.toml_changes import with_value
from dialogapp.services.toml_files import Place, parsed
from dialogapp.services.translation import language

FILES = sorted((Path(__file__).resolve().parents[2] / "resources" / "exercises").glob("*.toml"))
SV, EN = language("sv"), language("en")

every = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def another(field: DeclaredField) -> str:
    """Another value that the field allows."""
    if field.numbers is not None:
        return str(next(number for number in field.numbers if str(number) != field.value))
    if field.choices:
        return next(key for key, _ in field.choices if key != field.value)
    return 'Något "annat" # åäö'


@every
def test_each_field_changes_its_own_value_and_leaves_every_remark_and_line(path: Path) -> None:
    text = path.read_text("utf-8")
    for part in exercise_form(SV, text):
        for field in part.fields:
            if field.key == "scoring.rule":
                continue
            value = another(field)
            changed = change_exercise(text, field.key, value)
            shown = {one.key: one.value for each in exercise_form(SV, changed) for one in each.fields}
            before = {one.key: one.value for each in exercise_form(SV, text) for one in each.fields}
            # A setting that stood at what is usual gets a line of its own.
            assert shown == before | {field.key: value}
            assert abs(len(changed.splitlines()) - len(text.splitlines())) <= 1
            assert [line for line in changed.splitlines() if line.startswith("#")] == [
                line for line in text.splitlines() if line.startswith("#")
            ]


def test_another_rule_takes_its_settings_and_none_takes_the_table_away() -> None:
    text = FILES[[path.stem for path in FILES].index("dot_voting")].read_text("utf-8")
    ranked = change_exercise(text, "scoring.rule", "ranking-points-1")
    assert tomllib.loads(ranked)["scoring"] == {"rule": "ranking-points-1"}
    uncounted = change_exercise(text, "scoring.rule", "")
    assert "scoring" not in tomllib.loads(uncounted)
    with pytest.raises(FileProblemError) as told:
        check_exercise(parsed("egen.toml", uncounted.encode()))
    assert fields_wrong(told.value, ["phase.3.kind", "minutes"]) == ["phase.3.kind"]


def test_what_is_written_over_several_lines_is_changed_in_the_text() -> None:
    text = 'minutes = 5\npurpose = """\nMånga\nrader"""\n'
    with pytest.raises(InputError, match="several lines"):
        change_exercise(text, "purpose", "En rad")
    assert change_exercise(text, "minutes", "7") == text.replace("5", "7")


def test_a_remark_behind_a_value_stays_and_a_table_that_is_missing_is_made() -> None:
    text = "minutes = 5  # fem\n\n[[phase]]\nminutes = 2\n"
    assert with_value(text, "minutes", 6) == text.replace("5", "6")
    assert with_value(text, "minutes", 3, Place("phase", 1)).endswith("minutes = 3\n")
    made = tomllib.loads(with_value(text, "rule", "kano-mode-1", Place("scoring")))
    assert made == {"minutes": 5, "scoring": {"rule": "kano-mode-1"}, "phase": [{"minutes": 2}]}


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_setting_of_every_rule_has_a_field_with_words_in_both_languages(rule: str) -> None:
    found = RULES[rule]
    assert set(RULE_NAMES) == set(RULES)
    assert set(found.settings) <= set(SETTING_WORDS)
    for one, other in zip(setting_fields(SV, found, {}), setting_fields(EN, found, {}), strict=True):
        assert one.label != other.label
        assert one.meaning != other.meaning
        assert all(swedish[1] != english[1] for swedish, english in zip(one.choices, other.choices, strict=True))
        assert setting_value(found, one.key, one.value) == found.settings[one.key].usual


def test_what_a_rule_does_not_allow_is_refused_when_an_exercise_is_made() -> None:
    entry = stock_exercise("moscow")
    assert with_settings(entry, {"most_must": "50"}).definition.settings == {"most_must": 50}
    assert entry.definition.settings == {"most_must": 60}
    with pytest.raises(InputError):
        with_settings(entry, {"most_must": "0"})
