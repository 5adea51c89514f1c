"""Spelling, away from the window: dictionaries are loaded and asked on a thread of their own, behind which no write and
no key waits. What was judged is remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Signal

from dialogapp.domain.errors import DialogappError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.spelling import is_known
from dialogapp.gui.preferences import SPELLING, Preference, Preferences
from dialogapp.gui.runner import Runner
from dialogapp.gui.session import Session
from dialogapp.services.changes import Committed
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.ports import Files, Speller, Store
from dialogapp.services.spelling import NAMING, add_own_word, known_words, own_words, remove_own_word


@dataclass(frozen=True, slots=True)
class _Judged:
    """Words that were looked up, the misspelt ones of them, and the user's own, in any case."""

    words: frozenset[str]
    wrong: frozenset[str]
    own: frozenset[str]


class Spelling(QObject):
    """Tells which words are misspelt in the dialogue's language. Where no dictionary is installed none is, without a
    word about that.
    """

    changed = Signal()
    """More is known, or another opinion holds: whoever marks words looks again."""

    def __init__(
        self, session: Session, files: Files, preferences: Preferences, runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._runner = runner
        self._judge = _Judge(session.store, files)
        self._known: dict[str, bool] = {}
        self._asked: set[str] = set()
        self._own: frozenset[str] = frozenset()
        self._is_there = True
        self._is_stale = True
        self._is_closed = False
        session.changed.connect(self._take_change)
        preferences.changed.connect(self._take_preference)

    def wrong(self, words: Collection[str]) -> set[str]:
        """Those of `words` that are known to be misspelt; the others are looked up, and `changed` comes."""
        if not self._preferences.get(SPELLING) or not self._is_there:
            return set()
        unknown = {word for word in words if word not in self._known} - self._asked
        if unknown:
            self._asked |= unknown
            is_stale, self._is_stale = self._is_stale, False
            self._runner.submit(lambda: self._judge.look(unknown, renew=is_stale), self._take, self._fail)
        return {word for word in words if not self._known.get(word, True)}

    def is_own(self, word: str) -> bool:
        """Whether the user has added a word."""
        return word.casefold() in self._own

    def suggest(self, word: str, then: Callable[[list[str]], None]) -> None:
        """Call `then` with what may have been meant by a word; not after this was closed."""

        def tell(suggestions: list[str]) -> None:
            if not self._is_closed:
                then(suggestions)

        self._runner.submit(lambda: self._judge.suggest(word), tell, self._fail)

    def add(self, word: str) -> None:
        """Let a word be one of the user's own, on this computer."""
        self._runner.submit(lambda: self._judge.add(word), self._take_own, self._fail)

    def remove(self, word: str) -> None:
        """Let a word be none of the user's own any more."""
        self._runner.submit(lambda: self._judge.remove(word), self._take_own, self._fail)

    def close(self) -> None:
        """End the thread. Nothing is told after this."""
        self._is_closed = True
        self._runner.close()

    def _take(self, judged: _Judged | None) -> None:
        if judged is None:
            self._is_there = False
            return
        self._own = judged.own
        self._known.update((word, word not in judged.wrong) for word in judged.words)
        self._asked -= judged.words
        if judged.wrong and not self._is_closed:
            self.changed.emit()

    def _take_own(self, _done: None) -> None:
        self._forget()
        if not self._is_closed:
            self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._is_there = False
        if isinstance(error, DialogappError):
            self._session.refuse(error)
        else:
            self._session.crashed.emit(error)

    def _take_change(self, committed: Committed) -> None:
        if committed.entities & NAMING:
            self._forget()

    def _take_preference(self, preference: Preference[bool]) -> None:
        if preference == SPELLING:
            self.changed.emit()

    def _forget(self) -> None:
        """Names, own words or the language may be others."""
        self._known.clear()
        self._asked.clear()
        self._is_stale = self._is_there = True


class _Judge:
    """Lives on the thread that the dictionary is used from."""

    def __init__(self, store: Store, files: Files) -> None:
        self._store = store
        self._files = files
        self._language = ""
        self._speller: Speller | None = None
        self._names: frozenset[str] = frozenset()
        self._own: frozenset[str] = frozenset()

    def look(self, words: Collection[str], *, renew: bool) -> _Judged | None:
        """Look words up; None where there is no dictionary. `renew`: read names and own words again."""
        if renew:
            self._read()
        if self._speller is None:
            return None
        unknown = {word for word in words if not is_known(word, self._names) and not is_known(word, self._own)}
        return _Judged(frozenset(words), frozenset(self._speller.misspelt(unknown)), self._own)

    def suggest(self, word: str) -> list[str]:
        """What may have been meant."""
        return self._speller.suggestions(word) if self._speller is not None else []

    def add(self, word: str) -> None:
        """Keep an own word."""
        add_own_word(self._files.words, self._language, word)

    def remove(self, word: str) -> None:
        """Forget an own word."""
        remove_own_word(self._files.words, self._language, word)

    def _read(self) -> None:
        with self._store.read() as reader:
            language, self._names = the_dialogue(reader).document_language, known_words(reader)
        if language != self._language:
            self._language, self._speller = language, self._files.speller(language)
        self._own = frozenset(word.casefold() for word in own_words(self._files.words, language))
