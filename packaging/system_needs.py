"""What the project needs of the system: Python's venv module, and on Linux the libraries and the font that Qt needs."""

from __future__ import annotations

import ctypes
import importlib.util
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

import apt
from shell import DevError

Qt = Literal["none", "offscreen", "screen"]

# Shared library: Debian's package.
OFFSCREEN: Mapping[str, str] = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfreetype.so.6": "libfreetype6",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
SCREEN: Mapping[str, str] = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
LIBRARIES: Mapping[Qt, Mapping[str, str]] = {"none": {}, "offscreen": OFFSCREEN, "screen": {**OFFSCREEN, **SCREEN}}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_ENDINGS = {".ttf", ".ttc", ".otf"}


def ready(qt: Qt) -> None:
    """See to it that an environment can be made, and that Qt can start the way told. Raises DevError."""
    missing = {**_missing_modules(), **_missing_for_qt(qt)}
    if missing and apt.available():
        apt.install(list(missing.values()))
    elif missing:
        raise DevError(f"this system lacks {', '.join(missing)}; install that and try again")


def _missing_modules() -> dict[str, str]:
    """Debian keeps a part of Python in a package of its own."""
    if importlib.util.find_spec("ensurepip") is not None:
        return {}
    return {"Python's modules venv and ensurepip": f"python{sys.version_info.major}.{sys.version_info.minor}-venv"}


def _missing_for_qt(qt: Qt) -> dict[str, str]:
    """What Qt lacks, with Debian's package for it. Only on Linux does Qt leave something to the system."""
    if qt == "none" or not sys.platform.startswith("linux"):
        return {}
    missing = {name: package for name, package in LIBRARIES[qt].items() if not _loads(name)}
    return missing if _has_font() else {**missing, "a TrueType or OpenType font": "fonts-dejavu-core"}


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_font() -> bool:
    return any(path.suffix.lower() in FONT_ENDINGS for path in _font_files())


def _font_files() -> Iterator[Path]:
    for folder in FONT_FOLDERS:
        yield from Path(folder).expanduser().rglob("*.*")
