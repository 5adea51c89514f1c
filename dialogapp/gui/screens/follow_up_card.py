"""The card of one question to all: its wording, how it is put to the others, and what each has answered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from dialogapp.domain.follow_ups import QuestionToAll
from dialogapp.gui.screens import equal_treatment_presenter as presenter
from dialogapp.gui.session import Session
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.date_field import DateField
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.refill import refill
from dialogapp.gui.widgets.unsqueezed import Unsqueezed
from dialogapp.services.disclosure_words import PUT_STATE_WORDS
from dialogapp.services.follow_ups import (
    MOST_REPLY_DAYS,
    USUAL_REPLY_DAYS,
    PutDraft,
    change_follow_up,
    drop_follow_up,
    note_answer,
    put_to_suppliers,
)


class FollowUpCard(Unsqueezed):
    """Shows a question to all, and what can be noted of it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._today = ""
        self._asked: QuestionToAll | None = None
        self.wording, self.stands = LineField(self), QLabel(self)
        self.stands.setWordWrap(True)
        self.stands.setProperty("role", "muted")
        self.stands.setTextFormat(Qt.TextFormat.PlainText)
        self.put, self.way, self.day, self.days = QPushButton(self), QComboBox(self), DateField(self), QSpinBox(self)
        self.put.setProperty("role", "primary")
        self.days.setRange(1, MOST_REPLY_DAYS)
        self.who, self.answer, self.reason = QComboBox(self), ChoiceField(self), LineField(self)
        putting, answering = QHBoxLayout(), QHBoxLayout()
        for widget in (self.put, self.way, self.day, self.days):
            putting.addWidget(widget)
        putting.addStretch(1)
        answering.addWidget(self.who)
        answering.addWidget(self.answer)
        answering.addWidget(self.reason, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.TIGHT)
        layout.addWidget(self.wording)
        layout.addWidget(self.stands)
        layout.addLayout(putting)
        layout.addLayout(answering)
        self.way.currentIndexChanged.connect(self._show_way)
        self.put.clicked.connect(self.put_to_the_others)
        self.who.currentIndexChanged.connect(self._show_answer)
        self.answer.committed.connect(self._note_answer)
        self.wording.committed.connect(self._change)
        self.reason.committed.connect(self._drop)

    def retranslate(self) -> None:
        """Set every text again."""
        language = self._session.language
        refill(self.way, [(language.text("in writing"), "writing"), (language.text("in a meeting"), "meeting")])
        self.answer.show_choices(
            [(state, language.text(PUT_STATE_WORDS[state])) for state in ("put", "answered", "declined")]
        )
        self.put.setText(language.text("Put to the others"))
        self.put.setAccessibleName(self.put.text())
        self.days.setSuffix(" " + language.text("days to reply"))
        self.day.setAccessibleName(language.text("Which day it was sent"))
        for named, name in (
            (self.way, language.text("How it was put")),
            (self.days, language.text("Days to reply, the same for all who are asked in writing")),
            (self.who, language.text("Supplier")),
            (self.answer, language.text("What the supplier answered")),
        ):
            named.setAccessibleName(name)
            named.setToolTip(name)
        for line, hint in (
            (self.wording, language.text("The words in which it is put to the others")),
            (self.reason, language.text("Why it is not put to all")),
        ):
            line.setPlaceholderText(hint)
            line.setAccessibleName(hint)
            line.setToolTip(hint)
        self._show_way()

    def show_question(self, asked: QuestionToAll, picture: presenter.Picture) -> None:
        """Show a question to all."""
        if self._asked is None or asked.question.id != self._asked.question.id:
            self.day.replace_value("")
            self._today = self.day.text_of_day()
            self.days.setValue(USUAL_REPLY_DAYS)
        self._asked = asked
        self.wording.show_value(asked.question.text)
        self.reason.show_value(asked.dropped_reason)
        self.stands.setText(presenter.stands(asked, picture, self._session.language))
        if asked.reply_days:
            self.days.setValue(asked.reply_days)
        self.days.setEnabled(not asked.reply_days)
        self.put.setEnabled(bool(asked.missing))
        put_to = [supplier for supplier in picture.suppliers if supplier.id in asked.put_to]
        refill(self.who, [(supplier.name, supplier.id) for supplier in put_to])
        for field in (self.who, self.answer):
            field.setVisible(bool(put_to))
        self._show_answer()
        self.keep_height()

    def draft(self) -> PutDraft:
        """How it is put, as chosen."""
        if self.way.currentData() == "meeting":
            return PutDraft()
        sent_on = "" if self.day.text_of_day() == self._today else self.day.text_of_day()
        return PutDraft(in_writing=True, sent_on=sent_on, reply_days=self.days.value())

    def put_to_the_others(self) -> None:
        """Note that it was put to everybody who has not got it."""
        if self._asked is not None:
            follow_up_id, missing, draft = self._asked.question.id, self._asked.missing, self.draft()
            self._session.do(lambda store: put_to_suppliers(store, follow_up_id, missing, draft))

    def _show_answer(self) -> None:
        standings = self._asked.standings if self._asked is not None else ()
        state = next((one.state for one in standings if one.organisation_id == self.who.currentData()), "put")
        self.answer.show_value(state)

    def _note_answer(self, state: str) -> None:
        if self._asked is not None:
            follow_up_id, who = self._asked.question.id, str(self.who.currentData())
            self._session.do(lambda store: note_answer(store, follow_up_id, who, state))

    def _change(self, text: str) -> None:
        if self._asked is not None:
            follow_up_id = self._asked.question.id
            self._session.do(lambda store: change_follow_up(store, follow_up_id, text))

    def _drop(self, reason: str) -> None:
        if self._asked is not None:
            follow_up_id = self._asked.question.id
            self._session.do(lambda store: drop_follow_up(store, follow_up_id, reason))

    def _show_way(self) -> None:
        for field in (self.day, self.days):
            field.setVisible(self.way.currentData() == "writing")
