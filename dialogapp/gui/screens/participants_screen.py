"""Participants: organisations with their people in one table, what is chosen beside it, and pasted tables."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QWidget

from dialogapp.domain.people import Organisation, Participant
from dialogapp.gui.forms.ui_participants_screen import Ui_ParticipantsScreen
from dialogapp.gui.models.people_model import PeopleDelegate, PeopleModel
from dialogapp.gui.models.table_behaviour import TableBehaviour, choose_row, selected_rows
from dialogapp.gui.pages import Page, Surroundings
from dialogapp.gui.preferences import column_widths
from dialogapp.gui.screens.participants_presenter import ParticipantsPresenter, values_of
from dialogapp.gui.tokens import ICON_SMALL, ROW
from dialogapp.gui.widgets.adding_line import AddingLine
from dialogapp.gui.widgets.field_group import FieldGroup
from dialogapp.gui.widgets.line_list import ListLine
from dialogapp.services.importing import ImportReport
from dialogapp.services.people_table import PeoplePlan
from dialogapp.services.translation import message
from dialogapp.services.words import ROLE_WORDS, word

_ORGANISATION_PARTS = ("name", "kind", "organisation_number", "initials", "note")
_PERSON_PARTS = ("name", "organisation_id", "role", "email", "note")
_ROLE_COLUMN, _ROLE_WIDTH = 1, 104
_WIDE_COLUMNS = (0, 2)
"""Names and addresses share what is left."""


class ParticipantsScreen(Page):
    """The page of participants."""

    name = "participants"
    entities = frozenset({"organisation", "participant"})

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.ui = Ui_ParticipantsScreen()
        self.ui.setupUi(self)
        self.presenter = ParticipantsPresenter(self.session)
        self._plan: PeoplePlan | None = None
        self._build_table()
        self._build_side()
        self._add_actions()
        self.retranslate()

    def _build_table(self) -> None:
        ui = self.ui
        self.model = PeopleModel(self.presenter.edit_cell, self)
        ui.table.setModel(self.model)
        ui.table.setItemDelegate(PeopleDelegate(ui.table))
        self._behaviour = TableBehaviour(
            ui.table, "participants", self.around.preferences, on_paste=self.preview_text, on_delete=self._remove_rows
        )
        ui.table.verticalHeader().setDefaultSectionSize(ROW)
        ui.table.setIconSize(ui.table.iconSize().scaled(ICON_SMALL, ICON_SMALL, Qt.AspectRatioMode.KeepAspectRatio))
        header = ui.table.horizontalHeader()
        header.setStretchLastSection(False)
        for column in _WIDE_COLUMNS:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        if not self.around.preferences.get(column_widths("participants")):
            ui.table.setColumnWidth(_ROLE_COLUMN, _ROLE_WIDTH)
        ui.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        ui.table.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        ui.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        ui.table.customContextMenuRequested.connect(self._show_menu)
        ui.table.selectionModel().currentRowChanged.connect(self._show_row)
        ui.search.searched.connect(self.model.search)
        ui.search.left_downwards.connect(self._go_to_table)
        ui.addOrganisation.added.connect(self._add_organisations)
        ui.addOrganisation.left_upwards.connect(self._go_to_table)
        ui.empty.pressed.connect(self.add_organisation)
        ui.split.setSizes([600, 300])
        ui.split.setStretchFactor(0, 1)

    def _build_side(self) -> None:
        ui = self.ui
        self.organisation_fields = FieldGroup(
            {
                "name": ui.organisationName,
                "kind": ui.organisationKind,
                "organisation_number": ui.organisationNumber,
                "initials": ui.initials,
                "note": ui.organisationNote,
            },
            self,
        )
        self.person_fields = FieldGroup(
            {
                "name": ui.personName,
                "organisation_id": ui.employer,
                "role": ui.role,
                "email": ui.email,
                "note": ui.personNote,
            },
            self,
        )
        for fields in (self.organisation_fields, self.person_fields):
            fields.committed.connect(self.presenter.change)
        ui.people.opened.connect(self.reveal)
        ui.addPerson.added.connect(self._add_people)
        ui.removeOrganisation.clicked.connect(lambda: self._remove([self.organisation_fields.noun_id]))
        ui.removePerson.clicked.connect(lambda: self._remove([self.person_fields.noun_id]))
        ui.take.clicked.connect(self._take_plan)
        ui.leave.clicked.connect(self._leave_plan)
        self.session.refused.connect(self._show_stored)

    def _add_actions(self) -> None:
        section, add = message("Participants"), self.around.actions.add
        self._import = add(
            "participants.import",
            message("Import from a file …"),
            self.around.open_import,
            section=section,
            icon="download-simple",
            page="participants",
            widget=self,
        )
        self._paste = add(
            "participants.paste",
            message("Paste from a spreadsheet"),
            self.paste,
            section=section,
            shortcut="Ctrl+Shift+V",
            icon="clipboard-text",
            page="participants",
            widget=self,
        )
        self._add = add(
            "participants.add",
            message("New organisation"),
            self.add_organisation,
            section=section,
            shortcut="Ctrl+Shift+N",
            page="participants",
            widget=self,
        )
        self._copy = add(
            "participants.copy",
            message("Copy the chosen rows"),
            self.copy,
            section=section,
            shortcut=QKeySequence.StandardKey.Copy,
            page="participants",
            widget=self.ui.table,
            in_focus=True,
        )
        self._remove_action = add(
            "participants.remove",
            message("Remove the chosen rows"),
            lambda: self._remove_rows(selected_rows(self.ui.table)),
            section=section,
            page="participants",
            widget=self,
        )
        self.ui.header.add_action(self._import)
        self.ui.header.add_action(self._paste)
        self.ui.header.add_action(self._add, primary=True)

    # Page

    def refresh(self) -> None:
        """Read organisations and people anew."""
        chosen = self.chosen_key
        groups = self.presenter.read()
        self.model.show_groups(groups)
        self.ui.summary.setText(self.presenter.summary())
        is_empty = not any(group.organisation.mark and group.people for group in groups) and len(groups) <= 1
        self.ui.empty.setVisible(is_empty and self._plan is None and not self._is_adding)
        self.ui.split.setVisible(not self.ui.empty.isVisibleTo(self))
        if chosen:
            self._choose(chosen)
        self._show_chosen()

    def retranslate(self) -> None:
        """Set every text again."""
        language, ui = self.session.language, self.ui
        ui.retranslateUi(self)
        ui.header.set_texts(
            language.text("Participants"),
            language.text(
                "Who takes part, and for whom. Paste rows from Excel with Ctrl+V; you see what is added before it is."
            ),
        )
        ui.search.set_hint(language.text("Search name, role, e-mail, number"))
        ui.addOrganisation.set_hint(language.text("New supplier: type the name, Enter"))
        ui.addPerson.set_hint(language.text("New person: name, maybe e-mail, Enter"))
        ui.empty.set_texts(
            language.text("No suppliers yet. Type them, paste rows from Excel with Ctrl+V, or import a file."),
            language.text("New organisation"),
        )
        ui.hint.setText(language.text("Choose an organisation or a person to see and change what is known of it."))
        ui.organisationKind.show_choices(self.presenter.kinds())
        ui.role.show_choices(self.presenter.roles())

    def reveal(self, noun_id: str) -> None:
        """Choose an organisation or a person."""
        if self._is_stale:
            self._is_stale = False
            self.refresh()
        if self.model.position_of(noun_id) < 0:
            self.ui.search.clear()
        self._choose(noun_id)

    @property
    def chosen_key(self) -> str:
        """The id of the organisation or person that is chosen; empty for none."""
        index = self.ui.table.currentIndex()
        return str(self.model.key_at(index.row())) if index.isValid() else ""

    # What is done

    def add_organisation(self) -> None:
        """Go to the line where suppliers are typed."""
        self.ui.empty.hide()
        self.ui.split.show()
        self.ui.addOrganisation.setFocus()

    def paste(self) -> None:
        """Show what the clipboard's rows would add."""
        self.preview_text(QGuiApplication.clipboard().text())

    def copy(self) -> None:
        """Put the chosen rows on the clipboard, as a spreadsheet takes them."""
        keys = [str(self.model.key_at(row)) for row in selected_rows(self.ui.table)]
        if keys:
            QGuiApplication.clipboard().setText(self.presenter.copied(keys))

    def preview_text(self, text: str) -> None:
        """Show what pasted text would add."""
        self._show_plan(self.presenter.plan_pasted(text))

    def _add_organisations(self, lines: list[str]) -> None:
        if len(lines) > 1 and any("\t" in line or "@" in line for line in lines):
            self.preview_text("\n".join(lines))
            return
        self.presenter.add_organisations(lines, self._show_added, lambda: _put_back(self.ui.addOrganisation, lines))

    def _show_added(self, added: list[Organisation]) -> None:
        if added:
            self.reveal(added[-1].id)
            self.ui.addOrganisation.setFocus()

    def _add_people(self, lines: list[str]) -> None:
        if self.organisation_fields.noun_id not in self.presenter.organisations:
            return
        self.presenter.add_people(
            self.organisation_fields.noun_id, lines, self._keep_adding, lambda: _put_back(self.ui.addPerson, lines)
        )

    def _keep_adding(self, _added: list[Participant]) -> None:
        self.ui.addPerson.setFocus()

    def _remove_rows(self, rows: list[int]) -> None:
        self._remove([str(self.model.key_at(row)) for row in rows])

    def _remove(self, keys: list[str]) -> None:
        self.presenter.remove(keys, lambda sentence: self.around.tell(sentence, "plain"))

    # The side

    def _show_row(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_chosen()

    def _show_chosen(self) -> None:
        ui, key = self.ui, self.chosen_key
        if self._plan is not None:
            ui.side.setCurrentWidget(ui.previewPage)
        elif (organisation := self.presenter.organisations.get(key)) is not None:
            self._show_organisation(organisation)
        elif (person := self.presenter.people.get(key)) is not None:
            self._show_person(person)
        else:
            ui.side.setCurrentWidget(ui.nothingPage)

    def _show_organisation(self, organisation: Organisation) -> None:
        ui, language = self.ui, self.session.language
        ui.mark.set_organisation(organisation.number, organisation.name)
        ui.organisationTitle.setText(organisation.name)
        self.organisation_fields.show(organisation.id, values_of(organisation, _ORGANISATION_PARTS))
        people = [one for one in self.presenter.people.values() if one.organisation_id == organisation.id]
        ui.people.show_lines(
            [
                ListLine(one.id, one.name, " · ".join(filter(None, (word(language, ROLE_WORDS, one.role), one.email))))
                for one in people
            ]
        )
        ui.side.setCurrentWidget(ui.organisationPage)

    def _show_person(self, person: Participant) -> None:
        ui = self.ui
        ui.employer.show_choices(self.presenter.employers())
        ui.personTitle.setText(person.name)
        self.person_fields.show(person.id, values_of(person, _PERSON_PARTS))
        ui.side.setCurrentWidget(ui.personPage)

    def _show_stored(self) -> None:
        """A change was refused: show again what is stored."""
        if self.isVisible():
            self._show_chosen()

    def _show_plan(self, plan: PeoplePlan | None) -> None:
        self._plan = plan
        if plan is None:
            self._show_chosen()
            return
        ui = self.ui
        self.add_organisation()
        ui.previewSummary.setText(self.presenter.plan_summary(plan))
        ui.previewRows.show_lines(self.presenter.plan_lines(plan))
        nothing_new = not (plan.organisations or plan.people or plan.changed)
        ui.take.setEnabled(not plan.bad and not nothing_new)
        self._add.setVisible(False)
        self._show_chosen()
        (ui.take if ui.take.isEnabled() else ui.leave).setFocus()

    def _take_plan(self) -> None:
        if self._plan is not None:
            self.presenter.take(self._plan, self._tell_taken)

    def _tell_taken(self, report: ImportReport) -> None:
        self._leave_plan()
        self.around.tell(self.presenter.taken_words(report), "ok")
        self.ui.table.setFocus()

    def _leave_plan(self) -> None:
        self._plan = None
        self._add.setVisible(True)
        self.refresh()

    @property
    def _is_adding(self) -> bool:
        return self.ui.addOrganisation.hasFocus()

    def _choose(self, key: str) -> None:
        position = self.model.position_of(key)
        if position < 0 or key == self.chosen_key:
            return
        choose_row(self.ui.table, position)
        self.ui.table.scrollTo(self.model.index(position, 0))

    def _go_to_table(self) -> None:
        self.ui.table.setFocus()
        if not self.ui.table.currentIndex().isValid() and self.model.rowCount():
            self._choose(str(self.model.key_at(0)))

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._copy, self._paste, self._remove_action])
        menu.popup(self.ui.table.viewport().mapToGlobal(at))


def _put_back(line: AddingLine, lines: list[str]) -> None:
    """Let what could not be added stand where it was typed, unless something else is typed there now."""
    if len(lines) == 1 and not line.text():
        line.setText(lines[0])
