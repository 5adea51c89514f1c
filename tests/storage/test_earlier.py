"""The dialogue as an earlier entry of its journal left it: every row, and what is reckoned from them."""

from __future__ import annotations

from collections.abc import Callable

from dialogapp.domain.needs import Need, NeedRequirement, NeedSource, Requirement
from dialogapp.domain.people import Organisation
from dialogapp.services.meetings import MeetingDraft, plan_meeting, start_meeting
from dialogapp.services.needs import (
    NeedDraft,
    RequirementDraft,
    add_need,
    add_requirement,
    link_contribution,
    remove_need,
    set_need_parts,
)
from dialogapp.services.needs_workbook import needs_workbook
from dialogapp.services.people import OrganisationDraft, add_organisation, change_organisation
from dialogapp.services.ports import LogFilter, Noun, Reader
from dialogapp.storage.dialogue_file import DialogueFile
from dialogapp.storage.verify import verify
from tests.storage.logs import line

KINDS: tuple[type[Noun], ...] = (Need, NeedRequirement, NeedSource, Requirement, Organisation)


def picture(reader: Reader) -> object:
    """All that a test can see of a state."""
    rows = [reader.all(kind) for kind in KINDS]
    return rows, reader.log_lines(reader.log_rows(LogFilter())), reader.need_speakers(), needs_workbook(reader, "sv")


def test_every_entry_can_be_looked_back_at_and_nothing_is_changed(file: DialogueFile) -> None:
    heads: list[tuple[int, str]] = []
    pictures: list[object] = []

    def keep() -> None:
        with file.read() as reader:
            heads.append(reader.journal_head())
            pictures.append(picture(reader))

    alfa = add_organisation(file, OrganisationDraft("Alfa AB"))
    keep()
    meeting = plan_meeting(file, MeetingDraft(title="Workshop"))
    start_meeting(file, meeting.id)
    said = line(file, meeting.id, "Alfa har 40 salar", organisation_id=alfa.id)
    keep()
    need = add_need(file, NeedDraft("Hitta sal", situation="Alfa AB har 40 salar"))
    add_requirement(file, need.id, RequirementDraft("Salar ska vara skyltade."))
    link_contribution(file, need.id, said.id)
    keep()
    steps: list[Callable[[], object]] = [
        lambda: set_need_parts(file, need.id, title="Hitta rätt sal", owner="Kim"),
        lambda: change_organisation(file, alfa.id, OrganisationDraft("Alfa Sverige AB")),
        lambda: remove_need(file, need.id),
        file.undo,
        lambda: add_need(file, NeedDraft("Kom till sedan")),
    ]
    for step in steps:
        step()
        keep()
    for (entry, head), shown in zip(heads, pictures, strict=True):
        with file.read() as reader:
            assert reader.entry_of_head(head) == entry
        with file.read_earlier(entry) as reader:
            assert reader.journal_head() == (entry, head)
            assert picture(reader) == shown
    with file.read() as reader:
        assert picture(reader) == pictures[-1]
        assert reader.entry_of_head("ab" * 32) is None
    assert verify(file.path).ok


def test_what_was_erased_since_is_not_there(file: DialogueFile) -> None:
    need = add_need(file, NeedDraft("Hemligt behov"))
    with file.read() as reader:
        entry = reader.journal_head()[0]
    file.erase("need", need.id, "Det var hemligt", title="Utelämnat")
    with file.read_earlier(entry) as reader:
        assert reader.all(Need) == []
