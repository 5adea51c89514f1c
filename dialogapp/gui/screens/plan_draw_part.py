"""The plan panel's third step: the list is closed, the seed said, the order drawn, and every draw kept in sight."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from dialogapp.gui.forms.ui_plan_panel import Ui_PlanPanel
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.plan_picture import MadeRow, PlaceRow, PlanPicture
from dialogapp.gui.screens.plan_presenter import PlanPresenter
from dialogapp.gui.screens.plan_steps import bring_to_top
from dialogapp.gui.widgets.organisation_mark import mark_icon
from dialogapp.services.draw_words import rule_sentence
from dialogapp.services.translation import message

_RECOMPUTING_HEIGHT = 150
_KEY_WIDTH = 126
"""Room for the first twelve of its 64 figures; the whole is told on hover, and copied."""


class PlanDrawPart(QObject):
    """Drives the third step's part of the form."""

    def __init__(self, ui: Ui_PlanPanel, presenter: PlanPresenter, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._presenter, self._around = ui, presenter, around
        self.drawn: ListModel[PlaceRow] = ListModel(
            [
                Column(message("Place"), lambda row: str(row.place), figures=True),
                Column(
                    message("Supplier"),
                    lambda row: row.name,
                    icon=lambda row: mark_icon(row.number),
                    tip=lambda row: row.name,
                ),
                Column(message("Number or name"), lambda row: row.identifier),
                Column(message("Key begins"), lambda row: row.digest, tip=lambda row: row.digest),
            ],
            lambda row: row.id,
            self,
        )
        self.made: ListModel[MadeRow] = ListModel(
            [
                Column(message("No."), lambda row: str(row.number), figures=True),
                Column(message("Time"), lambda row: row.when),
                Column(message("Seed"), lambda row: row.seed, tip=lambda row: row.seed),
                Column(message("Witness"), lambda row: row.witness, tip=lambda row: row.witness),
                Column(message("Reason"), lambda row: row.reason, tip=lambda row: row.reason),
                Column(message("Holds"), lambda row: "✓" if row.holds else ""),
            ],
            lambda row: row.id,
            self,
        )
        preferences = around.preferences
        ui.drawn.set_up(self.drawn, "plan_drawn", preferences, widths=(56, 240, 160, _KEY_WIDTH), stretch=2, most=40)
        ui.made.set_up(self.made, "plan_made", preferences, widths=(40, 110, 130, 100, 90, 60), stretch=2)
        ui.close.clicked.connect(self._close)
        ui.openAgain.clicked.connect(self._ask_to_open)
        ui.draw.clicked.connect(self._draw)
        ui.keepDraw.clicked.connect(lambda: self._show_again(False))
        ui.drawAgain.clicked.connect(lambda: self._show_again(True))
        ui.seed.returnPressed.connect(self._go_to_witness)
        for field in (ui.witness, ui.reason):
            field.returnPressed.connect(self._draw)
        ui.recompute.toggled.connect(lambda _on: self._show_recomputing())
        ui.copyRecompute.clicked.connect(self._copy)
        ui.recomputing.setFixedHeight(_RECOMPUTING_HEIGHT)
        self._picture: PlanPicture | None = None
        self._is_again = False
        self._prefilled = ""

    def show_picture(self, picture: PlanPicture) -> None:
        """Show how far the draw is."""
        before = self._picture
        if before is None or before.plan.id != picture.plan.id:
            self._begin_anew()
        elif before.state != picture.state:
            self._is_again = False
        self._picture = picture
        ui, state = self._ui, picture.state
        ui.drawLine.setText(self._line(picture))
        ui.close.setVisible(state == "writing")
        ui.close.setEnabled(bool(picture.draft.supplier_ids))
        ui.openAgain.setVisible(state in ("closed", "drawn"))
        self.drawn.show_rows(picture.places)
        ui.drawn.setVisible(bool(picture.places))
        ui.ruleLine.setText(rule_sentence(self._around.session.language))
        ui.ruleLine.setVisible(state != "writing")
        self.made.show_rows(picture.made)
        for widget in (ui.madeTitle, ui.made):
            widget.setVisible(bool(picture.made))
        ui.made.setColumnHidden(4, not any(row.reason for row in picture.made))
        self._show_form()
        self._show_recomputing()

    def _line(self, picture: PlanPicture) -> str:
        language, state = self._around.session.language, picture.state
        if state == "writing":
            told = language.text(
                "Close the list before the seed is said: from then on neither the suppliers nor the times they can't"
                " may change, so that nobody can look at an order first."
            )
            reason = picture.plan.opened_reason
            if not reason:
                return told
            opened = language.text("The list was opened again: {reason}. A new draw is needed.", reason=reason)
            return f"{opened} {told}"
        if picture.draw is None:
            return language.text(
                "The list was closed {when}: {suppliers}, {times}. Let somebody say a few words aloud, write them"
                " after the last bar, and name who heard them.",
                when=picture.frozen_words,
                suppliers=language.plural("{count} supplier", "{count} suppliers", len(picture.draft.supplier_ids)),
                times=language.plural(
                    "{count} time that can't be used", "{count} times that can't be used", len(picture.draft.cannot)
                ),
            )
        return language.text(
            "Drawn from the seed “{seed}”, witnessed by {witness}. The list was closed {when}, before the seed.",
            seed=picture.draw.seed,
            witness=picture.draw.witness or "–",
            when=picture.frozen_words,
        )

    def _show_form(self) -> None:
        ui, picture = self._ui, self._picture
        assert picture is not None
        is_again = picture.state == "drawn" and self._is_again
        ui.drawForm.setVisible(picture.state == "closed" or is_again)
        for widget in (ui.reasonLabel, ui.reason):
            widget.setVisible(bool(picture.made))
        ui.keepDraw.setVisible(is_again)
        ui.drawAgain.setVisible(picture.state == "drawn" and not is_again)
        usual = self._presenter.usual_seed()
        if ui.seed.text() in ("", self._prefilled):
            ui.seed.setText(usual)
        self._prefilled = usual

    def _begin_anew(self) -> None:
        self._is_again = False
        for field in (self._ui.seed, self._ui.witness, self._ui.reason):
            field.clear()
        self._ui.recompute.setChecked(False)

    def _close(self) -> None:
        self._presenter.close(self._go_to_seed)

    def _go_to_seed(self) -> None:
        self._ui.seed.setFocus()
        self._ui.seed.end(False)
        bring_to_top(self._ui.scroll, self._ui.drawCard)

    def _ask_to_open(self) -> None:
        question = self._around.session.language.text("Why is the list opened again?")
        self._ui.ask.ask(question, self._presenter.open)

    def _draw(self) -> None:
        self._presenter.draw(self._ui.seed.text(), self._ui.witness.text(), self._ui.reason.text(), self._tell_drawn)

    def _go_to_witness(self) -> None:
        """The seed is written: who heard it is next, and then the draw."""
        if self._ui.witness.text().strip():
            self._draw()
        else:
            self._ui.witness.setFocus()

    def _tell_drawn(self) -> None:
        self._begin_anew()
        self._show_form()
        self._ui.drawn.setFocus()
        bring_to_top(self._ui.scroll, self._ui.drawCard)

    def _show_again(self, shown: bool) -> None:
        self._is_again = shown
        self._show_form()
        if shown:
            self._go_to_seed()
        else:
            self._ui.drawAgain.setFocus()

    def _show_recomputing(self) -> None:
        ui, picture = self._ui, self._picture
        has_draw = picture is not None and picture.draw is not None
        shown = has_draw and ui.recompute.isChecked()
        for button in (ui.recompute, ui.copyRecompute):
            button.setVisible(has_draw and (button is ui.recompute or shown))
        ui.recomputing.setVisible(shown)
        if shown:
            words = self._presenter.recomputing()
            if ui.recomputing.toPlainText() != words:
                ui.recomputing.setPlainText(words)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._ui.recomputing.toPlainText())
        self._around.tell(self._around.session.language.text("Copied"), "ok")
