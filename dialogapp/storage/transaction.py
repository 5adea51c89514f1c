"""The one way to write: a transaction that records what it changes, and becomes durable as a whole or not at all."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection
from uuid_utils.compat import uuid7

from dialogapp.domain.contributions import ConfidentialityClaim, Contribution
from dialogapp.domain.errors import NotFoundError
from dialogapp.domain.instants import Instant
from dialogapp.domain.secrecy import SecrecyAssessment, SecretPassage
from dialogapp.services.changes import Change, Committed, Image, Step
from dialogapp.services.ports import N, Noun
from dialogapp.storage import journal, search
from dialogapp.storage.handing_out import check_locks
from dialogapp.storage.reading import Reading
from dialogapp.storage.rows import RowForm, form_named, row_form

_LAST_ENTRY = "SELECT number, digest, clock, tick FROM journal_entry ORDER BY number DESC LIMIT 1"
_HEADER_COLUMNS = (*journal.Header.__slots__, "digest")
_ADD_HEADER = (
    f"INSERT INTO journal_entry ({', '.join(_HEADER_COLUMNS)}) VALUES ({', '.join('?' * len(_HEADER_COLUMNS))})"
)
_ADD_CHANGE = (
    "INSERT INTO journal_change (entry, position, entity, entity_id, salt, after, digest) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_COUNT = (
    "INSERT INTO counter (entity, value) VALUES (?, ?) "
    "ON CONFLICT (entity) DO UPDATE SET value = max(value, excluded.value)"
)
_LAST_LINE = "SELECT coalesce(max(row), 0) FROM contribution"
_CONTRIBUTION = row_form(Contribution).table.name
_CLAIM = row_form(ConfidentialityClaim).table.name
_OF_CLAIMS = frozenset(row_form(kind).table.name for kind in (SecretPassage, SecrecyAssessment))


class Transaction(Reading):
    """A write transaction on one connection. Implements `services.ports.Writer`."""

    def __init__(self, connection: Connection, now: Instant) -> None:
        super().__init__(connection)
        self.now = now
        self.committed: Committed | None = None
        self.added: set[type[Noun]] = set()
        """The kinds of which something new was stored."""
        self._changes: dict[tuple[str, str], Image | None] = {}
        self._before: dict[tuple[str, str], Image] = {}
        self._earlier: dict[tuple[str, str], list[Image]] = {}

    def new_id(self) -> str:
        return str(uuid7())

    def next_number(self, kind: type[N]) -> int:
        name = row_form(kind).table.name
        found = self.connection.exec_driver_sql("SELECT value FROM counter WHERE entity = ?", (name,)).scalar()
        return int(found or 0) + 1

    def add(self, noun: Noun) -> None:
        form = row_form(type(noun))
        self.added.add(type(noun))
        self._insert(form, form.image(noun))

    def add_all(self, nouns: Iterable[Noun]) -> None:
        by_kind: dict[type[Noun], list[Noun]] = {}
        for noun in nouns:
            by_kind.setdefault(type(noun), []).append(noun)
        for kind, group in by_kind.items():
            form = row_form(kind)
            self.added.add(kind)
            self._insert_all(form, [form.image(noun) for noun in group])

    def put(self, noun: Noun) -> None:
        form = row_form(type(noun))
        image = form.image(noun)
        before = self._stored(form, noun.id)
        if before is None:
            raise NotFoundError("This {kind} is no longer in the dialogue", kind=form.table.name)
        if before != image:
            self._update(form, image, before)

    def note_earlier(self, noun: Noun) -> None:
        form = row_form(type(noun))
        self._earlier.setdefault((form.table.name, noun.id), []).append(form.image(noun))

    def remove(self, kind: type[N], noun_id: str) -> None:
        self._delete(row_form(kind), noun_id)

    def apply(self, changes: Iterable[Change]) -> None:
        """Write the rows of `changes` as they stand in them: what undo and redo do."""
        for change in changes:
            form = form_named(change.entity)
            before = self._stored(form, change.id)
            if change.after is None:
                self._delete(form, change.id)
            elif before is None:
                self._insert(form, change.after)
            else:
                self._update(form, change.after, before)

    @property
    def meetings_of_lines(self) -> set[str]:
        """Ids of the meetings of which a line was added, changed or taken away."""
        images = (
            image
            for key, after in self._changes.items()
            if key[0] == _CONTRIBUTION
            for image in (after, self._before.get(key))
        )
        return {str(image["meeting_id"]) for image in images if image is not None}

    def record(self, actor: str, action: str, step: Step, target: int | None, replica: str) -> None:
        """Append the journal's entry for what was changed, if anything was. The last thing before the commit.

        RefusedError where something belongs to a meeting that is handed out.
        """
        if not self._changes:
            return
        check_locks(self.connection, self._changes, self._before)
        previous = self.connection.exec_driver_sql(_LAST_ENTRY).first()
        number, head, clock, tick = tuple(previous) if previous is not None else (0, journal.GENESIS, 0, 0)
        number += 1
        clock, tick = journal.hybrid_clock(self.now, clock, tick)
        # The last image of a row is how it stands; those noted as earlier come before it.
        images = [(key, image) for key in self._changes for image in (*self._earlier.get(key, ()), self._changes[key])]
        rows = [_change_row(number, position, *change) for position, change in enumerate(images)]
        digests = journal.digest_of_changes(row[-1] for row in rows)
        header = journal.Header(
            number=number, format=journal.FORMAT, replica=replica, sequence=number, clock=clock, tick=tick,
            actor=actor, action=action, step=step, target=target,
            changes=len(rows), changes_digest=digests, previous=head,
        )  # fmt: skip
        digest = header.digest()
        values = tuple(getattr(header, name) for name in journal.Header.__slots__)
        self.connection.exec_driver_sql(_ADD_HEADER, (*values, digest))
        self.connection.exec_driver_sql(_ADD_CHANGE, rows)
        changed = tuple(Change(entity, noun_id, after) for (entity, noun_id), after in self._changes.items())
        self.committed = Committed(number, clock, actor, action, step, changed, digest)

    def _stored(self, form: RowForm, noun_id: str) -> Image | None:
        row = self.connection.exec_driver_sql(f"{form.select} WHERE id = ?", (noun_id,)).first()
        return None if row is None else form.row_image(tuple(row))

    def _insert(self, form: RowForm, image: Image) -> None:
        values = tuple(image[name] for name in form.columns)
        result = self.connection.exec_driver_sql(form.insert, values)
        self._note(form, str(image["id"]), image)
        if form.numbered:
            self.connection.exec_driver_sql(_COUNT, (form.table.name, image["number"]))
        if form.table.name == _CONTRIBUTION:
            search.add_words(self.connection, result.lastrowid, str(image["text"]))
        else:
            self._follow_secrecy(form, image)

    def _insert_all(self, form: RowForm, images: Sequence[Image]) -> None:
        is_log = form.table.name == _CONTRIBUTION
        last = self.connection.exec_driver_sql(_LAST_LINE).scalar_one() if is_log else 0
        values = [tuple(image[name] for name in form.columns) for image in images]
        self.connection.exec_driver_sql(form.insert, values)
        for image in images:
            self._note(form, str(image["id"]), image)
        if form.numbered:
            highest = max(int(image["number"] or 0) for image in images)
            self.connection.exec_driver_sql(_COUNT, (form.table.name, highest))
        if is_log:
            search.add_new_words(self.connection, last)
        elif form.table.name == _CLAIM or form.table.name in _OF_CLAIMS:
            for image in images:
                self._follow_secrecy(form, image)

    def _update(self, form: RowForm, image: Image, before: Image) -> None:
        values = tuple(image[name] for name in form.columns)
        self.connection.exec_driver_sql(form.update, (*values, image["id"]))
        self._note(form, str(image["id"]), image, before)
        if form.table.name == _CONTRIBUTION:
            search.index_contribution(self.connection, str(image["id"]))
        else:
            self._follow_secrecy(form, image)

    def _delete(self, form: RowForm, noun_id: str) -> None:
        before = self._stored(form, noun_id)
        if before is None:
            raise NotFoundError("This {kind} is no longer in the dialogue", kind=form.table.name)
        if form.table.name == _CONTRIBUTION:
            search.forget_contribution(self.connection, noun_id)
        self.connection.exec_driver_sql(form.delete, (noun_id,))
        self._note(form, noun_id, None, before)
        self._follow_secrecy(form, before)

    def _follow_secrecy(self, form: RowForm, image: Image) -> None:
        """Let the search index follow what a request for secrecy hides now."""
        if form.table.name == _CLAIM:
            search.index_contribution(self.connection, str(image["contribution_id"]))
        elif form.table.name in _OF_CLAIMS:
            search.index_claim(self.connection, str(image["claim_id"]))

    def _note(self, form: RowForm, noun_id: str, after: Image | None, before: Image | None = None) -> None:
        key = (form.table.name, noun_id)
        if before is not None and key not in self._changes:
            self._before[key] = before
        self._changes[key] = after


def _change_row(
    entry: int, position: int, key: tuple[str, str], after: Image | None
) -> tuple[int, int, str, str, bytes, str, str]:
    salt = secrets.token_bytes(journal.SALT_BYTES)
    text = form_named(key[0]).journaled(after)
    return entry, position, *key, salt, text, journal.change_digest(salt, *key, text)
