"""The sample dialogue is a story that was lived through: its history holds, and its days are near today."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dialogapp.domain.contributions import ConfidentialityClaim, Contribution
from dialogapp.domain.draw import draw
from dialogapp.domain.exercises import Exercise
from dialogapp.domain.holidays import is_working_day
from dialogapp.domain.instants import local
from dialogapp.domain.invitations import Sending
from dialogapp.domain.meetings import AgendaItem, Invitation, Meeting
from dialogapp.domain.needs import Need, Requirement
from dialogapp.domain.parity import Disclosure
from dialogapp.domain.people import Organisation
from dialogapp.domain.planning import Plan
from dialogapp.domain.questions import QuestionSet
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.disclosures import parity_items
from dialogapp.services.fairness import airtime
from dialogapp.services.meetings import find_meeting
from dialogapp.services.plans import whole_plan
from dialogapp.services.sample import StoryClock, write_sample
from dialogapp.services.schedule_findings import schedule_findings
from dialogapp.services.states import meeting_stages
from dialogapp.services.templates import RESOURCES
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from dialogapp.storage.whole_file import make_whole

TODAY = date(2026, 4, 7)
"""The Tuesday after Easter."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DialogueFile]:
    path = tmp_path_factory.mktemp("sample") / "exempel.dialog"
    clock = StoryClock()
    make_whole(path, lambda store: write_sample(store, clock, TODAY), clock)
    with DialogueFile.open(path, writable=False) as opened:
        yield opened


def test_its_journal_holds(sample: DialogueFile) -> None:
    assert verify(sample.path).problems == []


def test_it_uses_everything(sample: DialogueFile) -> None:
    with sample.read() as reader:
        assert reader.count(Organisation, kind="supplier") == 5
        assert Counter(meeting.state for meeting in reader.all(Meeting)) >= Counter(held=5, planned=2)
        assert {c.kind for c in reader.all(Contribution)} >= {
            "statement", "question", "answer", "information", "decision", "action", "note"
        }  # fmt: skip
        assert reader.count(Contribution, state="struck") >= 1
        assert {bool(claim.harm) for claim in reader.all(ConfidentialityClaim)} == {True, False}
        assert all(claim.heard_by for claim in reader.all(ConfidentialityClaim))
        assert [(exercise.method, exercise.state) for exercise in reader.all(Exercise)] == [
            ("dot_voting", "revealed"), ("silent_brainstorm", "revealed"), ("impact_effort", "revealed"),
            ("delphi", "revealed"),
        ]  # fmt: skip
        assert reader.count(QuestionSet) == 2
        assert reader.count(Need) == 8
        assert reader.count(Requirement) >= 8
        assert all(one.offered for one in airtime(reader).organisations)


def test_what_was_told_reached_those_that_the_story_says_and_something_is_still_owed(sample: DialogueFile) -> None:
    story = tomllib.loads((RESOURCES / "sample" / "disclosures.toml").read_text("utf-8"))
    organisations = tomllib.loads((RESOURCES / "sample" / "organisations.toml").read_text("utf-8"))["organisation"]
    names = {entry["key"]: entry["name"] for entry in organisations}
    expected = [{names[key] for key in entry["informed"]} for entry in story["disclosure"]]
    keys = [entry.get("contribution") for entry in story["disclosure"]]
    for receipt in story["receipt"]:
        expected[keys.index(receipt["contribution"])] |= {names[key] for key in receipt["organisations"]}
    with sample.read() as reader:
        by_id = {organisation.id: organisation.name for organisation in reader.all(Organisation)}
        assert [{by_id[supplier] for supplier in item.informed} for item in parity_items(reader)] == expected
        assert len(reader.all(Disclosure)) == len(expected)
        assert sum(bool(item.owed) for item in parity_items(reader)) == 1


def test_meetings_lie_on_working_days_around_today_and_begin_by_the_clock(sample: DialogueFile) -> None:
    with sample.read() as reader:
        zone = the_dialogue(reader).time_zone
        for meeting in reader.all(Meeting):
            assert meeting.starts_at is not None
            starts = local(meeting.starts_at, zone)
            assert is_working_day(starts.date())
            assert (starts.date() < TODAY) == (meeting.state == "held")
            assert abs((starts.date() - TODAY).days) < 45
            if meeting.ended_at is not None:
                assert local(meeting.ended_at, zone).date() == starts.date()
        assert local(find_meeting(reader, "1").starts_at or 0, zone).hour == 9


def test_the_one_to_ones_came_of_a_draw_that_anyone_can_work_out(sample: DialogueFile) -> None:
    with sample.read() as reader:
        zone = the_dialogue(reader).time_zone
        for plan in reader.all(Plan):
            whole = whole_plan(reader, plan.id)
            ((made, places),) = whole.draws
            assert made.witness
            assert made.seed.startswith(f"{local(made.drawn_at, zone).date()}|KS 2026/117|")
            assert [place.organisation_id for place in places] == list(draw(made.seed, whole.suppliers).order)
            assert plan.frozen_at is not None
            assert plan.frozen_at < made.drawn_at < (plan.accepted_at or 0)
            # With the seed anyone could tell which supplier has which code: no line that is published has it.
            assert not any(made.seed in line.text for line in reader.all(Contribution))
        alone = reader.all(Meeting, kind="one_to_one")
        assert len(alone) == 10
        assert all(meeting.plan_id for meeting in alone)
        assert all(item.presenter for one in alone for item in reader.all(AgendaItem, meeting_id=one.id))


def test_its_schedule_has_an_explained_deviation_and_a_hint_but_no_conflict(sample: DialogueFile) -> None:
    with sample.read() as reader:
        assert [found.standing for found in schedule_findings(reader)] == ["explained", "hint"]


def test_invitations_were_sent_and_answered_before_the_meetings_and_one_was_declined(sample: DialogueFile) -> None:
    with sample.read() as reader:
        stages = meeting_stages(reader)
        assert Counter(stages.values()) == Counter(planned=5, invited=2, draft=4, fact_check=1, finalised=1)
        for sending in reader.all(Sending):
            assert sending.sent_at < (sending.starts_at or 0)
        answers = reader.all(Invitation)
        assert [bool(one.answer_note) for one in answers if one.state == "declined"] == [True]
        moved = [one for one in reader.all(Sending) if one.kind == "update"]
        assert [(one.sequence, one.starts_at) for one in moved] == [
            (1, reader.get(Meeting, moved[0].meeting_id).starts_at)
        ]


def test_each_thing_was_written_when_it_happened(sample: DialogueFile) -> None:
    with sample.read() as reader:
        zone = the_dialogue(reader).time_zone
        noted = reader.latest_entries(10_000)
        assert len({entry.actor for entry in noted}) >= 3
        times = [entry.at for entry in noted]
        assert times in (sorted(times), sorted(times, reverse=True))
        assert max(local(at, zone).date() for at in times) < TODAY
        logged = {entry.first.id: entry.at for entry in noted if entry.action == "contribution.logged"}
        for line in reader.all(Contribution):
            assert line.started_at is not None
            assert 0 <= logged[line.id] - line.started_at <= 60_000


@pytest.mark.parametrize("today", [date(2026, 6, 20), date(2026, 12, 31), date(2027, 1, 1), date(2028, 2, 29)])
def test_it_can_be_made_on_any_day(tmp_path: Path, today: date) -> None:
    clock = StoryClock()
    path = tmp_path / "exempel.dialog"
    make_whole(path, lambda store: write_sample(store, clock, today), clock)
    assert verify(path).ok
