"""Every request for secrecy in the dialogue: whose, what it concerns, the harm, and how far it has come."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from dialogapp.domain.people import Organisation
from dialogapp.gui.forms.ui_secrecy_panel import Ui_SecrecyPanel
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.models.table_behaviour import TableBehaviour
from dialogapp.gui.preferences import Preferences
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.organisation_mark import mark_icon
from dialogapp.services.phrases import shortened
from dialogapp.services.secrecy import ClaimRow, claim_rows
from dialogapp.services.secrecy_words import NOTE, state_told
from dialogapp.services.translation import message

_WIDTHS = (56, 140, 240, 160)


class SecrecyPanel(QWidget):
    """The list of requests; all, or those that are not assessed yet."""

    line_wanted = Signal(str)
    """The id of the line whose request is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ClaimRow] = []
        self.ui = Ui_SecrecyPanel()
        self.ui.setupUi(self)
        columns: list[Column[ClaimRow]] = [
            Column(message("Meeting"), lambda row: str(row.meeting.number), sort=lambda row: row.meeting.number),
            Column(message("Supplier"), _who, icon=_mark),
            Column(message("Concerns"), self._what, tip=lambda row: row.line.text),
            Column(message("Harm"), self._harm, tip=lambda row: row.secrecy.claim.harm),
            Column(message("State"), self._state),
        ]
        self.model: ListModel[ClaimRow] = ListModel(columns, lambda row: row.line.id, self)
        self.ui.claims.setModel(self.model)
        self.ui.unassessed.toggled.connect(self._show)
        self.ui.open.clicked.connect(self._open_chosen)
        self.ui.claims.selectionModel().currentChanged.connect(self._show_chosen)

    def set_up(self, session: Session, preferences: Preferences, may_name: Callable[[Organisation], bool]) -> None:
        """Say who reads, and of which organisations may be told now."""
        self._session, self._may_name = session, may_name
        for column, width in enumerate(_WIDTHS):
            self.ui.claims.setColumnWidth(column, width)
        TableBehaviour(self.ui.claims, "claims", preferences, on_open=self._open)

    def retranslate(self) -> None:
        """Set every text again."""
        self.ui.retranslateUi(self)
        self.ui.note.setText(self._session.language.text(NOTE))

    def refresh(self) -> None:
        """Read the requests anew; what is chosen stays."""
        rows = self._session.read(claim_rows)
        self._rows = [row for row in rows if row.organisation is None or self._may_name(row.organisation)]
        self._show()

    def _show(self) -> None:
        language, only_open = self._session.language, self.ui.unassessed.isChecked()
        shown = [row for row in self._rows if not (only_open and row.is_assessed)]
        self.model.show_rows(shown)
        left = sum(not row.is_assessed for row in self._rows)
        told = language.plural("{count} request for secrecy", "{count} requests for secrecy", len(self._rows))
        open_ones = language.plural("{count} not yet assessed", "{count} not yet assessed", left)
        self.ui.sentence.setText(f"{told}, {open_ones}")
        self.ui.none.setText(
            language.text("All requests have been assessed.")
            if self._rows
            else language.text(
                "No supplier has asked for secrecy. In the meeting one key notes a request: no question, no delay."
            )
        )
        for widget in (self.ui.sentence, self.ui.unassessed, self.ui.open):
            widget.setVisible(bool(self._rows))
        self.ui.claims.setVisible(bool(shown))
        self.ui.none.setVisible(not shown)
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.ui.open.setEnabled(self.ui.claims.currentIndex().isValid())

    def _open_chosen(self) -> None:
        self._open(self.ui.claims.currentIndex().row())

    def _open(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.line_wanted.emit(self.model.row_at(row).line.id)

    def _what(self, row: ClaimRow) -> str:
        language = self._session.language
        if row.secrecy.claim.whole or not row.secrecy.passages:
            return language.text("The whole line: {text}", text=shortened(row.line.text))
        return ", ".join(language.text("“{words}”", words=shortened(one.text)) for one in row.secrecy.passages)

    def _harm(self, row: ClaimRow) -> str:
        return shortened(row.secrecy.claim.harm) or self._session.language.text("not stated yet")

    def _state(self, row: ClaimRow) -> str:
        return state_told(self._session.language, row.secrecy, row.line.text)


def _who(row: ClaimRow) -> str:
    return row.organisation.name if row.organisation is not None else ""


def _mark(row: ClaimRow) -> QIcon | None:
    return mark_icon(row.organisation.number) if row.organisation is not None else None
