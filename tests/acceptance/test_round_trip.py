"""A log that is exported and imported again loses nothing: the next export is the same, byte for byte."""

from __future__ import annotations

import csv
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dialogapp.domain.contributions import CONTRIBUTION_KINDS
from dialogapp.domain.meetings import AgendaItem
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.services.contributions import LineDraft, assign, log_line, strike
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.meetings import ItemDraft, MeetingDraft, plan_meeting, set_agenda
from dialogapp.services.people import OrganisationDraft, ParticipantDraft, add_organisation, add_participant
from dialogapp.services.questions import QuestionDraft, current_questions, set_questions
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from tests.acceptance.command_line import done

AWKWARD = (
    "=1+1",
    "@SUM(A1)",
    "-2",
    "'citat'",
    'Han sade "nej", och gick',
    "rad ett\nrad två\n\nrad fyra",
    "\n\n  luft  \n",
    "\ttabb\t",
    "a,b;c\td",
    "👩‍👩‍👧‍👦 och 🇸🇪",
    "שלום עולם \u200f مرحبا",
    "e\u0301 blir é",
    "_x000D_ och _x0041_",
    "\ufeffmed märke",
    "text_2",
    "åäö" * 20_000,
    "😀" * 16_000 + "slut",
    "x" * 100_000,
)
TEXTS = st.one_of(st.sampled_from(AWKWARD), st.text(max_size=60)).filter(lambda text: bool(cleaned(text).strip()))
QUESTIONS = TEXTS.filter(lambda text: not cleaned(text).strip().isdigit())
"""A question that is a number would be taken for the number of one."""
NAMES = st.one_of(
    st.sampled_from(["=Alfa AB", 'Beta "B" AB', "Gamma, Delta; Co", "ÅÄÖ", "שלום"]), st.text(max_size=20)
).filter(lambda name: bool(cleaned_line(name)))
MOMENTS = st.one_of(st.none(), st.integers(1_700_000_000_000, 1_900_000_000_000))


@dataclass(frozen=True, slots=True)
class Line:
    """A line as hypothesis makes it; numbers choose among what the dialogue has."""

    text: str
    kind: str
    at: int | None
    speaker: int
    meeting: int
    item: int
    question: int
    harm: str | None
    tags: str
    struck: str
    verbatim: bool


LINES = st.lists(
    st.builds(
        Line,
        text=TEXTS,
        kind=st.sampled_from(CONTRIBUTION_KINDS),
        at=MOMENTS,
        speaker=st.integers(0, 4),
        meeting=st.integers(0, 2),
        item=st.integers(0, 2),
        question=st.integers(0, 2),
        harm=st.one_of(st.none(), st.just(""), TEXTS),
        tags=st.sampled_from(["", "pris", "pris drift"]),
        struck=st.sampled_from(["", "", "", "Hörde inte hit"]),
        verbatim=st.booleans(),
    ),
    max_size=12,
)


def write(path: Path, lines: list[Line], names: list[str], questions: list[str]) -> None:
    """A dialogue with these lines, logged one by one."""
    with DialogueFile.create(path) as file:
        create_dialogue(file, DialogueDraft("Hall", "Exempelköpings kommun"))
        set_questions(file, [QuestionDraft(text) for text in questions])
        speakers: list[tuple[str | None, str | None]] = [(None, None)]
        for number, name in enumerate(names):
            organisation = add_organisation(file, OrganisationDraft(name))
            person = add_participant(file, ParticipantDraft(organisation.id, f"Person {number}"))
            speakers += [(organisation.id, None), (organisation.id, person.id)]
        meetings, items = [], []
        for title in ("Hearing", "Workshop", "Workshop"):
            meeting = plan_meeting(file, MeetingDraft(title))
            set_agenda(file, meeting.id, [ItemDraft("Inledning"), ItemDraft("=Frågor")])
            meetings.append(meeting)
            with file.read() as reader:
                items.append([None, *(item.id for item in reader.all(AgendaItem, meeting_id=meeting.id))])
        with file.read() as reader:
            stems = [None, *(question.stem_id for question in current_questions(reader))]
        for line in lines:
            organisation_id, person_id = speakers[line.speaker % len(speakers)]
            draft = LineDraft(
                meetings[line.meeting].id, line.text, line.kind, line.at, organisation_id, person_id,
                items[line.meeting][line.item], stems[line.question % len(stems)], line.tags,
                line.harm is not None, line.harm or "", line.verbatim,
            )  # fmt: skip
            logged = log_line(file, draft)
            if line.kind in ("decision", "action"):
                assign(file, logged.id, "Bo Ek", "2026-03-20")
            if line.struck:
                strike(file, logged.id, line.struck)


def exported(dialogue: Path, name: str) -> bytes:
    """The log of a dialogue as a CSV."""
    out = dialogue.with_name(name)
    done("export", dialogue, "log", "-o", out, "--force")
    return out.read_bytes()


def taken_into_a_new_dialogue(source: Path) -> Path:
    """A new dialogue with the log in `source`."""
    target = source.with_name(f"{source.name}.dialog")
    done("new", target, "--title", "Hall", "--buyer", "Exempelköpings kommun")
    done("import", target, "contributions", source)
    assert verify(target).problems == []
    return target


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    lines=LINES,
    names=st.lists(NAMES, min_size=1, max_size=2, unique_by=lambda name: cleaned_line(name).casefold()),
    questions=st.lists(QUESTIONS, min_size=1, max_size=2, unique_by=lambda text: cleaned(text).strip()),
)
def test_whatever_was_logged_comes_out_the_same(lines: list[Line], names: list[str], questions: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        dialogue = Path(folder) / "hall.dialog"
        write(dialogue, lines, names, questions)
        first = exported(dialogue, "first.csv")
        done("export", dialogue, "log", "-o", dialogue.with_name("first.xlsx"))
        for source in ("first.csv", "first.xlsx"):
            assert exported(taken_into_a_new_dialogue(dialogue.with_name(source)), "again.csv") == first


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_sample_comes_out_the_same(tmp_path: Path, ending: str) -> None:
    dialogue = tmp_path / "exempel.dialog"
    done("demo", dialogue)
    done("export", dialogue, "log", "-o", tmp_path / f"logg.{ending}")
    again = taken_into_a_new_dialogue(tmp_path / f"logg.{ending}")
    assert exported(again, "again.csv") == exported(dialogue, "first.csv")


def test_awkward_texts_come_out_exactly(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    with source.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["text", "organisation", "seconds"])
        writer.writerows([text, "Alfa AB" if place % 2 else "", place] for place, text in enumerate(AWKWARD))
    dialogue = tmp_path / "hall.dialog"
    done("new", dialogue, "--title", "Hall", "--buyer", "B")
    done("import", dialogue, "contributions", source, "--new-meeting", "Möte")
    limit = csv.field_size_limit(200_000)
    try:
        rows = list(csv.DictReader(exported(dialogue, "ut.csv").decode("utf-8-sig").splitlines(keepends=True)))
    finally:
        csv.field_size_limit(limit)
    assert [row["text"] for row in rows] == [cleaned(text) for text in AWKWARD]
    assert [row["seconds"] for row in rows] == [str(place) for place in range(len(AWKWARD))]
