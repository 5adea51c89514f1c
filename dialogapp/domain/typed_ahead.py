"""What is typed while a dialogue is being opened, before it can take anything itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dialogapp.domain.frozen import dataclass

if TYPE_CHECKING:
    from dialogapp.domain.instants import Instant


@dataclass(frozen=True, slots=True)
class EnteredLine:
    """A line that was entered. `started_at` is when its first character came."""

    text: str
    started_at: Instant


@dataclass(frozen=True, slots=True)
class TypedAhead:
    """All that was typed for a meeting since one start of the program, which `id` names.

    `entered` wait to be logged, `text` stands half-typed after them. Their times are all different, and in order.
    """

    id: str
    meeting_id: str
    entered: tuple[EnteredLine, ...] = ()
    text: str = ""
    started_at: Instant | None = None

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing to hand over."""
        return not self.entered and not self.text


def typed(ahead: TypedAhead, text: str, now: Instant) -> TypedAhead:
    """`ahead` after typing made its half-typed text `text`."""
    if not text:
        return replace(ahead, text="", started_at=None)
    if ahead.started_at is not None:
        return replace(ahead, text=text)
    earliest = ahead.entered[-1].started_at + 1 if ahead.entered else now
    return replace(ahead, text=text, started_at=max(now, earliest))


def entered(ahead: TypedAhead) -> TypedAhead:
    """`ahead` after Enter: what was half-typed is a line, unless it was blank."""
    if ahead.started_at is None or not ahead.text.strip():
        return ahead
    line = EnteredLine(ahead.text, ahead.started_at)
    return replace(ahead, entered=(*ahead.entered, line), text="", started_at=None)
