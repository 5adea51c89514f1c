"""What the page of participants shows and does: organisations, their people, and tables that are pasted."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence

from dialogapp.domain.errors import DialogappError, InputError
from dialogapp.domain.people import ORGANISATION_KINDS, ROLES, Organisation, Participant
from dialogapp.domain.text import swedish_key
from dialogapp.gui.column_words import COLUMN_WORDS
from dialogapp.gui.models.people_model import PeopleGroup, PeopleRow
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.line_list import ListLine
from dialogapp.services.importing import ImportReport
from dialogapp.services.importing_cells import with_words
from dialogapp.services.importing_people import import_participants
from dialogapp.services.people import (
    OrganisationDraft,
    ParticipantDraft,
    add_organisations,
    add_participants,
    change_organisation,
    change_participant,
    remove_people,
)
from dialogapp.services.people_table import (
    EMPTY,
    UNNAMED,
    PeoplePlan,
    PlannedRow,
    copied_rows,
    name_and_email,
    pasted_people,
    plan_people,
)
from dialogapp.services.ports import Reader, Store
from dialogapp.services.words import ORGANISATION_KIND_WORDS, ROLE_WORDS, word


class ParticipantsPresenter:
    """Reads organisations and people, and changes them, each in one step."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.organisations: dict[str, Organisation] = {}
        self.people: dict[str, Participant] = {}

    def read(self) -> list[PeopleGroup]:
        """The groups: suppliers first, then the buyer and the others, each kind in Swedish order."""
        organisations, people = self._session.read(_read)
        self.organisations = {one.id: one for one in organisations}
        self.people = {one.id: one for one in people}
        of: dict[str, list[Participant]] = {}
        for person in sorted(people, key=lambda one: swedish_key(one.name)):
            of.setdefault(person.organisation_id, []).append(person)
        kinds: dict[str, int] = {kind: place for place, kind in enumerate(ORGANISATION_KINDS)}
        ordered = sorted(organisations, key=lambda one: (kinds[one.kind], swedish_key(one.name)))
        return [self._group(organisation, of.get(organisation.id, [])) for organisation in ordered]

    def summary(self) -> str:
        """How many there are."""
        language = self._session.language
        suppliers = sum(one.kind == "supplier" for one in self.organisations.values())
        return ", ".join(
            (
                language.plural("{count} supplier", "{count} suppliers", suppliers),
                language.plural("{count} person", "{count} people", len(self.people)),
            )
        )

    def kinds(self) -> list[tuple[str, str]]:
        """(key, word) of the kinds of organisation."""
        return [(k, word(self._session.language, ORGANISATION_KIND_WORDS, k)) for k in ORGANISATION_KINDS]

    def roles(self) -> list[tuple[str, str]]:
        """(key, word) of the roles; the first is that none is known."""
        language = self._session.language
        return [
            ("", language.text("No role")),
            *((role, word(self._session.language, ROLE_WORDS, role)) for role in ROLES),
        ]

    def employers(self) -> list[tuple[str, str]]:
        """(id, name) of the organisations, in Swedish order."""
        known = sorted(self.organisations.values(), key=lambda one: swedish_key(one.name))
        return [(one.id, one.name) for one in known]

    # Changes

    def add_organisations(
        self,
        names: Sequence[str],
        then: Callable[[list[Organisation]], None],
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Add suppliers by their names; `failed` is called where that can't be done."""
        self._session.do(lambda store: add_organisations(store, names), then, failed)

    def add_people(
        self,
        organisation_id: str,
        lines: Sequence[str],
        then: Callable[[list[Participant]], None],
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Add people to an organisation; a line is a name, maybe with an address. `failed` is called where that can't
        be done.
        """
        organisation = self.organisations[organisation_id]
        role = "supplier" if organisation.kind == "supplier" else ""
        drafts = [ParticipantDraft(organisation_id, *name_and_email(line), role) for line in lines]
        self._session.do(lambda store: add_participants(store, drafts), then, failed)

    def change(self, key: str, part: str, value: str) -> None:
        """Change one part of an organisation or a person, as it is stored when it is this change's turn."""

        def organisation(store: Store) -> None:
            with store.read() as reader:
                kept = values_of(reader.get(Organisation, key), OrganisationDraft.__slots__)
            change_organisation(store, key, OrganisationDraft(**kept | {part: value}))

        def person(store: Store) -> None:
            with store.read() as reader:
                kept = values_of(reader.get(Participant, key), ParticipantDraft.__slots__)
            change_participant(store, key, ParticipantDraft(**kept | {part: value}))

        self._session.do(organisation if key in self.organisations else person)

    def edit_cell(self, row: PeopleRow, part: str, value: str) -> None:
        """Change what was typed over in the table."""
        self.change(row.id, part, value)

    def remove(self, keys: Iterable[str], then: Callable[[str], None]) -> None:
        """Remove organisations and people; `then` gets a sentence that says who went."""
        chosen = list(keys)
        organisations = [key for key in chosen if key in self.organisations]
        people = [k for k in chosen if k in self.people and self.people[k].organisation_id not in organisations]
        names = [self.organisations[key].name for key in organisations] + [self.people[key].name for key in people]
        if not names:
            return
        sentence = self._session.language.text("Removed: {names}. Ctrl+Z brings back.", names=", ".join(names))
        self._session.do(lambda store: remove_people(store, organisations, people), lambda _: then(sentence))

    def copied(self, keys: Iterable[str]) -> str:
        """The chosen rows as a spreadsheet takes them, words in the window's language."""
        chosen = list(keys)
        organisations = [key for key in chosen if key in self.organisations]
        rows = self._session.read(lambda reader: copied_rows(reader, organisations, chosen))
        language = self._session.language
        text = io.StringIO()
        writer = csv.writer(text, delimiter="\t", lineterminator="\n")
        for *told, role, number, kind in rows:
            words = word(language, ROLE_WORDS, role), number, word(language, ORGANISATION_KIND_WORDS, kind)
            writer.writerow([*told, *words])
        return text.getvalue().rstrip("\n")

    # Tables

    def plan_pasted(self, text: str) -> PeoplePlan | None:
        """What pasted text would add; None where it can't be used, which the session tells."""
        try:
            table = pasted_people(text, self._session.language.text("clipboard"))
        except DialogappError as error:
            self._session.refuse(error)
            return None
        plan = self._session.read(lambda reader: plan_people(reader, table))
        if not plan.rows:
            self._session.refuse(InputError("There are no rows under the headings"))
            return None
        return plan

    def take(self, plan: PeoplePlan, then: Callable[[ImportReport], None]) -> None:
        """Add what a plan says, in one step."""
        self._session.do(lambda store: import_participants(store, plan.table), then)

    def plan_lines(self, plan: PeoplePlan) -> list[ListLine]:
        """The rows of a plan: those that can't be used first, with the reason."""
        ordered = sorted(plan.rows, key=lambda row: (row.outcome != "bad", row.number))
        return [self._plan_line(row) for row in ordered]

    def plan_summary(self, plan: PeoplePlan) -> str:
        """What a plan would do, in a sentence or two."""
        language = self._session.language
        counts = [
            language.plural("{count} new organisation", "{count} new organisations", plan.organisations),
            language.plural("{count} new person", "{count} new people", plan.people),
        ]
        if plan.changed:
            counts.append(language.plural("{count} changed", "{count} changed", plan.changed))
        sentence = ", ".join(counts) + "."
        if plan.bad:
            bad = language.plural("{count} row can't be used", "{count} rows can't be used", plan.bad)
            sentence = language.text(
                "{bad}: mend it in the spreadsheet and paste again. Nothing is added until then.", bad=bad
            )
        columns = ", ".join(language.text(COLUMN_WORDS[name]) for name in plan.columns if name in COLUMN_WORDS)
        sentence += "\n" + language.text("Columns: {columns}.", columns=columns)
        ignored = [self._column_words(heading) for heading in plan.ignored if not heading.startswith(EMPTY)]
        if ignored:
            sentence += " " + language.text("Not used: {columns}.", columns=", ".join(ignored))
        return sentence

    def taken_words(self, report: ImportReport) -> str:
        """What was added, in a sentence."""
        language = self._session.language
        return self._session.language.text(
            "Added: {organisations}, {people}. Ctrl+Z takes it back.",
            organisations=language.plural("{count} organisation", "{count} organisations", len(report.organisations)),
            people=language.plural("{count} person", "{count} people", len(report.participants)),
        )

    def _column_words(self, heading: str) -> str:
        """A column by its heading, else by its number."""
        if not heading.startswith(UNNAMED):
            return heading
        return self._session.language.text("column {number}", number=heading.removeprefix(UNNAMED))

    def _plan_line(self, row: PlannedRow) -> ListLine:
        language, person = self._session.language, row.person
        if person is None:
            return ListLine(f"row {row.number}", self._error_words(row), tone="bad")
        title = " · ".join(filter(None, (person.name, person.organisation)))
        role, kind = word(language, ROLE_WORDS, person.role), word(language, ORGANISATION_KIND_WORDS, person.kind)
        detail = " · ".join(filter(None, (person.email, role, person.organisation_number, kind)))
        if row.has_odd_address:
            detail = language.text("“{email}” does not look like an e-mail address", email=person.email)
        sides = {
            "adds": language.text("new organisation") if row.adds_organisation else language.text("new"),
            "changes": language.text("changed"),
            "known": language.text("there already"),
        }
        return ListLine(
            f"row {row.number}",
            title,
            detail,
            side=sides[row.outcome],
            tone="warn" if row.has_odd_address else "plain",
            is_muted=row.outcome == "known",
        )

    def _error_words(self, row: PlannedRow) -> str:
        """Why a row can't be used; what is understood is named in the window's words, not by keys."""
        language, error = self._session.language, row.error
        problem = error.fields.get("problem") if error is not None else None
        if error is None or not isinstance(problem, InputError):
            return language.error(error) if error is not None else ""
        told = language.error(with_words(problem, language))
        column = error.fields.get("column", "")
        return language.text("Row {row}, “{column}”: {problem}", row=row.number, column=column, problem=told)

    def _group(self, organisation: Organisation, people: Sequence[Participant]) -> PeopleGroup:
        language = self._session.language
        kind = word(language, ORGANISATION_KIND_WORDS, organisation.kind)
        return PeopleGroup(
            PeopleRow(
                organisation.id,
                organisation.name,
                kind,
                number=organisation.organisation_number,
                mark=organisation.number,
            ),
            tuple(PeopleRow(one.id, one.name, word(language, ROLE_WORDS, one.role), one.email) for one in people),
        )


def values_of(noun: Organisation | Participant, names: Iterable[str]) -> dict[str, str]:
    """The parts of an organisation or a person that a form shows, by name."""
    return {name: str(getattr(noun, name)) for name in names}


def _read(reader: Reader) -> tuple[list[Organisation], list[Participant]]:
    return reader.all(Organisation), reader.all(Participant)
