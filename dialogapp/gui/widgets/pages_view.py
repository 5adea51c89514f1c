"""Pages of documents as they will look on paper, one below the other; several documents scroll side by side.

The view knows nothing of files: it says which pages it wants, how sharp, and is given their pictures.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.gui import theme
from dialogapp.gui.tokens import FOCUS_RING, Scale, Space
from dialogapp.gui.widgets.pages_layout import EDGE, PER_POINT, PageSizes, PagesLayout, Place, scale_to_fit, within

_STEP = 1.2
_DOTS_A_POINT = 72
_SHARPEST = 300
_KEPT = 24
"""Pictures that are kept of pages that are out of sight."""
_SETTLE_MS = 60
_PAPER = "#FFFFFF"
_HEAD = 28


@dataclass(frozen=True, slots=True)
class PageColumn:
    """A document: for whom it is, and the width and height of its pages in points."""

    title: str
    sizes: PageSizes


class PagesView(QAbstractScrollArea):
    """Shows pages, as wide as there is room for until another size is chosen."""

    wanted = Signal(int, int, int)
    """A picture is wanted: of this column, of this page (from 0), so many dots an inch."""

    looked_at = Signal(int, int)
    """Another page is looked at: its number, from 1, and how many there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: list[PageColumn] = []
        self._zoom: float | None = None
        self._layout = PagesLayout([], PER_POINT, 0)
        self._pictures: dict[tuple[int, int], QPixmap] = {}
        self._dots: dict[tuple[int, int], int] = {}
        self._asked: dict[tuple[int, int], int] = {}
        self._told = (0, 0)
        self._hint = ""
        self._head = _Head(self)
        self._head.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._scrolled())
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self._scrolled())

    # What is shown

    def show_columns(self, columns: Sequence[PageColumn]) -> None:
        """Show these documents; the place that was looked at stays, if they are as many as before."""
        is_other = len(columns) != len(self._columns)
        place = 0 if is_other else self.verticalScrollBar().value()
        self._columns = list(columns)
        self._pictures.clear()
        self._dots.clear()
        self._asked.clear()
        self.setViewportMargins(0, _HEAD if len(columns) > 1 else 0, 0, 0)
        self._head.setVisible(len(columns) > 1)
        self._place()
        self.verticalScrollBar().setValue(place)
        self._scrolled()

    def set_hint(self, text: str) -> None:
        """What is said while there are no pages."""
        self._hint = text
        self.viewport().update()

    def show_picture(self, column: int, page: int, dots: int, picture: QImage) -> None:
        """Show the picture of a page; it is no longer needed if the page is gone."""
        if column >= len(self._columns) or page >= len(self._columns[column].sizes):
            return
        self._pictures.pop((column, page), None)
        self._pictures[column, page] = QPixmap.fromImage(picture)
        self._dots[column, page] = dots
        seen = {(place.column, place.page) for place in self._seen()}
        for key in [key for key in self._pictures if key not in seen][: max(0, len(self._pictures) - _KEPT)]:
            del self._pictures[key]
            self._asked.pop(key, None)
        self.viewport().update()

    @property
    def page(self) -> int:
        """The page that is looked at, from 1."""
        return self._told[0]

    @property
    def page_count(self) -> int:
        """How many pages the longest document has."""
        return self._told[1]

    @property
    def is_complete(self) -> bool:
        """Whether every page that is in sight is shown as sharp as it is wanted."""
        return all(self._dots.get((place.column, place.page)) == self._wanted_dots for place in self._seen())

    @property
    def zoom(self) -> int:
        """How large the pages are, in per cent of paper."""
        return round(self._layout.scale / PER_POINT * 100)

    @property
    def fits(self) -> bool:
        """Whether the pages are as wide as there is room for."""
        return self._zoom is None

    # What is done

    def zoom_in(self) -> None:
        """Show the pages larger."""
        self._zoom_to(within(self._layout.scale * _STEP))

    def zoom_out(self) -> None:
        """Show the pages smaller."""
        self._zoom_to(within(self._layout.scale / _STEP))

    def zoom_to_fit(self) -> None:
        """Show the pages as wide as there is room for."""
        self._zoom_to(None)

    def go_to_page(self, page: int) -> None:
        """Show the top of a page, from 1."""
        tops = self._layout.tops
        if tops:
            top = tops[min(max(page, 1), len(tops)) - 1]
            self.verticalScrollBar().setValue(round(top - EDGE))

    def _zoom_to(self, scale: float | None) -> None:
        bar, size = self.verticalScrollBar(), max(self._layout.size.height(), 1)
        share = (bar.value() + self.viewport().height() / 2) / size
        self._zoom = scale
        self._place()
        bar.setValue(round(share * self._layout.size.height() - self.viewport().height() / 2))
        self._scrolled()

    # How it is laid out

    def _place(self) -> None:
        sizes = [column.sizes for column in self._columns]
        area = self.viewport().size()
        # A bar that comes and goes would change the width that it is asked for.
        width = self.width() - 2 * self.frameWidth() - self.verticalScrollBar().sizeHint().width()
        scale = self._zoom if self._zoom is not None else scale_to_fit(sizes, width)
        # Whole dots an inch: a picture then fills its page to the edge.
        dots_a_pixel = _DOTS_A_POINT * self.devicePixelRatioF()
        self._layout = PagesLayout(sizes, math.floor(scale * dots_a_pixel) / dots_a_pixel, area.width())
        size = self._layout.size
        for bar, whole, seen in (
            (self.verticalScrollBar(), size.height(), area.height()),
            (self.horizontalScrollBar(), size.width(), area.width()),
        ):
            bar.setRange(0, max(0, round(whole) - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(Space.PAGE)
        self._head.setGeometry(self.frameWidth(), self.frameWidth(), area.width(), _HEAD)
        self.viewport().update()
        self._head.update()

    @property
    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _seen(self) -> list[Place]:
        return list(self._layout.seen_in(QRectF(self._offset, QRectF(self.viewport().rect()).size())))

    @property
    def _wanted_dots(self) -> int:
        return min(_SHARPEST, round(self._layout.scale * _DOTS_A_POINT * self.devicePixelRatioF()))

    def _scrolled(self) -> None:
        self.viewport().update()
        self._head.update()
        self._settled.start()
        count = len(self._layout.tops)
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        told = (self._layout.page_at(middle) + 1 if count else 0, count)
        if told != self._told:
            self._told = told
            self.looked_at.emit(*told)

    def _ask(self) -> None:
        """Ask for the pictures of the pages in sight, then for that of the next page."""
        dots = self._wanted_dots
        seen = [(place.column, place.page) for place in self._seen()]
        after = max((page for _, page in seen), default=-1) + 1
        ahead = [(n, after) for n, column in enumerate(self._columns) if after < len(column.sizes)]
        for key in [*seen, *ahead]:
            if self._asked.get(key) != dots:
                self._asked[key] = dots
                self.wanted.emit(*key, dots)

    # What Qt tells

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pages out anew; what is in the middle stays there."""
        super().resizeEvent(event)
        if self._columns:
            self._zoom_to(self._zoom)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in sight; one whose picture is not there yet is a blank page."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), theme.colour("sunken"))
        if not self._columns:
            painter.setPen(theme.colour("muted"))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._hint)
        ratio = self.devicePixelRatioF()
        for place in self._seen():
            box = place.box.translated(-self._offset)
            # On whole dots of the screen, or letters would blur.
            at = QPointF(round(box.x() * ratio) / ratio, round(box.y() * ratio) / ratio)
            picture = self._pictures.get((place.column, place.page))
            if picture is None:
                painter.fillRect(QRectF(at, box.size()), _PAPER)
            elif self._dots[place.column, place.page] == self._wanted_dots:
                picture.setDevicePixelRatio(ratio)
                painter.drawPixmap(at, picture)
            else:
                painter.drawPixmap(QRectF(at, box.size()), picture, QRectF(picture.rect()))
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawRect(QRectF(at, box.size()).adjusted(-0.5, -0.5, 0.5, 0.5))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), FOCUS_RING))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, turn pages and zoom."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
            case Qt.Key.Key_PageUp:
                bar.triggerAction(bar.SliderAction.SliderPageStepSub)
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Right if not self.horizontalScrollBar().maximum():
                self.go_to_page(self.page + 1)
            case Qt.Key.Key_Left if not self.horizontalScrollBar().maximum():
                self.go_to_page(self.page - 1)
            case Qt.Key.Key_Plus:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_0:
                self.zoom_to_fit()
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paint_head(self, painter: QPainter) -> None:
        """Paint over each column for whom it is."""
        painter.setFont(theme.font(Scale.SMALL, bold=True))
        painter.setPen(theme.colour("muted"))
        metrics = painter.fontMetrics()
        for column, left, wide in zip(self._columns, self._layout.lefts, self._layout.widths, strict=True):
            box = QRectF(left - self.horizontalScrollBar().value(), 0, wide, _HEAD)
            shown = metrics.elidedText(column.title, Qt.TextElideMode.ElideRight, round(wide))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class _Head(QWidget):
    """The strip over the pages that says which column is for whom."""

    def __init__(self, view: PagesView) -> None:
        super().__init__(view)
        self._view = view

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.colour("surface"))
        self._view.paint_head(painter)
