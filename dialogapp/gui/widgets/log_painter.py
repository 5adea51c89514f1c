"""Measures and paints lines of the log: time, mark, speaker, text with its kind before it, remarks, signs."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.frozen import dataclass
from dialogapp.gui import theme
from dialogapp.gui.icons import paint_icon
from dialogapp.gui.models.log_words import LogWords
from dialogapp.gui.qt_text import qt_length
from dialogapp.gui.tokens import FOCUS_RING, ICON_SMALL, Scale, Space
from dialogapp.gui.widgets.organisation_mark import paint_mark

_MOST_LINES = 12
"""A longer text ends in … here; the whole is read on hover and in the editor."""
_MOST_CHARACTERS = 4000
"""What is laid out at most, so that a pasted book costs no more than a page."""
_LAYOUTS_KEPT = 400
_PAD = 7
_NARROW = 520
"""Below this width the speaker is told by initials."""
_NAME_WIDTH = 104
_LINE_SEPARATOR = "\N{LINE SEPARATOR}"


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A line as it is painted at the width in force. `height` is without a heading."""

    text: QTextLayout
    text_height: float
    is_cut: bool
    notes: str
    height: int


@dataclass(frozen=True, slots=True)
class RowState:
    """How a row stands in the view."""

    box: QRect
    heading: str = ""
    is_selected: bool = False
    has_focus: bool = False


