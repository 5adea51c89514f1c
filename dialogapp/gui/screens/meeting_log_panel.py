"""The log as it is shown: search as one types, and what can be done with lines, one or several."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.entry import Speaker
from dialogapp.domain.entry_marks import Bearings
from dialogapp.domain.errors import RefusedError
from dialogapp.gui.forms.ui_meeting_screen import Ui_MeetingScreen
from dialogapp.gui.models.log_delegate import LogDelegate
from dialogapp.gui.models.log_model import TEXT, LogModel
from dialogapp.gui.models.log_words import LogWords
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.entry_field import EntryField
from dialogapp.services import lines as use_cases
from dialogapp.services.contributions import change_text
from dialogapp.services.entry_drafts import filter_of
from dialogapp.services.follow_ups import tag_to_all
from dialogapp.services.line_parts import came_of, merge_lines, split_line
from dialogapp.services.near_dates import exact_moment
from dialogapp.services.ports import LogFilter
from dialogapp.services.telling_all import tell_all_of

_TIP_CHARACTERS = 1500


class LogPanel(QObject):
    """Joins the log's widgets. `close_up` is called when something was done with lines and typing may go on; `begun`
    gets each field that a line is changed in.
    """

    def __init__(
        self,
        session: Session,
        ui: Ui_MeetingScreen,
        close_up: Callable[[], None],
        begun: Callable[[EntryField], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._ui = ui
        self._close_up = close_up
        self._meeting_id: str | None = None
        self.bearings = Bearings()
        """What marks in a search can name."""
        self.hints: list[tuple[str, str]] = []
        """Keys and what they do, for who has not logged anything yet."""
        self.model = LogModel(session, self._change_text, self)
        self._delegate = LogDelegate(ui.log, self._tip, begun)
        ui.log.setModel(self.model)
        ui.log.setItemDelegate(self._delegate)
        self._delegate.closeEditor.connect(self._edited)
        ui.search.searched.connect(self._search)
        self.model.found.connect(self._tell_found)
        ui.search.left_downwards.connect(self._to_log)

    def show_meeting(self, meeting_id: str | None, words: LogWords) -> None:
        """Show the log of a meeting."""
        self.model.speak(words)
        if meeting_id != self._meeting_id:
            self._meeting_id = None
            self._ui.search.clear()
            self._meeting_id = meeting_id
            self.model.show(LogFilter(meeting_id=meeting_id) if meeting_id is not None else None)
        self._tell_found()

    def show_line(self, contribution_id: str) -> None:
        """Choose a line, and bring it into the middle."""
        row = self.model.find(contribution_id)
        if row >= 0:
            index = self.model.index(row, TEXT)
            self._ui.log.setCurrentIndex(index)
            self._ui.log.scrollTo(index, self._ui.log.ScrollHint.PositionAtCenter)

    def lines_meant(self) -> list[LogLine]:
        """The lines a command is about: those selected while the log has the focus, else the last one."""
        if self._ui.log.hasFocus() and (selected := self._ui.log.selected_lines()):
            return selected
        last = self.model.rowCount() - 1
        return [self.model.row_at(last)] if last >= 0 else []

    # What is done with lines

    def edit_last(self) -> None:
        """Change the wording of the last line."""
        last = self.model.rowCount() - 1
        if last >= 0:
            self._edit(last)

    def edit(self) -> None:
        """Change the wording of the line that has the focus, else of the last."""
        row = self._ui.log.currentIndex().row()
        if self._ui.log.hasFocus() and row >= 0:
            self._edit(row)
        else:
            self.edit_last()

    def split(self) -> bool:
        """Part the line whose wording is being changed at the cursor. False where none was: one is now."""
        editor, row = self._delegate.open_editor, self._ui.log.currentIndex().row()
        if editor is None or row < 0:
            self.edit()
            return False
        line_id, text, at = self.model.row_at(row).contribution.id, editor.text(), editor.textCursor().position()
        self._delegate.leave()
        self._session.do(
            lambda store: split_line(store, line_id, text[:at], text[at:]),
            failed=lambda: self._edit_again(line_id, text),
        )
        return True

    def chosen_in_editor(self) -> tuple[str, str] | None:
        """The line whose wording is being changed, and the words that are chosen in it; None where none are."""
        editor, row = self._delegate.open_editor, self._ui.log.currentIndex().row()
        if editor is None or row < 0 or not editor.textCursor().hasSelection():
            return None
        chosen = editor.textCursor().selectedText().replace("\N{PARAGRAPH SEPARATOR}", "\n")
        return self.model.row_at(row).contribution.id, chosen

    def leave_editor(self) -> None:
        """Leave the wording that is being changed as it was."""
        self._delegate.leave()

    def merge(self) -> None:
        """Make one line of those meant."""
        reason = self._session.language.text("Merged with the line before it by the same speaker")
        self._do(lambda store, ids: merge_lines(store, ids, reason))

    def set_kind(self, kind: str) -> None:
        """Change the kind of the lines meant."""
        self._do(lambda store, ids: use_cases.set_kind(store, ids, kind))

    def set_speaker(self, speaker: Speaker) -> None:
        """Say who said the lines meant."""
        self._do(lambda store, ids: use_cases.set_speaker(store, ids, speaker))

    def set_agenda_item(self, item_id: str) -> None:
        """Put the lines meant under an agenda item."""
        self._do(lambda store, ids: use_cases.set_agenda_item(store, ids, item_id))

    def set_answer_to(self, stem_id: str) -> None:
        """Say which question the lines meant answer."""
        self._do(lambda store, ids: use_cases.set_answer_to(store, ids, stem_id))

    def claim(self) -> None:
        """Note a request for secrecy on the lines meant."""
        self._do(use_cases.claim_lines)

    def withdraw(self) -> None:
        """Note that the request for secrecy is withdrawn."""
        self._do(use_cases.withdraw_claims)

    def ask_to_strike(self) -> None:
        """Ask why the lines meant are struck, then strike them."""
        self._ask(
            self._session.language.text("Why is it struck?"),
            lambda reason, ids: self._session.do(lambda store: use_cases.strike_lines(store, ids, reason)),
        )

    def restore(self) -> None:
        """Take back that the lines meant were struck."""
        self._do(use_cases.restore_lines)

    def ask_for_tags(self) -> None:
        """Ask for tags, then add them to the lines meant."""
        self._ask(
            self._session.language.text("Tags, with blanks between"),
            lambda tags, ids: self._session.do(lambda store: use_cases.add_tags(store, ids, tags)),
        )

    def put_to_all(self) -> None:
        """Let the lines meant be questions that are to be put to all."""
        tag = self._session.language.text("to-all")
        self._do(lambda store, ids: tag_to_all(store, ids, tag))

    def ask_to_tell_all(self) -> None:
        """Make the line meant information to all: the buyer's as it is, a supplier's in words that are asked for."""
        meant = self.lines_meant()
        if not meant:
            return
        said = meant[-1].contribution
        voice = self.model.words.voice(meant[-1])
        if voice is not None and voice.is_buyer:
            self._session.do(lambda store: use_cases.set_kind(store, [said.id], "information"))
            return
        question = self._session.language.text("This becomes information to all, in these words")
        self._ui.ask.ask(question, lambda words: self._session.do(lambda store: tell_all_of(store, said.id, words)))
        self._ui.ask.field.setText(" ".join(said.text.split()))
        self._ui.ask.field.selectAll()

    def copy(self) -> None:
        """Copy the lines meant as text."""
        told = [self.model.words.sentence(line) for line in self.lines_meant()]
        if told:
            QGuiApplication.clipboard().setText("\n".join(told))

    def wordings(self) -> list[tuple[str, str]]:
        """(when, wording) of everything the line meant has said, newest first, then the lines it came of."""
        meant = self.lines_meant()
        if not meant:
            return []
        line_id, words, language = meant[-1].contribution.id, self.model.words, self._session.language
        found = self._session.read(lambda reader: reader.wordings(line_id))
        told = [(exact_moment(at, words.zone, words.language), words.veiled(text)) for at, text in reversed(found)]
        for how, first in self._session.read(lambda reader: came_of(reader, line_id)):
            came = language.text("Split from") if how == "split" else language.text("Merged from")
            told.append((came, words.veiled(first)))
        return told

    def _do(self, use_case: Callable[..., object]) -> None:
        meant = [line.contribution.id for line in self.lines_meant()]
        if meant:
            self._session.do(lambda store: use_case(store, meant))

    def _ask(self, question: str, then: Callable[[str, list[str]], None]) -> None:
        meant = [line.contribution.id for line in self.lines_meant()]
        if meant:
            self._ui.ask.ask(question, lambda answer: then(answer, meant))

    # Wordings

    def _edit(self, row: int, text: str | None = None) -> None:
        if self.model.words.is_veiled(self.model.row_at(row)):
            error = RefusedError("Discreet mode hides names in this line; turn it off to change the wording")
            self._session.refuse(error)
            return
        index = self.model.index(row, TEXT)
        self._ui.log.setCurrentIndex(index)
        self._ui.log.edit(index)
        if text is not None and self._delegate.editor is not None:
            self._delegate.editor.show_text(text)

    def _change_text(self, contribution_id: str, text: str) -> None:
        self._session.do(
            lambda store: change_text(store, contribution_id, text),
            failed=lambda: self._edit_again(contribution_id, text),
        )

    def _edit_again(self, contribution_id: str, text: str) -> None:
        """The wording could not be stored: it comes back where it was typed."""
        row = self.model.find(contribution_id)
        if row >= 0:
            self._edit(row, text)

    def _edited(self) -> None:
        self._close_up()

    def _tip(self, row: int) -> str:
        line, language = self.model.row_at(row), self._session.language
        words = self.model.words
        head = ", ".join(part for part in (words.exact_time(line), words.speaker(line), words.kind(line)) if part)
        parts = [head, words.text(line)[:_TIP_CHARACTERS], words.notes(line)]
        if line.harm:
            parts.append(language.text("Harm: {harm}", harm=words.veiled(line.harm)))
        earlier = self._session.read(lambda reader: reader.wordings(line.contribution.id))[:-1]
        for _, told in earlier[:1]:
            parts.append(language.text("First wording: {text}", text=words.veiled(told)[:_TIP_CHARACTERS]))
        return "\n".join(part for part in parts if part)

    # Search

    def _search(self, text: str) -> None:
        if self._meeting_id is not None:
            self.model.look_for(filter_of(text, self._meeting_id, self.bearings))

    def _tell_found(self) -> None:
        language, sought = self._session.language, self._ui.search.text().strip()
        self._ui.found.setText(language.plural("{count} line", "{count} lines", self.model.rowCount()))
        self._ui.found.setVisible(bool(sought))
        if sought:
            self._ui.log.set_empty_text(language.text("No line has these words"))
        else:
            self._ui.log.set_empty_text(language.text("Nothing has been logged yet"), self.hints)

    def _to_log(self) -> None:
        if self.model.rowCount():
            self._ui.log.setFocus()
            if not self._ui.log.currentIndex().isValid():
                self._ui.log.setCurrentIndex(self.model.index(self.model.rowCount() - 1, TEXT))
