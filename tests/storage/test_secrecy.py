"""Passages, harm and assessments are kept, found by nobody who may not see them, and never decided by the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dialogapp.domain.contributions import Contribution, LogLine
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.secrecy import SecretPassage
from dialogapp.services.contribution_log import contribution_log
from dialogapp.services.contributions import change_text, claim_confidentiality, strike, withdraw_claim
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.importing_log import import_log
from dialogapp.services.line_parts import merge_lines, split_line
from dialogapp.services.meetings import end_meeting, start_meeting
from dialogapp.services.secrecy import (
    AssessmentDraft,
    assess,
    claim_rows,
    mark_passage,
    secrecy_of,
    tell_harm,
    unmark_passage,
)
from dialogapp.services.states import MinutesStep, step_minutes
from dialogapp.services.tables import CONTRIBUTION_COLUMNS
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from tests.storage.logs import found, line, log, meeting, supplier

LINE = "Marginalen är åtta procent, och driften kräver två personer."
MARGIN = "Marginalen är åtta procent"
RELEASED = AssessmentDraft("release", "", "Nora Ek", "jurist", "2026-03-09")
MASKED = AssessmentDraft("mask", "OSL 31 kap. 16 §", "Nora Ek", "jurist", "2026-03-02", "Skadan är konkret.")


@pytest.fixture
def said(file: DialogueFile) -> Contribution:
    return line(file, meeting(file).id, LINE, organisation_id=supplier(file).id)


def only(file: DialogueFile) -> LogLine:
    (told,) = log(file)
    return told


def test_a_marked_passage_is_not_found_and_the_rest_of_the_line_is(file: DialogueFile, said: Contribution) -> None:
    mark_passage(file, said.id, MARGIN)
    assert found(file, "marginalen") == []
    assert found(file, "driften") == [LINE]
    assert only(file).open_text == " … , och driften kräver två personer."
    assert verify(file.path).ok


def test_a_passage_must_stand_in_the_line(file: DialogueFile, said: Contribution) -> None:
    with pytest.raises(InputError, match="Choose the words"):
        mark_passage(file, said.id, "Marginalen är nio procent")
    assert not only(file).is_claimed


def test_a_reworded_passage_hides_the_whole_line(file: DialogueFile, said: Contribution) -> None:
    mark_passage(file, said.id, MARGIN)
    change_text(file, said.id, "Vår marginal är åtta procent, och driften kräver två personer.")
    assert found(file, "driften") == []
    assert only(file).is_hidden
    assert verify(file.path).ok


def test_undo_takes_a_mark_away_and_redo_brings_it_back(file: DialogueFile, said: Contribution) -> None:
    mark_passage(file, said.id, MARGIN)
    file.undo()
    assert found(file, "marginalen") == [LINE]
    file.redo()
    assert found(file, "marginalen") == []
    assert verify(file.path).ok


def test_a_mark_on_a_line_that_is_secret_as_a_whole_narrows_it(file: DialogueFile, said: Contribution) -> None:
    claim_confidentiality(file, said.id)
    assert only(file).is_hidden
    mark_passage(file, said.id, MARGIN)
    assert not only(file).is_hidden
    claim_confidentiality(file, said.id)
    assert only(file).is_hidden


def test_with_its_last_passage_a_request_is_withdrawn(file: DialogueFile, said: Contribution) -> None:
    passage = mark_passage(file, said.id, MARGIN)
    unmark_passage(file, passage.id)
    assert not only(file).is_claimed
    assert found(file, "marginalen") == [LINE]


def test_a_request_on_passages_is_withdrawn_with_them(file: DialogueFile, said: Contribution) -> None:
    mark_passage(file, said.id, MARGIN)
    withdraw_claim(file, said.id)
    with file.read() as reader:
        assert not reader.all(SecretPassage)
    assert found(file, "marginalen") == [LINE]


def test_the_harm_is_told_later_and_can_be_changed(file: DialogueFile, said: Contribution) -> None:
    mark_passage(file, said.id, MARGIN)
    tell_harm(file, said.id, "Konkurrenter ser vår kalkyl.")
    tell_harm(file, said.id, "Konkurrenter kan räkna fram vårt pris.")
    assert only(file).harm == "Konkurrenter kan räkna fram vårt pris."
    assert not only(file).is_hidden


def test_what_is_released_is_found_again(file: DialogueFile, said: Contribution) -> None:
    mark_passage(file, said.id, MARGIN)
    assess(file, said.id, MASKED)
    assert found(file, "marginalen") == []
    assess(file, said.id, RELEASED)
    assert found(file, "marginalen") == [LINE]
    told = only(file)
    assert told.is_claimed
    assert not told.confidential
    assert told.secrecy is not None
    assert [one.decision for one in told.secrecy.assessments] == ["mask", "release"]
    assert verify(file.path).ok


def test_an_assessment_is_not_undone(file: DialogueFile, said: Contribution) -> None:
    mark_passage(file, said.id, MARGIN)
    assess(file, said.id, MASKED)
    assert file.undo() is None
    with file.read() as reader:
        secrecy = secrecy_of(reader, said.id)
    assert secrecy is not None
    assert len(secrecy.assessments) == 1


def test_what_was_assessed_is_answered_by_a_new_assessment_only(file: DialogueFile, said: Contribution) -> None:
    passage = mark_passage(file, said.id, MARGIN)
    assess(file, said.id, MASKED)
    with pytest.raises(RefusedError, match="assessed"):
        withdraw_claim(file, said.id)
    with pytest.raises(RefusedError, match="assessed"):
        unmark_passage(file, passage.id)


def test_an_assessment_of_a_whole_line_is_not_narrowed_away(file: DialogueFile, said: Contribution) -> None:
    claim_confidentiality(file, said.id)
    assess(file, said.id, MASKED)
    with pytest.raises(RefusedError, match="whole line"):
        mark_passage(file, said.id, MARGIN)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (replace(MASKED, by_name=" "), "name and role"),
        (replace(MASKED, by_role=""), "name and role"),
        (replace(MASKED, legal=""), "section"),
        (replace(MASKED, decided_on="i dag"), "date"),
        (replace(MASKED, decision="keep"), "released, masked or withheld"),
    ],
)
def test_an_assessment_says_who_when_and_by_which_section(
    file: DialogueFile, said: Contribution, wrong: AssessmentDraft, says: str
) -> None:
    mark_passage(file, said.id, MARGIN)
    with pytest.raises(InputError, match=says):
        assess(file, said.id, wrong)


def test_the_list_says_what_is_not_assessed_yet(file: DialogueFile, said: Contribution) -> None:
    claim_confidentiality(file, line(file, said.meeting_id, "Hela raden är känslig.").id)
    mark_passage(file, said.id, MARGIN)
    assess(file, said.id, MASKED)
    with file.read() as reader:
        told = {row.line.text: row.is_assessed for row in claim_rows(reader)}
    assert told == {LINE: True, "Hela raden är känslig.": False}


def test_a_split_line_keeps_its_passages_in_the_part_where_they_stand(file: DialogueFile, said: Contribution) -> None:
    mark_passage(file, said.id, MARGIN, "Kalkylen röjs.")
    split_line(file, said.id, "Driften kräver två personer.", "Marginalen är åtta procent.")
    first, second = log(file)
    assert not first.is_claimed
    assert second.open_text == " … ."
    assert second.harm == "Kalkylen röjs."
    assert verify(file.path).ok


def test_a_line_split_through_a_passage_is_hidden_in_both_parts(file: DialogueFile, said: Contribution) -> None:
    mark_passage(file, said.id, MARGIN)
    split_line(file, said.id, "Marginalen är", "åtta procent, och driften kräver två personer.")
    assert all(one.is_hidden for one in log(file))


def test_a_merged_line_has_the_passages_of_both(file: DialogueFile, said: Contribution) -> None:
    other = line(file, said.meeting_id, "Kunden är Exempelstad.", organisation_id=said.organisation_id)
    mark_passage(file, said.id, MARGIN)
    mark_passage(file, other.id, "Exempelstad")
    merge_lines(file, [said.id, other.id], "Samma talare")
    merged = log(file)[0]
    assert merged.open_text == " … , och driften kräver två personer.\nKunden är  … ."


def test_a_log_read_back_has_the_same_secrecy(file: DialogueFile, said: Contribution, tmp_path: Path) -> None:
    mark_passage(file, said.id, MARGIN, "Kalkylen röjs.")
    mark_passage(file, said.id, "två personer")
    assess(file, said.id, MASKED)
    released = line(file, said.meeting_id, "Vi har tolv anställda.")
    claim_confidentiality(file, released.id)
    assess(file, released.id, RELEASED)
    with file.read() as reader:
        (sheet,) = contribution_log(reader, "sv").sheets
    heads = [column.heading for column in sheet.columns]
    again = _read_back(tmp_path, heads, [list(row.cells) for row in sheet.rows])
    with again.read() as reader:
        (sheet_again,) = contribution_log(reader, "sv").sheets
        assert [row.cells for row in sheet_again.rows] == [row.cells for row in sheet.rows]
    assert [one.open_text for one in log(again)] == [one.open_text for one in log(file)]
    assert found(again, "tolv") == ["Vi har tolv anställda."]
    again.close()


def _read_back(folder: Path, heads: list[str], rows: list[list[object]]) -> DialogueFile:
    from dialogapp.documents.tables_in import read_table

    source = folder / "log.tsv"
    cells = [heads, *([str(cell) if cell is not None else "" for cell in row] for row in rows)]
    quoted = ("\t".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in cells)
    source.write_text("\n".join(quoted), encoding="utf-8")
    again = DialogueFile.create(folder / "igen.dialog")
    create_dialogue(again, DialogueDraft("Sporthall", "Exempelköpings kommun"))
    import_log(again, read_table(source, CONTRIBUTION_COLUMNS))
    return again


def test_lines_are_locked_once_the_minutes_are_finalised(file: DialogueFile, said: Contribution) -> None:
    start_meeting(file, said.meeting_id)
    end_meeting(file, said.meeting_id)
    other = line(file, said.meeting_id, "En rad till.", organisation_id=said.organisation_id)
    step_minutes(file, said.meeting_id, MinutesStep("draft"))
    step_minutes(file, said.meeting_id, MinutesStep("finalised", "Ingen leverantör ville läsa."))
    writes: list[Callable[[], object]] = [
        lambda: change_text(file, said.id, "Annat."),
        lambda: strike(file, said.id, "Fel."),
        lambda: split_line(file, said.id, "Ett.", "Två."),
        lambda: merge_lines(file, [said.id, other.id], "Samma talare"),
        lambda: line(file, said.meeting_id, "Glömd rad."),
    ]
    for write in writes:
        with pytest.raises(RefusedError, match="Open the minutes again"):
            write()
    mark_passage(file, said.id, MARGIN)
    tell_harm(file, said.id, "Kalkylen röjs.")
    assess(file, said.id, MASKED)
    assert found(file, "marginalen") == []


def test_reopened_minutes_let_lines_be_changed(file: DialogueFile, said: Contribution) -> None:
    start_meeting(file, said.meeting_id)
    end_meeting(file, said.meeting_id)
    step_minutes(file, said.meeting_id, MinutesStep("draft"))
    step_minutes(file, said.meeting_id, MinutesStep("finalised", "Ingen leverantör ville läsa."))
    step_minutes(file, said.meeting_id, MinutesStep("draft", "Ett fel upptäcktes."))
    assert change_text(file, said.id, "Rättat.").text == "Rättat."
