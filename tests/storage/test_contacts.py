"""A word in the corridor: what the buyer told there is owed to the others, and follows the contact as it is changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dialogapp.domain.contacts import Contact
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.parity import Disclosure, Receipt
from dialogapp.domain.people import Organisation
from dialogapp.services.contacts import ContactDraft, change_contact, draft_of_contact, note_contact, remove_contacts
from dialogapp.services.disclosures import parity_items, settle
from dialogapp.services.people import remove_organisation
from dialogapp.services.register import remove_entries
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.conftest import NOON
from tests.storage.logs import supplier

MINUTE = 60_000


@pytest.fixture
def alfa(file: DialogueFile) -> Organisation:
    return supplier(file, "Alfa AB")


@pytest.fixture
def beta(file: DialogueFile) -> Organisation:
    return supplier(file, "Beta AB")


def draft(organisation: Organisation, told: str = "Huset är stängt i juli", **more: str) -> ContactDraft:
    fields: dict[str, Any] = {"told_by_organisation": "Alfa undrade om sommaren"} | more
    return ContactDraft(organisation.id, NOON - 20 * MINUTE, NOON, "Leila Haddad", told_by_buyer=told, **fields)


def standing(file: DialogueFile) -> list[tuple[str, set[str], set[str]]]:
    with file.read() as reader:
        return [(item.disclosure.text, set(item.informed), set(item.owed)) for item in parity_items(reader)]


def test_what_the_buyer_told_one_is_owed_to_the_others_from_when_it_was_told(
    file: DialogueFile, alfa: Organisation, beta: Organisation
) -> None:
    contact = note_contact(file, draft(alfa))
    assert standing(file) == [("Huset är stängt i juli", {alfa.id}, {beta.id})]
    with file.read() as reader:
        told = reader.get(Disclosure, contact.disclosure_id or "")
        (receipt,) = reader.all(Receipt)
    assert (told.given_at, receipt.at, receipt.how) == (NOON - 20 * MINUTE, NOON - 20 * MINUTE, "contact")


def test_it_is_one_change_that_is_undone_whole(file: DialogueFile, alfa: Organisation, beta: Organisation) -> None:
    note_contact(file, draft(alfa))
    file.undo()
    with file.read() as reader:
        assert [reader.count(kind) for kind in (Contact, Disclosure, Receipt)] == [0, 0, 0]
    file.redo()
    assert standing(file) == [("Huset är stängt i juli", {alfa.id}, {beta.id})]


def test_what_only_the_supplier_told_is_kept_and_owed_to_nobody(file: DialogueFile, alfa: Organisation) -> None:
    contact = note_contact(file, draft(alfa, ""))
    assert contact.told_by_organisation == "Alfa undrade om sommaren"
    assert (contact.disclosure_id, standing(file)) == (None, [])


def test_the_information_follows_the_contact(file: DialogueFile, alfa: Organisation, beta: Organisation) -> None:
    contact = note_contact(file, draft(alfa))
    gamma = supplier(file, "Gamma AB")
    settle(file, contact.disclosure_id or "", [gamma.id], "mail")
    change_contact(file, contact.id, replace(draft_of_contact(contact), told_by_buyer="Stängt i augusti"))
    assert standing(file) == [("Stängt i augusti", {alfa.id, gamma.id}, {beta.id})]
    changed = replace(draft_of_contact(contact), organisation_id=beta.id)
    change_contact(file, contact.id, changed)
    assert standing(file) == [("Huset är stängt i juli", {beta.id, gamma.id}, {alfa.id})]
    change_contact(file, contact.id, replace(changed, told_by_buyer=""))
    assert standing(file) == []
    file.undo()
    assert standing(file) == [("Huset är stängt i juli", {beta.id, gamma.id}, {alfa.id})]


def test_a_contact_that_is_removed_takes_its_information_along(file: DialogueFile, alfa: Organisation) -> None:
    first, second = note_contact(file, draft(alfa)), note_contact(file, draft(alfa, "Något annat"))
    remove_contacts(file, [first.id])
    assert [text for text, _, _ in standing(file)] == ["Något annat"]
    remove_entries(file, [], [second.id])
    assert standing(file) == []
    file.undo()
    assert [text for text, _, _ in standing(file)] == ["Något annat"]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"by": " "}, "Say who reports the contact"),
        ({"organisation_id": ""}, "Say which organisation the contact was with"),
        ({"reported_at": NOON - 60 * MINUTE}, "A contact can't be reported before it happened"),
        (
            {"told_by_buyer": " ", "told_by_organisation": ""},
            "Say what was told, by the buyer or by the organisation",
        ),
    ],
)
def test_a_contact_says_when_by_whom_and_what(
    file: DialogueFile, alfa: Organisation, change: dict[str, Any], why: str
) -> None:
    with pytest.raises(InputError, match=why):
        note_contact(file, replace(draft(alfa), **change))


def test_an_organisation_that_a_contact_names_stays(file: DialogueFile, alfa: Organisation) -> None:
    note_contact(file, draft(alfa, ""))
    with pytest.raises(RefusedError):
        remove_organisation(file, alfa.id)
