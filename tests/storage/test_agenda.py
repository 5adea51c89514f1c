"""The agenda as it runs: what happened is kept as it was, what was agreed stands beside the plan, all can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from dialogapp.domain.document import Paragraph, plain
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import AgendaItem, ItemTime, Meeting
from dialogapp.domain.running import AgendaRun
from dialogapp.services import agenda
from dialogapp.services.meetings import (
    ItemDraft,
    MeetingDraft,
    end_meeting,
    plan_meeting,
    set_agenda,
    start_meeting,
)
from dialogapp.services.minutes import minutes
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.conftest import NOON, Clock

MINUTE = 60_000
HOUR = 60 * MINUTE


@dataclass
class Run:
    """A meeting from noon to one, begun at noon, whose items are told by their number from 1."""

    file: DialogueFile
    clock: Clock
    id: str

    def item(self, number: int) -> AgendaItem:
        with self.file.read() as reader:
            return reader.all(AgendaItem, meeting_id=self.id)[number - 1]

    @property
    def meeting(self) -> Meeting:
        with self.file.read() as reader:
            return reader.get(Meeting, self.id)

    def start(self, number: int, after: int = 0) -> None:
        """Turn to an item `after` minutes."""
        self.clock.now += after * MINUTE
        agenda.start_item(self.file, self.item(number).id)

    def times(self, number: int) -> list[tuple[int, int | None]]:
        """Minutes after noon when an item was on."""
        item = self.item(number)
        with self.file.read() as reader:
            found = reader.all(ItemTime, agenda_item_id=item.id)
        return [(_minute(one.started_at), _minute(one.ended_at) if one.ended_at else None) for one in found]

    def now(self) -> AgendaRun:
        with self.file.read() as reader:
            items, times = reader.all(AgendaItem), agenda.item_times(reader, self.id)
        run = agenda.run_of(self.meeting, tuple(items), tuple(times), self.clock.now)
        assert run is not None
        return run

    def told(self) -> str:
        with self.file.read() as reader:
            document = minutes(reader, self.id, "sv")
        return "\n".join(plain(one.content, "sv") for one in document.blocks if isinstance(one, Paragraph))


def _minute(at: Instant) -> int:
    return (at - NOON) // MINUTE


@pytest.fixture
def run(file: DialogueFile, clock: Clock) -> Run:
    draft = MeetingDraft("Workshop", "workshop", starts_at=NOON, ends_at=NOON + HOUR)
    items = [ItemDraft("Ramar", 10), ItemDraft("Frågor", 30, "questions"), ItemDraft("Avslut", 20)]
    meeting = plan_meeting(file, draft, (), items)
    start_meeting(file, meeting.id)
    return Run(file, clock, meeting.id)


def test_turning_on_and_back_keeps_every_time(run: Run) -> None:
    run.start(1)
    run.start(2, after=10)
    run.start(1, after=5)
    run.start(2, after=3)
    assert run.times(1) == [(0, 10), (15, 18)]
    assert run.times(2) == [(10, 15), (18, None)]
    assert (_minute(run.item(1).started_at or 0), _minute(run.item(1).ended_at or 0)) == (0, 18)
    running = run.now().running
    assert running is not None
    assert running.elapsed == 5 * MINUTE


def test_turning_to_what_is_on_changes_nothing(run: Run) -> None:
    run.start(1)
    run.start(1, after=4)
    assert run.times(1) == [(0, None)]


def test_undo_brings_the_item_before_back_with_its_clock(run: Run) -> None:
    run.start(1)
    run.start(2, after=10)
    run.clock.now += MINUTE
    run.file.undo()
    assert (run.times(1), run.times(2)) == ([(0, None)], [])
    running = run.now().running
    assert running is not None
    assert (running.id, running.elapsed) == (run.item(1).id, 11 * MINUTE)
    run.file.redo()
    assert run.times(1) == [(0, 10)]


def test_minutes_are_given_and_taken_beside_the_plan(run: Run) -> None:
    run.start(1)
    agenda.give_minutes(run.file, run.item(1).id, 3)
    agenda.give_minutes(run.file, run.item(1).id, -1)
    assert (run.item(1).planned_minutes, run.item(1).given_minutes) == (10, 2)
    assert run.now().behind_minutes == 2
    with pytest.raises(RefusedError):
        agenda.give_minutes(run.file, run.item(1).id, -13)
    run.file.undo()
    assert run.item(1).given_minutes == 3


def test_minutes_are_not_given_to_what_is_over(run: Run) -> None:
    run.start(1)
    run.start(2, after=10)
    with pytest.raises(RefusedError):
        agenda.give_minutes(run.file, run.item(1).id, 1)


def test_an_item_is_skipped_and_taken_up_again(run: Run) -> None:
    run.start(1)
    agenda.skip_item(run.file, run.item(2).id)
    assert run.now().behind_minutes == -30
    agenda.take_up_again(run.file, run.item(2).id)
    assert run.now().behind_minutes == 0
    run.file.undo()
    assert run.item(2).skipped
    run.start(2, after=10)
    assert not run.item(2).skipped
    with pytest.raises(RefusedError):
        agenda.skip_item(run.file, run.item(2).id)


def test_moving_the_rest_gives_the_meeting_another_end_beside_its_plan(run: Run) -> None:
    run.start(1)
    run.start(2, after=18)
    assert run.now().behind_minutes == 8
    agenda.move_the_rest(run.file, run.id, 8)
    assert (run.now().behind_minutes, run.meeting.ends_at) == (0, NOON + HOUR)
    with pytest.raises(InputError):
        agenda.move_the_rest(run.file, run.id, 0)
    run.file.undo()
    assert run.now().behind_minutes == 8


def test_later_items_adapt_if_asked(run: Run) -> None:
    run.start(1)
    run.start(2, after=20)
    assert run.now().ends_at == NOON + 70 * MINUTE
    agenda.set_adaptive(run.file, run.id, True)
    assert run.now().ends_at == NOON + HOUR
    run.file.undo()
    assert not run.meeting.adapts


def test_an_item_is_ended_without_another(run: Run) -> None:
    run.start(1)
    run.clock.now += 7 * MINUTE
    agenda.end_item(run.file, run.item(1).id)
    assert run.times(1) == [(0, 7)]
    with pytest.raises(RefusedError):
        agenda.end_item(run.file, run.item(1).id)


def test_tracks_run_side_by_side(run: Run) -> None:
    items = [run.item(number) for number in (1, 2, 3)]
    drafts = [ItemDraft(one.title, one.planned_minutes, id=one.id, track=n) for n, one in enumerate(items)]
    set_agenda(run.file, run.id, [*drafts, ItemDraft("Samling", 5)])
    run.start(1)
    run.start(2, after=10)
    run.start(3)
    assert (run.times(1), run.times(2), run.times(3)) == ([(0, 10)], [(10, None)], [(10, None)])
    run.start(4, after=30)
    assert (run.times(2), run.times(3)) == ([(10, 40)], [(10, 40)])


def test_what_has_been_on_stays_on_the_agenda(run: Run) -> None:
    run.start(1)
    with pytest.raises(RefusedError):
        set_agenda(run.file, run.id, [ItemDraft("Annat", 5)])


def test_an_item_begun_before_its_times_were_entries_keeps_its_first_one(run: Run) -> None:
    item = run.item(1)
    with run.file.write("agenda.moved_on") as transaction:
        transaction.put(replace(item, started_at=NOON, ended_at=NOON + 6 * MINUTE))
    run.clock.now += 9 * MINUTE
    agenda.start_item(run.file, item.id)
    assert run.times(1) == [(0, 6), (9, None)]


def test_the_minutes_tell_plan_and_outcome(run: Run) -> None:
    run.start(1)
    agenda.give_minutes(run.file, run.item(1).id, 2)
    run.start(3, after=12)
    run.start(1, after=5)
    agenda.move_the_rest(run.file, run.id, 10)
    run.clock.now += 3 * MINUTE
    end_meeting(run.file, run.id)
    told = run.told()
    assert "12.00–12.12 och 12.17–12.20 · planerat 10 min · 2 min lades till" in told
    assert "överhoppad · planerat 30 min" in told
    assert "senarelades slutet med 10 min" in told
