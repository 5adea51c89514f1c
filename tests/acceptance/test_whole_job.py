"""The whole job through the real window, as whoever holds the dialogue does it: from the start page to the papers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QListWidget, QTableView

from dialogapp.gui.desktop import Desktop
from dialogapp.gui.dialogs.new_dialogue_dialog import NewDialogueDialog
from dialogapp.gui.forms.ui_need_form import Ui_NeedForm
from dialogapp.gui.models.log_model import KIND, SPEAKER, TEXT
from dialogapp.gui.screens.documents_screen import DocumentsScreen
from dialogapp.gui.screens.exercises_screen import ExercisesScreen
from dialogapp.gui.screens.meeting_screen import MeetingScreen
from dialogapp.gui.screens.needs_screen import NeedsScreen
from dialogapp.gui.screens.participants_screen import ParticipantsScreen
from dialogapp.gui.screens.schedule_screen import ScheduleScreen
from dialogapp.gui.screens.voting_panel import VotingPanel
from dialogapp.gui.widgets.log_view import LogView
from tests.acceptance.command_line import done
from tests.acceptance.user import User, row_of, texts_of

TITLE = "Digital vägvisning i Ängsbohallen"
PASTED = "\r\n".join(
    "\t".join(row)
    for row in [
        ("Organisation", "Namn", "E-post", "Roll", "Slag"),
        ("Ängsö Skyltar AB", "Örjan Åkerlind", "orjan@angso.example", "leverantör", "leverantör"),
        ("Ängsö Skyltar AB", "Åsa Björk", "asa@angso.example", "leverantör", "leverantör"),
        ("Beta Kartor AB", "Mika Exempel", "mika@beta.example", "leverantör", "leverantör"),
        ("Gamma Ljud AB", "Siv Östberg", "siv@gamma.example", "leverantör", "leverantör"),
        ("Exempelköpings kommun", "Helena Strand", "helena@exempel.example", "processledare", ""),
    ]
)
SAID = [
    # (the digit that gives the floor, the digit of the kind, what is said)
    (4, 4, "Avtalet avses löpa i fyra år, med möjlighet till förlängning"),
    (1, 1, "Besökare hittar sällan rätt våning på egen hand"),
    (1, 1, "Skyltarna behöver läsas även i mörker"),
    (2, 2, "Gäller behovet även foajén på övre plan?"),
    (4, 3, "Ja, foajén hör till, och så småningom även källaren"),
    (3, 1, "Blinda besökare behöver höra vägen, inte bara se den"),
    (3, 1, "Högtalare vid dörrarna räcker långt"),
    (2, 1, "Kartan måste gå att ändra när en sal byter namn"),
    (1, 2, "Vem ändrar texterna på kvällar och helger?"),
    (4, 3, "Vaktmästaren, från sin egen telefon"),
    (2, 1, "Vår kalkylmodell bygger på en hemlig underleverantör"),
    (3, 1, "Ljudet får inte störa en föreställning"),
    (1, 1, "Fönstren mot söder gör att skärmar bländar"),
    (2, 1, "Öppna gränssnitt gör det lättare att byta leverantör"),
    (3, 1, "Åtta decibel över bakgrunden brukar räcka"),
    (4, 5, "Studiebesök ordnas före midsommar"),
    (4, 6, "Kommunen skickar ritningar till alla tre"),
    (1, 1, "Vi ser gärna ett pilotförsök på ett våningsplan"),
    (2, 1, "Drift på plats är dyrare än på distans"),
    (4, 7, "Rasten flyttas till klockan tre"),
]
SECRET = "Vår kalkylmodell bygger på en hemlig underleverantör"
CARDS = ["Höra vägen vid varje dörr", "Läsa skylten i mörker", "Ändra en karta samma dag", "Öppna gränssnitt"]
BALLOTS = ["210", "120", "300", "111"]
"""The dots on the first cards, of Beta, Gamma, Ängsö and the municipality."""
SUPPLIERS_DOTS = ["6", "3", "0", "0"]
NEED = "Hitta rätt utan att se"
SOURCES = {  # by what is searched for
    "höra väg": "Blinda besökare behöver höra vägen, inte bara se den",
    "mörker": "Skyltarna behöver läsas även i mörker",
}


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What would have been opened in Word or Excel."""
    paths: list[Path] = []

    def open_url(url: QUrl) -> bool:
        paths.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return paths


def test_the_whole_job(start: Callable[[], tuple[User, Desktop]], opened: list[Path], tmp_path: Path) -> None:
    user, desktop = start()
    file = tmp_path / "vägvisning.dialog"
    begin(user, file)
    paste_participants(user)
    plan(user)
    hold(user)
    vote(user)
    write_the_need(user)
    papers = export_all(user, tmp_path)
    assert opened == papers
    user.press("Ctrl+W")
    user.until(lambda: desktop.workplace is None)
    assert done("verify", file, "--json").data["ok"]
    check_what_the_file_holds(file)
    check_minutes(*papers[:2])
    check_needs(*papers[2:])


