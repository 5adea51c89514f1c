"""Every exercise of the library from its first phase to its documents; and that nobody can tell who voted how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from dialogapp.bootstrap import DialogueFiles
from dialogapp.domain.boards.pictures import spoken
from dialogapp.domain.document import Block, Figure, Table, plain
from dialogapp.domain.exercises import Card, Exercise
from dialogapp.domain.people import Organisation
from dialogapp.domain.scoring.ballots import Vote
from dialogapp.services.ballot_forms import BallotForm, ballot_form, votes_of
from dialogapp.services.ballots import BallotDraft, cast_votes, reveal
from dialogapp.services.board_pictures import BoardWords, board_picture
from dialogapp.services.cards import add_cards, put_in_field
from dialogapp.services.document_view import View, internal_view, public_view, supplier_view
from dialogapp.services.exercise_library import LibraryEntry, library, stock_exercise, stock_exercises
from dialogapp.services.exercise_paper import exercise_paper
from dialogapp.services.exercise_reading import definition_in, items_of, phases_of, rule_of
from dialogapp.services.exercise_runs import next_phase
from dialogapp.services.exercises import add_exercise, draft_from
from dialogapp.services.meetings import MeetingDraft, plan_meeting
from dialogapp.services.minutes import minutes
from dialogapp.services.needs_workbook import needs_workbook
from dialogapp.services.people import ParticipantDraft, add_participant
from dialogapp.services.ports import Reader
from dialogapp.services.results import VoteResult, result
from dialogapp.services.sharing import draw_sharing_order, seat_cafe
from dialogapp.services.translation import language
from dialogapp.services.vote_account import vote_account
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.logs import supplier

SV = language("sv")
NAMES = ("Alfa AB", "Beta AB", "Delta AB", "Gamma AB")
CARDS = ["Karta vid entrén", "Uppläst väg", "Skyltar med bild", "Personal som möter"]
MOST = 8
"""Answers that could be any number are kept this small."""

OWN = """\
name.sv = "Fyra hörn och en budget"
name.en = "Four corners and a budget"
purpose = "Samla, lägga i hörn, rösta två gånger."
instructions = "Skriv, lägg lappen i ett hörn, klassa den."
when = "När ett vanligt MoSCoW känns för stelt."
when_not = "När ni är färre än tre."
minutes = 40
group_size = [3, 40]
equality = "person"
takes_part = "suppliers"
board = "canvas"
materials = ["Fyra hörn"]
source = "Vår egen"

[scoring]
rule = "moscow-effort-1"
most_must = 5

[[field]]
key = "norr"
name = "Norr"

[[field]]
key = "syd"
name = "Syd"
hint = "Det som är varmt"

[[phase]]
kind = "collect"
name = "Skriv"
minutes = 5
visibility = "own"
times = 2

[[phase]]
kind = "estimate"
name = "Första"
minutes = 5
visibility = "own"

[[phase]]
kind = "share"
name = "Varför?"
minutes = 5
drawn = true

