"""Fills the services' port for files: a tree or a workbook becomes the kind of file that its name asks for."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, TypeAlias

from dialogapp.documents.atomic_write import refuse_unless_writable, written_whole
from dialogapp.documents.folder import write_together
from dialogapp.documents.fonts import bundled_fonts
from dialogapp.documents.pictures import is_png
from dialogapp.documents.replies_in import read_replies
from dialogapp.documents.tables_in import read_records, read_table
from dialogapp.documents.workbook_in import IsWanted, read_workbook
from dialogapp.domain.calendar import Calendar
from dialogapp.domain.document import Document, Figure, Sheet, Workbook
from dialogapp.domain.dress import Dress, StockName, TemplateKind, TemplateReport
from dialogapp.domain.errors import FileProblemError
from dialogapp.domain.leaks import Secrets
from dialogapp.domain.read_workbook import ReadWorkbook
from dialogapp.domain.replies import ReplyRow
from dialogapp.services.tables import AS_NAMED, ColumnSpec, SourceTable

Tree: TypeAlias = Document | Workbook | Calendar


class PaperFiles:
    """Documents and tables on disk. Each format's library is loaded where that format is asked for."""

    def write_document(
        self,
        document: Document,
        path: Path,
        *,
        force: bool = False,
        secrets: Secrets | None = None,
        dress: Dress | None = None,
    ) -> str:
        """Write `document` as Word (.docx), PDF (.pdf), a page (.html) or plain text (.txt); its SHA-256 in hex.

        `dress` is for Word; PDF and HTML take from it what they can, plain text nothing.
        """
        return _written(document, path, force, secrets, dress)

    def write_workbook(
        self,
        workbook: Workbook,
        path: Path,
        *,
        force: bool = False,
        secrets: Secrets | None = None,
        dress: Dress | None = None,
    ) -> str:
        """Write `workbook` as Excel (.xlsx), or its only table as CSV (.csv); the SHA-256 of the file, in hex."""
        return _written(workbook, path, force, secrets, dress)

    def write_folder(
        self,
        files: Mapping[str, Tree],
        folder: Path,
        *,
        force: bool = False,
        secrets: Mapping[str, Secrets] | None = None,
        lists: Mapping[str, Callable[[Mapping[str, str]], Document]] | None = None,
        dresses: Mapping[str, Dress] | None = None,
    ) -> Mapping[str, str]:
        """Write trees, workbooks and calendars into `folder`, and `lists` that are made of the others' digests; the
        SHA-256 of each, in hex. `dresses` are by the files' names. LeakError where a file would tell any of its
        `secrets`.
        """

        def content(tree: Tree, name: str) -> bytes:
            path = Path(name)
            return _rendered(tree, path, (dresses or {}).get(name)).getvalue()

        contents = {name: content(tree, name) for name, tree in files.items()}
        digests = {name: hashlib.sha256(made).hexdigest() for name, made in contents.items()}
        for name, made_of in (lists or {}).items():
            contents[name] = content(made_of(digests), name)
        for name, told in (secrets or {}).items():
            _refuse_leaks(name, contents[name], told, files.get(name))
        write_together(contents, folder, force=force)
        return {name: hashlib.sha256(made).hexdigest() for name, made in contents.items()}

    def look_at_template(self, content: bytes) -> TemplateReport:
        """What is to be told of a file that is to be a template; see `template_check.report_on`."""
        from dialogapp.documents.template_check import report_on  # noqa: PLC0415

        return report_on(content)

    def stock_template(self, name: StockName, kind: TemplateKind, language: str) -> bytes:
        """A template of our own to begin from."""
        from dialogapp.documents.stock_templates import stock_template  # noqa: PLC0415

        return stock_template(name, kind, language)

    def template_preview(self, content: bytes, language: str, logo_text: str = "") -> str:
        """How a usable template sets each part of a document, as one HTML page."""
        from dialogapp.documents.template_preview import preview  # noqa: PLC0415

        return preview(content, language, logo_text)

    def page_sizes(self, pdf: Path) -> Sequence[tuple[float, float]]:
        """The width and height of each page of a PDF that was made here, in points."""
        from dialogapp.documents.page_pictures import page_sizes  # noqa: PLC0415

        return page_sizes(pdf)

    def draw_pages(self, pdf: Path, pages: Sequence[int], ppi: float, folder: Path) -> Sequence[Path]:
        """Pages of a PDF that was made here as PNG files; see `page_pictures.draw_pages`."""
        from dialogapp.documents.page_pictures import draw_pages  # noqa: PLC0415

        return draw_pages(pdf, pages, ppi, folder)

    def get_ready(self) -> None:
        """Load what takes time to load, before anything is asked for."""
        for name in ("html", "pdf", "page_pictures"):
            import_module(f"dialogapp.documents.{name}")
        bundled_fonts()

    def read_file(self, path: Path) -> bytes:
        """The bytes of a file."""
        try:
            return path.read_bytes()
        except OSError as error:
            raise FileProblemError("“{file}” can't be read: {reason}", file=path, reason=error.strerror) from error

    def write_file(self, content: bytes, path: Path, *, force: bool = False) -> None:
        """Write bytes as a file, whole or not at all."""
        refuse_unless_writable(path, force=force)
        _put(io.BytesIO(content), path, force)

    def read_table(
        self, path: Path, columns: Sequence[ColumnSpec], mapping: Mapping[str, str] | None = None
    ) -> SourceTable:
        """The table in the CSV or XLSX at `path`; see `tables_in.read_table`."""
        return read_table(path, columns, mapping or AS_NAMED)

    def digest(self, path: Path) -> tuple[str, int]:
        """The SHA-256, in hex, and the size in bytes of the file at `path`."""
        try:
            with path.open("rb") as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest(), stream.tell()
        except OSError as error:
            raise FileProblemError("“{file}” can't be read: {reason}", file=path, reason=error.strerror) from error

    def read_replies(self, path: Path) -> list[ReplyRow]:
        """The rows of a read-back sheet that came back; see `replies_in.read_replies`."""
        return read_replies(path)

    def read_workbook(self, path: Path, is_wanted: IsWanted) -> ReadWorkbook:
        """A workbook of ours that came back; see `workbook_in.read_workbook`."""
        return read_workbook(path, is_wanted)

    def read_records(self, path: Path) -> list[list[str]]:
        """The cells of the CSV or XLSX at `path`; see `tables_in.read_records`."""
        return read_records(path)


