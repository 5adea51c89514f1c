"""The mark behind the text of a Word file, such as DRAFT: made as Word makes its own, so that Word can take it away.

It stands in the header, which is not read aloud with the text, and has words of its own for whoever asks about it.
"""

from __future__ import annotations

from dialogapp.documents.tree import words
from dialogapp.documents.xml_text import attribute
from dialogapp.documents.xml_tree import DECLARATION, Element, parsed
from dialogapp.domain.document import Document

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PREFIXES = {
    "xmlns:w": _MAIN,
    "xmlns:v": "urn:schemas-microsoft-com:vml",
    "xmlns:o": "urn:schemas-microsoft-com:office:office",
    "xmlns:w10": "urn:schemas-microsoft-com:office:word",
}
_COLOUR = "#e8e5df"
_HIGH, _WIDEST, _LETTER = 130, 440, 76
"""Points: the height, the greatest width, and about how wide a letter of that height is."""
_SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
    'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
    '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
    '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" '
    'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>'
    '<v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>'
    '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
)


def header_xml(document: Document, told: str = "") -> str:
    """A header of its own: a paragraph of what is `told` in it, as XML, and the document's mark, if it has one."""
    attributes = "".join(f' {name}="{value}"' for name, value in _PREFIXES.items())
    mark = _run(document, 1) if document.mark else ""
    return f"{DECLARATION}<w:hdr{attributes}><w:p>{told}{mark}</w:p></w:hdr>"


def mark_margin(root: Element, document: Document, number: int) -> None:
    """Put the mark into the header `root`, the header with this number of the file."""
    root.attributes = {**_PREFIXES, **root.attributes}
    paragraphs = [child for child in root.elements if child.name == "w:p"]
    if not paragraphs:
        paragraphs = [Element("w:p")]
        root.children.append(paragraphs[0])
    declared = "".join(f' {name}="{value}"' for name, value in _PREFIXES.items())
    paragraphs[-1].children += parsed(f"<top{declared}>{_run(document, number)}</top>").children


def _run(document: Document, number: int) -> str:
    told = words(document.language).text("Watermark: {mark}", mark=document.mark)
    width = min(_WIDEST, _LETTER * len(document.mark))
    style = (
        f"position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{_HIGH}pt;rotation:315;"
        "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    return (
        f'<w:r><w:rPr><w:noProof/></w:rPr><w:pict>{_SHAPE_TYPE}<v:shape id="PowerPlusWaterMarkObject{number}" '
        f'o:spid="_x0000_s{2048 + number}" type="#_x0000_t136" alt="{attribute(told)}" style="{style}" '
        f'o:allowincell="f" fillcolor="{_COLOUR}" stroked="f"><v:textpath style="font-family:&quot;Calibri&quot;;'
        f'font-size:1pt;font-weight:bold" string="{attribute(document.mark)}"/>'
        '<w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r>'
    )
