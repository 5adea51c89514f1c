"""The words of the fair copy: how a paragraph may begin, and what should be looked at in it."""

from __future__ import annotations

from collections.abc import Iterable

from dialogapp.domain.contributions import LogLine
from dialogapp.services.fair_copy import FairFindings
from dialogapp.services.phrases import listed
from dialogapp.services.translation import Language

_NAMED = 6
"""So many facts are named in a sentence; more are counted."""


def reported(words: Language, lines: Iterable[LogLine]) -> str:
    """The beginning of a paragraph that tells lines as reported speech, for the writer to go on from: nothing of what
    the lines say is left out, and nothing is added but who said it.
    """
    return " ".join(_reported(words, line) for line in lines)


def lost_words(words: Language, facts: Iterable[str]) -> str:
    """What lines say and their paragraph does not."""
    return words.text("In the lines, not in the text: {facts}", facts=_named(words, list(facts)))


def quotes_words(words: Language, quotes: Iterable[str]) -> str:
    """What stands in quotation marks without ground."""
    told = _named(words, [words.text("“{words}”", words=quote) for quote in quotes])
    return words.text("In quotation marks, but not noted verbatim: {quotes}", quotes=told)


def findings_words(words: Language, findings: FairFindings) -> list[str]:
    """What should be looked at before minutes are finalised, a sentence each without its stop; empty where there is
    nothing.
    """
    facts = [fact for _, lost in findings.lost for fact in lost]
    found = (
        words.plural(
            "{count} line of the log is in no paragraph and not set aside",
            "{count} lines of the log are in no paragraph and not set aside",
            len(findings.unused),
        )
        if findings.unused
        else "",
        words.plural(
            "{count} paragraph does not say all that its lines do: {facts}",
            "{count} paragraphs do not say all that their lines do: {facts}",
            len(findings.lost),
            facts=_named(words, facts),
        )
        if findings.lost
        else "",
        words.plural(
            "{count} paragraph has quotation marks around what was not noted verbatim",
            "{count} paragraphs have quotation marks around what was not noted verbatim",
            len(findings.quotes),
        )
        if findings.quotes
        else "",
        words.plural(
            "{count} paragraph is tied to no line and stands in the internal minutes only",
            "{count} paragraphs are tied to no line and stand in the internal minutes only",
            len(findings.untied),
        )
        if findings.untied
        else "",
    )
    return [sentence for sentence in found if sentence]


def _reported(words: Language, line: LogLine) -> str:
    contribution = line.contribution
    text = " ".join(contribution.text.split())
    ended = text if text.endswith((".", "!", "?", "…")) else f"{text}."
    who = line.organisation or line.participant
    if not who:
        return ended
    if contribution.verbatim:
        return words.text("{who} said: “{words}”", who=who, words=text)
    patterns = {
        "statement": words.text("{who} put forward that {words}", who=who, words=_within(ended)),
        "question": words.text("{who} asked: {words}", who=who, words=ended),
        "answer": words.text("{who} answered that {words}", who=who, words=_within(ended)),
        "information": words.text("{who} informed that {words}", who=who, words=_within(ended)),
    }
    return patterns.get(contribution.kind, ended)


def _within(text: str) -> str:
    """A sentence as it stands within another; a word with more capitals than its first keeps it."""
    first = text.split(" ", 1)[0]
    return text if any(letter.isupper() or letter.isdigit() for letter in first[1:]) else text[:1].lower() + text[1:]


def _named(words: Language, facts: list[str]) -> str:
    shown = list(dict.fromkeys(facts))
    if len(shown) > _NAMED:
        rest = words.plural("{count} more", "{count} more", len(shown) - _NAMED + 1)
        shown = [*shown[: _NAMED - 1], rest]
    return listed(words, shown)
