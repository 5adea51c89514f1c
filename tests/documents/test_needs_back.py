"""The needs workbook read back after a round through Excel: every change is found, and nothing else."""

from __future__ import annotations

import random
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from dialogapp.domain.errors import FileProblemError, InputError, RefusedError
from dialogapp.domain.needs import Need, NeedRequirement, Requirement
from dialogapp.services.needs import NeedDraft as Draft
from dialogapp.services.needs import RequirementDraft, add_need, add_requirement, remove_need, set_need_parts
from dialogapp.services.needs_back.found import as_json, from_json
from dialogapp.services.needs_back.taking import take_back
from dialogapp.services.needs_parts.need_sheets import (
    NEED_COLUMNS,
    REQUIREMENT_COLUMNS,
    need_headings,
    requirement_headings,
)
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from tests.documents.needs_workbooks import (
    HEADINGS,
    NEEDS,
    REQUIREMENTS,
    cell_of,
    column,
    dialogue_of,
    edited,
    exported,
    only,
    read,
    told,
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DialogueFile]:
    with dialogue_of(tmp_path / "liten.dialog", 6, 3) as made:
        yield made


@pytest.fixture
def book(store: DialogueFile, tmp_path: Path) -> Path:
    return exported(store, tmp_path / "behov.xlsx")


def need(store: DialogueFile, number: int) -> Need:
    with store.read() as reader:
        return reader.all(Need, number=number)[0]


def set_part(number: int, part: str, value: object) -> Any:
    """An edit that writes one cell."""
    return lambda workbook: setattr(cell_of(workbook, number, part), "value", value)


def test_each_column_of_the_sheets_has_its_part() -> None:
    for code in ("sv", "en"):
        words = language(code)
        assert len(need_headings(words)) == len(NEED_COLUMNS)
        assert len(requirement_headings(words)) == len(REQUIREMENT_COLUMNS)
    by_part = dict(zip(NEED_COLUMNS, (column.heading for column in need_headings(language("sv"))), strict=True))
    assert {part: by_part[part] for part in HEADINGS} == HEADINGS


def test_a_workbook_that_was_only_saved_again_says_nothing(store: DialogueFile, book: Path) -> None:
    assert read(store, book).items == ()
    found = read(store, edited(book, lambda workbook: None))
    assert (found.items, found.remarks, found.agreed) == ((), (), 0)


def test_a_changed_cell_is_found_with_what_it_was_is_and_says(store: DialogueFile, book: Path) -> None:
    set_need_parts(store, need(store, 2).id, problem="Skrivet i dialogen sedan")
    found = read(store, edited(book, set_part(2, "who", "Vaktmästaren")))
    item = only(found)
    assert (item.kind, item.sheet, item.number, item.part, item.row) == ("change", "needs", 2, "who", 3)
    assert (item.was, item.now, item.told, item.heading) == ("Besökaren", "Besökaren", "Vaktmästaren", "Vem")


def test_changed_in_both_to_different_words_is_a_conflict_and_to_the_same_is_agreed(
    store: DialogueFile, book: Path
) -> None:
    set_need_parts(store, need(store, 1).id, who="Gästen", owner="Ada Exempelsson")

    def edit(workbook: Any) -> None:
        cell_of(workbook, 1, "who").value = "Vaktmästaren"
        cell_of(workbook, 1, "owner").value = "Ada Exempelsson"

    found = read(store, edited(book, edit))
    item = only(found)
    assert (item.kind, item.was, item.now, item.told) == ("conflict", "Besökaren", "Gästen", "Vaktmästaren")
    assert found.agreed == 1


def test_what_the_dialogue_alone_changed_is_left_alone(store: DialogueFile, book: Path) -> None:
    set_need_parts(store, need(store, 1).id, who="Gästen", priority="must", status="confirmed")
    assert read(store, book).items == ()


