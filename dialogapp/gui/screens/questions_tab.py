"""The tab where the questions that are the same for all are written, ordered and given their purpose."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu

from dialogapp.gui.forms.ui_overview_screen import Ui_OverviewScreen
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.questions_presenter import QuestionsPresenter
from dialogapp.gui.widgets.field_group import FieldGroup
from dialogapp.services.questions import QuestionDraft

_MENU_LETTERS = 90


class QuestionsTab(QObject):
    """Drives the questions' part of the overview's form."""

    def __init__(self, around: Surroundings, ui: Ui_OverviewScreen, parent: QObject) -> None:
        super().__init__(parent)
        self._session = around.session
        self.ui = ui
        self.presenter = QuestionsPresenter(around.session)
        self.fields = FieldGroup({"text": ui.questionText, "area": ui.area, "purpose": ui.purpose}, self)
        self.fields.committed.connect(self.presenter.change)
        self._place = -1
        self._menu = QMenu(ui.bank)
        self._menu.aboutToShow.connect(self._offer_bank)
        ui.bank.setMenu(self._menu)
        ui.questionList.chosen.connect(self._show_chosen)
        ui.questionList.opened.connect(lambda _key: ui.questionText.setFocus())
        ui.questionList.installEventFilter(self)
        ui.addQuestion.added.connect(lambda texts: self.presenter.add(texts, self._choose_last))
        ui.addQuestion.left_upwards.connect(ui.questionList.setFocus)
        ui.questionUp.clicked.connect(lambda: self._move(-1))
        ui.questionDown.clicked.connect(lambda: self._move(1))
        ui.removeQuestion.clicked.connect(self._remove)
        ui.reason.committed.connect(self.presenter.give_reason)
        ui.noQuestions.pressed.connect(self._take_all_of_bank)
        self._session.refused.connect(lambda _text: self.refresh())

    def retranslate(self) -> None:
        """Set every text again."""
        language = self._session.language
        self.ui.addQuestion.set_hint(language.text("New question, Enter"))
        self.ui.noQuestions.set_texts(
            language.text(
                "No questions yet. The same questions to all are what makes answers comparable, and treatment equal."
            ),
            language.text("Begin from the bank's ten questions"),
        )

    def refresh(self) -> None:
        """Read the questions anew. A question that has a new id in a new version stays chosen by its place."""
        ui, state = self.ui, self.presenter.read()
        has_any = bool(state.questions)
        ui.questionsSplit.setVisible(has_any or ui.addQuestion.hasFocus())
        ui.noQuestions.setVisible(not ui.questionsSplit.isVisibleTo(ui.questionsTab))
        ui.version.setText(self.presenter.version_words())
        version = state.version
        ui.reason.setVisible(version is not None and version.number > 1)
        ui.reason.show_value(version.reason if version is not None else "")
        warning = self.presenter.warning()
        ui.versionNote.setVisible(bool(warning))
        ui.versionNote.show_note(warning, "plain")
        ui.questionList.show_lines(self.presenter.lines())
        if not ui.questionList.chosen_key and has_any:
            place = max(0, min(self._place, len(state.questions) - 1))
            ui.questionList.choose(state.questions[place].id)
        self._show_chosen(ui.questionList.chosen_key)

    def reveal(self, question_id: str) -> bool:
        """Choose a question; whether there is one with this id."""
        question = self.presenter.question(question_id)
        if question is not None:
            self.ui.questionList.choose(question.id)
        return question is not None

    def _show_chosen(self, key: str) -> None:
        ui, question = self.ui, self.presenter.question(key)
        ui.questionCard.setEnabled(question is not None)
        if question is None:
            return
        self._place = question.number - 1
        ui.questionNumber.setText(self._session.language.text("Question {number}", number=question.number))
        self.fields.show(question.id, {"text": question.text, "area": question.area, "purpose": question.purpose})
        ui.putTo.setText(self.presenter.put_words(question.id))

    def _move(self, step: int) -> None:
        self.fields.commit()
        key = self.ui.questionList.chosen_key
        place = self._place + step

        def follow() -> None:
            questions = self.presenter.state.questions
            if 0 <= place < len(questions):
                self.ui.questionList.choose(questions[place].id)

        self.presenter.move(key, step, follow)

    def _remove(self) -> None:
        if key := self.ui.questionList.chosen_key:
            self.presenter.remove(key)

    def _choose_last(self) -> None:
        if self.presenter.state.questions:
            self.ui.questionList.choose(self.presenter.state.questions[-1].id)
        self.ui.addQuestion.setFocus()

    def _offer_bank(self) -> None:
        self._menu.clear()
        drafts = self.presenter.bank()
        for draft in drafts:
            words = f"{draft.area}: {draft.text}"
            self._offer(words if len(words) <= _MENU_LETTERS else words[: _MENU_LETTERS - 1] + "…", [draft])
        language = self._session.language
        if len(drafts) > 1:
            self._menu.addSeparator()
            self._offer(language.text("All of them"), drafts)
        if not drafts:
            self._menu.addAction(language.text("All of the bank's questions are here")).setEnabled(False)

    def _offer(self, words: str, drafts: list[QuestionDraft]) -> None:
        action = QAction(words.replace("&", "&&"), self._menu)
        action.triggered.connect(lambda: self.presenter.add_from_bank(drafts))
        self._menu.addAction(action)

    def _take_all_of_bank(self) -> None:
        self.presenter.add_from_bank(self.presenter.bank())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Up and Alt+Down move the chosen question, Delete takes it out."""
        if watched is self.ui.questionList and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._move(step)
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._remove()
                return True
        return False
