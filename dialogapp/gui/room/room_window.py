"""The window on the room's screen: it paints what it is given, black where that is nothing."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dialogapp.gui import theme
from dialogapp.gui.room.room_painting import RoomPainter
from dialogapp.gui.room.screens import Screen
from dialogapp.gui.room.shown import RoomPicture
from dialogapp.gui.tokens import BLACK, DARK, Scale, Space
from dialogapp.services.translation import Language

HOLD_MS = 1000
"""How long Esc must be held to come back from the room's view on the laptop."""
_LET_GO_MS = 100
"""How long Esc must be up to be let go: where X11 sends a release and a press for each repeat, they come at once."""


class RoomWindow(QWidget):
    """Covers one screen. On the room's it never takes the keys: they go on to the log. On the laptop itself
    (`on_laptop`) it takes them, so that none is typed unseen.
    """

    come_back = Signal()
    """Esc was held, or the window was closed by the system."""

    nothing_asked = Signal()
    """F9 was pressed here."""

    def __init__(self, screen: Screen, language: Language, *, on_laptop: bool = False) -> None:
        super().__init__(None)
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
        if not on_laptop:
            flags |= Qt.WindowType.WindowDoesNotAcceptFocus
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowFlags(flags)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on_laptop else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.screen_taken = screen
        self.on_laptop = on_laptop
        self.picture: RoomPicture | None = None
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._held.setInterval(HOLD_MS)
        self._held.timeout.connect(self.come_back)
        self._let_go = QTimer(self)
        self._let_go.setSingleShot(True)
        self._let_go.setInterval(_LET_GO_MS)
        self._let_go.timeout.connect(self._held.stop)
        self.setGeometry(screen.place)
        self.speak(language)

    def speak(self, language: Language) -> None:
        """Speak the window's language from now on."""
        self._language = language
        self.setWindowTitle(language.text("The room's view"))
        self.show_picture(self.picture)

    @property
    def hint(self) -> str:
        """How to come back, where the log is covered."""
        return self._language.text("Hold Esc for a second to come back") if self.on_laptop else ""

    def cover(self) -> None:
        """Cover the screen."""
        # Not showFullScreen, which takes the keys.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()
        if self.on_laptop:
            self.raise_()
            self.activateWindow()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_picture(self, picture: RoomPicture | None) -> None:
        """Show it; black for None. What was shown before is painted over at once, not when all is quiet."""
        self.picture = picture
        seen = picture.spoken if picture is not None else self._language.text("Nothing")
        self.setAccessibleName(": ".join((self.windowTitle(), seen)))
        if picture is None:
            self.repaint()
        else:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(self.rect(), QColor(BLACK) if self.picture is None else theme.colour("window"))
        if self.picture is not None:
            RoomPainter(painter, self.rect(), self._language).paint(self.picture)
        if self.hint:
            painter.setFont(theme.font(Scale.LEAD))
            painter.setPen(QColor(DARK.muted) if self.picture is None else theme.colour("muted"))
            box: QRect = self.rect().adjusted(Space.PAGE, 0, -Space.PAGE, -Space.MEDIUM)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), self.hint)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc held comes back, F9 blanks; nothing else does anything."""
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Escape:
            if not self._let_go.isActive():
                self._held.start()
            self._let_go.stop()
        elif event.key() == Qt.Key.Key_F9:
            self.nothing_asked.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Esc was let go too soon."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._let_go.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The release of Esc would not be heard."""
        super().focusOutEvent(event)
        self._let_go.stop()
        self._held.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The system closed it: the room sees nothing."""
        super().closeEvent(event)
        self.come_back.emit()
