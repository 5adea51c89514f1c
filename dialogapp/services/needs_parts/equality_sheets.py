"""The workbook's sheets of equal treatment: information given to whom, and what each supplier was offered and used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.document import Cell, CellContent, Row, SheetColumn
from dialogapp.domain.meetings import Attendance, Invitation
from dialogapp.domain.parity import ParityItem
from dialogapp.services.disclosures import parity_items
from dialogapp.services.fairness import airtime
from dialogapp.services.needs_parts.matter import NeedMatter
from dialogapp.services.questions import question_coverage


def information_rows(matter: NeedMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    """What the buyer told (LOU 4 kap. 8 §), and who has got it: a column a supplier where they are told apart."""
    words = matter.words
    shown = _in_order(matter) if matter.view.told_apart else []
    columns = (
        SheetColumn(words.text("No."), 7, "number"),
        SheetColumn(words.text("Information"), 60),
        SheetColumn(words.text_in("column", "Given"), 17, "time"),
        SheetColumn(words.text("Meeting"), 9, "number"),
        SheetColumn(words.text("Matters to the procurement"), 16, choices=(words.text("yes"), words.text("no"))),
        SheetColumn(words.text("Reason"), 28),
        SheetColumn(words.text("Suppliers informed"), 17, "number"),
        SheetColumn(words.text("Still owed to"), 17, "number"),
        *(SheetColumn(matter.view.name(supplier), 15) for supplier in shown),
    )
    return columns, [_information_row(matter, item, shown) for item in parity_items(matter.reader)]


def equality_rows(matter: NeedMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    """What each supplier was offered and what it used, over all meetings."""
    words = matter.words
    columns = (
        SheetColumn(words.text("Supplier"), 18),
        SheetColumn(words.text("Meetings invited to"), 17, "number"),
        SheetColumn(words.text("Meetings present at"), 17, "number"),
        SheetColumn(words.text("Invitations declined"), 17, "number"),
        SheetColumn(words.text("Time offered, minutes"), 17, "decimal"),
        SheetColumn(words.text("Time used, minutes"), 17, "decimal"),
        SheetColumn(words.text("Turns"), 17, "number"),
        SheetColumn(words.text("Inputs"), 17, "number"),
        SheetColumn(words.text("Common questions put"), 17, "number"),
        SheetColumn(words.text("Common questions not put"), 17, "number"),
        SheetColumn(words.text("Of common questions"), 17, "number"),
        SheetColumn(words.text("Information still owed"), 17, "number"),
    )
    invitations = matter.reader.all(Invitation)
    invited = Counter(each.organisation_id for each in invitations)
    declined = Counter(each.organisation_id for each in invitations if each.state == "declined")
    noted = matter.reader.all(Attendance, assumed=False)
    present = Counter(who for who, _ in {(one.organisation_id, one.meeting_id) for one in noted})
    times = {time.organisation_id: time for time in airtime(matter.reader).organisations}
    coverage = question_coverage(matter.reader)
    owed = Counter(supplier for item in parity_items(matter.reader) for supplier in item.owed)
    rows = []
    for supplier in _in_order(matter):
        time = times.get(supplier)
        offered = time.offered / 60 if time is not None and time.offered is not None else None
        rows.append(
            Row(
                (
                    matter.view.name(supplier),
                    invited[supplier],
                    present[supplier],
                    declined[supplier],
                    offered,
                    time.used / 60 if time is not None else 0.0,
                    time.turns if time is not None else 0,
                    time.contributions if time is not None else 0,
                    sum(supplier in row.put_to for row in coverage),
                    sum(supplier in row.missing for row in coverage),
                    len(coverage),
                    owed[supplier],
                )
            )
        )
    return columns, rows


def _information_row(matter: NeedMatter, item: ParityItem, shown: list[str]) -> Row:
    words, disclosure = matter.words, item.disclosure
    source: LogLine | None = matter.lines.get(disclosure.contribution_id or "")
    meeting = matter.meetings.get(disclosure.meeting_id or "")
    text = Cell(matter.view.marked(disclosure.text, source.hidden_in(disclosure.text) if source is not None else ()))
    cells: list[CellContent] = [
        disclosure.number,
        text,
        matter.clock.local(disclosure.given_at) if disclosure.given_at is not None else None,
        meeting.number if meeting is not None else None,
        words.text("yes") if disclosure.relevant else words.text("no"),
        matter.view.text(disclosure.reason) or None,
        len(item.informed),
        len(item.owed),
    ]
    for supplier in shown:
        if supplier in item.informed:
            cells.append(words.text("has got it"))
        else:
            cells.append(words.text("owed") if supplier in item.owed else words.text("not owed"))
    return Row(tuple(cells))


def _in_order(matter: NeedMatter) -> list[str]:
    return sorted(matter.supplier_ids, key=matter.view.order.__getitem__)
