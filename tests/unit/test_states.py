"""How far meetings and the dialogue have come: every step, and that no guard is passed without a reason."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.invitations import Sending
from dialogapp.domain.meetings import FactCheck, FactCheckAnswer, Meeting, MinutesState, StateStep
from dialogapp.domain.parity import Disclosure, ParityItem
from dialogapp.domain.states import (
    EXCEPTION_LASTS,
    NEXT_DIALOGUE,
    DialogueState,
    DialogueStep,
    MinutesMatter,
    dialogue_needs_reason,
    dialogue_obstacles,
    is_excepted,
    left_standing,
    minutes_obstacles,
    needs_reason,
    stage_of,
    state_of,
)

STATES: tuple[MinutesState, ...] = ("", "draft", "fact_check", "finalised", "published")
ANSWERS: tuple[FactCheckAnswer, ...] = ("", "confirmed", "objected", "corrected", "completed", "upheld")
ALLOWED = {
    ("", "draft"), ("draft", "fact_check"), ("draft", "finalised"), ("fact_check", "fact_check"),
    ("fact_check", "finalised"), ("fact_check", "draft"), ("finalised", "published"), ("finalised", "draft"),
    ("published", "draft"),
}  # fmt: skip


def check(supplier: str, answer: str) -> FactCheck:
    return FactCheck(id=supplier, meeting_id="m", step_id="s", organisation_id=supplier, answer=answer)


def sending(kind: str) -> Sending:
    return Sending(id="1", meeting_id="m", organisation_id="a", kind=kind, how="mail", sent_at=1, uid="u")


def item(*, owed: tuple[str, ...], taken_into: str = "") -> ParityItem:
    return ParityItem(Disclosure(id="d", number=1, text="Avtalet blir på fyra år", taken_into=taken_into), (), owed)


@pytest.mark.parametrize(
    ("state", "minutes", "sent", "stage"),
    [
        ("planned", "", [], "planned"),
        ("planned", "", ["invitation"], "invited"),
        ("planned", "", ["cancellation"], "planned"),
        ("running", "", ["invitation"], "running"),
        ("held", "", ["invitation"], "held"),
        ("held", "draft", [], "draft"),
        ("held", "fact_check", [], "fact_check"),
        ("held", "finalised", [], "finalised"),
        ("held", "published", [], "published"),
        ("running", "draft", [], "running"),
        ("cancelled", "", ["invitation"], "cancelled"),
    ],
)
def test_the_stage_shown_of_a_meeting(state: str, minutes: str, sent: list[str], stage: str) -> None:
    meeting = Meeting(id="m", number=1, title="Workshop", state=state, minutes_state=minutes)
    assert stage_of(meeting, map(sending, sent)) == stage


@pytest.mark.parametrize(("before", "after"), list(product(STATES, STATES)))
def test_every_step_of_minutes_is_allowed_or_not(before: MinutesState, after: MinutesState) -> None:
    kinds = {one.kind for one in minutes_obstacles(MinutesMatter(state=before, anonymity_checked=True), after)}
    assert ("not_from_here" in kinds) == ((before, after) not in ALLOWED)


def test_a_meeting_that_was_not_held_has_no_minutes() -> None:
    (found,) = minutes_obstacles(MinutesMatter(state="", is_held=False), "draft")
    assert found.kind == "not_held"
    assert left_standing([found], "Brådskar") == [found]


@pytest.mark.parametrize("before", ["fact_check", "finalised", "published"])
def test_opening_minutes_again_needs_a_reason(before: MinutesState) -> None:
    assert needs_reason(before, "draft")
    assert [one.kind for one in left_standing([], "  ", required=True)] == ["reason_missing"]
    assert not needs_reason("", "draft")
    assert needs_reason("fact_check", "fact_check")


def test_silence_is_no_approval_until_the_day_has_passed() -> None:
    checks = (check("a", "confirmed"), check("b", ""))
    waiting = MinutesMatter(
        state="fact_check", supplier_ids=("a", "b"), checks=checks, due_on="2026-03-10", today="2026-03-10"
    )
    (found,) = minutes_obstacles(waiting, "finalised")
    assert (found.kind, found.subject_ids, found.due_on) == ("no_answer", ("b",), "2026-03-10")
    assert left_standing([found], "Beta är uppköpt och svarar inte") == []
    passed = MinutesMatter(
        state="fact_check", supplier_ids=("a", "b"), checks=checks, due_on="2026-03-10", today="2026-03-11"
    )
    assert minutes_obstacles(passed, "finalised") == []


def test_an_objection_stands_in_the_way_though_the_day_has_passed() -> None:
    matter = MinutesMatter(
        state="fact_check",
        supplier_ids=("a",),
        checks=(check("a", "objected"),),
        due_on="2026-03-10",
        today="2026-04-01",
    )
    assert [one.kind for one in minutes_obstacles(matter, "finalised")] == ["objection"]


def test_a_supplier_that_was_never_asked_stands_in_the_way() -> None:
    (found,) = minutes_obstacles(MinutesMatter(state="draft", supplier_ids=("a",)), "finalised")
    assert (found.kind, found.subject_ids) == ("not_checked", ("a",))
    assert minutes_obstacles(MinutesMatter(state="draft"), "finalised") == []


def test_no_reason_stands_in_for_the_check_that_nobody_is_recognised() -> None:
    obstacles = minutes_obstacles(MinutesMatter(state="finalised", owed_ids=("d",)), "published")
    assert [one.kind for one in obstacles] == ["owed", "not_anonymised"]
    assert [one.kind for one in left_standing(obstacles, "Journalist väntar")] == ["not_anonymised"]


@given(
    steps=st.lists(st.tuples(st.sampled_from(STATES), st.sampled_from(["", "skäl"])), max_size=12),
    answers=st.lists(st.sampled_from(ANSWERS), max_size=3),
    is_late=st.booleans(),
    owed=st.booleans(),
    checked=st.booleans(),
)
def test_no_path_passes_a_guard_without_a_reason(
    steps: list[tuple[MinutesState, str]],
    answers: list[FactCheckAnswer],
    is_late: bool,
    owed: bool,
    checked: bool,
) -> None:
    state: MinutesState = ""
    suppliers = tuple("abc"[: len(answers)])
    sent = False
    was: list[MinutesState] = []
    for after, reason in steps:
        matter = MinutesMatter(
            state=state,
            supplier_ids=suppliers,
            checks=tuple(map(check, suppliers, answers)) if sent else (),
            due_on="2026-03-10",
            today="2026-03-11" if is_late else "2026-03-09",
            owed_ids=("d",) if owed else (),
            anonymity_checked=checked,
        )
        if left_standing(minutes_obstacles(matter, after), reason, required=needs_reason(state, after)):
            continue
        assert (state, after) in ALLOWED
        if after == "finalised" and not reason:
            asked_and_done = sent and "objected" not in answers and (is_late or "" not in answers)
            assert not suppliers or asked_and_done
        if after == "published":
            assert was[-1] == "finalised"
            assert checked
            assert reason or not owed
        if after == "draft" and was:
            assert reason
        sent = after == "fact_check" or (sent and after != "draft")
        was.append(after)
        state = after


@pytest.mark.parametrize(
    ("closed", "started", "state"),
    [(None, None, "open"), (1, None, "closed"), (1, 2, "procurement"), (None, 2, "procurement")],
)
def test_where_the_dialogue_stands(closed: int | None, started: int | None, state: str) -> None:
    dialogue = Dialogue(id="1", title="Vägvisning", buyer="Kommunen", closed_at=closed, procurement_started_at=started)
    assert state_of(dialogue) == state


@pytest.mark.parametrize("state", ["open", "closed", "procurement"])
@pytest.mark.parametrize("after", ["open", "closed", "procurement", "exception"])
def test_every_step_of_the_dialogue_is_allowed_or_not(state: DialogueState, after: DialogueStep) -> None:
    allowed = {
        ("open", "closed"), ("open", "procurement"), ("closed", "open"), ("closed", "procurement"),
        ("procurement", "closed"), ("procurement", "exception"),
    }  # fmt: skip
    kinds = [one.kind for one in dialogue_obstacles(state, after, [])]
    assert kinds == ([] if (state, after) in allowed else ["not_from_here"])
    assert (after in NEXT_DIALOGUE[state]) == ((state, after) in allowed)


@pytest.mark.parametrize(("state", "after"), [("open", "closed"), ("open", "procurement"), ("closed", "procurement")])
def test_owed_information_keeps_the_dialogue_from_going_on(state: DialogueState, after: DialogueStep) -> None:
    (found,) = dialogue_obstacles(state, after, [item(owed=("b",))])
    assert (found.kind, found.subject_ids) == ("owed", ("d",))
    assert left_standing([found], "") == [found]
    assert left_standing([found], "Uppgiften är återtagen") == []
    assert dialogue_obstacles(state, after, [item(owed=()), item(owed=("b",), taken_into="Bilaga 3")]) == []


def test_steps_back_need_a_reason_and_are_not_kept_by_what_is_owed() -> None:
    back: list[tuple[DialogueState, DialogueStep]]
    back = [("closed", "open"), ("procurement", "closed"), ("procurement", "exception")]
    for state, after in back:
        assert dialogue_needs_reason(state, after)
        assert dialogue_obstacles(state, after, [item(owed=("b",))]) == []
    assert not dialogue_needs_reason("open", "closed")


def test_an_exception_lasts_a_day_and_a_night_and_ends_with_the_next_step() -> None:
    made = StateStep(id="2", state="exception", at=1000, reason="Platsbesök för alla")
    assert is_excepted([made], 1000 + EXCEPTION_LASTS - 1)
    assert not is_excepted([made], 1000 + EXCEPTION_LASTS)
    assert not is_excepted([made, StateStep(id="3", state="closed", at=1001)], 1002)
    assert not is_excepted([], 1000)
