"""Erasure: the one operation that touches old entries. It nulls their images and salts; the digests, and with them
the chain, stay.

What was erased is named in a new entry (`Erasure`), so that verify knows which images may be missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from dialogapp.domain.register import Erasure
from dialogapp.storage.rows import form_named
from dialogapp.storage.search import rebuild_search

if TYPE_CHECKING:
    from dialogapp.storage.transaction import Transaction


def erase_wordings(
    transaction: Transaction, entity: str, noun_id: str, reason: str, redacted: Mapping[str, str]
) -> None:
    """Erase every image of a noun so far, and leave it with `redacted` in the fields named."""
    connection = transaction.connection
    entries = connection.exec_driver_sql(
        "SELECT entry FROM journal_change WHERE entity = ? AND entity_id = ? AND after IS NOT NULL ORDER BY entry",
        (entity, noun_id),
    ).scalars()
    numbers = " ".join(str(entry) for entry in entries)
    connection.exec_driver_sql(
        "UPDATE journal_change SET after = NULL, salt = NULL WHERE entity = ? AND entity_id = ?", (entity, noun_id)
    )
    noun = transaction.get(form_named(entity).kind, noun_id)
    transaction.put(replace(noun, **redacted))  # type: ignore[type-var]  # every noun is a dataclass
    transaction.add(Erasure(id=transaction.new_id(), entity=entity, entity_id=noun_id, entries=numbers, reason=reason))
    rebuild_search(connection)
