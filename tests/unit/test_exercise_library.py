"""The library's files are whole in both languages, and a file that is wrong is told by file, line and key."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from dialogapp.bootstrap import DialogueFiles
from dialogapp.domain.errors import FileProblemError, InputError
from dialogapp.domain.exercise_definitions import VOTING_PHASES, Wording
from dialogapp.domain.exercises import sheet_goes_to
from dialogapp.services.exercise_files import as_stored, check_exercise, definition_of, stored_definition
from dialogapp.services.exercise_library import LibraryEntry, copy_to_own, library, save_own, stock_exercises
from dialogapp.services.ports import OwnFiles
from dialogapp.services.toml_files import parsed
from dialogapp.services.translation import language

FIRST = ["dot_voting", "brainwriting_635", "silent_brainstorm", "one_two_four_all", "nominal_group", "impact_effort",
         "moscow", "world_cafe"]  # fmt: skip
OTHERS = ["round_robin", "pre_mortem", "how_might_we", "needs_canvas", "temperature_check", "kano", "delphi", "wsjf",
          "pairwise", "six_hats", "lotus_blossom"]  # fmt: skip
GOOD = """\
name.sv = "Egen"
name.en = "Own"
purpose = "Varför"
instructions = "Gör"
when = "Nu"
when_not = "Sen"
minutes = 10
group_size = [3, 30]
board = "dots"

[scoring]
rule = "dots-sum-1"
dots = 5

