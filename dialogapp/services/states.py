"""Use cases of how far the minutes and the dialogue have come: each step is kept, with who took it and why.

What is sent, finalised or published can't be undone; who changes their mind takes a step forward, with a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.invitations import Sending
from dialogapp.domain.meetings import Attendance, FactCheck, FactCheckAnswer, Meeting, MinutesState, StateStep
from dialogapp.domain.parity import ParityItem
from dialogapp.domain.people import Organisation, in_order
from dialogapp.domain.states import (
    DialogueState,
    DialogueStep,
    MeetingStage,
    MinutesMatter,
    Obstacle,
    dialogue_needs_reason,
    dialogue_obstacles,
    left_standing,
    minutes_obstacles,
    needs_reason,
    owed_before_closing,
    stage_of,
    state_of,
)
from dialogapp.domain.text import cleaned_line
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.disclosures import Given, parity_items, settle_in
from dialogapp.services.ports import Reader, Store, Writer
from dialogapp.services.secrecy import hidden_contributions
from dialogapp.services.translation import language, message

_ACTIONS: dict[MinutesState, str] = {
    "draft": "minutes.drafted",
    "fact_check": "minutes.sent",
    "finalised": "minutes.finalised",
    "published": "minutes.published",
}
ANSWERS: tuple[FactCheckAnswer, ...] = ("", "confirmed", "objected", "corrected", "completed", "upheld")

_REFUSALS = {
    "not_from_here": message("That step can't be taken from here"),
    "not_held": message("The meeting has not been held; there is nothing to write minutes of"),
    "reason_missing": message("Say why; the reason is kept with the step"),
    "not_checked": message("The suppliers have not all been asked to check the minutes; give a reason to go on"),
    "no_answer": message("Not every supplier has answered, and the time to answer is not out; give a reason to go on"),
    "objection": message("A supplier's objection is not settled; give a reason to go on"),
    "owed": message("Information is owed to suppliers; pass it on, or give a reason to go on"),
    "not_anonymised": message("Check first that nobody can be recognised in the public version, and say so"),
}


@dataclass(frozen=True, slots=True)
class MinutesStep:
    """A step of minutes as asked for. `due_on` (ISO) and `asked` (suppliers' ids; None: all who were there) belong to a
    fact check, `anonymity_checked` to publishing.
    """

    after: MinutesState
    reason: str = ""
    due_on: str = ""
    asked: tuple[str, ...] | None = None
    anonymity_checked: bool = False


def meeting_stage(reader: Reader, meeting: Meeting) -> MeetingStage:
    """How far a meeting has come."""
    sendings = reader.all(Sending, meeting_id=meeting.id) if meeting.state == "planned" else ()
    return stage_of(meeting, sendings)


def meeting_stages(reader: Reader) -> dict[str, MeetingStage]:
    """Meeting id to how far it has come, of all meetings."""
    sent: dict[str, list[Sending]] = {}
    for one in reader.all(Sending):
        sent.setdefault(one.meeting_id, []).append(one)
    return {meeting.id: stage_of(meeting, sent.get(meeting.id, ())) for meeting in reader.all(Meeting)}


def minutes_matter(reader: Reader, meeting_id: str, now: Instant, *, anonymity_checked: bool = False) -> MinutesMatter:
    """What the guards of a meeting's minutes look at."""
    meeting = reader.get(Meeting, meeting_id)
    sent = latest_fact_check(reader, meeting_id)
    return MinutesMatter(
        state=minutes_state(meeting),
        is_held=meeting.state == "held",
        supplier_ids=tuple(supplier.id for supplier in suppliers_heard(reader, meeting_id)),
        checks=tuple(reader.all(FactCheck, step_id=sent.id)) if sent is not None else (),
        due_on=sent.due_on if sent is not None else "",
        today=_today(reader, now).isoformat(),
        owed_ids=_owed_after_publishing(reader, meeting_id),
        anonymity_checked=anonymity_checked,
    )


def suppliers_heard(reader: Reader, meeting_id: str) -> list[Organisation]:
    """The suppliers that were in a meeting, or that its log has words of."""
    heard = {one.organisation_id for one in reader.all(Attendance, meeting_id=meeting_id)}
    heard |= reader.spoken_lines(meeting_id).keys()
    return [one for one in in_order(reader.all(Organisation, kind="supplier")) if one.id in heard]


def latest_fact_check(reader: Reader, meeting_id: str) -> StateStep | None:
    """The sending for fact check that holds; None where the minutes were not sent since they were opened."""
    found = None
    for step in reader.all(StateStep, meeting_id=meeting_id):
        found = {"fact_check": step, "draft": None}.get(step.state, found)
    return found


def step_minutes(store: Store, meeting_id: str, step: MinutesStep) -> StateStep:
    """Take a step with a meeting's minutes. RefusedError says what stands in the way."""
    with store.write(_action(store, meeting_id, step)) as transaction:
        return step_minutes_in(transaction, meeting_id, step, store.actor)


def step_minutes_in(transaction: Writer, meeting_id: str, step: MinutesStep, actor: str) -> StateStep:
    """Take a step with a meeting's minutes as part of a larger use case."""
    matter = minutes_matter(
        transaction, meeting_id, transaction.now, anonymity_checked=step.anonymity_checked and step.after == "published"
    )
    obstacles = minutes_obstacles(matter, step.after)
    _refuse(left_standing(obstacles, step.reason, required=needs_reason(matter.state, step.after)))
    if step.after == "fact_check":
        _check_due(step.due_on, _today(transaction, transaction.now))
    transaction.put(replace(transaction.get(Meeting, meeting_id), minutes_state=step.after))
    taken = _step(transaction, actor, step.after, step.reason, obstacles, meeting_id=meeting_id)
    taken = replace(
        taken,
        due_on=step.due_on if step.after == "fact_check" else "",
        anonymity_checked=matter.anonymity_checked,
    )
    transaction.add(taken)
    if step.after == "fact_check":
        _ask(transaction, taken, step.asked if step.asked is not None else matter.supplier_ids, matter.checks)
    elif step.after == "published":
        _settle_published(transaction, meeting_id)
    return taken


def answer_fact_check(
    store: Store, meeting_id: str, organisation_id: str, answer: FactCheckAnswer, note: str = ""
) -> FactCheck:
    """Note a supplier's answer to the fact check, or how its objection ended; empty takes the answer back."""
    if answer not in ANSWERS:
        raise InputError(
            "“{answer}” is no answer to a fact check; use one of {answers}",
            answer=answer,
            answers=", ".join(filter(None, ANSWERS)),
        )
    with store.write("minutes.answered") as transaction:
        sent = latest_fact_check(transaction, meeting_id)
        found = transaction.all(FactCheck, step_id=sent.id, organisation_id=organisation_id) if sent else []
        if not found:
            raise RefusedError("This supplier has not been asked to check the minutes")
        answered_at = (found[0].answered_at or transaction.now) if answer else None
        check = replace(found[0], answer=answer, answered_at=answered_at, note=cleaned_line(note))
        transaction.put(check)
    return check


def owed_items(reader: Reader) -> list[ParityItem]:
    """The information that keeps the dialogue from closing."""
    items = parity_items(reader)
    owed = {subject for one in owed_before_closing(items) for subject in one.subject_ids}
    return [item for item in items if item.disclosure.id in owed]


def dialogue_steps(reader: Reader) -> list[StateStep]:
    """The steps of the dialogue, oldest first."""
    return reader.all(StateStep, meeting_id=None)


def close_dialogue(store: Store, reason: str = "") -> StateStep:
    """Close the dialogue. Refused while relevant information is owed and not taken into the procurement documents."""
    with store.write("dialogue.closed") as transaction:
        return _step_dialogue_in(transaction, "closed", reason, store.actor, ("open",))


def reopen_dialogue(store: Store, reason: str) -> StateStep:
    """Open a closed dialogue again."""
    with store.write("dialogue.reopened") as transaction:
        return _step_dialogue_in(transaction, "open", reason, store.actor, ("closed",))


def start_procurement(store: Store, reason: str = "") -> StateStep:
    """Note that the procurement was advertised, now; the dialogue is closed too then. The same guard as for closing."""
    with store.write("procurement.started") as transaction:
        return _step_dialogue_in(transaction, "procurement", reason, store.actor, ("open", "closed"))


def take_back_start(store: Store, reason: str) -> StateStep:
    """Take back that the procurement has started; the dialogue is closed then, as before."""
    with store.write("procurement.taken_back") as transaction:
        return _step_dialogue_in(transaction, "closed", reason, store.actor, ("procurement",))


def make_exception(store: Store, reason: str) -> StateStep:
    """Let meetings and inputs in for a day and a night although the procurement has started."""
    with store.write("procurement.excepted") as transaction:
        return _step_dialogue_in(transaction, "exception", reason, store.actor, ("procurement",))


def _step_dialogue_in(
    transaction: Writer, after: DialogueStep, reason: str, actor: str, allowed: Sequence[DialogueState]
) -> StateStep:
    dialogue = the_dialogue(transaction)
    state = state_of(dialogue)
    obstacles = dialogue_obstacles(state, after, parity_items(transaction))
    if state not in allowed:
        obstacles = [Obstacle("not_from_here")]
    _refuse(left_standing(obstacles, reason, required=dialogue_needs_reason(state, after)))
    transaction.put(_stepped(dialogue, after, transaction.now))
    step = _step(transaction, actor, after, reason, obstacles)
    transaction.add(step)
    return step


def _stepped(dialogue: Dialogue, after: DialogueStep, now: Instant) -> Dialogue:
    closed_at = dialogue.closed_at if dialogue.closed_at is not None else now
    if after == "open":
        return replace(dialogue, closed_at=None)
    if after == "closed":
        return replace(dialogue, closed_at=closed_at, procurement_started_at=None)
    if after == "procurement":
        return replace(dialogue, closed_at=closed_at, procurement_started_at=now)
    return dialogue


def _step(
    transaction: Writer,
    actor: str,
    state: str,
    reason: str,
    waived: Iterable[Obstacle],
    meeting_id: str | None = None,
) -> StateStep:
    return StateStep(
        id=transaction.new_id(),
        meeting_id=meeting_id,
        state=state,
        at=transaction.now,
        by=actor,
        reason=cleaned_line(reason),
        waived=" ".join(obstacle.kind for obstacle in waived),
    )


def _action(store: Store, meeting_id: str, step: MinutesStep) -> str:
    if step.after == "draft":
        with store.read() as reader:
            if reader.get(Meeting, meeting_id).minutes_state:
                return "minutes.reopened"
    return _ACTIONS.get(step.after, "minutes.drafted")


def minutes_state(meeting: Meeting) -> MinutesState:
    """How far the minutes of a meeting have come."""
    state: MinutesState
    for state in ("draft", "fact_check", "finalised", "published"):
        if meeting.minutes_state == state:
            return state
    return ""


def _refuse(obstacles: Sequence[Obstacle]) -> None:
    if obstacles:
        raise RefusedError(_REFUSALS[obstacles[0].kind])


def _check_due(due_on: str, today: date) -> None:
    try:
        due = date.fromisoformat(due_on)
    except ValueError:
        raise InputError("Say by which day the suppliers are to answer") from None
    if due < today:
        raise InputError("The day to answer by has passed already")


def _ask(transaction: Writer, sent: StateStep, supplier_ids: Iterable[str], before: Sequence[FactCheck]) -> None:
    """Ask each supplier; an answer that was given to the sending before this one is kept."""
    answered = {check.organisation_id: check for check in before if check.answer}
    for supplier_id in dict.fromkeys(supplier_ids):
        fresh = FactCheck(id="", meeting_id=sent.meeting_id or "", step_id="", organisation_id=supplier_id)
        known = answered.get(supplier_id, fresh)
        transaction.add(replace(known, id=transaction.new_id(), step_id=sent.id))


def _owed_after_publishing(reader: Reader, meeting_id: str) -> tuple[str, ...]:
    """Information still owed when the minutes of a meeting are out: what was given in it is in them."""
    settled = {item.disclosure.id for item in _published_with(reader, meeting_id)}
    return tuple(item.disclosure.id for item in owed_items(reader) if item.disclosure.id not in settled)


def _published_with(reader: Reader, meeting_id: str) -> list[ParityItem]:
    hidden = hidden_contributions(reader)
    return [
        item
        for item in parity_items(reader)
        if item.disclosure.meeting_id == meeting_id and item.disclosure.contribution_id not in hidden
    ]


def _settle_published(transaction: Writer, meeting_id: str) -> None:
    words = language("en" if the_dialogue(transaction).document_language == "en" else "sv")
    number = transaction.get(Meeting, meeting_id).number
    published = Given(reference=words.text("Minutes of meeting {number}", number=number))
    for item in _published_with(transaction, meeting_id):
        settle_in(transaction, item.disclosure.id, item.owed, "publication", published)


def _today(reader: Reader, now: Instant) -> date:
    return local(now, the_dialogue(reader).time_zone).date()
