"""Paints the room's picture as large as it fits: letters that are read from the back of the room."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from dialogapp.domain.boards.pictures import BoardPicture
from dialogapp.gui import theme
from dialogapp.gui.room.shown import RoomPicture, RoomRow
from dialogapp.gui.tokens import RoomScale
from dialogapp.services.translation import Language

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_STEP = 0.94
_BROAD = 1.2
"""A screen at least so broad, as a share of its height, has room for two columns of cards."""


class Fitted(NamedTuple):
    """A text with the font in which it fits; cut, with …, where no font lets it."""

    text: str
    font: QFont
    height: int


def fitted(text: str, width: int, height: int, most: float, least: float, *, bold: bool = False) -> Fitted:
    """`text` in the largest font, from `most` to `least` pixels high, in which it fits in `width` and `height`."""
    size = most
    while True:
        font = sized(max(size, least), bold=bold)
        box = QFontMetrics(font).boundingRect(QRect(0, 0, width, 1 << 16), _WRAP, text)
        if box.height() <= height and box.width() <= width:
            return Fitted(text, font, box.height())
        if size <= least:
            return _cut(text, font, width, height)
        size *= _STEP


def sized(pixels: float, *, bold: bool = False) -> QFont:
    """The window's font, with letters of so many pixels."""
    font = theme.font(bold=bold)
    font.setPixelSize(max(1, round(pixels)))
    return font


