"""The needs summary and its workbook as the project group reads them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from dialogapp.domain.document import Cell, Document, Sheet, Workbook, plain
from dialogapp.services.contributions import change_text, strike
from dialogapp.services.dialogues import DialogueDraft, create_dialogue
from dialogapp.services.document_view import public_view
from dialogapp.services.needs_summary import needs_summary
from dialogapp.services.needs_workbook import needs_workbook
from dialogapp.services.translation import LanguageCode, language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.documents.dialogue import HARM, PEOPLE, SECRET, STRUCK, SUPPLIERS, Rich, headings, under, words_of


def summary(rich: Rich, language: LanguageCode = "sv") -> Document:
    with rich.file.read() as reader:
        return needs_summary(reader, language)


def workbook(rich: Rich, language: LanguageCode = "sv") -> Workbook:
    with rich.file.read() as reader:
        return needs_workbook(reader, language)


def code_of(rich: Rich, supplier: str) -> str:
    """The code that a supplier has in all public documents."""
    with rich.file.read() as reader:
        return public_view(reader, language("sv")).names[rich.ids[supplier]]


def test_the_conclusion_comes_first_and_each_need_in_full_last(rich: Rich) -> None:
    document = summary(rich)
    assert document.title == "Behovssammanfattning: Digital vägvisning"
    assert [heading for heading in headings(document) if not heading.startswith("####")] == [
        "## Slutsats",
        "## De viktigaste behoven",
        "## Där leverantörerna är oense",
        "## Behov med svagt underlag",
        "## Ändrat efter dialogen",
        "## Att besluta",
        "## Avgränsning",
        "## Så genomfördes dialogen",
        "### Så tillfrågades leverantörerna",
        "### Mötena",
        "## Resultat per frågeområde",
        "### Övriga gemensamma frågor",
        "### Utöver de gemensamma frågorna",
        "## Behoven i sin helhet",
        "### B1 Hitta rätt lokal utan att fråga",
        "### B2 Fri kartdata",
        "### B3 Räkna besökare",
        "## Omröstningar",
        "### Vad betyder mest?",
        "## Lika villkor",
        "## Risker",
        "## Nästa steg",
        "## Bilagor",
        "### Bilaga A: Deltagande organisationer",
        "### Bilaga B: Material",
        "### Bilaga C: Information lämnad (4 kap. 8 § LOU)",
        "### Bilaga D: Metod och lottningar",
        "### Bilaga E: Ändringslogg",
    ]
    told = words_of(document)
    assert "KS 2026/117 · version 1 · underlag: 2 möten 24 november 2026, 4 leverantörer och 10 inspel" in told
    assert len(headings(summary(rich, "en"))) == len(headings(document))


def test_the_conclusion_counts_what_is_there(rich: Rich) -> None:
    told = under(summary(rich), "Slutsats")
    assert "Dialogen har gett 3 behov (1 är bekräftat, 1 är föreslaget och 1 är avfört) och 2 krav." in told
    assert "har stöd av 3 av 4 leverantörer" in told
    assert "Dessa måste tillgodoses: ”Hitta rätt lokal utan att fråga”." in told
    assert "gav leverantörerna flest prickar till ”Talad väg”." in told
    assert (
        "Av behoven vilar 1 på en enda leverantör och saknar 1 mått; 1 krav saknar uppgift om hur det styrks." in told
    )


def test_the_most_important_needs_have_measure_priority_support_and_requirements(rich: Rich) -> None:
    told = under(summary(rich), "De viktigaste behoven")
    assert "B1 | Hitta rätt lokal utan att fråga | Frågor i receptionen: 140 → 70 per dag | Måste" in told
    assert "| 2 av 4 | K1" in told
    assert "Räkna besökare" not in told


def test_disagreement_is_what_is_tagged_as_such(rich: Rich) -> None:
    told = under(summary(rich), "Där leverantörerna är oense")
    # One supplier alone disagrees: its code is not told.
    assert told.strip().startswith(f"En leverantör (B1): {code_of(rich, 'alfa')} har fel")


def test_a_need_on_one_supplier_alone_is_weak(rich: Rich) -> None:
    told = under(summary(rich), "Behov med svagt underlag")
    # One supplier's view is nobody's: not even its code is told.
    assert "B2 Fri kartdata | Vilar på en enda leverantör" in told
    assert "B1" not in told


def test_what_changed_after_the_dialogue_is_told(own_rich: Rich) -> None:
    assert "B3 Räkna besökare | Avfört: Integriteten väger tyngre." in under(summary(own_rich), "Ändrat efter dialogen")
    change_text(own_rich.file, own_rich.ids["view"], "Besökaren vet vad evenemanget heter.")
    strike(own_rich.file, own_rich.ids["answer"], "Fel uppfattat")
    told = under(summary(own_rich), "Ändrat efter dialogen")
    assert "fått ny lydelse (24 november 2026 kl. 09.07, möte 1)" in told
    assert "B2 Fri kartdata | Ett inspel som behovet vilar på har strukits" in told
    assert "Vilar inte på något kvarstående inspel" in under(summary(own_rich), "Behov med svagt underlag")


def test_what_is_to_be_decided_says_who_and_when(rich: Rich) -> None:
    told = under(summary(rich), "Att besluta")
    assert "Bekräfta eller avför B2 Fri kartdata | Anders Ekvall | inte bestämt" in told
    assert "Bestäm hur K2 ska styrkas i anbudet" in told
    assert "Skicka ritningarna till alla. | Anders Ekvall | 2026-12-01" in told
    assert "Ge 1 upplysning" in told


def test_a_need_is_told_with_its_sentence_its_sources_and_its_requirements(rich: Rich) -> None:
    told = under(summary(rich), "B1 Hitta rätt lokal utan att fråga")
    sentence = "Den som är ny i huset behöver kunna hitta rätt lokal för att komma i tid, mätt som frågor i receptionen"
    assert sentence in told.replace("mätt som Frågor", "mätt som frågor")
    assert "En leverantör, 24 november 2026 kl. 09.09, möte 1: ”En väg in, för alla.”" in told
    assert "[Utelämnat: begäran om sekretess noterad" in told
    assert "Förslag i ”Vad betyder mest?”: Talad väg" in told
    assert "K1 | Besökaren ska få vägen uppläst.\nObligatoriskt, funktion | Prov på plats. | inte bestämt" in told


def test_a_vote_shows_every_card_and_never_who_voted_how(rich: Rich) -> None:
    told = under(summary(rich), "Omröstningar")
    assert "1 | Talad väg | 4 | 3 | 0" in told
    assert "2 | Öppna kartdata | 1 | 1 | 3" in told
    assert "3 | Ljus | 0 | 0 | 0" in told
    assert "Röstade: " in told
    assert "Exempelköpings kommun" in told.split("Avstod: ")[0]
    assert "Röstade inte: ingen." in told


@pytest.mark.parametrize("language", ["sv", "en"])
def test_neither_names_nor_secrets_leave(rich: Rich, language: LanguageCode) -> None:
    book = workbook(rich, language)
    cells = [cell for sheet in book.sheets for row in sheet.rows for cell in row.cells]
    sheets = "\n".join([*(plain(cell, language) for cell in cells), *(note for s in book.sheets for note in s.notes)])
    for told in (words_of(summary(rich, language)), sheets):
        for hidden in (*SUPPLIERS.values(), *PEOPLE.values(), SECRET, STRUCK, "Alfa", "Beta", "Gunnar"):
            assert hidden not in told


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_need_may_rest_on_a_confidential_line_whose_words_and_harm_are_left_out(
    rich: Rich, language: LanguageCode
) -> None:
    document = summary(rich, language)
    resting = under(document, "Underlag" if language == "sv" else "Rests on")
    assert ("begäran om sekretess" if language == "sv" else "request for secrecy") in resting
    for hidden in (SECRET, HARM):
        assert hidden not in words_of(document)


def test_the_workbook_has_its_sheets_and_real_types(rich: Rich) -> None:
    sheets = {sheet.name: sheet for sheet in workbook(rich).sheets}
    assert list(sheets) == [
        "Läsmig",
        "Diagram",
        "Behov",
        "Krav",
        "Spårbarhet",
        "Inspel",
        "Frågor och svar",
        "Information lämnad",
        "Lika villkor",
        "Omröstningar",
        "Åtgärder",
        "Övningar",
        "Händelselogg",
        "Resultat i bild",
    ]
    assert values(sheets["Övningar"], "Regel, med version") == ["dots-sum-1"]
    (voted,) = values(sheets["Övningar"], "Röstade")
    assert (str(voted).count("Leverantör "), str(voted).endswith("och Exempelköpings kommun")) == (3, True)
    (figure,) = sheets["Resultat i bild"].figures
    assert ": Leverantörer 4" in figure.alternative
    assert values(sheets["Behov"], "Stöd, antal leverantörer") == [2, 1, 0]
    assert values(sheets["Krav"], "Behov") == ["B1", "B2"]
    assert values(sheets["Åtgärder"], "Senast") == [None, date(2026, 12, 1)]
    assert values(sheets["Inspel"], "Tid")[:2] == [datetime(2026, 11, 24, 9, 5), datetime(2026, 11, 24, 9, 7)]
    assert values(sheets["Omröstningar"], "Leverantörernas prickar") == [4, 1, 0]
    assert values(sheets["Information lämnad"], "Återstår att ge till") == [1]
    states = values(sheets["Frågor och svar"], "Läge")
    assert (states.count("besvarad"), states.count("inte ställd"), states.count("utöver de gemensamma frågorna")) == (
        1,
        7,
        1,
    )
    assert sorted(str(value) for value in values(sheets["Lika villkor"], "Leverantör")) == [
        f"Leverantör {letter}" for letter in "ABCD"
    ]


def test_every_column_is_filled_in_every_row(rich: Rich) -> None:
    for sheet in workbook(rich).sheets:
        assert all(len(row.cells) == len(sheet.columns) for row in sheet.rows)


def test_an_empty_sheet_says_why(tmp_path_factory: pytest.TempPathFactory) -> None:
    with DialogueFile.create(tmp_path_factory.mktemp("empty") / "a.dialog") as file:
        create_dialogue(file, DialogueDraft("Dialog", "Exempelköpings kommun"))
        with file.read() as reader:
            book = needs_workbook(reader, "sv")
            told = words_of(needs_summary(reader, "sv"))
    # The journal is never empty.
    assert [sheet.name for sheet in book.sheets if not sheet.notes] == ["Händelselogg"]
    assert book.sheets[1].notes == ("Behov", "Inga behov är nedskrivna ännu.")
    assert "Inga behov är nedskrivna ännu." in told
    assert "Ingen oenighet är markerad" in told


def values(sheet: Sheet, heading: str) -> list[object]:
    """The values of one column."""
    place = [column.heading for column in sheet.columns].index(heading)
    cells = [row.cells[place] for row in sheet.rows]
    return [cell.content if isinstance(cell, Cell) else cell for cell in cells]
