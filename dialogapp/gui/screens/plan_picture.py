"""Everything the plan panel shows of one plan, read at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.holidays import day_off, working_day_from
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.meetings import Invitation, Meeting
from dialogapp.domain.one_to_one_suggestions import MoreDays, Suggestion
from dialogapp.domain.one_to_ones import Break, Departure, Window
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.plan_days import proposed_days, working_windows
from dialogapp.domain.plan_text import breaks_of, rooms_of, windows_of
from dialogapp.domain.planning import DrawPlace, DrawRecord, Plan
from dialogapp.domain.schedule import MINUTE, end_of
from dialogapp.domain.text import swedish_key
from dialogapp.gui.widgets.plan_days import PlanBox, PlanLanes
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.near_dates import near_moment
from dialogapp.services.people import suppliers
from dialogapp.services.plan_words import PlanWords, slots_by_day
from dialogapp.services.planning import Fit, Preview, fit, preview, times_a_day
from dialogapp.services.plans import PlanDraft, WholePlan, draft_of, whole_plan
from dialogapp.services.ports import Reader
from dialogapp.services.translation import Language
from dialogapp.services.words import ROLE_WORDS, word

PlanState = Literal["writing", "closed", "drawn", "accepted"]

BUYER_SIDE = ("buyer", "consultant")
USUAL_SPAN = (9 * 60, 16 * 60)


@dataclass(frozen=True, slots=True)
class SupplierRow:
    """A supplier to tick. `cannot` is as it may be typed again."""

    id: str
    number: int
    name: str
    is_in: bool
    cannot: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Someone of the buyer's side to tick."""

    id: str
    name: str
    about: str
    is_in: bool


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day of the plan, by its `position` among the windows."""

    position: int
    day: str
    times: str
    note: str


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A supplier's place in the draw that holds."""

    id: str
    place: int
    number: int
    name: str
    identifier: str
    digest: str


@dataclass(frozen=True, slots=True)
class MadeRow:
    """One of all the draws that were made."""

    id: str
    number: int
    when: str
    seed: str
    witness: str
    reason: str
    holds: bool


@dataclass(frozen=True, slots=True)
class ComingRow:
    """A one-to-one as it would come, or has been made."""

    key: str
    when: str
    number: int
    name: str
    room: str
    round: int
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPicture:
    """One plan. `explained` says whether it fits, or what can't be read, with its tone; `offers` would make it fit."""

    plan: Plan
    draft: PlanDraft
    state: PlanState
    suppliers: tuple[SupplierRow, ...]
    people: tuple[PersonRow, ...]
    days: tuple[DayRow, ...]
    proposed: tuple[date, date]
    next_span: tuple[int, int]
    explained: str
    fits: bool
    offers: tuple[Suggestion, ...]
    times: PlanLanes
    draw: DrawRecord | None
    draw_places: tuple[DrawPlace, ...]
    places: tuple[PlaceRow, ...]
    made: tuple[MadeRow, ...]
    coming: tuple[ComingRow, ...]
    lanes: PlanLanes
    remarks: tuple[str, ...]
    unplaced: tuple[str, ...]
    balance: str
    frozen_words: str
    accepted_words: str
    first_day: date | None


def read_plan(reader: Reader, plan_id: str, language: Language, now: Instant) -> PlanPicture | None:
    """A plan's picture; None where there is no such plan."""
    if not any(plan.id == plan_id for plan in reader.all(Plan)):
        return None
    return _Reading(reader, whole_plan(reader, plan_id), language, now).picture()


def _state(whole: WholePlan) -> PlanState:
    if whole.plan.accepted_at is not None:
        return "accepted"
    if whole.latest_draw is not None:
        return "drawn"
    return "closed" if whole.plan.frozen_at is not None else "writing"


