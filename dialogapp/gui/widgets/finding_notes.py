"""What checks found in a text, a note each, where a finding is set aside with a reason."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.margin_note import MarginNote


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A finding: `key` tells it from others."""

    key: Hashable
    sentence: str
    is_waived: bool


@dataclass(frozen=True, slots=True)
class NoteTexts:
    """What the notes say beside the sentences."""

    set_aside: str
    take_up: str
    hint: str


class FindingNote(QWidget):
    """A note with a button; setting aside opens a line for the reason under it. Enter keeps it, Esc closes the line."""

    waived = Signal(str)
    """The reason that was written."""

    taken_up = Signal()
    """What was set aside counts again."""

    pointed = Signal()
    """Where the finding is should be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = MarginNote(self, is_beside=True)
        self.line = LineField(self)
        self.line.hide()
        self._is_waived = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.TIGHT)
        layout.addWidget(self.note)
        layout.addWidget(self.line)
        self.note.pressed.connect(self._press)
        self.line.committed.connect(self._keep)

    @property
    def is_waived(self) -> bool:
        """Whether the finding is set aside."""
        return self._is_waived

    def show_row(self, row: NoteRow, texts: NoteTexts) -> None:
        """Show a finding; a reason that is being written stays."""
        self._is_waived = row.is_waived
        if row.is_waived:
            self.note.show_note(row.sentence, "ok", action=texts.take_up)
            self.line.replace_value("")
            self.line.hide()
        else:
            self.note.show_note(row.sentence, "warn", action=texts.set_aside)
        self._fit()
        self.line.setPlaceholderText(texts.hint)
        self.line.setAccessibleName(texts.hint)

    def ask_reason(self) -> None:
        """Open the line for the reason, and put the focus there."""
        if not self._is_waived:
            self.line.show()
            self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.pointed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the sentence elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show what the note is about."""
        self.pointed.emit()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, once nothing is left to take back in the line, closes it."""
        if event.key() == Qt.Key.Key_Escape and self.line.isVisible():
            self.line.hide()
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """As high as the sentence is at this width; a form's layout asks for more than that."""
        height = self.note.heightForWidth(self.width())
        if height > 0:
            self.note.setFixedHeight(height)

    def _press(self) -> None:
        if self._is_waived:
            self.taken_up.emit()
        else:
            self.ask_reason()

    def _keep(self, reason: str) -> None:
        if reason.strip():
            self.waived.emit(reason)
        else:
            self.line.hide()


class FindingNotes(QWidget):
    """A note a finding. Gone where nothing was found."""

    waived = Signal(object, str)
    """The key of a finding, and why it is set aside."""

    taken_up = Signal(object)
    """The key of a finding that counts again."""

    pointed = Signal(object)
    """The key of a finding whose place should be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.TIGHT)
        self._notes: dict[Hashable, FindingNote] = {}

    @property
    def notes(self) -> Sequence[FindingNote]:
        """The notes, in order."""
        return tuple(self._notes.values())

    def show_rows(self, rows: Sequence[NoteRow], texts: NoteTexts) -> None:
        """Show these findings; a note that was there before stays with what is written in it."""
        for key in self._notes.keys() - {row.key for row in rows}:
            gone = self._notes.pop(key)
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        kept, self._notes = self._notes, {}
        for position, row in enumerate(rows):
            note = kept.get(row.key) or self._made(row.key)
            note.show_row(row, texts)
            self._layout.insertWidget(position, note)
            self._notes[row.key] = note

    def ask_reason(self) -> FindingNote | None:
        """Ask why the first finding is set aside that is not; None where there is none. The note that asks."""
        note = next((note for note in self._notes.values() if not note.is_waived), None)
        if note is not None:
            note.ask_reason()
        return note

    def _made(self, key: Hashable) -> FindingNote:
        note = FindingNote(self)
        note.waived.connect(lambda reason: self.waived.emit(key, reason))
        note.taken_up.connect(lambda: self.taken_up.emit(key))
        note.pointed.connect(lambda: self.pointed.emit(key))
        note.show()
        return note
