"""How the board of an exercise is looked at: larger and smaller, as a list, on paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from dialogapp.gui.boards import Board
from dialogapp.gui.boards.printing import Fit
from dialogapp.gui.screens.exercise_actions import ExerciseActions
from dialogapp.services.translation import message

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class BoardView(QObject):
    """The commands of the board that is shown; `board` says which, None for none. `shown` are those that a page
    shows as signs, `on_paper` those of its menu.
    """

    def __init__(self, board: Callable[[], Board | None], actions: ExerciseActions, page: QWidget) -> None:
        super().__init__(page)
        self._board, self._page = board, page
        self._printer: QPrinter | None = None
        add = actions.add
        smaller = add("board_smaller", message("Show the board smaller"), lambda: self._zoom(-1), "Alt+-",
                      "magnifying-glass-minus")  # fmt: skip
        larger = add("board_larger", message("Show the board larger"), lambda: self._zoom(1), ("Alt++", "Alt+="),
                     "magnifying-glass-plus")  # fmt: skip
        fit = add("board_fit", message("Show the whole board"), lambda: self._zoom(0), "Alt+Home", "arrows-in")
        self.as_list = add("board_list", message("The board as a list"), self._turn, "Ctrl+Shift+B", "list-bullets")
        self.as_list.setCheckable(True)
        self.copy = add("board_copy", message("Copy the board as text"), self._copy, "Ctrl+Shift+C", "copy")
        self.shown: tuple[QAction, ...] = (smaller, larger, fit, self.as_list)
        papers: tuple[tuple[Fit, str, str, str], ...] = (
            ("pages", message("Print the board…"), "Ctrl+P", "printer"),
            ("page", message("Print the board on one page…"), "", ""),
            ("poster", message("Print the board as a poster of several sheets…"), "", ""),
        )
        self.on_paper: tuple[QAction, ...] = tuple(
            add(f"print_{way}", source, partial(self.ask_printer, way), keys, icon)
            for way, source, keys, icon in papers
        )

    def enable(self) -> None:
        """Follow which board is shown, and how."""
        board = self._board()
        for action in (*self.shown, *self.on_paper, self.copy):
            action.setEnabled(board is not None)
        self.as_list.setChecked(board is not None and board.is_list)

    def ask_printer(self, fit: Fit) -> None:
        """Ask for a printer, and print the board on it."""
        board = self._board()
        if board is None:
            return
        # Loaded when something is printed: the printing system takes long to ask for its printers.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        self._printer = printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(board.paper)
        printer.setDocName(board.picture.title)
        dialog = QPrintDialog(printer, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: board.print_on(printer, fit))
        QDialog.open(dialog)  # its own one wants a slot

    def _zoom(self, steps: int) -> None:
        if (board := self._board()) is not None:
            board.zoom_by(steps)

    def _turn(self) -> None:
        if (board := self._board()) is not None:
            board.show_as_list(not board.is_list)
            self.enable()

    def _copy(self) -> None:
        if (board := self._board()) is not None:
            board.copy_rows()
