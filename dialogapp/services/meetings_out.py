"""Which meetings are on a colleague's laptop now."""

from __future__ import annotations

from dialogapp.domain.errors import RefusedError
from dialogapp.domain.handing_out import HandOut
from dialogapp.domain.instants import Instant, local
from dialogapp.services.ports import Reader


def meetings_out(reader: Reader) -> dict[str, HandOut]:
    """The meetings that are handed out from this file and have not come back, by their ids. They are locked."""
    return {out.meeting_id: out for out in reader.all(HandOut, returned_at=None, is_copy=False)}


def the_copy(reader: Reader) -> HandOut | None:
    """What was handed out as this very file; None where it is no such file."""
    return next(iter(reader.all(HandOut, is_copy=True)), None)


def locked(number: int, handed_to: str, since: Instant, zone: str) -> RefusedError:
    """The error for a change to meeting `number`, which is handed out."""
    return RefusedError(
        "Meeting {number} is with {name} since {when}, so nothing of it can be changed here; "
        "take it home or withdraw it first",
        number=number,
        name=handed_to,
        when=f"{local(since, zone):%Y-%m-%d %H:%M}",
    )