[[phase]]
kind = "estimate"
name = "Andra"
minutes = 5
visibility = "own"
"""

every = pytest.mark.parametrize("entry", stock_exercises(), ids=lambda entry: entry.key)
every_vote = pytest.mark.parametrize(
    "entry", [one for one in stock_exercises() if one.definition.rule], ids=lambda entry: entry.key
)


@pytest.fixture
def suppliers(file: DialogueFile) -> list[Organisation]:
    return [supplier(file, name) for name in NAMES]


@pytest.fixture
def buyer(file: DialogueFile) -> Organisation:
    with file.read() as reader:
        (found,) = reader.all(Organisation, kind="buyer")
    for name in ("Helena Strand", "Mats Åberg", "Eva Lind"):
        add_participant(file, ParticipantDraft(found.id, name))
    return found


@pytest.fixture
def workshop(file: DialogueFile, suppliers: Sequence[Organisation], buyer: Organisation) -> str:
    return plan_meeting(file, MeetingDraft("Workshop", "workshop"), [one.id for one in suppliers]).id


def ballot(form: BallotForm, number: int) -> list[Vote]:
    """A whole ballot, another for each number."""
    rows = [row.key for row in form.rows]
    if form.rule.name == "dots-sum":
        return votes_of(form, {(rows[number % len(rows)], ""): int(form.settings["dots"])})
    if form.rule.name == "ranking-points":
        chosen = (rows[number % len(rows) :] + rows[: number % len(rows)])[: len(form.columns[0].numbers)]
        return votes_of(form, {(row, ""): points for points, row in enumerate(reversed(chosen), 1)})
    answers = {}
    for place, row in enumerate(rows):
        for column in form.columns:
            few = column.numbers[:MOST]
            answers[row, column.key] = few[(number // 3 * 3 + place + len(column.key)) % len(few)]
    return votes_of(form, answers)


def hold(file: DialogueFile, entry: LibraryEntry, meeting_id: str, ballots: Mapping[str, int]) -> Exercise:
    """Hold an exercise to its end; `ballots` is which ballot each organisation casts in each vote."""
    exercise = add_exercise(file, draft_from(entry.definition, "sv", meeting_id), CARDS, entry)
    suppliers = [key for key in ballots if key in {one.id for one in _suppliers(file)}]
    while (phase := next_phase(file, exercise.id)) is not None:
        if phase.kind == "collect":
            (card,) = add_cards(file, exercise.id, [f"Lapp {phase.position}"])
            fields = entry.definition.fields
            if fields:
                put_in_field(file, [card.id], fields[phase.position % len(fields)].key)
        if entry.definition.phases[phase.part - 1].drawn:
            draw_sharing_order(file, exercise.id, suppliers, reason="nytt varv")
        if phase.round:
            with file.read() as reader:
                rule, settings = rule_of(exercise)
                form = ballot_form(rule, settings, items_of(reader, exercise))
            for voter, number in ballots.items():
                votes = ballot(form, number + phase.round)
                why = {vote.card_id: f"Skäl {number}" for vote in votes} if rule.reasons else {}
                cast_votes(file, exercise.id, BallotDraft(voter, votes, comments=why))
            reveal(file, exercise.id)
    with file.read() as reader:
        return reader.get(Exercise, exercise.id)


def _suppliers(file: DialogueFile) -> list[Organisation]:
    with file.read() as reader:
        return reader.all(Organisation, kind="supplier")


def views(reader: Reader) -> dict[str, View]:
    """Everybody that a document is made for."""
    found = {"internal": internal_view(reader), "public": public_view(reader, SV)}
    for one in reader.all(Organisation, kind="supplier"):
        found[one.name] = supplier_view(reader, one.id, SV, attended=True)
    return found


def words_in(blocks: Sequence[Block]) -> str:
    """All that can be read in blocks, on pictures and behind them too."""
    told = []
    for block in blocks:
        if isinstance(block, Table):
            told += [plain(cell, "sv") for row in block.rows for cell in row.cells]
        elif isinstance(block, Figure):
            told += [block.image.decode(), block.alternative]
        else:
            told.append(str(block))
    return "\n".join(told)


@every
def test_it_runs_from_its_first_phase_to_result_and_documents(
    file: DialogueFile, entry: LibraryEntry, workshop: str, suppliers: Sequence[Organisation], buyer: Organisation
) -> None:
    if entry.definition.board == "tables":
        made = add_exercise(file, draft_from(entry.definition, "sv", workshop), CARDS, entry)
        assert seat_cafe(file, made.id, SV, 3).alone == ()
    ballots = {one.id: number for number, one in enumerate((*suppliers[:3], buyer))}
    exercise = hold(file, entry, workshop, ballots)
    with file.read() as reader:
        assert {phase.state for phase in phases_of(reader, exercise.id)} == {"ended"}
        cards = {card.text for card in reader.all(Card, exercise_id=exercise.id)}
        told = spoken(board_picture(reader, exercise.id, BoardWords(SV)))
        paper = exercise_paper(reader, exercise.id, "sv")
        noted = words_in(minutes(reader, workshop, "sv").blocks)
        book = {sheet.name: sheet for sheet in needs_workbook(reader, "sv").sheets}
    assert all(card in told for card in cards)
    assert exercise.title in paper.title
    about = [plain(cell, "sv") for cell in book["Övningar"].rows[-1].cells]
    assert definition_in(exercise).name.in_language("sv") in about
    assert exercise.prompt[:40] in noted
    assert all(card in noted for card in cards)
    if not exercise.rule:
        assert "Inget räknas" in about
        return
    assert exercise.state == "revealed"
    assert exercise.rule in about
    assert "Exempelköpings kommun" in about[7]
    assert about[9] == "1 leverantör" or "Leverantör" in about[9]
    last_vote = int(about[6])
    listed = [plain(row.cells[2], "sv") for row in book["Omröstningar"].rows if row.cells[-1] == last_vote]
    with file.read() as reader:
        assert sorted(listed) == sorted(card.text for card in items_of(reader, exercise))


@every_vote
def test_the_buyers_and_the_suppliers_results_never_mix(
    file: DialogueFile, entry: LibraryEntry, workshop: str, suppliers: Sequence[Organisation], buyer: Organisation
) -> None:
    ballots = {one.id: number for number, one in enumerate(suppliers)}
    alone = hold(file, entry, workshop, ballots)
    both = hold(file, entry, workshop, {**ballots, buyer.id: 5})
    with file.read() as reader:
        one, other = result(reader, alone.id), result(reader, both.id)
        texts = {card.id: card.text for card in reader.all(Card)}
    assert one.of_buyer.voices == 0
    assert other.of_buyer.voices == 1

    def told(found: VoteResult) -> list[tuple[object, ...]]:
        return [
            (texts[item.card_id], item.rank, item.score, item.group, dict(item.figures)) for item in found.suppliers
        ]

    assert told(one) == told(other)


@every_vote
def test_nobody_can_tell_who_voted_how_since_other_hands_make_the_same_documents(
    file: DialogueFile, entry: LibraryEntry, workshop: str, suppliers: Sequence[Organisation], buyer: Organisation
) -> None:
    """Where the ballots of competitors change places, no audience reads another word."""
    ballots = {one.id: number for number, one in enumerate(suppliers)}
    shuffled = dict(zip(ballots, reversed(ballots.values()), strict=True))
    first = hold(file, entry, workshop, {**ballots, buyer.id: 5})
    second = hold(file, entry, workshop, {**shuffled, buyer.id: 5})
    with file.read() as reader:
        for audience, view in views(reader).items():
            one, other = (list(vote_account(reader, exercise, view, SV)) for exercise in (first, second))
            assert one == other, audience
            told = words_in(one)
            unseen = {name for name in NAMES if name != audience} if audience != "internal" else set()
            assert not [name for name in unseen if name in told]
            assert "Skäl 1" in told if first.rule == "delphi-consensus-1" else "Skäl" not in told.split()


def test_reasons_of_few_suppliers_stay_inside(
    file: DialogueFile, workshop: str, suppliers: Sequence[Organisation], buyer: Organisation
) -> None:
    exercise = hold(file, stock_exercise("delphi"), workshop, {suppliers[0].id: 1, suppliers[1].id: 2, buyer.id: 3})
    with file.read() as reader:
        told = {name: words_in(list(vote_account(reader, exercise, view, SV))) for name, view in views(reader).items()}
    assert "Skäl 1" in told["internal"]
    for audience in ("public", "Alfa AB"):
        assert "Skäl 1" not in told[audience]
        assert "utelämnade" in told[audience]
        assert "Skäl 3" in told[audience]


def test_a_file_in_the_users_folder_is_held_to_its_documents_without_any_code(
    file: DialogueFile, tmp_path: Path, workshop: str, suppliers: Sequence[Organisation], buyer: Organisation
) -> None:
    """Another combination of what there is: a canvas, votes of persons by MoSCoW, twice, with a budget of its own."""
    own = DialogueFiles(tmp_path / "own").exercises
    own.write("fyra-horn", OWN)
    entry = library(own).entry("fyra-horn")
    exercise = hold(file, entry, workshop, {one.id: number for number, one in enumerate(suppliers)})
    with file.read() as reader:
        assert [phase.kind for phase in phases_of(reader, exercise.id)] == [
            "collect", "collect", "estimate", "share", "estimate",
        ]  # fmt: skip
        told = words_in(list(vote_account(reader, exercise, public_view(reader, SV), SV)))
        noted = words_in(minutes(reader, workshop, "sv").blocks)
        paper = str(exercise_paper(reader, exercise.id, "sv").blocks)
        board = spoken(board_picture(reader, exercise.id, BoardWords(SV), with_result=False))
    assert "Fyra hörn och en budget" in told
    assert "Måste bör ta högst 5 %" in told
    assert "Mer än 5 % i Måste" in told
    assert "Omröstning 2 av 2" in told
    assert "Varje person väger lika" in told
    assert all(card in noted for card in CARDS)
    assert "Det som är varmt" in board
    assert paper.count("Röstsedel") == len(suppliers)
