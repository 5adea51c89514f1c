"""A paragraph of the fair copy as a card: its number, its text, the lines it tells, what to look at."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dialogapp.gui.screens.fair_copy_presenter import FairCard
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.text_field import TextField

LINES_MIME = "application/x-dialogapp-fair-lines"
"""What lines of the log are dragged as: their ids, parted by LF."""
_KEEP_AFTER_MS = 400


class _Text(TextField):
    most_lines = 20

    focused = Signal()
    """The cursor came into the text."""

    moved = Signal(int)
    """Alt+Up or Alt+Down: the paragraph should go up (-1) or down (1)."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = -1 if event.key() == Qt.Key.Key_Up else 1 if event.key() == Qt.Key.Key_Down else 0
        if step and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(0, Space.TIGHT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()


class FairParagraphCard(QFrame):
    """Shows a paragraph. It stores nothing: its signals say what is wanted."""

    committed = Signal(str, str)
    """The paragraph's id and its new text."""

    typed = Signal(str, object)
    """The paragraph's id and what is typed and not stored; None when it is as stored."""

    entered = Signal(str)
    """The cursor came into the paragraph with this id."""

    lines_dropped = Signal(str, list)
    """The paragraph's id, and the ids of lines that were dropped on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setAcceptDrops(True)
        self.paragraph_id = ""
        self._number = QLabel(self)
        self._number.setProperty("role", "muted")
        self._origin = ElidedLabel(self)
        self._origin.setProperty("role", "muted")
        self.field = _Text(self)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(Space.TIGHT)
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self._number)
        top.addWidget(self._origin, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.SMALL, Space.TIGHT, Space.SMALL, Space.SMALL)
        layout.setSpacing(Space.TIGHT)
        layout.addLayout(top)
        layout.addWidget(self.field)
        layout.addLayout(self._notes)
        self._shown_notes: tuple[object, ...] = ()
        self._kept = QTimer(self)
        self._kept.setSingleShot(True)
        self._kept.setInterval(_KEEP_AFTER_MS)
        self._kept.timeout.connect(self._keep)
        self.field.committed.connect(self._commit)
        self.field.textChanged.connect(self._type)
        self.field.focused.connect(lambda: self.entered.emit(self.paragraph_id))

    def show_card(self, card: FairCard, *, locked: bool) -> None:
        """Show a paragraph; what is being typed in it stays."""
        is_other = card.paragraph.id != self.paragraph_id
        self.paragraph_id = card.paragraph.id
        self._number.setText(card.number)
        self._origin.setText(card.origin)
        self.field.setAccessibleName(f"{card.number}. {card.origin}")
        self.field.setReadOnly(locked)
        self.setAcceptDrops(not locked)
        if is_other:
            self.field.replace_value(card.paragraph.text)
            if card.typed is not None and not locked:
                self.field.setPlainText(card.typed)
        else:
            self.field.show_value(card.paragraph.text)
        self._show_notes(card)

    def show_current(self, is_current: bool) -> None:
        """Show whether what is done with a paragraph is done with this one."""
        if bool(self.property("current")) != is_current:
            self.setProperty("current", is_current)
            self.style().polish(self)

    def take_back(self, text: str) -> None:
        """Show again what was typed and could not be stored."""
        self.field.setPlainText(text)

    def keep(self) -> None:
        """Keep now what is typed."""
        if self._kept.isActive():
            self._kept.stop()
            self._keep()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take lines of the log."""
        if event.mimeData().hasFormat(LINES_MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tie the lines that were dropped."""
        ids = bytes(event.mimeData().data(LINES_MIME).data()).decode().split("\n")
        event.acceptProposedAction()
        self.lines_dropped.emit(self.paragraph_id, ids)

    def _show_notes(self, card: FairCard) -> None:
        if card.notes == self._shown_notes:
            return
        self._shown_notes = card.notes
        while (item := self._notes.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for note in card.notes:
            self._notes.addWidget(MarginNote(self, note.text, tone=note.tone))

    def _type(self) -> None:
        if self.paragraph_id and self.field.is_dirty:
            self._kept.start()

    def _commit(self, text: str) -> None:
        self._kept.stop()
        self.committed.emit(self.paragraph_id, text)

    def _keep(self) -> None:
        self.typed.emit(self.paragraph_id, self.field.text() if self.field.is_dirty else None)

    def focus_text(self) -> None:
        """Put the cursor at the end of the text."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.field.setTextCursor(cursor)
