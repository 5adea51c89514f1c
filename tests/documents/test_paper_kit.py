"""The paper kit holds what a meeting needs without a computer, with room to write, and names no other supplier."""

from __future__ import annotations

from pathlib import Path

import pytest

from dialogapp.documents.paper import PaperFiles
from dialogapp.domain.document import Document, Heading, PageBreak, Sign, Table, plain
from dialogapp.domain.meetings import Meeting, MeetingPerson
from dialogapp.domain.people import Organisation, Participant
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.exporting import Order, export, suggested_name
from dialogapp.services.groups import GroupDraft, seat_groups, seats_to_give, set_groups
from dialogapp.services.meetings import ItemDraft, MeetingDraft, answer_invitation, plan_meeting
from dialogapp.services.paper_kit import paper_kit
from dialogapp.services.people import OrganisationDraft, ParticipantDraft, add_organisation, add_participant
from dialogapp.services.questions import QuestionDraft, set_questions
from dialogapp.services.rules import RULES
from dialogapp.services.translation import LanguageCode
from dialogapp.storage.dialogue_file import DialogueFile
from tests.conftest import OoxmlErrors
from tests.documents.dialogue import headings, under, words_of

NINE = 1_764_576_000_000
"""2025-12-01T09:00 in Stockholm."""


@pytest.fixture
def file(tmp_path: Path) -> DialogueFile:
    opened = DialogueFile.create(tmp_path / "a.dialog")
    create_dialogue(
        opened, DialogueDraft(title="Digital vägvisning", buyer="Exempelköpings kommun", facilitator="Eva Ek")
    )
    return opened


@pytest.fixture
def meeting(file: DialogueFile) -> Meeting:
    alfa, beta = (add_organisation(file, OrganisationDraft(name)) for name in ("Alfa AB", "Beta AB"))
    with file.read() as reader:
        town = reader.all(Organisation, kind="buyer")[0]
    for who, name in ((alfa, "Åsa Alm"), (alfa, "Bo Berg"), (beta, "Cilla Ceder"), (town, "Dan Dal"), (town, "Eva Ek")):
        add_participant(file, ParticipantDraft(who.id, name))
    set_questions(file, [QuestionDraft("Vad driver kostnad?"), QuestionDraft("Vilka krav hindrar?")])
    agenda = [ItemDraft("Ramar", 10, presenter="Eva Ek"), ItemDraft("Frågor", 50, "questions")]
    return plan_meeting(
        file, MeetingDraft("Enskilt möte", "one_to_one", starts_at=NINE, ends_at=NINE + 3_600_000), [alfa.id], agenda
    )


def kit(file: DialogueFile, meeting: Meeting, language: LanguageCode = "sv") -> Document:
    with file.read() as reader:
        return paper_kit(reader, meeting.id, language)


def test_groups_and_their_way_over_the_tables_are_in_it(file: DialogueFile, meeting: Meeting) -> None:
    assert "## Grupper och bord" not in headings(kit(file, meeting))
    with file.read() as reader:
        competitors, others = seats_to_give(reader, meeting.id)
    set_groups(file, meeting.id, [GroupDraft("Röd", tuple(competitors)), GroupDraft("Blå", tuple(others))])
    seat_groups(file, meeting.id, 2, 2, hosted=False)
    document = kit(file, meeting)
    assert "## Grupper och bord" in headings(document)
    told = words_of(document)
    assert "Dan Dal, Exempelköpings kommun" in told
    assert "Bord 2" in told


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def rows(table: Table) -> list[tuple[str, ...]]:
    return [tuple(plain(cell, "sv") for cell in row.cells) for row in table.rows]


