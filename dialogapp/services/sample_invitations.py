"""The invitations of the sample's story: sent to each supplier apart, answered, and sent anew where a time changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import time
from functools import partial

from dialogapp.domain.invitations import Sending
from dialogapp.domain.meetings import Invitation, Meeting
from dialogapp.services.meetings import move_meeting
from dialogapp.services.ports import Store
from dialogapp.services.sample_story import SECOND, Story, Told
from dialogapp.services.schedule_findings import note_deviation

_EXPLAINING = 40 * SECOND
_SENDING = 300 * SECOND
_ANSWERED_AT = time(9, 30)


def tell_invitations(story: Story, meetings: Sequence[Told], actor: str) -> None:
    """Tell of what was sent, what was answered, and which meetings were moved after that."""
    for entry in meetings:
        told = entry["meeting"]
        if "sent" in told:
            _tell_sending(story, told, told["sent"], actor)
        if "moved" in entry:
            _tell_move(story, told, entry["moved"], actor)


def _tell_sending(story: Story, meeting: Told, sent: Told, actor: str) -> None:
    guests = [key for key in meeting["invited"] if key != "kommunen"]
    sent_at = story.at(sent["day"], sent["at"])
    story.happens(sent_at, actor, partial(_send, story, meeting["key"], guests, "invitation", sent["how"]))
    if "late_reason" in sent:
        story.happens(
            sent_at + _EXPLAINING, actor, _deviation(story, meeting["key"], "invitation", sent["late_reason"])
        )
    answered_at = story.at(sent["answer_day"], _ANSWERED_AT)
    for state in ("accepted", "declined"):
        for key in sent.get(state, ()):
            note = sent.get("answer_note", "") if state == "declined" else ""
            story.happens(answered_at, actor, partial(_answer, story, meeting["key"], key, state, note))


def _tell_move(story: Story, meeting: Told, moved: Told, actor: str) -> None:
    at, starts_at = story.at(moved["day"], moved["at"]), story.at(meeting["day"], meeting["starts_at"])

    def move(store: Store) -> None:
        move_meeting(store, story.ids["meeting", meeting["key"]], starts_at)

    story.happens(at, actor, move)
    story.happens(at + _EXPLAINING, actor, _deviation(story, meeting["key"], moved["what"], moved["reason"]))
    story.happens(
        at + _SENDING,
        actor,
        partial(_send, story, meeting["key"], meeting["invited"], "update", meeting["sent"]["how"]),
    )


def _send(story: Story, meeting: str, guests: Sequence[str], kind: str, how: str, store: Store) -> None:
    with store.write("invitations.sent") as transaction:
        found = transaction.get(Meeting, story.ids["meeting", meeting])
        for key in guests:
            organisation_id = story.ids["organisation", key]
            transaction.add(
                Sending(
                    id=transaction.new_id(),
                    meeting_id=found.id,
                    organisation_id=organisation_id,
                    kind=kind,
                    how=how,
                    sent_at=transaction.now,
                    uid=f"{found.id}/{organisation_id}",
                    sequence=transaction.count(Sending, meeting_id=found.id, organisation_id=organisation_id),
                    starts_at=found.starts_at,
                    ends_at=found.ends_at,
                    place=found.place,
                )
            )


def _answer(story: Story, meeting: str, organisation: str, state: str, note: str, store: Store) -> None:
    with store.write("invitation.answered") as transaction:
        ids = story.ids["meeting", meeting], story.ids["organisation", organisation]
        (invitation,) = transaction.all(Invitation, meeting_id=ids[0], organisation_id=ids[1])
        transaction.put(replace(invitation, state=state, answered_at=transaction.now, answer_note=note))


def _deviation(story: Story, meeting: str, what: str, reason: str) -> Callable[[Store], object]:
    return lambda store: note_deviation(store, story.ids["meeting", meeting], what, reason)
