"""The matrix of needs and requirements, with a sign where a thread ends."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dialogapp.domain.needs import follow_up_text
from dialogapp.gui.forms.ui_trace_panel import Ui_TracePanel
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.trace_matrix_view import TraceHead
from dialogapp.services.need_views import is_weak
from dialogapp.services.need_words import support_words
from dialogapp.services.tracing import TraceMatrix, trace_matrix


class TracePanel(QWidget):
    """Every need against every requirement."""

    requirement_wanted = Signal(str, str)
    """The ids of a need and of its requirement to show; the latter may be empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_TracePanel()
        self.ui.setupUi(self)
        self.setFocusProxy(self.ui.matrix)
        self.ui.matrix.cell_chosen.connect(self.requirement_wanted)

    def set_up(self, session: Session) -> None:
        """Say who reads."""
        self._session = session

    def refresh(self) -> None:
        """Read the matrix anew."""
        matrix = self._session.read(trace_matrix)
        self.ui.matrix.show_matrix(self._needs(matrix), self._requirements(matrix), matrix.served)
        has_any = bool(matrix.requirements)
        self.ui.matrix.setVisible(has_any)
        self.ui.legend.setVisible(has_any)
        self.ui.nothing.setVisible(not has_any)

    def retranslate(self) -> None:
        """Set every text again."""
        self.ui.retranslateUi(self)

    def _needs(self, matrix: TraceMatrix) -> list[TraceHead]:
        words = self._session.language
        asked = {need_id for need_id, _ in matrix.served}
        return [
            TraceHead(
                row.need.id,
                f"{row.need.number} ({support_words(row.support, words)}) {row.need.title}",
                words.text("Need {number}: {title}", number=row.need.number, title=row.need.title),
                is_weak(row) or row.need.id not in asked,
            )
            for row in matrix.needs
            if row.need.status != "dismissed"
        ]

    def _requirements(self, matrix: TraceMatrix) -> list[TraceHead]:
        words = self._session.language
        told = []
        for asked in matrix.requirements:
            spoken = [words.text("Requirement {number}: {text}", number=asked.number, text=asked.text)]
            follow_up = follow_up_text(asked)
            spoken.append(
                words.text("Followed up by: {follow_up}", follow_up=follow_up)
                if follow_up
                else words.text("Without follow-up")
            )
            if not asked.verification:
                spoken.append(words.text("Without verification"))
            label = words.text("R{number}", number=asked.number)
            told.append(TraceHead(asked.id, label, "\n".join(spoken), not asked.verification or not follow_up))
        return told
