"""The dialogue report (dialograpport): all that an annex to the procurement documents is to tell of the dialogue,
in one document with a table of contents (LOU 4 kap. 8 §).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dialogapp.domain.document import Block, Contents, Document, Heading, PageBreak, Properties
from dialogapp.domain.masking import AudienceKind, masked
from dialogapp.services.all_get import given_blocks
from dialogapp.services.document_view import secrecy_mark
from dialogapp.services.equality_parts.checks import check_blocks
from dialogapp.services.equality_parts.contacts import contact_blocks
from dialogapp.services.equality_parts.debts import bidder_blocks, follow_up_blocks, ledger_rows
from dialogapp.services.equality_parts.matrices import information_blocks, question_blocks
from dialogapp.services.equality_parts.times import time_blocks
from dialogapp.services.needs_parts.areas import areas
from dialogapp.services.needs_parts.decide import changes
from dialogapp.services.needs_parts.in_full import needs_in_full
from dialogapp.services.needs_parts.overview import disagreement, most_important, weak_ground
from dialogapp.services.needs_parts.votes import votes
from dialogapp.services.ports import Reader
from dialogapp.services.questions_answers import other_questions
from dialogapp.services.report_parts import appendices, closing, opening
from dialogapp.services.report_parts.matter import ReportMatter, gather_report, nested, without_heading
from dialogapp.services.translation import Language, LanguageCode, language

Part = tuple[str, Callable[[ReportMatter], Iterable[Block]]]


def dialogue_report(reader: Reader, language_code: LanguageCode, audience: AudienceKind = "internal") -> Document:
    """The report: internal, where suppliers are named, or public, where they stand under codes."""
    words = language(language_code)
    matter = gather_report(reader, words, audience)
    blocks = (
        opening.status(matter),
        opening.reading(matter),
        Contents(words.text_in("document", "Contents")),
        PageBreak(),
        *_numbered(matter, _parts(words)),
        PageBreak(),
        *_lettered(matter, _appendices(words)),
    )
    title = words.text("Dialogue report: {title}", title=matter.view.text(matter.needs.dialogue.title))
    document = Document(title, language_code, blocks, _properties(matter))
    return masked(document, matter.view.audience, secrecy_mark(words))


def _parts(words: Language) -> tuple[Part, ...]:
    return (
        (words.text("Summary"), opening.summary),
        (words.text("Background and need"), opening.background),
        (words.text("How the dialogue was held"), opening.conduct),
        (words.text("The meetings in brief"), opening.minutes_in_brief),
        (words.text("Results by area"), lambda matter: without_heading(areas(matter.needs))),
        (words.text("Questions and answers"), _questions),
        (words.text("The needs"), _needs),
        (words.text("Results of exercises"), lambda matter: without_heading(votes(matter.needs))),
        (words.text("Equal treatment"), _equal_treatment),
        (words.text("Information given"), lambda matter: nested(given_blocks(matter.needs))),
        (words.text("Taken into the procurement documents"), _taken),
        (words.text("Risks"), closing.risks),
        (words.text("Next steps"), closing.next_steps),
    )


def _appendices(words: Language) -> tuple[Part, ...]:
    return (
        (words.text("Organisations that took part"), appendices.participants),
        (words.text("Material"), appendices.material),
        (words.text("Information by supplier"), _information),
        (words.text("The needs in full"), lambda matter: nested(without_heading(needs_in_full(matter.needs)))),
        (words.text("Method and draws"), appendices.method),
        (words.text("What was changed when"), appendices.change_log),
    )


def _numbered(matter: ReportMatter, parts: Iterable[Part]) -> Iterator[Block]:
    for number, (title, blocks) in enumerate(parts, start=1):
        yield Heading(2, f"{number} {title}")
        yield from blocks(matter)


def _lettered(matter: ReportMatter, parts: Iterable[Part]) -> Iterator[Block]:
    words = matter.words
    yield Heading(2, words.text("Appendices"))
    for letter, (title, blocks) in zip("ABCDEFGH", parts, strict=False):
        yield Heading(3, words.text("Appendix {letter}: {title}", letter=letter, title=title))
        yield from blocks(matter)


def _questions(matter: ReportMatter) -> Iterator[Block]:
    yield from nested(question_blocks(matter.equality))
    yield from follow_up_blocks(matter.equality)
    yield from nested(other_questions(matter.needs))


def _needs(matter: ReportMatter) -> Iterator[Block]:
    for part in (most_important, disagreement, weak_ground, changes):
        yield from nested(part(matter.needs))


def _equal_treatment(matter: ReportMatter) -> Iterator[Block]:
    for part in (check_blocks, time_blocks, contact_blocks):
        yield from nested(part(matter.equality))


def _information(matter: ReportMatter) -> Iterator[Block]:
    yield from without_heading(information_blocks(matter.equality))
    yield from ledger_rows(matter.equality)


def _taken(matter: ReportMatter) -> Iterator[Block]:
    yield from without_heading(bidder_blocks(matter.equality))


def _properties(matter: ReportMatter) -> Properties:
    return matter.needs.properties()
