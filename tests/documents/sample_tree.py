"""A document that uses every kind of node, as minutes would."""

from __future__ import annotations

from datetime import UTC, date, datetime

from dialogapp.domain.document import (
    BulletList,
    Callout,
    Cell,
    Column,
    Document,
    Fact,
    FactTable,
    Figure,
    Heading,
    ListItem,
    NumberedList,
    PageBreak,
    Paragraph,
    Properties,
    Row,
    Table,
    Text,
)

HEAD = "3f9a" * 16

BARS = b"""<svg xmlns="http://www.w3.org/2000/svg" width="640" height="150" font-family="Lato" font-size="18">
<rect x="90" y="15" width="430" height="26" fill="#0072B2"/><text x="10" y="35">Alfa</text>
<rect x="90" y="60" width="380" height="26" fill="#C75000"/><text x="10" y="80">Beta</text>
<rect x="90" y="105" width="140" height="26" fill="#00805D"/><text x="10" y="125">Gamma</text>
<text x="530" y="35">7:02</text><text x="480" y="80">6:10</text><text x="240" y="125">2:20</text></svg>"""

SAYINGS = (
    ("Alfa AB", "Leverantören uppgav att skärmarna kan skötas på distans, men att nätet i källaren behöver ses över."),
    ("Beta AB", "Frågade om avtalet även ska gälla andra förvaltningar."),
    ("Gamma AB", "Upplyste att leveranstiden i dag är tolv veckor.\nFör tillbehör är den fyra veckor."),
    ("Exempelköpings kommun", "Avtalet avses löpa i fyra år. Uppgiften lämnas till alla som deltar i dialogen."),
)


def log_rows(count: int) -> tuple[Row, ...]:
    return tuple(
        Row((f"{9 + index // 60 % 8:02d}:{index % 60:02d}", *SAYINGS[index % len(SAYINGS)], index + 1))
        for index in range(count)
    )


def sample_document(rows: int = 60, language: str = "sv") -> Document:
    return Document(
        title="Mötesanteckningar 3/2026: Workshop om digital vägvisning i kulturhuset",
        language=language,
        properties=Properties(
            author="Kim Exempelsson",
            subject="Tidig dialog",
            keywords=("mötesanteckningar", "tidig dialog"),
            diary_number="KS 2026/117",
            journal_head=HEAD,
            created=datetime(2026, 3, 3, 8, 0, tzinfo=UTC),
        ),
        blocks=(
            Paragraph("Utkast för faktakontroll, version 2. Svar senast 2026-03-17.", "status"),
            FactTable(
                (
                    Fact("Diarienummer", "KS 2026/117"),
                    Fact("Tid", datetime(2026, 3, 2, 13, 0)),
                    Fact("Plats", "Kulturhuset, rum Björken\nStorgatan 1, Exempelköping"),
                    Fact("Mötesform", "Workshop"),
                    Fact("Processledare", "Kim Exempelsson"),
                    Fact(
                        "Antecknare", ("Robin Provsson, ", Text("robin@example.com", link="mailto:robin@example.com"))
                    ),
                ),
                description="Uppgifter om mötet",
            ),
            Callout(
                "Så läses anteckningarna",
                (
                    "Anteckningarna är referat. Citattecken står bara kring det som återges ordagrant.",
                    ("Upphandlingen är ", Text("inte inledd", bold=True), ". Ingen förhandling har skett."),
                ),
            ),
            Heading(2, "Närvarande och frånvarande"),
            Table(
                (
                    Column("Organisation", 2),
                    Column("Deltagare", 3),
                    Column("Kom", 1, "time", "end"),
                    Column("Gick", 1, "time", "end"),
                ),
                (
                    Row(("Alfa AB", "Mika Alfasson, Noa Alfasson", "13:00", "16:02")),
                    Row(("Beta AB", "Kai Betasson", "13:10", "16:02")),
                    Row(("Gamma AB", None, None, None)),
                ),
                caption="Närvaro per organisation",
                row_headings=True,
            ),
            Heading(2, "1 Sammanfattning"),
            BulletList(
                (
                    "Alla tre leverantörer ser distansskötsel som möjlig.",
                    "Leveranstiden styrs av skärmarna, inte av monteringen.",
                    ListItem(("Ordet ", Text("wayfinding", italic=True, language="en"), " används av alla.")),
                    ListItem("Alfa AB uppgav sin kostnad per skärm.", secrecy="confidential", owner="alfa"),
                )
            ),
            Heading(2, "2 Beslut och åtgärder"),
            Table(
                (Column("Vad", 4), Column("Vem", 2), Column("Senast", 1.2, "date"), Column("Timmar", 1, "decimal")),
                (
                    Row(("Lämna ut ritning över nätet till alla", "Robin Provsson", date(2026, 3, 9), 1.5)),
                    Row(("Fråga Gamma om reservdelar", "Kim Exempelsson", date(2026, 3, 11), 0.25)),
                ),
                caption="Åtgärder",
            ),
            Heading(3, "Så går det till"),
            NumberedList(("Frågan ställs till alla.", "Svaren samlas.", "Svaren lämnas ut samtidigt.")),
            Paragraph("Nästa lista börjar om från ett.", "note"),
            NumberedList(("Ett.", "Två.")),
            Heading(2, "3 Talartid"),
            Figure(BARS, "Staplar: Alfa 7:02, Beta 6:10, Gamma 2:20.", 0.8, "Talartid per organisation, minuter"),
            Paragraph("”Vi ser två vägar, och båda håller i tio år.”", "quote"),
            Paragraph("Siffrorna täcker 71 procent av mötet. Ordet var fritt under resten.", "note"),
            PageBreak(),
            Heading(2, "5 Redogörelse punkt för punkt"),
            Paragraph("Inspelen står i den ordning de kom.", "lead"),
            Heading(3, "§ 4 Vad driver kostnad?"),
            Table(
                (Column("Tid", 0.7), Column("Vem", 1.6), Column("Referat", 5), Column("Nr", 0.6, "number")),
                (
                    *log_rows(rows),
                    Row(
                        (
                            "16:00",
                            "Alfa AB",
                            Cell("Priset är 1 234 kronor per skärm.", secrecy="confidential", owner="alfa"),
                            rows + 1,
                        )
                    ),
                ),
                caption="Inspel under § 4",
            ),
            Paragraph(f"Händelseloggens huvud före detta dokument: {HEAD}", "note"),
        ),
    )
