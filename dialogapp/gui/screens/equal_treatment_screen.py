"""Equal treatment: what each supplier has had, in sentences, bars and matrices, and what is owed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from dialogapp.domain.parity import ParityItem
from dialogapp.domain.text import cleaned_line
from dialogapp.gui.dialogs.secrecy_dialog import SecrecyDialog
from dialogapp.gui.forms.ui_equal_treatment_screen import Ui_EqualTreatmentScreen
from dialogapp.gui.pages import Page, Surroundings
from dialogapp.gui.screens import equal_treatment_presenter as presenter
from dialogapp.gui.screens.checks_presenter import Place
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.matrix_view import MatrixCell, MatrixColumn, MatrixRow
from dialogapp.gui.widgets.refill import refill
from dialogapp.gui.widgets.time_bars import Bar
from dialogapp.services.dates import length_words
from dialogapp.services.equal_treatment import KIND
from dialogapp.services.translation import message

_AFTER_CHECKS = 1
"""Where the tabs begin that the notes above lead to."""
SECRECY = "secrecy"
"""What `reveal` shows the list of requests for secrecy by."""
_TABS: tuple[presenter.Tab, ...] = ("time", "questions", "information")
_WAYS = {"mail": message("by mail"), "meeting": message("in a meeting"), "publication": message("by publication")}


class EqualTreatmentScreen(Page):
    """The page of equal treatment."""

    name = "equal_treatment"

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.ui = Ui_EqualTreatmentScreen()
        self.ui.setupUi(self)
        self.ui.tabs.tabBar().setDrawBase(False)
        self.setFocusProxy(self.ui.tabs.tabBar())
        self.report = self.ui.header.add_button()
        self.report.clicked.connect(lambda: around.go("documents", KIND))
        self.ui.tenChecks.set_up(self.session)
        self.ui.tenChecks.place_wanted.connect(self._go)
        self.ui.secrecy.set_up(self.session, around.preferences, around.discreet.may_name)
        self.ui.secrecy.line_wanted.connect(self._open_secrecy)
        self.ui.tabs.currentChanged.connect(self._show_notes)
        self._picture: presenter.Picture | None = None
        self._notes = [self._note(tab) for tab in _TABS]
        self._build_chosen()
        self.ui.scope.currentIndexChanged.connect(self.refresh)
        self.ui.coverage.cell_chosen.connect(self._toggle_put)
        self.ui.parity.selectionModel().currentChanged.connect(self._show_chosen)
        self.ui.parity.cell_chosen.connect(self._give_one)
        self.ui.empty.pressed.connect(lambda: around.go("participants", ""))
        self.retranslate()

    def _note(self, tab: presenter.Tab) -> MarginNote:
        note = MarginNote(self, is_beside=True)
        note.pressed.connect(lambda: self.ui.tabs.setCurrentIndex(_TABS.index(tab) + _AFTER_CHECKS))
        self.ui.checks.addWidget(note, 1)
        return note

    def _build_chosen(self) -> None:
        """The card under the matrix of information: its text, and what can be done about it."""
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._owed = QLabel(self)
        self._owed.setWordWrap(True)
        self._owed.setProperty("role", "muted")
        self._way = QComboBox(self)
        self._give = QPushButton(self)
        self._give.setProperty("role", "primary")
        self._give.clicked.connect(self._give_all)
        self._reason = QLineEdit(self)
        self._judge = QPushButton(self)
        self._judge.clicked.connect(self._judge_chosen)
        self._reason.returnPressed.connect(self._judge_chosen)
        doing = QHBoxLayout()
        for widget in (self._give, self._way):
            doing.addWidget(widget)
        doing.addWidget(self._reason, 1)
        doing.addWidget(self._judge)
        self.ui.chosen.body.addWidget(self._text)
        self.ui.chosen.body.addWidget(self._owed)
        self.ui.chosen.body.addLayout(doing)

    def retranslate(self) -> None:
        """Set every text again."""
        language = self.session.language
        self.ui.retranslateUi(self)
        self.ui.tenChecks.retranslate()
        self.ui.secrecy.retranslate()
        self.report.setText(language.text("Make the report"))
        self.report.setAccessibleName(self.report.text())
        self.ui.header.set_texts(
            language.text("Equal treatment"),
            language.text("What each supplier has had, and what is owed. What is said here prints as an annex."),
        )
        self.ui.empty.set_texts(
            language.text("Add the suppliers first; here you then see that they get the same."),
            language.text("Add suppliers"),
        )
        self._way.setAccessibleName(language.text("How they got it"))
        refill(self._way, [(language.text(words), way) for way, words in _WAYS.items()])
        self._give.setText(language.text("All have got it"))
        self._reason.setPlaceholderText(language.text("Why it does not matter to the procurement"))
        self._reason.setAccessibleName(self._reason.placeholderText())
        self._reason.setToolTip(self._reason.placeholderText())

    def refresh(self) -> None:
        """Read the picture anew."""
        meeting_id = self.ui.scope.currentData()
        self._picture = picture = self.session.read(lambda reader: presenter.read_picture(reader, meeting_id))
        has_suppliers = bool(picture.suppliers)
        self.ui.empty.setVisible(not has_suppliers)
        self.ui.tabs.setVisible(has_suppliers)
        self._show_scopes(picture)
        self.report.setVisible(has_suppliers)
        self._show_checks(picture)
        self.ui.tenChecks.refresh()
        self.ui.secrecy.refresh()
        self._show_time(picture)
        columns = [MatrixColumn(s.number, s.initials, s.name) for s in picture.suppliers]
        self.ui.coverage.show_matrix(self._coverage_rows(picture), columns)
        self.ui.parity.show_matrix(self._parity_rows(picture), columns)
        self._show_chosen()
        self.around.owe("equal_treatment", presenter.owed_figure(picture))

    def reveal(self, noun_id: str) -> None:
        """Show a piece of information, or a question, by its id; or the list of requests for secrecy."""
        picture = self._picture
        if picture is None:
            return
        for row, item in enumerate(picture.parity):
            if noun_id in (item.disclosure.id, item.disclosure.contribution_id):
                self.ui.tabs.setCurrentWidget(self.ui.information)
                self.ui.parity.setCurrentIndex(self.ui.parity.model().index(row, 0))
        if noun_id == SECRECY:
            self.ui.tabs.setCurrentWidget(self.ui.secrecy)
        for row, asked in enumerate(picture.coverage):
            if noun_id in (asked.question.id, asked.question.stem_id):
                self.ui.tabs.setCurrentWidget(self.ui.questions)
                self.ui.coverage.setCurrentIndex(self.ui.coverage.model().index(row, 0))

    def _open_secrecy(self, line_id: str) -> None:
        dialog = SecrecyDialog(self.session, line_id, self.around.discreet.text, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_scopes(self, picture: presenter.Picture) -> None:
        language = self.session.language
        scopes: list[tuple[str, object]] = [(language.text("the whole dialogue"), None)]
        scopes += [(f"{meeting.number}. {meeting.title}", meeting.id) for meeting in picture.meetings]
        refill(self.ui.scope, scopes)

    def _show_checks(self, picture: presenter.Picture) -> None:
        show = self.session.language.text("Show")
        for note, check in zip(self._notes, presenter.checks(picture, self.session.language), strict=True):
            note.show_note(check.sentence, check.tone, action=show if check.tone in ("warn", "bad") else "")
        self._show_notes()

    def _show_notes(self) -> None:
        """The notes stand over what they sum up; the ten checks say the same and more."""
        has_suppliers = self._picture is not None and bool(self._picture.suppliers)
        for note in self._notes:
            note.setVisible(has_suppliers and self.ui.tabs.currentIndex() >= _AFTER_CHECKS)

    def _go(self, place: Place) -> None:
        if place.page != "equal_treatment":
            self.around.go(place.page, place.noun_id)
        elif place.noun_id:
            self.reveal(place.noun_id)
        else:
            self.ui.tabs.setCurrentWidget(self.ui.questions)

    def _show_time(self, picture: presenter.Picture) -> None:
        time, language = picture.time, self.session.language
        numbers = {supplier.id: supplier.number for supplier in picture.suppliers}
        bars = [
            Bar(
                numbers[one.organisation_id],
                one.name,
                one.used,
                length_words(one.used),
                presenter.bar_note(one, time, language),
            )
            for one in time.organisations
        ]
        total = sum(one.used for one in time.organisations)
        self.ui.bars.show_bars(bars, equal=total / len(bars) if bars and total else None)
        self.ui.barsScroll.setMaximumHeight(self.ui.bars.maximumHeight())
        self.ui.barsScroll.setVisible(bool(bars))
        self.ui.figures.setText(presenter.figures(picture, language))
        self.ui.figures.setVisible(time.verdict is not None)

    def _coverage_rows(self, picture: presenter.Picture) -> list[MatrixRow]:
        language = self.session.language
        rows = []
        for asked in picture.coverage:
            cells = []
            for supplier in picture.suppliers:
                missing = supplier.id in asked.missing
                words = language.text("Not put to {name}" if missing else "Put to {name}", name=supplier.name)
                cells.append(MatrixCell("owed" if missing else "done", words))
            rows.append(MatrixRow(f"{asked.question.number}  {asked.question.text}", tuple(cells)))
        return rows

    def _parity_rows(self, picture: presenter.Picture) -> list[MatrixRow]:
        rows = []
        for item in picture.parity:
            cells = tuple(self._parity_cell(item, supplier.id, supplier.name) for supplier in picture.suppliers)
            rows.append(MatrixRow(f"{item.disclosure.number}  {cleaned_line(item.disclosure.text)}", cells))
        return rows

    def _parity_cell(self, item: ParityItem, supplier_id: str, name: str) -> MatrixCell:
        language = self.session.language
        if supplier_id in item.informed:
            return MatrixCell("done", language.text("{name} has got it", name=name))
        if supplier_id in item.owed:
            return MatrixCell("owed", language.text("Owed to {name}", name=name))
        return MatrixCell("none", language.text("Not owed to {name}: it does not matter", name=name))

    def _chosen_item(self) -> ParityItem | None:
        row = self.ui.parity.currentIndex().row()
        picture = self._picture
        return picture.parity[row] if picture is not None and 0 <= row < len(picture.parity) else None

    def _show_chosen(self) -> None:
        item, language = self._chosen_item(), self.session.language
        self.ui.chosen.setVisible(item is not None)
        if item is None or self._picture is None:
            return
        names = {supplier.id: supplier.name for supplier in self._picture.suppliers}
        self._text.setText(item.disclosure.text)
        if item.owed:
            self._owed.setText(language.text("Owed to {names}", names=", ".join(names[one] for one in item.owed)))
        elif item.disclosure.relevant:
            self._owed.setText(language.text("All suppliers have got it"))
        else:
            self._owed.setText(language.text("Does not matter: {reason}", reason=item.disclosure.reason))
        for widget in (self._give, self._way):
            widget.setEnabled(bool(item.owed))
            widget.setVisible(bool(item.owed))
        self._reason.setVisible(item.disclosure.relevant)
        self._judge.setText(
            language.text("Does not matter") if item.disclosure.relevant else language.text("It matters")
        )

    def _toggle_put(self, row: int, column: int) -> None:
        if self._picture is not None:
            self.session.do(presenter.toggle_put(self._picture, row, column))

    def _give_one(self, row: int, column: int) -> None:
        picture = self._picture
        if picture is not None and (supplier := picture.suppliers[column]).id in picture.parity[row].owed:
            self.session.do(presenter.give(picture.parity[row], [supplier.id], self._way.currentData()))

    def _give_all(self) -> None:
        item = self._chosen_item()
        if item is not None:
            self.session.do(presenter.give(item, item.owed, self._way.currentData()))

    def _judge_chosen(self) -> None:
        item = self._chosen_item()
        if item is not None:
            relevant = not item.disclosure.relevant
            self.session.do(
                presenter.judge(item.disclosure, relevant, self._reason.text()), then=lambda _: self._reason.clear()
            )
