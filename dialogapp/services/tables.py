"""Tables that people hand in: which columns they may have, and rows made of pasted or read text.

Pure text; `documents/tables_in.py` opens the files. A row's values are cleaned text; the caller judges their meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.text import cleaned, cleaned_line


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """A column that an import knows: its name in files, its other names, and whether a table must have it."""

    name: str
    aliases: tuple[str, ...] = ()
    required: bool = False


CONTRIBUTION_COLUMNS = (
    ColumnSpec("text", ("inspel",), required=True),
    ColumnSpec("organisation", ("leverantör", "företag")),
    ColumnSpec("participant", ("deltagare",)),
    ColumnSpec("kind", ("slag", "typ")),
    ColumnSpec("started_at", ("tid", "starttid")),
    ColumnSpec("seconds", ("sekunder",)),
    ColumnSpec("agenda_item", ("dagordningspunkt",)),
    ColumnSpec("confidential", ("sekretess",)),
    ColumnSpec("harm", ("skada",)),
    ColumnSpec("tags", ("taggar",)),
    ColumnSpec("meeting", ("möte",)),
    ColumnSpec("meeting_title", ("mötestitel",)),
    ColumnSpec("id"),
    ColumnSpec("state", ("status",)),
    ColumnSpec("question", ("fråga",)),
    ColumnSpec("struck_reason", ("skäl_till_strykning",)),
    ColumnSpec("verbatim", ("ordagrant",)),
    ColumnSpec("responsible", ("ansvarig",)),
    ColumnSpec("due_on", ("senast",)),
    ColumnSpec("done_on", ("klart",)),
    ColumnSpec("secret_passages", ("sekretess_för",)),
    ColumnSpec("assessments", ("prövning",)),
)
PARTICIPANT_COLUMNS = (
    ColumnSpec("organisation", ("leverantör", "företag"), required=True),
    ColumnSpec("name", ("namn", "participant", "deltagare", "person", "kontaktperson")),
    ColumnSpec("email", ("e_mail", "e_post", "epost", "mejl", "e_postadress", "mejladress")),
    ColumnSpec("role", ("roll",)),
    ColumnSpec("organisation_number", ("organisationsnummer", "org.nr", "orgnr")),
    ColumnSpec("kind", ("slag", "typ")),
)
QUESTION_COLUMNS = (
    ColumnSpec("text", ("question", "fråga"), required=True),
    ColumnSpec("area", ("område",)),
    ColumnSpec("purpose", ("syfte",)),
)

NEED_COLUMNS = (
    ColumnSpec("need", ("behov", "title", "titel", "rubrik"), required=True),
    ColumnSpec("who", ("vem", "målgrupp")),
    ColumnSpec("able_to", ("must_be_able_to", "behöver", "behöver_kunna")),
    ColumnSpec("effect", ("effekt", "önskad_effekt")),
    ColumnSpec("situation"),
    ColumnSpec("problem"),
    ColumnSpec("measure", ("mått",)),
    ColumnSpec("baseline", ("nuläge", "utgångsläge")),
    ColumnSpec("target", ("mål", "målvärde")),
    ColumnSpec("unit", ("enhet",)),
    ColumnSpec("method", ("how_it_is_measured", "så_mäts_det", "hur_det_mäts")),
    ColumnSpec("measured_when", ("when_it_is_measured", "när_det_mäts")),
    ColumnSpec("constraints", ("begränsningar",)),
    ColumnSpec("accessibility", ("tillgänglighet",)),
    ColumnSpec("legal", ("law", "lag", "lagkrav")),
    ColumnSpec("priority", ("prioritet",)),
    ColumnSpec("priority_method", ("method_of_priority", "prioriteringsmetod")),
    ColumnSpec("status"),
    ColumnSpec("status_reason", ("reason_for_the_status", "skäl_till_status")),
    ColumnSpec("owner", ("ansvarig", "ägare")),
    ColumnSpec("review", ("granskning",)),
)
REQUIREMENT_COLUMNS = (
    ColumnSpec("requirement", ("krav", "kravtext"), required=True),
    ColumnSpec("needs", ("need", "behov")),
    ColumnSpec("type", ("typ", "kravtyp")),
    ColumnSpec("obligation", ("obligatoriskt_eller_utvärderas", "kravnivå")),
    ColumnSpec("verification", ("proven_in_the_tender_by", "verifiering", "styrks_i_anbudet_genom")),
    ColumnSpec("follow_up", ("followed_up_by", "uppföljning", "följs_upp_genom")),
    ColumnSpec("follow_method", ("how_it_is_followed_up", "hur_det_följs_upp")),
    ColumnSpec("follow_interval", ("how_often", "hur_ofta")),
    ColumnSpec("rationale", ("motiv", "motivering")),
    ColumnSpec("competition", ("effect_on_competition", "påverkan_på_konkurrensen")),
    ColumnSpec("review", ("granskning",)),
)


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row that holds something: its number in the source (the header is 1) and its non-empty texts by column name."""

    number: int
    values: dict[str, str]

    def get(self, column: str) -> str:
        """The text of `column`, empty where the row has none."""
        return self.values.get(column, "")


