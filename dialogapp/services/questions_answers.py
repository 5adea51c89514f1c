"""Questions and answers of the dialogue as the public may read them: the common questions with what suppliers answered,
then the other questions. Where fewer than three suppliers answered, they are not told apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.document import Block, Callout, Column, Document, Heading, Paragraph, Row, Table
from dialogapp.domain.masking import masked
from dialogapp.services.document_view import secrecy_mark
from dialogapp.services.needs_parts.matter import NeedMatter, gather_needs
from dialogapp.services.phrases import kind_word
from dialogapp.services.ports import Reader
from dialogapp.services.questions import question_coverage
from dialogapp.services.translation import LanguageCode, language


def questions_and_answers(reader: Reader, language_code: LanguageCode) -> Document:
    """Every question with its answers, as the public may read them."""
    words = language(language_code)
    matter = gather_needs(reader, words)
    title = words.text("Questions and answers: {title}", title=matter.view.text(matter.dialogue.title))
    entries, head = reader.journal_head()
    reading = (
        words.text(
            "The answers are reported speech: what was said is told in the note-taker's words. Quotation marks stand "
            "only around words that were noted verbatim."
        ),
        words.text("Where fewer than three suppliers answered a question, they are not told apart."),
        words.text(
            "Made from the dialogue's journal at entry {entries}, whose head is {head}.", entries=entries, head=head
        ),
    )
    basis = words.text("based on {basis}", basis=matter.basis())
    blocks = (
        Paragraph(" · ".join(filter(None, (matter.dialogue.diary_number, basis))), "status"),
        Callout(words.text("How to read this list"), reading),
        *_common(matter),
        *other_questions(matter),
    )
    return masked(
        Document(title, language_code, blocks, matter.properties()), matter.view.audience, secrecy_mark(words)
    )


def _common(matter: NeedMatter) -> Iterator[Block]:
    words = matter.words
    yield Heading(2, words.text("Common questions"))
    coverage = question_coverage(matter.reader)
    if not coverage:
        yield Paragraph(words.text("The dialogue has no common questions."))
    for each in coverage:
        question = each.question
        yield Heading(3, f"{question.number}. {matter.view.text(question.text)}")
        answers = [
            line
            for line in matter.told
            if line.contribution.kind == "answer" and line.contribution.question_stem_id == question.stem_id
        ]
        if answers:
            yield _table(matter, answers, words.text("Answers to question {number}", number=question.number))
        else:
            yield Paragraph(words.text("No answer is noted."))


def other_questions(matter: NeedMatter) -> Iterator[Block]:
    """Questions and answers in the order in which they came, but for the answers told above."""
    words = matter.words
    stems = {each.question.stem_id for each in question_coverage(matter.reader)}
    lines = [
        line
        for line in matter.told
        if line.contribution.kind in ("question", "answer")
        and not (line.contribution.kind == "answer" and line.contribution.question_stem_id in stems)
    ]
    yield Heading(2, words.text("Other questions and answers"))
    if not lines:
        yield Paragraph(words.text("No other questions or answers are noted."))
        return
    yield _table(matter, lines, words.text("Other questions and answers"), with_kind=True)


def _table(matter: NeedMatter, lines: Sequence[LogLine], description: str, *, with_kind: bool = False) -> Table:
    words, view = matter.words, matter.view
    speaking = {
        line.contribution.organisation_id for line in lines if view.is_supplier(line.contribution.organisation_id)
    }
    told_apart = matter.tells_apart(len(speaking))
    columns = [Column(words.text("Who"), 1.8), Column(words.text_in("minutes", "Account"), 6.6)]
    if with_kind:
        columns.insert(1, Column(words.text("Kind"), 1.2))
    rows = []
    for line in lines:
        is_supplier = view.is_supplier(line.contribution.organisation_id)
        who = view.speaker(line) if told_apart or not is_supplier else words.text("A supplier")
        cells = [who or None, view.said_cell(line, words)]
        if with_kind:
            cells.insert(1, kind_word(words, line.contribution.kind))
        rows.append(Row(tuple(cells)))
    return Table(tuple(columns), tuple(rows), description=description)
