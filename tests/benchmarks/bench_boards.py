"""A wall of 300 cards under 40 headings, of an exercise that 60 take part in: a step of a drag until it is painted."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.measuring import Figure, timed

CARDS, HEADINGS, PEOPLE = 300, 40, 60
FRAME = 0.016


def run() -> list[Figure]:
    """Measure dragging, laying out after a change, and looking for cards that are alike."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from dialogapp.domain.likeness import like_cards
    from dialogapp.gui.boards import make_board
    from dialogapp.gui.runner import ImmediateJobs, ImmediateRunner, Outcome
    from dialogapp.gui.session import Session
    from dialogapp.gui.theme import STYLE_ARGUMENTS, Theme
    from dialogapp.services.cards import Author, add_cards
    from dialogapp.services.clusters import add_cluster
    from dialogapp.services.dialogues import DialogueDraft, create_dialogue
    from dialogapp.services.exercise_library import stock_exercise
    from dialogapp.services.exercises import add_exercise, draft_from
    from dialogapp.services.people import OrganisationDraft, add_organisation
    from dialogapp.services.translation import language
    from dialogapp.storage.dialogue_file import DialogueFile

    application = QApplication.instance() or QApplication(["boards", *STYLE_ARGUMENTS])
    assert isinstance(application, QApplication)
    theme = Theme(application, "light")
    with TemporaryDirectory() as folder, DialogueFile.create(Path(folder) / "a.dialog") as store:
        create_dialogue(store, DialogueDraft("Vägvisning", "Exempelköpings kommun"))
        entry = stock_exercise("silent_brainstorm")
        exercise = add_exercise(store, draft_from(entry.definition, "sv"), (), entry)
        texts = [f"{_WORDS[n % 7]} {_WORDS[n % 5]} {_WORDS[n % 11]} nummer {n}" for n in range(CARDS)]
        ids: list[str] = []
        for person in range(PEOPLE):
            organisation = add_organisation(store, OrganisationDraft(f"Företag {person} AB"))
            added = add_cards(store, exercise.id, texts[person::PEOPLE], Author(organisation.id))
            ids += [card.id for card in added]
        for heading in range(HEADINGS):
            add_cluster(store, exercise.id, f"Rubrik {heading}", ids[heading * 5 : heading * 5 + 5])
        session = Session(store, ImmediateRunner(), ImmediateJobs(lambda _: Outcome(0, "", ())), language("sv"))
        board = make_board(entry.definition.board, session)
        board.resize(1600, 900)
        board.show_exercise(exercise.id)
        board.show()
        port = board.canvas.viewport()
        spot = next(spot for spot in board.canvas.drawing.spots if spot.kind == "card")
        begin = board.canvas.on_screen(spot.box).center().toPoint()
        assert QTest.qWaitForWindowExposed(board)
        port.repaint()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=begin)

        def step(number: int) -> float:
            def move() -> None:
                QTest.mouseMove(port, begin + QPoint(40 + 7 * number, 3 * number % 700))
                port.repaint()

            return timed(move)

        steps = sorted(step(number) for number in range(1, 120))

        def refresh() -> None:
            board.refresh()
            port.repaint()

        refreshed = min(timed(refresh) for _ in range(5))
        alike = min(timed(lambda: like_cards(dict(zip(ids, texts, strict=True)))) for _ in range(3))
        board.close()
        session.close()
    theme.deleteLater()
    what = f"{CARDS} cards, {HEADINGS} headings"
    return [
        Figure(f"a step of a drag, {what}: the median", steps[len(steps) // 2], None, FRAME, FRAME / 2),
        Figure(f"a step of a drag, {what}: the 99th of 100", steps[int(len(steps) * 0.99)], None, FRAME, FRAME / 2),
        Figure(f"read, laid out and painted anew, {what}", refreshed, None, 0.1, 0.05),
        Figure(f"cards that are alike among {CARDS}", alike, None, 0.5, 0.2),
    ]


_WORDS = (
    "Karta", "Talsyntes", "Skyltar", "Reception", "Ledstråk", "Belysning", "Bokning", "Öppna data", "Hiss", "Larm",
    "Entré",
)  # fmt: skip