def test_every_part_is_there_and_begins_a_page(file: DialogueFile, meeting: Meeting) -> None:
    document = kit(file, meeting)
    assert document.title == "Utskrifter till möte 1: Enskilt möte"
    assert headings(document) == [
        "## Dagordning", "## Närvarolista", "## Spelregler, läses upp när mötet börjar", "## Frågor att ställa",
        "## Logg, sida 1 av 2", "## Logg, sida 2 av 2", "## Namnskyltar",
    ]  # fmt: skip
    parts = [place for place, block in enumerate(document.blocks) if isinstance(block, Heading)][1:]
    assert all(isinstance(document.blocks[place - 1], PageBreak) for place in parts)
    assert [block.text for block in document.blocks if isinstance(block, Sign)] == ["Exempelköpings kommun", "Alfa AB"]


def test_the_agenda_has_its_planned_times(file: DialogueFile, meeting: Meeting) -> None:
    agenda = tables(kit(file, meeting))[0]
    assert rows(agenda) == [("09.00", "Ramar", "10", "Eva Ek", ""), ("09.10", "Frågor", "50", "", "")]


def test_those_expected_sign_and_no_competitor_is_named(file: DialogueFile, meeting: Meeting) -> None:
    document = kit(file, meeting)
    listed = rows(tables(document)[1])
    assert [row[:2] for row in listed if row[0]] == [
        ("Exempelköpings kommun", "Dan Dal"), ("Exempelköpings kommun", "Eva Ek"),
        ("Alfa AB", "Bo Berg"), ("Alfa AB", "Åsa Alm"),
    ]  # fmt: skip
    assert sum(not any(row) for row in listed) == 5
    assert "Beta" not in words_of(document)
    assert "Cilla" not in words_of(document)


def test_of_the_buyers_side_those_chosen_for_the_meeting_are_expected(file: DialogueFile, meeting: Meeting) -> None:
    with file.write("meeting.changed") as transaction:
        eva = transaction.all(Participant, name="Eva Ek")[0]
        transaction.add(MeetingPerson(id=transaction.new_id(), meeting_id=meeting.id, participant_id=eva.id))
    names = [row[1] for row in rows(tables(kit(file, meeting))[1])]
    assert "Eva Ek" in names
    assert "Dan Dal" not in names


def test_who_declined_is_not_expected(file: DialogueFile, meeting: Meeting) -> None:
    with file.read() as reader:
        alfa = reader.all(Organisation, name="Alfa AB")[0]
    answer_invitation(file, meeting.id, alfa.id, "declined")
    assert [block.text for block in kit(file, meeting).blocks if isinstance(block, Sign)] == ["Exempelköpings kommun"]


def test_rules_and_questions_are_there_with_room_to_write(file: DialogueFile, meeting: Meeting) -> None:
    document = kit(file, meeting, "en")
    assert all(rule in words_of(document) for rule in RULES)
    questions, log = tables(document)[3], tables(document)[4]
    assert [row[:2] for row in rows(questions)] == [("1", "Vad driver kostnad?"), ("2", "Vilka krav hindrar?")]
    assert questions.room >= 30
    assert len(log.rows) == 25
    assert log.room > 8


def test_a_meeting_of_which_little_is_known_has_a_kit_too(file: DialogueFile) -> None:
    bare = plan_meeting(file, MeetingDraft("Ett möte"))
    document = kit(file, bare)
    assert under(document, "Dagordning").strip() == "Mötet har ingen dagordning."
    assert "Inga gemensamma frågor är bestämda." in words_of(document)


def test_it_is_made_as_word_and_pdf(
    file: DialogueFile, meeting: Meeting, tmp_path: Path, ooxml_errors: OoxmlErrors
) -> None:
    order = Order("kit", meeting.id)
    with file.read() as reader:
        assert suggested_name(reader, order) == "utskrifter-mote-1.pdf"
    for name in ("kit.docx", "kit.pdf", "kit.html"):
        export(file, PaperFiles(), order, tmp_path / name)
    assert (tmp_path / "kit.pdf").read_bytes().startswith(b"%PDF")
    assert ooxml_errors(tmp_path / "kit.docx") == []
