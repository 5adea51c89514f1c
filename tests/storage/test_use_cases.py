"""The use cases keep the rules of the dialogue, in a real file."""

from __future__ import annotations

import pytest

from dialogapp.domain.contributions import Assignment, ConfidentialityClaim
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercises import Card
from dialogapp.domain.meetings import Invitation, Meeting
from dialogapp.domain.parity import Disclosure
from dialogapp.domain.people import Organisation
from dialogapp.services import floor
from dialogapp.services.contributions import (
    assign,
    change_kind,
    change_text,
    claim_confidentiality,
    restore,
    strike,
    withdraw_claim,
)
from dialogapp.services.disclosures import information_owed, judge_relevance, parity_items, settle
from dialogapp.services.exercises import ExerciseDraft, add_exercise, cast_ballot, open_vote, result, reveal, set_cards
from dialogapp.services.fairness import airtime
from dialogapp.services.meetings import (
    MeetingDraft,
    cancel_meeting,
    change_meeting,
    end_meeting,
    move_meeting,
    note_arrival,
    note_leaving,
    plan_meeting,
    start_meeting,
)
from dialogapp.services.needs import (
    NeedDraft,
    RequirementDraft,
    add_need,
    add_requirement,
    link_contribution,
    remove_need,
    requirements_of,
    support_of,
)
from dialogapp.services.people import (
    OrganisationDraft,
    ParticipantDraft,
    add_organisation,
    add_participant,
    change_organisation,
    remove_organisation,
)
from dialogapp.services.questions import QuestionDraft, put_question, question_coverage, set_questions
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.conftest import NOON, Clock
from tests.storage.logs import found, line, log, meeting, supplier


def buyer(file: DialogueFile) -> Organisation:
    with file.read() as reader:
        return reader.all(Organisation, kind="buyer")[0]


def test_two_organisations_can_not_have_the_same_name_or_number(file: DialogueFile) -> None:
    add_organisation(file, OrganisationDraft("Alfa AB", organisation_number="556000-0001"))
    with pytest.raises(InputError, match="in the dialogue already"):
        add_organisation(file, OrganisationDraft("ALFA ab"))
    with pytest.raises(InputError, match="556000-0001"):
        add_organisation(file, OrganisationDraft("Beta AB", organisation_number="556000-0001"))


def test_an_organisation_that_the_log_names_stays(file: DialogueFile) -> None:
    alfa = supplier(file)
    add_participant(file, ParticipantDraft(alfa.id, "Kim Exempel", role="supplier"))
    line(file, meeting(file).id, "Ett inspel", organisation_id=alfa.id)
    with pytest.raises(RefusedError, match="can't be removed"):
        remove_organisation(file, alfa.id)
    beta = supplier(file, "Beta AB")
    add_participant(file, ParticipantDraft(beta.id, "Robin Exempel"))
    remove_organisation(file, beta.id)


def test_information_from_the_buyer_is_owed_to_those_who_were_not_there(file: DialogueFile, clock: Clock) -> None:
    alfa, beta, gamma = (supplier(file, name) for name in ("Alfa AB", "Beta AB", "Gamma AB"))
    place = plan_meeting(file, MeetingDraft("Möte"), [alfa.id, beta.id])
    start_meeting(file, place.id)
    clock.now += 60_000
    note_leaving(file, place.id, beta.id)
    clock.now += 60_000
    line(
        file,
        place.id,
        "Avtalet löper fyra år",
        kind="information",
        organisation_id=buyer(file).id,
        started_at=clock.now,
    )
    with file.read() as reader:
        item = parity_items(reader)[0]
    assert (item.informed, item.owed) == ((alfa.id,), (beta.id, gamma.id))
    settle(file, item.disclosure.id, item.owed, "publication")
    with file.read() as reader:
        assert information_owed(reader) == 0


def test_one_who_came_late_is_owed_what_was_said_before(file: DialogueFile, clock: Clock) -> None:
    alfa = supplier(file)
    place = meeting(file)
    start_meeting(file, place.id)
    told = line(file, place.id, "Sagt", kind="information", organisation_id=buyer(file).id, started_at=clock.now)
    clock.now += 60_000
    note_arrival(file, place.id, alfa.id)
    change_text(file, told.id, "Sagt med andra ord")
    with file.read() as reader:
        item = parity_items(reader)[0]
    assert item.disclosure.text == "Sagt med andra ord"
    assert item.owed == (alfa.id,)


