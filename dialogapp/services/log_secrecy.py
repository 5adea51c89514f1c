"""What belongs to a request for secrecy as cells of a log: written as JSON, and read back as it was.

`secret_passages` is a list of the passages asked for, empty for the whole line; `assessments` a list of what the
authority said, oldest first, each with its passage (null: the whole line).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from dialogapp.domain.contributions import ConfidentialityClaim, Contribution
from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.secrecy import ASSESSED, LineSecrecy, SecrecyAssessment, SecretPassage, fingerprint
from dialogapp.services.importing_cells import Cells
from dialogapp.services.ports import Noun, Writer

_TOLD = ("decision", "legal", "by_name", "by_role", "decided_on", "reason")
_WHOLE = "whole"
_STANDS = "as_it_stands"


@dataclass(frozen=True, slots=True)
class RowSecrecy:
    """What a row says of its request for secrecy: passages, whether all of the line is asked for, assessments."""

    passages: tuple[str, ...] = ()
    whole: bool = True
    assessments: tuple[Mapping[str, Any], ...] = ()


def passages_cell(secrecy: LineSecrecy | None) -> str | None:
    """The passages of a line, for a log; None where there are none."""
    if secrecy is None or not secrecy.passages:
        return None
    told = [one.text for one in secrecy.passages]
    return _json({"passages": told, _WHOLE: True} if secrecy.claim.whole else told)


def assessments_cell(secrecy: LineSecrecy | None, text: str) -> str | None:
    """What was said of a line that stands as `text`, for a log; None where nothing was."""
    if secrecy is None or not secrecy.assessments:
        return None
    passages = {one.id: one.text for one in secrecy.passages}
    told = []
    for one in secrecy.assessments:
        said = {"passage": passages.get(one.passage_id or "")} | {name: getattr(one, name) for name in _TOLD}
        told.append(said if one.passage_id is not None else said | {_STANDS: one.wording == fingerprint(text)})
    return _json(told)


def read_secrecy(cells: Cells, *, confidential: bool) -> RowSecrecy:
    """What a row says; InputError where it can't be read, or the row is not confidential."""
    passages, assessments = _read(cells, "secret_passages"), _read(cells, "assessments")
    for column, found in (("secret_passages", passages), ("assessments", assessments)):
        if found and not confidential:
            raise cells.wrong(column, InputError("the row is not confidential"))
    whole = not passages
    if isinstance(passages, dict):
        whole, passages = bool(passages.get(_WHOLE)), passages.get("passages")
    if not isinstance(passages, list) or not all(isinstance(one, str) and one for one in passages):
        raise cells.wrong("secret_passages", InputError("this is no list of passages"))
    if not isinstance(assessments, list) or not all(_is_assessment(one, passages) for one in assessments):
        raise cells.wrong("assessments", InputError("this is no list of assessments"))
    return RowSecrecy(tuple(passages), whole, tuple(assessments))


def claimed(
    transaction: Writer, claim: ConfidentialityClaim, line: Contribution, secrecy: RowSecrecy
) -> Iterator[Noun]:
    """The request for secrecy that a row tells of, and all that belongs to it."""
    yield replace(claim, whole=secrecy.whole)
    ids = {}
    for text in dict.fromkeys(secrecy.passages):
        ids[text] = transaction.new_id()
        yield SecretPassage(id=ids[text], claim_id=claim.id, text=text)
    for said in secrecy.assessments:
        passage_id = ids.get(said["passage"])
        stands = passage_id is None and said.get(_STANDS)
        yield SecrecyAssessment(
            id=transaction.new_id(),
            claim_id=claim.id,
            noted_at=transaction.now,
            passage_id=passage_id,
            wording=fingerprint(line.text) if stands else "",
            **{name: said[name] for name in _TOLD},
        )


def _read(cells: Cells, column: str) -> Any:
    text = cells.raw(column).strip()
    try:
        return json.loads(text) if text else []
    except ValueError:
        raise cells.wrong(column, InputError("this can't be read; leave the column empty")) from None


def _is_assessment(said: object, passages: list[str]) -> bool:
    if not isinstance(said, dict) or not all(isinstance(said.get(name), str) for name in _TOLD):
        return False
    try:
        date.fromisoformat(said["decided_on"])
    except ValueError:
        return False
    return said["decision"] in ASSESSED and (said.get("passage") is None or said["passage"] in passages)


def _json(told: object) -> str:
    return json.dumps(told, ensure_ascii=False)
