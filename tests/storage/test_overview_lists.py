"""What comes next, what is owed, and what was changed last."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from dialogapp.domain.instants import instant_from_iso
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.services.contributions import assign, claim_confidentiality
from dialogapp.services.disclosures import note_no_information, record_disclosure, settle, take_into_documents
from dialogapp.services.invitations import mark_sent
from dialogapp.services.latest_changes import LatestChange, latest_changes
from dialogapp.services.meetings import (
    ItemDraft,
    MeetingDraft,
    cancel_meeting,
    end_meeting,
    move_meeting,
    plan_meeting,
    start_meeting,
)
from dialogapp.services.overview_lists import Line, next_lines, next_step, owed_lines, ranges
from dialogapp.services.questions import QuestionDraft, change_questions, current_questions, put_question
from dialogapp.services.states import MinutesStep, answer_fact_check, close_dialogue, step_minutes
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.conftest import NOON, Clock
from tests.storage.logs import line, meeting, supplier

DAY = 86_400_000
HOUR = 3_600_000


def at(text: str) -> int:
    return instant_from_iso(text, "Europe/Stockholm")


def coming(file: DialogueFile) -> list[Line]:
    with file.read() as reader:
        return next_lines(reader, NOON, language("en"))


def owed(file: DialogueFile) -> list[Line]:
    with file.read() as reader:
        return owed_lines(reader, NOON, language("en"))


def latest(file: DialogueFile, now: int = NOON) -> list[LatestChange]:
    with file.read() as reader:
        return latest_changes(reader, now, language("en"))


def told(lines: Sequence[Line]) -> list[tuple[str, str]]:
    return [(line.text, line.page) for line in lines]


def test_invitations_and_changes_to_send_are_owed_a_line_a_round_until_the_meeting(file: DialogueFile) -> None:
    alfa, beta = supplier(file, "Alfa AB"), supplier(file, "Beta AB")
    first = plan(file, "Enskilt A", "2026-03-10T09:00", "2026-03-10T10:00", alfa.id, kind="one_to_one")
    plan(file, "Enskilt B", "2026-03-10T11:00", "2026-03-10T12:00", beta.id, kind="one_to_one")
    plan(file, "Förbi", "2026-02-10T11:00", "2026-02-10T12:00", beta.id, kind="workshop")
    sentences = [(line.text, line.detail, line.noun_id) for line in owed(file) if "to send" in line.text]
    assert sentences == [("2 invitations to send", "One-to-ones", f"invitations/{first.id}")]
    mark_sent(file, [(first.id, alfa.id)], "email")
    move_meeting(file, first.id, at("2026-03-11T09:00"))
    assert [line.text for line in owed(file) if "to send" in line.text] == [
        "1 invitation to send",
        "1 change of time or place to send",
    ]
    cancel_meeting(file, first.id, "Sjukdom")
    assert "1 cancellation to send" in [line.text for line in owed(file)]


def plan(file: DialogueFile, title: str, start: str, end: str, *invited: str, **more: str) -> Meeting:
    draft = MeetingDraft(title, starts_at=at(start), ends_at=at(end), **more)
    return plan_meeting(file, draft, invited)


def test_a_new_dialogue_says_what_to_begin_with(file: DialogueFile) -> None:
    assert told(coming(file)) == [
        ("Write the need in the buyer's own words", "overview"),
        ("Add the suppliers", "participants"),
        ("Write the questions that are the same for all", "overview"),
        ("Plan the first meeting", "schedule"),
    ]
    assert owed(file) == []


def test_the_next_meeting_comes_first_with_what_it_lacks(file: DialogueFile) -> None:
    alfa = supplier(file)
    plan(file, "Sen", "2026-03-09T09:00", "2026-03-09T10:00", alfa.id)
    soon = plan(file, "Snart", "2026-03-03T09:00", "2026-03-03T10:00", place="Rum 214")
    past = plan(file, "Förbi", "2026-03-01T09:00", "2026-03-01T10:00")
    cancel_meeting(file, past.id, "Sjukdom")
    lines = coming(file)
    assert lines[0] == Line("Snart", "tomorrow 09:00 · in 1 day · Rum 214", "meeting", soon.id, "accent")
    lacks = [line.text for line in lines if line.tone == "warn"]
    assert lacks == ["Nobody is invited", "There is no agenda", "Nobody takes notes"]
    assert all(line.noun_id == soon.id for line in lines if line.tone == "warn")
    assert "Sen" in [line.text for line in lines]
    with file.read() as reader:
        assert next_step(reader, NOON, language("en")).startswith("Snart · tomorrow")


def test_an_agenda_longer_than_its_meeting_is_pointed_out(file: DialogueFile) -> None:
    draft = MeetingDraft("Kort", starts_at=NOON + HOUR, ends_at=NOON + 2 * HOUR)
    plan_meeting(file, draft, [supplier(file).id], [ItemDraft("Ett", 50), ItemDraft("Två", 25)])
    assert "The agenda is 15 min longer than the meeting" in [line.text for line in coming(file)]


def test_a_running_meeting_stands_first(file: DialogueFile) -> None:
    plan(file, "Snart", "2026-03-03T09:00", "2026-03-03T10:00")
    running = meeting(file, "Pågår")
    start_meeting(file, running.id)
    assert coming(file)[0] == Line("Pågår", "running since today 12:00", "meeting", running.id, "accent")


def test_information_owed_names_those_it_is_owed_to_and_tells_the_other_debt_apart(file: DialogueFile) -> None:
    alfa, beta = supplier(file, "Alfa AB"), supplier(file, "Beta AB")
    disclosure = record_disclosure(file, "Avtalet löper i fyra år", [alfa.id])
    found, to_bidders = owed(file)
    assert (to_bidders.text, to_bidders.marks) == ("1 piece of information is owed to all who may bid", ())
    assert found == Line(
        "Information 1 is owed to Beta AB",
        "Avtalet löper i fyra år",
        "equal_treatment",
        disclosure.id,
        "bad",
        (beta.number,),
    )
    settle(file, disclosure.id, [beta.id], "mail")
    assert owed(file) == [to_bidders]
    take_into_documents(file, [disclosure.id], "Bilaga 2")
    assert owed(file) == []


def test_a_question_to_all_names_those_it_is_not_put_to(file: DialogueFile) -> None:
    supplier(file, "Alfa AB")
    beta = supplier(file, "Beta AB")
    place = meeting(file)
    start_meeting(file, place.id)
    asked = line(file, place.id, "Hur räknas priset?", kind="question", tags="till-alla")
    drop = [one for one in owed(file) if one.noun_id == asked.id]
    assert [(one.text, one.page) for one in drop] == [
        ("Question F1 to all is not yet put to Alfa AB, Beta AB", "equal_treatment")
    ]
    put_question(file, asked.id, beta.id)
    assert [one.text for one in owed(file) if one.noun_id == asked.id] == [
        "Question F1 to all is not yet put to Alfa AB"
    ]


def test_the_buyers_lines_that_nobody_answered_for_are_owed_once_the_meeting_is_held(file: DialogueFile) -> None:
    place = meeting(file, "Enskilt")
    start_meeting(file, place.id)
    with file.read() as reader:
        (buyer,) = reader.all(Organisation, kind="buyer")
    said = line(file, place.id, "Huset har fem plan", organisation_id=buyer.id)
    assert owed(file) == []
    end_meeting(file, place.id)
    words = "1 line of the buyer's may be information: say whether it is"
    assert (words, "Enskilt", said.id) in [(one.text, one.detail, one.noun_id) for one in owed(file)]
    note_no_information(file, [said.id])
    assert words not in [one.text for one in owed(file)]


def test_an_action_is_owed_from_the_day_after_it_was_due_and_a_confidential_one_is_not_quoted(
    file: DialogueFile,
) -> None:
    where = meeting(file)
    late, today, secret = (line(file, where.id, f"Åtgärd {n}", kind="action") for n in ("ett", "två", "tre"))
    assign(file, late.id, "Karin", "2026-03-01")
    assign(file, today.id, "Karin", "2026-03-02")
    assign(file, secret.id, "Karin", "2026-02-27")
    claim_confidentiality(file, secret.id, "Skada")
    assert [(one.text, one.noun_id) for one in owed(file)] == [
        ("An action that is confidential", secret.id),
        ("Åtgärd ett", late.id),
    ]
    assign(file, late.id, "Karin", "2026-03-01", "2026-03-02")
    assert [one.noun_id for one in owed(file)] == [secret.id]


def test_a_request_for_secrecy_without_harm_is_owed_and_never_quoted(file: DialogueFile) -> None:
    alfa = supplier(file)
    said = line(file, meeting(file).id, "Vår marginal är tunn", organisation_id=alfa.id)
    claim_confidentiality(file, said.id)
    (found,) = owed(file)
    assert found.text == "A request for secrecy lacks the harm: ask Alfa AB"
    assert found.marks == (alfa.number,)
    assert "marginal" not in found.text + found.detail


def test_questions_are_owed_once_a_question_was_put_and_alike_suppliers_stand_together(file: DialogueFile) -> None:
    alfa, beta, gamma = (supplier(file, name) for name in ("Alfa AB", "Beta AB", "Gamma AB"))
    change_questions(file, [QuestionDraft(f"Fråga {n}?") for n in "abcd"])
    assert owed(file) == []
    with file.read() as reader:
        first, *_ = current_questions(reader)
    put_question(file, first.stem_id, alfa.id)
    lines = owed(file)
    assert [(one.text, one.detail, one.marks) for one in lines] == [
        ("4 of 4 questions not yet put to Beta AB, Gamma AB", "questions 1–4", (beta.number, gamma.number)),
        ("3 of 4 questions not yet put to Alfa AB", "questions 2–4", (alfa.number,)),
    ]


def test_a_supplier_without_a_meeting_of_its_own_is_owed_one_where_others_have(file: DialogueFile) -> None:
    alfa, beta = supplier(file, "Alfa AB"), supplier(file, "Beta AB")
    plan(file, "Eget", "2026-03-05T09:00", "2026-03-05T10:00", alfa.id, kind="one_to_one")
    invitation, found = owed(file)
    assert invitation.text == "1 invitation to send"
    assert (found.text, found.marks) == ("Beta AB has no one-to-one, as others have", (beta.number,))


def test_minutes_are_owed_after_a_meeting_and_a_passed_plan_must_be_settled(file: DialogueFile) -> None:
    held = meeting(file, "Hållet")
    start_meeting(file, held.id)
    end_meeting(file, held.id)
    missed = plan(file, "Missat", "2026-03-01T09:00", "2026-03-01T10:00")
    assert [(one.text, one.page, one.noun_id) for one in owed(file)] == [
        ("Missat", "schedule", missed.id),
        ("The minutes are not made: Hållet", "documents", held.id),
    ]


def test_minutes_on_their_way_say_what_they_wait_for(file: DialogueFile, clock: Clock) -> None:
    alfa, held = supplier(file), meeting(file, "Hållet")
    start_meeting(file, held.id)
    line(file, held.id, "Ett inspel", organisation_id=alfa.id)
    end_meeting(file, held.id)
    step_minutes(file, held.id, MinutesStep("draft"))
    assert owed(file)[-1].text == "The minutes are a draft: Hållet"
    step_minutes(file, held.id, MinutesStep("fact_check", due_on="2026-03-10"))
    assert not any(one.page == "documents" for one in owed(file))
    answer_fact_check(file, held.id, alfa.id, "objected")
    objection = owed(file)[-1]
    assert objection.text == "The objection of Alfa AB to the minutes is not settled"
    assert (objection.noun_id, objection.marks) == (held.id, (alfa.number,))
    answer_fact_check(file, held.id, alfa.id, "upheld")
    assert owed(file)[-1].text == "The minutes can be finalised: Hållet"
    step_minutes(file, held.id, MinutesStep("finalised"))
    close_dialogue(file)
    assert not any(one.page == "documents" for one in owed(file))
    with file.read() as reader:
        told = latest_changes(reader, NOON, language("en"))
    assert "Close the dialogue" in told[0].text
    assert (told[1].text, told[1].page, told[1].noun_id) == ("Finalise the minutes: Hållet", "documents", held.id)


@pytest.mark.parametrize(
    ("numbers", "words"), [([1], "1"), ([1, 2], "1, 2"), ([1, 2, 3, 5], "1–3, 5"), ([2, 4, 5, 6, 7, 9], "2, 4–7, 9")]
)
def test_runs_of_numbers_are_drawn_together(numbers: list[int], words: str) -> None:
    assert ranges(numbers) == words


def test_changes_alike_are_told_as_one_and_point_to_the_newest(file: DialogueFile) -> None:
    where = meeting(file, "Informationsmöte")
    *_, last = [line(file, where.id, text) for text in ("Ett", "Två", "Tre")]
    newest, *_ = latest(file)
    assert (newest.text, newest.page, newest.noun_id) == ("Log input: Informationsmöte (3)", "meeting", last.id)
    assert not any("Två" in change.text for change in latest(file))


def test_many_things_changed_alike_are_named_by_two_and_counted(file: DialogueFile) -> None:
    for name in ("Alfa AB", "Beta AB", "Gamma AB", "Delta AB"):
        supplier(file, name)
    assert latest(file)[0].text == "Add organisation: Delta AB, Gamma AB and 2 others"


def test_what_was_done_before_the_last_pause_is_told_apart(file: DialogueFile, clock: Clock) -> None:
    supplier(file, "Alfa AB")
    clock.now += 20 * HOUR
    supplier(file, "Beta AB")
    file.undo()
    assert [(change.text, change.is_new) for change in latest(file, clock.now)] == [
        ("Undone: Add organisation", True),
        ("Add organisation: Beta AB", True),
        ("Add organisation: Alfa AB", False),
        ("New dialogue", False),
    ]
