"""Find something by typing and take it, without leaving the form."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from dialogapp.gui.models.found import Found
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.fitted_list import FittedList
from dialogapp.gui.widgets.two_line_delegate import TwoLines

_SHOWN = 6


class Finder(QWidget):
    """A line and, while something stands in it, what was found below. Up and Down move, Enter takes, Esc empties.

    What was taken stays in the list with a check, so that the next can be taken at once.
    """

    taken = Signal(object)
    """The Found that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setClearButtonEnabled(True)
        self.list = FittedList(self)
        self.list.set_up(_described, lambda found: found.key, title_lines=2, most=_SHOWN)
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._nothing = QLabel(self)
        self._nothing.setProperty("role", "muted")
        self._nothing.setWordWrap(True)
        self._find: Callable[[str], Sequence[Found]] = lambda text: ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.TIGHT)
        for widget in (self.line, self.list, self._nothing):
            layout.addWidget(widget)
        self.setFocusProxy(self.line)
        self.list.hide()
        self._nothing.hide()
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self.search)
        self.list.opened.connect(self._take)
        self.list.clicked.connect(lambda index: self._take(index.row()))

    def set_up(self, find: Callable[[str], Sequence[Found]]) -> None:
        """Say how a text is searched for."""
        self._find = find

    def set_texts(self, hint: str, nothing: str) -> None:
        """Say what is searched, and what it means that nothing was found."""
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.list.setAccessibleName(hint)
        self._nothing.setText(nothing)

    def search(self) -> None:
        """Search anew for what stands in the line."""
        sought = self.line.text().strip()
        found = list(self._find(sought)) if sought else []
        here = self.list.position
        self.list.rows.show_rows(found)
        self.list.setVisible(bool(found))
        self._nothing.setVisible(bool(sought) and not found)
        self.list.choose(max(0, min(here, len(found) - 1)))

    def clear(self) -> None:
        """Empty the line."""
        self.line.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that belong to the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and not self.list.isHidden():
            self.list.choose(self.list.position + step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.position)
        elif event.key() == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
        else:
            return False
        return True

    def _take(self, position: int) -> None:
        if self.list.isHidden() or not 0 <= position < self.list.rows.rowCount():
            return
        found: Found = self.list.rows.row_at(position)
        if not found.taken:
            self.taken.emit(found)


def _described(found: Found) -> TwoLines:
    return TwoLines(found.title, found.detail, mark=found.mark, figure="✓" if found.taken else "", faded=found.taken)
