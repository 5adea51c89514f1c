"""Templates on the command line: looked at, copied into the dialogue, chosen, and told of a document."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.acceptance.command_line import done, run
from tests.documents.municipal import excel_template, package, parts_of, word_template


@pytest.fixture
def dialogue(tmp_path: Path) -> Path:
    path = tmp_path / "hall.dialog"
    done("new", path, "--title", "Sporthall", "--buyer", "Exempelköpings kommun", "--diary-number", "KS 2026/1")
    return path


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "kommunmall.dotx"
    path.write_bytes(word_template())
    return path


def text_of(path: Path) -> str:
    with zipfile.ZipFile(path) as file:
        return "".join(file.read(name).decode() for name in file.namelist() if name.endswith(".xml"))


def test_a_template_is_added_used_and_told_of_the_document(dialogue: Path, template: Path, tmp_path: Path) -> None:
    added = done("template", dialogue, "add", template, "--json").data
    assert (added["name"], added["kind"], added["in_use"]) == ("kommunmall", "docx", True)
    out = tmp_path / "needs.docx"
    made = done("export", dialogue, "needs", "-o", out, "--json").data
    assert made["template"] == added["id"]
    assert "Logotyp: Exempelköpings kommun" in text_of(out)
    plain = done("export", dialogue, "needs", "--template", "none", "-o", out, "--force", "--json").data
    assert plain["template"] is None
    assert "Logotyp" not in text_of(out)
    done("template", dialogue, "use", "none", "--kind", "docx")
    assert done("template", dialogue, "list", "--json").data["templates"][0]["in_use"] is False
    again = done("export", dialogue, "needs", "--template", "kommunmall", "-o", out, "--force", "--json").data
    assert again["template"] == added["id"]
    refused = run("template", dialogue, "remove", "kommunmall")
    assert refused.status == 2
    assert "ligger kvar i dialogen" in refused.err
    done("verify", dialogue)


def test_a_copy_of_the_dialogue_has_its_templates(dialogue: Path, template: Path, tmp_path: Path) -> None:
    done("template", dialogue, "add", template)
    done("backup", dialogue, "-o", tmp_path / "kopia.dialog")
    done("verify", tmp_path / "kopia.dialog")
    done("template", tmp_path / "kopia.dialog", "save", "kommunmall", "-o", tmp_path / "ut.dotx")
    assert (tmp_path / "ut.dotx").read_bytes() == template.read_bytes()


def test_a_look_tells_line_by_line_and_changes_nothing(dialogue: Path, template: Path, tmp_path: Path) -> None:
    head = done("verify", dialogue, "--json").data
    looked = done("template", dialogue, "check", template, "--preview", tmp_path / "look.html")
    assert "Rubriker: Rubrik 2" in looked.out
    assert "Fylls i: {köpare}" in looked.out
    assert "Georgia" in (tmp_path / "look.html").read_text("utf-8")
    assert done("verify", dialogue, "--json").data == head


def test_one_with_macros_is_refused_with_a_line_and_nothing_is_copied(dialogue: Path, tmp_path: Path) -> None:
    path = tmp_path / "mall.docm"
    path.write_bytes(package({**parts_of(word_template()), "word/vbaProject.bin": b"x"}))
    added = run("template", dialogue, "add", path)
    assert added.status == 1
    assert "Filen: Den innehåller makron. Spara den som en mall utan makron." in added.err
    assert added.out == ""
    assert done("template", dialogue, "list", "--json").data == {"templates": []}


@pytest.mark.parametrize("name", ["plain", "band"])
@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_one_to_begin_from_is_saved_and_can_be_added(dialogue: Path, tmp_path: Path, name: str, ending: str) -> None:
    path = tmp_path / f"begin.{ending}"
    done("template", dialogue, "save", name, "-o", path)
    done("template", dialogue, "add", path, "--name", "Vår mall")
    assert run("template", dialogue, "save", name, "-o", path).status == 2
    assert run("template", dialogue, "save", name, "-o", tmp_path / "begin.pdf").status == 2


def test_an_excel_template_is_used_for_workbooks_only(dialogue: Path, tmp_path: Path) -> None:
    path = tmp_path / "mall.xltx"
    path.write_bytes(excel_template())
    added = done("template", dialogue, "add", path, "--json").data
    assert done("export", dialogue, "needs", "-o", tmp_path / "a.xlsx", "--json").data["template"] == added["id"]
    assert done("export", dialogue, "needs", "-o", tmp_path / "a.docx", "--json").data["template"] is None
    assert run("export", dialogue, "needs", "--template", "mall", "-o", tmp_path / "b.docx").status == 2


def test_letters_of_invitation_are_made_in_the_template(template: Path, tmp_path: Path) -> None:
    dialogue = tmp_path / "exempel.dialog"
    done("demo", dialogue, "--today", "2026-03-02")
    added = done("template", dialogue, "add", template, "--json").data
    written = done("export", dialogue, "invitations", "-o", tmp_path / "ut", "--json").data
    assert written["template"] == added["id"]
    letters = list((tmp_path / "ut").glob("*.docx"))
    assert letters
    for letter in letters:
        with zipfile.ZipFile(letter) as file:
            header = file.read("word/header1.xml").decode()
        assert "kommun" in header
        assert "{" not in header
    done("verify", dialogue)
