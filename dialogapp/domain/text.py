"""Text as people paste it: cleaned once on the way in, and put in Swedish order."""

from __future__ import annotations

import re
import unicodedata

_NONCHARACTERS = "".join(chr(plane | last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
_DROPPED = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NONCHARACTERS}]")
"""Control characters but tab and LF, surrogates and noncharacters."""
_BROKEN_CELL = re.compile(r'(?m)(?:(?<=\t)|^)"((?:[^"]|"")*\n(?:[^"]|"")*)"(?=\t|$)')
"""A spreadsheet's cell with line breaks in it, as it comes from the clipboard."""
_LIST_MARK = re.compile(r"[-*–—•·▪◦] ")
"""What a word processor puts before each item of a list."""
_LETTERS_AFTER_Z = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"})


def cleaned(text: str) -> str:
    """`text` in NFC, with line breaks as LF, without control characters (but tab and LF), surrogates and noncharacters.

    Joiners and bidi marks stay. Cleaning twice changes nothing.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _DROPPED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", text)


def cleaned_line(text: str) -> str:
    """`text` cleaned, on one line, without blanks at its ends: for names and titles."""
    return " ".join(cleaned(text).split())


def swedish_key(text: str) -> tuple[str, str]:
    """A key that sorts as Swedish does: å, ä, ö after z, other accents beside their letter, case last."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS_AFTER_Z)
    plain = "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
    return plain, text


def pasted_lines(text: str) -> list[str]:
    """The lines of what was pasted from a list or a column of a spreadsheet, cleaned, blank ones left out.

    A cell that holds line breaks comes in double quotes and is one line; cells beside each other are joined. Dashes and
    dots before the items of a list are left out.
    """
    text = _BROKEN_CELL.sub(lambda cell: cell[1].replace('""', '"').replace("\n", " "), cleaned(text))
    return [line[_marked(line) :] for line in map(cleaned_line, text.split("\n")) if line]


def _marked(line: str) -> int:
    """How much of a line is the mark before an item of a list."""
    mark = _LIST_MARK.match(line)
    return mark.end() if mark else 0
