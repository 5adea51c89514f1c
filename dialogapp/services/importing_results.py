"""What follows from the lines of an imported log: information given, and questions that were answered.

The same rules as for a line logged in the room (`disclosures.follow_contribution`, `contributions.follow_line_in`), but
with what they need read once, so that a long log takes seconds.
"""

from __future__ import annotations

from dataclasses import replace

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.parity import Disclosure, Receipt
from dialogapp.domain.people import Organisation
from dialogapp.domain.questions import QuestionPut
from dialogapp.services.importing_meetings import Presence
from dialogapp.services.ports import Noun, Writer


class Information:
    """Makes the buyer's information disclosures, given to those who were in the room; they end up in `added`."""

    def __init__(self, transaction: Writer, presence: Presence, added: list[Noun]) -> None:
        self._transaction = transaction
        self._added = added
        self._presence = presence
        self._next_number = transaction.next_number(Disclosure)
        self._buyers = {organisation.id for organisation in transaction.all(Organisation, kind="buyer")}

    def follow(self, line: Contribution) -> None:
        """Record `line` if it is information from the buyer."""
        if line.kind != "information" or line.state != "active" or line.organisation_id not in self._buyers:
            return
        transaction = self._transaction
        disclosure = Disclosure(
            id=transaction.new_id(),
            number=self._next_number,
            text=line.text.strip(),
            given_at=line.started_at,
            meeting_id=line.meeting_id,
            contribution_id=line.id,
        )
        self._next_number += 1
        self._added.append(disclosure)
        for organisation_id in self._presence.at(line.meeting_id, line.started_at):
            if organisation_id != line.organisation_id:
                receipt = Receipt(
                    id=transaction.new_id(),
                    disclosure_id=disclosure.id,
                    organisation_id=organisation_id,
                    at=line.started_at,
                )
                self._added.append(receipt)


class Answers:
    """Notes that a question which was answered had been put, and its first answer."""

    def __init__(self, transaction: Writer) -> None:
        self._transaction = transaction
        self._puts = {(put.stem_id, put.organisation_id): put for put in transaction.all(QuestionPut)}

    def follow(self, line: Contribution) -> None:
        """Note what `line` answers, if it is an answer to a question of the set."""
        if line.kind != "answer" or line.question_stem_id is None or line.organisation_id is None:
            return
        key = (line.question_stem_id, line.organisation_id)
        put = self._puts.get(key)
        if put is None:
            put = QuestionPut(
                id=self._transaction.new_id(),
                stem_id=line.question_stem_id,
                organisation_id=line.organisation_id,
                meeting_id=line.meeting_id,
                contribution_id=line.id,
                at=line.started_at if line.started_at is not None else self._transaction.now,
            )
            self._transaction.add(put)
        elif put.contribution_id is None:
            put = replace(put, contribution_id=line.id)
            self._transaction.put(put)
        self._puts[key] = put
