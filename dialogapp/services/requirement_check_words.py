"""The words for what the checks of requirements find. Law is pointed to, not told: what it demands is for a lawyer."""

from __future__ import annotations

from dialogapp.domain.requirement_checks.finding import WHOLE_KINDS, CheckKind, Explanation, TextFinding
from dialogapp.domain.requirement_checks.waiver import Judged
from dialogapp.services.translation import Language, message

KIND_WORDS: dict[CheckKind, str] = {
    "named": message("Makes, standards and labels"),
    "how": message("How instead of what"),
    "vague": message("Vague words"),
    "compound": message("Two demands in one"),
    "proportionality": message("Perhaps more than is needed"),
    "no_verification": message("Without verification"),
    "unlinked": message("Serves no need"),
    "one_supplier": message("From one supplier alone"),
}
_EXPLANATIONS: dict[Explanation, str] = {
    "brand": message("names a make: others that could do it may be left out."),
    "standard": message("names a standard: others that reach the same may be left out."),
    "label": message("names a label: others that prove the same may be left out."),
    "how": message("says how it is done rather than what is to be achieved."),
    "version": message("names a version, and may be out of date when the contract is signed."),
    "material": message("chooses a material rather than what it has to stand."),
    "vague": message("can be understood in several ways, and so be judged in several."),
    "open_ended": message("leaves open what is asked for."),
    "inaccessible": message("does not say for whom, or what they must be able to do."),
    "compound": message("looks like a second demand in the same requirement."),
    "absolute": message("allows no exception."),
    "certificate": message("asks for a certificate."),
    "experience": message("asks for many years of experience."),
    "swedish": message("asks for a command of Swedish."),
    "place": message("asks for a tie to a place."),
    "size": message("asks for a size of the company."),
    "no_verification": message("It does not say how it is proven in the tender."),
    "unlinked": message("It serves no need."),
    "one_supplier": message("What it rests on comes from one supplier alone; perhaps others can't meet it."),
}
_SUGGESTIONS: dict[Explanation, str] = {
    "brand": message("Describe the function, or add “or equivalent”."),
    "standard": message("Add “or equivalent”, and say how that is proven."),
    "label": message("Write the label's criteria, or add “or equivalent”."),
    "how": message("Write the effect, and let the supplier choose the way; if it must be so, make the type Detail."),
    "version": message("Write what must work, and with what."),
    "material": message("Write what it must stand and how long; if it must be so, make the type Detail."),
    "vague": message("Give a measure: how much, how fast, for how many, tried how."),
    "open_ended": message("List all that is meant, or write what decides it."),
    "inaccessible": message("Write who must be able to do what, and how it is tried."),
    "compound": message("Make it two requirements: each can then be proven and followed up by itself."),
    "absolute": message("Ask whether a share or a time would do, such as “in 99 of 100 cases”."),
    "certificate": message("Ask for what the certificate proves, and accept other proof."),
    "experience": message("Ask what the experience must show; such as a number of finished assignments."),
    "swedish": message("Write what must be said or written, to whom, and when."),
    "place": message("Write what nearness gives, such as a time to be on the spot."),
    "size": message("Hold it against what the assignment needs."),
    "no_verification": message("Write what the supplier shows, and when."),
    "unlinked": message("Link it to the need it serves, or take it away."),
    "one_supplier": message("Ask the others, or write it so that more ways are open."),
}
_LONGEST = 48


def finding_words(found: Judged, words: Language) -> str:
    """A finding in a sentence or two: the passage, what is the matter with it, what to do, and where the law has it."""
    finding = found.finding
    remark = words.text(_EXPLANATIONS[finding.explanation])
    told = remark if found.kind in WHOLE_KINDS else _with_passage(found, remark, words)
    return " ".join(filter(None, (told, suggestion_words(finding, words), section_words(finding, words))))


def waived_words(found: Judged, words: Language) -> str:
    """A finding that is set aside: what it is about, and the reason."""
    reason = words.text("Set aside: {reason}", reason=found.reason)
    if found.kind in WHOLE_KINDS:
        return f"{words.text(_EXPLANATIONS[found.finding.explanation])} {reason}"
    return _with_passage(found, reason, words)


def suggestion_words(finding: TextFinding, words: Language) -> str:
    """What to do about a finding: what the word list says, else what is usual."""
    return finding.suggestion or words.text(_SUGGESTIONS[finding.explanation])


def section_words(finding: TextFinding, words: Language) -> str:
    """Where in the procurement act a finding has its ground; empty where it has none there."""
    if not finding.section:
        return ""
    chapter, section = finding.section.split(":")
    return words.text("See LOU chapter {chapter}, section {section}.", chapter=chapter, section=section)


def _with_passage(found: Judged, remark: str, words: Language) -> str:
    """A remark after its passage, on one line, its end left out where it is long."""
    line = " ".join(found.passage.split())
    passage = line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
    return words.text("“{passage}” {remark}", passage=passage, remark=remark)
