"""The form of one need: its sentence first, the parts under it, what it rests on, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from html import escape
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from dialogapp.domain.needs import NEED_PRIORITIES, NEED_STATUSES, Need
from dialogapp.gui import icons, theme
from dialogapp.gui.forms.ui_need_form import Ui_NeedForm
from dialogapp.gui.models.found import Found
from dialogapp.gui.screens.need_quotes import Quote
from dialogapp.gui.screens.needs_presenter import NEED_PARTS, NeedPicture
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.field_group import FieldGroup
from dialogapp.gui.widgets.two_line_delegate import TwoLines
from dialogapp.services.need_words import NEED_STATUS_WORDS, PRIORITY_WORDS
from dialogapp.services.translation import message

_FIELDS = {
    "able_to": "ableTo",
    "measured_when": "measuredWhen",
    "priority_method": "priorityMethod",
    "status_reason": "statusReason",
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

    quote_opened = Signal(object)
    """A Quote to show where it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NeedForm()
        self.ui.setupUi(self)
        self.picture: NeedPicture | None = None
        self._pattern: Pattern = lambda need: ()
        self._is_wide: bool | None = None
        self.ui.remove.setIcon(icons.icon("trash"))
        self._notes = (self.ui.note1, self.ui.note2, self.ui.note3, self.ui.note4, self.ui.note5)
        self.fields = FieldGroup({part: self._field(part) for part in NEED_PARTS}, self)
        self.fields.committed.connect(self.committed)
        for part in _LIVE:
            self._field(part).textChanged.connect(self._compose)
        self.ui.quotes.set_up(_described, lambda quote: quote.source_id, title_lines=None)
        self.ui.quotes.removed.connect(self._unlink)
        self.ui.quotes.opened.connect(lambda row: self.quote_opened.emit(self.ui.quotes.rows.row_at(row)))
        self.ui.finder.taken.connect(self.link_wanted)
        for position, note in enumerate(self._notes):
            note.pressed.connect(lambda position=position: self._follow_note(position))
        self._arrange()

    def set_up(self, pattern: Pattern, find: Callable[[str], Sequence[Found]]) -> None:
        """Say how the sentence is composed, and how sources are found."""
        self._pattern = pattern
        self.ui.finder.set_up(find)

    def show_picture(self, picture: NeedPicture, support: str, owners: list[str]) -> None:
        """Show a need; `support` says how many suppliers it rests on, `owners` are names to complete the owner by."""
        need, is_other = picture.need, self.picture is None or self.picture.need.id != picture.need.id
        self.picture = picture
        self.fields.show(need.id, {part: getattr(need, part) for part in NEED_PARTS})
        self.ui.number.setText(translated(message("Need {number}")).format(number=need.number))
        alone = picture.row.support.single_source
        self.ui.support.setText(f"▲ {support}" if alone else support)
        self.ui.support.setProperty("tone", "warn" if alone else "")
        self.ui.support.style().polish(self.ui.support)
        self.ui.owner.offer(owners)
        self.ui.quotes.rows.show_rows(picture.quotes)
        self.ui.quotes.setVisible(bool(picture.quotes))
        self.ui.noQuotes.setVisible(not picture.quotes)
        self.ui.requirements.show_requirements(need.id, picture.requirements, picture.findings)
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

    def show_status(self, status: str) -> None:
        """Show another status than the stored one, while its reason is being written."""
        self.ui.status.replace_value(status)

    def go_to(self, part: str) -> QWidget:
        """Put the focus on a part of the form; the widget that has it."""
        if part == "verification":
            self.ui.requirements.go_to_verification()
            return self.ui.requirements.ui.verification
        places = {"sources": self.ui.finder.line, "requirements": self.ui.requirements.ui.adding}
        widget: QWidget = places.get(part) or self._field(part)
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return widget

    note_followed = Signal(str)
    """The part of the form that a note's button leads to."""

    def retranslate(self) -> None:
        """Set every text again."""
        self.ui.retranslateUi(self)
        self.ui.requirements.retranslate()
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
        if is_wide == self._is_wide:
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


def _described(quote: Quote) -> TwoLines:
    detail = " · ".join(part for part in (quote.teller, quote.place) if part)
    if quote.is_struck:
        return TwoLines(
            quote.text, detail, quote.mark, side=translated(message("struck")), side_tone="warn", faded=True
        )
    side = translated(message("secrecy requested")) if quote.is_confidential else ""
    return TwoLines(quote.text, detail, quote.mark, side=side, side_tone="warn" if side else "plain")
