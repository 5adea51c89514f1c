"""An exercise on paper, whole: how it goes, the sheets it is held on, a ballot for each organisation, and where the
votes are counted. With it the exercise can be held without a computer, and entered afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dialogapp.domain.document import (
    Block,
    BulletList,
    Column,
    Document,
    Fact,
    FactTable,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Properties,
    Row,
    Table,
)
from dialogapp.domain.exercise_definitions import ExerciseDefinition
from dialogapp.domain.exercises import Exercise
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.people import Organisation
from dialogapp.domain.scoring.registry import rule_named
from dialogapp.services.cards import secret_cards
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.exercise_ballots_paper import BallotPaper, ballots
from dialogapp.services.exercise_reading import definition_in, items_of, rule_of, voters
from dialogapp.services.exercise_sheets_paper import sheets
from dialogapp.services.file_names import file_name
from dialogapp.services.ports import Reader
from dialogapp.services.rule_words import rule_words
from dialogapp.services.sharing import sharing_order
from dialogapp.services.translation import Language, LanguageCode, language

_COUNT_ROOM = 10.0


@dataclass(frozen=True, slots=True)
class _Matter:
    """An exercise to print, held or only in the library. `settings` are what was chosen for its rule."""

    title: str
    question: str
    definition: ExerciseDefinition
    cards: list[str]
    settings: Mapping[str, int | str]
    equality: str
    exercise: Exercise | None = None
    meeting: Meeting | None = None


def exercise_paper(reader: Reader, subject: str | ExerciseDefinition, language_code: LanguageCode) -> Document:
    """The paper of an exercise, by its id, or of one of the library with blank cards. Nothing secret is on it."""
    words, dialogue = language(language_code), the_dialogue(reader)
    matter = _held(reader, subject) if isinstance(subject, str) else _of_library(subject, language_code)
    properties = Properties(
        author=dialogue.facilitator,
        subject=dialogue.title,
        diary_number=dialogue.diary_number,
        journal_head=reader.journal_head()[1],
    )
    title = words.text("Exercise on paper: {title}", title=matter.title)
    return Document(title, language_code, tuple(_blocks(reader, matter, words)), properties)


def exercise_paper_name(reader: Reader, exercise_id: str, words: Language) -> str:
    """A file's name for it, without its ending."""
    number = reader.get(Exercise, exercise_id).number
    return file_name(words.text_in("file name", "exercise"), number, words.text_in("file name", "on paper"))


def _held(reader: Reader, exercise_id: str) -> _Matter:
    exercise = reader.get(Exercise, exercise_id)
    secret = secret_cards(reader)
    cards = [card.text for card in items_of(reader, exercise) if card.id not in secret]
    settings = rule_of(exercise)[1] if exercise.rule else {}
    meeting = reader.get(Meeting, exercise.meeting_id) if exercise.meeting_id is not None else None
    question = exercise.prompt or exercise.title
    return _Matter(
        exercise.title, question, definition_in(exercise), cards, settings, exercise.equality, exercise, meeting
    )


def _of_library(definition: ExerciseDefinition, code: LanguageCode) -> _Matter:
    settings: Mapping[str, int | str] = {}
    if definition.rule:
        rule = rule_named(definition.rule)
        settings = rule.settled({name: one for name, one in definition.settings.items() if name in rule.settings})
    return _Matter(
        definition.name.in_language(code), definition.instructions.in_language(code), definition, [], settings,
        definition.equality,
    )  # fmt: skip


def _blocks(reader: Reader, matter: _Matter, words: Language) -> Iterator[Block]:
    definition = matter.definition
    meeting_id = matter.meeting.id if matter.meeting is not None else None
    yield from _first_page(reader, matter, words)
    yield from sheets(reader, definition, words, matter.question, matter.cards, meeting_id)
    if definition.rule:
        rule = rule_named(definition.rule)
        voting = voters(reader, definition.takes_part)
        paper = BallotPaper(words, rule, matter.settings, matter.cards, matter.equality == "person")
        yield from ballots(paper, voting, matter.question)
        yield from _counting(matter, voting, words)


def _first_page(reader: Reader, matter: _Matter, words: Language) -> Iterator[Block]:
    definition, code = matter.definition, words.code
    meeting = matter.meeting
    facts = (
        (words.text("Exercise"), definition.name.in_language(code)),
        (words.text("Meeting"), f"{meeting.number} {meeting.title}" if meeting is not None else ""),
        (words.text("Diary number"), the_dialogue(reader).diary_number),
        (words.text("Minutes"), str(definition.planned_minutes)),
    )
    yield Paragraph(matter.question, "lead")
    yield FactTable(tuple(Fact(label, value) for label, value in facts if value), words.text("The exercise"))
    if materials := [one.in_language(code) for one in definition.materials]:
        yield Heading(2, words.text("To have at hand"))
        yield BulletList(tuple(materials))
    yield Heading(2, words.text("How it goes"))
    columns = (
        Column(words.text("Minutes"), 0.9, "number"),
        Column(words.text("Phase"), 2.2),
        Column(words.text("What the facilitator says and does"), 7.0),
    )
    rows = [
        Row(
            (_minutes(phase.minutes, phase.times), phase.name.in_language(code), phase.script.in_language(code) or None)
        )
        for phase in definition.phases
    ]
    yield Table(columns, rows, description=words.text("The phases in order"))
    if definition.rule:
        counted = rule_words(words, rule_named(definition.rule), matter.settings)
        told = words.text("How it is counted: {rule}.", rule=counted)
        yield Paragraph(told, "note")
    order = sharing_order(reader, matter.exercise.id) if matter.exercise is not None else None
    if order is not None:
        names = {one.id: one.name for one in reader.all(Organisation)}
        yield Heading(2, words.text("The order drawn to share in"))
        yield NumberedList(tuple(names[one] for one in order.organisation_ids))


def _minutes(minutes: int, times: int) -> str:
    return f"{times} × {minutes}" if times > 1 else str(minutes)


def _counting(matter: _Matter, voting: Sequence[Organisation], words: Language) -> Iterator[Block]:
    """Who has handed in, and room for the sums: the suppliers' and the buyer's apart, nobody's own."""
    yield PageBreak()
    yield Heading(2, words.text("For the facilitator: counting"))
    yield Paragraph(words.text("Tick each ballot as it comes in. Enter the ballots in the program: it counts them."))
    columns = (Column(words.text("Organisation"), 4.0), Column(words.text("Handed in"), 1.4, align="centre"))
    rows = [Row((one.name, "☐")) for one in voting]
    yield Table(columns, rows, description=words.text("Whose ballots have come in"), room=8.0)
    if matter.definition.rule != "pairwise-copeland-1":
        sums = (
            Column(words.text("Card"), 5.0),
            Column(words.text("Suppliers"), 1.8),
            Column(words.text("The buyer"), 1.8),
        )
        told = matter.cards or [str(number) for number in range(1, 11)]
        counted = [Row((card, "", "")) for card in told]
        described = words.text("Room for the sums, the suppliers' and the buyer's apart")
        yield Table(sums, counted, description=described, row_headings=True, room=_COUNT_ROOM)
