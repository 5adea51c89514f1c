"""The tabs of the page of needs: the panels beside the list, made and read when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dialogapp.gui.forms.ui_needs_screen import Ui_NeedsScreen
from dialogapp.gui.screens.finding_checker import FindingChecker
from dialogapp.gui.screens.findings_panel import FindingsPanel
from dialogapp.gui.screens.gaps_panel import GapsPanel
from dialogapp.gui.screens.reading_panel import ReadingPanel
from dialogapp.gui.screens.sweep_panel import SweepPanel
from dialogapp.gui.screens.trace_panel import TracePanel
from dialogapp.gui.session import Session
from dialogapp.services.need_views import is_weak
from dialogapp.services.needs import NeedRow

Panel = SweepPanel | GapsPanel | FindingsPanel | TracePanel | ReadingPanel


_LATER_MS = 300
"""After a change, before what nobody looks at is checked anew."""


class NeedTabs(QObject):
    """Keeps the panels in step with the dialogue. None is made before it is looked at: opening the page is quicker."""

    need_wanted = Signal(str, str)
    """The id of a need or a requirement to show, and the part of the form; empty for the whole."""

    requirement_wanted = Signal(str, str)
    """The ids of a need and of its requirement to show; the latter may be empty."""

    quote_wanted = Signal(object)
    """A Quote to show where it stands."""

    def __init__(self, ui: Ui_NeedsScreen, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._session = session
        self.checker = FindingChecker(session, self)
        self.checker.finished.connect(self._show_findings)
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self.checker.check)
        self._makers: dict[QWidget, Callable[[QWidget], Panel]] = {
            ui.sweepTab: self._sweep,
            ui.gapsTab: self._gaps,
            ui.findingsTab: self._findings,
            ui.traceTab: self._trace,
            ui.readingTab: ReadingPanel,
        }
        self._panels: dict[QWidget, Panel] = {}
        ui.tabs.tabBar().setDrawBase(False)
        ui.tabs.currentChanged.connect(self._turn)

    @property
    def shown(self) -> Panel | None:
        """The panel in sight; None while the list of needs is."""
        return self._panels.get(self._ui.tabs.currentWidget())

    def refresh(self) -> None:
        """Read anew what the tab in sight shows; the others are read when they are looked at."""
        if self.shown is not None:
            self.shown.refresh()
        if not isinstance(self.shown, FindingsPanel):
            self._later.start()

    def show_texts(self, rows: Sequence[NeedRow], untreated: int) -> None:
        """Say in the tabs how many needs stand on weak ground, and how many inputs are left to go through."""
        words, ui = self._session.language, self._ui
        weak = sum(map(is_weak, rows))
        needs = words.text("Needs ({count} on weak ground)", count=weak) if weak else words.text("Needs")
        left = words.text("Inputs ({count} left)", count=untreated) if untreated else words.text("Inputs")
        ui.tabs.setTabText(ui.tabs.indexOf(ui.needsTab), needs)
        ui.tabs.setTabText(ui.tabs.indexOf(ui.sweepTab), left)

    def retranslate(self) -> None:
        """Set every text again."""
        for panel in self._panels.values():
            panel.retranslate()
        self._show_findings()

    def _show_findings(self) -> None:
        """Say in the tab how many findings are open, once all requirements were checked."""
        words, ui, count = self._session.language, self._ui, self.checker.open_count
        told = words.text("Wording ({count})", count=count) if count else words.text("Wording")
        ui.tabs.setTabText(ui.tabs.indexOf(ui.findingsTab), told)

    def _turn(self) -> None:
        """Read what the tab shows, and begin there unless one goes from tab to tab."""
        tab = self._ui.tabs.currentWidget()
        if tab in self._makers and tab not in self._panels:
            panel = self._panels[tab] = self._makers[tab](tab)
            layout = QVBoxLayout(tab)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.addWidget(panel)
            panel.set_up(self._session)
            panel.retranslate()
        self.refresh()
        if self.shown is not None and not self._ui.tabs.tabBar().hasFocus():
            self.shown.setFocus(Qt.FocusReason.TabFocusReason)

    def _sweep(self, tab: QWidget) -> SweepPanel:
        panel = SweepPanel(tab)
        panel.need_wanted.connect(lambda need_id: self.need_wanted.emit(need_id, ""))
        panel.quote_wanted.connect(self.quote_wanted)
        return panel

    def _gaps(self, tab: QWidget) -> GapsPanel:
        panel = GapsPanel(tab)
        panel.need_wanted.connect(self.need_wanted)
        panel.sweep_wanted.connect(lambda: self._ui.tabs.setCurrentWidget(self._ui.sweepTab))
        return panel

    def _findings(self, tab: QWidget) -> FindingsPanel:
        panel = FindingsPanel(self.checker, tab)
        panel.requirement_wanted.connect(self.need_wanted)
        return panel

    def _trace(self, tab: QWidget) -> TracePanel:
        panel = TracePanel(tab)
        panel.requirement_wanted.connect(self.requirement_wanted)
        return panel
