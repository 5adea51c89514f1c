"""A workshop's groups and who sits where, as its form shows them, and what changing them does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from dialogapp.domain.errors import DialogappError, InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.groups import Seat, are_two_alone
from dialogapp.domain.people import Organisation, Participant
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.groups_tree import TreeGroup, TreeMember
from dialogapp.services.groups import (
    GroupDraft,
    Tables,
    groups_of,
    proposed_groups,
    seat_groups,
    seats_to_give,
    set_groups,
    tables_of,
)
from dialogapp.services.phrases import listed
from dialogapp.services.ports import Reader, Store

_MOST_TOLD = 3


@dataclass(frozen=True, slots=True)
class SeatingRow:
    """A round: the words of each table's cell, and which of them hold two competitors alone."""

    title: str
    cells: tuple[str, ...]
    alone: frozenset[int]


class GroupsPresenter:
    """Reads and changes the groups of one meeting."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._meeting_id = ""
        self._groups: list[GroupDraft] = []
        self._loose: list[Seat] = []
        self._organisations: dict[str, Organisation] = {}
        self._people: dict[str, Participant] = {}
        self.tables: Tables | None = None

    def read(self, meeting_id: str) -> None:
        """Read the groups of a meeting."""
        self._meeting_id = meeting_id
        self._session.read(self._read)

    def _read(self, reader: Reader) -> None:
        self._organisations = {one.id: one for one in reader.all(Organisation)}
        self._people = {one.id: one for one in reader.all(Participant)}
        self._groups = groups_of(reader, self._meeting_id)
        self.tables = tables_of(reader, self._meeting_id)
        competitors, others = seats_to_give(reader, self._meeting_id)
        taken = {seat for group in self._groups for seat in group.seats}
        self._loose = [seat for seat in (*competitors, *others) if seat not in taken]

    # What is shown

    def tree(self) -> list[TreeGroup]:
        """The groups, and those who are in none last; nothing where there are no groups."""
        language = self._session.language
        if not self._groups:
            return []
        shown = [
            TreeGroup(group.id or "", group.name, str(group.track) if group.track else "", self._members(group.seats))
            for group in self._groups
        ]
        if self._loose:
            shown.append(TreeGroup("", language.text("In no group"), "", self._members(self._loose)))
        return shown

    def sum_words(self) -> str:
        """How many groups there are, and how many people are in none."""
        language = self._session.language
        if not self._groups:
            return language.text("None yet")
        words = language.plural("{count} group", "{count} groups", len(self._groups))
        if self._loose:
            words += " · " + language.text("{count} in no group", count=len(self._loose))
        return words

    def groups_note(self) -> str:
        """Which groups are two competitors alone, and what helps; empty where none is."""
        language, suppliers = self._session.language, self._suppliers
        alone = [group.name for group in self._groups if are_two_alone(group.seats, suppliers)]
        if not alone:
            return ""
        return language.text(
            "Two competitors are alone in {groups}. Put one of the buyer's people there, or a third supplier",
            groups=listed(language, alone),
        )

    def tables_note(self) -> str:
        """Where two competitors are alone at a table, and what helps; empty where that is nowhere."""
        if self.tables is None or not self.tables.rotation.alone:
            return ""
        language, alone = self._session.language, self.tables.rotation.alone
        told = [
            language.text("table {table} in round {round}", table=one.table, round=one.round)
            for one in alone[:_MOST_TOLD]
        ]
        if len(alone) > _MOST_TOLD:
            told.append(language.text("{count} more places", count=len(alone) - _MOST_TOLD))
        return language.text(
            "Two competitors are alone at {places}. Let one of the buyer's people stay at each table, put some in the "
            "groups, or choose fewer tables",
            places=listed(language, told),
        )

    def tables_words(self) -> str:
        """What the seating is good for, or that there is none."""
        language = self._session.language
        if self.tables is None:
            return language.text("No seating yet. Each group comes to a table once, and meets as many others as it can")
        again = self.tables.rotation.met_again
        if not again:
            return language.text("No group comes to a table twice, and no two groups meet twice")
        names = self._names
        told = [f"{names[one.group_ids[0]]}–{names[one.group_ids[1]]}" for one in again[:_MOST_TOLD]]
        if len(again) > _MOST_TOLD:
            told.append(language.text("{count} more pairs", count=len(again) - _MOST_TOLD))
        return language.text(
            "No group comes to a table twice. These meet more than once: {pairs}", pairs=listed(language, told)
        )

    def seating_titles(self) -> list[str]:
        """The headings of the tables."""
        language = self._session.language
        count = self.tables.tables if self.tables is not None else 0
        return [language.text("Table {number}", number=number) for number in range(1, count + 1)]

    def seating(self) -> list[SeatingRow]:
        """Who sits where, a row a round."""
        tables, language, names = self.tables, self._session.language, self._names
        if tables is None:
            return []
        cells = {(one.round, int(one.table)): one.group_ids for one in tables.rotation.seatings}
        alone = {(one.round, int(one.table)) for one in tables.rotation.alone}
        places = range(1, tables.tables + 1)
        return [
            SeatingRow(
                language.text("Round {number}", number=turn),
                tuple(", ".join(names[one] for one in cells.get((turn, table), ())) or "–" for table in places),
                frozenset(table - 1 for table in places if (turn, table) in alone),
            )
            for turn in range(1, tables.rounds + 1)
        ]

    # What is done

    def propose(self, count: int) -> None:
        """Make `count` mixed groups in place of those there are."""
        meeting_id, language = self._meeting_id, self._session.language
        try:
            drafts = self._session.read(lambda reader: proposed_groups(reader, meeting_id, count, language))
        except DialogappError as error:
            self._session.refuse(error)
            return
        self._set(lambda _groups: drafts)

    def add(self) -> None:
        """Add an empty group, with a name that no other has."""
        language = self._session.language

        def added(groups: list[GroupDraft]) -> list[GroupDraft]:
            taken = {group.name for group in groups}
            names = (language.text("Group {number}", number=number) for number in range(1, len(taken) + 2))
            return [*groups, GroupDraft(next(name for name in names if name not in taken))]

        self._set(added)

    def remove(self, group_id: str) -> None:
        """Take a group away; those in it are in none."""
        self._set(lambda groups: [group for group in groups if group.id != group_id])

    def rename(self, group_id: str, name: str) -> None:
        """Give a group another name."""
        self._set(lambda groups: [replace(one, name=name) if one.id == group_id else one for one in groups])

    def give_track(self, group_id: str, written: str) -> None:
        """Let a group follow a track of the agenda; blank for none of its own."""
        digits = written.strip() or "0"
        if not digits.isdecimal():
            self._session.refuse(
                InputError("“{text}” is no number of a track; leave it empty for all together", text=written)
            )
            return
        track = int(digits)
        self._set(lambda groups: [replace(one, track=track) if one.id == group_id else one for one in groups])

    def move(self, keys: Sequence[str], group_id: str) -> None:
        """Put those with these keys in a group; with an empty id in none."""
        moved = tuple(_seat(key) for key in keys)

        def placed(group: GroupDraft) -> GroupDraft:
            stay = tuple(seat for seat in group.seats if seat not in moved)
            return replace(group, seats=stay + moved if group.id == group_id else stay)

        self._set(lambda groups: [placed(group) for group in groups])

    def seat(self, tables: int, rounds: int, hosted: bool) -> None:
        """Let the groups go from table to table."""
        meeting_id = self._meeting_id
        self._session.do(lambda store: seat_groups(store, meeting_id, tables, rounds, hosted))

    def _set(self, change: Callable[[list[GroupDraft]], list[GroupDraft]]) -> None:
        """Change the groups as they are stored when it is this change's turn."""
        meeting_id = self._meeting_id

        def use_case(store: Store) -> None:
            with store.read() as reader:
                groups = groups_of(reader, meeting_id)
            set_groups(store, meeting_id, change(groups))

        self._session.do(use_case)

    @property
    def _names(self) -> dict[str, str]:
        return {group.id or "": group.name for group in self._groups}

    @property
    def _suppliers(self) -> set[str]:
        return {one.id for one in self._organisations.values() if one.kind == "supplier"}

    def _members(self, seats: Sequence[Seat]) -> tuple[TreeMember, ...]:
        return tuple(self._member(seat) for seat in seats)

    def _member(self, seat: Seat) -> TreeMember:
        organisation = self._organisations[seat.organisation_id]
        name = organisation.name
        if seat.participant_id is not None:
            name = f"{self._people[seat.participant_id].name}, {organisation.name}"
        return TreeMember(_key(seat), name, organisation.number)


def _key(seat: Seat) -> str:
    return f"{seat.organisation_id} {seat.participant_id or ''}"


def _seat(key: str) -> Seat:
    organisation_id, _, participant_id = key.partition(" ")
    return Seat(organisation_id, participant_id or None)
