"""A small dialogue with something of everything, for the documents that are made of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dialogapp.domain.document import Callout, Document, FactTable, Heading, ListItem, Paragraph, Table, plain
from dialogapp.domain.exercises import Card
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import AgendaItem
from dialogapp.services.attendance import note_all_there
from dialogapp.services.contributions import LineDraft, assign, claim_confidentiality, log_line, strike
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.exercises import ExerciseDraft, add_exercise, cast_ballot, open_vote, reveal
from dialogapp.services.floor import give_floor, open_floor
from dialogapp.services.meetings import (
    ItemDraft,
    MeetingDraft,
    answer_invitation,
    end_meeting,
    note_arrival,
    plan_meeting,
    read_rules,
    start_meeting,
)
from dialogapp.services.needs import (
    NeedDraft,
    RequirementDraft,
    add_need,
    add_requirement,
    link_card,
    link_contribution,
)
from dialogapp.services.people import (
    OrganisationDraft,
    ParticipantDraft,
    add_organisation,
    add_participant,
    organisations,
)
from dialogapp.services.questions import QuestionDraft, current_questions, set_questions
from dialogapp.storage.dialogue_file import DialogueFile

NINE = 1_795_507_200_000
"""2026-11-24T09:00 in Stockholm."""
MINUTE = 60_000

SECRET = "Vi byter plattform i tysthet nästa år"
HARM = "Konkurrenterna kan utnyttja det"
STRUCK = "Licensen kostar mindre än ni tror"
SUPPLIERS = {"alfa": "Alfa Vägvisning AB", "beta": "Betasystem AB", "gamma": "Gamma Skyltar AB", "delta": "Delta AB"}
PEOPLE = {"alfa": "Per Holmlund", "beta": "Camilla Sjögren", "gamma": "Gunnar Bäckström", "delta": "Sofia Lindvall"}


@dataclass(frozen=True)
class Rich:
    """The dialogue's file and the ids that tests ask for, by short name."""

    file: DialogueFile
    meeting_id: str
    one_to_one_id: str
    ids: dict[str, str]


class Clock:
    """A clock that the story moves."""

    def __init__(self) -> None:
        self.now: Instant = NINE

    def __call__(self) -> Instant:
        return self.now


@contextmanager
def rich_dialogue(path: Path) -> Iterator[Rich]:
    """The dialogue, in a real file at `path`."""
    clock = Clock()
    with DialogueFile.create(path, clock) as file:
        yield _told(file, clock)


def _told(file: DialogueFile, clock: Clock) -> Rich:
    draft = DialogueDraft(
        title="Digital vägvisning",
        buyer="Exempelköpings kommun",
        diary_number="KS 2026/117",
        facilitator="Helena Strand",
    )
    create_dialogue(file, draft)
    ids = _people(file)
    set_questions(file, [QuestionDraft("Vad driver kostnaden?"), QuestionDraft("Hur mäts effekten?")])
    with file.read() as reader:
        ids |= {f"question {q.number}": q.stem_id for q in current_questions(reader)}
    agenda = [ItemDraft("Behov och mål", 15, presenter="Anders Ekvall"), ItemDraft("Frågor i rundor", 45)]
    meeting = plan_meeting(
        file,
        MeetingDraft("Workshop om vägvisning", "workshop", "Lilla salen", NINE, NINE + 180 * MINUTE, "Oskar Lindahl"),
        [ids[each] for each in SUPPLIERS],
        agenda,
    )
    _held(file, clock, meeting.id, ids)
    _needs(file, meeting.id, ids)
    one = plan_meeting(file, MeetingDraft("Enskilt möte med Betasystem AB", "one_to_one"), [ids["beta"]])
    start_meeting(file, one.id)
    log_line(file, LineDraft(one.id, "Beta avstår om allt ska vara öppet.", organisation_id=ids["beta"]))
    end_meeting(file, one.id)
    return Rich(file, meeting.id, one.id, ids)


def _people(file: DialogueFile) -> dict[str, str]:
    with file.read() as reader:
        ids = {"buyer": organisations(reader)[0].id}
    ids["consultant"] = add_organisation(file, OrganisationDraft("Samtal i Väst AB", "consultant")).id
    buyers = {"buyer": ("Anders Ekvall", "client"), "consultant": ("Helena Strand", "facilitator")}
    for number, (key, name) in enumerate(SUPPLIERS.items(), 1):
        ids[key] = add_organisation(file, OrganisationDraft(name, organisation_number=f"556000-000{number}")).id
    for key, (name, role) in buyers.items():
        ids[f"{key} person"] = add_participant(file, ParticipantDraft(ids[key], name, role=role)).id
    for key, name in PEOPLE.items():
        mail = f"{name.split()[0].lower()}@{key}.example.com"
        ids[f"{key} person"] = add_participant(file, ParticipantDraft(ids[key], name, mail)).id
    return ids


