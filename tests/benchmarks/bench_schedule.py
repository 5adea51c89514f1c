"""Planning one-to-ones and finding what stands in their way, by the rules alone; and the schedule after a drag."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from dialogapp.domain.conflicts import ConflictRules, Scheduled, conflicts, conflicts_of
from dialogapp.domain.draw import draw
from dialogapp.domain.holidays import is_working_day, working_day_from
from dialogapp.domain.meetings import Invitation, Meeting, MeetingPerson
from dialogapp.domain.one_to_one_suggestions import suggestions
from dialogapp.domain.one_to_ones import Break, OneToOnePlan, Round, Terms, Window, on_clock, plan_one_to_ones
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.planning import Plan
from dialogapp.domain.rotation import rounds
from dialogapp.domain.schedule import MINUTE
from dialogapp.gui.runner import ImmediateJobs, ImmediateRunner, Outcome
from dialogapp.gui.screens.schedule_presenter import SchedulePresenter
from dialogapp.gui.session import Session
from dialogapp.services.changes import Committed
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.meetings import move_meeting
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.benchmarks.measuring import Figure, p95, timed, typical

SIZES = (25, 50, 100, 200)
MEETINGS = 500
DRAGS = 200
ZONE = "Europe/Stockholm"
MONDAY = date(2026, 3, 2)
LIMIT, AIM = 1.0, 0.3
FRAME = 0.008
GROWTH, GROWTH_AIM = 3.0, 2.5
"""Times as long for twice as many: 2 is linear, 4 quadratic."""


def run() -> list[Figure]:
    """Measure at each size."""
    is_working_day(MONDAY)  # loads the library of holidays
    figures = []
    before = None
    for size in SIZES:
        terms = _terms(size)
        seconds = typical([timed(partial(_planned_and_checked, terms)) for _ in range(5)])
        figures.append(Figure(f"{size} suppliers × 3 rounds planned and checked", seconds, None, LIMIT, AIM))
        if before is not None:
            what = f"the same, over that of {size // 2} suppliers"
            figures.append(Figure(what, seconds, before, GROWTH, GROWTH_AIM))
        before = seconds
    order = [str(number) for number in range(100)]
    short = _terms(100, days=20)
    for what, work in (
        ("three balanced rounds of 100 suppliers", partial(rounds, order, 3)),
        ("what would make 100 × 3 fit that do not", partial(suggestions, short)),
    ):
        figures.append(Figure(what, timed(work), None, LIMIT, AIM))
    return [*figures, *_drags(), *_refreshes()]


def _terms(suppliers: int, days: int = 0) -> Terms:
    """A draw, and three rounds over `days` (or as many as it takes) in two rooms; a fifth can't on five of them."""
    organisations = [
        Organisation(id=f"s{n}", number=n, name=f"Bolag {n}", organisation_number=f"556000-{n:04}")
        for n in range(1, suppliers + 1)
    ]
    order = draw("2026-03-02|KS 2026/117|Alpha-Beta", organisations).order
    planned = [working_day_from(MONDAY, n) for n in range(1, (days or suppliers // 3) + 1)]
    windows = tuple(Window(day, 9 * 60, 16 * 60) for day in planned)
    taken = tuple(
        on_clock(day, 8 * 60, 18 * 60, ZONE, supplier)
        for number, supplier in enumerate(order)
        if number % 5 == 0
        for day in planned[number % 2 : 10 : 2]
    )
    return Terms(
        zone=ZONE,
        slot_minutes=45,
        gap_minutes=15,
        rooms=("Sal 1", "Sal 2"),
        breaks=(Break(12 * 60, 13 * 60),),
        rounds=(Round(order, windows),) * 3,
        taken=taken,
    )


def _planned_and_checked(terms: Terms) -> None:
    plan = plan_one_to_ones(terms)
    assert not plan.unplaced
    conflicts(_scheduled(plan), ConflictRules(ZONE))


def _scheduled(plan: OneToOnePlan) -> list[Scheduled]:
    return [
        Scheduled(
            id=str(number),
            number=number,
            kind="one_to_one",
            place=placed.room,
            starts_at=placed.starts_at,
            ends_at=placed.ends_at,
            supplier_ids=(placed.supplier_id,),
            participant_ids=(f"buyer of {placed.room}", f"note-taker of {placed.room}", placed.supplier_id),
            buyer_people=2,
            round=placed.round,
            gap_minutes=15,
        )
        for number, placed in enumerate(plan.placements, 1)
    ]


def _drags() -> list[Figure]:
    meetings = _scheduled(plan_one_to_ones(_terms(MEETINGS // 3 + 1)))[:MEETINGS]
    rules = ConflictRules(ZONE)
    dragged = [
        replace(one, starts_at=one.starts_at + 20 * MINUTE, ends_at=one.ends_at + 20 * MINUTE)
        for one in meetings[:DRAGS]
        if one.starts_at is not None and one.ends_at is not None
    ]
    whole = typical([timed(lambda: conflicts(meetings, rules)) for _ in range(5)])
    drags = [timed(partial(conflicts_of, one, meetings, rules)) for one in dragged]
    return [
        Figure(f"conflicts among {MEETINGS} meetings", whole, None, 0.05, 0.02),
        Figure(f"conflicts after a drag among {MEETINGS} meetings, p95", p95(drags), None, FRAME, FRAME / 2),
    ]


def _refreshes() -> list[Figure]:
    """From a drag that is stored to blocks and lines that can be painted, without the window."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    with TemporaryDirectory() as folder, DialogueFile.create(Path(folder) / "many.dialog") as store:
        create_dialogue(store, DialogueDraft("Många möten", "Exempelköpings kommun"))
        _store_meetings(store)
        session = Session(store, ImmediateRunner(), ImmediateJobs(lambda _: Outcome(0, "", ())), language("sv"))
        presenter = SchedulePresenter(session)
        commits: list[Committed] = []
        session.changed.connect(commits.append)
        whole = timed(lambda: _all_shown(presenter, anew=True))
        refreshed, judged = [], []
        for row in list(presenter.rows)[:DRAGS:4]:
            meeting = row.meeting
            assert meeting.starts_at is not None
            assert meeting.ends_at is not None
            begins, ends = (at + 20 * MINUTE for at in (meeting.starts_at, meeting.ends_at))
            judged.append(timed(partial(presenter.teller.remarks, meeting.id, begins, ends, None)))
            move_meeting(store, meeting.id, begins)
            refreshed.append(timed(lambda: presenter.take(commits[-1]) and _all_shown(presenter, anew=False)))
    del application
    return [
        Figure(f"the schedule of {MEETINGS} meetings read and told", whole, None, 0.3, 0.15),
        Figure(
            f"what would be in the way, while one of {MEETINGS} is dragged, p95", p95(judged), None, FRAME, FRAME / 2
        ),
        Figure(
            f"the schedule told anew after one of {MEETINGS} was dragged, p95", p95(refreshed), None, 2 * FRAME, FRAME
        ),
    ]


def _all_shown(presenter: SchedulePresenter, *, anew: bool) -> int:
    if anew:
        presenter.read()
    return len(presenter.week_entries()) + len(presenter.list_lines()) + len(presenter.teller.lines())


def _store_meetings(store: DialogueFile) -> None:
    """Five hundred drawn one-to-ones, some of them in each other's way."""
    placed = plan_one_to_ones(_terms(MEETINGS // 3 + 1)).placements[:MEETINGS]
    with store.write("plan.accepted") as transaction:
        (buyer,) = transaction.all(Organisation, kind="buyer")
        people = [Participant(id=transaction.new_id(), organisation_id=buyer.id, name=f"Person {n}") for n in range(2)]
        names = sorted({one.supplier_id for one in placed})
        suppliers = {
            name: Organisation(id=transaction.new_id(), number=number, name=f"Bolag {number} AB")
            for number, name in enumerate(names, 2)
        }
        plan = Plan(id=transaction.new_id(), number=1, title="Enskilda möten", gap_minutes=15)
        transaction.add_all([*people, *suppliers.values(), plan])
        for number, one in enumerate(placed, 1):
            meeting = Meeting(
                id=transaction.new_id(),
                number=number,
                title=f"Enskilt möte med Bolag {number} AB",
                kind="one_to_one",
                place=one.room,
                starts_at=one.starts_at,
                ends_at=one.ends_at,
                plan_id=plan.id,
                round=one.round,
            )
            invitation = Invitation(
                id=transaction.new_id(),
                meeting_id=meeting.id,
                organisation_id=suppliers[one.supplier_id].id,
                offered_seconds=2700,
            )
            there = MeetingPerson(
                id=transaction.new_id(), meeting_id=meeting.id, participant_id=people[one.room == "Sal 2"].id
            )
            transaction.add_all([meeting, invitation, there])
