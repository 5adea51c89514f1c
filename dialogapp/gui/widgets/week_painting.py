"""How a painted week looks: its head, its hours, and the meetings as blocks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from dialogapp.domain.holidays import is_working_day
from dialogapp.domain.meetings import Meeting
from dialogapp.gui import theme
from dialogapp.gui.tokens import CORNER, FOCUS_RING, Scale, Space
from dialogapp.gui.widgets.organisation_mark import paint_mark
from dialogapp.gui.widgets.week_grid import GUTTER, WeekGrid

_STRIPE = 4
_MARK = 12
_MOST_ROWS = 3
_CENTRE = Qt.AlignmentFlag.AlignCenter
_TOP_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class WeekEntry:
    """A meeting as the week shows it. `title` is its own or, in a one-to-one, the supplier's name; `times` stand under
    it.

    `marks` are the numbers of the suppliers invited; a single one stands before the title.

    `clashes` marks one that stands in another's way; `spoken` says all of it in words, on hover and to screen readers.
    """

    meeting: Meeting
    title: str
    times: str
    marks: tuple[int, ...] = ()
    clashes: bool = False
    spoken: str = ""


def paint_day_names(
    painter: QPainter, grid: WeekGrid, names: dict[date, tuple[str, str]], today: date, height: int
) -> None:
    """The head: each day's name over its number; today's is in accent."""
    painter.fillRect(QRectF(0, 0, grid.width, height), theme.colour("surface"))
    for day in grid.days:
        name, number = names.get(day, ("", ""))
        box = QRectF(grid.left(day), 0, grid.day_width, height)
        upper, lower = box.adjusted(0, 4, 0, -height / 2), box.adjusted(0, height / 2 - 4, 0, -2)
        painter.setFont(theme.font(Scale.SMALL))
        painter.setPen(theme.colour("accent" if day == today else "muted"))
        painter.drawText(upper, int(_CENTRE), name)
        painter.setFont(theme.font(Scale.LEAD, bold=day == today))
        painter.setPen(theme.colour("accent" if day == today else "text"))
        painter.drawText(lower, int(_CENTRE), number)
    _line(painter, QLineF(0, height - 0.5, grid.width, height - 0.5), "line")


def paint_hours(painter: QPainter, grid: WeekGrid, clock: tuple[str, ...], working: tuple[int, int]) -> None:
    """The ground: hours with what the `clock` shows, nights and free days sunken, a line between days."""
    painter.fillRect(QRectF(0, 0, grid.width, grid.height), theme.colour("surface"))
    night = theme.colour("window")
    for first, last in ((0, working[0]), (working[1], 24)):
        top = grid.top(first * 60)
        painter.fillRect(QRectF(GUTTER, top, grid.width - GUTTER, grid.top(last * 60) - top), night)
    for day in grid.days:
        if not is_working_day(day):
            painter.fillRect(QRectF(grid.left(day), 0, grid.day_width, grid.height), night)
        _line(painter, QLineF(grid.left(day), 0, grid.left(day), grid.height), "line")
    painter.setFont(theme.font(Scale.SMALL))
    for hour in range(1, 24):
        y = grid.top(hour * 60)
        _line(painter, QLineF(GUTTER - 6, y, grid.width, y), "line")
        painter.setPen(theme.colour("muted"))
        label = QRectF(0, y - 10, GUTTER - 10, 20)
        painter.drawText(label, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), clock[hour])


def paint_now(painter: QPainter, grid: WeekGrid, today: date, minute: int) -> None:
    """The line of now, over today."""
    y = grid.top(minute)
    left = grid.left(today)
    painter.setPen(QPen(theme.colour("accent"), 2))
    painter.drawLine(QLineF(left, y, left + grid.day_width, y))
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
    if state in ("planned", "running") and not entry.clashes:
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


def paint_ghost(painter: QPainter, box: QRectF, words: str) -> None:
    """Where a meeting that is dragged would come, with its new time."""
    painter.save()
    painter.setPen(QPen(theme.colour("accent"), 1.5, Qt.PenStyle.DashLine))
    ground = QColor(theme.colour("accent_soft"))
    ground.setAlpha(220)
    painter.setBrush(ground)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
    painter.setPen(theme.colour("text"))
    painter.setFont(theme.font(bold=True))
    painter.drawText(box.adjusted(8, 3, -4, -3), int(_TOP_LEFT), words)
    painter.restore()


def _paint_words(painter: QPainter, box: QRectF, entry: WeekEntry) -> None:
    state = entry.meeting.state
    title, small = QFont(theme.font(Scale.SMALL, bold=state != "cancelled")), theme.font(Scale.SMALL)
    title.setStrikeOut(state == "cancelled")
    painter.setFont(title)
    line = painter.fontMetrics().height()
    painter.setPen(theme.colour(_ink(entry)))
    rows = max(1, int((box.height() + 4) // line))
    before = _MARK + Space.TIGHT if len(entry.marks) == 1 else 0
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
    sign = "▲" if entry.clashes else {"held": "✓", "running": "▶", "cancelled": "✕"}.get(entry.meeting.state, "")
    return f"{sign} {entry.title}".strip()


def _ink(entry: WeekEntry) -> str:
    if entry.clashes:
        return "warn"
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
    if chosen:
        return QPen(theme.colour("accent"), 1.5)
    if entry.clashes:
        return QPen(theme.colour("warn"), 1.5)
    if entry.meeting.state == "cancelled":
        return QPen(theme.colour("edge"), 1, Qt.PenStyle.DashLine)
    return QPen(theme.colour("line" if entry.meeting.state == "held" else "edge"), 1)


def _line(painter: QPainter, line: QLineF, token: str) -> None:
    painter.setPen(QPen(theme.colour(token), 1))
    painter.drawLine(line)