# The steps


def begin(user: User, file: Path) -> None:
    user.click_text("Informationsmöte och enskilda möten")
    ui = user.shown(NewDialogueDialog).ui
    assert ui.title.hasFocus()
    user.write(TITLE)
    user.press("Tab")
    user.write("Exempelköpings kommun")
    user.fill(ui.diaryNumber, "KS 2026/118")
    user.fill(ui.facilitator, "Helena Strand")
    user.click(ui.create)
    user.answer_file_dialog(file)
    user.until(lambda: user.window.windowTitle() == f"{TITLE} – Dialogapp")


def paste_participants(user: User) -> None:
    user.turn_to("participants")
    ui = user.shown(ParticipantsScreen).ui
    user.copy_from_elsewhere(PASTED)
    user.press("Ctrl+Shift+V")
    user.click(ui.take)
    user.until(lambda: row_of(ui.table, "Ängsö Skyltar AB") is not None)
    assert texts_of(ui.table) == [
        "Beta Kartor AB", "Mika Exempel", "Gamma Ljud AB", "Siv Östberg",
        "Ängsö Skyltar AB", "Åsa Björk", "Örjan Åkerlind", "Exempelköpings kommun", "Helena Strand",
    ]  # fmt: skip


def plan(user: User) -> None:
    user.turn_to("schedule")
    page = user.shown(ScheduleScreen)
    user.press("Ctrl+Shift+N")
    ui = page.form.ui
    user.until(lambda: ui.title.hasFocus() and ui.title.hasSelectedText())
    user.enter("Workshop om vägvisning")
    user.fill(ui.place, "Ängsbohallen, sal Öst")
    user.fill(ui.begins, "13:00")
    user.fill(ui.ends, "15:00")
    for name in ("Ängsö Skyltar AB", "Beta Kartor AB"):
        invite(user, ui.invited, name)
    user.click(ui.inviteAll)
    user.until(lambda: not ui.inviteAll.isVisible())
    user.click(ui.agenda)
    for title in ("Läget", "Frågor till alla", "Avslut"):
        add_item(user, ui.agenda, title)
    assert texts_of(ui.agenda, 0) == ["13.00", "13.10", "13.20"]
    user.click(ui.hold)


def add_item(user: User, agenda: QTableView, title: str) -> None:
    user.press("Ins")
    user.until(lambda: agenda.state() == QTableView.State.EditingState)
    user.enter(title)
    user.until(lambda: row_of(agenda, title) is not None and agenda.state() != QTableView.State.EditingState)


def invite(user: User, box: QListWidget, name: str) -> None:
    user.click_row(box, name)
    user.press("Space")
    item = box.findItems(name, Qt.MatchFlag.MatchExactly)[0]
    user.until(lambda: item.checkState() == Qt.CheckState.Checked)


def hold(user: User) -> None:
    ui = user.shown(MeetingScreen).ui
    user.until(ui.line.hasFocus)
    assert ui.meetings.currentText().endswith("Workshop om vägvisning")
    user.press("Ctrl+Shift+B")
    user.until(ui.end.isVisible)
    user.press("Ctrl+Shift+R")
    user.until(ui.rules.isChecked)
    for floor, kind, text in SAID:
        log(user, floor, kind, text)
    check_log(ui.log)
    user.enter("Det här sades aldrig")
    user.until(lambda: texts_of(ui.log, TEXT)[-1] == "Det här sades aldrig")
    user.press("Ctrl+Z")
    user.until(lambda: texts_of(ui.log, TEXT)[-1] == SAID[-1][2])


def check_log(shown: LogView) -> None:
    """What is shown is what was said, by whom it was said, and as what."""
    speakers = {1: "Beta", 2: "Gamma", 3: "Ängsö", 4: "Exempelköping"}
    kinds = dict(enumerate(("Synpunkt", "Fråga", "Svar", "Upplysning", "Beslut", "Åtgärd", "Anteckning"), 1))
    assert texts_of(shown, TEXT) == [text for _, _, text in SAID]
    assert texts_of(shown, KIND) == [kinds[kind] for _, kind, _ in SAID]
    for speaker, (floor, _, _) in zip(texts_of(shown, SPEAKER), SAID, strict=True):
        assert speaker.startswith(speakers[floor])


def log(user: User, floor: int, kind: int, text: str) -> None:
    """Log a line by keyboard alone."""
    ui = user.shown(MeetingScreen).ui
    user.press(f"Alt+{floor}")
    user.write(text[:5])
    user.press(f"Ctrl+{kind}")
    user.write(text[5:])
    if text == SECRET:
        user.press("Ctrl+H")
    user.press("Return")
    user.until(lambda: row_of(ui.log, text) is not None and not ui.line.text())


