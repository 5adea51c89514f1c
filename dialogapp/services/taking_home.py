"""The use case that takes a handed-out meeting home: all that was noted there joins the journal here as one change.

Each field is taken as it was changed there, so what the file did not carry (a plan, a line elsewhere) stays as it is
here. Ids are the same in both files; numbers are labels, given anew. Where a supplier got the same question or
information both there and here, the earlier time counts, so the order in which meetings come home does not matter.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import field, fields, replace
from pathlib import Path
from typing import Any

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.entry import EntryLine
from dialogapp.domain.errors import FileProblemError, RefusedError
from dialogapp.domain.exercises import Card, Exercise
from dialogapp.domain.floor import Turn
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.handing_out import HandOut
from dialogapp.domain.instants import local
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.needs import Need, NeedSource, Requirement, RequirementSource
from dialogapp.domain.parity import Disclosure, Receipt
from dialogapp.domain.people import Organisation, Participant, initials_of
from dialogapp.domain.questions import QuestionPut
from dialogapp.domain.register import Erasure, MadeDocument, RegisteredDocument
from dialogapp.domain.tracing import Treatment
from dialogapp.services.half_typed import keep_line, kept_line
from dialogapp.services.meetings_out import meetings_out, the_copy
from dialogapp.services.ports import Changed, Files, Noun, Reader, Store, Writer
from dialogapp.services.room import time_zone

_HANDED_OUT = 1
"""The entry of the copy's journal that it went out with."""
_STAYS = (HandOut, Erasure)
"""Of the copy itself: they tell of its own journal."""
_SOURCES = {Contribution: "contribution_id", Card: "card_id"}


@dataclass(frozen=True, slots=True)
class BroughtHome:
    """What came home with a meeting. `floor_seconds` is the time on the floor; `organisations` and `people` are names
    of those who were not here before; `head` is the head of the journal that came.
    """

    meeting: Meeting
    handed_to: str
    lines: int
    floor_seconds: int
    information: int
    questions_put: int
    organisations: tuple[str, ...]
    people: tuple[str, ...]
    entries: int
    head: str


def take_home(store: Store, files: Files, path: Path) -> BroughtHome:
    """Take home the meeting in the file at `path`: everything that was added or changed there, as one change.

    FileProblemError where the file was changed behind the program's back; RefusedError where it was not handed out
    from this dialogue, has come home before, was withdrawn, or its meeting is still running. Then nothing was taken.
    """
    if path.exists() and path.samefile(store.path):
        raise RefusedError("That is this file itself; choose the file that your colleague had")
    _check_verifies(files, path)
    copy = files.open(path, writable=False)
    try:
        with copy.read() as there, store.write("meeting.taken_home") as home:
            out = _checked(home, there, path)
            _check_verifies(files, path, out.copy_head)
            entries, head = there.journal_head()
            home.put(replace(out, returned_at=home.now, returned_head=head))
            came = _Homecoming(home, there)
            came.bring(there.changed_since(_HANDED_OUT))
            meeting = home.get(Meeting, out.meeting_id)
            half_typed = came.speaker_known_here(kept_line(there, meeting.id))
    finally:
        copy.close()
    _keep_half_typed(store, meeting.id, half_typed)
    return BroughtHome(
        meeting=meeting,
        handed_to=out.handed_to,
        lines=sum(isinstance(noun, Contribution) for noun in came.added),
        floor_seconds=sum(noun.seconds for noun in came.added if isinstance(noun, Turn)),
        information=sum(isinstance(noun, Disclosure) for noun in came.added),
        questions_put=sum(isinstance(noun, QuestionPut) for noun in came.added),
        organisations=tuple(noun.name for noun in came.added if isinstance(noun, Organisation)),
        people=tuple(noun.name for noun in came.added if isinstance(noun, Participant)),
        entries=entries,
        head=head,
    )


def _check_verifies(files: Files, path: Path, head: str | None = None) -> None:
    found = files.verify(path, head)
    if not found.ok:
        raise FileProblemError(
            "{path} does not verify, so nothing was taken home: {problem}", path=path, problem=found.problems[0]
        )


