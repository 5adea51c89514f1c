"""Reads a read-back sheet that came back: Word with its comments and tracked changes, or Excel with its comments.

A row is known by the reference in its first cell. What was inserted with tracked changes counts as written, what was
deleted as gone.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from dialogapp.domain.errors import InputError
from dialogapp.domain.replies import ReplyRow, reference_in, rows_of_mail

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LARGEST = 50_000_000
"""Bytes of a part of a Word file, unpacked: what comes from outside is not unpacked without end."""


def read_replies(path: Path) -> list[ReplyRow]:
    """The rows of a sheet that came back as .docx or .xlsx, or what a mail kept as .txt says. InputError where the file
    is none of these or can't be read.
    """
    ending = path.suffix.casefold()
    if ending not in (".docx", ".xlsx", ".txt"):
        raise InputError("“{file}”: a reply is read from a .docx, .xlsx or .txt file", file=path.name)
    try:
        if ending == ".docx":
            return _of_word(path)
        if ending == ".xlsx":
            return _of_excel(path)
        return rows_of_mail(path.read_text("utf-8-sig"))
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, ElementTree.ParseError) as error:
        raise InputError("“{file}” can't be read as a reply: {reason}", file=path.name, reason=error) from error


def _of_word(path: Path) -> list[ReplyRow]:
    with zipfile.ZipFile(path) as package:
        document = _part(package, "word/document.xml")
        told = _part(package, "word/comments.xml") if "word/comments.xml" in package.namelist() else None
    comments = {}
    for comment in told.iter(f"{_W}comment") if told is not None else ():
        comments[comment.get(f"{_W}id", "")] = _text(comment)
    found: dict[str, ReplyRow] = {}
    loose = dict(comments)
    for row in document.iter(f"{_W}tr"):
        cells = [_text(cell) for cell in row.findall(f"{_W}tc")]
        reference = reference_in(cells[0]) if cells else ""
        if not reference or reference in found:
            continue
        marked = dict.fromkeys(
            mark.get(f"{_W}id", "")
            for name in ("commentRangeStart", "commentReference")
            for mark in row.iter(_W + name)
        )
        beside = tuple(loose.pop(key) for key in marked if key in loose)
        found[reference] = ReplyRow(reference, tuple(cells[1:]), tuple(filter(None, beside)))
    rest = [ReplyRow("", (), (text,)) for text in loose.values() if text]
    return [*found.values(), *rest]


def _part(package: zipfile.ZipFile, name: str) -> ElementTree.Element:
    """A part of a Word file. ValueError where it is so large that it is no sheet of ours."""
    if package.getinfo(name).file_size > _LARGEST:
        raise ValueError(f"{name} > {_LARGEST // 1_000_000} MB")
    return ElementTree.fromstring(package.read(name))


def _text(cell: ElementTree.Element) -> str:
    """The words of a cell, or of a comment, as they stand once tracked changes are accepted."""
    paragraphs = ("".join(_words(paragraph)) for paragraph in cell.iter(f"{_W}p"))
    return "\n".join(paragraphs).strip()


def _words(paragraph: ElementTree.Element) -> Iterator[str]:
    for node in paragraph.iter():
        if node.tag == f"{_W}t":
            yield node.text or ""
        elif node.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n"
        elif node.tag == f"{_W}tab":
            yield "\t"


def _of_excel(path: Path) -> list[ReplyRow]:
    from openpyxl import load_workbook  # noqa: PLC0415

    workbook = load_workbook(path, read_only=False, data_only=True)
    rows: dict[str, ReplyRow] = {}
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            reference = reference_in(str(row[0].value or "")) if row else ""
            if reference and reference not in rows:
                told = tuple(cell.comment.text.strip() for cell in row if cell.comment is not None)
                cells = tuple(str(cell.value).strip() if cell.value is not None else "" for cell in row[1:])
                rows[reference] = ReplyRow(reference, cells, told)
    return list(rows.values())
