"""The keys on one page, on the screen; with what the page in the window is for on top, and a way to paper."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dialogapp.gui.dialogs.keys_paper import page_layout, paint_page, save_pdf
from dialogapp.gui.dialogs.keys_sheet import KeySection, in_columns
from dialogapp.gui.dialogs.saving import ask_where_to_save, usual_folder
from dialogapp.gui.tokens import Space
from dialogapp.gui.translation import translated
from dialogapp.services.translation import message

_BESIDE = 60
"""How much of the window stays seen around the page of keys."""
_COLUMN_WIDTH = 420
_MOST_COLUMNS = 3


class KeysDialog(QDialog):
    """Shows sections of keys in columns; it scrolls where the window is small. `purpose` says what the page in the
    window is for.
    """

    def __init__(self, sections: Sequence[KeySection], parent: QWidget, purpose: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(translated(message("Keys on one page")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sections, self._purpose = list(sections), purpose
        room = parent.size() - QSize(_BESIDE, _BESIDE)
        page = self._page(max(1, min(_MOST_COLUMNS, room.width() // _COLUMN_WIDTH)))
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(self.windowTitle())
        self._scroll.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, Space.WIDE, Space.SMALL, Space.LARGE)
        layout.setSpacing(Space.LARGE)
        if purpose:
            words = _label(purpose, "", self)
            words.setWordWrap(True)
            layout.addWidget(words)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._buttons())
        wanted = page.sizeHint() + QSize(4 * Space.PAGE, 5 * Space.PAGE)
        self.resize(wanted.boundedTo(room))
        self._scroll.setFocus()

    def save(self, path: Path) -> None:
        """Save the page as a PDF and show it, or say that it could not be written."""
        if save_pdf(path, self.windowTitle(), self._purpose, self._sections):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        else:
            self._said.setText(translated(message("The file could not be written. Choose another folder")))
            self._said.show()

    def _page(self, count: int) -> QWidget:
        page = QWidget(self)
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, Space.LARGE, 0)
        columns.setSpacing(Space.PAGE)
        for part in in_columns(self._sections, count):
            column = QVBoxLayout()
            column.setSpacing(Space.LARGE)
            for section in part:
                column.addLayout(_section(section, page))
            column.addStretch(1)
            columns.addLayout(column, 1)
        return page

    def _buttons(self) -> QWidget:
        row = QWidget(self)
        self._said = _label("", "", row)
        self._said.setProperty("tone", "bad")
        self._said.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, row)
        buttons.rejected.connect(self.reject)
        role = QDialogButtonBox.ButtonRole.ActionRole
        buttons.addButton(translated(message("Print…")), role).clicked.connect(self._ask_printer)
        buttons.addButton(translated(message("Save as PDF…")), role).clicked.connect(self._ask_where)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, Space.LARGE, 0)
        layout.addWidget(self._said, 1)
        layout.addWidget(buttons)
        return row

    def _ask_where(self) -> None:
        title = self.windowTitle()
        ask_where_to_save(self, title, usual_folder(), f"{title}.pdf", self.save, "PDF (*.pdf)")

    def _ask_printer(self) -> None:
        # Loaded when something is printed: the printing system takes long to ask for its printers.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        self._printer = printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout())
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: paint_page(printer, self.windowTitle(), self._purpose, self._sections))
        QDialog.open(dialog)  # its own one wants a slot


def _section(section: KeySection, parent: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.LARGE)
    grid.setVerticalSpacing(Space.TIGHT)
    grid.setColumnStretch(0, 1)
    grid.addWidget(_label(section.title, "lead", parent), 0, 0, 1, 2)
    for number, (does, keys) in enumerate(section.rows, start=1):
        words = _label(does, "", parent)
        words.setWordWrap(True)
        grid.addWidget(words, number, 0)
        grid.addWidget(_label(keys, "key", parent), number, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return grid


def _label(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
