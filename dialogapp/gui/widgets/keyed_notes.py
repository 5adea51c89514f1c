"""Notes under each other that are answered one after the other, by the keyboard alone if one likes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.tone import Tone
from dialogapp.gui.widgets.yes_no_note import YesNoNote

_YES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True, slots=True)
class KeyedNote:
    """A note. `yes` and `no` name its answers; without them it only tells."""

    key: str
    text: str
    yes: str = ""
    no: str = ""
    tone: Tone = "warn"


class KeyedNotes(QScrollArea):
    """One note is the current one. Up and Down go to another, Enter says yes to it, Delete no, Tab leaves."""

    answered = Signal(str, bool)
    """The key of a note, and yes or no."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._body = QWidget(self)
        self._layout = QVBoxLayout(self._body)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.SMALL)
        self.setWidget(self._body)
        self._notes: list[KeyedNote] = []
        self._widgets: dict[str, QWidget] = {}
        self._current = ""

    @property
    def notes(self) -> Sequence[KeyedNote]:
        """What is shown."""
        return self._notes

    @property
    def current(self) -> KeyedNote | None:
        """The note that the keys answer; None where none can be answered."""
        return next((note for note in self._open() if note.key == self._current), None)

    def show_notes(self, notes: Sequence[KeyedNote]) -> None:
        """Show these notes. The current one stays; where it is gone, the one that took its place is."""
        before = [note.key for note in self._open()]
        place = before.index(self._current) if self._current in before else 0
        self._notes = list(notes)
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._widgets = {note.key: self._widget(note) for note in notes}
        for widget in self._widgets.values():
            self._layout.addWidget(widget)
        self._layout.addStretch(1)
        keys = [note.key for note in self._open()]
        if self._current not in keys:
            self._current = keys[min(place, len(keys) - 1)] if keys else ""
        self._mark()

    def answer(self, *, is_yes: bool) -> bool:
        """Answer the current note; whether there was one."""
        note = self.current
        if note is None:
            return False
        self.answered.emit(note.key, is_yes)
        return True

    def sizeHint(self) -> QSize:
        """As high as the notes are at this width."""
        height = self._body.sizeHint().height()
        if self._body.hasHeightForWidth():
            height = self._body.heightForWidth(self.viewport().width())
        return QSize(super().sizeHint().width(), height + 2 * self.frameWidth())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another note, or answer."""
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        if step:
            self._go(step)
        elif key not in (*_YES, *_NO) or not self.answer(is_yes=key in _YES):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which note the keys answer."""
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The current note is no longer ringed."""
        super().focusOutEvent(event)
        self._mark()

    def _open(self) -> list[KeyedNote]:
        return [note for note in self._notes if note.yes]

    def _widget(self, note: KeyedNote) -> QWidget:
        if not note.yes:
            return MarginNote(self._body, note.text, tone=note.tone)
        widget = YesNoNote(note.text, note.yes, note.no, self._body)
        widget.answered.connect(lambda yes: self.answered.emit(note.key, yes))
        return widget

    def _go(self, step: int) -> None:
        keys = [note.key for note in self._open()]
        if keys:
            self._current = keys[max(0, min(keys.index(self._current) + step, len(keys) - 1))]
            self._mark()

    def _mark(self) -> None:
        for key, widget in self._widgets.items():
            if isinstance(widget, YesNoNote):
                widget.set_current(key == self._current, ringed=self.hasFocus())
        note = self.current
        self.setAccessibleDescription(note.text if note is not None else "")
        if note is not None:
            self.ensureWidgetVisible(self._widgets[note.key], 0, Space.SMALL)
