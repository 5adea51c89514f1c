"""What was noted on a colleague's laptop comes home whole, as one change, and once."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogapp.domain.entry import EntryLine, Speaker
from dialogapp.domain.errors import FileProblemError, RefusedError
from dialogapp.domain.exercises import Card, Exercise, ExercisePhase
from dialogapp.domain.handing_out import HandOut
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.parity import Disclosure
from dialogapp.domain.people import Participant
from dialogapp.domain.scoring.ballots import Vote
from dialogapp.services.ballots import BallotDraft, cast_votes, reveal
from dialogapp.services.cards import Author, add_cards
from dialogapp.services.clusters import merge_cards
from dialogapp.services.contributions import change_text
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.disclosures import record_disclosure
from dialogapp.services.exercise_library import stock_exercise
from dialogapp.services.exercise_runs import next_phase
from dialogapp.services.exercises import ExerciseDraft, add_exercise, add_round, set_exercise_parts
from dialogapp.services.half_typed import keep_line, kept_line
from dialogapp.services.handing_out import hand_out
from dialogapp.services.meetings import (
    start_meeting,
)
from dialogapp.services.needs import NeedDraft, add_need, link_card
from dialogapp.services.people import (
    OrganisationDraft,
    ParticipantDraft,
    add_organisation,
    add_participant,
    remove_people,
)
from dialogapp.services.ports import Store
from dialogapp.services.questions import (
    QuestionDraft,
    set_questions,
)
from dialogapp.services.results import result
from dialogapp.services.room import close_meeting
from dialogapp.services.taking_home import BroughtHome, take_home
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from tests.storage.conftest import NOON, Clock
from tests.storage.held_meetings import FILES, hold, one_to_one, opened, picture, prepared, work
from tests.storage.logs import line, log, supplier


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "elin.dialog"


@pytest.fixture
def held(file: DialogueFile, clock: Clock) -> Meeting:
    return prepared(file, clock)


def test_an_exercise_held_there_comes_home_with_its_phases_cards_and_ballots(
    file: DialogueFile, held: Meeting, clock: Clock, path: Path, copy: Path
) -> None:
    hand_out(file, FILES, held.id, "Elin", copy)
    entry = stock_exercise("dot_voting")
    with opened(copy, clock) as there:
        alfa = supplier(there, "Nykomling AB")
        person = add_participant(there, ParticipantDraft(alfa.id, "Nina"))
        exercise = add_exercise(there, ExerciseDraft("Rösta", meeting_id=held.id), ["Karta", "Kartor", "Tal"], entry)
        add_cards(there, exercise.id, ["Skylt"], Author(alfa.id, person.id))
        with there.read() as reader:
            known = {card.text: card.id for card in reader.all(Card, exercise_id=exercise.id)}
        merged = merge_cards(there, exercise.id, [known["Karta"], known["Kartor"]])
        for _ in range(3):
            next_phase(there, exercise.id)
            clock.now += 60_000
        votes = [Vote(merged.id, 2), Vote(known["Skylt"], 1)]
        cast_votes(there, exercise.id, BallotDraft(alfa.id, votes, participant_id=person.id))
        reveal(there, exercise.id)
        with there.read() as reader:
            expected = result(reader, exercise.id).suppliers
            phases = reader.all(ExercisePhase, exercise_id=exercise.id)
    take_home(file, FILES, copy)
    with file.read() as reader:
        assert result(reader, exercise.id).suppliers == expected
        assert reader.all(ExercisePhase, exercise_id=exercise.id) == phases
        assert reader.get(Card, known["Skylt"]).participant_id == person.id
    assert verify(path).problems == []


def test_another_round_goes_out_without_the_one_it_came_from(
    file: DialogueFile, held: Meeting, clock: Clock, copy: Path
) -> None:
    first = add_exercise(file, ExerciseDraft("Rösta"), ["Karta", "Tal"])
    with file.read() as reader:
        known = [card.id for card in reader.all(Card, exercise_id=first.id)]
    again = add_round(file, first.id, "Igen", known)
    set_exercise_parts(file, again.id, meeting_id=held.id)
    hand_out(file, FILES, held.id, "Elin", copy)
    with opened(copy, clock) as there, there.read() as reader:
        assert [one.earlier_id for one in reader.all(Exercise)] == [None]
        assert {card.from_card_id for card in reader.all(Card, exercise_id=again.id)} == {None}
    assert verify(copy).problems == []


def test_a_meeting_held_there_and_taken_home_is_as_one_held_here(
    file: DialogueFile, held: Meeting, clock: Clock, path: Path, copy: Path, tmp_path: Path
) -> None:
    file.checkpoint()
    twin = tmp_path / "hemma.dialog"
    FILES.copy_verified(path, twin)
    begun = clock.now
    with opened(twin, clock) as here:
        hold(here, held.id, clock)
        expected = picture(here)
    clock.now = begun
    hand_out(file, FILES, held.id, "Elin", copy)
    with opened(copy, clock) as there:
        hold(there, held.id, clock)
        with there.read() as reader:
            head = reader.journal_head()[1]
    came = take_home(file, FILES, copy)
    assert picture(file) == expected
    assert came == BroughtHome(
        came.meeting, "Elin", lines=6, floor_seconds=155, information=1, questions_put=1,
        organisations=("Delta AB",), people=("Doris Dahl",), entries=came.entries, head=head,
    )  # fmt: skip
    assert came.meeting.state == "held"
    with file.read() as reader:
        assert [(out.returned_head, out.is_copy) for out in reader.all(HandOut)] == [(head, False)]
        assert [d.number for d in reader.all(Disclosure)] == [1, 2, 3]
        assert reader.search("marginal") == []
        latest = reader.latest_entries(1)[0]
        assert latest.action == "meeting.taken_home"
    file.checkpoint()
    assert verify(path).problems == []
    assert verify(copy).problems == []


def test_the_wordings_that_a_line_had_there_are_kept_here_too(
    file: DialogueFile, held: Meeting, clock: Clock, path: Path, copy: Path
) -> None:
    before = line(file, held.id, "Sagt före mötet")
    hand_out(file, FILES, held.id, "Elin", copy)
    with opened(copy, clock) as there:
        new = line(there, held.id, "Vi ser en väg")
        for said, text in ((new, "Vi ser två vägar"), (new, "Vi ser tre vägar"), (before, "Sagt just före mötet")):
            change_text(there, said.id, text)
    take_home(file, FILES, copy)
    with file.read() as reader:
        assert [text for _, text in reader.wordings(new.id)] == [
            "Vi ser en väg",
            "Vi ser två vägar",
            "Vi ser tre vägar",
        ]
        assert [text for _, text in reader.wordings(before.id)] == ["Sagt före mötet", "Sagt just före mötet"]
        assert reader.latest_entries(1)[0].first.entity == "hand_out"
    change_text(file, new.id, "Vi ser fyra vägar")
    file.undo()
    assert [row.contribution.text for row in log(file, meeting_id=held.id)].count("Vi ser tre vägar") == 1
    file.checkpoint()
    assert verify(path).problems == []


def test_taking_home_is_one_change_that_is_not_undone(
    file: DialogueFile, held: Meeting, clock: Clock, copy: Path
) -> None:
    hand_out(file, FILES, held.id, "Elin", copy)
    with opened(copy, clock) as there:
        line(there, held.id, "Vi ser två vägar")
    with file.read() as reader:
        before = reader.journal_head()[0]
    take_home(file, FILES, copy)
    with file.read() as reader:
        assert reader.journal_head()[0] == before + 1
    assert file.undo() is None


def test_a_file_comes_home_once(file: DialogueFile, held: Meeting, clock: Clock, copy: Path) -> None:
    hand_out(file, FILES, held.id, "Elin", copy)
    with opened(copy, clock) as there:
        line(there, held.id, "En rad")
    take_home(file, FILES, copy)
    with pytest.raises(RefusedError, match="came home from Elin at 2026-03-02 12:00 already"):
        take_home(file, FILES, copy)
    assert [row.contribution.text for row in log(file, meeting_id=held.id)] == ["En rad"]
    line(file, held.id, "Öppet igen")


@pytest.mark.parametrize(
    "sql", ["UPDATE contribution SET text = 'Något annat'", "DELETE FROM journal_change WHERE entry = 2"]
)
def test_a_file_that_was_tampered_with_is_refused(
    file: DialogueFile, held: Meeting, clock: Clock, copy: Path, sql: str
) -> None:
    hand_out(file, FILES, held.id, "Elin", copy)
    with opened(copy, clock) as there:
        line(there, held.id, "En rad")
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute(sql)
    with pytest.raises(FileProblemError, match="does not verify, so nothing was taken home"):
        take_home(file, FILES, copy)
    assert log(file, meeting_id=held.id) == []


def test_a_journal_that_did_not_begin_as_it_went_out_is_refused(
    file: DialogueFile, held: Meeting, clock: Clock, copy: Path, tmp_path: Path
) -> None:
    """Such as a file made anew of the same rows: by itself it verifies."""
    hand_out(file, FILES, held.id, "Elin", copy)
    forged = tmp_path / "forged.dialog"
    with DialogueFile.open(copy, writable=False) as there, there.read() as reader:
        nouns = [change.now for change in reader.changed_since(0) if change.now is not None]

    def fill(store: Store) -> None:
        with store.write("meeting.handed_out") as transaction:
            transaction.add_all(nouns)

    FILES.make(forged, fill)
    assert verify(forged).ok
    with pytest.raises(FileProblemError, match="has been cut or written anew"):
        take_home(file, FILES, forged)


def test_what_is_no_file_of_this_dialogue_is_refused(
    file: DialogueFile, held: Meeting, clock: Clock, path: Path, copy: Path, tmp_path: Path
) -> None:
    file.checkpoint()
    backup = tmp_path / "kopia.dialog"
    FILES.copy_verified(path, backup)
    with pytest.raises(RefusedError, match="holds no meeting that was handed out"):
        take_home(file, FILES, backup)
    with pytest.raises(RefusedError, match="this file itself"):
        take_home(file, FILES, path)
    hand_out(file, FILES, held.id, "Elin", copy)
    with pytest.raises(RefusedError, match="with Elin already"):
        hand_out(file, FILES, held.id, "Kim", tmp_path / "kim.dialog")
    with DialogueFile.create(tmp_path / "annan.dialog", clock) as other:
        create_dialogue(other, DialogueDraft(title="En annan", buyer="Exempelköpings kommun"))
        with pytest.raises(RefusedError, match="another dialogue"):
            take_home(other, FILES, copy)
    with opened(copy, clock) as there:
        start_meeting(there, held.id)
    with pytest.raises(RefusedError, match="still running"):
        take_home(file, FILES, copy)


def test_who_is_new_there_and_known_here_is_one(file: DialogueFile, held: Meeting, clock: Clock, copy: Path) -> None:
    hand_out(file, FILES, held.id, "Elin", copy)
    with opened(copy, clock) as there:
        delta = add_organisation(there, OrganisationDraft("delta ab"))
        sami = add_organisation(there, OrganisationDraft("Sami Data", organisation_number="556000-0009"))
        doris = add_participant(there, ParticipantDraft(delta.id, "Doris Dahl"))
        line(there, held.id, "Hej", organisation_id=delta.id, participant_id=doris.id)
        line(there, held.id, "Hej igen", organisation_id=sami.id)
        keep_line(there, held.id, kept_line_of(delta.id))
    here = add_organisation(file, OrganisationDraft("Delta AB"))
    add_organisation(file, OrganisationDraft("Sámi Data AB", organisation_number="556000-0009"))
    known = add_participant(file, ParticipantDraft(here.id, "Doris Dahl", "doris@delta.example"))
    came = take_home(file, FILES, copy)
    assert came.organisations == came.people == ()
    assert {row.organisation for row in log(file, meeting_id=held.id)} == {"Delta AB", "Sámi Data AB"}
    with file.read() as reader:
        assert reader.all(Participant, name="Doris Dahl") == [known]
        assert kept_line(reader, held.id).speaker.organisation_id == here.id


def kept_line_of(organisation_id: str) -> EntryLine:
    return EntryLine(text="Halvskriven", speaker=Speaker(organisation_id))


def test_whom_the_meeting_names_comes_back_though_removed_here(
    file: DialogueFile, held: Meeting, clock: Clock, copy: Path
) -> None:
    hand_out(file, FILES, held.id, "Elin", copy)
    with file.read() as reader:
        anna = reader.all(Participant, name="Anna Alm")[0]
    with opened(copy, clock) as there:
        line(there, held.id, "Hej", organisation_id=anna.organisation_id, participant_id=anna.id)
    remove_people(file, [], [anna.id])
    assert take_home(file, FILES, copy).people == ("Anna Alm",)
    assert log(file, meeting_id=held.id)[0].participant == "Anna Alm"


def test_a_line_that_a_need_rests_on_here_is_not_lost_by_coming_home(
    file: DialogueFile, held: Meeting, clock: Clock, copy: Path
) -> None:
    vote = add_exercise(file, ExerciseDraft("Rösta", meeting_id=held.id), ["Karta", "Tal"])
    hand_out(file, FILES, held.id, "Elin", copy)
    with file.read() as reader:
        card = reader.all(Card, exercise_id=vote.id)[0]
    with opened(copy, clock) as there, there.write("cards.changed") as transaction:
        transaction.remove(Card, card.id)
    need = add_need(file, NeedDraft("Hitta rätt"))
    link_card(file, need.id, card.id)
    with pytest.raises(RefusedError, match="need 1 rests on it here"):
        take_home(file, FILES, copy)


STEPS = st.lists(st.sampled_from(["say", "tell", "put", "again", "floor", "new", "strike", "leave"]), max_size=6)


@pytest.fixture(scope="module")
def two_out(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A folder with a dialogue and two files that were handed out from it, and the ids of their meetings."""
    folder, clock = tmp_path_factory.mktemp("out"), Clock()
    with DialogueFile.create(folder / "hemma.dialog", clock) as file:
        create_dialogue(file, DialogueDraft(title="T", buyer="Exempelköpings kommun"))
        alfa = supplier(file, "Alfa AB")
        supplier(file, "Beta AB")
        set_questions(file, [QuestionDraft("Vad driver kostnad?"), QuestionDraft("Vilka krav hindrar?")])
        record_disclosure(file, "Anbudstiden blir lång", [])
        meetings = [one_to_one(file, alfa.id, title) for title in ("Möte ett", "Möte två")]
        for meeting, name in zip(meetings, ("elin", "kim"), strict=True):
            hand_out(file, FILES, meeting.id, name, folder / f"{name}.dialog")
    return folder, [meeting.id for meeting in meetings]


