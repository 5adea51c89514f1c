"""Time on the floor by organisation, with what it measures and how much of the meeting it covers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dialogapp.domain.document import Block, CellContent, Column, Paragraph, Row, Table
from dialogapp.domain.fairness import Airtime
from dialogapp.services.clock_changes import clock_changes, clock_changes_table
from dialogapp.services.dates import length_words, share_words
from dialogapp.services.fairness import airtime, thresholds
from dialogapp.services.minutes_parts.matter import Matter


def covered(matter: Matter) -> float | None:
    """The part of the meeting, 0 to 1, during which it was noted who had the floor; None where that can't be told."""
    seconds = sum(used for used, _ in matter.reader.used_seconds(matter.meeting.id).values())
    if not seconds or matter.began is None or matter.ended is None or matter.ended <= matter.began:
        return None
    return min(1.0, 1000 * seconds / (matter.ended - matter.began))


def covered_words(matter: Matter) -> str:
    """What part of the meeting the times cover, as a sentence; empty where there are no times."""
    part = covered(matter)
    if part is None:
        return ""
    return matter.words.text(
        "Who had the floor is noted for {share} of the meeting; the times tell of that part.",
        share=share_words(part, matter.words),
    )


def airtime_blocks(matter: Matter) -> Iterator[Block]:
    """The table of times, and what it measures."""
    words = matter.words
    seen = [time for time in airtime(matter.reader, matter.meeting.id).organisations if _shown(matter, time)]
    if not matter.view.told_apart:
        yield Paragraph(words.text("Times by organisation are left out: fewer than three suppliers took part."))
        return
    if not any(time.used for time in seen):
        yield Paragraph(words.text("No time on the floor is noted."))
        return
    yield _table(matter, seen)
    others = _others(matter)
    sentences = [
        words.text("The buyer and others had the floor for {length}.", length=length_words(others)) if others else "",
        words.text("The table shows how long each supplier had the floor. It measures airtime, not equal treatment."),
        covered_words(matter),
    ]
    if (part := covered(matter)) is not None and part < thresholds(matter.reader).covered:
        sentences.append(words.text("So small a part is no ground for comparing suppliers."))
    yield Paragraph(" ".join(filter(None, sentences)), "note")
    changes = clock_changes(matter.reader, matter.meeting.id)
    if changes and matter.view.audience.kind == "internal":
        names = {organisation_id: one.name for organisation_id, one in matter.view.organisations.items()}
        yield clock_changes_table(changes, names, matter.clock, words)


def _shown(matter: Matter, time: Airtime) -> bool:
    return matter.view.audience.kind != "supplier" or time.organisation_id == matter.view.audience.organisation


def _others(matter: Matter) -> int:
    used = matter.reader.used_seconds(matter.meeting.id)
    return sum(
        seconds for organisation_id, (seconds, _) in used.items() if not matter.view.is_supplier(organisation_id)
    )


def _table(matter: Matter, times: list[Airtime]) -> Table:
    words, view = matter.words, matter.view
    total = sum(time.used for time in times)
    columns: list[tuple[Column, Callable[[Airtime], CellContent]]] = [
        (Column(words.text("Organisation"), 3.4), lambda time: view.name(time.organisation_id)),
        (Column(words.text("Time offered"), 1.8, align="end"), _offered),
        (Column(words.text("Time used"), 1.8, align="end"), lambda time: length_words(time.used)),
        (
            Column(words.text_in("column", "Share"), 1.2, align="end"),
            lambda time: share_words(time.used / total, words),
        ),
        (Column(words.text("Turns"), 1.2, "number"), lambda time: time.turns),
        (Column(words.text("Inputs"), 1.2, "number"), lambda time: time.contributions),
    ]
    if len(times) == 1:
        del columns[3]
    if all(time.offered is None for time in times):
        del columns[1]
    return Table(
        tuple(column for column, _ in columns),
        tuple(
            Row(tuple(value(time) for _, value in columns))
            for time in sorted(times, key=lambda each: view.order[each.organisation_id])
        ),
        description=words.text("Time on the floor by supplier"),
        row_headings=True,
    )


def _offered(time: Airtime) -> CellContent:
    return length_words(time.offered) if time.offered is not None else None