@pytest.mark.parametrize(
    ("part", "value", "reason"),
    [
        ("status", "Kanske", "“Kanske” is not one of: Föreslaget, Bekräftat, Avfört"),
        ("priority", "Mycket hög", "is not one of"),
        ("status", None, "it may not be empty"),
        ("title", None, "it may not be empty"),
        ("title", "x" * 301, "301 letters are too many; at most 300"),
        ("who", "#REF!", "holds an error of Excel: #REF!"),
        ("target", "=1/0", "the formula has no value"),
        ("status", "Avfört", "a dismissed need needs a reason"),
    ],
)
def test_what_can_not_stand_is_refused_with_the_reason(
    store: DialogueFile, book: Path, part: str, value: object, reason: str
) -> None:
    item = only(read(store, edited(book, set_part(3, part, value))))
    assert (item.kind, item.number, item.part) == ("refused", 3, part)
    assert reason in str(item.problem)


def test_dismissed_with_its_reason_is_taken_together(store: DialogueFile, book: Path) -> None:
    def edit(workbook: Any) -> None:
        cell_of(workbook, 3, "status").value = "avfört"
        cell_of(workbook, 3, "status_reason").value = "Löses utan upphandling."

    found = read(store, edited(book, edit))
    assert told(found, "change") == {(3, "status"): "dismissed", (3, "status_reason"): "Löses utan upphandling."}
    status = [item for item in found.items if item.part == "status"]
    with pytest.raises(InputError, match="Need 3: Say why the need is dismissed"):
        take_back(store, status, "Kim")
    take_back(store, found.items, "Kim")
    assert need(store, 3).status_reason == "Löses utan upphandling."


def test_numbers_are_the_keys_whatever_was_sorted_moved_hidden_added_or_formatted(
    store: DialogueFile, book: Path
) -> None:
    def edit(workbook: Any) -> None:
        sheet = workbook[NEEDS]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        head, *body = rows
        body.sort(key=lambda row: str(row[3]) + str(row[0]), reverse=True)
        order = list(range(len(head)))
        random.Random(4).shuffle(order)
        sheet.delete_rows(1, sheet.max_row)
        sheet.tables.clear()
        sheet.append(["Anteckning överst"])
        sheet.append([*("Vår kolumn",), *(head[place] for place in order)])
        for row in body:
            sheet.append(["eget", *(row[place] for place in order)])
        sheet.row_dimensions[4].hidden = True
        sheet.auto_filter.ref = "A2:F9"
        who = next(cell for cell in sheet[2] if cell.value == "Vem").column
        number = next(cell for cell in sheet[2] if cell.value == head[0]).column
        for at in range(3, 9):
            sheet.cell(at, who).fill = PatternFill("solid", fgColor="FFFF00")
            if sheet.cell(at, number).value == "B5":
                sheet.cell(at, who).value = "Cirkusdirektören"
        workbook.move_sheet(NEEDS, 3)
        sheet.title = "Våra behov"

    found = read(store, edited(book, edit))
    assert told(found, "change") == {(5, "who"): "Cirkusdirektören"}
    assert len(found.items) == 1
    assert any("Vår kolumn" in str(remark) for remark in found.remarks)


def test_numbers_dates_and_formulas_are_taken_as_they_are_shown(store: DialogueFile, book: Path) -> None:
    def edit(workbook: Any) -> None:
        for number, value, shape in (
            (1, 12, "General"),
            (2, 12.5, "General"),
            (3, 0.8, "0%"),
            (4, date(2026, 9, 1), "yyyy-mm-dd"),
            (5, 0.1 + 0.2, "General"),
        ):
            cell = cell_of(workbook, number, "target")
            cell.value, cell.number_format = value, shape

    found = read(store, edited(book, edit))
    assert told(found, "change") == {
        (1, "target"): "12",
        (2, "target"): "12,5",
        (3, "target"): "80 %",
        (4, "target"): "2026-09-01",
        (5, "target"): "0,3",
    }


def test_of_a_formula_the_value_counts_that_excel_reckoned_and_it_is_said(store: DialogueFile, book: Path) -> None:
    opened = openpyxl.load_workbook(book)
    place = cell_of(opened, 2, "target").coordinate
    with zipfile.ZipFile(book) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    cell = re.compile(rf'<c r="{place}"[^>]*>.*?</c>')
    sheet = f"xl/worksheets/sheet{opened.sheetnames.index(NEEDS) + 1}.xml"
    parts[sheet] = cell.sub(f'<c r="{place}"><f>5*2.5</f><v>12.5</v></c>', parts[sheet])
    with zipfile.ZipFile(book, "w") as package:
        for name, xml in parts.items():
            package.writestr(name, xml)
    item = only(read(store, book))
    assert (item.kind, item.number, item.part, item.told, item.notes) == ("change", 2, "target", "12,5", ("formula",))


