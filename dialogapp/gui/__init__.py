"""The window: Qt only. It reads and writes the dialogue through services, and knows neither files' formats nor SQL."""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - it brings the import that is taken back below

# PySide's import reads the source text of each module that is imported from then on, and keeps it, to see whether the
# module could ask for `__feature__`. Nothing here does; it would make opening a dialogue take a quarter longer.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
