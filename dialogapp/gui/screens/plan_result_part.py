"""The plan panel's last step: who would come when, what departs from the draw, and the plan accepted."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from dialogapp.gui.forms.ui_plan_panel import Ui_PlanPanel
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.plan_picture import ComingRow, PlanPicture
from dialogapp.gui.screens.plan_presenter import PlanPresenter
from dialogapp.gui.screens.plan_steps import bring_to_top
from dialogapp.gui.widgets.organisation_mark import mark_icon
from dialogapp.gui.widgets.tone import Tone
from dialogapp.services.overview_lists import INVITATIONS
from dialogapp.services.translation import message

_ROOM, _ROUND, _REMARK = 2, 3, 4


class PlanResultPart(QObject):
    """Drives the last step's part of the form."""

    calendar_asked = Signal(object)
    """The day whose week should be shown."""

    def __init__(self, ui: Ui_PlanPanel, presenter: PlanPresenter, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._presenter, self._around = ui, presenter, around
        self.coming: ListModel[ComingRow] = ListModel(
            [
                Column(message("Time"), lambda row: row.when),
                Column(message("Supplier"), lambda row: row.name, icon=lambda row: mark_icon(row.number)),
                Column(message("Place"), lambda row: row.room),
                Column(message("Round"), lambda row: str(row.round), figures=True),
                Column(message("Remark"), lambda row: row.remark, tint=lambda _row: "warn"),
            ],
            lambda row: row.key,
            self,
        )
        ui.coming.set_up(
            self.coming, "plan_coming", around.preferences, widths=(200, 160, 100, 80, 190), stretch=1, most=40
        )
        ui.accept.clicked.connect(self._accept)
        ui.toCalendar.clicked.connect(self._open_calendar)
        ui.toInvitations.clicked.connect(lambda: around.go("schedule", INVITATIONS))
        ui.changeAgain.clicked.connect(self._ask_anew)
        self._first_day: date | None = None

    def show_picture(self, picture: PlanPicture) -> None:
        """Show what would be made, or what was."""
        ui, state = self._ui, picture.state
        self._first_day = picture.first_day
        is_told = state in ("drawn", "accepted")
        self._say(picture)
        ui.accept.setVisible(state == "drawn")
        ui.accept.setEnabled(state == "drawn" and not picture.unplaced and bool(picture.coming))
        ui.toCalendar.setVisible(state == "accepted" and picture.first_day is not None)
        ui.toInvitations.setVisible(state == "accepted")
        ui.changeAgain.setVisible(state == "accepted")
        self.coming.show_rows(picture.coming)
        ui.coming.setVisible(is_told and bool(picture.coming))
        ui.coming.setColumnHidden(_ROOM, not any(row.room for row in picture.coming))
        ui.coming.setColumnHidden(_ROUND, picture.draft.rounds == 1)
        ui.coming.setColumnHidden(_REMARK, not any(row.remark for row in picture.coming))
        ui.remarks.setText("\n".join(picture.remarks))
        ui.remarks.setVisible(bool(picture.remarks))
        ui.balance.setText(picture.balance)
        ui.balance.setVisible(bool(picture.balance))
        ui.lanes.show_lanes(picture.lanes, self._around.session.language.text("The meetings, by day"))
        ui.lanes.setVisible(is_told and bool(picture.coming))

    def _say(self, picture: PlanPicture) -> None:
        language = self._around.session.language
        tone: Tone = "plain"
        count = len(picture.coming)
        if picture.state == "accepted":
            tone = "ok"
            words = language.text(
                "Accepted {when}: {meetings} in the calendar.",
                when=picture.accepted_words,
                meetings=language.plural("{count} meeting", "{count} meetings", count),
            )
            words = f"✓ {words}"
        elif picture.state != "drawn":
            words = language.text(
                "Who comes when is shown here when the order is drawn; nothing is made before you accept."
            )
        elif picture.unplaced or not picture.coming:
            tone = "bad"
            told = language.text("Change lengths, days or rooms until all get a time; the draw stands.")
            words = "\n".join([*(f"✕ {sentence}" for sentence in picture.unplaced), told])
        else:
            words = language.plural(
                "{count} meeting will be made, with its supplier and agenda. It is one step, and can be undone.",
                "{count} meetings will be made, each with its supplier and agenda. It is one step, and can be undone.",
                count,
            )
            if picture.plan.opened_reason:
                words += " " + language.text("Meetings that the plan had made before are moved.")
        label = self._ui.resultLine
        label.setText(words)
        label.setProperty("tone", tone)
        label.style().polish(label)

    def _accept(self) -> None:
        self._presenter.accept(self._tell_accepted)

    def _tell_accepted(self, count: int) -> None:
        language = self._around.session.language
        made = language.plural("{count} one-to-one is planned", "{count} one-to-ones are planned", count)
        self._around.tell(made, "ok")
        self._ui.toCalendar.setFocus()
        bring_to_top(self._ui.scroll, self._ui.resultCard)

    def _open_calendar(self) -> None:
        if self._first_day is not None:
            self.calendar_asked.emit(self._first_day)

    def _ask_anew(self) -> None:
        question = self._around.session.language.text("Why is it planned anew?")
        self._ui.askAnew.ask(question, self._presenter.open)
