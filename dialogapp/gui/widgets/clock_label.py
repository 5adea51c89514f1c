"""A clock in large figures, as large as there is room for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from dialogapp.domain.instants import Instant
from dialogapp.gui import theme
from dialogapp.gui.tokens import Scale

_SECOND = 1000
_HOUR = 3600
_LEAST_WIDTH = 80


def clock_text(seconds: int) -> str:
    """Seconds as 3:07 or 1:03:07, with a minus sign where they are negative."""
    whole = abs(seconds)
    hours, rest = divmod(whole, _HOUR)
    minutes, left = divmod(rest, 60)
    sign = "\N{MINUS SIGN}" if seconds < 0 else ""
    return f"{sign}{hours}:{minutes:02}:{left:02}" if hours else f"{sign}{minutes}:{left:02}"


class ClockLabel(QLabel):
    """Shows elapsed or remaining time. It wakes once a second while it runs, and not at all else.

    Figures that do not fit its width are smaller, never cut; its height stays.
    """

    def __init__(
        self, parent: QWidget | None = None, now: Callable[[], Instant] | None = None, *, scale: float = Scale.CLOCK
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._scale = scale
        self._since: Instant = 0
        self._before = 0
        self._limit: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._is_faded = False
        self._warns_at: int | None = None
        self._shown = 0
        self.show_seconds(0)

    @property
    def is_running(self) -> bool:
        """Whether it counts."""
        return self._timer.isActive()

    def set_clock(self, now: Callable[[], Instant]) -> None:
        """Take the time from `now` (needed before `run`, where the constructor got none)."""
        self._now = now

    def show_seconds(self, seconds: int) -> None:
        """Stop, and show `seconds`."""
        self._timer.stop()
        self._show(seconds)

    def run(self, since: Instant, already: int = 0, *, limit: int | None = None) -> None:
        """Count from the instant `since` on top of `already` seconds; with `limit` (seconds) show what is left of
        it.
        """
        self._since, self._before, self._limit = since, already, limit
        self._tick()

    def _tick(self) -> None:
        if self._now is None:
            raise RuntimeError("a ClockLabel needs set_clock before run")
        elapsed = max(0, self._now() - self._since)
        seconds = self._before + elapsed // _SECOND
        self._show(seconds if self._limit is None else self._limit - seconds)
        self._timer.start(_SECOND - elapsed % _SECOND)

    def sizeHint(self) -> QSize:
        """Room for the figures at their full size."""
        metrics = QFontMetrics(theme.font(self._scale))
        return QSize(metrics.horizontalAdvance(self.text()), metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Narrow, and as high as ever."""
        return QSize(_LEAST_WIDTH, self.sizeHint().height())

    def set_faded(self, faded: bool) -> None:
        """Show a clock that measures nothing now as muted."""
        self._is_faded = faded
        self.update()

    def warn_at(self, seconds: int | None) -> None:
        """Show so many seconds and fewer as a warning, and less than none as worse; None for never."""
        self._warns_at = seconds
        self.update()

    def shown_font(self) -> QFont:
        """The font of the figures: as large as fits."""
        whole = QFontMetricsF(theme.font(self._scale)).horizontalAdvance(self.text())
        return theme.font(self._scale * min(1.0, self.width() / whole) if whole else self._scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figures."""
        painter = QPainter(self)
        painter.setFont(self.shown_font())
        painter.setPen(theme.colour(self._colour()))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()

    def _colour(self) -> str:
        if self._is_faded:
            return "muted"
        if self._warns_at is None or self._shown > self._warns_at:
            return "text"
        return "warn" if self._shown >= 0 else "bad"

    def _show(self, seconds: int) -> None:
        self._shown = seconds
        text = clock_text(seconds)
        grows = len(text) != len(self.text())
        self.setText(text)
        if grows:
            self.updateGeometry()
