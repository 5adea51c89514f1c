"""A board as a page holds it: the painted canvas, and the same as a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QPageLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dialogapp.domain.boards.drawing import Spot
from dialogapp.domain.boards.pictures import BoardPicture, WallPicture, list_rows
from dialogapp.gui import theme
from dialogapp.gui.boards.canvas import ZOOM_STEP, BoardCanvas
from dialogapp.gui.boards.printing import Fit, paper_for, print_picture
from dialogapp.gui.session import Session
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.ask_bar import AskBar
from dialogapp.services.board_pictures import BoardWords, board_picture
from dialogapp.services.cards import cards_seen
from dialogapp.services.ports import Reader

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_EMPTY = WallPicture("", ())


class Board(QWidget):
    """Shows what the room may see of one exercise. Subclasses say what dragging and keys do; what they write is taken
    back by the window's undo.

    Whoever holds it calls `refresh` when the dialogue changed, and shows what can be done with it as buttons.
    """

    selection_changed = Signal()
    """Other cards are chosen."""

    card_activated = Signal(str)
    """A card was opened, by its id."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.exercise_id = ""
        self.picture: BoardPicture = _EMPTY
        self.canvas = BoardCanvas(self)
        self.list = QListWidget(self)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setWordWrap(True)
        self.ask = AskBar(self)
        self._is_following = False
        self._actions: list[tuple[QAction, str, str]] = []
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.canvas)
        self._pages.addWidget(self.list)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(Space.TIGHT)
        self.rows.addWidget(self.ask)
        self.rows.addWidget(self._pages, 1)
        self.add_tools()
        self.setFocusProxy(self.canvas)
        self.canvas.chosen_changed.connect(self._follow_canvas)
        self.canvas.activated.connect(self.open_spot)
        self.canvas.dropped.connect(self.drop)
        self.list.itemSelectionChanged.connect(self._follow_list)
        self.list.itemActivated.connect(lambda item: self.open_spot(str(item.data(Qt.ItemDataRole.UserRole))))
        self.ask.closed.connect(self.setFocus)
        session.language_changed.connect(self.retranslate)
        self.retranslate()

    def add_tools(self) -> None:
        """Add what can be done on this board alone."""

    def add_tool(self, text: str, do: Callable[[], object], key: str = "") -> QAction:
        """Add something to do, with a key that works while the board has the focus. `text` is English."""
        action = QAction(self)
        action.triggered.connect(do)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        self._actions.append((action, text, key))
        return action

    def show_exercise(self, exercise_id: str) -> None:
        """Show another exercise; nothing of it is chosen."""
        self.exercise_id = exercise_id
        self.canvas.choose([])
        self.refresh()

    def refresh(self) -> None:
        """Read the exercise anew."""
        if not self.exercise_id:
            return
        self.show_picture(self.session.read(self._read))

    def _read(self, reader: Reader) -> BoardPicture:
        """The board with the cards that the room may see now: the window is seen by others too."""
        texts = {one.card.id: one.card.text for one in cards_seen(reader, self.exercise_id)}
        words = BoardWords(self.session.language, texts)
        return board_picture(reader, self.exercise_id, words, with_result=self.shows_result)

    def show_picture(self, picture: BoardPicture) -> None:
        """Show what was read."""
        self.picture = picture
        self.canvas.can_drag = self.can_change
        self.canvas.show_picture(picture)
        self._fill_list()
        self.arrange()

    @property
    def finds_alike(self) -> bool:
        """Whether cards that say the same can be looked for."""
        return False

    def find_alike(self) -> None:
        """Look for cards that say the same, where that can be done."""

    @property
    def can_change(self) -> bool:
        """Whether cards can be moved now."""
        return False

    @property
    def shows_result(self) -> bool:
        """Whether the last result is shown, once one is revealed."""
        return True

    def arrange(self) -> None:
        """Show and enable the tools that can be used now."""

    def selected_cards(self) -> list[str]:
        """Ids of the cards that are chosen."""
        return self.canvas.chosen

    def select_cards(self, card_ids: Sequence[str]) -> None:
        """Choose these cards and no others."""
        self.canvas.choose(card_ids)

    def zoom_by(self, steps: int) -> None:
        """Show it so many steps larger, or smaller; with 0 so that all of it is seen, if letters stay legible."""
        if steps:
            self.canvas.zoom_to(self.canvas.zoom * ZOOM_STEP**steps)
        else:
            self.canvas.zoom_to_fit()

    @property
    def is_list(self) -> bool:
        """Whether it is read as a list."""
        return self._pages.currentWidget() is self.list

    def show_as_list(self, as_list: bool) -> None:
        """Read it as a list, or see it drawn."""
        page = self.list if as_list else self.canvas
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy_rows(self) -> None:
        """Copy the rows that are chosen in the list, headings too, or all where none is."""
        rows = [self.list.item(row) for row in range(self.list.count())]
        chosen = [item.text() for item in rows if item.isSelected()] or [item.text() for item in rows]
        QGuiApplication.clipboard().setText("\n".join(chosen))

    @property
    def paper(self) -> QPageLayout:
        """The page that suits it."""
        return paper_for(self.picture)

    def print_on(self, printer: QPrinter, fit: Fit) -> None:
        """Print the board."""
        print_picture(printer, self.picture, fit)

    def open_spot(self, spot_id: str) -> None:
        """Something was opened."""
        if spot_id:
            self.card_activated.emit(spot_id)

    def drop(self, card_ids: list[str], target: Spot | None, at: QPointF) -> None:
        """Cards were dragged somewhere."""

    def retranslate(self) -> None:
        """Set every text again."""
        words = self.session.language
        for action, text, key in self._actions:
            told = words.text(text)
            action.setText(told)
            action.setToolTip(f"{told} ({key})" if key else told)
        self.list.setAccessibleName(words.text("The board as a list"))
        self.refresh()

    def _fill_list(self) -> None:
        self._is_following = True
        row = self.list.currentRow()
        self.list.clear()
        chosen = set(self.canvas.chosen)
        for told in list_rows(self.picture):
            text = "\n".join(filter(None, (told.text, told.detail)))
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, told.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text.replace("\n", ", "))
            if told.is_heading:
                item.setFont(theme.font(bold=True))
            self.list.addItem(item)
            item.setSelected(told.id in chosen)
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)
        self._is_following = False

    def _follow_canvas(self) -> None:
        if not self._is_following:
            self._is_following = True
            chosen = set(self.canvas.chosen)
            for row in range(self.list.count()):
                item = self.list.item(row)
                item.setSelected(item.data(Qt.ItemDataRole.UserRole) in chosen)
            self._is_following = False
        self.arrange()
        self.selection_changed.emit()

    def _follow_list(self) -> None:
        if not self._is_following:
            self._is_following = True
            ids = (str(item.data(Qt.ItemDataRole.UserRole)) for item in self.list.selectedItems())
            self.canvas.choose([one for one in ids if one])
            self._is_following = False
