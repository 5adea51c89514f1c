"""The heads of a matrix's columns: mark and initials beside each other, or one above the other where there are many."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from dialogapp.gui import theme
from dialogapp.gui.tokens import Scale, Space
from dialogapp.gui.widgets.organisation_mark import paint_mark

NUMBER_ROLE = Qt.ItemDataRole.UserRole + 2
"""The organisation's number, which gives its mark."""

_MARK = 14


class MatrixHeader(QHeaderView):
    """Set `is_narrow` where the columns are too narrow for mark and initials beside each other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.is_narrow = False
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)

    def sectionSizeFromContents(self, section: int) -> QSize:
        """A line, or mark and initials."""
        usual = super().sectionSizeFromContents(section)
        if not self.is_narrow:
            return usual
        return QSize(usual.width(), round(_MARK + QFontMetricsF(theme.font(Scale.SMALL)).height() + 3 * Space.TIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint the mark over the initials, where the columns are narrow."""
        if not self.is_narrow:
            super().paintSection(painter, rect, section)
            return
        model, across = self.model(), Qt.Orientation.Horizontal
        painter.save()
        painter.fillRect(rect, theme.colour("sunken"))
        box = QRectF(rect)
        mark = QRectF(box.center().x() - _MARK / 2, box.top() + Space.TIGHT, _MARK, _MARK)
        paint_mark(painter, mark, int(model.headerData(section, across, NUMBER_ROLE)))
        font = theme.font(Scale.SMALL)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        initials = str(model.headerData(section, across, Qt.ItemDataRole.DisplayRole))
        words = QFontMetricsF(font).elidedText(initials, Qt.TextElideMode.ElideRight, box.width())
        below = QRectF(box.left(), mark.bottom(), box.width(), box.bottom() - mark.bottom())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.restore()
