"""Text without the names of suppliers, for whoever may not know who else takes part: the window and every document."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from dialogapp.domain.anonymity import Disguise, Masked, disguise
from dialogapp.domain.contributions import Contribution
from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.people import Organisation, Participant
from dialogapp.services.ports import Reader
from dialogapp.services.translation import Language


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
    organisations = (organisation for organisation in reader.all(Organisation) if organisation.id in masked)
    return disguise(
        (
            Masked(
                organisation.name,
                masked[organisation.id],
                organisation.organisation_number,
                tuple(person.name for person in people[organisation.id]),
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
        log=(contribution.text for contribution in reader.all(Contribution)),
    )
