"""Contact outside the meeting: a word in the corridor, noted from wherever one is, beside what goes on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from dialogapp.domain.contacts import Contact
from dialogapp.domain.instants import Instant
from dialogapp.gui.dialogs import contact_presenter as presenter
from dialogapp.gui.discreet import Discreet
from dialogapp.gui.forms.ui_contact_dialog import Ui_ContactDialog
from dialogapp.gui.session import Session
from dialogapp.services.ports import Reader

_REST_MS = 800


class ContactDialog(QDialog):
    """Not modal. Esc puts it aside with what was written; only Cancel throws that away."""

    kept = Signal(object)
    """The Contact that was noted or changed."""

    written = Signal(object)
    """What stands in the fields of a new contact, as a Written, when typing has rested: it should be kept."""

    discarded = Signal()
    """What was written should be thrown away."""

    def __init__(
        self, session: Session, discreet: Discreet, now: Callable[[], Instant], contact_id: str = "", *, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.contact_id = contact_id
        self._session, self._discreet = session, discreet
        self.ui = ui = Ui_ContactDialog()
        ui.setupUi(self)
        own = sorted(discreet.own) if discreet.is_on else []
        self._show_choices()
        names = session.read(presenter.buyers_people)
        ui.buyerPerson.offer(names)
        ui.by.offer(names)
        self._show(session.read(lambda reader: self._beginning(reader, now(), own)))
        ui.organisation.activated.connect(lambda _index: self._offer_people())
        for text in (ui.toldByBuyer, ui.toldByOrganisation):
            text.textChanged.connect(self._show_lacking)
        ui.by.textChanged.connect(self._show_lacking)
        for moment in (ui.happenedDay, ui.happenedTime, ui.reportedDay, ui.reportedTime):
            moment.dateTimeChanged.connect(self._show_lacking)
        ui.organisation.currentIndexChanged.connect(self._show_lacking)
        self._rested = QTimer(self)
        self._rested.setSingleShot(True)
        self._rested.setInterval(_REST_MS)
        self._rested.timeout.connect(self.hand_in)
        for written in (ui.toldByBuyer, ui.toldByOrganisation, ui.person):
            written.textChanged.connect(self._rested.start)
        ui.discard.clicked.connect(self.discarded)
        ui.keep.clicked.connect(self.keep)
        self._offer_people()
        self._show_lacking()
        (ui.toldByBuyer if ui.organisation.text() else ui.organisation).setFocus()

    @property
    def told(self) -> presenter.Written:
        """What stands in the fields."""
        ui = self.ui
        return presenter.Written(
            ui.organisation.text(),
            ui.happenedDay.text_of_day(),
            ui.happenedTime.text_of_time(),
            ui.reportedDay.text_of_day(),
            ui.reportedTime.text_of_time(),
            ui.by.text(),
            ui.person.text(),
            ui.buyerPerson.text(),
            ui.way.text(),
            ui.toldByBuyer.toPlainText(),
            ui.toldByOrganisation.toPlainText(),
        )

    @property
    def may_be_shown(self) -> bool:
        """Whether the organisation that was chosen may be told of now."""
        offered = [key for key, _ in self._offered()]
        return not self.ui.organisation.text() or self.ui.organisation.text() in offered

    def show_anew(self) -> None:
        """Show it, with those who may be chosen now."""
        self._show_choices()
        self.show()
        self.raise_()
        self.activateWindow()

    def hand_in(self) -> None:
        """Tell what is written, so that it is not lost whatever happens."""
        self._rested.stop()
        if not self.contact_id:
            self.written.emit(self.told)

    def keep(self) -> None:
        """Note the contact, if nothing is lacking."""
        if self.ui.keep.isEnabled():
            self.ui.keep.setEnabled(False)
            self._session.do(
                presenter.keeping(self.told, self.contact_id), then=self.kept.emit, failed=self._show_lacking
            )

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._show_lacking()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter notes the contact; Enter alone only goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.keep()
            return
        super().keyPressEvent(event)

    def _beginning(self, reader: Reader, now: Instant, own: list[str]) -> presenter.Written:
        if self.contact_id:
            return presenter.written(reader, reader.get(Contact, self.contact_id))
        kept = presenter.half_written(reader)
        if kept is not None:
            return kept
        offered = [key for key, _ in presenter.organisations_offered(reader, self._discreet)]
        only = [key for key in offered if key in own]
        return presenter.begun(reader, now, self._session.store.actor, only[0] if len(only) == 1 else "")

    def _show(self, told: presenter.Written) -> None:
        ui = self.ui
        for field, value in (
            (ui.organisation, told.organisation),
            (ui.happenedDay, told.happened_day),
            (ui.happenedTime, told.happened_time),
            (ui.reportedDay, told.reported_day),
            (ui.reportedTime, told.reported_time),
            (ui.by, told.by),
            (ui.person, told.person),
            (ui.buyerPerson, told.buyer_person),
            (ui.way, told.way),
        ):
            field.replace_value(value)
        ui.toldByBuyer.setPlainText(told.told_by_buyer)
        ui.toldByOrganisation.setPlainText(told.told_by_organisation)

    def _offered(self) -> list[tuple[str, str]]:
        return self._session.read(lambda reader: presenter.organisations_offered(reader, self._discreet))

    def _show_choices(self) -> None:
        chosen = self.ui.organisation.text()
        self.ui.organisation.show_choices(self._offered())
        self.ui.organisation.replace_value(chosen)
        hint = self._session.language.text("Discreet mode is on: only those of the open meeting can be chosen.")
        self.ui.organisation.setToolTip(hint if self._discreet.is_on else "")

    def _offer_people(self) -> None:
        chosen = self.ui.organisation.text()
        self.ui.person.offer(self._session.read(lambda reader: presenter.people_of(reader, chosen)))

    def _show_lacking(self) -> None:
        words = presenter.lacking(self.told, self._session.language)
        self.ui.lacking.setText(words)
        self.ui.keep.setEnabled(not words)
