"""Opens and closes dialogues in the window, and does what the window's own actions ask for.

Between the first paint and the dialogue that was asked for stands what is imported here at the top; what only some
actions need is imported by them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu

from dialogapp.domain.errors import DialogappError
from dialogapp.gui import icon_font
from dialogapp.gui.actions import Actions
from dialogapp.gui.always_keys import AlwaysKeys
from dialogapp.gui.clock import system_now
from dialogapp.gui.crash_dialog import CrashReporter
from dialogapp.gui.file_drops import FileDrops
from dialogapp.gui.frame_presenter import FramePresenter
from dialogapp.gui.help import Help
from dialogapp.gui.main_menu import MainMenu
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.page_factories import page_factories
from dialogapp.gui.page_names import PAGE_NAMES, PageName
from dialogapp.gui.preferences import ACTOR, GEOMETRY, LANGUAGE, Preferences
from dialogapp.gui.recent import RecentDialogue, known_step, recent_dialogues, remember_dialogue
from dialogapp.gui.room.room_actions import ROOM_SLOTS
from dialogapp.gui.runner import ProcessJobs, Runner, ThreadRunner
from dialogapp.gui.session import Session
from dialogapp.gui.theme import Theme
from dialogapp.gui.translation import WindowLanguage
from dialogapp.gui.typed_before import give_typed
from dialogapp.gui.view_modes import THEMES, ViewModes
from dialogapp.gui.window_actions import NEEDS_DIALOGUE, add_window_actions
from dialogapp.gui.workplace import Workplace
from dialogapp.services.file_names import file_name
from dialogapp.services.ports import Files, Store
from dialogapp.services.rehearsing import is_rehearsal
from dialogapp.services.translation import LanguageCode, language

if TYPE_CHECKING:
    from dialogapp.domain.dialogue import Dialogue
    from dialogapp.gui.early_start import EarlyStart
    from dialogapp.gui.room.room_view import RoomView
    from dialogapp.services.templates import Beginning

_LANGUAGES: tuple[LanguageCode, ...] = ("sv", "en")
_IDLE_MS = 2000
"""When nothing was written for so long, the file is made whole on its own."""
_ALWAYS = {Qt.Key.Key_F9: "room.nothing", Qt.Key.Key_F8: "meeting.pause"}
"""The actions whose keys work in every window of ours."""
_FILTER = "Dialogapp (*.dialog)"


class Desktop(QObject):
    """What the window does from its first paint on: start page, dialogues, menus."""

    closed = Signal()
    """The window is closed and everything is kept."""

    def __init__(
        self,
        window: MainWindow,
        files: Files,
        preferences: Preferences,
        look: Theme,
        words: WindowLanguage,
        runner: Callable[[], Runner] = ThreadRunner,
    ) -> None:
        super().__init__(window)
        self.workplace: Workplace | None = None
        self._store: Store | None = None
        self._window, self._files = window, files
        self._preferences, self._look, self._words = preferences, look, words
        self._modes = ViewModes(window, preferences, look, partial(self._go, "meeting"))
        self._runner = runner
        icon_font.load()
        self.actions = Actions(window)
        self._help = Help(window, self.actions, lambda: self.workplace, lambda: words.language)
        add_window_actions(self.actions, self._slots())
        self.menu = MainMenu(window.ui, self.actions, self)
        self._dress()
        self._crashes = CrashReporter(window, self._tell_error)
        self._crashes.install()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self._make_whole)
        window.ui.editMenu.aboutToShow.connect(self._at_work(Workplace.name_undo))
        window.page_asked.connect(self._go)
        window.page_shown.connect(self.menu.show_page)
        window.search_asked.connect(self._at_work(Workplace.open_palette))
        window.help_asked.connect(self._help.show_page)
        window.closing.connect(self.quit)
        self._always = AlwaysKeys(
            {key: partial(self.actions.trigger, name) for key, name in _ALWAYS.items()}, parent=self
        )
        self._drops = FileDrops(window)
        self._drops.dropped.connect(self._take_files)
        preferences.changed.connect(self._show_checks)
        self._show_checks()

    def _dress(self) -> None:
        """Give the title strip its icons and the choice of looks, and follow the system from here on."""
        looks = QMenu(self._window.ui.strip)
        looks.addActions([self.actions.action(f"view.theme.{choice}") for choice in THEMES])
        strip = self._window.ui.strip
        strip.theme.setMenu(looks)
        strip.show_icons()
        self._look.follow_system()

    def begin(self, path: Path | None, early: EarlyStart | None = None) -> None:
        """Open the dialogue at `path`, or show the start page; the first time with the sample. `early` has opened it
        already, if it can be opened, and has taken what was typed meanwhile.
        """
        if early is not None:
            early.finish()
            self._open(early.take_store, early)
        elif path is not None:
            self.open(path)
        elif not self._preferences.settings.contains(GEOMETRY.key):
            self.open_sample()
        else:
            self.show_start()

    def show_start(self) -> None:
        """Show the start page."""
        from dialogapp.gui.screens.start_screen import StartScreen

        recent = recent_dialogues(self._preferences)
        start = StartScreen(recent, self._words.language)
        start.opened.connect(lambda path: self.open(Path(path)))
        start.new_asked.connect(self.ask_new)
        start.open_asked.connect(self.ask_open)
        start.sample_asked.connect(self.open_sample)
        self._window.show_start(start)
        self.menu.show_page(None)
        self.menu.show_recent(recent, lambda path: self.open(Path(path)))
        self._enable(False)

    def open(self, path: Path) -> None:
        """Open the dialogue at `path` in place of the one that is open; a sentence tells what stands in the way."""
        if self._store is not None and path.absolute() == self._store.path.absolute():
            return
        self._open(lambda: self._files.open(path))

    def _open(self, opened: Callable[[], Store], early: EarlyStart | None = None) -> None:
        try:
            store = opened()
        except DialogappError as error:
            if self.workplace is None:
                # The list of recent dialogues may have named it.
                self.show_start()
            self._tell_error(error)
            return
        session = Session(store, self._runner(), ProcessJobs(parent=self), self._words.language, self)
        try:
            # All that the frame says is read before anything else is closed: a damaged file shows itself here.
            presenter = FramePresenter(session)
            if self.workplace is not None:
                presenter.count_owed(system_now())
        except DialogappError as error:
            session.close()
            store.close()
            self._tell_error(error)
            return
        problem = self._leave()
        self._enter(store, session, presenter)
        typed = early.typed if early is not None else None
        problem = give_typed(store, self._files.typing_ahead(store.path), typed) or problem
        self._show_first_page(store)
        if early is not None:
            early.hand_cursor(self._window.focusWidget())
        if problem is not None:
            self._tell_error(problem)

    def make_new(self, beginning: Beginning, path: Path) -> None:
        """Make a new dialogue at `path`, and open it."""
        from dialogapp.services.templates import begin_dialogue

        try:
            self._files.make(path, lambda store: begin_dialogue(store, beginning))
        except DialogappError as error:
            self._tell_error(error)
            return
        self._preferences.set(ACTOR, beginning.draft.facilitator)
        self.open(path)

    def ask_new(self, template: str = "") -> None:
        """Ask for what a new dialogue is made of, then where to keep it."""
        from dialogapp.gui.dialogs.new_dialogue_dialog import NewDialogueDialog

        dialog = NewDialogueDialog(
            self._words.language,
            date.today(),
            self._window,
            template=template,
            facilitator=self._preferences.get(ACTOR),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda beginning: self._ask_where(beginning, dialog))
        dialog.open()

    def ask_open(self) -> None:
        """Ask for a dialogue's file."""
        dialog = QFileDialog(self._window, self._words.language.text("Open…"), _documents(), _FILTER)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.open(Path(path)))
        dialog.open()

    def open_sample(self) -> None:
        """Open the sample dialogue, made now if it is not there."""
        from dialogapp.services.sample import make_sample

        path = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)) / (
            self._words.language.text("Sample dialogue") + ".dialog"
        )
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists():
                make_sample(self._files, path, date.today())
        except DialogappError as error:
            self._tell_error(error)
            return
        except OSError as error:
            self._refuse(str(error))
            return
        self.open(path)

    def close_dialogue(self) -> None:
        """Close the dialogue, and show the start page."""
        problem = self._leave()
        self.show_start()
        if problem is not None:
            self._tell_error(problem)

    def quit(self) -> None:
        """Keep everything, close the dialogue and the window."""
        self._leave()
        self._preferences.set(GEOMETRY, self._window.geometry_text())
        self._window.finish_closing()
        self.closed.emit()

    def _enter(self, store: Store, session: Session, presenter: FramePresenter) -> None:
        self._store = store
        dialogue = presenter.read_dialogue()
        store.actor = self._preferences.get(ACTOR) or dialogue.facilitator or dialogue.buyer
        session.changed.connect(lambda _committed: self._idle.start())
        session.crashed.connect(self._crashes.report)
        factories = page_factories()
        self.workplace = Workplace(
            self._window,
            presenter,
            session,
            self.actions,
            self._preferences,
            factories,
            system_now,
            self._files,
            self._runner(),
        )
        self.workplace.counted.connect(self._remember)
        self._enable(True)

    def _show_first_page(self, store: Store) -> None:
        assert self.workplace is not None
        presenter = self.workplace.presenter
        self.workplace.go(presenter.first_page())
        self._remember_as(presenter.read_dialogue(), known_step(self._preferences, store.path))

    def _leave(self) -> DialogappError | None:
        """Close the dialogue that is open; what stood in the way of closing it whole, if anything did."""
        if self.workplace is None or self._store is None:
            return None
        self._idle.stop()
        workplace, store = self.workplace, self._store
        problem = None
        try:
            self._remember()
        except DialogappError as error:
            problem = error
        workplace.close()
        try:
            store.close()
        except DialogappError as error:
            problem = error
        self.workplace, self._store = None, None
        return problem

    def _remember(self) -> None:
        assert self.workplace is not None
        presenter = self.workplace.presenter
        step = self.workplace.discreet.text(presenter.next_step(system_now()))
        self._remember_as(presenter.read_dialogue(), step)

    def _remember_as(self, dialogue: Dialogue, step: str) -> None:
        assert self.workplace is not None
        assert self._store is not None
        if self.workplace.session.read(is_rehearsal):
            return
        path = str(self._store.path.absolute())
        remember_dialogue(
            self._preferences, RecentDialogue(path, dialogue.title, dialogue.diary_number, step, system_now())
        )
        self.menu.show_recent(recent_dialogues(self._preferences), lambda chosen: self.open(Path(chosen)))

    def _make_whole(self) -> None:
        if self.workplace is not None:
            self.workplace.session.do(lambda store: store.checkpoint())

    def _ask_where(self, beginning: Beginning, asking: QDialog) -> None:
        """Ask for a file, before what was `asking` for the beginning: it is there again if the user thinks better."""
        dialog = QFileDialog(asking, self._words.language.text("Where to keep the dialogue"), _documents(), _FILTER)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("dialog")
        dialog.selectFile(file_name(beginning.draft.title) + ".dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda _path: asking.accept())
        dialog.fileSelected.connect(lambda path: self.make_new(beginning, Path(path)))
        dialog.open()

    def _take_files(self, paths: list[Path]) -> None:
        """Open a dialogue that was dropped on the window; another file goes to the page, or is imported."""
        words = self._words.language
        if len(paths) > 1:
            self._window.tell(words.text("Drop one file at a time."))
        elif paths[0].suffix.casefold() == ".dialog":
            self.open(paths[0])
        elif self.workplace is not None:
            self.workplace.take_file(paths[0])
        else:
            self._window.tell(words.text("Open a dialogue first; then a file can be imported into it."))

    def _tell_error(self, error: DialogappError) -> None:
        self._refuse(self._words.language.error(error))

    def _refuse(self, sentence: str) -> None:
        """Say what stands in the way; the start page is made anew and no longer lists a file that is gone."""
        if self.workplace is None:
            self.show_start()
        self._window.tell(sentence, "bad")

    def _enable(self, is_open: bool) -> None:
        for name in NEEDS_DIALOGUE:
            self.actions.action(name).setEnabled(is_open)

    def _show_checks(self) -> None:
        self._modes.show_checks(self.actions)
        for code in _LANGUAGES:
            self.actions.action(f"view.language.{code}").setChecked(self._words.language.code == code)

    def _choose_language(self, code: LanguageCode) -> None:
        if self.workplace is not None:
            self.workplace.session.language = language(code)
        self._words.choose(language(code))
        self._preferences.set(LANGUAGE, code)
        if self.workplace is not None:
            self.workplace.retranslate()
        else:
            self.show_start()
        self.menu.retranslate()
        self._show_checks()

    def _go(self, page: PageName) -> None:
        if self.workplace is not None:
            self.workplace.go(page)

    def _at_work(self, do: Callable[[Workplace], object]) -> Callable[[], object]:
        """`do` with the dialogue that is open; nothing while none is."""
        return lambda: do(self.workplace) if self.workplace is not None else None

    def _slots(self) -> dict[str, Callable[[], object]]:
        return {
            "file.new": self.ask_new,
            "file.open": self.ask_open,
            "file.close": self.close_dialogue,
            "file.import": self._at_work(Workplace.open_import),
            "file.export": self._at_work(lambda workplace: workplace.go("documents")),
            "file.quit": self.quit,
            "edit.undo": self._at_work(Workplace.undo),
            "edit.redo": self._at_work(Workplace.redo),
            "edit.find": self._at_work(Workplace.find),
            "edit.contact": self._at_work(lambda workplace: workplace.contacts.open()),
            **self._modes.slots_by_name,
            "view.discreet": self._at_work(lambda workplace: workplace.discreet.switch()),
            **{f"room.{name}": self._at_work(partial(_in_room, do)) for name, do in ROOM_SLOTS.items()},
            "go.palette": self._at_work(Workplace.open_palette),
            "go.next": self._at_work(lambda workplace: workplace.go_by(1)),
            "go.previous": self._at_work(lambda workplace: workplace.go_by(-1)),
            **self._help.slots_by_name,
            **{f"view.language.{code}": partial(self._choose_language, code) for code in _LANGUAGES},
            **{f"go.{name}": partial(self._go, name) for name in PAGE_NAMES},
        }


def _in_room(do: Callable[[RoomView], object], workplace: Workplace) -> None:
    do(workplace.room)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
