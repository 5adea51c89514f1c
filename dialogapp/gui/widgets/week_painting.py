"""How a painted calendar looks: its head, its hours, and the meetings as blocks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import Meeting
from dialogapp.gui import theme
from dialogapp.gui.tokens import CORNER, FOCUS_RING, Scale, Space
from dialogapp.gui.widgets.organisation_mark import paint_mark
from dialogapp.gui.widgets.tone import SIGNS, TONE_COLOURS, Tone
from dialogapp.gui.widgets.week_drag import Remark
from dialogapp.gui.widgets.week_grid import GUTTER, WeekGrid

_STRIPE = 4
_MARK = 12
_MOST_ROWS = 3
_HALVES_FROM = 60
"""How high an hour must be for its half to have a line."""
_NARROW = 90
"""Narrower blocks show that something is in their way instead of their mark."""
_MOST_REMARKS = 3
_REMARK_WIDTH = 340
_CENTRE = Qt.AlignmentFlag.AlignCenter
_TOP_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_WRAPPED = int(_TOP_LEFT) | int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class WeekEntry:
    """A meeting as the calendar shows it. `title` is its own or, in a one-to-one, the supplier's name; `times` stand
    under it.

    `marks` are the numbers of the suppliers invited; a single one stands before the title.

    `tone` is bad for one that stands in another's way, warn for a deviation without a reason; `spoken` says all of it
    in words, on hover and to screen readers.
    """

    meeting: Meeting
    title: str
    times: str
    marks: tuple[int, ...] = ()
    tone: Tone = "plain"
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over a lane: a day's name and number with a note such as a holiday's name, or a room's name."""

    title: str
    figure: str = ""
    note: str = ""
    is_today: bool = False
    is_closed: bool = False


def paint_heads(painter: QPainter, grid: WeekGrid, heads: Sequence[Head], height: int) -> None:
    """The head: each lane's name over its figure and note; today's is in accent."""
    painter.fillRect(QRectF(0, 0, grid.width, height), theme.colour("surface"))
    for index, head in enumerate(heads):
        box = QRectF(grid.left(index) + 2, 4, grid.lane_width - 4, height - 6)
        rows = [(head.title, theme.font(Scale.SMALL), "muted" if head.figure else "text")]
        if head.figure:
            rows.append((head.figure, theme.font(Scale.LEAD, bold=head.is_today), "text"))
        if head.note:
            rows.append((head.note, theme.font(Scale.SMALL), "muted"))
        y = box.top()
        for text, font, token in rows:
            painter.setFont(font)
            painter.setPen(theme.colour("accent" if head.is_today and token != "muted" else token))
            line = painter.fontMetrics().height()
            shown = painter.fontMetrics().elidedText(text, _ELIDE, int(box.width()))
            painter.drawText(QRectF(box.left(), y, box.width(), line), int(_CENTRE), shown)
            y += line
    _line(painter, QLineF(0, height - 0.5, grid.width, height - 0.5), "line")


