"""The field one logs in: one line that grows with what is written."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from dialogapp.gui.tokens import PRESSABLE
from dialogapp.gui.widgets.undo_override import wants_window_undo

_MOST_LINES = 6
_MARGIN = 4
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryField(QPlainTextEdit):
    """Enter enters, Shift+Enter is a new line. Undo is of the typing; where there is none, it is left to the window."""

    entered = Signal()
    """Enter was pressed."""

    left = Signal()
    """Esc was pressed."""

    last_asked = Signal()
    """Up was pressed in the empty field."""

    typing_begun = Signal()
    """Something is about to be typed, pasted or composed; the text is still the one before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("role", "bare")
        self.document().setDocumentMargin(_MARGIN)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Put `text` in the field, the cursor after it. Typing before that can't be undone."""
        if text != self.toPlainText():
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)
        else:
            self.document().clearUndoRedoStacks()

    def cursor_from_end(self) -> int:
        """How many characters stand after the cursor."""
        return len(self.toPlainText()) - self.textCursor().position()

    def set_cursor_from_end(self, characters: int) -> None:
        """Put the cursor before the last `characters`."""
        cursor = self.textCursor()
        cursor.setPosition(max(0, len(self.toPlainText()) - characters))
        self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:
        """As high as the text, up to six lines."""
        lines = max(1, min(_MOST_LINES, ceil(self.document().size().height())))
        height = ceil(QFontMetricsF(self.font()).lineSpacing() * lines) + 2 * _MARGIN + 2
        return QSize(super().sizeHint().width(), max(PRESSABLE, height))

    def minimumSizeHint(self) -> QSize:
        """As high as the text, and narrow."""
        return QSize(80, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window where nothing was typed."""
        document = self.document()
        if wants_window_undo(event, can_undo=document.isUndoAvailable(), can_redo=document.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, and what the room makes of Esc and Up."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _ENTER and not event.modifiers() & ~_KEYPAD:
            self.entered.emit()
        elif event.key() in _ENTER and shift:
            self.typing_begun.emit()
            self.insertPlainText("\n")
            self.ensureCursorVisible()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Up and not self.toPlainText():
            self.last_asked.emit()
        else:
            if event.text():
                self.typing_begun.emit()
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what is composed, such as with a dead key."""
        if event.commitString() or event.preeditString():
            self.typing_begun.emit()
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted or dropped, as plain text."""
        self.typing_begun.emit()
        self.insertPlainText(source.text())

    def _fit(self) -> None:
        policy = Qt.ScrollBarPolicy
        fits = self.document().size().height() <= _MOST_LINES
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded)
        self.updateGeometry()
