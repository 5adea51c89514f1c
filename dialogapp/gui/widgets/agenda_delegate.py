"""Rows of the agenda as it runs: done, on, ahead, skipped. The one that is on has a clock that is read at arm's length.

A sign tells that a fifth of its time is left, a twentieth, or none: a shape and words, never colour alone.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from dialogapp.domain.running import Sign
from dialogapp.gui import theme
from dialogapp.gui.icons import paint_icon
from dialogapp.gui.models.rows import ROW_ROLE
from dialogapp.gui.tokens import ICON_SMALL, ROW, Scale, Space
from dialogapp.gui.widgets.elided_lines import elided_lines
from dialogapp.gui.widgets.row_ground import paint_ground
from dialogapp.gui.widgets.tone import SIGNS

_SIGNS = {"done": ("check", "ok"), "on": ("play-fill", "accent"), "skipped": ("skip-forward", "muted")}
_LEFT_SIGNS: dict[Sign, tuple[str, str]] = {
    "ok": ("", "text"),
    "soon": ("hourglass-medium", "warn"),
    "last": ("hourglass-low-fill", "warn"),
    "over": ("warning-circle-fill", "bad"),
}
"""Icon and colour of what is left."""
_LINES = 2
_BETWEEN = " · "
"""Between the parts of a figure: when the item begins, and its minutes."""
_LEFT = Space.SMALL + ICON_SMALL + Space.TIGHT


class AgendaDelegate(QStyledItemDelegate):
    """Paints rows that have what `meeting_agenda.AgendaRow` has."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One row of the house; a higher one where the title takes two lines, or more stands under it."""
        return QSize(0, max(ROW, round(self._height(index.data(ROW_ROLE)) + 2 * Space.TIGHT + 2)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint sign, title and minutes, and the clock of the item that is on."""
        row: Any = index.data(ROW_ROLE)
        painter.save()
        box = paint_ground(painter, option, is_on=row.state == "on").adjusted(Space.SMALL, 0, -Space.SMALL, 0)
        top = box.center().y() - self._height(row) / 2
        left = box.left() + ICON_SMALL + Space.TIGHT
        top = self._paint_title(painter, row, index.row() + 1, box, top)
        if row.clock:
            top = _paint_clock(painter, row, QRectF(left, top, box.right() - left, 0))
        if row.note:
            small = theme.font(Scale.SMALL)
            metrics = QFontMetricsF(small)
            painter.setFont(small)
            painter.setPen(theme.colour("warn" if row.is_late else "muted"))
            note = f"{SIGNS['warn']} {row.note}" if row.is_late else row.note
            shown = metrics.elidedText(note, Qt.TextElideMode.ElideRight, box.right() - left)
            painter.drawText(QPointF(left, top + metrics.ascent()), shown)
        painter.restore()

    def _paint_title(self, painter: QPainter, row: Any, number: int, box: QRectF, top: float) -> float:
        """Paint the lines of the title with the sign, or else the number, before and the minutes after; where they
        end.
        """
        font, small = _font(row), theme.font(Scale.SMALL)
        metrics, small_metrics = QFontMetricsF(font), QFontMetricsF(small)
        if row.state in _SIGNS:
            sign = QRect(int(box.left()), round(top + (metrics.height() - ICON_SMALL) / 2), ICON_SMALL, ICON_SMALL)
            paint_icon(painter, sign, *_SIGNS[row.state])
        base = top + metrics.ascent()
        lines = self._title(row)
        figure = _figure(row)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        if row.state not in _SIGNS:
            centre = box.left() + (ICON_SMALL - small_metrics.horizontalAdvance(str(number))) / 2
            painter.drawText(QPointF(centre, base), str(number))
        for place, part in enumerate([figure] if len(lines) == 1 else figure.split(_BETWEEN)):
            at = QPointF(box.right() - small_metrics.horizontalAdvance(part), base + place * metrics.height())
            painter.drawText(at, part)
        painter.setFont(font)
        painter.setPen(theme.colour("muted" if row.state in ("done", "skipped") else "text"))
        for line in lines:
            painter.drawText(QPointF(box.left() + ICON_SMALL + Space.TIGHT, base), line)
            base += metrics.height()
        return base - metrics.ascent()

    def _height(self, row: Any) -> float:
        height = len(self._title(row)) * QFontMetricsF(_font(row)).height()
        if row.clock:
            height += QFontMetricsF(theme.font(Scale.FIGURE)).height()
        if row.left:
            height += QFontMetricsF(theme.font(bold=True)).height()
        if row.note:
            height += QFontMetricsF(theme.font(Scale.SMALL)).height()
        return height

    def _title(self, row: Any) -> list[str]:
        """The lines of a title, in the room that its figure leaves: beside it, or, in two lines, beside its parts."""
        view = self.parent()
        assert isinstance(view, QAbstractItemView)
        figure, metrics = _figure(row), QFontMetricsF(theme.font(Scale.SMALL))
        room = view.viewport().width() - _LEFT - 2 * Space.SMALL
        lines = elided_lines(row.title, _font(row), room - metrics.horizontalAdvance(figure), _LINES)
        if len(lines) == 1 or _BETWEEN not in figure:
            return lines
        widest = max(map(metrics.horizontalAdvance, figure.split(_BETWEEN)))
        lines = elided_lines(row.title, _font(row), room - widest, _LINES)
        return lines if len(lines) > 1 else [*lines, ""]


def _figure(row: Any) -> str:
    """The minutes beside the title; none where the clock tells them."""
    return "" if row.clock else row.figure


def _font(row: Any) -> QFont:
    return theme.font(bold=row.state == "on")


def _paint_clock(painter: QPainter, row: Any, box: QRectF) -> float:
    """Paint the time used of what the item has, and under it what is left with its sign; where that ends."""
    icon, tint = _LEFT_SIGNS[row.sign]
    large, body = theme.font(Scale.FIGURE), theme.font(bold=True)
    metrics, small = QFontMetricsF(large), theme.font()
    base = box.top() + metrics.ascent()
    painter.setFont(large)
    painter.setPen(theme.colour(tint if row.sign == "over" else "text"))
    painter.drawText(QPointF(box.left(), base), row.clock)
    beside = box.left() + metrics.horizontalAdvance(row.clock) + Space.SMALL
    painter.setFont(small)
    painter.setPen(theme.colour("muted"))
    painter.drawText(
        QPointF(beside, base),
        QFontMetricsF(small).elidedText(row.of, Qt.TextElideMode.ElideRight, box.right() - beside),
    )
    top = box.top() + metrics.height()
    if not row.left:
        return top
    lines = QFontMetricsF(body)
    left = box.left()
    if icon:
        sign = QRect(round(left), round(top + (lines.height() - ICON_SMALL) / 2), ICON_SMALL, ICON_SMALL)
        paint_icon(painter, sign, icon, tint)
        left += ICON_SMALL + Space.TIGHT
    painter.setFont(body)
    painter.setPen(theme.colour(tint))
    words = lines.elidedText(row.left, Qt.TextElideMode.ElideRight, box.right() - left)
    painter.drawText(QPointF(left, top + lines.ascent()), words)
    return top + lines.height()
