"""Where the dialogue stands, on the tab with its facts: two buttons, and what stands in their way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from dialogapp.domain.instants import Instant
from dialogapp.gui.forms.ui_dialogue_state_panel import Ui_DialogueStatePanel
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.dialogue_state_presenter import DialogueStatePresenter
from dialogapp.gui.tokens import Space

_MOST_LINES = 3


class DialogueStatePanel(QFrame):
    """Joins the form to its presenter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_DialogueStatePanel()
        self.ui.setupUi(self)
        self.presenter: DialogueStatePresenter | None = None

    def set_up(self, around: Surroundings, now: Callable[[], Instant]) -> None:
        """Say who reads and writes."""
        self.presenter = DialogueStatePresenter(around.session, now)
        ui = self.ui
        ui.owed.set_opens_on_click(True)
        ui.owed.opened.connect(lambda disclosure_id: around.go("equal_treatment", disclosure_id))
        ui.first.clicked.connect(lambda: self._press(0))
        ui.second.clicked.connect(lambda: self._press(1))
        ui.where.textChanged.connect(lambda text: ui.note.setEnabled(bool(text.strip())))
        ui.where.returnPressed.connect(self._note_taken)
        ui.note.clicked.connect(self._note_taken)
        ui.note.setEnabled(False)

    def retranslate(self) -> None:
        """Set every text again."""
        self.ui.retranslateUi(self)
        self.ui.asking.close_up()

    def refresh(self) -> None:
        """Read the state anew."""
        presenter, ui = self.presenter, self.ui
        if presenter is None:
            return
        before = presenter.state
        presenter.read()
        if presenter.state != before:
            ui.asking.close_up()
        ui.state.show_state(*presenter.word())
        ui.since.setText(presenter.since())
        for button, offer in zip((ui.first, ui.second), presenter.offers, strict=True):
            button.setText(self._text(offer.caption))
            button.setAccessibleName(button.text())
        lines = presenter.owed_lines()
        ui.hindrance.setText(presenter.hindrance())
        ui.owed.show_lines(lines)
        for widget in (ui.hindrance, ui.owed, ui.taken):
            widget.setVisible(bool(lines))
        self._fit_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the lines otherwise."""
        super().resizeEvent(event)
        self._fit_list()

    def _fit_list(self) -> None:
        """Make the list as high as its lines, up to a few; more are scrolled to."""
        owed = self.ui.owed
        rows = min(len(owed.lines), _MOST_LINES)
        height = sum(owed.sizeHintForRow(row) for row in range(rows))
        owed.setFixedHeight(height + 2 * (owed.frameWidth() + Space.TIGHT))

    def _text(self, source: str) -> str:
        assert self.presenter is not None
        return self.presenter.language.text(source)

    def _press(self, which: int) -> None:
        presenter = self.presenter
        if presenter is None:
            return
        offer = presenter.offers[which]
        self.ui.asking.ask(presenter.question(offer), lambda answered: presenter.take(offer, answered.reason))

    def _note_taken(self) -> None:
        where = self.ui.where.text().strip()
        if where and self.presenter is not None:
            self.ui.where.clear()
            self.presenter.note_taken(where)
