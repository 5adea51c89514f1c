"""The meetings of the sample's story: planned, and held minute by minute: who was there, who spoke, what was said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time
from functools import partial

from dialogapp.domain.floor import Turn
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import AgendaItem, Attendance, Meeting
from dialogapp.services.agenda import give_minutes, start_item
from dialogapp.services.contributions import LineDraft, assign, claim_confidentiality, log_line, strike
from dialogapp.services.floor import add_turn_in
from dialogapp.services.groups import proposed_groups, seat_groups, set_groups
from dialogapp.services.invitations import explain, mark_sent, note_answers
from dialogapp.services.meetings import (
    ItemDraft,
    MeetingDraft,
    end_meeting,
    note_arrival,
    note_leaving,
    plan_meeting,
    read_rules,
)
from dialogapp.services.ports import Store
from dialogapp.services.questions import put_question_in
from dialogapp.services.sample_story import SECOND, Story, Told
from dialogapp.services.translation import language

_TYPING = 8 * SECOND
_ASSIGNING = 40 * SECOND
_STRIKING = 90 * SECOND


def tell_meetings(story: Story, told: Mapping[str, Told], meetings: Sequence[Told]) -> None:
    """Tell of every meeting: planned on the day its questions were made, held if the story says so."""
    days = {version["number"]: version["day"] for version in told["questions"]["version"]}
    for number, entry in enumerate(meetings, 1):
        scene = _Scene(story, entry["meeting"])
        planned_at = story.at(days[entry["meeting"].get("question_version", max(days))], time(13, 4 * number))
        scene.tell_plan(planned_at, told["dialogue"]["dialogue"]["facilitator"], entry["agenda"])
        if "sent" in entry["meeting"]:
            scene.tell_sending(entry["meeting"]["sent"], told["dialogue"]["dialogue"]["facilitator"])
        if entry["meeting"]["state"] == "held":
            scene.tell_course(entry)


@dataclass(slots=True)
class _Scene:
    """One meeting of the story."""

    story: Story
    meeting: Told

    @property
    def id(self) -> str:
        return self.story.ids["meeting", self.meeting["key"]]

    @property
    def note_taker(self) -> str:
        return str(self.meeting["note_taker"])

    def at(self, clock: time) -> Instant:
        return self.story.at(self.meeting["day"], clock)

    def item(self, key: str) -> str:
        return self.story.ids["item", f"{self.meeting['key']}/{key}"]

    def speaker(self, person: str) -> tuple[str, str]:
        """(organisation's id, participant's id)"""
        return self.story.ids["organisation", self.story.employers[person]], self.story.ids["participant", person]

    def tell_plan(self, at: Instant, actor: str, agenda: Sequence[Told]) -> None:
        told, names = self.meeting, self.story.names
        draft = MeetingDraft(
            told["title"],
            told["kind"],
            told["place"],
            self.at(told["starts_at"]),
            self.at(told["ends_at"]),
            names[told["note_taker"]],
        )
        items = [
            ItemDraft(
                entry["title"], entry["planned_minutes"], entry["kind"], names.get(entry.get("presenter", ""), "")
            )
            for entry in agenda
        ]

        def plan(store: Store) -> None:
            invited = [self.story.ids["organisation", key] for key in told["invited"]]
            meeting = plan_meeting(store, draft, invited, items)
            self.story.ids["meeting", told["key"]] = meeting.id
            with store.read() as reader:
                for entry, item in zip(agenda, reader.all(AgendaItem, meeting_id=meeting.id), strict=True):
                    self.story.ids["item", f"{told['key']}/{entry['key']}"] = item.id

        self.story.happens(at, actor, plan)
        if "groups" in told:
            self.story.happens(at, actor, self._make_groups)

    def _make_groups(self, store: Store) -> None:
        told = self.meeting
        with store.read() as reader:
            groups = proposed_groups(reader, self.id, told["groups"], language("sv"))
        set_groups(store, self.id, groups)
        seat_groups(store, self.id, told["tables"], told["rounds"], hosted=False)

    def tell_sending(self, sent: Told, actor: str) -> None:
        """Invitations go out, and are answered."""
        story = self.story
        guests = [key for key in self.meeting["invited"] if key not in story.buyers]

        def keys(organisations: Sequence[str]) -> list[tuple[str, str]]:
            return [(self.id, story.ids["organisation", key]) for key in organisations]

        sent_at = story.at(sent["day"], sent["at"])
        story.happens(sent_at, actor, lambda store: mark_sent(store, keys(guests), sent["how"]))
        if "late_reason" in sent:
            story.happens(sent_at + _ASSIGNING, actor, lambda store: explain(store, [self.id], sent["late_reason"]))
        answered_at = story.at(sent["answer_day"], time(9, 30))
        accepted, declined = sent.get("accepted", []), sent.get("declined", [])
        story.happens(answered_at, actor, lambda store: note_answers(store, keys(accepted), "accepted"))
        if declined:
            note = sent.get("answer_note", "")
            story.happens(answered_at, actor, lambda store: note_answers(store, keys(declined), "declined", note))

    def tell_course(self, entry: Told) -> None:
        told, story, actor = self.meeting, self.story, self.note_taker
        story.happens(self.at(told["started_at"]), actor, lambda store: self._start(store, entry["attendance"]))
        story.happens(self.at(told["rules_read_at"]), actor, lambda store: read_rules(store, self.id))
        for item in entry["agenda"]:
            self._tell_item(item)
        for attendance in entry["attendance"]:
            self._tell_coming_and_going(attendance)
        for put in entry.get("question_puts", ()):
            self._tell_question(put)
        for turn in entry["turns"]:
            self._tell_turn(turn)
        for line in entry["contribution"]:
            self._tell_line(line)
        story.happens(self.at(told["ended_at"]), actor, lambda store: end_meeting(store, self.id))

    def _start(self, store: Store, attendances: Sequence[Told]) -> None:
        with store.write("meeting.started") as transaction:
            meeting = transaction.get(Meeting, self.id)
            transaction.put(replace(meeting, state="running", started_at=transaction.now))
            for told in attendances:
                if "arrived_at" not in told:
                    organisation_id, participant_id = self.speaker(told["participant"])
                    attendance = Attendance(
                        id=transaction.new_id(),
                        meeting_id=self.id,
                        organisation_id=organisation_id,
                        participant_id=participant_id,
                    )
                    transaction.add(attendance)

    def _tell_item(self, told: Told) -> None:
        self.story.happens(
            self.at(told["started_at"]), self.note_taker, lambda store: start_item(store, self.item(told["key"]))
        )
        if "given_at" in told:
            self.story.happens(
                self.at(told["given_at"]),
                self.note_taker,
                lambda store: give_minutes(store, self.item(told["key"]), told["given_minutes"]),
            )

    def _tell_coming_and_going(self, told: Told) -> None:
        def note(how: Callable[..., None], store: Store) -> None:
            how(store, self.id, *self.speaker(told["participant"]))

        if "arrived_at" in told:
            self.story.happens(self.at(told["arrived_at"]), self.note_taker, partial(note, note_arrival))
        if "left_at" in told:
            self.story.happens(self.at(told["left_at"]), self.note_taker, partial(note, note_leaving))

    def _tell_question(self, told: Told) -> None:
        def put(store: Store) -> None:
            with store.write("question.put") as transaction:
                stem_id = self.story.ids["question", told["question"]]
                for key in told["organisations"]:
                    put_question_in(transaction, stem_id, self.story.ids["organisation", key], self.id)

        self.story.happens(self.at(told["at"]), self.note_taker, put)

    def _tell_turn(self, told: Told) -> None:
        at = self.at(told["at"])

        def end(store: Store) -> None:
            organisation_id, participant_id = self.speaker(told["speaker"])
            turn = Turn(
                id="",
                meeting_id=self.id,
                organisation_id=organisation_id,
                participant_id=participant_id,
                agenda_item_id=self.item(told["agenda"]),
                started_at=at,
                seconds=told["seconds"],
            )
            with store.write("floor.used") as transaction:
                add_turn_in(transaction, turn)

        self.story.happens(at + told["seconds"] * SECOND, self.note_taker, end)

    def _tell_line(self, told: Told) -> None:
        story, actor, at = self.story, self.note_taker, self.at(told["at"])
        key = ("contribution", told["key"])

        def log(store: Store) -> None:
            organisation_id, participant_id = self.speaker(told["speaker"])
            draft = LineDraft(
                meeting_id=self.id,
                text=told["text"],
                kind=told["kind"],
                started_at=at,
                organisation_id=organisation_id,
                participant_id=participant_id,
                agenda_item_id=self.item(told["agenda"]),
                question_stem_id=story.ids["question", told["question"]] if "question" in told else None,
                tags=" ".join(told.get("tags", ())),
                verbatim=told.get("verbatim", False),
            )
            story.ids[key] = log_line(store, draft).id

        story.happens(at + _TYPING, actor, log)
        if "confidential_at" in told:
            claimed_at, harm = self.at(told["confidential_at"]), told.get("harm", "")
            story.happens(claimed_at, actor, lambda store: claim_confidentiality(store, story.ids[key], harm))
        if "struck_reason" in told:
            story.happens(at + _STRIKING, actor, lambda store: strike(store, story.ids[key], told["struck_reason"]))
        if "responsible" in told:
            self._tell_assignment(told, at + _ASSIGNING)

    def _tell_assignment(self, told: Told, at: Instant) -> None:
        story, key = self.story, ("contribution", told["key"])
        who, due_on = story.names[told["responsible"]], story.date(told["due_day"]).isoformat()
        story.happens(at, self.note_taker, lambda store: assign(store, story.ids[key], who, due_on))
        if "done_day" in told:
            done_on = story.date(told["done_day"]).isoformat()
            done_at = story.at(told["done_day"], time(15, 40))
            story.happens(
                done_at, told["responsible"], lambda store: assign(store, story.ids[key], who, due_on, done_on)
            )
