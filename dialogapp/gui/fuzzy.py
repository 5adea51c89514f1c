"""How well a text answers what is sought by a few letters."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """`text` without case and accents, but with å, ä and ö as the letters they are."""
    letters = (
        c if c in "åäö" else unicodedata.normalize("NFD", c)[0] for c in unicodedata.normalize("NFC", text).casefold()
    )
    return "".join(letters)


def score(sought: str, text: str) -> int:
    """0 where some sought word is not found in `text`; else the more the better, for beginnings of the text and of
    its words.

    A sought word may also be the first letters of successive words: “nb” finds “Nytt behov”.
    """
    words = folded(text).replace("…", " ").split()
    total = 0
    for wanted in folded(sought).split():
        found = max((_word_score(wanted, word, index) for index, word in enumerate(words)), default=0)
        if not found and "".join(word[0] for word in words).startswith(wanted):
            found = 4
        if not found:
            return 0
        total += found
    return total or 1


def _word_score(wanted: str, word: str, index: int) -> int:
    if word.startswith(wanted):
        return (8 if index == 0 else 6) + (2 if word == wanted else 0)
    return 1 if len(wanted) > 2 and wanted in word else 0
