"""The ten checks on the page of equal treatment: each in words, with what it found and where that is mended."""

from __future__ import annotations

from collections.abc import Callable

from dialogapp.domain.equality import TIME_TOLERANCE, WORST_FIRST, Check, Finding, State
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.gui.page_names import PageName
from dialogapp.gui.widgets.tone import Tone
from dialogapp.services.dates import Clock
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.equal_treatment import equality_checks
from dialogapp.services.equality_words import STATE_WORDS, FactWords, rule, title
from dialogapp.services.overview_lists import INVITATIONS
from dialogapp.services.ports import Reader, Store
from dialogapp.services.schedule_findings import note_deviation
from dialogapp.services.translation import Language

STATE_TONES: dict[State, Tone] = {"pass": "ok", "deviation": "warn", "fail": "bad", "open": "plain"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is mended: a page, and there a noun. The page of equal treatment without one: its questions."""

    page: PageName
    noun_id: str = ""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding in words. `number` is the supplier's, for its mark; 0 where it is about all."""

    key: str
    finding: Finding
    fact: str
    who: str
    number: int
    state: str
    tone: Tone
    place: Place

    @property
    def takes_reason(self) -> bool:
        """Whether a reason mends it, or may be changed."""
        return bool(self.finding.what)


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One check in words."""

    key: str
    title: str
    rule: str
    state: str
    tone: Tone
    findings: tuple[FindingRow, ...]


def read_checks(reader: Reader, words: Language) -> list[CheckRow]:
    """The ten, in order; in each what wants mending first."""
    teller = _Teller(reader, words)
    return [teller.row(check) for check in equality_checks(reader)]


def keep_reason(row: FindingRow, reason: str, measure: str) -> Callable[[Store], object]:
    """The use case that keeps why a meeting's terms differ, and what was done about it."""
    finding = row.finding
    return lambda store: note_deviation(store, finding.meeting_id or "", finding.what, reason, measure)


class _Teller:
    def __init__(self, reader: Reader, words: Language) -> None:
        self._words = words
        self._dialogue = the_dialogue(reader)
        self._organisations = {one.id: one for one in reader.all(Organisation)}
        meetings = {meeting.id: meeting for meeting in reader.all(Meeting)}
        self._facts = FactWords(words, Clock(self._dialogue.time_zone, words), meetings)

    def row(self, check: Check) -> CheckRow:
        """A check in words."""
        worst_first = sorted(check.findings, key=lambda one: WORST_FIRST.index(one.state))
        return CheckRow(
            check.key,
            title(self._words, check.key),
            rule(self._words, check.key, hours=self._dialogue.invitation_hours, tolerance=TIME_TOLERANCE),
            self._state(check),
            STATE_TONES[check.state],
            tuple(self._finding(check, number, finding) for number, finding in enumerate(worst_first)),
        )

    def _state(self, check: Check) -> str:
        """What the worst of it is, counted where it is a deviation."""
        state, words = check.state, self._words.text(STATE_WORDS[check.state])
        return f"{words} ({check.count(state)})" if state in ("deviation", "fail") else words

    def _finding(self, check: Check, number: int, finding: Finding) -> FindingRow:
        supplier = self._organisations.get(finding.supplier_id or "")
        state = self._words.text(STATE_WORDS[finding.state])
        if finding.state == "deviation":
            state = f"{state}: {self._facts.reason(finding)}"
        return FindingRow(
            f"{check.key}/{finding.kind}/{finding.supplier_id}/{finding.meeting_id}/{finding.subject_id}/{finding.what}",
            finding,
            self._facts.fact(finding),
            supplier.name if supplier is not None else self._words.text("All suppliers"),
            supplier.number if supplier is not None else 0,
            state,
            STATE_TONES[finding.state],
            self._place(check, finding),
        )

    def _place(self, check: Check, finding: Finding) -> Place:
        meeting_id, subject_id = finding.meeting_id or "", finding.subject_id or ""
        if check.key in ("E6", "E8") and finding.kind != "answers_owed" and subject_id:
            return Place("equal_treatment", subject_id)
        if finding.kind == "material_differs":
            return Place("documents", subject_id)
        return {
            "E1": Place("equal_treatment"),
            "E2": Place("schedule", f"{INVITATIONS}{meeting_id}"),
            "E5": Place("meeting", subject_id),
            "E6": Place("meeting", subject_id),
            "E7": Place("overview", self._dialogue.id),
            "E9": Place("documents", meeting_id),
        }.get(check.key, Place("schedule", meeting_id))