def test_a_computed_column_is_told_and_never_taken(store: DialogueFile, book: Path) -> None:
    def edit(workbook: Any) -> None:
        cell_of(workbook, 1, "Mening").value = "Någon behöver något annat."
        cell_of(workbook, 1, "Krav").value = "K1, K2, K3"

    found = read(store, edited(book, edit))
    assert [(item.kind, item.part) for item in found.items] == [
        ("refused", "=sentence"),
        ("refused", "=requirements"),
    ]
    assert "computed" in str(found.items[0].problem)


def test_a_row_that_was_deleted_is_told_and_not_removed(store: DialogueFile, book: Path) -> None:
    found = read(store, edited(book, lambda workbook: workbook[NEEDS].delete_rows(4)))
    item = only(found)
    assert (item.kind, item.number, item.can_be_taken) == ("missing", 3, False)
    take_back(store, [], "Kim")
    assert need(store, 3).number == 3


def test_new_rows_become_proposals_in_one_change_that_one_undo_takes_back(store: DialogueFile, book: Path) -> None:
    def edit(workbook: Any) -> None:
        needs, requirements = workbook[NEEDS], workbook[REQUIREMENTS]
        row = needs.max_row + 1
        needs.cell(row, 1).value = "B99"
        needs.cell(row, column(needs, "Behov")).value = "Hitta toaletten"
        needs.cell(row, column(needs, "Status")).value = "Bekräftat"
        at = requirements.max_row + 1
        requirements.cell(at, column(requirements, "Krav")).value = "Toaletten ska vara skyltad."
        requirements.cell(at, column(requirements, "Behov")).value = "B99; B2"
        cell_of(workbook, 1, "who").value = "Vaktmästaren"

    found = read(store, edited(book, edit))
    assert [(item.kind, item.sheet) for item in found.items] == [
        ("change", "needs"),
        ("new", "needs"),
        ("new", "requirements"),
    ]
    assert set(found.items[1].notes) == {"status", "number"}
    with store.read() as reader:
        before = reader.journal_head()[0]
    taken = take_back(store, found.items, "Ada Exempelsson")
    assert (taken.cells, taken.needs, taken.requirements) == (1, 1, 1)
    with store.read() as reader:
        assert reader.journal_head()[0] == before + 1
        (entry,) = reader.latest_entries(1)
        assert (entry.actor, entry.action) == ("Ada Exempelsson (Excel)", "needs.read_back")
        (new,) = reader.all(Need, number=7)
        assert (new.title, new.status) == ("Hitta toaletten", "proposed")
        (asked,) = reader.all(Requirement, number=4)
        served = {
            reader.get(Need, link.need_id).number for link in reader.all(NeedRequirement, requirement_id=asked.id)
        }
        assert served == {7, 2}
    assert store.actor != "Ada Exempelsson (Excel)"
    store.undo()
    with store.read() as reader:
        assert (reader.count(Need), reader.count(Requirement)) == (6, 3)
        assert reader.all(Need, number=1)[0].who == "Besökaren"
    assert verify(store.path).ok


def test_a_new_requirement_needs_a_need_that_is_there(store: DialogueFile, book: Path) -> None:
    def edit(workbook: Any) -> None:
        sheet = workbook[REQUIREMENTS]
        for at, served in enumerate((None, "B77"), start=sheet.max_row + 1):
            sheet.cell(at, column(sheet, "Krav")).value = "Ska vara blå."
            sheet.cell(at, column(sheet, "Behov")).value = served

    found = read(store, edited(book, edit))
    assert [item.kind for item in found.items] == ["refused", "refused"]
    assert [str(item.problem) for item in found.items] == [
        "a requirement serves at least one need; name it by its number",
        "“B77” is no need of the dialogue",
    ]


