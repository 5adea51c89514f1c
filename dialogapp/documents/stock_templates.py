"""Templates to begin from, of our own making: to be used as they are, or saved and dressed in Word or Excel."""

from __future__ import annotations

import io
import re

from dialogapp.documents.excel_sheet import MAIN
from dialogapp.documents.package import Part, Relation, locale, relations, template, write_package
from dialogapp.documents.tree import words
from dialogapp.documents.xml_text import attribute, escaped
from dialogapp.documents.xml_tree import DECLARATION
from dialogapp.domain.document import Properties
from dialogapp.domain.dress import StockName, TemplateKind

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ACCENTS: dict[StockName, str] = {"plain": "404040", "band": "0B5F66"}
_SWEDISH_NAMES = {
    "Lead": "Ingress",
    "Note": "Anmärkning",
    "Callout Title": "Faktaruta rubrik",
    "Callout": "Faktaruta",
    "Figure": "Figur",
    "Table Text": "Tabelltext",
    "Table Centre": "Tabelltext centrerad",
    "Table End": "Tabelltext höger",
    "Ruled Table": "Standardtabell",
}
"""Word itself shows the styles that it knows by their Swedish names; these it does not know."""
_WIDE = '<w:ind w:left="-1304" w:right="-1304" w:firstLine="1304"/>'


def stock_template(name: StockName, kind: TemplateKind, language: str) -> bytes:
    """The template as a file. `language` is that of its styles' names."""
    out = io.BytesIO()
    if kind == "docx":
        _write_word(name, language, out)
    else:
        _write_excel(name, language, out)
    return out.getvalue()


def _write_word(name: StockName, language: str, out: io.BytesIO) -> None:
    styles = template("word/styles.xml", language=locale(language), numbered_lists="")
    if language == "sv":
        for ours, theirs in _SWEDISH_NAMES.items():
            styles = styles.replace(f'<w:name w:val="{ours}"/>', f'<w:name w:val="{theirs}"/>')
    styles = re.sub("0B5F66", _ACCENTS[name], styles)
    styles = styles.replace("</w:styles>", f"{_header_style(name)}</w:styles>")
    static = ("settings", "fontTable", "numbering")
    write_package(
        out,
        Part("word/document.xml", f"{_WORD}.document.main+xml", _word_text(name)),
        [
            Part(
                "word/_rels/document.xml.rels",
                None,
                relations(
                    [
                        *(Relation(each, each, f"{each}.xml") for each in ("styles", *static)),
                        Relation("theme", "theme", "theme/theme1.xml"),
                        Relation("header", "header", "header1.xml"),
                        Relation("footer", "footer", "footer1.xml"),
                        *([Relation("cover", "header", "header2.xml")] if name == "band" else []),
                    ]
                ),
            ),
            Part("word/styles.xml", f"{_WORD}.styles+xml", styles),
            *(
                Part(
                    f"word/{each}.xml",
                    f"{_WORD}.{each}+xml",
                    template(f"word/{each}.xml", language=locale(language), numbered_lists="").replace(
                        "0B5F66", _ACCENTS[name]
                    ),
                )
                for each in static
            ),
            Part("word/theme/theme1.xml", _THEME, _theme(name)),
            Part("word/header1.xml", f"{_WORD}.header+xml", _header()),
            *([Part("word/header2.xml", f"{_WORD}.header+xml", _cover_band())] if name == "band" else []),
            Part("word/footer1.xml", f"{_WORD}.footer+xml", _footer(language)),
        ],
        title=_title(name, language),
        language=language,
        properties=Properties(),
    )


def _word_text(name: StockName) -> str:
    content = _paragraph("{content}")
    margins = '<w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>'
    page = (
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1304" w:bottom="1304" w:left="1304" '
        f'w:header="{"0" if name == "band" else "709"}" w:footer="624" w:gutter="0"/>'
    )
    cover = first = ""
    if name == "band":
        title = _paragraph("{title}", "Heading1", '<w:spacing w:before="4200" w:after="400"/>')
        cover = title + "".join(_paragraph(text, "CoverFact") for text in ("{dialogue}", "{diary_number}", "{date}"))
        content = _paragraph("{content}", more="<w:pageBreakBefore/>")
        margins = f'<w:headerReference w:type="first" r:id="cover"/>{margins}'
        first = "<w:titlePg/>"
    return (
        f'{DECLARATION}<w:document xmlns:w="{_MAIN}" xmlns:r="{_RELATIONS}"><w:body>{cover}{content}'
        f"<w:sectPr>{margins}{page}{first}</w:sectPr></w:body></w:document>"
    )


def _paragraph(text: str, style: str = "", more: str = "") -> str:
    dress = (f'<w:pStyle w:val="{style}"/>' if style else "") + more
    return f"<w:p>{f'<w:pPr>{dress}</w:pPr>' if dress else ''}<w:r><w:t>{escaped(text)}</w:t></w:r></w:p>"


