"""A matrix one can read at arm's length: who has been asked what, who knows what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF, QResizeEvent
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
from dialogapp.gui.widgets.elided_lines import elided_lines
from dialogapp.gui.widgets.matrix_header import NUMBER_ROLE, MatrixHeader
from dialogapp.gui.widgets.organisation_mark import mark_icon

CellState = Literal["done", "owed", "none"]
"""done: a check; owed: a ring with a stroke; none: a dash, it does not concern this one."""

_INDEX = QModelIndex()
_COLUMN = 76
_NARROW = 42
_MANY = 12
"""With more columns than these they are narrow."""
_LEAST_LABEL = 260
_LABEL_LINES = 2
_SIGN = 24
_TALLEST_ROW = 56
_STATE_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """An organisation: its `number` gives the mark, `initials` stand in the header, `name` is told on hover and read
    out.
    """

    number: int
    initials: str
    name: str


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One meeting of row and column. `spoken` says it in words: “put to Alfa AB in meeting 3”."""

    state: CellState
    spoken: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A question or a piece of information, and a cell for each column."""

    label: str
    cells: tuple[MatrixCell, ...]
    spoken: str = ""


class _MatrixModel(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[MatrixRow] = []
        self.organisations: list[MatrixColumn] = []
        self.label_width = _LEAST_LABEL

    def label_lines(self, row: int) -> list[str]:
        """A row's label in the lines that fit its width."""
        return elided_lines(self.rows[row].label, theme.font(), self.label_width - 2 * Space.MEDIUM, _LABEL_LINES)

    def take(self, rows: Sequence[MatrixRow], organisations: Sequence[MatrixColumn]) -> None:
        same_shape = len(rows) == len(self.rows) and list(organisations) == self.organisations
        if same_shape:
            self.rows = list(rows)
            if rows and organisations:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(organisations) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(rows) - 1)
            return
        self.beginResetModel()
        self.rows, self.organisations = list(rows), list(organisations)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _INDEX) -> int:
        return 0 if parent.isValid() else len(self.organisations)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.rows[index.row()].cells[index.column()]
        if role == _STATE_ROLE:
            return cell.state
        is_spoken = role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        return cell.spoken if is_spoken else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical:
            return self._label_data(section, role)
        organisation = self.organisations[section]
        if role == NUMBER_ROLE:
            return organisation.number
        if role == Qt.ItemDataRole.DecorationRole:
            return mark_icon(organisation.number)
        if role == Qt.ItemDataRole.DisplayRole:
            return organisation.initials
        is_spoken = role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        return organisation.name if is_spoken else None

    def _label_data(self, section: int, role: int) -> object:
        row = self.rows[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(self.label_lines(section))
        is_spoken = role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        return (row.spoken or row.label) if is_spoken else None


class _CellDelegate(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        side = _SIGN
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(option.rect).center())
        paint_state(painter, box, index.data(_STATE_ROLE))


def paint_state(painter: QPainter, box: QRectF, state: CellState) -> None:
    """Paint the sign of a state in `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    centre, half = box.center(), box.width() / 2
    if state == "done":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ok"))
        painter.drawEllipse(centre, half * 0.9, half * 0.9)
        painter.setPen(QPen(theme.colour("surface"), 2, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        corners = ((-0.38, 0.02), (-0.1, 0.32), (0.42, -0.3))
        painter.drawPolyline(QPolygonF([QPointF(centre.x() + half * x, centre.y() + half * y) for x, y in corners]))
    elif state == "owed":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("bad"), 2))
        painter.drawEllipse(centre, half * 0.82, half * 0.82)
        painter.drawLine(QPointF(centre.x(), centre.y() - half * 0.4), QPointF(centre.x(), centre.y() + half * 0.1))
        painter.drawPoint(QPointF(centre.x(), centre.y() + half * 0.42))
    else:
        painter.setPen(QPen(theme.colour("edge"), 2))
        painter.drawLine(QPointF(centre.x() - half * 0.4, centre.y()), QPointF(centre.x() + half * 0.4, centre.y()))
    painter.restore()


class MatrixView(QTableView):
    """Rows of questions or information against organisations. Arrow keys move, Enter or a double click chooses a
    cell.
    """

    cell_chosen = Signal(int, int)
    """Row and column of the cell that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = _MatrixModel(self)
        self.setModel(self._matrix)
        self.setItemDelegate(_CellDelegate(self))
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setCornerButtonEnabled(False)
        self.setProperty("matrix", True)
        self.activated.connect(lambda index: self.cell_chosen.emit(index.row(), index.column()))
        self._across = MatrixHeader(self)
        self._across.setSectionsClickable(True)
        self.setHorizontalHeader(self._across)
        self._set_up_headers()

    def _set_up_headers(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        for header in (across, down):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
        across.setDefaultSectionSize(_COLUMN)
        across.setIconSize(QSize(Space.LARGE, Space.LARGE))
        down.setDefaultSectionSize(ROW)
        down.setTextElideMode(Qt.TextElideMode.ElideNone)

    def show_matrix(self, rows: Sequence[MatrixRow], columns: Sequence[MatrixColumn]) -> None:
        """Show `rows` against `columns`; every row has as many cells as there are columns."""
        if any(len(row.cells) != len(columns) for row in rows):
            raise ValueError("every row of a matrix needs a cell for each column")
        self._across.is_narrow = len(columns) > _MANY
        self._matrix.take(rows, columns)
        self._across.setDefaultSectionSize(self._column)
        self._fit_labels()

    @property
    def rows(self) -> list[MatrixRow]:
        """The rows shown."""
        return list(self._matrix.rows)

    @property
    def _column(self) -> int:
        return _NARROW if self._across.is_narrow else _COLUMN

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit labels and rows to the new size."""
        super().resizeEvent(event)
        self._fit_labels()

    def _fit_labels(self) -> None:
        """Give the labels the room that the cells leave, and the rows the height that there is."""
        self._take_label_width(self.contentsRect().width())
        if self._least_height > self.height():
            self._take_label_width(self.contentsRect().width() - self.verticalScrollBar().sizeHint().width())
        count, least = max(1, len(self._matrix.rows)), self._least_row
        tallest = max(least, _TALLEST_ROW)
        self.verticalHeader().setDefaultSectionSize(max(least, min((self.height() - self._around) // count, tallest)))
        self.setMaximumHeight(self._around + tallest * count)

    def _take_label_width(self, room: int) -> None:
        matrix = self._matrix
        width = max(_LEAST_LABEL, room - self._column * len(matrix.organisations))
        if width != matrix.label_width:
            matrix.label_width = width
            matrix.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, len(matrix.rows) - 1))
        self.verticalHeader().setFixedWidth(width)

    @property
    def _least_row(self) -> int:
        """As high as the label that takes most lines."""
        rows = range(len(self._matrix.rows))
        lines = max((len(self._matrix.label_lines(row)) for row in rows), default=1)
        return max(ROW, lines * QFontMetrics(theme.font()).height() + Space.MEDIUM)

    @property
    def _around(self) -> int:
        """The height of what is not rows."""
        matrix = self._matrix
        is_wide = self._column * len(matrix.organisations) + matrix.label_width > self.contentsRect().width()
        across = self.horizontalScrollBar().sizeHint().height() if is_wide else 0
        return self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + across

    @property
    def _least_height(self) -> int:
        return self._around + self._least_row * len(self._matrix.rows)
