"""Each need in full: its sentence, its parts, what it rests on, and the requirements that came of it."""

from __future__ import annotations

from collections.abc import Iterator

from dialogapp.domain.document import (
    Block,
    BulletList,
    Column,
    Fact,
    FactTable,
    Heading,
    ListItem,
    Paragraph,
    Row,
    Table,
    Text,
    runs,
)
from dialogapp.domain.exercises import Card
from dialogapp.domain.needs import Need, NeedSource, follow_up_text, measure_text
from dialogapp.services.need_words import (
    NEED_STATUS_WORDS,
    OBLIGATION_WORDS,
    PRIORITY_WORDS,
    REQUIREMENT_TYPE_WORDS,
    feedback_words,
    level_words,
    need_sentence,
    support_words,
)
from dialogapp.services.needs import NeedRow
from dialogapp.services.needs_parts.matter import NeedMatter
from dialogapp.services.needs_parts.votes import told_card
from dialogapp.services.phrases import in_a_sentence
from dialogapp.services.words import word


def needs_in_full(matter: NeedMatter) -> Iterator[Block]:
    """Every need, the dismissed ones last."""
    words = matter.words
    yield Heading(2, words.text("The needs in full"))
    if not matter.needs:
        yield Paragraph(words.text("No needs are written down yet."))
    for row in sorted(matter.needs, key=lambda each: (each.need.status == "dismissed", each.need.number)):
        yield Heading(3, matter.need_name(row.need))
        if sentence := matter.view.text(need_sentence(row.need, words)):
            yield Paragraph(sentence, "lead")
        yield _parts(matter, row)
        yield Heading(4, words.text("Rests on"))
        yield _sources(matter, row.need)
        yield Heading(4, words.text("Requirements"))
        yield _requirements(matter, row.need)


def need_parts(matter: NeedMatter, need: Need) -> list[tuple[str, str]]:
    """Labels and texts of a need's parts, those that are not known left out."""
    words = matter.words
    parts = (
        (words.text("Situation"), need.situation),
        (words.text("Problem"), need.problem),
        (words.text("Measure"), measure_text(need)),
        (words.text("How it is measured"), need.method),
        (words.text("When it is measured"), need.measured_when),
        (words.text("Constraints"), need.constraints),
        (words.text("Accessibility"), need.accessibility),
        (words.text("Law"), need.legal),
        (words.text("Owner"), need.owner),
    )
    return [(label, matter.view.text(text)) for label, text in parts if text]


def source_words(matter: NeedMatter, source: NeedSource) -> ListItem:
    """A source: who said it when, and what, in quotation marks only where it is verbatim; or the card it is."""
    if source.card_id is not None:
        return _card_source(matter, matter.cards[source.card_id])
    line = matter.lines[source.contribution_id or ""]
    speaker = matter.speaker(line, source.need_id)
    lead = Text(f"{speaker}, {matter.when_and_where(line)}: ", bold=True)
    if line.contribution.state == "struck":
        return ListItem((lead, matter.words.text("struck, does not count")))
    return ListItem((lead, *runs(matter.view.told(line, matter.words))))


def _card_source(matter: NeedMatter, card: Card) -> ListItem:
    exercise = matter.exercises[card.exercise_id]
    lead = matter.words.text("Card in “{title}”: ", title=matter.view.text(exercise.title))
    text = Text(matter.view.text(card.text), secrecy=told_card(matter, card).secrecy)
    return ListItem((Text(lead, bold=True), text))


def _parts(matter: NeedMatter, row: NeedRow) -> FactTable:
    words, need = matter.words, row.need
    status = word(words, NEED_STATUS_WORDS, need.status)
    if need.status_reason:
        status = f"{status}: {matter.view.text(need.status_reason)}"
    priority = word(words, PRIORITY_WORDS, need.priority)
    if need.priority_method:
        priority = f"{priority} ({matter.view.text(need.priority_method)})"
    facts = (
        *need_parts(matter, need),
        (words.text("Priority"), priority),
        (words.text("Support"), _support(matter, row)),
        *_alone(matter, row),
        (words.text("Status"), status),
    )
    described = words.text("The parts of {need}", need=matter.need_label(need))
    return FactTable(tuple(Fact(label, text) for label, text in facts), described)


def _support(matter: NeedMatter, row: NeedRow) -> str:
    words, view = matter.words, matter.view
    told = words.text("{support} suppliers", support=support_words(row.support, words))
    if not row.support.suppliers or not matter.tells_apart(len(row.support.suppliers)):
        return told
    codes = ", ".join(view.name(each) for each in sorted(row.support.suppliers, key=view.order.__getitem__))
    return f"{told} ({codes})"


def _alone(matter: NeedMatter, row: NeedRow) -> list[tuple[str, str]]:
    """What is thought of a need's resting on one supplier alone, where it does and that is said."""
    if not row.support.single_source or not row.need.alone_answer:
        return []
    return [(matter.words.text("One supplier alone"), matter.view.text(row.need.alone_answer))]


def _sources(matter: NeedMatter, need: Need) -> Block:
    sources = matter.sources.get(need.id)
    if not sources:
        return Paragraph(matter.words.text("Nothing is linked to the need."))
    return BulletList(tuple(source_words(matter, source) for source in sources))


def _requirements(matter: NeedMatter, need: Need) -> Block:
    words, view = matter.words, matter.view
    asked = matter.requirements.get(need.id)
    if not asked:
        return Paragraph(words.text("No requirement has come of the need yet."))
    rows, feedback = [], matter.feedback
    for each in asked:
        kind = in_a_sentence(word(words, REQUIREMENT_TYPE_WORDS, each.type))
        obligation = word(words, OBLIGATION_WORDS, each.obligation)
        about = [f"{obligation}, {kind}"]
        if each.id in feedback:
            about.append(feedback_words(feedback[each.id], words))
        if level := level_words(matter.level(each.id), words):
            about.append(level)
            if each.alone_answer and matter.level(each.id).single_source:
                about.append(view.text(each.alone_answer))
        if each.competition:
            about.append(words.text("Effect on competition: {effect}", effect=view.text(each.competition)))
        text = (view.text(each.text), "\n", Text("\n".join(about), italic=True))
        missing = words.text("not decided")
        rows.append(
            Row(
                (
                    matter.requirement_label(each),
                    text,
                    view.text(each.verification) or missing,
                    view.text(follow_up_text(each)) or missing,
                )
            )
        )
    columns = (
        Column(words.text("No."), 0.8),
        Column(words.text("Requirement"), 4.2),
        Column(words.text("Proven in the tender by"), 3.2),
        Column(words.text("Followed up by"), 3.0),
    )
    described = words.text("Requirements of {need}", need=matter.need_label(need))
    return Table(columns, tuple(rows), description=described)
