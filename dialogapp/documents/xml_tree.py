"""A tree of XML that comes out as it went in: names keep their prefixes, declarations stay where they stood.

For the parts of other people's files. A document type is refused: nothing of Office has one, and it could name other
files or grow without end.
"""

from __future__ import annotations

from collections.abc import Iterator
from pyexpat import ExpatError
from xml.parsers import expat

from dialogapp.documents.xml_text import attribute, escaped

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class BadXmlError(Exception):
    """The bytes are no XML that this program reads."""


class Element:
    """An element with its children, of which some are text."""

    __slots__ = ("attributes", "children", "name")

    def __init__(
        self, name: str, attributes: dict[str, str] | None = None, children: list[Element | str] | None = None
    ) -> None:
        self.name = name
        self.attributes = attributes if attributes is not None else {}
        self.children = children if children is not None else []

    @property
    def elements(self) -> list[Element]:
        """The children that are elements."""
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def first(self, *path: str) -> Element | None:
        """The first element at `path`, a name for each level."""
        here: Element | None = self
        for name in path:
            if here is None:
                return None
            here = next((child for child in here.elements if child.name == name), None)
        return here

    def value(self, *path: str, of: str = "w:val") -> str | None:
        """The attribute `of` of the element at `path`; None where either is not there."""
        found = self.first(*path)
        return found.attributes.get(of) if found is not None else None

    def all(self, *names: str) -> Iterator[Element]:
        """All elements of these names in it, in order, at any depth."""
        for child in self.elements:
            if child.name in names:
                yield child
            yield from child.all(*names)

    def without(self, *names: str) -> None:
        """Take out the elements of these names, at any depth."""
        self.children = [child for child in self.children if isinstance(child, str) or child.name not in names]
        for child in self.elements:
            child.without(*names)

    def xml(self) -> str:
        """As XML text."""
        attributes = "".join(f' {name}="{attribute(value)}"' for name, value in self.attributes.items())
        if not self.children:
            return f"<{self.name}{attributes}/>"
        inner = "".join(escaped(child) if isinstance(child, str) else child.xml() for child in self.children)
        return f"<{self.name}{attributes}>{inner}</{self.name}>"


def parsed(content: bytes | str) -> Element:
    """The tree of `content`. BadXmlError where it is none, or has a document type."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    top = Element("")
    open_elements = [top]

    def begin(name: str, attributes: dict[str, str]) -> None:
        element = Element(name, attributes)
        open_elements[-1].children.append(element)
        open_elements.append(element)

    def refuse(*_: object) -> None:
        raise BadXmlError("a document type")

    def add(text: str) -> None:
        open_elements[-1].children.append(text)

    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda _name: open_elements.pop()
    parser.CharacterDataHandler = add
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except ExpatError as error:
        raise BadXmlError(str(error)) from error
    return top.elements[0]


def part_xml(root: Element) -> str:
    """A whole part of a file."""
    return DECLARATION + root.xml()
