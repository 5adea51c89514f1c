"""The page of needs with many needs: opened, filtered, searched; the thread of one need; the gaps of all."""

from __future__ import annotations

import os
import time
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from dialogapp.bootstrap import DialogueFiles
from dialogapp.domain.contributions import Contribution
from dialogapp.domain.needs import NEED_PRIORITIES, Need, NeedRequirement, NeedSource, Requirement, RequirementSource
from dialogapp.gui import icon_font
from dialogapp.gui.actions import Actions
from dialogapp.gui.discreet import Discreet
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.preferences import Preferences
from dialogapp.gui.room.room_presenter import RoomPresenter
from dialogapp.gui.runner import ImmediateJobs, ImmediateRunner, Outcome
from dialogapp.gui.screens.needs_screen import NeedsScreen
from dialogapp.gui.session import Session
from dialogapp.gui.spelling import Spelling
from dialogapp.gui.theme import Theme
from dialogapp.gui.translation import WindowLanguage
from dialogapp.services.need_views import WEAK, NeedFilter
from dialogapp.services.needs import set_need_parts
from dialogapp.services.tracing import gaps, trace
from dialogapp.services.translation import language
from dialogapp.storage.dialogue_file import DialogueFile
from tests.benchmarks.logs import BEGINS, make_log, texts
from tests.benchmarks.measuring import Figure, p95, timed, typical

NEEDS, REQUIREMENTS, LINKS, LINES = 2_000, 5_000, 20_000, 10_000
TRACED = 100
FILTERS = (NeedFilter(finding=WEAK), NeedFilter(priority="must"), NeedFilter(status="confirmed"), NeedFilter()) * 10
KEYS = ("b", "be", "beh", "beho", "behov", "behov 1", "behov 12", "") * 5
PAGE, FRAME, TRACE, CHECKED = 0.5, 1 / 60, 0.01, 2.0


