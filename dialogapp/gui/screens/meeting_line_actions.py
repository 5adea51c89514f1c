"""The commands on lines: the one that is written, those that are selected, or the last."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from dialogapp.domain.entry import Speaker
from dialogapp.gui.forms.ui_meeting_screen import Ui_MeetingScreen
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens import meeting_keys as keys
from dialogapp.gui.screens.meeting_actions import LOG, MeetingActions
from dialogapp.gui.screens.meeting_entry import EntryPresenter
from dialogapp.gui.screens.meeting_log_panel import LogPanel


class LineActions:
    """Registers them. `kinds` are those of the kinds, `on_lines` those that the menu of selected lines offers."""

    def __init__(
        self,
        around: Surroundings,
        ui: Ui_MeetingScreen,
        log: LogPanel,
        entry: EntryPresenter,
        page: QWidget,
    ) -> None:
        self._around = around
        self._session = around.session
        self._ui = ui
        self._log = log
        self._entry = entry
        self._page = page
        self.kinds: Sequence[QAction] = ()
        self.on_lines: Sequence[QAction] = ()

    def register(self, actions: MeetingActions, to_line: Callable[[], None], open_secrecy: Callable[[], None]) -> None:
        """Enter the commands in the window's register."""
        add, log = actions.add, self._log
        add(keys.SAID_BY_NOBODY, LOG, lambda: log.set_speaker(Speaker()))
        self.kinds = actions.add_kinds(self._choose_kind)
        self.on_lines = [
            add(keys.EDIT_LINE, LOG, log.edit),
            add(keys.SPLIT, LOG, self._split),
            add(keys.MERGE, LOG, log.merge),
            add(keys.CONFIDENTIAL, LOG, self._mark_confidential),
            add(keys.SECRECY, LOG, open_secrecy),
            add(keys.STRIKE, LOG, log.ask_to_strike),
            add(keys.TAG, LOG, log.ask_for_tags),
            add(keys.TO_ALL, LOG, log.put_to_all),
            add(keys.TELL_ALL, LOG, log.ask_to_tell_all),
            add(keys.LINK_NEED, LOG, self._ask_for_need),
            add(keys.WORDINGS, LOG, self._show_wordings),
            add(keys.COPY, LOG, log.copy),
        ]
        add(keys.TO_LINE, LOG, to_line)

    def _choose_kind(self, kind: str) -> None:
        if self._ui.log.hasFocus():
            self._log.set_kind(kind)
        else:
            self._entry.choose_kind(kind)

    def _split(self) -> None:
        if not self._log.split():
            pressed = self._around.actions.action(keys.SPLIT.name).shortcut()
            words = self._session.language.text(
                "Put the cursor where the second line begins, and press {keys} once more",
                keys=pressed.toString(QKeySequence.SequenceFormat.NativeText),
            )
            self._around.tell(words, "plain")

    def _mark_confidential(self) -> None:
        if self._ui.log.hasFocus() or not self._entry.line.text:
            self._log.claim()
        else:
            self._entry.mark_confidential()

    def _ask_for_need(self) -> None:
        meant = self._log.lines_meant()
        if not meant:
            return
        from dialogapp.gui.screens.meeting_need_link import NeedLinkPresenter

        need_link = NeedLinkPresenter(self._session, self._around.tell, self._around.discreet)
        language, names = self._session.language, need_link.names()
        if not names:
            self._around.tell(language.text("There is no need yet. Write one on the page of needs first"), "plain")
            return
        question = language.text("To need (number or title)")
        self._ui.ask.ask(question, lambda written: need_link.link(meant, written), names)

    def _show_wordings(self) -> None:
        from dialogapp.gui.widgets.wordings_popup import WordingsPopup

        wordings = self._log.wordings()
        if wordings:
            popup = WordingsPopup(self._session.language.text("Earlier wordings"), wordings, self._page)
            popup.show_at(self._ui.log.mapToGlobal(self._ui.log.rect().topLeft()))
