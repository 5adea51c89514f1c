"""A line is parted or made of several; what was there before stays, and what rests on it follows."""

from __future__ import annotations

import pytest

from dialogapp.domain.contributions import ConfidentialityClaim, Contribution, LineOrigin
from dialogapp.domain.errors import InputError
from dialogapp.domain.parity import Disclosure
from dialogapp.services.contributions import LineDraft, claim_confidentiality, log_line, strike
from dialogapp.services.disclosures import parity_items, settle
from dialogapp.services.line_parts import came_of, merge_lines, split_line
from dialogapp.services.meetings import note_leaving
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.meeting_room import Hearing, hearing
from tests.storage.conftest import NOON, Clock


@pytest.fixture
def store(file: DialogueFile) -> DialogueFile:
    return file


@pytest.fixture
def room(store: DialogueFile) -> Hearing:
    return hearing(store)


def say(store: DialogueFile, room: Hearing, text: str, at: int, by: str = "", kind: str = "statement") -> str:
    return log_line(store, LineDraft(room.id, text, kind, NOON + at * 1000, by or room.alfa.id)).id


def gamma_leaves(store: DialogueFile, room: Hearing, clock: Clock) -> None:
    clock.now += 5000
    note_leaving(store, room.id, room.gamma.id)


def line(store: DialogueFile, line_id: str) -> Contribution:
    with store.read() as reader:
        return reader.get(Contribution, line_id)


def test_both_parts_keep_speaker_and_time_and_the_first_wording_stays(store: DialogueFile, room: Hearing) -> None:
    whole = say(store, room, "Pris. Och drift.", 1)
    new = split_line(store, whole, "Pris. ", "Och drift.")
    assert [line(store, one).text for one in (whole, new.id)] == ["Pris.", "Och drift."]
    assert (new.organisation_id, new.started_at) == (room.alfa.id, NOON + 1000)
    with store.read() as reader:
        assert [text for _, text in reader.wordings(whole)] == ["Pris. Och drift.", "Pris."]
        assert came_of(reader, new.id) == [("split", "Pris. Och drift.")]


def test_one_undo_takes_a_split_back(store: DialogueFile, room: Hearing) -> None:
    whole = say(store, room, "Pris. Och drift.", 1)
    split_line(store, whole, "Pris.", "Och drift.")
    store.undo()
    with store.read() as reader:
        assert [row.text for row in reader.all(Contribution)] == ["Pris. Och drift."]
        assert reader.all(LineOrigin) == []


def test_secrecy_holds_for_both_parts(store: DialogueFile, room: Hearing) -> None:
    whole = say(store, room, "Marginalen är hemlig. Driften likaså.", 1)
    claim_confidentiality(store, whole, "Konkurrenter ser den")
    new = split_line(store, whole, "Marginalen är hemlig.", "Driften likaså.")
    with store.read() as reader:
        claims = {claim.contribution_id: claim.harm for claim in reader.all(ConfidentialityClaim)}
        assert claims == {whole: "Konkurrenter ser den", new.id: "Konkurrenter ser den"}
        assert reader.search("marginalen") == []
        assert reader.search("driften") == []


def test_whoever_had_the_information_has_both_parts(store: DialogueFile, room: Hearing, clock: Clock) -> None:
    gamma_leaves(store, room, clock)
    whole = say(store, room, "Budgeten är klar. Den är låg.", 10, room.buyer.id, "information")
    with store.read() as reader:
        owed = reader.all(Disclosure, contribution_id=whole)[0].id
    settle(store, owed, [room.gamma.id], "mail")
    split_line(store, whole, "Budgeten är klar.", "Den är låg.")
    with store.read() as reader:
        assert [len(item.owed) for item in parity_items(reader)] == [0, 0]


@pytest.mark.parametrize(("first", "second"), [("", "allt"), ("allt", " ")])
def test_a_part_needs_words(store: DialogueFile, room: Hearing, first: str, second: str) -> None:
    whole = say(store, room, "allt", 1)
    with pytest.raises(InputError):
        split_line(store, whole, first, second)


def test_merged_lines_stay_struck_and_linked(store: DialogueFile, room: Hearing) -> None:
    ids = [say(store, room, text, at) for text, at in (("först", 1), ("sedan", 2), ("sist", 3))]
    merged = merge_lines(store, [ids[2], ids[0], ids[1]], "Sammanslagen")
    assert (merged.id, merged.text) == (ids[0], "först\nsedan\nsist")
    assert [(line(store, one).state, line(store, one).text) for one in ids[1:]] == [
        ("struck", "sedan"),
        ("struck", "sist"),
    ]
    with store.read() as reader:
        assert came_of(reader, merged.id) == [("merge", "sedan"), ("merge", "sist")]
    store.undo()
    assert [line(store, one).state for one in ids] == ["active"] * 3


def test_a_merged_line_is_secret_if_a_part_was(store: DialogueFile, room: Hearing) -> None:
    ids = [say(store, room, text, at) for text, at in (("öppet", 1), ("hemligt", 2))]
    claim_confidentiality(store, ids[1], "Skada")
    merge_lines(store, ids, "Sammanslagen")
    with store.read() as reader:
        assert reader.search("hemligt") == []
        assert reader.all(ConfidentialityClaim, contribution_id=ids[0])[0].harm == "Skada"


def test_only_who_got_every_part_has_got_the_whole(store: DialogueFile, room: Hearing, clock: Clock) -> None:
    gamma_leaves(store, room, clock)
    heard = say(store, room, "Budgeten är klar.", 1, room.buyer.id, "information")
    missed = say(store, room, "Den är låg.", 10, room.buyer.id, "information")
    merge_lines(store, [missed, heard], "Sammanslagen")
    with store.read() as reader:
        assert [item.owed for item in parity_items(reader)] == [(room.gamma.id,)]


def test_lines_of_two_speakers_or_kinds_or_struck_ones_are_not_merged(store: DialogueFile, room: Hearing) -> None:
    alfa, beta = say(store, room, "a", 1), say(store, room, "b", 2, room.beta.id)
    question, struck = say(store, room, "c", 3, kind="question"), say(store, room, "d", 4)
    strike(store, struck, "Fel")
    for other in (beta, question, struck):
        with pytest.raises(InputError):
            merge_lines(store, [alfa, other], "Sammanslagen")
    with pytest.raises(InputError):
        merge_lines(store, [alfa], "Sammanslagen")
