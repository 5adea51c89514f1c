"""The plan's presenter, without a window: defaults, what is told while it is written, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from dialogapp.domain.instants import instant_from_iso
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.one_to_one_suggestions import MoreDays, ShorterSlots
from dialogapp.domain.people import Organisation
from dialogapp.domain.planning import DrawRecord, Plan
from dialogapp.gui.screens.plan_picture import PlanPicture, SupplierRow
from dialogapp.gui.screens.plan_presenter import PlanPresenter
from dialogapp.gui.session import Session
from dialogapp.services.meetings import MeetingDraft, plan_meeting
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.gui.conftest import Clock
from tests.gui.planning import buyers_people, eight_suppliers

DAY = (9 * 60, 16 * 60)
MONDAY, TUESDAY = date(2026, 3, 16), date(2026, 3, 17)


@pytest.fixture
def refused(session: Session) -> Iterator[list[str]]:
    """What the user was told in refusal."""
    told: list[str] = []
    session.refused.connect(told.append)
    yield told
    session.refused.disconnect(told.append)


@pytest.fixture
def suppliers(store: DialogueFile) -> list[Organisation]:
    return eight_suppliers(store)


@pytest.fixture
def presenter(session: Session, clock: Clock, suppliers: list[Organisation]) -> PlanPresenter:
    """A presenter with a first plan as it is proposed."""
    made = PlanPresenter(session, clock)
    begin(made)
    return made


def begin(presenter: PlanPresenter) -> PlanPicture:
    """Write a new plan, and read it."""
    made: list[str] = []
    presenter.add(made.append)
    picture = presenter.read(made[0])
    assert picture is not None
    return picture


def read(presenter: PlanPresenter) -> PlanPicture:
    picture = presenter.read(presenter.plan_id)
    assert picture is not None
    return picture


def with_days(presenter: PlanPresenter) -> PlanPicture:
    presenter.add_days(MONDAY, TUESDAY, DAY, lambda _words: None)
    return read(presenter)


def supplier(presenter: PlanPresenter, name: str) -> SupplierRow:
    return next(row for row in read(presenter).suppliers if row.name.startswith(name))


def drawn(presenter: PlanPresenter) -> PlanPicture:
    with_days(presenter)
    presenter.close(lambda: None)
    read(presenter)
    presenter.draw("2026-03-02|KS 2026/117|blå himmel", "Karin Söderby", "", lambda: None)
    return read(presenter)


def test_a_first_plan_has_all_suppliers_those_who_lead_and_lunch(
    session: Session, clock: Clock, store: DialogueFile, suppliers: list[Organisation]
) -> None:
    procurer, _it = buyers_people(store)
    presenter = PlanPresenter(session, clock)
    picture = begin(presenter)
    assert [row.is_in for row in picture.suppliers] == [True] * 8
    assert picture.draft.person_ids == (procurer,)
    assert picture.draft.breaks == "12:00-13:00"
    assert picture.proposed == (MONDAY, TUESDAY)
    assert picture.explained.endswith("No day has been added yet.")
    assert isinstance(picture.offers[0], MoreDays)


def test_the_offer_of_the_first_days_makes_all_fit(presenter: PlanPresenter) -> None:
    presenter.take(read(presenter).offers[0])
    picture = read(presenter)
    assert [(row.day, row.times) for row in picture.days] == [
        ("Mon 16 Mar", "09:00–16:00"),
        ("Tue 17 Mar", "09:00–16:00"),
    ]
    assert picture.fits
    assert picture.explained == (
        "8 suppliers × 1 round = 8 meetings of 60 min with 30 min between; 8 times fit between Mon 16 Mar 09:00 and"
        " Tue 17 Mar 15:30. All get one."
    )
    assert picture.proposed == (date(2026, 3, 18), date(2026, 3, 18))


def test_what_does_not_fit_is_offered_a_way_and_the_way_works(presenter: PlanPresenter) -> None:
    with_days(presenter)
    presenter.change(presenter.plan_id, "slot", "90")
    picture = read(presenter)
    assert not picture.fits
    assert "4 meetings get no time." in picture.explained
    shorter = next(offer for offer in picture.offers if isinstance(offer, ShorterSlots))
    presenter.take(shorter)
    assert read(presenter).fits
    assert read(presenter).draft.slot_minutes == shorter.minutes


def test_each_offer_alone_makes_all_fit(presenter: PlanPresenter, session: Session) -> None:
    with_days(presenter)
    presenter.change(presenter.plan_id, "slot", "75")
    offers = read(presenter).offers
    assert len(offers) >= 2
    for offer in offers:
        presenter.take(offer)
        assert read(presenter).fits, offer
        session.undo()
        assert not read(presenter).fits


def test_holidays_among_added_days_are_named(presenter: PlanPresenter) -> None:
    told: list[str] = []
    presenter.add_days(date(2026, 4, 2), date(2026, 4, 7), DAY, told.append)
    assert told == ["Left out: Good Friday (Fri 3 Apr), Easter Sunday (Sun 5 Apr), Easter Monday (Mon 6 Apr),"
                    " 1 day of a weekend"]  # fmt: skip
    assert [row.day for row in read(presenter).days] == ["Thu 2 Apr", "Tue 7 Apr"]


def test_days_without_a_working_day_are_refused(presenter: PlanPresenter, refused: list[str]) -> None:
    presenter.add_days(date(2026, 3, 21), date(2026, 3, 22), DAY, lambda _words: None)
    assert refused == ["There is no working day among those. Left out: 2 days of weekends"]
    assert read(presenter).days == ()


def test_a_days_times_are_typed_over_and_days_are_removed(presenter: PlanPresenter, refused: list[str]) -> None:
    with_days(presenter)
    presenter.change_times(0, "10–17.30")
    assert read(presenter).days[0].times == "10:00–17:30"
    presenter.change_times(0, "hela dagen")
    assert refused[-1].startswith("“hela dagen” is not a time")
    presenter.remove_days([0])
    assert [row.day for row in read(presenter).days] == ["Tue 17 Mar"]


def test_times_a_supplier_cannot_are_typed_or_picked_and_kept_to(presenter: PlanPresenter, refused: list[str]) -> None:
    with_days(presenter)
    presenter.write_cannot(supplier(presenter, "Beta"), "16 mars 9–12 (styrelsemöte); varje dag 15-16")
    presenter.add_cannot(supplier(presenter, "Beta").id, TUESDAY, (9 * 60, 10 * 60), "")
    row = supplier(presenter, "Beta")
    assert row.cannot == ("every day 15:00–16:00; Mon 16 Mar 09:00–12:00 (styrelsemöte); Tue 17 Mar 09:00–10:00")
    presenter.write_cannot(row, "kanske sen")
    assert refused[-1].startswith("“kanske sen” is not a day with times")
    assert supplier(presenter, "Beta").cannot == row.cannot
    presenter.write_cannot(row, "")
    assert supplier(presenter, "Beta").cannot == ""


def test_a_supplier_without_any_possible_time_is_what_stops_the_plan(presenter: PlanPresenter) -> None:
    with_days(presenter)
    presenter.write_cannot(supplier(presenter, "Beta"), "16 mars; 17 mars")
    picture = read(presenter)
    assert not picture.fits
    assert "1 meeting gets no time." in picture.explained


def test_nothing_is_drawn_without_words_said_aloud_and_a_witness(
    presenter: PlanPresenter, store: DialogueFile, refused: list[str]
) -> None:
    with_days(presenter)
    presenter.close(lambda: None)
    usual = presenter.usual_seed()
    assert usual == "2026-03-02|KS 2026/117|"
    presenter.draw(usual, "Karin", "", lambda: None)
    presenter.draw(f"{usual}blå himmel", "  ", "", lambda: None)
    assert refused == [
        "Write the words that were said aloud after the last bar of the seed",
        "Write who heard the seed: a draw needs a witness",
    ]
    with store.read() as reader:
        assert reader.count(DrawRecord) == 0


def test_a_closed_list_takes_no_change_of_who_or_when_they_cannot(presenter: PlanPresenter, refused: list[str]) -> None:
    with_days(presenter)
    presenter.close(lambda: None)
    presenter.tick_supplier(supplier(presenter, "Beta"), False)
    assert "closed for the draw" in refused[-1]
    presenter.change(presenter.plan_id, "gap", "15")
    assert read(presenter).draft.gap_minutes == 15


def test_a_list_with_twins_is_not_closed(presenter: PlanPresenter, store: DialogueFile, refused: list[str]) -> None:
    twin = add_organisation(store, OrganisationDraft("Alfa Sverige AB", organisation_number="5560000001"))
    presenter.tick_all()
    read(presenter)
    presenter.tick_all()
    assert twin.id in read(presenter).draft.supplier_ids
    presenter.close(lambda: None)
    assert "have the same number" in refused[-1]
    assert read(presenter).state == "writing"


def test_a_second_draw_needs_a_reason_and_both_are_told(
    presenter: PlanPresenter, clock: Clock, refused: list[str]
) -> None:
    first = drawn(presenter)
    assert [place.place for place in first.places] == list(range(1, 9))
    clock.now += 60_000
    presenter.draw("2026-03-02|KS 2026/117|röd stuga", "Karin Söderby", "", lambda: None)
    assert "say why it is drawn again" in refused[-1]
    presenter.draw("2026-03-02|KS 2026/117|röd stuga", "Karin Söderby", "Alla hörde inte", lambda: None)
    second = read(presenter)
    assert [(row.seed[-9:], row.reason, row.holds) for row in second.made] == [
        ("lå himmel", "", False),
        ("röd stuga", "Alla hörde inte", True),
    ]
    assert [place.name for place in first.places] != [place.name for place in second.places]
    assert "röd stuga" in presenter.recomputing()


def test_an_opened_list_lets_its_draw_go_but_keeps_it_in_sight(presenter: PlanPresenter, clock: Clock) -> None:
    drawn(presenter)
    clock.now += 60_000
    presenter.open("Delta har lagt ned")
    picture = read(presenter)
    assert (picture.state, picture.places, len(picture.made)) == ("writing", (), 1)
    assert picture.plan.opened_reason == "Delta har lagt ned"


def test_the_preview_tells_departures_and_accepting_is_one_step(
    presenter: PlanPresenter, store: DialogueFile, session: Session
) -> None:
    with_days(presenter)
    presenter.write_cannot(supplier(presenter, "Alfa"), "16 mars; 17 mars fm")
    picture = drawn(presenter)
    alfa = next(row for row in picture.coming if row.name.startswith("Alfa"))
    assert alfa.when.startswith("Tue 17 Mar 1")
    place = next(place.place for place in picture.places if place.name.startswith("Alfa"))
    assert alfa.remark == f"drawn as number {place}"
    assert any(remark.startswith("Alfa Skyltar AB was drawn as number") for remark in picture.remarks)
    counted: list[int] = []
    presenter.accept(counted.append)
    accepted = read(presenter)
    assert (counted, accepted.state) == ([8], "accepted")
    assert [row.when for row in accepted.coming] == [row.when for row in picture.coming]
    session.undo()
    assert read(presenter).state == "drawn"
    with store.read() as reader:
        assert reader.count(Meeting) == 0
    session.redo()
    assert read(presenter).state == "accepted"


def test_after_the_draw_the_drawn_order_decides_whether_all_fit(presenter: PlanPresenter, store: DialogueFile) -> None:
    presenter.change(presenter.plan_id, "slot", "90")
    picture = drawn(presenter)
    assert not picture.fits
    assert len(picture.unplaced) == 4
    assert "4 meetings get no time." in picture.explained
    told = [sentence for sentence in picture.unplaced if sentence.endswith("there are none left.")]
    assert told == list(picture.unplaced)
    presenter.take(picture.offers[0])
    assert read(presenter).fits
    assert read(presenter).unplaced == ()
    assert [place.name for place in read(presenter).places] == [place.name for place in picture.places]


def test_rounds_are_shown_with_what_they_leave_uneven(presenter: PlanPresenter) -> None:
    presenter.change(presenter.plan_id, "rounds", "2")
    presenter.change(presenter.plan_id, "slot", "30")
    presenter.change(presenter.plan_id, "gap", "10")
    picture = drawn(presenter)
    assert picture.unplaced == ()
    assert {row.round for row in picture.coming} == {1, 2}
    assert picture.balance.endswith("Wholly even would take 8 rounds.")


def test_a_room_taken_by_another_meeting_leaves_fewer_times(presenter: PlanPresenter, store: DialogueFile) -> None:
    before = with_days(presenter)
    presenter.change(presenter.plan_id, "rooms", "Rum 214\nRum 215\nRum 214")
    assert read(presenter).draft.rooms == "Rum 214\nRum 215"
    assert len(read(presenter).times.boxes) == 2 * len(before.times.boxes)
    nine = instant_from_iso("2026-03-16T09:00", "Europe/Stockholm")
    plan_meeting(store, MeetingDraft("Projektgruppen", place="Rum 215", starts_at=nine, ends_at=nine + 3_600_000))
    assert [box.lane for box in read(presenter).times.boxes if box.begins == 540 and box.day == MONDAY] == [0]
    assert presenter.known_places() == ["Rum 215"]


def test_a_follow_up_is_a_plan_of_its_own_with_its_own_name(presenter: PlanPresenter, store: DialogueFile) -> None:
    first = presenter.plan_id
    begin(presenter)
    assert presenter.plans[0][1] == "2. One-to-ones 2"
    assert presenter.plan_id != first
    presenter.remove()
    read_again = presenter.read(presenter.plan_id)
    assert read_again is not None
    assert read_again.plan.id == first
    with store.read() as reader:
        assert reader.count(Plan) == 1


def test_a_place_in_words_is_in_swedish_too(presenter: PlanPresenter, session: Session) -> None:
    session.language = language("sv")
    with_days(presenter)
    picture = read(presenter)
    assert picture.explained.startswith(
        "8 leverantörer × 1 omgång = 8 möten på 60 min med 30 min emellan; 8 tider ryms"
    )
    assert picture.days[0].times == "09.00–16.00"
