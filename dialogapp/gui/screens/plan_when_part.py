"""The plan panel's second step: days, lengths, breaks, rooms and rounds."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView, QMenu

from dialogapp.domain.holidays import is_working_day, working_day_from
from dialogapp.gui.forms.ui_plan_panel import Ui_PlanPanel
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.models.table_behaviour import selected_rows
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.plan_picture import DayRow, PlanPicture
from dialogapp.gui.screens.plan_presenter import PlanPresenter
from dialogapp.gui.screens.plan_steps import minutes_of
from dialogapp.gui.widgets.field_group import FieldGroup
from dialogapp.services.translation import message

_MOST_DAYS_SHOWN = 10


class PlanWhenPart(QObject):
    """Drives the second step's part of the form."""

    def __init__(self, ui: Ui_PlanPanel, presenter: PlanPresenter, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._presenter, self._around = ui, presenter, around
        self.fields = FieldGroup(
            {
                "title": ui.title,
                "slot": ui.slot,
                "gap": ui.gap,
                "rounds": ui.rounds,
                "breaks": ui.breaks,
                "rooms": ui.rooms,
                "agenda": ui.agenda,
            },
            self,
        )
        self.fields.committed.connect(presenter.change)
        self.days: ListModel[DayRow] = ListModel(
            [
                Column(message("Day"), lambda row: row.day),
                Column(
                    message("Between"),
                    lambda row: row.times,
                    edit=lambda row, text: presenter.change_times(row.position, text),
                ),
                Column(message("Remark"), lambda row: row.note, tint=lambda _row: "warn"),
            ],
            lambda row: row.position,
            self,
        )
        ui.days.set_up(
            self.days,
            "plan_days",
            around.preferences,
            widths=(150, 130),
            stretch=2,
            most=_MOST_DAYS_SHOWN,
            on_delete=presenter.remove_days,
        )
        # Where no day has a remark, the times take what is left.
        ui.days.horizontalHeader().setStretchLastSection(True)
        ui.days.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        ui.days.selectionModel().selectionChanged.connect(lambda _now, _before: self._enable())
        self._places = QMenu(ui.places)
        self._places.aboutToShow.connect(self._offer_places)
        ui.places.setMenu(self._places)
        ui.firstDay.committed.connect(self._move_last_day)
        ui.lastDay.committed.connect(self._take_last_day)
        ui.addDays.clicked.connect(self._add_days)
        ui.removeDays.clicked.connect(lambda: presenter.remove_days(selected_rows(ui.days)))
        self._proposed: tuple[date, date] | None = None
        self._span = 1
        self._is_last_chosen = False

    def show_picture(self, picture: PlanPicture) -> None:
        """Show when and where."""
        ui, is_open = self._ui, picture.state != "accepted"
        if picture.plan.id != self.fields.noun_id:
            ui.leftOut.setText("")
        ui.agenda.show_choices(self._presenter.agendas())
        self.fields.show(picture.plan.id, self._presenter.values())
        self.days.show_rows(picture.days)
        ui.days.setVisible(bool(picture.days))
        ui.days.setColumnHidden(2, not any(row.note for row in picture.days))
        ui.days.setEnabled(is_open)
        ui.terms.setEnabled(is_open)
        ui.places.setEnabled(is_open and bool(self._presenter.known_places()))
        for widget in (ui.firstDay, ui.dayDash, ui.lastDay, ui.dayBegins, ui.timeDash, ui.dayEnds, ui.addDays):
            widget.setVisible(is_open)
        ui.removeDays.setVisible(is_open and bool(picture.days))
        ui.leftOut.setVisible(is_open and bool(ui.leftOut.text()))
        if picture.proposed != self._proposed:
            self._propose(picture)
        is_drawn = picture.state in ("drawn", "accepted")
        ui.times.show_lanes(picture.times, self._around.session.language.text("The times that fit, by day"))
        ui.times.setVisible(bool(picture.days) and not is_drawn)
        self._enable()

    def _propose(self, picture: PlanPicture) -> None:
        ui = self._ui
        self._proposed = first, last = picture.proposed
        self._span = _working_days(first, last)
        self._is_last_chosen = False
        begins, ends = picture.next_span
        ui.firstDay.replace_value(first.isoformat())
        ui.lastDay.replace_value(last.isoformat())
        ui.dayBegins.replace_value(f"{begins // 60:02}:{begins % 60:02}")
        ui.dayEnds.replace_value(f"{ends // 60:02}:{ends % 60:02}")

    def _move_last_day(self, first: str) -> None:
        """The last day goes with the first, so that the number of days stays, unless it was chosen by itself."""
        last = self._ui.lastDay.text_of_day()
        if not self._is_last_chosen or last < first:
            day = date.fromisoformat(first)
            start = day if is_working_day(day) else working_day_from(day, 1)
            self._ui.lastDay.replace_value(working_day_from(start, self._span - 1).isoformat())

    def _take_last_day(self, _last: str) -> None:
        self._is_last_chosen = True

    def _add_days(self) -> None:
        ui = self._ui
        for field in (ui.firstDay, ui.lastDay, ui.dayBegins, ui.dayEnds):
            field.commit()
        first, last = (date.fromisoformat(field.text_of_day()) for field in (ui.firstDay, ui.lastDay))
        self._presenter.add_days(first, last, (minutes_of(ui.dayBegins), minutes_of(ui.dayEnds)), self._tell_left_out)

    def _tell_left_out(self, words: str) -> None:
        self._ui.leftOut.setText(words)
        self._ui.leftOut.setVisible(bool(words))

    def _offer_places(self) -> None:
        self._places.clear()
        for place in self._presenter.known_places():
            self._places.addAction(place).triggered.connect(partial(self._add_place, place))

    def _add_place(self, place: str, _checked: bool = False) -> None:
        self.fields.commit()
        rooms = [*filter(None, self._ui.rooms.text().splitlines()), place]
        self._presenter.change(self.fields.noun_id, "rooms", "\n".join(dict.fromkeys(rooms)))

    def _enable(self) -> None:
        self._ui.removeDays.setEnabled(bool(selected_rows(self._ui.days)))


def _working_days(first: date, last: date) -> int:
    return sum(is_working_day(first + timedelta(days=number)) for number in range((last - first).days + 1))
