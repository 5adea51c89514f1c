"""The public package: what is in it, what is not and why, and that none of it is written where one file would tell."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest

from dialogapp.documents.paper import PaperFiles
from dialogapp.domain.document import Document
from dialogapp.domain.errors import LeakError
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.register import MadeDocument
from dialogapp.services.dialogue_report import dialogue_report
from dialogapp.services.document_settings import set_settings
from dialogapp.services.document_templates import TemplateDraft, add_template
from dialogapp.services.needs import NeedDraft, add_need
from dialogapp.services.public_package import (
    WrittenPackage,
    contents_list,
    planned,
    register_package,
    write_package,
)
from dialogapp.services.questions_answers import questions_and_answers
from tests.documents.dialogue import NINE, SECRET, STRUCK, SUPPLIERS, Rich, words_of


def finalise(rich: Rich) -> None:
    with rich.file.write("minutes.finalised") as transaction:
        meeting = transaction.get(Meeting, rich.meeting_id)
        transaction.put(replace(meeting, minutes_state="finalised"))


def packed(rich: Rich, folder: Path) -> WrittenPackage:
    with rich.file.read() as reader:
        return write_package(reader, PaperFiles(), folder, None, NINE)


def test_the_package_holds_what_is_finalised_with_the_sha256_of_each(own_rich: Rich, tmp_path: Path) -> None:
    finalise(own_rich)
    written = packed(own_rich, tmp_path / "paket")
    names = sorted(path.name for path in (tmp_path / "paket").iterdir())
    assert names == sorted(file.name for file in written.files)
    assert [name for name in names if not re.fullmatch(r"[a-z0-9-]+\.(docx|pdf|xlsx|txt)", name)] == []
    for document in ("motesanteckningar-1-2026-offentlig", "dialograpport-ks-2026-117-offentlig"):
        assert {f"{document}.docx", f"{document}.pdf"} <= set(names)
    assert not [name for name in names if name.startswith("motesanteckningar-2")]
    listed = (tmp_path / "paket" / "innehall.txt").read_text("utf-8-sig")
    for file in written.files:
        content = (tmp_path / "paket" / file.name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == file.sha256
        assert file.kind == "contents" or file.sha256 in listed


def test_the_list_says_what_was_left_out_and_why(own_rich: Rich) -> None:
    finalise(own_rich)
    with own_rich.file.read() as reader:
        told = words_of(contents_list(reader, planned(reader, "sv"), "sv"))
    for reason in (
        "Mötesanteckningar från möte 2: De är inte skrivna än.",
        "Ord i 1 inspel: Begäran om sekretess är noterad.",
        "strukna i loggen",
        "Namn på leverantörer och deras företrädare",
    ):
        assert reason in told
    assert [word for word in (SECRET, STRUCK, *SUPPLIERS.values()) if word in told] == []


def test_all_or_nothing_is_written(own_rich: Rich, tmp_path: Path) -> None:
    add_need(own_rich.file, NeedDraft("Lugnt byte", problem=f"Någon sade: {SECRET}."))
    with pytest.raises(LeakError) as refused:
        packed(own_rich, tmp_path / "paket")
    assert list(tmp_path.iterdir()) == []
    assert SECRET not in str(refused.value)


def test_a_folder_that_is_there_keeps_what_it_holds(own_rich: Rich, tmp_path: Path) -> None:
    folder = tmp_path / "paket"
    folder.mkdir()
    (folder / "annat.txt").write_text("x")
    add_need(own_rich.file, NeedDraft("Lugnt byte", problem=SECRET))
    with pytest.raises(LeakError):
        packed(own_rich, folder)
    assert [path.name for path in folder.iterdir()] == ["annat.txt"]


def test_the_package_is_entered_in_the_register_in_one_step(own_rich: Rich, tmp_path: Path) -> None:
    finalise(own_rich)
    written = packed(own_rich, tmp_path / "paket")
    register_package(own_rich.file, written)
    with own_rich.file.read() as reader:
        made = reader.all(MadeDocument)
        action = reader.latest_entries(1)[0]
    assert [(one.file_name, one.sha256) for one in made] == [(file.name, file.sha256) for file in written.files]
    assert {one.audience for one in made} == {"public"}
    assert [one.subject_id for one in made if one.kind == "minutes"] == [own_rich.meeting_id] * 2
    with own_rich.file.read() as reader:
        # Word and PDF were made at once: the next are version 2.
        assert "version 2" in words_of(dialogue_report(reader, "sv", "public"))
    assert action.action == "document.made"


def test_each_document_is_made_as_its_kind_is(own_rich: Rich, tmp_path: Path) -> None:
    finalise(own_rich)
    content, paper = PaperFiles().stock_template("plain", "docx", "sv"), PaperFiles()
    draft = TemplateDraft(content, "mall.docx", "Mallen")
    template = add_template(own_rich.file, draft, paper.look_at_template(content), use=False)
    set_settings(own_rich.file, "minutes", docx_template=template.id)
    set_settings(own_rich.file, "questions", language="en")
    files = {file.name: file for file in packed(own_rich, tmp_path / "paket").files}
    assert {file.kind for file in files.values() if file.template_id} == {"minutes"}
    assert [file.template_id for file in files.values() if file.kind == "minutes"] == [template.id] * 2
    assert [name for name, file in files.items() if file.kind == "questions"] == [
        "questions-and-answers-ks-2026-117.docx",
        "questions-and-answers-ks-2026-117.pdf",
    ]
    assert "innehall.docx" in files


def test_what_is_chosen_for_the_package_holds_for_what_has_no_choice_of_its_own(own_rich: Rich) -> None:
    set_settings(own_rich.file, "package", language="en")
    set_settings(own_rich.file, "needs", language="sv")
    with own_rich.file.read() as reader:
        languages = {file.order.kind: file.order.language for file in planned(reader).files}
        asked = {file.order.language for file in planned(reader, "sv").files}
    assert (languages["needs"], languages["report"]) == ("sv", "en")
    assert asked == {"sv"}


def test_fewer_than_three_who_answered_are_not_told_apart(rich: Rich) -> None:
    with rich.file.read() as reader:
        document = questions_and_answers(reader, "sv")
    assert isinstance(document, Document)
    told = words_of(document)
    assert "En leverantör" in told
    assert [name for name in SUPPLIERS.values() if name in told] == []
