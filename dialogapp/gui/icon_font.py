"""Loads the font of icons. Apart from `icons`, so that the window can be painted before this is imported."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from dialogapp.gui import icons

_FONT = "phosphor-1.3.0.ttf"
_NAMES = "phosphor-charmap-1.3.0.json"


def load() -> None:
    """Load the font, once an application. Needs a QApplication; paint the windows anew afterwards."""
    folder = _fonts_folder()
    number = QFontDatabase.addApplicationFont(str(folder / _FONT))
    codes: dict[str, str] = json.loads((folder / _NAMES).read_text(encoding="utf-8"))
    families = QFontDatabase.applicationFontFamilies(number)
    if not families:
        raise RuntimeError(f"the font of icons can't be loaded: {folder / _FONT}")
    icons.use_font(families[0], codes)


def _fonts_folder() -> Path:
    """The package's folder, found without importing it: only its data is needed, and it would load a dozen fonts."""
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeError("the package QtAwesome is not installed")
    return Path(spec.submodule_search_locations[0]) / "fonts"
