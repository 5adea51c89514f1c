"""What hangs on a requirement: the needs it serves, where its level comes from, suppliers' feedback, comments."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dialogapp.domain.needs import Need
from dialogapp.gui.forms.ui_requirement_more import Ui_RequirementMore
from dialogapp.gui.screens.need_quotes import described_quote
from dialogapp.gui.screens.remarks_presenter import Subject
from dialogapp.gui.screens.requirement_presenter import RequirementPresenter
from dialogapp.gui.session import Session
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.field_group import FieldGroup
from dialogapp.gui.widgets.two_line_delegate import TwoLines
from dialogapp.services.translation import message


class RequirementMore(QWidget):
    """Shows what hangs on the requirement that is chosen, and stores each change as it is made."""

    quote_opened = Signal(object)
    """A Quote to show where it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RequirementMore()
        self.ui.setupUi(self)
        self._presenter: RequirementPresenter | None = None
        self._requirement_id = ""
        self.fields = FieldGroup({"alone_answer": self.ui.aloneAnswer}, self)
        self.ui.serves.set_up(_described_need, lambda need: need.id)
        self.ui.levels.set_up(described_quote, lambda quote: quote.source_id, title_lines=None)

    def set_up(self, session: Session) -> None:
        """Say who reads and writes."""
        presenter = RequirementPresenter(session)
        self._presenter = presenter
        ui = self.ui
        ui.needFinder.set_up(lambda text: presenter.find_needs(self._requirement_id, text))
        ui.levelFinder.set_up(lambda text: presenter.find_inputs(self._requirement_id, text))
        ui.needFinder.taken.connect(lambda found: presenter.serve(self._requirement_id, found))
        ui.levelFinder.taken.connect(lambda found: presenter.link_level(self._requirement_id, found))
        ui.serves.removed.connect(
            lambda rows: presenter.serve_no_longer(
                self._requirement_id, [str(ui.serves.rows.key_at(row)) for row in rows]
            )
        )
        ui.levels.removed.connect(
            lambda rows: presenter.unlink_levels([str(ui.levels.rows.key_at(row)) for row in rows])
        )
        ui.levels.opened.connect(lambda row: self.quote_opened.emit(ui.levels.rows.row_at(row)))
        ui.feedback.answered.connect(
            lambda organisation_id, stance: presenter.note_feedback(self._requirement_id, organisation_id, stance)
        )
        ui.levelHolds.clicked.connect(lambda: presenter.note_looked_at(self._requirement_id))
        self.fields.committed.connect(lambda requirement_id, _, answer: presenter.answer(requirement_id, answer))
        ui.remarks.set_up(session)

    def show_requirement(self, requirement_id: str) -> None:
        """Show what hangs on a requirement now; nothing where the id is empty."""
        self.setVisible(bool(requirement_id))
        is_other = requirement_id != self._requirement_id
        self._requirement_id = requirement_id
        if not requirement_id or self._presenter is None:
            self.fields.show("", {"alone_answer": ""})
            return
        picture, ui = self._presenter.picture(requirement_id), self.ui
        ui.serves.rows.show_rows(picture.needs)
        ui.levels.rows.show_rows(picture.levels)
        ui.levels.setVisible(bool(picture.levels))
        ui.levelHolds.setVisible(any(quote.is_unsettled for quote in picture.levels))
        ui.alone.setVisible(picture.level_alone)
        ui.aloneText.setProperty("tone", "plain" if picture.requirement.alone_answer else "warn")
        ui.aloneText.style().polish(ui.aloneText)
        self.fields.show(requirement_id, {"alone_answer": picture.requirement.alone_answer})
        ui.feedback.show_rows(picture.feedback, self._presenter.stances())
        ui.feedbackTitle.setVisible(bool(picture.feedback))
        ui.feedbackTold.setText(picture.told)
        ui.feedbackTold.setVisible(bool(picture.feedback))
        for finder in (ui.needFinder, ui.levelFinder):
            if is_other:
                finder.clear()
            else:
                finder.search()
        ui.remarks.show_subject(Subject(requirement_id=requirement_id))

    def retranslate(self) -> None:
        """Set every text again."""
        ui = self.ui
        ui.retranslateUi(self)
        ui.levelHolds.setAccessibleName(ui.levelHolds.text())
        ui.needFinder.set_texts(
            translated(message("Find another need that it serves")), translated(message("No such need."))
        )
        ui.levelFinder.set_texts(
            translated(message("Find the input that the level comes from")), translated(message("Nothing found."))
        )
        ui.remarks.retranslate()


def _described_need(need: Need) -> TwoLines:
    return TwoLines(f"{need.number}. {need.title}")
