"""What a workbook takes from a buyer's Excel template: theme, font, colour, logo, the head and foot of the print."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

from dialogapp.documents.excel_look import ExcelLook, HeaderPictures, Logo
from dialogapp.documents.package import Part, Relation, template
from dialogapp.documents.placeholders import filled, logo_words, values_of
from dialogapp.documents.template_package import Package, opened
from dialogapp.documents.word_looks import Theme, contrast_with_white, tint
from dialogapp.documents.xml_text import attribute
from dialogapp.documents.xml_tree import Element, part_xml
from dialogapp.domain.document import Workbook
from dialogapp.domain.dress import Dress
from dialogapp.domain.frozen import dataclass

_THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
_LONGEST_CODES = 255
_LONGEST_TITLE = 80
_HIGHEST_LOGO, _WIDEST_LOGO = 760_000, 3_600_000
_SIZE_CODE = re.compile(r"(&\d{1,3})(?=\{)")
_USUAL_ACCENT = "404040"


@dataclass(frozen=True, slots=True)
class ExcelFont:
    """The font of the template's cells."""

    name: str
    size: str


class ExcelTemplate:
    """An Excel template taken apart. What counts is its first sheet."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.theme_name = package.linked("theme")
        self.theme = Theme(package.tree(self.theme_name) if self.theme_name is not None else None)
        self.sheet_name = self._first_sheet()
        self.sheet = package.tree(self.sheet_name) if self.sheet_name else Element("worksheet")

    def _first_sheet(self) -> str:
        row = self.package.main_tree.first("sheets", "sheet")
        identity = row.attributes.get("r:id", "") if row is not None else ""
        links = self.package.links(self.package.main)
        return next((link.target for link in links if link.identity == identity and link.kind == "worksheet"), "")

    @property
    def font(self) -> ExcelFont:
        """The font of the cells that have no style of their own."""
        name = self.package.linked("styles")
        row = self.package.tree(name).first("fonts", "font") if name is not None else None
        if row is None:
            return ExcelFont("Calibri", "11")
        themed = row.value("scheme", of="val")
        font = (self.theme.font(themed) if themed else "") or row.value("name", of="val") or "Calibri"
        return ExcelFont(font, row.value("sz", of="val") or "11")

    @property
    def accent(self) -> str:
        """The first colour of the theme that can be read on white."""
        names = ("accent1", "dk2", "accent2")
        found = (self.theme.colour(name) for name in names)
        return next((colour for colour in found if colour and contrast_with_white(colour) >= 4.5), _USUAL_ACCENT)

    @property
    def head(self) -> str:
        """The head of the print, in Excel's codes."""
        found = self.sheet.first("headerFooter", "oddHeader")
        return found.text if found is not None else ""

    @property
    def foot(self) -> str:
        """The foot of the print, in Excel's codes."""
        found = self.sheet.first("headerFooter", "oddFooter")
        return found.text if found is not None else ""

    @property
    def logo(self) -> tuple[str, Element] | None:
        """The first picture on the sheet: the part it is, and the element that shows it."""
        drawing = self._linked_from_sheet("drawing")
        if drawing is None:
            return None
        links = {link.identity: link.target for link in self.package.links(drawing) if link.kind == "image"}
        for picture in self.package.tree(drawing).all("xdr:pic"):
            blip = next(picture.all("a:blip"), None)
            target = links.get(blip.attributes.get("r:embed", "")) if blip is not None else None
            if target in self.package.parts:
                return str(target), picture
        return None

    @property
    def header_drawing(self) -> str | None:
        """The part that holds the pictures of the printed head and foot."""
        shown = self.sheet.first("legacyDrawingHF")
        if shown is None or not ("&G" in self.head or "&G" in self.foot):
            return None
        identity = shown.attributes.get("r:id", "")
        return next((link.target for link in self.package.links(self.sheet_name) if link.identity == identity), None)

    def _linked_from_sheet(self, kind: str) -> str | None:
        return next((link.target for link in self.package.links(self.sheet_name) if link.kind == kind), None)


