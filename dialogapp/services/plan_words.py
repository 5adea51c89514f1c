"""A plan of one-to-ones in words: what it asks for, what fits, why someone came at another time, what stays uneven."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.holidays import DayOff
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.one_to_one_suggestions import LaterEnd, MoreDays, ShorterGap, ShorterSlots, Suggestion
from dialogapp.domain.one_to_ones import Departure, Slot, Unplaced, Window
from dialogapp.domain.rotation import Rotation, williams
from dialogapp.domain.schedule import DAY_MINUTES, MINUTE
from dialogapp.services.dates import clock_words
from dialogapp.services.near_dates import short_day
from dialogapp.services.planning import Fit
from dialogapp.services.plans import CannotDraft, PlanDraft
from dialogapp.services.translation import Language


@dataclass(frozen=True, slots=True)
class PlanWords:
    """Sentences in one language, on the clock of `zone`; years are said where they are not that of `today`."""

    language: Language
    zone: str
    today: date

    def day(self, day: date) -> str:
        """Mon 16 Mar"""
        return short_day(day, self.language, self.today)

    def moment(self, at: Instant) -> str:
        """Mon 16 Mar 09:00"""
        moment = local(at, self.zone)
        return f"{self.day(moment.date())} {clock_words(moment, self.language)}"

    def minutes(self, minute: int) -> str:
        """A minute past midnight: 09:00, in Swedish 09.00."""
        return f"{minute // 60:02}{'.' if self.language.code == 'sv' else ':'}{minute % 60:02}"

    def span(self, begins: int, ends: int) -> str:
        """09:00–16:00"""
        return f"{self.minutes(begins)}–{self.minutes(ends)}"

    def asked_for(self, draft: PlanDraft) -> str:
        """8 suppliers × 1 round = 8 meetings of 60 min with 30 min between"""
        language, count = self.language, len(draft.supplier_ids)
        return language.text(
            "{suppliers} × {rounds} = {meetings} of {minutes} min with {gap} min between",
            suppliers=language.plural("{count} supplier", "{count} suppliers", count),
            rounds=language.plural("{count} round", "{count} rounds", draft.rounds),
            meetings=language.plural("{count} meeting", "{count} meetings", count * draft.rounds),
            minutes=draft.slot_minutes,
            gap=draft.gap_minutes,
        )

    def fits(self, found: Fit, slot_minutes: int) -> str:
        """10 times fit between Mon 16 Mar 09:00 and Tue 17 Mar 16:00, and whether that is enough."""
        language = self.language
        if not found.times:
            return language.text("No time of that length fits in the days given.")
        times = language.plural("{count} time fits", "{count} times fit", found.slots)
        first, last = found.times[0].starts_at, max(slot.starts_at for slot in found.times) + slot_minutes * MINUTE
        told = language.text(
            "{times} between {first} and {last}", times=times, first=self.moment(first), last=self.moment(last)
        )
        if not found.unplaced:
            spare = found.slots - found.needed
            return f"{told}. " + (
                language.plural("All get one; {count} is left over.", "All get one; {count} are left over.", spare)
                if spare
                else language.text("All get one.")
            )
        short = language.plural("{count} meeting gets no time.", "{count} meetings get no time.", found.unplaced)
        if found.suggestions:
            return f"{told}. {short}"
        if found.slots >= found.needed:
            return f"{told}. {short} " + language.text("Those suppliers can't at any time that is left: ask for more.")
        return f"{told}. {short} " + language.text("Add days or rooms, or have fewer rounds.")

    def suggestion(self, suggestion: Suggestion) -> str:
        """What a button does that makes a plan fit."""
        language = self.language
        match suggestion:
            case ShorterSlots(minutes):
                return language.text("Shorten the meetings to {minutes} min", minutes=minutes)
            case ShorterGap(minutes):
                return language.text("Shorten the gap to {minutes} min", minutes=minutes)
            case LaterEnd(windows):
                ends = [f"{self.day(window.day)} {self.minutes(window.ends)}" for window in windows]
                return language.text("End later: {times}", times=", ".join(ends))
            case MoreDays(windows):
                return language.text("Add {days}", days=self.days(window.day for window in windows))

    def days(self, days: Iterable[date]) -> str:
        """Mon 16 Mar, Tue 17 Mar; of more than three only the first and the last."""
        each = sorted(set(days))
        if len(each) > 3:
            return f"{self.day(each[0])} – {self.day(each[-1])}"
        return ", ".join(map(self.day, each))

    def left_out(self, days: Sequence[DayOff]) -> str:
        """Left out: Good Friday Fri 3 Apr, 2 Saturdays and Sundays; empty for none."""
        language = self.language
        named = [day for day in days if day.kind in ("holiday", "eve")]
        told = [f"{_name(day, language)} ({self.day(day.day)})" for day in named]
        weekend = len(days) - len(named)
        if weekend:
            told.append(language.plural("{count} day of a weekend", "{count} days of weekends", weekend))
        return language.text("Left out: {days}", days=", ".join(told)) if told else ""

    def day_note(self, window: Window, off: DayOff | None) -> str:
        """What is special about a day that was chosen all the same."""
        return _name(off, self.language) if off is not None and off.day == window.day else ""

    def cannot(self, times: Iterable[CannotDraft]) -> str:
        """A supplier's times as they may be typed again: Mon 16 Mar 09:00–12:00 (board meeting); every day 12–13"""
        return "; ".join(map(self._one_cannot, sorted(times, key=lambda one: (one.day, one.begins))))

    def _one_cannot(self, one: CannotDraft) -> str:
        day = self.day(date.fromisoformat(one.day)) if one.day else self.language.text("every day")
        whole = (one.begins, one.ends) == (0, DAY_MINUTES)
        told = day if whole else f"{day} {self.span(one.begins, one.ends)}"
        return f"{told} ({one.note})" if one.note else told

    def departure(self, departure: Departure, names: Mapping[str, str], meetings: Mapping[str, str]) -> str:
        """Why a supplier comes at another time than its drawn place would have given."""
        language, name = self.language, names[departure.supplier_id]
        fields = {"name": name, "drawn": departure.drawn, "got": departure.got, "at": self.moment(departure.got_at)}
        if departure.reason == "cannot" and departure.taken is not None and departure.taken.what in meetings:
            return language.text(
                "{name} was drawn as number {drawn} but is in “{meeting}” then, and comes as number {got}, {at}.",
                meeting=meetings[departure.taken.what],
                **fields,
            )
        if departure.reason == "cannot":
            return language.text(
                "{name} was drawn as number {drawn} but can't then, and comes as number {got}, {at}.", **fields
            )
        if departure.reason == "made_way":
            return language.text(
                "{name} was drawn as number {drawn} and comes as number {got}, {at}: the earlier time was needed by"
                " {other}, which has fewer to choose among.",
                other=names.get(departure.other_id or "", ""),
                **fields,
            )
        return language.text(
            "{name} was drawn as number {drawn} and comes as number {got}, {at}: a time that another could not take.",
            **fields,
        )

    def unplaced(self, unplaced: Unplaced, names: Mapping[str, str]) -> str:
        """Who gets no time, and why."""
        fields = {"name": names[unplaced.supplier_id], "round": unplaced.round}
        if unplaced.reason == "cannot":
            return self.language.text("{name} gets no time in round {round}: it can't at those left.", **fields)
        return self.language.text("{name} gets no time in round {round}: there are none left.", **fields)

    def balance(self, rotation: Rotation) -> str:
        """What the rounds leave uneven, for who is no mathematician."""
        language, made = self.language, rotation.balance
        size, number = len(made.shares), len(rotation.rounds)
        if size < 2:
            return ""
        if number == 1:
            return language.text("With one round, who is first and who is last is for the draw alone.")
        if made.is_even:
            return language.text(
                "The rounds are even: everyone has each place, and comes right after each other, equally often."
            )
        means = [share.mean_place for share in made.shares]
        least, most = min(means), max(means)
        whole = len(williams(size))
        rows = -(-number // whole) * whole
        if least == most:
            told = language.text("Everyone has the same mean place over the rounds, {mean}.", mean=self._mean(least))
        else:
            told = language.text(
                "Mean places over the rounds lie between {least} and {most}.",
                least=self._mean(least),
                most=self._mean(most),
            )
        repeated = max(times for share in made.shares for times in share.places)
        if repeated > 1:
            told += " " + language.text("Someone has the same place {count} times.", count=repeated)
        return f"{told} " + language.text("Wholly even would take {rows} rounds.", rows=rows)

    def _mean(self, mean: Fraction) -> str:
        told = f"{float(mean):.1f}"
        return told.replace(".", ",") if self.language.code == "sv" else told


def slots_by_day(times: Iterable[Slot], slot_minutes: int, zone: str) -> list[tuple[date, int, int, int]]:
    """(day, begins, ends, lane) of each slot, in minutes past midnight."""
    found = []
    for slot in times:
        starts, ends = local(slot.starts_at, zone), local(slot.starts_at + slot_minutes * MINUTE, zone)
        begins = starts.hour * 60 + starts.minute
        until = ends.hour * 60 + ends.minute
        found.append((starts.date(), begins, until if until > begins else DAY_MINUTES, slot.lane))
    return found


def _name(off: DayOff, language: Language) -> str:
    return off.swedish if language.code == "sv" else off.english
