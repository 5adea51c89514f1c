"""A file is written whole or not at all, and nobody's open file is pulled away."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from dialogapp.documents.atomic_write import written_whole
from dialogapp.documents.paper import PaperFiles
from dialogapp.domain.document import Document, Sheet, SheetColumn, Workbook
from dialogapp.domain.errors import FileProblemError


def put(path: Path, content: bytes, *, force: bool = False) -> None:
    with written_whole(path, force=force) as out:
        out.write(content)


def test_a_new_file_is_there_and_nothing_else(tmp_path: Path) -> None:
    put(tmp_path / "ny.docx", b"x")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("ny.docx", b"x")]


def test_an_existing_file_is_replaced_only_when_forced(tmp_path: Path) -> None:
    path = tmp_path / "gammal.docx"
    path.write_bytes(b"old")
    with pytest.raises(FileProblemError, match="already exists"):
        put(path, b"new")
    assert path.read_bytes() == b"old"
    put(path, b"new", force=True)
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize(
    "lock", ["~$ngt namn.docx", "~$långt namn.docx", "~$ångt namn.docx", ".~lock.långt namn.docx#"]
)
def test_a_file_that_an_office_program_holds_is_left_alone(tmp_path: Path, lock: str) -> None:
    path = tmp_path / "långt namn.docx"
    path.write_bytes(b"old")
    (tmp_path / lock).touch()
    with pytest.raises(FileProblemError, match="open in another program") as caught:
        put(path, b"new", force=True)
    assert lock in str(caught.value)
    assert path.read_bytes() == b"old"


def test_a_lock_without_its_file_hinders_nothing(tmp_path: Path) -> None:
    (tmp_path / ".~lock.ny.docx#").touch()
    put(tmp_path / "ny.docx", b"x")
    assert (tmp_path / "ny.docx").read_bytes() == b"x"


@pytest.mark.parametrize("interruption", [KeyboardInterrupt(), ValueError()])
def test_an_interrupted_write_leaves_the_old_file_and_nothing_half_done(
    tmp_path: Path, interruption: BaseException
) -> None:
    path = tmp_path / "gammal.docx"
    path.write_bytes(b"old")

    def write_half() -> None:
        with written_whole(path, force=True) as out:
            out.write(b"half")
            raise interruption

    with pytest.raises(type(interruption)):
        write_half()
    assert [each.name for each in tmp_path.iterdir()] == ["gammal.docx"]
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "you may not write there"), (errno.EIO, "output error")],
)
def test_a_failing_disk_is_explained_and_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    path = tmp_path / "gammal.docx"
    path.write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(FileProblemError, match="Nothing was changed") as caught:
        put(path, b"new", force=True)
    assert words.casefold() in str(caught.value).casefold()
    assert [each.name for each in tmp_path.iterdir()] == ["gammal.docx"]
    assert path.read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt", reason="Windows sets no limit to the size of a process's files")
def test_a_disk_that_fills_midway_leaves_the_old_file(tmp_path: Path) -> None:
    import resource

    path = tmp_path / "gammal.docx"
    path.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(FileProblemError, match="the disk is full"):
            put(path, b"x" * 1_000_000, force=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("gammal.docx", b"old")]


def test_a_missing_folder_and_a_folder_in_the_files_place_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileProblemError, match="does not exist"):
        put(tmp_path / "saknas" / "fil.docx", b"x")
    (tmp_path / "mapp.docx").mkdir()
    with pytest.raises(FileProblemError, match="is a folder"):
        put(tmp_path / "mapp.docx", b"x", force=True)


@pytest.mark.skipif(os.name == "nt", reason="links and modes are POSIX's")
def test_a_link_keeps_pointing_and_the_mode_is_kept(tmp_path: Path) -> None:
    path, link = tmp_path / "fil.docx", tmp_path / "länk.docx"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    put(link, b"new", force=True)
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_the_names_ending_decides_the_format(tmp_path: Path) -> None:
    paper = PaperFiles()
    document = Document("T", "sv", ())
    table = Sheet("A", (SheetColumn("a"),))
    assert len(paper.write_document(document, tmp_path / "a.DOCX")) == 64
    assert (tmp_path / "a.DOCX").read_bytes().startswith(b"PK")
    paper.write_document(document, tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    paper.write_workbook(Workbook("T", "sv", (table, Sheet("Läsmig", notes=("x",)))), tmp_path / "a.csv")
    with pytest.raises(FileProblemError, match="a document's file name"):
        paper.write_document(document, tmp_path / "a.odt")
    with pytest.raises(FileProblemError, match="a table's file name"):
        paper.write_workbook(Workbook("T", "sv", (table,)), tmp_path / "a.xls")
    with pytest.raises(FileProblemError, match="holds one table"):
        paper.write_workbook(Workbook("T", "sv", (table, table)), tmp_path / "b.csv")
