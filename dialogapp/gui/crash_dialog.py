"""What is shown when something happens that nobody foresaw: once, without losing anything."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from dialogapp.domain.errors import DialogappError
from dialogapp.gui.tokens import Space
from dialogapp.gui.translation import translated
from dialogapp.services.program import version
from dialogapp.services.translation import message


def report_text(error: BaseException) -> str:
    """What a maintainer needs to know: versions and where it happened. What users typed may be in the error's own
    words.
    """
    versions = (
        f"Dialogapp {version() or '(from its sources)'}",
        f"Python {platform.python_version()}",
        f"PySide {PySide6.__version__}",
        platform.platform(),
    )
    return ", ".join(versions) + "\n\n" + "".join(traceback.format_exception(error))


class CrashDialog(QDialog):
    """Tells that something went wrong, what was kept, and offers the report as a file."""

    def __init__(self, parent: QWidget | None, error: BaseException) -> None:
        super().__init__(parent)
        self.report = report_text(error)
        self.setWindowTitle(translated(message("Something went wrong")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sentence = QLabel(
            translated(
                message(
                    "Something happened that Dialogapp is not prepared for. "
                    "All that was saved is kept, and you can go on. "
                    "If it happens again, close the dialogue and open it anew. "
                    "The report below helps those who mend the program; read it before you send it."
                )
            ),
            self,
        )
        sentence.setWordWrap(True)
        heading = QLabel(self.windowTitle(), self)
        heading.setProperty("role", "title")
        self._problem = QLabel(self)
        self._problem.setProperty("tone", "bad")
        self._problem.setWordWrap(True)
        self._problem.hide()
        shown = QPlainTextEdit(self.report, self)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setAccessibleName(translated(message("Report")))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        save = buttons.addButton(translated(message("Save the report…")), QDialogButtonBox.ButtonRole.ActionRole)
        save.clicked.connect(self._ask_where)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        layout.setSpacing(Space.LARGE)
        for widget in (heading, sentence, shown, self._problem, buttons):
            layout.addWidget(widget)
        self.resize(640, 420)

    @property
    def problem(self) -> str:
        """Why the report was not saved; empty where nothing stood in the way."""
        return self._problem.text()

    def save(self, path: str) -> None:
        """Write the report to `path`; where that can't be done, say so and stay."""
        try:
            Path(path).write_text(self.report, encoding="utf-8")
        except OSError as error:
            told = translated(
                message("The report was not saved: {reason}. Choose another folder, or copy the text above.")
            )
            self._problem.setText(f"✕ {told.format(reason=error.strerror)}")
        else:
            self._problem.clear()
        self._problem.setVisible(bool(self._problem.text()))

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, translated(message("Save the report")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile("dialogapp-report.txt")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save)
        dialog.open()


class CrashReporter(QObject):
    """Takes every exception that nobody caught. Those that have a sentence for the user are told by `tell`; of the
    others the first is shown, later ones only go to standard error.
    """

    def __init__(self, window: QWidget, tell: Callable[[DialogappError], None]) -> None:
        super().__init__(window)
        self._window = window
        self._tell = tell
        self.dialog: CrashDialog | None = None

    def install(self) -> None:
        """Take over Python's hook, which Qt calls for an exception in a slot."""
        sys.excepthook = self._hook

    def report(self, error: BaseException) -> None:
        """Tell the error, or write it to standard error and, if it is the first, show it."""
        if isinstance(error, DialogappError):
            self._tell(error)
            return
        traceback.print_exception(error)
        if self.dialog is None:
            self.dialog = CrashDialog(self._window, error)
            self.dialog.open()

    def _hook(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, where)
            return
        self.report(error)
