"""The equal-treatment report as the lawyer reads it, and what the public may see of it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from dialogapp.documents.paper import PaperFiles
from dialogapp.domain.document import Document, Figure, Sheet, Table, Workbook, plain
from dialogapp.domain.masking import AudienceKind
from dialogapp.domain.meetings import Invitation, Meeting
from dialogapp.domain.people import Organisation
from dialogapp.services.disclosures import parity_items, record_disclosure, settle
from dialogapp.services.draws import draw_order
from dialogapp.services.equality_report import equality_report
from dialogapp.services.equality_workbook import equality_workbook
from dialogapp.services.exporting import Order, export, suggested_name
from dialogapp.services.fairness import ThresholdsDraft, set_thresholds
from dialogapp.services.follow_ups import PutDraft, follow_ups, put_to_suppliers
from dialogapp.services.invitations import mark_sent
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.planning import accept_plan
from dialogapp.services.plans import PlanDraft, add_plan, freeze_plan
from dialogapp.services.schedule_findings import note_deviation
from dialogapp.services.states import close_dialogue
from dialogapp.services.translation import LanguageCode
from dialogapp.storage.dialogue_file import DialogueFile
from tests.documents.dialogue import NINE, PEOPLE, SECRET, SUPPLIERS, Rich, headings, under, words_of


def report(rich: Rich, audience: AudienceKind = "internal", language: LanguageCode = "sv") -> Document:
    with rich.file.read() as reader:
        return equality_report(reader, language, audience)


def workbook(rich: Rich, audience: AudienceKind = "internal", language: LanguageCode = "sv") -> Workbook:
    with rich.file.read() as reader:
        return equality_workbook(reader, language, audience)


def sheet(book: Workbook, name: str) -> Sheet:
    return next(one for one in book.sheets if one.name == name)


def cells(one: Sheet) -> list[list[str]]:
    return [[plain(cell, "sv") for cell in row.cells] for row in one.rows]


def test_ten_checks_stand_between_how_the_suppliers_were_asked_and_the_figures(rich: Rich) -> None:
    document = report(rich)
    assert document.title == "Redovisning av likabehandling: Digital vägvisning"
    found = headings(document)
    assert [one for one in found if one.startswith("## ")] == [
        "## Så tillfrågades leverantörerna",
        "## De tio kontrollerna",
        "## Erbjuden och använd tid",
        "## Gemensamma frågor per leverantör",
        "## Upplysningar per leverantör",
        "## Kontakter utanför mötena",
    ]
    checks = [one.removeprefix("### ").split()[0] for one in found if one.startswith("### E")]
    assert checks == [f"E{number}" for number in range(1, 11)]
    assert len(headings(report(rich, language="en"))) == len(found)


def test_it_carries_the_head_of_the_journal_and_what_it_was_made_of(rich: Rich) -> None:
    with rich.file.read() as reader:
        entries, head = reader.journal_head()
    told = words_of(report(rich))
    assert f"vid post {entries}, med kontrollsumman {head}" in told
    assert "KS 2026/117 · version 1 · 2 hållna möten · internt exemplar" in told
    assert report(rich).properties.journal_head == head


def test_it_gives_facts_and_reasons_and_no_marks(rich: Rich) -> None:
    told = words_of(report(rich)).casefold()
    for mark in ("utan anmärkning", "skäl saknas", "skäl angivet", "grön", "gul", "röd", "godkän", "✓", "✕"):
        assert mark not in told
    assert "inget skäl är antecknat" in told


def test_a_question_to_one_stands_as_owed_to_each_of_the_others(rich: Rich) -> None:
    told = under(report(rich), "E5 Följdfrågor går till alla")
    assert "Delta AB | Har inte fått 1 följdfråga som ställdes i möte 1 | Inget skäl är antecknat" in told
    assert "Betasystem AB | Har fått den enda följdfrågan" in told


def test_who_declined_is_owed_what_was_told_there(rich: Rich) -> None:
    told = under(report(rich), "E8 De som var frånvarande får samma information")
    assert "Delta AB | Var inte med på möte 1; har fått 0 av 1 upplysningar därifrån" in told
    assert "tackade nej" in under(report(rich), "Så tillfrågades leverantörerna")


def test_a_reason_and_a_measure_stand_beside_the_deviation(own_rich: Rich) -> None:
    note_deviation(own_rich.file, own_rich.meeting_id, "follow_up", "Frågan rörde bara skyltar", "Mejlad till alla")
    told = under(report(own_rich), "E5 Följdfrågor går till alla")
    assert "Delta AB | Har inte fått 1 följdfråga som ställdes i möte 1 | Frågan rörde bara skyltar | Mejlad" in told
    note_deviation(own_rich.file, own_rich.meeting_id, "follow_up", "Annat skäl")
    assert "Annat skäl | Mejlad till alla" in under(report(own_rich), "E5 Följdfrågor går till alla")


def test_information_given_afterwards_is_told_as_a_measure(own_rich: Rich) -> None:
    with own_rich.file.read() as reader:
        disclosed = parity_items(reader)[0].disclosure.id
    settle(own_rich.file, disclosed, [own_rich.ids["delta"]], "mail")
    told = under(report(own_rich), "E6 Alla får samma information")
    assert "Upplysning 1 lämnades per brev eller e-post till Delta AB 24 november 2026." in told
    debts = under(report(own_rich), "Upplysningar per leverantör")
    assert "Till dialogens leverantörer återstår 0 upplysningar att lämna." in debts
    assert "Till alla som kan lämna anbud återstår 1 upplysning" in debts


def test_a_step_that_was_taken_while_information_was_owed_stands_there_with_its_reason(own_rich: Rich) -> None:
    record_disclosure(own_rich.file, "Kajen rivs 2028", [])
    close_dialogue(own_rich.file, "Delta har lämnat branschen")
    told = under(report(own_rich), "Upplysningar per leverantör")
    assert "trots att upplysningar återstod att lämna. Skäl: Delta har lämnat branschen" in told
    assert "Till alla som kan lämna anbud" in told


def test_a_question_to_all_stands_with_its_state_for_every_supplier(own_rich: Rich) -> None:
    with own_rich.file.read() as reader:
        asked = next(one for one in follow_ups(reader) if one.missing)
    to = asked.missing[0]
    put_to_suppliers(own_rich.file, asked.question.id, [to], PutDraft(in_writing=True, reply_days=7))
    told = words_of(report(own_rich))
    assert f"{asked.question.label}. {asked.question.text}" in told
    assert "ställd skriftligt 24 november 2026, svar senast 2026-12-01" in told
    rows = cells(sheet(workbook(own_rich), "Frågor till alla"))
    assert [rows[0][0], rows[0][2]] == ["F1", "7"]


def test_no_index_stands_where_too_little_of_the_meeting_is_noted(rich: Rich) -> None:
    told = under(report(rich), "Erbjuden och använd tid")
    assert "Ordet är registrerat för 62 % av mötena." in told.replace("\N{NO-BREAK SPACE}", " ")
    table = next(block for block in report(rich).blocks if isinstance(block, Table) and block.caption == "Varje möte")
    assert [[row.cells[0], *row.cells[4:]] for row in table.rows] == [[1, None, None]]


def test_the_thresholds_in_force_are_printed_and_decide_which_indices_stand(own_rich: Rich) -> None:
    set_thresholds(own_rich.file, ThresholdsDraft("0,9", "0,7", "0,8", "60 %"))
    told = under(report(own_rich), "Erbjuden och använd tid").replace("\N{NO-BREAK SPACE}", " ")
    assert "jämnt fördelad tid från Jains index 0,90 och minst / mest 0,70" in told
    assert "minst 60 % av tiden" in told
    table = next(
        block for block in report(own_rich).blocks if isinstance(block, Table) and block.caption == "Varje möte"
    )
    assert all(cell is not None for cell in table.rows[0].cells[4:])


def test_matrices_are_tables_with_headings_and_pictures_with_words(rich: Rich) -> None:
    document = report(rich)
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    assert [figure.caption for figure in figures] == [
        "Ställda frågor per leverantör",
        "Lämnade upplysningar per leverantör",
    ]
    assert figures[0].alternative.startswith("Matris över frågor per leverantör. 7 rutor är tomma")
    assert all(figure.image.startswith(b"<svg") for figure in figures)
    told = under(document, "Gemensamma frågor per leverantör")
    assert "1 | Vad driver kostnaden? | nej | nej | nej | ja" in told
    assert "AL: Alfa Vägvisning AB" in told


def test_many_suppliers_are_parted_over_several_tables(own_rich: Rich) -> None:
    for number in range(1, 8):
        add_organisation(own_rich.file, OrganisationDraft(f"Leverantör {number}"))
    tables = [
        block for block in report(own_rich).blocks if isinstance(block, Table) and "Fråga per" in block.description
    ]
    assert [len(table.columns) for table in tables] == [10, 5]


def test_the_draw_stands_with_seed_witness_and_places(own_rich: Rich) -> None:
    _plan_and_draw(own_rich)
    told = under(report(own_rich), "Lottningen")
    assert "Frö: 2026-11-24|KS 2026/117|kvarnhjul. Vittne: Leila Haddad. Ordningen godtogs." in told
    assert "Alfa Vägvisning AB | 556000-0001" in told
    assert "av 2 i lottningen 24 november 2026" in under(report(own_rich), "E10 De enskilda mötenas ordning lottas")
    draws = cells(sheet(workbook(own_rich), "Lottningar"))
    assert {row[3] for row in draws} == {"2026-11-24|KS 2026/117|kvarnhjul"}
    assert all(len(row[-1]) == 64 for row in draws)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_public_learns_no_name_and_nothing_that_a_name_follows_from(
    own_rich: Rich, tmp_path: Path, language: LanguageCode
) -> None:
    meetings = _plan_and_draw(own_rich)
    with own_rich.file.read() as reader:
        invited = [(one.meeting_id, one.organisation_id) for one in reader.all(Invitation)]
    mark_sent(own_rich.file, [one for one in invited if one[0] in {meeting.id for meeting in meetings}], "email")
    note_deviation(own_rich.file, own_rich.meeting_id, "follow_up", "Alfa Vägvisning AB bad Per Holmlund svara")
    hidden = [*SUPPLIERS.values(), *PEOPLE.values(), SECRET, "kvarnhjul", "Leila Haddad", "556000-0001", "Alfa"]
    with DialogueFile.open(own_rich.file.path, writable=False) as file:
        for ending in (".docx", ".xlsx"):
            path = tmp_path / f"public{ending}"
            export(file, PaperFiles(), Order("equal-treatment", audience="public", language=language), path)
            with zipfile.ZipFile(path) as package:
                everything = "\n".join(package.read(name).decode("utf-8", "ignore") for name in package.namelist())
            assert [text for text in hidden if text in everything] == []
            assert ("Leverantör A" if language == "sv" else "Supplier A") in everything


def test_with_two_suppliers_the_public_sees_nothing_by_supplier(store_of_two: DialogueFile) -> None:
    with store_of_two.read() as reader:
        document = equality_report(reader, "sv", "public")
        book = equality_workbook(reader, "sv", "public")
        assert len(reader.all(Organisation, kind="supplier")) == 2
    told = words_of(document)
    assert "Alfa" not in told
    assert "Leverantör A" not in told
    assert not any(isinstance(block, Figure) for block in document.blocks)
    assert {row[3] for row in cells(sheet(book, "Kontroller"))} <= {"", "Alla leverantörer"}


def test_the_workbook_has_a_row_for_each_fact(rich: Rich) -> None:
    book = workbook(rich)
    assert [one.name for one in book.sheets] == [
        "Läsmig", "Kontroller", "Inbjudningar", "Tid per leverantör", "Tid per möte", "Gemensamma frågor",
        "Frågor till alla", "Upplysningar", "Kontakter", "Lottningar",
    ]  # fmt: skip
    rows = cells(sheet(book, "Kontroller"))
    assert {row[0] for row in rows} == {f"E{number}" for number in range(1, 11)}
    assert ["E5", "Delta AB", "1"] in [[row[0], row[3], row[5]] for row in rows]
    assert sheet(book, "Lottningar").notes == ("Lottningar", "Ingen ordning har lottats.")


def test_the_file_is_called_what_it_is(rich: Rich) -> None:
    with rich.file.read() as reader:
        assert suggested_name(reader, Order("equal-treatment")) == "likabehandling-ks-2026-117.docx"
        public = Order("equal-treatment", audience="public")
        assert suggested_name(reader, public, ".xlsx") == "likabehandling-ks-2026-117-offentlig.xlsx"


def test_a_second_report_is_version_two(own_rich: Rich, tmp_path: Path) -> None:
    export(own_rich.file, PaperFiles(), Order("equal-treatment"), tmp_path / "a.docx", made_at=NINE)
    assert "version 2" in words_of(report(own_rich))
    assert "version 1" in words_of(report(own_rich, "public"))


def _plan_and_draw(rich: Rich) -> list[Meeting]:
    draft = PlanDraft(
        "Enskilda möten",
        windows="2026-12-07 09:00-16:00",
        supplier_ids=(rich.ids["alfa"], rich.ids["gamma"]),
    )
    plan = add_plan(rich.file, draft)
    freeze_plan(rich.file, plan.id)
    draw_order(rich.file, plan.id, "2026-11-24|KS 2026/117|kvarnhjul", "Leila Haddad")
    return accept_plan(rich.file, plan.id)
