"""Why a finding stands all the same, and for how long the reason counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.requirement_checks.finding import CheckKind, TextFinding


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementWaiver:
    """A finding is set aside, and why. It counts as long as the same finding has the same passage.

    `occurrence` tells passages of the same words apart: how many stand before it in the text.
    """

    id: str
    requirement_id: str
    kind: str
    passage: str
    occurrence: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding with the words of its passage, and the reason why it is set aside, empty where it is not."""

    finding: TextFinding
    passage: str
    occurrence: int
    reason: str = ""

    @property
    def kind(self) -> CheckKind:
        """What was found."""
        return self.finding.kind

    @property
    def key(self) -> tuple[str, str, int]:
        """What a waiver is for."""
        return self.kind, self.passage, self.occurrence


def judged(
    text: str, findings: Iterable[TextFinding], waivers: Iterable[RequirementWaiver], alone_answer: str = ""
) -> tuple[Judged, ...]:
    """Findings in their order, with the reasons that count for them. `alone_answer` is what is thought of the
    requirement's resting on one supplier alone.
    """
    reasons = {(waiver.kind, waiver.passage, waiver.occurrence): waiver.reason for waiver in waivers}
    before: Counter[tuple[str, str]] = Counter()
    told = []
    for finding in findings:
        passage = text[finding.start : finding.end]
        occurrence = before[finding.kind, passage]
        before[finding.kind, passage] += 1
        reason = reasons.get((finding.kind, passage, occurrence), "")
        if finding.kind == "one_supplier":
            reason = alone_answer or reason
        told.append(Judged(finding, passage, occurrence, reason))
    return tuple(told)
