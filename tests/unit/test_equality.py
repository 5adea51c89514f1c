"""The ten checks of equal treatment, each over plain figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.equality import (
    Asked,
    Check,
    CheckDays,
    Drawn,
    OneToOne,
    SaidToSome,
    Sent,
    Told,
    lacking_reason,
)
from dialogapp.domain.equality_checks import (
    absent_informed,
    follow_ups_to_all,
    is_off,
    order_drawn,
    same_check_days,
    same_information,
    same_invitations,
    same_people,
    same_questions,
    same_time,
    suppliers_asked,
)
from dialogapp.domain.parity import Disclosure, ParityItem


def found(check: Check) -> list[tuple[str | None, str, str]]:
    return [(one.supplier_id, one.kind, one.state) for one in check.findings]


def item(number: int, owed: tuple[str, ...] = (), *, relevant: bool = True, meeting_id: str = "m") -> ParityItem:
    told = Disclosure(
        id=f"d{number}", number=number, text="", meeting_id=meeting_id, relevant=relevant, reason="rör bara fikat"
    )
    return ParityItem(told, tuple({"a", "b"} - set(owed)), owed if relevant else ())


def test_a_question_that_is_missing_waits_while_a_meeting_is_to_come_and_needs_a_reason_after() -> None:
    asked = [
        Asked(supplier_id="a", put=2, of=2, newest=1, meeting_id="m"),
        Asked(supplier_id="b", put=1, of=2, newest=1, meeting_id="m", is_ahead=True),
        Asked(supplier_id="c", put=1, of=2, newest=1, meeting_id="m"),
        Asked(supplier_id="d", put=0, of=2, newest=1, meeting_id="m", has_come=False),
    ]
    check = same_questions(asked, {}, "")
    assert found(check) == [
        ("a", "questions_put", "pass"),
        ("b", "questions_ahead", "open"),
        ("c", "questions_missing", "fail"),
        ("d", "questions_declined", "deviation"),
    ]
    assert check.state == "fail"
    explained = same_questions(asked, {("m", "questions"): Told("Tiden tog slut", "Frågan mejlades")}, "")
    assert explained.findings[2].state == "deviation"
    assert (explained.findings[2].reason, explained.findings[2].measure) == ("Tiden tog slut", "Frågan mejlades")


def test_an_older_version_is_explained_by_why_the_newer_was_made() -> None:
    asked = [Asked(supplier_id="a", put=2, of=2, newest=2, older=((1, "m"),), meeting_id="m")]
    assert [one.state for one in same_questions(asked, {}, "Fråga 2 missförstods").findings] == ["deviation", "pass"]
    assert same_questions(asked, {}, "").state == "fail"


def test_without_questions_there_is_nothing_to_check() -> None:
    check = same_questions([Asked(supplier_id="a", put=0, of=0, newest=0)], {}, "")
    assert (check.findings, check.state) == ((), "open")


def test_a_late_invitation_is_told_beside_those_in_time() -> None:
    sent = [
        Sent(meeting_id="m", supplier_id="a", at=10),
        Sent(meeting_id="m", supplier_id="b", at=99, is_late=True),
        Sent(meeting_id="n", supplier_id="b", at=20),
        Sent(meeting_id="m", supplier_id="c", is_late=True),
    ]
    assert found(same_invitations(sent, {("m", "invitation"): Told("Brevet kom i retur")})) == [
        ("a", "invited_in_time", "pass"),
        ("b", "invited_in_time", "pass"),
        ("b", "invited_late", "deviation"),
        ("c", "not_invited_in_time", "deviation"),
    ]


@pytest.mark.parametrize(
    ("actual", "planned", "off"), [(66, 60, False), (67, 60, True), (54, 60, False), (53, 60, True)]
)
def test_ten_per_cent_to_either_side_is_as_planned(actual: int, planned: int, off: bool) -> None:
    assert is_off(actual, planned) is off


def test_each_term_of_a_one_to_one_has_a_reason_of_its_own() -> None:
    meetings = [
        OneToOne(meeting_id="m", supplier_id="a", planned=60, actual=61),
        OneToOne(meeting_id="n", supplier_id="b", planned=45, actual=60, odd=(("length", 45, 60), ("gap", 10, 30))),
    ]
    check = same_time(meetings, {("n", "gap"): Told("Lokalen behövdes")})
    assert found(check) == [
        ("a", "time_equal", "pass"),
        ("b", "length_differs", "fail"),
        ("b", "gap_differs", "deviation"),
        ("b", "time_differs", "fail"),
    ]
    assert [(one.amount, one.wanted) for one in check.findings[1:]] == [(45, 60), (10, 30), (60, 45)]


def test_people_are_compared_within_a_round() -> None:
    meetings = [
        OneToOne(meeting_id="m1", supplier_id="a", round=1, people=3),
        OneToOne(meeting_id="m2", supplier_id="b", round=1, people=3),
        OneToOne(meeting_id="m3", supplier_id="c", round=1, people=2),
        OneToOne(meeting_id="m4", supplier_id="a", round=2, people=2),
        OneToOne(meeting_id="m5", supplier_id="b", round=2),
    ]
    assert found(same_people(meetings, {})) == [
        ("a", "people_equal", "pass"),
        ("b", "people_equal", "pass"),
        ("c", "people_differ", "fail"),
        ("a", "people_equal", "pass"),
    ]


def test_a_follow_up_is_lacking_once_a_meeting_to_those_who_did_not_hear_it() -> None:
    said = [
        SaidToSome(id="1", meeting_id="m", got=frozenset("a")),
        SaidToSome(id="2", meeting_id="m", got=frozenset("a")),
        SaidToSome(id="3", meeting_id="n", got=frozenset("ab")),
    ]
    check = follow_ups_to_all(said, ["a", "b"], {})
    assert found(check) == [("a", "follow_ups_put", "pass"), ("b", "follow_ups_missing", "fail")]
    assert check.findings[1].amount == 2


def test_information_owed_is_mended_by_giving_it_and_not_by_a_reason() -> None:
    check = same_information([item(1), item(2, ("b",))], [], ["a", "b"], {})
    assert found(check) == [("a", "informed", "pass"), ("b", "information_owed", "fail")]
    assert (check.findings[1].what, check.findings[1].subject_id) == ("", "d2")


def test_information_that_does_not_matter_has_its_reason() -> None:
    check = same_information([item(1, ("b",), relevant=False)], [], ["a", "b"], {})
    assert found(check) == [(None, "information_irrelevant", "deviation")]
    assert check.findings[0].reason == "rör bara fikat"


def test_an_answer_to_one_is_owed_to_the_others() -> None:
    answers = [SaidToSome(id="1", meeting_id="m", got=frozenset("a"))]
    assert found(same_information([], answers, ["a", "b"], {})) == [("b", "answers_owed", "fail")]


def test_how_the_suppliers_were_found_must_be_told() -> None:
    assert suppliers_asked("Öppen annons").state == "pass"
    assert suppliers_asked("").state == "fail"


def test_who_was_absent_gets_what_was_told_there() -> None:
    check = absent_informed([("m", "a"), ("m", "b"), ("n", "b")], [item(1, ("b",))])
    assert found(check) == [
        ("a", "absent_informed", "pass"),
        ("b", "absent_owed", "fail"),
        ("b", "absent_informed", "pass"),
    ]


def test_days_for_the_fact_check_are_compared_within_a_meeting_or_among_one_to_ones() -> None:
    checks = [
        CheckDays(meeting_id="m", supplier_id="a", days=12, group="m"),
        CheckDays(meeting_id="m", supplier_id="b", days=None, group="m"),
        CheckDays(meeting_id="n", supplier_id="a", days=7, group="one_to_one"),
        CheckDays(meeting_id="o", supplier_id="b", days=7, group="one_to_one"),
        CheckDays(meeting_id="p", supplier_id="c", days=3, group="one_to_one"),
    ]
    assert found(same_check_days(checks, {})) == [
        ("a", "check_days_equal", "pass"),
        ("b", "not_asked_to_check", "fail"),
        ("a", "check_days_equal", "pass"),
        ("b", "check_days_equal", "pass"),
        ("c", "check_days_differ", "fail"),
    ]


def test_a_second_draw_and_meetings_without_one_need_reasons() -> None:
    drawn = Drawn(plan_id="p", places={"b": 2, "a": 1}, again=("Fel datum i fröet", ""))
    assert found(order_drawn([drawn], [("m", "c")], {})) == [
        ("a", "drawn", "pass"),
        ("b", "drawn", "pass"),
        (None, "drawn_again", "deviation"),
        (None, "drawn_again", "fail"),
        ("c", "not_drawn", "fail"),
    ]


def test_one_supplier_alone_needs_no_draw() -> None:
    assert order_drawn([], [("m", "a"), ("n", "a")], {}).findings == ()
    assert order_drawn([], [("m", "a"), ("n", "b")], {("m", "order"): Told("x"), ("n", "order"): Told("y")}).state == (
        "deviation"
    )


_MEETINGS = st.lists(
    st.builds(
        OneToOne,
        meeting_id=st.uuids().map(str),
        supplier_id=st.sampled_from("abcd"),
        round=st.integers(1, 2),
        planned=st.integers(1, 120),
        actual=st.integers(1, 240),
        people=st.integers(1, 4),
    ),
    max_size=8,
)


@given(_MEETINGS)
def test_no_deviation_lacks_a_reason_once_each_meeting_has_one(meetings: list[OneToOne]) -> None:
    reasons = {(one.meeting_id, what): Told("skäl") for one in meetings for what in ("time", "people")}
    bare = [same_time(meetings, {}), same_people(meetings, {})]
    told = [same_time(meetings, reasons), same_people(meetings, reasons)]
    assert lacking_reason(told) == []
    assert [len(check.deviations) for check in bare] == [len(check.deviations) for check in told]
    assert all(one.reason for check in told for one in check.deviations)


@given(_MEETINGS)
def test_every_supplier_of_a_meeting_is_told_of(meetings: list[OneToOne]) -> None:
    for check in (same_time(meetings, {}), same_people(meetings, {})):
        assert {one.supplier_id for one in check.findings} == {one.supplier_id for one in meetings}
