"""A board as an SVG for documents, dark on white. Documents are made without a window, so widths are those of the
documents' own font, estimated on the safe side.
"""

from __future__ import annotations

from html import escape

from dialogapp.domain.boards.drawing import Area, Label, Shape, Sign, Stroke, Type
from dialogapp.domain.boards.layout import board_layout
from dialogapp.domain.boards.pictures import BoardPicture

_SIZE = 13.0
_PAGE = 1.35
"""How high a page of text is for its width."""
_WIDE = 0.60
"""Of a letter of usual width, as a part of its height; bold ones are wider."""
_BOLD = 1.06
_NARROW = frozenset("iljtfrI.,:;·|!'’()[] -−")
_BROAD = frozenset("mwMWÅÄÖOQGDHN%–—…@→")
_NARROW_WIDE, _BROAD_WIDE = 0.36, 0.86
_PAPER = {
    "window": "#FFFFFF",
    "surface": "#FFFFFF",
    "sunken": "#ECEAE4",
    "line": "#D5D1C9",
    "edge": "#857F74",
    "text": "#1E1D1B",
    "muted": "#5A564E",
    "accent": "#0B5F66",
    "on_accent": "#FFFFFF",
    "accent_soft": "#D6EAEA",
}


def paper_type() -> Type:
    """How a board on paper writes."""
    return Type(_SIZE, _measure)


def board_svg(picture: BoardPicture, width: float = 680.0, height: float = 480.0) -> bytes:
    """The SVG of a board; it is higher than `height` where it needs to be."""
    drawing = board_layout(picture, width, height, paper_type())
    size = f'width="{drawing.width:.0f}" height="{drawing.height:.0f}"'
    view = f'viewBox="0 0 {drawing.width:.0f} {drawing.height:.0f}"'
    parts = (_svg(shape) for shape in drawing.shapes)
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {view}>{"".join(parts)}</svg>'.encode()


def fits_a_page(picture: BoardPicture, width: float = 680.0) -> bool:
    """Whether a board of the text's width is no higher than a page of text."""
    return board_layout(picture, width, 0.0, paper_type()).height <= _PAGE * width


def _measure(text: str, pixels: float, bold: bool) -> float:
    wide = sum(_NARROW_WIDE if c in _NARROW else _BROAD_WIDE if c in _BROAD else _WIDE for c in text)
    return wide * pixels * (_BOLD if bold else 1.0)


def _svg(shape: Shape) -> str:
    if isinstance(shape, Label):
        return _label(shape)
    if isinstance(shape, Area):
        box = shape.box
        place = f'x="{box.left:.1f}" y="{box.top:.1f}" width="{box.width:.1f}" height="{box.height:.1f}"'
        edge = f' stroke="{_PAPER[shape.edge]}" stroke-width="{shape.stroke}"' if shape.edge else ""
        fill = _PAPER[shape.fill] if shape.fill else "none"
        return f'<rect {place} rx="{shape.corner:.1f}" fill="{fill}"{edge}/>'
    if isinstance(shape, Stroke):
        dash = ' stroke-dasharray="6 4"' if shape.dashed else ""
        line = f"M{shape.x1:.1f} {shape.y1:.1f}L{shape.x2:.1f} {shape.y2:.1f}"
        return f'<path d="{line}" stroke="{_PAPER[shape.colour]}" stroke-width="{shape.width}"{dash}/>'
    return _sign(shape)


def _label(label: Label) -> str:
    box = label.box
    x, anchor = {
        "start": (box.left, "start"),
        "centre": (box.left + box.width / 2, "middle"),
        "end": (box.right, "end"),
    }[label.align]
    y = box.top + box.height / 2 + 0.35 * label.size
    weight = ' font-weight="bold"' if label.bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-family="Lato, sans-serif" font-size="{label.size:.1f}"{weight}'
        f' text-anchor="{anchor}" fill="{_PAPER[label.colour]}">{escape(label.text)}</text>'
    )


def _sign(sign: Sign) -> str:
    colour = _PAPER[sign.colour]
    dress = f'fill="{colour if sign.filled else _PAPER["surface"]}" stroke="{colour}" stroke-width="1.5"'
    r = sign.radius - 0.75
    if sign.shape == "circle":
        return f'<circle cx="{sign.x:.1f}" cy="{sign.y:.1f}" r="{r:.1f}" {dress}/>'
    side = 1.8 * r
    left, top = sign.x - side / 2, sign.y - side / 2
    return f'<rect x="{left:.1f}" y="{top:.1f}" width="{side:.1f}" height="{side:.1f}" {dress}/>'
