"""The files of invitations: nothing of another supplier in any of them, and Microsoft's validator content."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import icalendar
import pytest

from dialogapp.documents.paper import PaperFiles
from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.errors import InputError, LeakError, RefusedError
from dialogapp.domain.instants import instant_from_iso
from dialogapp.domain.meetings import Meeting
from dialogapp.services.dialogues import DialogueDraft, change_dialogue, create_dialogue
from dialogapp.services.invitation_files import Order, Written, register_written, write_invitations
from dialogapp.services.invitations import mark_sent
from dialogapp.services.meetings import ItemDraft, MeetingDraft, cancel_meeting, change_meeting, plan_meeting
from dialogapp.services.people import OrganisationDraft, ParticipantDraft, add_organisation, add_participant
from dialogapp.services.questions import QuestionDraft, set_questions
from dialogapp.storage.dialogue_file import DialogueFile
from tests.conftest import OoxmlErrors

ZONE = "Europe/Stockholm"
NEED = "Besökare ska hitta rätt.\n\nLösningen är inte bestämd."
SUPPLIERS = {
    "Alfa Vägvisning AB": ("556000-0001", "Per Holmlund", "per@alfa.example.com", "AX"),
    "Betasystem AB": ("556000-0002", "Camilla Sjögren", "camilla@betasystem.example.org", "BZ"),
    "Delta AB": ("556000-0003", "Sofia Lindvall", "sofia@delta.example.net", "DX"),
}
DRAFT = DialogueDraft("Digital vägvisning", "Exempelköpings kommun", "KS 2026/117", NEED, "Helena Strand")


def at(text: str) -> int:
    return instant_from_iso(text, ZONE)


NOW = at("2026-03-02T12:00")


@dataclass(frozen=True)
class Invited:
    """The dialogue's file, its workshop for all, the one-to-ones and the suppliers' ids by name."""

    file: DialogueFile
    workshop: Meeting
    own: dict[str, Meeting]
    ids: dict[str, str]


@pytest.fixture
def invited(tmp_path: Path) -> Iterator[Invited]:
    with DialogueFile.create(tmp_path / "vagvisning.dialog", lambda: NOW) as file:
        create_dialogue(file, DRAFT)
        consultant = add_organisation(file, OrganisationDraft("Processledning AB", "consultant"))
        add_participant(
            file, ParticipantDraft(consultant.id, "Helena Strand", "helena@process.example.com", "facilitator")
        )
        set_questions(file, [QuestionDraft("Vad driver kostnaden?"), QuestionDraft("Hur mäts effekten?")])
        ids = {}
        for name, (number, person, email, initials) in SUPPLIERS.items():
            ids[name] = add_organisation(file, OrganisationDraft(name, "supplier", number, initials)).id
            add_participant(file, ParticipantDraft(ids[name], person, email))
        items = [ItemDraft("Ramar", 10), ItemDraft("Frågor i rundor, alla ska delta", 50, "questions")]
        workshop = plan_meeting(
            file,
            MeetingDraft("Workshop", "workshop", "Lilla salen", at("2026-03-27T09:00"), at("2026-03-27T10:00")),
            ids.values(),
            items,
        )
        own = {
            name: plan_meeting(
                file,
                MeetingDraft(
                    f"Enskilt möte med {name}",
                    "one_to_one",
                    "Rum 2",
                    at(f"2026-04-0{day}T09:00"),
                    at(f"2026-04-0{day}T10:00"),
                ),
                [ids[name]],
                items,
            )
            for day, name in enumerate(SUPPLIERS, 1)
        }
        yield Invited(file, workshop, own, ids)


ALL = Order()


def written(invited: Invited, folder: Path, order: Order = ALL) -> Written:
    with invited.file.read() as reader:
        return write_invitations(reader, PaperFiles(), order, folder, NOW)


def everything_in(path: Path) -> str:
    """All text of a file, its name and its parts included; a calendar's as a reader unfolds it."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            parts = [package.read(name).decode() for name in package.namelist() if not name.endswith(".png")]
            return "\n".join([path.name, *package.namelist(), *parts])
    return f"{path.name}\n{path.read_text('utf-8').replace(chr(13) + chr(10) + ' ', '')}"


def test_one_calendar_and_one_letter_in_two_forms_for_each_supplier(invited: Invited, tmp_path: Path) -> None:
    written(invited, tmp_path / "ut")
    stems = ("alfa-vagvisning-ab", "betasystem-ab", "delta-ab")
    expected = {f"inbjudan-{stem}.{ending}" for stem in stems for ending in ("ics", "docx", "txt")}
    assert {path.name for path in (tmp_path / "ut").iterdir()} == expected


