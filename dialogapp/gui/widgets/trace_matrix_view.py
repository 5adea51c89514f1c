"""Needs against requirements: a mark where one serves the other, a sign where a thread ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dialogapp.domain.frozen import dataclass
from dialogapp.gui import theme
from dialogapp.gui.tokens import ROW, Space

_INDEX = QModelIndex()
_COLUMN = 44
_LEAST_LABEL, _MOST_LABEL = 260, 560
_DOT = 12
_SERVES = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TraceHead:
    """A need or a requirement at the edge of the matrix: a short label, all of it in words, and whether something is
    wanting there.
    """

    id: str
    label: str
    spoken: str
    wanting: bool = False


class _Matrix(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.needs: list[TraceHead] = []
        self.requirements: list[TraceHead] = []
        self.served: frozenset[tuple[str, str]] = frozenset()
        self.label_width = _LEAST_LABEL

    def take(
        self, needs: Sequence[TraceHead], requirements: Sequence[TraceHead], served: frozenset[tuple[str, str]]
    ) -> None:
        self.beginResetModel()
        self.needs, self.requirements, self.served = list(needs), list(requirements), served
        self.endResetModel()

    def rowCount(self, parent: _Index = _INDEX) -> int:
        return 0 if parent.isValid() else len(self.needs)

    def columnCount(self, parent: _Index = _INDEX) -> int:
        return 0 if parent.isValid() else len(self.requirements)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        need, requirement = self.needs[index.row()], self.requirements[index.column()]
        serves = (need.id, requirement.id) in self.served
        if role == _SERVES:
            return serves
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            sign = "✓" if serves else "–"
            return f"{need.spoken}\n{sign} {requirement.spoken}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        head = (self.needs if orientation == Qt.Orientation.Vertical else self.requirements)[section]
        if role == Qt.ItemDataRole.DisplayRole:
            label = f"▲ {head.label}" if head.wanting else head.label
            if orientation == Qt.Orientation.Vertical:
                return QFontMetrics(theme.font()).elidedText(
                    label, Qt.TextElideMode.ElideRight, self.label_width - 2 * Space.MEDIUM
                )
            return label.replace(" ", "\n")
        if role == Qt.ItemDataRole.ForegroundRole and head.wanting:
            return theme.colour("warn")
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Vertical:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        is_spoken = role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        return head.spoken if is_spoken else None


class _DotDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        if not index.data(_SERVES):
            return
        options: Any = option
        box = QRectF(0, 0, _DOT, _DOT)
        box.moveCenter(QRectF(options.rect).center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(box)
        painter.restore()


class TraceMatrixView(QTableView):
    """Arrow keys move, Enter or a double click chooses a square."""

    cell_chosen = Signal(str, str)
    """The need's id, and the requirement's where it serves the need, else empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = _Matrix(self)
        self.setModel(self._matrix)
        self.setItemDelegate(_DotDelegate(self))
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.activated.connect(self._choose)
        across, down = self.horizontalHeader(), self.verticalHeader()
        for header in (across, down):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(True)
        across.setDefaultSectionSize(_COLUMN)
        across.setMinimumHeight(2 * ROW - Space.MEDIUM)
        down.setDefaultSectionSize(ROW)
        down.sectionDoubleClicked.connect(lambda row: self.cell_chosen.emit(self._matrix.needs[row].id, ""))

    def sizeHint(self) -> QSize:
        """Room for a few needs."""
        return QSize(_LEAST_LABEL + 8 * _COLUMN, 8 * ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the labels the room that the squares leave."""
        super().resizeEvent(event)
        self._fit()

    def show_matrix(
        self, needs: Sequence[TraceHead], requirements: Sequence[TraceHead], served: frozenset[tuple[str, str]]
    ) -> None:
        """Show needs against requirements; what is chosen stays where it still is."""
        before = self.currentIndex()
        row, column = before.row(), before.column()
        self._matrix.take(needs, requirements, served)
        self._fit()
        if 0 <= row < len(needs) and 0 <= column < len(requirements):
            self.setCurrentIndex(self._matrix.index(row, column))

    def _fit(self) -> None:
        """No higher than the rows, so that nothing seems to be missing below them."""
        matrix = self._matrix
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.contentsRect().width() - _COLUMN * len(matrix.requirements) - bar
        matrix.label_width = max(_LEAST_LABEL, min(room, _MOST_LABEL))
        self.verticalHeader().setFixedWidth(matrix.label_width)
        across = self.horizontalScrollBar().sizeHint().height() if room < _LEAST_LABEL else 0
        head = max(self.horizontalHeader().sizeHint().height(), self.horizontalHeader().minimumHeight())
        around = head + 2 * self.frameWidth() + across
        self.setMaximumHeight(around + ROW * len(matrix.needs))

    def _choose(self, index: QModelIndex) -> None:
        need, requirement = self._matrix.needs[index.row()].id, self._matrix.requirements[index.column()].id
        self.cell_chosen.emit(need, requirement if (need, requirement) in self._matrix.served else "")
