"""What one audience sees of a dialogue: which lines of the log, under which names, in which words.

* internal: everything, by name.
* supplier: what it said itself, to read and check; other suppliers unnamed. What all get is in a letter of its own.
* public: everything that stands, suppliers by code and without their people's names.

What is confidential is marked by the builder and taken out by `domain.masking`: a line as a whole, or the passages of
it that a request for secrecy concerns. What the authority has assessed as released is no longer confidential; masked
passages stay so, and where something is withheld the whole line is.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from dialogapp.domain.anonymity import FEWEST, Disguise, coded_order, letters
from dialogapp.domain.contributions import LogLine
from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.document import Cell, Inline, Text
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.masking import Audience
from dialogapp.domain.people import BUYERS_SIDE, Organisation
from dialogapp.domain.register import MadeDocument
from dialogapp.domain.secrecy import Span, parts
from dialogapp.domain.text import swedish_key
from dialogapp.services.disguises import suppliers_disguised
from dialogapp.services.ports import Reader
from dialogapp.services.translation import Language


@dataclass(frozen=True, slots=True)
class View:
    """What one audience sees. `names` are the organisations' as shown, by id; `order` their place in a list.

    `people_of` are the organisations whose people are named. `attended` is False for a supplier that was invited to
    the meeting and did not come. `told_apart` is False where so few suppliers are seen that codes would be names.
    """

    audience: Audience
    organisations: Mapping[str, Organisation]
    names: Mapping[str, str]
    order: Mapping[str, int]
    people_of: Collection[str]
    disguise: Disguise
    attended: bool = True
    told_apart: bool = True

    @property
    def internal(self) -> bool:
        """Whether everything is seen."""
        return self.audience.kind == "internal"

    def name(self, organisation_id: str | None) -> str:
        """An organisation's name as shown; empty where none is known."""
        return self.names[organisation_id] if organisation_id is not None else ""

    def text(self, text: str) -> str:
        """Running text without the names that this audience does not see."""
        return text if self.internal else self.disguise.of(text)

    def said(self, line: LogLine, words: Language) -> str:
        """What a line says, in quotation marks only where it is verbatim."""
        text = self.text(line.contribution.text)
        return words.text("“{words}”", words=text) if line.contribution.verbatim else text

    def told(self, line: LogLine, words: Language) -> Inline:
        """The same, with what is hidden of the line marked as confidential; the line's own organisation may see it."""
        said, owner, text = self.said(line, words), line.contribution.organisation_id, line.contribution.text
        if not line.confidential:
            return said
        marked = Text("", secrecy="confidential") if line.is_hidden else self.marked(text, line.hidden, owner)
        if not isinstance(marked, tuple):
            return Text(said, secrecy="confidential", owner=owner)
        whole = self.text(text)
        before, after = said.split(whole, 1) if whole in said else ("", "")
        return tuple(run for run in (before, *marked, after) if run)

    def marked(self, text: str, hidden: Sequence[Span], owner: str | None = None) -> Inline:
        """Running text, with what is `hidden` of it marked as confidential; `owner` may see it all the same."""
        whole = self.text(text)
        if not hidden:
            return whole
        shown = [(self.text(piece), is_hidden) for piece, is_hidden in parts(text, hidden)]
        # A name across the edge of a passage would be half left: then all is masked.
        if all(is_hidden for _, is_hidden in shown) or "".join(piece for piece, _ in shown) != whole:
            return Text(whole, secrecy="confidential", owner=owner)
        return tuple(
            Text(piece, bold=self.internal, secrecy="confidential", owner=owner) if is_hidden else piece
            for piece, is_hidden in shown
        )

    def said_cell(self, line: LogLine, words: Language) -> Cell:
        """The same, as a cell."""
        return Cell(self.told(line, words))

    def speaker(self, line: LogLine, between: str = ", ") -> str:
        """Who said a line: the organisation, and the person where people are named."""
        organisation_id = line.contribution.organisation_id
        name = self.name(organisation_id)
        is_named = self.internal if organisation_id is None else organisation_id in self.people_of
        person = line.participant if is_named else ""
        if not person or person == name:
            return name
        return f"{name}{between}{person}" if name else person

    def is_buyers(self, organisation_id: str | None) -> bool:
        """Whether an organisation speaks for the buyer."""
        return organisation_id is not None and self.organisations[organisation_id].kind in BUYERS_SIDE

    def is_supplier(self, organisation_id: str | None) -> bool:
        """Whether an organisation is a supplier."""
        return organisation_id is not None and self.organisations[organisation_id].kind == "supplier"

    def shows(self, line: LogLine) -> bool:
        """Whether a line is in this audience's document at all; a confidential one may still be masked there."""
        contribution = line.contribution
        if self.internal:
            return True
        if contribution.state == "struck":
            return False
        return self.audience.kind == "public" or contribution.organisation_id == self.audience.organisation


