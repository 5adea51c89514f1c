"""What every table does alike: sort by its header, copy as text, paste, delete, open, and remember its columns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView

from dialogapp.gui.preferences import Preferences, column_widths


class TableBehaviour(QObject):
    """Teaches a QTableView the common ways. Set the view's model first; keep nothing: the view owns it.

    `name` is what its column widths are remembered by. `on_paste` gets the clipboard's text, `on_delete` the selected
    rows' positions, `on_open` the position of the row that was activated (Enter or double click). Tab leaves the table.
    """

    def __init__(
        self,
        view: QTableView,
        name: str,
        preferences: Preferences,
        *,
        on_paste: Callable[[str], None] | None = None,
        on_delete: Callable[[list[int]], None] | None = None,
        on_open: Callable[[int], None] | None = None,
        sortable: bool = True,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._widths = column_widths(name)
        self._preferences = preferences
        self._on_paste = on_paste
        self._on_delete = on_delete
        if on_open is not None:
            view.activated.connect(lambda index: on_open(index.row()))
        _set_up(view)
        if sortable:
            view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            view.horizontalHeader().setSortIndicatorClearable(True)
            view.setSortingEnabled(True)
        self._restore_widths()
        view.horizontalHeader().sectionResized.connect(self._keep_widths)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys for copy, paste and delete."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(selection_as_text(self._view))
        elif self._on_paste is not None and event.matches(QKeySequence.StandardKey.Paste):
            self._on_paste(QGuiApplication.clipboard().text())
        elif self._on_delete is not None and event.matches(QKeySequence.StandardKey.Delete):
            rows = selected_rows(self._view)
            if rows:
                self._on_delete(rows)
        else:
            return False
        return True

    def _restore_widths(self) -> None:
        for column, width in enumerate(self._preferences.get(self._widths)):
            if column < self._view.horizontalHeader().count():
                self._view.setColumnWidth(column, width)

    def _keep_widths(self) -> None:
        header = self._view.horizontalHeader()
        self._preferences.set(self._widths, [header.sectionSize(column) for column in range(header.count())])


def _set_up(view: QTableView) -> None:
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setCornerButtonEnabled(False)
    view.verticalHeader().hide()
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setStretchLastSection(True)


def choose_row(view: QTableView, row: int) -> None:
    """Choose a row, and no other: `selectRow` would add to what is chosen while Ctrl or Shift is held."""
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    view.selectionModel().setCurrentIndex(view.model().index(row, 0), flags)


def selected_rows(view: QTableView) -> list[int]:
    """Positions of the selected rows, from the top."""
    return sorted({index.row() for index in view.selectionModel().selectedIndexes()})


def selection_as_text(view: QTableView) -> str:
    """The selected rows as spreadsheets take them: tabs between cells, line breaks between rows, quotes where
    needed.
    """
    model = view.model()
    columns = [c for c in range(model.columnCount()) if not view.isColumnHidden(c)]
    return "\n".join(
        "\t".join(_cell(str(model.index(row, column).data() or "")) for column in columns)
        for row in selected_rows(view)
    )


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in '\t\n"') else text