def vote(user: User) -> None:
    user.turn_to("exercises")
    screen = user.shown(ExercisesScreen)
    ui, library = screen.ui, screen.library
    user.click_text("Välj en övning")
    user.until(library.search.hasFocus)
    user.write("prick")
    user.click_row(library.list, "Prickröstning")
    user.fill(library.title, "Vad är viktigast?")
    user.click(library.make)
    user.until(ui.preparing.ui.adding.hasFocus)
    for card in CARDS:
        add_card(user, ui.preparing.ui.cards, card)
    user.fill(ui.preparing.ui.prompt, "Vad gör störst nytta för besökaren?")
    user.click(ui.preparing.ui.open)
    user.click(ui.voting.ui.board.verticalHeader().viewport())
    for number, dots in enumerate(BALLOTS, 1):
        cast(user, ui.voting, number, dots)
    user.click(ui.voting.ui.reveal)
    user.click(ui.voting.ui.sureReveal)
    result = ui.result.ui.table
    user.until(result.isVisible)
    assert [row[:2] for row in zip(texts_of(result, 2), texts_of(result, 1), strict=True)] == list(
        zip(SUPPLIERS_DOTS, CARDS, strict=True)
    )


def add_card(user: User, cards: QTableView, text: str) -> None:
    user.enter(text)
    user.until(lambda: row_of(cards, text) is not None)


def cast(user: User, panel: VotingPanel, number: int, dots: str) -> None:
    """Type the ballot of the organisation whose turn it is."""
    user.press("Up", "Up", "Up")
    for dot in dots:
        user.press(dot, "Down")
    user.press("Return")
    user.until(lambda: panel.desk.handed_in == number)


def write_the_need(user: User) -> None:
    user.turn_to("needs")
    form = user.shown(NeedsScreen).ui.form.ui
    user.click_text("Skriv det första behovet")
    user.enter(NEED)
    user.until(form.who.hasFocus)
    for part in ("Besökare som inte ser", "kunna höra vägen från dörr till sal", "de kommer fram utan hjälp"):
        user.enter(part)
    user.press("Ctrl+Shift+L")
    for number, (sought, source) in enumerate(SOURCES.items(), 1):
        link(user, form, sought, source)
        assert form.quotes.rows.rowCount() == number


def link(user: User, form: Ui_NeedForm, sought: str, source: str) -> None:
    """Find an input by some of its words, and link it."""
    user.until(form.finder.line.hasFocus)
    user.press("Ctrl+A")
    user.write(sought)
    user.until(lambda: row_of(form.finder.list, source) is not None)
    user.press("Return")
    user.until(lambda: row_of(form.quotes, source) is not None)


def export_all(user: User, folder: Path) -> list[Path]:
    user.turn_to("documents")
    ui = user.shown(DocumentsScreen).ui
    papers = []
    user.click_row(ui.choices, "Mötesanteckningar")
    papers.append(export(user, folder / "internt.docx"))
    user.click(ui.audience)
    user.press("Down", "Return")
    papers.append(export(user, folder / "offentligt.docx"))
    user.click_row(ui.choices, "Behovssammanfattning")
    papers.append(export(user, folder / "behov.docx"))
    papers.append(export(user, folder / "behov.xlsx"))
    return papers


def export(user: User, path: Path) -> Path:
    page = user.shown(DocumentsScreen)
    user.click(page.second if path.suffix == ".xlsx" else page.first)
    user.answer_file_dialog(path)
    user.until(lambda: path.name in user.window.ui.messages.text)
    return path


# What a user would miss


def check_what_the_file_holds(file: Path) -> None:
    info = done("info", file, "--json").data
    assert (info["title"], info["organisations"], info["participants"], info["needs"]) == (TITLE, 4, 5, 1)
    workshop = info["meetings"][-1]
    assert workshop["suppliers"] == ["Beta Kartor AB", "Gamma Ljud AB", "Ängsö Skyltar AB"]
    assert workshop["contributions"] == len(SAID)


def check_minutes(internal: Path, public: Path) -> None:
    inside, outside = words_of(internal), words_of(public)
    for _, _, text in SAID:
        assert text in inside
        assert (text in outside) == (text != SECRET)
    assert "Ängsö Skyltar AB" in inside
    assert "Ängsö Skyltar AB" not in outside


def check_needs(word: Path, excel: Path) -> None:
    book = load_workbook(excel)
    cells = "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)
    for told in (words_of(word), cells):
        for text in (NEED, *SOURCES.values()):
            assert text in told


def words_of(path: Path) -> str:
    """All words of a Word file, in tables too."""
    paragraphs = Document(str(path)).element.body.iter(qn("w:p"))
    return " ".join(" ".join("".join(each.itertext()) for each in paragraphs).split())
