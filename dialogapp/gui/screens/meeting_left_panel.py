"""What is left of a meeting that has ended, as it is shown in place of the floor."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dialogapp.gui.forms.ui_meeting_screen import Ui_MeetingScreen
from dialogapp.gui.screens.meeting_left import LeftPresenter
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.yes_no_note import YesNoNote

_SHOWN = 50
"""How many lines are asked about at a time; answering makes room for more."""
_TEXT_SHOWN = 240


class LeftPanel(QObject):
    """Joins the list of what is left to its presenter."""

    def __init__(self, session: Session, ui: Ui_MeetingScreen, presenter: LeftPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._ui = ui
        self._presenter = presenter
        ui.leftDone.clicked.connect(self._put_away)

    def show(self) -> None:
        """Show what is left, or the floor where that was put away."""
        ui, presenter = self._ui, self._presenter
        ui.side.setCurrentWidget(ui.leftPage if presenter.is_shown else ui.floorPage)
        ui.leftSentence.setText(presenter.sentence())
        layout = ui.leftItems
        while (item := layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for widget in self._notes() if presenter.is_shown else []:
            layout.addWidget(widget)
        layout.addStretch(1)

    def _notes(self) -> list[QWidget]:
        language = self._session.language
        body = self._ui.leftBody
        notes: list[QWidget] = [MarginNote(body, sentence) for sentence in self._presenter.questions()]
        for line in self._presenter.to_all()[:_SHOWN]:
            notes.append(MarginNote(body, language.text("To be put to all: “{line}”", line=_begun(line.text))))
        for line in self._presenter.maybe_information()[:_SHOWN]:
            words = language.text("Was this information for all? “{line}”", line=_begun(line.text))
            note = YesNoNote(words, language.text("Yes, information"), language.text("No"), body)
            note.answered.connect(lambda yes, line=line: self._presenter.judge(line.id, is_information=yes))
            notes.append(note)
        return notes

    def _put_away(self) -> None:
        self._presenter.put_away()
        self._ui.line.setFocus()


def _begun(text: str) -> str:
    return text if len(text) <= _TEXT_SHOWN else f"{text[:_TEXT_SHOWN]}…"
