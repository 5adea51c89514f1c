"""The sheets of an exercise on paper: what lies on the tables and hangs on the wall, by the board it is held on."""

from __future__ import annotations

from collections.abc import Iterator

from dialogapp.domain.boards.lotus import lotus_field
from dialogapp.domain.boards.pictures import LotusCell, LotusPicture
from dialogapp.domain.document import Block, Column, Figure, Heading, PageBreak, Paragraph, Row, Table
from dialogapp.domain.exercise_definitions import ExerciseDefinition
from dialogapp.domain.exercises import sheet_goes_to
from dialogapp.domain.groups import Seat
from dialogapp.domain.people import Organisation, Participant
from dialogapp.services.board_pictures import PLANES, empty_plane
from dialogapp.services.board_svg import board_svg
from dialogapp.services.groups import groups_of, tables_of
from dialogapp.services.ports import Reader
from dialogapp.services.seating import seating_blocks
from dialogapp.services.translation import Language

_BLANK_CARDS = 10
_CARD_ROOM, _IDEA_ROOM, _TABLE_ROOM, _FIELD_ROOM = 42.0, 26.0, 52.0, 34.0
"""Millimetres."""
_USUAL_SHEETS, _USUAL_TABLES = 6, 4
_IDEAS = 3


def sheets(
    reader: Reader,
    definition: ExerciseDefinition,
    words: Language,
    question: str,
    cards: list[str],
    meeting_id: str | None,
) -> Iterator[Block]:
    """What the exercise's board is on paper, beside its ballots."""
    board = definition.board
    if board == "sheets":
        yield from _brainwriting(definition, words, question)
    elif board == "tables":
        yield from _cafe(reader, definition, words, question, meeting_id)
    elif board in PLANES:
        yield from _plane(board, words, question)
        yield from _cards(words, cards)
    elif board == "lotus":
        yield from _lotus(words, question)
    elif board in ("canvas", "hats"):
        yield from _fields(definition, words, question)
    else:
        yield from _cards(words, cards)


def _cards(words: Language, cards: list[str]) -> Iterator[Block]:
    """Cards to cut out, two beside each other, and blank ones after them."""
    yield PageBreak()
    yield Heading(2, words.text("Cards"))
    yield Paragraph(words.text("Cut along the lines. One thought on each card, in large letters; no names."))
    told = [*cards, *[""] * (_BLANK_CARDS if not cards else 2 + len(cards) % 2)]
    told += [""] * (len(told) % 2)
    columns = (Column(words.text("Card"), 1.0, align="centre"), Column(words.text("Card"), 1.0, align="centre"))
    rows = [Row((told[at], told[at + 1])) for at in range(0, len(told), 2)]
    yield Table(columns, rows, description=words.text("Cards to cut out"), room=_CARD_ROOM)


def _brainwriting(definition: ExerciseDefinition, words: Language, question: str) -> Iterator[Block]:
    """A sheet a person, with who has it in each round."""
    rounds = max((phase.times for phase in definition.phases), default=1)
    people = rounds if rounds > 1 else _USUAL_SHEETS
    columns = (
        Column(words.text("Round"), 0.8),
        Column(words.text("Place"), 0.8),
        *(Column(words.text("Idea {number}", number=number), 2.6) for number in range(1, _IDEAS + 1)),
    )
    for sheet in range(people):
        yield PageBreak()
        yield Heading(2, words.text("Sheet {number} of {all}", number=sheet + 1, all=people))
        yield Paragraph(question, "lead")
        yield Paragraph(
            words.text("The places round the table are numbered from 1. The sheet goes to the next place each round.")
        )
        rows = [Row((str(turn + 1), str(sheet_goes_to(sheet, turn, people) + 1), "", "", "")) for turn in range(people)]
        described = words.text("Rounds, at which place the sheet lies, and room for three ideas")
        yield Table(columns, rows, description=described, row_headings=True, room=_IDEA_ROOM)


def _cafe(
    reader: Reader, definition: ExerciseDefinition, words: Language, question: str, meeting_id: str | None
) -> Iterator[Block]:
    """The seating, and a sheet a table with who comes in which round."""
    names: dict[str, str] = {}
    seated = None
    if meeting_id is not None:
        seated = tables_of(reader, meeting_id)
        names = {group.id or "": group.name for group in groups_of(reader, meeting_id)}
        organisations = {one.id: one.name for one in reader.all(Organisation)}
        people = {one.id: one.name for one in reader.all(Participant)}

        def name(seat: Seat) -> str:
            employer = organisations[seat.organisation_id]
            return employer if seat.participant_id is None else f"{people[seat.participant_id]}, {employer}"

        parts = list(seating_blocks(reader, meeting_id, words, level=2, text=str, name=name))
        if parts:
            yield PageBreak()
            yield from parts
    rounds = seated.rounds if seated is not None else max(phase.times for phase in definition.phases)
    at = (
        {(one.round, int(one.table)): ", ".join(names[each] for each in one.group_ids)
         for one in seated.rotation.seatings}
        if seated is not None
        else {}
    )  # fmt: skip
    columns = (
        Column(words.text("Round"), 0.8),
        Column(words.text("Who sits here"), 2.0),
        Column(words.text("Three things that were said"), 6.0),
    )
    for table in range(1, (seated.tables if seated is not None else _USUAL_TABLES) + 1):
        yield PageBreak()
        yield Heading(2, words.text("Table {number}", number=table))
        yield Paragraph(question, "lead")
        yield Paragraph(
            words.text("The host stays, and begins each round with what the last group said, in two minutes.")
        )
        rows = [Row((str(turn), at.get((turn, table), ""), "")) for turn in range(1, rounds + 1)]
        described = words.text("Rounds, who sits at the table, and room for what was said")
        yield Table(columns, rows, description=described, row_headings=True, room=_TABLE_ROOM)


def _plane(board: str, words: Language, question: str) -> Iterator[Block]:
    yield PageBreak()
    yield Heading(2, words.text("The plane, to enlarge or draw on the wall"))
    picture = empty_plane(board, question, words)
    told = words.text("A plane: {across} across, {up} upwards", across=picture.across, up=picture.up)
    yield Figure(board_svg(picture, 680, 680), told)


def _lotus(words: Language, question: str) -> Iterator[Block]:
    yield PageBreak()
    yield Heading(2, words.text("The lotus"))
    cells = []
    for row in range(9):
        for column in range(9):
            field, kind = lotus_field(row, column)
            cells.append(LotusCell(field, kind, question if kind == "question" else ""))
    picture = LotusPicture(question, tuple(cells), words.text("Themes around the question, then ideas around each"))
    yield Figure(board_svg(picture, 680, 760), words.text("Nine by nine squares: the question is in the middle"))


def _fields(definition: ExerciseDefinition, words: Language, question: str) -> Iterator[Block]:
    code = words.code
    yield PageBreak()
    yield Heading(2, words.text("The board"))
    yield Paragraph(question, "lead")
    rows = [
        Row(("\n".join(filter(None, (field.name.in_language(code), field.hint.in_language(code)))), ""))
        for field in definition.fields
    ]
    columns = (Column(words.text("Field"), 2.6), Column(words.text("What is said"), 7.0))
    yield Table(
        columns, rows, description=words.text("The fields of the board, with room to write"), row_headings=True,
        room=_FIELD_ROOM,
    )  # fmt: skip
