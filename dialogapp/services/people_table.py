"""Organisations and people as a table: what pasted or read rows would add, seen before it is added, and rows to copy
out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.text import cleaned_line
from dialogapp.services.importing_cells import Cells
from dialogapp.services.importing_people import PersonChecks, PersonRow
from dialogapp.services.importing_words import ORGANISATION_KIND_KEYS, ROLE_KEYS
from dialogapp.services.ports import Reader
from dialogapp.services.tables import PARTICIPANT_COLUMNS, SourceTable, is_header, parse_pasted, pasted_table, read_rows

Outcome = Literal["adds", "changes", "known", "bad"]
"""A row adds an organisation or a person, changes what is known of one, tells nothing new, or can't be used."""

_NUMBER = re.compile(r"\d{6}-?\d{4}")
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+")
_LONGEST_NAME = 200
_NAMED = 40
"""How much of a name that is too long is told."""
UNNAMED = "column_"
"""Begins the name that is given to a column without a heading and without a meaning; the column's number follows."""
EMPTY = "empty_"
"""As UNNAMED, for a column in which nothing stands."""


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row of the table and what it would do. `person` is what it says, None where `error` says why it is bad."""

    number: int
    person: PersonRow | None
    outcome: Outcome
    adds_organisation: bool = False
    error: InputError | None = None

    @property
    def has_odd_address(self) -> bool:
        """Whether its e-mail address does not look like one."""
        return self.person is not None and bool(self.person.email) and not _ADDRESS.fullmatch(self.person.email)


@dataclass(frozen=True, slots=True)
class PeoplePlan:
    """What a table would add. `columns` are those understood, `ignored` the headings that were not."""

    table: SourceTable
    rows: tuple[PlannedRow, ...]
    columns: tuple[str, ...]
    ignored: tuple[str, ...]

    @property
    def organisations(self) -> int:
        """How many organisations would be added."""
        return sum(row.adds_organisation for row in self.rows)

    @property
    def people(self) -> int:
        """How many people would be added."""
        return sum(row.outcome == "adds" and row.person is not None and bool(row.person.name) for row in self.rows)

    @property
    def changed(self) -> int:
        """How many that are there already would be changed."""
        return sum(row.outcome == "changes" for row in self.rows)

    @property
    def bad(self) -> int:
        """How many rows can't be used; one is enough to stop all."""
        return sum(row.outcome == "bad" for row in self.rows)


def pasted_people(text: str, source: str) -> SourceTable:
    """The table in pasted text, called `source` in messages; without headings the columns are told by their content."""
    records = parse_pasted(text)
    if not any(cell.strip() for record in records for cell in record):
        raise InputError("There is nothing to paste; copy the rows in the spreadsheet first")
    if is_header(records[0], PARTICIPANT_COLUMNS):
        return pasted_table(text, PARTICIPANT_COLUMNS, source)
    return read_rows([guessed_columns(records), *records], PARTICIPANT_COLUMNS, source, first=0)


def guessed_columns(records: Sequence[Sequence[str]]) -> list[str]:
    """Names for the columns of a table without headings: by e-mail addresses, numbers, roles and kinds that stand in
    them.

    Of the others the first is the organisation and the second the person.
    """
    width = max(map(len, records))
    columns = [[record[i].strip() for record in records if i < len(record) and record[i].strip()] for i in range(width)]
    names = [_kind_of_column(cells) for cells in columns]
    free = [name for name in ("organisation", "name") if name not in names]
    taken: set[str] = set()
    header = []
    for place, told in enumerate(names):
        name = told or (free.pop(0) if columns[place] and free else "")
        header.append(name if name and name not in taken else f"{UNNAMED if columns[place] else EMPTY}{place + 1}")
        taken.add(name)
    return header