@pytest.mark.parametrize("language", ["sv", "en"])
def test_nothing_of_another_supplier_is_in_any_file(invited: Invited, tmp_path: Path, language: Any) -> None:
    written(invited, tmp_path / "ut", Order(language=language))
    for path in (tmp_path / "ut").iterdir():
        whole = everything_in(path)
        told = whole.casefold()
        for name, (number, person, email, initials) in SUPPLIERS.items():
            is_own = name.split()[0].casefold() in path.name
            parts = [name, number, number.replace("-", ""), person, email, email.partition("@")[2]]
            parts += [name.split()[0] + " ", invited.ids[name], invited.own[name].id]
            if name == "Delta AB":
                parts.remove("Delta ")  # “delta” is what one does in a meeting
            found = [part for part in parts if part.casefold() in told]
            found += re.findall(rf"\b{initials}\b", whole)
            assert found == [] or is_own, path.name
            if is_own and path.suffix == ".ics":
                assert email in told


def test_microsofts_validator_finds_no_error_in_any_kind_of_letter(
    invited: Invited, tmp_path: Path, ooxml_errors: OoxmlErrors
) -> None:
    written(invited, tmp_path / "ut", Order([(invited.workshop.id, invited.ids["Delta AB"])]))
    written(invited, tmp_path / "en", Order([(invited.own["Delta AB"].id, invited.ids["Delta AB"])], language="en"))
    mark_sent(invited.file, [(invited.workshop.id, invited.ids["Delta AB"])], "email")
    cancel_meeting(invited.file, invited.workshop.id, "Salen brann")
    written(invited, tmp_path / "av", Order([(invited.workshop.id, invited.ids["Delta AB"])]))
    for path in tmp_path.glob("*/*.docx"):
        assert ooxml_errors(path) == []


def test_the_letter_says_what_a_supplier_must_know_to_judge_and_prepare(invited: Invited, tmp_path: Path) -> None:
    written(invited, tmp_path / "ut")
    letter = (tmp_path / "ut" / "inbjudan-betasystem-ab.txt").read_text("utf-8")
    for expected in (
        "Till: Betasystem AB",
        "Diarienummer: KS 2026/117",
        "Svar senast: 9 mars 2026",
        "Besökare ska hitta rätt.",
        "27 mars 2026 kl. 09.00–10.00",
        "2 april 2026 kl. 09.00–10.00",
        "09.10  50       Frågor i rundor",
        "1. Vad driver kostnaden?",
        "Upphandlingen är inte inledd",
        "Inga förhandlingar förs",
        "allmän handling",
        "Sekretess prövas av myndigheten",
        "Förbered er så här",
        "priser, marginaler",
        "helena@process.example.com",
    ):
        assert expected in letter
    plain = written(invited, tmp_path / "utan", Order(with_questions=False))
    assert plain.told
    assert "Vad driver kostnaden?" not in (tmp_path / "utan" / "inbjudan-betasystem-ab.txt").read_text("utf-8")


def test_a_one_to_one_alone_has_no_rule_of_several_suppliers(invited: Invited, tmp_path: Path) -> None:
    written(invited, tmp_path / "ut", Order([(invited.own["Delta AB"].id, invited.ids["Delta AB"])], language="en"))
    letter = (tmp_path / "ut" / "invitation-delta-ab.txt").read_text("utf-8")
    assert "you meet the buyer's group alone" in letter
    assert "Several suppliers take part" not in letter


@pytest.mark.parametrize(
    "draft",
    [
        MeetingDraft("Workshop hos Betasystem", "workshop", "Lilla salen"),
        MeetingDraft("Workshop", "workshop", "Betasystem AB:s lokaler"),
        MeetingDraft("Workshop", "workshop", "Fråga camilla@betasystem.example.org"),
    ],
)
def test_a_text_that_names_another_supplier_stops_all_of_it(
    invited: Invited, tmp_path: Path, draft: MeetingDraft
) -> None:
    timed = MeetingDraft(draft.title, draft.kind, draft.place, invited.workshop.starts_at, invited.workshop.ends_at)
    change_meeting(invited.file, invited.workshop.id, timed)
    with pytest.raises(LeakError, match="would name another supplier"):
        written(invited, tmp_path / "ut")
    assert not (tmp_path / "ut").exists()


