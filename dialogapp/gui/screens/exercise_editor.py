"""The text of an exercise of the user's own, to be changed and checked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontDatabase, QTextCursor, QTextFormat
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget

from dialogapp.gui import theme
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.library_presenter import LibraryPresenter
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.margin_note import MarginNote


class ExerciseEditor(QWidget):
    """Save checks first: what is wrong is told with its line, which is marked, and nothing is kept."""

    left = Signal(str)
    """The key of the exercise; the user is done with it."""

    def __init__(self, presenter: LibraryPresenter, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter, self._around = presenter, around
        self._key = ""
        self._line = 0
        self._kept = ""
        self.title, self.where, self.help = ElidedLabel(self), ElidedLabel(self), QLabel(self)
        self.title.setProperty("role", "lead")
        self.where.setProperty("role", "small")
        self.help.setProperty("role", "muted")
        self.help.setWordWrap(True)
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.note = MarginNote(self, is_beside=True)
        self.note.hide()
        self.save, self.back, self.remove = QPushButton(self), QPushButton(self), QPushButton(self)
        self.save.setProperty("role", "primary")
        self.remove.setProperty("role", "quiet")
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        for part in (self.title, self.where, self.help):
            layout.addWidget(part)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.note)
        layout.addLayout(buttons)
        self.save.clicked.connect(self.keep)
        self.back.clicked.connect(self.leave)
        self.remove.clicked.connect(self._remove)
        self.note.pressed.connect(self.go_to_line)
        self.text.textChanged.connect(self._forget_mark)

    def open(self, key: str, error: str = "", line: int = 0) -> None:
        """Show a file of the user's own; with what is wrong with it, if that is known."""
        self._key = key
        self._kept = self._presenter.text(key)
        self._set_font()
        self.text.setPlainText(self._kept)
        self.title.setText(f"{key}.toml")
        self.where.setText(self._presenter.folder)
        self._tell(error, line)
        self.text.setFocus()

    def keep(self) -> None:
        """Check and save; what is wrong is told here."""
        text = self.text.toPlainText()
        error, line = self._presenter.save(self._key, text)
        self._tell(error, line)
        if error:
            self.go_to_line()
            return
        self._kept = text
        words = self._around.session.language
        self._around.tell(words.text("Saved. “New exercise” offers it as it stands now."), "plain")
        self.left.emit(self._key)

    def leave(self) -> None:
        """Go back; what was changed and not saved is asked about once."""
        words = self._around.session.language
        if self.text.toPlainText() != self._kept and not self.note.isVisibleTo(self):
            self._tell(words.text("What was changed is not saved. “Back” again leaves it as it was."), 0)
            return
        self.left.emit(self._key)

    def go_to_line(self) -> None:
        """Mark the line that the error is about, and put the cursor there."""
        if not self._line:
            return
        cursor = QTextCursor(self.text.document().findBlockByNumber(self._line - 1))
        self.text.setTextCursor(cursor)
        self.text.centerCursor()
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        mark.format.setBackground(theme.colour("accent_soft"))
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        self.text.setExtraSelections([mark])
        self.text.setFocus()

    def retranslate(self) -> None:
        """Set every text again."""
        words = self._around.session.language
        self.help.setText(
            words.text(
                "A phase stands under a line [[phase]]. What is written in one language serves for both. What the "
                "program does not understand is told, with its line, when you save."
            )
        )
        self.text.setAccessibleName(words.text("The text of the exercise"))
        for button, text in (
            (self.save, words.text("Check and save")),
            (self.back, words.text("Back")),
            (self.remove, words.text("Remove the file")),
        ):
            button.setText(text)
            button.setAccessibleName(text)

    def _set_font(self) -> None:
        font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        font.setPointSizeF(theme.font().pointSizeF())
        self.text.setFont(font)

    def _tell(self, error: str, line: int) -> None:
        self._line = line
        words = self._around.session.language
        self.note.setVisible(bool(error))
        if error:
            self.note.show_note(error, "bad", action=words.text("Go to line {line}", line=line) if line else "")

    def _forget_mark(self) -> None:
        self.text.setExtraSelections([])
        if not self._line:
            self.note.hide()

    def _remove(self) -> None:
        if self._presenter.remove(self._key):
            self.left.emit("")