def plan_people(reader: Reader, table: SourceTable) -> PeoplePlan:
    """What `import_participants` would do with `table`, row by row; nothing is changed."""
    organisations = {one.name.casefold(): one for one in reader.all(Organisation)}
    people = {(one.organisation_id, one.name.casefold()): one for one in reader.all(Participant)}
    checks = PersonChecks(reader)
    coming: set[tuple[str, str]] = set()
    rows = [_bad(error) for error in table.bad_rows]
    for row in table.rows:
        try:
            person = checks.read(Cells(table, row))
        except InputError as error:
            rows.append(PlannedRow(row.number, None, "bad", error=error))
            continue
        if (problem := _name_problem(row.number, person)) is not None:
            rows.append(_bad(problem))
            continue
        known = organisations.get(person.organisation.casefold())
        there = people.get((known.id, person.name.casefold())) if known is not None else None
        rows.append(_judged(row.number, person, known, there, coming))
    return PeoplePlan(table, tuple(sorted(rows, key=lambda row: row.number)), table.columns, table.unknown_columns)


def copied_rows(reader: Reader, organisation_ids: Iterable[str], participant_ids: Iterable[str]) -> list[list[str]]:
    """Rows to copy into a spreadsheet: organisation, person, e-mail, role, organisation number, kind.

    An organisation that is chosen itself comes with all its people.
    """
    chosen, people = set(organisation_ids), set(participant_ids)
    rows = []
    for organisation in reader.all(Organisation):
        own = reader.all(Participant, organisation_id=organisation.id)
        wanted = [one for one in own if organisation.id in chosen or one.id in people]
        tail = [organisation.organisation_number, organisation.kind]
        rows += [[organisation.name, one.name, one.email, one.role, *tail] for one in wanted]
        if organisation.id in chosen and not own:
            rows.append([organisation.name, "", "", "", *tail])
    return rows


def name_and_email(typed: str) -> tuple[str, str]:
    """The name and the address in a line such as “Åsa Lind <asa@alfa.example>” or “Åsa Lind, asa@alfa.example”."""
    found = re.search(r"[^\s<>,;\"]+@[^\s<>,;\"]+", typed)
    if found is None:
        return cleaned_line(typed), ""
    name = (typed[: found.start()] + typed[found.end() :]).strip(" \t<>,;\"'")
    return cleaned_line(name) or found[0].split("@")[0], found[0]


def _bad(error: InputError) -> PlannedRow:
    row = error.fields.get("row", 0)
    return PlannedRow(row if isinstance(row, int) else 0, None, "bad", error=error)


def _name_problem(number: int, person: PersonRow) -> InputError | None:
    """What is wrong with the names of a row that was pasted from somewhere else than a table of people."""
    for name in filter(None, (person.organisation, person.name)):
        if not any(map(str.isalpha, name)):
            return InputError("Row {row}: “{name}” is no name; it has no letter", row=number, name=name)
        if len(name) > _LONGEST_NAME:
            return InputError("Row {row}: “{name} …” is too long to be a name", row=number, name=name[:_NAMED])
    return None


def _judged(
    number: int,
    person: PersonRow,
    known: Organisation | None,
    there: Participant | None,
    coming: set[tuple[str, str]],
) -> PlannedRow:
    """The row with what it would do, `coming` being what the rows before it add."""
    whose, who = (person.organisation.casefold(), ""), (person.organisation.casefold(), person.name.casefold())
    adds_organisation = known is None and whose not in coming
    adds_person = bool(person.name) and there is None and who not in coming
    coming |= {whose, who}
    if adds_organisation or adds_person:
        return PlannedRow(number, person, "adds", adds_organisation)
    changes = known is not None and _differs(known, kind=person.kind, organisation_number=person.organisation_number)
    changes = changes or (there is not None and _differs(there, email=person.email, role=person.role))
    return PlannedRow(number, person, "changes" if changes else "known")


def _differs(noun: Organisation | Participant, **said: str) -> bool:
    return any(value and value != getattr(noun, name) for name, value in said.items())


def _kind_of_column(cells: Sequence[str]) -> str:
    """email, organisation_number, role or kind where at least half of the cells say so; else empty."""
    tests: dict[str, Callable[[str], bool]] = {
        "email": lambda cell: "@" in cell,
        "organisation_number": lambda cell: _NUMBER.fullmatch(cell) is not None,
        "kind": lambda cell: cell.casefold() in ORGANISATION_KIND_KEYS,
        "role": lambda cell: cell.casefold() in ROLE_KEYS,
    }
    for name, is_one in tests.items():
        if cells and 2 * sum(map(is_one, cells)) >= len(cells):
            return name
    return ""
