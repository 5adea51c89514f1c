"""What an import would do is told by the command line, and nothing is changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from dialogapp.services.importing_check import table_of
from tests.acceptance.command_line import done, run


@pytest.fixture
def dialogue(tmp_path: Path) -> Path:
    path = tmp_path / "hall.dialog"
    done("new", path, "--title", "Hall", "--buyer", "Exempelköpings kommun", "--document-language", "en")
    return path


def test_what_an_import_would_do_is_told_and_nothing_is_changed(dialogue: Path, tmp_path: Path) -> None:
    log = tmp_path / "logg.csv"
    log.write_text("organisation,text,hemligt\nAlfa AB,Hej,nej\nBeta AB,Hej då,\n", "utf-8")
    before = done("info", dialogue, "--json").data
    found = done("import", dialogue, "check", log, "--json", "--rows", tmp_path / "rows").data
    assert (found["kind"], found["kinds"], found["target"], found["rows"]) == (
        "contributions",
        ["participants", "questions", "contributions"],
        "new",
        2,
    )
    assert found["columns"][1:] == [{"heading": "text", "name": "text"}, {"heading": "hemligt", "name": None}]
    assert found["sample"][1] == {"row": 3, "cells": ["Beta AB", "Hej då", ""]}
    report = done("import", dialogue, "contributions", log, "--new-meeting", "logg", "--json").data
    assert found["report"] == report
    assert before["contributions"] == 0
    with (tmp_path / "rows").open(encoding="utf-8") as lines:
        table = table_of(lines)
    assert [row.get("text") for row in table.rows] == ["Hej", "Hej då"]
    assert table.unknown_columns == ("hemligt",)


def test_bad_rows_are_a_finding(dialogue: Path, tmp_path: Path) -> None:
    log = tmp_path / "logg.csv"
    log.write_text("text,seconds\nHej,många\n", "utf-8")
    result = run("import", dialogue, "check", log, "--json", "--rows", tmp_path / "rows")
    assert result.status == 1
    assert result.data["report"] is None
    assert result.data["problems"] == [
        {
            "row": 2,
            "column": "seconds",
            "problem": "“många” is not a whole number from 0",
            "line": "“logg.csv”, row 2, column “seconds”: “många” is not a whole number from 0",
        }
    ]
    assert not (tmp_path / "rows").exists()
    assert run("import", dialogue, "check", log).out.splitlines() == [
        "A log: 1 row",
        "“logg.csv”, row 2, column “seconds”: “många” is not a whole number from 0",
    ]


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("organisation,namn", "participants"),
        ("företag", "participants"),
        ("fråga", "questions"),
        ("text,område", "questions"),
        ("text,organisation,deltagare", "contributions"),
        ("inspel", "contributions"),
        ("text,kind", "contributions"),
        ("text", None),
    ],
)
def test_the_header_tells_what_a_table_is(dialogue: Path, tmp_path: Path, header: str, kind: str | None) -> None:
    path = tmp_path / "tabell.csv"
    path.write_text(f"{header}\n{','.join('x' * len(header.split(',')))}\n", "utf-8")
    assert run("import", dialogue, "check", path, "--json").data["kind"] == kind


def test_a_column_that_goes_on_with_another_is_understood_as_it(dialogue: Path, tmp_path: Path) -> None:
    path = tmp_path / "logg.csv"
    path.write_text("Starttid,text,text_2,\n2026-03-02T09:00,Hej, då,x\n", "utf-8")
    columns = done("import", dialogue, "check", path, "--json").data["columns"]
    assert [column["name"] for column in columns] == ["started_at", "text", "text", None]


def test_progress_is_told_as_lines_of_json(dialogue: Path, tmp_path: Path) -> None:
    path = tmp_path / "logg.csv"
    path.write_text("text,kind\n" + "Hej,\n" * 1200, "utf-8")
    lines = done("import", dialogue, "check", path, "--json", "--progress").err.splitlines()
    assert '{"done": 500, "of": 3600}' in lines
    assert '{"done": 1700, "of": 3600}' in lines


def test_a_file_that_is_no_table_is_refused(dialogue: Path, tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_text("telefon\n1\n", "utf-8")
    result = run("import", dialogue, "check", path)
    assert (result.status, result.out) == (2, "")
    assert "no column says what the table is" in result.err


def test_needs_and_requirements_are_imported_with_headings_of_the_users_own(dialogue: Path, tmp_path: Path) -> None:
    needs, requirements = tmp_path / "behov.csv", tmp_path / "krav.csv"
    needs.write_text("Beskrivning;Vem\nHitta rätt sal;Besökaren\n", "utf-8")
    requirements.write_text("Krav;Behov\nVägen ska läsas upp.;B1\n", "utf-8")
    found = done("import", dialogue, "check", needs, "--as", "needs", "--column", "Beskrivning=need", "--json").data
    assert (found["kind"], found["report"]["taken"]) == ("needs", 1)
    result = run("import", dialogue, "needs", needs)
    assert (result.status, result.out) == (2, "")
    assert "“need” is missing" in result.err
    result = run("import", dialogue, "needs", needs, "--column", "Beskrivning=behov")
    assert (result.status, "“behov” is no column" in result.err) == (2, True)
    assert done("import", dialogue, "needs", needs, "--column", "Beskrivning=need", "--json").data["taken"] == 1
    assert done("import", dialogue, "requirements", requirements).out.strip() == "1 requirement"
    told = done("needs", dialogue, "--json").data["needs"]
    assert [(need["title"], need["requirements"][0]["text"]) for need in told] == [
        ("Hitta rätt sal", "Vägen ska läsas upp.")
    ]
    again = done("import", dialogue, "needs", needs, "--column", "Beskrivning=need")
    assert "passed over: row 2" in again.err
