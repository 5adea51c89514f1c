"""What a pasted table would add is told before it is added."""

from __future__ import annotations

import pytest

from dialogapp.domain.errors import InputError
from dialogapp.domain.people import Organisation, Participant
from dialogapp.services.importing_people import import_participants
from dialogapp.services.people import OrganisationDraft, ParticipantDraft, add_organisation, add_participant
from dialogapp.services.people_table import (
    PeoplePlan,
    copied_rows,
    guessed_columns,
    name_and_email,
    pasted_people,
    plan_people,
)
from dialogapp.storage.dialogue_file import DialogueFile


def planned(file: DialogueFile, text: str) -> PeoplePlan:
    with file.read() as reader:
        return plan_people(reader, pasted_people(text, "urklipp"))


@pytest.fixture
def alfa(file: DialogueFile) -> Organisation:
    alfa = add_organisation(file, OrganisationDraft("Alfa AB"))
    add_participant(file, ParticipantDraft(alfa.id, "Åsa Lind", "asa@alfa.example"))
    return alfa


@pytest.mark.parametrize(
    "header", ["Organisation\tNamn\tE-post\tRoll", "organisation\tname\temail\trole", "Företag\tDeltagare\tMejl\tRoll"]
)
def test_headings_are_understood_in_both_languages(file: DialogueFile, header: str) -> None:
    plan = planned(file, f"{header}\nBeta AB\tÖrjan Ek\torjan@beta.example\tjurist\n")
    assert (plan.organisations, plan.people, plan.bad) == (1, 1, 0)
    person = plan.rows[0].person
    assert person is not None
    assert (person.organisation, person.name, person.email, person.role) == (
        "Beta AB",
        "Örjan Ek",
        "orjan@beta.example",
        "lawyer",
    )


def test_without_headings_the_columns_are_told_by_what_stands_in_them() -> None:
    records = [["asa@alfa.example", "Alfa AB", "Åsa Lind", "556000-0001", "leverantör"], ["", "Beta AB", "", "", ""]]
    assert guessed_columns(records) == ["email", "organisation", "name", "organisation_number", "kind"]


def test_what_is_there_already_is_not_added_again(file: DialogueFile, alfa: Organisation) -> None:
    plan = planned(file, "Alfa AB\tÅsa Lind\nalfa ab\tÅke Ny\nAlfa AB\tÅsa Lind\nGamma AB\nGamma AB\tÖ")
    assert [row.outcome for row in plan.rows] == ["known", "adds", "known", "adds", "adds"]
    assert (plan.organisations, plan.people) == (1, 2)


def test_a_row_that_tells_something_new_of_a_known_one_changes_it(file: DialogueFile, alfa: Organisation) -> None:
    text = "Organisation\tNamn\tE-post\tOrgnr\nAlfa AB\tÅsa Lind\tny@alfa.example\t556000-0001"
    assert [row.outcome for row in planned(file, text).rows] == ["changes"]


def test_the_plan_and_the_import_agree(file: DialogueFile, alfa: Organisation) -> None:
    text = (
        "Alfa AB\tÅsa Lind\tasa2@alfa.example\nAlfa AB\tÅke\take@alfa.example\nBeta AB\tÖ\to@beta.example\nBeta AB\tÄ\t"
    )
    plan = planned(file, text)
    report = import_participants(file, plan.table)
    assert (len(report.organisations), len(report.participants), len(report.changed)) == (
        plan.organisations,
        plan.people,
        plan.changed,
    )
    assert (plan.organisations, plan.people, plan.changed) == (1, 3, 1)
    assert all(row.outcome == "known" for row in planned(file, text).rows)


def test_every_bad_row_is_named_with_its_number(file: DialogueFile) -> None:
    plan = planned(file, "Organisation\tNamn\tRoll\nAlfa AB\tÅsa\tjurist\n\tÅke\t\nBeta AB\tÖ\ttrollkarl\n")
    assert [(row.number, row.outcome) for row in plan.rows] == [(2, "adds"), (3, "bad"), (4, "bad")]
    with pytest.raises(InputError):
        import_participants(file, plan.table)
    with file.read() as reader:
        assert reader.count(Participant) == 0


def test_an_odd_address_is_pointed_out_but_taken(file: DialogueFile) -> None:
    (row,) = planned(file, "Organisation\tNamn\tE-post\nAlfa AB\tÅsa\tasa på alfa").rows
    assert row.outcome == "adds"
    assert row.has_odd_address


def test_copied_rows_are_understood_when_pasted(file: DialogueFile, alfa: Organisation) -> None:
    with file.read() as reader:
        rows = copied_rows(reader, [alfa.id], [])
    plan = planned(file, "\n".join("\t".join(row) for row in rows))
    assert [row.outcome for row in plan.rows] == ["known"]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Åsa Lind", ("Åsa Lind", "")),
        ("Åsa Lind <asa@alfa.example>", ("Åsa Lind", "asa@alfa.example")),
        ("Åsa Lind, asa@alfa.example", ("Åsa Lind", "asa@alfa.example")),
        ("asa@alfa.example", ("asa", "asa@alfa.example")),
        ('"Lind, Åsa" <asa@alfa.example>', ("Lind, Åsa", "asa@alfa.example")),
    ],
)
def test_an_address_in_the_line_is_found(typed: str, read: tuple[str, str]) -> None:
    assert name_and_email(typed) == read
