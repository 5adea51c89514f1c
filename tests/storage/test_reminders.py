"""Who has not answered the fact check is reminded by a mail that names no other, and the register can note it."""

from __future__ import annotations

from pathlib import Path

from dialogapp.domain.instants import Instant
from dialogapp.domain.register import RegisteredDocument
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.meetings import end_meeting, start_meeting
from dialogapp.services.overview_lists import owed_lines
from dialogapp.services.people import ParticipantDraft, add_participant
from dialogapp.services.reminders import not_answered, note_reminded, reminders
from dialogapp.services.states import MinutesStep, answer_fact_check, step_minutes
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.logs import line, meeting, supplier

_DAY = 86_400_000


class Clock:
    def __init__(self, now: Instant) -> None:
        self.now = now

    def __call__(self) -> Instant:
        return self.now


def test_only_who_has_not_answered_is_reminded_when_the_day_has_come(tmp_path: Path) -> None:
    clock = Clock(1_772_449_200_000)
    path = tmp_path / "a.dialog"
    with DialogueFile.create(path, clock) as store:
        create_dialogue(store, DialogueDraft("Sporthall", "Exempelköpings kommun", "KS 2026/9"))
        place = meeting(store, "Informationsmöte")
        alfa, beta = supplier(store, "Alfa AB"), supplier(store, "Beta AB")
        add_participant(store, ParticipantDraft(beta.id, "Bo Ek", "bo@beta.example"))
        start_meeting(store, place.id)
        for one in (alfa, beta):
            line(store, place.id, "Ett inspel", organisation_id=one.id)
        end_meeting(store, place.id)
        step_minutes(store, place.id, MinutesStep("draft"))
        step_minutes(store, place.id, MinutesStep("fact_check", due_on="2026-03-04"))
        answer_fact_check(store, place.id, alfa.id, "confirmed")
        words = language("sv")

        def owed() -> list[str]:
            with store.read() as reader:
                return [one.text for one in owed_lines(reader, clock.now, words)]

        told = "Beta AB har inte svarat på faktakontrollen"
        assert told not in owed()
        clock.now += 3 * _DAY
        assert told in owed()
        with store.read() as reader:
            assert [one.name for one in not_answered(reader, place.id)[1]] == ["Beta AB"]
            (mail,) = reminders(reader, place.id, clock.now)
        assert mail.addresses == ("bo@beta.example",)
        assert mail.subject.startswith("KS 2026/9: Påminnelse")
        assert "4 mars 2026" in mail.body
        assert "Alfa" not in mail.subject + mail.body
        noted = note_reminded(store, place.id, mail, clock.now)
        assert (noted.direction, noted.receiver, noted.document_type, noted.dated_on) == (
            "out",
            "Beta AB",
            "mail",
            "2026-03-05",
        )
        with store.read() as reader:
            assert reader.count(RegisteredDocument) == 1
        answer_fact_check(store, place.id, beta.id, "confirmed")
        assert told not in owed()
