"""Requests for secrecy with their passages and assessments, read for many lines at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from sqlalchemy import Connection

from dialogapp.domain.contributions import ConfidentialityClaim
from dialogapp.domain.secrecy import LineSecrecy, SecrecyAssessment, SecretPassage
from dialogapp.services.ports import Noun
from dialogapp.storage.connection import columns_of
from dialogapp.storage.rows import row_form

T = TypeVar("T", bound=Noun)
_WINDOW = 500


def secrecy_of(connection: Connection, contribution_ids: Iterable[str]) -> dict[str, LineSecrecy]:
    """Contribution id to its request for secrecy, of those that have one."""
    claims = _where(connection, ConfidentialityClaim, "contribution_id", list(contribution_ids))
    return _with_parts(connection, claims)


def all_secrecy(connection: Connection) -> dict[str, LineSecrecy]:
    """The same, of every line that has one; none in a file of a format that knew no passages."""
    if not columns_of(connection, row_form(SecretPassage).table.name):
        return {}
    form = row_form(ConfidentialityClaim)
    rows = connection.exec_driver_sql(f"{form.select} ORDER BY id").all()
    claims = [form.noun(tuple(row)) for row in rows]
    return _with_parts(connection, [claim for claim in claims if isinstance(claim, ConfidentialityClaim)])


def _with_parts(connection: Connection, claims: Sequence[ConfidentialityClaim]) -> dict[str, LineSecrecy]:
    ids = [claim.id for claim in claims]
    passages: dict[str, list[SecretPassage]] = {}
    for passage in _where(connection, SecretPassage, "claim_id", ids):
        passages.setdefault(passage.claim_id, []).append(passage)
    assessments: dict[str, list[SecrecyAssessment]] = {}
    for assessment in _where(connection, SecrecyAssessment, "claim_id", ids):
        assessments.setdefault(assessment.claim_id, []).append(assessment)
    return {
        claim.contribution_id: LineSecrecy(
            claim, tuple(passages.get(claim.id, ())), tuple(assessments.get(claim.id, ()))
        )
        for claim in claims
    }


def _where(connection: Connection, kind: type[T], column: str, values: Sequence[str]) -> list[T]:
    form = row_form(kind)
    found: list[T] = []
    for start in range(0, len(values), _WINDOW):
        window = values[start : start + _WINDOW]
        marks = ", ".join("?" * len(window))
        sql = f'{form.select} WHERE "{column}" IN ({marks}) ORDER BY id'
        nouns = (form.noun(tuple(row)) for row in connection.exec_driver_sql(sql, tuple(window)))
        found += [noun for noun in nouns if isinstance(noun, kind)]
    return found
