"""Templates as a municipality's communications department makes them in a Swedish Word and Excel: fictional, by hand.

The names of its styles are Swedish, or Word's own behind Swedish ids; a logo stands in the header; Word has parted the
placeholders over several runs, as it does when someone goes back and corrects a letter.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006"
_D = "http://schemas.openxmlformats.org/drawingml/2006"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_X = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml"
BLUE, GREEN = "1F3A5F", "2E6B3E"


def logo() -> bytes:
    """A picture: a shield of two colours."""
    wide, high = 96, 112

    def pixel(x: int, y: int) -> bytes:
        edge = max(0, y - 60) * 0.9
        inside = edge <= x < wide - edge
        stripe = 40 <= y < 52
        return (
            (b"\xff\xff\xff" if stripe else b"\x1f\x3a\x5f" if x < wide / 2 else b"\x2e\x6b\x3e") + b"\xff"
            if inside
            else b"\0\0\0\0"
        )

    rows = b"".join(b"\0" + b"".join(pixel(x, y) for x in range(wide)) for y in range(high))

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", wide, high, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def package(parts: dict[str, str | bytes]) -> bytes:
    """The parts as a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def parts_of(content: bytes) -> dict[str, str | bytes]:
    """The parts of a file, to make another of."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def _types(*overrides: tuple[str, str]) -> str:
    rows = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides)
    return (
        f'{_X}<Types xmlns="{_P}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f"{rows}</Types>"
    )


def rels(*rows: tuple[str, str, str]) -> str:
    """A list of links: id, kind, target; one that leads out has "://" in it."""
    told = "".join(
        f'<Relationship Id="{identity}" Type="{_R}/{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if '://' in target else ''}/>"
        for identity, kind, target in rows
    )
    return f'{_X}<Relationships xmlns="{_P}/relationships">{told}</Relationships>'


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, style: str = "") -> str:
    dress = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{dress}{''.join(map(run, runs))}</w:p>"


def style(identity: str, name: str, look: str, *, kind: str = "paragraph", base: str = "Normal", more: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" {more}w:styleId="{identity}"><w:name w:val="{name}"/>{based}{look}</w:style>'


def _font(size: int, colour: str = "", *, bold: bool = False, font: str = "") -> str:
    return (
        "<w:rPr>"
        + (f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>' if font else "")
        + ("<w:b/>" if bold else "")
        + (f'<w:color w:val="{colour}"/>' if colour else "")
        + f'<w:sz w:val="{size}"/></w:rPr>'
    )


def _space(before: int, after: int) -> str:
    return f'<w:pPr><w:keepNext/><w:spacing w:before="{before}" w:after="{after}"/></w:pPr>'


OWN = 'w:customStyle="1" '
_DEFAULT = 'w:default="1" '
_CELL_SIDES = '<w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
_TABS = '<w:pPr><w:tabs><w:tab w:val="right" w:pos="8789"/></w:tabs></w:pPr>'
_IN_CELL = '<w:pPr><w:spacing w:after="0"/></w:pPr>'
_RUNNING = '<w:pPr><w:spacing w:after="{}" w:line="270" w:lineRule="auto"/></w:pPr>'
_PLAIN_TABLE = f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{_CELL_SIDES}</w:tblCellMar></w:tblPr>'
_OWN_TABLE = (
    f'<w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{BLUE}"/>'
    '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFC8D2"/></w:tblBorders><w:tblCellMar>'
    '<w:top w:w="50" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/>'
    '<w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr>'
    f'<w:shd w:val="clear" w:color="auto" w:fill="{BLUE}"/></w:tcPr></w:tblStylePr>'
)
_CHARACTERS = "Standardstycketeckensnitt"
_LINK_LOOK = f'<w:rPr><w:color w:val="{BLUE}"/><w:u w:val="single"/></w:rPr>'
_NORMAL_LOOK = f'{_RUNNING.format(120)}<w:rPr><w:lang w:val="sv-SE"/></w:rPr>'
_LIST_LOOK = '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>'
STYLES = "".join(
    [
        style("Normal", "Normal", _NORMAL_LOOK, base="", more=_DEFAULT),
        style(_CHARACTERS, "Default Paragraph Font", "", kind="character", base="", more=_DEFAULT),
        style("Normaltabell", "Normal Table", _PLAIN_TABLE, kind="table", base="", more=_DEFAULT),
        style("Rubrik1", "heading 1", _space(0, 200) + _font(40, BLUE, bold=True, font="Georgia")),
        style("Rubrik2", "Rubrik 2", _space(360, 100) + _font(28, BLUE, bold=True, font="Georgia"), more=OWN),
        style("Rubrik3", "heading 3", _space(240, 60) + _font(24, GREEN, bold=True, font="Georgia")),
        style("Brdtext", "Body Text", _RUNNING.format(140)),
        style("Ingress", "Ingress", _font(24, BLUE), more=OWN),
        style("Punktlista", "List Bullet", _LIST_LOOK),
        style("Tabelltext", "Tabelltext", _IN_CELL + _font(19), more=OWN),
        style("Tabellrubrik", "Tabellrubrik", _IN_CELL + _font(19, "FFFFFF", bold=True), more=OWN),
        style("Sidhuvud", "header", _TABS + _font(17, "44546A")),
        style("Sidfot", "footer", _TABS + _font(16, "44546A")),
        style("Hyperlnk", "Hyperlink", _LINK_LOOK, kind="character", base=_CHARACTERS),
        style("Kommuntabell", "Kommuntabell", _OWN_TABLE, kind="table", base="Normaltabell", more=OWN),
    ]
)
_NUMBERING = (
    f'{_X}<w:numbering xmlns:w="{_W}"><w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="hybridMultilevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
)
THEME = (
    f'{_X}<a:theme xmlns:a="{_D}/main" name="Exempelköping"><a:themeElements><a:clrScheme name="Exempelköping">'
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    f'<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>'
    f'<a:accent1><a:srgbClr val="{BLUE}"/></a:accent1><a:accent2><a:srgbClr val="{GREEN}"/></a:accent2>'
    + "".join(f'<a:accent{n}><a:srgbClr val="8A4B08"/></a:accent{n}>' for n in range(3, 7))
    + '<a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme>'
    '<a:fontScheme name="Exempelköping"><a:majorFont>'
    '<a:latin typeface="Georgia"/><a:ea typeface=""/>'
    '<a:cs typeface=""/></a:majorFont><a:minorFont>'
    '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont>'
    '</a:fontScheme><a:fmtScheme name="Exempelköping"><a:fillStyleLst>'
    + '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    + "</a:fillStyleLst><a:lnStyleLst>"
    + '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
    + "</a:lnStyleLst><a:effectStyleLst>"
    + "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    + "</a:effectStyleLst><a:bgFillStyleLst>"
    + '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)


def picture(alternative: str = "") -> str:
    told = f' descr="{alternative}"' if alternative else ""
    extent = 'cx="432000" cy="504000"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="1" name="Bild 1"{told}/><a:graphic><a:graphicData uri="{_D}/picture"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="1" name="vapen.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/>'
        f'<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def _header(alternative: str) -> str:
    text = "".join(map(run, ("{", "köpa", "re}")))
    number = "".join(map(run, ("Dnr {diary", "_num", "ber}")))
    return (
        f'{_X}<w:hdr xmlns:w="{_W}" xmlns:r="{_R}" xmlns:wp="{_D}/wordprocessingDrawing" xmlns:a="{_D}/main" '
        f'xmlns:pic="{_D}/picture"><w:p><w:pPr><w:pStyle w:val="Sidhuvud"/></w:pPr>{picture(alternative)}'
        f"{run('  ')}{text}<w:r><w:tab/></w:r>{number}</w:p></w:hdr>"
    )


def _footer() -> str:
    fields = "".join(
        f'{run(words)}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        for words, code in (("Sida ", "PAGE"), (" av ", "NUMPAGES"))
    )
    title = "".join(map(run, ("{t", "it", "el}")))
    web = f'<w:hyperlink r:id="rId9">{run("www.exempelkoping.example")}</w:hyperlink>'
    return (
        f'{_X}<w:ftr xmlns:w="{_W}" xmlns:r="{_R}"><w:p><w:pPr><w:pStyle w:val="Sidfot"/></w:pPr>{title}'
        f'<w:r><w:tab/></w:r>{fields}</w:p><w:p><w:pPr><w:pStyle w:val="Sidfot"/></w:pPr>'
        f"{run('Exempelköpings kommun · Storgatan 1 · ')}{web}</w:p></w:ftr>"
    )


def word_template(*, body: str = "", alternative: str = "", styles: str = STYLES) -> bytes:
    """A municipality's Word template; `body` is the text in it, `alternative` that of its logo."""
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId11"/><w:footerReference w:type="default" r:id="rId12"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1985" w:right="1418" w:bottom="1418" w:left="1701" '
        'w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    text = body or paragraph("Skriv här", style="Brdtext")
    defaults = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
        '<w:sz w:val="21"/><w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    return package(
        {
            "[Content_Types].xml": _types(
                ("word/document.xml", f"{_WORD}.template.main+xml"),
                *((f"word/{name}.xml", f"{_WORD}.{name}+xml") for name in ("styles", "numbering", "settings")),
                ("word/header1.xml", f"{_WORD}.header+xml"),
                ("word/footer1.xml", f"{_WORD}.footer+xml"),
                ("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
            ),
            "_rels/.rels": rels(("rId1", "officeDocument", "word/document.xml")),
            "word/document.xml": f'{_X}<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{text}{section}</w:body>'
            "</w:document>",
            "word/_rels/document.xml.rels": rels(
                ("rId1", "styles", "styles.xml"),
                ("rId2", "numbering", "numbering.xml"),
                ("rId3", "settings", "settings.xml"),
                ("rId4", "theme", "theme/theme1.xml"),
                ("rId11", "header", "header1.xml"),
                ("rId12", "footer", "footer1.xml"),
            ),
            "word/styles.xml": f'{_X}<w:styles xmlns:w="{_W}">{defaults}{styles}</w:styles>',
            "word/numbering.xml": _NUMBERING,
            "word/settings.xml": f'{_X}<w:settings xmlns:w="{_W}"><w:defaultTabStop w:val="1304"/></w:settings>',
            "word/theme/theme1.xml": THEME,
            "word/header1.xml": _header(alternative),
            "word/_rels/header1.xml.rels": rels(("rId1", "image", "media/image1.png")),
            "word/footer1.xml": _footer(),
            "word/_rels/footer1.xml.rels": rels(("rId9", "hyperlink", "https://www.exempelkoping.example/")),
            "word/media/image1.png": logo(),
        }
    )


