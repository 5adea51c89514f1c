"""Marks under misspelt words in a field, and what its menu offers for them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCharFormat
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit

from dialogapp.domain.spelling import WordAt, words_to_check
from dialogapp.gui import theme
from dialogapp.gui.spelling import Spelling
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.text_spans import character_at, span_cursor
from dialogapp.services.translation import message

_LOOK_MS = 250
"""How long nothing must have been typed before words are looked at: no key, and no line that is logged, waits."""


class SpellMarks(QObject):
    """Watches a field from now on, as a child of it. The word that is being typed is never marked."""

    def __init__(self, field: QPlainTextEdit, spelling: Spelling) -> None:
        super().__init__(field)
        self._field = field
        self._spelling = spelling
        self._typed_at: int | None = None
        self._has_marks = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        field.textChanged.connect(self._take_typing)
        field.cursorPositionChanged.connect(self._take_move)
        spelling.changed.connect(self.look)
        field.installEventFilter(self)
        if field.toPlainText():
            self._timer.start()

    def marked(self) -> list[WordAt]:
        """The words that are marked now."""
        text = self._field.toPlainText()
        words = list(words_to_check(text)) if text else []
        wrong = self._spelling.wrong({one.word for one in words}) if words else set()
        at = character_at(text, self._typed_at) if self._typed_at is not None else -1
        return [one for one in words if one.word in wrong and not one.start <= at <= one.end]

    def look(self) -> None:
        """Mark what is misspelt, and nothing else."""
        self._timer.stop()
        marks, text = [], self._field.toPlainText()
        for one in self.marked():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = span_cursor(self._field.document(), text, one.start, one.end)
            mark.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            mark.format.setUnderlineColor(theme.colour("bad"))
            marks.append(mark)
        if marks or self._has_marks:
            self._has_marks = bool(marks)
            self._field.setExtraSelections(marks)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Offer what may have been meant, on a marked word; elsewhere the usual menu comes."""
        if event.type() != QEvent.Type.ContextMenu or not isinstance(event, QContextMenuEvent):
            return False
        return self._offer(event)

    def _take_typing(self) -> None:
        self._typed_at = self._field.textCursor().position()
        self._timer.start()

    def _take_move(self) -> None:
        if self._typed_at is not None and self._field.textCursor().position() != self._typed_at:
            self._typed_at = None
            self._timer.start()

    def _offer(self, event: QContextMenuEvent) -> bool:
        """Whether the word that the menu was asked for on is one that there is something to say about."""
        is_by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        field, text = self._field, self._field.toPlainText()
        viewport = field.viewport()
        there = field.cursorForPosition(viewport.mapFrom(field, event.pos())) if is_by_mouse else field.textCursor()
        place = event.globalPos() if is_by_mouse else viewport.mapToGlobal(field.cursorRect().bottomLeft())
        at = character_at(text, there.position())
        word = next((one for one in words_to_check(text) if one.start <= at <= one.end), None)
        if word is None:
            return False
        if self._spelling.is_own(word.word):
            self._open(word, place, [])
            return True
        if word not in self.marked():
            return False

        def open_menu(suggestions: list[str]) -> None:
            # Who typed on meanwhile has no use for it.
            if field.toPlainText() == text and field.isVisible():
                self._open(word, place, suggestions)

        self._spelling.suggest(word.word, open_menu)
        return True

    def _open(self, word: WordAt, place: QPoint, suggestions: list[str]) -> None:
        menu = self.menu(word, suggestions)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def menu(self, word: WordAt, suggestions: list[str]) -> QMenu:
        """The field's usual menu, with what concerns the word before it."""
        menu = self._field.createStandardContextMenu()
        first = menu.actions()[0]
        for suggestion in suggestions:
            action = QAction(suggestion.replace("&", "&&"), menu)
            action.triggered.connect(lambda checked=False, told=suggestion: self._replace(word, told))
            menu.insertAction(first, action)
        is_own = self._spelling.is_own(word.word)
        if not suggestions and not is_own:
            none = QAction(translated(message("No suggestion")), menu)
            none.setEnabled(False)
            menu.insertAction(first, none)
        if not is_own:
            menu.insertSeparator(first)
        source = message("Take “{word}” out of my words") if is_own else message("Add “{word}” to my words")
        own = QAction(translated(source).format(word=word.word), menu)
        own.triggered.connect(lambda: (self._spelling.remove if is_own else self._spelling.add)(word.word))
        menu.insertAction(first, own)
        menu.insertSeparator(first)
        return menu

    def _replace(self, word: WordAt, told: str) -> None:
        text = self._field.toPlainText()
        if text[word.start : word.end] == word.word:
            span_cursor(self._field.document(), text, word.start, word.end).insertText(told)
