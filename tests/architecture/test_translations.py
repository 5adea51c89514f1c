"""Every text has its Swedish, and the texts are found where they are."""

from __future__ import annotations

import ast
import gettext
import io
from pathlib import Path

import pytest

import message_extraction
import translations
from message_extraction import Message


def found_in(code: str, errors: set[str] | None = None) -> set[Message]:
    return set(message_extraction.in_code(ast.parse(code), errors or {"DialogappError", "InputError"}))


def test_the_swedish_is_complete_and_compiled() -> None:
    problems = list(translations.problems(message_extraction.all_messages(), translations.read()))
    assert translations.shortened(problems) == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('language.text("Saved {time}", time=now)', Message(("Saved {time}",))),
        ('self.session.language.text("Saved " "now")', Message(("Saved now",))),
        ('words.text_in("menu", "File")', Message(("File",), "menu")),
        ('language.plural("{count} need", "{count} needs", n)', Message(("{count} need", "{count} needs"))),
        ('NAMES = {"a": message("Alone")}', Message(("Alone",))),
        ('raise InputError("No {name}", name=name)', Message(("No {name}",))),
        ('raise errors.InputError("No file")', Message(("No file",))),
    ],
)
def test_a_text_is_found_by_the_call_that_shows_or_marks_it(code: str, expected: Message) -> None:
    assert found_in(code) == {expected}


def test_both_branches_of_a_choice_are_texts() -> None:
    assert found_in('language.text("Open" if closed else "Close")') == {Message(("Open",)), Message(("Close",))}


def test_an_error_that_words_itself_is_found() -> None:
    code = 'class BadRow(InputError):\n  def __init__(self):\n    super().__init__("Bad row {row}", row=1)'
    errors = message_extraction.error_classes([ast.parse("class InputError(DialogappError): ..."), ast.parse(code)])
    assert errors == {"DialogappError", "InputError", "BadRow"}
    assert found_in(code, errors) == {Message(("Bad row {row}",))}


@pytest.mark.parametrize(
    "code",
    [
        "label.text()",
        "language.text(words[key])",
        'sqlalchemy.text("SELECT 1")',
        'text("SELECT 1")',
        "InputError(line)",
    ],
)
def test_what_is_no_text_for_people_is_left_out(code: str) -> None:
    assert found_in(code) == set()


def test_a_form_gives_its_strings_with_their_context_but_not_what_is_marked(tmp_path: Path) -> None:
    form = tmp_path / "form.ui"
    strings = (
        '<string>Title</string><string comment="menu">File</string><string notr="true">X</string><string>…</string>'
    )
    form.write_text(f"<ui>{strings}</ui>", "utf-8")
    assert set(message_extraction.in_form(form)) == {Message(("Title",)), Message(("File",), "menu")}


def test_an_update_keeps_known_swedish_and_drops_what_is_gone() -> None:
    known = translations.SwedishCatalog()
    known.add("Need", "Behov")
    known.add("Gone", "Borta")
    fresh = translations.updated([Message(("Need",)), Message(("Meeting",))], known)
    assert {entry.id: entry.string for entry in fresh if entry.id} == {"Need": "Behov", "Meeting": None}


@pytest.mark.parametrize(
    ("swedish", "problem"),
    [(None, "no finished Swedish"), ("Sparat {time}", "do not have the same fields"), ("Sparat", "same fields")],
)
def test_unfinished_or_wrong_swedish_is_a_problem(swedish: str | None, problem: str) -> None:
    known = translations.SwedishCatalog()
    known.add("Saved {at}", swedish)
    assert any(problem in line for line in translations.problems([Message(("Saved {at}",))], known))


def test_the_compiled_catalogue_speaks_swedish_and_is_always_the_same() -> None:
    known = translations.SwedishCatalog()
    known.add("File", "Arkiv", context="menu")
    known.add(("{count} need", "{count} needs"), ("{count} behov", "{count} behov"))
    binary = translations.compiled(known)
    assert binary == translations.compiled(known)
    swedish = gettext.GNUTranslations(io.BytesIO(binary))
    assert swedish.pgettext("menu", "File") == "Arkiv"
    assert swedish.ngettext("{count} need", "{count} needs", 2) == "{count} behov"
