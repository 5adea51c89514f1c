"""What the services need from the layers around them. Storage fills these; nothing here knows how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from dialogapp.domain.frozen import dataclass

if TYPE_CHECKING:
    # Everything imports this, documents and tables need not come with it.
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from dialogapp.domain.calendar import Calendar
    from dialogapp.domain.contributions import LogLine
    from dialogapp.domain.document import Document, Workbook
    from dialogapp.domain.dress import Dress, StockName, TemplateKind, TemplateReport
    from dialogapp.domain.instants import Instant
    from dialogapp.domain.leaks import Secrets
    from dialogapp.domain.read_workbook import ReadWorkbook
    from dialogapp.domain.replies import ReplyRow
    from dialogapp.domain.tracing import Treated
    from dialogapp.domain.typed_ahead import TypedAhead
    from dialogapp.services.changes import Committed, Earlier, Noted, SqlValue
    from dialogapp.services.tables import ColumnSpec, SourceTable


class Noun(Protocol):
    """A frozen dataclass of `domain` that is stored: one row."""

    @property
    def id(self) -> str:
        """UUIDv7 as text."""


N = TypeVar("N", bound=Noun)


@dataclass(frozen=True, slots=True)
class Changed:
    """A noun that was changed: as it stood `before` (None: it was not there) and as it stands `now` (None: it is gone).

    `before` is None too where that wording was erased.
    """

    kind: type[Noun]
    id: str
    before: Noun | None
    now: Noun | None


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which lines of the log; None means all. `text` searches as one types: each word is the beginning of a word, and
    so is `tag` of a tag.
    """

    meeting_id: str | None = None
    organisation_id: str | None = None
    kind: str | None = None
    agenda_item_id: str | None = None
    text: str = ""
    participant_id: str | None = None
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class NeedFigures:
    """How many sources a need has, how many requirements serve it, and how many of those lack verification."""

    sources: int
    requirements: int
    unverified: int


class Reader(Protocol):
    """One consistent picture of the dialogue."""

    def get(self, kind: type[N], noun_id: str) -> N:
        """The noun with this id; NotFoundError where there is none."""

    def all(self, kind: type[N], /, **equals: SqlValue) -> list[N]:
        """Every noun of a kind whose fields equal those given, in the kind's own order (position, number, else age)."""

    def count(self, kind: type[N], /, **equals: SqlValue) -> int:
        """How many `all` would give."""

    def log_rows(self, where: LogFilter) -> Sequence[int]:
        """Row numbers of the log's lines by meeting, time, entry: cheap, for a view that fetches lines as it
        scrolls.
        """

    def log_lines(self, rows: Sequence[int]) -> list[LogLine]:
        """The lines with these row numbers, in that order."""

    def log_row_of(self, contribution_id: str) -> int:
        """The row number of a contribution."""

    def search(self, text: str, limit: int = 50) -> list[LogLine]:
        """The newest lines that hold a word beginning with each word of `text`. Confidential lines are never found."""

    def used_seconds(self, meeting_id: str | None = None) -> Mapping[str, tuple[int, int]]:
        """Organisation id to (seconds of the floor, turns), in one meeting or all."""

    def spoken_lines(self, meeting_id: str | None = None) -> Mapping[str, int]:
        """Organisation id to number of contributions that stand, in one meeting or all."""

    def need_speakers(self, need_ids: Collection[str] | None = None) -> Mapping[str, Collection[str]]:
        """Need id to ids of the organisations whose standing contributions it rests on, of these needs or of all; needs
        without are left out.
        """

    def need_figures(self) -> Mapping[str, NeedFigures]:
        """Need id to its figures; needs with neither source nor requirement are left out."""

    def level_speakers(self, requirement_ids: Collection[str] | None = None) -> Mapping[str, Collection[str]]:
        """The same of requirements and the contributions that their level comes from."""

    def inputs(self) -> Sequence[tuple[int, Treated]]:
        """(row number, what became of it) of each contribution that is gone through for needs, in the log's order:
        statements, and what others than the buyer's side asked or answered beside the common questions.
        """

    def untreated_inputs(self) -> int:
        """How many of `inputs` are untreated."""

    def journal_head(self) -> tuple[int, str]:
        """(entries, head of the chain in hex)."""

    def entry_of_head(self, head: str) -> int | None:
        """The number of the journal's entry after which this was its head; None where it never was."""

    def latest_entries(self, limit: int) -> list[Noted]:
        """The newest entries of the journal, newest first."""

    def of_meeting(self, meeting_id: str) -> list[Noun]:
        """Every noun that belongs to a meeting, itself among them; each after those it points at."""

    def changed_since(self, entry: int) -> list[Changed]:
        """What is not as the journal's entry of that number left it; each after those it points at."""

    def undo_action(self) -> str | None:
        """The action that undo would take back, or None."""

    def redo_action(self) -> str | None:
        """The action that redo would do again, or None."""

    def wordings(self, contribution_id: str) -> list[tuple[Instant, str]]:
        """Every wording a contribution has had, with when, oldest first."""

    def images(self, kind: type[N], noun_id: str) -> list[Earlier]:
        """Every image of a noun that the journal holds, oldest first; erased ones are left out."""

    def scratch(self, key: str) -> str | None:
        """A half-typed thing kept under `key`, or None."""


