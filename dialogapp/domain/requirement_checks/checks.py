"""All checks of one requirement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.requirement_checks.compound import second_demand
from dialogapp.domain.requirement_checks.finding import SECTIONS, TextFinding
from dialogapp.domain.requirement_checks.word_list import Entry, Grammar, Hit, WordList
from dialogapp.domain.requirement_checks.words import Word, number_of, sentences

Missing = Literal["no_verification", "unlinked", "one_supplier"]

_NEAR = 3
"""Words before a make within which “existing” is about it."""
_TELLS_HOW = ("detail", "standard")
"""Types of requirements that say how on purpose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What is checked of a requirement. `suppliers` are those that the needs it serves rest on, `of` all there are."""

    text: str
    type: str = "function"
    obligation: str = "mandatory"
    verification: str = ""
    needs: int = 1
    suppliers: int = 0
    of: int = 0


def check_requirement(subject: Subject, words: WordList) -> tuple[TextFinding, ...]:
    """What is found in a requirement: what is found in its text in the text's order, then what is missing."""
    return (*check_text(subject, words), *_missing(subject))


def check_text(subject: Subject, words: WordList) -> tuple[TextFinding, ...]:
    """What is found in the text alone."""
    text, found = subject.text, []
    parts = sentences(text)
    for sentence in parts:
        hits = words.hits(sentence)
        found += [_finding(hit, sentence) for hit in hits if not _is_excused(hit, sentence, subject, words)]
    second = second_demand(text, parts, words.grammar)
    if second is not None:
        found.append(TextFinding("compound", *second, "compound"))
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end)))


def _missing(subject: Subject) -> list[TextFinding]:
    """What is wanting of the requirement as a whole; the passage is all of its text."""
    wanting: tuple[tuple[Missing, bool], ...] = (
        ("no_verification", not subject.verification.strip()),
        ("unlinked", not subject.needs),
        ("one_supplier", subject.suppliers == 1 and subject.of > 1),
    )
    return [TextFinding(what, 0, len(subject.text), what, SECTIONS.get(what, "")) for what, is_so in wanting if is_so]


def _is_excused(hit: Hit, sentence: Sequence[Word], subject: Subject, words: WordList) -> bool:
    entry, grammar = hit.entry, words.grammar
    if _is_asked_for(entry, subject) or _is_too_small(hit, sentence, grammar):
        return True
    if entry.is_measurable and _has_measure(sentence, grammar):
        return True
    return entry.kind == "named" and (_is_existing(hit, sentence, grammar) or words.has_equivalent(sentence))


def _is_asked_for(entry: Entry, subject: Subject) -> bool:
    """Whether it is meant in a requirement of this type: a detail says how, what is evaluated shuts nobody out."""
    if entry.kind == "how":
        return subject.type in _TELLS_HOW
    return entry.kind == "proportionality" and subject.obligation != "mandatory"


def _finding(hit: Hit, sentence: Sequence[Word]) -> TextFinding:
    entry, after = hit.entry, hit.after
    if entry.kind == "named":
        while after < len(sentence) and (sentence[after].is_capital or sentence[after].is_figure):
            after += 1
    return TextFinding(
        entry.kind,
        sentence[hit.first].start,
        sentence[after - 1].end,
        entry.explanation,
        entry.section or SECTIONS.get(entry.kind, ""),
        entry.suggestion,
    )


def _has_measure(sentence: Sequence[Word], grammar: Grammar) -> bool:
    """Whether a number to hold something against stands in the sentence; “one” only after such as “at least”."""
    before = ""
    for word in sentence:
        number = number_of(word, grammar.numbers)
        if word.is_figure or (number is not None and (number > 1 or before in grammar.measures)):
            return True
        before = word.folded
    return False


def _is_too_small(hit: Hit, sentence: Sequence[Word], grammar: Grammar) -> bool:
    if not hit.entry.least:
        return False
    told = [number_of(word, grammar.numbers) for word in sentence[hit.first : hit.after]]
    return max((number for number in told if number is not None), default=0) < hit.entry.least


def _is_existing(hit: Hit, sentence: Sequence[Word], grammar: Grammar) -> bool:
    before = sentence[max(0, hit.first - _NEAR) : hit.first]
    return hit.entry.explanation == "brand" and any(word.folded in grammar.existing for word in before)
