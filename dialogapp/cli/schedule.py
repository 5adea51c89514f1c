"""Commands of the schedule: one-to-ones planned by a recorded draw, and what stands in the way."""

from __future__ import annotations

import secrets
from typing import Any

from dialogapp.cli.call import DONE, FOUND_WRONG, Call, Outcome
from dialogapp.cli.output import facts, table
from dialogapp.domain.errors import InputError
from dialogapp.domain.instants import Instant, instant, instant_from_iso, iso, local
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.one_to_ones import Break, Window
from dialogapp.domain.people import Organisation
from dialogapp.domain.plan_days import working_windows
from dialogapp.domain.plan_text import breaks_text, span_of, windows_text
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.draws import usual_seed
from dialogapp.services.finding_words import FindingWords, standing_words
from dialogapp.services.near_dates import short_moment
from dialogapp.services.people import find_organisation, suppliers
from dialogapp.services.planning import Preview, fit, plan_at_once, preview
from dialogapp.services.plans import PlanDraft
from dialogapp.services.ports import Reader
from dialogapp.services.schedule_findings import ToldFinding, schedule_findings
from dialogapp.services.suggestion_words import suggestion_words
from dialogapp.services.translation import Language, message

_PLANNED = (message("Round"), message("Time"), message("Supplier"), message("Place"), message("Meeting"))
_DRAWN = (message("Place in the draw"), message("Supplier"), message("Number or name"), message("SHA-256 begins"))
_FOUND = (message("Standing"), message("What"))
_ALL = "all"


def plan(call: Call) -> Outcome:
    """Plan one-to-ones: write, close, draw and accept in one go."""
    options = call.options
    with call.writing() as store:
        with store.read() as reader:
            draft = _draft(call, reader)
            seed = options.seed if options.seed is not None else usual_seed(reader, _now(), secrets.token_hex(8))
            fits = fit(reader, draft)
            if fits.unplaced:
                raise _does_not_fit(
                    fits.needed, fits.slots, [suggestion_words(s, call.words) for s in fits.suggestions]
                )
        plan_id = plan_at_once(store, draft, seed, options.witness, options.reason)
        with store.read() as reader:
            found = preview_as_accepted(reader, plan_id)
            meetings = sorted(reader.all(Meeting, plan_id=plan_id), key=lambda m: (m.round, m.starts_at or 0))
            zone = the_dialogue(reader).time_zone
    meetings = [meeting for meeting in meetings if meeting.state != "cancelled"]
    return Outcome(_data(found, meetings, zone), _lines(found, meetings, zone, call.words))


def preview_as_accepted(reader: Reader, plan_id: str) -> Preview:
    """The plan as it was accepted."""
    found = preview(reader, plan_id)
    assert found is not None
    return found


def check(call: Call) -> Outcome:
    """Conflicts, deviations and hints; conflicts, and deviations without a reason, make the status 1."""
    with call.reading() as reader:
        findings = schedule_findings(reader)
        numbers = {meeting.id: meeting.number for meeting in reader.all(Meeting)}
        words = FindingWords.read(reader, call.words)
    wrong = [told for told in findings if told.standing in ("conflict", "unexplained")]
    lines = table(
        [call.words.text(name) for name in _FOUND],
        [[call.words.text(standing_words(told.standing)), words.sentence(told.finding)] for told in findings],
    )
    data = {
        "conflicts": [_finding(told, numbers, words) for told in findings if told.standing == "conflict"],
        "deviations": [
            _finding(told, numbers, words) for told in findings if told.standing in ("unexplained", "explained")
        ],
        "hints": [_finding(told, numbers, words) for told in findings if told.standing == "hint"],
    }
    told_lines = lines if findings else [call.words.text("Nothing stands in the way")]
    return Outcome(data, told_lines, status=FOUND_WRONG if wrong else DONE)


def _finding(told: ToldFinding, numbers: dict[str, int], words: FindingWords) -> dict[str, Any]:
    return {
        "kind": told.finding.kind,
        "meetings": [numbers[meeting] for meeting in told.finding.meeting_ids],
        "text": words.sentence(told.finding),
        "reason": told.reason or None,
    }


