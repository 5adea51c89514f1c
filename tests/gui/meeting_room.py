"""A meeting with three suppliers, and a writer's thread that the test holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.services.attendance import note_all_there
from dialogapp.services.meetings import ItemDraft, MeetingDraft, plan_meeting, start_meeting
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.ports import LogFilter, Store
from dialogapp.services.questions import QuestionDraft, set_questions

T = TypeVar("T")


def type_text(widget: QWidget, text: str) -> None:
    """Press the keys of `text`, å ä ö too, wherever the focus goes meanwhile."""
    for character in text:
        press = QKeyEvent(QEvent.Type.KeyPress, ord(character.upper()), Qt.KeyboardModifier.NoModifier, character)
        QApplication.sendEvent(QApplication.focusWidget() or widget, press)


AGENDA = [ItemDraft("Ramar", 10), ItemDraft("Frågor", 40, "questions"), ItemDraft("Avslut", 5)]
QUESTIONS = [QuestionDraft("Vad driver kostnad?"), QuestionDraft("Vilka krav hindrar?")]


@dataclass(frozen=True)
class Hearing:
    """A meeting that runs, and those in it; digits 1 to 3 are the suppliers, 4 the buyer."""

    meeting: Meeting
    alfa: Organisation
    beta: Organisation
    gamma: Organisation
    buyer: Organisation

    @property
    def id(self) -> str:
        return self.meeting.id


def hearing(store: Store, *, started: bool = True) -> Hearing:
    alfa, beta, gamma = (
        add_organisation(store, OrganisationDraft(name)) for name in ("Alfa AB", "Beta AB", "Gamma AB")
    )
    set_questions(store, QUESTIONS)
    meeting = plan_meeting(store, MeetingDraft("Hearing"), [alfa.id, beta.id, gamma.id], AGENDA)
    if started:
        start_meeting(store, meeting.id)
        note_all_there(store, meeting.id, [alfa.id, beta.id, gamma.id])
    with store.read() as reader:
        buyer = reader.all(Organisation, kind="buyer")[0]
    return Hearing(meeting, alfa, beta, gamma, buyer)


def log_of(store: Store, meeting_id: str) -> Sequence[LogLine]:
    with store.read() as reader:
        return reader.log_lines(reader.log_rows(LogFilter(meeting_id=meeting_id)))


@dataclass
class HeldRunner:
    """A writer's thread that does nothing until it is told to, or fails."""

    waiting: list[tuple[Callable[[], object], Callable[[object], None], Callable[[Exception], None]]] = field(
        default_factory=list
    )

    def submit(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        self.waiting.append((work, done, failed))  # type: ignore[arg-type]  # what goes in comes out

    def release(self) -> None:
        """Do what waits."""
        while self.waiting:
            work, done, _ = self.waiting.pop(0)
            done(work())

    def fail(self, error: Exception) -> None:
        """Let all that waits fail."""
        waiting, self.waiting = self.waiting, []
        for _, _, failed in waiting:
            failed(error)

    def settle(self) -> None:
        self.release()

    def beside(self) -> HeldRunner:
        return HeldRunner()

    def close(self) -> None:
        self.release()
