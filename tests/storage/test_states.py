"""Steps of minutes and of the dialogue in a real file: kept, guarded, and not undone."""

from __future__ import annotations

import pytest

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.meetings import FactCheck, Meeting, MinutesState, StateStep
from dialogapp.domain.parity import Disclosure, Receipt
from dialogapp.domain.people import Organisation
from dialogapp.services.contributions import LineDraft, log_line
from dialogapp.services.disclosures import information_owed, take_into_documents
from dialogapp.services.meetings import MeetingDraft, end_meeting, plan_meeting, start_meeting
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.states import (
    MinutesStep,
    answer_fact_check,
    close_dialogue,
    latest_fact_check,
    make_exception,
    meeting_stages,
    minutes_matter,
    reopen_dialogue,
    start_procurement,
    step_minutes,
    take_back_start,
)
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from tests.storage.conftest import Clock
from tests.storage.importing import take

DAY = 24 * 3600 * 1000
DUE = "2026-03-10"


class Held:
    """A meeting that two suppliers were in, where the buyer told them something; a third supplier was not there."""

    def __init__(self, file: DialogueFile) -> None:
        self.file = file
        self.alfa = add_organisation(file, OrganisationDraft("Alfa AB", kind="supplier")).id
        self.beta = add_organisation(file, OrganisationDraft("Beta AB", kind="supplier")).id
        self.gamma = add_organisation(file, OrganisationDraft("Gamma AB", kind="supplier")).id
        self.id = plan_meeting(file, MeetingDraft("Workshop"), [self.alfa, self.beta]).id
        start_meeting(file, self.id)
        with file.read() as reader:
            (buyer,) = reader.all(Organisation, kind="buyer")
        told = LineDraft(self.id, "Avtalet blir på fyra år", "information", organisation_id=buyer.id)
        log_line(file, told)
        end_meeting(file, self.id)

    def step(
        self, after: MinutesState, reason: str = "", *, due_on: str = "", anonymity_checked: bool = False
    ) -> StateStep:
        step = MinutesStep(after, reason, due_on, anonymity_checked=anonymity_checked)
        return step_minutes(self.file, self.id, step)

    @property
    def state(self) -> str:
        with self.file.read() as reader:
            return reader.get(Meeting, self.id).minutes_state


@pytest.fixture
def held(file: DialogueFile) -> Held:
    file.actor = "Helena"
    return Held(file)


def test_minutes_go_from_draft_to_published_and_publishing_settles_what_they_hold(held: Held, clock: Clock) -> None:
    held.step("draft")
    held.step("fact_check", due_on=DUE)
    answer_fact_check(held.file, held.id, held.alfa, "confirmed")
    with pytest.raises(RefusedError, match="Not every supplier has answered"):
        held.step("finalised")
    answer_fact_check(held.file, held.id, held.beta, "corrected", "Ett årtal")
    held.step("finalised")
    with pytest.raises(RefusedError, match="nobody can be recognised"):
        held.step("published")
    held.step("published", anonymity_checked=True)
    with held.file.read() as reader:
        assert meeting_stages(reader)[held.id] == "published"
        assert information_owed(reader) == 0
        assert [(one.organisation_id, one.how) for one in reader.all(Receipt)][-1] == (held.gamma, "publication")
        steps = reader.all(StateStep, meeting_id=held.id)
    assert [step.state for step in steps] == ["draft", "fact_check", "finalised", "published"]
    assert {step.by for step in steps} == {"Helena"}
    assert steps[-1].anonymity_checked
    assert verify(held.file.path).ok


def test_what_is_set_aside_is_kept_with_the_reason(held: Held) -> None:
    held.step("draft")
    held.step("finalised", "Mötet gällde bara praktiska frågor")
    with held.file.read() as reader:
        step = reader.all(StateStep, meeting_id=held.id)[-1]
    assert (step.waived, step.reason) == ("not_checked", "Mötet gällde bara praktiska frågor")


def test_the_day_to_answer_passes(held: Held, clock: Clock) -> None:
    held.step("draft")
    with pytest.raises(InputError, match="by which day"):
        held.step("fact_check")
    with pytest.raises(InputError, match="passed already"):
        held.step("fact_check", due_on="2026-03-01")
    held.step("fact_check", due_on=DUE)
    clock.now += 9 * DAY
    held.step("finalised")
    with held.file.read() as reader:
        assert [check.answer for check in reader.all(FactCheck)] == ["", ""]


def test_a_new_day_to_answer_keeps_the_answers_that_came(held: Held) -> None:
    held.step("draft")
    held.step("fact_check", due_on=DUE)
    answer_fact_check(held.file, held.id, held.alfa, "confirmed")
    with pytest.raises(RefusedError, match="Say why"):
        held.step("fact_check", due_on="2026-03-20")
    held.step("fact_check", "Beta bad om längre tid", due_on="2026-03-20")
    with held.file.read() as reader:
        matter = minutes_matter(reader, held.id, 0)
    assert matter.due_on == "2026-03-20"
    assert {(one.organisation_id, one.answer) for one in matter.checks} == {(held.alfa, "confirmed"), (held.beta, "")}


