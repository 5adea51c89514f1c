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
from dialogapp.services.meetings import (
    ItemDraft,
    MeetingDraft,
    change_meeting,
    end_meeting,
    note_arrival,
    note_leaving,
    plan_meeting_in,
    read_rules,
    set_agenda,
    set_agenda_in,
)
from dialogapp.services.planning import set_people_in
from dialogapp.services.ports import Store
from dialogapp.services.questions import put_question_in
from dialogapp.services.sample_story import SECOND, Story, Told
from dialogapp.services.secrecy import AssessmentDraft, assess, mark_passage
from dialogapp.services.translation import language

_TYPING = 8 * SECOND
_ASSIGNING = 40 * SECOND
_STRIKING = 90 * SECOND


def tell_meetings(story: Story, told: Mapping[str, Told], meetings: Sequence[Told]) -> None:
    """Tell of every meeting: planned on the day its questions were made, or come of a plan of one-to-ones; held if the
    story says so.
    """
    days = {version["number"]: version["day"] for version in told["questions"]["version"]}
    accepted = {plan["key"]: plan["accepted"] for plan in told["plans"]["plan"]}
    actor = told["dialogue"]["dialogue"]["facilitator"]
    for number, entry in enumerate(meetings, 1):
        scene = _Scene(story, entry["meeting"])
        if "plan" in entry["meeting"]:
            made = accepted[entry["meeting"]["plan"]]
            scene.tell_details(story.at(made["day"], made["at"]) + number * _ASSIGNING, actor, entry["agenda"])
        else:
            planned_at = story.at(days[entry["meeting"].get("question_version", max(days))], time(13, 4 * number))
            scene.tell_plan(planned_at, actor, entry["agenda"])
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

        def plan(store: Store) -> None:
            invited = [self.story.ids["organisation", key] for key in told["invited"]]
            people = [self.story.ids["participant", key] for key in told["people"]]
            with store.write("meeting.planned") as transaction:
                meeting = plan_meeting_in(transaction, draft, invited)
                set_agenda_in(transaction, meeting.id, self.items(agenda))
                set_people_in(transaction, meeting.id, people)
            self.story.ids["meeting", told["key"]] = meeting.id
            self.remember_items(store, agenda)

        self.story.happens(at, actor, plan)
        if "groups" in told:
            self.story.happens(at, actor, self._make_groups)

    def _make_groups(self, store: Store) -> None:
        told = self.meeting
        with store.read() as reader:
            groups = proposed_groups(reader, self.id, told["groups"], language("sv"))
        set_groups(store, self.id, groups)
        seat_groups(store, self.id, told["tables"], told["rounds"], hosted=False)

    def tell_details(self, at: Instant, actor: str, agenda: Sequence[Told]) -> None:
        """What a one-to-one that a plan made still needs: who takes notes, and who leads which item."""
        told = self.meeting

        def write(store: Store) -> None:
            with store.read() as reader:
                made = reader.get(Meeting, self.id)
            draft = MeetingDraft(
                told["title"], made.kind, made.place, made.starts_at, made.ends_at, self.story.names[told["note_taker"]]
            )
            change_meeting(store, self.id, draft)
            set_agenda(store, self.id, self.items(agenda))
            self.remember_items(store, agenda)

        self.story.happens(at, actor, write)

    def items(self, agenda: Sequence[Told]) -> list[ItemDraft]:
        names = self.story.names
        return [
            ItemDraft(
                entry["title"], entry["planned_minutes"], entry["kind"], names.get(entry.get("presenter", ""), "")
            )
            for entry in agenda
        ]

    def remember_items(self, store: Store, agenda: Sequence[Told]) -> None:
        with store.read() as reader:
            for entry, item in zip(agenda, reader.all(AgendaItem, meeting_id=self.id), strict=True):
                self.story.ids["item", f"{self.meeting['key']}/{entry['key']}"] = item.id

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
            self._tell_claim(told, claimed_at, harm)
        if "struck_reason" in told:
            story.happens(at + _STRIKING, actor, lambda store: strike(store, story.ids[key], told["struck_reason"]))
        if "responsible" in told:
            self._tell_assignment(told, at + _ASSIGNING)

    def _tell_claim(self, told: Told, at: Instant, harm: str) -> None:
        story, actor, key = self.story, self.note_taker, ("contribution", told["key"])
        for passage in told.get("passages", ()):
            story.happens(at, actor, partial(_mark, story, key, passage, harm))
        if "passages" not in told:
            story.happens(at, actor, lambda store: claim_confidentiality(store, story.ids[key], harm))
        if said := told.get("assessed"):
            day = story.date(said["day"]).isoformat()
            name = story.names[said["by"]]
            draft = AssessmentDraft(said["decision"], said["legal"], name, said["role"], day, said["reason"])
            noted_at = story.at(said["day"], said["at"])
            story.happens(noted_at, said["by"], lambda store: assess(store, story.ids[key], draft))

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


def _mark(story: Story, key: tuple[str, str], passage: str, harm: str, store: Store) -> None:
    mark_passage(store, story.ids[key], passage, harm)
