"""From a drawn order to meetings: the plan laid out to look at, and accepted in one step that can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import Invitation, Meeting, MeetingPerson
from dialogapp.domain.one_to_one_suggestions import Suggestion, suggestions
from dialogapp.domain.one_to_ones import (
    OneToOnePlan,
    Placement,
    Round,
    Slot,
    Taken,
    Terms,
    Window,
    on_clock,
    plan_one_to_ones,
    slots_in,
)
from dialogapp.domain.plan_text import breaks_of, rooms_of, windows_of
from dialogapp.domain.planning import DrawPlace, DrawRecord, Plan
from dialogapp.domain.rotation import Rotation, rounds
from dialogapp.domain.schedule import end_of
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.draws import draw_order_in
from dialogapp.services.meetings import MeetingDraft, plan_meeting_in, set_agenda_in, set_invitations_in
from dialogapp.services.plans import (
    PlanDraft,
    WholePlan,
    add_plan_in,
    change_plan_in,
    draft_of,
    freeze_plan_in,
    open_plan_in,
    whole_plan,
)
from dialogapp.services.ports import Reader, Store, Writer
from dialogapp.services.templates import agenda_template
from dialogapp.services.translation import LanguageCode

_ANY_DAY = date(2026, 3, 2)
_HAPPENED = frozenset({"running", "held"})


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether a plan can give each supplier a time in every round, told before any draw: `slots` times there are for
    `needed`, and what would make it fit where it does not. `times` are the slots themselves, in order.
    """

    slots: int
    needed: int
    unplaced: int
    suggestions: tuple[Suggestion, ...]
    times: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """A plan laid out by its latest draw: who comes when, and what is left uneven over the rounds."""

    whole: WholePlan
    draw: DrawRecord
    places: tuple[DrawPlace, ...]
    rotation: Rotation
    laid_out: OneToOnePlan
    suggestions: tuple[Suggestion, ...]


def fit(reader: Reader, draft: PlanDraft, plan_id: str | None = None) -> Fit:
    """Whether what is written in `draft` fits; InputError where it can't be read. No order is computed that matters."""
    anyone = sorted(draft.supplier_ids)
    terms = _terms(reader, draft, [anyone] * draft.rounds, plan_id)
    laid_out = plan_one_to_ones(terms)
    windows = terms.rounds[0].windows if terms.rounds else ()
    times = tuple(slots_in(windows, terms))
    return Fit(len(times), len(anyone) * draft.rounds, len(laid_out.unplaced), suggestions(terms), times)


def times_a_day(draft: PlanDraft, begins: int, ends: int) -> int:
    """How many one-to-ones a day between two minutes past midnight holds, if nothing else takes the time."""
    window = Window(_ANY_DAY, begins, ends)
    rooms, breaks = rooms_of(draft.rooms), breaks_of(draft.breaks)
    terms = Terms(
        zone="UTC",
        slot_minutes=draft.slot_minutes,
        gap_minutes=draft.gap_minutes,
        rounds=(),
        rooms=rooms,
        breaks=breaks,
    )
    return len(slots_in([window], terms))


def preview(reader: Reader, plan_id: str) -> Preview | None:
    """A plan laid out; None before its list is closed and its order drawn."""
    whole = whole_plan(reader, plan_id)
    if whole.latest_draw is None:
        return None
    draw, places = whole.latest_draw
    rotation = rounds([place.organisation_id for place in places], whole.plan.rounds)
    met = _met(reader, plan_id)
    orders = [
        [supplier for supplier in order if (number, supplier) not in met]
        for number, order in enumerate(rotation.rounds, 1)
    ]
    terms = _terms(reader, draft_of(whole), orders, plan_id)
    laid_out = plan_one_to_ones(terms)
    return Preview(whole, draw, places, rotation, laid_out, suggestions(terms) if laid_out.unplaced else ())


def accept_plan(store: Store, plan_id: str) -> list[Meeting]:
    """Make the meetings of a plan's latest draw, in the order of their times.

    Meetings that the plan had made before and that were not held are moved, so that they keep their history. InputError
    where there is no draw or not everyone gets a time.
    """
    with store.write("plan.accepted") as transaction:
        return accept_plan_in(transaction, plan_id)


