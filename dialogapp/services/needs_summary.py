"""The needs summary (behovssammanfattning) as a document tree: the conclusion first, each need in full after it."""

from __future__ import annotations

from dialogapp.domain.document import Document, Paragraph
from dialogapp.domain.masking import masked
from dialogapp.services.document_view import secrecy_mark
from dialogapp.services.needs_parts.decide import changes, decisions, limits
from dialogapp.services.needs_parts.in_full import needs_in_full
from dialogapp.services.needs_parts.matter import NeedMatter, gather_needs
from dialogapp.services.needs_parts.overview import conclusion, disagreement, most_important, weak_ground
from dialogapp.services.needs_parts.votes import votes
from dialogapp.services.ports import Reader
from dialogapp.services.translation import LanguageCode, language


def needs_summary(reader: Reader, language_code: LanguageCode) -> Document:
    """The needs summary. Suppliers stand under codes, and what they ask to keep secret is not quoted."""
    words = language(language_code)
    matter = gather_needs(reader, words)
    title = words.text("Needs summary: {title}", title=matter.view.text(matter.dialogue.title))
    blocks = (
        Paragraph(_basis(matter), "status"),
        *conclusion(matter),
        *most_important(matter),
        *disagreement(matter),
        *weak_ground(matter),
        *changes(matter),
        *decisions(matter),
        *limits(matter),
        *needs_in_full(matter),
        *votes(matter),
    )
    document = Document(title, language_code, blocks, matter.properties())
    return masked(document, matter.view.audience, secrecy_mark(words))


def _basis(matter: NeedMatter) -> str:
    words = matter.words
    parts = (
        matter.dialogue.diary_number,
        words.text("version {number}", number=matter.version),
        words.text("based on {basis}", basis=matter.basis()),
    )
    return " · ".join(filter(None, parts))
