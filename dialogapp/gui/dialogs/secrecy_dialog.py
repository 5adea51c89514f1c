"""Secrecy of one line: what the supplier asks to be kept secret, which harm it tells, and what the authority said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QListWidgetItem, QTextEdit, QWidget

from dialogapp.domain.contributions import Contribution, LogLine
from dialogapp.domain.secrecy import ASSESSED, LineSecrecy, found
from dialogapp.gui import theme
from dialogapp.gui.forms.ui_secrecy_dialog import Ui_SecrecyDialog
from dialogapp.gui.qt_text import qt_length
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.refill import refill
from dialogapp.services.changes import Committed
from dialogapp.services.contributions import claim_confidentiality, withdraw_claim
from dialogapp.services.near_dates import exact_moment
from dialogapp.services.phrases import shortened
from dialogapp.services.ports import Reader
from dialogapp.services.room import time_zone
from dialogapp.services.secrecy import AssessmentDraft, assess, mark_passage, tell_harm, unmark_passage
from dialogapp.services.secrecy_words import ASSESSED_WORDS, NOTE, assessments_told, passage_state

_ENTITIES = frozenset({"contribution", "confidentiality_claim", "secret_passage", "secrecy_assessment"})
_SHORT = 60


class SecrecyDialog(QDialog):
    """What is marked, withdrawn or assessed is kept at once. `shown` takes out the names that may not be told now.

    Show it with `open()`.
    """

    def __init__(
        self, session: Session, contribution_id: str, shown: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._line_id, self._shown = session, contribution_id, shown
        self._line: LogLine | None = None
        self.ui = Ui_SecrecyDialog()
        self.ui.setupUi(self)
        language, ui = session.language, self.ui
        ui.note.setText(language.text(NOTE))
        # None is chosen beforehand: the program has no opinion.
        choices: list[tuple[str, object]] = [(language.text("choose what was said"), "")]
        refill(ui.decision, choices + [(language.text(ASSESSED_WORDS[one]), one) for one in ASSESSED])
        ui.day.replace_value("")
        ui.mark.clicked.connect(self.mark)
        ui.whole.clicked.connect(self._mark_whole)
        ui.withdraw.clicked.connect(self._withdraw)
        ui.harm.committed.connect(self._tell_harm)
        ui.assess.clicked.connect(self._assess)
        ui.done.clicked.connect(self.accept)
        ui.passages.currentRowChanged.connect(self._follow_choice)
        session.changed.connect(self._take_change)
        self.refresh()

    @property
    def _secrecy(self) -> LineSecrecy | None:
        return self._line.secrecy if self._line is not None else None

    def refresh(self) -> None:
        """Read the line anew."""
        self._line = self._session.read(self._read)
        if self._line is None:
            self.reject()
            return
        self._show_line(self._line)
        self._show_asked(self._line)
        self._show_said(self._line)

    def done(self, result: int) -> None:
        """Keep the harm that was typed, and close."""
        self.ui.harm.commit()
        super().done(result)

    def mark(self) -> None:
        """Ask for secrecy for the words that are chosen in the line."""
        chosen = self.ui.line.textCursor().selectedText().replace("\N{PARAGRAPH SEPARATOR}", "\n")
        self._session.do(lambda store: mark_passage(store, self._line_id, chosen))

    # Showing

    def _read(self, reader: Reader) -> LogLine | None:
        if not reader.all(Contribution, id=self._line_id):
            return None
        return reader.log_lines([reader.log_row_of(self._line_id)])[0]

    def _show_line(self, line: LogLine) -> None:
        ui, language, said = self.ui, self._session.language, line.contribution
        zone = self._session.read(time_zone)
        when = exact_moment(said.started_at, zone, language) if said.started_at is not None else ""
        ui.where.setText(" · ".join(filter(None, (line.organisation, line.participant, when))))
        text = self._shown(said.text)
        if ui.line.toPlainText() != text:
            ui.line.setPlainText(text)
        is_veiled = text != said.text
        ui.mark.setEnabled(not is_veiled)
        ui.mark.setToolTip(
            language.text("In discreet mode the line is not shown as it stands; turn it off to mark words")
            if is_veiled
            else ""
        )
        self._highlight(() if is_veiled else line.hidden)

    def _highlight(self, hidden: tuple[tuple[int, int], ...]) -> None:
        marked = QTextCharFormat()
        marked.setBackground(theme.colour("accent_soft"))
        marked.setFontUnderline(True)
        text, selections = self.ui.line.toPlainText(), []
        for start, end in hidden:
            one = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.ui.line.document())
            cursor.setPosition(qt_length(text[:start]))
            cursor.setPosition(qt_length(text[:end]), QTextCursor.MoveMode.KeepAnchor)
            one.cursor, one.format = cursor, marked
            selections.append(one)
        self.ui.line.setExtraSelections(selections)

    def _show_asked(self, line: LogLine) -> None:
        ui, language, secrecy = self.ui, self._session.language, line.secrecy
        row = ui.passages.currentRow()
        ui.passages.clear()
        if secrecy is None:
            ui.passages.addItem(language.text("No request for secrecy is noted for this line"))
        elif secrecy.claim.whole:
            state = passage_state(language, secrecy, None, line.contribution.text)
            ui.passages.addItem(_item(f"{language.text('The whole line')} – {state}", None))
        for passage in secrecy.passages if secrecy is not None else ():
            state = passage_state(language, secrecy, passage.id, line.contribution.text) if secrecy is not None else ""
            words = language.text("“{words}”", words=self._shown(passage.text))
            if not found(passage.text, line.contribution.text):
                state = f"{state}. {language.text('No longer stands in the line, so all of it is masked')}"
            ui.passages.addItem(_item(f"{words} – {state}", passage.id))
        ui.passages.setCurrentRow(max(0, min(row, ui.passages.count() - 1)))
        ui.withdraw.setEnabled(secrecy is not None)
        ui.whole.setEnabled(secrecy is None or not secrecy.claim.whole)
        ui.harm.setEnabled(secrecy is not None)
        ui.harm.show_value(secrecy.claim.harm if secrecy is not None else "")

    def _show_said(self, line: LogLine) -> None:
        ui, language, secrecy = self.ui, self._session.language, line.secrecy
        targets: list[tuple[str, object]] = [(language.text("All that is asked for"), None)]
        for passage in secrecy.passages if secrecy is not None else ():
            short = self._shown(passage.text)
            short = short if len(short) <= _SHORT else shortened(short)
            targets.append((language.text("“{words}”", words=short), passage.id))
        refill(ui.target, targets)
        parts = (ui.target, ui.decision, ui.legal, ui.byName, ui.byRole, ui.day, ui.reason, ui.assess)
        for part in parts:
            part.setEnabled(secrecy is not None)
        told = assessments_told(language, secrecy) if secrecy is not None else []
        ui.earlier.clear()
        ui.earlier.addItems([self._shown(one) for one in reversed(told)] or [language.text("Not yet assessed")])

    def _follow_choice(self) -> None:
        """What is chosen on the left is what an assessment would concern."""
        passage_id = self._chosen_passage()
        place = self.ui.target.findData(passage_id)
        if passage_id is not None and place >= 0:
            self.ui.target.setCurrentIndex(place)

    # What the user does

    def _chosen_passage(self) -> str | None:
        chosen = self.ui.passages.selectedItems()
        return chosen[0].data(Qt.ItemDataRole.UserRole) if chosen else None

    def _mark_whole(self) -> None:
        self._session.do(lambda store: claim_confidentiality(store, self._line_id))

    def _withdraw(self) -> None:
        passage_id = self._chosen_passage()
        if passage_id is not None:
            self._session.do(lambda store: unmark_passage(store, passage_id))
        else:
            self._session.do(lambda store: withdraw_claim(store, self._line_id))

    def _tell_harm(self, harm: str) -> None:
        if self._secrecy is not None:
            self._session.do(lambda store: tell_harm(store, self._line_id, harm))

    def _assess(self) -> None:
        ui = self.ui
        draft = AssessmentDraft(
            decision=str(ui.decision.currentData()),
            legal=ui.legal.text(),
            by_name=ui.byName.text(),
            by_role=ui.byRole.text(),
            decided_on=ui.day.text_of_day(),
            reason=ui.reason.text(),
            passage_id=ui.target.currentData(),
        )
        self._session.do(lambda store: assess(store, self._line_id, draft), lambda _: self._clear_assessment())

    def _clear_assessment(self) -> None:
        """Who assesses stays: often several are noted in a row."""
        self.ui.reason.clear()
        self.ui.decision.setCurrentIndex(0)

    def _take_change(self, committed: Committed) -> None:
        if not self.isHidden() and committed.entities & _ENTITIES:
            self.refresh()


def _item(words: str, passage_id: str | None) -> QListWidgetItem:
    item = QListWidgetItem(words)
    item.setToolTip(words)
    item.setData(Qt.ItemDataRole.UserRole, passage_id)
    return item
