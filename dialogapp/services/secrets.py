"""What may not be seen in the documents of an audience: computed from the dialogue, for the leak check to look for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from dialogapp.domain.anonymity import LEGAL_FORMS, is_phrase
from dialogapp.domain.contacts import Contact
from dialogapp.domain.contributions import LogLine
from dialogapp.domain.leaks import LeakKind, Name, Secrets, significant_digits
from dialogapp.domain.masking import Audience
from dialogapp.domain.meetings import AgendaItem, Meeting
from dialogapp.domain.parity import Disclosure
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.questions import Question
from dialogapp.domain.secrecy import parts
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.disguises import carefully_written, program_words, small_words
from dialogapp.services.ports import LogFilter, Reader
from dialogapp.services.translation import catalogue_texts

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"\+?\d[\d \-()/]{6,}\d")
_SHARED_DOMAINS = {
    "gmail.com", "outlook.com", "hotmail.com", "hotmail.se", "live.se", "live.com", "icloud.com", "yahoo.com",
    "yahoo.se", "telia.com", "me.com", "msn.com", "proton.me", "protonmail.com",
}  # fmt: skip
"""Domains that tell nothing of who writes from them."""
_FEWEST_DIGITS = 6
_SHORTEST_COMPOUND = 5
_SHORTEST_FIRST = 7
"""Letters of a name, or of its first word alone, that also count as the beginning of a longer word."""
_FEW_WORDS = 8


def secrets_for(reader: Reader, audience: Audience, shown: Collection[str] = ()) -> Secrets:
    """What `audience` may not see. A supplier sees its own name, people and lines; the public none of them.

    `shown` are the words that stand for suppliers, such as their codes.
    """
    if audience.kind == "internal":
        return Secrets()
    organisations = {one.id: one for one in reader.all(Organisation)}
    masked = {key for key, one in organisations.items() if one.kind == "supplier" and key != audience.organisation}
    people = [person for person in reader.all(Participant) if person.organisation_id in masked]
    dialogue = the_dialogue(reader)
    seen = [one.name for key, one in organisations.items() if key not in masked]
    seen_people = [person.name for person in reader.all(Participant) if person.organisation_id not in masked]
    kept = [*shown, *seen, *seen_people, dialogue.buyer, dialogue.facilitator]
    careful = carefully_written(reader)
    ordinary = program_words() | small_words(careful)
    met = [contact.person for contact in reader.all(Contact) if contact.organisation_id in masked]
    names = list(_of_people([*(person.name for person in people), *met], _words_of(seen_people), ordinary))
    for key in masked:
        names += _of_organisation(organisations[key].name, _words_of(kept), ordinary, careful)
    notes = [organisations[key].note for key in masked] + [person.note for person in people]
    addresses, phones = _reached_by(people, notes, reader, masked)
    passages, open_texts = _told(reader, audience, masked)
    numbers = ("".join(filter(str.isdecimal, organisations[key].organisation_number)) for key in masked)
    return Secrets(
        tuple(names),
        tuple(addresses),
        tuple(number for number in numbers if len(number) >= _FEWEST_DIGITS),
        tuple(phones),
        tuple(passages),
        tuple(name for name in kept if name.strip()),
        (*open_texts, *catalogue_texts()),
        ordinary,
    )


def _words_of(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in name.replace(",", " ").split()}


def _of_organisation(
    name: str, kept: Collection[str], ordinary: Collection[str], careful: Collection[str]
) -> Iterator[Name]:
    """The whole name; the name without its legal form; the first word of it, by which it is called."""
    bare = [word for word in name.split() if word.strip("().,").casefold() not in LEGAL_FORMS]
    called = " ".join(bare) or name
    if len(bare) > 1 and called != name and is_phrase(called, careful):
        yield Name(called, "organisation", common=True)
        yield Name(name, "organisation")
        return
    yield _name(called, "organisation", ordinary, compound=len(bare) == 1)
    if " ".join(bare) != name and bare:
        yield Name(name, "organisation")
    if len(bare) > 1 and bare[0][:1].isupper() and bare[0] not in kept and bare[0].casefold() not in ordinary:
        yield _name(bare[0], "organisation", ordinary, compound=len(bare[0]) >= _SHORTEST_FIRST)


def _of_people(people: Iterable[str], kept: Collection[str], ordinary: Collection[str]) -> Iterator[Name]:
    """Whole names, and each part of them that no one who may be named shares."""
    for person in people:
        parts = person.replace(",", " ").split()
        if len(parts) > 1:
            yield Name(person, "person")
        for part in parts:
            if len(part) > 1 and part[:1].isupper() and part not in kept:
                yield _name(part, "person", ordinary, compound=False)


def _name(text: str, kind: LeakKind, ordinary: Collection[str], *, compound: bool) -> Name:
    words = [word.casefold() for word in re.findall(r"[^\W_]+", text)]
    common = all(word in ordinary for word in words)
    return Name(text, kind, common, compound and not common and len(text) >= _SHORTEST_COMPOUND)


def _reached_by(
    people: Iterable[Participant], notes: Iterable[str], reader: Reader, masked: Collection[str]
) -> tuple[set[str], set[str]]:
    """E-mail addresses with the domains that are theirs alone, and the digits of phone numbers."""
    mails = {person.email for person in people if "@" in person.email}
    phones: set[str] = set()
    for note in notes:
        mails.update(_MAIL.findall(note))
        phones.update(filter(None, map(significant_digits, _PHONE.findall(note))))
    others = {_domain(person.email) for person in reader.all(Participant) if person.organisation_id not in masked}
    domains = {_domain(mail) for mail in mails} - others - _SHARED_DOMAINS
    return mails | {domain for domain in domains if domain}, phones


def _domain(mail: str) -> str:
    return mail.partition("@")[2].casefold()


def _told(reader: Reader, audience: Audience, masked: Collection[str]) -> tuple[list[str], list[str]]:
    """What was said that may not be read, and what may: by everybody, or by the supplier whose document it is."""
    secret: list[str] = []
    dialogue = the_dialogue(reader)
    open_texts = [dialogue.title, dialogue.need, *(meeting.title for meeting in reader.all(Meeting))]
    open_texts += [item.title for item in reader.all(AgendaItem)] + [one.text for one in reader.all(Question)]
    confidential: set[str] = set()
    for line in reader.log_lines(reader.log_rows(LogFilter())):
        said = line.contribution
        own = audience.organisation is not None and said.organisation_id == audience.organisation
        if line.confidential:
            confidential.add(said.id)
        if own:
            open_texts.append(said.text)
        elif audience.kind == "supplier" and said.organisation_id in masked:
            # A few words, two may have said.
            secret += [said.text] if len(said.text.split()) > _FEW_WORDS else []
        elif line.is_claimed:
            secret += _asked_for(reader, line)
            open_texts += _readable(line)
        elif said.state == "active":
            open_texts.append(said.text)
    open_texts += [one.text for one in reader.all(Disclosure) if one.contribution_id not in confidential]
    for contact in reader.all(Contact):
        own = audience.organisation is not None and contact.organisation_id == audience.organisation
        if not own and contact.told_by_organisation:
            secret.append(contact.told_by_organisation)
    return secret, open_texts


def _asked_for(reader: Reader, line: LogLine) -> list[str]:
    """What of a line with a request for secrecy may not be read: its hidden passages and its earlier wordings, and
    what was said of the request.
    """
    said, secret = line.contribution, []
    if line.is_hidden:
        secret.append(said.text)
    elif line.confidential:
        secret += [said.text[start:end] for start, end in line.hidden]
    if line.confidential:
        secret += [text for _, text in reader.wordings(said.id) if text != said.text]
    if line.secrecy is not None:
        secret += [one.reason for one in line.secrecy.assessments]
    return [text for text in (*secret, line.harm) if text]


def _readable(line: LogLine) -> list[str]:
    if line.is_hidden or line.contribution.state != "active":
        return []
    if not line.confidential:
        return [line.contribution.text]
    return [piece for piece, is_hidden in parts(line.contribution.text, line.hidden) if not is_hidden]
