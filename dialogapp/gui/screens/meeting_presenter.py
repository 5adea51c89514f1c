"""The meeting room's presenter: which meeting, and who is there."""

from __future__ import annotations

from collections.abc import Callable

from dialogapp.domain.entry import Speaker
from dialogapp.domain.errors import InputError
from dialogapp.domain.handing_out import HandOut
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.domain.states import MeetingStage
from dialogapp.gui.discreet import Discreet
from dialogapp.gui.models.log_words import LogWords, Voice
from dialogapp.gui.session import Session
from dialogapp.services import meetings as use_cases
from dialogapp.services.attendance import note_all_there
from dialogapp.services.dates import Clock, clock_words
from dialogapp.services.meetings_out import meetings_out, the_copy
from dialogapp.services.near_dates import near_moment
from dialogapp.services.phrases import listed
from dialogapp.services.ports import Reader
from dialogapp.services.room import Room, WhatIsLeft, close_meeting, meetings_to_choose, read_room
from dialogapp.services.rules import Rule
from dialogapp.services.states import meeting_stages
from dialogapp.services.words import meeting_state

_JUST_BEGUN_MS = 10 * 60_000
"""How long after a meeting began whoever is noted as there is taken to have been so from the start."""
_NAMED = 4
"""How many organisations are named in a line."""


def offered_as(organisation: Organisation) -> str:
    """How an organisation is offered to choose from, so that it is found by what its name holds and by its initials."""
    return f"{organisation.name} ({organisation.initials})"