@dataclass(frozen=True, slots=True)
class SourceTable:
    """What was read: `source` names it in messages; `columns` are those found, `unknown_columns` those ignored.
    `headings` is what the source calls each column.

    `bad_rows` can't be used as they stand. The caller adds what it finds wrong itself and raises RowErrors with all of
    them, so that every bad row is named at once.
    """

    source: str
    columns: tuple[str, ...]
    rows: tuple[SourceRow, ...]
    unknown_columns: tuple[str, ...] = ()
    bad_rows: tuple[InputError, ...] = ()
    headings: Mapping[str, str] = field(default_factory=dict)


ColumnMap = Mapping[str, str]
"""What headings mean, by the folded heading: the name of a column, or nothing for one that is not taken."""
AS_NAMED: ColumnMap = {}


class MissingColumnError(InputError):
    """A table lacks a column that it must have."""


_PIECE = re.compile(r"(.+)_([2-9]|[1-9]\d+)")
_DELIMITERS = ("\t", ";", ",")
_PASTED_FIELD = re.compile(r'"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*)')


def read_rows(
    records: Iterable[Sequence[str]],
    specs: Sequence[ColumnSpec],
    source: str,
    first: int = 1,
    mapping: ColumnMap = AS_NAMED,
) -> SourceTable:
    """The table that `records` are, the first of them its header and numbered `first`; `mapping` says what headings
    mean that are named otherwise than the columns.

    Raises InputError where the header can't be used.
    """
    numbered = iter(enumerate(records, start=first))
    header = next(numbered, (1, ()))[1]
    if not any(heading.strip() for heading in header):
        raise InputError(
            "“{source}”, row 1: the header row is missing; name the columns there, among them “{column}”",
            source=source,
            column=_first_required(specs),
        )
    places, unknown = _places(header, specs, source, mapping)
    rows: list[SourceRow] = []
    bad: list[InputError] = []
    for number, record in numbered:
        if any(cell.strip() for cell in record[len(header) :]):
            bad.append(
                InputError(
                    "“{source}”, row {row}: {cells} cells under {columns} headings; "
                    "put text that holds a delimiter in quotation marks",
                    source=source,
                    row=number,
                    cells=len(record),
                    columns=len(header),
                )
            )
        elif any(cell.strip() for cell in record):
            rows.append(SourceRow(number, _values(record, places)))
    headings = {name: cleaned_line(header[places_of[0]]) for name, places_of in places.items()}
    return SourceTable(source, tuple(places), tuple(rows), tuple(unknown), tuple(bad), headings)


def pasted_table(text: str, specs: Sequence[ColumnSpec], source: str) -> SourceTable:
    """The table in `text` pasted from a spreadsheet; without a header its columns are those of `specs`, in order."""
    records = parse_pasted(text)
    if not records:
        raise InputError("There is nothing to paste; copy the rows in the spreadsheet first")
    if is_header(records[0], specs):
        return read_rows(records, specs, source)
    return read_rows([[spec.name for spec in specs], *records], specs, source, first=0)


def is_header(record: Sequence[str], specs: Sequence[ColumnSpec]) -> bool:
    """Whether a row names a column that must be there: it then holds headings."""
    return any(spec.required and _is_named(spec, record) for spec in specs)


