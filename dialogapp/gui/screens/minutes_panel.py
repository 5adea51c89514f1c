"""How far the minutes of a meeting have come, with the next step as a button and what stands in its way."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import FactCheck, FactCheckAnswer
from dialogapp.gui import icons
from dialogapp.gui.dialogs.reminder_dialog import ReminderDialog
from dialogapp.gui.dialogs.replies_dialog import RepliesDialog
from dialogapp.gui.forms.ui_minutes_panel import Ui_MinutesPanel
from dialogapp.gui.screens.minutes_presenter import MinutesPresenter, Offer
from dialogapp.gui.session import Session


class MinutesPanel(QWidget):
    """Hidden where no minutes are chosen, or the meeting has not been held."""

    text_asked = Signal(str)
    """The text of the minutes of the meeting with this id is to be written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_MinutesPanel()
        self.ui.setupUi(self)
        self.presenter: MinutesPresenter | None = None
        self._session: Session | None = None
        self._meeting_id: str | None = None
        self._supplier = ""
        self._is_turned_by_hand = False
        self.ui.fold.toggled.connect(self._show_fold)
        self.ui.fold.clicked.connect(self._turn)
        self._show_fold(True)
        self.ui.text.clicked.connect(self._ask_for_text)
        self.ui.next.clicked.connect(lambda: self._press(self._offer("next")))
        self.ui.other.clicked.connect(lambda: self._press(self._offer("other")))
        self.ui.back.clicked.connect(lambda: self._press(self._offer("back")))
        self.ui.supplier.committed.connect(self._choose_supplier)
        self.ui.answer.committed.connect(lambda _answer: self._answer())
        self.ui.note.committed.connect(lambda _note: self._answer())
        self.ui.replies.clicked.connect(self._open_replies)
        self.ui.remind.clicked.connect(self._open_reminders)
        self.ui.asking.closed.connect(self._show_notes)
        self.hide()

    def set_up(self, session: Session, now: Callable[[], Instant]) -> None:
        """Say who reads and writes."""
        self._session, self._now = session, now
        self.presenter = MinutesPresenter(session, now)

    def retranslate(self) -> None:
        """Set every text again."""
        self.ui.retranslateUi(self)
        self.ui.asking.close_up()

    def show_meeting(self, meeting_id: str | None) -> None:
        """Show the minutes of a meeting; None for no minutes."""
        if self.presenter is None:
            return
        picture = self.presenter.read(meeting_id)
        if meeting_id != self._meeting_id:
            self._meeting_id, self._supplier = meeting_id, ""
            self.ui.asking.close_up()
        self.setVisible(picture is not None)
        if picture is None:
            return
        ui = self.ui
        ui.state.show_state(picture.word, picture.tone)
        ui.since.setText(picture.since)
        for button, offer in ((ui.next, picture.next), (ui.other, picture.other), (ui.back, picture.back)):
            _show_offer(button, offer)
        self._show_notes()

    def fold(self, is_folded: bool) -> None:
        """Show only how far the minutes have come, or what is left to do, too. Who turned it by hand is obeyed."""
        if not self._is_turned_by_hand:
            self.ui.fold.setChecked(not is_folded)

    def _turn(self, _is_open: bool) -> None:
        self._is_turned_by_hand = True

    def _show_fold(self, is_open: bool) -> None:
        self.ui.fold.setIcon(icons.icon("caret-up" if is_open else "caret-down"))
        self.ui.folded.setVisible(is_open)

    def _show_notes(self) -> None:
        """What stands in the way and the answers; a question that is asked says the first, and takes their place."""
        picture, ui = self.presenter.picture if self.presenter else None, self.ui
        hindrance, found = (picture.hindrance, picture.found) if picture is not None else ("", "")
        told = " ".join(filter(None, (hindrance, found))) if ui.asking.isHidden() else ""
        ui.hindrance.show_note(told, "warn" if hindrance else "plain")
        ui.hindrance.setVisible(bool(told))
        self._show_answers()

    def _show_answers(self) -> None:
        picture, ui = self.presenter.picture if self.presenter else None, self.ui
        checks = picture.checks if picture is not None else ()
        ui.remind.setVisible(any(not check.answer for _, check in checks))
        ui.answers.setVisible(bool(checks) and ui.asking.isHidden())
        if not checks or self.presenter is None:
            return
        ui.supplier.show_choices((check.organisation_id, f"{_sign(check)} {name}") for name, check in checks)
        if self._supplier not in {check.organisation_id for _, check in checks}:
            waiting = [check for _, check in checks if check.answer in ("", "objected")]
            self._supplier = (waiting or [checks[0][1]])[0].organisation_id
        ui.supplier.replace_value(self._supplier)
        ui.answer.show_choices(self.presenter.answers())
        check = self._check()
        if check is not None:
            ui.answer.replace_value(check.answer)
            ui.note.show_value(check.note)

    def _offer(self, which: str) -> Offer | None:
        picture = self.presenter.picture if self.presenter else None
        offer: Offer | None = getattr(picture, which, None)
        return offer

    def _ask_for_text(self) -> None:
        if self._meeting_id is not None:
            self.text_asked.emit(self._meeting_id)

    def _open_replies(self) -> None:
        if self._meeting_id is not None and self._session is not None:
            dialog = RepliesDialog(self._session, self._meeting_id, self._supplier, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _open_reminders(self) -> None:
        if self._meeting_id is not None and self._session is not None:
            dialog = ReminderDialog(self._session, self._meeting_id, self._now, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _press(self, offer: Offer | None) -> None:
        presenter = self.presenter
        if offer is None or presenter is None:
            return
        asked = presenter.question(offer)
        if asked is None:
            presenter.take(offer)
        else:
            self.ui.asking.ask(asked, lambda answered: presenter.take(offer, answered))
            self._show_notes()

    def _check(self) -> FactCheck | None:
        picture = self.presenter.picture if self.presenter else None
        checks = picture.checks if picture is not None else ()
        return next((check for _, check in checks if check.organisation_id == self._supplier), None)

    def _choose_supplier(self, organisation_id: str) -> None:
        self._answer()
        self._supplier = organisation_id
        self._show_answers()

    def _answer(self) -> None:
        check = self._check()
        if check is None or self.presenter is None:
            return
        answer, note = cast("FactCheckAnswer", self.ui.answer.text()), self.ui.note.text()
        if (answer, note.strip()) != (check.answer, check.note):
            self.presenter.answer(check, answer, note)


def _sign(check: FactCheck) -> str:
    """Tells in the list of suppliers who has answered; the answer itself stands in words beside it."""
    return {"": "–", "objected": "▲"}.get(check.answer, "✓")


def _show_offer(button: QPushButton, offer: Offer | None) -> None:
    button.setVisible(offer is not None)
    if offer is not None:
        button.setText(offer.caption)
        button.setAccessibleName(offer.caption)
