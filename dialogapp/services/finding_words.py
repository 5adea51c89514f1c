"""What stands in the way of the schedule, in a sentence each that says what, where and why."""

from __future__ import annotations

from collections.abc import Mapping

from dialogapp.domain.conflicts import Finding, FindingKind
from dialogapp.domain.frozen import dataclass
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

_BOTH_AT_ONCE = message("{who} would be in two meetings at once: {meeting} and {other}")
_SENTENCES: dict[FindingKind, str] = {
    "same_person": _BOTH_AT_ONCE,
    "same_organisation": _BOTH_AT_ONCE,
    "same_room": message("{place} is taken twice at the same time: {meeting} and {other}"),
    "outside_window": message("{meeting} is outside the times that the plan was made for"),
    "day_off": message("{meeting} is on a day when offices are closed: {day}"),
    "leaves_early": message("{meeting} is on a day when many leave early: {day}"),
    "short_gap": message("Only {minutes} min lie between {meeting} and {other}; the plan gives {wanted} min"),
    "short_travel": message(
        "{who} has only {minutes} min to get from {meeting} to {other}, in another place; {wanted} min are usual"
    ),
    "corridor": message("{who} may meet in the corridor: {meeting} goes straight over into {other}"),
    "unequal_length": message("{meeting} is {minutes} min, where the others of its round are {wanted} min"),
    "unequal_gap": message("{meeting} is followed by {minutes} min, where the others of its round have {wanted} min"),
    "unequal_people": message(
        "{meeting} has {minutes} people from the buyer, where the others of its round have {wanted}"
    ),
    "alone_together": message(
        "In {meeting}, two competitors are alone at table {table} in round {round}; let someone from the buyer join"
    ),
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
        alone = finding.alone
        return self.words.text(
            _SENTENCES[finding.kind],
            meeting=self.meeting(finding.meeting_ids[0]),
            other=self.meeting(finding.meeting_ids[-1]),
            who=listed(self.words, [self.names[subject] for subject in finding.subject_ids]),
            place=finding.place,
            day=self._day(finding.day),
            minutes=finding.minutes,
            wanted=finding.wanted,
            table=alone.table if alone is not None else "",
            round=alone.round if alone is not None else "",
        )

    def meeting(self, meeting_id: str) -> str:
        """A meeting by number, title and time."""
        meeting = self.meetings[meeting_id]
        at = f", {short_moment(meeting.starts_at, self.zone, self.words)}" if meeting.starts_at is not None else ""
        return f"{meeting.number} {meeting.title}{at}"

    def _day(self, day: DayOff | None) -> str:
        if day is None:
            return ""
        return day.swedish if self.words.code == "sv" else day.english
