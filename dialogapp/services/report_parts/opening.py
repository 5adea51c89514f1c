"""What the dialogue report begins with: state, how to read it, summary, need, and how the dialogue was held."""

from __future__ import annotations

from collections.abc import Iterator

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.document import Block, Callout, Column, Heading, Paragraph, Row, Table
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.states import DialogueState, state_of
from dialogapp.services.equality_parts.checks import invited_blocks
from dialogapp.services.minutes_parts.matter import gather
from dialogapp.services.minutes_parts.outcome import essence
from dialogapp.services.needs_parts.overview import conclusion
from dialogapp.services.phrases import in_a_sentence
from dialogapp.services.report_parts.matter import ReportMatter, nested, without_heading
from dialogapp.services.state_words import dialogue_word, minutes_word
from dialogapp.services.states import minutes_state
from dialogapp.services.words import MEETING_KIND_WORDS, meeting_state, word

_TOLD = ("finalised", "published")
"""The states in which the public is told what minutes say."""


def status(matter: ReportMatter) -> Paragraph:
    """Diary number, version, where the dialogue stands, and whom the report is for."""
    words, dialogue = matter.words, matter.needs.dialogue
    state: DialogueState = state_of(dialogue)
    copy = words.text("internal copy") if matter.view.internal else words.text("public version")
    parts = (
        dialogue.diary_number,
        words.text("version {number}", number=matter.version),
        in_a_sentence(dialogue_word(words, state)),
        copy,
    )
    return Paragraph(" · ".join(filter(None, parts)), "status")


def reading(matter: ReportMatter) -> Callout:
    """What the report is, what is left out of it, and the journal it was made from."""
    words = matter.words
    entries, head = matter.needs.reader.journal_head()
    lines = [
        words.text(
            "The report tells of an early dialogue with suppliers before a procurement. It is an annex to the "
            "procurement documents: whoever may bid is to know what was told and what came of it (LOU 4 kap. 8 §)."
        ),
        words.text(
            "What was said is reported speech; quotation marks stand only around words that were noted verbatim. "
            "Nothing was negotiated, and what a supplier said binds neither it nor the buyer. Only the procurement "
            "documents bind."
        ),
    ]
    if matter.view.internal:
        lines.append(
            words.text(
                "This is the project group's own copy: it names suppliers and holds what secrecy is requested for. "
                "The public version is made apart."
            )
        )
    else:
        lines.append(
            words.text("Suppliers stand under codes, the same in all public documents of the dialogue.")
            if matter.view.told_apart
            else words.text("Fewer than three suppliers are in the dialogue; they are neither named nor told apart.")
        )
        lines.append(
            words.text(
                "Where fewer than three suppliers said something, they are not told apart. Where a request for secrecy "
                "is noted, the words are left out and a note stands in their place: the authority decides when someone "
                "asks for the document."
            )
        )
    lines.append(
        words.text(
            "Made from the dialogue's journal at entry {entries}, whose head is {head}.", entries=entries, head=head
        )
    )
    return Callout(words.text("How to read this report"), tuple(lines))


def summary(matter: ReportMatter) -> Iterator[Block]:
    """The conclusion in a few sentences."""
    yield from without_heading(conclusion(matter.needs))
    words = matter.words
    yield Paragraph(words.text("The report rests on {basis}.", basis=matter.needs.basis()))


def background(matter: ReportMatter) -> Iterator[Block]:
    """The need in the buyer's words."""
    words, view = matter.words, matter.view
    need = view.text(matter.needs.dialogue.need.strip())
    yield Paragraph(need or words.text("The need is not described yet."))
    yield Paragraph(
        words.text(
            "The purpose of the dialogue was to understand what the market can do and what drives cost and risk, "
            "before requirements are written."
        )
    )


def conduct(matter: ReportMatter) -> Iterator[Block]:
    """How the suppliers were found and invited, and the meetings."""
    words = matter.words
    yield from nested(invited_blocks(matter.equality))
    yield Heading(3, words.text("The meetings"))
    meetings = [one for one in matter.equality.meetings.values() if one.state in ("held", "running")]
    if not meetings:
        yield Paragraph(words.text("No meeting has been held."))
        return
    columns = (
        Column(words.text("No."), 0.6, "number"),
        Column(words.text("Meeting"), 4.2),
        Column(words.text("Time"), 2.9),
        Column(words.text("Rules read"), 1.7),
        Column(words.text("Minutes"), 1.7),
    )
    rows = tuple(_meeting_row(matter, one) for one in meetings)
    yield Table(columns, rows, description=words.text("The meetings that were held"))
    yield Paragraph(
        words.text(
            "The rules that are read aloud: the procurement has not begun, what is said may become public, and "
            "suppliers may not speak of prices, customers, capacity or tenders before each other."
        ),
        "note",
    )


def minutes_in_brief(matter: ReportMatter) -> Iterator[Block]:
    """What each meeting's minutes say in short; to the public only those that are finalised."""
    words, view = matter.words, matter.view
    if not matter.held:
        yield Paragraph(words.text("No meeting has been held."))
    for meeting in matter.held:
        yield Heading(3, words.text("Meeting {number}: {title}", number=meeting.number, title=view.text(meeting.title)))
        state = minutes_state(meeting)
        if not view.internal and state not in _TOLD:
            yield Paragraph(words.text("The minutes are not finalised, and are not told here."))
            continue
        told = gather(matter.needs.reader, meeting.id, words, view.audience.kind, None)
        yield Paragraph(_about(matter, meeting, told.standing), "note")
        yield from essence(told)


def _about(matter: ReportMatter, meeting: Meeting, lines: tuple[LogLine, ...]) -> str:
    words = matter.words
    state = minutes_state(meeting)
    counted = words.plural("{count} input", "{count} inputs", len(lines))
    return words.text("Minutes: {state}. {inputs}.", state=in_a_sentence(minutes_word(words, state)), inputs=counted)


def _meeting_row(matter: ReportMatter, meeting: Meeting) -> Row:
    words, view, clock = matter.words, matter.view, matter.needs.clock
    began = meeting.started_at if meeting.started_at is not None else meeting.starts_at
    ended = meeting.ended_at if meeting.started_at is not None else meeting.ends_at
    kind = view.text(word(words, MEETING_KIND_WORDS, meeting.kind))
    state = minutes_state(meeting)
    told = minutes_word(words, state) if meeting.state == "held" else meeting_state(words, meeting.state)
    return Row(
        (
            meeting.number,
            "\n".join(
                filter(None, (view.text(meeting.title), ", ".join(filter(None, (kind, view.text(meeting.place))))))
            ),
            clock.span(began, ended) if began is not None else None,
            clock.time(meeting.rules_read_at) or words.text("Not noted"),
            told,
        )
    )
