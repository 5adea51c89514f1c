"""Question by supplier and information by supplier: as tables that can be read aloud, and as pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogapp.domain.document import Block, CellContent, Column, Figure, Heading, Paragraph, Row, Table
from dialogapp.domain.parity import ParityItem
from dialogapp.services.equality_parts.matter import EqualityMatter
from dialogapp.services.equality_parts.pictures import Square, matrix_picture, picture_width

_MOST_COLUMNS = 8
"""So many suppliers are side by side in one table; the others come in the next."""


def question_blocks(matter: EqualityMatter) -> Iterator[Block]:
    """The common questions, by supplier."""
    words = matter.words
    yield Heading(2, words.text("Common questions by supplier"))
    if not matter.coverage:
        yield Paragraph(words.text("The dialogue has no common questions."))
        return
    numbers = [row.question.number for row in matter.coverage]
    squares: list[list[Square]] = [
        ["got" if supplier in row.put_to else "missing" for supplier in matter.supplier_ids] for row in matter.coverage
    ]
    if not matter.supplier_ids:
        for row in matter.coverage:
            yield Paragraph(f"{row.question.number}. {matter.view.text(row.question.text)}")
        yield _left_out(matter)
        return
    yield from _explained(matter, words.text("yes: the question was put; no: it was not."))
    yield from _tables(
        matter,
        words.text("Question"),
        [(row.question.number, matter.view.text(row.question.text)) for row in matter.coverage],
        squares,
    )
    missing = sum(line.count("missing") for line in squares)
    alternative = words.plural(
        "Matrix of questions by supplier. {count} square is empty: a question that was not put.",
        "Matrix of questions by supplier. {count} squares are empty: questions that were not put.",
        missing,
    )
    yield from _picture(matter, numbers, squares, alternative, words.text("Questions put, by supplier"))


def information_blocks(matter: EqualityMatter) -> Iterator[Block]:
    """What the buyer told, by supplier; and the two debts, which are kept apart."""
    words = matter.words
    yield Heading(2, words.text("Information by supplier"))
    if not matter.items:
        yield Paragraph(words.text("The buyer has given no information that is noted."))
        return
    yield Paragraph(_debts(matter))
    if not matter.supplier_ids:
        yield _left_out(matter)
        return
    squares = [[square_of(item, supplier) for supplier in matter.supplier_ids] for item in matter.items]
    yield from _explained(
        matter, words.text("yes: has got it; no: it is owed; a dash: it does not matter and is not owed.")
    )
    yield from _tables(
        matter,
        words.text("Information"),
        [(item.disclosure.number, matter.disclosed(item)) for item in matter.items],
        squares,
    )
    missing = sum(line.count("missing") for line in squares)
    alternative = words.plural(
        "Matrix of information by supplier. {count} square is empty: information that is owed.",
        "Matrix of information by supplier. {count} squares are empty: information that is owed.",
        missing,
    )
    numbers = [item.disclosure.number for item in matter.items]
    yield from _picture(matter, numbers, squares, alternative, words.text("Information given, by supplier"))


def square_of(item: ParityItem, supplier_id: str) -> Square:
    """How a piece of information stands to a supplier."""
    if supplier_id in item.informed:
        return "got"
    return "missing" if supplier_id in item.owed else "none"


def answer_word(matter: EqualityMatter, square: Square) -> str | None:
    """yes, no, or nothing."""
    return {"got": matter.words.text("yes"), "missing": matter.words.text("no"), "none": None}[square]


def _debts(matter: EqualityMatter) -> str:
    words = matter.words
    relevant = [item for item in matter.items if item.disclosure.relevant]
    owed = sum(1 for item in relevant if item.owed)
    outside = sum(1 for item in relevant if not item.disclosure.taken_into)
    first = words.plural(
        "To the suppliers of the dialogue, {count} piece of information is owed.",
        "To the suppliers of the dialogue, {count} pieces of information are owed.",
        owed,
    )
    second = words.plural(
        "To all who may bid, {count} piece is owed: it is settled only by a reference in the procurement documents.",
        "To all who may bid, {count} pieces are owed: they are settled only by a reference in the procurement"
        " documents.",
        outside,
    )
    return f"{first} {second}"


def _explained(matter: EqualityMatter, meaning: str) -> Iterator[Block]:
    key = matter.words.text("The letters over the columns are those of the suppliers' codes.")
    if matter.view.internal:
        key = "; ".join(f"{matter.initials(one)}: {matter.view.name(one)}" for one in matter.supplier_ids) + "."
    yield Paragraph(f"{key} {meaning[:1].upper()}{meaning[1:]}", "note")


def _tables(
    matter: EqualityMatter,
    heading: str,
    labels: Sequence[tuple[int, CellContent]],
    squares: Sequence[Sequence[Square]],
) -> Iterator[Block]:
    words = matter.words
    for start in range(0, len(matter.supplier_ids), _MOST_COLUMNS):
        shown = matter.supplier_ids[start : start + _MOST_COLUMNS]
        columns = (
            Column(words.text("No."), 0.7, "number"),
            Column(heading, 5.0),
            *(Column(matter.initials(one), 0.9, align="centre") for one in shown),
        )
        rows = tuple(
            Row((number, label, *(answer_word(matter, one) for one in line[start : start + _MOST_COLUMNS])))
            for (number, label), line in zip(labels, squares, strict=True)
        )
        names = ", ".join(map(matter.view.name, shown))
        yield Table(columns, rows, description=words.text("{what} by supplier: {names}", what=heading, names=names))


def _picture(
    matter: EqualityMatter,
    numbers: Sequence[int],
    squares: Sequence[Sequence[Square]],
    alternative: str,
    caption: str,
) -> Iterator[Block]:
    heads = [matter.initials(one) for one in matter.supplier_ids]
    picture = matrix_picture([str(number) for number in numbers], heads, squares)
    words = matter.words
    legend = words.text("Filled: has got it. Empty: has not. Dash: not owed.")
    yield Figure(picture, f"{alternative} {legend}", picture_width(len(heads)), caption)
    yield Paragraph(legend, "note")


def _left_out(matter: EqualityMatter) -> Paragraph:
    return Paragraph(matter.words.text("Facts by supplier are left out: fewer than three suppliers take part."))
