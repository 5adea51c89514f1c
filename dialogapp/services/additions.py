"""The guards that are asked at the end of each write: what may not come to be, whoever stores it.

After the procurement has started nobody is met in the dialogue. What was said in a meeting whose minutes are finalised
stands as the minutes tell it. By hand, imported, undone or done again, everything that is stored passes here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.errors import RefusedError
from dialogapp.domain.meetings import Meeting, StateStep
from dialogapp.domain.states import is_excepted, state_of
from dialogapp.services.ports import Noun, Writer

_GUARDED: frozenset[type[Noun]] = frozenset({Meeting, Contribution})
_LOCKED = ("finalised", "published")
_PASSING = frozenset({"meeting.taken_home", "thing.erased"})
"""What was finalised on another laptop comes home with its lines; what the law wants erased is."""


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


def check_locked_lines(transaction: Writer, meeting_ids: Iterable[str], action: str) -> None:
    """RefusedError where a line was added, changed or taken away in a meeting whose minutes are finalised or published.
    `meeting_ids` are those of which a line was. Requests for secrecy and their assessment are no change of a line.
    """
    if action in _PASSING:
        return
    for meeting_id in meeting_ids:
        for meeting in transaction.all(Meeting, id=meeting_id):
            if meeting.minutes_state in _LOCKED:
                raise RefusedError(
                    "The minutes of meeting {number} are finalised, so its lines are locked. Open the minutes again"
                    " first, which makes a new version",
                    number=meeting.number,
                )
