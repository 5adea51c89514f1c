"""Eight fictional suppliers and a buyer with people, to plan for."""

from __future__ import annotations

from dialogapp.domain.people import Organisation
from dialogapp.services.people import OrganisationDraft, ParticipantDraft, add_organisation, add_participant
from dialogapp.storage.dialogue_file import DialogueFile

NAMES = (
    "Alfa Skyltar AB",
    "Beta Vägvisning AB",
    "Cedergrens Digital AB",
    "Delta Norden AB",
    "Epsilon AB",
    "Fyrbåk AB",
    "Gamma AB",
    "Österlens Skärmar AB",
)


def eight_suppliers(store: DialogueFile) -> list[Organisation]:
    """The suppliers, in Swedish order."""
    return [
        add_organisation(store, OrganisationDraft(name, organisation_number=f"556000-{number:04}"))
        for number, name in enumerate(NAMES, 1)
    ]


def buyers_people(store: DialogueFile) -> list[str]:
    """Ids of a procurer and of someone of IT."""
    with store.read() as reader:
        buyer = reader.all(Organisation, kind="buyer")[0]
    return [
        add_participant(store, ParticipantDraft(buyer.id, name, role=role)).id
        for name, role in (("Karin Söderby", "procurer"), ("Mona Ask", "it"))
    ]