def test_only_the_buyers_standing_information_is_in_the_ledger(file: DialogueFile) -> None:
    alfa = supplier(file)
    place = meeting(file)
    line(file, place.id, "Vår upplysning", kind="information", organisation_id=alfa.id)
    said = line(file, place.id, "Kommunens ord", organisation_id=buyer(file).id)
    with file.read() as reader:
        assert reader.count(Disclosure) == 0
    change_kind(file, said.id, "information")
    with file.read() as reader:
        assert reader.count(Disclosure) == 1
    strike(file, said.id, "feluppgift")
    with file.read() as reader:
        assert reader.count(Disclosure) == 0
    restore(file, said.id)
    change_organisation(file, alfa.id, OrganisationDraft("Alfa AB", kind="buyer"))
    with file.read() as reader:
        assert {told.text for told in reader.all(Disclosure)} == {"Kommunens ord", "Vår upplysning"}


def test_that_information_does_not_matter_needs_a_reason(file: DialogueFile) -> None:
    supplier(file)
    line(file, meeting(file).id, "Kaffe finns", kind="information", organisation_id=buyer(file).id)
    with file.read() as reader:
        told = reader.all(Disclosure)[0]
    with pytest.raises(InputError):
        judge_relevance(file, told.id, relevant=False, reason=" ")
    judge_relevance(file, told.id, relevant=False, reason="rör inte upphandlingen")
    with file.read() as reader:
        assert information_owed(reader) == 0


def test_a_secret_is_gone_from_search_at_once_and_the_harm_may_come_later(file: DialogueFile) -> None:
    alfa = supplier(file)
    place = meeting(file)
    said = line(file, place.id, "Vår algoritm heter X17", organisation_id=alfa.id)
    claim_confidentiality(file, said.id)
    assert found(file, "algoritm") == []
    claim_confidentiality(file, said.id, "Konkurrenter kan efterlikna den")
    with file.read() as reader:
        claims = reader.all(ConfidentialityClaim)
    assert [(claim.harm, claim.heard_by) for claim in claims] == [("Konkurrenter kan efterlikna den", "Alfa AB")]
    assert log(file)[0].confidential
    change_text(file, said.id, "Vår algoritm heter X18")
    assert found(file, "algoritm") == []
    withdraw_claim(file, said.id)
    assert found(file, "algoritm") == ["Vår algoritm heter X18"]


def test_a_struck_line_stays_with_its_reason(file: DialogueFile) -> None:
    said = line(file, meeting(file).id, "Fel rad")
    with pytest.raises(InputError, match="Say why"):
        strike(file, said.id, "")
    strike(file, said.id, "sagt av misstag")
    told = log(file)[0].contribution
    assert (told.state, told.struck_reason, told.text) == ("struck", "sagt av misstag", "Fel rad")


def test_an_empty_line_is_not_logged(file: DialogueFile) -> None:
    place = meeting(file)
    with pytest.raises(InputError, match="empty"):
        line(file, place.id, " \n\t")
    assert log(file) == []


def test_an_action_has_someone_who_sees_to_it(file: DialogueFile) -> None:
    said = line(file, meeting(file).id, "Kommunen skickar ritningar", kind="action")
    assign(file, said.id, "Projektledaren", due_on="2026-03-09")
    with file.read() as reader:
        assert [(told.responsible, told.due_on) for told in reader.all(Assignment)] == [
            ("Projektledaren", "2026-03-09")
        ]
    with pytest.raises(InputError, match="not a date"):
        assign(file, said.id, "Projektledaren", due_on="nästa vecka")


def test_an_answer_files_the_question_as_put(file: DialogueFile) -> None:
    alfa, beta = supplier(file), supplier(file, "Beta AB")
    set_questions(file, [QuestionDraft("Vad driver kostnad?"), QuestionDraft("Vad saknas?")])
    with file.read() as reader:
        first, second = (row.question for row in question_coverage(reader))
    place = meeting(file)
    line(file, place.id, "Licenser", kind="answer", organisation_id=alfa.id, question_stem_id=first.stem_id)
    put_question(file, second.stem_id, beta.id)
    set_questions(file, [QuestionDraft("Vad saknas i underlaget?"), QuestionDraft("Vad driver kostnad?")], "otydlig")
    with file.read() as reader:
        told = {row.question.text: row.missing for row in question_coverage(reader)}
    assert told == {"Vad saknas i underlaget?": (alfa.id, beta.id), "Vad driver kostnad?": (beta.id,)}


