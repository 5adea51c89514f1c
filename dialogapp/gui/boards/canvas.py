"""A board one can point at: cards are chosen, dragged and walked through by keys; it changes nothing by itself."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from dialogapp.domain.boards.drawing import Box, Drawing, Spot
from dialogapp.domain.boards.layout import board_layout
from dialogapp.domain.boards.pictures import BoardPicture, LotusPicture, PlanePicture, WallPicture, list_rows
from dialogapp.gui import theme
from dialogapp.gui.boards.painting import paint_drawing, screen_type
from dialogapp.gui.boards.walking import next_spot
from dialogapp.gui.tokens import CORNER, FOCUS_RING

LEAST_ZOOM, MOST_ZOOM, ZOOM_STEP = 0.4, 4.0, 1.2
_FIT_STEP = 1.05
_ZOOM_KEYS = (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0)
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CHOSEN = ("card", "cell", "heading")
_POINTED = ("card", "point", "cell", "heading")
_DRAGGED = ("card", "point", "cell")
_AT_EDGE = 24
_WHEEL_NOTCH = 120
_NOTHING = Drawing(0, 0)


class BoardCanvas(QAbstractScrollArea):
    """Arrows go to the next card, with Shift they choose it too, with Ctrl and Shift they push what is chosen; Space
    chooses, Ctrl+A chooses all, Esc none; Enter opens. Ctrl with the wheel or + and − zooms, Ctrl+0 shows it as it was.
    """

    chosen_changed = Signal()
    """Other cards are chosen."""

    activated = Signal(str)
    """Enter or a double click on a card, by its id; on a square of the lotus its field."""

    dropped = Signal(object, object, QPointF)
    """Ids were dragged to a spot (None: beside all), at a point of the drawing."""

    typed = Signal(str, str)
    """A letter was typed while a spot with this id was current."""

    pushed = Signal(int, int)
    """What is chosen should move a step: to the right, and downwards."""

    zoomed = Signal()
    """It is shown at another size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(False)
        self._picture: BoardPicture = WallPicture("", ())
        self._drawing = _NOTHING
        self._sheet: QPixmap | None = None
        self._sheet_of: tuple[object, ...] = ()
        self._zoom = 1.0
        self._chosen: list[str] = []
        self._current = ""
        self._texts: dict[str, str] = {}
        self._pressed: QPoint | None = None
        self._dragged: list[str] = []
        self._drag_at = QPointF()
        self.can_drag = False
        """Whether cards can be dragged now."""

    @property
    def picture(self) -> BoardPicture:
        """What is shown."""
        return self._picture

    @property
    def drawing(self) -> Drawing:
        """Where everything stands."""
        return self._drawing

    @property
    def chosen(self) -> list[str]:
        """Ids of the cards that are chosen, in the order they were."""
        return list(self._chosen)

    @property
    def current(self) -> str:
        """The id of the spot that the keys are at; empty for none."""
        return self._current

    @property
    def zoom(self) -> float:
        """How large it is shown; 1 as usual."""
        return self._zoom

    def show_picture(self, picture: BoardPicture) -> None:
        """Show another picture; cards that are still there stay chosen."""
        self._picture = picture
        self._texts = {row.id: ", ".join(filter(None, (row.text, row.detail))) for row in list_rows(picture) if row.id}
        if isinstance(picture, LotusPicture):
            self._texts |= {cell.field: cell.text for cell in picture.cells}
        self.setAccessibleName(picture.title)
        self._lay_out()
        there = {spot.id for spot in self._drawing.spots}
        if self._current not in there:
            self._current = ""
        kept = [card for card in self._chosen if card in there]
        if kept != self._chosen:
            self.choose(kept)

    def choose(self, ids: Sequence[str]) -> None:
        """Choose cards, and no others."""
        if list(ids) == self._chosen:
            return
        self._chosen = list(dict.fromkeys(ids))
        self.viewport().update()
        self.chosen_changed.emit()

    def go_to(self, spot_id: str) -> None:
        """Let the keys be at a spot, and show it."""
        self._current = spot_id
        self.setAccessibleDescription(self._texts.get(spot_id, ""))
        spot = self._drawing.of(spot_id)
        if spot is not None:
            self._show_box(self.on_screen(spot.box))
        self.viewport().update()

    def zoom_to(self, zoom: float) -> None:
        """Show it at another size."""
        zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        if zoom != self._zoom:
            self._zoom = zoom
            self._lay_out()
            self.zoomed.emit()

    def on_screen(self, box: Box) -> QRectF:
        """Where a box of the drawing is in the viewport."""
        left, top = self._offset()
        return QRectF(
            box.left * self._zoom - left, box.top * self._zoom - top, box.width * self._zoom, box.height * self._zoom
        )

    def point_at(self, place: QPointF) -> QPointF:
        """A point of the drawing at a place in the viewport."""
        left, top = self._offset()
        return QPointF((place.x() + left) / self._zoom, (place.y() + top) / self._zoom)

    def zoom_to_fit(self) -> None:
        """Show all of it, in letters as large as that allows, but not larger than usual."""
        zoom, room = 1.0, self.viewport().height()
        while True:
            self.zoom_to(zoom)
            if zoom <= LEAST_ZOOM or self._drawing.height * self._zoom <= room + 1:
                return
            zoom = max(LEAST_ZOOM, zoom / _FIT_STEP)

    def event(self, event: QEvent) -> bool:
        """Keys that zoom are the board's before they are the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if is_ctrl and Qt.Key(event.key()) in _ZOOM_KEYS:
                event.accept()
                return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new size."""
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self._zoom * ZOOM_STEP ** (event.angleDelta().y() / _WHEEL_NOTCH))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, choose, open, zoom."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        ctrl = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if ctrl and key in _ZOOM_KEYS:
            step = {Qt.Key.Key_Minus: 1 / ZOOM_STEP, Qt.Key.Key_0: 1 / self._zoom}.get(key, ZOOM_STEP)
            self.zoom_to(self._zoom * step)
        elif ctrl and key == Qt.Key.Key_A:
            self.choose([spot.id for spot in self._drawing.spots if spot.kind == "card" and spot.id])
        elif key in _ARROWS and ctrl and modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.pushed.emit(*_ARROWS[key])
        elif key in _ARROWS and not modifiers & Qt.KeyboardModifier.AltModifier:
            self._walk(_ARROWS[key], extend=bool(modifiers & Qt.KeyboardModifier.ShiftModifier), choose=not ctrl)
        elif key == Qt.Key.Key_Space and self._current:
            self._toggle(self._current)
        elif key == Qt.Key.Key_Escape and (self._chosen or self._dragged):
            self._dragged = []
            self.choose([])
            self.viewport().update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current:
            self.activated.emit(self._current)
        elif event.text().isprintable() and event.text().strip() and not ctrl:
            self.typed.emit(self._current, event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is pressed; with Ctrl or Shift beside what is chosen."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = self.point_at(event.position())
        spot = self._drawing.at(at.x(), at.y(), *_POINTED)
        is_more = bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
        if spot is None:
            if not is_more:
                self.choose([])
            return
        self._current = spot.id
        self.setAccessibleDescription(self._texts.get(spot.id, ""))
        if is_more:
            self._toggle(spot.id)
        elif spot.id not in self._chosen:
            self.choose([spot.id])
        self._pressed = event.position().toPoint()
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is chosen."""
        if self._pressed is None or not self.can_drag:
            return
        place = event.position()
        if not self._dragged:
            if (place.toPoint() - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            loose = {spot.id for spot in self._drawing.spots if spot.kind in _DRAGGED}
            self._dragged = [one for one in self._chosen if one in loose]
            if not self._dragged:
                return
        self._drag_at = place
        self._scroll_at_edge(place)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lay down what was dragged; a press without a drag chooses that card alone."""
        dragged, self._dragged = self._dragged, []
        was_pressed, self._pressed = self._pressed is not None, None
        if not dragged:
            if was_pressed and not event.modifiers() and self._current in self._chosen:
                self.choose([self._current])
            return
        at = self.point_at(event.position())
        self.viewport().update()
        self.dropped.emit(dragged, self._target(at, dragged), at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a card."""
        at = self.point_at(event.position())
        spot = self._drawing.at(at.x(), at.y(), *_POINTED)
        if spot is not None:
            self._pressed = None
            self.activated.emit(spot.id)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Show another part."""
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, then what is chosen, and what is dragged over it."""
        painter = QPainter(self.viewport())
        painter.drawPixmap(0, 0, self._painted_sheet())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_chosen(painter)
        if self._dragged:
            self._paint_dragged(painter)
        painter.end()

    def _painted_sheet(self) -> QPixmap:
        """The visible part without what moves; painted anew only where something of it changed."""
        port, ratio = self.viewport(), self.devicePixelRatioF()
        sheet_of = (self._zoom, self._offset(), port.size().toTuple(), ratio, theme.tokens().name)
        if self._sheet is None or sheet_of != self._sheet_of:
            sheet = QPixmap(port.size() * ratio)
            sheet.setDevicePixelRatio(ratio)
            sheet.fill(theme.colour("window"))
            painter = QPainter(sheet)
            left, top = self._offset()
            painter.translate(-left, -top)
            painter.scale(self._zoom, self._zoom)
            seen = QRectF(0, top / self._zoom, self._drawing.width, port.height() / self._zoom)
            paint_drawing(painter, self._drawing, theme.tokens(), seen)
            painter.end()
            self._sheet, self._sheet_of = sheet, sheet_of
        return self._sheet

    def _paint_chosen(self, painter: QPainter) -> None:
        chosen = set(self._chosen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for spot in self._drawing.spots:
            if spot.id in chosen and spot.kind in _POINTED:
                painter.setPen(QPen(theme.colour("accent"), 2 * FOCUS_RING))
                painter.drawRoundedRect(self.on_screen(spot.box), CORNER, CORNER)
            if spot.id and spot.id == self._current and spot.kind != "column" and self.hasFocus():
                painter.setPen(QPen(theme.colour("text"), 1, Qt.PenStyle.DashLine))
                painter.drawRoundedRect(self.on_screen(spot.box).adjusted(-4, -4, 4, 4), CORNER, CORNER)

    def _paint_dragged(self, painter: QPainter) -> None:
        target = self._target(self.point_at(self._drag_at), self._dragged)
        if target is not None:
            painter.setPen(QPen(theme.colour("accent"), FOCUS_RING, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self.on_screen(target.box), CORNER, CORNER)
        metrics = self.fontMetrics()
        text = self._texts.get(self._dragged[0], "")
        more = f"  + {len(self._dragged) - 1}" if len(self._dragged) > 1 else ""
        told = metrics.elidedText(text, Qt.TextElideMode.ElideRight, 15 * metrics.height()) + more
        box = QRectF(self._drag_at.x() + 12, self._drag_at.y() + 8, metrics.horizontalAdvance(told) + 16, 28)
        painter.setPen(QPen(theme.colour("accent"), FOCUS_RING))
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawRoundedRect(box, CORNER, CORNER)
        painter.setPen(theme.colour("text"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), told)

    def _target(self, at: QPointF, dragged: Collection[str]) -> Spot | None:
        """Where what is dragged would come to lie: what is dragged itself is no place."""
        return next(
            (s for s in reversed(self._drawing.spots) if s.box.holds(at.x(), at.y()) and s.id not in dragged), None
        )

    def _walk(self, way: tuple[int, int], *, extend: bool, choose: bool) -> None:
        spots = [spot for spot in self._drawing.spots if spot.kind in _CHOSEN]
        found = next_spot(spots, self._current, way)
        if found is None:
            return
        self.go_to(found.id)
        if extend:
            self.choose([*self._chosen, found.id])
        elif choose:
            self.choose([found.id])

    def _toggle(self, card_id: str) -> None:
        if card_id in self._chosen:
            self.choose([one for one in self._chosen if one != card_id])
        else:
            self.choose([*self._chosen, card_id])

    def _offset(self) -> tuple[int, int]:
        return self.horizontalScrollBar().value(), self.verticalScrollBar().value()

    def _show_box(self, box: QRectF) -> None:
        for bar, begins, ends, room in (
            (self.horizontalScrollBar(), box.left(), box.right(), self.viewport().width()),
            (self.verticalScrollBar(), box.top(), box.bottom(), self.viewport().height()),
        ):
            if begins < 0:
                bar.setValue(bar.value() + int(begins) - 8)
            elif ends > room:
                bar.setValue(bar.value() + int(ends - room) + 8)

    def _scroll_at_edge(self, place: QPointF) -> None:
        bar = self.verticalScrollBar()
        if place.y() < _AT_EDGE:
            bar.setValue(bar.value() - _AT_EDGE)
        elif place.y() > self.viewport().height() - _AT_EDGE:
            bar.setValue(bar.value() + _AT_EDGE)

    def _lay_out(self) -> None:
        size = self.viewport().size()
        fills = isinstance(self._picture, PlanePicture | LotusPicture)
        part = 1.0 if fills else self._zoom
        self._drawing = board_layout(self._picture, size.width() / part, size.height() / part, screen_type())
        for bar, whole, room in (
            (self.horizontalScrollBar(), self._drawing.width, size.width()),
            (self.verticalScrollBar(), self._drawing.height, size.height()),
        ):
            bar.setRange(0, max(0, round(whole * self._zoom) - room))
            bar.setPageStep(room)
            bar.setSingleStep(40)
        self._sheet = None
        self.viewport().update()
