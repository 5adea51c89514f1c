"""The palette: every action and everything that can be found, by a few letters, without the mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from dialogapp.gui import theme
from dialogapp.gui.actions import Actions, Entry
from dialogapp.gui.fuzzy import score
from dialogapp.gui.hits import Hit
from dialogapp.gui.page_names import PAGE_NAMES, PAGE_WORDS
from dialogapp.gui.tokens import ICON_SMALL, ROW, Scale, Space
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.organisation_mark import paint_mark
from dialogapp.services.translation import message

Search = Callable[[str], Sequence[Hit]]

_WIDTH = 620
_LINES = 11
_INDEX = QModelIndex()
_LINE_ROLE = Qt.ItemDataRole.UserRole + 1


class Line(NamedTuple):
    """A line of the palette: its words, what stands muted beside them, its shortcut, and what it leads to."""

    title: str
    detail: str
    keys: str
    leads_to: Entry | Hit
    icon: QIcon
    mark: int = 0


def lines_for(sought: str, entries: Sequence[Entry], hits: Sequence[Hit], page: str = "", only: str = "") -> list[Line]:
    """Actions that can be done now and answer `sought`, the best first, then what was found in the dialogue. Where
    nothing is sought, those of `page` come first. With `only`, no action of any other page.
    """
    ranked = [
        (points, entry)
        for entry in entries
        if (not only or entry.page in ("", only))
        and entry.action.isEnabled()
        and entry.action.isVisible()
        and (points := score(sought, f"{_words(entry)} {_place(entry)}"))
    ]
    if sought:
        ranked.sort(key=lambda pair: -pair[0])
    else:
        ranked.sort(key=lambda pair: not page or pair[1].page != page)
    return [_action_line(entry) for _, entry in ranked] + [
        Line(hit.title, hit.detail, "", hit, QIcon(), hit.mark) for hit in hits
    ]


def _action_line(entry: Entry) -> Line:
    keys = entry.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return Line(_words(entry), _place(entry), keys, entry, entry.action.icon())


def _words(entry: Entry) -> str:
    return entry.action.text().replace("&", "")


def _place(entry: Entry) -> str:
    source = next((PAGE_WORDS[name] for name in PAGE_NAMES if name == entry.page), entry.section)
    return translated(source).replace("&", "")


class _LinesModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def take(self, lines: list[Line]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _INDEX) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (line.title, line.detail, line.keys) if part)
        return line if role == _LINE_ROLE else None


class _LineDelegate(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: Line = index.data(_LINE_ROLE)
        box = QRectF(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            painter.fillRect(box, theme.colour("accent_soft"))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), theme.colour("accent"))
        inner = box.adjusted(Space.MEDIUM, 0, -Space.MEDIUM, 0)
        sign = QRectF(inner.left(), inner.center().y() - ICON_SMALL / 2, ICON_SMALL, ICON_SMALL)
        if line.mark:
            paint_mark(painter, sign, line.mark)
        else:
            line.icon.paint(painter, sign.toRect())
        inner.setLeft(sign.right() + Space.SMALL)
        painter.setFont(theme.font(Scale.SMALL))
        beside = line.keys or line.detail
        metrics = painter.fontMetrics()
        room = min(metrics.horizontalAdvance(beside) + Space.MEDIUM, int(inner.width() / 2))
        painter.setPen(theme.colour("muted"))
        self._write(painter, inner, beside, Qt.AlignmentFlag.AlignRight, room)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text"))
        self._write(painter, inner, line.title, Qt.AlignmentFlag.AlignLeft, int(inner.width() - room))
        painter.restore()

    @staticmethod
    def _write(painter: QPainter, box: QRectF, text: str, side: Qt.AlignmentFlag, width: int) -> None:
        shown = painter.fontMetrics().elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, width)
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_WIDTH // 2, ROW)


class Palette(QFrame):
    """Lies over the window's upper part while it is used. Letters seek, Up and Down move, Enter does, Esc leaves."""

    hit_chosen = Signal(object)
    """The Hit that was chosen."""

    entry_chosen = Signal(object)
    """The Entry that was chosen; its page must be shown, then its action triggered."""

    def __init__(self, window: QWidget, actions: Actions, search: Search) -> None:
        super().__init__(window)
        self._actions = actions
        self._search = search
        self._before: list[QWidget] = []
        self._page = ""
        self._only = ""
        self.setProperty("overlay", True)
        self._field = QLineEdit(self)
        self._field.textChanged.connect(self._seek)
        self._field.installEventFilter(self)
        self._model = _LinesModel(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_LineDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(lambda index: self._choose(index.row()))
        self._nothing = QLabel(self)
        self._nothing.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        layout.setSpacing(Space.SMALL)
        for widget in (self._field, self._nothing, self._list):
            layout.addWidget(widget)
        window.installEventFilter(self)
        self.hide()

    @property
    def lines(self) -> list[Line]:
        """What is listed now."""
        return list(self._model.lines)

    def open(self, sought: str = "", *, page: str = "") -> None:
        """Show the palette over `page`, and give it the focus."""
        self._page = page
        if not self.isVisible():
            self._before = list(_outwards(self.window().focusWidget()))
        hint = translated(message("Do something, or search the dialogue"))
        self._field.setPlaceholderText(hint)
        self._field.setAccessibleName(hint)
        self._list.setAccessibleName(translated(message("Found")))
        self._nothing.setText(translated(message("Nothing answers that.")))
        self._field.setText(sought)
        self._seek(sought)
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus()
        self._field.selectAll()

    def keep_to(self, page: str) -> None:
        """Offer no other page's actions; empty for those of all."""
        self._only = page
        self.renew()

    def renew(self) -> None:
        """List what can be done now, if the palette is shown; the line that was chosen stays chosen."""
        if not self.isVisible():
            return
        row = self._list.currentIndex().row()
        chosen = self._model.lines[row].leads_to if 0 <= row < len(self._model.lines) else None
        self._seek(self._field.text())
        same = next((place for place, line in enumerate(self._model.lines) if line.leads_to == chosen), 0)
        self._list.setCurrentIndex(self._model.index(same))

    def leave(self) -> None:
        """Go, and give the focus back; where it was in an editor that has closed, to what was edited."""
        self.hide()
        before = (one for one in self._before if isValid(one) and one.isVisible() and one.focusPolicy())
        if (there := next(before, None)) is not None:
            there.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field that move in the list; the window's size; the focus going elsewhere."""
        if watched is self._field:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._take_key(event)
            if event.type() == QEvent.Type.FocusOut and self.isVisible() and self.window().isActiveWindow():
                self.hide()
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -_LINES,
            Qt.Key.Key_PageDown: _LINES,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._move(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._list.currentIndex().row())
        else:
            return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _move(self, step: int) -> None:
        if self._model.lines:
            row = max(0, min(self._list.currentIndex().row() + step, len(self._model.lines) - 1))
            self._list.setCurrentIndex(self._model.index(row))

    def _seek(self, sought: str) -> None:
        sought = sought.strip()
        hits = self._search(sought) if sought else ()
        self._model.take(lines_for(sought, self._actions.entries(), hits, self._page, self._only))
        self._nothing.setVisible(not self._model.lines)
        self._list.setCurrentIndex(self._model.index(0))
        self._place()

    def _choose(self, row: int) -> None:
        if not 0 <= row < len(self._model.lines):
            return
        leads_to = self._model.lines[row].leads_to
        self.leave()
        if isinstance(leads_to, Hit):
            self.hit_chosen.emit(leads_to)
        else:
            self.entry_chosen.emit(leads_to)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        lines = min(_LINES, len(self._model.lines))
        self._list.setVisible(lines > 0)
        self._list.setFixedHeight(lines * ROW + 2)
        width = min(_WIDTH, window.width() - 2 * Space.LARGE)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, Space.PAGE + Space.LARGE)


def _outwards(widget: QWidget | None) -> Iterator[QWidget]:
    """The widget, and what it stands in."""
    while widget is not None:
        yield widget
        widget = widget.parentWidget()
