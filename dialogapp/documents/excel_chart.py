"""Charts as Excel's own: bars that follow their cells, with today's values for programs that don't reckon.

Their colours differ in lightness, so that they can be told apart in grey; figures stand at the bars.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dialogapp.documents.excel_sheet import letters, typed
from dialogapp.documents.package import Part, Relation, relations
from dialogapp.documents.tree import verbatim
from dialogapp.documents.xml_text import attribute, escaped
from dialogapp.documents.xml_tree import DECLARATION
from dialogapp.domain.document import Chart, Sheet
from dialogapp.domain.frozen import dataclass

CHART_ROWS = 24
"""So many rows of the usual height a chart takes, with the room around it."""
_DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WIDE, _HIGH = 6_700_000, 4_100_000
_FILLS = ("0B5F66", "D6D1C7", "857F74", "F4F2EE")
"""Dark, light, middle, almost white: told apart in grey, each with a dark edge."""
_INK, _EDGE, _LINE = "1E1D1B", "1E1D1B", "D5D1C9"
_LABEL_AXIS, _VALUE_AXIS = 111_111_111, 222_222_222
_WIDEST_LABEL = 60


@dataclass(frozen=True, slots=True)
class Named:
    """A sheet with the name that it has in the file."""

    name: str
    sheet: Sheet


def charts_on(
    charts: Sequence[Chart], sheets: Mapping[str, Named], number: int, first_number: int, row: int
) -> tuple[Relation, list[Part]]:
    """The drawing of sheet `number` with `charts` one under the other from `row` on (from 0), and its parts; charts are
    numbered from `first_number`. ValueError where a chart names a sheet or column that is not there.
    """
    frames = "".join(_frame(chart, place, row + place * CHART_ROWS) for place, chart in enumerate(charts))
    names = [f"chart{first_number + place}.xml" for place in range(len(charts))]
    links = [Relation(f"chart{place}", "chart", f"../charts/{name}") for place, name in enumerate(names)]
    drawing = (
        f'{DECLARATION}<xdr:wsDr xmlns:xdr="{_DRAWINGML}/spreadsheetDrawing" xmlns:a="{_DRAWINGML}/main" '
        f'xmlns:r="{_RELATIONS}">{frames}</xdr:wsDr>'
    )
    parts = [
        Part(f"xl/drawings/drawing{number}.xml", _DRAWING_TYPE, drawing),
        Part(f"xl/drawings/_rels/drawing{number}.xml.rels", None, relations(links)),
    ]
    for name, chart in zip(names, charts, strict=True):
        parts.append(Part(f"xl/charts/{name}", _CHART_TYPE, _chart_xml(chart, sheets[chart.sheet])))
    return Relation("drawing", "drawing", f"../drawings/drawing{number}.xml"), parts


def _frame(chart: Chart, place: int, row: int) -> str:
    return (
        f"<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>38100</xdr:colOff><xdr:row>{row}</xdr:row>"
        f'<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="{_WIDE}" cy="{_HIGH}"/><xdr:graphicFrame macro="">'
        f'<xdr:nvGraphicFramePr><xdr:cNvPr id="{place + 2}" name="{attribute(_shown(chart.title))}" '
        f'descr="{attribute(chart.alternative)}"/>'
        "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>"
        '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>'
        f'<a:graphicData uri="{_DRAWINGML}/chart"><c:chart xmlns:c="{_DRAWINGML}/chart" r:id="chart{place}"/>'
        "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>"
    )


def _chart_xml(chart: Chart, named: Named) -> str:
    bars = "".join(_series(chart, named, place) for place in range(len(chart.series)))
    overlap = '<c:overlap val="100"/>' if chart.stacked else ""
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{_DRAWINGML}/chart" xmlns:a="{_DRAWINGML}/main" '
        f'xmlns:r="{_RELATIONS}"><c:roundedCorners val="0"/><c:chart>{_title(chart.title, 1200)}'
        '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/>'
        f'<c:grouping val="{"stacked" if chart.stacked else "clustered"}"/><c:varyColors val="0"/>{bars}'
        f'<c:gapWidth val="60"/>{overlap}<c:axId val="{_LABEL_AXIS}"/><c:axId val="{_VALUE_AXIS}"/></c:barChart>'
        f'<c:catAx><c:axId val="{_LABEL_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="l"/>{_title(chart.axis, 900, upright=True)}'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/>{_line(_INK)}{_letters(900)}<c:crossAx val="{_VALUE_AXIS}"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="b"/><c:majorGridlines>{_line(_LINE)}</c:majorGridlines>'
        f'{_title(chart.value_axis, 900)}<c:numFmt formatCode="#,##0" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'{_line(_LINE)}{_letters(900)}<c:crossAx val="{_LABEL_AXIS}"/><c:crosses val="max"/></c:valAx>'
        f'</c:plotArea>{_legend(chart)}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>'
        f'<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>'
        "</c:chartSpace>"
    )


def _series(chart: Chart, named: Named, place: int) -> str:
    heading = chart.series[place]
    column, values = _column(named.sheet, heading)
    label_column, labels = _column(named.sheet, chart.names)
    rows = range(chart.first, chart.first + chart.count)
    begin, end = chart.first + 2, chart.first + chart.count + 1
    sheet = "'" + named.name.replace("'", "''") + "'"

    def where(letter: str) -> str:
        return escaped(f"{sheet}!${letter}${begin}:${letter}${end}")

    names = "".join(_point(at, _shown(labels[row])) for at, row in enumerate(rows))
    numbers = "".join(_point(at, values[row]) for at, row in enumerate(rows) if values[row])
    fill = _FILLS[place % len(_FILLS)]
    inside = chart.stacked
    label_colour = "FFFFFF" if inside and place == 0 else _INK
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/><c:tx><c:strRef>'
        f"<c:f>{escaped(f'{sheet}!${column}$1')}</c:f>"
        f'<c:strCache><c:ptCount val="1"/>{_point(0, heading)}</c:strCache></c:strRef></c:tx>'
        f'<c:spPr><a:solidFill><a:srgbClr val="{fill}"/></a:solidFill><a:ln w="9525"><a:solidFill>'
        f'<a:srgbClr val="{_EDGE}"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/>'
        f'<c:dLbls><c:numFmt formatCode="#,##0;-#,##0;" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln>'
        f"</c:spPr>{_letters(900, label_colour)}"
        f'<c:dLblPos val="{"ctr" if inside else "outEnd"}"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
        f'<c:cat><c:strRef><c:f>{where(label_column)}</c:f><c:strCache><c:ptCount val="{chart.count}"/>{names}'
        f"</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>{where(column)}</c:f><c:numCache>"
        f'<c:formatCode>General</c:formatCode><c:ptCount val="{chart.count}"/>{numbers}</c:numCache></c:numRef></c:val>'
        "</c:ser>"
    )


def _column(sheet: Sheet, heading: str) -> tuple[str, list[str]]:
    """The letter of a sheet's column, and what its cells hold, as text."""
    headings = [column.heading for column in sheet.columns]
    if heading not in headings:
        raise ValueError(f"sheet {sheet.name!r} has no column {heading!r} to draw")
    place = headings.index(heading)
    return letters(place), [verbatim(typed(row.cells[place])) for row in sheet.rows]


