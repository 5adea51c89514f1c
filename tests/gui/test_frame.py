"""The frame on small windows and for the keyboard: nothing is cut, nothing is too small to press or without a name."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dialogapp.gui.desktop import Desktop
from dialogapp.gui.dialogs.keys_sheet import KeySection, in_columns, key_sections
from dialogapp.gui.main_window import MainWindow
from dialogapp.gui.page_names import PAGE_NAMES, PageName
from dialogapp.gui.preferences import GEOMETRY, PURPOSES_READ, Preferences
from dialogapp.gui.theme import Theme
from dialogapp.gui.tokens import PRESSABLE, RAIL_NARROW
from dialogapp.gui.translation import WindowLanguage
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.page_header import PageHeader
from dialogapp.gui.widgets.rail_button import RailButton
from dialogapp.gui.widgets.timeline import Timeline, TimelineMark, TimelineRun
from dialogapp.services.translation import LanguageCode

SMALL = QSize(1093, 614)
"""A laptop of 1366 × 768 at 125 %."""
FITTED: tuple[PageName, ...] = ("overview", "participants", "documents", "needs", "equal_treatment")
"""The pages whose words are looked at one by one."""


@pytest.fixture
def window(qtbot: QtBot, window_language: WindowLanguage) -> MainWindow:
    shown = MainWindow()
    qtbot.addWidget(shown, before_close_func=lambda one: one.finish_closing())
    shown.resize(SMALL)
    shown.show()
    return shown


@pytest.fixture
def desktop(sample_desktop: Desktop) -> Desktop:
    """The window with the sample open."""
    return sample_desktop


def go(desktop: Desktop, page: PageName) -> QWidget:
    assert desktop.workplace is not None
    desktop.workplace.go(page)
    return desktop._window.page_widget(page)


def seen(root: QWidget) -> list[QWidget]:
    """The widgets under `root` of which something is seen."""
    return [one for one in root.findChildren(QWidget) if one.isVisible() and not one.visibleRegion().isEmpty()]


def needed(widget: QWidget) -> int:
    """How wide the words of a widget are that shows them on one line and without an ellipsis of its own; else 0."""
    metrics = QFontMetrics(widget.font())
    widget.ensurePolished()
    if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel) and not widget.wordWrap():
        words = widget.text().replace("&", "") if widget.buddy() is not None else widget.text()
        return max((metrics.horizontalAdvance(row) for row in words.split("\n")), default=0)
    if isinstance(widget, QAbstractButton) and not isinstance(widget, RailButton):
        icon = widget.iconSize().width() if not widget.icon().isNull() else 0
        return metrics.horizontalAdvance(widget.text().replace("&", "")) + icon
    return 0


def cut(root: QWidget) -> list[str]:
    """The words that are not seen whole from left to right: wider than their widget, or their widget covered."""
    found = []
    for widget in seen(root):
        width = needed(widget)
        if width and (width > widget.width() or widget.visibleRegion().boundingRect().width() < width):
            found.append(f"{widget.objectName() or type(widget).__name__}: {widget.property('text')}")
        if isinstance(widget, QTabBar):
            found += [widget.tabText(i) for i in range(widget.count()) if widget.tabRect(i).right() > widget.width()]
    return found


@pytest.mark.parametrize("code", ["sv", "en"])
@pytest.mark.parametrize("name", FITTED)
def test_no_word_is_cut_on_a_small_laptop(
    desktop: Desktop, window: MainWindow, qtbot: QtBot, name: PageName, code: LanguageCode
) -> None:
    desktop._choose_language(code)
    page = go(desktop, name)

    def is_whole() -> None:
        assert cut(page) == []
        assert page.width() <= window.ui.pages.width()

    qtbot.waitUntil(is_whole)
    assert cut(window.ui.strip) == []


def test_the_test_of_cut_words_finds_them(qtbot: QtBot, theme: Theme) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    box.resize(100, 40)
    label = QLabel("Ordet är längre än rutan", box)
    label.setGeometry(0, 0, 60, 20)
    covered = QPushButton("Utanför", box)
    covered.setGeometry(80, 0, 90, 30)
    box.show()
    assert cut(box) == ["QLabel: Ordet är längre än rutan", "QPushButton: Utanför"]


@pytest.mark.parametrize("code", ["sv", "en"])
def test_the_rail_shows_every_word_whole_with_its_figure(
    desktop: Desktop, window: MainWindow, code: LanguageCode
) -> None:
    desktop._choose_language(code)
    for name in PAGE_NAMES:
        window.set_owed(name, 12)
        button = window.ui.rail.button(name)
        assert button.wide_width() <= window.ui.rail.width(), name


def test_a_narrow_window_keeps_icons_that_are_named_and_pages_scroll(
    desktop: Desktop, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(720, 480)
    assert window.ui.rail.width() == RAIL_NARROW
    for name in PAGE_NAMES:
        button = window.ui.rail.button(name)
        assert button.toolTip() == button.accessibleName() != ""
    for name in FITTED[:3]:
        page = go(desktop, name)

        def is_shown_whole(page: QWidget = page) -> None:
            assert page.width() >= page.minimumSizeHint().width()
            assert page.height() >= page.minimumSizeHint().height()

        qtbot.waitUntil(is_shown_whole)
    window.resize(SMALL)
    assert window.ui.rail.width() > RAIL_NARROW


def test_nothing_to_press_is_low_and_all_that_takes_keys_has_a_name(desktop: Desktop, window: MainWindow) -> None:
    for name in PAGE_NAMES:
        go(desktop, name)
        for widget in seen(window):
            told = f"{name}: {type(widget).__name__} {widget.objectName()}"
            if isinstance(widget, QAbstractButton | QComboBox | QLineEdit) and not isinstance(
                widget.parent(), QAbstractItemView | QComboBox
            ):
                assert widget.height() >= PRESSABLE, told
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
                interface = QAccessible.queryAccessibleInterface(widget)
                assert interface.text(QAccessible.Text.Name), told


def test_the_keys_go_to_the_page_that_is_opened(desktop: Desktop, window: MainWindow) -> None:
    for name in ("overview", "participants", "documents"):
        page = go(desktop, name)
        focused = window.focusWidget()
        assert isinstance(focused, QAbstractItemView), name
        assert page.isAncestorOf(focused), name


def test_whoever_walks_along_the_rail_walks_on(desktop: Desktop, window: MainWindow) -> None:
    rail = window.ui.rail
    rail.button("overview").setFocus()
    QTest.keyClick(rail.button("overview"), Qt.Key.Key_Down)
    assert window.page == "participants"
    assert window.focusWidget() is rail.button("participants")


def test_the_start_page_has_the_keys_and_no_dead_help(desktop: Desktop, window: MainWindow) -> None:
    desktop.close_dialogue()
    focused = window.focusWidget()
    shown = window.ui.pages.currentWidget()
    assert focused is not None
    assert shown is not None
    assert shown.isAncestorOf(focused)
    assert not window.ui.strip.help.isVisible()
    assert not desktop.actions.action("help.page").isEnabled()


def test_what_a_page_is_for_is_said_until_it_is_put_away_for_good(
    desktop: Desktop, window: MainWindow, preferences: Preferences
) -> None:
    header = go(desktop, "documents").findChild(PageHeader)
    assert header is not None
    assert header.purpose_is_shown
    header.put_away.click()
    assert not header.purpose_is_shown
    assert preferences.get(PURPOSES_READ) == ["documents"]
    store = desktop._store
    assert store is not None
    desktop.close_dialogue()
    desktop.open(store.path)
    again = go(desktop, "documents").findChild(PageHeader)
    other = go(desktop, "participants").findChild(PageHeader)
    assert again is not None
    assert other is not None
    assert not again.purpose_is_shown
    assert other.purpose_is_shown
    go(desktop, "documents")
    desktop.actions.action("help.page").trigger()
    assert again.purpose_is_shown


def test_the_palette_and_the_page_of_keys_know_pages_that_were_never_shown(
    desktop: Desktop, window: MainWindow, qtbot: QtBot
) -> None:
    assert desktop.workplace is not None
    workplace = desktop.workplace
    workplace.open_palette()
    qtbot.waitUntil(lambda: not workplace._unmade, timeout=20_000)
    titles = [line.title for line in desktop.workplace.palette.lines]
    assert "New organisation" in titles
    assert "Start the meeting" in titles
    assert [title for title in titles if "{" in title] == []
    sections = key_sections(desktop.actions.entries())
    rows = [row for section in sections for row in section.rows]
    assert ("Log the line", "Enter") in rows
    assert ("Undo", "Ctrl+Z") in rows
    assert [does for does, _ in rows if "{" in does] == []


def test_what_can_be_done_on_the_page_stands_first_in_the_palette(desktop: Desktop) -> None:
    assert desktop.workplace is not None
    desktop.workplace.go("participants")
    desktop.workplace.open_palette()
    first = desktop.workplace.palette.lines[0].leads_to
    assert getattr(first, "page", "") == "participants"


def test_sections_of_keys_stay_whole_and_in_order() -> None:
    sections = [KeySection(str(number), (("does", "K"),) * size) for number, size in enumerate((6, 3, 6, 10, 3))]
    columns = in_columns(sections, 2)
    assert [section.title for column in columns for section in column] == ["0", "1", "2", "3", "4"]
    assert [len(column) for column in columns] == [3, 2]


def test_meetings_that_stand_close_are_named_by_narrower_labels(qtbot: QtBot, theme: Theme) -> None:
    def run(at: int) -> TimelineRun:
        marks = (TimelineMark(at, at + 1, "planned"),)
        return TimelineRun(str(at), "Rundvandring i kulturhuset Kvarnen", "fre 4 dec", marks)

    line = Timeline()
    qtbot.addWidget(line)
    line.resize(830, line.sizeHint().height())
    line.show_line([run(at) for at in (10, 40, 50, 62)], [], span=(0, 70), now=30, today="Today")
    boxes = line._labels()
    assert len(boxes) == 4
    assert not any(boxes[one].intersects(boxes[other]) for one, other in combinations(boxes, 2))
    line.show_line([run(10)], [], span=(0, 70), now=30, today="Today")
    alone = line._labels()[0].width()
    assert min(box.width() for box in boxes.values()) < alone
    assert boxes[0].width() == alone, "the first has room, though the others have not"


def test_the_status_tells_when_it_was_saved_last(desktop: Desktop, window: MainWindow) -> None:
    assert window._status.text().startswith("Saved ")
    assert window._status.text().split(" · ")[0] != "Saved"


def test_a_place_that_was_damaged_on_this_computer_is_forgotten(preferences: Preferences) -> None:
    preferences.settings.setValue(GEOMETRY.key, "x")
    assert preferences.get(GEOMETRY) == ""
