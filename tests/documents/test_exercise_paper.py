"""An exercise on paper: a ballot for each organisation, sheets for its board, valid, and nothing secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from dialogapp.documents.paper import PaperFiles
from dialogapp.domain.document import Document, Figure, Table, plain
from dialogapp.domain.exercises import Exercise
from dialogapp.domain.people import Organisation
from dialogapp.domain.scoring.ballots import Vote
from dialogapp.services.ballots import BallotDraft, cast_votes, reveal
from dialogapp.services.cards import add_card_from
from dialogapp.services.contributions import claim_confidentiality
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.exercise_library import stock_exercises
from dialogapp.services.exercise_paper import exercise_paper
from dialogapp.services.exercise_reading import items_of
from dialogapp.services.exercises import add_exercise, draft_from, open_vote
from dialogapp.services.exporting import Order, export, suggested_name
from dialogapp.services.meetings import MeetingDraft, plan_meeting
from dialogapp.services.minutes import minutes
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.sharing import seat_cafe
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.conftest import OoxmlErrors
from tests.documents.dialogue import headings
from tests.storage.logs import line

CARDS = ["Karta", "Tal", "Skylt"]
LIBRARY = {entry.key: entry for entry in stock_exercises()}


@pytest.fixture
def file(tmp_path: Path) -> DialogueFile:
    opened = DialogueFile.create(tmp_path / "a.dialog")
    create_dialogue(opened, DialogueDraft("Digital vägvisning", "Exempelköpings kommun", "KS 2026/117"))
    for name in ("Alfa AB", "Beta AB"):
        add_organisation(opened, OrganisationDraft(name))
    return opened


def made(file: DialogueFile, key: str, meeting_id: str | None = None) -> Exercise:
    entry = LIBRARY[key]
    return add_exercise(file, draft_from(entry.definition, "sv", meeting_id), CARDS, entry)


def paper(file: DialogueFile, exercise: Exercise) -> Document:
    with file.read() as reader:
        return exercise_paper(reader, exercise.id, "sv")


def tables(document: Document) -> list[list[list[str]]]:
    found = [block for block in document.blocks if isinstance(block, Table)]
    return [[[plain(cell, "sv") for cell in row.cells] for row in table.rows] for table in found]


@pytest.mark.parametrize("key", LIBRARY)
def test_every_exercise_of_the_library_has_a_paper_blank_or_held(key: str, file: DialogueFile) -> None:
    exercise = made(file, key)
    with file.read() as reader:
        blank = exercise_paper(reader, LIBRARY[key].definition, "en")
    document = paper(file, exercise)
    assert len(document.blocks) > 5
    assert len(blank.blocks) > 5
    if exercise.rule:
        told = headings(document)
        assert [one for one in told if "Röstsedel" in one] == [
            "## Röstsedel: Alfa AB",
            "## Röstsedel: Beta AB",
            "## Röstsedel: Exempelköpings kommun",
        ]


def test_word_finds_no_error_in_sheets_ballots_and_pictures(
    file: DialogueFile, tmp_path: Path, ooxml_errors: OoxmlErrors
) -> None:
    for key in ("kano", "impact_effort", "brainwriting_635"):
        exercise = made(file, key)
        path = tmp_path / f"{key}.docx"
        export(file, PaperFiles(), Order("exercise", exercise_id=exercise.id), path)
        assert ooxml_errors(path) == []


def test_a_brainwriting_sheet_comes_to_each_place_once(file: DialogueFile) -> None:
    sheets = tables(paper(file, made(file, "brainwriting_635")))[1:]
    assert len(sheets) == 6
    assert all(sorted(row[1] for row in sheet) == list("123456") for sheet in sheets)
    for turn in range(6):
        assert sorted(sheet[turn][1] for sheet in sheets) == list("123456")


def test_the_sheets_of_a_cafe_say_who_sits_there(file: DialogueFile) -> None:
    with file.read() as reader:
        asked = [one.id for one in reader.all(Organisation, kind="supplier")]
    meeting = plan_meeting(file, MeetingDraft("Workshop", "workshop"), asked)
    exercise = made(file, "world_cafe", meeting.id)
    seat_cafe(file, exercise.id, language("sv"), 3)
    sheets = tables(paper(file, exercise))[-3:]
    for turn in range(3):
        assert any("Grupp 1" in sheet[turn][1] for sheet in sheets)


def test_nothing_secret_is_printed(file: DialogueFile) -> None:
    meeting = plan_meeting(file, MeetingDraft("Informationsmöte"))
    with file.read() as reader:
        alfa = reader.all(Organisation, kind="supplier")[0]
    secret = line(file, meeting.id, "Vårt pris är lågt", organisation_id=alfa.id)
    exercise = made(file, "dot_voting")
    add_card_from(file, exercise.id, secret.id)
    claim_confidentiality(file, secret.id, "harm")
    assert "Vårt pris" not in str(paper(file, exercise).blocks)


def test_it_is_named_and_entered_as_made(file: DialogueFile, tmp_path: Path) -> None:
    order = Order("exercise", exercise_id=made(file, "dot_voting").id)
    with file.read() as reader:
        assert suggested_name(reader, order) == "ovning-1-pa-papper.pdf"


def test_minutes_show_the_result_as_a_picture_told_in_words(
    file: DialogueFile, tmp_path: Path, ooxml_errors: OoxmlErrors
) -> None:
    meeting = plan_meeting(file, MeetingDraft("Workshop", "workshop"))
    exercise = made(file, "impact_effort", meeting.id)
    open_vote(file, exercise.id)
    with file.read() as reader:
        cards = [card.id for card in items_of(reader, exercise)]
        voter = reader.all(Organisation, kind="supplier")[0]
    votes = [vote for card in cards for vote in (Vote(card, 2, "effort"), Vote(card, 9, "impact"))]
    cast_votes(file, exercise.id, BallotDraft(voter.id, votes))
    reveal(file, exercise.id)
    with file.read() as reader:
        document = minutes(reader, meeting.id, "sv")
    (figure,) = (block for block in document.blocks if isinstance(block, Figure))
    assert figure.image.startswith(b"<svg")
    assert "Karta: Leverantörer, Snabb vinst: nytta 9, insats 2" in figure.alternative
    assert "Alfa" not in figure.alternative
    path = tmp_path / "minutes.docx"
    export(file, PaperFiles(), Order("minutes", meeting.id), path)
    assert ooxml_errors(path) == []
