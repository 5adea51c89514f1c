"""Replies to the fact check: matched to passages, taken in as they came, and settled one by one."""

from __future__ import annotations

import pytest

from dialogapp.domain.contributions import ConfidentialityClaim, Contribution, LineOrigin
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.meetings import AgendaItem, FactCheck
from dialogapp.domain.needs import NeedSource, RequirementSource
from dialogapp.domain.register import RegisteredDocument
from dialogapp.domain.replies import PassageReply, ReplyRow, rows_of_mail
from dialogapp.services.changed_sources import changed_lines, note_looked_at
from dialogapp.services.contributions import LineDraft, claim_confidentiality, log_line
from dialogapp.services.fair_copy import write_paragraph
from dialogapp.services.meetings import ItemDraft, MeetingDraft, end_meeting, plan_meeting, start_meeting
from dialogapp.services.needs import (
    NeedDraft,
    RequirementDraft,
    add_need,
    add_requirement,
    link_contribution,
    need_rows,
)
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.read_back import Passage, passages
from dialogapp.services.replies import (
    ReadReplies,
    ReplyFile,
    match_replies,
    settle_reply,
    take_reply,
)
from dialogapp.services.requirement_parts import link_level
from dialogapp.services.states import MinutesStep, minutes_matter, step_minutes
from dialogapp.services.sweep import InputKey
from dialogapp.services.tracing import gaps
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify


class Sent:
    """A meeting with two lines by Alfa and one by Beta, sent for fact check."""

    def __init__(self, file: DialogueFile) -> None:
        self.file = file
        self.alfa = add_organisation(file, OrganisationDraft("Alfa AB", kind="supplier")).id
        self.beta = add_organisation(file, OrganisationDraft("Beta AB", kind="supplier")).id
        self.id = plan_meeting(file, MeetingDraft("Workshop"), [self.alfa, self.beta], [ItemDraft("Behov")]).id
        start_meeting(file, self.id)
        with file.read() as reader:
            self.item = reader.all(AgendaItem, meeting_id=self.id)[0].id
        said = (("Leverans tar 14 veckor", self.alfa), ("Vi ser två vägar", self.alfa), ("Nej, en", self.beta))
        self.lines = [
            log_line(file, LineDraft(self.id, text, organisation_id=who, agenda_item_id=self.item)).id
            for text, who in said
        ]
        end_meeting(file, self.id)
        step_minutes(file, self.id, MinutesStep("draft"))
        step_minutes(file, self.id, MinutesStep("fact_check", due_on="2026-03-10"))

    def passages(self) -> list[Passage]:
        with self.file.read() as reader:
            return passages(reader, self.id, self.alfa, "sv")

    def match(self, *rows: ReplyRow) -> ReadReplies:
        with self.file.read() as reader:
            return match_replies(reader, self.id, self.alfa, rows, "sv")

    def reply(self, wording: str = "Leverans tar 16 veckor", file: ReplyFile | None = None) -> PassageReply:
        first = self.passages()[0]
        (found,) = self.match(ReplyRow(first.reference, (first.text, wording))).replies
        return take_reply(self.file, self.id, self.alfa, found, file)

    @property
    def answer(self) -> str:
        with self.file.read() as reader:
            return reader.all(FactCheck, organisation_id=self.alfa)[-1].answer

    def line(self, place: int = 0) -> Contribution:
        with self.file.read() as reader:
            return reader.get(Contribution, self.lines[place])


@pytest.fixture
def sent(file: DialogueFile) -> Sent:
    return Sent(file)


def test_a_supplier_reads_back_its_own_passages_alone(sent: Sent) -> None:
    assert [one.text for one in sent.passages()] == ["Leverans tar 14 veckor", "Vi ser två vägar"]
    write_paragraph(sent.file, sent.id, sent.item, "Alfa AB talade om leveranstiden.", sent.lines[:1])
    told = sent.passages()
    assert [one.text for one in told] == ["Alfa AB talade om leveranstiden.", "Vi ser två vägar"]
    assert told[0].reference.startswith("T-")


def test_what_came_back_is_told_by_its_reference(sent: Sent) -> None:
    first, second = sent.passages()
    found = sent.match(
        ReplyRow(first.reference, (first.text, "Leverans tar 16 veckor"), ("Räknat från avrop",)),
        ReplyRow(second.reference, (f"  {second.text} ", "")),
        ReplyRow("L-00000000", ("Något", "Annat")),
    )
    assert [(one.passage, one.wording, one.comment) for one in found.replies] == [
        (first, "Leverans tar 16 veckor", "Räknat från avrop"),
        (None, "Annat", ""),
    ]
    assert (found.unchanged, found.missing) == (1, 0)


def test_a_passage_changed_where_it_stands_is_another_wording(sent: Sent) -> None:
    first = sent.passages()[0]
    (found,) = sent.match(ReplyRow(first.reference, ("Leverans tar 16 veckor", ""))).replies
    assert found.wording == "Leverans tar 16 veckor"


def test_nothing_is_applied_by_taking_a_reply_in(sent: Sent) -> None:
    reply = sent.reply()
    assert sent.line().text == "Leverans tar 14 veckor"
    assert (reply.original, reply.outcome, sent.answer) == ("Leverans tar 14 veckor", "", "objected")
    with sent.file.read() as reader:
        assert changed_lines(reader) == {}


