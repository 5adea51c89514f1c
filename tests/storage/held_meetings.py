"""A meeting to hand out, held as one does, and what a dialogue then tells: for comparing files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dialogapp.bootstrap import DialogueFiles
from dialogapp.domain.contributions import Assignment, ConfidentialityClaim, Contribution, LogLine
from dialogapp.domain.errors import DialogappError
from dialogapp.domain.exercises import Exercise
from dialogapp.domain.meetings import AgendaItem, Attendance, Meeting
from dialogapp.domain.parity import Disclosure, Receipt
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.questions import QuestionPut
from dialogapp.services import floor
from dialogapp.services.agenda import start_item
from dialogapp.services.contributions import assign, claim_confidentiality, strike
from dialogapp.services.disclosures import parity_items, record_disclosure, settle
from dialogapp.services.exercises import ExerciseDraft, add_exercise, cast_ballot, open_vote, reveal
from dialogapp.services.fairness import airtime
from dialogapp.services.meetings import (
    ItemDraft,
    MeetingDraft,
    end_meeting,
    note_arrival,
    note_leaving,
    plan_meeting,
    read_rules,
    start_meeting,
)
from dialogapp.services.people import (
    OrganisationDraft,
    ParticipantDraft,
    add_organisation,
    add_participant,
)
from dialogapp.services.ports import Noun, Reader, Store
from dialogapp.services.questions import (
    QuestionDraft,
    current_questions,
    put_question,
    question_coverage,
    set_questions,
)
from dialogapp.services.room import close_meeting
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.conftest import NOON, Clock
from tests.storage.logs import line, supplier

FILES = DialogueFiles()


@contextmanager
def opened(path: Path, clock: Callable[[], int]) -> Iterator[DialogueFile]:
    with DialogueFile.open(path, clock=clock) as file:
        file.actor = "Elin"
        yield file


def one_to_one(file: Store, with_id: str, title: str = "Enskilt möte") -> Meeting:
    agenda = [ItemDraft("Inledning", 10), ItemDraft("Frågor", 40, "questions")]
    return plan_meeting(
        file, MeetingDraft(title, "one_to_one", starts_at=NOON, ends_at=NOON + 3_600_000), [with_id], agenda
    )


def named(file: Store, name: str) -> Organisation:
    with file.read() as reader:
        return next(o for o in reader.all(Organisation) if o.name == name)


def buyer(file: Store) -> Organisation:
    return named(file, "Exempelköpings kommun")


def prepared(file: DialogueFile, clock: Clock) -> Meeting:
    """A one-to-one with Alfa AB to hand out, in a dialogue where Beta AB has been met."""
    alfa, beta = supplier(file, "Alfa AB"), supplier(file, "Beta AB")
    add_participant(file, ParticipantDraft(alfa.id, "Anna Alm"))
    add_participant(file, ParticipantDraft(beta.id, "Bo Berg", "bo.berg@beta.example"))
    set_questions(file, [QuestionDraft("Vad driver kostnad?"), QuestionDraft("Vilka krav hindrar?")])
    first = one_to_one(file, beta.id, "Enskilt möte B")
    start_meeting(file, first.id)
    clock.now += 1000
    told = "Beta AB ser ritningarna i mars"
    line(file, first.id, told, kind="information", organisation_id=buyer(file).id, started_at=clock.now)
    clock.now += 1000
    end_meeting(file, first.id)
    record_disclosure(file, "Anbudstiden blir lång", [alfa.id, beta.id])
    clock.now += 1000
    return one_to_one(file, alfa.id)


def hold(file: DialogueFile, meeting_id: str, clock: Clock) -> None:
    """Hold the meeting with Alfa AB as one does: people, floor, lines, questions, information, an exercise."""
    alfa, town = named(file, "Alfa AB"), buyer(file)
    start_meeting(file, meeting_id)
    read_rules(file, meeting_id)
    with file.read() as reader:
        items = reader.all(AgendaItem, meeting_id=meeting_id)
        questions = current_questions(reader)
        anna = reader.all(Participant, name="Anna Alm")[0]
        owed = next(item for item in parity_items(reader) if alfa.id in item.owed).disclosure
    note_arrival(file, meeting_id, alfa.id, anna.id)
    clock.now += 60_000
    start_item(file, items[0].id)
    settle(file, owed.id, [alfa.id], "meeting")
    clock.now += 60_000
    floor.give_floor(file, meeting_id, alfa.id, clock.now)
    line(file, meeting_id, "Drift kostar mest", kind="answer", organisation_id=alfa.id,
         question_stem_id=questions[0].stem_id, started_at=clock.now)  # fmt: skip
    clock.now += 95_000
    floor.give_floor(file, meeting_id, town.id, clock.now)
    start_item(file, items[1].id)
    line(file, meeting_id, "Huset öppnar 2028", kind="information", organisation_id=town.id, started_at=clock.now)
    clock.now += 30_000
    secret = line(file, meeting_id, "Vår marginal är 9 %", organisation_id=alfa.id, started_at=clock.now)
    claim_confidentiality(file, secret.id, "Skada vid konkurrens")
    todo = line(file, meeting_id, "Skicka ritningar", kind="action", organisation_id=town.id, started_at=clock.now)
    assign(file, todo.id, "Sara", "2026-04-01")
    strike(file, line(file, meeting_id, "Fel", organisation_id=alfa.id, started_at=clock.now).id, "Felskrivning")
    late = add_organisation(file, OrganisationDraft("Delta AB", organisation_number="556000-0001"))
    add_participant(file, ParticipantDraft(late.id, "Doris Dahl"))
    note_arrival(file, meeting_id, late.id, at=clock.now)
    line(file, meeting_id, "Vi bygger åt Alfa", organisation_id=late.id, started_at=clock.now + 1)
    vote = add_exercise(file, ExerciseDraft("Prioritera", meeting_id=meeting_id), ["Karta", "Tal"])
    open_vote(file, vote.id)
    cast_ballot(file, vote.id, alfa.id, {})
    reveal(file, vote.id)
    note_leaving(file, meeting_id, late.id, at=clock.now + 2)
    clock.now += 30_000
    close_meeting(file, meeting_id, clock.now)


def picture(file: Store) -> object:
    """What the dialogue tells, without ids and numbers."""
    with file.read() as reader:
        names = {o.id: (o.name, o.kind, o.organisation_number) for o in reader.all(Organisation)}
        titles = {m.id: m.title for m in reader.all(Meeting)}
        lines = reader.log_lines([reader.log_row_of(c.id) for c in reader.all(Contribution)])

        def of(kind: type[Noun], *fields: str) -> list[tuple[str, ...]]:
            known = {**{key: str(name) for key, name in names.items()}, **titles}
            rows = [[str(getattr(noun, field)) for field in fields] for noun in reader.all(kind)]
            return sorted(tuple(known.get(value, value) for value in row) for row in rows)

        return {
            "organisations": sorted(names.values()),
            "people": of(Participant, "organisation_id", "name", "email", "role"),
            "lines": sorted(map(told, lines)),
            "meetings": of(Meeting, "number", "title", "state", "started_at", "ended_at", "rules_read_at"),
            "agenda": of(AgendaItem, "meeting_id", "title", "position", "started_at", "ended_at"),
            "there": of(Attendance, "meeting_id", "organisation_id", "arrived_at", "left_at"),
            "airtime": [figures(reader, None), *(figures(reader, m.id) for m in reader.all(Meeting))],
            "coverage": [
                (row.question.text, sorted(names[o] for o in row.put_to), sorted(names[o] for o in row.missing))
                for row in question_coverage(reader)
            ],
            "parity": sorted(
                (item.disclosure.text, item.disclosure.given_at or 0,
                 sorted(names[o] for o in item.informed), sorted(names[o] for o in item.owed))
                for item in parity_items(reader)
            ),
            "received": of(Receipt, "organisation_id", "how", "at"),
            "put": of(QuestionPut, "stem_id", "organisation_id", "meeting_id", "at"),
            "claims": of(ConfidentialityClaim, "harm", "heard_by"),
            "assignments": of(Assignment, "responsible", "due_on"),
            "exercises": of(Exercise, "title", "meeting_id", "state", "revealed_at"),
        }  # fmt: skip


def told(line: LogLine) -> tuple[str | int, ...]:
    said = line.contribution
    return (
        said.text, said.kind, said.state, said.started_at or 0,
        line.organisation, line.participant, line.agenda_item, line.confidential, line.harm,
    )  # fmt: skip


def figures(reader: Reader, meeting_id: str | None) -> object:
    found = airtime(reader, meeting_id)
    times = [(t.name, t.offered, t.used, t.turns, t.contributions) for t in found.organisations]
    return times, found.jain, found.gini, found.evenness, found.min_max, found.verdict


def work(file: DialogueFile, meeting_id: str, step: str, text: str, clock: Clock) -> None:
    alfa = named(file, "Alfa AB")
    if step == "say":
        line(file, meeting_id, text, organisation_id=alfa.id, started_at=clock.now)
    elif step == "tell":
        line(file, meeting_id, text, kind="information", organisation_id=buyer(file).id, started_at=clock.now)
    elif step == "put":
        with file.read() as reader:
            put_question(file, current_questions(reader)[len(text) % 2].stem_id, alfa.id, meeting_id)
    elif step == "again":
        with file.read() as reader:
            settle(file, reader.all(Disclosure, number=1)[0].id, [alfa.id], "meeting")
    elif step == "floor":
        floor.give_floor(file, meeting_id, alfa.id, clock.now)
    elif step == "new":
        with file.read() as reader:
            found = next((o for o in reader.all(Organisation) if o.name == "Delta AB"), None)
        delta = found or supplier(file, "Delta AB")
        line(file, meeting_id, text, organisation_id=delta.id, started_at=clock.now)
    elif step == "strike":
        with file.read() as reader:
            lines = reader.all(Contribution, state="active")
        if lines:
            strike(file, lines[0].id, "Fel")
    else:
        try:
            note_leaving(file, meeting_id, alfa.id)
        except DialogappError:
            return
