"""Puts the parts together: the one module that sees every layer. Each is loaded when it is needed.

`main` is the program: with a command it is the command line, else the window.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # The window's first paint waits for nothing that only types need.
    from dialogapp.domain.calendar import Calendar
    from dialogapp.domain.document import Document, Workbook
    from dialogapp.domain.dress import Dress, StockName, TemplateKind, TemplateReport
    from dialogapp.domain.instants import Instant
    from dialogapp.domain.leaks import Secrets
    from dialogapp.domain.replies import ReplyRow
    from dialogapp.services.ports import OwnFiles, Store, TypingAhead, Verification
    from dialogapp.services.tables import ColumnSpec, SourceTable

_ENDING = ".dialog"
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


class DialogueFiles:
    """Fills `services.ports.Files` with dialogues on disk, and the user's own things in `own_folder`."""

    def __init__(self, own_folder: Path | None = None) -> None:
        """Without `own_folder`, where the system keeps what an application's user made."""
        self._own_folder = own_folder

    @property
    def agendas(self) -> OwnFiles:
        """The user's own agendas."""
        return self._own("agendas")

    @property
    def exercises(self) -> OwnFiles:
        """The user's own exercises."""
        return self._own("exercises")

    @property
    def word_lists(self) -> OwnFiles:
        """The user's own word lists."""
        return self._own("wordlists")

    @property
    def requirement_words(self) -> OwnFiles:
        """The user's own words for the checks of requirements."""
        return self._own("wordlists/requirements")

    @property
    def format_version(self) -> int:
        """The newest format of dialogues that this program writes and reads."""
        from dialogapp.storage.format import FORMAT_VERSION

        return FORMAT_VERSION

    def create(self, path: Path) -> Store:
        """A new, empty file, open."""
        from dialogapp.storage.dialogue_file import DialogueFile

        return DialogueFile.create(path)

    def make(self, path: Path, fill: Callable[[Store], object], clock: Callable[[], Instant] | None = None) -> None:
        """A new dialogue that `fill` writes; there whole or not at all."""
        from dialogapp.storage.dialogue_file import system_clock
        from dialogapp.storage.whole_file import make_whole

        make_whole(path, fill, clock or system_clock)

    def open(self, path: Path, *, writable: bool = True) -> Store:
        """An open dialogue."""
        from dialogapp.storage.dialogue_file import DialogueFile

        return DialogueFile.open(path, writable=writable)

    def typing_ahead(self, path: Path) -> TypingAhead:
        """What is typed before the dialogue at `path` is open."""
        from dialogapp.storage.typed_ahead import AheadFile

        return AheadFile(path)

    def verify(self, path: Path, head: str | None = None) -> Verification:
        """Recompute the journal of the dialogue at `path`."""
        from dialogapp.storage.verify import verify

        return verify(path, head)

    def copy_verified(self, source: Path, target: Path) -> str:
        """A verified copy, never over an existing file; its head."""
        from dialogapp.storage.backup import copy_verified

        return copy_verified(source, target)

    def _own(self, kind: str) -> OwnFiles:
        from dialogapp.documents.own_files import OwnTomlFiles

        return OwnTomlFiles((self._own_folder or _own_folder()) / kind)


class DocumentFiles:
    """Fills `services.ports.Paper` with documents and tables on disk."""

    def write_document(
        self,
        document: Document,
        path: Path,
        *,
        force: bool = False,
        secrets: Secrets | None = None,
        dress: Dress | None = None,
    ) -> str:
        """Write a tree as Word or PDF, by the ending of `path`; the SHA-256 of what was written."""
        from dialogapp.documents.paper import PaperFiles

        return PaperFiles().write_document(document, path, force=force, secrets=secrets, dress=dress)

    def write_workbook(
        self,
        workbook: Workbook,
        path: Path,
        *,
        force: bool = False,
        secrets: Secrets | None = None,
        dress: Dress | None = None,
    ) -> str:
        """Write a workbook as Excel or CSV, by the ending of `path`; the SHA-256 of what was written."""
        from dialogapp.documents.paper import PaperFiles

        return PaperFiles().write_workbook(workbook, path, force=force, secrets=secrets, dress=dress)

    def look_at_template(self, content: bytes) -> TemplateReport:
        """What is to be told of a file that is to be a template."""
        from dialogapp.documents.paper import PaperFiles

        return PaperFiles().look_at_template(content)

    def stock_template(self, name: StockName, kind: TemplateKind, language: str) -> bytes:
        """A template of our own to begin from."""
        from dialogapp.documents.paper import PaperFiles

        return PaperFiles().stock_template(name, kind, language)

    def template_preview(self, content: bytes, language: str, logo_text: str = "") -> str:
        """How a usable template sets each part of a document, as one HTML page."""
        from dialogapp.documents.paper import PaperFiles

        return PaperFiles().template_preview(content, language, logo_text)

    def read_file(self, path: Path) -> bytes:
        """The bytes of a file."""
        from dialogapp.documents.paper import PaperFiles

        return PaperFiles().read_file(path)

    def write_file(self, content: bytes, path: Path, *, force: bool = False) -> None:
        """Write bytes as a file, whole or not at all."""
        from dialogapp.documents.paper import PaperFiles

        PaperFiles().write_file(content, path, force=force)

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
        """Write trees and calendars as files of `folder`, all or none; the SHA-256 of each."""
        from dialogapp.documents.paper import PaperFiles

        return PaperFiles().write_folder(files, folder, force=force, secrets=secrets, lists=lists, dresses=dresses)

    def read_table(self, path: Path, columns: Sequence[ColumnSpec]) -> SourceTable:
        """The table in a CSV or Excel file."""
        from dialogapp.documents.paper import PaperFiles

        return PaperFiles().read_table(path, columns)

    def digest(self, path: Path) -> tuple[str, int]:
        """The SHA-256, in hex, and the size in bytes of any file."""
        from dialogapp.documents.paper import PaperFiles

        return PaperFiles().digest(path)

    def read_replies(self, path: Path) -> list[ReplyRow]:
        """The rows of a read-back sheet that came back."""
        from dialogapp.documents.replies_in import read_replies

        return read_replies(path)

    def read_records(self, path: Path) -> list[list[str]]:
        """The cells of the table in a CSV or Excel file."""
        from dialogapp.documents.paper import PaperFiles

        return PaperFiles().read_records(path)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with `arguments`, by default those of the process; its exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if _opens_window(words):
        return _run_window(Path(words[0]) if words else None)
    from dialogapp.cli import run_command

    return run_command(words, DialogueFiles(), DocumentFiles())


def _own_folder() -> Path:
    """The folder that Qt names AppDataLocation, found without Qt."""
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "Dialogapp"


def _opens_window(words: Sequence[str]) -> bool:
    """Whether there is nothing but, possibly, a dialogue to open. A file may be named like a command: `./info`."""
    if len(words) != 1:
        return not words
    word = words[0]
    return not word.startswith("-") and (word.endswith(_ENDING) or os.path.basename(word) != word)


def _run_window(path: Path | None) -> int:
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in _DISPLAYS):
        print("There is no display for the window; all commands work without one: dialogapp --help", file=sys.stderr)
        return 2
    from dialogapp.gui.app import run

    return run(DialogueFiles(), path)