def test_a_new_requirement_waits_for_the_new_need_it_serves(store: DialogueFile, book: Path) -> None:
    def edit(workbook: Any) -> None:
        needs, sheet = workbook[NEEDS], workbook[REQUIREMENTS]
        needs.cell(8, 1).value, needs.cell(8, 2).value = "B7", "Nytt"
        sheet.cell(5, column(sheet, "Krav")).value = "Ska vara nytt."
        sheet.cell(5, column(sheet, "Behov")).value = "B7"

    found = read(store, edited(book, edit))
    with pytest.raises(InputError, match="take that one, too"):
        take_back(store, [item for item in found.items if item.sheet == "requirements"], "Kim")
    assert take_back(store, found.items, "Kim").requirements == 1


def test_the_needs_that_a_requirement_serves_are_changed_in_its_row(store: DialogueFile, book: Path) -> None:
    with store.read() as reader:
        asked = reader.all(Requirement, number=2)[0]
    found = read(store, edited(book, lambda w: setattr(cell_of(w, 2, "Behov", REQUIREMENTS), "value", "B6 och B5")))
    item = only(found)
    assert (item.kind, item.part, item.told) == ("change", "needs", "5, 6")
    take_back(store, found.items, "Kim")
    with store.read() as reader:
        links = reader.all(NeedRequirement, requirement_id=asked.id)
        assert {reader.get(Need, link.need_id).number for link in links} == {5, 6}


def test_a_number_in_two_rows_is_refused_where_one_was_changed(store: DialogueFile, book: Path) -> None:
    def edit(workbook: Any) -> None:
        sheet = workbook[NEEDS]
        sheet.append([cell.value for cell in sheet[3]])
        sheet.cell(sheet.max_row, column(sheet, "Vem")).value = "En till"

    item = only(read(store, edited(book, edit)))
    assert (item.kind, item.number) == ("refused", 2)
    assert "the same number stands in rows 3, 8" in str(item.problem)


@pytest.mark.parametrize("written", ["B44", None, "B1"])
def test_a_number_that_was_changed_is_refused_and_told_of(store: DialogueFile, book: Path, written: str | None) -> None:
    found = read(store, edited(book, lambda workbook: setattr(workbook[NEEDS].cell(4, 1), "value", written)))
    item = only(found) if written != "B1" else found.items[0]
    assert item.kind == "refused"
    if written == "B1":
        assert "the same number stands in rows 2, 4" in str(item.problem)
        assert [(other.kind, other.number) for other in found.items[1:]] == [("missing", 3)]
    else:
        assert "the row is that of need 3" in str(item.problem)


def test_numbers_that_were_sorted_apart_from_their_rows_are_not_taken_for_changes(
    store: DialogueFile, book: Path
) -> None:
    def edit(workbook: Any) -> None:
        sheet = workbook[NEEDS]
        sheet.cell(2, 1).value, sheet.cell(3, 1).value = "B2", "B1"

    found = read(store, edited(book, edit))
    assert [item.kind for item in found.items] == ["refused", "refused"]
    assert "the row is that of need 1, but has another number" in str(found.items[0].problem)


def test_a_need_that_is_gone_from_the_dialogue_takes_nothing(store: DialogueFile, book: Path) -> None:
    remove_need(store, need(store, 6).id)
    assert read(store, book).items == ()
    item = only(read(store, edited(book, set_part(6, "who", "Vaktmästaren"))))
    assert (item.kind, str(item.problem)) == ("refused", "it was removed from the dialogue since")


def test_a_need_that_was_added_since_is_not_missing(store: DialogueFile, book: Path) -> None:
    add_need(store, Draft("Kom till sedan"))
    assert read(store, book).items == ()


def test_a_missing_sheet_and_a_missing_column_are_told(store: DialogueFile, book: Path) -> None:
    def edit(workbook: Any) -> None:
        del workbook[REQUIREMENTS]
        workbook[NEEDS].delete_cols(column(workbook[NEEDS], "Vem"))

    found = read(store, edited(book, edit))
    assert found.items == ()
    told_of = " ".join(map(str, found.remarks))
    assert "The sheet “Krav” is not in the workbook" in told_of
    assert "no column any more for: Vem" in told_of


