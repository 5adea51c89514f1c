"""Placeholders such as {title} in a template's text, also where Word has parted one over several runs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from dialogapp.documents.tree import words
from dialogapp.documents.xml_tree import Element
from dialogapp.domain.document import Document, Workbook
from dialogapp.domain.dress import placeholder_named

_BRACED = re.compile(r"\{\s*([^\W\d][\w ]{0,39}?)\s*\}")


def values_of(tree: Document | Workbook) -> dict[str, str]:
    """What stands in place of each placeholder. An empty one leaves no trace."""
    properties = tree.properties
    return {
        "title": tree.title,
        "diary_number": properties.diary_number,
        "dialogue": properties.subject,
        "buyer": properties.buyer,
        "author": properties.author,
        "date": properties.created.date().isoformat() if properties.created is not None else "",
    }


def logo_words(tree: Document | Workbook, told: str) -> str:
    """What is read aloud for a picture of the template that says nothing itself."""
    if told:
        return told
    text = words(tree.language)
    return text.text("Logo: {buyer}", buyer=tree.properties.buyer) if tree.properties.buyer else text.text("Logo")


def found_in(text: str) -> list[str]:
    """The words in braces in `text`, without their braces."""
    return [match[1] for match in _BRACED.finditer(text)]


def filled(text: str, values: Mapping[str, str]) -> str:
    """`text` with the placeholders that are known replaced; others stay as they are."""
    return _BRACED.sub(lambda match: _value(match, values), text)


def paragraphs_of(root: Element) -> Iterator[tuple[Element, list[Element]]]:
    """Each paragraph with its own pieces of text, in order; those of a text box in it are that box's paragraphs'."""
    for paragraph in root.all("w:p", "a:p"):
        yield paragraph, list(_own_texts(paragraph))


def fill_paragraphs(root: Element, values: Mapping[str, str]) -> None:
    """Replace the placeholders in all paragraphs in `root`."""
    for _, pieces in paragraphs_of(root):
        _fill(pieces, values)


def _fill(pieces: list[Element], values: Mapping[str, str]) -> None:
    whole = "".join(piece.text for piece in pieces)
    matches = [match for match in _BRACED.finditer(whole) if placeholder_named(match[1]) in values]
    if not matches:
        return
    starts = _starts(pieces)
    new = [piece.text for piece in pieces]
    # From the end, so that what stands before keeps its place.
    for match in reversed(matches):
        value = _value(match, values)
        for index in reversed(range(len(pieces))):
            begin, end = starts[index], starts[index] + len(pieces[index].text)
            low, high = max(match.start(), begin), min(match.end(), end)
            if low < high:
                here = value if low == match.start() else ""
                new[index] = new[index][: low - begin] + here + new[index][high - begin :]
    for piece, text in zip(pieces, new, strict=True):
        piece.children = [text] if text else []
        if piece.name == "w:t":
            piece.attributes["xml:space"] = "preserve"


def _starts(pieces: Iterable[Element]) -> list[int]:
    starts, reached = [], 0
    for piece in pieces:
        starts.append(reached)
        reached += len(piece.text)
    return starts


def _value(match: re.Match[str], values: Mapping[str, str]) -> str:
    name = placeholder_named(match[1])
    return values.get(name, match[0]) if name is not None else match[0]


def _own_texts(element: Element) -> Iterator[Element]:
    for child in element.elements:
        if child.name in ("w:t", "a:t"):
            yield child
        elif child.name not in ("w:p", "a:p", "w:txbxContent"):
            yield from _own_texts(child)
