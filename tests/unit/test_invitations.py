"""What must be sent to whom now, from what was sent last; and whether a round went out together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.invitations import (
    FILE,
    Sending,
    due,
    is_stale,
    reply_day,
    round_keys,
    sequence_of,
    slot_of,
    spread,
    uid_of,
)
from dialogapp.domain.meetings import Meeting

HOUR = 3_600_000
NINE = 1_772_438_400_000
MEETING = Meeting(id="m", number=1, title="Möte", starts_at=NINE, ends_at=NINE + HOUR, place="Rådhuset")


def told(meeting: Meeting, before: list[Sending], *, invited: bool, how: str = "email") -> list[Sending]:
    """What was sent before, and what is owed now, if anything, sent too."""
    kind = due(meeting, before, invited=invited)
    if kind is None:
        return before
    cancelled = kind == "cancellation"
    slot = before[-1].slot if cancelled else slot_of(meeting)
    sending = Sending(
        id=f"s{len(before):03}",
        meeting_id=meeting.id,
        organisation_id="o",
        kind=kind,
        how=how,
        sent_at=NINE + len(before),
        uid=uid_of(meeting.id, "o"),
        sequence=sequence_of(before, slot, cancelled=cancelled),
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        place=slot.place,
    )
    return [*before, sending]


def test_an_invitation_then_nothing_until_time_or_place_changes() -> None:
    assert due(MEETING, [], invited=True) == "invitation"
    sent = told(MEETING, [], invited=True)
    assert (sent[0].sequence, due(MEETING, sent, invited=True)) == (0, None)
    moved = replace(MEETING, place="Kulturhuset")
    assert due(moved, sent, invited=True) == "update"
    sent = told(moved, sent, invited=True)
    assert [(one.kind, one.sequence) for one in sent] == [("invitation", 0), ("update", 1)]


def test_who_was_told_is_told_that_it_is_called_off_and_nobody_else() -> None:
    cancelled = replace(MEETING, state="cancelled")
    assert due(cancelled, [], invited=True) is None
    sent = told(MEETING, [], invited=True)
    for meeting, invited in ((cancelled, True), (MEETING, False), (replace(MEETING, starts_at=None), True)):
        assert due(meeting, sent, invited=invited) == "cancellation"
        off = told(meeting, sent, invited=invited)
        assert (off[-1].sequence, off[-1].starts_at, due(meeting, off, invited=invited)) == (1, NINE, None)
    again = told(MEETING, told(cancelled, sent, invited=True), invited=True)
    assert (again[-1].kind, again[-1].sequence) == ("invitation", 2)


def test_nothing_is_owed_about_a_meeting_without_a_time_or_one_that_has_begun() -> None:
    assert due(replace(MEETING, starts_at=None, ends_at=None), [], invited=True) is None
    for state in ("running", "held"):
        assert due(replace(MEETING, state=state), [], invited=True) is None
        assert due(replace(MEETING, state=state), told(MEETING, [], invited=True), invited=False) is None


def test_a_file_that_was_written_is_not_sent_and_yet_raises_the_next_sequence() -> None:
    written = told(MEETING, [], invited=True, how=FILE)
    assert due(MEETING, written, invited=True) == "invitation"
    assert sequence_of(written, slot_of(MEETING), cancelled=False) == 0
    moved = replace(MEETING, starts_at=NINE + HOUR, ends_at=NINE + 2 * HOUR)
    assert due(moved, written, invited=True) == "invitation"
    assert sequence_of(written, slot_of(moved), cancelled=False) == 1
    assert is_stale(moved, written, invited=True)
    assert not is_stale(MEETING, written, invited=True)


STATES = st.sampled_from([("planned", True), ("planned", False), ("cancelled", True)])
SLOTS = st.sampled_from([NINE, NINE + HOUR, None])


@given(st.lists(st.tuples(STATES, SLOTS, st.sampled_from(["", "Rådhuset"]), st.booleans()), max_size=12))
def test_whatever_happens_a_calendar_that_got_all_files_shows_what_stands(
    story: list[tuple[tuple[str, bool], int | None, str, bool]],
) -> None:
    """The calendar of RFC 5546: it takes a file of a higher sequence, and a cancellation takes the meeting out."""
    sent: list[Sending] = []
    calendar: tuple[int, int | None, str] | None = None
    highest = -1
    for (state, invited), starts_at, place, sends in story:
        meeting = replace(MEETING, state=state, starts_at=starts_at, ends_at=None, place=place)
        before = len(sent)
        if sends:
            sent = told(meeting, sent, invited=invited)
        for sending in sent[before:]:
            assert sending.sequence > highest
            assert sending.uid == sent[0].uid
            highest = sending.sequence
            calendar = None if sending.kind == "cancellation" else (highest, sending.starts_at, sending.place)
        if sends:
            assert due(meeting, sent, invited=invited) is None
            stands = state == "planned" and invited and starts_at is not None
            assert (calendar is not None) == stands
            if stands:
                assert calendar is not None
                assert calendar[1:] == (starts_at, place)


def first(organisation: str, hours: float, meeting: str = "m", kind: str = "invitation", how: str = "email") -> Sending:
    at = NINE + int(hours * HOUR)
    return Sending(
        id=organisation, meeting_id=meeting, organisation_id=organisation, kind=kind, how=how, sent_at=at, uid="u"
    )


def test_a_round_that_goes_out_within_the_window_is_even_to_the_hour() -> None:
    found = spread([first("a", 0), first("b", 24)], [], NINE + 30 * HOUR)
    assert found is not None
    assert found.is_even
    assert spread([first("a", 0), first("b", 24.001)], [], NINE, 24) == replace(
        found, last=NINE + int(24.001 * HOUR), late=(("m", "b"),)
    )


def test_what_still_waits_counts_when_the_window_has_closed() -> None:
    waiting = [("m", "b")]
    for hours, unsent in ((24, ()), (25, (("m", "b"),))):
        found = spread([first("a", 0)], waiting, NINE + hours * HOUR)
        assert found is not None
        assert found.unsent == unsent


def test_only_the_first_invitation_counts_not_reminders_changes_or_files() -> None:
    later = [first("a", 99, kind="reminder"), first("b", 99, kind="update"), first("a", 70), first("c", 0, how=FILE)]
    found = spread([first("a", 0), first("b", 1), *later], [], NINE)
    assert found is not None
    assert found.is_even
    assert spread([first("c", 0, how=FILE)], [("m", "a")], NINE) is None


def test_one_to_ones_make_rounds_by_their_order_to_each_supplier() -> None:
    def own(number: int, **fields: object) -> Meeting:
        return replace(MEETING, id=f"m{number}", number=number, kind="one_to_one", **fields)  # type: ignore[arg-type]

    workshop = replace(MEETING, id="w", number=9, kind="workshop")
    pairs = [
        (own(1), "a"),
        (own(2), "b"),
        (own(3, state="cancelled"), "c"),
        (own(4), "c"),
        (own(5), "a"),
        (own(6, plan_id="p", round=2), "a"),
        (workshop, "a"),
        (workshop, "b"),
    ]
    keys = round_keys(pairs)
    assert [keys[meeting.id, organisation] for meeting, organisation in pairs] == [
        ("one_to_one", 1),
        ("one_to_one", 1),
        ("one_to_one", 1),
        ("one_to_one", 1),
        ("one_to_one", 2),
        ("p", 2),
        ("w", 0),
        ("w", 0),
    ]


def test_the_rounds_of_a_later_plan_count_on_from_those_before_it() -> None:
    def planned(number: int, plan_id: str, round_of_plan: int) -> Meeting:
        return Meeting(
            id=f"m{number}", number=number, title="", kind="one_to_one", plan_id=plan_id, round=round_of_plan
        )

    pairs = [(planned(4, "q", 1), "a"), (planned(1, "p", 1), "a"), (planned(3, "p", 2), "a")]
    keys = round_keys(pairs)
    assert [keys[meeting.id, "a"] for meeting, _ in pairs] == [("q", 3), ("p", 1), ("p", 2)]


def test_the_day_to_answer_by_leaves_a_week_or_what_the_meeting_leaves() -> None:
    monday = date(2026, 3, 2)
    assert reply_day(monday, date(2026, 4, 20)) == date(2026, 3, 9)
    assert reply_day(monday, date(2026, 3, 9)) == date(2026, 3, 5)
    assert reply_day(monday, date(2026, 3, 4)) is None


@given(st.dates(date(2024, 1, 1), date(2030, 1, 1)), st.integers(-5, 60))
def test_the_day_to_answer_by_is_a_working_day_after_today_and_before_the_meeting(today: date, days: int) -> None:
    first_meeting = date.fromordinal(today.toordinal() + days)
    found = reply_day(today, first_meeting)
    if found is not None:
        assert today < found < first_meeting
        assert found.weekday() < 5


def test_a_calendars_name_for_a_meeting_tells_nobody_which_it_is() -> None:
    assert uid_of("m", "o") == uid_of("m", "o")
    assert len({uid_of("m", "o"), uid_of("m", "p"), uid_of("n", "o")}) == 3
