"""A workbook with every kind of column."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from dialogapp.domain.document import Cell, Properties, Row, Sheet, SheetColumn, Text, Workbook

KINDS = ("statement", "question", "answer", "information", "decision", "action", "note")


def sample_workbook(rows: int = 12) -> Workbook:
    needs = tuple(
        Row(
            (
                f"B{number}",
                ("Besökaren hittar ", Text("själv", bold=True), f" till sal {number}.\nOckså den som inte ser."),
                KINDS[number % len(KINDS)],
                number * 1000,
                number / 4,
                date(2026, 3, 1) + timedelta(number),
                datetime(2026, 3, 2, 9) + timedelta(minutes=number),
            )
        )
        for number in range(1, rows + 1)
    )
    return Workbook(
        title="Behovssammanfattning: Digital vägvisning & skyltning",
        language="sv",
        properties=Properties(
            author="Kim Exempelsson",
            subject="Tidig dialog",
            diary_number="KS 2026/117",
            journal_head="3f9a" * 16,
            created=datetime(2026, 3, 3, 8, 0, tzinfo=UTC),
        ),
        sheets=(
            Sheet(
                "Läsmig", notes=("Behovssammanfattning", "Arken är tabeller och kan filtreras.", "Alla ord är referat.")
            ),
            Sheet(
                "Behov",
                (
                    SheetColumn("Nr", 8),
                    SheetColumn("Behov", 60),
                    SheetColumn("Slag", 14, choices=KINDS),
                    SheetColumn("Kronor", 12, "number"),
                    SheetColumn("Andel", 10, "decimal"),
                    SheetColumn("Dag", 12, "date"),
                    SheetColumn("Tid", 18, "time"),
                ),
                needs,
            ),
            Sheet(
                "Synpunkter: [alla] / utvalda",
                (SheetColumn("Text", 70), SheetColumn("Vem")),
                (Row(("=1+1", "@Alfa")), Row((Cell("+46 70", language="en"), None)), Row(("007", "1e5"))),
            ),
            Sheet("Tom", (SheetColumn("A"), SheetColumn("B"))),
        ),
    )
