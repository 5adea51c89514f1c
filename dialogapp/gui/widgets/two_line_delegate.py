"""Rows of a list that tell a thing in two lines: what it is, and a muted line about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from dialogapp.domain.frozen import dataclass
from dialogapp.gui import theme
from dialogapp.gui.models.rows import ROW_ROLE
from dialogapp.gui.tokens import ICON_SMALL, ROW, Scale, Space
from dialogapp.gui.widgets.organisation_mark import paint_mark
from dialogapp.gui.widgets.text_rows import text_rows
from dialogapp.gui.widgets.tone import SIGNS, TONE_COLOURS, Tone

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_BAR = 3
_BAR_ROOM = _BAR + 2


@dataclass(frozen=True, slots=True)
class TwoLines:
    """What a row shows. `mark` is an organisation's number, 0 for none; the sign of `tone` stands before the detail.

    `figure` stands at the right of the title, `side` in its tone at the right of the detail. `share`, from 0 to 1, is
    painted as a bar under the figure. What is `faded` counts no longer.
    """

    title: str
    detail: str = ""
    mark: int = 0
    figure: str = ""
    side: str = ""
    tone: Tone = "plain"
    side_tone: Tone = "plain"
    faded: bool = False
    share: float | None = None

    @property
    def spoken(self) -> str:
        """The row in words, for screen readers."""
        return ", ".join(part for part in (self.title, self.figure, self.detail, self.side) if part)


class TwoLineDelegate(QStyledItemDelegate):
    """Paints rows as `describe` tells them. `title_lines` is how many lines the title may take; `None`: as it needs."""

    def __init__(
        self,
        view: QAbstractItemView,
        describe: Callable[[Any], TwoLines],
        *,
        title_lines: int | None = 1,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._describe = describe
        self._title_lines = title_lines

    def described(self, index: _Index) -> TwoLines:
        """What the row at `index` shows."""
        return self._describe(index.data(ROW_ROLE))

    def plain_height(self, *, has_share: bool = False) -> int:
        """The height of a row whose title takes one line, with a bar under its figure or without."""
        body, small = QFontMetrics(theme.font()), QFontMetrics(theme.font(Scale.SMALL))
        bar = _BAR_ROOM if has_share else 0
        return max(ROW, body.height() + bar + small.height() + 2 * Space.TIGHT + Space.TIGHT)

    def displayText(self, value: Any, locale: Any) -> str:
        """Nothing: the row is painted here."""
        return ""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the lines."""
        shown = self.described(index)
        view = self._view
        width = view.columnWidth(index.column()) if isinstance(view, QTableView) else view.viewport().width()
        title = self._title_height(shown, width - 2 * Space.MEDIUM - (ICON_SMALL + Space.SMALL if shown.mark else 0))
        detail = QFontMetrics(theme.font(Scale.SMALL)).height() if shown.detail or shown.side else 0
        return QSize(0, max(ROW, title + _bar_room(shown) + detail + 2 * Space.TIGHT + Space.TIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the ground as the style does, then the lines."""
        options: Any = QStyleOptionViewItem(option)
        self.initStyleOption(options, index)
        options.text = ""
        style = self._view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, options, painter, self._view)
        painter.save()
        painter.setClipRect(options.rect)
        self._paint_lines(painter, options.rect.adjusted(Space.MEDIUM, 0, -Space.MEDIUM, 0), self.described(index))
        painter.restore()

    def _paint_lines(self, painter: QPainter, box: QRect, shown: TwoLines) -> None:
        body, small = theme.font(), theme.font(Scale.SMALL)
        left = box.left()
        detail_height = QFontMetrics(small).height() if shown.detail or shown.side else 0
        if shown.mark:
            top = box.top() + Space.TIGHT + (QFontMetrics(body).height() - ICON_SMALL) / 2 + 2
            paint_mark(painter, QRectF(left, top, ICON_SMALL, ICON_SMALL), shown.mark)
            left += ICON_SMALL + Space.SMALL
        width = box.right() - left
        title_height = self._title_height(shown, width) + _bar_room(shown)
        top = box.top() + max(Space.TIGHT, (box.height() - title_height - detail_height) // 2)
        line = QFontMetrics(body).height()
        figure_width = _painted_right(painter, QRect(left, top, width, line), shown.figure, body)
        if shown.share is not None:
            track = QRectF(left + width - figure_width + Space.SMALL, top + line + 1, figure_width - Space.SMALL, _BAR)
            _paint_share(painter, track, shown.share)
        painter.setFont(body)
        painter.setPen(theme.colour("muted" if shown.faded else "text"))
        for line_top, text in self._title_rows(shown.title, width - figure_width):
            row = QRect(left, top + line_top, width - figure_width, line)
            painter.drawText(row, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
        if detail_height:
            self._paint_detail(painter, QRect(left, top + title_height, width, detail_height), shown, small)

    def _paint_detail(self, painter: QPainter, box: QRect, shown: TwoLines, font: QFont) -> None:
        side = f"{SIGNS[shown.side_tone]} {shown.side}".strip() if shown.side else ""
        side_width = _painted_right(painter, box, side, font, TONE_COLOURS[shown.side_tone])
        painter.setFont(font)
        sign = SIGNS[shown.tone]
        painter.setPen(theme.colour(TONE_COLOURS[shown.tone]))
        text = f"{sign} {shown.detail}".strip()
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width() - side_width)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), elided)

    def _title_height(self, shown: TwoLines, width: int) -> int:
        height = QFontMetrics(theme.font()).height()
        if self._title_lines == 1:
            return height
        figure = QFontMetrics(theme.font()).horizontalAdvance(shown.figure) + Space.SMALL if shown.figure else 0
        return max(1, len(self._title_rows(shown.title, width - figure))) * height

    def _title_rows(self, title: str, width: int) -> list[tuple[int, str]]:
        """(top, text) of each line of a title."""
        height = QFontMetrics(theme.font()).height()
        rows = text_rows(title, theme.font(), width, self._title_lines)
        return [(number * height, text) for number, text in enumerate(rows)]


def _painted_right(painter: QPainter, box: QRect, text: str, font: QFont, colour: str = "text") -> int:
    """Paint `text` at the right of `box`; the width it takes, with the distance to what stands left of it."""
    if not text:
        return 0
    painter.setFont(font)
    painter.setPen(theme.colour(colour))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)
    return painter.fontMetrics().horizontalAdvance(text) + Space.SMALL


def _bar_room(shown: TwoLines) -> int:
    return 0 if shown.share is None else _BAR_ROOM


def _paint_share(painter: QPainter, track: QRectF, share: float) -> None:
    painter.fillRect(track, theme.colour("line"))
    painter.fillRect(QRectF(track.left(), track.top(), track.width() * share, track.height()), theme.colour("muted"))
