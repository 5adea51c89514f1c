"""Where contacts outside the meeting are noted, whichever page is shown: at most one is being written."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dialogapp.domain.contacts import Contact
from dialogapp.domain.instants import Instant
from dialogapp.gui.discreet import Discreet
from dialogapp.gui.session import Session

if TYPE_CHECKING:
    from dialogapp.gui.dialogs.contact_dialog import ContactDialog
    from dialogapp.gui.dialogs.contact_presenter import Written
    from dialogapp.gui.pages import Tell


class ContactDesk(QObject):
    """Shows the dialog of contacts. What was written in it is put aside, never lost, when it is closed or may not be
    seen.
    """

    def __init__(
        self, session: Session, discreet: Discreet, now: Callable[[], Instant], tell: Tell, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._discreet, self._now = session, discreet, now
        self._tell, self._window = tell, window
        self.dialog: ContactDialog | None = None
        discreet.changed.connect(self._take_discretion)

    def open(self, contact_id: str = "") -> None:
        """Note a new contact, or go on with the one that was put aside; with an id, change that one."""
        from dialogapp.gui.dialogs.contact_dialog import ContactDialog

        words = self._session.language
        if self.dialog is not None and not self.dialog.told.holds_words:
            self.forget()
        if self.dialog is not None and contact_id not in ("", self.dialog.contact_id):
            self._tell(words.text("Another contact is half written: note it first, or cancel it."))
        if self.dialog is None:
            self.dialog = ContactDialog(self._session, self._discreet, self._now, contact_id, parent=self._window)
            self.dialog.kept.connect(self._take_kept)
            self.dialog.discarded.connect(self.forget)
            self.dialog.written.connect(self._keep)
        if self.dialog.may_be_shown:
            self.dialog.show_anew()
        else:
            self._tell(
                words.text("A contact with another organisation is half written; it waits for discreet mode to end.")
            )

    def close_down(self) -> None:
        """The dialogue is about to be closed: what is half written is there again when it is opened."""
        if self.dialog is not None:
            self.dialog.hand_in()
            self._put_away()

    def forget(self) -> None:
        """Throw away what is written."""
        if self.dialog is not None and not self.dialog.contact_id:
            self._keep(None)
        self._put_away()

    def _keep(self, told: Written | None) -> None:
        from dialogapp.gui.dialogs.contact_presenter import keep_half_written

        self._session.do(lambda store: keep_half_written(store, told))

    def _put_away(self) -> None:
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None

    def _take_kept(self, contact: Contact) -> None:
        self.forget()
        words = self._session.language
        if contact.disclosure_id is not None:
            told = words.text("The contact is noted. What the buyer told is owed to the other suppliers.")
        else:
            told = words.text("The contact is noted.")
        self._tell(told, "ok")

    def _take_discretion(self) -> None:
        """Hide what may not be told of now; it is shown again when it is asked for."""
        if self.dialog is not None and self.dialog.isVisible():
            if self.dialog.may_be_shown:
                self.dialog.show_anew()
            else:
                self.dialog.hide()
