"""Writes a document as a tagged PDF (PDF/UA-1) with typst.

The tree goes to one template (`resources/templates/document.typ`) as data, never as markup.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from datetime import UTC
from pathlib import Path
from typing import BinaryIO

import typst

from dialogapp.documents.fonts import bundled_fonts
from dialogapp.documents.glyphs import with_bundled_glyphs
from dialogapp.documents.package import TEMPLATES
from dialogapp.documents.pdf_data import template_data
from dialogapp.domain.document import Document

_TEMPLATE = "document.typ"


def write_pdf(document: Document, out: BinaryIO) -> None:
    """Write `document` to `out`. The caller has masked it. Characters that no bundled font has are shown by number."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copyfile(TEMPLATES / _TEMPLATE, folder / _TEMPLATE)
        data = json.dumps(template_data(document, folder), ensure_ascii=False)
        (folder / "document.json").write_text(with_bundled_glyphs(data), encoding="utf-8")
        compiler = typst.Compiler(folder / _TEMPLATE, root=folder, font_paths=bundled_fonts())
        created = document.properties.created
        # The compiler takes whole seconds and a fixed offset alone.
        timestamp = created.astimezone(UTC).replace(microsecond=0) if created is not None else None
        pdf = compiler.compile(format="pdf", pdf_standards="ua-1", timestamp=timestamp)
    assert isinstance(pdf, bytes)
    out.write(pdf)