class _Reading:
    def __init__(self, reader: Reader, whole: WholePlan, language: Language, now: Instant) -> None:
        self._reader, self._whole, self._language, self._now = reader, whole, language, now
        self._zone = the_dialogue(reader).time_zone
        self._today = local(now, self._zone).date()
        self._words = PlanWords(language, self._zone, self._today)
        self._draft = draft_of(whole)
        self._problem = ""
        """Why the plan can't be laid out: a time that the clock skips, when summer time begins."""
        self._marks = {organisation.id: organisation for organisation in reader.all(Organisation)}

    def picture(self) -> PlanPicture:
        whole, draft = self._whole, self._draft
        state = _state(whole)
        windows = windows_of(draft.windows)
        found = self._fit(windows)
        shown = preview(self._reader, whole.plan.id) if state == "drawn" and found is not None else None
        if found is not None and shown is not None:
            found = replace(found, unplaced=len(shown.laid_out.unplaced), suggestions=shown.suggestions)
        draw, draw_places = whole.latest_draw or (None, ())
        coming, boxes = self._coming(shown) if shown is not None else ((), ())
        if state == "accepted":
            coming, boxes = self._accepted()
        names = {organisation.id: organisation.name for organisation in self._marks.values()}
        titles = {meeting.id: meeting.title for meeting in self._reader.all(Meeting)}
        laid_out = shown.laid_out if shown is not None else None
        return PlanPicture(
            plan=whole.plan,
            draft=draft,
            state=state,
            suppliers=self._suppliers(),
            people=self._people(),
            days=self._days(windows),
            proposed=self._proposed(windows),
            next_span=(windows[-1].begins, windows[-1].ends) if windows else USUAL_SPAN,
            explained=self._explained(found),
            fits=found is not None and not found.unplaced and bool(draft.supplier_ids),
            offers=self._offers(found, windows),
            times=self._times(found),
            draw=draw,
            draw_places=draw_places,
            places=tuple(
                PlaceRow(p.id, p.place, self._marks[p.organisation_id].number, names[p.organisation_id], p.identifier,
                         p.digest) for p in draw_places
            ),
            made=self._made(draw),
            coming=coming,
            lanes=self._lanes(boxes, windows),
            remarks=tuple(self._remark(d, names, titles) for d in (laid_out.departures if laid_out else ())),
            unplaced=tuple(self._words.unplaced(u, names) for u in (laid_out.unplaced if laid_out else ())),
            balance=self._words.balance(shown.rotation) if shown is not None else "",
            frozen_words=self._moment(whole.plan.frozen_at),
            accepted_words=self._moment(whole.plan.accepted_at),
            first_day=min((box.day for box in boxes), default=None),
        )  # fmt: skip

    def _remark(self, departure: Departure, names: dict[str, str], titles: dict[str, str]) -> str:
        told = self._words.departure(departure, names, titles)
        if self._draft.rounds == 1:
            return told
        return self._language.text("Round {round}: {told}", round=departure.round, told=told)

    def _moment(self, at: Instant | None) -> str:
        return near_moment(at, self._now, self._zone, self._language) if at is not None else ""

    def _fit(self, windows: Sequence[Window]) -> Fit | None:
        """None where there is nothing to lay out, or it can't be laid out."""
        if not windows or not self._draft.supplier_ids:
            return None
        try:
            return fit(self._reader, self._draft, self._whole.plan.id)
        except InputError as error:
            self._problem = self._language.error(error)
            return None

    def _offers(self, found: Fit | None, windows: Sequence[Window]) -> tuple[Suggestion, ...]:
        if found is not None:
            return found.suggestions if found.unplaced else ()
        if windows or not self._draft.supplier_ids:
            return ()
        return (MoreDays(working_windows(*self._proposed(windows), *USUAL_SPAN)[0]),)

    def _explained(self, found: Fit | None) -> str:
        draft, language = self._draft, self._language
        if not draft.supplier_ids:
            return language.text("No supplier is ticked. Tick those who are to have a meeting of their own.")
        asked = self._words.asked_for(draft)
        if self._problem:
            return self._problem
        if found is None:
            return f"{asked}. " + language.text("No day has been added yet.")
        return f"{asked}; {self._words.fits(found, draft.slot_minutes)}"

    def _proposed(self, windows: Sequence[Window]) -> tuple[date, date]:
        if windows:
            following = working_day_from(windows[-1].day, 1)
            return following, following
        needed = max(len(self._draft.supplier_ids), 1) * self._draft.rounds
        each = times_a_day(self._draft, *USUAL_SPAN)
        return proposed_days(self._today, -(-needed // each) if each else 1, self._day_of_information())

    def _day_of_information(self) -> date | None:
        """The day of the last planned information meeting, which comes before the one-to-ones."""
        planned = self._reader.all(Meeting, kind="information_meeting", state="planned")
        starts = [meeting.starts_at for meeting in planned if meeting.starts_at is not None]
        return local(max(starts), self._zone).date() if starts else None

    def _suppliers(self) -> tuple[SupplierRow, ...]:
        draft = self._draft
        there = suppliers(self._reader)
        known = {supplier.id for supplier in there}
        there += [supplier for supplier in self._whole.suppliers if supplier.id not in known]
        return tuple(
            SupplierRow(
                supplier.id,
                supplier.number,
                supplier.name,
                supplier.id in draft.supplier_ids,
                self._words.cannot(one for one in draft.cannot if one.organisation_id == supplier.id),
            )
            for supplier in there
        )

    def _people(self) -> tuple[PersonRow, ...]:
        ours = {each.id for each in self._marks.values() if each.kind in BUYER_SIDE}
        people = [one for one in self._reader.all(Participant) if one.organisation_id in ours]
        return tuple(
            PersonRow(
                one.id,
                one.name,
                word(self._language, ROLE_WORDS, one.role) if one.role else self._marks[one.organisation_id].name,
                one.id in self._draft.person_ids,
            )
            for one in sorted(people, key=lambda one: swedish_key(one.name))
        )

    def _days(self, windows: Sequence[Window]) -> tuple[DayRow, ...]:
        words = self._words
        return tuple(
            DayRow(
                position,
                words.day(window.day),
                words.span(window.begins, window.ends),
                words.day_note(window, day_off(window.day)),
            )
            for position, window in enumerate(windows)
        )

    def _made(self, holding: DrawRecord | None) -> tuple[MadeRow, ...]:
        return tuple(
            MadeRow(
                made.id,
                made.number,
                self._moment(made.drawn_at),
                made.seed,
                made.witness,
                made.reason,
                holding is not None and made.id == holding.id,
            )
            for made, _ in self._whole.draws
        )

    def _times(self, found: Fit | None) -> PlanLanes:
        """The times before anyone has one, numbered."""
        times = slots_by_day(found.times, self._draft.slot_minutes, self._zone) if found is not None else []
        boxes = [
            PlanBox(day, begins, ends, str(number), lane=lane)
            for number, (day, begins, ends, lane) in enumerate(times, 1)
        ]
        return self._lanes(boxes, windows_of(self._draft.windows))

    def _coming(self, shown: Preview) -> tuple[tuple[ComingRow, ...], list[PlanBox]]:
        language, rooms = self._language, rooms_of(self._draft.rooms)
        moved = {(departure.round, departure.supplier_id): departure for departure in shown.laid_out.departures}
        rows, boxes = [], []
        for number, placed in enumerate(sorted(shown.laid_out.placements, key=lambda p: (p.starts_at, p.room)), 1):
            supplier = self._marks[placed.supplier_id]
            departure = moved.get((placed.round, placed.supplier_id))
            remark = language.text("drawn as number {drawn}", drawn=departure.drawn) if departure is not None else ""
            rows.append(
                ComingRow(
                    str(number),
                    self._times_words(placed.starts_at, placed.ends_at),
                    supplier.number,
                    supplier.name,
                    placed.room,
                    placed.round,
                    remark,
                )
            )
            boxes.append(self._box(placed.starts_at, placed.ends_at, supplier, rooms.index(placed.room), remark))
        return tuple(rows), boxes

    def _accepted(self) -> tuple[tuple[ComingRow, ...], list[PlanBox]]:
        """The meetings that were made, as they stand now."""
        rooms = rooms_of(self._draft.rooms)
        rows, boxes = [], []
        made = [m for m in self._reader.all(Meeting, plan_id=self._whole.plan.id) if m.state != "cancelled"]
        for meeting in sorted(made, key=lambda meeting: (meeting.starts_at or 0, meeting.number)):
            ends_at = end_of(meeting)
            if meeting.starts_at is None or ends_at is None:
                continue
            for invitation in self._reader.all(Invitation, meeting_id=meeting.id):
                supplier = self._marks[invitation.organisation_id]
                when = self._times_words(meeting.starts_at, ends_at)
                rows.append(
                    ComingRow(meeting.id, when, supplier.number, supplier.name, meeting.place, meeting.round or 1, "")
                )
                lane = rooms.index(meeting.place) if meeting.place in rooms else 0
                boxes.append(self._box(meeting.starts_at, ends_at, supplier, lane, ""))
        return tuple(rows), boxes

    def _times_words(self, starts_at: Instant, ends_at: Instant) -> str:
        ends = local(ends_at, self._zone)
        return f"{self._words.moment(starts_at)}–{self._words.minutes(ends.hour * 60 + ends.minute)}"

    def _box(self, starts_at: Instant, ends_at: Instant, supplier: Organisation, lane: int, remark: str) -> PlanBox:
        starts = local(starts_at, self._zone)
        begins = starts.hour * 60 + starts.minute
        until = begins + (ends_at - starts_at) // MINUTE
        return PlanBox(starts.date(), begins, until, supplier.name, mark=supplier.number, lane=lane, remark=remark)

    def _lanes(self, boxes: Sequence[PlanBox], windows: Sequence[Window]) -> PlanLanes:
        days = sorted({window.day for window in windows} | {box.day for box in boxes})
        breaks: Sequence[Break] = breaks_of(self._draft.breaks)
        begins = min([w.begins for w in windows] + [box.begins for box in boxes], default=USUAL_SPAN[0])
        ends = max([w.ends for w in windows] + [box.ends for box in boxes], default=USUAL_SPAN[1])
        return PlanLanes(
            days=tuple((day, self._words.day(day)) for day in days),
            boxes=tuple(boxes),
            open=tuple((window.day, window.begins, window.ends) for window in windows),
            breaks=tuple((pause.begins, pause.ends) for pause in breaks),
            begins=begins // 60 * 60,
            ends=-(-ends // 60) * 60,
            clock=tuple(self._words.minutes(hour * 60) for hour in range(25)),
            lanes=len(rooms_of(self._draft.rooms)),
        )