def excel_template(*, head: str = "&amp;L&amp;B{köpare}&amp;R{diary_number}", alternative: str = "") -> bytes:
    """A municipality's Excel template: theme, font, a logo on its first sheet, and the print's head and foot."""
    told = f' descr="{alternative}"' if alternative else ""
    extent = 'cx="432000" cy="504000"'
    return package(
        {
            "[Content_Types].xml": _types(
                ("xl/workbook.xml", f"{_EXCEL}.template.main+xml"),
                ("xl/worksheets/sheet1.xml", f"{_EXCEL}.worksheet+xml"),
                ("xl/styles.xml", f"{_EXCEL}.styles+xml"),
                ("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
                ("xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"),
            ),
            "_rels/.rels": rels(("rId1", "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'{_X}<workbook xmlns="{_S}" xmlns:r="{_R}"><sheets><sheet name="Blad1" sheetId="1" '
            'r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": rels(
                ("rId1", "worksheet", "worksheets/sheet1.xml"),
                ("rId2", "styles", "styles.xml"),
                ("rId3", "theme", "theme/theme1.xml"),
            ),
            "xl/worksheets/sheet1.xml": f'{_X}<worksheet xmlns="{_S}" xmlns:r="{_R}"><sheetData/><headerFooter>'
            f"<oddHeader>{head}</oddHeader><oddFooter>&amp;L{{titel}}&amp;RSida &amp;P av &amp;N</oddFooter>"
            '</headerFooter><drawing r:id="rId1"/></worksheet>',
            "xl/worksheets/_rels/sheet1.xml.rels": rels(("rId1", "drawing", "../drawings/drawing1.xml")),
            "xl/drawings/drawing1.xml": f'{_X}<xdr:wsDr xmlns:xdr="{_D}/spreadsheetDrawing" xmlns:a="{_D}/main" '
            f'xmlns:r="{_R}"><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff>'
            f"<xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext {extent}/><xdr:pic><xdr:nvPicPr>"
            f'<xdr:cNvPr id="2" name="Bild 1"{told}/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill>'
            '<a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm>'
            f'<a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>'
            "</xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>",
            "xl/drawings/_rels/drawing1.xml.rels": rels(("rId1", "image", "../media/image1.png")),
            "xl/media/image1.png": logo(),
            "xl/styles.xml": f'{_X}<styleSheet xmlns="{_S}"><fonts count="1"><font><sz val="10"/><name val="Arial"/>'
            '<scheme val="minor"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill>'
            "</fills>"
            '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>',
            "xl/theme/theme1.xml": THEME,
        }
    )
