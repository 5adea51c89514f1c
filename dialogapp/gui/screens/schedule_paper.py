"""The schedule on paper: printed, or saved as a Word or PDF page, as much of it as is shown.

The page is made by the application's own command line in a child process, as every document is.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from dialogapp.gui.dialogs.saving import ask_where_to_save, documents_folder
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.preferences import DOCUMENTS_FOLDER
from dialogapp.gui.runner import Job, Outcome
from dialogapp.gui.screens.documents_presenter import exported, schedule_days
from dialogapp.services.exporting import Order, register, suggested_name
from dialogapp.services.translation import message

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Span = tuple[date, date] | None


class SchedulePaper(QObject):
    """Offers and makes the page. `span` says which days are shown, None for all."""

    def __init__(self, around: Surroundings, span: Callable[[], Span], parent: QWidget) -> None:
        super().__init__(parent)
        self._around = around
        self._session = around.session
        self._page = parent
        self._span = span
        self._folder = QTemporaryDir()
        self._job: Job | None = None
        self._then: Callable[[Outcome], None] | None = None
        self._printer: QPrinter | None = None
        self.menu = QMenu(parent)
        self.menu.aboutToShow.connect(self._fill)
        self._add_actions()

    def _add_actions(self) -> None:
        section, add = message("Schedule"), self._around.actions.add
        for name, source, slot, keys in (
            ("print", message("Print what is shown…"), self.print_page, "Ctrl+P"),
            ("word", message("Save what is shown as Word…"), partial(self.ask_where, ".docx"), "Ctrl+Shift+O"),
            ("pdf", message("Save what is shown as PDF…"), partial(self.ask_where, ".pdf"), "Ctrl+Alt+Shift+P"),
            (
                "wall",
                message("Print for a wall, without the suppliers' names…"),
                partial(self.print_page, without_names=True),
                "Ctrl+Shift+P",
            ),
            (
                "wall_word",
                message("Save for a wall as Word, without the suppliers' names…"),
                partial(self.ask_where, ".docx", without_names=True),
                "Ctrl+Alt+Shift+O",
            ),
        ):
            add(f"schedule.{name}", source, slot, section=section, shortcut=keys, page="schedule", widget=self._page)

    def _fill(self) -> None:
        self.menu.clear()
        for name in ("print", "word", "pdf", "", "wall", "wall_word"):
            if name:
                self.menu.addAction(self._around.actions.action(f"schedule.{name}"))
            else:
                self.menu.addSeparator()

    def order(self, *, without_names: bool = False) -> Order:
        """What would be made now."""
        first, last = self._span() or (None, None)
        return Order("schedule", audience="public" if without_names else "internal", first=first, last=last)

    # As a file

    def ask_where(self, ending: str, *, without_names: bool = False) -> None:
        """Ask where to save the page."""
        order = self.order(without_names=without_names)
        name = self._session.read(lambda reader: suggested_name(reader, order, ending))
        ask_where_to_save(
            self._page,
            self._session.language.text("Save the document"),
            documents_folder(self._around.preferences),
            name,
            partial(self.save, order),
        )

    def save(self, order: Order, path: Path) -> None:
        """Make the page as a file; whoever asked has agreed to replace one of that name."""
        self._around.preferences.set(DOCUMENTS_FOLDER, str(path.parent))
        self._make(order, path, lambda outcome: self._finish(order, path, outcome))

    def _finish(self, order: Order, path: Path, outcome: Outcome) -> None:
        written = exported(order, path, outcome.output)
        self._session.do(lambda store: register(store, written))
        self._around.tell(self._session.language.text("Saved as {path}", path=path), "ok")
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    # On a printer

    def print_page(self, *, without_names: bool = False) -> None:
        """Make the page and ask for a printer."""
        path = Path(self._folder.filePath("schedule.html"))
        self._make(self.order(without_names=without_names), path, lambda _: self._ask_printer(path.read_text("utf-8")))

    def _ask_printer(self, html: str) -> None:
        # Loaded when something is printed: the printing system takes long to ask for its printers.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        self._printer = printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: print_html(html, printer))
        QDialog.open(dialog)  # its own one wants a slot

    def _make(self, order: Order, path: Path, then: Callable[[Outcome], None]) -> None:
        told = ["export", str(self._session.store.path), "schedule", *schedule_days(order)]
        if order.audience != "internal":
            told.append("--without-names")
        told += ["--force", "--json", "-o", str(path)]
        self._then = then
        self._job = self._session.jobs.start(told)
        # By the method itself: Qt then forgets it with the page, should the page go first.
        self._job.finished.connect(self._take_outcome)

    def _take_outcome(self, outcome: Outcome) -> None:
        then, self._then, self._job = self._then, None, None
        if outcome.status == 0 and then is not None:
            then(outcome)
        elif not outcome.cancelled:
            failed = self._session.language.text("It failed")
            self._around.tell(outcome.messages[-1] if outcome.messages else failed, "bad")


def print_html(html: str, printer: QPrinter) -> None:
    """Print a page that is written in HTML."""
    document = QTextDocument()
    document.setHtml(html)
    document.print_(printer)
