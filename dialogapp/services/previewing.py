"""A document to look at before it is made: the very pages of its PDF, and the same in words.

Nothing is entered in the register, and what can't be handed on yet can be looked at all the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dialogapp.domain.document import Document
from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.services.document_templates import dated, dress_of, with_buyer
from dialogapp.services.exporting import Order, build, language_of, secrets_of, template_of
from dialogapp.services.ports import Paper, Reader
from dialogapp.services.public_package import contents_list, planned

PAGES, WORDS = "pages.pdf", "words.html"
"""The files of a preview."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What was made to look at: the width and height of each page in points, and the name of the template."""

    sizes: Sequence[tuple[float, float]]
    template: str = ""


def preview(reader: Reader, paper: Paper, order: Order, folder: Path, made_at: Instant) -> Preview:
    """Make the document in `folder`, which is there, as PAGES and as WORDS. Errors as `exporting.make`."""
    tree = _tree(reader, order)
    if not isinstance(tree, Document):
        raise InputError("A table has no pages to look at")
    tree = with_buyer(reader, dated(tree, made_at), made_at)
    template = template_of(reader, order, "pdf")
    dress = dress_of(reader, template) if template is not None else None
    secrets = secrets_of(reader, order) if order.kind != "package" else None
    for name in (PAGES, WORDS):
        paper.write_document(tree, folder / name, force=True, secrets=secrets, dress=dress)
    return Preview(paper.page_sizes(folder / PAGES), template.name if template is not None else "")


def _tree(reader: Reader, order: Order) -> object:
    if order.kind == "package":
        code = language_of(reader, order)
        return contents_list(reader, planned(reader, order.language), code)
    return build(reader, order)
