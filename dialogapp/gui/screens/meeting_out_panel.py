"""Handing the meeting out to a colleague's laptop, taking it home, withdrawing it: what is asked, and what came."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dialogapp.domain.handing_out import HandOut
from dialogapp.gui.dialogs.opening import ask_for_file
from dialogapp.gui.dialogs.saving import ask_where_to_save, usual_folder
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.meeting_presenter import MeetingPresenter
from dialogapp.gui.widgets.ask_bar import AskBar
from dialogapp.services.dates import length_words
from dialogapp.services.handing_out import hand_out, suggested_copy_name, withdraw_hand_out
from dialogapp.services.phrases import listed
from dialogapp.services.taking_home import BroughtHome, take_home
from dialogapp.services.translation import Language

_FILTER = "Dialogapp (*.dialog)"


class OutPanel(QObject):
    """Asks in the page's ask bar and in file dialogs, and tells in the message bar."""

    def __init__(self, around: Surroundings, meeting: MeetingPresenter, ask: AskBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = around
        self._files = around.files
        self._meeting = meeting
        self._ask = ask
        self._page = parent

    def ask_to_hand_out(self) -> None:
        """Ask who takes the meeting, then where its file is kept."""
        language = self._around.session.language
        if self._meeting.out is not None:
            self._around.tell(self._meeting.out_words(), "warn")
        elif self._meeting.room is not None:
            people = [person.name for person in self._meeting.room.participants]
            self._ask.ask(language.text("Who takes the meeting on another laptop?"), self._ask_where, people)

    def ask_to_take_home(self) -> None:
        """Ask for the file that the colleague had."""
        title = self._around.session.language.text("The file that your colleague had")
        ask_for_file(self._page, title, self.take_home, [_FILTER], usual_folder())

    def ask_to_withdraw(self) -> None:
        """Ask why the meeting won't come home."""
        language = self._around.session.language
        if self._meeting.out is None:
            self._around.tell(language.text("This meeting is not handed out"), "plain")
        else:
            question = language.text("Why is it not taken home? (the file that {name} has is then of no use)")
            self._ask.ask(question.format(name=self._meeting.out.handed_to), self.withdraw)

    def hand_out(self, name: str, path: Path) -> None:
        """Make the file, and lock the meeting here."""
        if self._meeting.room is None:
            return
        meeting_id, language = self._meeting.room.meeting.id, self._around.session.language

        def done(out: HandOut) -> None:
            words = language.text(
                "{path} is for {name}. The meeting is locked here until it is taken home", path=path, name=out.handed_to
            )
            self._around.tell(words, "ok")

        self._around.session.do(lambda store: hand_out(store, self._files, meeting_id, name, path), done)

    def take_home(self, path: Path) -> None:
        """Bring home what was noted in the file, and say what came."""
        language = self._around.session.language

        def done(came: BroughtHome) -> None:
            self._meeting.choose(came.meeting.id)
            self._around.tell(brought_words(came, language), "ok")

        self._around.session.do(lambda store: take_home(store, self._files, path), done)

    def withdraw(self, reason: str) -> None:
        """Open the meeting here again."""
        if self._meeting.room is not None:
            meeting_id = self._meeting.room.meeting.id
            self._around.session.do(lambda store: withdraw_hand_out(store, meeting_id, reason))

    def _ask_where(self, name: str) -> None:
        room = self._meeting.room
        if room is None:
            return
        suggested = self._around.session.read(lambda reader: suggested_copy_name(reader, room.meeting.id, name))
        title = self._around.session.language.text("Where to put the file for {name}").format(name=name)
        ask_where_to_save(self._page, title, usual_folder(), suggested, lambda path: self.hand_out(name, path), _FILTER)


def brought_words(came: BroughtHome, language: Language) -> str:
    """What came home, in a sentence."""
    parts = [
        language.plural("{count} line", "{count} lines", came.lines),
        language.text("{time} on the floor", time=length_words(came.floor_seconds)),
        language.plural("{count} piece of information", "{count} pieces of information", came.information),
        language.plural("{count} question put", "{count} questions put", came.questions_put),
    ]
    newcomers = (*came.organisations, *came.people)
    if newcomers:
        parts.append(language.text("new: {names}", names=", ".join(newcomers)))
    return language.text(
        "Meeting {number} is home from {name} with {what}",
        number=came.meeting.number,
        name=came.handed_to,
        what=listed(language, parts),
    )
