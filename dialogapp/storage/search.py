"""The search index: the words of the contributions, by row. Derived; the one place with SQL that only SQLite's FTS5
knows.

What a request for secrecy hides is not in it: a line as a whole, or its passages; the rest of the line is found.
"""

from __future__ import annotations

import re

from sqlalchemy import Connection

from dialogapp.domain.secrecy import LineSecrecy, readable
from dialogapp.storage.secrecy import all_secrecy, secrecy_of
from dialogapp.storage.tables import SEARCH_DDL

_ADD = "INSERT INTO search (rowid, text) VALUES (?, ?)"
_WORDS = re.compile(r"\w+")
_CLAIMED = "SELECT contribution_id FROM confidentiality_claim"
_INDEXED = f"SELECT row, text FROM contribution WHERE id NOT IN ({_CLAIMED})"
_LINE = "SELECT row, text FROM contribution WHERE id = ?"


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
    """Bring the index in step with one contribution, whatever of it may be found now."""
    forget_contribution(connection, contribution_id)
    line = connection.exec_driver_sql(_LINE, (contribution_id,)).first()
    if line is not None:
        secrecy = secrecy_of(connection, [contribution_id]).get(contribution_id)
        words = _readable(line[1], secrecy)
        if words:
            add_words(connection, line[0], words)


def index_claim(connection: Connection, claim_id: str) -> None:
    """Bring the index in step with the contribution that a request for secrecy concerns."""
    sql = "SELECT contribution_id FROM confidentiality_claim WHERE id = ?"
    contribution_id = connection.exec_driver_sql(sql, (claim_id,)).scalar()
    if contribution_id is not None:
        index_contribution(connection, contribution_id)


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
    for row, words in _partly_readable(connection).items():
        add_words(connection, row, words)


def search_differs(connection: Connection) -> bool:
    """True where the index does not hold exactly what it should."""
    claimed = f"SELECT row FROM contribution WHERE id IN ({_CLAIMED})"
    others = f"SELECT rowid, text FROM search WHERE rowid NOT IN ({claimed})"
    differing = (
        f"SELECT count(*) FROM (SELECT * FROM ({_INDEXED}) EXCEPT {others})",
        f"SELECT count(*) FROM ({others} EXCEPT SELECT * FROM ({_INDEXED}))",
    )
    if any(connection.exec_driver_sql(sql).scalar_one() for sql in differing):
        return True
    held = connection.exec_driver_sql(f"SELECT rowid, text FROM search WHERE rowid IN ({claimed})").all()
    return sorted(tuple(row) for row in held) != sorted(_partly_readable(connection).items())


def _partly_readable(connection: Connection) -> dict[int, str]:
    """Row to words, of the lines of which a request for secrecy hides not all."""
    found = {}
    for contribution_id, secrecy in all_secrecy(connection).items():
        line = connection.exec_driver_sql(_LINE, (contribution_id,)).first()
        if line is not None and (words := _readable(line[1], secrecy)):
            found[int(line[0])] = words
    return found


def _readable(text: str, secrecy: LineSecrecy | None) -> str:
    return readable(text, secrecy.hidden(text)) if secrecy is not None else text
