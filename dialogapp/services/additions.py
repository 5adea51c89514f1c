"""The one guard of what comes to be after the procurement has started: from then on nobody is met in the dialogue.

Whatever stores a meeting or an input passes it, by hand or imported, because it is asked at the end of each write.
"""

from __future__ import annotations

from collections.abc import Collection

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.errors import RefusedError
from dialogapp.domain.meetings import Meeting, StateStep
from dialogapp.domain.states import is_excepted, state_of
from dialogapp.services.ports import Noun, Writer

_GUARDED: frozenset[type[Noun]] = frozenset({Meeting, Contribution})


def check_additions(transaction: Writer, added: Collection[type[Noun]]) -> None:
    """RefusedError where a meeting or an input was added after the procurement started, unless an exception with its
    reason lasts.
    """
    if _GUARDED.isdisjoint(added) or not any(state_of(one) == "procurement" for one in transaction.all(Dialogue)):
        return
    if not is_excepted(transaction.all(StateStep, meeting_id=None), transaction.now):
        raise RefusedError(
            "The procurement has started: no new meeting or input. If there must be one, make an exception with its"
            " reason on the page Overview first"
        )
