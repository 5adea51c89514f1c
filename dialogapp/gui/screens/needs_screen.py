"""Needs: a list at the left, the chosen need at the right; beside them the sweep, the gaps, the matrix, and to read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from dialogapp.domain.needs import Need, NeedRequirement, Requirement
from dialogapp.gui.forms.ui_needs_screen import Ui_NeedsScreen
from dialogapp.gui.models.found import Found
from dialogapp.gui.models.table_behaviour import TableBehaviour, selected_rows
from dialogapp.gui.pages import Page, Surroundings
from dialogapp.gui.screens import need_list
from dialogapp.gui.screens.findings_panel import FindingsPanel
from dialogapp.gui.screens.need_changes import NeedChanges
from dialogapp.gui.screens.need_filters import NeedFilters
from dialogapp.gui.screens.need_quotes import CONTRIBUTION, Quote
from dialogapp.gui.screens.need_several import SeveralNeeds
from dialogapp.gui.screens.need_tabs import NeedTabs
from dialogapp.gui.screens.needs_presenter import NeedsPresenter
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.two_line_delegate import TwoLineDelegate, TwoLines
from dialogapp.gui.widgets.whole_width import keep_whole_width
from dialogapp.services.need_views import NeedFilter
from dialogapp.services.need_words import support_words
from dialogapp.services.needs import NeedRow
from dialogapp.services.requirement_words import WordLists
from dialogapp.services.sweep import InputKey
from dialogapp.services.translation import message

_MANY = 200
"""From so many needs on, the rows of the list are all of one height."""


class NeedsScreen(Page):
    """The page of needs."""

    name = "needs"
    entities = frozenset(
        {
            "need", "need_source", "need_requirement", "requirement", "contribution", "confidentiality_claim",
            "organisation", "participant", "meeting", "card", "exercise", "dialogue", "requirement_source",
            "requirement_waiver", "requirement_feedback", "comment", "need_view", "treatment", "fact_check",
            "passage_reply",
        }
    )  # fmt: skip

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.ui = Ui_NeedsScreen()
        self.ui.setupUi(self)
        self.presenter = NeedsPresenter(self.session)
        self.model = need_list.NeedListModel(lambda row: self._tell(row).spoken, self.presenter.summary, self)
        self.filters = NeedFilters(self.ui, self.session, self)
        self.tabs = NeedTabs(self.ui, self.session, self)
        self.changes = NeedChanges(self.around, self)
        self.several = SeveralNeeds(self.ui, self.presenter, self.session, self)
        self._chosen = ""
        self._is_arranging = False
        self._is_adding = False
        self._has_words = False
        self._set_up_table()
        self._set_up_form()
        self._add_actions()
        self.ui.search.searched.connect(self._search)
        self.ui.search.left_downwards.connect(self.ui.table.setFocus)
        self.filters.changed.connect(lambda: self._arrange(lambda: self.model.leave(self.filters.wanted)))
        self.ui.adding.added.connect(self._add)
        self.ui.adding.offer_tables(self._add_table)
        self.ui.adding.left_upwards.connect(self.ui.table.setFocus)
        self.ui.empty.pressed.connect(self._begin_adding)
        self.tabs.need_wanted.connect(self._show_part)
        self.tabs.quote_wanted.connect(self._open_quote)
        self.tabs.requirement_wanted.connect(self._show_requirement)
        self.ui.splitter.setStretchFactor(0, 1)
        self.ui.splitter.setStretchFactor(1, 2)
        self.ui.splitter.setSizes([340, 680])
        self.session.refused.connect(lambda _: self._show_chosen())
        self.retranslate()

    @property
    def form(self) -> QWidget:
        """The form of the chosen need."""
        return self.ui.form

    def refresh(self) -> None:
        """Read the needs anew, and show the chosen one as it stands now."""
        if not self._has_words:
            self._has_words = True
            QTimer.singleShot(0, self, self._read_words)  # the page is painted first
        rows = self.presenter.rows()
        self._fit_rows(len(rows))
        self._arrange(lambda: self.model.show_rows(rows))
        self.filters.refresh(rows)
        self.tabs.refresh()
        self.ui.pages.setCurrentWidget(self.ui.needsPage if rows or self._is_adding else self.ui.emptyPage)
        if self._row_of(self._chosen) is None:
            self._chosen = ""
        if not self._chosen and self.model.rowCount():
            self._chosen = str(self.model.key_at(0))
        self._show_chosen()
        self.tabs.show_texts(rows, self.presenter.untreated())

    def reveal(self, noun_id: str) -> None:
        """Choose a need, or the need that a requirement serves."""
        self.ui.tabs.setCurrentWidget(self.ui.needsTab)
        self.refresh()
        if self._row_of(noun_id) is None:
            links = self.session.read(lambda reader: reader.all(NeedRequirement, requirement_id=noun_id))
            if not links:
                return
            self.choose(links[0].need_id)
            self.ui.form.ui.requirements.choose(noun_id)
            return
        self.choose(noun_id)

    def take_file(self, path: Path) -> bool:
        """A workbook that was dropped is the needs workbook that came back."""
        return self.changes.take_file(path)

    def close_down(self) -> None:
        """Close what stands beside the window."""
        self.changes.close()

    def choose(self, need_id: str) -> None:
        """Show a need in the form, and in the list even if the search left it out."""
        self._chosen = need_id
        if self.model.position_of(need_id) < 0:
            self.ui.search.clear()
        if self.model.position_of(need_id) < 0 and self._row_of(need_id) is not None:
            self.filters.show(NeedFilter(ordered_by=self.filters.wanted.ordered_by))
        self._show_chosen()

    def retranslate(self) -> None:
        """Set every text again."""
        words = self.session.language
        self.ui.retranslateUi(self)
        self.ui.form.retranslate()
        self.tabs.retranslate()
        self.ui.header.set_texts(
            words.text("Needs"),
            words.text("Who must be able to do what, who said so, how it is measured, and what will be asked for."),
        )
        self.ui.search.set_hint(words.text("Search needs"))
        self.ui.adding.set_hint(words.text("New need: write and press Enter"))
        self.filters.retranslate()
        self.ui.empty.set_texts(
            words.text("A need says who must be able to do what, and how one sees that it is met."),
            words.text("Write the first need"),
        )
        self.ui.table.viewport().update()

    def _set_up_table(self) -> None:
        table = self.ui.table
        table.setModel(self.model)
        TableBehaviour(
            table,
            "needs",
            self.around.preferences,
            on_paste=self.ui.adding.add_pasted,
            on_delete=lambda rows: self._remove([str(self.model.key_at(row)) for row in rows]),
            on_open=lambda row: self._go_to("title"),
            sortable=False,
        )
        self._delegate = TwoLineDelegate(table, self._tell, title_lines=2)
        table.setItemDelegateForColumn(0, self._delegate)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        table.setDragDropOverwriteMode(True)  # on a need, never between two
        self.model.dropped.connect(self._take_dropped)
        for column in range(1, self.model.columnCount()):
            table.setColumnHidden(column, True)
        keep_whole_width(table)
        table.selectionModel().currentRowChanged.connect(self._take_row)
        table.selectionModel().selectionChanged.connect(self._take_selection)

    def _fit_rows(self, count: int) -> None:
        """As high as each needs; in a long list all alike, because measuring thousands takes longer than one waits."""
        header, mode = self.ui.table.verticalHeader(), QHeaderView.ResizeMode.ResizeToContents
        if count > _MANY:
            mode = QHeaderView.ResizeMode.Fixed
            header.setDefaultSectionSize(self._delegate.plain_height(has_share=True))
        if header.sectionResizeMode(0) != mode or not header.count():
            header.setSectionResizeMode(mode)

    def _read_words(self) -> None:
        def take(lists: WordLists) -> None:
            self.tabs.checker.take_lists(lists)
            picture = self.ui.form.picture
            if picture is not None and picture.requirements:
                found = self.presenter.findings(picture.requirements)
                self.ui.form.ui.requirements.show_findings(found)

        self.presenter.read_word_lists(self.around.files.requirement_words, take)

    def _show_part(self, need_id: str, part: str) -> None:
        """Show a need, or a requirement, at the part where something is to be mended."""
        self.reveal(need_id)
        if part:
            self._go_to(part)

    def _show_requirement(self, need_id: str, requirement_id: str) -> None:
        self.reveal(need_id)
        if requirement_id:
            self.ui.form.ui.requirements.choose(requirement_id)
            self._go_to("requirement_text")

    def _set_up_form(self) -> None:
        form = self.ui.form
        form.set_up(self.session, self.presenter.pattern, lambda text: self.presenter.find(self._chosen, text))
        form.committed.connect(self._commit)
        form.link_wanted.connect(self._link)
        form.unlink_wanted.connect(self.presenter.unlink)
        form.looked_at.connect(lambda: self.presenter.note_looked_at(self._chosen))
        form.quote_opened.connect(self._open_quote)
        form.note_followed.connect(self._go_to)
        form.ui.remove.clicked.connect(lambda: self._remove([self._chosen]))
        form.ui.takeVote.clicked.connect(self._take_vote)
        requirements = form.ui.requirements
        requirements.set_up(self.around.preferences, self.presenter.finding_sentence)
        requirements.waived.connect(self.presenter.set_aside)
        requirements.taken_up.connect(self.presenter.take_up)
        requirements.added.connect(self._add_requirements)
        requirements.dropped.connect(lambda ids: self.presenter.drop_requirements(self._chosen, ids))
        requirements.committed.connect(self.presenter.commit_requirement)

    def _add_actions(self) -> None:
        section, add = message("Needs"), self.around.actions.add
        new = add(
            "needs.add", message("New need"), self._begin_adding,
            section=section, shortcut="Ctrl+Shift+N", icon="plus", page=self.name, widget=self,
        )  # fmt: skip
        add(
            "needs.link", message("Link an input"), lambda: self._go_to("sources"),
            section=section, shortcut="Ctrl+Shift+L", icon="link", page=self.name, widget=self,
        )  # fmt: skip
        add(
            "needs.requirement", message("New requirement"), lambda: self._go_to("requirements"),
            section=section, shortcut="Ctrl+Shift+R", icon="check-square", page=self.name, widget=self,
        )  # fmt: skip
        add(
            "needs.set_aside", message("Set a finding aside"), self._set_aside,
            section=section, shortcut="Ctrl+Shift+E", icon="check", page=self.name, widget=self,
        )  # fmt: skip
        add(
            "needs.copy", message("Copy needs"), self._copy,
            section=section, shortcut=QKeySequence.StandardKey.Copy, icon="copy", page=self.name,
            widget=self.ui.table, in_focus=True,
        )  # fmt: skip
        add(
            "needs.up", message("Need further up, by hand"), lambda: self._move(-1), section=section,
            shortcut="Alt+Up", page=self.name, widget=self.ui.table, in_focus=True,
        )  # fmt: skip
        add(
            "needs.down", message("Need further down, by hand"), lambda: self._move(1), section=section,
            shortcut="Alt+Down", page=self.name, widget=self.ui.table, in_focus=True,
        )  # fmt: skip
        self.ui.header.add_action(self.changes.add_action(self))
        self.ui.header.add_action(new, primary=True)

    def _tell(self, row: NeedRow) -> TwoLines:
        return need_list.told(row, self.presenter.summary(row), support_words(row.support, self.session.language))

    def _row_of(self, need_id: str) -> NeedRow | None:
        return next((row for row in self.model.rows if row.need.id == need_id), None)

    def _arrange(self, change: Callable[[], None]) -> None:
        """Change what the list shows without changing what is chosen."""
        self._is_arranging = True
        change()
        self._is_arranging = False
        self._mark_chosen()

    def _mark_chosen(self) -> None:
        position = self.model.position_of(self._chosen)
        if position == self.ui.table.currentIndex().row():
            return
        self._is_arranging = True
        if position < 0:
            self.ui.table.clearSelection()
        else:
            self.ui.table.setCurrentIndex(self.model.index(position, 0))
        self._is_arranging = False

    def _take_row(self) -> None:
        row = self.ui.table.currentIndex().row()
        if not self._is_arranging and 0 <= row < self.model.rowCount():
            self._chosen = str(self.model.key_at(row))
            self._show_chosen()

    def _show_chosen(self) -> None:
        row = self._row_of(self._chosen)
        several = self._several()
        if several:
            self.ui.side.setCurrentWidget(self.ui.severalPage)
            self.several.show_rows(several, self.presenter.owners())
            return
        self.ui.side.setCurrentWidget(self.ui.nothingPage if row is None else self.ui.formPage)
        self._mark_chosen()
        if row is not None:
            picture = self.presenter.picture(row)
            self.ui.form.show_picture(picture, self.presenter.support_sentence(row), self.presenter.owners())

    def _search(self, text: str) -> None:
        self.filters.look(text)
        self._arrange(lambda: self.model.search(text))

    def _take_selection(self) -> None:
        """Several needs that are chosen in the list are shown together."""
        if not self._is_arranging:
            self._show_chosen()

    def _several(self) -> list[NeedRow]:
        rows = selected_rows(self.ui.table)
        return [self.model.row_at(row) for row in rows] if len(rows) > 1 else []

    def _move(self, step: int) -> None:
        """Move the chosen need in the order by hand, which begins as the list stands."""
        shown = [str(self.model.key_at(row)) for row in range(self.model.rowCount())]
        if self._chosen not in shown or self.filters.wanted != NeedFilter(ordered_by="hand"):
            self.filters.show(NeedFilter(ordered_by="hand"))
            shown = [str(self.model.key_at(row)) for row in range(self.model.rowCount())]
        place = shown.index(self._chosen) if self._chosen in shown else -1
        if place >= 0 and 0 <= place + step < len(shown):
            shown.insert(place + step, shown.pop(place))
            self.presenter.order_by_hand(shown)

    def _take_vote(self) -> None:
        picture = self.ui.form.picture
        if picture is not None:
            self.presenter.take_vote(picture)

    def _add_table(self, text: str) -> None:
        if drafts := self.presenter.pasted(text):
            self.ui.form.commit()
            self.presenter.add_pasted(drafts, lambda need: self.choose(need.id))

    def _begin_adding(self) -> None:
        self._is_adding = True
        self.ui.tabs.setCurrentWidget(self.ui.needsTab)
        self.ui.pages.setCurrentWidget(self.ui.needsPage)
        self.ui.adding.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add(self, titles: Sequence[str]) -> None:
        def show(need: Need) -> None:
            self.choose(need.id)
            if len(titles) == 1:
                self._go_to("who")

        self.ui.form.commit()
        self.presenter.add(titles, show)

    def _remove(self, need_ids: Sequence[str]) -> None:
        words = self.session.language
        rows = [row for row in map(self._row_of, need_ids) if row is not None]
        if not rows:
            return
        if len(rows) == 1:
            told = words.text("“{title}” was removed. Undo brings it back.", title=rows[0].need.title)
        else:
            told = words.text("{count} needs were removed. Undo brings them back.", count=len(rows))
        beside = self._beside(need_ids)

        def show() -> None:
            self.choose(beside)
            self.around.tell(told, "plain")

        self.presenter.remove(need_ids, show)

    def _beside(self, need_ids: Sequence[str]) -> str:
        """The need to show once these are gone: the next one in the list, else the one before."""
        shown = [str(self.model.key_at(row)) for row in range(self.model.rowCount())]
        last = max((shown.index(each) for each in need_ids if each in shown), default=-1)
        left = [each for each in (*shown[last + 1 :], *reversed(shown[:last])) if each not in need_ids]
        return left[0] if left else ""

    def _commit(self, need_id: str, part: str, value: str) -> None:
        row = self._row_of(need_id)
        if row is None:
            return
        answer = self.presenter.commit(row.need, part, value)
        if answer == "reason_wanted":
            self.ui.form.show_status("dismissed")
            self.around.tell(self.session.language.text("Say why, and the need is dismissed."), "plain")
            self._go_to("status_reason")

    def _go_to(self, part: str) -> None:
        if self._chosen:
            self.ui.scroll.ensureWidgetVisible(self.ui.form.go_to(part), 0, Space.PAGE)

    def _link(self, found: Found) -> None:
        self.presenter.link(self._chosen, found)

    def _take_dropped(self, need_id: str, keys: list[InputKey]) -> None:
        row = self._row_of(need_id)
        if row is None:
            return
        told = self.session.language.plural(
            "Need {number} rests on what was put down.",
            "Need {number} rests on the {count} that were put down.",
            len(keys),
            number=row.need.number,
        )

        def show() -> None:
            self.choose(need_id)
            self.around.tell(told, "ok")

        self.presenter.link_inputs(need_id, keys, show)

    def _open_quote(self, quote: Quote) -> None:
        self.around.go("meeting" if quote.kind == CONTRIBUTION else "exercises", quote.noun_id)

    def _add_requirements(self, texts: Sequence[str]) -> None:
        def show(requirement: Requirement) -> None:
            self.ui.form.ui.requirements.choose(requirement.id)

        self.presenter.add_requirements(self._chosen, texts, show)

    def _set_aside(self) -> None:
        panel = self.tabs.shown
        if isinstance(panel, FindingsPanel):
            panel.ask_reason()
            return
        asking = self.ui.form.ui.requirements.set_aside()
        if asking is None:
            self.around.tell(self.session.language.text("Nothing is found in the requirements of this need."))
        else:  # once the line for the reason has its place
            QTimer.singleShot(0, asking, lambda: self.ui.scroll.ensureWidgetVisible(asking, 0, Space.PAGE))

    def _copy(self) -> None:
        rows = [self.model.row_at(row) for row in selected_rows(self.ui.table)]
        if rows:
            QGuiApplication.clipboard().setText(self.presenter.rows_as_text(rows))
