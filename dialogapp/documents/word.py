"""Writes a document as a Word file (docx).

The XML is written as text into templates of our own (`resources/templates/word`): real styles, tables with repeated
headers, lists by numbering, nothing of a library's in the file. A document of 10,000 rows takes a fraction of a second.
"""

from __future__ import annotations

from typing import BinaryIO

from dialogapp.documents.package import Part, Relation, locale, relations, template, write_package
from dialogapp.documents.tree import running_title, words
from dialogapp.documents.word_body import FIRST_LIST, Body
from dialogapp.documents.word_mark import header_xml
from dialogapp.documents.xml_text import escaped
from dialogapp.domain.document import Document

_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_STATIC = ("styles", "settings", "fontTable", "numbering")


def write_word(document: Document, out: BinaryIO) -> None:
    """Write `document` to `out`. The caller has masked it."""
    body = Body(document)
    told = _part_of_page(document) if body.is_listed else ""
    header = header_xml(document, told) if told or document.mark else ""
    static = [
        Part(
            f"word/{name}.xml",
            f"{_TYPES}.{name}+xml",
            template(
                f"word/{name}.xml", language=locale(document.language), numbered_lists=_numbered(body.numbered_lists)
            ),
        )
        for name in _STATIC
    ]
    pictures = [
        Part(f"word/media/picture{number}.png", None, picture) for number, picture in enumerate(body.pictures, 1)
    ]
    write_package(
        out,
        Part("word/document.xml", f"{_TYPES}.document.main+xml", _document(body, bool(header))),
        [
            Part("word/_rels/document.xml.rels", None, _relations(body, bool(header))),
            *static,
            *([Part("word/header1.xml", f"{_TYPES}.header+xml", header)] if header else []),
            Part("word/footer1.xml", f"{_TYPES}.footer+xml", _footer(document)),
            *pictures,
        ],
        title=document.title,
        language=document.language,
        properties=document.properties,
    )


def _document(body: Body, has_header: bool) -> str:
    begin = (
        f'{_XML}<w:document xmlns:w="{_MAIN}" xmlns:r="{_RELATIONS}" xmlns:wp="{_DRAWING}/wordprocessingDrawing" '
        f'xmlns:a="{_DRAWING}/main" xmlns:pic="{_DRAWING}/picture"><w:body>'
    )
    header = '<w:headerReference w:type="default" r:id="header"/>' if has_header else ""
    end = (
        f'<w:sectPr>{header}<w:footerReference w:type="default" r:id="footer"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="709" w:footer="624" '
        'w:gutter="0"/></w:sectPr></w:body></w:document>'
    )
    return "".join([begin, *body.xml, end])


def _relations(body: Body, has_header: bool) -> str:
    return relations(
        [
            *(Relation(name, name, f"{name}.xml") for name in _STATIC),
            *([Relation("header", "header", "header1.xml")] if has_header else []),
            Relation("footer", "footer", "footer1.xml"),
            *(
                Relation(f"picture{number}", "image", f"media/picture{number}.png")
                for number in range(1, len(body.pictures) + 1)
            ),
            *(Relation(identity, "hyperlink", address, external=True) for address, identity in body.links.items()),
        ]
    )


def _numbered(count: int) -> str:
    """One numbering a list, so that each begins at 1."""
    return "".join(
        f'<w:num w:numId="{FIRST_LIST + index}"><w:abstractNumId w:val="1"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for index in range(count)
    )


def _part_of_page(document: Document) -> str:
    """The part of the document that a page belongs to, which Word itself reckons as it sets the page: what a table of
    contents without page numbers is found by on paper.
    """
    return (
        '<w:pPr><w:pStyle w:val="PartHeader"/></w:pPr><w:fldSimple w:instr=" STYLEREF 2 "><w:r>'
        f'<w:t xml:space="preserve">{escaped(running_title(document))}</w:t></w:r></w:fldSimple>'
    )


def _footer(document: Document) -> str:
    page = escaped(words(document.language).text("Page {page} of {pages}"))
    for field, code in (("{page}", "PAGE"), ("{pages}", "NUMPAGES")):
        number = f'<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        page = page.replace(field, f'</w:t></w:r>{number}<w:r><w:t xml:space="preserve">')
    return (
        f'{_XML}<w:ftr xmlns:w="{_MAIN}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escaped(running_title(document))}</w:t></w:r><w:r><w:tab/></w:r>'
        f'<w:r><w:t xml:space="preserve">{page}</w:t></w:r></w:p></w:ftr>'
    )
