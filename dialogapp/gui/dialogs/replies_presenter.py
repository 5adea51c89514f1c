"""The replies to a meeting's fact check: those just read and not taken in, and those taken in, with how they ended."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import FactCheck, Meeting
from dialogapp.domain.people import Organisation
from dialogapp.domain.replies import PassageReply, ReplyOutcome, rows_of_mail
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.line_list import ListLine
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.ports import Reader
from dialogapp.services.read_back import Passage
from dialogapp.services.replies import (
    FoundReply,
    ReplyFile,
    match_replies,
    replies_of,
    settle_reply,
    take_reply,
)
from dialogapp.services.states import latest_fact_check
from dialogapp.services.translation import LanguageCode, message

OUTCOME_WORDS: dict[str, str] = {
    "": message("not settled"),
    "corrected": message("corrected"),
    "completed": message("completed"),
    "upheld": message("upheld"),
}
_NEW = "new"


@dataclass(frozen=True, slots=True)
class ReplyShown:
    """A reply as it is shown. `can_correct`: it is known which passage it is about."""

    key: str
    original: str
    theirs: str
    wording: str
    outcome: str
    is_new: bool
    can_correct: bool


class RepliesPresenter:
    """Holds what was read, and takes in and settles what the user says. Nothing is applied by itself."""

    def __init__(self, session: Session, meeting_id: str) -> None:
        self._session = session
        self.meeting_id = meeting_id
        self.organisation_id = ""
        self._found: list[FoundReply] = []
        self._file: ReplyFile | None = None
        self._stored: list[PassageReply] = []

    def suppliers(self) -> list[tuple[str, str]]:
        """Those that were asked: id and name."""

        def read(reader: Reader) -> list[tuple[str, str]]:
            sent = latest_fact_check(reader, self.meeting_id)
            checks = reader.all(FactCheck, step_id=sent.id) if sent is not None else []
            names = [(one.organisation_id, reader.get(Organisation, one.organisation_id).name) for one in checks]
            return sorted(names, key=lambda pair: pair[1])

        return self._session.read(read)

    def choose(self, organisation_id: str) -> None:
        """Show another supplier's replies; what was read and not taken in is forgotten."""
        if organisation_id != self.organisation_id:
            self.organisation_id, self._found, self._file = organisation_id, [], None

    def arguments(self, path: Path) -> list[str]:
        """The command line that reads a file that came back."""

        def read(reader: Reader) -> tuple[int, str]:
            number = reader.get(Meeting, self.meeting_id).number
            return number, reader.get(Organisation, self.organisation_id).name

        number, name = self._session.read(read)
        told = ["factcheck", str(self._session.store.path), "read", str(path)]
        return [*told, "--meeting", str(number), "--organisation", name, "--json"]

    def take_output(self, path: Path, output: str) -> str:
        """What the command line read, to be taken in or not; a sentence about it."""
        told = json.loads(output)
        self._file = ReplyFile(path.name, told["sha256"], told["size"])
        self._found = [_found(entry) for entry in told["replies"]]
        return self._words(told["unchanged"], told["missing"])

    def take_mail(self, text: str) -> str:
        """What a pasted mail says, to be taken in or not; a sentence about it."""

        def read(reader: Reader) -> list[FoundReply]:
            code: LanguageCode = "en" if the_dialogue(reader).document_language == "en" else "sv"
            rows = rows_of_mail(text)
            return list(match_replies(reader, self.meeting_id, self.organisation_id, rows, code).replies)

        self._found = self._session.read(read)
        content = text.encode()
        self._file = ReplyFile("", hashlib.sha256(content).hexdigest(), len(content), "mail")
        words = self._session.language
        return f"{self._read_words()}. " + words.text("Choose for each what comes of it: nothing is applied by itself.")

    def lines(self) -> list[ListLine]:
        """The replies as a list: those just read first."""
        words = self._session.language
        self._stored = self._session.read(lambda reader: replies_of(reader, self.meeting_id, self.organisation_id))
        lines: list[ListLine] = []
        if self._found:
            lines.append(ListLine("read", words.text("Read, not taken in"), is_heading=True))
            lines += [
                ListLine(
                    f"{_NEW}:{number}", _short(one.wording or one.comment), self._about(one.passage, one.reference)
                )
                for number, one in enumerate(self._found)
            ]
        if self._stored:
            lines.append(ListLine("taken", words.text("Taken in"), is_heading=True))
            lines += [
                ListLine(
                    reply.id,
                    _short(reply.wording or reply.comment),
                    _short(reply.original) or words.text("about no passage in particular"),
                    words.text(OUTCOME_WORDS[reply.outcome]),
                    tone="ok" if reply.outcome else "warn",
                )
                for reply in self._stored
            ]
        return lines

    def shown(self, key: str) -> ReplyShown | None:
        """A reply of the list."""
        found = self._new(key)
        if found is not None:
            passage = found.passage
            theirs = "\n".join(part for part in (found.wording, found.comment) if part)
            original = passage.text if passage is not None else ""
            return ReplyShown(key, original, theirs, found.wording or found.comment, "", True, passage is not None)
        for reply in self._stored:
            if reply.id == key:
                theirs = "\n".join(part for part in (reply.wording, reply.comment) if part)
                wording = reply.settled_wording or reply.wording or reply.comment
                can_correct = reply.contribution_id is not None or reply.paragraph_id is not None
                return ReplyShown(key, reply.original, theirs, wording, reply.outcome, False, can_correct)
        return None

    def take_in(self, key: str, then: Callable[[str], None]) -> None:
        """Take a reply in, unsettled; `then` gets its key in the list."""
        found, file = self._new(key), self._file
        if found is None:
            return
        meeting_id, organisation_id = self.meeting_id, self.organisation_id

        def taken(reply: PassageReply) -> None:
            self._found.remove(found)
            then(reply.id)

        self._session.do(lambda store: take_reply(store, meeting_id, organisation_id, found, file), taken)

    def settle(self, key: str, outcome: ReplyOutcome, wording: str, then: Callable[[str], None]) -> None:
        """Say how a reply ended; one that was just read is taken in first."""
        if self._new(key) is not None:
            self.take_in(key, lambda reply_id: self.settle(reply_id, outcome, wording, then))
            return
        self._session.do(lambda store: settle_reply(store, key, outcome, wording), lambda reply: then(reply.id))

    def _new(self, key: str) -> FoundReply | None:
        kind, _, number = key.partition(":")
        return self._found[int(number)] if kind == _NEW and int(number) < len(self._found) else None

    def _about(self, passage: Passage | None, reference: str) -> str:
        if passage is not None:
            return _short(passage.text)
        words = self._session.language
        if reference:
            return words.text("{reference}: no passage of this supplier", reference=reference)
        return words.text("about no passage in particular")

    def _words(self, unchanged: int, missing: int) -> str:
        words = self._session.language
        told = words.text(
            "{read}; {unchanged} passages came back unchanged, {missing} not at all.",
            read=self._read_words(),
            unchanged=unchanged,
            missing=missing,
        )
        return f"{told} " + words.text("Choose for each what comes of it: nothing is applied by itself.")

    def _read_words(self) -> str:
        words = self._session.language
        return words.plural("{count} reply was read", "{count} replies were read", len(self._found))


def _found(entry: dict[str, str | None]) -> FoundReply:
    reference, original = entry["reference"] or "", entry["original"]
    passage = None
    if original is not None:
        passage = Passage(reference, original, contribution_id=entry["contribution"], paragraph_id=entry["paragraph"])
    return FoundReply(passage, entry["wording"] or "", entry["comment"] or "", reference)


def _short(text: str) -> str:
    return " ".join(text.split())


def silence_words(session: Session, checks: Sequence[FactCheck]) -> str:
    """Who has not answered yet."""
    silent = [check for check in checks if not check.answer]
    names = session.read(lambda reader: [reader.get(Organisation, one.organisation_id).name for one in silent])
    if not names:
        return session.language.text("All that were asked have answered.")
    return session.language.text("No answer yet: {names}. Silence is not approval.", names=", ".join(names))
