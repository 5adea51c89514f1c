"""The search index: the words of the contributions, by row. Derived; the one place with SQL that only SQLite's FTS5
knows.

Confidential contributions are not in it.
"""

from __future__ import annotations

import re

from sqlalchemy import Connection

from dialogapp.storage.tables import SEARCH_DDL

_ADD = "INSERT INTO search (rowid, text) VALUES (?, ?)"
_WORDS = re.compile(r"\w+")
_INDEXED = "SELECT row, text FROM contribution WHERE id NOT IN (SELECT contribution_id FROM confidentiality_claim)"


def match_expression(text: str) -> str:
    """What FTS5 is asked for `text`: a word that begins with each of its words. Empty where it holds no word."""
    return " ".join(f'"{word}"*' for word in _WORDS.findall(text))


def add_words(connection: Connection, row: int, words: str) -> None:
    """Index a new contribution."""
    connection.exec_driver_sql(_ADD, (row, words))


def add_new_words(connection: Connection, last: int) -> None:
    """Index the contributions that were added after row `last`, none of them confidential yet."""
    connection.exec_driver_sql(
        "INSERT INTO search (rowid, text) SELECT row, text FROM contribution WHERE row > ?", (last,)
    )


def index_contribution(connection: Connection, contribution_id: str) -> None:
    """Bring the index in step with one contribution that was there before, is new, or was taken out of secrecy."""
    forget_contribution(connection, contribution_id)
    found = connection.exec_driver_sql(f"{_INDEXED} AND id = ?", (contribution_id,)).first()
    if found is not None:
        add_words(connection, *found)


def forget_contribution(connection: Connection, contribution_id: str) -> None:
    """Take one contribution's words out of the index; before its row goes."""
    connection.exec_driver_sql(
        "DELETE FROM search WHERE rowid = (SELECT row FROM contribution WHERE id = ?)", (contribution_id,)
    )


def rebuild_search(connection: Connection) -> None:
    """Make the index anew from the contributions."""
    connection.exec_driver_sql("DROP TABLE IF EXISTS search")
    connection.exec_driver_sql(SEARCH_DDL)
    connection.exec_driver_sql(f"INSERT INTO search (rowid, text) {_INDEXED}")


def search_differs(connection: Connection) -> bool:
    """True where the index does not hold exactly what it should."""
    differing = (
        f"SELECT count(*) FROM (SELECT * FROM ({_INDEXED}) EXCEPT SELECT rowid, text FROM search)",
        f"SELECT count(*) FROM (SELECT rowid, text FROM search EXCEPT SELECT * FROM ({_INDEXED}))",
    )
    return any(connection.exec_driver_sql(sql).scalar_one() for sql in differing)
