"""A round is drawn from the journal's head and noted; a clock's correction is an entry beside what was recorded."""

from __future__ import annotations

import pytest

from dialogapp.domain.draw import draw
from dialogapp.domain.errors import InputError
from dialogapp.domain.floor import Turn
from dialogapp.domain.rounds import SpeakingRound
from dialogapp.services.floor import correct_clock, give_floor, open_floor
from dialogapp.services.rounds import asked, draw_round, keep_asked, keep_place, round_on
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.meeting_room import Hearing, hearing, log_of
from tests.storage.conftest import NOON


@pytest.fixture
def room(file: DialogueFile) -> Hearing:
    return hearing(file)


def drawn(file: DialogueFile, room: Hearing) -> SpeakingRound:
    return draw_round(file, room.id, [room.alfa.id, room.beta.id, room.gamma.id], 3, 2, language("sv"))


def test_anyone_can_draw_it_again_from_the_head_before_it(file: DialogueFile, room: Hearing) -> None:
    with file.read() as reader:
        head = reader.journal_head()[1]
    made = drawn(file, room)
    assert made.seed == head
    again = draw(head, [room.gamma, room.alfa, room.beta])
    assert made.speakers == again.order
    assert made.identifiers.split("\n") == [lot.identifier for lot in again.lots]


def test_the_log_tells_of_it(file: DialogueFile, room: Hearing) -> None:
    made = drawn(file, room)
    note = log_of(file, room.id)[0].contribution
    assert note.kind == "note"
    assert made.seed in note.text
    names = {room.alfa.id: "Alfa AB", room.beta.id: "Beta AB", room.gamma.id: "Gamma AB"}
    assert ", ".join(names[speaker] for speaker in made.speakers) in note.text


def test_how_far_it_has_come_is_kept_until_it_is_over(file: DialogueFile, room: Hearing) -> None:
    made = drawn(file, room)
    keep_place(file, made, 4)
    with file.read() as reader:
        assert round_on(reader, room.id) == (made, 4)
    keep_place(file, made, 6)
    with file.read() as reader:
        assert round_on(reader, room.id) is None


def test_one_undo_takes_the_draw_and_its_note_back(file: DialogueFile, room: Hearing) -> None:
    drawn(file, room)
    file.undo()
    with file.read() as reader:
        assert round_on(reader, room.id) is None
    assert log_of(file, room.id) == []


def test_one_alone_is_no_round(file: DialogueFile, room: Hearing) -> None:
    with pytest.raises(InputError):
        draw_round(file, room.id, [room.alfa.id], 3, 1, language("sv"))


def test_who_asked_is_kept_in_order(file: DialogueFile, room: Hearing) -> None:
    keep_asked(file, room.id, [room.gamma.id, room.alfa.id])
    with file.read() as reader:
        assert asked(reader, room.id) == [room.gamma.id, room.alfa.id]


def test_a_correction_is_an_entry_and_no_turn(file: DialogueFile, room: Hearing) -> None:
    give_floor(file, room.id, room.alfa.id, NOON)
    open_floor(file, NOON + 100_000)
    correct_clock(file, room.id, room.alfa.id, "-0:40 telefonen ringde", NOON + 100_000)
    correct_clock(file, room.id, room.alfa.id, "+10 klockan stod", NOON + 100_000)
    with file.read() as reader:
        assert [(turn.seconds, turn.reason) for turn in reader.all(Turn)] == [
            (100, ""),
            (-40, "telefonen ringde"),
            (10, "klockan stod"),
        ]
        assert reader.used_seconds(room.id)[room.alfa.id] == (70, 1)


def test_no_clock_goes_below_nothing(file: DialogueFile, room: Hearing) -> None:
    give_floor(file, room.id, room.alfa.id, NOON)
    with pytest.raises(InputError):
        correct_clock(file, room.id, room.alfa.id, "-31 för mycket", NOON + 30_000)
    correct_clock(file, room.id, room.alfa.id, "-30 fel bolag", NOON + 30_000)
