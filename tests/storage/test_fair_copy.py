"""The fair copy in a real file: nothing is lost between log and text, and all of it can be undone."""

from __future__ import annotations

import pytest

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.fair_copy import FairCopy, FairParagraph, FairSource
from dialogapp.domain.meetings import AgendaItem
from dialogapp.services.contributions import LineDraft, log_line, strike
from dialogapp.services.fair_copy import (
    change_paragraph,
    fair_copy,
    findings_of,
    merge_paragraph,
    move_paragraph,
    remove_paragraph,
    set_aside,
    split_paragraph,
    tie_lines,
    untie_lines,
    write_paragraph,
)
from dialogapp.services.line_parts import merge_lines, split_line
from dialogapp.services.meetings import ItemDraft, MeetingDraft, end_meeting, plan_meeting, set_agenda, start_meeting
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.states import MinutesStep, step_minutes
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify


class Written:
    """A held meeting of two §§ with three lines by Alfa in the first and one by nobody outside them."""

    def __init__(self, file: DialogueFile) -> None:
        self.file = file
        self.alfa = add_organisation(file, OrganisationDraft("Alfa AB", kind="supplier")).id
        self.id = plan_meeting(file, MeetingDraft("Workshop"), [self.alfa], agenda=ITEMS).id
        start_meeting(file, self.id)
        with file.read() as reader:
            self.items = [item.id for item in reader.all(AgendaItem, meeting_id=self.id)]
        said = ("Vi ser två vägar", "Leverans tar 14 veckor", "Kaffet var gott")
        self.lines = [
            log_line(file, LineDraft(self.id, text, organisation_id=self.alfa, agenda_item_id=self.items[0])).id
            for text in said
        ]
        self.loose = log_line(file, LineDraft(self.id, "Fönstret stängdes", "note")).id
        end_meeting(file, self.id)

    @property
    def copy(self) -> FairCopy:
        with self.file.read() as reader:
            return fair_copy(reader, self.id)

    def write(self, text: str, *lines: str, item: int = 0) -> FairParagraph:
        return write_paragraph(self.file, self.id, self.items[item], text, lines)

    def texts(self, section: int = 0) -> list[str]:
        return [one.text for one in self.copy.sections[section].paragraphs]


ITEMS = (ItemDraft("Behov"), ItemDraft("Frågor"))


@pytest.fixture
def written(file: DialogueFile) -> Written:
    return Written(file)


def test_each_line_is_used_set_aside_or_counted_as_unused(written: Written) -> None:
    one, two, three = written.lines
    written.write("Alfa framförde att två vägar finns.", one)
    set_aside(written.file, [three], "left_out", "Hör inte till saken")
    copy = written.copy
    assert [copy.uses()[line] for line in (*written.lines, written.loose)] == ["used", "unused", "left_out", "unused"]
    assert [line.contribution.id for line in copy.unused(copy.sections[0])] == [two]
    assert [section.title for section in copy.sections] == ["Behov", "Frågor", ""]
    assert copy.aside[three].reason == "Hör inte till saken"


def test_a_line_is_left_out_only_for_a_reason_and_never_while_it_is_told(written: Written) -> None:
    with pytest.raises(InputError):
        set_aside(written.file, written.lines[:1], "left_out", " ")
    written.write("Text.", written.lines[0])
    with pytest.raises(RefusedError):
        set_aside(written.file, written.lines[:1], "background")


def test_a_line_set_aside_comes_back_when_it_is_tied(written: Written) -> None:
    set_aside(written.file, written.lines[:1], "background")
    paragraph = written.write("Text.")
    tie_lines(written.file, paragraph.id, written.lines[:1])
    assert written.copy.uses()[written.lines[0]] == "used"
    untie_lines(written.file, paragraph.id, written.lines[:1])
    assert written.copy.uses()[written.lines[0]] == "unused"


def test_paragraphs_are_parted_put_together_and_moved_with_their_ties(written: Written) -> None:
    one, two, _ = written.lines
    first = written.write("Ett. Två.", one)
    written.write("Tre.", two)
    second = split_paragraph(written.file, first.id, "Ett.", "Två.")
    assert written.texts() == ["Ett.", "Två.", "Tre."]
    assert written.copy.sources[second.id] == (one,)
    third = written.copy.sections[0].paragraphs[2]
    assert merge_paragraph(written.file, third.id).text == "Två. Tre."
    assert written.copy.sources[second.id] == (one, two)
    move_paragraph(written.file, second.id, written.items[0], 1)
    assert written.texts() == ["Två. Tre.", "Ett."]
    move_paragraph(written.file, second.id, written.items[1], 1)
    assert (written.texts(), written.texts(1)) == (["Ett."], ["Två. Tre."])
    assert [one.position for one in written.copy.sections[0].paragraphs] == [1]


def test_every_step_can_be_undone_and_the_journal_holds(written: Written) -> None:
    paragraph = written.write("Ett.", written.lines[0])
    change_paragraph(written.file, paragraph.id, "Två.")
    remove_paragraph(written.file, paragraph.id)
    assert written.texts() == []
    written.file.undo()
    assert written.texts() == ["Två."]
    written.file.undo()
    written.file.undo()
    with written.file.read() as reader:
        assert not reader.all(FairParagraph)
        assert not reader.all(FairSource)
    assert verify(written.file.path).ok


def test_a_line_that_is_parted_or_put_together_keeps_its_paragraph(written: Written) -> None:
    one, two, _ = written.lines
    paragraph = written.write("Text.", two)
    part = split_line(written.file, two, "Leverans", "tar 14 veckor")
    assert set(written.copy.sources[paragraph.id]) == {two, part.id}
    merge_lines(written.file, [one, two], "Samma sak")
    assert one in written.copy.sources[paragraph.id]


def test_finalised_minutes_lock_the_text_until_they_are_opened_again(written: Written) -> None:
    paragraph = written.write("Text.", written.lines[0])
    step_minutes(written.file, written.id, MinutesStep("draft"))
    step_minutes(written.file, written.id, MinutesStep("finalised", "Ingen leverantör skrev"))
    with pytest.raises(RefusedError):
        change_paragraph(written.file, paragraph.id, "Annat.")
    with pytest.raises(RefusedError):
        set_aside(written.file, written.lines[1:2], "background")
    step_minutes(written.file, written.id, MinutesStep("draft", "Rättas"))
    assert change_paragraph(written.file, paragraph.id, "Annat.").text == "Annat."


def test_what_should_be_looked_at_before_finalising_is_found(written: Written) -> None:
    one, two, three = written.lines
    lost = written.write("Alfa berättade om leveranstiden.", two)
    quoted = written.write("Alfa sade ”två vägar”.", one)
    untied = written.write("Mötet var givande.")
    with written.file.read() as reader:
        found = findings_of(reader, written.copy)
    assert found.lost == ((lost.id, ("14",)),)
    assert found.quotes == ((quoted.id, ("två vägar",)),)
    assert found.untied == (untied.id,)
    assert found.unused == (three,)


def test_without_a_text_nothing_is_found(written: Written) -> None:
    with written.file.read() as reader:
        assert not findings_of(reader, written.copy)


def test_a_struck_line_counts_as_struck(written: Written) -> None:
    strike(written.file, written.lines[0], "Fel")
    assert written.copy.uses()[written.lines[0]] == "struck"


def test_an_item_with_a_text_stays_on_the_agenda(written: Written) -> None:
    written.write("Text.", item=1)
    with pytest.raises(RefusedError):
        set_agenda(written.file, written.id, [ItemDraft("Behov", id=written.items[0])])
