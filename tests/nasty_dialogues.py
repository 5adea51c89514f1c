"""Dialogues whose every field holds what people paste at its worst, made from a seed, and the documents of each."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path

from dialogapp.documents.paper import PaperFiles
from dialogapp.documents.stock_templates import stock_template
from dialogapp.domain.document import Document
from dialogapp.domain.dress import Dress, TemplateKind
from dialogapp.domain.exercises import Card
from dialogapp.domain.masking import AudienceKind
from dialogapp.services.contacts import ContactDraft, note_contact
from dialogapp.services.contributions import LineDraft, assign, claim_confidentiality, log_line, strike
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.exercises import ExerciseDraft, add_exercise, cast_ballot, open_vote, reveal
from dialogapp.services.exporting import DocumentKind, Order, build
from dialogapp.services.meetings import MeetingDraft, end_meeting, note_arrival, plan_meeting, start_meeting
from dialogapp.services.needs import (
    NeedDraft,
    RequirementDraft,
    add_need,
    add_requirement,
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
from dialogapp.services.register import DocumentDraft, register_document
from dialogapp.storage.dialogue_file import DialogueFile

NASTY = (
    "=cmd|' /C calc'!A0", "=1+1", "+46 8 123", "-2+3", "@SUM(A1:A9)", "\t=HYPERLINK(\"http://x.example\")", "007",
    "1E5", "a\x00b\x07c\x0bd\x1be\x7ff\x85g", "\ufffe\uffff\ufdd0",
    "\u200e\u200f\u202eesrever\u202c \u2066ملف\u2069",
    "שלום עולם", "مرحبا بالعالم", "👩\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈 🇸🇪", "e\u0301\u0327\u0308 Å",
    "\u00adsoft\u200bbreak",
    "_x0041_ _x005F_ _xZZZZ_", "</w:t></w:r><w:br/>", "]]>&amp;&#0;<!--", "\"'`´’“”«»",
    "{title} {content} {0} %s",
    "&P &N &L&G &\"Arial\" &&", "[Blad]:*?/\\'", "rad 1\r\nrad 2\rrad 3\n\n\nrad 4", "\t\tindrag\t", "å" * 300,
    "http://example.com/?a=1&b=<2>", "<script>alert(1)</script>", "$HOME `id` $(id)", "NULL", "\u2028 \u2029 \u00a0",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𐍈 🤦🏽‍♂️", "#let x = 1 *fet* _kursiv_ $ x^2 $", "C:\\fakepath\\a.docx", "-", "—", "’", ".",
)  # fmt: skip
LONG = 100_000
BOTH: tuple[DocumentKind, ...] = ("equal-treatment", "register")
FOR_ALL: tuple[DocumentKind, ...] = ("information", "questions")
NINE = 1_795_507_200_000
DAY = 86_400_000
PAPER = PaperFiles()


class Pasted:
    """Texts for fields, drawn by chance from the nasty ones, with a few plain words so that none is empty."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self._count = 0

    def __call__(self, prefix: str = "") -> str:
        """A text of one to three nasty pieces; none is the same as another."""
        self._count += 1
        pieces = self.chance.sample(NASTY, self.chance.randint(1, 3))
        if not prefix and self.chance.random() < 0.6:
            return " ".join([*pieces, f"nr {self._count}"])
        return " ".join([prefix or "Text", *pieces, str(self._count)])


def nasty_dialogue(path: Path, seed: int) -> tuple[DialogueFile, list[str], list[str]]:
    """A dialogue with something of everything, and the ids of its meetings and suppliers."""
    chance = random.Random(seed)
    text = Pasted(chance)
    file = DialogueFile.create(path, lambda: NINE)
    create_dialogue(file, DialogueDraft(text(), text("Kommunen"), text("KS"), facilitator=text("Helena")))
    with file.read() as reader:
        buyer = organisations(reader)[0].id
    add_participant(file, ParticipantDraft(buyer, text("Anders"), role="client"))
    supplier_ids = []
    for number in range(chance.randint(2, 5)):
        draft = OrganisationDraft(text(f"Bolag {number}"), organisation_number=f"556000-{number:04}")
        supplier_ids.append(add_organisation(file, draft).id)
        add_participant(file, ParticipantDraft(supplier_ids[-1], text("Kim"), role="supplier"))
    set_questions(file, [QuestionDraft(text(), text("Område"), text("Syfte")) for _ in range(3)])
    with file.read() as reader:
        stems = [question.stem_id for question in current_questions(reader)]
    meeting_ids, line_ids = [], []
    for kind in ("workshop", "one_to_one"):
        meeting = plan_meeting(file, MeetingDraft(text(), kind, text("Plats"), NINE, NINE + 7_200_000), supplier_ids)
        start_meeting(file, meeting.id)
        meeting_ids.append(meeting.id)
        for supplier in supplier_ids:
            note_arrival(file, meeting.id, supplier)
        line_ids += _talk(file, text, meeting.id, [buyer, *supplier_ids], stems)
    if chance.random() < 0.2:
        whole = LineDraft(meeting_ids[0], (chance.choice(NASTY) + "x") * LONG, organisation_id=supplier_ids[0])
        log_line(file, replace(whole, text=whole.text[:LONG]))
    _conclude(file, text, meeting_ids[0], [buyer, *supplier_ids], line_ids)
    end_meeting(file, meeting_ids[1])
    return file, meeting_ids, supplier_ids


