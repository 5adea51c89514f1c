"""Opens the room's view on a screen of its own, keeps it equal to what is let through, and says what the room sees."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from dialogapp.gui.pages import Tell
from dialogapp.gui.room.room_presenter import RoomPresenter
from dialogapp.gui.room.room_window import RoomWindow
from dialogapp.gui.room.screens import Found, Screen, ScreenSource, found_screens
from dialogapp.gui.room.text_dialog import TextDialog
from dialogapp.gui.screens.meeting_ticker import RoomTicker
from dialogapp.gui.session import Session
from dialogapp.services.changes import Committed


class RoomView(QObject):
    """One dialogue's view for the room. `say` gets what the room sees, in words, whenever that may be something else;
    call `refresh` to begin.
    """

    def __init__(
        self,
        owner: QWidget,
        session: Session,
        presenter: RoomPresenter,
        source: ScreenSource,
        say: Callable[[str], None],
        tell: Tell,
    ) -> None:
        super().__init__(owner)
        self.presenter = presenter
        self.window: RoomWindow | None = None
        self.menu: QMenu | None = None
        self._owner = owner
        self._session = session
        self._source = source
        self._say = say
        self._tell = tell
        self._ticker = RoomTicker(self.refresh, self)
        presenter.changed = self.refresh
        self._found = found_screens(source)
        source.changed.connect(self.take_screens)
        session.changed.connect(self._take_change)

    @property
    def words(self) -> str:
        """What the room sees, for the status bar."""
        language = self._session.language
        if self._found.is_duplicated:
            return language.text("The room sees: this screen, duplicated")
        picture = self.window.picture if self.window is not None else None
        if picture is None:
            return language.text("The room sees: nothing")
        return language.text("The room sees: {what}", what=picture.said)

    # What the user does

    def show_item(self, *, follow: bool = False) -> None:
        """Let the agenda item through that is on, or the agenda as it goes on."""
        self._open_if(self.presenter.show_item(follow=follow))

    def show_question(self) -> None:
        """Let the chosen question through."""
        self._open_if(self.presenter.show_question())

    def show_exercise(self, *, result: bool = False) -> None:
        """Let the chosen exercise through, or its result."""
        self._open_if(self.presenter.show_exercise(result=result))

    def turn_following(self) -> None:
        """Follow the agenda from now on, or show nothing more of it."""
        if self.presenter.follows:
            self.show_nothing()
        else:
            self.show_item(follow=True)

    def turn_names(self) -> None:
        """Let the room read suppliers' names, or not any more."""
        self.presenter.name_suppliers(not self.presenter.with_names)

    def ask_text(self) -> None:
        """Ask for a text to let through."""
        dialog = TextDialog(self._session.language, self._owner)
        dialog.written.connect(self.show_text)
        dialog.open()

    def show_text(self, text: str) -> None:
        """Let a text through."""
        self._open_if(self.presenter.show_text(text))

    def show_nothing(self) -> None:
        """Black, at once."""
        if self.window is not None:
            self.window.show_picture(None)
        self.presenter.show_nothing()

    def open_here(self) -> None:
        """The room's view on the laptop itself, over the log."""
        self._open(found_screens(self._source).own, on_laptop=True)

    def open_there(self) -> None:
        """The room's view on a screen of its own; where there are several, the user is asked which."""
        found = self._found = found_screens(self._source)
        if len(found.free) > 1:
            self._ask_which(found)
        elif found.free:
            self._open(found.free[0])
        else:
            self._tell(self._why_not(found), "warn")

    def close(self) -> None:
        """Close the room's view; nothing is let through any more."""
        self._close_window()
        self.presenter.show_nothing()

    def close_down(self) -> None:
        """The dialogue is closed."""
        self._source.changed.disconnect(self.take_screens)
        self.close()

    def retranslate(self) -> None:
        """Speak the window's language."""
        self.presenter.forget_names()
        if self.window is not None:
            self.window.speak(self._session.language)
        self.refresh()

    # What happens

    def take_screens(self) -> None:
        """Some screen came or went: show nothing, and close the view where its screen is not its own any more."""
        was_open, had_something = self.window is not None, self.presenter.shown is not None
        before, found = self._found, found_screens(self._source)
        if found == before and not self._is_astray(found):
            return
        self._found = found
        self.show_nothing()
        if self.window is not None and (self.window.on_laptop or self.window.screen_taken not in found.free):
            self._close_window()
        language = self._session.language
        if found.is_duplicated:
            self._tell(self._why_not(found), "warn")
        elif was_open and self.window is None:
            self._tell(language.text("The room's screen is gone. The room's view is closed; nothing of it is here"))
        elif was_open or had_something:
            self._tell(language.text("The screens changed, so the room sees nothing until you let something through"))
        self.refresh()

    def refresh(self) -> None:
        """Show what is let through as it is now."""
        picture = self.presenter.picture()
        if self.window is not None and picture != self.window.picture:
            self.window.show_picture(picture)
        self._ticker.set_seen(self.window is not None)
        self._ticker.follow(turn_used=self.presenter.clock if self.window is not None else None, item_used=None)
        self._say(self.words)

    def _take_change(self, committed: Committed) -> None:
        self.presenter.take_change(committed)

    def _is_astray(self, found: Found) -> bool:
        window = self.window
        return window is not None and not window.on_laptop and window.screen_taken not in found.free

    def _open_if(self, is_shown: bool) -> None:
        if is_shown and self.window is None:
            self.open_there()

    def _open(self, screen: Screen, *, on_laptop: bool = False) -> None:
        self._close_window()
        window = self.window = RoomWindow(screen, self._session.language, on_laptop=on_laptop)
        window.come_back.connect(self._come_back)
        window.nothing_asked.connect(self.show_nothing)
        window.show_picture(self.presenter.picture())
        window.cover()
        self.refresh()

    def _come_back(self) -> None:
        is_laptop = self.window is not None and self.window.on_laptop
        self._close_window()
        if not is_laptop:
            self.presenter.show_nothing()
        self.refresh()
        if is_laptop:
            self._owner.activateWindow()

    def _close_window(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.come_back.disconnect(self._come_back)
            window.hide()
            window.deleteLater()

    def _ask_which(self, found: Found) -> None:
        menu = self.menu = QMenu(self._owner)
        menu.setAccessibleName(self._session.language.text("Which screen does the room see?"))
        menu.addSection(menu.accessibleName())
        for screen in found.free:
            size = f"{screen.place.width()} × {screen.place.height()}"
            action = menu.addAction(f"{screen.name}, {size}")
            action.triggered.connect(lambda _checked=False, chosen=screen: self._open(chosen))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._owner.mapToGlobal(QPoint(self._owner.width() // 2, self._owner.height() // 2)))

    def _why_not(self, found: Found) -> str:
        language = self._session.language
        if found.is_duplicated:
            return language.text(
                "The screens show the same: the room sees the log. Let the projector extend the desktop in the "
                "system's settings"
            )
        return language.text(
            "There is only one screen, so the room sees nothing yet. Plug in the projector, or press F5 to show the "
            "room's view here"
        )
