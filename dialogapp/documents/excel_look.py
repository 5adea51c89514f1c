"""What a template changes in a workbook; empty where there is none."""

from __future__ import annotations

from dialogapp.documents.package import Part, Relation, relations
from dialogapp.documents.xml_text import attribute
from dialogapp.documents.xml_tree import DECLARATION
from dialogapp.domain.frozen import dataclass

DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml"
_VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_EMU_PER_POINT = 12_700
DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture for the top of the first sheet, `wide` and `high` in EMU; `words` are read aloud for it."""

    picture: Part
    wide: int
    high: int
    words: str


@dataclass(frozen=True, slots=True)
class HeaderPictures:
    """The pictures of the printed header, in the old drawing language that Excel has for them."""

    drawing: str
    links: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn on one sheet: the sheet's own XML for it, links and parts; `height` of its room, in points."""

    xml: str = ""
    links: tuple[Relation, ...] = ()
    parts: tuple[Part, ...] = ()
    height: int = 0


@dataclass(frozen=True, slots=True)
class ExcelLook:
    """The dress of a workbook: head and foot in Excel's codes, empty for our own."""

    styles: str = ""
    head: str = ""
    foot: str = ""
    parts: tuple[Part, ...] = ()
    links: tuple[Relation, ...] = ()
    logo: Logo | None = None
    header_pictures: HeaderPictures | None = None

    def drawn_on(self, number: int, *, has_room: bool) -> Drawn:
        """What is drawn on sheet `number`; the logo only where there is room for it, never over a table."""
        xml, links, parts, height = "", [], [], 0
        if self.logo is not None and has_room:
            xml = '<drawing r:id="drawing"/>'
            links.append(Relation("drawing", "drawing", f"../drawings/drawing{number}.xml"))
            parts += _logo_parts(self.logo, number)
            height = round(self.logo.high / _EMU_PER_POINT) + 12
        if self.header_pictures is not None:
            xml += '<legacyDrawingHF r:id="header"/>'
            links.append(Relation("header", "vmlDrawing", f"../drawings/header{number}.vml"))
            listed = relations(self.header_pictures.links)
            parts += [
                Part(f"xl/drawings/header{number}.vml", _VML_TYPE, self.header_pictures.drawing),
                Part(f"xl/drawings/_rels/header{number}.vml.rels", None, listed),
            ]
        return Drawn(xml, tuple(links), tuple(parts), height)


def _logo_parts(logo: Logo, number: int) -> list[Part]:
    extent = f'cx="{logo.wide}" cy="{logo.high}"'
    words = attribute(logo.words)
    target = logo.picture.name.removeprefix("xl/")
    return [
        Part(
            f"xl/drawings/drawing{number}.xml",
            DRAWING_TYPE,
            f'{DECLARATION}<xdr:wsDr xmlns:xdr="{DRAWINGML}/spreadsheetDrawing" xmlns:a="{DRAWINGML}/main" '
            f'xmlns:r="{RELATIONS}"><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>38100</xdr:colOff>'
            f"<xdr:row>0</xdr:row><xdr:rowOff>38100</xdr:rowOff></xdr:from><xdr:ext {extent}/><xdr:pic>"
            f'<xdr:nvPicPr><xdr:cNvPr id="2" name="Logo" descr="{words}"/><xdr:cNvPicPr/></xdr:nvPicPr>'
            '<xdr:blipFill><a:blip r:embed="logo"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>'
            f'<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
            "</a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>",
        ),
        Part(
            f"xl/drawings/_rels/drawing{number}.xml.rels", None, relations([Relation("logo", "image", f"../{target}")])
        ),
        logo.picture,
    ]
