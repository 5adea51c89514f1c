"""Writes a document as a tagged PDF (PDF/UA-1, and PDF/A-2a where it is dated) with typst.

The tree goes to one template (`resources/templates/document.typ`) as data, never as markup.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from datetime import UTC
from pathlib import Path
from typing import BinaryIO, Literal

import typst

from dialogapp.documents.fonts import all_fonts, bundled_fonts
from dialogapp.documents.glyphs import with_bundled_glyphs
from dialogapp.documents.package import TEMPLATES
from dialogapp.documents.page_look import PageLook, look_of
from dialogapp.documents.pdf_data import template_data
from dialogapp.domain.document import Document
from dialogapp.domain.dress import Dress

_TEMPLATE = "document.typ"


def write_pdf(document: Document, out: BinaryIO, dress: Dress | None = None) -> None:
    """Write `document` to `out`, in as much of the template `dress` as can be told from it. The caller has masked it.

    Characters that no bundled font has are shown by number. FileProblemError where the template can't be used.
    """
    look = look_of(document, dress)
    fonts = all_fonts() if look.fonts else bundled_fonts()
    try:
        out.write(_set(document, look, fonts))
    except typst.TypstError:
        if not look.fonts:
            raise
        # A font of the system may forbid what the standards ask for.
        out.write(_set(document, look, bundled_fonts()))


def _set(document: Document, look: PageLook, fonts: typst.Fonts) -> bytes:
    installed = frozenset(fonts.families()) if look.fonts else frozenset()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copyfile(TEMPLATES / _TEMPLATE, folder / _TEMPLATE)
        data = json.dumps(template_data(document, folder, look, installed), ensure_ascii=False)
        (folder / "document.json").write_text(with_bundled_glyphs(data), encoding="utf-8")
        compiler = typst.Compiler(folder / _TEMPLATE, root=folder, font_paths=fonts)
        created = document.properties.created
        # The compiler takes whole seconds and a fixed offset alone.
        timestamp = created.astimezone(UTC).replace(microsecond=0) if created is not None else None
        standards: list[Literal["ua-1", "a-2a"]] = ["ua-1", "a-2a"] if timestamp is not None else ["ua-1"]
        pdf = compiler.compile(format="pdf", pdf_standards=[*standards], timestamp=timestamp)
    assert isinstance(pdf, bytes)
    return pdf