def internal_view(reader: Reader) -> View:
    """Everything, by name."""
    organisations = _organisations(reader)
    names = {key: organisation.name for key, organisation in organisations.items()}
    return View(Audience("internal"), organisations, names, _as_listed(names), names.keys(), Disguise())


def supplier_view(reader: Reader, organisation_id: str, words: Language, *, attended: bool) -> View:
    """What one supplier sees."""
    organisations = _organisations(reader)
    another = words.text("[another supplier]")
    others = {o.id for o in organisations.values() if o.kind == "supplier" and o.id != organisation_id}
    names = {key: another if key in others else organisation.name for key, organisation in organisations.items()}
    return View(
        Audience("supplier", organisation_id),
        organisations,
        names,
        _as_listed(names),
        {organisation_id, *_buyers(organisations)},
        suppliers_disguised(reader, dict.fromkeys(others, another), words),
        attended,
    )


def public_view(reader: Reader, words: Language, suppliers_seen: int | None = None) -> View:
    """What the public sees. Of fewer suppliers than `anonymity.FEWEST` none is told apart; None means all."""
    organisations = _organisations(reader)
    supplier_ids = [o.id for o in organisations.values() if o.kind == "supplier"]
    ordered = coded_order(_seed(reader), supplier_ids, _published(reader))
    told_apart = (len(supplier_ids) if suppliers_seen is None else suppliers_seen) >= FEWEST
    codes = {
        key: words.text("Supplier {letter}", letter=letters(place)) if told_apart else words.text("a supplier")
        for place, key in enumerate(ordered)
    }
    names = {key: organisation.name for key, organisation in organisations.items()}
    names |= {key: code[:1].upper() + code[1:] for key, code in codes.items()}
    order = _as_listed(names) | {key: place for place, key in enumerate(ordered)}
    return View(
        Audience("public"),
        organisations,
        names,
        order,
        _buyers(organisations),
        suppliers_disguised(reader, codes, words),
        told_apart=told_apart,
    )


def secrecy_mark(words: Language) -> str:
    """What stands where a passage was left out."""
    return words.text("[Left out: a request for secrecy is noted; it is assessed when someone asks for the document]")


def secrecy_note(words: Language) -> Text:
    """What stands before a confidential passage in the internal document."""
    return Text(
        words.text("A request for secrecy is noted; it is assessed when someone asks for the document."), bold=True
    )


def _organisations(reader: Reader) -> dict[str, Organisation]:
    return {organisation.id: organisation for organisation in reader.all(Organisation)}


def _as_listed(names: Mapping[str, str]) -> dict[str, int]:
    return {key: place for place, key in enumerate(sorted(names, key=lambda each: swedish_key(names[each])))}


def _buyers(organisations: Mapping[str, Organisation]) -> set[str]:
    return {o.id for o in organisations.values() if o.kind in BUYERS_SIDE}


def _seed(reader: Reader) -> str:
    return reader.all(Dialogue)[0].id


def _published(reader: Reader) -> list[str]:
    made = reader.all(MadeDocument)
    return [document.id for document in made if document.audience == "public" or document.kind == "needs"]
