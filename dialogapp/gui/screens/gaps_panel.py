"""Where the thread from input to follow-up breaks: lists that empty as one works."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.needs import NeedSource, RequirementSource
from dialogapp.domain.tracing import GapKind
from dialogapp.gui.forms.ui_gaps_panel import Ui_GapsPanel
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.two_line_delegate import TwoLineDelegate, TwoLines
from dialogapp.services.changed_sources import Source, note_looked_at
from dialogapp.services.need_words import GAP_RULES, GAP_WORDS
from dialogapp.services.ports import Reader
from dialogapp.services.tracing import Gap, gaps, untreated

_PARTS: dict[GapKind, str] = {
    "need_without_source": "sources",
    "need_on_one": "alone_answer",
    "source_struck": "sources",
    "source_corrected": "sources",
    "need_without_measure": "measure",
    "need_without_requirement": "requirements",
    "requirement_without_need": "requirement_text",
    "requirement_without_verification": "verification",
    "requirement_without_follow_up": "follow_up",
    "level_on_one": "level",
    "level_corrected": "level_sources",
}
"""The part of the form where a gap is mended."""

_LOOKED_AT: tuple[GapKind, ...] = ("source_corrected", "level_corrected")
"""Gaps that are mended by looking, where nothing has to be written."""


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of gap: how many there are."""

    kind: GapKind
    count: int
    gaps: tuple[Gap, ...] = ()


class GapsPanel(QWidget):
    """Kinds of gaps at the left, with how many; those of the chosen kind at the right."""

    need_wanted = Signal(str, str)
    """The id of a need or a requirement to show, and the part of the form."""

    sweep_wanted = Signal()
    """The sweep should be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_GapsPanel()
        self.ui.setupUi(self)
        self.setFocusProxy(self.ui.kinds)
        self.kinds: ListModel[KindRow] = ListModel(
            [Column("", lambda row: self._told_kind(row).spoken)], lambda row: row.kind, self
        )
        self.found: ListModel[Gap] = ListModel([Column("", lambda gap: _told(gap).spoken)], _key, self)
        ui = self.ui
        ui.kinds.setModel(self.kinds)
        ui.kinds.setItemDelegate(TwoLineDelegate(ui.kinds, self._told_kind, title_lines=2))
        ui.found.setModel(self.found)
        ui.found.setItemDelegate(TwoLineDelegate(ui.found, _told, title_lines=2))
        ui.columns.setSizes([380, 580])
        ui.columns.setStretchFactor(1, 1)
        ui.kinds.selectionModel().currentChanged.connect(self._show_kind)
        ui.found.activated.connect(lambda _: self._go())
        ui.go.clicked.connect(self._go)
        ui.holds.clicked.connect(self._note_looked_at)

    def set_up(self, session: Session) -> None:
        """Say who reads."""
        self._session = session

    def refresh(self) -> None:
        """Read the gaps anew; the kind that is chosen stays."""

        def read(reader: Reader) -> list[KindRow]:
            waiting = untreated(reader)
            return [
                KindRow(kind, waiting if kind == "input_untreated" else len(found), tuple(found))
                for kind, found in gaps(reader).items()
            ]

        rows = self._session.read(read)
        self.kinds.show_rows(rows)
        if not self.ui.kinds.currentIndex().isValid():
            first = next((place for place, row in enumerate(rows) if row.count), 0)
            self.ui.kinds.setCurrentIndex(self.kinds.index(first, 0))
        self._show_kind()

    def retranslate(self) -> None:
        """Set every text again."""
        self.ui.retranslateUi(self)
        self.ui.holds.setAccessibleName(self.ui.holds.text())

    def _kind(self) -> KindRow | None:
        row = self.ui.kinds.currentIndex().row()
        return self.kinds.row_at(row) if row >= 0 else None

    def _show_kind(self) -> None:
        row, ui, words = self._kind(), self.ui, self._session.language
        if row is None:
            return
        ui.rule.setText(words.text(GAP_RULES[row.kind]))
        self.found.show_rows(row.gaps)
        ui.found.setVisible(bool(row.gaps))
        ui.nothing.setVisible(not row.count)
        ui.go.setVisible(bool(row.count))
        ui.holds.setVisible(bool(row.gaps) and row.kind in _LOOKED_AT)
        told = words.text("Go through the inputs") if row.kind == "input_untreated" else words.text("Go there")
        ui.go.setText(told)
        ui.go.setAccessibleName(told)
        if row.gaps and not ui.found.currentIndex().isValid():
            ui.found.setCurrentIndex(self.found.index(0, 0))

    def _note_looked_at(self) -> None:
        """What is chosen holds as its sources stand now: it leaves the list."""
        place = self.ui.found.currentIndex().row()
        if place < 0:
            return
        gap = self.found.row_at(place)

        def read(reader: Reader) -> list[Source]:
            if gap.need is not None:
                return list(reader.all(NeedSource, need_id=gap.need.id))
            return list(reader.all(RequirementSource, requirement_id=gap.requirement.id)) if gap.requirement else []

        sources = self._session.read(read)
        self._session.do(lambda store: note_looked_at(store, sources))

    def _go(self) -> None:
        row = self._kind()
        if row is None:
            return
        if row.kind == "input_untreated":
            self.sweep_wanted.emit()
            return
        place = self.ui.found.currentIndex().row()
        if place >= 0:
            gap = self.found.row_at(place)
            noun = gap.need or gap.requirement
            if noun is not None:
                self.need_wanted.emit(noun.id, _PARTS[gap.kind])

    def _told_kind(self, row: KindRow) -> TwoLines:
        words = self._session.language
        if not row.count:
            return TwoLines(words.text(GAP_WORDS[row.kind]), words.text("none"), tone="ok", faded=True)
        return TwoLines(words.text(GAP_WORDS[row.kind]), figure=str(row.count))


def _key(gap: Gap) -> str:
    noun = gap.need or gap.requirement
    return f"{gap.kind}:{noun.id if noun is not None else ''}"


def _told(gap: Gap) -> TwoLines:
    if gap.need is not None:
        return TwoLines(f"{gap.need.number}. {gap.need.title}", gap.need.who)
    if gap.requirement is not None:
        return TwoLines(f"{gap.requirement.number}. {gap.requirement.text}", gap.requirement.rationale)
    return TwoLines("")
