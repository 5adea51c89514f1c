"""Use cases of the fair copy: paragraphs are written, tied to lines, parted, put together, moved; lines set aside.

What the minutes tell stands still once they are finalised: then all of this is refused until they are opened again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from dialogapp.domain.carried_over import missing_facts, quotes_without_ground
from dialogapp.domain.contributions import Contribution, LogLine
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.fair_copy import (
    SETTINGS,
    FairCopy,
    FairParagraph,
    FairSection,
    FairSource,
    LineSetAside,
    Setting,
)
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import AgendaItem, Meeting
from dialogapp.domain.people import Organisation, Participant
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.services.ports import LogFilter, Reader, Store, Writer

_LOCKED = ("finalised", "published")


@dataclass(frozen=True, slots=True)
class FairFindings:
    """What should be looked at before minutes are finalised. Each is told; none stands in the way.

    `unused` are ids of lines that nothing was decided of, of §§ that have a text. `lost` is what tied lines say and
    their paragraph does not, by paragraph; `quotes` what stands in quotation marks without ground; `untied` the
    paragraphs that no line stands behind.
    """

    unused: tuple[str, ...] = ()
    lost: tuple[tuple[str, tuple[str, ...]], ...] = ()
    quotes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    untied: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.unused or self.lost or self.quotes or self.untied)


def fair_copy(reader: Reader, meeting_id: str) -> FairCopy:
    """The fair copy of a meeting as it stands: a section for each § and, where there is something, one beside them."""
    lines = reader.log_lines(reader.log_rows(LogFilter(meeting_id=meeting_id)))
    paragraphs = reader.all(FairParagraph, meeting_id=meeting_id)
    items = reader.all(AgendaItem, meeting_id=meeting_id)
    sections = [
        FairSection(
            item.id if item is not None else None,
            item.position if item is not None else 0,
            item.title if item is not None else "",
            tuple(line for line in lines if line.contribution.agenda_item_id == (item.id if item else None)),
            tuple(one for one in paragraphs if one.agenda_item_id == (item.id if item else None)),
        )
        for item in (*items, None)
    ]
    if items and not (sections[-1].lines or sections[-1].paragraphs):
        del sections[-1]
    order = {line.contribution.id: place for place, line in enumerate(lines)}
    sources: dict[str, list[str]] = {}
    asides: dict[str, LineSetAside] = {}
    for paragraph in paragraphs:
        tied = [one.contribution_id for one in reader.all(FairSource, paragraph_id=paragraph.id)]
        sources[paragraph.id] = sorted(tied, key=lambda line_id: order.get(line_id, len(order)))
    for aside in reader.all(LineSetAside):
        if aside.contribution_id in order:
            asides[aside.contribution_id] = aside
    by_id = {line.contribution.id: line for line in lines}
    return FairCopy(tuple(sections), {key: tuple(tied) for key, tied in sources.items()}, asides, by_id)


def written_copy(reader: Reader, meeting_id: str) -> FairCopy:
    """The fair copy of a meeting; an empty one where no paragraph is written, without reading the log."""
    return fair_copy(reader, meeting_id) if reader.count(FairParagraph, meeting_id=meeting_id) else FairCopy()


def findings_of(reader: Reader, copy: FairCopy) -> FairFindings:
    """What should be looked at in a fair copy; nothing where none is written."""
    if not copy.is_written:
        return FairFindings()
    names, lines = known_names(reader), copy.lines
    paragraphs = [one for section in copy.sections for one in section.paragraphs]
    lost, quotes = [], []
    for one in paragraphs:
        tied = [lines[line_id] for line_id in copy.sources[one.id] if line_id in lines]
        if facts := facts_lost(one.text, tied, names):
            lost.append((one.id, tuple(facts)))
        if found := quotes_without(one.text, tied):
            quotes.append((one.id, tuple(found)))
    unused = [line.contribution.id for section in copy.sections if section.paragraphs for line in copy.unused(section)]
    untied = [one.id for one in paragraphs if not copy.sources[one.id]]
    return FairFindings(tuple(unused), tuple(lost), tuple(quotes), tuple(untied))


def facts_lost(text: str, lines: Iterable[LogLine], names: Iterable[str]) -> list[str]:
    """Numbers, dates, amounts and names that stand in a paragraph's lines and not in its text; struck lines have
    none.
    """
    standing = (line.contribution.text for line in lines if line.contribution.state == "active")
    return missing_facts(standing, text, names)


def quotes_without(text: str, lines: Iterable[LogLine]) -> list[str]:
    """What stands in quotation marks in a paragraph though none of its lines was noted verbatim so."""
    return quotes_without_ground(text, (line.contribution.text for line in lines if line.contribution.verbatim))


def known_names(reader: Reader) -> list[str]:
    """Names of organisations and people."""
    return [one.name for one in reader.all(Organisation)] + [one.name for one in reader.all(Participant)]


def write_paragraph(
    store: Store,
    meeting_id: str,
    agenda_item_id: str | None,
    text: str,
    contribution_ids: Iterable[str] = (),
    after_id: str | None = None,
) -> FairParagraph:
    """Write a paragraph at the end of a §, or after the one with `after_id`, tied to lines."""
    with store.write("fair_copy.written") as transaction:
        paragraph = _write_in(transaction, meeting_id, agenda_item_id, text, after_id)
        _tie_in(transaction, paragraph, contribution_ids)
    return paragraph


def write_paragraphs(
    store: Store, meeting_id: str, agenda_item_id: str | None, texts: Iterable[str]
) -> list[FairParagraph]:
    """Write paragraphs that no line stands behind yet at the end of a §, in one step."""
    with store.write("fair_copy.written") as transaction:
        return [_write_in(transaction, meeting_id, agenda_item_id, text, None) for text in texts]


def change_paragraph(store: Store, paragraph_id: str, text: str) -> FairParagraph:
    """Change a paragraph's wording."""
    with store.write("fair_copy.changed") as transaction:
        return change_paragraph_in(transaction, paragraph_id, text)


