"""Needs and requirements from tables: all of them or none, each once, and each requirement with its needs."""

from __future__ import annotations

import pytest

from dialogapp.domain.errors import InputError, RowErrors
from dialogapp.domain.needs import Need, NeedRequirement, Requirement
from dialogapp.services.importing_check import check_import, import_table
from dialogapp.services.importing_kinds import COLUMNS_OF, ImportKind
from dialogapp.services.importing_needs import import_needs, import_requirements
from dialogapp.services.needs import NeedDraft, add_need
from dialogapp.services.needs_parts.need_sheets import (
    NEED_COLUMNS,
    REQUIREMENT_COLUMNS,
    need_headings,
    requirement_headings,
)
from dialogapp.services.ports import Store
from dialogapp.services.tables import SourceTable, columns_meant, read_rows
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile

NEEDS = """Behov;Vem;Behöver;Mål;Prioritet;Status;Nr
Hitta rätt sal;Besökaren;hitta utan att fråga;12,5;Måste;Bekräftat;77
"Se programmet
i tid";Besökaren;;;;;78"""
REQUIREMENTS = """Krav;Behov;Typ;Kravnivå
Vägen ska läsas upp.;B1;Funktion;Ska
Programmet ska synas.;2, B1;prestanda;utvärderas
Programmet ska vara rätt.;se programmet i tid;;"""


def table(text: str, kind: ImportKind, **mapping: str) -> SourceTable:
    import csv
    import io

    records = list(csv.reader(io.StringIO(text), delimiter=";"))
    return read_rows(records, COLUMNS_OF[kind], "lista.csv", mapping=mapping)


def needs(file: Store) -> list[Need]:
    with file.read() as reader:
        return reader.all(Need)


def test_needs_are_added_with_numbers_of_the_dialogue_in_one_change(file: DialogueFile) -> None:
    report = import_needs(file, table(NEEDS, "needs"))
    assert (report.taken, report.unknown_columns) == (2, ("Nr",))
    first, second = needs(file)
    assert (first.number, first.title, first.target, first.priority, first.status) == (
        1, "Hitta rätt sal", "12,5", "must", "confirmed",
    )  # fmt: skip
    assert (second.number, second.title, second.status) == (2, "Se programmet i tid", "proposed")
    file.undo()
    assert needs(file) == []


def test_what_is_there_in_the_same_words_is_passed_over_and_told(file: DialogueFile) -> None:
    add_need(file, NeedDraft("hitta RÄTT sal", who="Någon"))
    report = import_needs(file, table(NEEDS, "needs"))
    assert (report.taken, report.already_there) == (1, (2,))
    assert needs(file)[0].who == "Någon"
    assert import_needs(file, table(NEEDS, "needs")).taken == 0


def test_requirements_serve_the_needs_they_name_by_number_or_title(file: DialogueFile) -> None:
    import_needs(file, table(NEEDS, "needs"))
    assert import_requirements(file, table(REQUIREMENTS, "requirements")).taken == 3
    with file.read() as reader:
        asked = reader.all(Requirement)
        served = [
            sorted(reader.get(Need, link.need_id).number for link in reader.all(NeedRequirement, requirement_id=one.id))
            for one in asked
        ]
    assert served == [[1], [1, 2], [2]]
    assert [(one.type, one.obligation) for one in asked] == [
        ("function", "mandatory"),
        ("performance", "evaluated"),
        ("function", "mandatory"),
    ]
    assert import_requirements(file, table(REQUIREMENTS, "requirements")).already_there == (2, 3, 4)


def test_with_one_bad_row_nothing_is_taken_and_every_bad_row_is_named(file: DialogueFile) -> None:
    bad = "Behov;Vem;Prioritet;Status\n;Kim;;\nEtt;;Högst;\nTvå;;;Avfört\nTvå;;;\nTvå;;;\n" + "x" * 301 + ";;;"
    with pytest.raises(RowErrors) as caught:
        import_needs(file, table(bad, "needs"))
    assert [str(error) for error in caught.value.rows] == [
        "“lista.csv”, row 2, column “Behov”: the need is missing",
        "“lista.csv”, row 3, column “Prioritet”: “Högst” is not understood; use one of must, should, could, wont",
        "“lista.csv”, row 4, column “Status”: a dismissed need needs a reason",
        "“lista.csv”, row 6, column “Behov”: the same stands in row 5",
        "“lista.csv”, row 7, column “Behov”: 301 letters are too many; at most 300",
    ]
    assert needs(file) == []


def test_a_requirement_without_a_known_need_is_a_bad_row(file: DialogueFile) -> None:
    import_needs(file, table(NEEDS, "needs"))
    with pytest.raises(RowErrors) as caught:
        import_requirements(file, table("Krav;Behov\nEtt;B9\nTvå;\n;B1", "requirements"))
    assert [str(error).partition(": ")[2] for error in caught.value.rows] == [
        "“B9” is no need of the dialogue",
        "a requirement serves at least one need; name it by its number",
        "the requirement is missing",
    ]
    with pytest.raises(InputError, match="the column “needs” is missing"):
        import_requirements(file, table("Krav;Typ\nEtt;Funktion", "requirements"))


def test_the_headings_of_our_own_workbook_are_understood_in_both_languages() -> None:
    for code in ("sv", "en"):
        words = language(code)
        for kind, headings, parts in (
            ("needs", need_headings(words), NEED_COLUMNS),
            ("requirements", requirement_headings(words), REQUIREMENT_COLUMNS),
        ):
            meant = columns_meant([column.heading for column in headings], COLUMNS_OF[kind])  # type: ignore[index]
            main = {"title": "need", "text": "requirement"}
            expected = [
                "" if part in ("number", "alone_answer") or part.startswith("=") else main.get(part, part)
                for part in parts
            ]
            assert meant == expected


def test_headings_mean_what_was_said_of_them(file: DialogueFile) -> None:
    text = "Beskrivning;Vem;Ansvarig\nHitta;Kim;Ada"
    report = import_needs(file, table(text, "needs", beskrivning="need", vem="", ansvarig="who"))
    assert report.unknown_columns == ("Vem",)
    assert (needs(file)[0].title, needs(file)[0].who, needs(file)[0].owner) == ("Hitta", "Ada", "")


def test_a_check_tells_what_an_import_would_do_and_what_the_table_lacks(file: DialogueFile) -> None:
    records = [["Beskrivning", "Vem"], ["Hitta", "Kim"]]
    with pytest.raises(InputError, match="no column says what the table is"):
        check_import(file, records, "lista.csv")
    found = check_import(file, records, "lista.csv", is_open=True)
    assert (found.kind, found.is_told, len(found.kinds)) == (None, False, 5)
    found = check_import(file, records, "lista.csv", "needs", is_open=True)
    assert (found.lacking, found.report) == (("need",), None)
    found = check_import(file, records, "lista.csv", "requirements", is_open=True, mapping={"vem": "requirement"})
    assert found.lacking == ("needs",)
    found = check_import(file, records, "lista.csv", "needs", is_open=True, mapping={"beskrivning": "need"})
    assert found.report is not None
    assert (found.report.taken, found.columns[0]) == (1, ("Beskrivning", "need"))
    assert needs(file) == []
    assert found.table is not None
    assert import_table(file, found.table, "needs").taken == 1