def paint_hours(
    painter: QPainter, grid: WeekGrid, clock: Sequence[str], working: tuple[int, int], heads: Sequence[Head]
) -> None:
    """The ground: hours with what the `clock` shows, nights and free days sunken, a line between lanes, and what a day
    lacks where the clocks change.
    """
    painter.fillRect(QRectF(0, 0, grid.width, grid.height), theme.colour("surface"))
    night = theme.colour("window")
    axis = grid.axis
    morning, evening = (grid.top(axis.position_of(hour * 60)) for hour in working)
    for top, bottom in ((0.0, morning), (evening, grid.height)):
        painter.fillRect(QRectF(GUTTER, top, grid.width - GUTTER, bottom - top), night)
    for index, lane in enumerate(grid.lanes):
        left = grid.left(index)
        if heads[index].is_closed:
            painter.fillRect(QRectF(left, 0, grid.lane_width, grid.height), night)
        if (lacking := axis.lacking(lane.day)) is not None:
            stretch = QRectF(left, grid.top(lacking[0]), grid.lane_width, grid.top(lacking[1]) - grid.top(lacking[0]))
            painter.fillRect(stretch, QBrush(theme.colour("edge"), Qt.BrushStyle.BDiagPattern))
        _line(painter, QLineF(left, 0, left, grid.height), "line")
    painter.setFont(theme.font(Scale.SMALL))
    for position, hour in axis.rows():
        y = grid.top(position)
        _line(painter, QLineF(GUTTER - 6, y, grid.width, y), "line")
        if grid.hour >= _HALVES_FROM:
            half = y + grid.hour / 2
            painter.setPen(QPen(theme.colour("line"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(GUTTER, half, grid.width, half))
        painter.setPen(theme.colour("muted"))
        label = QRectF(0, y - 10, GUTTER - 10, 20)
        painter.drawText(label, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), clock[hour])


def paint_now(painter: QPainter, grid: WeekGrid, lanes: Sequence[int], position: int) -> None:
    """The line of now, over today's lanes."""
    y = grid.top(position)
    left = grid.left(lanes[0])
    painter.setPen(QPen(theme.colour("accent"), 2))
    painter.drawLine(QLineF(left, y, left + len(lanes) * grid.lane_width, y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    painter.drawEllipse(QPointF(left, y), 4, 4)


def paint_entry(painter: QPainter, box: QRectF, entry: WeekEntry, *, chosen: bool, focused: bool) -> None:
    """One meeting. Its state shows by its ground, its edge and a sign; never by colour alone."""
    painter.save()
    state = entry.meeting.state
    painter.setBrush(theme.colour(_ground(state, chosen)))
    painter.setPen(_edge(entry, chosen))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
    if state in ("planned", "running") and entry.tone == "plain":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(QRectF(box.left(), box.top(), _STRIPE, box.height()), 2, 2)
    painter.setClipRect(box.adjusted(2, 1, -2, -1))
    _paint_words(painter, box.adjusted(_STRIPE + 4, 2, -3, -2), entry)
    painter.setClipping(False)
    if chosen and focused:
        painter.setPen(QPen(theme.colour("accent"), FOCUS_RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), CORNER + 1, CORNER + 1)
    painter.restore()


def paint_ghost(painter: QPainter, box: QRectF, words: str, tone: Tone) -> None:
    """Where a meeting that is dragged would come, with its new time; in `tone` where something is in its way."""
    painter.save()
    edge = theme.colour("accent" if tone == "plain" else TONE_COLOURS[tone])
    painter.setPen(QPen(edge, 1.5, Qt.PenStyle.DashLine))
    ground = QColor(theme.colour("accent_soft"))
    ground.setAlpha(220)
    painter.setBrush(ground)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
    painter.setPen(theme.colour("text"))
    painter.setFont(theme.font(bold=True))
    painter.drawText(box.adjusted(8, 3, -4, -3), int(_TOP_LEFT), f"{SIGNS[tone]} {words}".strip())
    painter.restore()


def paint_swap(painter: QPainter, box: QRectF) -> None:
    """A block that would change places, or waits for another to change with."""
    painter.save()
    painter.setPen(QPen(theme.colour("accent"), 2.5, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), CORNER, CORNER)
    painter.setPen(theme.colour("accent"))
    painter.setFont(theme.font(Scale.LEAD, bold=True))
    corner = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
    painter.drawText(box.adjusted(4, 0, -6, -1), int(corner), "⇄")
    painter.restore()


def paint_remarks(painter: QPainter, ghost: QRectF, seen: QRectF, remarks: Sequence[Remark], more: str) -> None:
    """Sentences beside a ghost, on a card of their own within `seen`; `more` follows where not all fit."""
    rows = [(f"{SIGNS[one.tone]} {one.text}".strip(), one.tone) for one in remarks[:_MOST_REMARKS]]
    if len(remarks) > _MOST_REMARKS:
        rows.append((more, "plain"))
    painter.save()
    painter.setFont(theme.font(Scale.SMALL))
    width = min(_REMARK_WIDTH, seen.width() - 2 * Space.SMALL)
    metrics, inner = painter.fontMetrics(), width - 2 * Space.SMALL
    heights = [
        metrics.boundingRect(QRectF(0, 0, inner, 1000).toRect(), _WRAPPED, text).height() + 2 for text, _ in rows
    ]
    height = sum(heights) + 2 * Space.TIGHT + 2
    left = max(seen.left() + Space.TIGHT, min(ghost.left(), seen.right() - width - Space.TIGHT))
    top = ghost.bottom() + Space.TIGHT
    if top + height > seen.bottom():
        top = max(seen.top() + Space.TIGHT, ghost.top() - height - Space.TIGHT)
    painter.setPen(QPen(theme.colour("edge"), 1))
    painter.setBrush(theme.colour("surface"))
    painter.drawRoundedRect(QRectF(left, top, width, height), CORNER, CORNER)
    y = top + Space.TIGHT + 1
    for (text, tone), row in zip(rows, heights, strict=True):
        painter.setPen(theme.colour("text" if tone == "plain" else TONE_COLOURS[tone]))
        painter.drawText(QRectF(left + Space.SMALL, y, inner, row), _WRAPPED, text)
        y += row
    painter.restore()


def _paint_words(painter: QPainter, box: QRectF, entry: WeekEntry) -> None:
    state = entry.meeting.state
    title, small = QFont(theme.font(Scale.SMALL, bold=state != "cancelled")), theme.font(Scale.SMALL)
    title.setStrikeOut(state == "cancelled")
    painter.setFont(title)
    line = painter.fontMetrics().height()
    painter.setPen(theme.colour(_ink(entry)))
    rows = max(1, int((box.height() + 4) // line))
    is_told_first = entry.tone != "plain" and box.width() < _NARROW
    before = _MARK + Space.TIGHT if len(entry.marks) == 1 and not is_told_first else 0
    if before:
        paint_mark(painter, QRectF(box.left(), box.top() + (line - _MARK) / 2, _MARK, _MARK), entry.marks[0])
    y = box.top()
    for text in _wrapped(painter, _signed(entry), box.width() - before, min(rows, _MOST_ROWS)):
        painter.drawText(QRectF(box.left() + before, y, box.width() - before, line), int(_TOP_LEFT), text)
        y += line
    painter.setFont(small)
    painter.setPen(theme.colour("muted"))
    for text in filter(None, (entry.times, entry.meeting.place)):
        if y + line > box.bottom() + 4:
            return
        shown = painter.fontMetrics().elidedText(text, _ELIDE, int(box.width()))
        painter.drawText(QRectF(box.left(), y, box.width(), line), int(_TOP_LEFT), shown)
        y += line
    if not before and y + _MARK <= box.bottom():
        for number, mark in enumerate(entry.marks):
            left = box.left() + number * (_MARK + Space.TIGHT)
            if left + _MARK <= box.right():
                paint_mark(painter, QRectF(left, y + 2, _MARK, _MARK), mark)


def _signed(entry: WeekEntry) -> str:
    # A cancelled one is struck through: the cross is that of a conflict.
    sign = SIGNS[entry.tone] or {"held": "✓", "running": "▶"}.get(entry.meeting.state, "")
    return f"{sign} {entry.title}".strip()


def _ink(entry: WeekEntry) -> str:
    if entry.tone != "plain":
        return TONE_COLOURS[entry.tone]
    return "muted" if entry.meeting.state in ("held", "cancelled") else "text"


_ELIDE = Qt.TextElideMode.ElideRight


def _wrapped(painter: QPainter, text: str, width: float, most: int) -> list[str]:
    metrics = painter.fontMetrics()
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most:
        line = words.pop(0)
        while words and metrics.horizontalAdvance(f"{line} {words[0]}") <= width:
            line += " " + words.pop(0)
        lines.append(line)
    if words:
        lines[-1] = metrics.elidedText(" ".join([lines[-1], *words]), _ELIDE, int(width))
    return [metrics.elidedText(line, _ELIDE, int(width)) for line in lines]


def _ground(state: str, chosen: bool) -> str:
    if chosen or state == "running":
        return "accent_soft"
    return {"held": "sunken", "cancelled": "window"}.get(state, "surface")


def _edge(entry: WeekEntry, chosen: bool) -> QPen:
    if chosen and entry.tone == "plain":
        return QPen(theme.colour("accent"), 1.5)
    if entry.tone != "plain":
        return QPen(theme.colour(TONE_COLOURS[entry.tone]), 2)
    if entry.meeting.state == "cancelled":
        return QPen(theme.colour("edge"), 1, Qt.PenStyle.DashLine)
    return QPen(theme.colour("line" if entry.meeting.state == "held" else "edge"), 1)


def _line(painter: QPainter, line: QLineF, token: str) -> None:
    painter.setPen(QPen(theme.colour(token), 1))
    painter.drawLine(line)