def change_paragraph_in(transaction: Writer, paragraph_id: str, text: str) -> FairParagraph:
    """Change a paragraph's wording as part of a larger use case."""
    paragraph = replace(_open(transaction, paragraph_id), text=_text(text))
    transaction.put(paragraph)
    return paragraph


def tie_lines(store: Store, paragraph_id: str, contribution_ids: Iterable[str]) -> None:
    """Let a paragraph tell of lines; what was set aside comes back."""
    with store.write("fair_copy.tied") as transaction:
        _tie_in(transaction, _open(transaction, paragraph_id), contribution_ids)


def untie_lines(store: Store, paragraph_id: str, contribution_ids: Collection[str]) -> None:
    """Let a paragraph no longer tell of lines."""
    with store.write("fair_copy.untied") as transaction:
        _open(transaction, paragraph_id)
        for source in transaction.all(FairSource, paragraph_id=paragraph_id):
            if source.contribution_id in contribution_ids:
                transaction.remove(FairSource, source.id)


def split_paragraph(store: Store, paragraph_id: str, first: str, second: str) -> FairParagraph:
    """Part a paragraph in two; both are tied to its lines. The new one, which follows."""
    if not (first.strip() and second.strip()):
        raise InputError("Put the cursor inside the text, where the second paragraph begins")
    with store.write("fair_copy.split") as transaction:
        paragraph = replace(_open(transaction, paragraph_id), text=_text(first))
        transaction.put(paragraph)
        new = replace(paragraph, id=transaction.new_id(), text=_text(second))
        transaction.add(new)
        beside = [one for one in _beside(transaction, paragraph) if one.id != new.id]
        place = [one.id for one in beside].index(paragraph_id) + 1
        _place(transaction, [*beside[:place], new, *beside[place:]])
        _tie_in(transaction, new, _tied(transaction, paragraph_id))
    return new


def merge_paragraph(store: Store, paragraph_id: str) -> FairParagraph:
    """Put a paragraph together with the one before it in its §, which is tied to the lines of both then."""
    with store.write("fair_copy.merged") as transaction:
        paragraph = _open(transaction, paragraph_id)
        beside = _beside(transaction, paragraph)
        place = [one.id for one in beside].index(paragraph_id)
        if not place:
            raise InputError("There is no paragraph above it in this § to put it together with")
        merged = replace(beside[place - 1], text=f"{beside[place - 1].text} {paragraph.text}")
        transaction.put(merged)
        _tie_in(transaction, merged, _tied(transaction, paragraph_id))
        _remove_in(transaction, paragraph)
        _place(transaction, [one if one.id != merged.id else merged for one in beside if one.id != paragraph_id])
    return merged


def move_paragraph(store: Store, paragraph_id: str, agenda_item_id: str | None, position: int) -> FairParagraph:
    """Move a paragraph to a place in a §, from 1."""
    with store.write("fair_copy.moved") as transaction:
        paragraph = _open(transaction, paragraph_id)
        left = [one for one in _beside(transaction, paragraph) if one.id != paragraph_id]
        moved = replace(paragraph, agenda_item_id=agenda_item_id)
        transaction.put(moved)
        if agenda_item_id != paragraph.agenda_item_id:
            _place(transaction, left)
            left = [one for one in _beside(transaction, moved) if one.id != paragraph_id]
        place = max(0, min(position - 1, len(left)))
        _place(transaction, [*left[:place], moved, *left[place:]])
        return transaction.get(FairParagraph, paragraph_id)


def remove_paragraph(store: Store, paragraph_id: str) -> None:
    """Take a paragraph away; its lines count as unused then."""
    with store.write("fair_copy.removed") as transaction:
        paragraph = _open(transaction, paragraph_id)
        _remove_in(transaction, paragraph)
        _place(transaction, _beside(transaction, paragraph))


