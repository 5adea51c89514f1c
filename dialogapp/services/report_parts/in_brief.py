"""Equal treatment in brief: how many facts of each check are as they should be, and how many deviate with a reason or
without one. The facts themselves stand in the equal-treatment report.
"""

from __future__ import annotations

from collections.abc import Iterator

from dialogapp.domain.document import Block, Column, Paragraph, Row, Table
from dialogapp.domain.equality import Check
from dialogapp.services.equality_words import title
from dialogapp.services.report_parts.matter import ReportMatter


def equality_in_brief(matter: ReportMatter) -> Iterator[Block]:
    """A row a check."""
    words = matter.words
    columns = (
        Column(words.text("Check"), 5.2),
        Column(words.text("Without remark"), 1.6, "number"),
        Column(words.text("Deviations with reason"), 1.8, "number"),
        Column(words.text("Deviations without reason"), 1.8, "number"),
    )
    rows = tuple(_row(matter, check) for check in matter.equality.checks)
    yield Table(columns, rows, description=words.text("Equal treatment in brief, by check"))
    yield Paragraph(
        words.text("Facts, reasons and measures stand in the equal-treatment report. The figures are no marks."), "note"
    )


def _row(matter: ReportMatter, check: Check) -> Row:
    states = [one.state for one in check.findings]
    counts = (states.count("pass"), states.count("deviation"), states.count("fail"))
    return Row((title(matter.words, check.key), *counts))
