"""Contacts outside the meetings: when they were, who told whom what, and by whom and when each was reported."""

from __future__ import annotations

from collections.abc import Iterator

from dialogapp.domain.contacts import Contact
from dialogapp.domain.document import Block, CellContent, Column, Heading, Paragraph, Row, Table
from dialogapp.services.equality_parts.matter import EqualityMatter
from dialogapp.services.register_rows import reported_words


def contact_blocks(matter: EqualityMatter) -> Iterator[Block]:
    """The contacts, each with the information it became."""
    words = matter.words
    yield Heading(2, words.text("Contacts outside the meetings"))
    rows = list(contact_rows(matter))
    if not rows:
        yield Paragraph(words.text("No contact outside the meetings is noted."))
        return
    if not matter.view.internal:
        yield Paragraph(words.text("What a supplier told stands in the internal report."), "note")
    columns = [
        Column(words.text("When"), 1.8),
        Column(words.text("Who"), 2.4),
        Column(words.text("The buyer told"), 3.2),
    ]
    if matter.view.internal:
        columns.append(Column(words.text("The organisation told"), 3.2))
    columns.append(Column(words.text("Reported"), 2.2))
    yield Table(tuple(columns), tuple(rows), description=words.text("Contacts outside the meetings, by time"))


def contact_rows(matter: EqualityMatter, *, typed: bool = False) -> Iterator[Row]:
    """Each contact, the oldest first; times as values where `typed`."""
    words, view, clock = matter.words, matter.view, matter.clock
    numbers = {item.disclosure.id: item.disclosure.number for item in matter.items}
    for contact in sorted(matter.reader.all(Contact), key=lambda one: (one.happened_at, one.number)):
        told = view.text(contact.told_by_buyer)
        if contact.disclosure_id is not None:
            told = words.text("{text} (information {number})", text=told, number=numbers[contact.disclosure_id])
        when: CellContent = clock.local(contact.happened_at) if typed else clock.moment(contact.happened_at)
        cells: list[CellContent] = [when, _who(matter, contact), told or None]
        if view.internal:
            cells.append(contact.told_by_organisation or None)
        cells.append(reported_words(words, clock, view, contact))
        yield Row(tuple(cells))


def _who(matter: EqualityMatter, contact: Contact) -> str:
    """Both sides, and how: a person is named only where its organisation is."""
    view = matter.view
    theirs = [view.name(contact.organisation_id), contact.person if view.internal else ""]
    ours = view.text(contact.buyer_person)
    way = view.text(contact.way)
    return "\n".join(filter(None, (", ".join(filter(None, theirs)), ours, way)))
