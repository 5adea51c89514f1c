"""What the meeting room reads, what is left at its end, several lines changed at once, the half-typed line."""

from __future__ import annotations

from dataclasses import replace

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.entry import EntryLine, Speaker
from dialogapp.domain.floor import Turn
from dialogapp.domain.meetings import AgendaItem
from dialogapp.domain.people import Organisation
from dialogapp.services import floor, lines
from dialogapp.services.agenda import start_item
from dialogapp.services.half_typed import keep_line, kept_line
from dialogapp.services.meetings import (
    ItemDraft,
    MeetingDraft,
    end_meeting,
    note_leaving,
    plan_meeting,
    start_meeting,
)
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.questions import QuestionDraft, current_questions, put_question, set_questions
from dialogapp.services.room import close_meeting, meetings_to_choose, read_room, what_is_left
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.conftest import NOON, Clock
from tests.storage.logs import line, log, meeting, supplier


def buyer(file: DialogueFile) -> Organisation:
    with file.read() as reader:
        return reader.all(Organisation, kind="buyer")[0]


def test_suppliers_come_first_and_who_comes_late_last(file: DialogueFile, clock: Clock) -> None:
    beta, alfa = supplier(file, "Beta AB"), supplier(file, "Alfa AB")
    hearing = plan_meeting(file, MeetingDraft("Hearing"), [beta.id, alfa.id])
    start_meeting(file, hearing.id)
    late = add_organisation(file, OrganisationDraft("Aardvark AB"))
    clock.now += 1000
    floor.give_floor(file, hearing.id, late.id, clock.now)
    floor.open_floor(file, clock.now + 60_000)
    with file.read() as reader:
        room = read_room(reader, hearing.id, clock.now)
    assert [o.name for o in room.organisations] == ["Alfa AB", "Beta AB", "Exempelköpings kommun", "Aardvark AB"]
    assert room.used == {late.id: 60}


def test_a_one_to_one_tells_of_no_other_supplier(file: DialogueFile) -> None:
    alfa, beta = supplier(file, "Alfa AB"), supplier(file, "Beta AB")
    set_questions(file, [QuestionDraft("Vad driver kostnad?")])
    single = plan_meeting(file, MeetingDraft("Enskilt", "one_to_one"), [alfa.id])
    both = plan_meeting(file, MeetingDraft("Hearing"), [alfa.id, beta.id])
    with file.read() as reader:
        alone, together = read_room(reader, single.id, NOON), read_room(reader, both.id, NOON)
    assert beta.id not in {o.id for o in alone.organisations}
    assert alone.coverage[0].missing == (alfa.id,)
    assert together.coverage[0].missing == (alfa.id, beta.id)


def test_who_left_is_not_in_the_room(file: DialogueFile, clock: Clock) -> None:
    alfa, beta = supplier(file, "Alfa AB"), supplier(file, "Beta AB")
    hearing = plan_meeting(file, MeetingDraft("Hearing"), [alfa.id, beta.id])
    start_meeting(file, hearing.id)
    clock.now += 1000
    note_leaving(file, hearing.id, beta.id)
    with file.read() as reader:
        room = read_room(reader, hearing.id, clock.now + 1)
    assert alfa.id in room.present
    assert beta.id not in room.present


def test_the_running_meeting_is_offered_first_then_planned_then_held(file: DialogueFile, clock: Clock) -> None:
    held = meeting(file, "Hållet")
    start_meeting(file, held.id)
    end_meeting(file, held.id)
    later = plan_meeting(file, MeetingDraft("Senare", starts_at=NOON + 2000))
    sooner = plan_meeting(file, MeetingDraft("Snart", starts_at=NOON + 1000))
    running = meeting(file, "Pågår")
    start_meeting(file, running.id)
    with file.read() as reader:
        assert [m.id for m in meetings_to_choose(reader)] == [running.id, sooner.id, later.id, held.id]


