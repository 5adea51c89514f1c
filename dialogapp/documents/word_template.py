"""A Word template taken apart: what stands around our text, and what comes along with it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from functools import cached_property

from dialogapp.documents.package import Part, Relation, relations
from dialogapp.documents.placeholders import found_in, paragraphs_of
from dialogapp.documents.template_package import Link, Package
from dialogapp.documents.word_body import EMU_PER_TWIP, TALLEST
from dialogapp.documents.word_looks import Theme
from dialogapp.documents.word_styles import Styles
from dialogapp.documents.word_table import TEXT_WIDTH
from dialogapp.documents.xml_tree import Element, parsed
from dialogapp.domain.dress import placeholder_named

FROM = "from_"
"""What the names of links in the template begin with in a document: ours have other names."""

_NOT_CARRIED = (
    "w:commentRangeStart",
    "w:commentRangeEnd",
    "w:commentReference",
    "w:footnoteReference",
    "w:endnoteReference",
    "w:proofErr",
    "w:printerSettings",
    "w:sectPrChange",
    "w:pPrChange",
    "w:rPrChange",
    "w:tblPrChange",
    "w:del",
    "w:moveFrom",
)
_SHARE_FOR_PICTURE = 0.8
_OUR_SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1304" w:bottom="1304" '
    'w:left="1304" w:header="709" w:footer="624" w:gutter="0"/></w:sectPr>'
)


class WordTemplate:
    """A Word template. Its trees are its own: a writer changes them as it likes."""

    def __init__(self, package: Package) -> None:
        self.package = package
        links = package.links(package.main)
        self._by_identity = {link.identity: link for link in links}
        theme = package.linked("theme")
        self.theme_name = theme
        self.styles = Styles(self._styles(), Theme(package.tree(theme) if theme is not None else None))

    @cached_property
    def body(self) -> Element:
        """The body of its text."""
        return self.package.main_tree.first("w:body") or Element("w:body")

    @cached_property
    def section(self) -> Element:
        """The page and its header and footer: those of its last section."""
        rows = [row for row in self.body.elements if row.name == "w:sectPr"]
        section = rows[-1] if rows else parsed(_OUR_SECTION)
        section.without(*_NOT_CARRIED)
        return section

    @cached_property
    def _around(self) -> tuple[list[Element], list[Element]]:
        """What stands before our text, and after it. Text without any placeholder is only there to look at."""
        rows = [row for row in self.body.elements if row.name != "w:sectPr"]
        if self.content_mark is not None:
            at = rows.index(self.content_mark)
            return _trimmed(rows[:at]), _trimmed(rows[at + 1 :])
        is_cover = any(placeholder_named(word) for word in self.words_of(self.body))
        return (_trimmed(rows), []) if is_cover else ([], [])

    @cached_property
    def content_mark(self) -> Element | None:
        """The paragraph that says where our text goes."""
        return next((row for row in self.body.elements if is_content_mark(row)), None)

    @property
    def is_on_new_page(self) -> bool:
        """Whether our text begins a page, because the paragraph that stands for it does."""
        return self.content_mark is not None and self.content_mark.first("w:pPr", "w:pageBreakBefore") is not None

    @property
    def before(self) -> list[Element]:
        """The cover, and what else stands before our text."""
        return self._around[0]

    @property
    def after(self) -> list[Element]:
        """What stands after our text."""
        return self._around[1]

    @cached_property
    def has_title(self) -> bool:
        """Whether the template sets the document's title as its heading of level 1 itself."""
        own = self.styles.found.get("Heading1")
        return any(
            (row.value("w:pPr", "w:pStyle") or "") == (own.identity if own is not None else None)
            and "title" in map(placeholder_named, found_in("".join(piece.text for piece in pieces)))
            for cover in self.before
            for row, pieces in paragraphs_of(Element("", {}, [cover]))
        )

    @property
    def text_width(self) -> int:
        """Between the margins, in twentieths of a point."""
        page, margins = self.section.first("w:pgSz"), self.section.first("w:pgMar")
        if page is None or margins is None:
            return TEXT_WIDTH
        taken = sum(_twips(margins, name) for name in ("w:left", "w:right", "w:gutter"))
        width = _twips(page, "w:w") - taken
        return width if width > 2000 else TEXT_WIDTH

    @property
    def tallest(self) -> int:
        """How high a picture may be, in EMU."""
        page, margins = self.section.first("w:pgSz"), self.section.first("w:pgMar")
        if page is None or margins is None:
            return TALLEST
        height = _twips(page, "w:h") - abs(_twips(margins, "w:top")) - abs(_twips(margins, "w:bottom"))
        return min(TALLEST, max(round(height * _SHARE_FOR_PICTURE), 2000) * EMU_PER_TWIP)

    @cached_property
    def margins(self) -> list[str]:
        """The parts of its headers and footers that come along, those of the cover's own section too."""
        roots = [self.section, *self.before, *self.after]
        asked = [
            each.attributes.get("r:id", "")
            for root in roots
            for each in Element("", {}, [root]).all("w:headerReference", "w:footerReference")
        ]
        links = [self._by_identity[identity] for identity in dict.fromkeys(asked) if identity in self._by_identity]
        return list(dict.fromkeys(link.target for link in links))

    def words_of(self, root: Element) -> list[str]:
        """The words in braces in `root`."""
        return [word for _, pieces in paragraphs_of(root) for word in found_in("".join(piece.text for piece in pieces))]

    def carried(self, name: str) -> tuple[list[Relation], list[Part]]:
        """The links of the part `name` as they stand in a document, and the pictures behind them."""
        rows, parts = [], []
        for link in self.package.links(name):
            if link.kind == "hyperlink" and link.external:
                rows.append(Relation(link.identity, link.kind, link.target, external=True))
            elif link.kind == "image" and not link.external and link.target in self.package.parts:
                new = f"media/template_{posixpath.basename(link.target)}"
                rows.append(Relation(link.identity, link.kind, new))
                content = self.package.parts[link.target]
                parts.append(Part(f"word/{new}", self.package.type_of(link.target), content))
        return rows, parts

    def whole(self, name: str, new_name: str, content_type: str, content: str | bytes) -> list[Part]:
        """The part `name` with its new content, its links and its pictures."""
        rows, pictures = self.carried(name)
        parts = [Part(f"word/{new_name}", content_type, content), *pictures]
        if rows:
            folder, base = posixpath.split(new_name)
            up = "../" if folder else ""
            rows = [row if row.external else Relation(row.identity, row.kind, f"{up}{row.target}") for row in rows]
            parts.append(Part(posixpath.join("word", folder, "_rels", f"{base}.rels"), None, relations(rows)))
        return parts

    def link_of(self, identity: str) -> Link | None:
        """Where a link of the main part leads."""
        return self._by_identity.get(identity)

    def _styles(self) -> Element:
        name = self.package.linked("styles")
        return self.package.tree(name) if name is not None else parsed(_NO_STYLES)


_NO_STYLES = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


def is_content_mark(row: Element) -> bool:
    """Whether a paragraph says where our text goes."""
    text = row.text.strip() if row.name == "w:p" else ""
    found = found_in(text)
    return len(found) == 1 and text.startswith("{") and text.endswith("}") and placeholder_named(found[0]) == "content"


def cleaned_of(roots: Iterable[Element]) -> None:
    """Take out what belongs to working on a template: comments, tracked changes, notes at the foot."""
    for root in roots:
        root.without(*_NOT_CARRIED)


def _trimmed(rows: list[Element]) -> list[Element]:
    """Without the empty paragraphs at the end."""
    while rows and rows[-1].name == "w:p" and not rows[-1].text.strip() and not _shows(rows[-1]):
        rows = rows[:-1]
    return rows


def _shows(row: Element) -> bool:
    shown = ("w:drawing", "w:pict", "w:sectPr", "w:br", "w:object", "mc:AlternateContent")
    return next(row.all(*shown), None) is not None


def _twips(element: Element, name: str) -> int:
    value = element.attributes.get(name, "0")
    return int(value) if value.lstrip("-").isdecimal() else 0
