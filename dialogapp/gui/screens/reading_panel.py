"""The needs as the project group will read them: the needs summary, made beside the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTemporaryDir
from PySide6.QtWidgets import QWidget

from dialogapp.gui.forms.ui_reading_panel import Ui_ReadingPanel
from dialogapp.gui.runner import Job, Outcome
from dialogapp.gui.session import Session
from dialogapp.gui.translation import translated
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.translation import message

_LINE = 880
"""As wide as one reads with ease."""


class ReadingPanel(QWidget):
    """Makes the page when it is looked at, and anew when the dialogue has changed; what is shown stays meanwhile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ReadingPanel()
        self.ui.setupUi(self)
        self.ui.page.setMaximumWidth(_LINE)
        self.setFocusProxy(self.ui.page)
        self._folder = QTemporaryDir()
        self._making: Job | None = None
        self._is_shown_at = -1

    def set_up(self, session: Session) -> None:
        """Say whose needs they are."""
        self._session = session

    def refresh(self) -> None:
        """Make the page anew, if anything has changed since."""
        entries, language = self._session.read(
            lambda reader: (reader.journal_head()[0], the_dialogue(reader).document_language)
        )
        if entries == self._is_shown_at:
            return
        self._is_shown_at = entries
        if self._making is not None:
            self._making.finished.disconnect(self._show)
            self._making.cancel()
        told = ["export", str(self._session.store.path), "needs", "--language", language, "--force"]
        self._making = self._session.jobs.start([*told, "--json", "-o", str(self._file)])
        # By the method itself: Qt then forgets it with the page, should the page go first.
        self._making.finished.connect(self._show)

    def retranslate(self) -> None:
        """Set every text again."""
        self.ui.retranslateUi(self)
        self.ui.page.setPlaceholderText(translated(message("The page is being made …")))

    @property
    def _file(self) -> Path:
        return Path(self._folder.filePath("needs.html"))

    def _show(self, outcome: Outcome) -> None:
        self._making = None
        if outcome.status == 0:
            place = self.ui.page.verticalScrollBar().value()
            self.ui.page.setHtml(self._file.read_text("utf-8"))
            self.ui.page.verticalScrollBar().setValue(place)
        elif not outcome.cancelled:
            self._is_shown_at = -1
            self.ui.page.setPlainText("\n".join(outcome.messages))