def _checked(home: Reader, there: Reader, path: Path) -> HandOut:
    """The hand-out here that the file there belongs to."""
    if the_copy(home) is not None:
        raise RefusedError("This file was handed out itself; a meeting is taken home in the file it came from")
    told = the_copy(there)
    if told is None:
        raise RefusedError("{path} holds no meeting that was handed out", path=path)
    out = next((one for one in home.all(HandOut) if one.id == told.id), None)
    if out is None:
        raise RefusedError("{path} was handed out from another dialogue than this one", path=path)
    meeting = there.get(Meeting, out.meeting_id)
    if out.returned_at is not None:
        when = f"{local(out.returned_at, time_zone(home)):%Y-%m-%d %H:%M}"
        if out.withdrawn_reason:
            raise RefusedError(
                "Meeting {number} was withdrawn from {name} at {when} ({why}), so its file can't be taken home. "
                "Its log can still be exported from the file and imported",
                number=meeting.number,
                name=out.handed_to,
                when=when,
                why=out.withdrawn_reason,
            )
        raise RefusedError(
            "Meeting {number} came home from {name} at {when} already; nothing was taken twice",
            number=meeting.number,
            name=out.handed_to,
            when=when,
        )
    if meeting.state == "running":
        raise RefusedError(
            "Meeting {number} is still running in {path}; end it there first", number=meeting.number, path=path
        )
    return out


def _keep_half_typed(store: Store, meeting_id: str, line: EntryLine) -> None:
    if not line.text:
        return
    with store.read() as reader:
        is_free = not kept_line(reader, meeting_id).text
    if is_free:
        keep_line(store, meeting_id, line)


