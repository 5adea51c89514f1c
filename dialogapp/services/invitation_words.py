"""Invitations in words: what stands of each, what is owed, how far apart a round went out."""

from __future__ import annotations

from collections.abc import Callable

from dialogapp.domain.instants import Instant
from dialogapp.domain.invitations import WAYS, Sending, SendingKind
from dialogapp.services.invitations import Round, Standing
from dialogapp.services.translation import Language, message
from dialogapp.services.words import MEETING_KINDS_WORDS, word

WAY_WORDS: dict[str, str] = {
    "email": message("E-mail"),
    "portal": message("Portal"),
    "letter": message("Letter"),
    "phone": message("Phone"),
}
_OWED: dict[SendingKind, str] = {
    "invitation": message("To be invited"),
    "update": message("Time or place changed: send again"),
    "cancellation": message("Cancellation owed"),
}

When = Callable[[Instant], str]
"""An instant in words."""


def ways(words: Language) -> list[tuple[str, str]]:
    """(word, key) of the ways to send that are offered."""
    return [(words.text(WAY_WORDS[way]), way) for way in WAYS]


def owed_words(standing: Standing, words: Language) -> str:
    """What must be sent now; empty where nothing must."""
    return words.text(_OWED[standing.owed]) if standing.owed is not None else ""


def one_sent_words(sending: Sending, words: Language, when: When) -> str:
    """What went out, when and how."""
    fields = {"when": when(sending.sent_at), "how": word(words, WAY_WORDS, sending.how)}
    return {
        "invitation": lambda: words.text("Invited {when} · {how}", **fields),
        "update": lambda: words.text("Change sent {when} · {how}", **fields),
        "reminder": lambda: words.text("Reminded {when} · {how}", **fields),
        "cancellation": lambda: words.text("Cancelled {when} · {how}", **fields),
    }[sending.kind]()


def state_words(standing: Standing, words: Language, when: When) -> str:
    """What stands of the invitation, on one line: what is owed first."""
    if standing.owed is not None:
        return owed_words(standing, words)
    if standing.last is not None:
        return one_sent_words(standing.last, words, when)
    if standing.meeting.state == "planned" and standing.meeting.starts_at is None:
        return words.text("The meeting has no time yet")
    if standing.meeting.state == "cancelled":
        return words.text("The meeting is cancelled")
    return words.text("No sending noted")


def answer_words(standing: Standing, words: Language, when: When, zone: str) -> str:
    """What was answered, when, and in what words."""
    invitation = standing.invitation
    if invitation is None:
        return words.text("No longer invited")
    state = {
        "invited": words.text("No answer") if standing.sent else "",
        "accepted": words.text_in("invitation", "Accepted"),
        "declined": words.text_in("invitation", "Declined"),
        "absent": words.text_in("invitation", "Did not come"),
    }[invitation.state]
    parts = [state]
    if invitation.answered_at is not None:
        parts.append(when(invitation.answered_at))
        if standing.answered_late(zone):
            parts.append(words.text("late"))
        if (
            standing.last is not None
            and standing.last.kind == "update"
            and standing.last.sent_at > invitation.answered_at
        ):
            parts.append(words.text("before the change"))
    told = " ".join(filter(None, (parts[0], parts[1] if len(parts) > 1 else "")))
    return " · ".join(filter(None, (told, *parts[2:], " ".join(invitation.answer_note.split()))))


def round_title(found: Round, words: Language) -> str:
    """What a round is called."""
    if not found.number:
        return found.meetings[0].title
    kinds = word(words, MEETING_KINDS_WORDS, "one_to_one")
    return words.text("{kinds}, round {number}", kinds=kinds, number=found.number)


def finding_words(found: Round, words: Language, hours: int) -> str:
    """That a round did not go out within the window."""
    title = round_title(found, words)
    if found.spread.unsent:
        return words.plural(
            "{title}: {count} invitation still waits, more than {hours} hours after the first went out.",
            "{title}: {count} invitations still wait, more than {hours} hours after the first went out.",
            len(found.spread.unsent),
            title=title,
            hours=hours,
        )
    return words.plural(
        "{title}: {count} invitation went out more than {hours} hours after the first.",
        "{title}: {count} invitations went out more than {hours} hours after the first.",
        len(found.spread.late),
        title=title,
        hours=hours,
    )
