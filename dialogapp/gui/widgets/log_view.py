"""The log as it is shown: rows as high as their text, however many, with the newest in sight.

It lays out only what is seen, from the row at the top on, so that opening and adding take the same time for 100 lines
and for 100,000. The scroll bar counts rows, not pixels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from dialogapp.domain.contributions import LogLine
from dialogapp.gui.models.log_model import TEXT, LogModel
from dialogapp.gui.widgets.empty_log import paint_empty
from dialogapp.gui.widgets.log_painter import LogPainter, RowState
from dialogapp.gui.widgets.own_viewport import give_viewport
from dialogapp.gui.widgets.row_places import Place, ending_with, moved, seen

_STEPS = 32
"""Steps of the scroll bar to a row."""
_WHEEL_ROWS = 3
_NOTCH = 120

_Index = QModelIndex | QPersistentModelIndex
_ROW_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
"""The keys that, with Shift, select one row more."""


class LogView(QAbstractItemView):
    """Shows a LogModel. One can select several rows, move with the arrow keys, and change a wording in place (F2)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = LogPainter()
        self._place: Place = (0, 0)
        self._words_when_empty = ""
        self._hints: list[tuple[str, str]] = []
        self._follows = True
        self._is_placing = False
        self._is_restyled = False
        give_viewport(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabKeyNavigation(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def log_model(self) -> LogModel | None:
        """The model shown, if it is a log."""
        model = self.model()
        return model if isinstance(model, LogModel) else None

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show `model`, a LogModel."""
        super().setModel(model)
        if model is not None:
            model.rowsRemoved.connect(self._settle)

    def selected_lines(self) -> list[LogLine]:
        """The selected lines, from the top."""
        model = self.log_model()
        if model is None:
            return []
        return [model.row_at(row) for row in sorted(index.row() for index in self.selectionModel().selectedRows())]

    def selected_text(self) -> str:
        """The selected lines as text, one a row."""
        model = self.log_model()
        return "\n".join(model.words.sentence(line) for line in self.selected_lines()) if model is not None else ""

    def set_empty_text(self, text: str, hints: Sequence[tuple[str, str]] = ()) -> None:
        """Say `text` where there is no line, and under it `hints`: keys and what they do."""
        self._words_when_empty = text
        self._hints = list(hints)
        self.viewport().update()

    def show_newest(self) -> None:
        """Scroll to the last line, and stay there as lines come."""
        if not self._follows:
            self._follows = True
            self._settle()

    def restyle(self) -> None:
        """Fonts, colours or words are others."""
        self._painter.restyle()
        self._settle()

    # What is where

    def _height(self, row: int) -> int:
        model = self.log_model()
        assert model is not None
        laid_out = self._painter.laid_out(model.key_at(row), model.row_at(row), model.words)
        return laid_out.height + (self._painter.heading_height if self._heading(row) else 0)

    def _heading(self, row: int) -> str:
        """The agenda item's title, where it is another than the line's above."""
        model = self.log_model()
        assert model is not None
        contribution = model.row_at(row).contribution
        if row and model.row_at(row - 1).contribution.agenda_item_id == contribution.agenda_item_id:
            return ""
        return model.row_at(row).agenda_item

    def _rows_seen(self) -> Iterator[tuple[int, QRect]]:
        size = self.viewport().size()
        for row, y, height in seen(self._place, size.height(), self._count(), self._height):
            yield row, QRect(0, y, size.width(), height)

    def _count(self) -> int:
        model = self.log_model()
        return model.rowCount() if model is not None else 0

    def _end(self) -> Place:
        """The place where the last row ends at the bottom."""
        return ending_with(self._count() - 1, self.viewport().height(), self._height)

    # Scrolling

    def _settle(self) -> None:
        """Bring place and scroll bar in step with what there is."""
        self._painter.set_width(self.viewport().width())
        end = self._end()
        stays = not self._follows or self.state() == QAbstractItemView.State.EditingState
        self._go(self._place if stays else end, end)

    def _go(self, place: Place, end: Place | None = None) -> None:
        """Show the rows from `place` on, or the last ones. `end` is the place of those, where it is known."""
        end = self._end() if end is None else end
        self._place = min(place, end)
        self._follows = self._place >= end
        self._is_placing = True
        bar = self.verticalScrollBar()
        bar.setRange(0, self._steps(end))
        bar.setPageStep(_STEPS * max(1, sum(1 for _ in self._rows_seen()) - 1))
        bar.setSingleStep(_STEPS)
        bar.setEnabled(bar.maximum() > 0)
        bar.setValue(self._steps(self._place))
        self._is_placing = False
        self.updateEditorGeometries()
        self.viewport().update()

    def _steps(self, place: Place) -> int:
        row, hidden = place
        return row * _STEPS + (hidden * _STEPS // self._height(row) if hidden else 0)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar."""
        bar = self.verticalScrollBar()
        row, part = divmod(bar.value(), _STEPS)
        if self._is_placing or row >= self._count():
            return
        at_end = bar.value() == bar.maximum()
        self._go(self._end() if at_end else (row, part * self._height(row) // _STEPS))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by pixels where the device tells them, else by rows of text."""
        by = event.pixelDelta().y()
        if not by:
            by = event.angleDelta().y() * _WHEEL_ROWS * self.fontMetrics().height() // _NOTCH
        self._move(-by)
        event.accept()

    def _move(self, pixels: int) -> None:
        self._go(moved(self._place, pixels, self._count(), self._height))

    # What QAbstractItemView asks for

    def visualRect(self, index: _Index) -> QRect:
        """Where the text of a row stands, heading left out; empty where it is out of sight."""
        for row, box in self._rows_seen():
            if row == index.row():
                return self._painter.text_rect(box, bool(self._heading(row))) if index.column() == TEXT else box
        return QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The text of the row at `point`."""
        row = next((row for row, box in self._rows_seen() if box.contains(point)), -1)
        return self.model().index(row, TEXT) if row >= 0 else QModelIndex()

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into sight."""
        row = index.row()
        if not 0 <= row < self._count():
            return
        room = self.viewport().height()
        lowest = ending_with(row, room, self._height)
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            self._go(moved((row, 0), (self._height(row) - room) // 2, self._count(), self._height))
        elif self._place > (row, 0):
            self._go((row, 0))
        elif self._place < lowest:
            self._go(min(lowest, (row, 0)))

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The row that a key leads to."""
        page = max(1, sum(1 for _ in self._rows_seen()) - 1)
        actions, count = QAbstractItemView.CursorAction, self._count()
        by = {
            actions.MoveUp: -1,
            actions.MovePrevious: -1,
            actions.MoveDown: 1,
            actions.MoveNext: 1,
            actions.MovePageUp: -page,
            actions.MovePageDown: page,
            actions.MoveHome: -count,
            actions.MoveEnd: count,
        }.get(action, 0)
        here = self.currentIndex().row()
        row = max(0, min((here if here >= 0 else count) + by, count - 1))
        return self.model().index(row, TEXT) if count else QModelIndex()

    def horizontalOffset(self) -> int:
        """Rows are as wide as the view."""
        return 0

    def verticalOffset(self) -> int:
        """Places are counted in rows."""
        return 0

    def isIndexHidden(self, index: _Index) -> bool:
        """No row is hidden."""
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows that `rect` crosses; Qt gives one that was drawn upwards upside down."""
        top, bottom = sorted((rect.top(), rect.bottom()))
        crossed = [row for row, box in self._rows_seen() if box.top() <= bottom and top <= box.bottom()]
        selection = QItemSelection()
        if crossed:
            model = self.model()
            selection.select(model.index(crossed[0], 0), model.index(crossed[-1], model.columnCount() - 1))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Where selected rows are seen."""
        region = QRegion()
        for row, box in self._rows_seen():
            if selection.contains(self.model().index(row, TEXT)):
                region += QRegion(box)
        return region

    def updateGeometries(self) -> None:
        """Bring the scroll bar in step."""
        super().updateGeometries()
        self._settle()

    # What happens to the model

    def reset(self) -> None:
        """Show other lines, from the newest."""
        super().reset()
        self._painter.restyle()
        self._follows = True
        self._settle()

    def rowsInserted(self, parent: _Index, start: int, end: int) -> None:
        """Let new lines in; those above what is seen don't move it."""
        super().rowsInserted(parent, start, end)
        if not self._follows and start <= self._place[0]:
            self._place = (self._place[0] + end - start + 1, self._place[1])
        self._settle()

    def rowsAboutToBeRemoved(self, parent: _Index, start: int, end: int) -> None:
        """Lines go; those above what is seen don't move it."""
        super().rowsAboutToBeRemoved(parent, start, end)
        if end < self._place[0]:
            self._place = (self._place[0] - (end - start + 1), self._place[1])

    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] = ()) -> None:
        """Lay changed lines out anew."""
        super().dataChanged(first, last, list(roles))
        model = self.log_model()
        if model is None or last.row() - first.row() > self.viewport().height():
            self._painter.restyle()
        else:
            for row in range(first.row(), last.row() + 1):
                self._painter.forget(model.key_at(row))
        self._settle()

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are seen."""
        model = self.log_model()
        if model is None:
            return
        painter = QPainter(self.viewport())
        if not self._count():
            paint_empty(painter, self.viewport().rect(), self._words_when_empty, self._hints)
        current, has_focus = self.currentIndex().row(), self.hasFocus()
        selection = self.selectionModel()
        has_selection = selection.hasSelection()
        for row, box in self._rows_seen():
            line = model.row_at(row)
            laid_out = self._painter.laid_out(model.key_at(row), line, model.words)
            is_selected = has_selection and selection.isRowSelected(row, QModelIndex())
            state = RowState(box, self._heading(row), is_selected, has_focus and row == current)
            self._painter.paint(painter, line, laid_out, model.words, state)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        """Take other fonts and colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            # A view that is not seen yet is told of these many times.
            self._is_restyled = False
            if self.isVisible():
                self._restyle_once()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out as it is seen."""
        super().showEvent(event)
        if not self._is_restyled:
            self._restyle_once()

    def _restyle_once(self) -> None:
        self._is_restyled = True
        self.restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the selected lines as text; all else is as in any list."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_text())
        elif event.modifiers() == Qt.KeyboardModifier.ShiftModifier and event.key() in _ROW_KEYS:
            self._extend(_ROW_KEYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _extend(self, by: int) -> None:
        """Select to the row beside, from where the selection began: also beyond what is in sight, which is all that
        Qt's own rectangles reach.
        """
        here, count = self.currentIndex().row(), self._count()
        if here < 0:
            return
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        began = here
        if here in chosen:
            began = chosen[0] if here == chosen[-1] else chosen[-1]
        row, flags = max(0, min(here + by, count - 1)), QItemSelectionModel.SelectionFlag
        between = QItemSelection(self.model().index(min(began, row), TEXT), self.model().index(max(began, row), TEXT))
        self.selectionModel().setCurrentIndex(self.model().index(row, TEXT), flags.NoUpdate)
        self.selectionModel().select(between, flags.ClearAndSelect | flags.Rows)

    def keyboardSearch(self, search: str) -> None:
        """Letters belong to the entry line."""
