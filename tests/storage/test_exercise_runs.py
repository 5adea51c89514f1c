"""An exercise as it is held: phases whose clocks survive a crash, and votes in rounds."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercises import Card, Exercise, ExercisePhase
from dialogapp.domain.people import Organisation
from dialogapp.domain.scoring.ballots import Vote
from dialogapp.services.ballots import BallotDraft, cast_ballot, cast_votes, reveal, take_ballot_back
from dialogapp.services.cards import Author, add_cards, cards_seen
from dialogapp.services.exercise_files import definition_of
from dialogapp.services.exercise_library import LibraryEntry, stock_exercise
from dialogapp.services.exercise_reading import phase_on, phases_of
from dialogapp.services.exercise_runs import (
    add_minutes,
    end_phase,
    next_phase,
    pause_phase,
    resume_phase,
    set_phase_minutes,
    start_phase,
    told_phase,
)
from dialogapp.services.exercises import (
    ExerciseDraft,
    add_exercise,
    add_round,
    draft_from,
    exercise_summaries,
    open_vote,
    remove_exercise,
    set_rule_parts,
)
from dialogapp.services.people import (
    OrganisationDraft,
    ParticipantDraft,
    add_organisation,
    add_participant,
    remove_organisation,
)
from dialogapp.services.results import Reasons, reasons, result, ties
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from tests.storage.conftest import Clock
from tests.storage.logs import supplier

MINUTE = 60_000
CARDS = ["Karta", "Tal", "Skylt"]


def make(file: DialogueFile, key: str, cards: list[str] | None = None) -> Exercise:
    entry = stock_exercise(key)
    return add_exercise(file, draft_from(entry.definition, "sv"), CARDS if cards is None else cards, entry)


def phases(file: DialogueFile, exercise: Exercise) -> list[ExercisePhase]:
    with file.read() as reader:
        return phases_of(reader, exercise.id)


def the_phase(file: DialogueFile, exercise: Exercise, kind: str) -> ExercisePhase:
    return next(phase for phase in phases(file, exercise) if phase.kind == kind)


def cards(file: DialogueFile, exercise: Exercise) -> dict[str, str]:
    with file.read() as reader:
        return {card.text: card.id for card in reader.all(Card, exercise_id=exercise.id)}


def buyer(file: DialogueFile) -> Organisation:
    with file.read() as reader:
        return reader.all(Organisation, kind="buyer")[0]


def test_phases_come_from_the_library_with_turns_and_votes_counted(file: DialogueFile) -> None:
    writing = phases(file, make(file, "brainwriting_635"))
    assert [(one.kind, one.turn) for one in writing] == [
        ("brief", 1), *(("collect", turn) for turn in range(1, 7)), ("cluster", 1),
    ]  # fmt: skip
    assert [one.round for one in phases(file, make(file, "nominal_group"))] == [0, 0, 0, 0, 1, 0, 2, 0]
    exercise = make(file, "nominal_group")
    assert told_phase(exercise, phases(file, exercise)[2]).name.in_language("sv") == "Varvet runt"


def test_a_clock_goes_on_where_it_was_after_a_crash(file: DialogueFile, path: Path, clock: Clock) -> None:
    exercise = make(file, "dot_voting")
    next_phase(file, exercise.id)
    clock.now += 2 * MINUTE
    pause_phase(file, exercise.id)
    clock.now += 7 * MINUTE
    resume_phase(file, exercise.id)
    add_minutes(file, exercise.id)
    file.close()  # nothing else is kept anywhere
    clock.now += MINUTE
    with DialogueFile.open(path, clock=clock) as again, again.read() as reader:
        phase = phase_on(reader, exercise.id)
    assert phase is not None
    assert (phase.kind, phase.state) == ("brief", "running")
    assert (phase.passed(clock.now), phase.left(clock.now)) == (3 * MINUTE, MINUTE)


def test_phases_follow_each_other_and_each_step_can_be_undone(file: DialogueFile, clock: Clock) -> None:
    exercise = make(file, "dot_voting")
    next_phase(file, exercise.id)
    clock.now += MINUTE
    pause_phase(file, exercise.id)
    clock.now += MINUTE
    next_phase(file, exercise.id)
    first, second, *_ = phases(file, exercise)
    assert (first.state, first.passed(clock.now), second.state) == ("ended", MINUTE, "running")
    file.undo()
    assert phases(file, exercise)[0].state == "paused"
    file.undo()
    assert phases(file, exercise)[0].state == "running"
    file.redo()
    end_phase(file, exercise.id)
    with pytest.raises(RefusedError, match="No phase"):
        pause_phase(file, exercise.id)
    for _ in range(3):
        next_phase(file, exercise.id)
    assert next_phase(file, exercise.id) is None
    assert {one.state for one in phases(file, exercise)} == {"ended"}


def test_minutes_stay_within_a_day(file: DialogueFile) -> None:
    exercise = make(file, "dot_voting")
    planned = set_phase_minutes(file, phases(file, exercise)[0].id, 1)
    assert planned.minutes == 1
    next_phase(file, exercise.id)
    with pytest.raises(InputError):
        add_minutes(file, exercise.id, -2)


def test_a_vote_locks_the_cards_and_needs_some(file: DialogueFile) -> None:
    exercise = make(file, "dot_voting", ["Ensam"])
    vote = the_phase(file, exercise, "vote")
    with pytest.raises(RefusedError, match="two cards"):
        start_phase(file, vote.id)
    add_cards(file, exercise.id, ["Tvåsam"])
    start_phase(file, vote.id)
    with pytest.raises(RefusedError, match="locked"):
        add_cards(file, exercise.id, ["Sen"])
    proposal = make(file, "temperature_check", ["Vi går vidare"])
    start_phase(file, the_phase(file, proposal, "vote").id)


def test_a_late_ballot_needs_a_note_and_none_comes_after_the_reveal(file: DialogueFile) -> None:
    exercise, alfa, beta = make(file, "dot_voting"), supplier(file), supplier(file, "Beta")
    ids = cards(file, exercise)
    start_phase(file, the_phase(file, exercise, "vote").id)
    cast_ballot(file, exercise.id, alfa.id, {ids["Tal"]: 1})
    end_phase(file, exercise.id)
    late = BallotDraft(beta.id, [Vote(ids["Karta"], 2)], source="paper")
    with pytest.raises(RefusedError, match="comes late"):
        cast_votes(file, exercise.id, late)
    told = cast_votes(file, exercise.id, BallotDraft(beta.id, late.votes, source="paper", late_note="Satt i kö"))
    assert (told.source, told.late_note) == ("paper", "Satt i kö")
    reveal(file, exercise.id)
    with pytest.raises(RefusedError, match="no ballots"):
        cast_votes(file, exercise.id, late)
    with pytest.raises(RefusedError):
        take_ballot_back(file, told.id)


def test_the_nominal_group_votes_twice_and_each_result_stays(file: DialogueFile) -> None:
    exercise = make(file, "nominal_group", list("ABC"))
    ids, alfa = cards(file, exercise), supplier(file)
    first, second = (one for one in phases(file, exercise) if one.kind == "rank")

    def ranked(*order: str) -> BallotDraft:
        return BallotDraft(alfa.id, [Vote(ids[card], points) for points, card in enumerate(reversed(order), 1)])

    start_phase(file, first.id)
    start_phase(file, second.id)  # too soon: nobody has voted yet, so the first can still be held
    start_phase(file, first.id)
    cast_votes(file, exercise.id, ranked("A", "B", "C"))
    with pytest.raises(RefusedError, match="Reveal the vote before"):
        start_phase(file, second.id)
    assert reveal(file, exercise.id).state == "voting"
    start_phase(file, second.id)
    with file.read() as reader:
        assert [summary.ballots for summary in exercise_summaries(reader)] == [0]
    cast_votes(file, exercise.id, ranked("C", "B", "A"))
    with file.read() as reader, pytest.raises(RefusedError, match="hidden"):
        result(reader, exercise.id, 2)
    with file.read() as reader:
        assert result(reader, exercise.id).suppliers[0].card_id == ids["A"]
    assert reveal(file, exercise.id).state == "revealed"
    with file.read() as reader:
        told = [result(reader, exercise.id, number).suppliers[0].card_id for number in (1, 2)]
        assert result(reader, exercise.id).round == 2
    assert told == [ids["A"], ids["C"]]
    with pytest.raises(RefusedError, match="another round"):
        start_phase(file, first.id)


def test_delphi_ends_early_and_knows_what_stands_still(file: DialogueFile) -> None:
    exercise = make(file, "delphi", ["Påstående"])
    add_cards(file, exercise.id, ["Ett till"])
    one, alfa = cards(file, exercise)["Påstående"], supplier(file)
    for phase, answer in zip([p for p in phases(file, exercise) if p.round][:2], (8, 7), strict=True):
        start_phase(file, phase.id)
        cast_votes(file, exercise.id, BallotDraft(alfa.id, [Vote(one, answer)], comments={one: "Ty så är det"}))
        reveal(file, exercise.id, is_last=answer == 7)
    with file.read() as reader:
        told = result(reader, exercise.id).of_suppliers.of(one)
        assert reasons(reader, exercise.id, 1) == {one: Reasons(("Ty så är det",))}
        assert reader.get(Exercise, exercise.id).state == "revealed"
    assert [phase.kind for phase in (next_phase(file, exercise.id),) if phase is not None] == ["decide"]
    assert told.group == "in"
    assert told.figures["stable"] == 1


def test_people_share_the_voice_of_their_organisation_unless_it_is_chosen_otherwise(file: DialogueFile) -> None:
    alfa, beta = supplier(file), supplier(file, "Beta")
    people = [add_participant(file, ParticipantDraft(alfa.id, name)) for name in ("Ada", "Bo", "Cy")]
    di = add_participant(file, ParticipantDraft(beta.id, "Di"))

    def voted(equality: str) -> dict[str, Fraction | None]:
        exercise = add_exercise(file, ExerciseDraft("Rösta", equality=equality), CARDS)
        ids = cards(file, exercise)
        open_vote(file, exercise.id)
        for person in people:
            cast_votes(file, exercise.id, BallotDraft(alfa.id, [Vote(ids["Tal"], 3)], participant_id=person.id))
        cast_ballot(file, exercise.id, beta.id, {ids["Karta"]: 3})
        with pytest.raises(RefusedError, match="voted for themselves"):
            cast_ballot(file, exercise.id, alfa.id, {})
        with pytest.raises(RefusedError, match="voted as one"):
            cast_votes(file, exercise.id, BallotDraft(beta.id, participant_id=di.id))
        reveal(file, exercise.id)
        with file.read() as reader:
            told = result(reader, exercise.id)
        return {text: told.of_suppliers.of(ids[text]).score for text in CARDS}

    assert voted("organisation") == {"Tal": 3, "Karta": 3, "Skylt": 0}
    assert voted("person") == {"Tal": 9, "Karta": 3, "Skylt": 0}


def test_the_buyers_votes_never_mix_with_the_suppliers(file: DialogueFile) -> None:
    exercise, alfa = make(file, "impact_effort", ["Karta", "Tal"]), supplier(file)
    ids = cards(file, exercise)
    set_rule_parts(file, exercise.id, {"cut": "median"})
    with pytest.raises(InputError):
        set_rule_parts(file, exercise.id, {"cut": "7"})
    start_phase(file, the_phase(file, exercise, "place").id)

    def place(who: Organisation, impact: int) -> None:
        votes = [Vote(ids["Karta"], impact, "impact"), Vote(ids["Karta"], 2, "effort")]
        cast_votes(file, exercise.id, BallotDraft(who.id, votes))

    place(alfa, 9)
    place(buyer(file), 1)
    reveal(file, exercise.id)
    with file.read() as reader:
        told = result(reader, exercise.id)
    assert told.of_suppliers.of(ids["Karta"]).score == 9
    assert told.of_buyer.of(ids["Karta"]).score == 1
    assert told.of_suppliers.notes[0].figures == {"effort": 2, "impact": 9}


def test_a_ballot_is_checked_by_the_rule_of_its_exercise(file: DialogueFile) -> None:
    exercise, alfa = make(file, "kano", ["Tal", "Karta"]), supplier(file)
    assert exercise.equality == "organisation"
    start_phase(file, the_phase(file, exercise, "estimate").id)
    with pytest.raises(InputError, match="both questions"):
        cast_votes(file, exercise.id, BallotDraft(alfa.id, [Vote(cards(file, exercise)["Tal"], 3)]))


def test_another_round_over_what_is_tied(file: DialogueFile) -> None:
    exercise, alfa = make(file, "dot_voting"), supplier(file)
    ids = cards(file, exercise)
    open_vote(file, exercise.id)
    cast_ballot(file, exercise.id, alfa.id, {ids["Tal"]: 1, ids["Karta"]: 1})
    reveal(file, exercise.id)
    with file.read() as reader:
        (tied,) = ties(result(reader, exercise.id).of_suppliers)
    again = add_round(file, exercise.id, "Skiljeomgång", tied, ["Sent påkommen"])
    with file.read() as reader:
        there = reader.all(Card, exercise_id=again.id)
    assert [(card.text, card.from_card_id) for card in there] == [
        ("Karta", ids["Karta"]), ("Tal", ids["Tal"]), ("Sent påkommen", None),
    ]  # fmt: skip
    assert again.earlier_id == exercise.id
    assert [one.kind for one in phases(file, again)] == ["vote", "decide"]


def test_a_result_is_the_same_whatever_becomes_of_the_library(
    file: DialogueFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    exercise, alfa = make(file, "moscow"), supplier(file)
    ids = cards(file, exercise)
    start_phase(file, the_phase(file, exercise, "estimate").id)
    votes = [Vote(ids["Tal"], 1, "class"), Vote(ids["Tal"], 8, "effort"), Vote(ids["Karta"], 3, "class")]
    cast_votes(file, exercise.id, BallotDraft(alfa.id, votes))
    reveal(file, exercise.id)
    monkeypatch.setattr("dialogapp.services.exercise_reading.stock_exercise", None)
    with file.read() as reader:
        told = result(reader, exercise.id)
    assert [item.group for item in told.suppliers] == ["must", "could", ""]
    assert [note.key for note in told.of_suppliers.notes] == ["must_above", "effort_missing"]


def test_who_wrote_a_card_is_told_only_where_the_phase_is_open(file: DialogueFile) -> None:
    exercise = make(file, "silent_brainstorm", [])
    alfa, beta = supplier(file), supplier(file, "Beta")
    add_cards(file, exercise.id, ["Ljud"], Author(alfa.id))
    add_cards(file, exercise.id, ["ljud"], Author(beta.id))

    def seen(by: str | None) -> list[tuple[str, str | None]]:
        with file.read() as reader:
            return [(one.card.text, one.author_id) for one in cards_seen(reader, exercise.id, by)]

    start_phase(file, the_phase(file, exercise, "collect").id)
    assert seen(None) == []
    assert seen(alfa.id) == [("Ljud", alfa.id)]
    start_phase(file, the_phase(file, exercise, "share").id)
    assert seen(None) == [("Ljud", None), ("ljud", None)]
    start_phase(file, the_phase(file, exercise, "decide").id)
    assert seen(None) == [("Ljud", alfa.id), ("ljud", beta.id)]
    with pytest.raises(RefusedError, match="can't be removed"):
        remove_organisation(file, beta.id)


def test_only_those_vote_who_take_part(file: DialogueFile) -> None:
    entry = stock_exercise("dot_voting")
    document = {**entry.document, "takes_part": "suppliers"}
    own = LibraryEntry(definition_of("egen", document), document, is_own=True)
    exercise = add_exercise(file, ExerciseDraft("Bara leverantörer"), CARDS, own)
    open_vote(file, exercise.id)
    with pytest.raises(RefusedError, match="does not take part"):
        cast_ballot(file, exercise.id, buyer(file).id, {})


def test_an_exercise_without_a_vote_takes_none(file: DialogueFile) -> None:
    exercise = make(file, "lotus_blossom")
    with pytest.raises(RefusedError, match="Nothing is voted on"):
        open_vote(file, exercise.id)


def test_all_of_it_verifies_and_is_undone_to_the_last(file: DialogueFile, path: Path) -> None:
    exercise, alfa = make(file, "nominal_group"), supplier(file)
    next_phase(file, exercise.id)
    start_phase(file, the_phase(file, exercise, "rank").id)
    votes = [Vote(card, points) for points, card in enumerate(cards(file, exercise).values(), 1)]
    cast_votes(file, exercise.id, BallotDraft(alfa.id, votes))
    assert verify(path).problems == []
    for _ in range(5):
        file.undo()
    with file.read() as reader:
        assert reader.count(Exercise) == reader.count(ExercisePhase) == reader.count(Card) == 0
    assert verify(path).problems == []


def test_what_nobody_voted_in_is_removed_whole(file: DialogueFile) -> None:
    exercise = make(file, "dot_voting")
    again = add_round(file, exercise.id, "Igen", list(cards(file, exercise).values()))
    with pytest.raises(RefusedError, match="another round"):
        remove_exercise(file, exercise.id)
    remove_exercise(file, again.id)
    remove_exercise(file, exercise.id)
    with file.read() as reader:
        assert reader.count(ExercisePhase) == 0


def test_an_organisation_that_is_no_voter_is_refused(file: DialogueFile) -> None:
    expert = add_organisation(file, OrganisationDraft("Sakkunnig", kind="expert"))
    exercise = make(file, "dot_voting")
    open_vote(file, exercise.id)
    with pytest.raises(RefusedError, match="Only suppliers"):
        cast_votes(file, exercise.id, BallotDraft(expert.id))
