"""Text without the names of suppliers, for whoever may not know who else takes part: the window and every document."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache

from dialogapp.domain.anonymity import Disguise, Masked, disguise
from dialogapp.domain.contacts import Contact
from dialogapp.domain.contributions import Contribution
from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.meetings import AgendaItem, Meeting
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.questions import Question
from dialogapp.services.ports import Reader
from dialogapp.services.translation import Language, catalogue_texts

_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"\S*(?:[@/]|\w\.\w)\S*")


def other_suppliers_disguised(reader: Reader, kept: Collection[str], words: Language) -> Disguise:
    """A disguise for the names of every supplier but those whose ids are `kept`."""
    others = (o.id for o in reader.all(Organisation, kind="supplier") if o.id not in kept)
    return suppliers_disguised(reader, dict.fromkeys(others, words.text("[another supplier]")), words)


def suppliers_disguised(reader: Reader, masked: Mapping[str, str], words: Language) -> Disguise:
    """A disguise of the organisations whose ids are the keys of `masked`, each with what is said instead of it."""
    people: dict[str, list[Participant]] = {key: [] for key in masked}
    dialogue = reader.all(Dialogue)[0]
    kept = [dialogue.facilitator]
    for participant in reader.all(Participant):
        if participant.organisation_id in people:
            people[participant.organisation_id].append(participant)
        else:
            kept.append(participant.name)
    met: dict[str, list[str]] = {}
    for contact in reader.all(Contact):
        if contact.person and contact.organisation_id in people:
            met.setdefault(contact.organisation_id, []).append(contact.person)
    organisations = (organisation for organisation in reader.all(Organisation) if organisation.id in masked)
    return disguise(
        (
            Masked(
                organisation.name,
                masked[organisation.id],
                organisation.organisation_number,
                (*(person.name for person in people[organisation.id]), *met.get(organisation.id, ())),
                tuple(person.email for person in people[organisation.id] if person.email),
            )
            for organisation in organisations
        ),
        person=words.text("[name]"),
        several=words.text("[a supplier]"),
        address=words.text("[address]"),
        number=words.text("[organisation number]"),
        kept_people=kept,
        kept_names=[dialogue.buyer],
        log=carefully_written(reader),
        ordinary=program_words(),
    )


def carefully_written(reader: Reader) -> list[str]:
    """Texts in which a word in small letters is a word and no name: what was written beforehand, and lines of the log
    that begin with a capital. Whoever types all in small letters types names so too; addresses tell nothing either.
    """
    dialogue = reader.all(Dialogue)[0]
    texts = [dialogue.title, dialogue.need, *(meeting.title for meeting in reader.all(Meeting))]
    texts += [item.title for item in reader.all(AgendaItem)] + [question.text for question in reader.all(Question)]
    texts += [line.text for line in reader.all(Contribution) if line.text[:1].isupper()]
    return [_ADDRESS.sub(" ", text) if "@" in text or "/" in text or "." in text[:-1] else text for text in texts]


@cache
def program_words() -> frozenset[str]:
    """The words that the program itself uses in small letters or to begin with, in both languages: no names."""
    texts = catalogue_texts()
    first = (found.group().lower() for text in texts if (found := _WORD.match(text)))
    return small_words(texts) | frozenset(first)


def small_words(texts: Iterable[str]) -> frozenset[str]:
    """The words of `texts` in small letters."""
    return frozenset(word for text in texts for word in _WORD.findall(text) if word.islower())
