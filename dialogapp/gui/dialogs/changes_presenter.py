"""What the dialog of changes from Excel shows and does: each that was found, and whether it is taken."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Literal

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.text_diff import Piece, text_diff
from dialogapp.gui.runner import Job, Outcome
from dialogapp.gui.session import Session
from dialogapp.services.needs_back.found import FOUND_KINDS, Found, from_json
from dialogapp.services.needs_back.found_words import (
    kind_words,
    label_words,
    note_words,
    now_words,
    part_words,
    sheet_words,
    told_words,
    was_words,
)
from dialogapp.services.needs_back.taking import TakenBack, take_back
from dialogapp.services.needs_back.values import value_words

Stage = Literal["empty", "reading", "failed", "shown", "writing"]
"""Nothing is chosen; the child reads; the file can't be used; all is known; it is written."""

EVERYTHING = "all"
_ALIKE = 0.4
"""How much of two wordings must be the same for their differences to be marked."""
_READ_ANEW = frozenset({"need", "requirement", "need_requirement", "organisation"})


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording of the chosen row: what it is, and how it differs from the one above."""

    title: str
    pieces: tuple[Piece, ...]


class ChangesPresenter:
    """Holds what one workbook says. `changed` is called when something else is to be shown, `done` once it is taken."""

    def __init__(self, session: Session, changed: Callable[[], None], done: Callable[[TakenBack], None]) -> None:
        self._session = session
        self._changed, self._done = changed, done
        self._job: Job | None = None
        self._reasons: dict[str, str] = {}
        self._is_closed = False
        self.stage: Stage = "empty"
        self.path: Path | None = None
        self.error = ""
        self.by = ""
        self.kind = EVERYTHING
        self.items: list[Found] = []
        self.remarks: list[str] = []
        self.agreed = 0
        self.decisions: dict[str, bool | None] = {}
        """By key, of what can be taken: yes, no, or not said yet."""

    # Reading

    def choose(self, path: Path) -> None:
        """Read a workbook; what was decided on another is forgotten."""
        if self.stage == "writing":
            return
        self.path, self.decisions, self.kind = path, {}, EVERYTHING
        self._read()

    def take_change(self, entities: Iterable[str]) -> None:
        """Read anew where the dialogue was changed meanwhile; what was decided stays decided."""
        if self.stage == "shown" and not _READ_ANEW.isdisjoint(entities):
            self._read()

    def stop(self) -> None:
        """Stop the reading."""
        if self._job is not None:
            job, self._job = self._job, None
            job.cancel()
        if self.stage == "reading":
            self.path, self.items = None, []
            self._go("empty")

    def close(self) -> None:
        """Stop, and tell nobody any more."""
        self._is_closed = True
        self.stop()

    def _read(self) -> None:
        if self._job is not None:
            self._job.cancel()
        words = ["changes", str(self._session.store.path), "read", str(self.path), "--json"]
        self._go("reading")
        job = self._job = self._session.jobs.start([*words, "--language", self._session.language.code])
        job.finished.connect(lambda outcome: self._take_read(job, outcome))

    def _take_read(self, job: Job, outcome: Outcome) -> None:
        if job is not self._job or self._is_closed:
            return
        self._job = None
        if outcome.status != 0:
            self.error = outcome.messages[-1] if outcome.messages else ""
            self.error = self.error or self._session.language.text("The file could not be read.")
            self._go("failed")
            return
        told: dict[str, Any] = json.loads(outcome.output)
        self.items = [from_json(item) for item in told["items"]]
        self._reasons = {item["key"]: item["reason"] for item in told["items"] if item["reason"]}
        self.remarks, self.agreed = told["remarks"], told["agreed"]
        self.by = self.by or told["changed_by"]
        known = self.decisions
        self.decisions = {
            item.key: known.get(item.key, _first_decision(item)) for item in self.items if item.can_be_taken
        }
        self._go("shown")

    # What is shown

    @property
    def is_busy(self) -> bool:
        """Whether something goes on."""
        return self.stage in ("reading", "writing")

    def kinds(self) -> list[tuple[str, str]]:
        """(key, words with the count) of what can be shown."""
        language, counts = self._session.language, Counter(item.kind for item in self.items)
        found = [(EVERYTHING, f"{language.text('Everything')} ({len(self.items)})")]
        return found + [
            (kind, f"{language.text(kind_words(kind))} ({counts[kind]})") for kind in FOUND_KINDS if counts[kind]
        ]

    def shown(self) -> list[Found]:
        """The items of the kind that is shown."""
        return [item for item in self.items if self.kind in (EVERYTHING, item.kind)]

    def where(self, item: Found) -> str:
        """“N12 · Who”; of a new row its sheet."""
        language = self._session.language
        part = part_words(item, language) or sheet_words(item.sheet, language)
        return f"{label_words(item, language)} · {part}"

    def stands(self, item: Found) -> str:
        """What the dialogue says."""
        return now_words(item, self._session.language) if item.kind != "missing" else item.was

    def told(self, item: Found) -> str:
        """What the workbook says."""
        return told_words(item, self._session.language)

    def decision_words(self, item: Found) -> str:
        """What becomes of it, in a word."""
        language = self._session.language
        if not item.can_be_taken:
            return ""
        decided = self.decisions[item.key]
        if decided is None:
            return language.text("choose")
        return language.text("take") if decided else language.text("leave")

    def remark(self, item: Found) -> str:
        """Why it is asked, or can't be used."""
        language, kind = self._session.language, item.kind
        if kind == "refused":
            return self._reasons.get(item.key, "")
        if kind == "missing":
            return language.text("Not in the workbook. It stays; what is to go is removed in the dialogue.")
        told = []
        if kind == "conflict" and "codes" not in item.notes:
            told.append(language.text("Changed in the dialogue, too."))
        if kind == "new":
            told.append(language.text("A new row: it is proposed."))
        return " ".join([*told, *note_words(item, language)])

    def wordings(self, item: Found) -> list[Wording]:
        """The wordings of a row, each against the one before."""
        language = self._session.language
        was, now, told = was_words(item, language), self.stands(item), self.told(item)
        if item.kind == "missing":
            return [Wording(language.text("In the dialogue"), (Piece("same", was),))]
        if item.kind == "new":
            return self._new_parts(item)
        if item.kind == "refused":
            why = Wording(language.text("Why it can't be used"), (Piece("same", self.remark(item)),))
            return [Wording(language.text("In the workbook"), (Piece("same", told),)), why]
        found = []
        if was != now:
            found.append(Wording(language.text("When the workbook was made"), (Piece("same", was),)))
        found.append(Wording(language.text("In the dialogue"), _against(was, now)))
        return [*found, Wording(language.text("In the workbook"), _against(now, told))]

    def _new_parts(self, item: Found) -> list[Wording]:
        """What a new row says, part by part, and the needs that a new requirement serves."""
        language = self._session.language
        told = [
            (self._part_name(item, part), value_words(item.sheet, part, text, language))
            for part, text in item.parts.items()
        ]
        if item.serves:
            labels = [
                language.text("N{number}", number=label[1:])
                if label[0] == "n"
                else language.text("Row {row}", row=label[1:])
                for label in item.serves
            ]
            told.append((self._part_name(item, "needs"), ", ".join(labels)))
        return [Wording(title, (Piece("same", text),)) for title, text in told]

    def outcome(self) -> str:
        """What would be taken, and what is left."""
        language = self._session.language
        if self.stage != "shown":
            return ""
        if not self.items:
            told = language.text("Nothing differs: the workbook says what it said when it was made.")
            return f"{told} {self._agreed_words()}".rstrip()
        taken = self._taken()
        cells = sum(item.kind != "new" for item in taken)
        parts = [language.plural("{count} cell is changed", "{count} cells are changed", cells)]
        if len(taken) > cells:
            parts.append(language.plural("{count} new row", "{count} new rows", len(taken) - cells))
        return f"{', '.join(parts)}. {self._agreed_words()}".rstrip()

    def hint(self) -> str:
        """Why nothing can be taken yet; empty where it can."""
        language = self._session.language
        if self.stage != "shown" or not self.items:
            return ""
        open_ = sum(decided is None for decided in self.decisions.values())
        if open_:
            return language.plural(
                "{count} conflict waits for your choice.", "{count} conflicts wait for your choice.", open_
            )
        if not self._taken():
            return language.text("Nothing is ticked.")
        if not self.by.strip():
            return language.text("Write who made the changes in Excel.")
        return ""

    @property
    def can_take(self) -> bool:
        """Whether something is ticked, and nothing is left to say."""
        return self.stage == "shown" and bool(self._taken()) and not self.hint()

    # What is decided and done

    def decide(self, keys: Iterable[str], take: bool) -> None:
        """Take these, or leave them as they are."""
        for key in keys:
            if key in self.decisions:
                self.decisions[key] = take
        self._changed()

    def decide_all(self, take: bool) -> None:
        """Take all changes and new rows that are shown, or none; each conflict is a choice of its own."""
        self.decide((item.key for item in self.shown() if item.kind != "conflict"), take)

    def set_by(self, name: str) -> None:
        """Who made the changes in Excel."""
        self.by = name
        self._changed()

    def show_kind(self, kind: str) -> None:
        """Show another kind."""
        self.kind = kind
        self._changed()

    def take(self) -> None:
        """Take what is ticked, as one change."""
        if not self.can_take:
            return
        items, by = self._taken(), self.by
        self._go("writing")
        self._session.do(lambda store: take_back(store, items, by), self._take_written, lambda: self._go("shown"))

    def _take_written(self, taken: TakenBack) -> None:
        self.stage = "empty"
        if not self._is_closed:
            self._done(taken)

    def _taken(self) -> list[Found]:
        return [item for item in self.items if self.decisions.get(item.key)]

    def _agreed_words(self) -> str:
        if not self.agreed:
            return ""
        return self._session.language.plural(
            "{count} cell says what the dialogue has come to say, too.",
            "{count} cells say what the dialogue has come to say, too.",
            self.agreed,
        )

    def _part_name(self, item: Found, part: str) -> str:
        return part_words(Found(item.key, item.kind, item.sheet, item.row, 0, part), self._session.language)

    def _go(self, stage: Stage) -> None:
        self.stage = stage
        if not self._is_closed:
            self._changed()


def _against(before: str, after: str) -> tuple[Piece, ...]:
    """A wording with what differs from the one before; where hardly a word is the same, as it stands."""
    pieces = text_diff(before, after)
    same = sum(len(piece.text) for piece in pieces if piece.kind == "same")
    return pieces if same >= _ALIKE * max(len(before), len(after)) else (Piece("same", after),)


def _first_decision(item: Found) -> bool | None:
    """A change was meant by whoever made it; a conflict, or a row that may be there twice, is looked at first."""
    if item.kind == "conflict":
        return None
    return "twin" not in item.notes


def taken_sentence(session: Session, taken: TakenBack) -> str:
    """What was taken, in a sentence."""
    language = session.language
    parts = [language.plural("{count} cell", "{count} cells", taken.cells)] if taken.cells else []
    if taken.needs:
        parts.append(language.plural("{count} new need", "{count} new needs", taken.needs))
    if taken.requirements:
        parts.append(language.plural("{count} new requirement", "{count} new requirements", taken.requirements))
    return language.text("Taken in from Excel: {what}. Undo takes it back as a whole.", what=", ".join(parts))
