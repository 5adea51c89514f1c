"""The rules of a meeting, as they are read aloud before it begins.

They say what the law makes of an early dialogue: it is no procurement (LOU 4 kap. 6–8 §§), what is noted may become a
public document (TF 2 kap.), secrecy is tried when someone asks (OSL 31 kap. 16 §), competitors may not coordinate
(konkurrenslagen 2 kap. 1 §).
"""

from __future__ import annotations

from typing import Literal

from dialogapp.domain.meetings import Meeting
from dialogapp.services.translation import message

Rule = Literal["openness", "competition"]
"""The rules that are ticked one by one as a meeting begins."""

RULES: tuple[str, ...] = (
    message(
        "This is an early dialogue. The procurement has not begun, nothing is negotiated, and nothing that is said "
        "binds you or us."
    ),
    message("Taking part gives no advantage in a later procurement, and staying away no disadvantage."),
    message(
        "All suppliers get the same questions, the same time and the same information. What we tell one, we tell all."
    ),
    message("Each organisation has the same time, however many came. One speaks at a time, and the floor is given."),
    message(
        "What you say is noted in the note-taker's words. You get your own passages to check before the notes are "
        "final."
    ),
    message(
        "The notes may become a public document. Say at once if something is a business secret and what harm would "
        "follow. The request is noted and tried when someone asks for the document; nobody can promise secrecy "
        "beforehand."
    ),
    message(
        "Competition law applies: say nothing of your prices, customers or coming tenders that competitors must not "
        "hear."
    ),
)

RULE_TEXTS: dict[Rule, str] = {"openness": RULES[5], "competition": RULES[6]}
"""What is read aloud of each."""


def rules_of(meeting: Meeting) -> tuple[Rule, ...]:
    """The rules that a meeting needs: no competitor hears what is said in a one-to-one."""
    return ("openness",) if meeting.kind == "one_to_one" else ("openness", "competition")


def rules_left(meeting: Meeting) -> list[Rule]:
    """Those of them that have not been read yet."""
    read = {"openness": meeting.openness_read_at, "competition": meeting.competition_read_at}
    return [rule for rule in rules_of(meeting) if read[rule] is None]
