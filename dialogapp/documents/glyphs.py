"""Characters that no bundled font has: typst would refuse a whole PDF for one of them, so they are shown by number.

typst itself is asked which they are, once a document, so that the answer is that of the engine which sets the page.
"""

from __future__ import annotations

import re
import tempfile
import unicodedata
from pathlib import Path

import typst

from dialogapp.documents.fonts import bundled_fonts

_KNOWN = frozenset(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)])) | set("\t\n–—‘’“”•…")
"""Characters that the first bundled font has, as a test shows; they need no trial."""
_TRIAL = """#set document(title: "-")
#for cluster in read("clusters.txt").split("\\n") [#box(cluster) ]
"""
_MISSING = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
_RUST_ESCAPE = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
_BYTE_ORDER_MARK, _WORD_JOINER = "\ufeff", "\u2060"
"""PDF/UA forbids the first; within text it means what the second does."""
_JOINERS = {"\u200d", "\ufe0e", "\ufe0f"}


def with_bundled_glyphs(text: str) -> str:
    """`text` with each character that no bundled font has as □ and its code point, such as □U+1F600."""
    text = text.replace(_BYTE_ORDER_MARK, _WORD_JOINER)
    doubtful = _doubtful(text)
    missing = _missing(doubtful) | {cluster for cluster in doubtful if any(map(_is_private, cluster))}
    if not missing:
        return text
    pattern = re.compile("|".join(re.escape(cluster) for cluster in sorted(missing, key=len, reverse=True)))
    return pattern.sub(lambda match: "".join(map(_by_number, match[0])), text)


def _is_private(character: str) -> bool:
    """Whether only a font of its own says what a character is: PDF/A forbids it, whoever has the font."""
    return unicodedata.category(character) == "Co"


def _by_number(character: str) -> str:
    return "" if character in _JOINERS else f"□U+{ord(character):04X}"


def _doubtful(text: str) -> set[str]:
    """The characters of `text` to be tried; combining marks together with what they stand on."""
    characters = set(text) - _KNOWN
    marks = {character for character in characters if unicodedata.category(character).startswith("M")}
    clusters = characters - marks
    if marks:
        clusters.update(re.findall(f".?[{re.escape(''.join(sorted(marks)))}]+", text))
    return clusters


def _missing(clusters: set[str]) -> set[str]:
    if not clusters:
        return set()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "clusters.txt").write_text("\n".join(sorted(clusters)), encoding="utf-8", newline="\n")
        trial = Path(folder) / "trial.typ"
        trial.write_text(_TRIAL, encoding="utf-8")
        try:
            typst.Compiler(trial, root=folder, font_paths=bundled_fonts()).compile(format="pdf", pdf_standards="ua-1")
        except typst.TypstError as error:
            missing = {_RUST_ESCAPE.sub(_unescaped, name) for name in _MISSING.findall(error.diagnostic)}
            if not missing:
                raise
            return missing
    return set()


def _unescaped(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16)) if escape[1] else escape[2]
