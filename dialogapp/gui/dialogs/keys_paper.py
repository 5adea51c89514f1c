"""The page of keys on paper: one A4 page, whatever it takes, printed or saved as PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QMarginsF, QRectF, QSaveFile, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter

from dialogapp.gui import theme
from dialogapp.gui.dialogs.keys_sheet import KeySection, in_columns
from dialogapp.gui.tokens import LIGHT

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_COLUMNS = 3
_POINTS = (9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
"""Sizes of type that are tried, the largest that fits wins."""
_TITLE, _HEADING = 1.6, 1.15
_GAP = 2.0
"""Between columns, in ems."""
_WRAP = int(Qt.TextFlag.TextWordWrap)


def page_layout() -> QPageLayout:
    """A4 on its side, with margins that every printer has room for."""
    margins = QMarginsF(12, 12, 12, 12)
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter
    )


def save_pdf(path: Path, title: str, purpose: str, sections: Sequence[KeySection]) -> bool:
    """Write the page as a PDF, whole or not at all; False where the file can't be written."""
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    writer = QPdfWriter(file)
    writer.setTitle(title)
    writer.setPageLayout(page_layout())
    return paint_page(writer, title, purpose, sections) and file.commit()


def paint_page(device: QPdfWriter | QPrinter, title: str, purpose: str, sections: Sequence[KeySection]) -> bool:
    """Paint the page on `device`, in the largest type with which all of it fits; False where that can't be begun."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    points = fitting_type(painter, title, purpose, sections) or _POINTS[-1]
    _Sheet(painter, points, title, purpose, sections).paint()
    return painter.end()


def fitting_type(painter: QPainter, title: str, purpose: str, sections: Sequence[KeySection]) -> float | None:
    """The largest type, in points, with which all fits the page that `painter` paints on; None where none does."""
    return next((points for points in _POINTS if _Sheet(painter, points, title, purpose, sections).fits), None)


class _Sheet:
    """The page in one size of type."""

    def __init__(
        self,
        painter: QPainter,
        points: float,
        title: str,
        purpose: str,
        sections: Sequence[KeySection],
    ) -> None:
        self._painter = painter
        self._box = box = QRectF(0, 0, painter.device().width(), painter.device().height())
        self._title, self._purpose = title, purpose
        self._font = theme.font()
        self._font.setPointSizeF(points)
        self._em = self._metrics(self._font).height()
        self._columns = in_columns(sections, _COLUMNS)
        gap = _GAP * self._em
        self._width = (box.width() - gap * (_COLUMNS - 1)) / _COLUMNS
        self._step = self._width + gap

    @property
    def fits(self) -> bool:
        """Whether nothing would stand below the page."""
        return self._lay(paints=False) <= self._box.bottom()

    def paint(self) -> None:
        """Paint all of it."""
        self._lay(paints=True)

    def _lay(self, *, paints: bool) -> float:
        top = self._text(self._scaled(_TITLE), QRectF(0, 0, self._box.width(), 0), self._title, LIGHT.text, paints)
        if self._purpose:
            line = QRectF(0, top, self._box.width(), 0)
            top += self._text(self._font, line, self._purpose, LIGHT.muted, paints)
        top += self._em / 2
        return max(self._column(number, column, top, paints) for number, column in enumerate(self._columns))

    def _column(self, number: int, column: Sequence[KeySection], top: float, paints: bool) -> float:
        left, y = number * self._step, top
        for section in column:
            y += self._text(
                self._scaled(_HEADING), QRectF(left, y, self._width, 0), section.title, LIGHT.accent, paints
            )
            for does, keys in section.rows:
                y += self._row(left, y, does, keys, paints)
            y += self._em / 2
        return y

    def _row(self, left: float, y: float, does: str, keys: str, paints: bool) -> float:
        keys_width = self._metrics(self._font).horizontalAdvance(keys)
        words = QRectF(left, y, self._width - keys_width - self._em, 0)
        height = self._text(self._font, words, does, LIGHT.text, paints)
        if paints:
            self._painter.setPen(QColor(LIGHT.muted))
            at = QRectF(left, y, self._width, height)
            self._painter.drawText(at, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), keys)
        return height

    def _text(self, font: QFont, box: QRectF, text: str, colour: str, paints: bool) -> float:
        """The height of a text in the width of `box`, painted there if `paints`."""
        height = self._metrics(font).boundingRect(QRectF(0, 0, box.width(), 10_000_000), _WRAP, text).height()
        if paints:
            self._painter.setFont(font)
            self._painter.setPen(QColor(colour))
            self._painter.drawText(QRectF(box.left(), box.top(), box.width(), height + 1), _WRAP, text)
        return height

    def _scaled(self, factor: float) -> QFont:
        font = QFont(self._font)
        font.setPointSizeF(self._font.pointSizeF() * factor)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _metrics(self, font: QFont) -> QFontMetricsF:
        return QFontMetricsF(font, self._painter.device())
