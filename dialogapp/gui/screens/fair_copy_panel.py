"""The tab of the fair copy: the raw lines of a meeting at the left, the text of each § at the right.

Everything is done with what is chosen: lines at the left, several at a time, and the paragraph in which the cursor was
last. Each has its key, its button or menu item, and lines can be dragged.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from dialogapp.domain.fair_copy import FairParagraph, Setting
from dialogapp.gui.forms.ui_fair_copy_panel import Ui_FairCopyPanel
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.screens.fair_copy_paragraph import LINES_MIME
from dialogapp.gui.screens.fair_copy_presenter import FairCopyPresenter, FairPicture
from dialogapp.gui.widgets.spell_marks import SpellMarks
from dialogapp.gui.widgets.step_question import Asked
from dialogapp.services.translation import message

_SECTION = message("Documents")
_ROWS = 24
"""A line is read whole while it is written from; only one that fills the list ends in …."""


class FairCopyPanel(QWidget):
    """Shows the fair copy of the chosen meeting, and does what is asked of it."""

    meeting_chosen = Signal(str)
    """Another meeting's text is written from now on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FairCopyPanel()
        self.ui.setupUi(self)
        self.ui.locked.hide()
        self.picture: FairPicture | None = None
        self._meeting_id = ""

    def set_up(self, around: Surroundings) -> None:
        """Connect it with the dialogue."""
        self._around, self._session = around, around.session
        self.presenter = FairCopyPresenter(around.session)
        ui = self.ui
        ui.columns.setSizes([420, 480])
        ui.columns.setStretchFactor(1, 1)
        ui.lines.carry(LINES_MIME)
        ui.lines.show_rows(_ROWS)
        ui.lines.opened.connect(lambda _key: self._make_text())
        ui.lines.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        ui.lines.customContextMenuRequested.connect(self._open_lines_menu)
        ui.lines.selectionModel().selectionChanged.connect(lambda _new, _old: self._show_buttons())
        ui.meeting.committed.connect(self._choose_meeting)
        ui.search.searched.connect(lambda _text: self._show())
        ui.search.left_downwards.connect(self._go_to_lines)
        ui.onlyUnused.toggled.connect(lambda _on: self._show())
        ui.adding.added.connect(self._write)
        ui.adding.left_upwards.connect(self._go_to_current)
        ui.text.committed.connect(self._change)
        ui.text.typed.connect(self.presenter.keep)
        ui.text.lines_dropped.connect(self._take_dropped)
        ui.text.moved.connect(self._move)
        ui.text.entered.connect(self._enter_paragraph)
        ui.empty.pressed.connect(lambda: around.go("meeting", ""))
        self._session.refused.connect(lambda _text: self._show())
        self._add_actions()
        self.retranslate()

    def hasHeightForWidth(self) -> bool:
        """Notes break into lines, but it is the lists that give way."""
        return False

    def _add_actions(self) -> None:
        self._from_lines = self._add("text", message("Make a paragraph of the lines"), self._make_text)
        self._plain = self._add("plain", message("Make a paragraph of the lines' own words"), self._make_plain)
        self._background = self._add("background", message("Background"), self._turn_background)
        self._leave_out = self._add("leave_out", message("Leave out…"), self._turn_left_out)
        self._new = self._add("new", message("New paragraph"), self._begin_adding, "Ctrl+Shift+N")
        self._tie = self._add("tie", message("Tie the lines to the paragraph"), self._tie_lines, "Ctrl+Shift+L")
        self._of_paragraph = [
            self._tie,
            self._add("untie", message("Untie the lines from the paragraph"), self._untie_lines),
            self._add("show_lines", message("Choose the paragraph's lines"), self._choose_its_lines),
            self._add("split", message("Split the paragraph at the cursor"), self._split, "Ctrl+Return"),
            self._add("merge", message("Put together with the one above"), self._merge),
            self._add("up", message("Move the paragraph up"), lambda: self._move(-1)),
            self._add("down", message("Move the paragraph down"), lambda: self._move(1)),
            self._add("remove", message("Remove the paragraph"), self._remove),
        ]
        menu = QMenu(self.ui.more)
        menu.addActions(self._of_paragraph)
        self.ui.more.setMenu(menu)
        self._lines_menu = QMenu(self.ui.lines)
        self._lines_menu.addActions([self._from_lines, self._plain, self._tie, self._background, self._leave_out])
        for button, action in self._buttons():
            button.clicked.connect(action.trigger)

    def _add(self, name: str, source: str, slot: Callable[[], object], keys: str = "") -> QAction:
        return self._around.actions.add(
            f"fair_copy.{name}", source, slot, section=_SECTION, shortcut=keys, page="documents", widget=self
        )

    def _buttons(self) -> list[tuple[QPushButton, QAction]]:
        ui = self.ui
        return [
            (ui.asText, self._from_lines),
            (ui.background, self._background),
            (ui.leaveOut, self._leave_out),
            (ui.tie, self._tie),
        ]

    # What is shown

    def retranslate(self) -> None:
        """Set every text again."""
        ui, language = self.ui, self._session.language
        ui.retranslateUi(self)
        ui.search.set_hint(language.text("Search the lines"))
        ui.empty.set_texts(
            language.text(
                "The text of the minutes is written here, from the lines of a meeting. No meeting has any yet."
            ),
            language.text("Go to the meeting"),
        )
        for button, words in (
            (ui.asText, language.text("Make text")),
            (ui.background, language.text("Background")),
            (ui.leaveOut, language.text("Leave out…")),
            (ui.tie, language.text("Tie lines")),
        ):
            button.setText(words)
            button.setAccessibleName(words)
        for button, action in self._buttons():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            keys = "Enter" if action is self._from_lines else keys
            button.setToolTip(f"{action.text()} ({keys})" if keys else action.text())

    def refresh(self) -> None:
        """Read the text anew; what is being typed stays."""
        meetings = self.presenter.meetings()
        ids = [meeting_id for meeting_id, _ in meetings]
        if self._meeting_id not in ids:
            self._meeting_id = ids[0] if ids else ""
        self.ui.pages.setCurrentWidget(self.ui.writingPage if ids else self.ui.emptyPage)
        self.ui.meeting.show_choices(meetings)
        self.ui.meeting.replace_value(self._meeting_id)
        self._show()

    def shows(self, noun_id: str) -> bool:
        """Whether there is a paragraph with this id."""
        return bool(noun_id) and bool(self._session.read(lambda reader: reader.count(FairParagraph, id=noun_id)))

    def reveal(self, noun_id: str) -> None:
        """Show the text of the meeting with this id, or the paragraph."""
        for paragraph in self._session.read(lambda reader: reader.all(FairParagraph, id=noun_id)):
            self._choose_meeting(paragraph.meeting_id)
            self.ui.text.go_to(noun_id)
            return
        self._choose_meeting(noun_id)
        self._go_to_lines()

    def close_down(self) -> None:
        """Hand in what was typed."""
        for card in self.ui.text.cards:
            card.keep()

    def _show(self) -> None:
        if not self._meeting_id:
            return
        ui, presenter = self.ui, self.presenter
        self.picture = picture = presenter.read(
            self._meeting_id, ui.search.text().strip(), only_unused=ui.onlyUnused.isChecked()
        )
        is_locked = bool(picture.locked)
        ui.lines.show_lines(picture.lines)
        ui.text.show_parts(picture.parts, locked=is_locked)
        ui.counts.show_state(picture.counts, "warn" if picture.unused else "ok")
        ui.locked.show_note(picture.locked, "plain")
        ui.locked.setVisible(is_locked)
        ui.adding.setEnabled(not is_locked)
        self._show_buttons()

    def _enter_paragraph(self, paragraph_id: str) -> None:
        card = self.ui.text.card(paragraph_id)
        if card is not None and card.field.findChild(SpellMarks) is None:
            SpellMarks(card.field, self._around.spelling)
        self._show_buttons()

    def _show_buttons(self) -> None:
        """What can be done now: with lines, with a paragraph, or with nothing where the text is locked."""
        picture, lines = self.picture, self.ui.lines.chosen_keys
        is_open = picture is not None and not picture.locked
        has_paragraph = bool(self.ui.text.current)
        for action in (self._from_lines, self._plain, self._background, self._leave_out):
            action.setEnabled(is_open and bool(lines))
        for action in self._of_paragraph:
            needs_lines = action is self._tie
            action.setEnabled(is_open and has_paragraph and (bool(lines) or not needs_lines))
        self._new.setEnabled(is_open)
        self.ui.more.setEnabled(is_open and has_paragraph)
        for button, action in self._buttons():
            button.setEnabled(action.isEnabled())
        heading = next((part.heading for part in (picture.parts if picture else ()) if part.key == self._section()), "")
        self.ui.adding.set_hint(self._session.language.text("New paragraph in {section}", section=heading))

    # What is done

    def _choose_meeting(self, meeting_id: str) -> None:
        if meeting_id == self._meeting_id:
            return
        self.close_down()
        self._meeting_id = meeting_id
        self.ui.search.clear()
        self.ui.asking.close_up()
        self.refresh()
        self.meeting_chosen.emit(meeting_id)

    def _make_text(self) -> None:
        if self._from_lines.isEnabled():
            self.presenter.write_of(self.ui.lines.chosen_keys, self._after(), self._show_written)

    def _make_plain(self) -> None:
        self.presenter.write_of(self.ui.lines.chosen_keys, self._after(), self._show_written, plain=True)

    def _after(self) -> str:
        """The current paragraph, where it is of the same § as the chosen lines: a new one comes after it."""
        current = self.presenter.paragraph(self.ui.text.current)
        section = self.presenter.section_of(self.ui.lines.chosen_keys)
        return current.id if current is not None and current.agenda_item_id == section else ""

    def _show_written(self, paragraph: FairParagraph) -> None:
        self._show()
        self.ui.text.go_to(paragraph.id)

    def _write(self, texts: list[str]) -> None:
        self.presenter.write(self._section(), texts, self._point_at)

    def _point_at(self, paragraph: FairParagraph) -> None:
        """Let what is written next come after this one; the cursor stays in the line for it."""
        self._show()
        self.ui.text.show_current(paragraph.id)

    def _section(self) -> str:
        """The § that something new belongs to: that of the current paragraph, of the chosen line, or the first."""
        parts = self.picture.parts if self.picture is not None else ()
        current = self.ui.text.current
        for part in parts:
            if any(card.paragraph.id == current for card in part.cards):
                return part.key
        line = self.presenter.section_of(self.ui.lines.chosen_keys)
        return line if line is not None else parts[0].key if parts else ""

    def _change(self, paragraph_id: str, text: str) -> None:
        card = self.ui.text.card(paragraph_id)
        self.presenter.change(paragraph_id, text, lambda: card.take_back(text) if card is not None else None)

    def _take_dropped(self, paragraph_id: str, line_ids: list[str]) -> None:
        if paragraph_id:
            self.presenter.tie(paragraph_id, line_ids)
        else:
            self.presenter.write_of(line_ids, "", self._show_written)

    def _tie_lines(self) -> None:
        self.presenter.tie(self.ui.text.current, self.ui.lines.chosen_keys)

    def _untie_lines(self) -> None:
        tied = self.presenter.copy.sources.get(self.ui.text.current, ())
        chosen = [line_id for line_id in self.ui.lines.chosen_keys if line_id in tied]
        if chosen:
            self.presenter.untie(self.ui.text.current, chosen)
        else:
            words = self._session.language.text("Choose the lines to untie among those of the paragraph first")
            self._around.tell(words, "plain")
            self._choose_its_lines()

    def _choose_its_lines(self) -> None:
        self.ui.search.clear()
        self.ui.onlyUnused.setChecked(False)
        self.ui.lines.choose_all(self.presenter.copy.sources.get(self.ui.text.current, ()))
        self.ui.lines.setFocus()

    def _split(self) -> None:
        card = self.ui.text.card(self.ui.text.current)
        if card is not None:
            text, at = card.field.text(), card.field.textCursor().position()
            self.presenter.split(card.paragraph_id, text[:at], text[at:], self._show_written)

    def _merge(self) -> None:
        self._commit_typed()
        self.presenter.merge(self.ui.text.current, self._show_written)

    def _move(self, step: int) -> None:
        self._commit_typed()
        self.presenter.move(self.ui.text.current, step, self._show_written)

    def _remove(self) -> None:
        self.presenter.remove(self.ui.text.current)

    def _commit_typed(self) -> None:
        for card in self.ui.text.cards:
            card.field.commit()

    def _turn_background(self) -> None:
        self._set_aside("background", "")

    def _turn_left_out(self) -> None:
        chosen, language = self.ui.lines.chosen_keys, self._session.language
        if self.presenter.are_aside(chosen, "left_out"):
            self._set_aside("left_out", "")
            return
        question = language.plural(
            "Why is the line left out of the text? The reason stands in the internal minutes.",
            "Why are the {count} lines left out of the text? The reason stands in the internal minutes.",
            len(chosen),
        )
        asked = Asked(
            question=question,
            confirm=language.text("Leave out"),
            leave=language.text("Cancel"),
            reason=language.text("Reason"),
        )
        self.ui.asking.ask(asked, lambda answered: self.presenter.set_aside(chosen, "left_out", answered.reason))

    def _set_aside(self, setting: Setting, reason: str) -> None:
        chosen = self.ui.lines.chosen_keys
        is_back = self.presenter.are_aside(chosen, setting)
        self.presenter.set_aside(chosen, None if is_back else setting, reason)

    def _begin_adding(self) -> None:
        self.ui.adding.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to_lines(self) -> None:
        self.ui.lines.choose_first()
        self.ui.lines.setFocus()

    def _go_to_current(self) -> None:
        self.ui.text.go_to(self.ui.text.current)

    def _open_lines_menu(self, at: QPoint) -> None:
        if self.ui.lines.chosen_keys:
            self._lines_menu.popup(self.ui.lines.viewport().mapToGlobal(at))