def _draft(call: Call, reader: Reader) -> PlanDraft:
    options = call.options
    zone = the_dialogue(reader).time_zone
    starts_at, ends_at = instant_from_iso(options.start, zone), instant_from_iso(options.end, zone)
    windows = _windows(starts_at, ends_at, zone)
    if not windows:
        raise InputError("No working day lies between {start} and {end}", start=options.start, end=options.end)
    chosen = _suppliers(reader, options.suppliers)
    if not chosen:
        raise InputError("There is no supplier to plan for; add or import the suppliers first")
    return PlanDraft(
        options.title or call.words.text("One-to-ones"),
        slot_minutes=options.slot,
        gap_minutes=options.gap,
        rounds=options.rounds,
        windows=windows_text(windows),
        breaks=breaks_text(Break(*span_of(text)) for text in options.breaks),
        rooms="\n".join(options.rooms),
        supplier_ids=tuple(supplier.id for supplier in chosen),
    )


def _windows(starts_at: Instant, ends_at: Instant, zone: str) -> tuple[Window, ...]:
    """Every working day from the first date to the last, between the two clock times."""
    first, last = local(starts_at, zone), local(ends_at, zone)
    begins, ends = first.hour * 60 + first.minute, last.hour * 60 + last.minute
    return working_windows(first.date(), last.date(), begins, ends)[0]


def _suppliers(reader: Reader, named: str) -> list[Organisation]:
    if named == _ALL:
        return suppliers(reader)
    return [find_organisation(reader, name.strip()) for name in named.split(",") if name.strip()]


def _does_not_fit(needed: int, slots: int, would: list[str]) -> InputError:
    if not would:
        return InputError("{needed} meetings are needed and {slots} fit; give more days", needed=needed, slots=slots)
    return InputError(
        "{needed} meetings are needed and {slots} fit; what would make them fit: {would}",
        needed=needed,
        slots=slots,
        would="; ".join(would),
    )


def _data(found: Preview, meetings: list[Meeting], zone: str) -> dict[str, Any]:
    names = {supplier.id: supplier.name for supplier in found.whole.suppliers}
    by_time = _names_by_time(found)
    balance = found.rotation.balance
    return {
        "plan": found.whole.plan.number,
        "seed": found.draw.seed,
        "rule": found.draw.rule,
        "witness": found.draw.witness or None,
        "reason": found.draw.reason or None,
        "draw": [
            {
                "place": place.place,
                "organisation": names[place.organisation_id],
                "identifier": place.identifier,
                "key": place.digest,
            }
            for place in found.places
        ],
        "meetings": [
            {
                "number": meeting.number,
                "title": meeting.title,
                "round": meeting.round,
                "organisation": by_time.get(_time_of(meeting), ""),
                "place": meeting.place,
                "starts_at": iso(meeting.starts_at or 0, zone),
                "ends_at": iso(meeting.ends_at or 0, zone),
            }
            for meeting in meetings
        ],
        "imbalance": {
            "mean_place": float(balance.mean_spread),
            "place": balance.place_spread,
            "neighbour": balance.neighbour_spread,
        },
    }


def _names_by_time(found: Preview) -> dict[tuple[int, Instant, str], str]:
    names = {supplier.id: supplier.name for supplier in found.whole.suppliers}
    return {
        (placement.round, placement.starts_at, placement.room): names[placement.supplier_id]
        for placement in found.laid_out.placements
    }


def _time_of(meeting: Meeting) -> tuple[int, Instant, str]:
    return meeting.round, meeting.starts_at or 0, meeting.place


def _lines(found: Preview, meetings: list[Meeting], zone: str, words: Language) -> list[str]:
    names = {supplier.id: supplier.name for supplier in found.whole.suppliers}
    drawn = [
        [str(place.place), names[place.organisation_id], place.identifier, place.digest[:12]] for place in found.places
    ]
    by_time = _names_by_time(found)
    planned = [
        [
            str(meeting.round),
            short_moment(meeting.starts_at or 0, zone, words),
            by_time.get(_time_of(meeting), ""),
            meeting.place,
            str(meeting.number),
        ]
        for meeting in meetings
    ]
    told = [(words.text("Seed"), found.draw.seed), (words.text("Rule"), found.draw.rule)]
    if found.draw.witness:
        told.append((words.text("Witness"), found.draw.witness))
    return [
        *facts(told),
        "",
        *table([words.text(name) for name in _DRAWN], drawn, figures=(0,)),
        "",
        *table([words.text(name) for name in _PLANNED], planned, figures=(0, 4)),
    ]


def _now() -> Instant:
    from datetime import UTC, datetime

    return instant(datetime.now(UTC))
