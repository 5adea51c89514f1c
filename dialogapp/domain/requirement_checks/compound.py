"""Two demands in one requirement: neither can be proven, weighed or followed up by itself."""

from __future__ import annotations

from collections.abc import Sequence

from dialogapp.domain.requirement_checks.word_list import Grammar
from dialogapp.domain.requirement_checks.words import Word

_FAR = 7
"""Words after “and” within which a second “shall” belongs to it."""
_OWN_COMPLEMENT = 3
"""Words from “shall” to “and” that the first demand takes at least: shall, a verb, what it is about."""
_MANY_JOINS = 3


def second_demand(text: str, sentences: Sequence[Sequence[Word]], grammar: Grammar) -> tuple[int, int] | None:
    """Where a second demand stands, if there is one."""
    is_begun = False
    for words in sentences:
        modal = _main_modal(words, grammar)
        if modal is None:
            continue
        if is_begun and words[0].folded not in grammar.references:
            return words[0].start, words[-1].end
        is_begun = True
        join = _joined_demand(text, words, modal, grammar)
        if join is not None:
            return words[join].start, words[-1].end
    return None


def _main_modal(words: Sequence[Word], grammar: Grammar) -> int | None:
    """The first “shall” that is not of a clause that begins just before it."""
    for number, word in enumerate(words):
        if word.folded in grammar.modals and (number == 0 or words[number - 1].folded not in grammar.subordinates):
            return number
    return None


def _joined_demand(text: str, words: Sequence[Word], modal: int, grammar: Grammar) -> int | None:
    joins = [number for number in range(modal + 1, len(words) - 1) if words[number].folded in grammar.joins]
    for join in joins:
        if _has_own_modal(words, join, grammar) or _has_own_verb(text, words, modal, join, grammar):
            return join
    return joins[_MANY_JOINS - 1] if len(joins) >= _MANY_JOINS else None


def _has_own_modal(words: Sequence[Word], join: int, grammar: Grammar) -> bool:
    for word in words[join + 1 : join + 1 + _FAR]:
        if word.folded in grammar.modals:
            return True
        if word.folded in grammar.subordinates or word.folded in grammar.joins:
            return False
    return False


def _has_own_verb(text: str, words: Sequence[Word], modal: int, join: int, grammar: Grammar) -> bool:
    """Whether a verb follows “and”, while what stands before is the first verb's complement and no list of verbs."""
    if words[join + 1].folded not in grammar.verbs or join - modal < _OWN_COMPLEMENT:
        return False
    if any(word.folded in grammar.subordinates for word in words[modal + 1 : join]):
        return False
    last = join - 1
    while last > modal and words[last].folded in grammar.particles:
        last -= 1
    follows_comma = "," in text[words[last - 1].end : words[last].start]
    return words[last].folded not in grammar.verbs and not follows_comma