class Writer(Reader, Protocol):
    """A transaction: all of it becomes durable, or none. It records what it changes."""

    @property
    def now(self) -> Instant:
        """The transaction's time."""

    def new_id(self) -> str:
        """An id for a new noun."""

    def next_number(self, kind: type[N]) -> int:
        """The next number for a new noun of `kind`; from 1, never used again."""

    def add(self, noun: Noun) -> None:
        """Store a new noun."""

    def add_all(self, nouns: Iterable[Noun]) -> None:
        """Store many new nouns; those of one kind in their order. Several times faster than one by one."""

    def put(self, noun: Noun) -> None:
        """Store a changed noun; nothing is recorded where it equals what is stored."""

    def note_earlier(self, noun: Noun) -> None:
        """Let the journal keep how a noun stood elsewhere before it came to stand as this transaction leaves it."""

    def remove(self, kind: type[N], noun_id: str) -> None:
        """Take a noun away. The journal keeps it."""


class Store(Protocol):
    """An open dialogue."""

    actor: str
    """Who is at the keyboard: asked once a session."""

    @property
    def path(self) -> Path:
        """The dialogue's file."""

    @property
    def writable(self) -> bool:
        """Whether the dialogue was opened for writing."""

    def read(self) -> AbstractContextManager[Reader]:
        """A read-only snapshot; any thread."""

    def write(self, action: str) -> AbstractContextManager[Writer]:
        """A transaction named by a key of `actions.ACTIONS`. Committed on leaving; undone as a whole by an
        exception.
        """

    def rehearse(self) -> AbstractContextManager[Writer]:
        """A transaction on a copy in memory that is thrown away: what a use case would do, without doing it. Also of a
        dialogue that was opened for reading only.
        """

    def read_earlier(self, entry: int) -> AbstractContextManager[Reader]:
        """The dialogue as that entry of its journal left it, a copy in memory; what was erased since is not there."""

    def undo(self) -> Committed | None:
        """Take back the last change as a new one; None where there is nothing. RefusedError names what stands in the
        way.
        """

    def redo(self) -> Committed | None:
        """Do again what undo took back last; None where there is nothing."""

    def keep_scratch(self, values: Mapping[str, str | None]) -> None:
        """Keep half-typed things by their keys, all at once, outside journal and undo; None forgets one."""

    def listen(self, listener: Callable[[Committed], None]) -> None:
        """Call `listener` after each commit, on the thread that wrote."""

    def checkpoint(self) -> None:
        """Make the file whole on its own, so that it can be copied; for idle moments."""

    def close(self) -> None:
        """Close the file and let others write to it."""


