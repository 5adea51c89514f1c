"""Puts the parts together: the one module that sees every layer. Each is loaded when it is needed.

`main` is the program: with a command it is the command line, else the window.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # The window's first paint waits for nothing that only types need.
    from dialogapp.domain.instants import Instant
    from dialogapp.services.ports import OwnFiles, Paper, Store, TypingAhead, Verification

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

    def get_ready(self) -> None:
        """Load what takes time to load, before anything is opened."""
        import_module("dialogapp.storage.dialogue_file")

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


def document_files() -> Paper:
    """Documents and tables on disk, loaded when a command asks for them."""
    from dialogapp.documents.paper import PaperFiles

    return PaperFiles()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with `arguments`, by default those of the process; its exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if _opens_window(words):
        return _run_window(Path(words[0]) if words else None)
    from dialogapp.cli import run_command

    return run_command(words, DialogueFiles(), document_files)


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