def test_a_word_that_is_also_a_suppliers_name_stops_nothing(invited: Invited, tmp_path: Path) -> None:
    change_dialogue(invited.file, DialogueDraft("Vägvisning", "Exempelköpings kommun", need="Alla ska kunna delta."))
    written(invited, tmp_path / "ut")


@pytest.mark.parametrize("facilitator", ["Sara Beta", "Helena Betasystem"])
def test_a_facilitator_whose_name_is_in_a_suppliers_can_invite(
    invited: Invited, tmp_path: Path, facilitator: str
) -> None:
    change_dialogue(invited.file, DialogueDraft("Vägvisning", "Exempelköpings kommun", facilitator=facilitator))
    written(invited, tmp_path / "ut")
    assert facilitator in (tmp_path / "ut" / "inbjudan-delta-ab.txt").read_text("utf-8")


def calendar(folder: Path, name: str) -> Any:
    return icalendar.Calendar.from_ical((folder / name).read_bytes())


def test_a_change_keeps_the_name_and_raises_the_sequence_and_a_cancellation_follows(
    invited: Invited, tmp_path: Path
) -> None:
    key = (invited.own["Delta AB"].id, invited.ids["Delta AB"])
    meeting = invited.own["Delta AB"]
    order = Order([key])
    seen: list[tuple[str, int]] = []
    for place in ("Rum 2", "Rum 2", "Rum 3"):
        draft = MeetingDraft(meeting.title, "one_to_one", place, meeting.starts_at, meeting.ends_at)
        change_meeting(invited.file, meeting.id, draft)
        folder = tmp_path / f"ut-{len(seen)}"
        register_written(invited.file, written(invited, folder, order))
        event = calendar(folder, "inbjudan-delta-ab.ics").walk("VEVENT")[0]
        seen.append((str(event["uid"]), event["sequence"]))
    assert [sequence for _, sequence in seen] == [0, 0, 1]
    cancel_meeting(invited.file, meeting.id, "Rummet är upptaget")
    register_written(invited.file, written(invited, tmp_path / "av", order))
    off = calendar(tmp_path / "av", "installt-delta-ab.ics")
    event = off.walk("VEVENT")[0]
    assert (off["method"], event["status"], event["sequence"]) == ("CANCEL", "CANCELLED", 2)
    assert {uid for uid, _ in seen} == {str(event["uid"])}
    assert "Rummet är upptaget" not in (tmp_path / "av" / "installt-delta-ab.txt").read_text("utf-8")


def test_a_changed_meeting_says_what_it_was_before(invited: Invited, tmp_path: Path) -> None:
    key = (invited.workshop.id, invited.ids["Delta AB"])
    mark_sent(invited.file, [key], "email")
    draft = MeetingDraft("Workshop", "workshop", "Stora salen", at("2026-03-30T09:00"), at("2026-03-30T10:00"))
    change_meeting(invited.file, invited.workshop.id, draft)
    written(invited, tmp_path / "ut", Order([key]))
    letter = (tmp_path / "ut" / "inbjudan-delta-ab.txt").read_text("utf-8")
    assert letter.startswith("Ändrat möte: Digital vägvisning")
    assert "Före ändringen: 27 mars 2026 kl. 09.00–10.00, Lilla salen" in letter
    assert "Tid: 30 mars 2026 kl. 09.00–10.00" in letter


def test_two_suppliers_with_one_file_name_get_two(invited: Invited, tmp_path: Path) -> None:
    twin = add_organisation(invited.file, OrganisationDraft("Delta, AB"))
    nameless = add_organisation(invited.file, OrganisationDraft("株式会社"))
    draft = MeetingDraft("Möte", "workshop", "", invited.workshop.starts_at, invited.workshop.ends_at)
    meeting = plan_meeting(invited.file, draft, [invited.ids["Delta AB"], twin.id, nameless.id])
    keys = [(meeting.id, each) for each in (invited.ids["Delta AB"], twin.id, nameless.id)]
    names = {file.name for file in written(invited, tmp_path / "ut", Order(keys)).files if file.what == "calendar"}
    assert names == {"inbjudan-delta-ab.ics", "inbjudan-delta-ab-2.ics", "inbjudan-1.ics"}


def test_nobody_is_invited_to_nothing_or_after_the_procurement_began(invited: Invited, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nothing to invite to"):
        written(invited, tmp_path / "ut", Order([]))
    with invited.file.write("dialogue.changed") as transaction:
        transaction.put(replace(transaction.all(Dialogue)[0], procurement_started_at=NOW))
    with pytest.raises(RefusedError, match="procurement has begun"):
        written(invited, tmp_path / "ut")
