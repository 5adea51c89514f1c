"""What is masked in the public minutes and why: a list for the lawyer, in the internal minutes alone."""

from __future__ import annotations

from collections.abc import Iterator

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.document import Block, Column, Paragraph, Row, Table
from dialogapp.services.minutes_parts.matter import Matter
from dialogapp.services.secrecy_words import assessments_told


def masked_passages(matter: Matter) -> Iterator[Block]:
    """A row for each line with a request for secrecy: what is masked of it, the harm told, what the authority said."""
    claimed = [line for line in matter.lines if line.is_claimed]
    if not claimed or not matter.view.internal:
        return
    words = matter.words
    columns = (
        Column(words.text("Time"), 1.1),
        Column(words.text("Who"), 2.0),
        Column(words.text("Masked for others"), 4.0),
        Column(words.text("Why"), 4.0),
    )
    rows = tuple(
        Row(
            (
                matter.clock.time(line.contribution.started_at) or None,
                matter.view.speaker(line, between="\n") or None,
                _masked(matter, line),
                _why(matter, line),
            )
        )
        for line in claimed
    )
    yield Table(columns, rows, words.text("Masked in the public minutes"))
    yield Paragraph(words.text("The list is for the project group; it is in no other document."), "note")


def _masked(matter: Matter, line: LogLine) -> str:
    words, text = matter.words, line.contribution.text
    if not line.confidential:
        return words.text("Nothing: released")
    if line.is_hidden:
        return words.text("The whole line: “{words}”", words=text)
    return "\n".join(words.text("“{words}”", words=text[start:end]) for start, end in line.hidden)


def _why(matter: Matter, line: LogLine) -> str:
    words = matter.words
    told = [words.text("Requested by the supplier")]
    harm = line.harm or words.text("not stated yet")
    told.append(words.text("Harm stated: {harm}", harm=harm))
    if line.secrecy is not None:
        told += assessments_told(words, line.secrecy)
    return "\n".join(told)
