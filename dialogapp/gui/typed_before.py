"""Gives an open dialogue what was typed before it was open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogapp.domain.errors import DialogappError

if TYPE_CHECKING:
    from dialogapp.domain.typed_ahead import TypedAhead
    from dialogapp.services.ports import Store, TypingAhead


def give_typed(store: Store, place: TypingAhead, typed: TypedAhead | None) -> DialogappError | None:
    """Hand over what was typed at this start or, where that is None, at one that did not come so far.

    What stood in the way is returned, if anything did: it stays kept then until the dialogue is opened again.
    """
    try:
        found = typed or place.read()
        if found is None:
            return None
        if not found.is_nothing:
            # Hardly ever.
            from dialogapp.services.half_typed import hand_over

            hand_over(store, found)
    except DialogappError as error:
        return error
    place.forget()
    return None
