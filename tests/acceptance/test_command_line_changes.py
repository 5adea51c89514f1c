"""The needs workbook is made, changed in Excel, and read back and taken in by the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.acceptance.command_line import done, run


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("sample")
    dialogue, book = folder / "exempel.dialog", folder / "behov.xlsx"
    done("demo", dialogue, "--today", "2026-03-02")
    done("export", dialogue, "needs", "-o", book)
    return dialogue, book


def changed(book: Path, path: Path, **parts: str) -> Path:
    """The workbook with other words in the first need's row, under the headings given."""
    workbook: Any = openpyxl.load_workbook(book)
    sheet = workbook["Behov"]
    for cell in sheet[1]:
        if cell.value in parts:
            sheet.cell(2, cell.column).value = parts[cell.value]
    workbook.save(path)
    return path


def test_what_was_changed_is_told_and_taken_in_once(made: tuple[Path, Path], tmp_path: Path) -> None:
    dialogue, book = made
    before = done("info", dialogue, "--json").data["journal"]["entries"]
    path = changed(book, tmp_path / "andrad.xlsx", Ansvarig="Ada Exempelsson")
    told = done("changes", dialogue, "read", path, "--json").data
    assert told["counts"] == {"change": 1, "conflict": 0, "new": 0, "refused": 0, "missing": 0}
    item = told["items"][0]
    assert (item["sheet"], item["number"], item["part"], item["told"]) == ("needs", 1, "owner", "Ada Exempelsson")
    assert "Ada Exempelsson" in done("changes", dialogue, "read", path).out
    assert done("info", dialogue, "--json").data["journal"]["entries"] == before
    assert done("changes", dialogue, "take", path, "--by", "Ada", "--json").data == {
        "cells": 1,
        "needs": 0,
        "requirements": 0,
    }
    assert done("info", dialogue, "--json").data["journal"]["entries"] == before + 1
    assert done("needs", dialogue, "--json").data["needs"][0]["owner"] == "Ada Exempelsson"
    again = done("changes", dialogue, "take", path, "--by", "Ada")
    assert "Inget att föra in" in again.out


def test_conflicts_and_refused_values_are_answered_for_or_nothing_is_taken(
    made: tuple[Path, Path], tmp_path: Path
) -> None:
    dialogue, book = made
    first = changed(book, tmp_path / "en.xlsx", Problem="En ordalydelse")
    second = changed(book, tmp_path / "tva.xlsx", Problem="En annan", Status="Kanske", Vem="Vaktmästaren")
    done("changes", dialogue, "take", first, "--by", "Ada")
    refused = run("changes", dialogue, "take", second, "--by", "Kim")
    assert refused.status == 2
    assert "--conflicts" in refused.err
    refused = run("changes", dialogue, "take", second, "--by", "Kim", "--conflicts", "workbook")
    assert refused.status == 2
    assert "rad 2" in refused.err
    assert "Kanske" in refused.err
    assert done("needs", dialogue, "--json").data["needs"][0]["problem"] == "En ordalydelse"
    options = ("--by", "Kim", "--conflicts", "workbook", "--without-refused")
    assert done("changes", dialogue, "take", second, *options, "--json").data["cells"] == 2
    assert done("needs", dialogue, "--json").data["needs"][0]["problem"] == "En annan"


def test_a_workbook_of_another_dialogue_is_wrong_usage(made: tuple[Path, Path], tmp_path: Path) -> None:
    other = tmp_path / "annan.dialog"
    done("new", other, "--title", "Sporthall", "--buyer", "Exempelköpings kommun")
    refused = run("changes", other, "read", made[1])
    assert (refused.status, refused.out) == (2, "")
    assert "gjordes inte från den här dialogen" in refused.err


def test_an_import_of_the_needs_workbook_points_the_way(made: tuple[Path, Path]) -> None:
    refused = run("import", made[0], "check", made[1], "--open")
    assert (refused.status, refused.out) == (2, "")
    assert "”Ändringar från Excel”" in refused.err
