"""Invitations in a real file: what went out, what was answered, and why a round did not go out together."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.invitations import FILE, Sending
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.services.invitation_files import Told, Written, register_written
from dialogapp.services.invitations import (
    Round,
    Standing,
    explain,
    mark_sent,
    note_answers,
    rounds,
    set_window,
    standings,
    unexplained,
)
from dialogapp.services.meetings import MeetingDraft, cancel_meeting, change_meeting, move_meeting, plan_meeting
from dialogapp.services.people import OrganisationDraft, add_organisation, remove_organisation
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.conftest import NOON, Clock

HOUR = 3_600_000
DAY = 24 * HOUR
START = NOON + 14 * DAY


@dataclass(frozen=True)
class Workshop:
    """A workshop in two weeks, to which Alfa, Beta and the buyer are invited."""

    meeting: Meeting
    alfa: tuple[str, str]
    beta: tuple[str, str]


@pytest.fixture
def workshop(file: DialogueFile) -> Workshop:
    alfa, beta = (add_organisation(file, OrganisationDraft(name)) for name in ("Alfa AB", "Beta AB"))
    with file.read() as reader:
        buyer = reader.all(Organisation, kind="buyer")[0]
    draft = MeetingDraft("Workshop", "workshop", "Rådhuset", START, START + 3 * HOUR)
    meeting = plan_meeting(file, draft, [alfa.id, beta.id, buyer.id])
    return Workshop(meeting, (meeting.id, alfa.id), (meeting.id, beta.id))


def standing(file: DialogueFile, key: tuple[str, str]) -> Standing:
    with file.read() as reader:
        return next(one for one in standings(reader) if one.key == key)


def found_rounds(file: DialogueFile, clock: Clock) -> tuple[list[Round], list[Round]]:
    with file.read() as reader:
        found = rounds(reader, clock.now)
        return found, unexplained(found, reader)


def test_suppliers_are_owed_an_invitation_and_the_buyer_is_not(file: DialogueFile, workshop: Workshop) -> None:
    with file.read() as reader:
        assert [(one.key, one.owed) for one in standings(reader)] == [
            (workshop.alfa, "invitation"),
            (workshop.beta, "invitation"),
        ]


def test_what_was_sent_is_kept_as_it_was_and_cant_be_undone(
    file: DialogueFile, workshop: Workshop, clock: Clock
) -> None:
    mark_sent(file, [workshop.alfa, workshop.beta], "email")
    move_meeting(file, workshop.meeting.id, START + DAY)
    moved = standing(file, workshop.alfa)
    assert moved.last is not None
    assert (moved.owed, moved.last.starts_at, moved.last.sequence, moved.last.sent_at) == (
        "update",
        START,
        0,
        clock.now,
    )
    clock.now += HOUR
    (update,) = mark_sent(file, [workshop.alfa], "Stafettbud")
    assert (update.kind, update.how, update.starts_at, update.sequence) == ("update", "Stafettbud", START + DAY, 1)
    assert update.uid == moved.last.uid
    file.undo()
    assert standing(file, workshop.alfa).last == update


def test_a_second_sending_of_the_same_is_a_reminder_and_keeps_the_sequence(
    file: DialogueFile, workshop: Workshop
) -> None:
    mark_sent(file, [workshop.alfa], "portal")
    (again,) = mark_sent(file, [workshop.alfa], "phone")
    assert (again.kind, again.sequence) == ("reminder", 0)


def test_who_is_taken_off_the_list_and_who_was_told_of_a_cancelled_meeting_is_owed_a_cancellation(
    file: DialogueFile, workshop: Workshop
) -> None:
    mark_sent(file, [workshop.alfa, workshop.beta], "email")
    draft = MeetingDraft("Workshop", "workshop", "Rådhuset", START, START + 3 * HOUR)
    change_meeting(file, workshop.meeting.id, draft, [workshop.beta[1]])
    gone = standing(file, workshop.alfa)
    assert (gone.is_invited, gone.owed) == (False, "cancellation")
    cancel_meeting(file, workshop.meeting.id, "Salen brann")
    assert standing(file, workshop.beta).owed == "cancellation"
    off = mark_sent(file, [workshop.alfa, workshop.beta], "email")
    assert [(one.kind, one.sequence) for one in off] == [("cancellation", 1)] * 2
    with pytest.raises(RefusedError):
        mark_sent(file, [workshop.beta], "email")


def test_files_written_before_a_change_can_not_be_noted_as_sent(file: DialogueFile, workshop: Workshop) -> None:
    told = Told(*workshop.alfa, "invitation", "uid", 0, START, START + 3 * HOUR, "Rådhuset", "2026-03-09")
    register_written(file, Written((), (told,), 1, "ab"))
    written = standing(file, workshop.alfa)
    assert (written.owed, written.sent, written.sendings[0].how) == ("invitation", (), FILE)
    move_meeting(file, workshop.meeting.id, START + DAY)
    with pytest.raises(RefusedError, match="write them again"):
        mark_sent(file, [workshop.alfa], "email")
    move_meeting(file, workshop.meeting.id, START)
    (sent,) = mark_sent(file, [workshop.alfa], "email")
    assert (sent.uid, sent.sequence, sent.reply_by) == ("uid", 0, "2026-03-09")


def test_nothing_is_sent_later_than_now_or_in_no_way(file: DialogueFile, workshop: Workshop, clock: Clock) -> None:
    with pytest.raises(InputError):
        mark_sent(file, [workshop.alfa], "email", clock.now + 1)
    with pytest.raises(InputError):
        mark_sent(file, [workshop.alfa], " ")
    with file.read() as reader:
        assert reader.count(Sending) == 0


def test_one_sending_that_is_refused_means_that_none_is_noted(file: DialogueFile, workshop: Workshop) -> None:
    untimed = plan_meeting(file, MeetingDraft("Utan tid", "workshop"), [workshop.alfa[1]])
    with pytest.raises(RefusedError):
        mark_sent(file, [workshop.alfa, (untimed.id, workshop.alfa[1])], "email")
    with file.read() as reader:
        assert reader.count(Sending) == 0


def test_answers_are_kept_with_their_time_and_words_and_a_late_one_is_seen(
    file: DialogueFile, workshop: Workshop, clock: Clock
) -> None:
    with file.write("invitations.sent") as transaction:
        for key in (workshop.alfa, workshop.beta):
            transaction.add(
                Sending(
                    id=transaction.new_id(),
                    meeting_id=key[0],
                    organisation_id=key[1],
                    kind="invitation",
                    how="email",
                    sent_at=clock.now,
                    uid="u",
                    starts_at=START,
                    ends_at=START + 3 * HOUR,
                    place="Rådhuset",
                    reply_by="2026-03-04",
                )
            )
    note_answers(file, [workshop.alfa], "accepted", "Vi kommer två", clock.now)
    clock.now += 5 * DAY
    today = standing(file, workshop.beta)
    assert today.reply_by is not None
    assert today.unanswered_after(today.reply_by.replace(day=5))
    note_answers(file, [workshop.beta], "declined")
    alfa, beta = standing(file, workshop.alfa), standing(file, workshop.beta)
    assert alfa.invitation is not None
    assert beta.invitation is not None
    assert (alfa.invitation.state, alfa.invitation.answer_note) == ("accepted", "Vi kommer två")
    assert (alfa.answered_late("Europe/Stockholm"), beta.answered_late("Europe/Stockholm")) == (False, True)
    note_answers(file, [workshop.alfa], "accepted", "Vi kommer tre")
    changed = standing(file, workshop.alfa).invitation
    assert changed is not None
    assert (changed.answer_note, changed.answered_at) == ("Vi kommer tre", alfa.invitation.answered_at)
    note_answers(file, [workshop.alfa], "invited")
    cleared = standing(file, workshop.alfa).invitation
    assert cleared is not None
    assert (cleared.state, cleared.answered_at) == ("invited", None)


def test_a_round_that_goes_out_apart_is_told_until_the_reason_is(
    file: DialogueFile, workshop: Workshop, clock: Clock
) -> None:
    mark_sent(file, [workshop.alfa], "email")
    clock.now += 24 * HOUR
    assert found_rounds(file, clock)[1] == []
    clock.now += HOUR
    (waiting,) = found_rounds(file, clock)[1]
    assert waiting.spread.unsent == (workshop.beta,)
    mark_sent(file, [workshop.beta], "email")
    (late,) = found_rounds(file, clock)[1]
    assert (late.spread.late, late.apart) == ((workshop.beta,), (workshop.meeting.id,))
    explain(file, [workshop.meeting.id], "Fel adress")
    found, lacking = found_rounds(file, clock)
    assert (found[0].reasons, lacking) == (("Fel adress",), [])


def test_the_window_is_the_dialogues_own(file: DialogueFile, workshop: Workshop, clock: Clock) -> None:
    mark_sent(file, [workshop.alfa], "email", clock.now - 30 * HOUR)
    mark_sent(file, [workshop.beta], "email")
    assert len(found_rounds(file, clock)[1]) == 1
    set_window(file, 48)
    assert found_rounds(file, clock)[1] == []
    with pytest.raises(InputError):
        set_window(file, 0)


def test_a_supplier_that_something_was_sent_to_stays(file: DialogueFile, workshop: Workshop) -> None:
    mark_sent(file, [workshop.alfa], "email")
    draft = MeetingDraft("Workshop", "workshop", "Rådhuset", START, START + 3 * HOUR)
    change_meeting(file, workshop.meeting.id, draft, [workshop.beta[1]])
    with pytest.raises(RefusedError):
        remove_organisation(file, workshop.alfa[1])
