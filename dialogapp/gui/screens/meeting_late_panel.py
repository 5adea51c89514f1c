"""What those who came late have missed, as it is shown beside the log under the questions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dialogapp.gui.screens.meeting_late import LatePresenter
from dialogapp.gui.session import Session
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.keyed_notes import KeyedNotes

_LEAST_HEIGHT = 190
_MOST_OF_COLUMN = 0.5


class LatePanel(QFrame):
    """A title, the notes, and a way to put them away; hidden while nothing was missed."""

    def __init__(self, session: Session, keys: tuple[str, str], column: QWidget) -> None:
        super().__init__(column)
        self._session = session
        self._keys = keys
        self._presenter: LatePresenter | None = None
        self._title = QLabel(self)
        self._title.setProperty("role", "lead")
        self._title.setWordWrap(True)
        self._hint = QLabel(self)
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        self.notes = KeyedNotes(self)
        self.done = QPushButton(self)
        self.done.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.done, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, Space.SMALL, 0, 0)
        layout.setSpacing(Space.TIGHT)
        layout.addLayout(head)
        layout.addWidget(self._hint)
        layout.addWidget(self.notes, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_up(self, presenter: LatePresenter) -> None:
        """Say whose list it is."""
        self._presenter = presenter
        self.notes.answered.connect(presenter.answer)
        self.done.clicked.connect(presenter.put_away)

    def show_list(self) -> None:
        """Show what is left to be read again; nothing where that is nothing."""
        presenter, language = self._presenter, self._session.language
        if presenter is None:
            return
        self.notes.show_notes(presenter.notes())
        self._title.setText(language.text("Came late"))
        self.notes.setAccessibleName(self._title.text())
        yes, no = self._keys
        self._hint.setText(language.text("{yes} read again · {no} not now, owed", yes=yes, no=no))
        self.done.setText(language.text_in("list", "Put away"))
        self.done.setAccessibleName(self.done.text())
        self.setVisible(presenter.is_shown)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the notes otherwise."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        column = self.parentWidget()
        most = max(_LEAST_HEIGHT, int(column.height() * _MOST_OF_COLUMN)) if column is not None else _LEAST_HEIGHT
        wanted = self.notes.sizeHint().height() + self._title.height() + self._hint.height() + 4 * Space.SMALL
        self.setFixedHeight(max(_LEAST_HEIGHT, min(most, wanted)))