def accept_plan_in(transaction: Writer, plan_id: str) -> list[Meeting]:
    """Make the meetings as part of a larger use case."""
    found = preview(transaction, plan_id)
    if found is None:
        raise InputError("Close the list and draw the order first")
    if found.whole.plan.accepted_at is not None:
        raise RefusedError("The plan was accepted already; open it again with a reason to plan anew")
    if found.laid_out.unplaced:
        raise InputError("Not everyone gets a time; change the plan until all do")
    plan = replace(found.whole.plan, accepted_at=transaction.now, draw_id=found.draw.id)
    transaction.put(plan)
    maker = _Maker(transaction, found.whole)
    made = [maker.meeting(placement) for placement in found.laid_out.placements]
    maker.cancel_the_rest()
    return made


def plan_at_once(store: Store, draft: PlanDraft, seed: str, witness: str = "", reason: str = "") -> str:
    """Write, close, draw and accept a plan, all or nothing; its id. One with the same title is planned anew, which
    needs a `reason`.
    """
    with store.write("draw.made") as transaction:
        plan_id = _again_in(transaction, draft, reason) or add_plan_in(transaction, draft).id
        freeze_plan_in(transaction, plan_id)
        draw_order_in(transaction, plan_id, seed, witness, reason)
        found = preview(transaction, plan_id)
        if found is None or found.laid_out.unplaced:
            raise InputError("Not everyone gets a time; change the plan until all do")
    accept_plan(store, plan_id)
    return plan_id


def _again_in(transaction: Writer, draft: PlanDraft, reason: str) -> str | None:
    same = [plan for plan in transaction.all(Plan) if plan.title == draft.title]
    if not same:
        return None
    if not reason.strip():
        raise InputError("There is a plan called “{title}” already; planning again needs a reason", title=draft.title)
    plan = same[-1]
    if plan.frozen_at is not None:
        open_plan_in(transaction, plan.id, reason)
    change_plan_in(transaction, plan.id, draft)
    return plan.id


class _Maker:
    """Makes and moves the meetings of one plan."""

    def __init__(self, transaction: Writer, whole: WholePlan) -> None:
        self._transaction = transaction
        self._whole = whole
        self._names = {supplier.id: supplier.name for supplier in whole.suppliers}
        code: LanguageCode = "en" if the_dialogue(transaction).document_language == "en" else "sv"
        self._template = agenda_template(whole.plan.agenda, code)
        self._earlier = _earlier(transaction, whole)

    def meeting(self, placement: Placement) -> Meeting:
        """The meeting of a placement: the one there was, moved, or a new one."""
        transaction, plan = self._transaction, self._whole.plan
        meeting = self._earlier.pop((placement.round, placement.supplier_id), None)
        if meeting is None:
            title = self._template.meeting_title.format(name=self._names[placement.supplier_id])
            meeting = plan_meeting_in(transaction, MeetingDraft(title, "one_to_one"), [placement.supplier_id])
            set_agenda_in(transaction, meeting.id, self._template.items)
        meeting = replace(
            meeting,
            place=placement.room or meeting.place,
            starts_at=placement.starts_at,
            ends_at=placement.ends_at,
            plan_id=plan.id,
            round=placement.round,
        )
        transaction.put(meeting)
        set_invitations_in(transaction, meeting, [placement.supplier_id])
        set_people_in(transaction, meeting.id, [person.id for person in self._whole.people])
        return meeting

    def cancel_the_rest(self) -> None:
        """Cancel what the plan had made and no longer holds."""
        for meeting in self._earlier.values():
            if meeting.plan_id == self._whole.plan.id:
                reason = self._whole.plan.opened_reason
                self._transaction.put(replace(meeting, state="cancelled", cancel_reason=reason))


def set_people(store: Store, meeting_id: str, person_ids: Iterable[str]) -> None:
    """Say who of the buyer's side is to take part in a meeting."""
    with store.write("meeting.changed") as transaction:
        transaction.get(Meeting, meeting_id)
        set_people_in(transaction, meeting_id, person_ids)


