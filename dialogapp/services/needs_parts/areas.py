"""What came of the dialogue by area of its common questions: asked, heard, disagreed on, concluded, and what it did to
the requirements.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.document import Block, Fact, FactTable, Heading, Inline, Paragraph, Text, runs
from dialogapp.domain.questions import Question
from dialogapp.services.need_words import need_sentence, support_words
from dialogapp.services.needs import NeedRow
from dialogapp.services.needs_parts.matter import NeedMatter
from dialogapp.services.needs_parts.overview import is_disagreement
from dialogapp.services.questions import question_coverage


def areas(matter: NeedMatter) -> Iterator[Block]:
    """A block for each area, in the order of its first question; then what was said beside the questions."""
    words = matter.words
    yield Heading(2, words.text("Results by area"))
    by_area: dict[str, list[Question]] = {}
    for row in question_coverage(matter.reader):
        by_area.setdefault(row.question.area.strip(), []).append(row.question)
    if not by_area:
        yield Paragraph(words.text("The dialogue has no common questions."))
    asked_stems = {question.stem_id for questions in by_area.values() for question in questions}
    told: set[str] = set()
    for area, questions in by_area.items():
        yield Heading(3, matter.view.text(area) or words.text("Other common questions"))
        needs = _needs_on(matter, [line for one in questions for line in _answers(matter, one)])
        told |= {row.need.id for row in needs}
        yield _table(matter, _asked(matter, questions), _heard(matter, questions), needs, area)
    rest = [row for row in matter.standing if row.need.id not in told]
    if rest:
        yield Heading(3, words.text("Beside the common questions"))
        lines = [line for line in _sources_of(matter, rest) if line.contribution.question_stem_id not in asked_stems]
        heard = words.plural("{count} input that needs rest on", "{count} inputs that needs rest on", len(lines))
        counted = _counted(matter, lines)
        yield _table(matter, None, f"{heard}. {counted}" if lines else heard, rest, words.text("Beside the questions"))


def _table(matter: NeedMatter, asked: str | None, heard: Inline, needs: Sequence[NeedRow], area: str) -> FactTable:
    words = matter.words
    facts: list[tuple[str, Inline | None]] = [
        (words.text("What we asked"), asked),
        (words.text("What we heard"), heard),
        (words.text("Disagreement"), _disagreement(matter, needs)),
        (words.text("Our conclusion"), _conclusion(matter, needs)),
        (words.text("What it did to the requirements"), _effect(matter, needs)),
    ]
    described = words.text("Results: {area}", area=matter.view.text(area) or words.text("Other common questions"))
    return FactTable(tuple(Fact(label, value) for label, value in facts if value is not None), described)


def _asked(matter: NeedMatter, questions: Sequence[Question]) -> str:
    return "\n".join(f"{one.number}. {matter.view.text(one.text)}" for one in questions)


def _answers(matter: NeedMatter, question: Question) -> list[LogLine]:
    return [
        line
        for line in matter.told
        if line.contribution.kind == "answer" and line.contribution.question_stem_id == question.stem_id
    ]


def _heard(matter: NeedMatter, questions: Sequence[Question]) -> Inline:
    """How many answered each question, and their answers."""
    words, pieces = matter.words, list[str | Text]()
    for one in questions:
        answers = _answers(matter, one)
        behind = len(matter.suppliers_of(answers))
        counted = words.text(
            "Question {number}: {count} of {total} suppliers answered.",
            number=one.number,
            count=behind,
            total=len(matter.supplier_ids),
        )
        pieces += ["\n" if pieces else "", Text(counted, bold=True)]
        for line in answers:
            pieces += ["\n", Text(f"{matter.one_of(line, behind)}: ", italic=True)]
            pieces += runs(matter.view.told(line, words))
    return tuple(piece for piece in pieces if piece)


def _counted(matter: NeedMatter, lines: Sequence[LogLine]) -> str:
    count, total = len(matter.suppliers_of(lines)), len(matter.supplier_ids)
    return matter.words.text("{count} of {total} suppliers said it.", count=count, total=total)


def _disagreement(matter: NeedMatter, needs: Sequence[NeedRow]) -> Inline:
    words = matter.words
    lines = [line for line in _sources_of(matter, needs) if is_disagreement(line)]
    if not lines:
        return words.text("None is marked.")
    behind, pieces = len(matter.suppliers_of(lines)), list[str | Text]()
    for line in lines:
        pieces += ["\n" if pieces else "", Text(f"{matter.one_of(line, behind)}: ", italic=True)]
        pieces += runs(matter.view.told(line, words))
    return tuple(piece for piece in pieces if piece)


def _conclusion(matter: NeedMatter, needs: Sequence[NeedRow]) -> str:
    words = matter.words
    if not needs:
        return words.text("No need rests on the answers yet.")
    return "\n".join(
        words.text(
            "{need}: {sentence} (support {support})",
            need=matter.need_name(row.need),
            sentence=matter.view.text(need_sentence(row.need, words)) or words.text("not written out yet"),
            support=support_words(row.support, words),
        )
        for row in needs
    )


def _effect(matter: NeedMatter, needs: Sequence[NeedRow]) -> str:
    words = matter.words
    own = {each.id: each for row in needs for each in matter.requirements.get(row.need.id, ())}
    if not own:
        return words.text("No requirement has come of it yet.")
    return "\n".join(
        f"{matter.requirement_label(each)} {matter.view.text(each.text)}"
        for each in sorted(own.values(), key=lambda one: one.number)
    )


def _needs_on(matter: NeedMatter, lines: Sequence[LogLine]) -> list[NeedRow]:
    """The needs that rest on any of `lines`, by number."""
    ids = {line.contribution.id for line in lines}
    rows = [
        row
        for row in matter.standing
        if any(source.contribution_id in ids for source in matter.sources.get(row.need.id, ()))
    ]
    return sorted(rows, key=lambda row: row.need.number)


def _sources_of(matter: NeedMatter, needs: Sequence[NeedRow]) -> list[LogLine]:
    """The lines that stand and that any of the needs rests on, each once, in the order of the log."""
    ids = {source.contribution_id for row in needs for source in matter.sources.get(row.need.id, ())}
    return [line for line in matter.told if line.contribution.id in ids]