class RoomPainter:
    """Paints one picture in a box of a height that all sizes are shares of."""

    def __init__(self, painter: QPainter, box: QRect, language: Language) -> None:
        self._painter = painter
        self._language = language
        self._high = box.height()
        margin = round(self._high * RoomScale.MARGIN)
        self._room = box.adjusted(margin, margin, -margin, -margin)

    def paint(self, picture: RoomPicture) -> None:
        """Paint it, from the edges inwards."""
        if picture.over:
            self._paint_over(picture.over)
        if picture.clock:
            self._paint_clock(picture)
        elif picture.under:
            self._paint_under(picture.under)
        if not picture.rows and picture.board is None:
            self._paint_text(picture.text, self._room, RoomScale.TEXT)
            return
        if picture.text:
            top = QRect(self._room)
            # A board takes more of the room than rows do.
            share, size = (3, RoomScale.ROW) if picture.board is None else (5, RoomScale.LINE)
            top.setHeight(self._room.height() // share)
            used = self._paint_text(picture.text, top, size, at_top=True)
            self._room.setTop(self._room.top() + used + round(self._high * RoomScale.MARGIN / 2))
        if picture.board is not None:
            self._paint_board(picture.board)
        else:
            self._paint_rows(picture)

    def _paint_board(self, board: BoardPicture) -> None:
        # Imported where there is a board to paint: the first picture in the room must come at once.
        from dialogapp.gui.boards.painting import paint_board  # noqa: PLC0415

        paint_board(self._painter, self._room, board, self._language, self._high * RoomScale.LEAST)

    def _paint_over(self, over: str) -> None:
        least = self._high * RoomScale.LEAST
        line = fitted(over, self._room.width(), round(least * 3), self._high * RoomScale.LINE, least)
        self._write(line, self._room, "muted")
        self._room.setTop(self._room.top() + line.height + round(least / 2))

    def _paint_clock(self, picture: RoomPicture) -> None:
        font = sized(self._high * RoomScale.CLOCK, bold=True)
        metrics = QFontMetrics(font)
        colour = {"soon": "warn", "last": "warn", "over": "bad"}.get(picture.sign, "accent")
        self._painter.setFont(font)
        self._painter.setPen(theme.colour(colour))
        base = self._room.bottom() - metrics.descent() // 2
        self._painter.drawText(self._room.left(), base, picture.clock)
        left = self._room.left() + metrics.horizontalAdvance(picture.clock) + round(self._high * RoomScale.LINE)
        self._painter.setFont(sized(self._high * RoomScale.ROW))
        self._painter.setPen(theme.colour("bad" if picture.sign == "over" else "muted"))
        self._painter.drawText(left, base, picture.under)
        self._room.setBottom(base - metrics.ascent())

    def _paint_under(self, under: str) -> None:
        font = sized(self._high * RoomScale.LINE)
        line = Fitted(under, font, QFontMetrics(font).height())
        place = QRect(self._room)
        place.setTop(self._room.bottom() - line.height)
        self._write(line, place, "muted")
        self._room.setBottom(place.top() - line.height // 3)

    def _paint_text(self, text: str, place: QRect, most: float, *, at_top: bool = False) -> int:
        line = fitted(text, place.width(), place.height(), self._high * most, self._high * RoomScale.LEAST, bold=True)
        lower = 0 if at_top else max(0, (place.height() - line.height) // 2)
        self._write(line, place.translated(0, lower), "text")
        return line.height

    def _paint_rows(self, picture: RoomPicture) -> None:
        size, least, top = self._high * RoomScale.ROW, self._high * RoomScale.LEAST, self._room.top()
        if picture.columns:
            metrics = QFontMetrics(sized(least))
            self._room.setTop(top + metrics.height() + metrics.descent())
        may_part = not picture.columns and self._room.width() >= self._high * _BROAD
        while True:
            font = sized(max(size, least))
            heads = self._edges(picture, font) if picture.columns else []
            for parts in (1, 2) if may_part else (1,):
                placed = self._placed(picture.rows, font, parts, heads)
                if len(placed) == len(picture.rows) or (size <= least and parts == (2 if may_part else 1)):
                    self._paint_heads(picture, heads, top)
                    self._paint_placed(placed, picture, font, heads)
                    return
            size *= _STEP

    def _edges(self, picture: RoomPicture, font: QFont) -> list[int]:
        """The right edges of the columns, each as wide as its head and its figures; last where the words end."""
        heads, figures = QFontMetrics(sized(self._high * RoomScale.LEAST)), QFontMetrics(font)
        edges, right = list[int](), self._room.right()
        for place, head in reversed(list(enumerate(picture.columns))):
            shown = [row.figures[place] for row in picture.rows if place < len(row.figures)]
            wide = max(heads.horizontalAdvance(head), *map(figures.horizontalAdvance, shown), 0)
            edges.insert(0, right)
            right -= wide + heads.height()
        return [*edges, right]

    def _paint_heads(self, picture: RoomPicture, edges: list[int], top: int) -> None:
        font = sized(self._high * RoomScale.LEAST)
        metrics = QFontMetrics(font)
        self._painter.setFont(font)
        self._painter.setPen(theme.colour("muted"))
        for head, right in zip(picture.columns, edges, strict=False):
            self._painter.drawText(right - metrics.horizontalAdvance(head), top + metrics.ascent(), head)

    def _placed(self, rows: tuple[RoomRow, ...], font: QFont, parts: int, heads: list[int]) -> list[QRect]:
        """Where each row stands; the ones for which there is no room are left out."""
        metrics, gap = QFontMetrics(font), QFontMetrics(font).height() // 4
        whole = (heads[-1] if heads else self._room.right()) - self._room.left()
        wide = (whole - (parts - 1) * metrics.height()) // parts
        bottom = self._room.bottom()
        placed: list[QRect] = []
        part, top = 0, self._room.top()
        for row in rows:
            high = metrics.boundingRect(QRect(0, 0, wide, 1 << 16), _WRAP, row.text).height()
            if top + high > bottom and top > self._room.top():
                part, top = part + 1, self._room.top()
            if part == parts or top + high > bottom:
                break
            placed.append(QRect(self._room.left() + part * (wide + metrics.height()), top, wide, high))
            top += high + gap
        return placed

    def _paint_placed(self, placed: list[QRect], picture: RoomPicture, font: QFont, heads: list[int]) -> None:
        metrics = QFontMetrics(font)
        self._painter.setFont(font)
        left_out = len(picture.rows) - len(placed)
        if left_out and placed:
            left_out += 1
            last = placed.pop()
            self._painter.setPen(theme.colour("muted"))
            words = self._language.plural("{count} more is not shown", "{count} more are not shown", left_out)
            self._painter.drawText(last.left(), last.top() + metrics.ascent(), words)
        for row, place in zip(picture.rows, placed, strict=False):
            self._painter.setPen(theme.colour("text"))
            self._painter.drawText(place, _WRAP, row.text)
            for edge, figure in zip(heads, row.figures, strict=False):
                wide = metrics.horizontalAdvance(figure)
                self._painter.drawText(edge - wide, place.top() + metrics.ascent(), figure)
            self._painter.setPen(theme.colour("line"))
            lower = place.bottom() + metrics.height() // 8
            right = self._room.right() if heads else place.right()
            self._painter.drawLine(place.left(), lower, right, lower)

    def _write(self, line: Fitted, place: QRect, colour: str) -> None:
        self._painter.setFont(line.font)
        self._painter.setPen(theme.colour(colour))
        box = QRect(place)
        box.setHeight(max(line.height, 1))
        self._painter.drawText(box, _WRAP, line.text)


def _cut(text: str, font: QFont, width: int, height: int) -> Fitted:
    metrics = QFontMetrics(font)
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        box = metrics.boundingRect(QRect(0, 0, width, 1 << 16), _WRAP, text[:middle].rstrip() + "…")
        if box.height() <= height:
            low = middle
        else:
            high = middle - 1
    shown = text[:low].rstrip() + "…"
    return Fitted(shown, font, metrics.boundingRect(QRect(0, 0, width, 1 << 16), _WRAP, shown).height())
