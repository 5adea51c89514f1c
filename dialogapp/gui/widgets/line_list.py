"""A list of lines: a sentence, a second muted one, a sign, marks. What the schedule and the overview are made of."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.gui import theme
from dialogapp.gui.models.columns import middle_that_differs
from dialogapp.gui.tokens import CORNER, FOCUS_RING, Scale, Space
from dialogapp.gui.widgets.organisation_mark import paint_mark
from dialogapp.gui.widgets.tone import SIGNS, TONE_COLOURS, Tone

Index = QModelIndex | QPersistentModelIndex

_NO_INDEX = QModelIndex()
_LINE_ROLE = Qt.ItemDataRole.UserRole + 1
_SIGN = 18
_MARK = 14
_MOST_ROWS = 3


@dataclass(frozen=True, slots=True)
class ListLine:
    """A line. `key` is the noun's id; `side` a short word at the right; `marks` numbers of organisations before the
    detail.

    `lead` is a figure before the text, such as a number; a `heading` is no line to choose; `drag` is carried when it
    is dragged.
    """

    key: str
    text: str
    detail: str = ""
    side: str = ""
    lead: str = ""
    tone: Tone = "plain"
    marks: tuple[int, ...] = ()
    is_muted: bool = False
    is_struck: bool = False
    is_heading: bool = False
    spoken: str = ""

    @property
    def sentence(self) -> str:
        """The line in words, for hover and screen readers."""
        return self.spoken or ". ".join(part for part in (self.lead, self.text, self.detail, self.side) if part)


class _LineModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[ListLine] = []
        self.mime = ""

    def take(self, lines: Sequence[ListLine]) -> None:
        old = [line.key for line in self.lines]
        start, old_end, new_end = middle_that_differs(old, [line.key for line in lines])
        if old_end > start:
            self.beginRemoveRows(_NO_INDEX, start, old_end - 1)
            del self.lines[start:old_end]
            self.endRemoveRows()
        if new_end > start:
            self.beginInsertRows(_NO_INDEX, start, new_end - 1)
            self.lines[start:start] = lines[start:new_end]
            self.endInsertRows()
        self.lines = list(lines)
        if lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, 0))

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return line.sentence
        return line if role == _LINE_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.lines[index.row()].is_heading:
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.mime else flags

    def mimeTypes(self) -> list[str]:
        return [self.mime] if self.mime else []

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        if indexes and self.mime:
            carried.setData(self.mime, "\n".join(self.lines[index.row()].key for index in indexes).encode())
        return carried


class _LineDelegate(QStyledItemDelegate):
    """Paints a line; long texts go on over up to `most_rows` rows.

    How high a line is stays known while its words and the width do: where one of many changes, a view asks for all.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heights: dict[tuple[object, ...], int] = {}
        self.most_rows = _MOST_ROWS

    def forget(self) -> None:
        """The width or the fonts are others."""
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 200
        line: ListLine = index.data(_LINE_ROLE)
        has_second = bool(line.detail), bool(line.marks)
        key = width, line.text, line.side, line.lead, line.tone, line.is_heading, has_second
        height = self._heights.get(key)
        if height is None:
            height = self._heights[key] = self._height(line, width)
        return QSize(width, height)

    def _height(self, line: ListLine, width: int) -> int:
        rows = _rows(line.text, _title_font(line), self._text_width(line, width), self.most_rows)
        height = QFontMetricsF(_title_font(line)).height() * len(rows)
        if line.detail or line.marks:
            height += max(QFontMetricsF(theme.font(Scale.SMALL)).height(), _MARK if line.marks else 0) + 1
        return int(height) + (Space.SMALL if line.is_heading else 2 * Space.SMALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: ListLine = index.data(_LINE_ROLE)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        _paint_ground(painter, box, line, state)
        box = box.adjusted(Space.SMALL, Space.TIGHT if line.is_heading else Space.SMALL, -Space.SMALL, 0)
        y = self._paint_title(painter, box, line)
        left = box.left() + self._indent(line)
        for number, mark in enumerate(line.marks):
            paint_mark(painter, QRectF(left, y + 2, _MARK, _MARK), mark)
            left += _MARK + (Space.TIGHT if number < len(line.marks) - 1 else Space.SMALL)
        painter.setFont(theme.font(Scale.SMALL))
        painter.setPen(theme.colour("muted"))
        room = QRectF(left, y, box.right() - left, painter.fontMetrics().height() + 2)
        shown = painter.fontMetrics().elidedText(line.detail, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()

    def _paint_title(self, painter: QPainter, box: QRectF, line: ListLine) -> float:
        font = _title_font(line)
        height = QFontMetricsF(font).height()
        first = QRectF(box.left(), box.top(), box.width(), height)
        painter.setFont(theme.font(Scale.SMALL))
        if line.side:
            painter.setPen(theme.colour("muted"))
            painter.drawText(first, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), line.side)
        left = box.left()
        if line.lead:
            painter.setFont(theme.font())
            painter.setPen(theme.colour("muted"))
            lead = QRectF(left, box.top(), _lead_width(line) - Space.SMALL, height)
            painter.drawText(lead, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), line.lead)
            left += _lead_width(line)
        if SIGNS[line.tone]:
            painter.setPen(theme.colour(TONE_COLOURS[line.tone]))
            painter.setFont(theme.font())
            painter.drawText(
                QRectF(left, box.top(), _SIGN, height), int(Qt.AlignmentFlag.AlignVCenter), SIGNS[line.tone]
            )
            left += _SIGN
        painter.setFont(font)
        painter.setPen(theme.colour("muted" if line.is_muted or line.is_heading else "text"))
        y = box.top()
        for row in _rows(line.text, font, self._text_width(line, box.width() + 2 * Space.SMALL), self.most_rows):
            painter.drawText(QRectF(left, y, box.right() - left, height), int(Qt.AlignmentFlag.AlignVCenter), row)
            y += height
        return y

    def _indent(self, line: ListLine) -> float:
        return _lead_width(line) + (_SIGN if SIGNS[line.tone] else 0)

    def _text_width(self, line: ListLine, width: float) -> float:
        side = QFontMetricsF(theme.font(Scale.SMALL)).horizontalAdvance(line.side) + Space.SMALL if line.side else 0
        return max(40.0, width - 2 * Space.SMALL - self._indent(line) - side)


