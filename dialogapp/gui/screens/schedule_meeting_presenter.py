"""One meeting of the schedule in its form: what the fields show, and what leaving one of them does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dialogapp.domain.errors import InputError
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.meetings import AgendaItem, Invitation, Meeting
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.schedule import (
    MINUTE,
    USUAL_MINUTES,
    at_clock,
    end_of,
    item_times,
    monday_of,
    spans_days,
)
from dialogapp.domain.states import MeetingStage
from dialogapp.domain.text import swedish_key
from dialogapp.gui.clock import system_now
from dialogapp.gui.models.agenda_model import AgendaRow
from dialogapp.gui.screens.schedule_gestures import change_stored, draft_of
from dialogapp.gui.session import Session
from dialogapp.services.dates import Clock, length_words
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.drafts import fields_of
from dialogapp.services.meetings import ItemDraft, MeetingDraft, set_agenda
from dialogapp.services.people import organisations
from dialogapp.services.ports import Reader, Store
from dialogapp.services.states import meeting_stage
from dialogapp.services.templates import AgendaTemplate, agenda_templates
from dialogapp.services.translation import Language
from dialogapp.services.words import ITEM_KIND_WORDS, key_of_word, meeting_kinds, word

_USUAL_ITEM, _LEAST_ITEM = 10, 5
"""Minutes of a new item on the agenda."""


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """A meeting with all that its form offers to choose from. `kinds` are (key, word) pairs."""

    meeting: Meeting
    zone: str
    kinds: tuple[tuple[str, str], ...]
    offered: tuple[Organisation, ...]
    invited: frozenset[str]
    people: tuple[str, ...]
    places: tuple[str, ...]
    items: tuple[AgendaItem, ...]
    stage: MeetingStage

    @property
    def is_long(self) -> bool:
        """Whether it goes on over days: a reply time."""
        return self.meeting.kind == "written" or spans_days(self.meeting, self.zone)

    @property
    def can_move(self) -> bool:
        """Whether its time may still be changed."""
        return self.meeting.state == "planned"


class MeetingFormPresenter:
    """Reads one meeting and changes it a field at a time."""

    def __init__(self, session: Session, now: Callable[[], Instant] = system_now) -> None:
        self._session = session
        self._now = now
        self.facts: MeetingFacts | None = None

    def read(self, meeting_id: str) -> MeetingFacts | None:
        """Read a meeting; None where there is none with this id."""
        self.facts = self._session.read(lambda reader: _facts(reader, meeting_id, self._session.language))
        return self.facts

    def values(self) -> dict[str, str]:
        """What the fields show, by name. Days as YYYY-MM-DD, times as HH:MM."""
        facts = self._known()
        meeting, zone = facts.meeting, facts.zone
        begins = meeting.starts_at if meeting.starts_at is not None else self._usual_start()
        ends = end_of(meeting) or begins + USUAL_MINUTES * MINUTE
        first, last = local(begins, zone), local(ends, zone)
        return {
            "title": meeting.title,
            "kind": meeting.kind,
            "place": meeting.place,
            "note_taker": meeting.note_taker,
            "day": first.date().isoformat(),
            "begins": f"{first:%H:%M}",
            "last_day": last.date().isoformat(),
            "ends": f"{last:%H:%M}",
        }

    def change(self, meeting_id: str, part: str, value: str) -> None:
        """Change one field of a meeting. A refused change is told by the session."""
        change_stored(self._session, meeting_id, lambda meeting, zone: _changed(meeting, zone, part, value))

    def set_timed(self, is_timed: bool) -> None:
        """Give the meeting the time its fields show, or take its time away."""
        facts, values = self._known(), self.values()
        minutes = sum(item.planned_minutes for item in facts.items) or USUAL_MINUTES

        def timed(meeting: Meeting, zone: str) -> MeetingDraft:
            begins = _at(values["day"], values["begins"], zone) if is_timed else None
            ends = begins + minutes * MINUTE if begins is not None else None
            return replace(draft_of(meeting), starts_at=begins, ends_at=ends)

        change_stored(self._session, facts.meeting.id, timed)

    def invite(self, organisation_ids: Sequence[str]) -> None:
        """Make the invited those with these ids."""
        facts = self._known()
        if set(organisation_ids) != facts.invited:
            change_stored(self._session, facts.meeting.id, lambda meeting, _zone: draft_of(meeting), organisation_ids)

    def invite_all(self) -> None:
        """Invite every supplier beside those who are invited."""
        facts = self._known()
        self.invite([o.id for o in facts.offered if o.kind == "supplier" or o.id in facts.invited])

    # The agenda

    def agenda_rows(self) -> list[AgendaRow]:
        """The items, each with when it begins."""
        facts, language = self._known(), self._session.language
        meeting, clock = facts.meeting, Clock(facts.zone, language)
        times = item_times(meeting.starts_at or 0, [item.planned_minutes for item in facts.items])
        elapsed = item_times(0, [item.planned_minutes for item in facts.items])
        return [
            AgendaRow(
                item.id,
                clock.time(times[i]) if meeting.starts_at is not None else f"+{elapsed[i] // MINUTE}",
                item.title,
                item.planned_minutes,
                item.kind,
                word(language, ITEM_KIND_WORDS, item.kind),
                item.presenter,
                is_over=meeting.ends_at is not None and times[i + 1] > meeting.ends_at,
            )
            for i, item in enumerate(facts.items)
        ]

    def agenda_sum(self) -> tuple[str, str]:
        """The sum against the meeting's length in words, and its tone."""
        facts, language = self._known(), self._session.language
        planned = sum(item.planned_minutes for item in facts.items)
        meeting = facts.meeting
        if not facts.items:
            return "", "plain"
        if meeting.starts_at is None or meeting.ends_at is None or facts.is_long:
            return language.text("{minutes} min", minutes=planned), "plain"
        length = (meeting.ends_at - meeting.starts_at) // MINUTE
        words = language.text("{planned} of {length} min", planned=planned, length=length)
        if planned > length:
            return f"{words} · " + language.text("{minutes} min too long", minutes=planned - length), "warn"
        if planned < length:
            return f"{words} · " + language.text("{minutes} min left", minutes=length - planned), "plain"
        return words, "ok"

    def length_words(self) -> str:
        """How long the meeting is planned to be."""
        facts = self._known()
        meeting = facts.meeting
        if meeting.starts_at is None or meeting.ends_at is None:
            return ""
        if facts.is_long:
            days = (local(meeting.ends_at, facts.zone).date() - local(meeting.starts_at, facts.zone).date()).days
            return self._session.language.plural("{count} day", "{count} days", days)
        return length_words((meeting.ends_at - meeting.starts_at) // 1000)

    def change_item(self, row: AgendaRow, part: str, written: str) -> None:
        """Change a part of an item, as typed."""
        language = self._session.language
        self._set_items(
            lambda items: [_item_changed(one, part, written, language) if one.id == row.id else one for one in items]
        )

    def add_item(self, title: str, then: Callable[[], None] | None = None) -> None:
        """Add an item, last; as long as what is left of the meeting, at most ten minutes."""
        meeting = self._known().meeting
        length = 0
        if meeting.starts_at is not None and meeting.ends_at is not None:
            length = (meeting.ends_at - meeting.starts_at) // MINUTE

        def added(items: list[ItemDraft]) -> list[ItemDraft]:
            left = length - sum(item.planned_minutes for item in items) if length else _USUAL_ITEM
            return [*items, ItemDraft(title, max(_LEAST_ITEM, min(_USUAL_ITEM, left)))]

        self._set_items(added, then)

    def move_item(self, item_id: str, target: int, then: Callable[[], None] | None = None) -> None:
        """Put an item at another position, from 0."""

        def moved(items: list[ItemDraft]) -> list[ItemDraft]:
            chosen = [item for item in items if item.id == item_id]
            others = [item for item in items if item.id != item_id]
            return [*others[:target], *chosen, *others[target:]]

        self._set_items(moved, then)

    def move_item_by(self, item_id: str, step: int, then: Callable[[], None] | None = None) -> None:
        """Move an item up or down from where it stands when it is this change's turn."""

        def moved(items: list[ItemDraft]) -> list[ItemDraft]:
            here = next((i for i, item in enumerate(items) if item.id == item_id), -1)
            if here >= 0 and 0 <= here + step < len(items):
                items.insert(here + step, items.pop(here))
            return items

        self._set_items(moved, then)

    def remove_items(self, item_ids: Sequence[str]) -> None:
        """Take items away; refused where the log names one."""
        self._set_items(lambda items: [item for item in items if item.id not in item_ids])

    def templates(self) -> tuple[AgendaTemplate, ...]:
        """The agendas to begin from, in the documents' language; those for this kind of meeting first."""
        kind = self._known().meeting.kind
        code = self._session.read(lambda reader: the_dialogue(reader).document_language)
        return tuple(sorted(agenda_templates("en" if code == "en" else "sv"), key=lambda one: one.kind != kind))

    def take_template(self, template: AgendaTemplate) -> None:
        """Make the agenda what a template says."""
        self._set_items(lambda _items: list(template.items))

    def presenters(self) -> list[str]:
        """Names of people who may lead an item."""
        return list(self._known().people)

    def _set_items(
        self, change: Callable[[list[ItemDraft]], list[ItemDraft]], then: Callable[[], None] | None = None
    ) -> None:
        """Change the agenda as it is stored when it is this change's turn."""
        meeting_id = self._known().meeting.id

        def use_case(store: Store) -> None:
            with store.read() as reader:
                items = reader.all(AgendaItem, meeting_id=meeting_id)
            drafts = [ItemDraft(one.title, one.planned_minutes, one.kind, one.presenter, one.id) for one in items]
            set_agenda(store, meeting_id, change(drafts))

        self._session.do(use_case, lambda _: then() if then else None)

    def _known(self) -> MeetingFacts:
        assert self.facts is not None
        return self.facts

    def _usual_start(self) -> Instant:
        facts = self._known()
        monday = monday_of(local(self._now(), facts.zone).date())
        return at_clock(date.fromordinal(monday.toordinal() + 7), 9 * 60, facts.zone)


def _facts(reader: Reader, meeting_id: str, language: Language) -> MeetingFacts | None:
    found = reader.all(Meeting, id=meeting_id)
    if not found:
        return None
    meeting, meetings = found[0], reader.all(Meeting)
    known = organisations(reader)
    offered = [o for kind in ("supplier", "buyer") for o in known if o.kind == kind]
    offered += [o for o in known if o.kind not in ("supplier", "buyer")]
    return MeetingFacts(
        meeting,
        the_dialogue(reader).time_zone,
        tuple(meeting_kinds(language, (other.kind for other in meetings))),
        tuple(offered),
        frozenset(invitation.organisation_id for invitation in reader.all(Invitation, meeting_id=meeting_id)),
        tuple(_people(reader)),
        tuple(sorted({other.place for other in meetings if other.place}, key=swedish_key)),
        tuple(reader.all(AgendaItem, meeting_id=meeting_id)),
        meeting_stage(reader, meeting),
    )


def _people(reader: Reader) -> list[str]:
    """Everybody's names, those who take notes and lead first."""
    first = {"note_taker": 0, "facilitator": 1}
    found = sorted(reader.all(Participant), key=lambda one: (first.get(one.role, 2), swedish_key(one.name)))
    return list(dict.fromkeys(participant.name for participant in found))


def _changed(meeting: Meeting, zone: str, part: str, value: str) -> MeetingDraft:
    draft = draft_of(meeting)
    if part in ("title", "kind", "place", "note_taker"):
        return MeetingDraft(**fields_of(draft) | {part: value})
    if meeting.starts_at is None:
        return draft
    length = (end_of(meeting) or meeting.starts_at) - meeting.starts_at
    begins, ends = local(meeting.starts_at, zone), local(meeting.starts_at + length, zone)
    if part in ("day", "begins"):
        day = value if part == "day" else begins.date().isoformat()
        starts_at = _at(day, value if part == "begins" else f"{begins:%H:%M}", zone)
        return replace(draft, starts_at=starts_at, ends_at=starts_at + length)
    is_long = meeting.kind == "written" or spans_days(meeting, zone)
    day = value if part == "last_day" else (ends if is_long else begins).date().isoformat()
    return replace(draft, ends_at=_at(day, value if part == "ends" else f"{ends:%H:%M}", zone))


def _at(day: str, clock: str, zone: str) -> Instant:
    hours, minutes = clock.split(":")
    return at_clock(date.fromisoformat(day), int(hours) * 60 + int(minutes), zone)


def _item_changed(draft: ItemDraft, part: str, written: str, language: Language) -> ItemDraft:
    if part == "minutes":
        digits = written.split(maxsplit=1)[0] if written.split() else "0"
        if not digits.isdecimal():
            raise InputError("“{text}” is no number of minutes", text=written)
        return replace(draft, planned_minutes=int(digits))
    if part == "kind":
        return replace(draft, kind=key_of_word(language, ITEM_KIND_WORDS, written))
    return ItemDraft(**fields_of(draft) | {part: written})
