"""The tabs of the page of needs: the panels beside the list, read when they are looked at, and what the tabs say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt

from dialogapp.gui.forms.ui_needs_screen import Ui_NeedsScreen
from dialogapp.gui.session import Session
from dialogapp.services.need_views import is_weak
from dialogapp.services.needs import NeedRow


class NeedTabs(QObject):
    """Keeps the panels in step with the dialogue."""

    def __init__(self, ui: Ui_NeedsScreen, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._session = session
        self._panels = (ui.sweep, ui.gaps, ui.trace, ui.reading)
        ui.tabs.tabBar().setDrawBase(False)
        for panel in self._panels:
            panel.set_up(session)
        ui.gaps.sweep_wanted.connect(lambda: ui.tabs.setCurrentWidget(ui.sweep))
        ui.tabs.currentChanged.connect(self._turn)

    def refresh(self) -> None:
        """Read anew what the tab in sight shows; the others are read when they are looked at."""
        shown = self._ui.tabs.currentWidget()
        for panel in self._panels:
            if panel is shown:
                panel.refresh()

    def _turn(self) -> None:
        """Read what the tab shows, and begin there unless one goes from tab to tab."""
        self.refresh()
        shown = self._ui.tabs.currentWidget()
        if shown in self._panels and not self._ui.tabs.tabBar().hasFocus():
            shown.setFocus(Qt.FocusReason.TabFocusReason)

    def show_texts(self, rows: Sequence[NeedRow], untreated: int) -> None:
        """Say in the tabs how many needs stand on weak ground, and how many inputs are left to go through."""
        words, ui = self._session.language, self._ui
        weak = sum(map(is_weak, rows))
        needs = words.text("Needs ({count} on weak ground)", count=weak) if weak else words.text("Needs")
        left = words.text("Inputs ({count} left)", count=untreated) if untreated else words.text("Inputs")
        ui.tabs.setTabText(ui.tabs.indexOf(ui.needsTab), needs)
        ui.tabs.setTabText(ui.tabs.indexOf(ui.sweep), left)

    def retranslate(self) -> None:
        """Set every text again."""
        for panel in self._panels:
            panel.retranslate()
