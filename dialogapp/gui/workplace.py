"""One open dialogue in the window: its pages, palette and status, from when it is opened until it is closed.

What is not seen as it opens, the palette and what is owed, waits until it is asked for or until all is quiet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from dialogapp.domain.errors import DialogappError
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import Meeting
from dialogapp.gui.actions import Actions
from dialogapp.gui.contact_desk import ContactDesk
from dialogapp.gui.discreet import Discreet
from dialogapp.gui.frame_presenter import FramePresenter
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.page_names import PAGE_NAMES, PageName
from dialogapp.gui.pages import Page, PageFactory, Surroundings
from dialogapp.gui.preferences import Preferences
from dialogapp.gui.room.room_presenter import RoomPresenter
from dialogapp.gui.room.room_view import RoomView
from dialogapp.gui.room.screens import ScreenSource, SystemScreens
from dialogapp.gui.runner import Outcome
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.search_field import SearchField
from dialogapp.services.changes import Committed
from dialogapp.services.ports import Files, Reader
from dialogapp.services.rehearsing import is_rehearsal
from dialogapp.services.translation import message

if TYPE_CHECKING:
    from dialogapp.gui.actions import Entry
    from dialogapp.gui.dialogs.import_dialog import ImportDialog
    from dialogapp.gui.dialogs.import_job import Taken
    from dialogapp.gui.hits import Hit
    from dialogapp.gui.palette import Palette
    from dialogapp.gui.widgets.tone import Tone
    from dialogapp.services.importing_kinds import ImportKind

_SETTLE_MS = 700
"""How long nothing must have changed before what is owed is counted anew: it reads the whole dialogue."""

_DAYS_MS = 1500
"""How long after opening the public holidays are loaded: what is owed of the schedule depends on them."""
_MAKE_MS = 50
"""How long between the making of one page and the next while the palette is shown: each brings its actions."""

_CHECK_MS = 4000
"""How long after opening the journal is verified, in a child process."""


class Workplace(QObject):
    """Connects a session with the window. Both are given; it owns neither."""

    counted = Signal()
    """What is owed was counted anew."""

    def __init__(
        self,
        window: MainWindow,
        presenter: FramePresenter,
        session: Session,
        actions: Actions,
        preferences: Preferences,
        factories: dict[PageName, PageFactory],
        now: Callable[[], Instant],
        files: Files,
        screens: ScreenSource | None = None,
    ) -> None:
        super().__init__(window)
        self.session = session
        self.presenter = presenter
        self._window = window
        self._actions = actions
        self._now = now
        self._import: ImportDialog | None = None
        self.discreet = Discreet(session, self)
        self.room = RoomView(
            window,
            session,
            RoomPresenter(session, now, self.discreet),
            screens or SystemScreens(window),
            self._say_room,
            self._tell,
        )
        self.contacts = ContactDesk(session, self.discreet, now, self._tell, window)
        around = Surroundings(
            session=session,
            actions=actions,
            preferences=preferences,
            go=self.go,
            tell=self._tell,
            owe=lambda page, count: None,
            room=self.room.presenter,
            discreet=self.discreet,
            open_import=self.open_import,
            open_contact=self.contacts.open,
            files=files,
        )
        window.show_dialogue({name: partial(factory, around) for name, factory in factories.items()})
        self.room.refresh()
        self._show_discretion()
        self._unmade = [name for name in PAGE_NAMES if name in factories]
        self._settled = self._timer(_SETTLE_MS, self._count_owed)
        self._idle = self._timer(_CHECK_MS, self._verify)
        self._days = self._timer(_DAYS_MS, session.know_days)
        self._making = self._timer(_MAKE_MS, self._make_page)
        session.changed.connect(self._take_change)
        session.days_known.connect(self._count_owed)
        session.refused.connect(lambda sentence: self._tell(sentence, "bad"))
        self.discreet.changed.connect(self._take_discretion)
        self._name()
        self._show_owed()
        self._settled.start()
        self._idle.start()

    @cached_property
    def palette(self) -> Palette:
        """The palette, made when it is first asked for."""
        from dialogapp.gui.palette import Palette

        palette = Palette(self._window, self._actions, self._search)
        palette.keep_to("meeting" if self.discreet.is_on else "")
        palette.hit_chosen.connect(self._go_to_hit)
        palette.entry_chosen.connect(self._do_entry)
        return palette

    def go(self, page: PageName, noun_id: str = "") -> None:
        """Show a page, and there the noun with this id; the keys go to the page."""
        shown = self._window.show_page(page)
        if not isinstance(shown, Page):
            return
        if self._window.hides_page:
            # Not the button that shows everything: that takes a deliberate press.
            self._window.ui.rail.button(page).setFocus()
            return
        shown.focus_first()
        if noun_id:
            shown.reveal(noun_id)

    def go_by(self, step: int) -> None:
        """Show the next or the previous page."""
        names = [name for name in PAGE_NAMES if not self._window.ui.rail.button(name).isHidden()]
        here = names.index(self._window.page) if self._window.page in names else 0
        self.go(names[(here + step) % len(names)])

    def find(self) -> None:
        """Put the focus in the page's search field; without one, open the palette."""
        page = self._page()
        fields = page.findChildren(SearchField) if page else []
        field = next((field for field in fields if field.isVisible()), None)
        if field is None:
            self.open_palette()
        else:
            field.setFocus()
            field.selectAll()

    def open_palette(self) -> None:
        """Open the palette; pages that are still to be made bring their actions as they come."""
        self.palette.open(page=self._window.page or "")
        self._making.start()

    def make_pages(self) -> None:
        """Make the pages that were not made yet, so that their actions are known."""
        while self._unmade:
            self._window.page_widget(self._unmade.pop(0))

    def undo(self) -> None:
        """Undo typing where the focus is in a text that can, else the last change of the dialogue."""
        field = self._text_field()
        if (isinstance(field, QLineEdit) and field.isUndoAvailable()) or (
            isinstance(field, QPlainTextEdit | QTextEdit) and field.document().isUndoAvailable()
        ):
            field.undo()
        elif not self.presenter.undo_words()[0]:
            self._window.tell(self.session.language.text("There is nothing to undo."))
        else:
            self.session.undo()

    def redo(self) -> None:
        """Do again what undo took back, in a text or in the dialogue."""
        field = self._text_field()
        if (isinstance(field, QLineEdit) and field.isRedoAvailable()) or (
            isinstance(field, QPlainTextEdit | QTextEdit) and field.document().isRedoAvailable()
        ):
            field.redo()
        elif not self.presenter.undo_words()[1]:
            self._window.tell(self.session.language.text("There is nothing to redo."))
        else:
            self.session.redo()

    def name_undo(self) -> None:
        """Let the menu say what would be undone."""
        undo, redo = self.presenter.undo_words()
        for name, words in (("edit.undo", undo), ("edit.redo", redo)):
            action = self._actions.action(name)
            action.setText(words or self.session.language.text("Undo" if name == "edit.undo" else "Redo"))

    def open_import(self, path: Path | None = None) -> None:
        """Show the dialog of imports, with a file if one was dropped."""
        from dialogapp.gui.dialogs.import_dialog import ImportDialog

        if self._import is None:
            self._import = ImportDialog(self.session, self._window)
            self._import.imported.connect(self._take_import)
            self._import.finished.connect(self._forget_import)
        self._import.show()
        self._import.raise_()
        self._import.activateWindow()
        if path is not None:
            self._import.choose(path)

    def take_file(self, path: Path) -> None:
        """A file was dropped: the page that is shown takes it, else it is imported."""
        page = self._page()
        if page is None or self._window.hides_page or not page.take_file(path):
            self.open_import(path)

    def show_purpose(self) -> str:
        """Show on the page what it is for, and return it."""
        if (page := self._page()) is not None:
            page.show_purpose()
        return page.purpose if page is not None else ""

    def retranslate(self) -> None:
        """Speak the window's language."""
        self._name()
        self.room.retranslate()
        self._show_discretion()
        self._count_owed()

    def close(self) -> None:
        """Leave the window; what was written is kept."""
        for timer in (self._settled, self._idle, self._days, self._making):
            timer.stop()
        self.room.close_down()
        self.contacts.close_down()
        # First the answers that are on their way: a line that could not be stored stands half-typed again.
        self.session.settle()
        if self._import is not None:
            self._import.close_down()
        for page in self._window.findChildren(Page):
            page.close_down()
        self.session.close()
        for name in PAGE_NAMES:
            self._actions.remove_page(name)
        if "palette" in vars(self):
            self.palette.deleteLater()
        self.deleteLater()

    def _take_change(self, committed: Committed) -> None:
        self.presenter.take_change(committed)
        if "dialogue" in committed.entities:
            self._name()
        self._window.show_status(self.presenter.status(self._now()))
        self._settled.start()

    def _count_owed(self) -> None:
        try:
            self.presenter.count_owed(self._now(), self.discreet.numbers)
        except DialogappError as error:
            self.session.refuse(error)
            return
        self._show_owed()
        self.counted.emit()

    def _name(self) -> None:
        """Name it, and say on top of everything if it is only a rehearsal."""
        dialogue, language = self.presenter.read_dialogue(), self.session.language
        title = dialogue.title
        if self.session.read(is_rehearsal):
            title = language.text("Rehearsal: {title}", title=title)
            self._window.show_rehearsal(
                language.text("This is a rehearsal, in a copy that is thrown away when you close the window")
            )
        self._window.name_dialogue(title, dialogue.diary_number)

    def _show_owed(self) -> None:
        for name in PAGE_NAMES:
            self._window.set_owed(name, 0 if self.discreet.is_on else self.presenter.owed[name])
        self._window.show_status(self.presenter.status(self._now()))

    def _make_page(self) -> None:
        if self._unmade and self.palette.isVisible():
            self._window.page_widget(self._unmade.pop(0))
            self.palette.renew()
            self._making.start()

    def _verify(self) -> None:
        job = self.session.jobs.start(["verify", str(self.session.store.path), "--json"])
        job.finished.connect(self._take_check)

    def _take_check(self, outcome: Outcome) -> None:
        found = self.presenter.take_check(outcome)
        if not self.session.read(lambda reader: reader.count(Meeting, state="running")):
            # Whoever turns to the documents then need not wait for their first page.
            self.session.jobs.get_ready()
        self._window.show_status(self.presenter.status(self._now()))
        if found is not None and not found.holds:
            sentence = message(
                "This file was changed by something other than Dialogapp. Nothing was lost by opening it; "
                "compare it with a backup before you rely on it."
            )
            self._window.tell(self.session.language.text(sentence), "bad")

    def _forget_import(self) -> None:
        if self._import is not None:
            self._import.deleteLater()
            self._import = None

    def _take_import(self, taken: Taken, kind: ImportKind) -> None:
        """Tell what was imported, and go there; while a meeting runs, the page stays."""
        from dialogapp.gui.dialogs.import_words import imported_place, taken_words

        if taken.report is None:
            return
        words = self.session.language
        sentence = taken_words(words, kind, taken.report)
        self._window.tell(sentence, "ok", action=words.text("Undo"), slot=lambda: self._undo_import(taken.entry))
        if self.session.read(lambda reader: reader.count(Meeting, state="running")):
            return
        report = taken.report
        self.go(*self.session.read(lambda reader: imported_place(reader, kind, report)))

    def _undo_import(self, entry: int) -> None:
        """Take the whole import back, unless something was changed after it: undo takes the last change first."""
        if self.session.read(lambda reader: reader.journal_head()[0]) == entry:
            self.session.undo()
            return
        words = self.session.language
        self._window.tell(words.text("Something was changed after the import. Take that back first, with Ctrl+Z."))

    def _tell(self, text: str, tone: Tone = "plain") -> None:
        """Show a sentence; while discreet mode is on, without other suppliers' names."""
        self._window.tell(self.discreet.text(text), tone)

    def _say_room(self, words: str) -> None:
        self._window.show_room(words)
        self._actions.action("room.follow").setChecked(self.room.presenter.follows)
        self._actions.action("room.names").setChecked(self.room.presenter.with_names)

    def _take_discretion(self) -> None:
        """Hide at once what may not be told of any more, or show all again."""
        self.room.presenter.take_discretion()
        if self.discreet.is_on and self._import is not None:
            self._import.close()
        self._show_discretion()
        if self.presenter.owed:
            self._count_owed()
        else:
            self._settled.start()

    def _show_discretion(self) -> None:
        from dialogapp.gui.widgets.empty_state import EmptyState

        is_on, words = self.discreet.is_on, self.session.language
        self._actions.action("view.discreet").setChecked(is_on)
        if "palette" in vars(self):
            self.palette.keep_to("meeting" if is_on else "")
        if not is_on:
            self._window.hide_pages(None)
            return
        curtain = EmptyState()
        curtain.set_texts(
            words.text("Discreet mode is on: this page could tell of other suppliers, so only the meeting is shown."),
            words.text("Show all the same"),
        )
        curtain.pressed.connect(self.discreet.switch)
        self._window.hide_pages(curtain, words.text("Discreet mode"))

    def _search(self, text: str) -> Sequence[Hit]:
        from dialogapp.gui.search import found, found_in_meeting

        meeting = self.discreet.meeting
        if self.discreet.is_on:
            if meeting is None:
                return []
            return self.session.read(lambda reader: found_in_meeting(reader, text, self.session.language, meeting.id))

        def search(reader: Reader) -> list[Hit]:
            return found(reader, text, self.session.language)

        return self.session.read(search)

    def _go_to_hit(self, hit: Hit) -> None:
        self.go(cast("PageName", hit.page), hit.noun_id)

    def _do_entry(self, entry: Entry) -> None:
        if entry.page and entry.page != self._window.page:
            self.go(cast("PageName", entry.page))
        entry.action.trigger()

    def _page(self) -> Page | None:
        page = self._window.page_widget(self._window.page) if self._window.page else None
        return page if isinstance(page, Page) else None

    def _text_field(self) -> QWidget | None:
        return self._window.focusWidget()

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer
