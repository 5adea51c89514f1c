"""A use case can be tried out on a copy in memory: it sees the dialogue as it is, and leaves it so."""

from __future__ import annotations

from pathlib import Path

from dialogapp.domain.people import Organisation
from dialogapp.services.importing_people import import_participants, import_participants_in
from dialogapp.services.tables import PARTICIPANT_COLUMNS
from dialogapp.storage.dialogue_file import DialogueFile
from tests.storage.importing import table

PEOPLE = "organisation | name\nAlfa AB | Åsa\nBeta AB | Bo"


def test_what_is_rehearsed_is_as_if_done_and_leaves_no_trace(file: DialogueFile) -> None:
    import_participants(file, table("organisation\nAlfa AB", PARTICIPANT_COLUMNS))
    with file.read() as reader:
        head = reader.journal_head()
    with file.rehearse() as transaction:
        report = import_participants_in(transaction, table(PEOPLE, PARTICIPANT_COLUMNS))
        assert len(transaction.all(Organisation)) == 3
    assert report.organisations == ("Beta AB",)
    with file.read() as reader:
        assert (len(reader.all(Organisation)), reader.journal_head()) == (2, head)
    assert import_participants(file, table(PEOPLE, PARTICIPANT_COLUMNS)) == report


def test_a_dialogue_that_is_open_elsewhere_can_be_rehearsed_on(file: DialogueFile, path: Path) -> None:
    other = DialogueFile.open(path, writable=False)
    with other.rehearse() as transaction:
        assert import_participants_in(transaction, table(PEOPLE, PARTICIPANT_COLUMNS)).taken == 2
    other.close()
    with file.read() as reader:
        assert reader.count(Organisation) == 1
