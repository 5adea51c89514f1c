"""Which styles of a Word template our documents are set in, by name: English, Swedish, or what the template calls them.

A style that the template lacks is ours, in its fonts, in the proportion of its sizes and in its colour.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from dialogapp.documents.package import template
from dialogapp.documents.word_looks import Looks, Theme, contrast_with_white, tint
from dialogapp.documents.xml_tree import Element, parsed
from dialogapp.domain.dress import StyleUse
from dialogapp.domain.frozen import dataclass
from dialogapp.services.translation import message

BODY = "BodyText"
"""The style of running text, where the template has one; else it is the one that Word takes for none."""

_OUR_ACCENT, _OUR_SIZE = "0B5F66", 22
_OUR_TINTS = {"D6EAEA": 0.2, "EEF6F6": 0.07, "ECEAE4": 0.14}
_LARGE = 28
_NAMES: Mapping[str, tuple[str, ...]] = {
    **{f"Heading{n}": (f"heading {n}", f"rubrik {n}", f"rubriknivå {n}", f"överskrift {n}") for n in range(1, 7)},
    BODY: ("body text", "brödtext", "löptext"),
    "Lead": ("lead", "ingress", "preamble"),
    "Status": ("status",),
    "Note": ("note", "anmärkning", "notis"),
    "Quote": ("quote", "citat"),
    "ListBullet": ("list bullet", "punktlista", "lista punkt", "lista med punkter", "lista punkter"),
    "ListNumber": ("list number", "numrerad lista", "lista nummer", "lista numrerad", "nummerlista"),
    "CalloutTitle": ("callout title", "faktaruta rubrik", "rubrik faktaruta"),
    "Callout": ("callout", "faktaruta", "faktaruta text"),
    "Caption": ("caption", "beskrivning", "tabelltitel", "bildtext"),
    "Figure": ("figure", "figur", "bild"),
    "TableHeading": ("table heading", "table header", "tabellrubrik", "tabellhuvud", "kolumnrubrik"),
    "TableText": ("table text", "tabelltext", "tabellinnehåll", "tabell text", "table contents"),
    "TableCentre": ("table centre", "table center", "tabelltext centrerad"),
    "TableEnd": ("table end", "tabelltext höger", "tabellsiffror"),
    "ContentsTitle": ("toc heading", "innehållsförteckningsrubrik", "innehållsrubrik", "rubrik innehåll"),
    "Contents2": ("toc 2", "innehåll 2"),
    "Contents3": ("toc 3", "innehåll 3"),
    "Sign": ("sign",),
    "BetweenSigns": ("between signs",),
    "Hyperlink": ("hyperlink", "hyperlänk"),
    "RuledTable": ("ruled table", "tabell", "table", "standardtabell"),
    "SignTable": ("sign table",),
}
_TYPES = {"Hyperlink": "character", "RuledTable": "table", "SignTable": "table"}
_OPTIONAL = (BODY, "TableHeading")
"""Where the template has none of these there is another that does for it, and none is added."""
_SHOWN: Mapping[str, str] = {
    "Heading1": message("The document's title"),
    "Heading2": message("Headings"),
    "Heading3": message("Headings under those"),
    BODY: message("Running text"),
    "Lead": message("The lead"),
    "Status": message("What state the document is in"),
    "Note": message("Notes"),
    "Quote": message("Quotations"),
    "ListBullet": message("Lists"),
    "ListNumber": message("Numbered lists"),
    "Callout": message("Framed notes"),
    "Caption": message("Captions"),
    "RuledTable": message("Tables of rows and columns"),
    "TableHeading": message("Column headings"),
    "TableText": message("Text in tables"),
}
"""The parts of a document that the report names; the others follow from these."""
_BASED = message("It has no style for this: “{style}” is used, a little smaller")
_OURS = message("It has no style for this: one of our own is used, in its font and colour")
_TABLE = message("It has no style for this: a ruled table in its colour is used")


@dataclass(frozen=True, slots=True)
class Found:
    """A style of the template: its id and its name there."""

    identity: str
    name: str


class Styles:
    """The styles of a template, `styles` being the tree of that part, and how ours fit in."""

    def __init__(self, styles: Element, theme: Theme) -> None:
        self.root = styles
        self.looks = Looks(styles, theme)
        self._theme = theme
        self._rows = [row for row in styles.elements if row.name == "w:style"]

    @cached_property
    def found(self) -> Mapping[str, Found]:
        """Ours to theirs, where the template has one of that name."""
        named: dict[tuple[str, str], Found] = {}
        for row in self._rows:
            name = row.value("w:name") or ""
            here = Found(row.attributes.get("w:styleId", ""), name)
            aliases = (row.value("w:aliases") or "").split(",")
            # A name outranks another style's alias, and both an id.
            for rank, words in enumerate(([name], aliases, [here.identity])):
                for word in filter(None, map(_plain, words)):
                    named.setdefault((f"{rank}{row.attributes.get('w:type', '')}", word), here)
        found = {}
        for ours, names in _NAMES.items():
            kind = _TYPES.get(ours, "paragraph")
            hits = (named.get((f"{rank}{kind}", _plain(name))) for rank in range(3) for name in names)
            hit = next((each for each in hits if each is not None), None)
            if hit is not None:
                found[ours] = hit
        if "RuledTable" not in found and (only := self._only_table()) is not None:
            found["RuledTable"] = only
        return found

    def _only_table(self) -> Found | None:
        """The template's own table style, if it has just one, or made one the usual."""
        own = [
            row for row in self._rows if row.attributes.get("w:type") == "table" and "w:customStyle" in row.attributes
        ]
        usual = [row for row in own if row.attributes.get("w:default") in ("1", "true")]
        chosen = usual or own
        if len(chosen) != 1:
            return None
        return Found(chosen[0].attributes.get("w:styleId", ""), chosen[0].value("w:name") or "")

    @cached_property
    def normal(self) -> str:
        """The id of the style that Word takes where none is named."""
        usual = (
            row.attributes.get("w:styleId", "")
            for row in self._rows
            if row.attributes.get("w:type") == "paragraph" and row.attributes.get("w:default") in ("1", "true")
        )
        return next(usual, "Normal")

    @cached_property
    def accent(self) -> str:
        """The template's colour: that of its headings, else its theme's first."""
        for ours in ("Heading2", "Heading1", "Heading3"):
            colour = self.looks.look(self.found[ours].identity).colour if ours in self.found else ""
            if colour and len(set(colour)) > 2 and contrast_with_white(colour) >= 3:
                return colour
        themed = self._theme.colour("accent1")
        return themed if themed and contrast_with_white(themed) >= 3 else "404040"

    @cached_property
    def merged(self) -> Mapping[str, str]:
        """Our style ids to those of the template, after ours have been added to `root` where it has none."""
        ours = {row.attributes["w:styleId"]: row for row in parsed(_our_styles()).elements if row.name == "w:style"}
        ids = {name: found.identity for name, found in self.found.items()}
        ids |= {"Normal": self.normal, "DefaultParagraphFont": "DefaultParagraphFont", "TableNormal": "TableNormal"}
        taken = {row.attributes.get("w:styleId", "") for row in self._rows}
        names = {_plain(row.value("w:name") or "") for row in self._rows}
        for plain_style in ("DefaultParagraphFont", "TableNormal"):
            ids[plain_style] = self._default_of("character" if plain_style[0] == "D" else "table")
        new = [name for name in ours if name in _NAMES and name not in ids]
        for name in new:
            ids[name] = name if name not in taken else f"Dialogapp{name}"
        for name in new:
            self.root.children.append(self._added(name, ours[name], ids, names))
        ids.setdefault("TableHeading", "")
        ids.setdefault(BODY, "")
        return ids

    def _default_of(self, kind: str) -> str:
        rows = [row for row in self._rows if row.attributes.get("w:type") == kind]
        usual = [row for row in rows if row.attributes.get("w:default") in ("1", "true")]
        return (usual or [Element("w:style")])[0].attributes.get("w:styleId", "")

    def _added(self, name: str, row: Element, ids: Mapping[str, str], names: set[str]) -> Element:
        """Our style as it fits into the template."""
        row.attributes["w:styleId"] = ids[name]
        called = row.first("w:name")
        if called is not None and _plain(called.attributes["w:val"]) in names:
            called.attributes["w:val"] = f"Dialogapp {called.attributes['w:val']}"
        parent = self._heading_above(name)
        for link in ("w:basedOn", "w:next"):
            target = row.first(link)
            if target is not None:
                target.attributes["w:val"] = ids.get(target.attributes["w:val"], self.normal)
                if not target.attributes["w:val"]:
                    row.children.remove(target)
        if parent is not None:
            self._like(row, parent, ids)
            return row
        scale = self.looks.look(self._body_id).size / _OUR_SIZE
        for size in row.all("w:sz", "w:szCs"):
            if name not in ("BetweenSigns", "Sign") and size.attributes["w:val"].isdecimal():
                size.attributes["w:val"] = str(round(int(size.attributes["w:val"]) * scale))
        _recolour(row, self.accent)
        numbering = row.first("w:pPr", "w:numPr")
        if numbering is not None:
            # The paragraphs say which list they belong to.
            row.without("w:numPr")
        return row

    def _like(self, row: Element, parent: str, ids: Mapping[str, str]) -> None:
        """Make a heading that is missing look as the one above it, a little smaller."""
        based, level = row.first("w:basedOn"), row.value("w:pPr", "w:outlineLvl")
        if based is not None:
            based.attributes["w:val"] = ids[parent]
        size = (
            max(self.looks.look(self._body_id).size, round(self.looks.look(ids[parent]).size * 0.88))
            if parent in self.found
            else 0
        )
        kept = [child for child in row.children if isinstance(child, str) or child.name not in ("w:pPr", "w:rPr")]
        dress = [Element("w:pPr", {}, [Element("w:outlineLvl", {"w:val": level or "0"})])]
        if size:
            dress.append(Element("w:rPr", {}, [Element(each, {"w:val": str(size)}) for each in ("w:sz", "w:szCs")]))
        row.children = [*kept, *dress]

    def _heading_above(self, name: str) -> str | None:
        if not name.startswith("Heading") or name == "Heading1":
            return None
        above = f"Heading{int(name[-1]) - 1}"
        found = any(f"Heading{level}" in self.found for level in range(1, int(name[-1])))
        return above if found else None

    @property
    def _body_id(self) -> str:
        body = self.found.get(BODY)
        return body.identity if body is not None else self.normal

    def uses(self) -> list[StyleUse]:
        """What each part of a document is set in, for the report."""
        uses = []
        for ours, part in _SHOWN.items():
            hit = self.found.get(ours)
            if hit is not None:
                uses.append(StyleUse(part, hit.name))
            elif ours == BODY:
                uses.append(StyleUse(part, self._normal_name))
            elif ours in _OPTIONAL:
                continue
            elif self._heading_above(ours) is not None:
                above = next(
                    self.found[name].name
                    for name in (f"Heading{level}" for level in range(int(ours[-1]) - 1, 0, -1))
                    if name in self.found
                )
                uses.append(StyleUse(part, "", _BASED, above))
            else:
                uses.append(StyleUse(part, "", _TABLE if ours == "RuledTable" else _OURS))
        return uses

    @property
    def _normal_name(self) -> str:
        usual = next(
            (row.value("w:name") for row in self._rows if row.attributes.get("w:styleId") == self.normal), None
        )
        return usual or "Normal"

    def weak(self) -> list[tuple[str, str, float]]:
        """Styles whose colour is hard to read on white: name, colour, contrast."""
        found = []
        for ours, hit in self.found.items():
            look = self.looks.look(hit.identity)
            least = 3.0 if look.size >= _LARGE or (look.bold and look.size >= _LARGE - 4) else 4.5
            is_text = _TYPES.get(ours) != "table" and ours not in ("Callout", "CalloutTitle", "TableHeading")
            if is_text and look.colour and (contrast := contrast_with_white(look.colour)) < least:
                found.append((hit.name, look.colour, contrast))
        return found


def _our_styles() -> str:
    return template("word/styles.xml", language="sv-SE", numbered_lists="")


def _recolour(row: Element, accent: str) -> None:
    colours = {_OUR_ACCENT: accent, **{ours: tint(accent, share) for ours, share in _OUR_TINTS.items()}}
    for element in row.all("w:color", "w:shd", "w:top", "w:left", "w:bottom", "w:right", "w:insideH"):
        for name in ("w:val", "w:color", "w:fill"):
            if element.attributes.get(name) in colours:
                element.attributes[name] = colours[element.attributes[name]]


def _plain(name: str) -> str:
    """A name without what differs between programs: case, blanks, hyphens."""
    return re.sub(r"[\s_\-–]+", "", name).casefold()
