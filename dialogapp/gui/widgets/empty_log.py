"""What an empty log says: one sentence, and the keys that fill it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFontMetricsF, QPainter

from dialogapp.gui import theme
from dialogapp.gui.tokens import Scale, Space

_PAD = 6
_RADIUS = 4


def paint_empty(painter: QPainter, box: QRect, sentence: str, hints: Sequence[tuple[str, str]]) -> None:
    """Paint `sentence` in the middle of `box`, and under it each of `hints`: keys and what they do, if they fit."""
    body, small = QFontMetricsF(theme.font()), QFontMetricsF(theme.font(Scale.SMALL))
    row = small.height() + Space.SMALL
    keys = max((small.horizontalAdvance(key) for key, _ in hints), default=0.0) + 2 * _PAD
    words = max((small.horizontalAdvance(told) for _, told in hints), default=0.0)
    height = body.height() + (Space.LARGE + row * len(hints) if hints else 0)
    if height > box.height() or keys + Space.MEDIUM + words > box.width():
        hints, height = (), body.height()
    top = box.top() + max(0.0, (box.height() - height) / 2)
    painter.save()
    painter.setFont(theme.font())
    painter.setPen(theme.colour("muted"))
    left = box.left() + (box.width() - body.horizontalAdvance(sentence)) / 2
    painter.drawText(QPointF(max(left, box.left() + Space.SMALL), top + body.ascent()), sentence)
    painter.setFont(theme.font(Scale.SMALL))
    left = box.left() + (box.width() - keys - Space.MEDIUM - words) / 2
    top += body.height() + Space.LARGE
    for key, told in hints:
        _paint_key(painter, QPointF(left + keys, top), key, small)
        painter.setPen(theme.colour("muted"))
        painter.drawText(QPointF(left + keys + Space.MEDIUM, top + small.ascent()), told)
        top += row
    painter.restore()


def _paint_key(painter: QPainter, top_right: QPointF, key: str, metrics: QFontMetricsF) -> None:
    """Paint a key's name in a frame that ends at `top_right`."""
    width = metrics.horizontalAdvance(key) + 2 * _PAD
    painter.setPen(theme.colour("edge"))
    painter.drawRoundedRect(
        round(top_right.x() - width),
        round(top_right.y() - 2),
        round(width),
        round(metrics.height() + 4),
        _RADIUS,
        _RADIUS,
    )
    painter.setPen(theme.colour("text"))
    painter.drawText(QPointF(top_right.x() - width + _PAD, top_right.y() + metrics.ascent()), key)
