"""The invitations of the sample's story: sent to each supplier apart, answered, and sent anew where a time changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from functools import partial

from dialogapp.services.invitations import explain, mark_sent, note_answers
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
    sent_at = story.at(sent["day"], sent["at"])
    story.happens(sent_at, actor, partial(_send, story, meeting))
    if "late_reason" in sent:
        story.happens(sent_at + _EXPLAINING, actor, partial(_explain, story, meeting["key"], sent["late_reason"]))
    answered_at = story.at(sent["answer_day"], _ANSWERED_AT)
    for state in ("accepted", "declined"):
        if suppliers := sent.get(state, ()):
            note = sent.get("answer_note", "") if state == "declined" else ""
            story.happens(answered_at, actor, partial(_answer, story, meeting["key"], suppliers, state, note))


def _tell_move(story: Story, meeting: Told, moved: Told, actor: str) -> None:
    at, starts_at = story.at(moved["day"], moved["at"]), story.at(meeting["day"], meeting["starts_at"])
    story.happens(at, actor, lambda store: move_meeting(store, story.ids["meeting", meeting["key"]], starts_at))
    story.happens(
        at + _EXPLAINING,
        actor,
        lambda store: note_deviation(store, story.ids["meeting", meeting["key"]], moved["what"], moved["reason"]),
    )
    story.happens(at + _SENDING, actor, partial(_send, story, meeting))


def _send(story: Story, meeting: Told, store: Store) -> None:
    guests = [key for key in meeting["invited"] if key not in story.buyers]
    mark_sent(store, _keys(story, meeting["key"], guests), meeting["sent"]["how"])


def _explain(story: Story, meeting: str, reason: str, store: Store) -> None:
    explain(store, [story.ids["meeting", meeting]], reason)


def _answer(story: Story, meeting: str, organisations: Sequence[str], state: str, note: str, store: Store) -> None:
    note_answers(store, _keys(story, meeting, organisations), state, note)


def _keys(story: Story, meeting: str, organisations: Sequence[str]) -> list[tuple[str, str]]:
    return [(story.ids["meeting", meeting], story.ids["organisation", key]) for key in organisations]
