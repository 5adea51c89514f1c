"""What the library of exercises says and does, apart from its widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace

from dialogapp.domain.errors import DialogappError
from dialogapp.domain.exercise_definitions import EQUALITIES, TAKES_PART
from dialogapp.domain.exercises import Exercise
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.scoring.registry import rule_named
from dialogapp.gui.session import Session
from dialogapp.services import exercise_library, exercises
from dialogapp.services.exercise_form import FormPart, change_exercise, exercise_form, field_error, fields_wrong
from dialogapp.services.exercise_library import Library, LibraryEntry
from dialogapp.services.exercise_words import EQUALITY_WORDS, TAKES_PART_WORDS, facts, phase_line, size_and_time
from dialogapp.services.ports import OwnFiles
from dialogapp.services.setting_words import DeclaredField, setting_fields
from dialogapp.services.translation import Language, message

_PARTS = (
    (message("When to use it"), "when"),
    (message("When not"), "when_not"),
    (message("What the participants are told"), "instructions"),
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A row of the library: an exercise, or a file of the user's own that is none and why (`error`)."""

    key: str
    title: str
    detail: str
    purpose: str = ""
    entry: LibraryEntry | None = None
    error: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A part of what is told of an exercise: its head, and its lines."""

    head: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user wrote before an exercise is made."""

    title: str
    prompt: str
    takes_part: str
    equality: str
    meeting_id: str
    settings: Mapping[str, str] = field(default_factory=dict)


