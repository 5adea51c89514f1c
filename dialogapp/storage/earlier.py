"""The dialogue as an entry of its journal left it: a copy in memory, in which what came after is taken back."""

from __future__ import annotations

from sqlalchemy import Connection

from dialogapp.storage.connection import driver_of
from dialogapp.storage.handing_out import changed_since
from dialogapp.storage.rows import row_form


def take_back(copy: Connection, entry: int) -> None:
    """Let the rows of `copy` stand as that entry of the journal left them, and the journal end there.

    What was erased since is not there. The search index is left as it is: nobody searches an earlier state.
    """
    driver = driver_of(copy)
    driver.execute("PRAGMA foreign_keys = OFF")
    driver.execute("BEGIN")
    changed = changed_since(copy, entry)
    for one in changed:
        if one.now is not None and one.before is None:
            driver.execute(row_form(one.kind).delete, (one.id,))
    for one in changed:
        if one.before is None:
            continue
        form = row_form(one.kind)
        image = form.image(one.before)
        values = tuple(image[name] for name in form.columns)
        if one.now is None:
            driver.execute(form.insert, values)
        else:
            driver.execute(form.update, (*values, one.id))
    driver.execute("DELETE FROM journal_change WHERE entry > ?", (entry,))
    driver.execute("DELETE FROM journal_entry WHERE number > ?", (entry,))
