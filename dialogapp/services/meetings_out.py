"""Which meetings are on a colleague's laptop now."""

from __future__ import annotations

from dialogapp.domain.handing_out import HandOut
from dialogapp.services.ports import Reader


def meetings_out(reader: Reader) -> dict[str, HandOut]:
    """The meetings that are handed out from this file and have not come back, by their ids. They are locked."""
    return {out.meeting_id: out for out in reader.all(HandOut, returned_at=None, is_copy=False)}


def the_copy(reader: Reader) -> HandOut | None:
    """What was handed out as this very file; None where it is no such file."""
    return next(iter(reader.all(HandOut, is_copy=True)), None)
