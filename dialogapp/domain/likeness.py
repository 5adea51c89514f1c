"""Cards that say much the same, as a proposal: a person decides whether they do.

Words are compared by their beginnings, so that endings do not part them; only cards that share one are compared letter
by letter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from difflib import SequenceMatcher
from itertools import combinations

_WORD = re.compile(r"\w+")
_BEGINNING = 5
_LEAST_WORD = 4
_COMMON = 0.2
"""A beginning that more than this part of the cards have tells nothing."""
_SURELY_FEW = 8
_SHARED = 0.5
"""Cards are alike where at least this part of all their words is in both, and"""
_LIKE = 0.72
"""or where their letters are this alike."""


def like_cards(texts: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Groups of ids whose texts are alike, in the order of the texts."""
    words = {card: _beginnings(text) for card, text in texts.items()}
    having: dict[str, list[str]] = defaultdict(list)
    for card, some in words.items():
        for word in some:
            having[word].append(card)
    most = max(_SURELY_FEW, int(_COMMON * len(texts)))
    pairs = {pair for cards in having.values() if len(cards) <= most for pair in combinations(cards, 2)}
    group = {card: card for card in texts}

    def first(card: str) -> str:
        while group[card] != card:
            card = group[card]
        return card

    order = {card: place for place, card in enumerate(texts)}
    for one, other in sorted(pairs, key=lambda pair: (order[pair[0]], order[pair[1]])):
        if _are_alike(texts[one], texts[other], words[one], words[other]):
            group[first(other)] = first(one)
    found: dict[str, list[str]] = defaultdict(list)
    for card in texts:
        found[first(card)].append(card)
    return [tuple(cards) for cards in found.values() if len(cards) > 1]


def _beginnings(text: str) -> frozenset[str]:
    return frozenset(word[:_BEGINNING] for word in _WORD.findall(text.casefold()) if len(word) >= _LEAST_WORD)


def _are_alike(one: str, other: str, words: frozenset[str], others: frozenset[str]) -> bool:
    shared = len(words & others) / len(words | others)
    if shared > _SHARED:
        return True
    matcher = SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False)
    return matcher.real_quick_ratio() >= _LIKE and matcher.quick_ratio() >= _LIKE and matcher.ratio() >= _LIKE