@dataclasses.dataclass(slots=True)
class _Homecoming:
    """Brings changes home. `added` is what is new here; `same` tells whom a newcomer there is known as here."""

    home: Writer
    there: Reader
    added: list[Noun] = field(default_factory=list)
    same: dict[str, str] = field(default_factory=dict)

    def bring(self, changes: Sequence[Changed]) -> None:
        """Bring all of `changes`, which come each after those it points at."""
        changes = [change for change in changes if change.kind not in _STAYS]
        self._bring_people(changes)
        new_lines: list[Noun] = []
        for change in changes:
            if change.now is None or isinstance(change.now, Organisation | Participant):
                continue
            noun = self._as_known_here(change.now)
            if isinstance(noun, Contribution):
                self._note_wordings(noun)
            if change.before is None and isinstance(noun, Contribution):
                # All at once, and before what rests on them.
                new_lines.append(noun)
                continue
            if new_lines and not isinstance(noun, Contribution):
                self._add_all(new_lines)
                new_lines = []
            self._bring_noun(change, noun)
        self._add_all(new_lines)
        for change in reversed(changes):
            if change.now is None:
                self._remove(change)

    def speaker_known_here(self, line: EntryLine) -> EntryLine:
        """`line` with its speaker under the ids of this file."""
        return replace(line, speaker=self._as_known_here(line.speaker))

    def _bring_noun(self, change: Changed, noun: Noun) -> None:
        here = self._here(type(noun), noun.id)
        if here is not None:
            self.home.put(_with_changes(here, change.before, noun))
        elif isinstance(noun, QuestionPut):
            self._bring_first(
                noun, self.home.all(QuestionPut, stem_id=noun.stem_id, organisation_id=noun.organisation_id)
            )
        elif isinstance(noun, Receipt):
            if self._here(Disclosure, noun.disclosure_id) is not None:
                known = self.home.all(Receipt, disclosure_id=noun.disclosure_id, organisation_id=noun.organisation_id)
                self._bring_first(noun, known)
        elif isinstance(noun, Disclosure | Exercise | MadeDocument | RegisteredDocument):
            self._add(replace(noun, number=self.home.next_number(type(noun))))
        else:
            self._add(noun)

    def _bring_first(self, noun: QuestionPut | Receipt, known: Sequence[QuestionPut | Receipt]) -> None:
        """Bring what may stand once only: of that and what is known here, the earlier."""
        if not known:
            self._add(noun)
        elif _when(noun) < _when(known[0]) and not self._is_locked(known[0]):
            self.home.remove(type(known[0]), known[0].id)
            self._add(noun)

    def _is_locked(self, known: QuestionPut | Receipt) -> bool:
        """Whether what is known here belongs to a meeting that is out; a receipt belongs to none."""
        return isinstance(known, QuestionPut) and known.meeting_id in meetings_out(self.home)

    def _note_wordings(self, line: Contribution) -> None:
        """Keep the wordings that a line had there, so that the first one stands beside the last here too."""
        known = {text for _, text in self.home.wordings(line.id)}
        for _, text in self.there.wordings(line.id):
            if text != line.text and text not in known:
                self.home.note_earlier(replace(line, text=text))

    def _remove(self, change: Changed) -> None:
        here = self._here(change.kind, change.id)
        if here is None:
            return
        column = _SOURCES.get(change.kind)
        sources = self.home.all(NeedSource, **{column: change.id}) if column is not None else []
        if sources:
            need = self.home.get(Need, sources[0].need_id)
            raise RefusedError(
                "“{text}” was removed there, and need {number} rests on it here; unlink it from the need first",
                text=getattr(here, "text", ""),
                number=need.number,
            )
        if column is not None:
            self._forget(column, change.id, getattr(here, "text", ""))
        self.home.remove(change.kind, change.id)

    def _forget(self, column: str, noun_id: str, text: str) -> None:
        """What became of an input here goes with it; where the level of a requirement comes from does not."""
        for level in self.home.all(RequirementSource, **{column: noun_id}):
            raise RefusedError(
                "“{text}” was removed there, and the level of requirement {number} comes from it here; unlink it first",
                text=text,
                number=self.home.get(Requirement, level.requirement_id).number,
            )
        for treatment in self.home.all(Treatment, **{column: noun_id}):
            self.home.remove(Treatment, treatment.id)

    def _bring_people(self, changes: Iterable[Changed]) -> None:
        """Bring who is new, or has been removed here meanwhile though the meeting names them."""
        nouns = [change.now for change in changes if change.now is not None]
        people = {noun.id: noun for noun in nouns if isinstance(noun, Participant)}
        for person_id in {str(getattr(noun, "participant_id", None) or "") for noun in nouns} - {""}:
            people.setdefault(person_id, self.there.get(Participant, person_id))
        wanted = {noun.id for noun in nouns if isinstance(noun, Organisation)}
        wanted |= {str(getattr(noun, "organisation_id", None) or "") for noun in (*nouns, *people.values())} - {""}
        # In the order of their ids, so that they get their numbers as they came.
        for organisation_id in sorted(wanted):
            self._bring_organisation(self.there.get(Organisation, organisation_id))
        for _, person in sorted(people.items()):
            self._bring_person(person)

    def _bring_organisation(self, organisation: Organisation) -> None:
        here = self.home.all(Organisation)
        if any(known.id == organisation.id for known in here):
            return
        number, name = organisation.organisation_number, organisation.name.casefold()
        found = [known for known in here if number and known.organisation_number == number]
        found += [known for known in here if known.name.casefold() == name]
        if found:
            self.same[organisation.id] = found[0].id
            return
        taken = {known.initials for known in here}
        initials = organisation.initials
        if not initials or initials in taken:
            initials = initials_of(organisation.name, taken)
        self._add(replace(organisation, number=self.home.next_number(Organisation), initials=initials))

    def _bring_person(self, person: Participant) -> None:
        if self._here(Participant, person.id) is not None:
            return
        person = self._as_known_here(person)
        colleagues = self.home.all(Participant, organisation_id=person.organisation_id)
        found = [known for known in colleagues if known.name.casefold() == person.name.casefold()]
        if found:
            self.same[person.id] = found[0].id
        else:
            self._add(person)

    def _as_known_here(self, noun: Any) -> Any:
        known = {
            name: self.same[getattr(noun, name)]
            for name in ("organisation_id", "participant_id")
            if getattr(noun, name, None) in self.same
        }
        return replace(noun, **known) if known else noun

    def _here(self, kind: type[Noun], noun_id: str) -> Noun | None:
        return next(iter(self.home.all(kind, id=noun_id)), None)

    def _add(self, noun: Noun) -> None:
        self._add_all([noun])

    def _add_all(self, nouns: Sequence[Noun]) -> None:
        if nouns:
            self.home.add_all(nouns)
            self.added += nouns


def _with_changes(here: Any, before: Any, now: Any) -> Any:
    """`here` with the fields that are not `now` as they were `before` there; all of them where that is not known."""
    names = [each.name for each in fields(here)]
    return replace(
        here,
        **{name: getattr(now, name) for name in names if before is None or getattr(now, name) != getattr(before, name)},
    )


def _when(noun: QuestionPut | Receipt) -> tuple[bool, int, str]:
    """Grows with time; what has no time counts as the earliest."""
    return noun.at is not None, noun.at or 0, noun.id
