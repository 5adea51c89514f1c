"""The workbook's charts, drawn by Excel from its own sheets: priorities, time and coverage."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dialogapp.domain.document import Chart, Sheet, plain
from dialogapp.services.needs_parts.matter import NeedMatter

_MOST = 25
"""So many bars can be read on one page."""


def charts(matter: NeedMatter, needs: Sheet, equality: Sheet, votes: Sheet) -> Iterator[Chart]:
    """A chart of each thing that has figures; `needs`, `equality` and `votes` are the sheets of that."""
    if votes.rows:
        yield from _of_votes(matter, votes)
    if needs.rows:
        yield _of_needs(matter, needs)
    if equality.rows:
        yield from _of_suppliers(matter, equality)


def _of_votes(matter: NeedMatter, sheet: Sheet) -> Iterator[Chart]:
    words = matter.words
    series = (words.text("Suppliers' dots"), words.text("The buyer's dots"))
    headings = [column.heading for column in sheet.columns]
    titles, dots = headings.index(words.text("Exercise")), headings.index(series[0])
    first = 0
    for title, group in groupby(plain(row.cells[titles], words.code) for row in sheet.rows):
        count = len(list(group))
        if sheet.rows[first].cells[dots] is not None:
            yield Chart(
                words.text("Priorities: {title}", title=title),
                sheet.name,
                words.text("Card"),
                series,
                words.text("Card"),
                words.text("Dots"),
                words.text(
                    "Bars of the dots that suppliers and buyer gave each card in “{title}”, apart from each other. The"
                    " same figures stand in the sheet {sheet}.",
                    title=title,
                    sheet=sheet.name,
                ),
                first,
                min(count, _MOST),
            )
        first += count


def _of_needs(matter: NeedMatter, sheet: Sheet) -> Chart:
    words = matter.words
    return Chart(
        words.text("Support for the needs"),
        sheet.name,
        words.text("Need"),
        (words.text("Support, suppliers"),),
        words.text("Need"),
        words.text("Suppliers"),
        words.text(
            "Bars of how many of {count} suppliers said something that each need rests on. The same figures stand in"
            " the sheet {sheet}.",
            count=len(matter.supplier_ids),
            sheet=sheet.name,
        ),
        0,
        min(len(sheet.rows), _MOST),
    )


def _of_suppliers(matter: NeedMatter, sheet: Sheet) -> Iterator[Chart]:
    words = matter.words
    names, count = words.text("Supplier"), min(len(sheet.rows), _MOST)
    yield Chart(
        words.text("Time offered and used"),
        sheet.name,
        names,
        (words.text("Time offered, minutes"), words.text("Time used, minutes")),
        names,
        words.text("Minutes"),
        words.text(
            "Bars of the minutes that each supplier was offered and used. The same figures stand in the sheet {sheet}.",
            sheet=sheet.name,
        ),
        0,
        count,
    )
    yield Chart(
        words.text("Common questions by supplier"),
        sheet.name,
        names,
        (words.text("Common questions put"), words.text("Common questions not put")),
        names,
        words.text("Questions"),
        words.text(
            "Bars of how many of the common questions were put to each supplier, and how many were not. The same"
            " figures stand in the sheet {sheet}.",
            sheet=sheet.name,
        ),
        0,
        count,
        stacked=True,
    )
