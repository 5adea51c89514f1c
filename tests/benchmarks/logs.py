"""A long, fictional log to measure on: the same words every time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.services.attendance import note_present_in
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.meetings import MeetingDraft, plan_meeting_in
from dialogapp.services.people import OrganisationDraft, add_organisation_in
from dialogapp.storage.dialogue_file import DialogueFile

COMMON = "och att det vi som är en på för med av ser kan inte behöver när även skulle över ökar någon".split()
FIRST = (
    "vägvisnings skylt kart åtkomst ärende öppna gränssnitts drift tillgänglighets besöks språk tal informations "
    "boknings system hiss entré evenemangs underhålls avtals uppföljnings tids data integrations service"
).split()
SECOND = (
    "lösning frågor ansvar krav behov tjänst kostnad plan mått nivå personal grupp underlag stöd yta punkt "
    "rutin modell leverans process möjlighet flöde variant format erfarenhet ändring översyn användning"
).split()
BEGINS = 1_772_438_400_000
SUPPLIERS = ("Alfa AB", "Beta AB", "Gamma AB", "Delta AB", "Epsilon AB")


def texts(count: int) -> Iterator[str]:
    """`count` lines of sixteen words each: half of them common ones, half of some 700 compounds, as Swedish has
    them.
    """
    for number in range(count):
        spread = number * 2_654_435_761
        words = []
        for place in range(8):
            pick = (spread >> place) + place * 97
            words += [COMMON[pick % len(COMMON)], FIRST[pick % len(FIRST)] + SECOND[pick // 31 % len(SECOND)]]
        yield f"{' '.join(words).capitalize()} {number}."


def make_log(path: Path, count: int) -> DialogueFile:
    """A new dialogue with one meeting of `count` lines by five suppliers, open."""
    file = DialogueFile.create(path)
    create_dialogue(file, DialogueDraft(title="Digital vägvisning", buyer="Exempelköpings kommun"))
    with file.write("contributions.imported") as transaction:
        suppliers = [add_organisation_in(transaction, OrganisationDraft(name)) for name in SUPPLIERS]
        meeting = plan_meeting_in(transaction, MeetingDraft("Informationsmöte", starts_at=BEGINS), [])
        for supplier in suppliers:
            note_present_in(transaction, meeting.id, supplier.id)
        for number, text in enumerate(texts(count)):
            line = Contribution(
                id=transaction.new_id(),
                meeting_id=meeting.id,
                kind="statement",
                text=text,
                started_at=BEGINS + number * 1000,
                organisation_id=suppliers[number % len(suppliers)].id,
            )
            transaction.add(line)
    return file


def meeting_and_speaker(file: DialogueFile) -> tuple[str, str]:
    """The ids of the log's meeting and of its first supplier."""
    with file.read() as reader:
        return reader.all(Meeting)[0].id, reader.all(Organisation, kind="supplier")[0].id
