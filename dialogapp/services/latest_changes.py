"""The journal's newest entries in words: what was changed, by whom, when. What was said is never quoted, only where."""

from __future__ import annotations

from itertools import groupby

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.services.actions import action_name
from dialogapp.services.changes import Change, Noted
from dialogapp.services.ports import Reader
from dialogapp.services.translation import Language

_ENTRIES = 400
_NAMED = 2
"""How many of the things changed alike are named."""
_PAUSE_MS = 4 * 3_600_000
"""Work that rests so long and goes on is another time."""


@dataclass(frozen=True, slots=True)
class LatestChange:
    """Entries of one kind in a row, the newest `at`. `is_new` is False for an earlier time's work."""

    text: str
    actor: str
    at: Instant
    page: str
    noun_id: str
    is_new: bool


_PLACES: dict[str, tuple[str, str]] = {
    "dialogue": ("overview", "id"),
    "organisation": ("participants", "id"),
    "participant": ("participants", "id"),
    "question_set": ("overview", ""),
    "question": ("overview", ""),
    "question_put": ("equal_treatment", ""),
    "meeting": ("schedule", "id"),
    "invitation": ("schedule", "meeting_id"),
    "sending": ("schedule", "meeting_id"),
    "fact_check": ("documents", "meeting_id"),
    "agenda_item": ("schedule", "meeting_id"),
    "rules_repeated": ("meeting", "meeting_id"),
    "attendance": ("meeting", "meeting_id"),
    "contribution": ("meeting", "id"),
    "line_origin": ("meeting", "contribution_id"),
    "confidentiality_claim": ("meeting", "contribution_id"),
    "secret_passage": ("equal_treatment", "claim_id"),
    "secrecy_assessment": ("equal_treatment", "claim_id"),
    "assignment": ("meeting", "contribution_id"),
    "speaking_round": ("meeting", "meeting_id"),
    "turn": ("meeting", "meeting_id"),
    "disclosure": ("equal_treatment", "id"),
    "not_information": ("meeting", "contribution_id"),
    "follow_up": ("equal_treatment", "id"),
    "receipt": ("equal_treatment", "disclosure_id"),
    "exercise": ("exercises", "id"),
    "card": ("exercises", "exercise_id"),
    "ballot": ("exercises", "exercise_id"),
    "mark": ("exercises", ""),
    "exercise_phase": ("exercises", "exercise_id"),
    "sharing_order": ("exercises", "exercise_id"),
    "need": ("needs", "id"),
    "need_source": ("needs", "need_id"),
    "requirement": ("needs", "id"),
    "need_requirement": ("needs", "need_id"),
    "fair_paragraph": ("documents", "id"),
    "fair_source": ("documents", "paragraph_id"),
    "line_set_aside": ("meeting", "contribution_id"),
    "passage_reply": ("documents", "meeting_id"),
    "requirement_source": ("needs", "requirement_id"),
    "requirement_feedback": ("needs", "requirement_id"),
    "comment": ("needs", ""),
    "need_view": ("needs", ""),
    "treatment": ("needs", ""),
    "made_document": ("documents", ""),
    "registered_document": ("documents", "id"),
    "contact": ("documents", "id"),
    "hand_out": ("meeting", "meeting_id"),
}
"""Where an entity is shown: the page, and the field that names what to show there."""


def latest_changes(reader: Reader, now: Instant, words: Language, limit: int = 12) -> list[LatestChange]:
    """The newest changes, newest first; entries of the same kind that follow each other are one."""
    entries = reader.latest_entries(_ENTRIES)
    pause = _last_pause(entries, now)
    names = _Names(reader)
    found = []
    for _, group in groupby(entries, key=lambda one: (one.action, one.step, one.actor, one.number > pause)):
        run = list(group)
        newest = run[0]
        page, field = _PLACES.get(newest.first.entity, ("overview", ""))
        if newest.action.startswith("minutes."):
            page = "documents"
        place = newest.first.id if field == "id" else str((newest.first.after or {}).get(field) or "")
        sentence = _sentence(words, newest, list(dict.fromkeys(names.subject(entry.first) for entry in run)), len(run))
        found.append(LatestChange(sentence, newest.actor, newest.at, page, place, newest.number > pause))
        if len(found) == limit:
            break
    return found


def _last_pause(entries: list[Noted], now: Instant) -> int:
    """The number of the last entry before work last rested; 0 where it has not."""
    newer = now
    if entries and newer - entries[0].at >= _PAUSE_MS:
        newer = entries[0].at
    for entry in entries:
        if newer - entry.at >= _PAUSE_MS:
            return entry.number
        newer = entry.at
    return 0


def _sentence(words: Language, entry: Noted, subjects: list[str], count: int) -> str:
    """“Plan meeting: Workshop, Visit and 3 others”, newest first; “Log input: Workshop (14)”."""
    told = [subject for subject in subjects if subject]
    name = words.text(action_name(entry.action))
    if entry.step == "undo":
        name = words.text("Undone: {action}", action=name)
    elif entry.step == "redo":
        name = words.text("Done again: {action}", action=name)
    sentence = f"{name}: {', '.join(told[:_NAMED])}" if told else name
    if len(told) > _NAMED:
        others = words.plural("and {count} other", "and {count} others", len(told) - _NAMED)
        return f"{sentence} {others}"
    return f"{sentence} ({count})" if count > max(1, len(told)) else sentence


class _Names:
    """What a changed row is called: itself, or the meeting or organisation it belongs to."""

    def __init__(self, reader: Reader) -> None:
        self._meetings = {meeting.id: meeting.title for meeting in reader.all(Meeting)}
        self._organisations = {organisation.id: organisation.name for organisation in reader.all(Organisation)}

    def subject(self, change: Change) -> str:
        row = change.after
        if row is None:
            return ""
        if change.entity in ("dialogue", "question_set"):
            return ""
        for field in ("name", "title", "file_name"):
            if row.get(field):
                return str(row[field])
        return self._meetings.get(str(row.get("meeting_id")), "") or self._organisations.get(
            str(row.get("organisation_id")), ""
        )