@given(first=STEPS, second=STEPS, apart=st.integers(-15, 15))
@settings(max_examples=8, deadline=None)
def test_two_colleagues_files_may_come_home_in_either_order(
    two_out: tuple[Path, list[str]], first: list[str], second: list[str], apart: int
) -> None:
    with TemporaryDirectory() as name:
        folder, clock = Path(shutil.copytree(two_out[0], Path(name) / "two")), Clock()
        copies = [folder / "elin.dialog", folder / "kim.dialog"]
        for meeting_id, copy, steps, shift in zip(two_out[1], copies, (first, second), (0, apart), strict=True):
            clock.now = NOON + shift * 1000
            with DialogueFile.open(copy, clock=clock) as there:
                start_meeting(there, meeting_id)
                for number, step in enumerate(steps):
                    clock.now += 10_000
                    work(there, meeting_id, step, f"{copy.stem} {number}", clock)
                close_meeting(there, meeting_id, clock.now)
        pictures = []
        for order in (copies, copies[::-1]):
            path = Path(shutil.copy(folder / "hemma.dialog", folder / f"{order[0].stem} först.dialog"))
            with DialogueFile.open(path, clock=clock) as file:
                for copy in order:
                    take_home(file, FILES, copy)
                pictures.append(picture(file))
            assert verify(path).problems == []
        assert pictures[0] == pictures[1]
