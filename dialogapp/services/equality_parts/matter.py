"""What the equal-treatment report and its workbook are made of, read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.document import Cell, Properties
from dialogapp.domain.equality import TIME_TOLERANCE, Check, Finding
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.masking import AudienceKind
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.parity import ParityItem, Receipt
from dialogapp.domain.people import in_order
from dialogapp.domain.questions import Coverage
from dialogapp.domain.register import MadeDocument, next_version
from dialogapp.domain.secrecy import HiddenText
from dialogapp.services.dates import Clock
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.disclosures import parity_items
from dialogapp.services.document_view import View, internal_view, public_view
from dialogapp.services.equal_treatment import KIND, equality_checks
from dialogapp.services.equality_words import FactWords, rule
from dialogapp.services.people import suppliers
from dialogapp.services.phrases import listed
from dialogapp.services.ports import Reader
from dialogapp.services.questions import question_coverage
from dialogapp.services.secrecy import hidden_texts
from dialogapp.services.translation import Language, message

_WAYS = {
    "mail": message("Information {number} was given by mail to {names}, {day}"),
    "publication": message("Information {number} reached {names} by publication, {day}"),
}


@dataclass(frozen=True, slots=True)
class EqualityMatter:
    """The matter of the report for one audience. `supplier_ids` stand in the order of their names or codes; there are
    none where so few suppliers take part that codes would be names.
    """

    reader: Reader
    words: Language
    clock: Clock
    dialogue: Dialogue
    view: View
    version: int
    checks: tuple[Check, ...]
    meetings: Mapping[str, Meeting]
    supplier_ids: tuple[str, ...]
    coverage: tuple[Coverage, ...]
    items: tuple[ParityItem, ...]
    secret: Mapping[str, HiddenText]

    @property
    def held(self) -> list[Meeting]:
        """The meetings that were held, by number."""
        return [meeting for meeting in self.meetings.values() if meeting.state == "held"]

    @property
    def facts(self) -> FactWords:
        """Tells findings to this audience: the public is not told which supplier was drawn as which."""
        return FactWords(self.words, self.clock, self.meetings, self.view.text, self.view.internal)

    def initials(self, supplier_id: str) -> str:
        """What stands over a column for a supplier: its initials, or the letter of its code."""
        if self.view.internal:
            return self.view.organisations[supplier_id].initials or self.view.name(supplier_id)
        return self.view.name(supplier_id).split()[-1]

    def rule(self, check: Check) -> str:
        """A check's rule in one sentence."""
        return rule(self.words, check.key, hours=self.dialogue.invitation_hours, tolerance=TIME_TOLERANCE)

    def told(self, check: Check) -> list[Finding]:
        """A check's findings that this audience sees, by supplier."""
        seen = [one for one in check.findings if one.supplier_id is None or one.supplier_id in self.supplier_ids]
        place = {supplier_id: number for number, supplier_id in enumerate(self.supplier_ids)}
        return sorted(seen, key=lambda one: place.get(one.supplier_id or "", len(place)))

    def who(self, finding: Finding) -> str:
        """Whom a finding is about."""
        if finding.supplier_id is None:
            return self.words.text("All suppliers")
        return self.view.name(finding.supplier_id)

    def measure(self, finding: Finding) -> str:
        """What was done about a deviation."""
        return self.view.text(finding.measure)

    def measures(self, check: Check) -> list[str]:
        """What the dialogue itself shows was done afterwards."""
        return list(self._settled()) if check.key == "E6" else []

    def disclosed(self, item: ParityItem) -> Cell:
        """What a piece of information says."""
        source, text = self.secret.get(item.disclosure.contribution_id or ""), item.disclosure.text
        return Cell(self.view.marked(text, source.in_copy(text) if source is not None else ()))

    def properties(self) -> Properties:
        """What the file says of itself."""
        return Properties(
            author=self.view.text(self.dialogue.facilitator),
            subject=self.view.text(self.dialogue.title),
            diary_number=self.dialogue.diary_number,
            journal_head=self.reader.journal_head()[1],
        )

    def _settled(self) -> Iterator[str]:
        numbers = {item.disclosure.id: item.disclosure.number for item in self.items}
        given: dict[tuple[int, str, str], list[str]] = {}
        for receipt in self.reader.all(Receipt):
            if receipt.how in _WAYS and receipt.at is not None and receipt.organisation_id in self.supplier_ids:
                key = (numbers[receipt.disclosure_id], receipt.how, self.clock.day(receipt.at))
                given.setdefault(key, []).append(receipt.organisation_id)
        for (number, how, day), supplier_ids in sorted(given.items()):
            names = [self.view.name(one) for one in sorted(supplier_ids, key=self.view.order.__getitem__)]
            yield self.words.text(_WAYS[how], number=number, names=listed(self.words, names), day=day)
        for item in self.items:
            if item.disclosure.taken_into:
                where = self.view.text(item.disclosure.taken_into)
                yield self.words.text(
                    "Information {number} stands in the procurement documents: {where}",
                    number=item.disclosure.number,
                    where=where,
                )


def gather_equality(reader: Reader, words: Language, audience: AudienceKind) -> EqualityMatter:
    """The matter of the report: internal, with names, or public, with codes."""
    dialogue = the_dialogue(reader)
    view = internal_view(reader) if audience == "internal" else public_view(reader, words)
    supplier_ids = [supplier.id for supplier in in_order(suppliers(reader))] if view.told_apart else []
    return EqualityMatter(
        reader,
        words,
        Clock(dialogue.time_zone, words),
        dialogue,
        view,
        next_version(reader.all(MadeDocument, kind=KIND, audience=audience)),
        equality_checks(reader),
        {meeting.id: meeting for meeting in reader.all(Meeting)},
        tuple(sorted(supplier_ids, key=view.order.__getitem__)),
        tuple(question_coverage(reader)),
        tuple(parity_items(reader)),
        hidden_texts(reader),
    )