def look_of(workbook: Workbook, dress: Dress) -> ExcelLook:
    """The dress of `workbook`. FileProblemError where the template can't be used."""
    shape = ExcelTemplate(opened(dress.content))
    values, words = values_of(workbook), logo_words(workbook, dress.logo_text)
    parts: list[Part] = []
    links: list[Relation] = []
    if shape.theme_name is not None and not shape.package.links(shape.theme_name):
        parts.append(Part("xl/theme/theme1.xml", _THEME_TYPE, shape.package.parts[shape.theme_name]))
        links.append(Relation("theme", "theme", "theme/theme1.xml"))
    header, pictures = _header_pictures(shape, words)
    head, foot = shape.head, shape.foot
    if header is None:
        # The code for a picture without one is shown as an empty frame.
        head, foot = head.replace("&G", ""), foot.replace("&G", "")
    return ExcelLook(
        _styles(shape),
        codes(head, values),
        codes(foot, values),
        (*parts, *pictures),
        tuple(links),
        _logo(shape, words),
        header,
    )


def codes(text: str, values: Mapping[str, str]) -> str:
    """Excel's codes with the placeholders filled in, at most as long as Excel takes; & in a value is doubled."""
    told = {name: value.replace("&", "&&") for name, value in values.items()}
    # A number after a code for the size of letters would be read as part of it.
    spaced = _SIZE_CODE.sub(r"\1 ", text)
    told["title"] = told["title"][:_LONGEST_TITLE]
    whole = filled(spaced, told)
    while len(whole) > _LONGEST_CODES and told["title"]:
        told["title"] = told["title"][:-10].rstrip("&")
        whole = filled(spaced, told)
    return whole[:_LONGEST_CODES]


def _styles(shape: ExcelTemplate) -> str:
    font, accent = shape.font, shape.accent
    text = template("excel/styles.xml")
    first, rest = text.split("</font>", 1)
    heading, rest = rest.split("</font>", 1)
    title, rest = rest.split("</font>", 1)
    heading = heading.replace("FF1E1D1B", "FFFFFFFF")
    title = title.replace("FF1E1D1B", f"FF{accent}")
    text = "</font>".join((first, heading, title, rest))
    text = text.replace('name val="Calibri"', f'name val="{attribute(font.name)}"')
    text = text.replace('sz val="11"', f'sz val="{attribute(font.size)}"')
    colours = {"FFECEAE4": accent, "FF857F74": accent, "FFD5D1C9": tint(accent, 0.25)}
    for ours, theirs in colours.items():
        text = text.replace(ours, f"FF{theirs}")
    return text


def _logo(shape: ExcelTemplate, words: str) -> Logo | None:
    found = shape.logo
    if found is None:
        return None
    name, picture = found
    extent = picture.first("xdr:spPr", "a:xfrm", "a:ext")
    wide, high = (int(extent.attributes.get(each, "0")) for each in ("cx", "cy")) if extent is not None else (0, 0)
    if wide <= 0 or high <= 0:
        wide, high = _HIGHEST_LOGO, _HIGHEST_LOGO
    share = min(1.0, _HIGHEST_LOGO / high, _WIDEST_LOGO / wide)
    said = picture.value("xdr:nvPicPr", "xdr:cNvPr", of="descr") or words
    part = Part(f"xl/media/{posixpath.basename(name)}", shape.package.type_of(name), shape.package.parts[name])
    return Logo(part, round(wide * share), round(high * share), said)


def _header_pictures(shape: ExcelTemplate, words: str) -> tuple[HeaderPictures | None, list[Part]]:
    name = shape.header_drawing
    if name is None:
        return None, []
    root = shape.package.tree(name)
    links, parts = [], []
    for link in shape.package.links(name):
        if link.kind == "image" and link.target in shape.package.parts:
            base = f"header_{posixpath.basename(link.target)}"
            links.append(Relation(link.identity, "image", f"../media/{base}"))
            content = shape.package.parts[link.target]
            parts.append(Part(f"xl/media/{base}", shape.package.type_of(link.target), content))
    for picture in root.all("v:shape"):
        if not picture.attributes.get("alt"):
            picture.attributes["alt"] = words
    return HeaderPictures(part_xml(root), tuple(links)), parts