class TypingAhead(Protocol):
    """What is typed before a dialogue is open, kept beside it until the dialogue holds it."""

    @property
    def place(self) -> Path:
        """Where it is kept."""

    def begin(self) -> TypedAhead | None:
        """Nothing yet, for the meeting that runs. From then until `open` or `stop` nobody else can open the dialogue.

        None where one can't type ahead: no meeting runs, something that was typed before still waits to be handed
        over, or the dialogue can't be opened for writing.
        """

    def read(self) -> TypedAhead | None:
        """What is kept, None where nothing is; FileProblemError where it can't be read."""

    def keep(self, ahead: TypedAhead) -> None:
        """Keep this in place of what is kept; durable when it returns. FileProblemError where it can't be."""

    def forget(self) -> None:
        """Keep nothing: the dialogue has it."""

    def open(self) -> Store:
        """The dialogue, open, as by `Files.open`. Any thread may call it, once."""

    def stop(self) -> None:
        """Let others open the dialogue, if `begin` was called and `open` was not. What is kept stays."""


class Verification(Protocol):
    """What verify found. `first_bad` is the first entry of the journal that fails, None where all hold."""

    @property
    def ok(self) -> bool:
        """True where nothing was found."""

    @property
    def entries(self) -> int:
        """How many entries the journal has."""

    @property
    def head(self) -> str:
        """The chain's head, in hex."""

    @property
    def first_bad(self) -> int | None:
        """The number of the first entry that fails, None where all hold."""

    @property
    def problems(self) -> Sequence[str]:
        """What was found, a sentence each."""


class OwnFiles(Protocol):
    """Files of one kind that the user keeps on this computer, such as agendas to begin from, by name without ending."""

    @property
    def folder(self) -> Path:
        """Where they are, for a user who wants to change them by hand."""

    def names(self) -> list[str]:
        """Their names, in order."""

    def read(self, name: str) -> bytes:
        """What one holds; FileProblemError where it can't be read."""

    def write(self, name: str, text: str) -> None:
        """Keep one; one of that name is replaced."""

    def remove(self, name: str) -> None:
        """Take one away."""


class Speller(Protocol):
    """Knows how words of a language are spelt. Used from one thread, which may not be the window's."""

    def misspelt(self, words: Collection[str]) -> set[str]:
        """Those of `words` that it does not know."""

    def suggestions(self, word: str) -> list[str]:
        """What may have been meant by a word, the likeliest first."""


class Files(Protocol):
    """Dialogues as files, and what the user keeps beside them."""

    @property
    def agendas(self) -> OwnFiles:
        """The user's own agendas."""

    @property
    def word_lists(self) -> OwnFiles:
        """The user's own word lists, beside those of the product: files as the agendas are."""

    @property
    def requirement_words(self) -> OwnFiles:
        """The user's own words for the checks of requirements."""

    @property
    def exercises(self) -> OwnFiles:
        """The user's own exercises."""

    @property
    def words(self) -> OwnFiles:
        """Words that the user has added to the dictionaries: a file a language, a word a line."""

    def speller(self, language: str) -> Speller | None:
        """What knows how words of a language (sv or en) are spelt; None where nothing is installed. Slow: it reads a
        dictionary.
        """

    @property
    def format_version(self) -> int:
        """The newest format of dialogues that is written and read."""

    def get_ready(self) -> None:
        """Load what takes time to load, before anything is opened."""

    def create(self, path: Path) -> Store:
        """A new, empty file, open; FileProblemError where something is there already."""

    def make(self, path: Path, fill: Callable[[Store], object], clock: Callable[[], Instant] | None = None) -> None:
        """A new dialogue that `fill` writes, on `clock` instead of the computer's; closed, and there whole or not at
        all.

        FileProblemError where something is there already; what `fill` raises comes through.
        """

    def open(self, path: Path, *, writable: bool = True) -> Store:
        """An open dialogue; FileProblemError where it can't be read, FileInUseError where another writes to it."""

    def typing_ahead(self, path: Path) -> TypingAhead:
        """What is typed before the dialogue at `path` is open. Costs little: nothing is looked at yet."""

    def verify(self, path: Path, head: str | None = None) -> Verification:
        """Recompute the journal of the dialogue at `path`."""

    def copy_verified(self, source: Path, target: Path) -> str:
        """A verified copy, never over an existing file; its head."""