def run() -> list[Figure]:
    """Measure on one file."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    icon_font.load()
    theme = Theme(application, "light")
    spoken = WindowLanguage(application, language("sv"))
    with TemporaryDirectory() as folder, make_log(Path(folder) / "many.dialog", LINES) as store:
        _write(store)
        session = Session(store, ImmediateRunner(), ImmediateJobs(lambda _: Outcome(0, "", ())), language("sv"))
        around = _around(session, Path(folder))
        figures = [*_page(around, store), *_threads(store)]
    spoken.close()
    assert theme.choice == "light"
    return figures


def _page(around: Surroundings, store: DialogueFile) -> list[Figure]:
    screens: list[NeedsScreen] = []
    opened = timed(lambda: screens.append(_open(around)))
    screen = screens[0]
    painted = p95([timed(partial(_painted, screen, place)) for place in range(0, NEEDS, NEEDS // 20)])
    first_key = timed(partial(screen.ui.search.setText, "v"))
    filtered, searched = [], []
    for wanted in FILTERS:
        filtered.append(timed(partial(screen.filters.show, wanted)))
        screen.ui.table.grab()
    for typed in KEYS:
        searched.append(timed(partial(screen.ui.search.setText, typed)))
        screen.ui.table.grab()
    checked, longest = _checked(screen)
    need_id = str(screen.model.key_at(7))
    edited = [timed(partial(set_need_parts, store, need_id, owner=f"Ansvarig {number}")) for number in range(5)]
    screen.close()
    what = f"{NEEDS} needs, {REQUIREMENTS} requirements, {LINKS} links"
    return [
        Figure(f"page of {what}", opened, None, PAGE, PAGE / 2),
        Figure("the same filtered, until the list can be painted, p95", p95(filtered), None, FRAME, FRAME / 2),
        Figure("the same searched, a key, p95", p95(searched), None, FRAME, FRAME / 2),
        Figure("the same searched, the very first key", first_key, None, 3 * FRAME, FRAME),
        Figure("a screenful of the list painted, p95", painted, None, 2 * FRAME, FRAME),
        Figure("all requirements checked beside the window", checked, None, CHECKED, CHECKED / 2),
        Figure("the longest that the window waits for that, p95", longest, None, FRAME, FRAME / 2),
        Figure("the same after a part of a need was stored", typical(edited), None, PAGE, PAGE / 2),
    ]


def _checked(screen: NeedsScreen) -> tuple[float, float]:
    """How long until all requirements are checked, and how long the slices of it are."""
    checker, slices, loop = screen.tabs.checker, [], QEventLoop()
    begun = last = time.perf_counter()

    def note() -> None:
        nonlocal last
        slices.append(time.perf_counter() - last)

    def wake() -> None:
        nonlocal last
        last = time.perf_counter()
        if checker.is_running:
            QTimer.singleShot(0, wake)

    checker.progressed.connect(note)
    checker.finished.connect(loop.quit)
    QTimer.singleShot(0, wake)
    loop.exec()
    return time.perf_counter() - begun, p95(slices)


def _threads(store: DialogueFile) -> list[Figure]:
    with store.read() as reader:
        needs = reader.all(Need)[:: NEEDS // TRACED]
        asked = reader.all(Requirement)[:: REQUIREMENTS // TRACED]
        lines = reader.all(Contribution)[:: LINES // TRACED]
        threads = [
            ("need", p95([timed(partial(trace, reader, "need", each.id)) for each in needs])),
            ("requirement", p95([timed(partial(trace, reader, "requirement", each.id)) for each in asked])),
            ("contribution", p95([timed(partial(trace, reader, "contribution", each.id)) for each in lines])),
        ]
        found = typical([timed(partial(gaps, reader)) for _ in range(3)])
    return [
        *(Figure(f"trace of one {knot}, p95", seconds, None, TRACE, TRACE / 2) for knot, seconds in threads),
        Figure("every gap of the same", found, None, PAGE, PAGE / 2),
    ]


def _open(around: Surroundings) -> NeedsScreen:
    screen = NeedsScreen(around)
    screen.resize(1100, 600)
    screen.show()
    screen.grab()
    return screen


def _painted(screen: NeedsScreen, place: int) -> None:
    """Scroll the list, and paint it."""
    screen.ui.table.scrollTo(screen.model.index(place, 0))
    screen.ui.table.grab()


def _around(session: Session, folder: Path) -> Surroundings:
    window = QWidget()
    discreet = Discreet(session)
    preferences, files = Preferences(folder / "needs.ini"), DialogueFiles(folder / "own")
    return Surroundings(
        session=session,
        actions=Actions(window),
        preferences=preferences,
        go=lambda page, noun_id="": None,
        tell=lambda text, tone="plain": None,
        owe=lambda page, owed: None,
        room=RoomPresenter(session, lambda: BEGINS, discreet),
        discreet=discreet,
        spelling=Spelling(session, files, preferences, ImmediateRunner()),
        open_import=lambda: None,
        open_contact=lambda contact_id: None,
        files=files,
    )


def _write(store: DialogueFile) -> None:
    with store.write("need.added") as transaction:
        lines = transaction.all(Contribution)
        needs = [
            Need(
                id=transaction.new_id(),
                number=number,
                title=f"Behov {number} av vägvisning",
                who="Besökaren",
                able_to=text,
                effect="hitta",
                measure="frågor per dag",
                priority=NEED_PRIORITIES[number % len(NEED_PRIORITIES)],
                status="confirmed" if number % 3 else "proposed",
            )
            for number, text in enumerate(islice(texts(NEEDS), NEEDS), 1)
        ]
        asked = [
            Requirement(
                id=transaction.new_id(),
                number=number,
                text=f"Krav {number} på vägvisningen inom {number % 9 + 1} minuter",
                verification="prov" if number % 7 else "",
                follow_up="frågor per dag",
            )
            for number in range(1, REQUIREMENTS + 1)
        ]
        transaction.add_all([*needs, *asked])
        served = [
            NeedRequirement(id=transaction.new_id(), need_id=needs[number % NEEDS].id, requirement_id=each.id)
            for number, each in enumerate(asked)
        ]
        levels = [
            RequirementSource(id=transaction.new_id(), requirement_id=each.id, contribution_id=lines[number % LINES].id)
            for number, each in enumerate(asked[::5])
        ]
        sources = [
            NeedSource(
                id=transaction.new_id(),
                need_id=needs[number % NEEDS].id,
                contribution_id=lines[(number * 7 + number // NEEDS) % (LINES * 4 // 5)].id,
            )
            for number in range(LINKS - len(served) - len(levels))
        ]
        transaction.add_all([*served, *levels, *sources])
