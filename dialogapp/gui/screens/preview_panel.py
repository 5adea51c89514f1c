"""A document as the pages it will be, or several side by side; and the same as running text.

The application's own command line makes the files and draws their pages, in a process that is kept; a picture is
unpacked beside the window.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTemporaryDir, Signal
from PySide6.QtGui import QImage, QImageReader, QKeyEvent
from PySide6.QtWidgets import QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.gui import icons
from dialogapp.gui.forms.ui_preview_panel import Ui_PreviewPanel
from dialogapp.gui.preferences import PREVIEW_AS_TEXT, Preferences
from dialogapp.gui.runner import Job, Outcome
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.pages_view import PageColumn
from dialogapp.services.previewing import PAGES, WORDS

_ICONS = {
    "before": "caret-left",
    "after": "caret-right",
    "smaller": "minus",
    "fit": "arrows-out-line-horizontal",
    "larger": "plus",
    "stop": "x",
    "contents": "list",
    "enlarge": "arrows-out",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A document to show: for whom it is, and the command line that makes it, without the folder it makes it in."""

    title: str
    arguments: tuple[str, ...]


class PreviewPanel(QWidget):
    """Shows previews, one at a time or several."""

    beside_chosen = Signal(bool)
    """Whether the documents of all readers are to be shown side by side."""

    enlarged = Signal(bool)
    """Whether the pages are to have all the room that there is."""

    shown = Signal()
    """The pages of the documents that were asked for are known, and the first are being drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_PreviewPanel()
        ui.setupUi(self)
        self._folder = QTemporaryDir()
        self._folders = 0
        self._documents: list[Shown] = []
        self._made: dict[Shown, tuple[str, PageColumn]] = {}
        self._known_at = ""
        self._jobs: dict[Job, Callable[[Outcome], None]] = {}
        self._failed: tuple[str, ...] = ()
        for name, icon in _ICONS.items():
            getattr(ui, name).setIcon(icons.icon(icon))
        ui.before.clicked.connect(lambda: ui.pages.go_to_page(ui.pages.page - 1))
        ui.after.clicked.connect(lambda: ui.pages.go_to_page(ui.pages.page + 1))
        ui.smaller.clicked.connect(ui.pages.zoom_out)
        ui.larger.clicked.connect(ui.pages.zoom_in)
        ui.fit.clicked.connect(ui.pages.zoom_to_fit)
        ui.stop.clicked.connect(self.stop)
        ui.enlarge.toggled.connect(self.enlarged)
        ui.beside.toggled.connect(self.beside_chosen)
        ui.words.toggled.connect(self._show_as)
        ui.pages.wanted.connect(self._draw)
        ui.pages.looked_at.connect(self._tell_place)
        self.setFocusProxy(ui.pages)
        self._show_working()

    def set_up(self, session: Session, preferences: Preferences) -> None:
        """Say who makes the documents."""
        self._session, self._preferences = session, preferences
        self.ui.words.setChecked(preferences.get(PREVIEW_AS_TEXT))

    def retranslate(self) -> None:
        """Set every text again."""
        self.ui.retranslateUi(self)
        self._tell_place(self.ui.pages.page, self.ui.pages.page_count)
        for button in (self.ui.beside, self.ui.words):
            button.setMinimumWidth(button.sizeHint().width())
        waiting = self._session.language.text("The preview is being made …")
        self.ui.text.setPlaceholderText(waiting)
        self.ui.pages.set_hint(waiting)

    def show_documents(self, documents: Sequence[Shown], known_at: str) -> None:
        """Make and show these. What was made of the dialogue as it was at `known_at` is not made again."""
        self.stop()
        if known_at != self._known_at:
            self._made.clear()
            self._known_at = known_at
        self._documents, self._failed = list(documents), ()
        missing = [document for document in documents if document not in self._made]
        for document in missing:
            folder = self._new_folder()
            self._start([*document.arguments, "-o", folder], partial(self._take_made, document, folder))
        if not missing:
            self._show_made()
        self._show_working()

    def show_words(self, text: str) -> None:
        """Show a text in place of a document."""
        self.stop()
        self._documents, self._failed = [], ()
        self.ui.pages.show_columns([])
        self.ui.text.setPlainText(text)
        self.ui.shown.setCurrentWidget(self.ui.text)
        self._show_working()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the room back."""
        if event.key() == Qt.Key.Key_Escape and self.ui.enlarge.isChecked():
            self.ui.enlarge.setChecked(False)
        else:
            super().keyPressEvent(event)

    def stop(self) -> None:
        """Make no more of what was asked for."""
        jobs, self._jobs = self._jobs, {}
        for job in jobs:
            job.cancel()
        self._show_working()

    def close_down(self) -> None:
        """Make nothing more: what is on its way is not shown."""
        self._documents = []
        self.stop()

    def _new_folder(self) -> str:
        self._folders += 1
        return self._folder.filePath(str(self._folders))

    def _start(self, arguments: Sequence[str], then: Callable[[Outcome], None]) -> None:
        job = self._session.jobs.kept().start(arguments)
        self._jobs[job] = then
        # By the method itself: Qt then forgets it with the panel, should the panel go first.
        job.finished.connect(self._take_outcome)

    def _take_outcome(self, outcome: Outcome) -> None:
        job = self.sender()
        then = self._jobs.pop(job, None) if isinstance(job, Job) else None
        if then is not None:
            then(outcome)

    def _take_made(self, document: Shown, folder: str, outcome: Outcome) -> None:
        if outcome.status == 0:
            sizes = json.loads(outcome.output)["pages"]
            self._made[document] = folder, PageColumn(document.title, [(wide, high) for wide, high in sizes])
        elif not outcome.cancelled:
            self._failed += outcome.messages or (self._session.language.text("The preview could not be made"),)
        if not self._jobs:
            self._show_made()
        self._show_working()

    def _show_made(self) -> None:
        made = [self._made[document] for document in self._documents if document in self._made]
        if self._failed or not made:
            self.show_words("\n".join(self._failed))
            return
        self.ui.pages.show_columns([column for _, column in made])
        self._show_as(self.ui.words.isChecked())
        self.shown.emit()

    def _show_as(self, as_text: bool) -> None:
        self._preferences.set(PREVIEW_AS_TEXT, as_text)
        if not self._documents:
            return
        self.ui.shown.setCurrentWidget(self.ui.text if as_text else self.ui.pages)
        self.setFocusProxy(self.ui.text if as_text else self.ui.pages)
        document = self._documents[0]
        if as_text and document in self._made:
            place = self.ui.text.verticalScrollBar().value()
            self.ui.text.setHtml(Path(self._made[document][0], WORDS).read_text("utf-8"))
            self.ui.text.verticalScrollBar().setValue(place)
        self._show_working()

    def _draw(self, column: int, page: int, dots: int) -> None:
        """Have a page drawn, unless that was done before."""
        if column >= len(self._documents):
            return
        document = self._documents[column]
        folder = self._made[document][0]
        out = Path(folder, str(dots))
        picture = out / f"page-{page + 1}.png"
        if picture.exists():
            self._read(document, column, page, dots, picture)
            return
        arguments = ["draw", str(Path(folder, PAGES)), "--first", str(page + 1), "--ppi", str(dots), "-o", str(out)]
        self._start([*arguments, "--json"], partial(self._take_drawn, document, column, page, dots, picture))
        self._show_working()

    def _take_drawn(self, document: Shown, column: int, page: int, dots: int, picture: Path, outcome: Outcome) -> None:
        if outcome.status == 0:
            self._read(document, column, page, dots, picture)
        self._show_working()

    def _read(self, document: Shown, column: int, page: int, dots: int, picture: Path) -> None:
        def show(image: QImage) -> None:
            if column < len(self._documents) and self._documents[column] == document:
                self.ui.pages.show_picture(column, page, dots, image)

        self._session.aside(lambda: QImageReader(str(picture)).read(), show)

    def _show_working(self) -> None:
        ui, is_making = self.ui, bool(self._jobs)
        ui.progress.setVisible(is_making)
        ui.stop.setVisible(is_making)
        has_pages = ui.shown.currentWidget() is ui.pages and bool(ui.pages.page_count)
        for button in (ui.before, ui.after, ui.smaller, ui.fit, ui.larger):
            button.setEnabled(has_pages)
        ui.words.setEnabled(bool(self._documents))

    def _tell_place(self, page: int, count: int) -> None:
        language = self._session.language
        told = language.text("Page {page} of {pages}", page=page, pages=count) if count else ""
        self.ui.place.setText(told)
        name = language.text("Preview")
        self.ui.pages.setAccessibleName(", ".join(filter(None, (name, told))))
        self.ui.pages.setAccessibleDescription(language.text("“As text” shows the same in words"))
        self._show_working()
