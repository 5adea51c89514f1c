"""Templates for Word and Excel are looked at, used, saved and removed in the window."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialogapp.bootstrap import DialogueFiles, document_files
from dialogapp.cli.call import Call
from dialogapp.cli.commands import COMMANDS
from dialogapp.cli.parser import parsed
from dialogapp.domain.dress import DocumentTemplate
from dialogapp.domain.register import MadeDocument
from dialogapp.gui.dialogs.template_dialog import TemplateDialog
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.runner import Outcome
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.documents.municipal import word_template
from tests.gui.conftest import JobRuns, Told


def command_line(arguments: Sequence[str]) -> Outcome:
    """The command line itself, in this process."""
    call = Call(parsed(COMMANDS, language("en"), arguments), DialogueFiles(), document_files)
    done = call.options.command.run(call)
    return Outcome(done.status, json.dumps(done.data), tuple(done.notes))


@pytest.fixture
def dialog(around: Surroundings, jobs: JobRuns, qtbot: QtBot) -> Iterator[TemplateDialog]:
    jobs.answer = command_line
    shown = TemplateDialog(around.session, around.preferences)
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    shown.hide()


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "Kommunens mall.dotx"
    path.write_bytes(word_template())
    return path


def rows(dialog: TemplateDialog) -> list[str]:
    return [f"{row.title}: {row.about}" for row in dialog._model.rows]


def select(dialog: TemplateDialog, title: str, kind: str = "docx") -> None:
    dialog._select(next(row for row in dialog._model.rows if row.title == title and row.kind == kind))


def in_use(store: DialogueFile) -> list[tuple[str, str]]:
    with store.read() as reader:
        return [(one.name, one.logo_text) for one in reader.all(DocumentTemplate) if one.in_use]


def test_there_is_something_to_begin_from_for_both_kinds(dialog: TemplateDialog) -> None:
    assert rows(dialog) == [
        "Dialogapp's own look: Word · in use",
        "Plain template: Word · to begin from",
        "Template with a coloured band: Word · to begin from",
        "Dialogapp's own look: Excel · in use",
        "Plain template: Excel · to begin from",
        "Template with a coloured band: Excel · to begin from",
    ]
    assert not dialog.ui.use.isEnabled()


def test_a_file_is_explained_and_shown_before_it_is_used(
    dialog: TemplateDialog, template: Path, store: DialogueFile, qtbot: QtBot
) -> None:
    dialog.choose_file(template)
    assert not dialog.ui.use.isEnabled()
    qtbot.waitUntil(dialog.ui.use.isEnabled)
    told = dialog.ui.told.toPlainText()
    assert "A picture has no words for those who can't see it" in told
    assert "Rubrik 2" in told
    assert "Dnr KS 2026/117" in told
    assert in_use(store) == []
    dialog.ui.logoText.setText("Kommunens vapen")
    dialog.ui.use.click()
    assert in_use(store) == [("Kommunens mall", "Kommunens vapen")]
    assert rows(dialog)[0] == "Kommunens mall: Word · in use"
    assert dialog.chosen is not None
    assert dialog.chosen.title == "Kommunens mall"


def test_what_cant_be_a_template_is_told_and_cant_be_used(dialog: TemplateDialog, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "mall.docx"
    path.write_bytes(b"Hej")
    dialog.choose_file(path)
    qtbot.waitUntil(lambda: "It is no Word or Excel file" in dialog.ui.told.toPlainText())
    assert not dialog.ui.use.isEnabled()
    assert dialog.ui.logoRow.isHidden()


def test_a_stock_template_is_copied_when_it_is_used_and_our_own_look_can_be_had_back(
    dialog: TemplateDialog, store: DialogueFile, qtbot: QtBot
) -> None:
    select(dialog, "Template with a coloured band")
    qtbot.waitUntil(dialog.ui.use.isEnabled)
    dialog.ui.use.click()
    assert in_use(store) == [("Template with a coloured band", "")]
    select(dialog, "Dialogapp's own look")
    dialog.ui.use.click()
    assert in_use(store) == []


def test_a_template_is_saved_to_be_edited(dialog: TemplateDialog, tmp_path: Path, qtbot: QtBot) -> None:
    select(dialog, "Plain template", "xlsx")
    row = dialog.chosen
    assert row is not None
    dialog.save(row, tmp_path / "begin.xlsx")
    qtbot.waitUntil(lambda: "Saved as" in dialog.ui.told.toPlainText())
    assert (tmp_path / "begin.xlsx").read_bytes().startswith(b"PK")


def test_a_template_that_a_document_was_made_in_stays(
    dialog: TemplateDialog, template: Path, store: DialogueFile, told: Told, qtbot: QtBot
) -> None:
    dialog.choose_file(template)
    qtbot.waitUntil(dialog.ui.use.isEnabled)
    dialog.ui.use.click()
    with store.read() as reader:
        (kept,) = reader.all(DocumentTemplate)
    with store.write("document.made") as transaction:
        transaction.add(
            MadeDocument(
                id="made",
                number=1,
                kind="needs",
                audience="internal",
                file_name="a.docx",
                sha256="",
                head="",
                made_at=1,
                template_id=kept.id,
            )
        )
    dialog.ui.remove.click()
    assert in_use(store) == [("Kommunens mall", "")]
