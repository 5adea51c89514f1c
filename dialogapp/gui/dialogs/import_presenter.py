"""What the dialog of imports shows and does: a file, what it is, where it goes, what it would add, what stops it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, cast

from dialogapp.domain.errors import RowErrors
from dialogapp.domain.meetings import Meeting
from dialogapp.gui.dialogs.import_job import ImportJob, Taken
from dialogapp.gui.dialogs.import_memory import ColumnMemory
from dialogapp.gui.dialogs.import_words import ImportWords
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.line_list import ListLine
from dialogapp.services.importing_check import title_from
from dialogapp.services.importing_kinds import ImportKind
from dialogapp.services.importing_log import LogTarget
from dialogapp.services.tables import folded_heading

Stage = Literal["empty", "reading", "failed", "unclear", "checked", "writing"]
"""Nothing is chosen; the child reads; the file can't be used; one has to say what it is; all is known; it is
written.
"""

FILE, NEW = "file", "new"
"""Keys of targets: the meetings that the file names, a new one. A meeting that is there has its number as key."""

MOST_BESIDE_A_MEETING = 2000
"""Rows that are written while a meeting runs: a few tenths of a second, in which what is logged has to wait."""


class ImportPresenter:
    """Holds the state of one import. `changed` is called when it is another; `done` when rows were imported."""

    def __init__(
        self,
        session: Session,
        job: ImportJob,
        changed: Callable[[], None],
        done: Callable[[Taken, ImportKind], None],
        memory: ColumnMemory,
    ) -> None:
        self._session, self._job, self._memory = session, job, memory
        self._changed, self._done = changed, done
        self._is_closed = False
        self.stage: Stage = "empty"
        self.path: Path | None = None
        self.found: dict[str, Any] = {}
        self.error = ""
        self.title = ""
        self.progress = (0, 0)
        self._kind: ImportKind | None = None
        self._target = ""
        self._mapping: dict[str, str] = {}
        self._is_fresh = False
        self.column = ""
        """The heading of the column whose meaning is shown."""
        job.progressed.connect(self._take_progress)

    @property
    def words(self) -> ImportWords:
        """The sentences, in the window's language."""
        return ImportWords(self._session.language, self.found)

    # What is chosen

    def choose(self, path: Path) -> None:
        """Read a file; what was chosen for another is forgotten."""
        if self.stage == "writing":
            return
        self.path, self._kind, self._target, self.found = path, None, "", {}
        self.title = title_from(path.name)
        self._mapping, self._is_fresh, self.column = {}, True, ""
        self._check()

    def choose_kind(self, kind: str) -> None:
        """Read the file as another kind of table."""
        self._kind, self._target = cast("ImportKind", kind), ""
        self._mapping = {}
        self._check()

    def choose_column(self, heading: str) -> None:
        """Show what another column means."""
        self.column = heading
        self._changed()

    def choose_meaning(self, name: str) -> None:
        """Let the column that is shown mean something else; one that meant the same is not taken any more."""
        for column in self.found["columns"]:
            if name and column["name"] == name:
                self._mapping[folded_heading(column["heading"])] = ""
        self._mapping[folded_heading(self.column)] = name
        self._check()

    def choose_target(self, key: str) -> None:
        """Let the log go somewhere else. What is wrong with the rows depends on whether they name the meetings."""
        before, self._target = self.target, key
        if FILE in (before, key):
            self._check()
        else:
            self._changed()

    def set_title(self, title: str) -> None:
        """Call the new meeting something else."""
        self.title = title
        self._changed()

    @property
    def kind(self) -> ImportKind | None:
        """What the table is read as."""
        return cast("ImportKind | None", self.found.get("kind"))

    @property
    def target(self) -> str:
        """The key of where the log goes; empty for other tables."""
        told = self.found.get("target")
        return self._target or str(told or "")

    def kinds(self) -> list[tuple[str, str]]:
        """(key, word) of what the table can be."""
        return self.words.kinds()

    def columns(self) -> list[tuple[str, str]]:
        """(heading, heading) of the columns that have one."""
        headings = [column["heading"] for column in self.found.get("columns", ()) if column["heading"]]
        return [(heading, heading) for heading in dict.fromkeys(headings)]

    def meanings(self) -> list[tuple[str, str]]:
        """(name, word) of what a column can mean."""
        return self.words.meanings(self.kind) if self.kind is not None else []

    @property
    def meaning(self) -> str:
        """What the column that is shown means; empty where it is ignored."""
        return next((c["name"] or "" for c in self.found["columns"] if c["heading"] == self.column), "")

    @property
    def is_remembered(self) -> bool:
        """Whether what the columns mean is remembered from another file with these headings."""
        return bool(self._mapping) and self._memory.mapping(self._headings()) == (self.kind, self._mapping)

    def targets(self) -> list[tuple[str, str]]:
        """(key, words) of where the log can go."""
        language = self._session.language
        found = [(FILE, language.text("the meetings that the file names"))] if self.found.get("names_meetings") else []
        found.append((NEW, language.text("a new meeting")))
        meetings = self._session.read(lambda reader: reader.all(Meeting))
        return found + [(str(m.number), f"{m.number}  {m.title}") for m in meetings if m.state != "cancelled"]

    # What is shown

    @property
    def is_busy(self) -> bool:
        """Whether something goes on that can be stopped."""
        return self.stage in ("reading", "writing")

    def busy_words(self) -> str:
        """What goes on."""
        language, (done, of) = self._session.language, self.progress
        name = self.path.name if self.path is not None else ""
        if self.stage == "writing":
            return language.text(
                "Importing “{file}”. You can go on working; what you change meanwhile is kept right after it.",
                file=name,
            )
        if not done:
            return language.text("Reading “{file}” …", file=name)
        return language.text("Checking “{file}”: {percent}%", file=name, percent=100 * done // max(of, 1))

    def problem_lines(self) -> list[ListLine]:
        """The rows that can't be used."""
        return self.words.problem_lines()

    def problems_text(self) -> str:
        """All of them, to copy."""
        return "\n".join(problem["line"] for problem in self.found.get("problems", ()))

    def hint(self) -> str:
        """Why nothing can be imported yet; empty where it can."""
        language = self._session.language
        if self.stage == "unclear" or (self.stage == "checked" and self.found["lacking"]):
            return self.words.lacking()
        if self.stage != "checked" or self.found["problems"]:
            return ""
        if self.target == NEW and not self.title.strip():
            return language.text("The new meeting needs a title.")
        if self.must_wait:
            return language.text(
                "A meeting is running, and what is logged in it would have to wait while so many rows are written. "
                "Import them when it has ended."
            )
        return ""

    @property
    def must_wait(self) -> bool:
        """Whether the import is so long that it would disturb the meeting that runs."""
        return self.found.get("rows", 0) > MOST_BESIDE_A_MEETING and self.is_meeting_running

    @property
    def is_meeting_running(self) -> bool:
        """Whether a meeting is being held."""
        return self._session.read(lambda reader: reader.count(Meeting, state="running")) > 0

    @property
    def can_take(self) -> bool:
        """Whether there is something to import, and nothing stops it."""
        return self.stage == "checked" and self.words.adds_something and not self.found["problems"] and not self.hint()

    # What is done

    def take(self) -> None:
        """Import, as one change."""
        if not self.can_take or self.kind is None:
            return
        if self._mapping:
            self._memory.keep(self._headings(), self.kind, self._mapping)
        self._go("writing")
        self._job.write(self.kind, self._log_target(), self._take_written)

    def stop(self) -> None:
        """Stop what goes on; nothing is imported."""
        self._job.stop()
        if self.stage == "reading":
            self.path, self.found = None, {}
            self._go("empty")

    def close(self) -> None:
        """Stop, and tell nobody any more."""
        self._is_closed = True
        self._job.close()

    def _check(self) -> None:
        if self.path is None:
            return
        self.progress = (0, 0)
        self._go("reading")
        target = self._log_target() if self._target else LogTarget()
        self._job.check(self.path, self._kind, target, self._take_found, self._mapping)

    def _headings(self) -> list[str]:
        return [column["heading"] for column in self.found["columns"]]

    def _log_target(self) -> LogTarget:
        if self.target == NEW:
            return LogTarget(new_meeting=self.title.strip() or title_from(self.path.name if self.path else NEW))
        if self.target in ("", FILE):
            return LogTarget()
        return LogTarget(meeting=self.target)

    def _take_found(self, found: dict[str, Any] | None, error: str) -> None:
        if self._is_closed:
            return
        if found is None:
            self.error = error or self._session.language.text("The file could not be read.")
            self._go("failed")
            return
        self.found = found
        if self._is_fresh:
            self._is_fresh = False
            if (known := self._memory.mapping(self._headings())) is not None:
                self._kind, self._mapping = known
                self._check()
                return
        if self.column not in self._headings():
            self.column = self._first_column()
        self._go("checked" if found["kind"] is not None else "unclear")

    def _first_column(self) -> str:
        """The first column that nobody knows, where there is one."""
        columns = [column for column in self.found["columns"] if column["heading"]]
        unknown = [column["heading"] for column in columns if not column["name"]]
        return str(next(iter([*unknown, *(column["heading"] for column in columns)]), ""))

    def _take_written(self, taken: Taken) -> None:
        if self._is_closed:
            return
        if taken.report is not None:
            assert self.kind is not None
            self.stage = "empty"
            self._done(taken, self.kind)
        elif isinstance(taken.refused, RowErrors):
            # The dialogue was changed since the file was checked: see anew what stands in the way.
            self._check()
        elif taken.refused is not None:
            self.error = self._session.language.error(taken.refused)
            self._go("failed")
        else:
            self.error = ""
            self._go("checked")

    def _take_progress(self, done: int, of: int) -> None:
        self.progress = (done, of)
        if self.is_busy:
            self._changed()

    def _go(self, stage: Stage) -> None:
        self.stage = stage
        self._changed()
