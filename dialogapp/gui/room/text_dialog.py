"""A text for the room, written now and kept nowhere."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from dialogapp.gui.tokens import Space
from dialogapp.services.translation import Language


class TextDialog(QDialog):
    """Asks for a text. Nothing is let through before the button, or Ctrl+Enter, is pressed."""

    written = Signal(str)
    """The text that may be let through."""

    def __init__(self, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(language.text("A text for the room"))
        sentence = QLabel(language.text("The room sees it when you press the button. It is kept nowhere."), self)
        sentence.setProperty("role", "muted")
        sentence.setWordWrap(True)
        self.field = QPlainTextEdit(self)
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.button = QPushButton(language.text("Let the room see it"), self)
        self.button.setProperty("role", "primary")
        self.button.setToolTip("Ctrl+Enter")
        self.button.setEnabled(False)
        buttons.addButton(self.button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._answer)
        buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(lambda: self.button.setEnabled(bool(self.field.toPlainText().strip())))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        layout.setSpacing(Space.MEDIUM)
        for widget in (sentence, self.field, buttons):
            layout.addWidget(widget)
        self.resize(520, 280)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter answers."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.button.isEnabled():
            self._answer()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        text = self.field.toPlainText()
        self.accept()
        self.written.emit(text)
