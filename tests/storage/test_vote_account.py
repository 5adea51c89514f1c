"""What documents and the command line tell of a vote that was not counted in dots."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dialogapp.bootstrap import main
from dialogapp.domain.document import Paragraph, Table, plain
from dialogapp.domain.exercises import Card, Exercise, ExercisePhase
from dialogapp.domain.people import Organisation
from dialogapp.domain.scoring.ballots import Vote
from dialogapp.domain.scoring.registry import RULES
from dialogapp.services.ballots import BallotDraft, cast_votes, reveal
from dialogapp.services.document_view import public_view
from dialogapp.services.exercise_library import stock_exercise
from dialogapp.services.exercise_runs import start_phase
from dialogapp.services.exercises import ExerciseDraft, add_exercise
from dialogapp.services.rule_words import GROUP_WORDS, RULE_WORDS, group_word
from dialogapp.services.translation import language
from dialogapp.services.vote_account import vote_account
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.logs import supplier


@pytest.fixture
def moscow(file: DialogueFile) -> Exercise:
    """Three suppliers and the buyer, with too much in Must."""
    exercise = add_exercise(file, ExerciseDraft("Vad måste finnas?"), ["Tal", "Karta"], stock_exercise("moscow"))
    with file.read() as reader:
        tal, karta = (card.id for card in reader.all(Card, exercise_id=exercise.id))
        voting = next(one for one in reader.all(ExercisePhase, exercise_id=exercise.id) if one.round)
        (buyer,) = reader.all(Organisation, kind="buyer")
    start_phase(file, voting.id)
    for organisation in (*(supplier(file, name) for name in ("Alfa", "Beta", "Gamma")), buyer):
        votes = [Vote(tal, 1, "class"), Vote(tal, 8, "effort"), Vote(karta, 3, "class"), Vote(karta, 2, "effort")]
        cast_votes(file, exercise.id, BallotDraft(organisation.id, votes))
    reveal(file, exercise.id)
    with file.read() as reader:
        return reader.get(Exercise, exercise.id)


def test_the_account_tells_rule_classes_and_budget_apart_for_suppliers_and_buyer(
    file: DialogueFile, moscow: Exercise
) -> None:
    words = language("sv")
    with file.read() as reader:
        blocks = list(vote_account(reader, moscow, public_view(reader, words), words))
    told = [plain(block.content, "sv") for block in blocks if isinstance(block, Paragraph)]
    (table,) = (block for block in blocks if isinstance(block, Table))
    assert told[0].startswith("MoSCoW med insatsbudget: en lapp är vad de flesta säger")
    assert "Varje organisation väger lika" in told[0]
    assert [one.partition(":")[0] for one in told[-2:]] == ["Leverantörer", "Beställaren"]
    assert told[-2].startswith("Leverantörer: Av insatsen tar Måste 80 %, Bör 0 % och Kan 20 %. Mer än 60 %")
    assert [column.heading for column in table.columns] == [
        "Rang", "Förslag", "Leverantörer", "Från antal", "Beställaren",
    ]  # fmt: skip
    assert table.rows[0].cells[2] == "Måste: 3 av 3, insats 8"
    assert table.rows[1].cells[4] == "Kan: 1 av 1, insats 2"


def test_the_command_line_tells_every_figure(
    file: DialogueFile, moscow: Exercise, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["exercise", str(path), "show", "1", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    first = shown["result"]["suppliers"][0]
    assert (first["card"], first["group"], first["figures"]["effort"], first["voters"]) == ("Tal", "must", 8, 3)
    assert shown["result"]["notes"]["suppliers"][0]["must"] == 0.8
    assert (shown["rule"], shown["equality"]) == ("moscow-effort-1", "organisation")
    assert [phase["state"] for phase in shown["phases"]] == ["waiting", "waiting", "ended", "waiting"]
    assert {vote["aspect"] for vote in shown["ballots"][0]["votes"]} == {"class", "effort"}
    assert main(["exercise", str(path), "show", "1"]) == 0
    assert "Måste: 3 av 3, insats 8" in capsys.readouterr().out


def test_every_rule_and_class_has_words() -> None:
    assert set(RULE_WORDS) == set(RULES)
    groups = {group for rule in RULES.values() for group in rule.groups}
    assert set(GROUP_WORDS) == groups
    assert all(group_word(language("sv"), group) != GROUP_WORDS[group] for group in groups)
