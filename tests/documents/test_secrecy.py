"""Passages for which secrecy is asked are left out of others' documents, and nothing else of the line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogapp.domain.document import Workbook, plain
from dialogapp.domain.masking import AudienceKind
from dialogapp.services.all_get import information_letter
from dialogapp.services.ballots import cast_ballot, reveal
from dialogapp.services.cards import add_card_from, change_card
from dialogapp.services.contributions import change_text
from dialogapp.services.disclosures import parity_items
from dialogapp.services.equality_report import equality_report
from dialogapp.services.equality_workbook import equality_workbook
from dialogapp.services.exercises import ExerciseDraft, add_exercise, open_vote
from dialogapp.services.minutes import minutes
from dialogapp.services.needs import NeedDraft, add_need, link_contribution
from dialogapp.services.needs_summary import needs_summary
from dialogapp.services.needs_workbook import needs_workbook
from dialogapp.services.secrecy import AssessmentDraft, assess, mark_passage
from tests.documents.dialogue import Rich, words_of

PASSAGE = "mjukvaran driver den"
HARM = "Konkurrenter ser vår kalkyl."
RELEASED = AssessmentDraft("release", "", "Nora Ek", "kommunjurist", "2026-12-01")
MASKED = AssessmentDraft("mask", "OSL 31 kap. 16 §", "Nora Ek", "kommunjurist", "2026-12-01")
WITHHELD = AssessmentDraft("withhold", "OSL 31 kap. 16 §", "Nora Ek", "kommunjurist", "2026-12-01")


@pytest.fixture
def marked(own_rich: Rich) -> Rich:
    mark_passage(own_rich.file, own_rich.ids["against"], PASSAGE, HARM)
    return own_rich


def told(rich: Rich, audience: AudienceKind, organisation: str | None = None) -> str:
    with rich.file.read() as reader:
        return words_of(
            minutes(reader, rich.meeting_id, "sv", audience, rich.ids[organisation] if organisation else None)
        )


def test_the_public_reads_the_line_without_the_passage(marked: Rich) -> None:
    public = told(marked, "public")
    assert PASSAGE not in public
    assert "har fel: [Utelämnat" in public
    assert ". Fråga" in public
    assert HARM not in public


def test_the_supplier_itself_and_the_project_group_read_it_all(marked: Rich) -> None:
    for words in (told(marked, "supplier", "beta"), told(marked, "internal")):
        assert PASSAGE in words
        assert HARM in words
        assert "Avser: ”mjukvaran driver den”" in words
    assert PASSAGE not in told(marked, "supplier", "gamma")


def test_suppliers_read_the_buyers_information_without_the_passage(own_rich: Rich) -> None:
    mark_passage(own_rich.file, own_rich.ids["told"], "62 lokaler")
    with own_rich.file.read() as reader:
        words = words_of(information_letter(reader, "sv"))
    assert "Huset har fem plan och [Utelämnat" in words
    assert "62 lokaler" not in words


def test_what_the_authority_released_is_public(marked: Rich) -> None:
    assess(marked.file, marked.ids["against"], RELEASED)
    assert PASSAGE in told(marked, "public")
    assert "Prövad 2026-12-01 av Nora Ek, kommunjurist: lämnas ut" in told(marked, "internal")


def test_what_the_authority_masked_stays_masked(marked: Rich) -> None:
    assess(marked.file, marked.ids["against"], MASKED)
    public = told(marked, "public")
    assert PASSAGE not in public
    assert "har fel" in public
    assert "kommunjurist" not in public
    assert "OSL 31 kap. 16 §" in told(marked, "internal")


def test_what_the_authority_withheld_takes_the_whole_line(marked: Rich) -> None:
    assess(marked.file, marked.ids["against"], WITHHELD)
    assert "har fel" not in told(marked, "public")


def test_a_reworded_passage_takes_the_whole_line(marked: Rich) -> None:
    change_text(marked.file, marked.ids["against"], "Alfa har fel: programvaran driver kostnaden. Fråga Gunnar!")
    assert "har fel" not in told(marked, "public")


def test_a_name_across_the_edge_of_a_passage_is_not_half_left(own_rich: Rich) -> None:
    line_id = own_rich.ids["against"]
    change_text(own_rich.file, line_id, "Fråga hellre Alfa Vägvisning AB om ljuset.")
    mark_passage(own_rich.file, line_id, "hellre Alfa Vägvis")
    public = told(own_rich, "public")
    assert "AB om ljuset" not in public


def test_needs_are_told_without_the_passage_in_summary_and_workbook(marked: Rich) -> None:
    need = add_need(marked.file, NeedDraft(title="Låg kostnad"))
    link_contribution(marked.file, need.id, marked.ids["against"])
    with marked.file.read() as reader:
        summary, workbook = needs_summary(reader, "sv"), needs_workbook(reader, "sv")
    cells = (plain(cell, "sv") for sheet in workbook.sheets for row in sheet.rows for cell in row.cells)
    for words in (words_of(summary), "\n".join(cells)):
        assert PASSAGE not in words
        assert "har fel: [Utelämnat" in words


def test_copies_in_ledger_and_workbook_are_masked_at_the_passage(own_rich: Rich) -> None:
    file = own_rich.file
    mark_passage(file, own_rich.ids["told"], "62 lokaler")
    with file.read() as reader:
        report, ledger = equality_report(reader, "sv", "public"), equality_workbook(reader, "sv", "public")
        needs = needs_workbook(reader, "sv")
    for words in (words_of(report), cells_of(ledger), cells_of(needs), told(own_rich, "public")):
        assert "Huset har fem plan och [Utelämnat" in words
        assert "62 lokaler" not in words


def test_information_in_other_words_than_its_line_is_masked_whole(own_rich: Rich) -> None:
    file = own_rich.file
    mark_passage(file, own_rich.ids["told"], "62 lokaler")
    with file.read() as reader:
        item = next(one for one in parity_items(reader) if one.disclosure.contribution_id == own_rich.ids["told"])
    with file.write("disclosure.described") as transaction:
        transaction.put(replace(item.disclosure, text="Fem plan, sextiotvå lokaler."))
    with file.read() as reader:
        assert "sextiotvå" not in words_of(equality_report(reader, "sv", "public"))


def test_a_card_is_masked_at_the_passage_of_its_line_and_whole_once_it_was_reworded(own_rich: Rich) -> None:
    file = own_rich.file
    exercise = add_exercise(file, ExerciseDraft("Vad först?", "", own_rich.meeting_id), [])
    same = add_card_from(file, exercise.id, own_rich.ids["against"])
    other = add_card_from(file, exercise.id, own_rich.ids["view"])
    change_card(file, other.id, "Gästen kan namnet på föreställningen")
    mark_passage(file, own_rich.ids["against"], PASSAGE)
    mark_passage(file, own_rich.ids["view"], "föreställningen")
    open_vote(file, exercise.id)
    cast_ballot(file, exercise.id, own_rich.ids["alfa"], {same.id: 2, other.id: 1})
    reveal(file, exercise.id)
    words = told(own_rich, "public")
    assert "har fel: [Utelämnat" in under(words, "Resultat")
    assert PASSAGE not in words
    assert "Gästen kan" not in words
    assess(file, own_rich.ids["against"], RELEASED)
    assert PASSAGE in under(told(own_rich, "public"), "Resultat")


def under(words: str, heading: str) -> str:
    """What follows the first line with `heading` in it."""
    return words[words.index(heading) :]


def cells_of(book: Workbook) -> str:
    return "\n".join(plain(cell, "sv") for sheet in book.sheets for row in sheet.rows for cell in row.cells)
