"""Plans one-to-ones: reads a plan, and changes it a part at a time, each in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from dialogapp.domain.cannot_text import cannot_of
from dialogapp.domain.draw import draw
from dialogapp.domain.errors import DialogappError, InputError
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.one_to_one_suggestions import LaterEnd, MoreDays, ShorterGap, ShorterSlots, Suggestion
from dialogapp.domain.one_to_ones import Window
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.plan_days import working_windows
from dialogapp.domain.plan_text import breaks_of, breaks_text, span_of, windows_of, windows_text
from dialogapp.domain.planning import Plan
from dialogapp.domain.text import swedish_key
from dialogapp.gui.clock import system_now
from dialogapp.gui.screens.plan_picture import BUYER_SIDE, PlanPicture, SupplierRow, read_plan
from dialogapp.gui.session import Session
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.draw_words import recomputing
from dialogapp.services.draws import draw_order, usual_seed
from dialogapp.services.people import suppliers
from dialogapp.services.plan_words import PlanWords
from dialogapp.services.planning import accept_plan
from dialogapp.services.plans import (
    CannotDraft,
    PlanDraft,
    add_plan,
    change_plan,
    draft_of,
    freeze_plan,
    open_plan,
    remove_plan,
    whole_plan,
)
from dialogapp.services.ports import Reader, Store
from dialogapp.services.templates import agenda_templates

_LEADING = frozenset({"facilitator", "note_taker", "project_leader", "client", "procurer"})
"""Roles whose people take part in a one-to-one unless they are unticked."""
_USUAL_BREAK = "12:00-13:00"


class PlanPresenter:
    """Reads plans, and does what the panel is asked for. A refused change is told by the session."""

    def __init__(self, session: Session, now: Callable[[], Instant] = system_now) -> None:
        self._session = session
        self._now = now
        self.picture: PlanPicture | None = None
        self.plans: list[tuple[str, str]] = []
        """Id and words of each plan, the newest first."""
        self.has_suppliers = False

    def read(self, plan_id: str = "") -> PlanPicture | None:
        """Read a plan anew; the newest where there is none with this id."""
        self.plans, self.has_suppliers = self._session.read(self._plans)
        known = [plan for plan, _ in self.plans]
        chosen = plan_id if plan_id in known else next(iter(known), "")
        language = self._session.language
        self.picture = self._session.read(lambda reader: read_plan(reader, chosen, language, self._now()))
        return self.picture

    def has_plans(self) -> bool:
        """Whether any plan is written."""
        return self._session.read(lambda reader: reader.count(Plan) > 0)

    @property
    def plan_id(self) -> str:
        """The id of the plan that was read; empty for none."""
        return self.picture.plan.id if self.picture is not None else ""

    @property
    def words(self) -> PlanWords:
        """Words on the dialogue's clock."""
        zone = self._session.read(lambda reader: the_dialogue(reader).time_zone)
        return PlanWords(self._session.language, zone, local(self._now(), zone).date())

    def values(self) -> dict[str, str]:
        """What the fields show, by name."""
        draft, words = self._known().draft, self.words
        return {
            "title": draft.title,
            "slot": str(draft.slot_minutes),
            "gap": str(draft.gap_minutes),
            "rounds": str(draft.rounds),
            "breaks": "; ".join(words.span(pause.begins, pause.ends) for pause in breaks_of(draft.breaks)),
            "rooms": draft.rooms,
            "agenda": draft.agenda,
        }

    def agendas(self) -> list[tuple[str, str]]:
        """Agendas for a meeting with one supplier."""
        return [(a.key, a.title) for a in agenda_templates(self._session.language.code) if "{name}" in a.meeting_title]

    def known_places(self) -> list[str]:
        """Places that meetings have been given."""
        places = self._session.read(lambda reader: {meeting.place for meeting in reader.all(Meeting)})
        return sorted(filter(None, places), key=swedish_key)

    def usual_seed(self) -> str:
        """What the seed begins with; the words said aloud come after."""
        return self._session.read(lambda reader: usual_seed(reader, self._now()))

    def recomputing(self) -> str:
        """How anyone works out the draw again."""
        picture = self._known()
        if picture.draw is None:
            return ""
        return recomputing(picture.draw, picture.draw_places, self._session.language)

    # What is written

    def add(self, then: Callable[[str], None]) -> None:
        """Write a new plan of all suppliers, and the buyer's people who lead; `then` gets its id."""
        title = self._session.language.text("One-to-ones")

        def use_case(store: Store) -> str:
            with store.read() as reader:
                draft = _first_draft(reader, title)
            return add_plan(store, draft).id

        self._session.do(use_case, then)

    def remove(self) -> None:
        """Take the plan away, while nothing was closed."""
        plan_id = self.plan_id
        self._session.do(lambda store: remove_plan(store, plan_id))

    def change(self, plan_id: str, part: str, value: str) -> None:
        """Change one field of a plan."""
        self._change(lambda draft: _CHANGES[part](draft, value), plan_id)

    def tick_supplier(self, row: SupplierRow, ticked: bool) -> None:
        """Take a supplier into the plan, or out of it with the times it can't."""
        self._change(lambda draft: replace(draft, supplier_ids=_with(draft.supplier_ids, row.id, ticked)))

    def tick_all(self) -> None:
        """Take every supplier in."""
        there = tuple(row.id for row in self._known().suppliers)
        self._change(lambda draft: replace(draft, supplier_ids=there))

    def tick_person(self, person_id: str, ticked: bool) -> None:
        """Take someone of the buyer's side in or out."""
        self._change(lambda draft: replace(draft, person_ids=_with(draft.person_ids, person_id, ticked)))

    def write_cannot(self, row: SupplierRow, text: str) -> None:
        """Make a supplier's times what was typed."""
        self._try(lambda: self._set_cannot(row.id, self._read_cannot(row.id, text), keep=False))

    def add_cannot(self, supplier_id: str, day: date, span: tuple[int, int], note: str) -> None:
        """Add a time that was picked."""
        begins, ends = span
        if ends <= begins:
            self._session.refuse(InputError("A time must end after it begins, on the same day"))
            return
        self._set_cannot(supplier_id, [CannotDraft(supplier_id, day.isoformat(), begins, ends, note)], keep=True)

    def add_days(self, first: date, last: date, span: tuple[int, int], then: Callable[[str], None]) -> None:
        """Add the working days of a stretch; `then` gets the words of what was left out."""

        def added() -> None:
            new, left_out = working_windows(first, last, *span)
            words = self.words.left_out(left_out)
            if not new:
                raise InputError("There is no working day among those. {left_out}", left_out=words)
            self._change(lambda draft: _with_windows(draft, new), then=lambda: then(words))

        self._try(added)

    def change_times(self, position: int, text: str) -> None:
        """Let a day begin and end as typed."""

        def changed(draft: PlanDraft) -> PlanDraft:
            windows = list(windows_of(draft.windows))
            begins, ends = span_of(text)
            windows[position] = Window(windows[position].day, begins, ends)
            return replace(draft, windows=windows_text(windows))

        self._change(changed)

    def remove_days(self, positions: Iterable[int]) -> None:
        """Take days out."""
        out = set(positions)

        def changed(draft: PlanDraft) -> PlanDraft:
            kept = [window for number, window in enumerate(windows_of(draft.windows)) if number not in out]
            return replace(draft, windows=windows_text(kept))

        self._change(changed)

    def take(self, suggestion: Suggestion) -> None:
        """Do what a suggestion says."""
        self._change(lambda draft: _as_suggested(draft, suggestion))

    # The draw

    def close(self, then: Callable[[], None]) -> None:
        """Close the list, if an order can be drawn among those on it."""
        plan_id = self.plan_id

        def use_case(store: Store) -> None:
            with store.read() as reader:
                draw("|", whole_plan(reader, plan_id).suppliers)
            freeze_plan(store, plan_id)

        self._session.do(use_case, lambda _closed: then())

    def open(self, reason: str) -> None:
        """Open the list, or the accepted plan, again."""
        plan_id = self.plan_id
        self._session.do(lambda store: open_plan(store, plan_id, reason))

    def draw(self, seed: str, witness: str, reason: str, then: Callable[[], None]) -> None:
        """Draw the order. The words said aloud and a witness must be there."""
        plan_id, begins = self.plan_id, self.usual_seed()
        if seed.strip() in (begins, begins.rstrip("|")) or seed.rstrip().endswith("|"):
            self._session.refuse(InputError("Write the words that were said aloud after the last bar of the seed"))
        elif not witness.strip():
            self._session.refuse(InputError("Write who heard the seed: a draw needs a witness"))
        else:
            self._session.do(lambda store: draw_order(store, plan_id, seed, witness, reason), lambda _made: then())

    def accept(self, then: Callable[[int], None]) -> None:
        """Make the meetings; `then` gets how many."""
        plan_id = self.plan_id
        self._session.do(lambda store: accept_plan(store, plan_id), lambda made: then(len(made)))

    def _plans(self, reader: Reader) -> tuple[list[tuple[str, str]], bool]:
        plans = sorted(reader.all(Plan), key=lambda plan: -plan.number)
        return [(plan.id, f"{plan.number}. {plan.title}") for plan in plans], bool(suppliers(reader))

    def _set_cannot(self, supplier_id: str, times: Sequence[CannotDraft], *, keep: bool) -> None:
        def changed(draft: PlanDraft) -> PlanDraft:
            kept = tuple(one for one in draft.cannot if keep or one.organisation_id != supplier_id)
            return replace(
                draft,
                supplier_ids=_with(draft.supplier_ids, supplier_id, True),
                cannot=tuple(dict.fromkeys((*kept, *times))),
            )

        self._change(changed)

    def _read_cannot(self, supplier_id: str, text: str) -> list[CannotDraft]:
        windows = windows_of(self._known().draft.windows)
        near = windows[0].day if windows else self.words.today
        return [CannotDraft(supplier_id, one.day, one.begins, one.ends, one.note) for one in cannot_of(text, near)]

    def _change(
        self,
        make: Callable[[PlanDraft], PlanDraft],
        plan_id: str = "",
        then: Callable[[], None] | None = None,
    ) -> None:
        """Change the plan as it is stored when it is this change's turn."""
        chosen = plan_id or self.plan_id

        def use_case(store: Store) -> None:
            with store.read() as reader:
                before = draft_of(whole_plan(reader, chosen))
            after = make(before)
            if after != before:
                change_plan(store, chosen, after)

        self._session.do(use_case, (lambda _done: then()) if then is not None else None)

    def _try(self, action: Callable[[], None]) -> None:
        try:
            action()
        except DialogappError as error:
            self._session.refuse(error)

    def _known(self) -> PlanPicture:
        assert self.picture is not None, "read comes first"
        return self.picture


