"""Imports by the command line, from files as people have them."""

from __future__ import annotations

import codecs
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from tests.acceptance.command_line import done, run

LOG = """started_at;seconds;organisation;participant;kind;text;hemligt
2026-03-02T09:00;60;Alfa AB;Åsa Öberg;synpunkt;"Vi ser tre problem:
ett, två; tre";nej
2026-03-02T09:01;30;Beta AB;;fråga;Vad menas?;
;;;;;;
2026-03-02T09:02;30;Exempelköpings kommun;;upplysning;Huset har fem plan.;
"""


@pytest.fixture
def dialogue(tmp_path: Path) -> Path:
    path = tmp_path / "hall.dialog"
    done("new", path, "--title", "Hall", "--buyer", "Exempelköpings kommun", "--document-language", "en")
    return path


@pytest.mark.parametrize(
    "content",
    [
        LOG.encode(),
        codecs.BOM_UTF8 + LOG.encode(),
        LOG.encode("cp1252"),
        LOG.replace("\n", "\r\n").encode(),
        LOG.replace("två; tre", "två, tre").replace(";", "\t").encode(),
    ],
    ids=["utf-8", "bom", "windows-1252", "crlf", "tabs"],
)
def test_a_log_is_read_as_people_save_it(dialogue: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "logg.csv").write_bytes(content)
    result = done("import", dialogue, "contributions", tmp_path / "logg.csv", "--new-meeting", "Hearing")
    assert "Meeting 1 “Hearing”: 3 inputs (new meeting)" in result.out
    assert "Alfa AB and Beta AB" in result.out
    assert "“hemligt”" in result.err
    fairness = done("fairness", dialogue, "--json").data
    used = [(one["name"], one["used_seconds"]) for one in fairness["organisations"]]
    assert used == [("Alfa AB", 60), ("Beta AB", 30)]
    parity = done("parity", dialogue, "--json").data
    assert [(item["text"], item["organisations_informed"]) for item in parity["items"]] == [
        ("Huset har fem plan.", ["Alfa AB", "Beta AB"])
    ]


def test_every_bad_row_is_named_on_a_line_of_its_own_and_nothing_is_taken(dialogue: Path, tmp_path: Path) -> None:
    (tmp_path / "logg.csv").write_text("text,seconds,kind\nBra,1,\n,2,\nHej,många,\nHej,1,prat\n", "utf-8")
    before = done("info", dialogue, "--json").data
    result = run("import", dialogue, "contributions", tmp_path / "logg.csv", "--new-meeting", "Hearing")
    assert (result.status, result.out) == (2, "")
    assert [line.split(":")[0] for line in result.err.splitlines()] == [
        "3 rows can't be used; nothing was imported",
        "“logg.csv”, row 3, column “text”",
        "“logg.csv”, row 4, column “seconds”",
        "“logg.csv”, row 5, column “kind”",
    ]
    assert done("info", dialogue, "--json").data == before


def test_one_bad_row_is_one_line(dialogue: Path, tmp_path: Path) -> None:
    (tmp_path / "logg.csv").write_text("text,seconds\nHej,många\n", "utf-8")
    result = run("import", dialogue, "contributions", tmp_path / "logg.csv", "--new-meeting", "Hearing")
    assert result.err == "“logg.csv”, row 2, column “seconds”: “många” is not a whole number from 0\n"


def test_an_excel_sheet_is_read_with_its_numbers_and_times(dialogue: Path, tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.append(["Text", "Starttid", "Sekunder", "Organisation"])
    sheet.append(["=1+1", datetime(2026, 3, 2, 9, 0, 5), 12, "Alfa AB"])
    sheet["A2"].data_type = "s"
    workbook.save(tmp_path / "logg.xlsx")
    done("import", dialogue, "contributions", tmp_path / "logg.xlsx", "--new-meeting", "Hearing")
    assert done("fairness", dialogue, "--json").data["organisations"][0]["used_seconds"] == 12
    assert done("info", dialogue, "--json").data["meetings"][0]["starts_at"] == "2026-03-02T09:00:05+01:00"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("saknas.csv", None),
        ("tom.csv", b""),
        ("rubriker.csv", b"seconds,tags\n1,pris\n"),
        ("dubbel.csv", b"text,text,organisation,organisation\na,b,c,d\n"),
        ("citat.csv", b'text,organisation\n"aldrig slut,a\n'),
        ("word.csv", b"PK\x03\x04 inget riktigt paket"),
        ("bild.csv", b"\x89PNG\x00\x01\x02"),
        ("mapp", None),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_one_line(
    dialogue: Path, tmp_path: Path, name: str, content: bytes | None
) -> None:
    (tmp_path / "mapp").mkdir()
    if content is not None:
        (tmp_path / name).write_bytes(content)
    before = done("info", dialogue, "--json").data
    for kind in ("contributions", "participants", "questions"):
        extra = ["--new-meeting", "M"] if kind == "contributions" else []
        result = run("import", dialogue, kind, tmp_path / name, *extra)
        assert (result.status, result.out, len(result.err.splitlines())) == (2, "", 1)
        assert name in result.err
    assert done("info", dialogue, "--json").data == before


def test_the_meeting_is_one_or_the_other(dialogue: Path, tmp_path: Path) -> None:
    (tmp_path / "logg.csv").write_text("text\nHej\n", "utf-8")
    for words in (["--meeting", "1"], ["--meeting", "1", "--new-meeting", "M"], ["--new-meeting", " "], []):
        result = run("import", dialogue, "contributions", tmp_path / "logg.csv", *words)
        assert (result.status, result.out) == (2, "")
    done("import", dialogue, "contributions", tmp_path / "logg.csv", "--new-meeting", "M")
    for meeting in ("1", "M"):
        done("import", dialogue, "contributions", tmp_path / "logg.csv", "--meeting", meeting)
    assert done("info", dialogue, "--json").data["meetings"][0]["contributions"] == 3


def test_participants_and_questions(dialogue: Path, tmp_path: Path) -> None:
    people = "organisation,name,kind\nAlfa AB,Åsa Öberg,leverantör\nKonsult AB,,konsult\n"
    (tmp_path / "p.csv").write_text(people, "utf-8")
    (tmp_path / "q.csv").write_text("Fråga,Område\nVad saknas?,Marknad\nVad driver kostnaden?,Pris\n", "utf-8")
    first = done("import", dialogue, "participants", tmp_path / "p.csv")
    assert first.out.splitlines() == [
        "New organisations: Alfa AB and Konsult AB",
        "New participants: Åsa Öberg (Alfa AB)",
    ]
    assert "Nothing new" in done("import", dialogue, "participants", tmp_path / "p.csv").out
    assert "Version 1 of the questions: 2 questions" in done("import", dialogue, "questions", tmp_path / "q.csv").out
    report = done("import", dialogue, "questions", tmp_path / "q.csv", "--json").data
    assert (report["taken"], report["version"]) == (0, None)
    assert done("coverage", dialogue, "--json").data["missing"] == 2


def test_a_table_without_rows_changes_nothing_and_says_so(dialogue: Path, tmp_path: Path) -> None:
    for kind, header in (("contributions", "text,meeting"), ("participants", "organisation"), ("questions", "text")):
        (tmp_path / "tom.csv").write_text(f"{header}\n", "utf-8")
        head = done("info", dialogue, "--json").data["journal"]
        assert done("import", dialogue, kind, tmp_path / "tom.csv").out.startswith("Nothing")
        assert done("info", dialogue, "--json").data["journal"] == head