def set_aside(store: Store, contribution_ids: Iterable[str], setting: Setting | None, reason: str = "") -> None:
    """Say that lines are background, or left out for a reason; None takes that back."""
    why = cleaned_line(reason)
    if setting is not None and setting not in SETTINGS:
        raise InputError("A line is background or left out, not “{setting}”", setting=setting)
    if setting == "left_out" and not why:
        raise InputError("Say why the line is left out of the text")
    with store.write("fair_copy.set_aside") as transaction:
        for contribution_id in dict.fromkeys(contribution_ids):
            line = transaction.get(Contribution, contribution_id)
            _check_open(transaction, line.meeting_id)
            if setting is not None and transaction.count(FairSource, contribution_id=contribution_id):
                raise RefusedError("A line that a paragraph tells can't be set aside; untie it first")
            _forget_aside_in(transaction, contribution_id)
            if setting is not None:
                aside = LineSetAside(
                    id=transaction.new_id(), contribution_id=contribution_id, setting=setting, reason=why
                )
                transaction.add(aside)


def carry_ties_in(transaction: Writer, from_id: str, to_id: str) -> None:
    """Let the paragraphs that tell of one line tell of another, as part of a larger use case: of a line that was parted
    or put together with it.
    """
    for source in transaction.all(FairSource, contribution_id=from_id):
        _tie_in(transaction, transaction.get(FairParagraph, source.paragraph_id), [to_id])


def is_locked(meeting: Meeting) -> bool:
    """Whether the minutes are finalised, so that the fair copy stands still."""
    return meeting.minutes_state in _LOCKED


def _write_in(
    transaction: Writer, meeting_id: str, agenda_item_id: str | None, text: str, after_id: str | None
) -> FairParagraph:
    _check_open(transaction, meeting_id)
    beside = _paragraphs(transaction, meeting_id, agenda_item_id)
    places = [one.id for one in beside]
    place = places.index(after_id) + 1 if after_id in places else len(beside)
    paragraph = FairParagraph(
        id=transaction.new_id(),
        meeting_id=meeting_id,
        position=place + 1,
        text=_text(text),
        agenda_item_id=agenda_item_id,
    )
    transaction.add(paragraph)
    _place(transaction, [*beside[:place], paragraph, *beside[place:]])
    return paragraph


def _open(transaction: Writer, paragraph_id: str) -> FairParagraph:
    paragraph = transaction.get(FairParagraph, paragraph_id)
    _check_open(transaction, paragraph.meeting_id)
    return paragraph


def _check_open(transaction: Writer, meeting_id: str) -> None:
    meeting = transaction.get(Meeting, meeting_id)
    if is_locked(meeting):
        raise RefusedError(
            "The minutes of meeting {number} are finalised, so their text is locked. Open the minutes again first,"
            " which makes a new version",
            number=meeting.number,
        )


def _text(text: str) -> str:
    clean = cleaned(text).strip()
    if not clean:
        raise InputError("A paragraph can't be emptied; remove it instead")
    return clean


def _paragraphs(reader: Reader, meeting_id: str, agenda_item_id: str | None) -> list[FairParagraph]:
    return reader.all(FairParagraph, meeting_id=meeting_id, agenda_item_id=agenda_item_id)


def _beside(reader: Reader, paragraph: FairParagraph) -> list[FairParagraph]:
    return _paragraphs(reader, paragraph.meeting_id, paragraph.agenda_item_id)


def _tied(reader: Reader, paragraph_id: str) -> list[str]:
    return [source.contribution_id for source in reader.all(FairSource, paragraph_id=paragraph_id)]


def _place(transaction: Writer, paragraphs: Sequence[FairParagraph]) -> None:
    for position, one in enumerate(paragraphs, start=1):
        transaction.put(replace(one, position=position))


def _tie_in(transaction: Writer, paragraph: FairParagraph, contribution_ids: Iterable[str]) -> None:
    tied = set(_tied(transaction, paragraph.id))
    for contribution_id in dict.fromkeys(contribution_ids):
        if transaction.get(Contribution, contribution_id).meeting_id != paragraph.meeting_id:
            raise InputError("A paragraph can only tell of lines of its own meeting")
        _forget_aside_in(transaction, contribution_id)
        if contribution_id not in tied:
            tied.add(contribution_id)
            transaction.add(
                FairSource(id=transaction.new_id(), paragraph_id=paragraph.id, contribution_id=contribution_id)
            )


def _forget_aside_in(transaction: Writer, contribution_id: str) -> None:
    for aside in transaction.all(LineSetAside, contribution_id=contribution_id):
        transaction.remove(LineSetAside, aside.id)


def _remove_in(transaction: Writer, paragraph: FairParagraph) -> None:
    for source in transaction.all(FairSource, paragraph_id=paragraph.id):
        transaction.remove(FairSource, source.id)
    transaction.remove(FairParagraph, paragraph.id)
