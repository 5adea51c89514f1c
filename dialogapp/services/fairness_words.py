"""The words for how evenly the floor was used: the thresholds in force."""

from __future__ import annotations

from dialogapp.domain.fairness import Thresholds
from dialogapp.services.dates import share_words
from dialogapp.services.translation import Language


def threshold_words(value: float, language: Language) -> str:
    """A threshold of 0 to 1 as it is read and written: 0.95, in Swedish 0,95."""
    return f"{value:.2f}".replace(".", "," if language.code == "sv" else ".")


def thresholds_words(thresholds: Thresholds, words: Language) -> str:
    """The thresholds in force, as sentences."""
    return words.text(
        "Thresholds of this dialogue: evenly shared from Jain's index {green} and least / most {least}, somewhat "
        "uneven from Jain's index {yellow}; figures where the floor is noted for at least {part} of the time. They "
        "are chosen, and no norm.",
        green=threshold_words(thresholds.green_jain, words),
        least=threshold_words(thresholds.green_min_max, words),
        yellow=threshold_words(thresholds.yellow_jain, words),
        part=share_words(thresholds.covered, words),
    )
