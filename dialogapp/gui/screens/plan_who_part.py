"""The plan panel's first step: which suppliers, when they can't, and who of the buyer's side takes part."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractItemView

from dialogapp.gui.forms.ui_plan_panel import Ui_PlanPanel
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.ticked_model import TickedModel
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.plan_picture import PersonRow, PlanPicture, SupplierRow
from dialogapp.gui.screens.plan_presenter import PlanPresenter
from dialogapp.gui.screens.plan_steps import minutes_of
from dialogapp.gui.widgets.organisation_mark import mark_icon
from dialogapp.services.translation import message

_MOST_PEOPLE = 5
_MOST_NAME = 300
_ELIDE = Qt.TextElideMode.ElideRight


class PlanWhoPart(QObject):
    """Drives the first step's part of the form."""

    def __init__(self, ui: Ui_PlanPanel, presenter: PlanPresenter, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._presenter, self._around = ui, presenter, around
        self.suppliers: TickedModel[SupplierRow] = TickedModel(
            [
                Column(
                    message("Supplier"),
                    lambda row: row.name,
                    icon=lambda row: mark_icon(row.number),
                    tip=lambda row: row.name,
                ),
                Column(
                    message("Can't"), lambda row: row.cannot, tip=lambda row: row.cannot, edit=presenter.write_cannot
                ),
            ],
            lambda row: row.id,
            lambda row: row.is_in,
            presenter.tick_supplier,
            self,
        )
        self.people: TickedModel[PersonRow] = TickedModel(
            [Column(message("Name"), lambda row: row.name), Column(message("Role"), lambda row: row.about)],
            lambda row: row.id,
            lambda row: row.is_in,
            lambda row, ticked: presenter.tick_person(row.id, ticked),
            self,
        )
        ui.suppliers.set_up(self.suppliers, "plan_suppliers", around.preferences, widths=(250,), stretch=1)
        ui.suppliers.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        ui.suppliers.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_chosen())
        ui.people.set_up(self.people, "plan_people", around.preferences, widths=(250,), stretch=1, most=_MOST_PEOPLE)
        ui.people.horizontalHeader().hide()
        ui.allSuppliers.clicked.connect(presenter.tick_all)
        ui.addCannot.clicked.connect(self._add_cannot)
        ui.cannotNote.returnPressed.connect(self._add_cannot)
        self._near = ""

    def show_picture(self, picture: PlanPicture) -> None:
        """Show who takes part."""
        ui, language = self._ui, self._around.session.language
        self.suppliers.show_rows(picture.suppliers)
        self.suppliers.close(picture.state != "writing")
        self.people.show_rows(picture.people)
        self.people.close(picture.state == "accepted")
        count, total = len(picture.draft.supplier_ids), len(picture.suppliers)
        ui.supplierCount.setText(language.text("{count} of {total} suppliers", count=count, total=total))
        ui.allSuppliers.setVisible(picture.state == "writing" and count < total)
        ui.whoLine.setVisible(picture.state == "writing")
        ui.cannotRow.setVisible(picture.state == "writing" and total > 0)
        ui.people.setVisible(bool(picture.people))
        ui.noPeople.setVisible(not picture.people)
        first = picture.draft.windows[:10] or picture.proposed[0].isoformat()
        if first != self._near:
            self._near = first
            ui.cannotDay.replace_value(first)
            ui.cannotBegins.replace_value("09:00")
            ui.cannotEnds.replace_value("12:00")
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self._chosen()
        language = self._around.session.language
        label = self._ui.cannotFor
        if row is None:
            label.setText(language.text("Choose a supplier"))
        else:
            shown = label.fontMetrics().elidedText(row.name, _ELIDE, _MOST_NAME)
            label.setText(language.text("{name} can't", name=shown))
        label.setToolTip(row.name if row is not None else "")
        self._ui.addCannot.setEnabled(row is not None)

    def _chosen(self) -> SupplierRow | None:
        position = self._ui.suppliers.currentIndex().row()
        return self.suppliers.row_at(position) if 0 <= position < self.suppliers.rowCount() else None

    def _add_cannot(self) -> None:
        ui, row = self._ui, self._chosen()
        if row is None:
            return
        span = minutes_of(ui.cannotBegins), minutes_of(ui.cannotEnds)
        self._presenter.add_cannot(row.id, date.fromisoformat(ui.cannotDay.text_of_day()), span, ui.cannotNote.text())
        ui.cannotNote.clear()
