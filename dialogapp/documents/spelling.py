"""The dictionaries that are installed on this computer, asked by way of Enchant."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

_TAGS = {"sv": ("sv_SE", "sv", "sv_FI"), "en": ("en_GB", "en_US", "en")}
_MOST_SUGGESTIONS = 5


class Dictionary:
    """Fills `services.ports.Speller`. Use it from one thread."""

    def __init__(self, dictionary: Any) -> None:
        """`dictionary` is Enchant's."""
        self._dictionary = dictionary

    def misspelt(self, words: Collection[str]) -> set[str]:
        """Those of `words` that the dictionary does not know."""
        return {word for word in words if not self._dictionary.check(word)}

    def suggestions(self, word: str) -> list[str]:
        """What may have been meant, the likeliest first."""
        return list(self._dictionary.suggest(word))[:_MOST_SUGGESTIONS]


def installed_dictionary(language: str) -> Dictionary | None:
    """The dictionary of a language (sv or en); None where none is installed, or not what reads it."""
    try:
        import enchant
    except ImportError:
        return None
    broker = enchant.Broker()
    tag = next((tag for tag in _TAGS.get(language, ()) if broker.dict_exists(tag)), None)
    return Dictionary(broker.request_dict(tag)) if tag is not None else None