def test_ending_a_meeting_hears_whoever_has_the_floor_and_tells_what_is_left(file: DialogueFile, clock: Clock) -> None:
    alfa, beta = supplier(file, "Alfa AB"), supplier(file, "Beta AB")
    supplier(file, "Gamma AB")
    set_questions(file, [QuestionDraft("Vad driver kostnad?"), QuestionDraft("Vilka krav hindrar?")])
    hearing = plan_meeting(file, MeetingDraft("Hearing"), [alfa.id, beta.id])
    start_meeting(file, hearing.id)
    with file.read() as reader:
        first, second = current_questions(reader)
    for put_to in (alfa, beta):
        put_question(file, first.stem_id, put_to.id, hearing.id)
    told = line(file, hearing.id, "Ritningarna finns i bilaga 3", kind="answer", organisation_id=buyer(file).id)
    line(file, hearing.id, "Tack", kind="note", organisation_id=buyer(file).id)
    line(file, hearing.id, "Vi ser två vägar", organisation_id=alfa.id)
    floor.give_floor(file, hearing.id, beta.id, clock.now)
    clock.now += 90_000
    left = close_meeting(file, hearing.id, clock.now)
    assert [(row.question.id, row.missing) for row in left.not_put] == [(second.id, (alfa.id, beta.id))]
    assert [contribution.id for contribution in left.maybe_information] == [told.id]
    with file.read() as reader:
        assert reader.used_seconds(hearing.id)[beta.id] == (90, 1)
        assert floor.current_floor(reader) is None


def test_a_turn_knows_the_agenda_item_it_began_under(file: DialogueFile, clock: Clock) -> None:
    alfa = supplier(file)
    hearing = plan_meeting(file, MeetingDraft("Hearing"), [alfa.id], [ItemDraft("Ramar", 5), ItemDraft("Frågor", 30)])
    start_meeting(file, hearing.id)
    with file.read() as reader:
        first, second = reader.all(AgendaItem, meeting_id=hearing.id)
    start_item(file, first.id)
    clock.now += 1000
    floor.give_floor(file, hearing.id, alfa.id, clock.now)
    clock.now += 60_000
    start_item(file, second.id)
    floor.open_floor(file, clock.now + 1000)
    with file.read() as reader:
        assert [turn.agenda_item_id for turn in reader.all(Turn)] == [first.id]


def test_several_lines_are_changed_as_one_and_taken_back_as_one(file: DialogueFile) -> None:
    alfa, hearing = supplier(file), meeting(file)
    ids = [line(file, hearing.id, f"Rad {n}").id for n in range(3)]
    lines.set_speaker(file, ids, Speaker(alfa.id))
    assert [row.organisation for row in log(file)] == ["Alfa AB"] * 3
    file.undo()
    assert [row.organisation for row in log(file)] == [""] * 3
    lines.strike_lines(file, ids[:2], "Felsägning")
    lines.claim_lines(file, ids[1:])
    assert [row.contribution.state for row in log(file)] == ["struck", "struck", "active"]
    assert [row.confidential for row in log(file)] == [False, True, True]
    lines.restore_lines(file, ids)
    lines.withdraw_claims(file, ids)
    lines.add_tags(file, ids, "#Pris drift")
    lines.add_tags(file, ids[:1], "pris ny")
    assert [row.contribution.tags for row in log(file)] == ["pris drift ny", "pris drift", "pris drift"]
    assert not any(row.confidential or row.contribution.state == "struck" for row in log(file))


def test_an_answer_means_that_the_question_was_put(file: DialogueFile) -> None:
    alfa, hearing = supplier(file), meeting(file)
    set_questions(file, [QuestionDraft("Vad driver kostnad?")])
    with file.read() as reader:
        question = current_questions(reader)[0]
    said = line(file, hearing.id, "Drift, mest", organisation_id=alfa.id)
    lines.set_answer_to(file, [said.id], question.stem_id)
    with file.read() as reader:
        assert read_room(reader, hearing.id, NOON).coverage[0].put_to == (alfa.id,)


def test_the_half_typed_line_comes_back_whole_unless_it_was_logged(file: DialogueFile) -> None:
    hearing = meeting(file)
    half = EntryLine(text="Vi ser två", kind="question", confidential=True, started_at=NOON, speaker=Speaker("a", "b"))
    keep_line(file, hearing.id, half)
    with file.read() as reader:
        assert kept_line(reader, hearing.id) == half
        assert kept_line(reader, meeting(file, "Annat").id) == EntryLine()
    line(file, hearing.id, "Något annat i samma ögonblick", started_at=NOON)
    with file.read() as reader:
        assert kept_line(reader, hearing.id) == half
    line(file, hearing.id, "Vi ser två", started_at=NOON)
    with file.read() as reader:
        assert kept_line(reader, hearing.id) == EntryLine()
    keep_line(file, hearing.id, replace(half, text="V"))
    with file.read() as reader:
        assert kept_line(reader, hearing.id) == EntryLine()
    keep_line(file, hearing.id, EntryLine())
    with file.read() as reader:
        assert reader.scratch(f"line:{hearing.id}") is None
        assert reader.count(Contribution) == 2
        assert what_is_left(reader, hearing.id).is_nothing