def test_a_renamed_copy_is_known_and_one_of_another_dialogue_is_refused(
    store: DialogueFile, book: Path, tmp_path: Path
) -> None:
    renamed = book.rename(tmp_path / "kopia av behov (3).xlsx")
    assert read(store, renamed).items == ()
    with (
        dialogue_of(tmp_path / "annan.dialog", 6, 3) as other,
        pytest.raises(InputError, match="was not made from this dialogue"),
    ):
        read(other, renamed)


def test_the_page_of_words_knows_the_dialogue_where_the_property_was_lost(store: DialogueFile, book: Path) -> None:
    def edit(workbook: Any) -> None:
        del workbook.custom_doc_props["Journal head"]

    assert read(store, edited(book, edit)).items == ()

    def forget(workbook: Any) -> None:
        del workbook["Läsmig"]

    with pytest.raises(InputError, match="does not say from which dialogue"):
        read(store, edited(book, forget))


def test_other_files_are_refused_in_plain_words(store: DialogueFile, tmp_path: Path) -> None:
    text = tmp_path / "behov.xlsx"
    text.write_text("Nr;Behov\nB1;x")
    with pytest.raises(FileProblemError, match="is not an Excel file"):
        read(store, text)
    text.write_bytes(b"PK\x03\x04" + b"x" * 100)
    with pytest.raises(FileProblemError, match="damaged"):
        read(store, text)
    other = openpyxl.Workbook()
    other.save(text)
    with pytest.raises(InputError, match="no sheet of needs or requirements"):
        read(store, text)


def test_a_name_that_stands_under_a_code_is_a_choice_and_never_slips_in(tmp_path: Path) -> None:
    with dialogue_of(tmp_path / "koder.dialog", 3, 1) as store:
        for name in ("Alfasystem AB", "Betasystem AB", "Gammasystem AB"):
            add_organisation(store, OrganisationDraft(name))
        set_need_parts(store, need(store, 1).id, situation="Alfasystem AB har 40 salar.")
        book = exported(store, tmp_path / "behov.xlsx")
        shown = openpyxl.load_workbook(book)
        assert "Leverantör" in str(cell_of(shown, 1, "situation").value)
        # What is disguised, and as what, follows from the whole dialogue: it is as it was, even when that moved on.
        add_organisation(store, OrganisationDraft("Salar AB"))
        exported(store, tmp_path / "behov-2.xlsx")
        assert read(store, book).items == ()
        text = str(cell_of(shown, 1, "situation").value).replace("40", "50")
        item = only(read(store, edited(book, set_part(1, "situation", text))))
        assert (item.kind, item.notes) == ("conflict", ("codes",))
        assert item.was == "Alfasystem AB har 40 salar."


def test_text_too_long_for_a_cell_comes_back_whole(tmp_path: Path) -> None:
    with dialogue_of(tmp_path / "lang.dialog", 2, 1) as store:
        long = "Så här är det. " * 5_000
        set_need_parts(store, need(store, 1).id, situation=long)
        book = exported(store, tmp_path / "behov.xlsx")
        assert read(store, edited(book, lambda workbook: None)).items == ()


def test_nothing_is_taken_where_the_dialogue_moved_on_since_it_was_read(store: DialogueFile, book: Path) -> None:
    found = read(store, edited(book, set_part(2, "who", "Vaktmästaren")))
    set_need_parts(store, need(store, 2).id, who="Gästen")
    with pytest.raises(RefusedError, match="Need 2 was changed meanwhile"):
        take_back(store, found.items, "Kim")
    assert need(store, 2).who == "Gästen"
    with pytest.raises(InputError, match="Say who"):
        take_back(store, found.items, "  ")


def test_items_come_through_json(store: DialogueFile, book: Path) -> None:
    def edit(workbook: Any) -> None:
        cell_of(workbook, 1, "who").value = "Vaktmästaren"
        workbook[NEEDS].cell(8, 2).value = "Nytt"

    found = read(store, edited(book, edit))
    assert tuple(from_json(as_json(item)) for item in found.items) == found.items


def test_requirements_added_meanwhile_stay(store: DialogueFile, book: Path) -> None:
    add_requirement(store, need(store, 1).id, RequirementDraft("Kom till sedan."))
    assert read(store, book).items == ()
