"""The lists of a document in a template: as its own list styles have them, else ours in its colour."""

from __future__ import annotations

from dialogapp.documents.package import Part, template
from dialogapp.documents.word_template import WordTemplate
from dialogapp.documents.xml_tree import Element, parsed, part_xml

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_BULLETS, _NUMBERS = 0, 1
"""The places of ours in `resources/templates/word/numbering.xml`."""


class Lists:
    """The numbering of a document with `numbered` numbered lists, each of which begins at 1."""

    def __init__(self, shape: WordTemplate, numbered: int) -> None:
        self._shape = shape
        name = shape.package.linked("numbering")
        self._ours = parsed(template("word/numbering.xml", numbered_lists=""))
        self._root = shape.package.tree(name) if name is not None else Element("w:numbering", self._ours.attributes)
        self._bullets: str | None = None
        if self._of_style("ListBullet") is None:
            self._bullets = self._new(self._added(_BULLETS))
        of_numbers = self._of_style("ListNumber")
        pattern = of_numbers if of_numbers is not None else self._added(_NUMBERS)
        self._numbers = [self._new(pattern, begins_at_one=True) for _ in range(numbered)]
        file = "numbering.xml"
        self.parts = (
            shape.whole(name, file, _TYPE, part_xml(self._root))
            if name is not None
            else [Part(f"word/{file}", _TYPE, part_xml(self._root))]
        )

    def membership(self, which: int) -> str:
        """The XML that puts a paragraph in numbered list `which`, or, below 0, among the bullets."""
        number = self._numbers[which] if which >= 0 else self._bullets
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number is not None else ""

    def _of_style(self, ours: str) -> str | None:
        """The pattern of the list that the template's style belongs to."""
        found = self._shape.styles.found.get(ours)
        number = self._shape.styles.looks.numbering(found.identity) if found is not None else None
        rows = (row for row in self._root.elements if row.name == "w:num" and row.attributes.get("w:numId") == number)
        row = next(rows, None)
        return row.value("w:abstractNumId") if row is not None else None

    def _added(self, which: int) -> str:
        pattern = [row for row in self._ours.elements if row.name == "w:abstractNum"][which]
        pattern.without("w:pStyle")
        for colour in pattern.all("w:color"):
            colour.attributes["w:val"] = self._shape.styles.accent
        identity = self._free("w:abstractNum", "w:abstractNumId")
        pattern.attributes["w:abstractNumId"] = identity
        self._insert(pattern, before=("w:num", "w:numIdMacAtCleanup"))
        return identity

    def _new(self, pattern: str, *, begins_at_one: bool = False) -> str:
        identity = self._free("w:num", "w:numId")
        children: list[Element | str] = [Element("w:abstractNumId", {"w:val": pattern})]
        if begins_at_one:
            start = Element("w:startOverride", {"w:val": "1"})
            children.append(Element("w:lvlOverride", {"w:ilvl": "0"}, [start]))
        self._insert(Element("w:num", {"w:numId": identity}, children), before=("w:numIdMacAtCleanup",))
        return identity

    def _free(self, name: str, attribute: str) -> str:
        taken = [int(row.attributes.get(attribute, "0")) for row in self._root.elements if row.name == name]
        return str(max(taken, default=0) + 1)

    def _insert(self, row: Element, before: tuple[str, ...]) -> None:
        rows = self._root.children
        later = (at for at, each in enumerate(rows) if isinstance(each, Element) and each.name in before)
        rows.insert(next(later, len(rows)), row)
