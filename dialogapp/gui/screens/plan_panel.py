"""One-to-ones planned in four steps on one surface: who, when, the draw, and the plan looked through and accepted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from dialogapp.domain.instants import Instant
from dialogapp.domain.one_to_one_suggestions import Suggestion
from dialogapp.gui.clock import system_now
from dialogapp.gui.forms.ui_plan_panel import Ui_PlanPanel
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.plan_draw_part import PlanDrawPart
from dialogapp.gui.screens.plan_picture import PlanPicture, PlanState
from dialogapp.gui.screens.plan_presenter import PlanPresenter
from dialogapp.gui.screens.plan_result_part import PlanResultPart
from dialogapp.gui.screens.plan_steps import bring_to_top, show_as_next
from dialogapp.gui.screens.plan_when_part import PlanWhenPart
from dialogapp.gui.screens.plan_who_part import PlanWhoPart
from dialogapp.gui.widgets.tone import SIGNS, Tone
from dialogapp.services.translation import message

_STATES: dict[PlanState, tuple[str, Tone]] = {
    "writing": (message("being written"), "plain"),
    "closed": (message("list closed"), "accent"),
    "drawn": (message("drawn, not accepted"), "accent"),
    "accepted": (message("accepted"), "ok"),
}


class PlanPanel(QWidget):
    """Shows one plan at a time. Every change is stored at once; a strip below says whether all get a time."""

    calendar_asked = Signal(object)
    """The day whose week should be shown."""

    def __init__(
        self, around: Surroundings, now: Callable[[], Instant] = system_now, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._around = around
        self.presenter = PlanPresenter(around.session, now)
        self.ui = Ui_PlanPanel()
        self.ui.setupUi(self)
        ui = self.ui
        self.who = PlanWhoPart(ui, self.presenter, around, self)
        self.when = PlanWhenPart(ui, self.presenter, around, self)
        self.draw = PlanDrawPart(ui, self.presenter, around, self)
        self.result = PlanResultPart(ui, self.presenter, around, self)
        self.result.calendar_asked.connect(self.calendar_asked)
        ui.plans.committed.connect(self.show_plan)
        ui.newPlan.clicked.connect(self.add)
        ui.removePlan.clicked.connect(self.presenter.remove)
        ui.empty.pressed.connect(self._go_on)
        around.session.refused.connect(self._show_stored)

    @property
    def has_plans(self) -> bool:
        """Whether any plan is written."""
        return self.presenter.has_plans()

    def begin(self) -> None:
        """Go to the newest plan; write the first one where there is none."""
        self.refresh()
        if self.presenter.picture is None and self.presenter.has_suppliers:
            self.add()
        elif self.presenter.picture is not None:
            self.ui.suppliers.setFocus()

    def add(self) -> None:
        """Write a new plan."""
        self.commit()
        self.presenter.add(self._show_new)

    def show_plan(self, plan_id: str) -> None:
        """Show a plan."""
        self.commit()
        self._show(self.presenter.read(plan_id))

    def refresh(self) -> None:
        """Read the plan anew."""
        self._show(self.presenter.read(self.presenter.plan_id))

    def commit(self) -> None:
        """Commit what was typed and not yet left."""
        self.when.fields.commit()

    def retranslate(self) -> None:
        """Set every text again."""
        self.ui.retranslateUi(self)
        self.refresh()

    def sizeHint(self) -> QSize:
        """No higher than it must be: its steps scroll, so that the page around it need not."""
        return self.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """No, for the same reason: Qt would ask how high all of it is."""
        return False

    def _show(self, picture: PlanPicture | None) -> None:
        ui = self.ui
        ui.whole.setVisible(picture is not None)
        ui.empty.setVisible(picture is None)
        if picture is None:
            self._show_empty()
            return
        language = self._around.session.language
        ui.plans.show_choices(self.presenter.plans)
        ui.plans.replace_value(picture.plan.id)
        words, tone = _STATES[picture.state]
        ui.state.show_state(language.text(words), tone)
        ui.removePlan.setVisible(picture.state == "writing" and not picture.made)
        for part in (self.who, self.when, self.draw, self.result):
            part.show_picture(picture)
        self._explain(picture)
        for button, state in ((ui.close, "writing"), (ui.draw, "closed"), (ui.accept, "drawn")):
            show_as_next(button, picture.state == state and (state != "writing" or picture.fits))

    def _show_empty(self) -> None:
        language = self._around.session.language
        if self.presenter.has_suppliers:
            sentence = language.text(
                "Every supplier gets a meeting of its own, as long as the others', in an order that is drawn and that"
                " anyone can recompute."
            )
            self.ui.empty.set_texts(sentence, language.text("Plan one-to-ones"))
        else:
            sentence = language.text(
                "There are no suppliers yet. Write them down first; then their meetings are planned here."
            )
            self.ui.empty.set_texts(sentence, language.text("Go to Participants"))

    def _explain(self, picture: PlanPicture) -> None:
        ui, language = self.ui, self._around.session.language
        tone: Tone = "ok" if picture.fits else "warn"
        ui.strip.setVisible(picture.state != "accepted")
        ui.strip.setProperty("note", tone)
        ui.strip.style().polish(ui.strip)
        ui.explained.setText(f"{SIGNS[tone]} {picture.explained}")
        offers: list[QWidget] = []
        for offer in picture.offers:
            words = self.presenter.words.suggestion(offer)
            button = QPushButton(words, ui.offers)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _checked=False, chosen=offer: self._take(chosen))
            offers.append(button)
        ui.offers.show_widgets(offers)
        ui.offers.setAccessibleName(language.text("What would make it fit"))

    def _take(self, offer: Suggestion) -> None:
        """Do what is offered, and show what it changed: it is all in the second step."""
        self.ui.addDays.setFocus()
        self.presenter.take(offer)
        bring_to_top(self.ui.scroll, self.ui.whenCard)

    def _go_on(self) -> None:
        if self.presenter.has_suppliers:
            self.add()
        else:
            self._around.go("participants")

    def _show_new(self, plan_id: str) -> None:
        self.show_plan(plan_id)
        self.ui.scroll.verticalScrollBar().setValue(0)
        self.ui.suppliers.setFocus()

    def _show_stored(self) -> None:
        """A change was refused: show again what is stored."""
        if self.isVisible() and self.presenter.plan_id:
            self.refresh()
