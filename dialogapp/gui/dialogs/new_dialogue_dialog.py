"""New dialogue: what it begins from, and the few facts it can't do without."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QWidget

from dialogapp.domain.holidays import working_day_from
from dialogapp.domain.text import pasted_lines
from dialogapp.gui.forms.ui_new_dialogue_dialog import Ui_NewDialogueDialog
from dialogapp.gui.widgets.line_list import ListLine
from dialogapp.services.dates import length_words
from dialogapp.services.dialogues import DialogueDraft
from dialogapp.services.near_dates import short_day
from dialogapp.services.templates import (
    Beginning,
    DialogueTemplate,
    MeetingTemplate,
    dialogue_templates,
    question_bank,
)
from dialogapp.services.translation import Language, LanguageCode

EMPTY = "empty"
"""The key of the choice to begin from nothing."""
_BESIDE = 48
"""How much of the window stays seen around the dialog, where its parts allow."""


class NewDialogueDialog(QDialog):
    """Asks for what a new dialogue is made of. Show it with `open()`; where its file is kept is asked by whoever makes
    it, and accepts this when that is known: what was typed is not lost before.
    """

    chosen = Signal(object)
    """A Beginning, when the user has filled it in."""

    def __init__(
        self,
        language: Language,
        today: date,
        parent: QWidget | None = None,
        *,
        template: str = "",
        facilitator: str = "",
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._today = today
        self.ui = Ui_NewDialogueDialog()
        self.ui.setupUi(self)
        ui = self.ui
        ui.documentLanguage.show_choices([("sv", language.text("Swedish")), ("en", language.text("English"))])
        ui.documentLanguage.show_value(language.code)
        ui.firstDay.replace_value(today.isoformat())
        ui.facilitator.setText(facilitator)
        self._show_templates()
        ui.templates.choose(template or ui.templates.lines[0].key)
        ui.templates.chosen.connect(lambda _key: self._show_outcome())
        for field in (ui.title, ui.buyer):
            field.textChanged.connect(lambda _text: self._show_lacking())
        ui.documentLanguage.committed.connect(lambda _code: self._show_templates())
        ui.firstDay.dateChanged.connect(lambda _day: self._show_outcome())
        ui.suppliers.textChanged.connect(self._show_outcome)
        ui.cancel.clicked.connect(self.reject)
        ui.create.clicked.connect(self._finish)
        self._show_outcome()
        self._show_lacking()
        ui.title.setFocus()
        if parent is not None:
            # On a small screen as low as its fields allow, so that its buttons are reached.
            self.resize(self.size().boundedTo(parent.size() - QSize(_BESIDE, _BESIDE)))

    def beginning(self) -> Beginning:
        """What stands in the fields."""
        ui = self.ui
        draft = DialogueDraft(
            title=ui.title.text(),
            buyer=ui.buyer.text(),
            diary_number=ui.diaryNumber.text(),
            facilitator=ui.facilitator.text(),
            document_language=self._code(),
        )
        first_day = date.fromisoformat(ui.firstDay.text_of_day())
        return Beginning(draft, self._template(), first_day, pasted_lines(ui.suppliers.toPlainText()))

    def _finish(self) -> None:
        if self.ui.create.isEnabled():
            self.chosen.emit(self.beginning())

    def _code(self) -> LanguageCode:
        return "en" if self.ui.documentLanguage.text() == "en" else "sv"

    def _template(self) -> DialogueTemplate | None:
        key = self.ui.templates.chosen_key
        return next((one for one in dialogue_templates(self._code()) if one.key == key), None)

    def _show_templates(self) -> None:
        """The templates in the window's language; what they make is in the documents'."""
        language = self._language
        lines = [ListLine(one.key, one.title) for one in dialogue_templates(self._language.code)]
        self.ui.templates.show_lines([*lines, ListLine(EMPTY, language.text("Empty dialogue"))])
        self._show_outcome()

    def _show_outcome(self) -> None:
        key, language = self.ui.templates.chosen_key, self._language
        told = next((one.about for one in dialogue_templates(self._language.code) if one.key == key), "")
        self.ui.about.setText(told or language.text("No meetings and no questions; you add what is needed."))
        template = self._template()
        lines = [] if template is None else self._outcome_lines(template)
        self.ui.outcome.setVisible(bool(lines))
        heading = language.text("This is made; all of it can be changed:")
        self.ui.outcome.setText("\n".join([heading, *(f"•  {line}" for line in lines)]))

    def _outcome_lines(self, template: DialogueTemplate) -> list[str]:
        language = self._language
        lines = [self._meeting_line(meeting) for meeting in template.meetings]
        suppliers = len(set(pasted_lines(self.ui.suppliers.toPlainText())))
        if template.per_supplier is not None:
            minutes = template.per_supplier.minutes
            lines.append(
                language.plural(
                    "{count} one-to-one of {minutes} min, without a time yet",
                    "{count} one-to-ones of {minutes} min, without a time yet",
                    suppliers,
                    minutes=minutes,
                )
                if suppliers
                else language.text("One-to-ones of {minutes} min, when the suppliers are known", minutes=minutes)
            )
        if template.with_questions:
            questions = len(question_bank(self._code()))
            lines.append(language.text("{count} questions that are the same for all", count=questions))
        return lines

    def _meeting_line(self, meeting: MeetingTemplate) -> str:
        language = self._language
        first = date.fromisoformat(self.ui.firstDay.text_of_day())
        day = working_day_from(first, meeting.day)
        when = short_day(day, language, self._today)
        if meeting.days:
            return f"{meeting.title}, {when} – {short_day(working_day_from(day, meeting.days), language, self._today)}"
        minutes = meeting.agenda.minutes if meeting.agenda is not None else 0
        return f"{meeting.title}, {when}, {length_words(minutes * 60)}"

    def _show_lacking(self) -> None:
        ui, language = self.ui, self._language
        lacking = [
            words
            for field, words in ((ui.title, language.text("title")), (ui.buyer, language.text("buyer")))
            if not field.text().strip()
        ]
        ui.create.setEnabled(not lacking)
        ui.lacking.setText(language.text("Still needed: {what}", what=", ".join(lacking)) if lacking else "")
