"""Sources that their supplier had corrected, completed or disputed: what rests on them is looked at again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.fair_copy import FairSource
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import FactCheck, StateStep
from dialogapp.domain.needs import NeedSource, RequirementSource
from dialogapp.domain.replies import PassageReply
from dialogapp.services.ports import Reader, Store

Source = NeedSource | RequirementSource


def changed_lines(reader: Reader) -> dict[str, Instant]:
    """Ids of the lines that their supplier had corrected, completed or disputed at the fact check, each with when that
    was last.
    """
    found: dict[str, Instant] = {}

    def take(line_id: str, at: Instant) -> None:
        found[line_id] = max(at, found.get(line_id, at))

    for check in reader.all(FactCheck, answer="corrected"):
        sent_at = reader.get(StateStep, check.step_id).at
        said = {"meeting_id": check.meeting_id, "organisation_id": check.organisation_id, "state": "active"}
        for line in reader.all(Contribution, **said):
            wordings = reader.wordings(line.id)
            if len(wordings) > 1 and wordings[-1][0] >= sent_at:
                take(line.id, wordings[-1][0])
    for reply in reader.all(PassageReply):
        if reply.outcome and reply.settled_at is not None:
            for line_id in _lines_of(reader, reply):
                take(line_id, reply.settled_at)
    return found


def is_unsettled(source: Source, changed: Mapping[str, Instant]) -> bool:
    """Whether a source changed, and nobody has looked at what rests on it since."""
    at = changed.get(source.contribution_id or "")
    return at is not None and (source.looked_at is None or source.looked_at < at)


def note_looked_at(store: Store, sources: Iterable[Source]) -> None:
    """Note that what rests on sources still holds as they stand now, in one step."""
    with store.write("sources.looked_at") as transaction:
        changed = changed_lines(transaction)
        for given in sources:
            source = transaction.get(type(given), given.id)
            if is_unsettled(source, changed):
                transaction.put(replace(source, looked_at=changed[source.contribution_id or ""]))


def _lines_of(reader: Reader, reply: PassageReply) -> list[str]:
    if reply.contribution_id is not None:
        return [reply.contribution_id]
    if reply.paragraph_id is None:
        return []
    sources = reader.all(FairSource, paragraph_id=reply.paragraph_id)
    lines = [reader.get(Contribution, source.contribution_id) for source in sources]
    return [line.id for line in lines if line.organisation_id == reply.organisation_id]
