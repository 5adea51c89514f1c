"""The ledger of information: what it was about, by whom and how it was given, and the two debts that are kept apart."""

from __future__ import annotations

import pytest

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.parity import Disclosure, Receipt, owed_to_bidders
from dialogapp.domain.people import Organisation, Participant
from dialogapp.services.contributions import claim_confidentiality
from dialogapp.services.disclosures import (
    DisclosureDraft,
    Given,
    describe,
    giver,
    parity_items,
    record_information,
    settle,
    take_into_documents,
)
from dialogapp.services.meetings import end_meeting, note_arrival, start_meeting
from dialogapp.services.people import ParticipantDraft, add_participant
from dialogapp.services.telling_all import tell_all_of
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from tests.storage.conftest import NOON, Clock
from tests.storage.logs import line, meeting, supplier

DAY = 86_400_000
BUDGET = DisclosureDraft("Budgeten är fem miljoner", "budget", "Jonas Ek", "budget.pdf", "ab" * 32)


def buyer(file: DialogueFile) -> Organisation:
    with file.read() as reader:
        return reader.all(Organisation, kind="buyer")[0]


def receipts(file: DialogueFile, disclosure_id: str) -> dict[str, Receipt]:
    with file.read() as reader:
        return {one.organisation_id: one for one in reader.all(Receipt, disclosure_id=disclosure_id)}


def test_information_outside_the_log_is_kept_with_kind_file_giver_and_day(file: DialogueFile) -> None:
    alfa, beta = supplier(file), supplier(file, "Beta AB")
    told = record_information(file, BUDGET, [alfa.id], Given("mail", on="2026-02-27"))
    with file.read() as reader:
        kept = reader.get(Disclosure, told.id)
        (item,) = parity_items(reader)
    assert (kept.kind, kept.given_by, kept.file_name, kept.sha256) == ("budget", "Jonas Ek", "budget.pdf", "ab" * 32)
    assert receipts(file, told.id)[alfa.id].at == NOON - 3 * DAY
    assert item.owed == (beta.id,)


def test_it_is_settled_on_another_day_than_the_one_it_is_noted_on(file: DialogueFile) -> None:
    alfa, beta, gamma = supplier(file), supplier(file, "Beta AB"), supplier(file, "Gamma AB")
    told = record_information(file, BUDGET, [])
    place = meeting(file)
    start_meeting(file, place.id)
    settle(file, told.id, [alfa.id], "meeting", Given(meeting_id=place.id))
    settle(file, told.id, [beta.id], "mail", Given(on="2026-03-01"))
    settle(file, told.id, [gamma.id], "publication", Given(on="2026-02-26", reference="exempelkoping.se/dialog"))
    got = receipts(file, told.id)
    assert (got[alfa.id].how, got[alfa.id].meeting_id) == ("meeting", place.id)
    assert (got[beta.id].how, got[beta.id].at) == ("mail", NOON - DAY)
    assert got[gamma.id].at == NOON - 4 * DAY
    with file.read() as reader:
        kept = reader.get(Disclosure, told.id)
    assert (kept.publication_ref, kept.published_on) == ("exempelkoping.se/dialog", "2026-02-26")
    for wrong in ("2026-03-03", "i går"):
        with pytest.raises(InputError):
            settle(file, told.id, [alfa.id], "mail", Given(on=wrong))


def test_who_heard_it_in_the_room_got_it_in_that_meeting_from_the_one_who_spoke(file: DialogueFile) -> None:
    alfa = supplier(file)
    jonas = add_participant(file, ParticipantDraft(buyer(file).id, "Jonas Ek"))
    place = meeting(file)
    start_meeting(file, place.id)
    note_arrival(file, place.id, alfa.id)
    line(
        file, place.id, "Fyra år", kind="information", organisation_id=buyer(file).id, participant_id=jonas.id,
        started_at=NOON,
    )  # fmt: skip
    with file.read() as reader:
        told = reader.all(Disclosure)[0]
        assert giver(reader, told) == reader.get(Participant, jonas.id).name
    assert receipts(file, told.id)[alfa.id].meeting_id == place.id
    describe(file, told.id, DisclosureDraft("andra ord", "condition"))
    with file.read() as reader:
        described = reader.all(Disclosure)[0]
    assert (described.text, described.kind) == ("Fyra år", "condition")


def test_the_debt_to_all_who_may_bid_is_settled_by_the_documents_alone(file: DialogueFile, clock: Clock) -> None:
    file.actor = "Anna Berg"
    alfa = supplier(file)
    told = record_information(file, BUDGET, [])
    settle(file, told.id, [alfa.id], "mail")
    with file.read() as reader:
        items = parity_items(reader)
    assert [item.owed for item in items] == [()]
    assert [item.disclosure.id for item in owed_to_bidders(items)] == [told.id]
    clock.now += DAY
    take_into_documents(file, [told.id], "Bilaga 2, avsnitt 1")
    with file.read() as reader:
        kept = reader.get(Disclosure, told.id)
        assert owed_to_bidders(parity_items(reader)) == []
    assert (kept.taken_by, kept.taken_at) == ("Anna Berg", NOON + DAY)
    take_into_documents(file, [told.id], "")
    with file.read() as reader:
        assert owed_to_bidders(parity_items(reader))[0].disclosure.taken_at is None


def test_what_a_supplier_said_becomes_information_to_all_in_neutral_words(file: DialogueFile) -> None:
    alfa, beta = supplier(file, "Alfa Skyltar AB"), supplier(file, "Beta AB")
    place = meeting(file)
    start_meeting(file, place.id)
    note_arrival(file, place.id, alfa.id)
    said = line(file, place.id, "Vi på Alfa vet att kajen rivs 2028", organisation_id=alfa.id, started_at=NOON)
    with pytest.raises(InputError, match="name a supplier"):
        tell_all_of(file, said.id, "Alfa Skyltar säger att kajen rivs 2028")
    told = tell_all_of(file, said.id, "Kajen rivs 2028", "condition")
    with file.read() as reader:
        (item,) = parity_items(reader)
    assert (told.source_id, item.informed, item.owed) == (said.id, (alfa.id,), (beta.id,))
    with pytest.raises(RefusedError, match="already"):
        tell_all_of(file, said.id, "Kajen rivs 2028")


def test_a_confidential_line_is_not_told_to_the_others(file: DialogueFile) -> None:
    alfa = supplier(file)
    said = line(file, meeting(file).id, "Vår plan", organisation_id=alfa.id)
    claim_confidentiality(file, said.id)
    with pytest.raises(RefusedError, match="Secrecy is requested"):
        tell_all_of(file, said.id, "En plan")
    with file.read() as reader:
        assert reader.count(Disclosure) == 0


def test_all_of_it_is_in_the_journal_and_can_be_undone(file: DialogueFile) -> None:
    alfa = supplier(file)
    place = meeting(file)
    start_meeting(file, place.id)
    end_meeting(file, place.id)
    told = record_information(file, BUDGET, [alfa.id], Given("meeting", meeting_id=place.id))
    with file.read() as reader:
        assert reader.get(Meeting, place.id).state == "held"
    assert verify(file.path).problems == []
    file.undo()
    with file.read() as reader:
        assert reader.count(Disclosure, id=told.id) == 0
