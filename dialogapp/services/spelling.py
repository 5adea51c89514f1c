"""What a dictionary need not know: the names and terms of the dialogue, and the user's own words on this computer."""

from __future__ import annotations

from dialogapp.domain.errors import FileProblemError
from dialogapp.domain.meetings import AgendaItem, Meeting
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.questions import Question
from dialogapp.domain.spelling import known_forms
from dialogapp.domain.text import cleaned, cleaned_line, swedish_key
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.ports import OwnFiles, Reader

NAMING = frozenset({"dialogue", "organisation", "participant", "meeting", "agenda_item", "question"})
"""Entities whose names and terms are known words."""


def known_words(reader: Reader) -> frozenset[str]:
    """The words of names, titles, agenda and questions, in any case."""
    dialogue = the_dialogue(reader)
    return known_forms(
        [
            *(dialogue.title, dialogue.buyer, dialogue.facilitator, dialogue.need),
            *(text for one in reader.all(Organisation) for text in (one.name, one.initials)),
            *(person.name for person in reader.all(Participant)),
            *(text for meeting in reader.all(Meeting) for text in (meeting.title, meeting.place, meeting.note_taker)),
            *(item.title for item in reader.all(AgendaItem)),
            *(question.text for question in reader.all(Question)),
        ]
    )


def own_words(files: OwnFiles, language: str) -> list[str]:
    """The user's own words in a language, as they were written."""
    if language not in files.names():
        return []
    try:
        lines = files.read(language).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise FileProblemError("“{file}” is no text in UTF-8", file=f"{language}.txt") from error
    return [word for word in map(cleaned_line, lines) if word]


def add_own_word(files: OwnFiles, language: str, word: str) -> list[str]:
    """Keep a word; all of them then."""
    return _keep(files, language, [*own_words(files, language), cleaned(word)])


def remove_own_word(files: OwnFiles, language: str, word: str) -> list[str]:
    """Forget a word, in any case; those that are left."""
    gone = word.casefold()
    return _keep(files, language, [one for one in own_words(files, language) if one.casefold() != gone])


def _keep(files: OwnFiles, language: str, words: list[str]) -> list[str]:
    kept = sorted(set(words), key=swedish_key)
    files.write(language, "".join(f"{word}\n" for word in kept))
    return kept
