"""Places in a text as Qt counts them: in UTF-16 units, where a character beyond the first plane is two."""

from __future__ import annotations


def qt_length(text: str) -> int:
    """How long `text` is for Qt."""
    return len(text) + sum(character > "\uffff" for character in text)