def _held(file: DialogueFile, clock: Clock, meeting_id: str, ids: dict[str, str]) -> None:
    answer_invitation(file, meeting_id, ids["delta"], "declined")
    start_meeting(file, meeting_id)
    read_rules(file, meeting_id)
    note_all_there(file, meeting_id, [ids["gamma"]])
    note_arrival(file, meeting_id, ids["gamma"], ids["gamma person"], NINE + 12 * MINUTE)
    with file.read() as reader:
        first, second = reader.all(AgendaItem, meeting_id=meeting_id)

    def line(key: str, minute: int, who: str, text: str, **more: object) -> None:
        item = first.id if minute < 20 else second.id
        draft = LineDraft(
            meeting_id,
            text,
            started_at=NINE + minute * MINUTE,
            organisation_id=ids[who],
            participant_id=ids[f"{who} person"],
            agenda_item_id=item,
            **more,  # type: ignore[arg-type]  # the callers below give what a line has
        )
        ids[key] = log_line(file, draft).id

    line("told", 5, "buyer", "Huset har fem plan och 62 lokaler.", kind="information")
    line("view", 7, "alfa", "Besökaren vet vad föreställningen heter, inte var den är.", tags="evenemang")
    line("quote", 9, "beta", "En väg in, för alla.", verbatim=True)
    line("answer", 22, "gamma", "Bytet av skyltar driver kostnaden.", kind="answer", question_stem_id=ids["question 1"])
    line("against", 24, "beta", "Alfa har fel: mjukvaran driver den. Fråga Gunnar!", tags="oenighet")
    line("secret", 26, "beta", SECRET)
    line("struck", 28, "alfa", STRUCK)
    line("beside", 30, "consultant", "Hur gör ni vid strömavbrott?", kind="question")
    line("decision", 40, "buyer", "Kartdata ägs av kommunen.", kind="decision")
    line("action", 41, "buyer", "Skicka ritningarna till alla.", kind="action")
    claim_confidentiality(file, ids["secret"], HARM)
    strike(file, ids["struck"], "Priser faller utanför spelreglerna")
    assign(file, ids["action"], "Anders Ekvall", due_on="2026-12-01")
    for who, start, end in (("alfa", 7, 9), ("beta", 9, 14), ("buyer", 14, 44)):
        give_floor(file, meeting_id, ids[who], NINE + start * MINUTE)
        open_floor(file, NINE + end * MINUTE)
    clock.now = NINE + 60 * MINUTE
    end_meeting(file, meeting_id)


def _needs(file: DialogueFile, meeting_id: str, ids: dict[str, str]) -> None:
    exercise = add_exercise(
        file,
        ExerciseDraft("Vad betyder mest?", "Rösta för besökaren.", meeting_id),
        ["Talad väg", "Öppna kartdata", "Ljus"],
    )
    open_vote(file, exercise.id)
    with file.read() as reader:
        cards = [card.id for card in reader.all(Card, exercise_id=exercise.id)]
    for voter, dots in (("alfa", {0: 2, 1: 1}), ("beta", {0: 1}), ("gamma", {0: 1}), ("buyer", {1: 3}), ("delta", {})):
        cast_ballot(file, exercise.id, ids[voter], {cards[place]: number for place, number in dots.items()})
    reveal(file, exercise.id)
    found = add_need(
        file,
        NeedDraft(
            "Hitta rätt lokal utan att fråga",
            who="Den som är ny i huset",
            able_to="kunna hitta rätt lokal",
            effect="komma i tid",
            measure="Frågor i receptionen",
            baseline="140",
            target="70",
            unit="per dag",
            priority="must",
            priority_method="MoSCoW",
            status="confirmed",
        ),
    )
    for key in ("view", "quote", "against", "secret"):
        link_contribution(file, found.id, ids[key])
    link_card(file, found.id, cards[0])
    add_requirement(file, found.id, RequirementDraft("Besökaren ska få vägen uppläst.", verification="Prov på plats."))
    answer = "Alla tillfrågas innan det blir ett krav."
    single = add_need(file, NeedDraft("Fri kartdata", priority="should", owner="Anders Ekvall", alone_answer=answer))
    link_contribution(file, single.id, ids["answer"])
    add_requirement(file, single.id, RequirementDraft("Kartdata ska lämnas i ett öppet format."))
    add_need(file, NeedDraft("Räkna besökare", status="dismissed", status_reason="Integriteten väger tyngre."))
    ids |= {"need": found.id, "single": single.id, "exercise": exercise.id}


def headings(document: Document) -> list[str]:
    """The headings, each with its level's marks."""
    return ["#" * block.level + " " + block.text for block in document.blocks if isinstance(block, Heading)]


def words_of(document: Document) -> str:
    """All that the document says."""
    found = [document.title]
    for block in document.blocks:
        if isinstance(block, Heading):
            found.append(block.text)
        elif isinstance(block, Paragraph):
            found.append(plain(block.content, document.language))
        elif isinstance(block, Callout):
            found += [block.title, *(plain(each, document.language) for each in block.paragraphs)]
        elif isinstance(block, FactTable):
            found += [f"{fact.label}: {plain(fact.value, document.language)}" for fact in block.facts]
        elif isinstance(block, Table):
            found += [block.caption, block.description, " | ".join(column.heading for column in block.columns)]
            found += [" | ".join(plain(cell, document.language) for cell in row.cells) for row in block.rows]
        elif hasattr(block, "items"):
            items = (item.content if isinstance(item, ListItem) else item for item in block.items)
            found += [plain(item, document.language) for item in items]
    return "\n".join(found)


def under(document: Document, heading: str) -> str:
    """What stands under a heading, to the next one of its level or above."""
    told = list(document.blocks)
    start = next(i for i, block in enumerate(told) if isinstance(block, Heading) and block.text == heading)
    level = told[start].level  # type: ignore[union-attr]  # it is a heading
    rest = told[start + 1 :]
    ends = (i for i, block in enumerate(rest) if isinstance(block, Heading) and block.level <= level)
    part = rest[: next(ends, len(rest))]
    flat = [Heading(2, block.text) if isinstance(block, Heading) else block for block in part]
    return words_of(Document("", document.language, tuple(flat)))