def _written(tree: Tree, path: Path, force: bool, secrets: Secrets | None, dress: Dress | None) -> str:
    refuse_unless_writable(path, force=force)
    whole = _rendered(tree, path, dress)
    if secrets is not None:
        _refuse_leaks(path.name, whole.getvalue(), secrets, tree)
    return _put(whole, path, force)


def _refuse_leaks(name: str, content: bytes, secrets: Secrets, tree: Tree | None) -> None:
    from dialogapp.documents.leak_check import refuse_leaks  # noqa: PLC0415

    blocks = tree.blocks if isinstance(tree, Document) else ()
    drawings = (block.image for block in blocks if isinstance(block, Figure) and not is_png(block.image))
    refuse_leaks(name, content, secrets, drawings)


def _rendered(tree: Tree, path: Path, dress: Dress | None = None) -> io.BytesIO:
    """The bytes of a file of the kind that `path` ends in."""
    whole = io.BytesIO()
    match (path.suffix.casefold(), tree):
        case (".docx", Document()) if dress is not None:
            from dialogapp.documents.word_dress import write_dressed_word  # noqa: PLC0415

            write_dressed_word(tree, dress, whole)
        case (".docx", Document()):
            from dialogapp.documents.word import write_word  # noqa: PLC0415

            write_word(tree, whole)
        case (".pdf", Document()):
            from dialogapp.documents.pdf import write_pdf  # noqa: PLC0415

            write_pdf(tree, whole, dress)
        case (".html", Document()):
            from dialogapp.documents.html import write_html  # noqa: PLC0415

            write_html(tree, whole, dress)
        case (".txt", Document()):
            from dialogapp.documents.plain_text import write_plain_text  # noqa: PLC0415

            write_plain_text(tree, whole)
        case (".ics", Calendar()):
            from dialogapp.documents.calendar import write_calendar  # noqa: PLC0415

            write_calendar(tree, whole)
        case (".xlsx", Workbook()):
            from dialogapp.documents.excel import write_excel  # noqa: PLC0415

            write_excel(tree, whole, dress)
        case (".csv", Workbook()):
            _write_only_table(tree, path, whole)
        case (_, Workbook()):
            raise FileProblemError("“{file}”: a table's file name ends in .xlsx or .csv", file=path)
        case _:
            raise FileProblemError("“{file}”: a document's file name ends in .docx, .pdf or .html", file=path)
    return whole


def _write_only_table(workbook: Workbook, path: Path, out: BinaryIO) -> None:
    from dialogapp.documents.csv_table import write_csv  # noqa: PLC0415

    tables: list[Sheet] = [sheet for sheet in workbook.sheets if sheet.columns]
    if len(tables) != 1:
        raise FileProblemError("“{file}”: a CSV holds one table, and this has several; choose .xlsx", file=path)
    write_csv(tables[0], out)


def _put(whole: io.BytesIO, path: Path, force: bool) -> str:
    content = whole.getbuffer()
    with written_whole(path, force=force) as out:
        out.write(content)
    return hashlib.sha256(content).hexdigest()
