"""Use cases of the dialogue itself."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.services.drafts import fields_of
from dialogapp.services.people import OrganisationDraft, add_organisation_in
from dialogapp.services.ports import Reader, Store, Writer


@dataclass(frozen=True, slots=True)
class DialogueDraft:
    """What a user writes about a dialogue."""

    title: str
    buyer: str
    diary_number: str = ""
    need: str = ""
    facilitator: str = ""
    suppliers_asked: str = ""
    document_language: str = "sv"
    time_zone: str = "Europe/Stockholm"


def create_dialogue(store: Store, draft: DialogueDraft) -> Dialogue:
    """Make an empty file a dialogue, with the buyer as its first organisation."""
    clean = _checked(draft)
    store.actor = store.actor or clean.facilitator or clean.buyer
    with store.write("dialogue.created") as transaction:
        return create_dialogue_in(transaction, clean)


def create_dialogue_in(transaction: Writer, draft: DialogueDraft) -> Dialogue:
    """Make an empty file a dialogue as part of a larger use case."""
    dialogue = Dialogue(id=transaction.new_id(), **fields_of(_checked(draft)))
    transaction.add(dialogue)
    add_organisation_in(transaction, OrganisationDraft(dialogue.buyer, kind="buyer"))
    return dialogue


def change_dialogue(store: Store, draft: DialogueDraft) -> Dialogue:
    """Change what the dialogue says of itself."""
    clean = _checked(draft)
    with store.write("dialogue.changed") as transaction:
        dialogue = replace(the_dialogue(transaction), **fields_of(clean))
        transaction.put(dialogue)
    return dialogue


def the_dialogue(reader: Reader) -> Dialogue:
    """The dialogue of an open file."""
    return reader.all(Dialogue)[0]


def draft_of(dialogue: Dialogue) -> DialogueDraft:
    """A draft that changes nothing."""
    return DialogueDraft(**{name: getattr(dialogue, name) for name in DialogueDraft.__slots__})


def _checked(draft: DialogueDraft) -> DialogueDraft:
    long_texts = ("need", "suppliers_asked")
    clean = replace(
        draft,
        **{
            name: cleaned(value).strip() if name in long_texts else cleaned_line(value)
            for name, value in fields_of(draft).items()
        },
    )
    if not clean.title:
        raise InputError("A dialogue needs a title")
    if not clean.buyer:
        raise InputError("A dialogue needs the buyer's name")
    if clean.document_language not in ("sv", "en"):
        raise InputError("The documents' language is sv or en, not “{language}”", language=clean.document_language)
    check_zone(clean.time_zone)
    return clean


def check_zone(name: str) -> None:
    """Raise InputError unless `name` is a time zone."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise InputError("“{zone}” is not a time zone; write it as Europe/Stockholm", zone=name) from None