def test_the_document_of_a_reply_is_registered_once(sent: Sent) -> None:
    came = ReplyFile("svar.docx", "ab" * 32, 1200)
    first, second = sent.reply(file=came), sent.reply("Leverans tar 17 veckor", came)
    assert first.document_id == second.document_id
    with sent.file.read() as reader:
        (document,) = reader.all(RegisteredDocument)
    assert (document.direction, document.sender, document.sha256) == ("in", "Alfa AB", "ab" * 32)


def test_corrected_gives_a_new_wording_beside_the_first(sent: Sent) -> None:
    settle_reply(sent.file, sent.reply().id, "corrected")
    assert sent.line().text == "Leverans tar 16 veckor"
    assert sent.answer == "corrected"
    with sent.file.read() as reader:
        assert [text for _, text in reader.wordings(sent.lines[0])] == [
            "Leverans tar 14 veckor",
            "Leverans tar 16 veckor",
        ]
        assert set(changed_lines(reader)) == {sent.lines[0]}


def test_completed_logs_a_new_input_tied_to_the_first(sent: Sent) -> None:
    settled = settle_reply(sent.file, sent.reply().id, "completed", "Räknat från avrop")
    assert sent.line().text == "Leverans tar 14 veckor"
    with sent.file.read() as reader:
        added = reader.get(Contribution, settled.added_id or "")
        (origin,) = reader.all(LineOrigin, contribution_id=added.id)
        assert set(changed_lines(reader)) == {sent.lines[0]}
    assert (added.text, added.organisation_id, added.agenda_item_id) == ("Räknat från avrop", sent.alfa, sent.item)
    assert added.started_at == settled.settled_at
    assert (origin.from_contribution_id, origin.how) == (sent.lines[0], "completion")
    assert sent.answer == "completed"


def test_what_completes_a_secret_is_kept_as_it_is(sent: Sent) -> None:
    claim_confidentiality(sent.file, sent.lines[0])
    settled = settle_reply(sent.file, sent.reply().id, "completed", "Räknat från avrop")
    with sent.file.read() as reader:
        assert reader.count(ConfidentialityClaim, contribution_id=settled.added_id)


def test_upheld_changes_nothing_and_can_be_taken_back(sent: Sent) -> None:
    reply = sent.reply()
    settle_reply(sent.file, reply.id, "upheld")
    assert (sent.line().text, sent.answer) == ("Leverans tar 14 veckor", "upheld")
    settle_reply(sent.file, reply.id, "")
    assert sent.answer == "objected"


def test_an_objection_stands_until_all_replies_are_settled(sent: Sent) -> None:
    first, second = sent.reply(), sent.reply("En annan sak")
    settle_reply(sent.file, first.id, "upheld")
    assert sent.answer == "objected"
    settle_reply(sent.file, second.id, "completed", "En annan sak")
    assert sent.answer == "upheld"
    with sent.file.read() as reader:
        checks = minutes_matter(reader, sent.id, 0).checks
    assert {check.answer for check in checks} == {"upheld", ""}, "who was silent has not approved"


def test_what_came_of_a_settled_reply_is_taken_back_by_undo_alone(sent: Sent) -> None:
    reply = sent.reply()
    settle_reply(sent.file, reply.id, "corrected")
    with pytest.raises(RefusedError):
        settle_reply(sent.file, reply.id, "upheld")
    sent.file.undo()
    assert sent.line().text == "Leverans tar 14 veckor"
    assert sent.answer == "objected"
    assert verify(sent.file.path).ok


def test_a_reply_about_no_passage_can_be_upheld_or_completed_only(sent: Sent) -> None:
    (found,) = sent.match(*rows_of_mail("Vi håller inte med om tonen.")).replies
    reply = take_reply(sent.file, sent.id, sent.alfa, found)
    with pytest.raises(InputError):
        settle_reply(sent.file, reply.id, "corrected")
    assert settle_reply(sent.file, reply.id, "upheld").outcome == "upheld"


def test_a_mail_is_read_by_its_references_without_what_it_quotes(sent: Sent) -> None:
    first = sent.passages()[0].reference
    rows = rows_of_mail(f"Hej!\n\n{first}: ska vara 16 veckor\nmvh\n> {first} Leverans tar 14 veckor")
    assert [(row.reference, row.comments) for row in rows] == [("", ("Hej!",)), (first, ("ska vara 16 veckor\nmvh",))]


def test_a_need_on_a_changed_source_is_looked_at_again(sent: Sent) -> None:
    file, line_id = sent.file, sent.lines[0]
    need = add_need(file, NeedDraft("Hitta"))
    asked = add_requirement(file, need.id, RequirementDraft("Vägen ska läsas upp."))
    link_contribution(file, need.id, line_id)
    link_level(file, asked.id, InputKey("contribution", line_id))

    def wanting() -> tuple[bool, bool]:
        with file.read() as reader:
            found = gaps(reader)
        return bool(found["source_corrected"]), bool(found["level_corrected"])

    assert wanting() == (False, False)
    settle_reply(file, sent.reply().id, "upheld")
    assert wanting() == (True, True)
    with file.read() as reader:
        sources: list[NeedSource | RequirementSource] = [*reader.all(NeedSource), *reader.all(RequirementSource)]
    note_looked_at(file, sources)
    assert wanting() == (False, False)
    file.undo()
    assert wanting() == (True, True)
    with file.read() as reader:
        assert reader.all(NeedSource)[0].looked_at is None
    other = add_need(file, NeedDraft("Höra"))
    link_contribution(file, other.id, line_id)
    with file.read() as reader:
        rows = {row.need.id: row.checks for row in need_rows(reader)}
    assert "source_corrected" in rows[need.id]
    assert "source_corrected" not in rows[other.id]