class LogPainter:
    """Lays lines out once for a width and a font, and paints them. Keys are the model's."""

    def __init__(self) -> None:
        self._width = 0
        self._laid_out: dict[object, LaidOut] = {}
        self._take_fonts()

    @property
    def heading_height(self) -> int:
        """What a heading above a line adds to it."""
        return self._heading_height

    def set_width(self, width: int) -> bool:
        """Lay out for rows of this width from now on; whether that is another."""
        is_other = width != self._width
        if is_other:
            self._width = width
            self._laid_out.clear()
            self._place_columns()
        return is_other

    def restyle(self) -> None:
        """Fonts, colours or words are others."""
        self._laid_out.clear()
        self._take_fonts()
        self._place_columns()

    def forget(self, key: object) -> None:
        """Lay one line out anew when it is next asked for."""
        self._laid_out.pop(key, None)

    def laid_out(self, key: object, line: LogLine, words: LogWords) -> LaidOut:
        """The line laid out, from what is kept where it can be."""
        found = self._laid_out.get(key)
        if found is None:
            if len(self._laid_out) >= _LAYOUTS_KEPT:
                for old in list(islice(self._laid_out, _LAYOUTS_KEPT // 2)):
                    del self._laid_out[old]
            found = self._laid_out[key] = self._lay_out(line, words)
        return found

    def text_rect(self, row: QRect, heading: bool) -> QRect:
        """Where the text stands in a row, for an editor."""
        top = row.top() + (self._heading_height if heading else 0)
        left = int(self._text_left)
        return QRect(left, top, int(self._text_width), row.bottom() - top + 1)

    def paint(self, painter: QPainter, line: LogLine, laid_out: LaidOut, words: LogWords, state: RowState) -> None:
        """Paint a row."""
        row = state.box
        body = QRectF(row)
        if state.heading:
            self._paint_heading(painter, row, state.heading)
            body.setTop(row.top() + self._heading_height)
        if state.is_selected:
            painter.fillRect(body, theme.colour("accent_soft"))
            painter.fillRect(QRectF(body.left(), body.top(), 3, body.height()), theme.colour("accent"))
        top = body.top() + _PAD
        self._paint_head(painter, top, line, words)
        is_struck = line.contribution.state == "struck"
        painter.setPen(theme.colour("muted" if is_struck else "text"))
        painter.setFont(self._body)
        laid_out.text.draw(painter, QPointF(self._text_left, top))
        if laid_out.is_cut:
            last = QRectF(self._text_left, top + laid_out.text_height - self._line, self._text_width, self._line)
            painter.drawText(last, int(Qt.AlignmentFlag.AlignRight), "…")
        if laid_out.notes:
            self._paint_notes(painter, top + laid_out.text_height, laid_out.notes)
        self._paint_signs(painter, top, line, words)
        if state.has_focus:
            painter.setPen(QPen(theme.colour("accent"), FOCUS_RING))
            painter.drawRect(body.adjusted(1, 1, -1, -1))

    def _paint_heading(self, painter: QPainter, row: QRect, heading: str) -> None:
        box = QRectF(Space.MEDIUM, row.top() + 6, self._width - 2 * Space.MEDIUM, self._heading_height - 8)
        painter.setFont(self._heading)
        painter.setPen(theme.colour("muted"))
        words = self._heading_metrics.elidedText(heading, Qt.TextElideMode.ElideRight, box.width() * 0.8)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), words)
        left = box.left() + self._heading_metrics.horizontalAdvance(words) + Space.SMALL
        painter.setPen(theme.colour("line"))
        painter.drawLine(QPointF(left, box.center().y()), QPointF(box.right(), box.center().y()))

    def _paint_head(self, painter: QPainter, top: float, line: LogLine, words: LogWords) -> None:
        painter.setFont(self._body)
        painter.setPen(theme.colour("muted"))
        base = top + self._metrics.ascent()
        painter.drawText(QPointF(Space.MEDIUM, base), words.time(line))
        voice = words.voice(line)
        if voice is None:
            return
        side = ICON_SMALL - 2
        paint_mark(painter, QRectF(self._mark_left, top + (self._line - side) / 2, side, side), voice.number)
        name = voice.initials if self._is_narrow else line.organisation
        painter.setPen(theme.colour("text"))
        shown = self._metrics.elidedText(name, Qt.TextElideMode.ElideRight, self._name_width)
        painter.drawText(QPointF(self._name_left, base), shown)

    def _paint_notes(self, painter: QPainter, top: float, notes: str) -> None:
        painter.setFont(self._small)
        painter.setPen(theme.colour("muted"))
        shown = self._small_metrics.elidedText(notes, Qt.TextElideMode.ElideRight, self._text_width)
        painter.drawText(QPointF(self._text_left, top + 2 + self._small_metrics.ascent()), shown)

    def _paint_signs(self, painter: QPainter, top: float, line: LogLine, words: LogWords) -> None:
        sign = ("lock-fill", "warn") if line.is_claimed else ("flag-fill", "accent") if words.is_owed(line) else None
        if sign is not None:
            y = int(top + (self._line - ICON_SMALL) / 2)
            paint_icon(painter, QRect(self._width - Space.MEDIUM - ICON_SMALL, y, ICON_SMALL, ICON_SMALL), *sign)

    def _lay_out(self, line: LogLine, words: LogWords) -> LaidOut:
        prefix = words.prefix(line)
        whole = prefix + words.text(line)
        shown = whole[:_MOST_CHARACTERS].replace("\n", _LINE_SEPARATOR)
        layout = QTextLayout(shown, self._body)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        formats = self._formats(len(prefix), len(shown), line.contribution.state == "struck")
        layout.setFormats(formats if words.is_veiled(line) else [*formats, *_secret(line, len(prefix))])
        layout.setCacheEnabled(True)
        is_cut, height = self._break_lines(layout)
        notes = words.notes(line)
        below = self._small_metrics.height() + 2 if notes else 0
        return LaidOut(layout, height, is_cut or len(whole) > _MOST_CHARACTERS, notes, round(2 * _PAD + height + below))

    def _break_lines(self, layout: QTextLayout) -> tuple[bool, float]:
        """Whether lines are left over, and the height of those that are shown."""
        height = 0.0
        is_cut = False
        layout.beginLayout()
        while (row := layout.createLine()).isValid():
            row.setLineWidth(max(1.0, self._text_width))
            row.setPosition(QPointF(0, height))
            height += self._line
            if row.lineNumber() == _MOST_LINES - 1:
                is_cut = row.textStart() + row.textLength() < len(layout.text())
                break
        layout.endLayout()
        return is_cut, height or self._line

    def _formats(self, prefix: int, length: int, is_struck: bool) -> list[QTextLayout.FormatRange]:
        formats = []
        if prefix:
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.DemiBold)
            formats.append(_format(0, prefix, bold))
        if is_struck:
            struck = QTextCharFormat()
            struck.setFontStrikeOut(True)
            formats.append(_format(prefix, length - prefix, struck))
        return formats

    def _take_fonts(self) -> None:
        self._body, self._small = theme.font(), theme.font(Scale.SMALL)
        self._heading = theme.font(Scale.SMALL, bold=True)
        self._metrics = QFontMetricsF(self._body)
        self._small_metrics, self._heading_metrics = QFontMetricsF(self._small), QFontMetricsF(self._heading)
        self._line = self._metrics.height()
        self._heading_height = round(self._heading_metrics.height()) + Space.LARGE

    def _place_columns(self) -> None:
        self._is_narrow = self._width < _NARROW
        self._mark_left = Space.MEDIUM + self._metrics.horizontalAdvance("00:00") + Space.MEDIUM
        self._name_left = self._mark_left + ICON_SMALL + Space.TIGHT
        self._name_width = self._metrics.horizontalAdvance("MMM") if self._is_narrow else float(_NAME_WIDTH)
        self._text_left = self._name_left + self._name_width + Space.MEDIUM
        self._text_width = self._width - self._text_left - ICON_SMALL - Space.MEDIUM - Space.TIGHT


def _secret(line: LogLine, prefix: int) -> list[QTextLayout.FormatRange]:
    """The passages of a line for which secrecy was asked; a line that is secret as a whole has its sign."""
    if not line.hidden or line.is_hidden:
        return []
    marked = QTextCharFormat()
    marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    marked.setUnderlineColor(theme.colour("warn"))
    text = line.contribution.text
    spans = ((qt_length(text[:start]), qt_length(text[start:end])) for start, end in line.hidden)
    return [_format(prefix + start, length, marked) for start, length in spans]


def _format(start: int, length: int, what: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, what
    return found
