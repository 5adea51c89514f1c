"""How the styles of a Word template look in the end: their fonts, sizes and colours, through what they build on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from dialogapp.documents.xml_tree import Element
from dialogapp.domain.frozen import dataclass

_SCHEME = {"text1": "dk1", "text2": "dk2", "background1": "lt1", "background2": "lt2", "dark1": "dk1", "light1": "lt1"}
_HEX = re.compile("[0-9A-Fa-f]{6}")
_USUAL_FONT, _USUAL_SIZE = "Times New Roman", 20


@dataclass(frozen=True, slots=True)
class Look:
    """A style's look: `size` in half points, `colour` as RRGGBB, empty where it is the reader's own."""

    font: str
    size: int
    colour: str
    bold: bool
    italic: bool


class Theme:
    """The colours and fonts of a template's theme; empty where there is none."""

    def __init__(self, root: Element | None) -> None:
        self._root = root

    @cached_property
    def colours(self) -> Mapping[str, str]:
        """RRGGBB by name: dk1, lt1, accent1 …"""
        scheme = self._root.first("a:themeElements", "a:clrScheme") if self._root is not None else None
        found = {}
        for row in scheme.elements if scheme is not None else ():
            for colour in row.elements:
                told = colour.attributes.get("lastClr") or colour.attributes.get("val", "")
                if len(told) == 6:
                    found[row.name.removeprefix("a:")] = told.upper()
        return found

    def font(self, name: str) -> str:
        """The font that a theme's name (majorHAnsi, minorAscii) stands for."""
        if self._root is None:
            return ""
        which = "a:majorFont" if name.startswith("major") else "a:minorFont"
        return self._root.value("a:themeElements", "a:fontScheme", which, "a:latin", of="typeface") or ""

    def colour(self, name: str) -> str:
        """The colour that a theme's name (accent1, text1) stands for."""
        return self.colours.get(_SCHEME.get(name, name), "")


class Looks:
    """The looks of the styles in a template's styles part."""

    def __init__(self, styles: Element, theme: Theme) -> None:
        self._theme = theme
        self._by_id = {
            style.attributes.get("w:styleId", ""): style for style in styles.elements if style.name == "w:style"
        }
        self._defaults = styles.first("w:docDefaults", "w:rPrDefault", "w:rPr")

    def chain(self, style_id: str) -> Iterator[Element]:
        """The style and what it builds on, nearest first."""
        seen: set[str] = set()
        while style_id in self._by_id and style_id not in seen:
            seen.add(style_id)
            style = self._by_id[style_id]
            yield style
            style_id = style.value("w:basedOn") or ""

    def look(self, style_id: str, own: Element | None = None) -> Look:
        """How text in the style looks; `own` are properties of the text itself, which outrank it."""
        told = [own] if own is not None else []
        told += [properties for style in self.chain(style_id) if (properties := style.first("w:rPr")) is not None]
        if self._defaults is not None:
            told.append(self._defaults)
        size = next((value for each in told if (value := each.value("w:sz"))), "")
        return Look(
            next((font for each in told if (font := self._font(each))), _USUAL_FONT),
            int(size) if size.isdecimal() else _USUAL_SIZE,
            next((colour for each in told if (colour := self._colour(each)) is not None), ""),
            _flag(told, "w:b"),
            _flag(told, "w:i"),
        )

    def numbering(self, style_id: str) -> str | None:
        """The number of the list that the style's paragraphs belong to."""
        found = (style.value("w:pPr", "w:numPr", "w:numId") for style in self.chain(style_id))
        number = next((value for value in found if value is not None), None)
        return number if number != "0" else None

    def header_fill(self, style_id: str) -> str:
        """The colour behind the header row of a table style, as RRGGBB; empty where there is none."""
        for style in self.chain(style_id):
            for part in style.elements:
                if part.name == "w:tblStylePr" and part.attributes.get("w:type") == "firstRow":
                    fill = part.value("w:tcPr", "w:shd", of="w:fill") or ""
                    return fill if len(fill) == 6 else ""
        return ""

    def _font(self, properties: Element) -> str:
        fonts = properties.first("w:rFonts")
        if fonts is None:
            return ""
        named = fonts.attributes.get("w:asciiTheme") or fonts.attributes.get("w:hAnsiTheme")
        themed = self._theme.font(named) if named else ""
        return themed or fonts.attributes.get("w:ascii") or fonts.attributes.get("w:hAnsi") or ""

    def _colour(self, properties: Element) -> str | None:
        colour = properties.first("w:color")
        if colour is None:
            return None
        value = colour.attributes.get("w:val", "auto")
        named = colour.attributes.get("w:themeColor")
        # Word keeps beside the theme's name what it comes to, shade and all.
        if len(value) == 6 and value != "000000":
            return value.upper()
        return (self._theme.colour(named) if named else "") or ("" if value == "auto" else value.upper())


def hex_colour(told: str) -> str:
    """What is told if it is RRGGBB, else nothing."""
    return told.upper() if _HEX.fullmatch(told) else ""


def tint(colour: str, share: float) -> str:
    """The colour mixed with white: `share` of it is left."""
    return "".join(f"{round(255 - (255 - int(colour[at : at + 2], 16)) * share):02X}" for at in (0, 2, 4))


def contrast_with_white(colour: str) -> float:
    """The ratio of WCAG between the colour and white."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _flag(told: list[Element], name: str) -> bool:
    for properties in told:
        found = properties.first(name)
        if found is not None:
            return found.attributes.get("w:val", "1") not in ("0", "false", "off")
    return False
