"""The computer's time, for whoever in the window is not given another."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dialogapp.domain.instants import Instant


def system_now() -> Instant:
    """The computer's time."""
    return time.time_ns() // 1_000_000
