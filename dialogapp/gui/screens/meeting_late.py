"""The presenter of what those who came late have missed, to be read again to them."""

from __future__ import annotations

from collections.abc import Callable

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.keyed_notes import KeyedNote
from dialogapp.services.late import Missed, missed_by, repeat_information, repeat_question, repeat_rules
from dialogapp.services.ports import Store

_TEXT_SHOWN = 160


@dataclass(frozen=True, slots=True)
class _Repeat:
    """One thing to be read again, and the use case that notes that it was."""

    note: KeyedNote
    use_case: Callable[[Store], None]


class LatePresenter:
    """Holds what is left to be read again. `changed` is called when that is another."""

    def __init__(self, session: Session, now: Callable[[], Instant], changed: Callable[[], None]) -> None:
        self._session = session
        self._now = now
        self._changed = changed
        self._repeats: list[_Repeat] = []
        self.meeting_id = ""
        """The meeting that the list is of."""

    @property
    def is_shown(self) -> bool:
        """Whether something is left to be read again."""
        return bool(self._repeats)

    def notes(self) -> list[KeyedNote]:
        """What was missed, a note each."""
        return [repeat.note for repeat in self._repeats]

    def arrived(self, meeting_id: str, organisation_id: str) -> None:
        """An organisation came, now: list what it missed, after what others did."""
        missed = self._session.read(lambda reader: missed_by(reader, meeting_id, organisation_id, self._now()))
        if meeting_id != self.meeting_id:
            self._repeats = []
        self.meeting_id = meeting_id
        known = {repeat.note.key for repeat in self._repeats}
        self._repeats += [repeat for repeat in self._of(missed) if repeat.note.key not in known]
        self._changed()

    def answer(self, key: str, is_yes: bool) -> None:
        """It was read again, or is not now: then it stays as owed."""
        repeat = next((one for one in self._repeats if one.note.key == key), None)
        if repeat is None:
            return
        self._repeats.remove(repeat)
        if is_yes:
            self._session.do(repeat.use_case)
        self._changed()

    def put_away(self) -> None:
        """Enough of it."""
        self._repeats = []
        self._changed()

    def _of(self, missed: Missed) -> list[_Repeat]:
        language, who, place = self._session.language, missed.organisation, missed.meeting_id
        yes, no = language.text("Read again"), language.text("Not now")
        found = []
        if missed.rules:
            words = language.text("{name} has not heard the rules", name=who.name)
            note = KeyedNote(f"rules {who.id}", words, yes, no)
            found.append(_Repeat(note, lambda store: repeat_rules(store, place, who.id)))
        for item in missed.information:
            told = item.disclosure
            words = language.text("{name} has not got: “{text}”", name=who.name, text=_begun(told.text))
            note = KeyedNote(f"information {told.id} {who.id}", words, yes, no)
            found.append(_Repeat(note, _informing(place, who.id, told.id)))
        for row in missed.questions:
            asked = row.question
            words = language.text(
                "{name} has not been asked {label}: “{text}”", name=who.name, label=asked.label, text=_begun(asked.text)
            )
            note = KeyedNote(f"question {asked.stem_id} {who.id}", words, language.text("It was put"), no)
            found.append(_Repeat(note, _asking(place, who.id, asked.stem_id)))
        return found


def _informing(meeting_id: str, organisation_id: str, disclosure_id: str) -> Callable[[Store], None]:
    return lambda store: repeat_information(store, meeting_id, organisation_id, disclosure_id)


def _asking(meeting_id: str, organisation_id: str, stem_id: str) -> Callable[[Store], None]:
    return lambda store: repeat_question(store, meeting_id, organisation_id, stem_id)


def _begun(text: str) -> str:
    return text if len(text) <= _TEXT_SHOWN else f"{text[:_TEXT_SHOWN]}…"