def set_people_in(transaction: Writer, meeting_id: str, person_ids: Iterable[str]) -> None:
    """Make those of the buyer's side who are to take part in a meeting the ones named."""
    wanted = dict.fromkeys(person_ids)
    for one in transaction.all(MeetingPerson, meeting_id=meeting_id):
        if one.participant_id in wanted:
            wanted.pop(one.participant_id)
        else:
            transaction.remove(MeetingPerson, one.id)
    for person_id in wanted:
        transaction.add(MeetingPerson(id=transaction.new_id(), meeting_id=meeting_id, participant_id=person_id))


def _met(reader: Reader, plan_id: str) -> set[tuple[int, str]]:
    """(round, supplier) of the plan's meetings that have happened: nothing is planned for them again."""
    return {
        (meeting.round, invitation.organisation_id)
        for meeting in reader.all(Meeting, plan_id=plan_id)
        if meeting.state in _HAPPENED
        for invitation in reader.all(Invitation, meeting_id=meeting.id)
    }


def _earlier(reader: Reader, whole: WholePlan) -> dict[tuple[int, str], Meeting]:
    """Meetings to move instead of making new ones: the plan's own that have not happened, and for the first round a
    supplier's one-to-one that has no time yet.
    """
    invited: dict[str, list[str]] = {}
    for invitation in reader.all(Invitation):
        invited.setdefault(invitation.meeting_id, []).append(invitation.organisation_id)
    found: dict[tuple[int, str], Meeting] = {}
    for meeting in reader.all(Meeting, kind="one_to_one", state="planned"):
        suppliers = invited.get(meeting.id, [])
        waits = meeting.plan_id is None and meeting.starts_at is None and len(suppliers) == 1
        if meeting.plan_id == whole.plan.id:
            found.update(((meeting.round, supplier), meeting) for supplier in suppliers)
        elif waits:
            found.setdefault((1, suppliers[0]), meeting)
    return found


def _terms(reader: Reader, draft: PlanDraft, orders: Sequence[Sequence[str]], plan_id: str | None) -> Terms:
    zone = the_dialogue(reader).time_zone
    windows = windows_of(draft.windows)
    days = sorted({window.day for window in windows})
    cannot = [
        on_clock(day, one.begins, one.ends, zone, one.organisation_id)
        for one in draft.cannot
        for day in days
        if one.day in ("", day.isoformat())
    ]
    rooms = rooms_of(draft.rooms)
    return Terms(
        zone=zone,
        slot_minutes=draft.slot_minutes,
        gap_minutes=draft.gap_minutes,
        rounds=tuple(Round(tuple(order), windows) for order in orders),
        rooms=rooms,
        breaks=breaks_of(draft.breaks),
        taken=(*cannot, *_busy(reader, draft, rooms, plan_id)),
    )


def _busy(reader: Reader, draft: PlanDraft, rooms: Sequence[str], plan_id: str | None) -> list[Taken]:
    """What other meetings take: a room of the plan, a supplier's time, or everyone's where one of the buyer's people in
    the plan is elsewhere.
    """
    room_named = {room.casefold(): room for room in rooms if room}
    people = {one.meeting_id for one in reader.all(MeetingPerson) if one.participant_id in draft.person_ids}
    invited: dict[str, list[str]] = {}
    for invitation in reader.all(Invitation):
        invited.setdefault(invitation.meeting_id, []).append(invitation.organisation_id)
    taken = []
    for meeting in reader.all(Meeting):
        ends_at = end_of(meeting)
        own = plan_id is not None and meeting.plan_id == plan_id and meeting.state not in _HAPPENED
        if own or meeting.state == "cancelled" or meeting.kind == "written":
            continue
        if meeting.starts_at is None or ends_at is None:
            continue
        span = meeting.starts_at, ends_at
        if meeting.id in people:
            taken.append(Taken(*span, what=meeting.id))
        elif room := room_named.get(meeting.place.casefold()):
            taken.append(Taken(*span, room=room, what=meeting.id))
        taken += [
            Taken(*span, supplier_id=supplier, what=meeting.id)
            for supplier in invited.get(meeting.id, ())
            if supplier in draft.supplier_ids
        ]
    return taken
