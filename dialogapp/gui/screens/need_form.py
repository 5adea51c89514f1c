"""The form of one need: its sentence first, the parts under it, what it rests on, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from html import escape
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from dialogapp.domain.needs import NEED_PRIORITIES, NEED_STATUSES, REVIEW_STATES, Need
from dialogapp.gui import icons, theme
from dialogapp.gui.forms.ui_need_form import Ui_NeedForm
from dialogapp.gui.models.found import Found
from dialogapp.gui.screens.need_quotes import described_quote
from dialogapp.gui.screens.needs_presenter import NEED_PARTS, NeedPicture
from dialogapp.gui.screens.remarks_presenter import Subject
from dialogapp.gui.session import Session
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.field_group import FieldGroup
from dialogapp.services.need_words import NEED_STATUS_WORDS, PRIORITY_WORDS, REVIEW_WORDS
from dialogapp.services.translation import message

_FIELDS = {
    "able_to": "ableTo",
    "measured_when": "measuredWhen",
    "priority_method": "priorityMethod",
    "status_reason": "statusReason",
    "alone_answer": "aloneAnswer",
}
_LIVE = ("who", "able_to", "effect", "measure", "baseline", "target", "unit")
_WIDE = 860
_MARGIN = 224

Pattern = Callable[[Need], Iterable[tuple[str, bool]]]


class NeedForm(QWidget):
    """Shows a need. It stores nothing: its signals say what is wanted."""

    committed = Signal(str, str, str)
    """The need's id, the name of a part and its new value."""

    link_wanted = Signal(object)
    """A Found that the need should rest on."""

    unlink_wanted = Signal(list)
    """Ids of sources the need should no longer rest on."""

    looked_at = Signal()
    """The need still holds as its sources stand now."""

    quote_opened = Signal(object)
    """A Quote to show where it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NeedForm()
        self.picture: NeedPicture | None = None
        self._pattern: Pattern = lambda need: ()
        self._is_wide: bool | None = None
        self._is_built = False

    def set_up(self, session: Session, pattern: Pattern, find: Callable[[str], Sequence[Found]]) -> None:
        """Build the form, once it has its place, and say who reads and writes what hangs on a need, how the sentence is
        composed, and how sources are found.

        Not before: each time a page is put into another, Qt works the style sheet through for all that is in it.
        """
        self.ui.setupUi(self)
        self._is_built = True
        self._pattern = pattern
        self.ui.remove.setIcon(icons.icon("trash"))
        self._notes = (
            self.ui.note1, self.ui.note2, self.ui.note3, self.ui.note4, self.ui.note5, self.ui.note6, self.ui.note7
        )  # fmt: skip
        self.fields = FieldGroup({part: self._field(part) for part in NEED_PARTS}, self)
        self.fields.committed.connect(self.committed)
        for part in _LIVE:
            self._field(part).textChanged.connect(self._compose)
        self.ui.quotes.set_up(described_quote, lambda quote: quote.source_id, title_lines=None)
        self.ui.quotes.removed.connect(self._unlink)
        self.ui.quotes.opened.connect(lambda row: self.quote_opened.emit(self.ui.quotes.rows.row_at(row)))
        self.ui.stillHolds.clicked.connect(self.looked_at)
        self.ui.finder.set_up(find)
        self.ui.finder.taken.connect(self.link_wanted)
        for position, note in enumerate(self._notes):
            note.pressed.connect(lambda position=position: self._follow_note(position))
        self.ui.requirements.shown.connect(self.ui.more.show_requirement)
        self.ui.more.quote_opened.connect(self.quote_opened)
        self.ui.more.set_up(session)
        self.ui.remarks.set_up(session)
        self._arrange()

    def show_picture(self, picture: NeedPicture, support: str, owners: list[str]) -> None:
        """Show a need; `support` says how many suppliers it rests on, `owners` are names to complete the owner by."""
        need, is_other = picture.need, self.picture is None or self.picture.need.id != picture.need.id
        self.picture = picture
        self.fields.show(need.id, {part: getattr(need, part) for part in NEED_PARTS})
        self.ui.number.setText(translated(message("Need {number}")).format(number=need.number))
        is_alone = picture.row.support.single_source
        self.ui.support.setText(f"▲ {support}" if is_alone else support)
        self._show_alone(picture)
        self._tint(self.ui.support, is_warning=is_alone)
        self.ui.voted.setText(picture.voted)
        self.ui.voted.setVisible(bool(picture.voted))
        self.ui.takeVote.setVisible(bool(picture.voted) and need.priority_method != picture.voted)
        self.ui.owner.offer(owners)
        self.ui.quotes.rows.show_rows(picture.quotes)
        self.ui.quotes.setVisible(bool(picture.quotes))
        self.ui.noQuotes.setVisible(not picture.quotes)
        self.ui.stillHolds.setVisible(any(quote.is_unsettled for quote in picture.quotes))
        self.ui.requirements.show_requirements(need.id, picture.requirements, picture.findings)
        self.ui.remarks.show_subject(Subject(need_id=need.id))
        if is_other:
            self.ui.finder.clear()
        else:
            self.ui.finder.search()
        self._show_notes(picture)
        self._compose()

    def commit(self) -> None:
        """Commit what was typed and not yet left."""
        self.fields.commit()
        self.ui.requirements.fields.commit()
        self.ui.more.fields.commit()

    def show_status(self, status: str) -> None:
        """Show another status than the stored one, while its reason is being written."""
        self.ui.status.replace_value(status)

    def go_to(self, part: str) -> QWidget:
        """Put the focus on a part of the form; the widget that has it."""
        if part == "verification":
            self.ui.requirements.go_to_verification()
            return self.ui.requirements.ui.verification
        if part == "level":
            self.ui.more.ui.aloneAnswer.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return self.ui.more.ui.aloneAnswer
        places = {
            "level_sources": self.ui.more.ui.levels,
            "sources": self.ui.finder.line,
            "requirements": self.ui.requirements.ui.adding,
            "requirement_text": self.ui.requirements.ui.text,
            "follow_up": self.ui.requirements.ui.followUp,
        }
        widget: QWidget = places.get(part) or self._field(part)
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return widget

    note_followed = Signal(str)
    """The part of the form that a note's button leads to."""

    def retranslate(self) -> None:
        """Set every text again."""
        self.ui.retranslateUi(self)
        self.ui.requirements.retranslate()
        self.ui.more.retranslate()
        self.ui.remarks.retranslate()
        for button in (self.ui.takeVote, self.ui.stillHolds):
            button.setAccessibleName(button.text())
        self.ui.review.show_choices((key, translated(REVIEW_WORDS[key])) for key in REVIEW_STATES)
        self.ui.priority.show_choices((key, translated(PRIORITY_WORDS[key])) for key in NEED_PRIORITIES)
        self.ui.status.show_choices((key, translated(NEED_STATUS_WORDS[key])) for key in NEED_STATUSES)
        self.ui.finder.set_texts(
            translated(message("Find inputs and cards to link")),
            translated(
                message(
                    "Nothing found. An input for which secrecy was requested is not found here: link it from the log."
                )
            ),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the notes in the margin where there is one."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Paint the sentence's gaps in the colours in force."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._compose()

    def _arrange(self) -> None:
        is_wide = self.width() >= _WIDE
        if not self._is_built or is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        if is_wide:
            self.ui.notes.setFixedWidth(_MARGIN)
            self.ui.formLayout.addWidget(self.ui.notes, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self.ui.notes.setMinimumWidth(0)
            self.ui.notes.setMaximumWidth(16777215)
            self.ui.coreCardLayout.insertWidget(2, self.ui.notes)

    def _field(self, part: str) -> Any:
        return getattr(self.ui, _FIELDS.get(part, part))

    def _compose(self) -> None:
        """The sentence of what stands in the fields now."""
        if self.picture is None or self.fields.noun_id != self.picture.need.id:
            return
        typed = {part: self._field(part).text() for part in _LIVE}
        muted = theme.tokens().muted
        pieces = [
            f'<span style="color:{muted}">{escape(text)}</span>' if is_gap else escape(text)
            for text, is_gap in self._pattern(replace(self.picture.need, **typed))
        ]
        self.ui.sentence.setText('<span style="font-weight:400">' + "".join(pieces).replace("\n", " ") + "</span>")

    def _show_alone(self, picture: NeedPicture) -> None:
        """What is thought of a need's resting on one supplier alone: asked for until it is said."""
        is_alone = picture.row.support.single_source and picture.need.status != "dismissed"
        self.ui.alone.setVisible(is_alone)
        self._tint(self.ui.aloneText, is_warning=not picture.need.alone_answer)

    @staticmethod
    def _tint(label: QLabel, *, is_warning: bool) -> None:
        label.setProperty("tone", "warn" if is_warning else "")
        label.style().polish(label)

    def _show_notes(self, picture: NeedPicture) -> None:
        for widget, note in zip(self._notes, picture.notes, strict=False):
            widget.show_note(note.sentence, "warn", action=note.action)
        for position, widget in enumerate(self._notes):
            widget.setVisible(position < len(picture.notes))
        self.ui.notes.setVisible(bool(picture.notes))

    def _follow_note(self, position: int) -> None:
        if self.picture is not None and position < len(self.picture.notes):
            self.note_followed.emit(self.picture.notes[position].part)

    def _unlink(self, rows: list[int]) -> None:
        self.unlink_wanted.emit([self.ui.quotes.rows.key_at(row) for row in rows])
