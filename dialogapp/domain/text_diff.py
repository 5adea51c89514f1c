"""How two wordings of a text differ, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Literal

from dialogapp.domain.frozen import dataclass

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")

PieceKind = Literal["same", "gone", "new"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stands in both wordings, only in the earlier one, or only in the later one."""

    kind: PieceKind
    text: str


def text_diff(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces of both wordings in order: those without what is new make `before`, without what is gone `after`."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    pieces: list[Piece] = []
    for what, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            pieces.append(Piece("same", "".join(old[old_from:old_to])))
            continue
        if old_to > old_from:
            pieces.append(Piece("gone", "".join(old[old_from:old_to])))
        if new_to > new_from:
            pieces.append(Piece("new", "".join(new[new_from:new_to])))
    return tuple(pieces)
