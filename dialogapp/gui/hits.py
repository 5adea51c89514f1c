"""What a search finds, as the palette shows it."""

from __future__ import annotations

from dialogapp.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found: a line of text, a second muted one, and where it is shown (a page and an id)."""

    title: str
    detail: str
    page: str
    noun_id: str
    mark: int = 0
    """The organisation's number, for its mark; 0 for none."""
