"""The floor as it is shown: who has it with the largest clock, who is next to hear, a bar for each organisation."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPoint, QSize, Qt, QTimer

from dialogapp.domain.entry import Speaker
from dialogapp.gui import icons
from dialogapp.gui.forms.ui_meeting_screen import Ui_MeetingScreen
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.screens.meeting_floor import FloorBar, FloorPresenter
from dialogapp.gui.screens.meeting_turns import TurnsPresenter
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.floor_bar_delegate import FloorBarDelegate
from dialogapp.gui.widgets.own_viewport import give_viewport
from dialogapp.gui.widgets.wordings_popup import WordingsPopup
from dialogapp.services.translation import message

_BEAT_MS = 10_000
"""How often the file is told that the floor is still held."""

_FIGURES = QSize(480, 520)
_MANY = 10
"""With more organisations than these the rows are low."""

_COLUMNS: list[Column[FloorBar]] = [Column(message("Organisation"), lambda bar: bar.spoken, tip=lambda bar: bar.spoken)]


class FloorPanel(QObject):
    """Joins the floor's widgets to its presenters. `key` goes on in a drawn round."""

    def __init__(
        self,
        session: Session,
        ui: Ui_MeetingScreen,
        presenter: FloorPresenter,
        turns: TurnsPresenter,
        key: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._ui = ui
        self._presenter = presenter
        self._turns = turns
        self._key = key
        self._model: ListModel[FloorBar] = ListModel(_COLUMNS, key=lambda bar: bar.id, parent=self)
        give_viewport(ui.bars)
        self._delegate = FloorBarDelegate(ui.bars)
        self._holder = -1
        ui.bars.setModel(self._model)
        ui.bars.setItemDelegate(self._delegate)
        ui.bars.setMouseTracking(True)
        ui.bars.clicked.connect(self._give)
        ui.bars.activated.connect(self._give)
        ui.figures.setIcon(icons.icon("chart-bar", "muted"))
        ui.figures.clicked.connect(self.show_figures)
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._beat.timeout.connect(self._presenter.beat)

    def show(self) -> None:
        """Show what the presenter holds, and let the heartbeat go only while a clock runs."""
        self.show_time()
        ui, language, presenter = self._ui, self._session.language, self._presenter
        holder, floor = presenter.organisation, presenter.floor
        title = self._title()
        ui.holder.setText(holder.name if holder is not None else title)
        ui.holder.setAccessibleName(title)
        for widget in (ui.clock, ui.pause, ui.openFloor, ui.cameOrLeft):
            widget.setVisible(not presenter.is_over)
        ui.holderMark.setVisible(holder is not None)
        if holder is not None:
            ui.holderMark.set_organisation(holder.number)
        ui.clock.set_faded(floor is None)
        ui.pause.setEnabled(floor is not None)
        ui.pause.setText(
            language.text("Go on (F8)") if floor is not None and floor.since is None else language.text("Pause (F8)")
        )
        ui.openFloor.setEnabled(floor is not None)
        if presenter.is_running != self._beat.isActive():
            (self._beat.start if presenter.is_running else self._beat.stop)()

    def _title(self) -> str:
        holder, language = self._presenter.organisation, self._session.language
        if holder is not None:
            return language.text("The floor: {name}", name=holder.name)
        return language.text("Time on the floor") if self._presenter.is_over else language.text("The floor is open")

    def show_time(self) -> None:
        """Show the clock, the bars and what follows from them, as they are now."""
        ui, presenter = self._ui, self._presenter
        ui.clock.show_seconds(presenter.seconds())
        self._delegate.mark, self._delegate.top = presenter.scale()
        bars = presenter.bars()
        is_other = self._delegate.measure(bars, compact=len(bars) > _MANY)
        self._model.show_rows(bars)
        if is_other:
            ui.bars.scheduleDelayedItemsLayout()
        ui.bars.setMaximumHeight(sum(ui.bars.sizeHintForRow(row) for row in range(len(bars))) + 2)
        holder = next((place for place, bar in enumerate(bars) if bar.has_floor), -1)
        if holder != self._holder:
            self._holder = holder
            ui.bars.scrollTo(self._model.index(max(holder, 0), 0))
        ui.bars.viewport().update()
        queue = self._turns.sentence(self._key)
        ui.queue.setText(queue)
        ui.queue.setVisible(bool(queue))
        ui.shared.setText(presenter.sentence())
        ui.figures.setVisible(bool(ui.shared.text()))
        coming = next((bar for bar in bars if bar.is_next and not self._turns.is_round_on), None)
        for widget in (ui.nextTitle, ui.nextMark, ui.next):
            widget.setVisible(coming is not None)
        if coming is not None:
            ui.nextMark.set_organisation(coming.number)
            ui.next.setText(coming.name)

    def show_figures(self) -> None:
        """Show what stands behind the sentence, beside it."""
        from dialogapp.gui.screens.meeting_figures import figures  # noqa: PLC0415

        popup = WordingsPopup(
            self._session.language.text("How the floor is shared"),
            figures(self._session, self._presenter),
            self._ui.bars,
        )
        popup.resize(_FIGURES.boundedTo(self._ui.bars.window().size()))
        corner = self._ui.figures.mapToGlobal(self._ui.figures.rect().bottomRight())
        popup.show_at(corner - QPoint(popup.width(), popup.height()))

    def _give(self, index: QModelIndex) -> None:
        self._presenter.give(Speaker(self._model.row_at(index.row()).id))
        self._ui.line.setFocus()
