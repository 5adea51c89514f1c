"""The words for what the product knows by a key: kinds, roles, states. What a user has named is shown as written."""

from __future__ import annotations

from collections.abc import Iterable

from dialogapp.domain.meetings import MEETING_KINDS
from dialogapp.services.translation import Language, message

MEETING_KIND_WORDS: dict[str, str] = {
    "information_meeting": message("Information meeting"),
    "one_to_one": message("One-to-one"),
    "workshop": message("Workshop"),
    "site_visit": message("Site visit"),
    "written": message("Written round"),
}
MEETING_KINDS_WORDS: dict[str, str] = {
    "information_meeting": message("Information meetings"),
    "one_to_one": message("One-to-ones"),
    "workshop": message("Workshops"),
    "site_visit": message("Site visits"),
    "written": message("Written rounds"),
}
"""The same in the plural."""
ORGANISATION_KIND_WORDS: dict[str, str] = {
    "supplier": message("Supplier"),
    "buyer": message("Buyer"),
    "consultant": message("Consultant"),
    "expert": message("Expert"),
    "observer": message("Observer"),
}
ROLE_WORDS: dict[str, str] = {
    "facilitator": message("Facilitator"),
    "note_taker": message("Note-taker"),
    "project_leader": message("Project leader"),
    "client": message("Client"),
    "procurer": message("Procurer"),
    "it": message("IT"),
    "user": message("User representative"),
    "requirements_consultant": message("Requirements consultant"),
    "lawyer": message("Lawyer"),
    "supplier": message("Supplier"),
    "expert": message("Expert"),
    "observer": message("Observer"),
}
CONTRIBUTION_KIND_WORDS: dict[str, str] = {
    "statement": message("Statement"),
    "question": message("Question"),
    "answer": message("Answer"),
    "information": message("Information"),
    "decision": message("Decision"),
    "action": message("Action"),
    "note": message("Note"),
}
ITEM_KIND_WORDS: dict[str, str] = {
    "talk": message("Talk"),
    "questions": message("Questions"),
    "exercise": message("Exercise"),
    "break": message("Break"),
}
LINE_SETTING_WORDS: dict[str, str] = {
    "background": message("Background"),
    "left_out": message("Left out"),
}
SENSITIVE_WORDS: dict[str, str] = {
    "prices": message("prices"),
    "margins": message("margins"),
    "customers": message("customers"),
    "capacity": message("capacity"),
    "bids": message("tenders"),
    "market_sharing": message("sharing the market"),
}
"""What a hint on competition is about (`domain.competition.Sensitive`)."""


def word(language: Language, words: dict[str, str], key: str) -> str:
    """The word for `key`; a key that the product does not know is the user's own word."""
    return language.text(words[key]) if key in words else key


def meeting_kinds(language: Language, used: Iterable[str]) -> list[tuple[str, str]]:
    """(key, word) of every kind of meeting to choose from: those the product knows, then those the user has written."""
    own = sorted(set(used) - set(MEETING_KINDS) - {""})
    return [(kind, word(language, MEETING_KIND_WORDS, kind)) for kind in (*MEETING_KINDS, *own)]


def key_of_word(language: Language, words: dict[str, str], written: str) -> str:
    """The key whose word is `written`, whatever the case; else what was written, as the user's own."""
    wanted = written.strip().casefold()
    return next((key for key in words if wanted in (key, language.text(words[key]).casefold())), written.strip())


def meeting_state(language: Language, state: str) -> str:
    """The word for a meeting's state, or for how far it has come (`domain.states.MeetingStage`)."""
    return {
        "planned": language.text_in("meeting", "Planned"),
        "invited": language.text_in("meeting", "Invited"),
        "running": language.text_in("meeting", "Running"),
        "held": language.text_in("meeting", "Held"),
        "draft": language.text_in("meeting", "Minutes: draft"),
        "fact_check": language.text_in("meeting", "Minutes: fact check"),
        "finalised": language.text_in("meeting", "Minutes: finalised"),
        "published": language.text_in("meeting", "Minutes: published"),
        "cancelled": language.text_in("meeting", "Cancelled"),
    }[state]


def exercise_state(language: Language, state: str) -> str:
    """The word for an exercise's state."""
    return {
        "preparing": language.text_in("exercise", "Being prepared"),
        "voting": language.text_in("exercise", "Voting"),
        "revealed": language.text_in("exercise", "Revealed"),
    }[state]
