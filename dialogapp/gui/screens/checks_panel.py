"""The ten checks: each with sign and word; beside it what was found, its reason, and where to mend it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dialogapp.gui.forms.ui_checks_panel import Ui_ChecksPanel
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.page_names import PAGE_WORDS
from dialogapp.gui.screens.checks_presenter import CheckRow, FindingRow, Place, keep_reason, read_checks
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.two_line_delegate import TwoLineDelegate, TwoLines


class ChecksPanel(QWidget):
    """What is written as a reason stays until it is kept or another finding is chosen."""

    place_wanted = Signal(object)
    """The `Place` where a finding is mended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ChecksPanel()
        self.ui.setupUi(self)
        self.ui.columns.setSizes([300, 560])
        self.ui.columns.setStretchFactor(1, 1)
        self._shown: FindingRow | None = None
        self.checks: ListModel[CheckRow] = ListModel(
            [Column("", lambda row: _check_lines(row).spoken)], lambda row: row.key, self
        )
        self.findings: ListModel[FindingRow] = ListModel(
            [Column("", lambda row: _finding_lines(row).spoken, tip=lambda row: row.state)], lambda row: row.key, self
        )
        self.ui.checks.setModel(self.checks)
        self.ui.checks.setItemDelegate(TwoLineDelegate(self.ui.checks, _check_lines, title_lines=2))
        self.ui.findings.setModel(self.findings)
        self.ui.findings.setItemDelegate(TwoLineDelegate(self.ui.findings, _finding_lines, title_lines=None))
        self.ui.checks.selectionModel().currentChanged.connect(self._show_check)
        self.ui.findings.selectionModel().currentChanged.connect(self._show_finding)
        self.ui.findings.doubleClicked.connect(self._go)
        self.ui.keep.clicked.connect(self._keep)
        self.ui.reason.returnPressed.connect(self._keep)
        self.ui.measure.returnPressed.connect(self._keep)
        self.ui.place.clicked.connect(self._go)

    def set_up(self, session: Session) -> None:
        """Say who reads and writes."""
        self._session = session

    def retranslate(self) -> None:
        """Set every text again."""
        self.ui.retranslateUi(self)

    def refresh(self) -> None:
        """Read the checks anew; what is chosen stays."""
        words = self._session.language
        self.checks.show_rows(self._session.read(lambda reader: read_checks(reader, words)))
        if not self.ui.checks.currentIndex().isValid():
            self._choose_worst()
        self._show_check()

    def _choose_worst(self) -> None:
        rows = [self.checks.row_at(place) for place in range(self.checks.rowCount())]
        worst = next((place for place, row in enumerate(rows) if row.tone == "bad"), 0)
        self.ui.checks.setCurrentIndex(self.checks.index(worst, 0))

    def _check(self) -> CheckRow | None:
        place = self.ui.checks.currentIndex().row()
        return self.checks.row_at(place) if place >= 0 else None

    def _finding(self) -> FindingRow | None:
        place = self.ui.findings.currentIndex().row()
        return self.findings.row_at(place) if place >= 0 else None

    def _show_check(self) -> None:
        check = self._check()
        if check is None:
            return
        self.ui.rule.setText(check.rule)
        self.findings.show_rows(check.findings)
        self.ui.nothing.setVisible(not check.findings)
        self.ui.findings.setVisible(bool(check.findings))
        if check.findings and not self.ui.findings.currentIndex().isValid():
            self.ui.findings.setCurrentIndex(self.findings.index(0, 0))
        self._show_finding()

    def _show_finding(self) -> None:
        row, words, ui = self._finding(), self._session.language, self.ui
        ui.chosen.setVisible(row is not None)
        if row is None:
            return
        if row != self._shown:
            ui.reason.setText(row.finding.reason if row.takes_reason else "")
            ui.measure.setText(row.finding.measure)
            for field in (ui.reason, ui.measure):
                field.setCursorPosition(0)
        self._shown = row
        for widget in (ui.reasonLabel, ui.reason, ui.measureLabel, ui.measure, ui.keep):
            widget.setVisible(row.takes_reason)
        page = words.text(PAGE_WORDS[row.place.page])
        is_here = row.place.page == "equal_treatment"
        told = words.text("Show") if is_here else words.text("Show in {page}", page=page)
        ui.place.setText(told)
        ui.place.setAccessibleName(told)

    def _keep(self) -> None:
        row = self._finding()
        if row is not None and row.takes_reason:
            self._session.do(keep_reason(row, self.ui.reason.text(), self.ui.measure.text()))

    def _go(self) -> None:
        row = self._finding()
        if row is not None:
            place: Place = row.place
            self.place_wanted.emit(place)


def _check_lines(row: CheckRow) -> TwoLines:
    return TwoLines(row.title, row.state, tone=row.tone)


def _finding_lines(row: FindingRow) -> TwoLines:
    return TwoLines(row.fact, f"{row.who} · {row.state}", mark=row.number, tone=row.tone)
