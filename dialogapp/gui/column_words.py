"""What the columns of a table that is brought in are called in the window: source texts by the columns' names."""

from __future__ import annotations

from dialogapp.services.need_words import PART_WORDS
from dialogapp.services.translation import Language, message

COLUMN_WORDS = {
    "organisation": message("organisation"),
    "name": message("person"),
    "email": message("e-mail"),
    "role": message("role"),
    "organisation_number": message("organisation number"),
    "kind": message("kind"),
    "text": message("text"),
    "area": message("area"),
    "purpose": message("purpose"),
    "participant": message("person"),
    "started_at": message("time"),
    "seconds": message("seconds"),
    "agenda_item": message("agenda item"),
    "confidential": message("confidential"),
    "harm": message("harm"),
    "tags": message("tags"),
    "meeting": message("meeting"),
    "meeting_title": message("meeting's title"),
    "id": message("id"),
    "state": message("state"),
    "question": message("question"),
    "struck_reason": message("reason it was struck"),
    "verbatim": message("verbatim"),
    "responsible": message("responsible"),
    "due_on": message("due"),
    "done_on": message("done"),
    "secret_passages": message("confidential passages"),
    "assessments": message("assessments of secrecy"),
    "need": message("need"),
    "requirement": message("requirement"),
    "needs": message("needs"),
    **{part: word for part, word in PART_WORDS.items() if part not in ("title", "text")},
}


def column_word(name: str, words: Language) -> str:
    """What a column is called, in small letters."""
    word = words.text(COLUMN_WORDS[name])
    return word[:1].lower() + word[1:]
