"""What stands in the way of the schedule, in a sentence each that says what, where and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dialogapp.domain.conflicts import Finding, FindingKind
from dialogapp.domain.holidays import DayOff
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation, Participant
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.near_dates import short_moment
from dialogapp.services.phrases import listed
from dialogapp.services.ports import Reader
from dialogapp.services.schedule_findings import Standing
from dialogapp.services.translation import Language, message

_STANDINGS: dict[Standing, str] = {
    "conflict": message("conflict"),
    "unexplained": message("deviation, reason missing"),
    "explained": message("deviation, reason given"),
    "hint": message("worth a look"),
}


def standing_words(standing: Standing) -> str:
    """How a finding stands, to be translated."""
    return _STANDINGS[standing]


@dataclass(frozen=True, slots=True)
class FindingWords:
    """Tells findings by the names of what they concern."""

    meetings: Mapping[str, Meeting]
    names: Mapping[str, str]
    zone: str
    words: Language

    @classmethod
    def read(cls, reader: Reader, words: Language) -> FindingWords:
        """With the names of this dialogue."""
        names = {organisation.id: organisation.name for organisation in reader.all(Organisation)}
        names |= {participant.id: participant.name for participant in reader.all(Participant)}
        return cls(
            {meeting.id: meeting for meeting in reader.all(Meeting)}, names, the_dialogue(reader).time_zone, words
        )

    def sentence(self, finding: Finding) -> str:
        """The finding in a sentence."""
        return _TELLERS[finding.kind](self, finding)

    def meeting(self, meeting_id: str) -> str:
        """A meeting by number, title and time."""
        meeting = self.meetings[meeting_id]
        at = f", {short_moment(meeting.starts_at, self.zone, self.words)}" if meeting.starts_at is not None else ""
        return f"{meeting.number} {meeting.title}{at}"

    def subjects(self, finding: Finding) -> str:
        """Those it concerns, by name."""
        return listed(self.words, [self.names[subject] for subject in finding.subject_ids])


def _both_at_once(told: FindingWords, finding: Finding) -> str:
    return told.words.text(
        "{who} would be in two meetings at once: {first} and {second}",
        who=told.subjects(finding),
        first=told.meeting(finding.meeting_ids[0]),
        second=told.meeting(finding.meeting_ids[1]),
    )


def _same_room(told: FindingWords, finding: Finding) -> str:
    return told.words.text(
        "{place} is taken twice at the same time: {first} and {second}",
        place=finding.place,
        first=told.meeting(finding.meeting_ids[0]),
        second=told.meeting(finding.meeting_ids[1]),
    )


def _outside(told: FindingWords, finding: Finding) -> str:
    return told.words.text(
        "{meeting} is outside the times that the plan was made for", meeting=told.meeting(finding.meeting_ids[0])
    )


def _day_off(told: FindingWords, finding: Finding) -> str:
    return told.words.text(
        "{meeting} is on a day when offices are closed: {day}",
        meeting=told.meeting(finding.meeting_ids[0]),
        day=_day_name(told, finding.day),
    )


def _leaves_early(told: FindingWords, finding: Finding) -> str:
    return told.words.text(
        "{meeting} is on a day when many leave early: {day}",
        meeting=told.meeting(finding.meeting_ids[0]),
        day=_day_name(told, finding.day),
    )


def _day_name(told: FindingWords, day: DayOff | None) -> str:
    if day is None:
        return ""
    return day.swedish if told.words.code == "sv" else day.english


def _short_gap(told: FindingWords, finding: Finding) -> str:
    return told.words.text(
        "Only {minutes} min lie between {first} and {second}; the plan gives {wanted} min",
        minutes=finding.minutes,
        wanted=finding.wanted,
        first=told.meeting(finding.meeting_ids[0]),
        second=told.meeting(finding.meeting_ids[1]),
    )


def _short_travel(told: FindingWords, finding: Finding) -> str:
    return told.words.text(
        "{who} has only {minutes} min to get from {first} to {second}, in another place; {wanted} min are usual",
        who=told.subjects(finding),
        minutes=finding.minutes,
        wanted=finding.wanted,
        first=told.meeting(finding.meeting_ids[0]),
        second=told.meeting(finding.meeting_ids[1]),
    )


def _corridor(told: FindingWords, finding: Finding) -> str:
    return told.words.text(
        "{who} may meet in the corridor: {first} goes straight over into {second}",
        who=told.subjects(finding),
        first=told.meeting(finding.meeting_ids[0]),
        second=told.meeting(finding.meeting_ids[1]),
    )


def _unequal_length(told: FindingWords, finding: Finding) -> str:
    return told.words.text(
        "{meeting} is {minutes} min, where the others of its round are {wanted} min",
        meeting=told.meeting(finding.meeting_ids[0]),
        minutes=finding.minutes,
        wanted=finding.wanted,
    )


def _unequal_gap(told: FindingWords, finding: Finding) -> str:
    return told.words.text(
        "{meeting} is followed by {minutes} min, where the others of its round have {wanted} min",
        meeting=told.meeting(finding.meeting_ids[0]),
        minutes=finding.minutes,
        wanted=finding.wanted,
    )


def _unequal_people(told: FindingWords, finding: Finding) -> str:
    return told.words.text(
        "{meeting} has {minutes} people from the buyer, where the others of its round have {wanted}",
        meeting=told.meeting(finding.meeting_ids[0]),
        minutes=finding.minutes,
        wanted=finding.wanted,
    )


def _alone_together(told: FindingWords, finding: Finding) -> str:
    alone = finding.alone
    return told.words.text(
        "In {meeting}, two competitors are alone at table {table} in round {round}; let someone from the buyer join",
        meeting=told.meeting(finding.meeting_ids[0]),
        table=alone.table if alone is not None else "",
        round=alone.round if alone is not None else "",
    )


_TELLERS: dict[FindingKind, Callable[[FindingWords, Finding], str]] = {
    "same_person": _both_at_once,
    "same_organisation": _both_at_once,
    "same_room": _same_room,
    "outside_window": _outside,
    "day_off": _day_off,
    "leaves_early": _leaves_early,
    "short_gap": _short_gap,
    "short_travel": _short_travel,
    "corridor": _corridor,
    "unequal_length": _unequal_length,
    "unequal_gap": _unequal_gap,
    "unequal_people": _unequal_people,
    "alone_together": _alone_together,
}
