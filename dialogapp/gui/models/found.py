"""What a search inside a form finds."""

from __future__ import annotations

from dialogapp.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A contribution, a card or a need that can be taken. `mark` is an organisation's number, 0 for none.

    `taken` is true where it is there already.
    """

    kind: str
    id: str
    title: str
    detail: str = ""
    mark: int = 0
    taken: bool = False

    @property
    def key(self) -> str:
        """Tells it apart from all others."""
        return f"{self.kind}:{self.id}"
