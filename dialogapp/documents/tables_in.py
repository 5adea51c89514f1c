"""Reads tables from CSV and Excel files (xlsx), whatever their suffix: what a file is, its first bytes tell."""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

from dialogapp.domain.errors import FileProblemError, InputError
from dialogapp.services.tables import AS_NAMED, ColumnMap, ColumnSpec, SourceTable, delimiter_of, read_rows

_LONGEST_FIELD = 2**31 - 1
"""Characters; the standard library stops at 131,072 unless told."""
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MIDNIGHT = time()


def read_table(path: Path, specs: Sequence[ColumnSpec], mapping: ColumnMap = AS_NAMED) -> SourceTable:
    """The table in the CSV or the first sheet of the XLSX at `path`.

    Raises FileProblemError where the file can't be read as a table, InputError where its header can't be used. Rows
    that can't be used are in the result's `bad_rows`.
    """
    return read_rows(read_records(path), specs, path.name, mapping=mapping)


def read_records(path: Path) -> list[list[str]]:
    """The cells of the CSV or of the first sheet of the XLSX at `path`, its header row first.

    Raises FileProblemError or InputError where the file can't be read as a table.
    """
    data = file_content(path)
    if data.startswith(b"PK\x03\x04"):
        return _sheet_records(data, path)
    return _csv_records(_text(data, path), path)


def file_content(path: Path) -> bytes:
    """What the file at `path` holds. FileProblemError where it can't be read, or is plainly no table."""
    if path.is_dir():
        raise FileProblemError("“{file}” is a folder; give a CSV or XLSX file", file=path)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise FileProblemError("“{file}” does not exist; check its name and folder", file=path) from None
    except OSError as error:
        raise FileProblemError("“{file}” can't be read: {reason}", file=path, reason=error.strerror) from error
    if not data.strip():
        raise FileProblemError("“{file}” is empty; a table with a header row is needed", file=path)
    if data.startswith(b"%PDF"):
        raise FileProblemError("“{file}” is a PDF; save its table as CSV or XLSX first", file=path)
    if data.startswith(_OLD_OFFICE):
        raise FileProblemError(
            "“{file}” is an old Excel file or has a password; save it as XLSX without a password first", file=path
        )
    return data


def _text(data: bytes, path: Path) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data:
        raise FileProblemError("“{file}” is not a table; give a CSV or XLSX file", file=path)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="ignore")


def _csv_records(text: str, path: Path) -> list[list[str]]:
    """The records of `text`; strictly quoted if they can be, else as kindly as the standard library reads them."""
    previous = csv.field_size_limit(_LONGEST_FIELD)
    try:
        delimiter = delimiter_of(_first_record(text))
        try:
            records = _parsed(text, delimiter, strict=True)
        except csv.Error as error:
            if "unexpected end" in str(error):
                raise _unclosed(text, delimiter, path) from None
            records = _parsed(text, delimiter, strict=False)
    finally:
        csv.field_size_limit(previous)
    return records


def _parsed(text: str, delimiter: str, *, strict: bool) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict))


def _first_record(text: str) -> str:
    """The header row as it stands, quoted line breaks and all."""
    match = re.match(r'(?:[^"\r\n]|"[^"]*")*', text)
    return match[0] if match else ""


def _unclosed(text: str, delimiter: str, path: Path) -> InputError:
    """The error that names the row whose quotation mark is never closed: it takes in all that follows."""
    whole = _parsed(text, delimiter, strict=False)
    return InputError(
        "“{source}”, row {row}: a quotation mark is never closed; close it, or double it where it belongs to the text",
        source=path.name,
        row=len(whole),
    )


def _sheet_records(data: bytes, path: Path) -> list[list[str]]:
    import openpyxl  # noqa: PLC0415  (loaded where an Excel file is read)

    refuse_other_packages(data, path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of dress that openpyxl doesn't know
            workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            sheet = workbook.worksheets[0]
            sheet.reset_dimensions()
            records = [[cell_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        workbook.close()
    except Exception as error:  # openpyxl lets whatever went wrong inside a damaged file through
        raise damaged(path) from error
    return records


def refuse_other_packages(data: bytes, path: Path) -> None:
    """FileProblemError where a zip is damaged, or is no Excel file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
            bad = package.testzip()
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise damaged(path) from error
    if bad is not None:
        raise damaged(path)
    if "word/document.xml" in names:
        raise FileProblemError("“{file}” is a Word document; save its table as CSV or XLSX first", file=path)
    if "xl/workbook.xml" not in names:
        raise FileProblemError("“{file}” is not an Excel file; save its table as CSV or XLSX first", file=path)


def damaged(path: Path) -> FileProblemError:
    """The error of a file in which something is broken."""
    return FileProblemError("“{file}” is damaged; open it in Excel and save it again, or save it as CSV", file=path)


def cell_text(value: object) -> str:
    """A cell's value in the text form of the import format."""
    if isinstance(value, str):
        return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    elif isinstance(value, datetime) and value.time() == _MIDNIGHT:
        value = value.date()
    if isinstance(value, date | time):
        return value.isoformat()
    return "" if value is None else str(value)