def _header_style(name: StockName) -> str:
    accent = _ACCENTS[name]
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{accent}"/>'
    if name == "plain":
        own = '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:color w:val="5A564E"/><w:sz w:val="18"/></w:rPr>'
        return _style("Header", "header", own)
    white = '<w:rPr><w:b/><w:color w:val="FFFFFF"/><w:sz w:val="{}"/></w:rPr>'
    return (
        _style(
            "Header",
            "header",
            f'<w:pPr>{fill}<w:tabs><w:tab w:val="right" w:pos="9298"/></w:tabs>'
            f'<w:spacing w:before="0" w:after="200" w:line="480" w:lineRule="exact"/>{_WIDE}</w:pPr>{white.format(20)}',
        )
        + _style(
            "CoverBand",
            "Cover Band",
            f'<w:pPr>{fill}<w:spacing w:before="0" w:after="0" w:line="1500" w:lineRule="exact"/>{_WIDE}</w:pPr>'
            f"{white.format(36)}",
            own=True,
        )
        + _style(
            "CoverFact",
            "Cover Fact",
            '<w:pPr><w:spacing w:after="80"/></w:pPr><w:rPr><w:color w:val="5A564E"/><w:sz w:val="26"/></w:rPr>',
            own=True,
        )
    )


def _style(identity: str, name: str, dress: str, *, own: bool = False) -> str:
    custom = ' w:customStyle="1"' if own else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{identity}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/>{dress}</w:style>'
    )


def _cover_band() -> str:
    return f'{DECLARATION}<w:hdr xmlns:w="{_MAIN}">{_paragraph("{buyer}", "CoverBand")}</w:hdr>'


def _header() -> str:
    tab = '<w:pPr><w:pStyle w:val="Header"/><w:tabs><w:tab w:val="right" w:pos="9298"/></w:tabs></w:pPr>'
    return (
        f'{DECLARATION}<w:hdr xmlns:w="{_MAIN}" xmlns:r="{_RELATIONS}"><w:p>{tab}'
        "<w:r><w:t>{buyer}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>{diary_number}</w:t></w:r></w:p></w:hdr>"
    )


def _footer(language: str) -> str:
    page = escaped(words(language).text("Page {page} of {pages}"))
    for field, code in (("{page}", "PAGE"), ("{pages}", "NUMPAGES")):
        number = f'<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        page = page.replace(field, f'</w:t></w:r>{number}<w:r><w:t xml:space="preserve">')
    return (
        f'{DECLARATION}<w:ftr xmlns:w="{_MAIN}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
        "<w:r><w:t>{title}</w:t></w:r><w:r><w:tab/></w:r>"
        f'<w:r><w:t xml:space="preserve">{page}</w:t></w:r></w:p></w:ftr>'
    )


def _write_excel(name: StockName, language: str, out: io.BytesIO) -> None:
    page = words(language).text("Page {page} of {pages}", page="&P", pages="&N")
    head, foot = escaped("&L&B{buyer}&R{diary_number}"), escaped(f"&L{{title}}&R{page}")
    sheet = (
        f'{DECLARATION}<worksheet xmlns="{MAIN}"><sheetData/>'
        '<pageMargins left="0.5" right="0.5" top="0.95" bottom="0.7" header="0.3" footer="0.35"/>'
        f"<headerFooter><oddHeader>{head}</oddHeader><oddFooter>{foot}</oddFooter></headerFooter></worksheet>"
    )
    title = _title(name, language)
    write_package(
        out,
        Part(
            "xl/workbook.xml",
            f"{_EXCEL}.sheet.main+xml",
            f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{_RELATIONS}"><sheets>'
            f'<sheet name="{attribute(title)}" sheetId="1" r:id="sheet1"/></sheets></workbook>',
        ),
        [
            Part(
                "xl/_rels/workbook.xml.rels",
                None,
                relations(
                    [
                        Relation("sheet1", "worksheet", "worksheets/sheet1.xml"),
                        Relation("styles", "styles", "styles.xml"),
                        Relation("theme", "theme", "theme/theme1.xml"),
                    ]
                ),
            ),
            Part("xl/worksheets/sheet1.xml", f"{_EXCEL}.worksheet+xml", sheet),
            Part("xl/styles.xml", f"{_EXCEL}.styles+xml", template("excel/styles.xml")),
            Part("xl/theme/theme1.xml", _THEME, _theme(name)),
        ],
        title=title,
        language=language,
        properties=Properties(),
    )


def _theme(name: StockName) -> str:
    return template("stock/theme.xml", accent=_ACCENTS[name])


def _title(name: StockName, language: str) -> str:
    text = words(language)
    return text.text("Plain template") if name == "plain" else text.text("Template with a coloured band")
