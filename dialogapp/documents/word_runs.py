"""Lines of text as Word's runs."""

from __future__ import annotations

import re
from collections.abc import Callable

from dialogapp.documents.package import locale
from dialogapp.documents.xml_text import attribute, escaped
from dialogapp.domain.document import Inline, Text, runs

_BREAKS = re.compile("([\n\t])")
_BREAK_TAGS = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def text_xml(text: str) -> str:
    """`text` as it stands in a run, its line breaks and tabs as tags."""
    if "\n" not in text and "\t" not in text:
        return f'<w:t xml:space="preserve">{escaped(text)}</w:t>'
    return "".join(
        _BREAK_TAGS.get(part) or f'<w:t xml:space="preserve">{escaped(part)}</w:t>'
        for part in _BREAKS.split(text)
        if part
    )


def inline_xml(content: Inline, link_identity: Callable[[str], str], language: str | None = None) -> str:
    """The runs of `content`; `link_identity` gives the relation of an address. `language` is that of its block."""
    return "".join(_run(run, link_identity, language) for run in runs(content) if run)


def _run(run: str | Text, link_identity: Callable[[str], str], language: str | None) -> str:
    if isinstance(run, str):
        return f"<w:r>{_properties(language=language)}{text_xml(run)}</w:r>"
    if not run.text:
        return ""
    dress = _properties(
        language=run.language or language, bold=run.bold, italic=run.italic, linked=run.link is not None
    )
    xml = f"<w:r>{dress}{text_xml(run.text)}</w:r>"
    if run.link is None:
        return xml
    return f'<w:hyperlink r:id="{link_identity(run.link)}" w:history="1">{xml}</w:hyperlink>'


def _properties(*, language: str | None, bold: bool = False, italic: bool = False, linked: bool = False) -> str:
    inner = (
        ('<w:rStyle w:val="Hyperlink"/>' if linked else "")
        + ("<w:b/><w:bCs/>" if bold else "")
        + ("<w:i/><w:iCs/>" if italic else "")
        + (f'<w:lang w:val="{attribute(locale(language))}"/>' if language else "")
    )
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""