def _first_draft(reader: Reader, title: str) -> PlanDraft:
    taken = {plan.title for plan in reader.all(Plan)}
    numbered = (f"{title} {number}" for number in range(2, len(taken) + 3))
    organisations = {one.id: one for one in reader.all(Organisation)}
    return PlanDraft(
        title if title not in taken else next(one for one in numbered if one not in taken),
        breaks=_USUAL_BREAK,
        supplier_ids=tuple(supplier.id for supplier in suppliers(reader)),
        person_ids=tuple(
            person.id
            for person in reader.all(Participant)
            if person.role in _LEADING and organisations[person.organisation_id].kind in BUYER_SIDE
        ),
    )


def _as_suggested(draft: PlanDraft, suggestion: Suggestion) -> PlanDraft:
    match suggestion:
        case ShorterSlots(minutes):
            return replace(draft, slot_minutes=minutes)
        case ShorterGap(minutes):
            return replace(draft, gap_minutes=minutes)
        case LaterEnd(windows):
            later = {(window.day, window.begins): window for window in windows}
            old = windows_of(draft.windows)
            return replace(draft, windows=windows_text(later.get((one.day, one.begins), one) for one in old))
        case MoreDays(windows):
            return _with_windows(draft, windows)


def _with_windows(draft: PlanDraft, new: Iterable[Window]) -> PlanDraft:
    """A day that is there already gets the new times."""
    added = tuple(new)
    days = {window.day for window in added}
    kept = [window for window in windows_of(draft.windows) if window.day not in days]
    return replace(draft, windows=windows_text(sorted([*kept, *added], key=lambda one: (one.day, one.begins))))


def _with(ids: Sequence[str], each: str, wanted: bool) -> tuple[str, ...]:
    others = tuple(one for one in ids if one != each)
    return (*others, each) if wanted else others


_CHANGES: dict[str, Callable[[PlanDraft, str], PlanDraft]] = {
    "title": lambda draft, value: replace(draft, title=value),
    "slot": lambda draft, value: replace(draft, slot_minutes=int(value)),
    "gap": lambda draft, value: replace(draft, gap_minutes=int(value)),
    "rounds": lambda draft, value: replace(draft, rounds=int(value)),
    "breaks": lambda draft, value: replace(draft, breaks=breaks_text(breaks_of(value))),
    "rooms": lambda draft, value: replace(draft, rooms=value),
    "agenda": lambda draft, value: replace(draft, agenda=value),
}
"""How each field of the form changes a plan."""