class Paper(Protocol):
    """Documents and tables as files. Written whole or not at all; an existing file only with `force`."""

    def write_document(
        self,
        document: Document,
        path: Path,
        *,
        force: bool = False,
        secrets: Secrets | None = None,
        dress: Dress | None = None,
    ) -> str:
        """Write a tree as Word or PDF, by the ending of `path`; the SHA-256 of what was written, in hex. Word is made
        in the template `dress`, if there is one; FileProblemError where that can't be used. LeakError, and nothing is
        written, where the finished file would tell any of `secrets`.
        """

    def write_workbook(
        self,
        workbook: Workbook,
        path: Path,
        *,
        force: bool = False,
        secrets: Secrets | None = None,
        dress: Dress | None = None,
    ) -> str:
        """Write a workbook as Excel or, one sheet, as CSV, by the ending of `path`; otherwise as `write_document`."""

    def look_at_template(self, content: bytes) -> TemplateReport:
        """What is to be told of a file that is to be a template. Nothing in it is run or fetched."""

    def stock_template(self, name: StockName, kind: TemplateKind, language: str) -> bytes:
        """A template of our own to begin from; `language` is that of its styles' names."""

    def template_preview(self, content: bytes, language: str, logo_text: str = "") -> str:
        """How a usable template sets each part of a document, as one HTML page."""

    def page_sizes(self, pdf: Path) -> Sequence[tuple[float, float]]:
        """The width and height of each page of a PDF that was made here, in points."""

    def draw_pages(self, pdf: Path, pages: Sequence[int], ppi: float, folder: Path) -> Sequence[Path]:
        """Pages (from 1) of a PDF that was made here, at so many dots an inch, as PNG files in `folder`."""

    def get_ready(self) -> None:
        """Load what takes time to load, before anything is asked for."""

    def read_file(self, path: Path) -> bytes:
        """The bytes of a file; FileProblemError where it can't be read."""

    def write_file(self, content: bytes, path: Path, *, force: bool = False) -> None:
        """Write bytes as a file, whole or not at all."""

    def write_folder(
        self,
        files: Mapping[str, Document | Workbook | Calendar],
        folder: Path,
        *,
        force: bool = False,
        secrets: Mapping[str, Secrets] | None = None,
        lists: Mapping[str, Callable[[Mapping[str, str]], Document]] | None = None,
        dresses: Mapping[str, Dress] | None = None,
    ) -> Mapping[str, str]:
        """Write trees and calendars as files of `folder`, by the endings of their names, which are the keys; the
        SHA-256 of each. All or none: the folder is made if it is not there, and an existing file replaced only with
        `force`. `secrets` and `dresses` are by name, as for `write_document`; `lists` are made of the SHA-256 of all
        `files`.
        """

    def read_table(
        self, path: Path, columns: Sequence[ColumnSpec], mapping: Mapping[str, str] | None = None
    ) -> SourceTable:
        """The table in a CSV or Excel file; `mapping` as in `tables.read_rows`. FileProblemError or InputError where it
        is none; bad rows are in it.
        """

    def digest(self, path: Path) -> tuple[str, int]:
        """The SHA-256, in hex, and the size in bytes of any file; FileProblemError where it can't be read."""

    def read_replies(self, path: Path) -> list[ReplyRow]:
        """The rows of a read-back sheet that came back, or of a mail; InputError where it can't be read."""

    def read_records(self, path: Path) -> list[list[str]]:
        """The cells of the table in a CSV or Excel file, its header row first; errors as in `read_table`."""

    def read_workbook(self, path: Path, is_wanted: Callable[[tuple[tuple[str, ...], ...]], bool]) -> ReadWorkbook:
        """A workbook of ours that came back; `is_wanted` is told the first rows of each sheet, and whether to read on.
        FileProblemError where it is no Excel file.
        """