class LineList(QListView):
    """Arrows choose a line, Enter or a double click opens it; with `opens_on_click` one click does."""

    chosen = Signal(str)
    """The key of the line that was chosen; empty for none."""

    opened = Signal(str)
    """The key of a line that is to be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _LineModel(self)
        self._opens_on_click = False
        self.setModel(self._model)
        self._delegate = _LineDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(lambda now, before: self.chosen.emit(self._key(now)))
        self.doubleClicked.connect(self._open)
        self.clicked.connect(self._take_click)

    def set_opens_on_click(self, opens: bool) -> None:
        """Whether one click opens a line, as in a list of links."""
        self._opens_on_click = opens
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def show_rows(self, most: int) -> None:
        """Let a line's text go on over up to so many rows; three, unless it is said."""
        self._delegate.most_rows = most
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()

    def carry(self, mime: str) -> None:
        """Let lines be dragged out: what is dragged carries their keys, parted by LF, in this format."""
        self._model.mime = mime
        self.setDragEnabled(bool(mime))

    @property
    def lines(self) -> list[ListLine]:
        """The lines shown."""
        return list(self._model.lines)

    @property
    def chosen_key(self) -> str:
        """The key of the chosen line; empty for none."""
        return self._key(self.currentIndex())

    @property
    def chosen_keys(self) -> list[str]:
        """The keys of all chosen lines, in their order, where several can be chosen."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [line.key for line in (self._model.lines[row] for row in rows) if not line.is_heading]

    def choose_all(self, keys: Collection[str]) -> None:
        """Choose these lines together, and scroll to the first."""
        found = [row for row, line in enumerate(self._model.lines) if line.key in keys and not line.is_heading]
        if not found:
            return
        chosen = QItemSelection()
        for row in found:
            index = self._model.index(row, 0)
            chosen.select(index, index)
        self.setCurrentIndex(self._model.index(found[0], 0))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def show_lines(self, lines: Sequence[ListLine]) -> None:
        """Show these lines; the one that was chosen stays chosen while it is there."""
        self._model.take(lines)
        self.scheduleDelayedItemsLayout()

    def choose(self, key: str) -> None:
        """Choose a line and scroll to it; none where there is no such line."""
        row = next((row for row, line in enumerate(self._model.lines) if line.key == key and not line.is_heading), -1)
        if row < 0:
            self.setCurrentIndex(_NO_INDEX)
        elif key != self.chosen_key:
            self.setCurrentIndex(self._model.index(row, 0))
            self.scrollTo(self._model.index(row, 0))

    def choose_first(self) -> None:
        """Choose the first line there is."""
        first = next((line.key for line in self._model.lines if not line.is_heading), "")
        self.choose(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the lines anew."""
        super().resizeEvent(event)
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the lines anew where the fonts are others."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and "_delegate" in vars(self):
            self._delegate.forget()

    def _take_click(self, index: QModelIndex) -> None:
        if self._opens_on_click:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if key := self._key(index):
            self.opened.emit(key)

    def _key(self, index: Index) -> str:
        if not index.isValid() or self._model.lines[index.row()].is_heading:
            return ""
        return self._model.lines[index.row()].key


def _paint_ground(painter: QPainter, box: QRectF, line: ListLine, state: QStyle.StateFlag) -> None:
    inner = box.adjusted(2, 1, -2, -1)
    if line.is_heading:
        return
    if state & QStyle.StateFlag.State_Selected:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawRoundedRect(inner, CORNER, CORNER)
        painter.fillRect(
            QRectF(inner.left(), inner.top() + CORNER, 3, inner.height() - 2 * CORNER), theme.colour("accent")
        )
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("window"))
        painter.drawRoundedRect(inner, CORNER, CORNER)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(theme.colour("accent"), FOCUS_RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inner.adjusted(1, 1, -1, -1), CORNER, CORNER)


def _title_font(line: ListLine) -> QFont:
    font = theme.font(Scale.SMALL if line.is_heading else Scale.BODY, bold=line.is_heading)
    font.setStrikeOut(line.is_struck)
    return font


def _lead_width(line: ListLine) -> float:
    if not line.lead:
        return 0
    metrics = QFontMetricsF(theme.font())
    return max(metrics.horizontalAdvance(line.lead), metrics.horizontalAdvance("00")) + Space.SMALL


def _rows(text: str, font: QFont, width: float, most: int) -> list[str]:
    """`text` in rows no wider than `width`; the last ends in … where it does not fit."""
    layout = QTextLayout(text.replace("\n", " "), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    rows: list[str] = []
    while (row := layout.createLine()).isValid():
        row.setLineWidth(width)
        if len(rows) == most - 1:
            rest = layout.text()[row.textStart() :]
            rows.append(QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        rows.append(layout.text()[row.textStart() : row.textStart() + row.textLength()])
    layout.endLayout()
    return rows or [""]
