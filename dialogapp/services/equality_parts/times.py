"""Time offered and used by supplier, with how much of the meetings it covers; indices only where that is enough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogapp.domain.document import Block, CellContent, Column, Heading, Paragraph, Row, Table
from dialogapp.domain.fairness import Fairness
from dialogapp.domain.meetings import Attendance, Meeting, not_noted
from dialogapp.services.clock_changes import clock_changes, clock_changes_table
from dialogapp.services.dates import length_words, share_words
from dialogapp.services.equality_parts.matter import EqualityMatter
from dialogapp.services.fairness import airtime, registered_share, thresholds
from dialogapp.services.fairness_words import thresholds_words
from dialogapp.services.phrases import listed


def time_blocks(matter: EqualityMatter) -> Iterator[Block]:
    """Both tables, and what they measure."""
    words = matter.words
    yield Heading(2, words.text("Time offered and used"))
    if not matter.supplier_ids:
        yield Paragraph(words.text("Times by organisation are left out: fewer than three suppliers took part."))
        return
    times = airtime(matter.reader)
    if not any(time.used or time.offered for time in times.organisations):
        yield Paragraph(words.text("No time on the floor is noted."))
        return
    yield _by_supplier(matter, times)
    yield Paragraph(_covered(matter, matter.held, times), "note")
    if any(meeting.started_at is not None for meeting in matter.held):
        yield _by_meeting(matter)
        yield Paragraph(
            words.text(
                "An index stands only where it is noted for at least {share} of the meeting who had the floor, and at "
                "least two suppliers were there. Jain's index and least / most are 1 where all had equally long.",
                share=share_words(thresholds(matter.reader).covered, words),
            ),
            "note",
        )
    yield Paragraph(thresholds_words(thresholds(matter.reader), words), "note")
    yield from _not_noted(matter)
    changes = clock_changes(matter.reader)
    if changes and matter.view.internal:
        names = {organisation_id: one.name for organisation_id, one in matter.view.organisations.items()}
        yield clock_changes_table(changes, names, matter.clock, words)


def _not_noted(matter: EqualityMatter) -> Iterator[Block]:
    """Of whom nobody has noted whether they were there: what the figures say of them is no more than the invitation."""
    words = matter.words
    for meeting in matter.held:
        assumed = not_noted(matter.reader.all(Attendance, meeting_id=meeting.id))
        names = [matter.view.name(one) for one in matter.supplier_ids if one in assumed]
        if names:
            yield Paragraph(
                words.text(
                    "Meeting {number}: nobody noted whether {who} came. They were invited, and are counted as present "
                    "in times and information.",
                    number=meeting.number,
                    who=listed(words, names),
                ),
                "note",
            )


def time_rows(matter: EqualityMatter) -> Iterator[Row]:
    """Each supplier's time in minutes, turns and inputs, with what was declined: for the workbook."""
    times = {time.organisation_id: time for time in airtime(matter.reader).organisations}
    for supplier_id in matter.supplier_ids:
        time = times.get(supplier_id)
        offered = time.offered / 60 if time is not None and time.offered is not None else None
        counts = (time.used / 60, time.turns, time.contributions) if time is not None else (0.0, 0, 0)
        yield Row((matter.view.name(supplier_id), offered, *counts))


def meeting_rows(matter: EqualityMatter, *, typed: bool = False) -> Iterator[Row]:
    """Each meeting that was held: length, part that is covered, suppliers, indices."""
    for meeting in matter.held:
        share = registered_share(matter.reader, [meeting])
        if meeting.started_at is None or meeting.ended_at is None or share is None:
            continue
        times = airtime(matter.reader, meeting.id)
        enough = share >= thresholds(matter.reader).covered
        seconds = (meeting.ended_at - meeting.started_at) // 1000
        cells: tuple[CellContent, ...] = (
            meeting.number,
            seconds / 60 if typed else length_words(seconds),
            100 * share if typed else share_words(share, matter.words),
            len(times.organisations),
            times.jain if enough else None,
            times.min_max if enough else None,
        )
        yield Row(cells)


def _by_supplier(matter: EqualityMatter, times: Fairness) -> Table:
    words = matter.words
    by_id = {time.organisation_id: time for time in times.organisations}
    rows = []
    for supplier_id in matter.supplier_ids:
        time = by_id.get(supplier_id)
        if time is None:
            rows.append(Row((matter.view.name(supplier_id), None, None, 0, 0)))
            continue
        offered = length_words(time.offered) if time.offered is not None else None
        name = matter.view.name(supplier_id)
        rows.append(Row((name, offered, length_words(time.used), time.turns, time.contributions)))
    return Table(
        (
            Column(words.text("Supplier"), 3.4),
            Column(words.text("Time offered"), 1.8, align="end"),
            Column(words.text("Time used"), 1.8, align="end"),
            Column(words.text("Turns"), 1.2, "number"),
            Column(words.text("Inputs"), 1.2, "number"),
        ),
        tuple(rows),
        words.text("All meetings"),
        row_headings=True,
    )


def _covered(matter: EqualityMatter, meetings: Sequence[Meeting], times: Fairness) -> str:
    words = matter.words
    share = registered_share(matter.reader, meetings)
    sentences = [
        words.text(
            "Time offered is what the supplier's own meetings were planned for; a declined offer counts as offered."
        ),
        words.text("The times measure who had the floor, not equal treatment, which is about equal opportunity."),
    ]
    if share is not None:
        sentences.insert(
            0,
            words.text("Who had the floor is noted for {share} of the meetings.", share=share_words(share, words)),
        )
        if share < thresholds(matter.reader).covered:
            sentences.append(words.text("So small a part is no ground for comparing suppliers."))
    return " ".join(sentences)


def _by_meeting(matter: EqualityMatter) -> Table:
    words = matter.words
    return Table(
        (
            Column(words.text("Meeting"), 1.1, "number"),
            Column(words.text("Lasted"), 1.8, align="end"),
            Column(words.text("Floor noted for"), 1.8, align="end"),
            Column(words.text("Suppliers"), 1.4, "number"),
            Column(words.text("Jain's index"), 1.6, "decimal"),
            Column(words.text("Least / most"), 1.6, "decimal"),
        ),
        tuple(meeting_rows(matter)),
        words.text("Each meeting"),
        row_headings=True,
    )
