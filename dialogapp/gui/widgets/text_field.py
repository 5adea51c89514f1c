"""A text of a form that grows with what is written and stores itself when it is left."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from dialogapp.gui.tokens import PRESSABLE, Space
from dialogapp.gui.widgets.committing import CommitsWhenLeft
from dialogapp.gui.widgets.text_spans import span_cursor
from dialogapp.gui.widgets.undo_override import wants_window_undo


class TextField(CommitsWhenLeft, QPlainTextEdit):
    """As high as its text, up to some lines. Enter commits and goes on, Shift+Enter breaks the line, Esc restores."""

    most_lines = 8
    """It grows up to so many lines; longer texts scroll."""

    committed = Signal(str)
    """The text, when it is another than the one last shown or committed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # The text stands where that of a one-line field stands.
        self.document().setDocumentMargin(1)
        self.setViewportMargins(Space.TIGHT, 0, Space.TIGHT, 0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.verticalScrollBar().valueChanged.connect(self._stay_on_top)
        self._fit()

    def text(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not committed."""
        return self.toPlainText() != self._stored

    def show_value(self, value: str) -> None:
        """Show what is stored; what is being typed stays."""
        if not self.is_dirty:
            self._show(value)

    def replace_value(self, value: str) -> None:
        """Show another value, whatever was typed."""
        self._show(value)

    def underline(self, passages: Sequence[tuple[int, int]], colour: QColor) -> None:
        """Underline passages, from and to in characters; others are no longer. They move with what is typed."""
        text, marked = self.toPlainText(), []
        for start, end in passages:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = span_cursor(self.document(), text, start, end)
            mark.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            mark.format.setUnderlineColor(colour)
            marked.append(mark)
        self.setExtraSelections(marked)

    def choose_passage(self, start: int, end: int) -> None:
        """Select from and to, in characters."""
        self.setTextCursor(span_cursor(self.document(), self.toPlainText(), start, end))

    def commit(self) -> None:
        """Commit what was typed, if anything was."""
        if self.is_dirty:
            self._stored = self.toPlainText()
            self.document().clearUndoRedoStacks()  # undo is the dialogue's from here
            self.committed.emit(self._stored)

    def sizeHint(self) -> QSize:
        """As high as the text."""
        lines = min(self.most_lines, self._lines())
        margin = 2 * (int(self.document().documentMargin()) + Space.TIGHT + 1)
        return QSize(super().sizeHint().width(), max(PRESSABLE + 2, self.fontMetrics().lineSpacing() * lines + margin))

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
        """Enter commits and goes on, Shift+Enter breaks the line, Esc takes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.insertPlainText("\n")
            else:
                self.commit()
                self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape and self.is_dirty:
            self._show(self._stored)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        if self.height() != self.sizeHint().height():
            self._fit()

    def _show(self, value: str) -> None:
        self._stored = value
        if value != self.toPlainText():
            self.setPlainText(value)

    def _stay_on_top(self, scrolled: int) -> None:
        """Where all lines have room, none is scrolled away: not even before the field has grown for a new one."""
        if scrolled and self._lines() <= self.most_lines:
            self.verticalScrollBar().setValue(0)

    def _lines(self) -> int:
        return max(1, ceil(self.document().size().height()))

    def _fit(self) -> None:
        scrolls = self._lines() > self.most_lines
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.updateGeometry()