def nasty_documents(
    file: DialogueFile, meeting_ids: Sequence[str], supplier_ids: Sequence[str], folder: Path, seed: int, most: int
) -> Iterator[tuple[str, Path]]:
    """`most` of the documents of a dialogue by chance, each in a language and a template by chance: what it is, and
    the file. Over many dialogues every kind, language, audience and template comes up.
    """
    chance = random.Random(seed)
    audiences: tuple[AudienceKind, ...] = ("internal", "public")
    told: tuple[tuple[DocumentKind, str], ...] = (
        ("report", ".docx"),
        ("workbook", ".xlsx"),
        *((kind, ending) for kind in BOTH for ending in (".docx", ".xlsx")),
    )
    orders = [(Order(kind, audience=each), ending) for kind, ending in told for each in audiences]
    orders += [(Order("needs"), ".docx"), (Order("needs"), ".xlsx"), (Order("log"), ".xlsx")]
    orders += [(Order("schedule"), ".docx"), (Order("schedule", audience="public"), ".docx")]
    orders += [(Order(kind, audience="public"), ".docx") for kind in FOR_ALL]
    for meeting_id in meeting_ids:
        orders += [(Order("minutes", meeting_id, each), ".docx") for each in ("internal", "public")]
        orders += [(Order("minutes", meeting_id, "supplier", one), ".docx") for one in supplier_ids[:1]]
        orders += [(Order("fact-check", meeting_id, "supplier", one), ".xlsx") for one in supplier_ids[:1]]
        orders += [(Order("kit", meeting_id), ".docx")]
    for number, (order, ending) in enumerate(chance.sample(orders, min(most, len(orders)))):
        wanted = replace(order, language=chance.choice(("sv", "en")))
        template = chance.choice(("", "plain", "band"))
        path = folder / f"{number}{ending}"
        dress = _dress(template, "docx" if ending == ".docx" else "xlsx") if template else None
        with file.read() as reader:
            tree = build(reader, wanted, as_table=ending == ".xlsx")
        if isinstance(tree, Document):
            PAPER.write_document(tree, path, dress=dress)
        else:
            PAPER.write_workbook(tree, path, dress=dress)
        yield f"{wanted.kind} {wanted.audience} {wanted.language} {template or 'own look'} {ending}", path


def _dress(name: str, kind: TemplateKind) -> Dress:
    return Dress(kind, stock_template("plain" if name == "plain" else "band", kind, "sv"), "Kommunens vapen")


def _talk(
    file: DialogueFile, text: Pasted, meeting_id: str, speakers: Sequence[str], stems: Sequence[str]
) -> list[str]:
    chance, ids = text.chance, []
    for number in range(chance.randint(5, 12)):
        kind = chance.choice(("statement", "answer", "question", "decision", "action", "information", "note"))
        draft = LineDraft(
            meeting_id,
            text(),
            kind,
            NINE + 60_000 * number,
            chance.choice(speakers),
            verbatim=chance.random() < 0.3,
            tags=chance.choice(("", "oenighet", text("tagg"))),
            question_stem_id=chance.choice(stems) if kind == "answer" else None,
        )
        line = log_line(file, draft)
        ids.append(line.id)
        if kind == "action":
            assign(file, line.id, text("Namn"), due_on="2026-12-01")
        elif kind == "statement" and draft.organisation_id != speakers[0]:
            if chance.random() < 0.4:
                claim_confidentiality(file, line.id, text("Skadan"))
        elif chance.random() < 0.1:
            strike(file, line.id, text("Skäl"))
    return ids


def _conclude(
    file: DialogueFile, text: Pasted, meeting_id: str, voters: Sequence[str], line_ids: Sequence[str]
) -> None:
    """Needs, requirements, a vote, a document in the register and a contact."""
    for _ in range(3):
        told = {
            field.name: text() for field in fields(NeedDraft) if field.name in ("title", "who", "able_to", "effect")
        }
        told |= {name: text() for name in ("situation", "problem", "measure", "baseline", "target", "unit", "legal")}
        need = add_need(file, NeedDraft(**told, priority=text.chance.choice(("must", "should", ""))))
        for line_id in text.chance.sample(line_ids, 2):
            link_contribution(file, need.id, line_id)
        add_requirement(file, need.id, RequirementDraft(text(), verification=text(), competition=text()))
    exercise = add_exercise(file, ExerciseDraft(text(), text(), meeting_id), [text() for _ in range(4)])
    open_vote(file, exercise.id)
    with file.read() as reader:
        from_cards = [card.id for card in reader.all(Card, exercise_id=exercise.id)]
    for voter in voters:
        cast_ballot(file, exercise.id, voter, {from_cards[0]: 2, from_cards[1]: 1})
    reveal(file, exercise.id)
    end_meeting(file, meeting_id)
    register_document(
        file,
        DocumentDraft(
            text(),
            "2026-11-24",
            "out",
            text(),
            text(),
            True,
            text(),
            text(),
            text(),
            text(),
            "a" * 64,
            1000,
            meeting_id,
        ),
    )
    contact = ContactDraft(voters[1], NINE + DAY, NINE + DAY, text(), text(), text(), text(), text(), text())
    note_contact(file, contact)
