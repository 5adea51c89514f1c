"""The list of invitations as a table: its columns, and what is chosen in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.models.table_behaviour import TableBehaviour, selected_rows
from dialogapp.gui.preferences import Preferences, column_widths
from dialogapp.gui.screens.invitations_presenter import Row
from dialogapp.gui.tokens import ROW
from dialogapp.gui.widgets.organisation_mark import mark_icon
from dialogapp.gui.widgets.tone import Tone
from dialogapp.services.translation import message

_COLUMN_WIDTHS = {0: 190, 2: 152, 3: 212}
_WIDE_COLUMNS = (1, 4)
"""The meeting's title and the answer share what is left."""
_TINTS: dict[Tone, str] = {"ok": "ok", "warn": "warn", "bad": "bad"}


class InvitationsTable(QObject):
    """Gives a table its rows and ways; `on_open` is called where a row is activated."""

    def __init__(self, view: QTableView, preferences: Preferences, on_open: Callable[[], None]) -> None:
        super().__init__(view)
        self._view = view
        self.model: ListModel[Row] = ListModel(_columns(), lambda row: row.key, self)
        view.setModel(self.model)
        self._behaviour = TableBehaviour(view, "invitations", preferences, on_open=lambda _position: on_open())
        view.verticalHeader().setDefaultSectionSize(ROW)
        header = view.horizontalHeader()
        header.setStretchLastSection(False)
        for column in _WIDE_COLUMNS:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        if not preferences.get(column_widths("invitations")):
            for column, width in _COLUMN_WIDTHS.items():
                view.setColumnWidth(column, width)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    @property
    def chosen(self) -> list[str]:
        """Keys of the chosen rows, from the top."""
        return [str(self.model.key_at(position)) for position in selected_rows(self._view)]

    def choose(self, keys: Sequence[str]) -> None:
        """Choose the rows with these keys, and no others."""
        positions = sorted(position for key in keys if (position := self.model.position_of(key)) >= 0)
        chosen = QItemSelection()
        last = self.model.columnCount() - 1
        for position in positions:
            chosen.select(self.model.index(position, 0), self.model.index(position, last))
        selection = self._view.selectionModel()
        if positions:
            selection.setCurrentIndex(self.model.index(positions[0], 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        selection.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def _columns() -> list[Column[Row]]:
    return [
        Column(message("Supplier"), lambda row: row.supplier, icon=lambda row: mark_icon(row.number), tip=_detail),
        Column(message("Meeting"), lambda row: row.meeting, tip=_detail),
        Column(message("Time"), lambda row: row.time, sort=lambda row: row.starts_at, tip=_detail),
        Column(message("Invitation"), lambda row: row.state, tip=_detail, tint=lambda row: _tint(row.tone)),
        Column(message("Answer"), lambda row: row.answer, tip=_detail, tint=lambda row: _tint(row.answer_tone)),
    ]


def _detail(row: Row) -> str:
    return row.detail


def _tint(tone: Tone) -> str:
    return _TINTS.get(tone, "text")
