"""Pictures, told apart by their first bytes, and turned from drawing to pixels where a format needs it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from dialogapp.documents.fonts import bundled_fonts

_PNG = b"\x89PNG\r\n\x1a\n"
_DRAWING = """#set page(width: auto, height: auto, margin: 0pt)
#image("drawing.svg", width: 16cm)
"""


def is_png(image: bytes) -> bool:
    """Whether `image` is a PNG; else it is taken for an SVG."""
    return image.startswith(_PNG)


def png_size(image: bytes) -> tuple[int, int]:
    """Width and height in pixels."""
    return int.from_bytes(image[16:20], "big"), int.from_bytes(image[20:24], "big")


def as_png(image: bytes) -> bytes:
    """`image`, an SVG drawn at 220 dots an inch of its printed width."""
    if is_png(image):
        return image
    import typst  # noqa: PLC0415  (15 MB that few documents need)

    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "drawing.svg").write_bytes(image)
        source = Path(folder) / "drawing.typ"
        source.write_text(_DRAWING, encoding="utf-8")
        drawn = typst.Compiler(source, root=folder, font_paths=bundled_fonts()).compile(format="png", ppi=220)
    assert isinstance(drawn, bytes)
    return drawn
