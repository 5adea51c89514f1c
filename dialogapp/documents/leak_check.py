"""Reads a finished file through, before it is put in its place, for what its readers may not see.

The masking is done on the tree, long before; this looks at the bytes that would be handed out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from dialogapp.documents.file_texts import Piece, drawn, pieces_of
from dialogapp.domain.errors import DialogappError, LeakError, LeaksError
from dialogapp.domain.leaks import Hit, LeakKind, Search, Secrets, cleaned_of_marks

_WORDS_SHOWN = 6
_FEWEST_LETTERS = 3
_NAMED = 10
"""Places that are told one by one."""
_WHAT: dict[LeakKind, DialogappError] = {
    "organisation": DialogappError("the name of a supplier"),
    "person": DialogappError("the name of a supplier's person"),
    "passage": DialogappError("words that are kept secret or another supplier's"),
    "number": DialogappError("a supplier's organisation number"),
    "address": DialogappError("an e-mail address or domain of a supplier"),
    "phone": DialogappError("a phone number of a supplier"),
    "unreadable": DialogappError("something that can't be searched"),
}


def refuse_leaks(name: str, content: bytes, secrets: Secrets, drawings: Iterable[bytes] = ()) -> None:
    """LeakError where the file called `name`, which is to hold `content`, tells any of `secrets`.

    `drawings` (SVG) are what its pictures were made of: in pixels nobody finds a word. The error says what kind of
    thing stands where, and never repeats it.
    """
    search = Search(secrets)
    found = [*leaks_in(name, pieces_of(name, content), search), *leaks_in(name, drawn(drawings), search)]
    if len(found) == 1:
        raise found[0]
    if found:
        raise LeaksError(_shown_name(name, found), found[:_NAMED], len(found))


def leaks_in(name: str, pieces: Iterable[Piece], search: Search) -> Iterator[LeakError]:
    """Each place of the file that tells something, once for each kind of it."""
    told: set[tuple[LeakKind, str]] = set()
    for piece in pieces:
        hits = [Hit("unreadable", 0)] if piece.text is None else search.hits(piece.text, is_name=piece.is_name)
        place = _place(piece, hits[0].start) if hits else piece.place
        for kind in dict.fromkeys(hit.kind for hit in hits):
            if (kind, str(place)) not in told:
                told.add((kind, str(place)))
                yield LeakError(
                    "“{file}” was not made: it would tell {what} ({where})",
                    file=_safe_name(name, search),
                    what=_WHAT[kind],
                    where=place,
                )


def _place(piece: Piece, start: int) -> DialogappError:
    """Where it is, with the words before it: nothing that may not be seen stands before the first of them."""
    before = cleaned_of_marks(piece.text or "")[:start].split()[-_WORDS_SHOWN:]
    if piece.is_name or len("".join(before)) < _FEWEST_LETTERS:
        return piece.place
    return DialogappError("{place}, after “{words}”", place=piece.place, words=" ".join(before))


def _safe_name(name: str, search: Search) -> str:
    """The file's name, but for its ending left out where the name itself tells."""
    path = PurePath(name)
    return f"…{path.suffix}" if search.hits(path.stem, is_name=True) else path.name


def _shown_name(name: str, found: list[LeakError]) -> str:
    return str(found[0].fields.get("file", name))
