"""Two wordings of a text as rich text: what went is struck through, what came is underlined."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from dialogapp.domain.text_diff import Piece
from dialogapp.gui import theme


def pieces_as_html(pieces: Iterable[Piece]) -> str:
    """The pieces in the colours in force."""
    return "".join(map(_piece, pieces))


def _piece(piece: Piece) -> str:
    text = escape(piece.text).replace("\n", "<br/>")
    if piece.kind == "gone":
        return f'<s style="color:{theme.tokens().bad}">{text}</s>'
    if piece.kind == "new":
        return f'<u style="color:{theme.tokens().ok}">{text}</u>'
    return text
