"""Which needs the list shows and in what order: views, chosen filters, and views that are saved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from dialogapp.domain.needs import NEED_PRIORITIES, NEED_STATUSES, REVIEW_STATES, NeedView
from dialogapp.domain.text import swedish_key
from dialogapp.gui.forms.ui_needs_screen import Ui_NeedsScreen
from dialogapp.gui.screens import need_list
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.services.need_views import (
    COMMENTED,
    NO_OWNER,
    NO_PRIORITY,
    WEAK,
    NeedFilter,
    filter_of,
    remove_view,
    save_view,
    saved_views,
)
from dialogapp.services.need_words import NEED_STATUS_WORDS, PRIORITY_WORDS, REVIEW_WORDS
from dialogapp.services.needs import NeedRow
from dialogapp.services.translation import message
from dialogapp.services.words import word

_ALL, _OWN = "all", "own"
_STOCK: dict[str, tuple[str, NeedFilter]] = {
    _ALL: (message("All needs"), NeedFilter()),
    "weak": (message("On weak ground"), NeedFilter(finding=WEAK, ordered_by="support")),
    "mend": (message("Most to mend first"), NeedFilter(ordered_by="checks")),
    "decide": (message("To confirm or dismiss"), NeedFilter(status="proposed", ordered_by="priority")),
    "commented": (message("With comments to settle"), NeedFilter(finding=COMMENTED)),
}
_FINDINGS = {
    "": message("Findings"),
    WEAK: message("On weak ground"),
    "no_source": message("Without a source"),
    "single_source": message("On one supplier alone"),
    "source_struck": message("A source was struck"),
    "source_corrected": message("A source changed"),
    "no_measure": message("Without a measure"),
    "no_requirement": message("Without a requirement"),
    "no_verification": message("A requirement without verification"),
    COMMENTED: message("With comments to settle"),
}


class NeedFilters(QObject):
    """Keeps the fields of the filter and the choice of view in step."""

    changed = Signal()
    """Another filter or order is wanted."""

    def __init__(self, ui: Ui_NeedsScreen, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._session = session
        self._views: list[NeedView] = []
        self._wanted = NeedFilter()
        self._fields: dict[str, ChoiceField] = {
            "status": ui.statusFilter,
            "priority": ui.priorityFilter,
            "review": ui.reviewFilter,
            "owner": ui.ownerFilter,
            "finding": ui.findingFilter,
            "ordered_by": ui.order,
        }
        for name, field in self._fields.items():
            field.committed.connect(lambda value, name=name: self._take(replace(self._wanted, **{name: value})))
        ui.view.committed.connect(self._take_view)
        ui.filterBox.hide()
        ui.filter.toggled.connect(ui.filterBox.setVisible)
        ui.clearFilter.clicked.connect(lambda: self.show(NeedFilter()))
        ui.saveView.added.connect(self._save)
        ui.forgetView.clicked.connect(self._forget)

    @property
    def wanted(self) -> NeedFilter:
        """Which needs are wanted, what is searched for apart."""
        return self._wanted

    def show(self, wanted: NeedFilter) -> None:
        """Want other needs, and say so in the fields."""
        if wanted.sought != self._wanted.sought:
            self._ui.search.setText(wanted.sought)
        self._take(wanted)

    def look(self, sought: str) -> None:
        """Something else is searched for."""
        self._wanted = replace(self._wanted, sought=sought)
        self._show_view()

    def refresh(self, rows: Iterable[NeedRow]) -> None:
        """Read the saved views anew, and offer what the needs hold."""
        needs = [row.need for row in rows]
        words = self._session.language
        self._views = self._session.read(saved_views)
        owners = sorted({need.owner for need in needs if need.owner}, key=swedish_key)
        reviews = dict.fromkeys((*REVIEW_STATES, *sorted({need.review for need in needs})))
        self._ui.ownerFilter.show_choices(
            [("", words.text("Owner")), (NO_OWNER, words.text("Without an owner")), *((o, o) for o in owners)]
        )
        self._ui.reviewFilter.show_choices(
            [("", words.text("Review")), *((key, word(words, REVIEW_WORDS, key)) for key in reviews)]
        )
        self._show_view()

    def retranslate(self) -> None:
        """Set every text again."""
        words = self._session.language
        self._ui.statusFilter.show_choices(
            [("", words.text("Status")), *((key, words.text(NEED_STATUS_WORDS[key])) for key in NEED_STATUSES)]
        )
        self._ui.priorityFilter.show_choices(
            [
                ("", words.text("Priority")),
                *((key or NO_PRIORITY, words.text(PRIORITY_WORDS[key])) for key in NEED_PRIORITIES),
            ]
        )
        self._ui.findingFilter.show_choices([(key, words.text(source)) for key, source in _FINDINGS.items()])
        for button in (self._ui.filter, self._ui.clearFilter, self._ui.forgetView):
            button.setAccessibleName(button.text())
        self._ui.order.show_choices(need_list.order_words(words))
        self._ui.saveView.set_hint(words.text("Save as a view"))
        self._show_fields()

    def _take(self, wanted: NeedFilter) -> None:
        self._wanted = wanted
        self._show_fields()
        self._show_view()
        self.changed.emit()

    def _take_view(self, key: str) -> None:
        view = next((view for view in self._views if view.id == key), None)
        if view is not None:
            self.show(filter_of(view))
        elif key in _STOCK:
            self.show(_STOCK[key][1])

    def _show_fields(self) -> None:
        for name, field in self._fields.items():
            field.show_value(getattr(self._wanted, name))

    def _show_view(self) -> None:
        words = self._session.language
        key = next((key for key, (_, wanted) in _STOCK.items() if wanted == self._wanted), "")
        key = next((view.id for view in self._views if filter_of(view) == self._wanted), key) or _OWN
        choices = [(each, words.text(source)) for each, (source, _) in _STOCK.items()]
        choices += [(view.id, view.name) for view in self._views]
        if key == _OWN:
            choices.append((_OWN, words.text("Own filter")))
        self._ui.view.show_choices(choices)
        self._ui.view.show_value(key)
        self._ui.forgetView.setEnabled(any(view.id == key for view in self._views))
        is_by_hand = self._wanted.ordered_by == "hand"
        self._ui.orderTold.setVisible(is_by_hand)
        if is_by_hand:
            self._ui.orderTold.setText(
                words.text("Ordered by hand, apart from priority and votes. Alt+Up and Alt+Down move a need.")
            )

    def _save(self, names: list[str]) -> None:
        self._session.do(lambda store: save_view(store, names[-1], self._wanted))

    def _forget(self) -> None:
        view_id = self._ui.view.text()
        if any(view.id == view_id for view in self._views):
            self._session.do(lambda store: remove_view(store, view_id))
