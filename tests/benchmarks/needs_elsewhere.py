"""The needs of a dialogue as projects of Doorstop and StrictDoc, in an environment of their own, and what the Excel
files are made of.

They are made for engineers and have other aims; both export requirements with their links to Excel.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import openpyxl

from dialogapp.domain.needs import Need, Requirement

PINNED = ("doorstop==3.2", "strictdoc==0.30.4")
ENVIRONMENT = Path(__file__).resolve().parents[2] / ".cache" / "excel-elsewhere"
"""Apart from the project's own, whose packages they would change."""


class NotInstalledError(Exception):
    """The others can't be had: there is no index to fetch them from."""


def programs() -> Path:
    """The folder of their programs, installed at the first time."""
    folder = ENVIRONMENT / ("Scripts" if sys.platform == "win32" else "bin")
    if not (folder / "strictdoc").exists() or not (folder / "doorstop").exists():
        venv.create(ENVIRONMENT, with_pip=True)
        done = subprocess.run(
            [folder / "python", "-m", "pip", "install", "--quiet", *PINNED], capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise NotInstalledError(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "pip failed")
    return folder


def write_doorstop(folder: Path, needs: Sequence[Need], requirements: Sequence[Requirement], links: Links) -> None:
    """A project with a document of needs, and one of requirements whose items link to them."""
    (folder / ".git").mkdir(parents=True)
    for prefix, parent in (("B", ""), ("K", "B")):
        place = folder / prefix
        place.mkdir()
        above = f"  parent: {parent}\n" if parent else ""
        (place / ".doorstop.yml").write_text(f"settings:\n  digits: 4\n{above}  prefix: {prefix}\n  sep: ''\n", "utf-8")
    for need in needs:
        _doorstop_item(folder / "B" / f"B{need.number:04}.yml", need.number, need.title, _need_text(need), [])
    for asked in requirements:
        served = [f"B{number:04}" for number in links[asked.number]]
        _doorstop_item(folder / "K" / f"K{asked.number:04}.yml", asked.number, "", asked.text, served)


def write_strictdoc(folder: Path, needs: Sequence[Need], requirements: Sequence[Requirement], links: Links) -> None:
    """The same as documents of StrictDoc."""
    folder.mkdir(parents=True)
    nodes = [_strictdoc_node(f"B-{need.number}", need.title, _need_text(need), []) for need in needs]
    (folder / "needs.sdoc").write_text("[DOCUMENT]\nTITLE: Behov\n" + "".join(nodes), "utf-8")
    nodes = [
        _strictdoc_node(f"K-{one.number}", f"Krav {one.number}", one.text, [f"B-{n}" for n in links[one.number]])
        for one in requirements
    ]
    (folder / "requirements.sdoc").write_text("[DOCUMENT]\nTITLE: Krav\n" + "".join(nodes), "utf-8")


def export_with_doorstop(folder: Path, out: Path) -> None:
    """Every document as Excel."""
    run_program([programs() / "doorstop", "export", "--force", "--quiet", "--xlsx", "-j", folder, "all", out], folder)


def export_with_strictdoc(folder: Path, out: Path) -> None:
    """Every document as Excel, with the fields that it has."""
    fields = "--fields=UID,TITLE,STATEMENT,RELATIONS"
    run_program([programs() / "strictdoc", "export", ".", "--formats=excel", fields, "--output-dir", out], folder)


Links = dict[int, list[int]]
"""The numbers of the needs that each requirement serves."""


@dataclass(frozen=True, slots=True)
class Structure:
    """What a reader has of the Excel files of one program, a line of the report."""

    program: str
    sheets: int
    rows: int
    tables: int
    frozen: int
    print_titles: int
    validations: int
    formulas: int

    def line(self) -> str:
        """The counts in a row."""
        return (
            f"  {self.program:<12} sheets {self.sheets:>2}  rows {self.rows:>5}  named tables {self.tables:>2}  "
            f"frozen headers {self.frozen:>2}  print titles {self.print_titles:>2}  "
            f"columns with choices {self.validations:>2}  texts that became formulas {self.formulas}"
        )


def structure_of(program: str, files: Sequence[Path]) -> Structure:
    """What is in the files, as openpyxl reads them."""
    tables = frozen = titles = validations = formulas = sheets = rows = 0
    for path in files:
        book = openpyxl.load_workbook(path)
        for sheet in book.worksheets:
            sheets += 1
            rows += sheet.max_row
            tables += len(sheet.tables)
            frozen += bool(sheet.freeze_panes)
            titles += bool(sheet.print_title_rows)
            validations += len(sheet.data_validations.dataValidation)
            formulas += sum(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
        with zipfile.ZipFile(path) as package:
            assert package.testzip() is None
    return Structure(program, sheets, rows, tables, frozen, titles, validations, formulas)


def run_program(words: Sequence[str | Path], folder: Path | None = None) -> None:
    """Run a program as one that was started before, whose code is compiled."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    compiled = {"PYTHONPYCACHEPREFIX": str(ENVIRONMENT.parent / "compiled")}
    subprocess.run([str(word) for word in words], cwd=folder, check=True, capture_output=True, env=kept | compiled)


def _need_text(need: Need) -> str:
    parts = (need.who, need.able_to, need.effect, need.situation, need.problem, need.measure, need.owner)
    return "\n\n".join(part for part in parts if part)


def _doorstop_item(path: Path, level: int, header: str, text: str, served: Sequence[str]) -> None:
    block = "\n".join(f"  {line}" if line else "" for line in text.split("\n"))
    links = "".join(f"\n- {uid}: null" for uid in served) if served else " []"
    path.write_text(
        f"active: true\nderived: false\nheader: |\n  {header}\nlevel: 1.{level}\nlinks:{links}\nnormative: true\n"
        f"ref: ''\nreviewed: null\ntext: |\n{block}\n",
        "utf-8",
    )


def _strictdoc_node(uid: str, title: str, text: str, parents: Sequence[str]) -> str:
    relations = "".join(f"- TYPE: Parent\n  VALUE: {parent}\n" for parent in parents)
    told = f"RELATIONS:\n{relations}" if relations else ""
    return f"\n[REQUIREMENT]\nUID: {uid}\nTITLE: {title}\nSTATEMENT: >>>\n{text}\n<<<\n{told}"