class MeetingPresenter:
    """Holds the meeting shown. `changed` is called when it is another, or was read anew."""

    def __init__(
        self, session: Session, now: Callable[[], Instant], changed: Callable[[], None], discreet: Discreet
    ) -> None:
        self._session = session
        self._now = now
        self._changed = changed
        self._discreet = discreet
        self._chosen: str | None = None
        self.meetings: list[Meeting] = []
        self.organisations: list[Organisation] = []
        self.room: Room | None = None
        self._stages: dict[str, MeetingStage] = {}
        self.out: HandOut | None = None
        """Who has the meeting, where it is handed out and locked here."""
        self.copy: HandOut | None = None
        """What this very file was handed out as."""

    def refresh(self) -> None:
        """Read anew. A meeting that runs is shown first."""
        self._session.read(self._read)
        self._changed()

    def choose(self, meeting_id: str) -> None:
        """Show another meeting."""
        if self.room is None or meeting_id != self.room.meeting.id:
            self._chosen = meeting_id
            self.refresh()

    def title(self, meeting: Meeting) -> str:
        """A meeting as the list of them names it."""
        return f"{meeting.number}  {self._discreet.title(meeting)}"

    def state(self, meeting: Meeting) -> str:
        """How far a meeting has come, and when it is or was."""
        stage = self._stages[meeting.id]
        word = meeting_state(self._session.language, stage)
        if stage == "invited":
            return self._when(meeting, f"{word} ·")
        words = self._when(meeting, meeting_state(self._session.language, meeting.state))
        return words if stage == meeting.state else f"{words} · {word.lower()}"

    def head(self, meeting: Meeting) -> str:
        """The same for the head of the page, where there is less room."""
        stage = self._stages[meeting.id]
        is_written = stage == meeting.minutes_state
        return meeting_state(self._session.language, stage) if is_written else self.state(meeting)

    def _when(self, meeting: Meeting, word: str) -> str:
        at = meeting.started_at or meeting.starts_at
        if at is None or self.room is None:
            return word
        language, now = self._session.language, self._now()
        when = local(at, self.room.zone)
        if when.date() != local(now, self.room.zone).date():
            return f"{word} {near_moment(at, now, self.room.zone, language)}"
        time = clock_words(when, language)
        return language.text("Running since {time}", time=time) if meeting.state == "running" else f"{word} {time}"

    def out_words(self) -> str:
        """Why nothing can be changed here; empty where it can."""
        if self.out is None or self.room is None:
            return ""
        clock = Clock(self.room.zone, self._session.language)
        is_today = clock.day(self.out.handed_out_at) == clock.day(self._now())
        when = clock.time(self.out.handed_out_at) if is_today else clock.moment(self.out.handed_out_at)
        return self._session.language.text(
            "This meeting is with {name} since {when}. Take it home or withdraw it", name=self.out.handed_to, when=when
        )

    def copy_words(self) -> str:
        """What this file is, where it was handed out; else empty."""
        if self.copy is None:
            return ""
        return self._session.language.text(
            "This file holds only this meeting, handed out to {name}. When it is held, give the file back to be taken "
            "home",
            name=self.copy.handed_to,
        )

    # The meeting as a whole

    def start(self) -> None:
        """Start the meeting, or take up again one that was held."""
        if self.room is not None:
            meeting_id = self.room.meeting.id
            self._session.do(lambda store: use_cases.start_meeting(store, meeting_id))

    def end(self, ended: Callable[[WhatIsLeft], None]) -> None:
        """End the meeting, and tell what is left."""
        if self.is_running and self.room is not None:
            meeting_id, now = self.room.meeting.id, self._now()
            self._session.do(lambda store: close_meeting(store, meeting_id, now), ended)

    @property
    def is_running(self) -> bool:
        """Whether the meeting is being held."""
        return self.room is not None and self.room.meeting.state == "running"

    def note_rules(self, read: bool) -> None:
        """Note that the rules were read aloud, or not after all."""
        if self.room is not None and read != (self.room.meeting.rules_read_at is not None):
            meeting_id = self.room.meeting.id
            self._session.do(lambda store: use_cases.read_rules(store, meeting_id, read=read))

    def note_rule(self, rule: Rule, read: bool) -> None:
        """Note that one of the rules was read aloud, or not after all."""
        if self.room is not None:
            meeting_id = self.room.meeting.id
            self._session.do(lambda store: use_cases.read_rule(store, meeting_id, rule, read=read))

    def rules_words(self) -> str:
        """What stands beside the tick."""
        room, language = self.room, self._session.language
        if room is None or room.meeting.rules_read_at is None:
            return language.text("The rules have been read")
        return language.text(
            "The rules were read at {time}",
            time=clock_words(local(room.meeting.rules_read_at, room.zone), language),
        )

    # Who is there

    @property
    def nameable(self) -> list[Organisation]:
        """The organisations that may be named now: in discreet mode no other supplier than the meeting's."""
        return [one for one in self.organisations if self._discreet.may_name(one)]

    def find(self, written: str) -> Speaker:
        """Who is meant by initials, a name or the beginning of one. InputError where it is nobody, or several."""
        sought = written.strip().casefold()
        exact = [o for o in self.nameable if sought in map(str.casefold, (o.initials, o.name, offered_as(o)))]
        begun = [o for o in self.nameable if o.name.casefold().startswith(sought)]
        people = self.room.participants if self.room is not None else ()
        persons = [p for p in people if sought in (_initials(p.name), p.name.casefold())]
        found = [Speaker(o.id) for o in exact] or [Speaker(p.organisation_id, p.id) for p in persons]
        found = found or [Speaker(o.id) for o in begun]
        if not sought or len(found) != 1:
            raise InputError("“{name}” is nobody here, or more than one; write the initials or the name", name=written)
        return found[0]

    def came_or_left(self, written: str, arrived: Callable[[str], None]) -> None:
        """Note that somebody came, now; or left, if the organisation, or the person named, is noted in the room. An
        organisation that is only taken to be there is there from the start, if that was a short while ago. `arrived`
        gets the id of an organisation that came.
        """
        try:
            who = self.find(written)
        except InputError as error:
            self._session.refuse(error)
            return
        if self.room is None or who.organisation_id is None:
            return
        meeting_id, organisation_id = self.room.meeting.id, who.organisation_id
        if organisation_id in self.room.not_noted and self._has_just_begun:
            self._session.do(lambda store: note_all_there(store, meeting_id, [organisation_id]))
            return
        is_noted = organisation_id in self.room.present and organisation_id not in self.room.not_noted
        if who.participant_id in self.room.people or (who.participant_id is None and is_noted):
            leave = use_cases.note_leaving
            self._session.do(lambda store: leave(store, meeting_id, organisation_id, who.participant_id))
            return
        self._session.do(
            lambda store: use_cases.note_arrival(store, meeting_id, organisation_id, who.participant_id),
            lambda _: arrived(organisation_id) if not is_noted else None,
        )

    def note_all_here(self) -> None:
        """Note that all who are taken to be there are, from the start."""
        if self.room is not None and self.room.not_noted:
            meeting_id, there = self.room.meeting.id, self.room.not_noted
            self._session.do(lambda store: note_all_there(store, meeting_id, there))

    def not_noted_words(self) -> str:
        """Of whom nobody has noted, while the meeting runs, whether they are there; empty where there is nobody."""
        room = self.room
        if room is None or room.meeting.state != "running" or not room.not_noted:
            return ""
        names = [one.name for one in room.organisations if one.id in room.not_noted]
        told = listed(self._session.language, names) if len(names) <= _NAMED else ""
        count = self._session.language.plural("{count} organisation", "{count} organisations", len(names))
        return self._session.language.text("Presence is not noted: {who}", who=told or count)

    @property
    def _has_just_begun(self) -> bool:
        began = self.room.meeting.started_at if self.room is not None else None
        return began is not None and self._now() - began <= _JUST_BEGUN_MS

    # What the log needs to know

    def words(self) -> LogWords:
        """The words of the log."""
        rows = (*self.room.coverage, *self.room.follow_ups) if self.room is not None else ()
        return LogWords(
            self._session.language,
            self.room.zone if self.room is not None else "Europe/Stockholm",
            {o.id: Voice(o.number, o.initials, o.kind == "buyer", o.kind == "supplier") for o in self.organisations},
            {row.question.stem_id: row.question.label for row in rows},
            veil=self._discreet.text if self._discreet.is_on else None,
            veiled_for=self._discreet.own,
        )

    def _read(self, reader: Reader) -> None:
        self.meetings = self._discreet.to_choose(meetings_to_choose(reader))
        self._stages = meeting_stages(reader)
        self.organisations = reader.all(Organisation)
        shown = next((meeting for meeting in self.meetings if meeting.id == self._chosen), None)
        if shown is None and self.meetings:
            shown = self.meetings[0]
        self._chosen = shown.id if shown is not None else None
        self.room = read_room(reader, shown.id, self._now()) if shown is not None else None
        self.out = meetings_out(reader).get(shown.id) if shown is not None else None
        self.copy = the_copy(reader)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()).casefold()
