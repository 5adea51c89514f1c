"""What the log says of a line, in the window's language: to be painted, read out and copied."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from dialogapp.domain.competition import Watch
from dialogapp.domain.contributions import LogLine
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import local
from dialogapp.services.dates import clock_words
from dialogapp.services.near_dates import exact_moment
from dialogapp.services.secrecy_words import state_told
from dialogapp.services.translation import Language
from dialogapp.services.words import CONTRIBUTION_KIND_WORDS, SENSITIVE_WORDS, word


@dataclass(frozen=True, slots=True)
class Voice:
    """An organisation as the log shows it: its mark's number, its initials; a buyer's information is owed."""

    number: int
    initials: str
    is_buyer: bool = False
    is_supplier: bool = False


@dataclass(frozen=True, slots=True)
class LogWords:
    """Turns lines into words. `voices` is by organisation id, `questions` by stem id to the question's label.

    `veil` takes names out that may not be told now: those of all suppliers but `veiled_for`.
    `watch` gives hints at the lines of suppliers, but those that were `put_away`, by id.
    """

    language: Language
    zone: str = "Europe/Stockholm"
    voices: Mapping[str, Voice] = field(default_factory=dict)
    questions: Mapping[str, str] = field(default_factory=dict)
    veil: Callable[[str], str] | None = None
    veiled_for: frozenset[str] = frozenset()
    watch: Watch | None = None
    put_away: frozenset[str] = frozenset()

    def text(self, line: LogLine) -> str:
        """What was said, as it may be shown now."""
        return self.veiled(line.contribution.text)

    def veiled(self, text: str) -> str:
        """`text` as it may be shown now."""
        return self.veil(text) if self.veil is not None else text

    def is_veiled(self, line: LogLine) -> bool:
        """Whether the line is not shown as it stands, so that its wording can't be changed here now."""
        return self.veil is not None and self.text(line) != line.contribution.text

    def time(self, line: LogLine) -> str:
        """Hour and minute of its first character; empty where the log had no time."""
        at = line.contribution.started_at
        return clock_words(local(at, self.zone), self.language) if at is not None else ""

    def exact_time(self, line: LogLine) -> str:
        """Day, hour, minute and second."""
        at = line.contribution.started_at
        return exact_moment(at, self.zone, self.language) if at is not None else ""

    def voice(self, line: LogLine) -> Voice | None:
        """Whose mark stands at the line."""
        return self.voices.get(line.contribution.organisation_id or "")

    def speaker(self, line: LogLine) -> str:
        """Organisation, and person where one is known."""
        return ", ".join(part for part in (line.organisation, line.participant) if part)

    def kind(self, line: LogLine) -> str:
        """The word for its kind."""
        return word(self.language, CONTRIBUTION_KIND_WORDS, line.contribution.kind)

    def prefix(self, line: LogLine) -> str:
        """What stands before the text: the kind, but for statements, which are most of the log."""
        return "" if line.contribution.kind == "statement" else f"{self.kind(line)}: "

    def is_owed(self, line: LogLine) -> bool:
        """Whether the line is the buyer's information, which goes to all."""
        voice = self.voice(line)
        contribution = line.contribution
        return contribution.kind == "information" and contribution.state == "active" and bool(voice and voice.is_buyer)

    def notes(self, line: LogLine) -> str:
        """What stands under the text: why it was struck, secrecy, the question answered, tags; empty for most."""
        contribution, language = line.contribution, self.language
        number = self.questions.get(contribution.question_stem_id or "")
        parts = (
            language.text("Struck: {reason}", reason=contribution.struck_reason)
            if contribution.state == "struck"
            else "",
            self._secrecy(line),
            self._hint(line),
            language.text("Question {number}", number=number) if number is not None else "",
            *(f"#{tag}" for tag in contribution.tags.split()),
        )
        return "   ".join(part for part in parts if part)

    def _hint(self, line: LogLine) -> str:
        said, voice = line.contribution, self.voice(line)
        if self.watch is None or said.id in self.put_away or said.kind == "note" or said.state == "struck":
            return ""
        hit = self.watch.hit(said.text) if voice is None or voice.is_supplier else None
        if hit is None:
            return ""
        return self.language.text("May concern {what}", what=self.language.text(SENSITIVE_WORDS[hit.kind]))

    def _secrecy(self, line: LogLine) -> str:
        language, secrecy = self.language, line.secrecy
        if secrecy is None:
            return language.text("Secrecy requested") if line.confidential else ""
        asked = language.text("Secrecy requested")
        if not secrecy.claim.whole and secrecy.passages:
            asked = language.plural(
                "Secrecy requested for {count} passage", "Secrecy requested for {count} passages", len(secrecy.passages)
            )
        if not secrecy.assessments:
            return asked
        return f"{asked}. {state_told(language, secrecy, line.contribution.text)}"

    def sentence(self, line: LogLine) -> str:
        """The whole line on its own, as it is read out and copied."""
        who = self.speaker(line)
        told = f"{self.prefix(line)}{self.text(line)}"
        notes = self.notes(line)
        head = "\t".join((self.time(line), who))
        return f"{head}\t{told}" + (f"\t[{notes}]" if notes else "")
