"""The fonts that come with the program: a page looks the same on every laptop."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

FAMILIES = ("Lato", "Noto Sans Arabic")
_PACKAGES = ("fontpkg_lato", "fontpkg_noto_sans_arabic")


@cache
def bundled_fonts() -> typst.Fonts:
    """The fonts of the packages and those inside typst, and none of the system's."""
    import typst  # noqa: PLC0415  (loaded where a PDF is made)

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=_folders())


@cache
def all_fonts() -> typst.Fonts:
    """Those, and what is installed: for a template that names a font of its own. Takes a while the first time."""
    import typst  # noqa: PLC0415  (loaded where a PDF is made)

    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=True, font_paths=_folders())


def _folders() -> list[Path]:
    return [Path(import_module(name).__file__ or "").parent / "files" for name in _PACKAGES]
