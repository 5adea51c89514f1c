"""The minutes written with other libraries: from ready strings into a file that holds all but the account's rows."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import unescape

import docx
from docxtpl import DocxTemplate

AccountRow = tuple[str, ...]
"""Time, who and what was said."""
_ROW = re.compile(r"<w:tr>.*?</w:tr>", re.DOTALL)
_WORDS = re.compile(r'<w:t xml:space="preserve">([^<]*)</w:t>')
_MAIN = "word/document.xml"
_MARKS = ("{{ row[0] }}", "{{ row[1] }}", "{{ row[2] }}")


def account_rows(minutes: Path) -> list[AccountRow]:
    """The rows of the account, as our own minutes hold them."""
    return [tuple(map(unescape, _WORDS.findall(row))) for row in _rows(_main(minutes))]


def read_back(minutes: Path) -> list[AccountRow]:
    """The rows of the account, as python-docx reads them in anybody's minutes."""
    _heading, *rows = docx.Document(str(minutes)).tables[-1].rows
    return [tuple(cell.text for cell in row.cells) for row in rows]


def without_rows(minutes: Path, made: Path) -> None:
    """Our minutes with the account's heading alone, for python-docx."""
    _copy(minutes, made, "")


def with_loop(minutes: Path, made: Path) -> None:
    """Our minutes with a loop of docxtpl's in place of the account's rows."""
    row = _rows(_main(minutes))[0]
    marks = iter(_MARKS)
    pattern = _WORDS.sub(lambda _: f'<w:t xml:space="preserve">{next(marks)}</w:t>', row)
    begin, end = (_WORDS.sub(f"<w:t>{{%tr {tag} %}}</w:t>", row, count=1) for tag in ("for row in rows", "endfor"))
    _copy(minutes, made, f"{begin}{pattern}{end}")


def write_with_docxtpl(template: Path, rows: Sequence[AccountRow], made: Path) -> None:
    """As a template is filled in."""
    document = DocxTemplate(template)
    document.render({"rows": rows}, autoescape=True)
    document.save(made)


def write_with_python_docx(template: Path, rows: Sequence[AccountRow], made: Path) -> None:
    """As python-docx's own guide has it: a row added, its cells given their text."""
    document = docx.Document(str(template))
    table = document.tables[-1]
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(str(made))


def _main(minutes: Path) -> str:
    with zipfile.ZipFile(minutes) as package:
        return package.read(_MAIN).decode()


def _account(xml: str) -> tuple[int, int]:
    """Where the rows of the account, the last table, begin and end; its heading is left out."""
    begin = xml.index("</w:tr>", xml.rindex("<w:tbl>")) + len("</w:tr>")
    return begin, xml.index("</w:tbl>", begin)


def _rows(xml: str) -> list[str]:
    begin, end = _account(xml)
    return _ROW.findall(xml, begin, end)


def _copy(minutes: Path, made: Path, rows: str) -> None:
    xml = _main(minutes)
    begin, end = _account(xml)
    with zipfile.ZipFile(minutes) as package, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in package.namelist():
            copy.writestr(name, f"{xml[:begin]}{rows}{xml[end:]}" if name == _MAIN else package.read(name))