def _point(place: int, text: str) -> str:
    return f'<c:pt idx="{place}"><c:v>{escaped(text)}</c:v></c:pt>'


def _shown(text: str) -> str:
    """A name on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _WIDEST_LABEL else f"{line[: _WIDEST_LABEL - 1].rstrip()}…"


def _legend(chart: Chart) -> str:
    if len(chart.series) < 2:
        return ""
    return f'<c:legend><c:legendPos val="t"/><c:overlay val="0"/>{_letters(900)}</c:legend>'


def _title(text: str, size: int, *, upright: bool = False) -> str:
    turned = ' rot="-5400000" vert="horz"' if upright else ""
    return (
        f'<c:title><c:tx><c:rich><a:bodyPr{turned}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{size}" b="1"/></a:pPr>'
        f'<a:r><a:rPr sz="{size}" b="1"><a:solidFill><a:srgbClr val="{_INK}"/></a:solidFill></a:rPr>'
        f'<a:t>{escaped(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
    )


def _letters(size: int, colour: str = _INK) -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{size}"><a:solidFill><a:srgbClr val="{colour}"/>'
        "</a:solidFill></a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>"
    )


def _line(colour: str) -> str:
    return f'<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:ln></c:spPr>'


def chart_breaks(count: int, row: int) -> str:
    """Page breaks before each chart but the first, `row` being where that begins (from 0)."""
    breaks = list(_breaks(count, row))
    if not breaks:
        return ""
    return f'<rowBreaks count="{len(breaks)}" manualBreakCount="{len(breaks)}">{"".join(breaks)}</rowBreaks>'


def _breaks(count: int, row: int) -> Iterator[str]:
    for place in range(1, count):
        yield f'<brk id="{row + place * CHART_ROWS}" max="16383" man="1"/>'