def parse_pasted(text: str) -> list[list[str]]:
    """The cells of text copied from a spreadsheet: tabs between them, quotation marks around cells with line breaks.

    A cell in quotation marks that has neither tab nor line break is taken as it stands: spreadsheets don't quote it.
    What `as_pasted` made of a cell that begins with a quotation mark is that cell again.
    """
    text = cleaned(text).strip("\n")
    if not text:
        return []
    records: list[list[str]] = [[]]
    position = 0
    while True:
        field = _PASTED_FIELD.match(text, position)
        assert field is not None  # the second branch matches anything
        quoted = field[1]
        is_wrapped = quoted is not None and ("\n" in quoted or "\t" in quoted or quoted.startswith('""'))
        records[-1].append(quoted.replace('""', '"') if is_wrapped else field[0])
        position = field.end()
        if position == len(text):
            return records
        if text[position] == "\n":
            records.append([])
        position += 1


def as_pasted(table: Iterable[Sequence[str]]) -> str:
    """A table as spreadsheets take it from the clipboard: quotation marks around a cell with tabs or line breaks, or
    one that begins with such a mark.
    """
    return "\n".join("\t".join(map(_pasted_cell, row)) for row in table)


def _pasted_cell(text: str) -> str:
    is_plain = "\t" not in text and "\n" not in text and not text.startswith('"')
    return text if is_plain else '"' + text.replace('"', '""') + '"'


def delimiter_of(header: str) -> str:
    """The delimiter that a CSV's header row shows: tab, semicolon or comma, whichever stands most outside quotes."""
    outside = re.sub(r'"[^"]*"', "", header)
    return max(_DELIMITERS, key=outside.count) if any(map(outside.count, _DELIMITERS)) else ","


def columns_meant(header: Sequence[str], specs: Sequence[ColumnSpec], mapping: ColumnMap = AS_NAMED) -> list[str]:
    """The name of the column that each heading means, `text_2` going on with `text`; empty for those not known."""
    names = _names(specs)
    return [_meant(folded_heading(heading), names, mapping)[0] or "" for heading in header]


def _names(specs: Sequence[ColumnSpec]) -> dict[str, str]:
    return {alias: spec.name for spec in specs for alias in (spec.name, *spec.aliases)}


def _meant(word: str, names: Mapping[str, str], mapping: ColumnMap) -> tuple[str | None, int]:
    """The column that a folded heading means, None for none, and which piece of it."""
    if word in mapping:
        return mapping[word] or None, 1
    if word not in names and (match := _PIECE.fullmatch(word)):
        return names.get(match[1]), int(match[2])
    return names.get(word), 1


def _places(
    header: Sequence[str], specs: Sequence[ColumnSpec], source: str, mapping: ColumnMap
) -> tuple[dict[str, list[int]], list[str]]:
    """Where each known column stands, its continuations (`text_2`, …) in order; and the columns that nobody knows."""
    names = _names(specs)
    found: dict[str, dict[int, int]] = {}
    unknown: list[str] = []
    for place, heading in enumerate(header):
        word = folded_heading(heading)
        name, piece = _meant(word, names, mapping)
        if name is None:
            if word:
                unknown.append(cleaned_line(heading))
        elif piece in found.setdefault(name, {}):
            raise InputError(
                "“{source}”, row 1: the column “{column}” stands there twice; keep one of them",
                source=source,
                column=cleaned_line(heading),
            )
        else:
            found[name][piece] = place
    for spec in specs:
        if spec.required and 1 not in found.get(spec.name, {}):
            raise MissingColumnError(
                "“{source}”, row 1: the column “{column}” is missing; the columns there are: {found}",
                source=source,
                column=spec.name,
                found=", ".join(cleaned_line(heading) for heading in header if heading.strip()),
            )
    return {name: [pieces[piece] for piece in sorted(pieces)] for name, pieces in found.items()}, unknown


def _values(record: Sequence[str], places: dict[str, list[int]]) -> dict[str, str]:
    joined = {
        name: cleaned("".join(record[place] for place in places_of if place < len(record)))
        for name, places_of in places.items()
    }
    return {name: text for name, text in joined.items() if text}


def _is_named(spec: ColumnSpec, header: Sequence[str]) -> bool:
    return any(folded_heading(heading) in (spec.name, *spec.aliases) for heading in header)


def _first_required(specs: Sequence[ColumnSpec]) -> str:
    return next((spec.name for spec in specs if spec.required), specs[0].name)


def folded_heading(heading: str) -> str:
    """A heading without its case, with blanks and hyphens as underscores: “Started at” and “e-post” are understood."""
    return re.sub(r"[\s\-]+", "_", cleaned_line(heading.lstrip("\ufeff")).casefold())
