"""An exercise of the user's own, to be changed and checked: in fields, or in the text of its file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from dialogapp.gui import theme
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.qt_text import qt_length
from dialogapp.gui.screens.library_presenter import LibraryPresenter
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.declared_fields import DeclaredFields
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.margin_note import MarginNote

_NOTE = 96
"""How much of what stands below a field is shown with it: what is wrong there."""


class ExerciseEditor(QWidget):
    """The text of the file is what is kept; the fields show what it says, and change it in their places.

    Save checks first: what is wrong is told at its field, or with its line, which is marked, and nothing is kept.
    """

    left = Signal(str)
    """The key of the exercise; the user is done with it."""

    def __init__(self, presenter: LibraryPresenter, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter, self._around = presenter, around
        self._key = ""
        self._line = 0
        self._kept = ""
        self._heads: list[QLabel] = []
        self.parts: list[DeclaredFields] = []
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
        self.form, self._parts_layout = self._make_form()
        self._text_page = self._make_text_page()
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.form, "")
        self.tabs.addTab(self._text_page, "")
        self._lay_out()
        self.save.clicked.connect(self.keep)
        self.back.clicked.connect(self.leave)
        self.remove.clicked.connect(self._remove)
        self.note.pressed.connect(self.go_to_line)
        self.text.textChanged.connect(self._forget_mark)
        self.tabs.currentChanged.connect(lambda _: self._turn())

    def _make_form(self) -> tuple[QScrollArea, QVBoxLayout]:
        form = QScrollArea(self)
        form.setWidgetResizable(True)
        form.setFrameShape(QFrame.Shape.NoFrame)
        form.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(form)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, Space.SMALL, Space.MEDIUM, Space.SMALL)
        layout.setSpacing(Space.SMALL)
        layout.addStretch(1)
        form.setWidget(inside)
        return form, layout

    def _make_text_page(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, Space.SMALL, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.help)
        layout.addWidget(self.text, 1)
        return page

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        for part in (self.title, self.where):
            layout.addWidget(part)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.note)
        layout.addLayout(buttons)

    def open(self, key: str, error: str = "", line: int = 0) -> None:
        """Show a file of the user's own; with what is wrong with it, if that is known."""
        self._key = key
        self._kept = self._presenter.text(key)
        self._set_font()
        self.text.setPlainText(self._kept)
        self.title.setText(f"{key}.toml")
        self.where.setText(self._presenter.folder)
        self._show_fields(anew=True)
        # What is wrong is mended where its line is seen; else the fields are the shorter way.
        self.tabs.setCurrentWidget(self._text_page if error else self.form)
        self._tell(error, line)
        (self.text if error else self.tabs).setFocus()

    def field_keys(self) -> list[str]:
        """The keys of the fields that are shown, in order."""
        return [key for part in self.parts for key in part.keys]

    def part_of(self, key: str) -> DeclaredFields:
        """The fields among which one stands."""
        return next(part for part in self.parts if key in part.keys)

    def keep(self) -> None:
        """Check and save; what is wrong is told here."""
        if self.tabs.currentWidget() is self.form:
            self._commit()
        text = self.text.toPlainText()
        error, line = self._presenter.save(self._key, text)
        self._tell(error, line)
        if error:
            self._show_fields()
            if line:
                self._mark_line()
            if not self._tell_in_place():
                self.go_to_line()
            return
        self._kept = text
        words = self._around.session.language
        self._around.tell(words.text("Saved. “New exercise” offers it as it stands now."), "plain")
        self.left.emit(self._key)

    def leave(self) -> None:
        """Go back; what was changed and not saved is asked about once."""
        words = self._around.session.language
        self._commit()
        if self.text.toPlainText() != self._kept and not self.note.isVisibleTo(self):
            self._tell(words.text("What was changed is not saved. “Back” again leaves it as it was."), 0)
            return
        self.left.emit(self._key)

    def go_to_line(self) -> None:
        """Show the text, with the line that the error is about marked and the cursor there."""
        if self._line:
            self.tabs.setCurrentWidget(self._text_page)
            self._mark_line()
            self.text.setFocus()

    def _mark_line(self) -> None:
        cursor = QTextCursor(self.text.document().findBlockByNumber(self._line - 1))
        self.text.setTextCursor(cursor)
        self.text.centerCursor()
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        mark.format.setBackground(theme.colour("accent_soft"))
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        self.text.setExtraSelections([mark])

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
        self.tabs.setTabText(0, words.text("Fields"))
        self.tabs.setTabText(1, words.text("Text of the file"))
        self.tabs.setAccessibleName(words.text("How the exercise is changed"))
        self.form.setAccessibleName(words.text("The fields of the exercise"))
        if self._key:
            self._show_fields()
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

    def _turn(self) -> None:
        """What was changed in one of the two shows in the other."""
        if self.tabs.currentWidget() is not self.form:
            self._commit()
        elif self._presenter.form(self.text.toPlainText()):
            self._show_fields()
            self._tell_in_place()
        else:
            error, line, _ = self._presenter.check(self._key, self.text.toPlainText(), ())
            self._tell(error, line)
            self.go_to_line()

    def _commit(self) -> None:
        for part in self.parts:
            part.commit()

    def _show_fields(self, *, anew: bool = False) -> None:
        parts = self._presenter.form(self.text.toPlainText())
        while len(self.parts) < len(parts):
            self._add_part()
        for place, (head, fields) in enumerate(zip(self._heads, self.parts, strict=True)):
            is_there = place < len(parts)
            head.setVisible(is_there)
            head.setText(parts[place].head if is_there else "")
            fields.show_fields(parts[place].fields if is_there else (), anew=anew)

    def _add_part(self) -> None:
        head, fields = QLabel(self.form), DeclaredFields(self.form)
        head.setProperty("role", "lead")
        fields.committed.connect(self._change)
        for widget in (head, fields):
            self._parts_layout.insertWidget(self._parts_layout.count() - 1, widget)
        self._heads.append(head)
        self.parts.append(fields)

    def _change(self, key: str, value: str) -> None:
        """Change the file where the field's value stands; the rest of it, and what can be undone, stays."""
        before = self.text.toPlainText()
        after, refused = self._presenter.change(before, key, value)
        if refused:
            self.part_of(key).show_errors([key], refused)
            return
        _replace(self.text, before, after)
        self._show_fields()
        self._tell_in_place()

    def _tell_in_place(self) -> bool:
        """Tell what is wrong at its field. Whether there is such a field in sight."""
        keys = self.field_keys()
        error, line, wrong = self._presenter.check(self._key, self.text.toPlainText(), keys)
        for part in self.parts:
            part.show_errors(wrong, error)
        is_told = bool(wrong) and self.tabs.currentWidget() is self.form
        self._tell("" if is_told else error, line)
        if is_told:
            self.form.ensureWidgetVisible(self.part_of(wrong[0]).field(wrong[0]), 0, _NOTE)
        return is_told

    def _forget_mark(self) -> None:
        self.text.setExtraSelections([])
        if not self._line:
            self.note.hide()

    def _remove(self) -> None:
        if self._presenter.remove(self._key):
            self.left.emit("")


def _replace(edit: QPlainTextEdit, before: str, after: str) -> None:
    """Exchange what differs, as one step that the text's own undo takes back."""
    start = next(
        (n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after))
    )
    longest = min(len(before), len(after)) - start
    same = next((n for n in range(longest) if before[-1 - n] != after[-1 - n]), longest)
    cursor = edit.textCursor()
    cursor.setPosition(qt_length(before[:start]))
    cursor.setPosition(qt_length(before[: len(before) - same]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(after[start : len(after) - same])
