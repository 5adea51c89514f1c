"""Paints boards: on the screen, on the room's view and on paper, from one and the same drawing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPen

from dialogapp.domain.boards.drawing import Area, Box, Drawing, Label, Shape, Sign, Spot, Stroke, Type
from dialogapp.domain.boards.layout import board_layout
from dialogapp.domain.boards.pictures import BoardPicture, LotusPicture
from dialogapp.gui import theme
from dialogapp.gui.tokens import Tokens
from dialogapp.services.translation import Language

_MUCH = 1 << 14
_TIGHTER = 0.95
_MOST_MEASURED = 20_000


def screen_type() -> Type:
    """How the window writes now."""
    return type_of(float(QFontInfo(theme.font()).pixelSize()))


def type_of(pixels: float) -> Type:
    """The window's font with letters of so many pixels."""
    return Type(pixels, _measure(QFont(theme.font()).family()))


@cache
def _measure(family: str) -> Callable[[str, float, bool], float]:
    """Widths in a font, each measured once."""
    fonts: dict[tuple[float, bool], QFontMetricsF] = {}
    known: dict[tuple[str, float, bool], float] = {}

    def measure(text: str, pixels: float, bold: bool) -> float:
        asked = text, pixels, bold
        if (wide := known.get(asked)) is None:
            if (metrics := fonts.get((pixels, bold))) is None:
                metrics = fonts[pixels, bold] = QFontMetricsF(_font(pixels, bold))
            if len(known) > _MOST_MEASURED:
                known.clear()
            wide = known[asked] = metrics.horizontalAdvance(text)
        return wide

    return measure


def _font(pixels: float, bold: bool) -> QFont:
    font = theme.font(bold=bold)
    font.setPixelSize(max(1, round(pixels)))
    return font


def paint_board(painter: QPainter, rect: QRect, picture: BoardPicture, language: Language, letters: float) -> None:
    """Paint a board in a rectangle, such as of the room's view, with letters of so many pixels.

    What there is no room for is counted, not painted smaller; only the lotus is made to fit, since it is one whole.
    """
    type_ = type_of(letters)
    drawing = board_layout(picture, rect.width(), rect.height(), type_)
    if isinstance(picture, LotusPicture) and drawing.height > rect.height():
        type_ = type_of(letters * rect.height() / drawing.height * _TIGHTER)
        drawing = board_layout(picture, rect.width(), rect.height(), type_)
    limit = float(rect.height())
    if drawing.height > limit + type_.line:
        limit -= type_.line
    cut = [spot for spot in drawing.spots if spot.kind == "card" and spot.box.bottom > limit]
    hidden = len({spot.id for spot in cut})
    painter.save()
    painter.translate(rect.topLeft())
    painter.save()
    painter.setClipRect(QRectF(0, 0, rect.width(), limit))
    paint_drawing(painter, _without(drawing, cut, limit), theme.tokens())
    painter.restore()
    if hidden:
        words = language.plural("{count} more is not shown", "{count} more are not shown", hidden)
        place = Box(type_.size, rect.height() - type_.line, rect.width(), type_.line)
        _paint_label(painter, Label(place, words, type_.size, colour="muted"), theme.tokens())
    painter.restore()


def _without(drawing: Drawing, cut: Sequence[Spot], limit: float) -> Drawing:
    """The drawing without what stands in some spots or over the limit, so that nothing is read by half."""
    boxes = [spot.box for spot in cut]

    def stays(shape: Shape) -> bool:
        if isinstance(shape, Stroke):
            at = (shape.x1 + shape.x2) / 2, (shape.y1 + shape.y2) / 2 - 1
            return abs(shape.y2 - shape.y1) > 1 or not any(box.holds(*at) for box in boxes)
        if isinstance(shape, Label) and shape.box.bottom > limit + 1:
            return False
        at = (shape.x, shape.y) if isinstance(shape, Sign) else shape.box.centre
        return not any(box.holds(*at) for box in boxes)

    return replace(drawing, shapes=tuple(filter(stays, drawing.shapes)))


def page_end(drawing: Drawing, begin: float, most: float) -> float:
    """Where a page that begins at `begin` ends, at most at `most`, so that no card is parted if that can be had."""
    end = most
    for _ in drawing.spots:
        parted = [s.box.top for s in drawing.spots if s.kind in ("card", "heading") and s.box.top < end < s.box.bottom]
        if not parted:
            return end
        end = min(parted)
        if end <= begin:
            return most
    return most


def paint_drawing(painter: QPainter, drawing: Drawing, tokens: Tokens, seen: QRectF | None = None) -> None:
    """Paint the shapes; of those outside of `seen` none."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in drawing.shapes:
        if seen is None or _is_seen(shape, seen):
            paint_shape(painter, shape, tokens)
    painter.restore()


def paint_shape(painter: QPainter, shape: Shape, tokens: Tokens) -> None:
    """Paint one shape."""
    if isinstance(shape, Label):
        _paint_label(painter, shape, tokens)
    elif isinstance(shape, Area):
        _paint_area(painter, shape, tokens)
    elif isinstance(shape, Stroke):
        style = Qt.PenStyle.DashLine if shape.dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(_colour(tokens, shape.colour), shape.width, style))
        painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))
    else:
        _paint_sign(painter, shape, tokens)


def _is_seen(shape: Shape, seen: QRectF) -> bool:
    if isinstance(shape, Area | Label):
        box = shape.box
        return box.top < seen.bottom() and box.bottom > seen.top()
    if isinstance(shape, Stroke):
        return min(shape.y1, shape.y2) < seen.bottom() and max(shape.y1, shape.y2) > seen.top()
    return seen.top() - shape.radius < shape.y < seen.bottom() + shape.radius


def _paint_area(painter: QPainter, area: Area, tokens: Tokens) -> None:
    if area.edge:
        style = Qt.PenStyle.DashLine if area.dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(_colour(tokens, area.edge), area.stroke, style))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    if area.fill:
        painter.setBrush(_colour(tokens, area.fill))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(*area.box), area.corner, area.corner)


def _paint_label(painter: QPainter, label: Label, tokens: Tokens) -> None:
    painter.setPen(_colour(tokens, label.colour))
    font = _font(label.size, label.bold)
    painter.setFont(font)
    box = label.box
    flag = {
        "start": Qt.AlignmentFlag.AlignLeft,
        "centre": Qt.AlignmentFlag.AlignHCenter,
        "end": Qt.AlignmentFlag.AlignRight,
    }[label.align]
    # The box tells where the text begins, is centred or ends; it has been measured, so nothing is cut.
    slack = _MUCH if label.align != "centre" else 0
    left = box.left - (slack if label.align == "end" else 0)
    place = QRectF(left, box.top, box.width + slack, box.height)
    painter.drawText(place, int(flag | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), label.text)


def _paint_sign(painter: QPainter, sign: Sign, tokens: Tokens) -> None:
    colour = _colour(tokens, sign.colour)
    stroke = max(1.5, sign.radius / 6)
    painter.setPen(QPen(colour, stroke))
    painter.setBrush(colour if sign.filled else _colour(tokens, "surface"))
    r = sign.radius - stroke / 2
    x, y = sign.x, sign.y
    if sign.shape == "circle":
        painter.drawEllipse(QPointF(x, y), r, r)
    else:
        painter.drawRect(QRectF(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r))


def _colour(tokens: Tokens, name: str) -> QColor:
    return QColor(getattr(tokens, name))
