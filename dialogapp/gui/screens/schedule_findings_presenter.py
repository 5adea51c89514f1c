"""What stands in the way of the schedule, in lines and beside what is dragged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from dialogapp.domain.conflicts import Finding
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import Meeting
from dialogapp.gui.widgets.line_list import ListLine
from dialogapp.gui.widgets.tone import Tone
from dialogapp.gui.widgets.week_drag import Remark
from dialogapp.services.finding_words import FindingWords, standing_words
from dialogapp.services.schedule_findings import DEVIATION_OF, Standing, ToldFinding
from dialogapp.services.schedule_picture import SchedulePicture
from dialogapp.services.translation import Language

STANDING_TONES: dict[Standing, Tone] = {"conflict": "bad", "unexplained": "warn", "explained": "ok", "hint": "plain"}
_SEVERITY_TONES: dict[str, Tone] = {"conflict": "bad", "deviation": "warn", "hint": "plain"}


@dataclass(frozen=True, slots=True)
class DeviationRow:
    """A deviation of a meeting: what it is from, in words, and the reason that was given."""

    meeting_id: str
    what: str
    sentence: str
    reason: str


class FindingTeller:
    """Tells a picture's findings; a sentence is made once while its meetings stay as they are."""

    def __init__(self, words: Language) -> None:
        self._words = words
        self._sentences: dict[Finding, tuple[tuple[Meeting, ...], str]] = {}
        self._told: FindingWords | None = None
        self._picture: SchedulePicture | None = None
        self.of_meeting: Mapping[str, tuple[ToldFinding, ...]] = {}
        """What was found, by the meetings it concerns."""
        self.findings: list[ToldFinding] = []

    def speak(self, words: Language) -> None:
        """Tell in this language from now on."""
        self._words, self._sentences = words, {}

    def take(self, picture: SchedulePicture) -> None:
        """Tell another picture."""
        self._picture, self._told = picture, picture.words(self._words)
        self.findings = picture.findings
        grouped: dict[str, list[ToldFinding]] = {}
        for told in self.findings:
            for meeting_id in told.finding.meeting_ids:
                grouped.setdefault(meeting_id, []).append(told)
        self.of_meeting = {meeting_id: tuple(found) for meeting_id, found in grouped.items()}

    def sentence(self, finding: Finding) -> str:
        """A finding in a sentence."""
        assert self._told is not None
        meetings = tuple(self._told.meetings[meeting_id] for meeting_id in finding.meeting_ids)
        known = self._sentences.get(finding)
        if known is None or known[0] != meetings:
            known = self._sentences[finding] = meetings, self._told.sentence(finding)
        return known[1]

    def tone_of(self, meeting_id: str) -> Tone:
        """The worst that stands with a meeting: a conflict, or a deviation without a reason."""
        standings = {told.standing for told in self.of_meeting.get(meeting_id, ())}
        if "conflict" in standings:
            return "bad"
        return "warn" if "unexplained" in standings else "plain"

    def sentences_of(self, meeting_id: str) -> list[str]:
        """What is found about a meeting."""
        return [self.sentence(told.finding) for told in self.of_meeting.get(meeting_id, ())]

    def lines(self) -> list[ListLine]:
        """Everything found: its sentence, and how it stands."""
        lines = []
        for told in self.findings:
            detail = self._words.text(standing_words(told.standing))
            if told.reason:
                detail = f"{detail}: {told.reason}"
            tone = STANDING_TONES[told.standing]
            lines.append(ListLine(key_of(told.finding), self.sentence(told.finding), detail, tone=tone))
        return lines

    def told_as(self, key: str) -> ToldFinding | None:
        """The finding of a line."""
        return next((told for told in self.findings if key_of(told.finding) == key), None)

    @property
    def asks(self) -> bool:
        """Whether something has to be mended, or asks for a reason."""
        return any(told.standing in ("conflict", "unexplained") for told in self.findings)

    def summary(self) -> str:
        """How many of each there are, in a sentence."""
        words, count = self._words, Counter(told.standing for told in self.findings)
        parts = [
            words.plural("{count} conflict", "{count} conflicts", count["conflict"]) if count["conflict"] else "",
            words.plural("{count} deviation without a reason", "{count} deviations without a reason", number)
            if (number := count["unexplained"])
            else "",
            words.plural("{count} deviation with its reason", "{count} deviations with their reasons", number)
            if (number := count["explained"])
            else "",
            words.plural("{count} worth a look", "{count} worth a look", count["hint"]) if count["hint"] else "",
        ]
        return " · ".join(filter(None, parts)) or words.text("Nothing stands in the way of the schedule")

    def deviations(self, meeting_id: str) -> list[DeviationRow]:
        """The deviations of a meeting, each with the reason that was given."""
        return [
            DeviationRow(told.finding.meeting_ids[0], DEVIATION_OF[told.finding.kind], sentence, told.reason)
            for told in self.of_meeting.get(meeting_id, ())
            if told.finding.kind in DEVIATION_OF and (sentence := self.sentence(told.finding))
        ]

    # While something is dragged

    def remarks(self, meeting_id: str, starts_at: Instant, ends_at: Instant, place: str | None) -> list[Remark]:
        """What would be in a meeting's way at another time."""
        assert self._picture is not None
        found = self._picture.judged(meeting_id, starts_at, ends_at, place)
        meeting = self._meeting(meeting_id)
        moved = replace(meeting, starts_at=starts_at, ends_at=ends_at, place=meeting.place if place is None else place)
        return self._told_as_if(found, (moved,))

    def swap_remarks(self, first_id: str, second_id: str) -> list[Remark]:
        """What would be in the way of two meetings that change places; first that they would."""
        assert self._picture is not None
        first, second = self._meeting(first_id), self._meeting(second_id)
        swapped = (
            replace(first, starts_at=second.starts_at, place=second.place),
            replace(second, starts_at=first.starts_at, place=first.place),
        )
        cue = self._words.text("Change places with “{title}”. Shift lets both stand.", title=second.title)
        found = self._picture.judged_swap(first_id, second_id)
        return [Remark(cue, "plain"), *self._told_as_if(found, swapped)]

    def _told_as_if(self, found: Iterable[Finding], moved: Iterable[Meeting]) -> list[Remark]:
        assert self._told is not None
        told = replace(self._told, meetings={**self._told.meetings, **{meeting.id: meeting for meeting in moved}})
        # That a meeting is longer than others is nothing that its place changes.
        stays = {one.finding for one in self.findings if one.finding.kind.startswith("unequal")}
        return [
            Remark(told.sentence(finding), _SEVERITY_TONES[finding.severity])
            for finding in found
            if finding not in stays
        ]

    def _meeting(self, meeting_id: str) -> Meeting:
        assert self._told is not None
        return self._told.meetings[meeting_id]


def key_of(finding: Finding) -> str:
    """What tells a finding's line from the others."""
    return f"{finding.kind} {' '.join(finding.meeting_ids)}"
