"""The command that makes the equal-treatment report: its files, its register, and what --strict tells."""

from __future__ import annotations

import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from dialogapp.domain.equality import Check
from dialogapp.domain.register import MadeDocument
from dialogapp.services.dialogues import change_dialogue, draft_of, the_dialogue
from dialogapp.services.equal_treatment import equality_checks
from dialogapp.storage.dialogue_file import DialogueFile
from tests.acceptance.command_line import done, run


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "exempel.dialog"
    done("demo", path, "--today", "2026-03-02")
    return path


@pytest.fixture
def dialogue(sample: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample, tmp_path / "exempel.dialog"))


def text_of(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return "\n".join(package.read(name).decode("utf-8", "ignore") for name in package.namelist())


@pytest.mark.parametrize("ending", ["docx", "xlsx", "pdf"])
def test_the_report_is_made_and_entered_in_the_register(dialogue: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"likabehandling.{ending}"
    data = done("export", dialogue, "equal-treatment", "-o", out, "--json").data
    assert out.stat().st_size > 5000
    assert data.keys() == {"file", "sha256", "template", "journal", "lacking_reason"}
    with DialogueFile.open(dialogue, writable=False) as file, file.read() as reader:
        made = reader.all(MadeDocument)[-1]
        checks = equality_checks(reader)
    assert (made.kind, made.sha256, made.head) == ("equal-treatment", data["sha256"], data["journal"]["head"])
    assert data["lacking_reason"] == sum(check.count("fail") for check in checks) > 0


def test_strict_tells_by_its_status_that_a_reason_is_lacking_and_makes_the_report(
    dialogue: Path, tmp_path: Path
) -> None:
    out = tmp_path / "a.docx"
    strict = run("export", dialogue, "equal-treatment", "--strict", "-o", out)
    assert strict.status == 1
    assert out.exists()
    assert strict.out.splitlines()[-1].endswith("avvikelser saknar skäl")


def test_strict_is_content_where_nothing_deviates(tmp_path: Path) -> None:
    path, out = tmp_path / "tom.dialog", tmp_path / "a.xlsx"
    done("new", path, "--title", "Vägvisning", "--buyer", "Exempelköpings kommun")
    assert run("export", path, "equal-treatment", "--strict", "-o", out).status == 1
    with DialogueFile.open(path) as file:
        with file.read() as reader:
            draft = draft_of(the_dialogue(reader))
        change_dialogue(file, replace(draft, suppliers_asked="Öppen annons"))
    assert run("export", path, "equal-treatment", "--strict", "--force", "-o", out).status == 0


def test_the_public_report_names_no_supplier(dialogue: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.docx"
    done("export", dialogue, "equal-treatment", "--audience", "public", "-o", out)
    told = text_of(out)
    assert [name for name in ("Alfa", "Betasystem", "Gamma Skyltar", "Delta Digital", "Epsilon") if name in told] == []
    assert "Leverantör A" in told


def test_another_kind_of_file_is_refused(dialogue: Path, tmp_path: Path) -> None:
    refused = run("export", dialogue, "equal-treatment", "-o", tmp_path / "a.csv")
    assert refused.status == 2
    assert not (tmp_path / "a.csv").exists()


def test_the_sample_shows_every_state(sample: Path) -> None:
    with DialogueFile.open(sample, writable=False) as file, file.read() as reader:
        checks: dict[str, Check] = {check.key: check for check in equality_checks(reader)}
    assert {check.state for check in checks.values()} == {"pass", "deviation", "fail", "open"}
    assert checks["E2"].deviations[0].reason.startswith("Brevet till Gamma Skyltar kom i retur")
