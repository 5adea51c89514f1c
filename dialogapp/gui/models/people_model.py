"""Organisations with their people under them: one table, searched and sorted with the groups kept together."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.text import swedish_key
from dialogapp.gui import theme
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ROW_ROLE, ColumnModel
from dialogapp.gui.tokens import ICON_SMALL, Space
from dialogapp.gui.widgets.organisation_mark import mark_icon
from dialogapp.services.translation import message

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """An organisation (`mark` is its number) or a person (`mark` 0). `role` is the kind or the role in words."""

    id: str
    name: str
    role: str
    email: str = ""
    number: str = ""
    mark: int = 0


@dataclass(frozen=True, slots=True)
class PeopleGroup:
    """An organisation and its people."""

    organisation: PeopleRow
    people: tuple[PeopleRow, ...]


Edit = Callable[[PeopleRow, str, str], None]
"""Gets the row, the part's name (name, email, organisation_number) and what was typed."""


def _told_apart(row: PeopleRow) -> str:
    """What no other has: an organisation's number, a person's address."""
    return row.number if row.mark else row.email


def people_columns(edit: Edit) -> list[Column[PeopleRow]]:
    """The columns, whose cells hand what is typed to `edit`."""
    return [
        Column(
            message("Name"),
            lambda row: row.name,
            icon=lambda row: mark_icon(row.mark) if row.mark else None,
            edit=lambda row, text: edit(row, "name", text),
        ),
        Column(message("Kind, role"), lambda row: row.role, tint=_muted, tip=lambda row: row.role),
        Column(
            message("E-mail, org. number"),
            _told_apart,
            tip=_told_apart,
            edit=lambda row, text: edit(row, "organisation_number" if row.mark else "email", text),
        ),
    ]


class PeopleModel(ColumnModel[PeopleRow]):
    """Every group's organisation, then its people."""

    def __init__(self, edit: Edit, parent: QObject | None = None) -> None:
        super().__init__(people_columns(edit), parent)
        self._groups: list[PeopleGroup] = []
        self._rows: dict[str, PeopleRow] = {}
        self._sought: list[str] = []
        self._column = -1
        self._descending = False

    @property
    def groups(self) -> list[PeopleGroup]:
        """All groups, also those the search leaves out, in the order they were given."""
        return list(self._groups)

    def show_groups(self, groups: Sequence[PeopleGroup]) -> None:
        """Show these groups; rows that are shown already change in place."""
        self._groups = list(groups)
        self._arrange()

    def search(self, text: str) -> None:
        """Show the organisations, with all their people, and the people in whom each word of `text` is found."""
        self._sought = text.casefold().split()
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the organisations by a column, and the people within each; -1 is the order the groups were given in."""
        self._column, self._descending = column, order == Qt.SortOrder.DescendingOrder
        self._arrange()

    def row_at(self, row: int) -> PeopleRow:
        """The row at position `row`."""
        return self._rows[str(self.key_at(row))]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Organisations stand out."""
        if role == Qt.ItemDataRole.FontRole and index.isValid() and self.row_at(index.row()).mark:
            return theme.font(bold=True) if index.column() == 0 else None
        return super().data(index, role)

    def _arrange(self) -> None:
        rows = [row for group in self._sorted() for row in self._found(group)]
        before, after = self._rows, {row.id: row for row in rows}
        self._rows = before | after
        self._take_keys([row.id for row in rows])
        self._rows = after
        for position, row in enumerate(rows):
            if before.get(row.id) != row:
                self._tell_changed(position, position)

    def _found(self, group: PeopleGroup) -> list[PeopleRow]:
        if self._matches(group.organisation, ""):
            return [group.organisation, *group.people]
        people = [person for person in group.people if self._matches(person, group.organisation.name)]
        return [group.organisation, *people] if people else []

    def _matches(self, row: PeopleRow, also: str) -> bool:
        told = " ".join((row.name, row.role, row.email, row.number, also)).casefold()
        return all(sought in told for sought in self._sought)

    def _sorted(self) -> list[PeopleGroup]:
        if self._column < 0:
            return self._groups
        groups = [PeopleGroup(g.organisation, tuple(self._in_order(g.people))) for g in self._groups]
        filled = [group for group in groups if self._group_key(group)]
        filled.sort(key=lambda group: swedish_key(self._group_key(group)), reverse=self._descending)
        return [*filled, *(group for group in groups if not self._group_key(group))]

    def _in_order(self, rows: Sequence[PeopleRow]) -> list[PeopleRow]:
        text = self.columns[self._column].text
        filled = sorted((r for r in rows if text(r)), key=lambda r: swedish_key(text(r)), reverse=self._descending)
        return [*filled, *(row for row in rows if not text(row))]

    def _group_key(self, group: PeopleGroup) -> str:
        text = self.columns[self._column].text
        return next(filter(None, map(text, (group.organisation, *group.people))), "")


class PeopleDelegate(QStyledItemDelegate):
    """Puts people a step to the right of their organisation's name."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Indent the first column of people."""
        super().initStyleOption(option, index)
        row = index.data(ROW_ROLE)
        if index.column() == 0 and isinstance(row, PeopleRow) and not row.mark:
            option.rect.setLeft(option.rect.left() + ICON_SMALL + Space.MEDIUM)


def _muted(_row: PeopleRow) -> str:
    return "muted"
