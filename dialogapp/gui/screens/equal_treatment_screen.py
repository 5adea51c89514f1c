"""Equal treatment: what each supplier has had, in sentences, bars and matrices, and what is owed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTabBar, QWidget

from dialogapp.domain.follow_ups import QuestionToAll
from dialogapp.domain.parity import ParityItem
from dialogapp.domain.text import cleaned_line
from dialogapp.gui.dialogs.secrecy_dialog import SecrecyDialog
from dialogapp.gui.dialogs.thresholds_dialog import ThresholdsDialog
from dialogapp.gui.forms.ui_equal_treatment_screen import Ui_EqualTreatmentScreen
from dialogapp.gui.pages import Page, Surroundings
from dialogapp.gui.screens import equal_treatment_presenter as presenter
from dialogapp.gui.screens.checks_presenter import Place
from dialogapp.gui.screens.follow_up_card import FollowUpCard
from dialogapp.gui.screens.information_card import InformationCard
from dialogapp.gui.widgets.adding_line import AddingLine
from dialogapp.gui.widgets.card import Card
from dialogapp.gui.widgets.line_list import LineList
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.matrix_view import CellState, MatrixCell, MatrixColumn, MatrixRow
from dialogapp.gui.widgets.refill import refill
from dialogapp.gui.widgets.time_bars import Bar
from dialogapp.services.dates import Clock, length_words
from dialogapp.services.disclosure_words import standing_words
from dialogapp.services.disclosures import DisclosureDraft, record_information
from dialogapp.services.equal_treatment import KIND
from dialogapp.services.overview_lists import TO_BIDDERS
from dialogapp.services.ports import Store

_AFTER_CHECKS = 1
"""Where the tabs begin that the notes above lead to."""
SECRECY = "secrecy"
"""What `reveal` shows the list of requests for secrecy by."""
_TABS: tuple[presenter.Tab, ...] = ("time", "questions", "information")
_ROOM_FOR_NOTES = 620
"""Pixels of height from which the notes and a card have room at once."""
_LEAST_MATRIX = 116
_TO_BIDDERS = 1
"""The place of the debt to all who may bid, after that to the dialogue's suppliers."""


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
        self._build_cards()
        self.ui.scope.currentIndexChanged.connect(self.refresh)
        self.ui.thresholds.clicked.connect(self._ask_thresholds)
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

    def _build_cards(self) -> None:
        """The cards under the matrices, the two debts of information, and the line that notes more of it."""
        ui = self.ui
        self.card = InformationCard(self.session, ui.chosen)
        ui.chosen.body.addWidget(self.card)
        self._text, self._owed, self._give, self._reason, self._judge = (
            self.card.text, self.card.owed, self.card.give, self.card.reason, self.card.judge
        )  # fmt: skip
        self.debts = QTabBar(self)
        self.debts.setDrawBase(False)
        self.debts.addTab("")
        self.debts.addTab("")
        self.more = AddingLine(self)
        self.more.added.connect(self._record)
        top = QHBoxLayout()
        top.addWidget(self.debts)
        top.addWidget(self.more, 1)
        self.bidders = LineList(self)
        ui.informationLayout.insertLayout(0, top)
        ui.informationLayout.insertWidget(2, self.bidders)
        ui.informationLayout.setStretch(0, 0)
        for row in (1, 2):
            ui.informationLayout.setStretch(row, 1)
        for view in (ui.parity, ui.coverage, self.bidders):
            view.setMinimumHeight(_LEAST_MATRIX)
            view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.debts.currentChanged.connect(lambda _: self._show_chosen())
        self.bidders.chosen.connect(lambda _: self._show_chosen())
        self.asked_card = Card(self)
        self.follow_up = FollowUpCard(self.session, self.asked_card)
        self.asked_card.body.addWidget(self.follow_up)
        ui.questionsLayout.insertWidget(1, self.asked_card)
        ui.coverage.selectionModel().currentChanged.connect(self._show_asked)

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
        self.card.retranslate()
        self.follow_up.retranslate()
        self.more.set_hint(language.text("Information given outside the log: what was told, Enter"))
        self.debts.setAccessibleName(language.text("Whom it is owed to"))
        self.bidders.setAccessibleName(language.text("Information to all who may bid"))

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
        self.bidders.show_lines(presenter.bidder_lines(picture, self.session.language))
        self._show_debts(picture)
        self._show_chosen()
        self._show_asked()
        self.around.owe("equal_treatment", presenter.owed_figure(picture))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height has room for other notes."""
        super().resizeEvent(event)
        self._show_notes()

    def reveal(self, noun_id: str) -> None:
        """Show a piece of information, or a question, by its id; or the list of requests for secrecy."""
        picture = self._picture
        if picture is None:
            return
        for row, item in enumerate(picture.parity):
            if noun_id in (item.disclosure.id, item.disclosure.contribution_id):
                self.ui.tabs.setCurrentWidget(self.ui.information)
                self.debts.setCurrentIndex(0)
                self.ui.parity.setCurrentIndex(self.ui.parity.model().index(row, 0))
        if noun_id == SECRECY:
            self.ui.tabs.setCurrentWidget(self.ui.secrecy)
        if noun_id == TO_BIDDERS:
            self.ui.tabs.setCurrentWidget(self.ui.information)
            self.debts.setCurrentIndex(_TO_BIDDERS)
        questions = [row.question for row in picture.coverage] + [one.question for one in picture.follow_ups]
        for row, question in enumerate(questions):
            if noun_id in (question.id, question.stem_id):
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
        """The notes stand over what they sum up; the ten checks say the same and more. In a low window they make room
        for the card of what is chosen.
        """
        has_suppliers = self._picture is not None and bool(self._picture.suppliers)
        shown = self.ui.tabs.currentWidget()
        cards = {self.ui.information: self.ui.chosen, self.ui.questions: self.asked_card}
        has_card = shown in cards and not cards[shown].isHidden()
        has_room = self.height() >= _ROOM_FOR_NOTES or not has_card
        for note in self._notes:
            note.setVisible(has_suppliers and has_room and self.ui.tabs.currentIndex() >= _AFTER_CHECKS)

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

    def _ask_thresholds(self) -> None:
        if self._picture is not None:
            ThresholdsDialog(self.session, self._picture.thresholds, self).open()

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
        return rows + [self._follow_up_row(asked, picture) for asked in picture.follow_ups]

    def _follow_up_row(self, asked: QuestionToAll, picture: presenter.Picture) -> MatrixRow:
        language, clock = self.session.language, Clock(picture.zone, self.session.language)
        names = {supplier.id: supplier.name for supplier in picture.suppliers}
        cells = []
        for one in asked.standings:
            state: CellState = "done" if one.state != "not_put" else "none" if asked.dropped_reason else "owed"
            words = standing_words(one, picture.all_meetings, clock, language)
            cells.append(MatrixCell(state, f"{names[one.organisation_id]}: {words}"))
        text = asked.question.text or language.text("confidential: write it in other words first")
        return MatrixRow(f"{asked.question.label}  {text}", tuple(cells))

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
        picture = self._picture
        if picture is None:
            return None
        if self.debts.currentIndex() == _TO_BIDDERS:
            key = self.bidders.chosen_key
            return next((item for item in picture.parity if item.disclosure.id == key), None)
        row = self.ui.parity.currentIndex().row()
        return picture.parity[row] if 0 <= row < len(picture.parity) else None

    def _show_debts(self, picture: presenter.Picture) -> None:
        """Both debts with their figures, so that neither is taken for the other."""
        language = self.session.language
        self.debts.setTabText(0, language.text("To the dialogue's suppliers: {count}", count=picture.owed_to_suppliers))
        self.debts.setTabText(_TO_BIDDERS, language.text("To all who may bid: {count}", count=picture.owed_to_bidders))

    def _show_chosen(self) -> None:
        item, to_bidders = self._chosen_item(), self.debts.currentIndex() == _TO_BIDDERS
        self.ui.parity.setVisible(not to_bidders)
        self.bidders.setVisible(to_bidders)
        self.ui.chosen.setVisible(item is not None)
        if item is not None and self._picture is not None:
            self.card.show_item(item, self._picture, to_bidders=to_bidders)
        self._show_notes()

    def _show_asked(self) -> None:
        picture = self._picture
        row = self.ui.coverage.currentIndex().row() - (len(picture.coverage) if picture is not None else 0)
        is_shown = picture is not None and 0 <= row < len(picture.follow_ups)
        self.asked_card.setVisible(is_shown)
        if picture is not None and is_shown:
            self.follow_up.show_question(picture.follow_ups[row], picture)
        self._show_notes()

    def _record(self, texts: list[str]) -> None:
        def record(store: Store) -> None:
            for text in texts:
                record_information(store, DisclosureDraft(text), ())

        def choose(_: object) -> None:
            self.debts.setCurrentIndex(0)
            self.ui.parity.setCurrentIndex(self.ui.parity.model().index(self.ui.parity.model().rowCount() - 1, 0))

        self.session.do(record, choose)

    def _toggle_put(self, row: int, column: int) -> None:
        if self._picture is not None:
            self.session.do(presenter.toggle_put(self._picture, row, column))

    def _give_one(self, row: int, column: int) -> None:
        picture = self._picture
        if picture is not None and (supplier := picture.suppliers[column]).id in picture.parity[row].owed:
            self.card.give_to(picture.parity[row], (supplier.id,))
