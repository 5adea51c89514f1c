"""How pages that this program sets itself (PDF, HTML) look: our own look, or what they can take of a Word template's.

Its theme's colours, fonts, sizes, margins, header and footer come along; its cover and its boxes are Word's alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from dialogapp.documents.page_margins import Margin, margins_of
from dialogapp.documents.placeholders import logo_words, values_of
from dialogapp.documents.template_package import opened
from dialogapp.documents.word_looks import Look, contrast_with_white, hex_colour, tint
from dialogapp.documents.word_styles import BODY
from dialogapp.documents.word_template import WordTemplate
from dialogapp.domain.document import Document
from dialogapp.domain.dress import Dress
from dialogapp.domain.frozen import dataclass

INK, MUTED = "1E1D1B", "5A564E"
_READABLE = 4.5
_LIKE: Mapping[str, tuple[str, ...]] = {
    "Arial": ("Liberation Sans", "Arimo"),
    "Calibri": ("Carlito",),
    "Cambria": ("Caladea",),
    "Georgia": ("Gelasio",),
    "Helvetica": ("Liberation Sans", "Arimo"),
    "Times New Roman": ("Liberation Serif", "Tinos"),
    "Aptos": ("Carlito",),
}
"""Fonts of the same widths, which other systems have in place of Windows'."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """How a kind of text is set: `size` in points, `colour` as RRGGBB; no `font` is that of running text."""

    size: float
    colour: str = INK
    bold: bool = False
    italic: bool = False
    font: str = ""


@dataclass(frozen=True, slots=True)
class PageLook:
    """The look of a page. Colours are RRGGBB, `edges` are the page's margins in points: top, right, bottom, left."""

    text: Lettering = Lettering(10.5)
    headings: tuple[Lettering, ...] = (
        Lettering(20, bold=True),
        Lettering(14.5, "0B5F66", bold=True),
        Lettering(12, bold=True),
        Lettering(10.5, bold=True),
    )
    lead: Lettering = Lettering(12)
    status: Lettering = Lettering(10.5, "0B5F66", bold=True)
    note: Lettering = Lettering(9, MUTED)
    quote: Lettering = Lettering(10.5, italic=True)
    table: Lettering = Lettering(9.5)
    table_heading: Lettering = Lettering(9.5, bold=True)
    accent: str = "0B5F66"
    hairline: str = "D5D1C9"
    edge: str = "857F74"
    shade: str = "ECEAE4"
    callout: str = "EEF6F6"
    edges: tuple[float, float, float, float] = (65.2, 65.2, 65.2, 65.2)
    header: Margin | None = None
    first_header: Margin | None = None
    footer: Margin | None = None
    first_footer: Margin | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def fonts(self) -> tuple[str, ...]:
        """The fonts that are asked for beside those that come with the program."""
        margins = (self.header, self.first_header, self.footer, self.first_footer)
        said = [self.text, *self.headings, self.lead, self.status, self.note, self.quote, self.table_heading]
        named = [one.font for one in said]
        named += [line.font for margin in margins if margin is not None for line in margin.lines]
        return tuple(dict.fromkeys(filter(None, named)))


OURS = PageLook()


def look_of(document: Document, dress: Dress | None) -> PageLook:
    """The look of `document` in the template `dress`; ours without one, or in one for Excel."""
    if dress is None or dress.kind != "docx":
        return OURS
    shape = WordTemplate(opened(dress.content))
    accent = shape.styles.accent
    accent = accent if contrast_with_white(accent) >= _READABLE else INK
    ids = shape.styles.merged
    text = _lettering(shape, ids[BODY] or shape.styles.normal, "")

    def set_in(ours: str) -> Lettering:
        return _lettering(shape, ids[ours], text.font)

    fill = hex_colour(shape.styles.looks.header_fill(ids["RuledTable"]))
    heading = _lettering(shape, ids["TableHeading"] or ids["TableText"], text.font, ground=fill)
    margins, pictures = margins_of(shape, values_of(document), logo_words(document, dress.logo_text))
    return PageLook(
        text=text,
        headings=tuple(set_in(f"Heading{level}") for level in range(1, 5)),
        lead=set_in("Lead"),
        status=replace(set_in("Status"), bold=True),
        note=set_in("Note"),
        quote=replace(set_in("Quote"), italic=True),
        table=set_in("TableText"),
        table_heading=replace(heading, bold=True),
        accent=accent,
        hairline=tint(accent, 0.3),
        edge=tint(accent, 0.7),
        shade=fill or tint(accent, 0.14),
        callout=tint(accent, 0.07),
        edges=_edges(shape, margins.get("header"), margins.get("footer")),
        header=margins.get("header"),
        first_header=margins.get("first_header"),
        footer=margins.get("footer"),
        first_footer=margins.get("first_footer"),
        pictures=pictures,
    )


def families(font: str, installed: frozenset[str]) -> list[str]:
    """What `font` is set in here: itself if it is installed, else one of the same widths."""
    return [one for one in (font, *_LIKE.get(font, ())) if one in installed]


def _lettering(shape: WordTemplate, style_id: str, text_font: str, *, ground: str = "") -> Lettering:
    look: Look = shape.styles.looks.look(style_id)
    return Lettering(
        look.size / 2,
        _readable(look, ground),
        look.bold,
        look.italic,
        look.font if look.font != text_font else "",
    )


def _readable(look: Look, ground: str) -> str:
    """The style's colour, unless it can't be read on what it stands on; then black or white."""
    colour = hex_colour(look.colour) or INK
    if not ground:
        return colour if contrast_with_white(colour) >= _READABLE else INK
    behind, before = contrast_with_white(ground), contrast_with_white(colour)
    if max(behind, before) / min(behind, before) >= _READABLE:
        return colour
    return "FFFFFF" if behind >= _READABLE else INK


def _edges(shape: WordTemplate, header: Margin | None, footer: Margin | None) -> tuple[float, float, float, float]:
    """The template's margins, wider where its header or footer would not have room."""
    told = shape.section.first("w:pgMar")
    values = told.attributes if told is not None else {}

    def points(name: str, usual: float) -> float:
        value = values.get(f"w:{name}", "")
        return abs(int(value)) / 20 if value.lstrip("-").isdecimal() else usual

    top, right, bottom, left = (
        points(name, usual) for name, usual in zip(("top", "right", "bottom", "left"), OURS.edges, strict=True)
    )
    if header is not None:
        top = max(top, header.distance + header.height + 12)
    if footer is not None:
        bottom = max(bottom, footer.distance + footer.height + 12)
    return top, right, bottom, left