class LibraryPresenter:
    """Reads the stock and the user's own files, and makes exercises of them."""

    def __init__(self, session: Session, own: OwnFiles) -> None:
        self._session = session
        self._own = own
        self._library = Library(())

    @property
    def _words(self) -> Language:
        return self._session.language

    @property
    def folder(self) -> str:
        """Where the user's own are."""
        return str(self._own.folder)

    def load(self) -> None:
        """Read the files anew."""
        self._library = exercise_library.library(self._own)

    def choices(self, sought: str = "") -> list[Choice]:
        """What can be chosen, each word of `sought` found in its name, what it is for or when it is used."""
        words, code = self._words, self._words.code
        found = []
        for entry in self._library.entries:
            told = entry.definition
            texts = (told.name, told.purpose, told.when, told.when_not)
            hay = " ".join((*(text.in_language(code) for text in texts), entry.key)).casefold()
            if all(part in hay for part in sought.casefold().split()):
                detail = size_and_time(words, told)
                detail = f"{words.text('Your own')} · {detail}" if entry.is_own else detail
                found.append(
                    Choice(entry.key, told.name.in_language(code), detail, told.purpose.in_language(code), entry)
                )
        for bad in self._library.bad:
            line = bad.error.fields.get("line", 0)
            sentence = words.error(bad.error)
            if sought.casefold() in bad.key.casefold():
                detail = words.text("Can't be used as it stands")
                found.append(
                    Choice(bad.key, bad.key, detail, error=sentence, line=line if isinstance(line, int) else 0)
                )
        return found

    def facts(self, choice: Choice) -> str:
        """Whose it is, group size, time and who takes part; of a file that is no exercise what the list says."""
        if choice.entry is None:
            return choice.detail
        told = facts(self._words, choice.entry.definition)
        return f"{self._words.text('Your own')} · {told}" if choice.entry.is_own else told

    def sections(self, entry: LibraryEntry) -> list[Section]:
        """All that is to be read before one chooses."""
        words, code, told = self._words, self._words.code, entry.definition
        found = [Section(words.text(head), (getattr(told, part).in_language(code),)) for head, part in _PARTS]
        found.append(Section(words.text("How it goes"), tuple(phase_line(words, phase) for phase in told.phases)))
        if told.materials:
            found.append(Section(words.text("Materials"), tuple(one.in_language(code) for one in told.materials)))
        if scripts := [phase for phase in told.phases if phase.script]:
            lines = tuple(f"{one.name.in_language(code)}: {one.script.in_language(code)}" for one in scripts)
            found.append(Section(words.text("The facilitator's script"), lines))
        if told.source:
            found.append(Section(words.text("Source"), (told.source,)))
        return [section for section in found if any(section.lines)]

    def meetings(self) -> list[tuple[str, str]]:
        """(words, id) of the meetings that an exercise may belong to."""
        there = self._session.read(lambda reader: reader.all(Meeting))
        none = (self._words.text("No meeting"), "")
        return [none, *((f"{one.number}. {one.title}", one.id) for one in there if one.state != "cancelled")]

    def running_meeting(self) -> str:
        """The id of the meeting that is on; empty for none."""
        there = self._session.read(lambda reader: reader.all(Meeting, state="running"))
        return there[0].id if there else ""

    def takes_part(self) -> list[tuple[str, str]]:
        """(words, key) of who may take part."""
        return [(self._words.text(TAKES_PART_WORDS[one]), one) for one in TAKES_PART]

    def equalities(self) -> list[tuple[str, str]]:
        """(words, key) of whose votes weigh the same."""
        return [(self._words.text(EQUALITY_WORDS[one]), one) for one in EQUALITIES]

    def make(self, entry: LibraryEntry, wish: Wish, then: Callable[[Exercise], None]) -> None:
        """Make an exercise of the library's, as wished."""
        try:
            chosen = exercise_library.with_settings(exercise_library.for_whom(entry, wish.takes_part), wish.settings)
        except DialogappError as error:
            self._session.refuse(error)
            return
        draft = exercises.draft_from(chosen.definition, self._words.code, wish.meeting_id or None)
        draft = replace(draft, title=wish.title, prompt=wish.prompt, equality=wish.equality)
        self._session.do(lambda store: exercises.add_exercise(store, draft, entry=chosen), then)

    def settings(self, entry: LibraryEntry) -> list[DeclaredField]:
        """What can be chosen for the rule of an exercise before it is made."""
        told = entry.definition
        return setting_fields(self._words, rule_named(told.rule), told.settings) if told.rule else []

    def copy(self, entry: LibraryEntry) -> str:
        """Copy an exercise to the user's own; its key, empty where that failed and the user was told."""
        name = entry.definition.name.in_language(self._words.code)
        title = self._words.text("{exercise}, my own", exercise=name)
        try:
            return exercise_library.copy_to_own(self._own, entry.key, title)
        except DialogappError as error:
            self._session.refuse(error)
            return ""

    def text(self, key: str) -> str:
        """The text of a file of the user's own."""
        try:
            return exercise_library.own_text(self._own, key)
        except DialogappError as error:
            self._session.refuse(error)
            return ""

    def form(self, text: str) -> list[FormPart]:
        """What a file says, as a form."""
        return exercise_form(self._words, text)

    def change(self, text: str, key: str, value: str) -> tuple[str, str]:
        """The file with another value in a field of its form, and what is wrong where it can't be had."""
        try:
            return change_exercise(text, key, value), ""
        except DialogappError as error:
            return text, self._words.error(error)

    def check(self, key: str, text: str, keys: Sequence[str]) -> tuple[str, int, list[str]]:
        """What is wrong with a file, in which line, and which of the `keys` of its form it is about."""
        try:
            exercise_library.check_own(key, text)
        except DialogappError as error:
            line = error.fields.get("line", 0)
            wrong = fields_wrong(error, keys)
            told = field_error(self._words, error) if wrong else self._words.error(error)
            return told, line if isinstance(line, int) else 0, wrong
        return "", 0, []

    def save(self, key: str, text: str) -> tuple[str, int]:
        """Keep a file as it was changed: nothing said, or what is wrong and in which line (0: none), and it is not
        kept.
        """
        try:
            exercise_library.save_own(self._own, key, text)
        except DialogappError as error:
            line = error.fields.get("line", 0)
            return self._words.error(error), line if isinstance(line, int) else 0
        return "", 0

    def remove(self, key: str) -> bool:
        """Take a file of the user's own away. Whether it is gone."""
        try:
            self._own.remove(key)
        except DialogappError as error:
            self._session.refuse(error)
            return False
        return True
