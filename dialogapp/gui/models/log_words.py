"""What the log says of a line, in the window's language: to be painted, read out and copied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import local
from dialogapp.services.dates import clock_words
from dialogapp.services.near_dates import exact_moment
from dialogapp.services.translation import Language
from dialogapp.services.words import CONTRIBUTION_KIND_WORDS, word


@dataclass(frozen=True, slots=True)
class Voice:
    """An organisation as the log shows it: its mark's number, its initials; a buyer's information is owed."""

    number: int
    initials: str
    is_buyer: bool = False


@dataclass(frozen=True, slots=True)
class LogWords:
    """Turns lines into words. `voices` is by organisation id, `questions` by stem id to the question's label."""

    language: Language
    zone: str = "Europe/Stockholm"
    voices: Mapping[str, Voice] = field(default_factory=dict)
    questions: Mapping[str, str] = field(default_factory=dict)

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
            language.text("Secrecy requested") if line.confidential else "",
            language.text("Question {number}", number=number) if number is not None else "",
            *(f"#{tag}" for tag in contribution.tags.split()),
        )
        return "   ".join(part for part in parts if part)

    def sentence(self, line: LogLine) -> str:
        """The whole line on its own, as it is read out and copied."""
        who = self.speaker(line)
        told = f"{self.prefix(line)}{line.contribution.text}"
        notes = self.notes(line)
        head = "\t".join((self.time(line), who))
        return f"{head}\t{told}" + (f"\t[{notes}]" if notes else "")
