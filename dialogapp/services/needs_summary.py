"""The needs summary (behovssammanfattning) as a document tree: the conclusion first, each need in full after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dialogapp.domain.document import Block, Document, Heading, PageBreak, Paragraph
from dialogapp.domain.masking import masked
from dialogapp.services.all_get import given_blocks
from dialogapp.services.document_view import secrecy_mark
from dialogapp.services.needs_parts.areas import areas
from dialogapp.services.needs_parts.decide import changes, decisions, limits
from dialogapp.services.needs_parts.in_full import needs_in_full
from dialogapp.services.needs_parts.matter import NeedMatter
from dialogapp.services.needs_parts.overview import conclusion, disagreement, most_important, weak_ground
from dialogapp.services.needs_parts.votes import votes
from dialogapp.services.ports import Reader
from dialogapp.services.report_parts.appendices import change_log, material, method, participants
from dialogapp.services.report_parts.closing import ahead_blocks, risks
from dialogapp.services.report_parts.in_brief import equality_in_brief
from dialogapp.services.report_parts.matter import ReportMatter, gather_report, nested
from dialogapp.services.report_parts.opening import conduct
from dialogapp.services.translation import LanguageCode, language


def needs_summary(reader: Reader, language_code: LanguageCode) -> Document:
    """The needs summary. Suppliers stand under codes, and what they ask to keep secret is not quoted."""
    words = language(language_code)
    report = gather_report(reader, words, "public")
    matter = report.needs
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
        Heading(2, words.text("How the dialogue was held")),
        *conduct(report),
        *areas(matter),
        *needs_in_full(matter),
        *votes(matter),
        Heading(2, words.text("Equal treatment")),
        *equality_in_brief(report),
        Heading(2, words.text("Risks")),
        *risks(report),
        Heading(2, words.text("Next steps")),
        *ahead_blocks(report),
        *_appendices(report),
    )
    document = Document(title, language_code, blocks, matter.properties())
    return masked(document, matter.view.audience, secrecy_mark(words))


def _appendices(report: ReportMatter) -> Iterator[Block]:
    words = report.words
    parts: tuple[tuple[str, Iterable[Block]], ...] = (
        (words.text("Organisations that took part"), participants(report)),
        (words.text("Material"), material(report)),
        (words.text("Information given (LOU 4 kap. 8 §)"), nested(given_blocks(report.needs), by=2)),
        (words.text("Method and draws"), method(report)),
        (words.text("What was changed when"), change_log(report)),
    )
    yield PageBreak()
    yield Heading(2, words.text("Appendices"))
    for letter, (title, blocks) in zip("ABCDE", parts, strict=True):
        yield Heading(3, words.text("Appendix {letter}: {title}", letter=letter, title=title))
        yield from blocks


def _basis(matter: NeedMatter) -> str:
    words = matter.words
    parts = (
        matter.dialogue.diary_number,
        words.text("version {number}", number=matter.version),
        words.text("based on {basis}", basis=matter.basis()),
    )
    return " · ".join(filter(None, parts))
