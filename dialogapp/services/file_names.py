"""Names of files that people are sent: a to z, digits and hyphens only, so that every system keeps them."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "đ": "d", "ł": "l", "þ": "th"})
_LONGEST = 60


def file_name(*parts: str | int | None) -> str:
    """`parts` as one name, parted by hyphens: å and ä become a, ö becomes o. Empty parts are left out."""
    return "-".join(filter(None, (_plain(str(part)) for part in parts if part is not None)))


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    kept = "".join(c if c.isascii() and c.isalnum() else " " if not unicodedata.combining(c) else "" for c in folded)
    return "-".join(kept.split())[:_LONGEST].strip("-")
