"""What is left of a meeting that has ended, as it is shown in place of the floor."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from dialogapp.gui.forms.ui_meeting_screen import Ui_MeetingScreen
from dialogapp.gui.screens.meeting_left import LeftPresenter
from dialogapp.gui.session import Session


class LeftPanel(QObject):
    """Joins the list of what is left to its presenter. `keys` are those that answer from anywhere: yes, and no."""

    def __init__(
        self, session: Session, ui: Ui_MeetingScreen, presenter: LeftPresenter, keys: tuple[str, str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._ui = ui
        self._presenter = presenter
        self._keys = keys
        ui.leftDone.clicked.connect(self._put_away)
        ui.leftNotes.answered.connect(presenter.answer)

    def show(self) -> None:
        """Show what is left, or the floor where that was put away."""
        ui, presenter, language = self._ui, self._presenter, self._session.language
        had_focus = ui.leftNotes.hasFocus()
        ui.side.setCurrentWidget(ui.leftPage if presenter.is_shown else ui.floorPage)
        ui.leftNotes.show_notes(presenter.notes())
        yes, no = self._keys
        hint = language.text("{yes} or Enter: yes. {no} or Delete: no.", yes=yes, no=no)
        sentence = presenter.sentence()
        ui.leftSentence.setText(f"{sentence}. {hint}" if ui.leftNotes.current is not None else sentence)
        if had_focus and ui.leftNotes.current is None:
            ui.leftDone.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Let the keyboard go through the list."""
        target = self._ui.leftNotes if self._ui.leftNotes.current is not None else self._ui.leftDone
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_away(self) -> None:
        self._presenter.put_away()
        self._ui.line.setFocus()