def test_opening_again_leaves_what_was_and_asks_anew(held: Held) -> None:
    held.step("draft")
    held.step("fact_check", due_on=DUE)
    answer_fact_check(held.file, held.id, held.alfa, "objected", "Så sade vi inte")
    with pytest.raises(RefusedError):
        held.step("draft")
    held.step("draft", "Alfas invändning ska arbetas in")
    assert held.state == "draft"
    with held.file.read() as reader:
        assert latest_fact_check(reader, held.id) is None
        assert [check.answer for check in reader.all(FactCheck, organisation_id=held.alfa)] == ["objected"]
        assert reader.count(StateStep, meeting_id=held.id) == 3
    with pytest.raises(RefusedError, match="has not been asked"):
        answer_fact_check(held.file, held.id, held.alfa, "confirmed")


def test_sending_finalising_and_publishing_are_not_undone_but_a_draft_and_an_answer_are(held: Held) -> None:
    held.step("draft")
    held.file.undo()
    assert held.state == ""
    with held.file.read() as reader:
        assert reader.count(StateStep) == 0
    held.step("draft")
    held.step("fact_check", due_on=DUE)
    answer_fact_check(held.file, held.id, held.alfa, "confirmed")
    held.file.undo()
    with held.file.read() as reader:
        assert not any(check.answer for check in reader.all(FactCheck))
    assert held.file.undo() is None
    assert held.state == "fact_check"


def test_information_owed_elsewhere_keeps_minutes_from_publication(held: Held, file: DialogueFile) -> None:
    other = plan_meeting(file, MeetingDraft("Enskilt"), [held.alfa]).id
    start_meeting(file, other)
    with file.read() as reader:
        (buyer,) = reader.all(Organisation, kind="buyer")
    log_line(file, LineDraft(other, "Budgeten är fem miljoner", "information", organisation_id=buyer.id))
    held.step("draft")
    held.step("finalised", "Alla var nöjda vid mötet")
    with pytest.raises(RefusedError, match="Information is owed"):
        held.step("published", anonymity_checked=True)
    with file.read() as reader:
        disclosure = reader.all(Disclosure)[-1]
    take_into_documents(file, [disclosure.id], "Upphandlingsföreskrifterna, avsnitt 2.3")
    held.step("published", anonymity_checked=True)


def test_the_dialogue_closes_when_nothing_is_owed_or_for_a_reason(held: Held, file: DialogueFile) -> None:
    with pytest.raises(RefusedError, match="Information is owed"):
        close_dialogue(file)
    with pytest.raises(RefusedError, match="Information is owed"):
        start_procurement(file)
    step = close_dialogue(file, "Gamma har lämnat dialogen")
    assert (step.waived, step.reason) == ("owed", "Gamma har lämnat dialogen")
    with pytest.raises(RefusedError, match="can't be taken from here"):
        close_dialogue(file, "igen")
    with pytest.raises(RefusedError, match="Say why"):
        reopen_dialogue(file, " ")
    reopen_dialogue(file, "Gamma är med igen")
    with file.read() as reader:
        take_into_documents(file, [one.id for one in reader.all(Disclosure)], "Bilaga 2")
    assert close_dialogue(file).waived == ""
    assert file.undo() is None


def test_the_start_is_refused_too_until_the_documents_say_it_and_who_noted_that(held: Held, file: DialogueFile) -> None:
    file.actor = "Anna Berg"
    with pytest.raises(RefusedError, match="Information is owed"):
        start_procurement(file)
    with file.read() as reader:
        owed = [one.id for one in reader.all(Disclosure)]
    take_into_documents(file, owed, "Bilaga 2, avsnitt 1", by="Per Lund")
    assert start_procurement(file).waived == ""
    with file.read() as reader:
        assert {(one.taken_by, one.taken_at is not None) for one in reader.all(Disclosure)} == {("Per Lund", True)}


def test_after_the_start_nothing_comes_in_but_by_exception(held: Held, file: DialogueFile, clock: Clock) -> None:
    start_procurement(file, "Ska annonseras i dag")
    line = LineDraft(held.id, "Ett ord till", organisation_id=held.alfa)
    with pytest.raises(RefusedError, match="procurement has started"):
        log_line(file, line)
    with pytest.raises(RefusedError, match="procurement has started"):
        plan_meeting(file, MeetingDraft("Ett möte till"))
    with pytest.raises(RefusedError, match="procurement has started"):
        take(file, "text | organisation\nHej | Alfa AB")
    with pytest.raises(RefusedError, match="procurement has started"), file.rehearse() as rehearsed:
        rehearsed.add(Meeting(id="x", number=99, title="Prov"))
    make_exception(file, "Platsbesök för alla som har hämtat handlingarna")
    log_line(file, line)
    plan_meeting(file, MeetingDraft("Platsbesök"))
    clock.now += DAY
    with pytest.raises(RefusedError, match="procurement has started"):
        log_line(file, line)
    take_back_start(file, "Annonsen drogs tillbaka")
    log_line(file, line)
    with file.read() as reader:
        assert [step.state for step in reader.all(StateStep)] == ["procurement", "exception", "closed"]
