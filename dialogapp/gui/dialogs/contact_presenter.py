"""A contact outside the meeting while it is written: who may be chosen, what is lacking, and the use case."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, fields

from dialogapp.domain.contacts import Contact
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant, instant_from_iso, local
from dialogapp.domain.people import BUYERS_SIDE, Organisation, Participant, in_order
from dialogapp.gui.discreet import Discreet
from dialogapp.services.contacts import ContactDraft, change_contact, note_contact
from dialogapp.services.ports import Reader, Store
from dialogapp.services.room import time_zone
from dialogapp.services.translation import Language

_HALF_WRITTEN = "contact"


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the fields, as text. Days are YYYY-MM-DD, times HH:MM."""

    organisation: str
    happened_day: str
    happened_time: str
    reported_day: str
    reported_time: str
    by: str
    person: str = ""
    buyer_person: str = ""
    way: str = ""
    told_by_buyer: str = ""
    told_by_organisation: str = ""

    @property
    def holds_words(self) -> bool:
        """Whether something was written that would be missed."""
        return any((self.told_by_buyer.strip(), self.told_by_organisation.strip(), self.person.strip()))


def keep_half_written(store: Store, told: Written | None) -> None:
    """Keep what is written of a new contact until it is noted; None forgets it."""
    text = json.dumps(asdict(told), ensure_ascii=False) if told is not None and told.holds_words else None
    store.keep_scratch({_HALF_WRITTEN: text})


def half_written(reader: Reader) -> Written | None:
    """What was written of a new contact that was never noted."""
    kept = reader.scratch(_HALF_WRITTEN)
    return Written(**json.loads(kept)) if kept is not None else None


def begun(reader: Reader, now: Instant, by: str, organisation: str) -> Written:
    """A contact that happened, and is reported, now."""
    moment = local(now, time_zone(reader))
    day, clock = moment.date().isoformat(), moment.strftime("%H:%M")
    return Written(organisation, day, clock, day, clock, by)


def written(reader: Reader, contact: Contact) -> Written:
    """A contact as it was noted."""
    zone = time_zone(reader)
    happened, reported = local(contact.happened_at, zone), local(contact.reported_at, zone)
    named = {field.name for field in fields(Written)} & {field.name for field in fields(Contact)}
    return Written(
        contact.organisation_id,
        happened.date().isoformat(),
        happened.strftime("%H:%M"),
        reported.date().isoformat(),
        reported.strftime("%H:%M"),
        **{name: getattr(contact, name) for name in named},
    )


def organisations_offered(reader: Reader, discreet: Discreet) -> list[tuple[str, str]]:
    """(id, name) of those outside the buyer's side that may be named now."""
    found = in_order(one for one in reader.all(Organisation) if one.kind not in BUYERS_SIDE)
    return [(one.id, one.name) for one in found if discreet.may_name(one)]


def people_of(reader: Reader, organisation_id: str) -> list[str]:
    """Names of an organisation's people."""
    return [person.name for person in reader.all(Participant, organisation_id=organisation_id)]


def buyers_people(reader: Reader) -> list[str]:
    """Names of the people of the buyer's side."""
    own = {one.id for one in reader.all(Organisation) if one.kind in BUYERS_SIDE}
    return [person.name for person in reader.all(Participant) if person.organisation_id in own]


def lacking(told: Written, language: Language) -> str:
    """What must be filled in before the contact can be noted; empty where nothing must."""
    wanted = [
        words
        for is_there, words in (
            (told.organisation, language.text("whom it was with")),
            (told.by.strip(), language.text("who reports it")),
            (told.told_by_buyer.strip() or told.told_by_organisation.strip(), language.text("what was told")),
        )
        if not is_there
    ]
    if wanted:
        return language.text("Still needed: {what}", what=", ".join(wanted))
    if (told.reported_day, told.reported_time) < (told.happened_day, told.happened_time):
        return language.text("A contact can't be reported before it happened")
    return ""


def keeping(told: Written, contact_id: str) -> Callable[[Store], Contact]:
    """The use case that notes the contact, or changes the one with this id."""

    def use_case(store: Store) -> Contact:
        with store.read() as reader:
            zone = time_zone(reader)
            before = reader.get(Contact, contact_id) if contact_id else None
        draft = ContactDraft(
            told.organisation,
            _moment(told.happened_day, told.happened_time, zone, before.happened_at if before is not None else None),
            _moment(told.reported_day, told.reported_time, zone, before.reported_at if before is not None else None),
            told.by,
            told.person,
            told.buyer_person,
            told.way,
            told.told_by_buyer,
            told.told_by_organisation,
        )
        return change_contact(store, contact_id, draft) if contact_id else note_contact(store, draft)

    return use_case


def _moment(day: str, clock: str, zone: str, before: Instant | None) -> Instant:
    """The instant that is written; the one from before where its minute is still the same."""
    if before is not None and f"{local(before, zone):%Y-%m-%dT%H:%M}" == f"{day}T{clock}":
        return before
    return instant_from_iso(f"{day}T{clock}", zone)
