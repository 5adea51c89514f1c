"""The pages of a PDF of this program's as pictures: what is looked at is the file itself, page by page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import typst

from dialogapp.documents.fonts import bundled_fonts
from dialogapp.documents.pdf_text import UnreadableError, page_bodies
from dialogapp.domain.errors import FileProblemError

_SIZE = re.compile(rb"/MediaBox\s*\[\s*([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s*\]")
_DRAWING = "#set page(width: auto, height: auto, margin: 0pt)\n"
_PAGE = '#image("/{name}", page: {page})\n'


def page_sizes(pdf: Path) -> list[tuple[float, float]]:
    """The width and height of each page, in points. FileProblemError where it is no PDF that this program made."""
    try:
        bodies = page_bodies(pdf.read_bytes())
    except UnreadableError:
        raise FileProblemError("“{file}” is no PDF that this program made", file=pdf) from None
    sizes = []
    for body in bodies:
        found = _SIZE.search(body)
        left, bottom, right, top = map(float, found.groups()) if found else (0.0, 0.0, 595.28, 841.89)
        sizes.append((right - left, top - bottom))
    return sizes


def draw_pages(pdf: Path, pages: Sequence[int], ppi: float, folder: Path) -> list[Path]:
    """Draw `pages` (from 1) at so many dots an inch, as PNG files in `folder`: page-1.png and so on, in their order."""
    drawing = _DRAWING + "#pagebreak()\n".join(_PAGE.format(name=pdf.name, page=page) for page in pages)
    compiler = typst.Compiler(drawing.encode(), root=pdf.parent, font_paths=bundled_fonts())
    drawn = compiler.compile(format="png", ppi=ppi)
    contents = [drawn] if isinstance(drawn, bytes) else drawn or []
    made = []
    for page, content in zip(pages, contents, strict=True):
        path = folder / f"page-{page}.png"
        path.write_bytes(content)
        made.append(path)
    return made
