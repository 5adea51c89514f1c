"""Small turns of phrase that documents are made of: counts of inputs, lists in running text."""

from __future__ import annotations

from collections.abc import Sequence

from dialogapp.services.translation import Language
from dialogapp.services.words import CONTRIBUTION_KIND_WORDS, word

_HASH_LINE = 32
_SHORT = 110
"""Letters of a text that a line quotes."""


def kind_word(words: Language, kind: str) -> str:
    """The word for a kind of input."""
    return word(words, CONTRIBUTION_KIND_WORDS, kind)


def counted_kind(words: Language, kind: str, count: int) -> str:
    """So many inputs of a kind: “3 questions”."""
    return {
        "statement": lambda: words.plural("{count} statement", "{count} statements", count),
        "question": lambda: words.plural("{count} question", "{count} questions", count),
        "answer": lambda: words.plural("{count} answer", "{count} answers", count),
        "information": lambda: words.plural("{count} piece of information", "{count} pieces of information", count),
        "decision": lambda: words.plural("{count} decision", "{count} decisions", count),
        "action": lambda: words.plural("{count} action", "{count} actions", count),
        "note": lambda: words.plural("{count} note", "{count} notes", count),
    }[kind]()


def listed(words: Language, parts: Sequence[str]) -> str:
    """Parts in running text: “a, b and c”."""
    if len(parts) < 2:
        return "".join(parts)
    return words.text("{parts} and {last}", parts=", ".join(parts[:-1]), last=parts[-1])


def in_a_sentence(phrase: str) -> str:
    """A phrase as it stands within a sentence: its first letter small, unless it is an abbreviation."""
    return phrase if phrase[1:2].isupper() else phrase[:1].lower() + phrase[1:]


def digest_lines(sha256: str) -> str:
    """A digest in two lines: a column of a page does not hold it whole."""
    return "\n".join(sha256[start : start + _HASH_LINE] for start in range(0, len(sha256), _HASH_LINE))


def shortened(text: str) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else line[: _SHORT - 1].rstrip() + "…"