[[phase]]
kind = "vote"
name = "Rösta"
minutes = 5
"""

every = pytest.mark.parametrize("entry", stock_exercises(), ids=lambda entry: entry.key)


def wordings(value: Any) -> list[Wording]:
    if isinstance(value, Wording):
        return [value]
    if isinstance(value, tuple):
        return [one for each in value for one in wordings(each)]
    if is_dataclass(value):
        return [one for field in fields(value) for one in wordings(getattr(value, field.name))]
    return []


def test_the_library_is_in_its_order() -> None:
    assert [entry.key for entry in stock_exercises()] == FIRST + OTHERS


@every
def test_every_word_is_there_in_both_languages(entry: LibraryEntry) -> None:
    told = [one for one in wordings(entry.definition) if one]
    assert len(told) > 10
    assert all(one.sv != one.en for one in told if len(one.sv) > 25)
    assert all(bool(one.sv) == bool(one.en) for one in told)


@every
def test_every_exercise_can_be_held_as_it_stands(entry: LibraryEntry) -> None:
    definition = entry.definition
    assert definition.planned_minutes == definition.minutes
    assert definition.phases[0].kind == "brief"
    assert all(phase.script for phase in definition.phases)
    assert bool(definition.rule) == any(phase.kind in VOTING_PHASES for phase in definition.phases)
    # What is voted is hidden while the vote lasts; a later round of Delphi shows answers without names.
    assert all(phase.visibility != "open" for phase in definition.phases if phase.kind in VOTING_PHASES)
    assert definition.source
    assert definition.materials


@every
def test_nobody_is_asked_for_what_competitors_may_not_tell_each_other(entry: LibraryEntry) -> None:
    """Prices, customers and strategies are named as what is not talked of before anything is written or said."""
    beginning = entry.definition.phases[0].script
    assert entry.definition.takes_part == "all"
    assert all(word in beginning.sv for word in ("priser", "kunder", "strategier"))
    assert all(word in beginning.en for word in ("prices", "customers", "strategies"))


@every
def test_what_is_stored_gives_the_same_exercise_back(entry: LibraryEntry) -> None:
    assert stored_definition(entry.key, as_stored(entry.document)) == entry.definition


def test_brainwriting_makes_108_ideas_in_30_minutes_and_each_has_each_sheet() -> None:
    """peterroessler.de: 6 people, 3 ideas, 5 minutes, 6 rounds."""
    writing = next(entry for entry in stock_exercises() if entry.key == "brainwriting_635").definition.phases[1]
    assert (writing.times, writing.minutes, writing.times * writing.minutes, 6 * 3 * writing.times) == (6, 5, 30, 108)
    for sheet in range(6):
        assert {sheet_goes_to(sheet, turn, 6) for turn in range(6)} == set(range(6))
    for turn in range(6):
        assert {sheet_goes_to(sheet, turn, 6) for sheet in range(6)} == set(range(6))


def test_a_new_exercise_needs_no_code() -> None:
    file = parsed("egen.toml", GOOD.encode())
    check_exercise(file)
    made = definition_of("egen", file.document)
    assert (made.name.in_language("en"), made.purpose.in_language("en"), dict(made.settings)) == (
        "Own", "Varför", {"dots": 5},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (GOOD.replace('"Nu"', '"Nu'), 5, "kan inte läsas"),
        (GOOD.replace("minutes = 10", "minutes = 0"), 7, "”minutes”"),
        (GOOD.replace("[3, 30]", "[30, 3]"), 8, "[3, 30]"),
        (GOOD.replace('board = "dots"', 'board = "prickar"'), 9, '"dots"'),
        (GOOD.replace("board", "bord"), 9, "skriv board"),
        (GOOD.replace("dots-sum-1", "dots-sum-9"), 12, '"dots-sum-1"'),
        (GOOD.replace("dots = 5", "dots = 500"), 13, "500"),
        (GOOD.replace("dots = 5", "cut = 5"), 13, "”cut”"),
        (GOOD.replace('kind = "vote"', 'kind = "rösta"'), 16, '"collect"'),
        (GOOD.replace('name = "Rösta"', 'name = ""'), 17, "skriv name"),
        (GOOD.replace("minutes = 5", "minutes = true"), 18, "”minutes”"),
        (GOOD.replace("minutes = 5", 'minutes = 5\ndrawn = "ja"'), 19, "”drawn”"),
        (GOOD.replace("minutes = 5", 'minutes = 5\nfield = "röd"'), 19, "”field”"),
        (GOOD.replace('[scoring]\nrule = "dots-sum-1"\ndots = 5\n', ""), 13, "[scoring]"),
        (GOOD[: GOOD.index("[[phase]]")], 1, "[[phase]]"),
        (GOOD + '\n[[phase]]\nkind = "decide"\nname = "Beslut"\nminuter = 5\n', 23, "skriv minutes"),
        (GOOD + '\n[[field]]\nkey = "a"\nname = "A"\n\n[[field]]\nkey = "a"\nname = "B"\n', 25, "”a”"),
    ],
)
def test_an_error_names_file_line_and_what_to_do(text: str, line: int, words: str) -> None:
    with pytest.raises(FileProblemError) as told:
        check_exercise(parsed("fel.toml", text.encode()))
    said = language("sv").error(told.value)
    assert f"”fel.toml”, rad {line}" in said
    assert words in said


@pytest.fixture
def own(tmp_path: Path) -> OwnFiles:
    return DialogueFiles(tmp_path / "own").exercises


def test_the_users_own_stand_beside_the_others_and_a_bad_one_is_told(own: OwnFiles) -> None:
    own.write("egen", GOOD)
    own.write("fel", GOOD.replace("minutes = 5", ""))
    found = library(own)
    assert [entry.key for entry in found.entries][-1] == "egen"
    assert found.entry("egen").is_own
    assert [bad.key for bad in found.bad] == ["fel"]
    assert len(found.entries) == len(stock_exercises()) + 1
    with pytest.raises(InputError):
        found.entry("fel")


@every
def test_a_copy_of_one_that_comes_with_the_program_can_be_changed(own: OwnFiles, entry: LibraryEntry) -> None:
    key = copy_to_own(own, entry.key, "Vår egen övning")
    copied = library(own).entry(key).definition
    assert copied.name == Wording("Vår egen övning", "Vår egen övning")
    assert copied.phases == entry.definition.phases
    text = own.read(key).decode()
    changed = save_own(own, key, text.replace("\nminutes = ", "\nminutes = 1", 1))
    assert library(own).entry(key).definition == changed
    assert changed.minutes != entry.definition.minutes
    with pytest.raises(FileProblemError):
        save_own(own, key, text.replace("board = ", "bord = "))
    assert library(own).entry(key).definition == changed


def test_a_name_that_is_taken_gets_a_number_and_a_copy_can_be_copied(own: OwnFiles) -> None:
    assert copy_to_own(own, "dot_voting", "Vår") == "var"
    assert copy_to_own(own, "var", "Vår") == "var-2"
    assert copy_to_own(own, "dot_voting", "dot voting") == "dot-voting"


def test_an_own_file_under_a_known_name_stands_in_its_place(own: OwnFiles) -> None:
    own.write("dot_voting", GOOD)
    found = library(own)
    assert len(found.entries) == len(stock_exercises())
    assert found.entry("dot_voting").definition.settings == {"dots": 5}
