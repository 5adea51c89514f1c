"""Organisations, people and questions from a table: new ones are added, known ones filled in, nothing is doubled."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from dialogapp.domain.errors import RowErrors
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.parity import Disclosure
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.questions import QuestionSet
from dialogapp.services.fairness import airtime
from dialogapp.services.importing import ImportReport, import_questions
from dialogapp.services.importing_people import import_participants
from dialogapp.services.meetings import MeetingDraft, plan_meeting
from dialogapp.services.people import OrganisationDraft, ParticipantDraft, add_organisation, add_participant
from dialogapp.services.ports import Store
from dialogapp.services.questions import current_questions
from dialogapp.services.tables import PARTICIPANT_COLUMNS, QUESTION_COLUMNS
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.importing import refusals, table, take


def people(store: Store, text: str) -> ImportReport:
    return import_participants(store, table(text, PARTICIPANT_COLUMNS))


def questions(store: Store, text: str) -> ImportReport:
    return import_questions(store, table(text, QUESTION_COLUMNS))


def everybody(store: Store) -> Sequence[tuple[str, ...]]:
    with store.read() as reader:
        organisations = {o.id: o for o in reader.all(Organisation)}
        return [
            (organisations[p.organisation_id].name, organisations[p.organisation_id].kind, p.name, p.email, p.role)
            for p in reader.all(Participant)
        ]


def test_organisations_come_with_their_people_once_each(file: DialogueFile) -> None:
    report = people(
        file,
        """
        Organisation | Namn | E-post | Roll | Organisationsnummer | Slag
        Alfa AB | Åsa Lind | asa@alfa.example | leverantör | 556000-0001 | leverantör
        alfa ab | Bo Ek | | | |
        Exempelköpings kommun | Karin Söder | | projektledare | 212000-0000 | kommun
        Beta AB | | | | |
        """,
    )
    assert report.organisations == ("Alfa AB", "Beta AB")
    assert report.changed == ("Exempelköpings kommun",)
    assert everybody(file) == [
        ("Alfa AB", "supplier", "Åsa Lind", "asa@alfa.example", "supplier"),
        ("Alfa AB", "supplier", "Bo Ek", "", ""),
        ("Exempelköpings kommun", "buyer", "Karin Söder", "", "project_leader"),
    ]


def test_known_ones_are_filled_in_and_what_the_file_leaves_out_stays(file: DialogueFile) -> None:
    alfa = add_organisation(file, OrganisationDraft("Alfa AB", organisation_number="556000-0001"))
    add_participant(file, ParticipantDraft(alfa.id, "Åsa Lind", email="asa@alfa.example"))
    report = people(file, "organisation | name | email | role\nAlfa AB | Åsa Lind | | expert")
    assert (report.organisations, report.participants, report.changed) == ((), (), ("Åsa Lind (Alfa AB)",))
    assert everybody(file) == [("Alfa AB", "supplier", "Åsa Lind", "asa@alfa.example", "expert")]


def test_the_same_file_twice_changes_nothing(file: DialogueFile) -> None:
    rows = "organisation | name | kind\nAlfa AB | Åsa Lind | supplier"
    people(file, rows)
    with file.read() as reader:
        head = reader.journal_head()
    report = people(file, rows)
    assert (report.organisations, report.participants, report.changed) == ((), (), ())
    with file.read() as reader:
        assert reader.journal_head() == head


def test_a_participant_file_tells_who_of_an_imported_log_is_no_supplier(file: DialogueFile) -> None:
    take(file, "text | organisation | kind | seconds\nFem plan | Kulturhuset | information | 5\nHej | Alfa AB | | 3")
    people(file, "organisation | kind\nKulturhuset | köpare")
    with file.read() as reader:
        assert [one.name for one in airtime(reader).organisations] == ["Alfa AB"]
        assert [disclosure.text for disclosure in reader.all(Disclosure)] == ["Fem plan"]


@pytest.mark.parametrize(
    ("row", "column", "problem"),
    [
        (" | Åsa | | | |", "organisation", "the organisation is missing"),
        ("Alfa AB | | a@alfa.example | | |", "name", "the person's name is missing"),
        ("Alfa AB | Åsa | | kung | |", "role", "“kung” is not understood"),
        ("Alfa AB | Åsa | | | | släkting", "kind", "“släkting” is not understood"),
        ("Beta AB | | | | 556000-0009 |", "organisation_number", "556000-0009 belongs to Omega AB"),
        ("Omega AB | | | | | buyer", "kind", "“buyer” contradicts “supplier” in row 2"),
    ],
)
def test_a_row_that_cant_be_used_is_named(file: DialogueFile, row: str, column: str, problem: str) -> None:
    header = "organisation | name | email | role | organisation_number | kind"
    with pytest.raises(RowErrors) as caught:
        people(file, f"{header}\nOmega AB | | | | 556000-0009 | supplier\n{row}")
    (told,) = refusals(caught.value)
    assert told.startswith(f"“log.csv”, row 3, column “{column}”: {problem}")
    assert everybody(file) == []


def test_questions_become_a_new_version_that_planned_meetings_follow(file: DialogueFile) -> None:
    first = questions(file, "Fråga | Område | Syfte\nVad saknas? | Marknad | Att förstå\nVad driver kostnaden? | |")
    plan_meeting(file, MeetingDraft("Möte"))
    second = questions(file, "text\nVad saknas?")
    assert (first.version, first.taken, second.version, second.taken) == (1, 2, 2, 1)
    with file.read() as reader:
        (question,) = current_questions(reader)
        assert (question.text, question.number) == ("Vad saknas?", 1)
        assert reader.all(Meeting)[0].question_set_id == question.set_id
        assert reader.count(QuestionSet) == 2


def test_the_same_questions_make_no_new_version(file: DialogueFile) -> None:
    questions(file, "text | area\nVad saknas? | Marknad")
    assert questions(file, "text | area\nVad saknas? | Marknad").version is None
    assert questions(file, "text | area\nVad saknas? | Pris").version == 2


def test_questions_that_repeat_are_named(file: DialogueFile) -> None:
    with pytest.raises(RowErrors) as caught:
        questions(file, "text | area\nVad? | A\n | B\nVad? | C")
    missing, twice = refusals(caught.value)
    assert "row 3, column “text”: the question is missing" in missing
    assert "row 4, column “text”: the same question stands in row 2" in twice
