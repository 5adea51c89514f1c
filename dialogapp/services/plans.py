"""Use cases of a plan of one-to-ones up to its draw: written, frozen, and opened again with a reason.

Freezing comes before any seed: from then on neither the list of suppliers nor the times they can't may change, so
that nobody can look at an order first. What does not touch the order (lengths, windows, rooms) may still change.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.one_to_ones import Terms, check
from dialogapp.domain.people import Organisation, Participant, in_order
from dialogapp.domain.plan_text import breaks_of, breaks_text, rooms_of, windows_of, windows_text
from dialogapp.domain.planning import DrawPlace, DrawRecord, Plan, PlannedSupplier, PlanPerson, Unavailable
from dialogapp.domain.text import cleaned_line
from dialogapp.services.ports import Reader, Store, Writer

T = TypeVar("T")

MOST_ROUNDS = 40


@dataclass(frozen=True, slots=True)
class CannotDraft:
    """A time that a supplier can't: `day` as ISO, or empty for every day; minutes past midnight on the clock."""

    organisation_id: str
    day: str
    begins: int
    ends: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """What a user writes about a plan. `windows`, `breaks` and `rooms` have a line each (`domain.plan_text`); `agenda`
    names a template.
    """

    title: str
    slot_minutes: int = 60
    gap_minutes: int = 30
    rounds: int = 1
    windows: str = ""
    breaks: str = ""
    rooms: str = ""
    agenda: str = "one_to_one"
    supplier_ids: tuple[str, ...] = ()
    person_ids: tuple[str, ...] = ()
    cannot: tuple[CannotDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class WholePlan:
    """A plan with what belongs to it: suppliers in Swedish order, draws oldest first with their places by place."""

    plan: Plan
    suppliers: tuple[Organisation, ...]
    people: tuple[Participant, ...]
    cannot: tuple[Unavailable, ...]
    draws: tuple[tuple[DrawRecord, tuple[DrawPlace, ...]], ...]

    @property
    def latest_draw(self) -> tuple[DrawRecord, tuple[DrawPlace, ...]] | None:
        """The draw that holds: the newest; None before one was made, or where the list was opened after it."""
        if not self.draws or self.plan.frozen_at is None or self.draws[-1][0].drawn_at < self.plan.frozen_at:
            return None
        return self.draws[-1]


def whole_plan(reader: Reader, plan_id: str) -> WholePlan:
    """A plan with what belongs to it."""
    return WholePlan(
        reader.get(Plan, plan_id),
        tuple(
            in_order(
                reader.get(Organisation, one.organisation_id) for one in reader.all(PlannedSupplier, plan_id=plan_id)
            )
        ),
        tuple(reader.get(Participant, one.participant_id) for one in reader.all(PlanPerson, plan_id=plan_id)),
        tuple(reader.all(Unavailable, plan_id=plan_id)),
        tuple(
            (made, tuple(reader.all(DrawPlace, draw_id=made.id))) for made in reader.all(DrawRecord, plan_id=plan_id)
        ),
    )


def draft_of(whole: WholePlan) -> PlanDraft:
    """A plan as a draft, to change and hand back."""
    plan = whole.plan
    return PlanDraft(
        plan.title,
        plan.slot_minutes,
        plan.gap_minutes,
        plan.rounds,
        plan.windows,
        plan.breaks,
        plan.rooms,
        plan.agenda,
        tuple(supplier.id for supplier in whole.suppliers),
        tuple(person.id for person in whole.people),
        tuple(CannotDraft(one.organisation_id, one.day, one.begins, one.ends, one.note) for one in whole.cannot),
    )


def add_plan(store: Store, draft: PlanDraft) -> Plan:
    """Keep a new plan."""
    with store.write("plan.added") as transaction:
        return add_plan_in(transaction, draft)


def add_plan_in(transaction: Writer, draft: PlanDraft) -> Plan:
    """Keep a new plan as part of a larger use case."""
    plan = _as_written(Plan(id=transaction.new_id(), number=transaction.next_number(Plan), title=""), _checked(draft))
    transaction.add(plan)
    _set_parts(transaction, plan.id, draft)
    return plan


def change_plan(store: Store, plan_id: str, draft: PlanDraft) -> Plan:
    """Change a plan. RefusedError where the suppliers or the times they can't are frozen, or the plan was accepted."""
    with store.write("plan.changed") as transaction:
        return change_plan_in(transaction, plan_id, draft)


def change_plan_in(transaction: Writer, plan_id: str, draft: PlanDraft) -> Plan:
    """Change a plan as part of a larger use case."""
    whole = whole_plan(transaction, plan_id)
    if whole.plan.accepted_at is not None:
        raise RefusedError("“{title}” was accepted; move the meetings, or open the plan again", title=draft.title)
    changed = _as_written(whole.plan, _checked(draft))
    if whole.plan.frozen_at is not None and _decides_order(draft) != _decides_order(draft_of(whole)):
        raise RefusedError(
            "The list of suppliers and the times they can't are closed for the draw; open them again with a reason"
        )
    transaction.put(changed)
    _set_parts(transaction, plan_id, draft)
    return changed


def remove_plan(store: Store, plan_id: str) -> None:
    """Take a plan away that was never frozen. RefusedError else: what was drawn stays."""
    with store.write("plan.removed") as transaction:
        whole = whole_plan(transaction, plan_id)
        if whole.plan.frozen_at is not None or whole.draws:
            raise RefusedError("“{title}” has been closed for a draw, and stays", title=whole.plan.title)
        _clear_parts(transaction, plan_id)
        transaction.remove(Plan, plan_id)


def freeze_plan(store: Store, plan_id: str) -> Plan:
    """Close the list of suppliers and the times they can't, before the seed is said."""
    with store.write("plan.frozen") as transaction:
        return freeze_plan_in(transaction, plan_id)


def freeze_plan_in(transaction: Writer, plan_id: str) -> Plan:
    """Close the list as part of a larger use case."""
    plan = transaction.get(Plan, plan_id)
    if plan.frozen_at is not None:
        raise RefusedError("The list for “{title}” is closed already", title=plan.title)
    if not transaction.count(PlannedSupplier, plan_id=plan_id):
        raise InputError("Choose the suppliers first; nobody is in the plan")
    plan = replace(plan, frozen_at=transaction.now)
    transaction.put(plan)
    return plan


def open_plan(store: Store, plan_id: str, reason: str) -> Plan:
    """Open a closed list again, or an accepted plan; the draws stay in the journal, and a new one is needed."""
    with store.write("plan.opened") as transaction:
        return open_plan_in(transaction, plan_id, reason)


def open_plan_in(transaction: Writer, plan_id: str, reason: str) -> Plan:
    """Open a closed list again as part of a larger use case."""
    if not cleaned_line(reason):
        raise InputError("Say why the list is opened again")
    plan = transaction.get(Plan, plan_id)
    if plan.frozen_at is None:
        raise RefusedError("The list for “{title}” is not closed", title=plan.title)
    plan = replace(plan, frozen_at=None, accepted_at=None, draw_id=None, opened_reason=cleaned_line(reason))
    transaction.put(plan)
    return plan


def _as_written(plan: Plan, draft: PlanDraft) -> Plan:
    return replace(
        plan,
        title=draft.title,
        slot_minutes=draft.slot_minutes,
        gap_minutes=draft.gap_minutes,
        rounds=draft.rounds,
        windows=draft.windows,
        breaks=draft.breaks,
        rooms=draft.rooms,
        agenda=draft.agenda,
    )


def _checked(draft: PlanDraft) -> PlanDraft:
    title = cleaned_line(draft.title)
    if not title:
        raise InputError("A plan needs a title")
    if not 1 <= draft.rounds <= MOST_ROUNDS:
        raise InputError("The number of rounds must be between 1 and {most}", most=MOST_ROUNDS)
    rooms = rooms_of(draft.rooms)
    check(Terms(zone="UTC", slot_minutes=draft.slot_minutes, gap_minutes=draft.gap_minutes, rooms=rooms, rounds=()))
    return replace(
        draft,
        title=title,
        windows=windows_text(windows_of(draft.windows)),
        breaks=breaks_text(breaks_of(draft.breaks)),
        rooms="\n".join(filter(None, rooms)),
    )


def _decides_order(draft: PlanDraft) -> tuple[frozenset[str], frozenset[CannotDraft]]:
    return frozenset(draft.supplier_ids), frozenset(draft.cannot)


def _set_parts(transaction: Writer, plan_id: str, draft: PlanDraft) -> None:
    """Make suppliers, people and times what `draft` says, leaving rows that stand as they are."""
    suppliers = {one.organisation_id: one for one in transaction.all(PlannedSupplier, plan_id=plan_id)}
    for supplier_id in _missing(draft.supplier_ids, suppliers):
        transaction.add(PlannedSupplier(id=transaction.new_id(), plan_id=plan_id, organisation_id=supplier_id))
    for supplier_id in suppliers.keys() - set(draft.supplier_ids):
        transaction.remove(PlannedSupplier, suppliers[supplier_id].id)
    people = {one.participant_id: one for one in transaction.all(PlanPerson, plan_id=plan_id)}
    for person_id in _missing(draft.person_ids, people):
        transaction.add(PlanPerson(id=transaction.new_id(), plan_id=plan_id, participant_id=person_id))
    for person_id in people.keys() - set(draft.person_ids):
        transaction.remove(PlanPerson, people[person_id].id)
    times = {
        CannotDraft(one.organisation_id, one.day, one.begins, one.ends, one.note): one
        for one in transaction.all(Unavailable, plan_id=plan_id)
    }
    wanted = [one for one in draft.cannot if one.organisation_id in draft.supplier_ids]
    for cannot in _missing(wanted, times):
        transaction.add(
            Unavailable(
                id=transaction.new_id(),
                plan_id=plan_id,
                organisation_id=cannot.organisation_id,
                day=cannot.day,
                begins=cannot.begins,
                ends=cannot.ends,
                note=cleaned_line(cannot.note),
            )
        )
    for cannot in times.keys() - set(wanted):
        transaction.remove(Unavailable, times[cannot].id)


def _clear_parts(transaction: Writer, plan_id: str) -> None:
    for kind in (PlannedSupplier, PlanPerson, Unavailable):
        for one in transaction.all(kind, plan_id=plan_id):
            transaction.remove(kind, one.id)


def _missing(wanted: Iterable[T], there: Mapping[T, object]) -> list[T]:
    return [one for one in dict.fromkeys(wanted) if one not in there]
