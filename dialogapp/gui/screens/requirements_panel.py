"""The requirements that come of a need: a table, a line to add by, and the form of the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from dialogapp.domain.needs import OBLIGATIONS, REQUIREMENT_TYPES, REVIEW_STATES, Requirement
from dialogapp.domain.requirement_checks.finding import WHOLE_KINDS
from dialogapp.domain.requirement_checks.waiver import Judged
from dialogapp.gui import theme
from dialogapp.gui.forms.ui_requirements_panel import Ui_RequirementsPanel
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.models.table_behaviour import TableBehaviour
from dialogapp.gui.preferences import Preferences
from dialogapp.gui.screens.needs_presenter import REQUIREMENT_PARTS
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.field_group import FieldGroup
from dialogapp.gui.widgets.finding_notes import FindingNotes, NoteRow, NoteTexts
from dialogapp.services.need_words import OBLIGATION_WORDS, REQUIREMENT_TYPE_WORDS, REVIEW_WORDS
from dialogapp.services.translation import message

_MOST_ROWS = 6
_FIELDS = {"follow_up": "followUp", "follow_method": "followMethod", "follow_interval": "followInterval"}


class RequirementsPanel(QWidget):
    """Shows the requirements of one need. It stores nothing: its signals say what is wanted."""

    added = Signal(list)
    """Texts of requirements to add."""

    dropped = Signal(list)
    """Ids of requirements to take from the need."""

    committed = Signal(str, str, str)
    """A requirement's id, the name of a part and its new value."""

    shown = Signal(str)
    """The id of the requirement that is shown; empty for none. Also where the same is shown anew."""

    waived = Signal(str, object, str)
    """A requirement's id, what was found in it, and why that is set aside."""

    taken_up = Signal(str, object)
    """A requirement's id, and what was found in it and counts again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RequirementsPanel()
        self.ui.setupUi(self)
        self._need_id = ""
        self._findings: Mapping[str, Sequence[Judged]] = {}
        self._shown: dict[Hashable, Judged] = {}
        self._told: Callable[[Judged], str] = lambda found: found.passage
        self.findings = FindingNotes(self)
        self.ui.requirementForm.insertRow(1, "", self.findings)
        self.findings.waived.connect(lambda key, reason: self.waived.emit(key[0], self._shown[key], reason))
        self.findings.taken_up.connect(lambda key: self.taken_up.emit(key[0], self._shown[key]))
        self.findings.pointed.connect(lambda key: self._point_out(self._shown[key]))
        self.model: ListModel[Requirement] = ListModel(_columns(), lambda requirement: requirement.id, self)
        self.ui.table.setModel(self.model)
        self.fields = FieldGroup({part: getattr(self.ui, _FIELDS.get(part, part)) for part in REQUIREMENT_PARTS}, self)
        self.fields.committed.connect(self.committed)
        self.ui.adding.added.connect(self.added)
        self.ui.adding.left_upwards.connect(self.ui.table.setFocus)
        self.ui.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.show_requirements("", ())

    def set_up(self, preferences: Preferences, told: Callable[[Judged], str]) -> None:
        """Make the table behave as all tables do; `told` says a finding in words."""
        self._told = told
        TableBehaviour(
            self.ui.table,
            "requirements",
            preferences,
            on_delete=self._drop,
            on_open=lambda row: self.ui.text.setFocus(),
        )
        header = self.ui.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 48)
        for column in (2, 3):
            header.resizeSection(column, 116)

    def show_requirements(
        self,
        need_id: str,
        requirements: Sequence[Requirement],
        findings: Mapping[str, Sequence[Judged]] | None = None,
    ) -> None:
        """Show the requirements of a need, with what was found in them by id; the one chosen stays chosen."""
        self._findings = findings or {}
        if need_id != self._need_id:
            self.fields.commit()
            self._need_id = need_id
        chosen = self.fields.noun_id
        self.model.show_rows(requirements)
        position = self.model.position_of(chosen)
        self.choose(self.model.key_at(max(0, position)) if self.model.rowCount() else "")
        self._show_chosen()
        self._fit()

    def show_findings(self, findings: Mapping[str, Sequence[Judged]]) -> None:
        """Show what was found in the requirements that are shown, by their id."""
        self._findings = findings
        row = self.ui.table.currentIndex().row()
        self._show_findings(self.model.row_at(row) if 0 <= row < self.model.rowCount() else None)

    def choose(self, requirement_id: object) -> None:
        """Choose a requirement by its id."""
        position = self.model.position_of(str(requirement_id))
        if position >= 0:
            self.ui.table.setCurrentIndex(self.model.index(position, 0))

    def go_to_verification(self) -> None:
        """Choose the first requirement without verification, and put the focus where it is written."""
        wanting = [requirement for requirement in self.model.rows if not requirement.verification]
        if wanting:
            self.choose(wanting[0].id)
        self.ui.verification.setFocus()

    def set_aside(self) -> QWidget | None:
        """Ask why a finding is set aside: one of the chosen requirement, else of the first that has any. What asks."""
        open_ones = [each.id for each in self.model.rows if any(not f.reason for f in self._findings.get(each.id, ()))]
        if open_ones and self.fields.noun_id not in open_ones:
            self.choose(open_ones[0])
        return self.findings.ask_reason()

    def retranslate(self) -> None:
        """Set every text again."""
        self.ui.retranslateUi(self)
        self.ui.adding.set_hint(translated(message("New requirement: write and press Enter")))
        for field, keys, words in (
            (self.ui.type, REQUIREMENT_TYPES, REQUIREMENT_TYPE_WORDS),
            (self.ui.obligation, OBLIGATIONS, OBLIGATION_WORDS),
        ):
            field.show_choices((key, translated(words[key])) for key in keys)
        self.ui.review.show_choices((key, translated(REVIEW_WORDS[key])) for key in REVIEW_STATES)
        self.ui.table.viewport().update()

    def _drop(self, rows: list[int]) -> None:
        self.dropped.emit([self.model.key_at(row) for row in rows])

    def _show_chosen(self) -> None:
        row = self.ui.table.currentIndex().row()
        chosen = self.model.row_at(row) if 0 <= row < self.model.rowCount() else None
        self.ui.chosen.setVisible(chosen is not None)
        if chosen is None:
            self.fields.show("", dict.fromkeys(REQUIREMENT_PARTS, ""))
        else:
            self.fields.show(chosen.id, {part: getattr(chosen, part) for part in REQUIREMENT_PARTS})
        self._show_findings(chosen)
        self.shown.emit(self.fields.noun_id)

    def _show_findings(self, chosen: Requirement | None) -> None:
        found = self._findings.get(chosen.id, ()) if chosen is not None else ()
        texts = NoteTexts(
            translated(message("Set aside…")),
            translated(message("Take up again")),
            translated(message("Why it may stand as it is, then Enter")),
        )
        self._shown = {(self.fields.noun_id, each.key): each for each in found}
        rows = [NoteRow(key, self._told(each), bool(each.reason)) for key, each in self._shown.items()]
        self.findings.show_rows(rows, texts)
        self.ui.requirementForm.setRowVisible(self.findings, bool(rows))
        is_as_checked = chosen is not None and self.ui.text.text() == chosen.text
        passages = [(f.finding.start, f.finding.end) for f in found if f.kind not in WHOLE_KINDS and not f.reason]
        self.ui.text.underline(passages if is_as_checked else (), theme.colour("warn"))

    def _point_out(self, found: Judged) -> None:
        if self.ui.text.text()[found.finding.start : found.finding.end] == found.passage:
            self.ui.text.choose_passage(found.finding.start, found.finding.end)

    def _fit(self) -> None:
        """As high as the rows, without a scroll bar of its own until there are many."""
        table, count = self.ui.table, self.model.rowCount()
        rows = min(count, _MOST_ROWS) * table.verticalHeader().defaultSectionSize()
        table.setFixedHeight(table.horizontalHeader().sizeHint().height() + rows + 2 * table.frameWidth())
        table.setVisible(count > 0)


def _columns() -> list[Column[Requirement]]:
    return [
        Column(message("No."), lambda r: str(r.number), sort=lambda r: r.number, figures=True),
        Column(message("Requirement"), lambda r: r.text, tip=lambda r: r.text),
        Column(
            message("Kind"),
            lambda r: translated(OBLIGATION_WORDS[r.obligation]),
            tip=lambda r: translated(REQUIREMENT_TYPE_WORDS[r.type]),
        ),
        Column(
            message("Verification"),
            lambda r: r.verification or "▲ " + translated(message("missing")),
            sort=lambda r: r.verification,
            tip=lambda r: r.verification,
            tint=lambda r: "text" if r.verification else "warn",
        ),
    ]
