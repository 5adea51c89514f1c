"""Documents as files: made whole, entered in the register, and holding nothing that was masked."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from dialogapp.documents.paper import PaperFiles
from dialogapp.domain.document import Figure
from dialogapp.domain.errors import FileProblemError, InputError, RefusedError
from dialogapp.domain.instants import Instant
from dialogapp.domain.people import Organisation
from dialogapp.domain.register import MadeDocument
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.exporting import Order, build, export, suggested_name
from dialogapp.services.importing_log import import_log
from dialogapp.services.minutes import minutes
from dialogapp.services.needs import set_need_parts
from dialogapp.services.people import OrganisationDraft, add_organisation
from dialogapp.services.tables import CONTRIBUTION_COLUMNS
from dialogapp.storage.dialogue_file import DialogueFile
from tests.conftest import OoxmlErrors
from tests.documents.dialogue import HARM, NINE, PEOPLE, SECRET, STRUCK, SUPPLIERS, Rich, words_of

PAPER = PaperFiles()


def everything_in(path: Path) -> str:
    """All text of all parts of a Word or Excel file. What is on its pictures stands in their drawings."""
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        parts = (package.read(name).decode("utf-8") for name in names if not name.endswith(".png"))
        return "\n".join([*names, *parts])


def test_microsofts_validator_finds_no_error(rich: Rich, tmp_path: Path, ooxml_errors: OoxmlErrors) -> None:
    orders = {
        "internal.docx": Order("minutes", rich.meeting_id),
        "public.docx": Order("minutes", rich.meeting_id, "public", language="en"),
        "supplier.docx": Order("minutes", rich.meeting_id, "supplier", rich.ids["beta"]),
        "kit.docx": Order("kit", rich.meeting_id),
        "needs.docx": Order("needs"),
        "needs.xlsx": Order("needs"),
        "equal.docx": Order("equal-treatment"),
        "equal-public.docx": Order("equal-treatment", audience="public", language="en"),
        "equal.xlsx": Order("equal-treatment"),
        "equal-public.xlsx": Order("equal-treatment", audience="public"),
        "log.xlsx": Order("log"),
    }
    with DialogueFile.open(rich.file.path, writable=False) as file:
        for name, order in orders.items():
            export(file, PAPER, order, tmp_path / name, made_at=NINE)
            assert ooxml_errors(tmp_path / name) == []


def test_minutes_are_made_as_pdf_at_any_millisecond(rich: Rich, tmp_path: Path) -> None:
    with DialogueFile.open(rich.file.path, writable=False) as file:
        export(file, PAPER, Order("minutes", rich.meeting_id), tmp_path / "a.pdf", made_at=NINE + 123)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_no_part_of_a_public_file_holds_what_was_masked(rich: Rich, tmp_path: Path) -> None:
    hidden = [
        *SUPPLIERS.values(),
        *PEOPLE.values(),
        SECRET,
        HARM,
        STRUCK,
        "Alfa",
        "Betasystem",
        "example.com",
        "556000-",
    ]
    orders = {
        "public.docx": Order("minutes", rich.meeting_id, "public"),
        "one.docx": Order("minutes", rich.one_to_one_id, "public"),
        "needs.docx": Order("needs"),
        "needs.xlsx": Order("needs"),
    }
    with DialogueFile.open(rich.file.path, writable=False) as file:
        for name, order in orders.items():
            export(file, PAPER, order, tmp_path / name, made_at=NINE)
            told = everything_in(tmp_path / name)
            assert [word for word in hidden if word in told] == []
            with file.read() as reader:
                tree = build(reader, order, as_table=name.endswith(".xlsx"))
                drawn = [block.image.decode() for block in getattr(tree, "blocks", ()) if isinstance(block, Figure)]
                assert [word for word in hidden if word in "".join(drawn)] == []
                assert not any(supplier.split()[0].lower() in suggested_name(reader, order) for supplier in PEOPLE)


def test_a_document_is_entered_with_the_head_before_it(own_rich: Rich, tmp_path: Path) -> None:
    with own_rich.file.read() as reader:
        before = reader.journal_head()
    order = Order("minutes", own_rich.meeting_id, "supplier", own_rich.ids["alfa"])
    made = export(own_rich.file, PAPER, order, tmp_path / "a.docx")
    with own_rich.file.read() as reader:
        entered = reader.all(MadeDocument)[-1]
        assert reader.journal_head()[0] == before[0] + 1
    assert (made.entries, made.head) == before
    assert (entered.kind, entered.audience, entered.subject_id) == ("minutes", "supplier", own_rich.meeting_id)
    assert (entered.organisation_id, entered.file_name) == (own_rich.ids["alfa"], "a.docx")
    assert (entered.head, entered.sha256) == (made.head, made.sha256)
    assert made.head in everything_in(tmp_path / "a.docx")


def test_versions_are_counted_for_each_audience(own_rich: Rich, tmp_path: Path) -> None:
    order = Order("minutes", own_rich.meeting_id)
    export(own_rich.file, PAPER, order, tmp_path / "a.docx")
    with own_rich.file.read() as reader:
        assert "version 2 · internt" in words_of(minutes(reader, own_rich.meeting_id, "sv"))
        assert "version 1 · offentlig" in words_of(minutes(reader, own_rich.meeting_id, "sv", "public"))


def test_a_code_that_was_shown_stays_when_a_supplier_is_added(own_rich: Rich, tmp_path: Path) -> None:
    def letters() -> dict[str, str]:
        with own_rich.file.read() as reader:
            told = words_of(minutes(reader, own_rich.meeting_id, "sv", "public")).split("\n")
        texts = ("Besökaren vet vad", "Bytet av skyltar", "En väg in")
        return {text: line.split(" | ")[1] for text in texts for line in told if text in line}

    before = letters()
    export(own_rich.file, PAPER, Order("needs"), tmp_path / "needs.docx")
    for number in range(8):
        add_organisation(own_rich.file, OrganisationDraft(f"Ny {number} AB"))
    assert letters() == before


def test_a_dialogue_that_is_only_read_is_not_written(rich: Rich, tmp_path: Path) -> None:
    with DialogueFile.open(rich.file.path, writable=False) as file:
        made = export(file, PAPER, Order("log"), tmp_path / "log.csv")
        with file.read() as reader:
            assert reader.journal_head() == (made.entries, made.head)
    assert (tmp_path / "log.csv").exists()


def test_what_cannot_be_made_is_refused_and_nothing_is_written(rich: Rich, tmp_path: Path) -> None:
    with DialogueFile.open(rich.file.path, writable=False) as file:
        with pytest.raises(InputError, match=r"must end in one of \.docx, \.pdf"):
            export(file, PAPER, Order("minutes", rich.meeting_id), tmp_path / "a.xlsx")
        with pytest.raises(InputError, match="which meeting"):
            export(file, PAPER, Order("minutes"), tmp_path / "a.docx")
        (tmp_path / "there.docx").write_text("mine")
        with pytest.raises(FileProblemError):
            export(file, PAPER, Order("needs"), tmp_path / "there.docx")
        export(file, PAPER, Order("needs"), tmp_path / "there.docx", force=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["there.docx"]


def test_a_needs_summary_is_not_handed_on_before_it_is_said_what_rests_on_one_supplier_alone(
    own_rich: Rich, tmp_path: Path
) -> None:
    set_need_parts(own_rich.file, own_rich.ids["single"], alone_answer="")
    with pytest.raises(RefusedError, match="Rests on one supplier alone"):
        export(own_rich.file, PAPER, Order("needs"), tmp_path / "needs.xlsx")
    export(own_rich.file, PAPER, Order("needs"), tmp_path / "needs.html")
    assert "konkurrensen är inte bedömt" in (tmp_path / "needs.html").read_text("utf-8")
    set_need_parts(own_rich.file, own_rich.ids["single"], alone_answer="Alla tillfrågas.")
    export(own_rich.file, PAPER, Order("needs"), tmp_path / "needs.docx")
    assert "Alla tillfrågas" in everything_in(tmp_path / "needs.docx")


def test_names_of_files_are_plain(rich: Rich) -> None:
    with rich.file.read() as reader:
        names = [
            suggested_name(reader, Order("minutes", rich.meeting_id)),
            suggested_name(reader, Order("minutes", rich.meeting_id, "public"), ".pdf"),
            suggested_name(reader, Order("minutes", rich.meeting_id, "supplier", rich.ids["alfa"])),
            suggested_name(reader, Order("needs"), ".xlsx"),
            suggested_name(reader, Order("log", language="en")),
        ]
    assert names == [
        "motesanteckningar-1-2026.docx",
        "motesanteckningar-1-2026-offentlig.pdf",
        "motesanteckningar-1-2026-alfa-vagvisning-ab.docx",
        "behovssammanfattning-ks-2026-117.xlsx",
        "log-ks-2026-117.xlsx",
    ]


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_the_log_comes_back_as_it_went(rich: Rich, tmp_path: Path, ending: str) -> None:
    first, second = tmp_path / f"first{ending}", tmp_path / f"second{ending}"
    export(rich.file, PAPER, Order("log"), first)
    with DialogueFile.create(tmp_path / "b.dialog", lambda: Instant(NINE)) as file:
        create_dialogue(file, DialogueDraft("Digital vägvisning", "Exempelköpings kommun"))
        import_log(file, PAPER.read_table(first, CONTRIBUTION_COLUMNS))
        export(file, PAPER, Order("log"), second)
        with file.read() as reader:
            assert reader.count(Organisation) == 1 + len(("consultant", "alfa", "beta", "gamma"))
    tables = [PAPER.read_table(path, CONTRIBUTION_COLUMNS) for path in (first, second)]
    assert tables[0].rows == tables[1].rows
    assert not tables[0].unknown_columns
    if ending == ".csv":
        assert first.read_bytes() == second.read_bytes()