def test_a_meeting_keeps_its_length_when_it_is_moved_and_its_reason_when_cancelled(file: DialogueFile) -> None:
    alfa = supplier(file)
    place = plan_meeting(file, MeetingDraft("Enskilt", "one_to_one", "", NOON, NOON + 3_600_000), [alfa.id])
    moved = move_meeting(file, place.id, NOON + 86_400_000)
    assert (moved.starts_at, moved.ends_at) == (NOON + 86_400_000, NOON + 90_000_000)
    change_meeting(file, place.id, MeetingDraft("Enskilt", "one_to_one", "", NOON, NOON + 1_800_000))
    with file.read() as reader:
        assert [told.offered_seconds for told in reader.all(Invitation)] == [1800]
    cancel_meeting(file, place.id, "leverantören drog sig ur")
    with pytest.raises(RefusedError):
        start_meeting(file, place.id)
    with file.read() as reader:
        assert reader.all(Meeting)[0].cancel_reason == "leverantören drog sig ur"


def test_the_floor_becomes_turns_and_the_fairness_of_a_meeting(file: DialogueFile, clock: Clock) -> None:
    alfa, beta, _ = (supplier(file, name) for name in ("Alfa AB", "Beta AB", "Gamma AB"))
    place = plan_meeting(file, MeetingDraft("Möte"), [alfa.id, beta.id])
    start_meeting(file, place.id)
    floor.give_floor(file, place.id, alfa.id, NOON)
    floor.pause_floor(file, NOON + 60_000)
    floor.pause_floor(file, NOON + 120_000)
    floor.give_floor(file, place.id, beta.id, NOON + 180_000)
    floor.open_floor(file, NOON + 240_000)
    end_meeting(file, place.id)
    with file.read() as reader:
        told = airtime(reader, place.id)
    assert [(o.name, o.used, o.turns) for o in told.organisations] == [("Alfa AB", 120, 1), ("Beta AB", 60, 1)]
    assert told.min_max == pytest.approx(0.5)


def test_a_floor_that_a_crash_cut_off_ends_at_its_last_heartbeat(file: DialogueFile) -> None:
    alfa = supplier(file)
    place = meeting(file)
    floor.give_floor(file, place.id, alfa.id, NOON)
    floor.beat(file, NOON + 10_000)
    found_again = floor.recover_floor(file)
    assert found_again is not None
    assert (found_again.spoken, found_again.since) == (10_000, None)


def test_a_vote_is_hidden_until_revealed_and_fixed_after(file: DialogueFile) -> None:
    alfa, beta = supplier(file), supplier(file, "Beta AB")
    vote = add_exercise(file, ExerciseDraft("Prioritera", dots=3), ["Karta", "Tal", "Skylt"])
    open_vote(file, vote.id)
    with file.read() as reader:
        karta, tal, _ = (card.id for card in reader.all(Card, exercise_id=vote.id))
    cast_ballot(file, vote.id, alfa.id, {karta: 3})
    cast_ballot(file, vote.id, alfa.id, {karta: 1, tal: 2})
    cast_ballot(file, vote.id, buyer(file).id, {tal: 3})
    with file.read() as reader, pytest.raises(RefusedError, match="hidden"):
        result(reader, vote.id)
    with pytest.raises(RefusedError, match="locked"):
        set_cards(file, vote.id, ["Annat"])
    reveal(file, vote.id)
    with file.read() as reader:
        told = result(reader, vote.id)
    assert [(card.card_id, card.dots) for card in told.suppliers][:2] == [(tal, 2), (karta, 1)]
    assert told.buyer[0].dots == 3
    assert told.missing == (beta.id,)
    with pytest.raises(RefusedError):
        cast_ballot(file, vote.id, beta.id, {})


def test_a_need_tells_how_many_suppliers_it_rests_on(file: DialogueFile) -> None:
    alfa, _ = supplier(file), supplier(file, "Beta AB")
    place = meeting(file)
    said = line(file, place.id, "Talad vägvisning behövs", organisation_id=alfa.id)
    again = line(file, place.id, "Och igen", organisation_id=alfa.id)
    need = add_need(file, NeedDraft("Hitta utan att se"))
    for source in (said, again, said):
        link_contribution(file, need.id, source.id)
    with file.read() as reader:
        told = support_of(reader, need.id)
    assert (told.suppliers, told.of, told.single_source) == ((alfa.id,), 2, True)
    strike(file, said.id, "fel")
    strike(file, again.id, "fel")
    with file.read() as reader:
        assert support_of(reader, need.id).suppliers == ()


def test_removing_a_need_keeps_requirements_that_serve_another(file: DialogueFile) -> None:
    need = add_need(file, NeedDraft("Hitta utan att se"))
    add_requirement(file, need.id, RequirementDraft("Besökaren ska kunna höra vägen"))
    remove_need(file, need.id)
    with file.read() as reader:
        assert requirements_of(reader, need.id) == []
    file.undo()
    with file.read() as reader:
        assert [r.text for r in requirements_of(reader, need.id)] == ["Besökaren ska kunna höra vägen"]
