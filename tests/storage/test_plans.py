"""A plan of one-to-ones from its first word to its meetings: closed before it is drawn, drawn with a reason the second
time, accepted in one step, and planned anew without losing what was.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.instants import instant_from_iso, iso
from dialogapp.domain.meetings import AgendaItem, Invitation, Meeting, MeetingPerson
from dialogapp.domain.people import Organisation
from dialogapp.domain.planning import DrawRecord, Plan
from dialogapp.services.draws import draw_order, usual_seed
from dialogapp.services.meetings import MeetingDraft, end_meeting, plan_meeting, start_meeting
from dialogapp.services.people import (
    OrganisationDraft,
    ParticipantDraft,
    add_organisation,
    add_participant,
    change_organisation,
    remove_organisation,
)
from dialogapp.services.planning import accept_plan, fit, plan_at_once, preview
from dialogapp.services.plans import (
    CannotDraft,
    PlanDraft,
    add_plan,
    change_plan,
    freeze_plan,
    open_plan,
    remove_plan,
    whole_plan,
)
from dialogapp.services.schedule import plan_one_to_ones
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.conftest import NOON

ZONE = "Europe/Stockholm"
SEED = "2026-03-14|KS 2026/117|Alpha-Beta"
# The order that the seed gives to the numbers 556000-0001 to -0004.
DRAWN = ["Delta AB", "Gamma AB", "Alfa AB", "Beta AB"]


@pytest.fixture
def four(file: DialogueFile) -> list[Organisation]:
    names = ["Alfa AB", "Beta AB", "Gamma AB", "Delta AB"]
    return [
        add_organisation(file, OrganisationDraft(name, organisation_number=f"556000-000{number}"))
        for number, name in enumerate(names, 1)
    ]


@pytest.fixture
def draft(four: list[Organisation]) -> PlanDraft:
    return PlanDraft(
        "Enskilda möten",
        windows="2026-03-16 09:00-16:00",
        breaks="12:00-13:00",
        rooms="Rum 214",
        supplier_ids=tuple(supplier.id for supplier in four),
    )


def drawn_plan(file: DialogueFile, draft: PlanDraft) -> Plan:
    plan = add_plan(file, draft)
    freeze_plan(file, plan.id)
    draw_order(file, plan.id, SEED, "Karin Söderby")
    return plan


def meetings_of(file: DialogueFile, plan: Plan) -> list[tuple[str, str, str]]:
    """(supplier, start, state) by time."""
    with file.read() as reader:
        found = []
        for meeting in sorted(reader.all(Meeting, plan_id=plan.id), key=lambda m: (m.starts_at or 0, m.number)):
            for invitation in reader.all(Invitation, meeting_id=meeting.id):
                name = reader.get(Organisation, invitation.organisation_id).name
                found.append((name, iso(meeting.starts_at or 0, ZONE)[5:16], meeting.state))
        return found


def test_no_order_is_drawn_before_the_list_is_closed(file: DialogueFile, draft: PlanDraft) -> None:
    plan = add_plan(file, draft)
    with pytest.raises(RefusedError, match="Close the list"):
        draw_order(file, plan.id, SEED)
    with file.read() as reader:
        assert preview(reader, plan.id) is None
        assert reader.count(DrawRecord) == 0


def test_a_closed_list_keeps_its_suppliers_and_their_times_but_not_its_windows(
    file: DialogueFile, draft: PlanDraft
) -> None:
    plan = add_plan(file, draft)
    freeze_plan(file, plan.id)
    fewer = replace(draft, supplier_ids=draft.supplier_ids[1:])
    busy = replace(draft, cannot=(CannotDraft(draft.supplier_ids[0], "2026-03-16", 540, 600),))
    for changed in (fewer, busy):
        with pytest.raises(RefusedError, match="closed for the draw"):
            change_plan(file, plan.id, changed)
    assert change_plan(file, plan.id, replace(draft, slot_minutes=45)).slot_minutes == 45


def test_the_draw_is_the_one_that_anyone_can_recompute(file: DialogueFile, draft: PlanDraft) -> None:
    plan = drawn_plan(file, draft)
    with file.read() as reader:
        found = preview(reader, plan.id)
    assert found is not None
    names = {supplier.id: supplier.name for supplier in found.whole.suppliers}
    assert [names[place.organisation_id] for place in found.places] == DRAWN
    assert found.places[0].digest.startswith("16c67375f843")
    assert (found.draw.seed, found.draw.rule, found.draw.witness) == (SEED, "sha256-1", "Karin Söderby")


def test_what_decides_the_order_stands_from_closing_to_accepting(file: DialogueFile, draft: PlanDraft) -> None:
    plan = add_plan(file, draft)
    alfa = draft.supplier_ids[0]
    change_organisation(file, alfa, OrganisationDraft("Alfa AB", organisation_number="556000-0001", note="Ny"))
    freeze_plan(file, plan.id)
    renamed = OrganisationDraft("Alfa AB", organisation_number="556000-0009")
    with pytest.raises(RefusedError, match="closed for the draw"):
        change_organisation(file, alfa, renamed)
    change_organisation(file, alfa, OrganisationDraft("Alfa AB", organisation_number="556000-0001", note="Nyare"))
    draw_order(file, plan.id, SEED)
    with pytest.raises(RefusedError, match="closed for the draw"):
        change_organisation(file, alfa, renamed)
    accept_plan(file, plan.id)
    change_organisation(file, alfa, renamed)


def test_a_second_draw_needs_a_reason_and_both_stay(file: DialogueFile, draft: PlanDraft) -> None:
    plan = drawn_plan(file, draft)
    with pytest.raises(InputError, match="drawn already"):
        draw_order(file, plan.id, "ett annat frö")
    draw_order(file, plan.id, "ett annat frö", reason="Fröet hördes inte av alla")
    with file.read() as reader:
        whole = whole_plan(reader, plan.id)
    assert [(made.seed, made.reason) for made, _ in whole.draws] == [
        (SEED, ""),
        ("ett annat frö", "Fröet hördes inte av alla"),
    ]
    assert file.undo() is None


def test_accepting_makes_the_meetings_in_one_step_that_can_be_undone(file: DialogueFile, draft: PlanDraft) -> None:
    with file.read() as reader:
        buyer = reader.all(Organisation, kind="buyer")[0]
    person = add_participant(file, ParticipantDraft(buyer.id, "Anders Ekvall"))
    plan = drawn_plan(file, replace(draft, person_ids=(person.id,)))
    made = accept_plan(file, plan.id)
    assert meetings_of(file, plan) == [
        ("Delta AB", "03-16T09:00", "planned"),
        ("Gamma AB", "03-16T10:30", "planned"),
        ("Alfa AB", "03-16T13:00", "planned"),
        ("Beta AB", "03-16T14:30", "planned"),
    ]
    with file.read() as reader:
        meeting = reader.get(Meeting, made[0].id)
        assert (meeting.place, meeting.kind, meeting.round) == ("Rum 214", "one_to_one", 1)
        assert reader.all(Invitation, meeting_id=meeting.id)[0].offered_seconds == 3600
        assert sum(item.planned_minutes for item in reader.all(AgendaItem, meeting_id=meeting.id)) == 60
        assert [one.participant_id for one in reader.all(MeetingPerson, meeting_id=meeting.id)] == [person.id]
    file.undo()
    assert meetings_of(file, plan) == []
    with file.read() as reader:
        assert reader.get(Plan, plan.id).accepted_at is None
    file.redo()
    assert len(meetings_of(file, plan)) == 4


def test_what_a_supplier_cannot_is_kept_to_and_told(file: DialogueFile, draft: PlanDraft) -> None:
    delta = draft.supplier_ids[3]
    plan = drawn_plan(file, replace(draft, cannot=(CannotDraft(delta, "", 8 * 60, 10 * 60),)))
    with file.read() as reader:
        found = preview(reader, plan.id)
    assert found is not None
    first = next(departure for departure in found.laid_out.departures if departure.supplier_id == delta)
    assert (first.reason, first.drawn) == ("cannot", 1)
    accept_plan(file, plan.id)
    assert ("Delta AB", "03-16T09:00", "planned") not in meetings_of(file, plan)


def test_a_plan_that_does_not_fit_says_what_would_make_it_fit_and_makes_nothing(
    file: DialogueFile, draft: PlanDraft
) -> None:
    short = replace(draft, windows="2026-03-16 09:00-12:00")
    with file.read() as reader:
        found = fit(reader, short)
    assert (found.needed, found.slots, found.unplaced) == (4, 2, 2)
    assert found.suggestions
    plan = drawn_plan(file, short)
    with pytest.raises(InputError, match="Not everyone"):
        accept_plan(file, plan.id)
    assert meetings_of(file, plan) == []


def test_other_meetings_keep_their_room_and_their_people(file: DialogueFile, draft: PlanDraft) -> None:
    at = instant_from_iso("2026-03-16T09:00", ZONE)
    plan_meeting(
        file, MeetingDraft("Projektgruppen", "workshop", place="rum 214", starts_at=at, ends_at=at + 90 * 60_000)
    )
    plan = drawn_plan(file, replace(draft, windows="2026-03-16 09:00-18:00"))
    accept_plan(file, plan.id)
    assert next(start for _, start, _ in meetings_of(file, plan)) == "03-16T10:30"


def test_rounds_follow_each_other_and_each_meets_everyone_once(file: DialogueFile, draft: PlanDraft) -> None:
    two = replace(draft, rounds=2, windows="2026-03-16 09:00-16:00\n2026-03-17 09:00-16:00")
    plan_id = plan_at_once(file, two, SEED)
    with file.read() as reader:
        made = reader.all(Meeting, plan_id=plan_id)
    assert sorted(meeting.round for meeting in made) == [1] * 4 + [2] * 4
    assert max(m.ends_at or 0 for m in made if m.round == 1) < min(m.starts_at or 0 for m in made if m.round == 2)


def test_planning_again_moves_what_was_not_held_and_keeps_what_was(file: DialogueFile, draft: PlanDraft) -> None:
    plan = drawn_plan(file, draft)
    made = accept_plan(file, plan.id)
    start_meeting(file, made[0].id)
    end_meeting(file, made[0].id)
    with pytest.raises(RefusedError, match="accepted"):
        change_plan(file, plan.id, draft)
    open_plan(file, plan.id, "Beta AB har lagt ned")
    change_plan(
        file,
        plan.id,
        replace(draft, windows="2026-03-20 09:00-16:00", supplier_ids=tuple(draft.supplier_ids[i] for i in (0, 2, 3))),
    )
    freeze_plan(file, plan.id)
    draw_order(file, plan.id, "nytt frö", reason="Beta AB har lagt ned")
    accept_plan(file, plan.id)
    found = {name: (start[:5], state) for name, start, state in meetings_of(file, plan)}
    assert found["Delta AB"] == ("03-16", "held")
    assert found["Alfa AB"] == found["Gamma AB"] == ("03-20", "planned")
    assert found["Beta AB"] == ("03-16", "cancelled")
    with file.read() as reader:
        assert {meeting.id for meeting in reader.all(Meeting, plan_id=plan.id)} == {meeting.id for meeting in made}


def test_a_one_to_one_that_waits_for_its_time_gets_it(file: DialogueFile, draft: PlanDraft) -> None:
    waiting = plan_one_to_ones(file, "Enskilt möte med {name}", [])
    plan = drawn_plan(file, draft)
    accept_plan(file, plan.id)
    with file.read() as reader:
        assert {meeting.id for meeting in reader.all(Meeting)} == {meeting.id for meeting in waiting}
        assert all(meeting.starts_at is not None for meeting in reader.all(Meeting))


def test_planning_at_once_is_all_or_nothing(file: DialogueFile, draft: PlanDraft) -> None:
    with pytest.raises(InputError):
        plan_at_once(file, replace(draft, windows="2026-03-16 09:00-10:00"), SEED)
    with file.read() as reader:
        assert reader.count(Plan) == reader.count(DrawRecord) == reader.count(Meeting) == 0
    plan_at_once(file, draft, SEED)
    with pytest.raises(InputError, match="needs a reason"):
        plan_at_once(file, draft, SEED)
    plan_at_once(file, draft, "nytt frö", reason="Rummet blev upptaget")
    with file.read() as reader:
        assert reader.count(Plan) == 1
        assert reader.count(DrawRecord) == 2
        assert reader.count(Meeting) == 4


def test_a_plan_that_was_closed_is_not_removed_and_its_suppliers_stay(file: DialogueFile, draft: PlanDraft) -> None:
    plan = add_plan(file, draft)
    with pytest.raises(RefusedError):
        remove_organisation(file, draft.supplier_ids[0])
    remove_plan(file, plan.id)
    assert meetings_of(file, plan) == []
    with pytest.raises(RefusedError, match="stays"):
        remove_plan(file, drawn_plan(file, draft).id)


def test_the_usual_seed_names_the_day(file: DialogueFile) -> None:
    with file.read() as reader:
        assert usual_seed(reader, NOON, "blå himmel") == "2026-03-02||blå himmel"


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": "  "},
        {"slot_minutes": 0},
        {"gap_minutes": -5},
        {"rounds": 0},
        {"rounds": 41},
        {"windows": "i morgon"},
        {"breaks": "lunch"},
    ],
    ids=str,
)
def test_what_makes_no_sense_is_refused_and_nothing_is_kept(
    file: DialogueFile, draft: PlanDraft, wrong: dict[str, str | int]
) -> None:
    with pytest.raises(InputError):
        add_plan(file, replace(draft, **wrong))  # type: ignore[arg-type]  # wrong on purpose
    with file.read() as reader:
        assert reader.count(Plan) == 0
