"""The chosen exercise on paper, or one of the library before it is made, as a Word or PDF document.

The application's own command line makes it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QWidget

from dialogapp.domain.exercise_definitions import ExerciseDefinition
from dialogapp.domain.exercises import Exercise
from dialogapp.gui.dialogs.saving import ask_where_to_save, documents_folder
from dialogapp.gui.pages import Surroundings
from dialogapp.gui.preferences import DOCUMENTS_FOLDER
from dialogapp.gui.runner import Job, Outcome
from dialogapp.gui.screens.documents_presenter import exported
from dialogapp.services.exporting import Order, register, suggested_name
from dialogapp.services.translation import message


class ExercisePaper(QObject):
    """Offers and makes the paper. `chosen` says of which exercise, by its id; empty for none. `in_library` says which
    one of the library is shown, None for none.
    """

    def __init__(
        self,
        around: Surroundings,
        chosen: Callable[[], str],
        in_library: Callable[[], ExerciseDefinition | None],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._around = around
        self._session = around.session
        self._chosen, self._in_library = chosen, in_library
        self._page = page
        self._job: Job | None = None
        self._order = Order("exercise")
        self._path = Path()
        for name, source, ending, keys in (
            ("word", message("Save the exercise on paper as Word…"), ".docx", "Ctrl+Shift+Y"),
            ("pdf", message("Save the exercise on paper as PDF…"), ".pdf", "Ctrl+Alt+Shift+P"),
        ):
            around.actions.add(
                f"exercises.paper_{name}", source, partial(self.ask_where, ending),
                section=message("Exercises"), shortcut=keys, page="exercises", widget=page,
            )  # fmt: skip

        self.blank: list[QAction] = [
            around.actions.add(
                f"exercises.blank_{name}", source, partial(self.ask_where_blank, ending),
                section=message("Exercises"), page="exercises", widget=page,
            )
            for name, source, ending in (
                ("word", message("Blank paper as Word…"), ".docx"),
                ("pdf", message("Blank paper as PDF…"), ".pdf"),
            )
        ]  # fmt: skip

    def enable(self) -> None:
        """Blank paper is there for what is shown of the library."""
        for action in self.blank:
            action.setEnabled(self._in_library() is not None)

    def ask_where_blank(self, ending: str) -> None:
        """Ask where to save the blank paper of what is shown of the library."""
        definition = self._in_library()
        if definition is not None:
            self._ask(Order("exercise", definition=definition), ending)

    def ask_where(self, ending: str) -> None:
        """Ask where to save it."""
        order = Order("exercise", exercise_id=self._chosen())
        if order.exercise_id:
            self._ask(order, ending)

    def _ask(self, order: Order, ending: str) -> None:
        name = self._session.read(lambda reader: suggested_name(reader, order, ending))
        ask_where_to_save(
            self._page,
            self._session.language.text("Save the document"),
            documents_folder(self._around.preferences),
            name,
            partial(self.save, order),
        )

    def save(self, order: Order, path: Path) -> None:
        """Make it as a file; whoever asked has agreed to replace one of that name."""
        self._around.preferences.set(DOCUMENTS_FOLDER, str(path.parent))
        self._order, self._path = order, path
        if order.definition is not None:
            which = ["blank", order.definition.key]
        else:
            exercise = self._session.read(lambda reader: reader.get(Exercise, str(order.exercise_id)))
            which = ["paper", str(exercise.number)]
        told = ["exercise", str(self._session.store.path), *which, "--force", "--json", "-o", str(path)]
        self._job = self._session.jobs.start(told)
        # By the method itself: Qt then forgets it with the page, should the page go first.
        self._job.finished.connect(self._take_outcome)

    def _take_outcome(self, outcome: Outcome) -> None:
        self._job = None
        language = self._session.language
        if outcome.status == 0:
            written = exported(self._order, self._path, outcome.output)
            self._session.do(lambda store: register(store, written))
            self._around.tell(language.text("Saved as {path}", path=self._path), "ok")
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))
        elif not outcome.cancelled:
            self._around.tell(outcome.messages[-1] if outcome.messages else language.text("It failed"), "bad")
