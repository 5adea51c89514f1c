"""The blocks of a document as the body of a Word file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dialogapp.documents.pictures import as_png, png_size
from dialogapp.documents.tree import DEEPEST_LISTED, captioned, fact_table, leading_in, listed_headings
from dialogapp.documents.word_runs import inline_xml, text_xml
from dialogapp.documents.word_table import NOTHING, TEXT_WIDTH, sign_xml, table_xml
from dialogapp.documents.xml_text import attribute
from dialogapp.domain.document import (
    Block,
    BulletList,
    Callout,
    Contents,
    Document,
    FactTable,
    Figure,
    Heading,
    Inline,
    ListItem,
    NumberedList,
    PageBreak,
    Paragraph,
    Sign,
    Table,
)

FIRST_LIST = 3
"""The number of the first numbered list; lower ones belong to the styles."""

EMU_PER_TWIP = 635
TALLEST = 8_200_000
"""How high a picture may be on a page of ours."""
_AFTER_TABLE = '<w:spacing w:before="200"/>'
_PARAGRAPHS = {"body": "", "lead": "Lead", "status": "Status", "note": "Note", "quote": "Quote"}


class Body:
    """Collects the XML of a document's blocks, in pieces, and what they refer to: links, pictures and numbered
    lists.

    Without `has_title` the document's title is left out; with `new_page` what comes first begins a page.
    `text_width` is that between the page's margins, in twentieths of a point; `text_style` the id of the style of
    running text, where that is not the one Word takes for none; `tallest` how high a picture may be, in EMU.
    """

    def __init__(
        self,
        document: Document,
        *,
        text_width: int = TEXT_WIDTH,
        text_style: str = "",
        tallest: int = TALLEST,
        has_title: bool = True,
        new_page: bool = False,
    ) -> None:
        self._width, self._tallest = text_width, tallest
        self._text_style = text_style
        self.links: dict[str, str] = {}
        self.pictures: list[bytes] = []
        self.numbered_lists = 0
        self._language = document.language
        self.xml: list[str] = []
        self._page_break = new_page
        self._after_table = False
        self._after_sign = False
        self._keep_next = False
        self._writers: dict[type, Callable[[Any], None]] = {
            Heading: self._heading,
            Paragraph: self._text,
            BulletList: self._bullets,
            NumberedList: self._numbers,
            Table: self._table,
            FactTable: self._facts,
            Figure: self._figure,
            Callout: self._callout,
            PageBreak: self._break,
            Sign: self._sign,
            Contents: self._contents,
        }
        self._listed = listed_headings(document.blocks)
        self._place = 0
        if has_title:
            self._paragraph("Heading1", document.title.strip() or NOTHING)
        leading = leading_in(document.blocks)
        for place, block in enumerate(document.blocks):
            self._keep_next, self._place = place in leading, place
            self._add(block)

    @property
    def is_listed(self) -> bool:
        """Whether the document has a table of contents."""
        return bool(self._listed)

    def _add(self, block: Block) -> None:
        self._after_sign = self._after_sign and isinstance(block, Sign)
        self._writers[type(block)](block)

    def _link(self, address: str) -> str:
        return self.links.setdefault(address, f"link{len(self.links) + 1}")

    def _paragraph(
        self, style: str, content: Inline, language: str | None = None, *, numbering: int = 0, spacing: str = ""
    ) -> None:
        """A paragraph, unless it would be empty: space between blocks is the styles' work."""
        text = inline_xml(content, self._link, language)
        if text:
            self._raw_paragraph(style, text, numbering=numbering, spacing=spacing)

    def _raw_paragraph(self, style: str, text: str, *, numbering: int = 0, spacing: str = "") -> None:
        is_heading = style.startswith("Heading")
        dress = (
            (f'<w:pStyle w:val="{style}"/>' if style else "")
            + ("<w:keepNext/>" if self._keep_next else "")
            + ("<w:pageBreakBefore/>" if self._page_break else "")
            + (f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numbering}"/></w:numPr>' if numbering else "")
            + (spacing or (_AFTER_TABLE if self._after_table and not is_heading else ""))
        )
        self.xml.append(f"<w:p><w:pPr>{dress}</w:pPr>{text}</w:p>" if dress else f"<w:p>{text}</w:p>")
        self._page_break = self._after_table = False

    def _heading(self, heading: Heading) -> None:
        style, words = f"Heading{heading.level}", heading.text.strip() or NOTHING
        if self._place not in self._listed:
            self._paragraph(style, words, heading.language)
            return
        mark = f'w:id="{self._place}"'
        text = inline_xml(words, self._link, heading.language)
        self._raw_paragraph(
            style, f'<w:bookmarkStart {mark} w:name="{_bookmark(self._place)}"/>{text}<w:bookmarkEnd {mark}/>'
        )

    def _contents(self, contents: Contents) -> None:
        """The table of contents, a field that Word can make anew. Its lines are links and have no numbers of pages:
        only Word knows on which page it will set a heading, and it shows what the file says until someone asks.
        """
        self._paragraph("ContentsTitle", contents.title, contents.language)
        before = _field_char("begin") + _field_code(f'TOC \\o "2-{DEEPEST_LISTED}" \\n \\h') + _field_char("separate")
        last = max(self._listed, default=None)
        for place, heading in self._listed.items():
            words = text_xml(" ".join(heading.text.split()) or NOTHING)
            link = f'<w:hyperlink w:anchor="{_bookmark(place)}" w:history="1"><w:r>{words}</w:r></w:hyperlink>'
            after = _field_char("end") if place == last else ""
            self._raw_paragraph(f"Contents{heading.level}", before + link + after)
            before = ""

    def _text(self, paragraph: Paragraph) -> None:
        self._paragraph(_PARAGRAPHS[paragraph.style] or self._text_style, paragraph.content, paragraph.language)

    def _bullets(self, block: BulletList) -> None:
        self._items(block, "ListBullet", 1)

    def _numbers(self, block: NumberedList) -> None:
        self._items(block, "ListNumber", FIRST_LIST + self.numbered_lists)
        self.numbered_lists += 1

    def _items(self, block: BulletList | NumberedList, style: str, numbering: int) -> None:
        for item in block.items:
            if isinstance(item, ListItem):
                self._paragraph(style, item.content, item.language or block.language, numbering=numbering)
            else:
                self._paragraph(style, item, block.language, numbering=numbering)

    def _facts(self, block: FactTable) -> None:
        self._table(fact_table(block, self._language))

    def _table(self, table: Table) -> None:
        """A table. Two tables in a row would become one, so that the second always has its caption shown."""
        if self._after_table:
            table = captioned(table)
        if table.caption:
            self._paragraph("Caption", table.caption, table.language)
        self.xml += table_xml(table, self._language, self._link, self._page_break, self._width)
        self._page_break = False
        self._after_table = True

    def _callout(self, block: Callout) -> None:
        self._paragraph("CalloutTitle", block.title, block.language, spacing='<w:spacing w:before="240"/>')
        last = len(block.paragraphs) - 1
        for index, content in enumerate(block.paragraphs):
            spacing = '<w:spacing w:after="280"/>' if index == last else ""
            self._paragraph("Callout", content, block.language, spacing=spacing)

    def _sign(self, sign: Sign) -> None:
        if self._after_sign:
            # Else the two tables would be one.
            self.xml.append('<w:p><w:pPr><w:pStyle w:val="BetweenSigns"/></w:pPr></w:p>')
        self.xml.append(sign_xml(sign, self._page_break, self._width))
        self._page_break = False
        self._after_sign = True

    def _break(self, _: PageBreak) -> None:
        self._page_break = True

    def _figure(self, figure: Figure) -> None:
        if figure.caption:
            self._paragraph("Caption", figure.caption, figure.language)
        picture = as_png(figure.image)
        self.pictures.append(picture)
        number = len(self.pictures)
        pixels_wide, pixels_high = png_size(picture)
        wide = round(self._width * EMU_PER_TWIP * figure.width)
        high = round(wide * pixels_high / pixels_wide)
        if high > self._tallest:
            wide, high = round(wide * self._tallest / high), self._tallest
        extent = f'cx="{wide}" cy="{high}"'
        self._raw_paragraph(
            "Figure",
            f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
            f'<wp:docPr id="{number}" name="Figure {number}" descr="{attribute(figure.alternative)}"/>'
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Figure {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="picture{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>",
        )


def _bookmark(place: int) -> str:
    return f"_Toc{place:06}"


def _field_char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _field_code(code: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
