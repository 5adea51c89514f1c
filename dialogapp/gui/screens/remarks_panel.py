"""What the project group says of a need or a requirement, and how it was worded before."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dialogapp.domain.needs import Comment
from dialogapp.gui.screens.remarks_presenter import Remarks, RemarksPresenter, Subject
from dialogapp.gui.session import Session
from dialogapp.gui.tokens import Space
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.adding_line import AddingLine
from dialogapp.gui.widgets.fitted_list import FittedList
from dialogapp.gui.widgets.two_line_delegate import TwoLines
from dialogapp.gui.widgets.versions_popup import VersionsPopup
from dialogapp.services.translation import message


class RemarksPanel(QWidget):
    """Comments with a line to write the next, and a button that shows the versions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter: RemarksPresenter | None = None
        self._subject: Subject | None = None
        self._remarks = Remarks((), ())
        self.title = QLabel(self)
        self.title.setProperty("role", "muted")
        self.versions = QPushButton(self)
        self.versions.setProperty("role", "link")
        self.versions.clicked.connect(self._show_versions)
        self.comments = FittedList(self)
        self.comments.set_up(self._described, lambda comment: comment.id, title_lines=None)
        self.comments.opened.connect(self._settle)
        self.comments.removed.connect(self._remove)
        self.adding = AddingLine(self)
        self.adding.added.connect(self._add)
        self.hint = QLabel(self)
        self.hint.setProperty("role", "small")
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.versions)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.TIGHT)
        layout.addLayout(top)
        for widget in (self.comments, self.hint, self.adding):
            layout.addWidget(widget)

    def set_up(self, session: Session) -> None:
        """Say who reads and writes."""
        self._presenter = RemarksPresenter(session)

    def show_subject(self, subject: Subject) -> None:
        """Show what is said of a need or a requirement now."""
        assert self._presenter is not None, "set_up comes first"
        if self._subject is not None and self._subject != subject:
            self.adding.clear()
        self._subject = subject
        self._remarks = self._presenter.remarks(subject)
        self.comments.rows.show_rows(self._remarks.comments)
        self.comments.setVisible(bool(self._remarks.comments))
        self.hint.setVisible(bool(self._remarks.comments))
        count = len(self._remarks.versions)
        self.versions.setText(translated(message("Versions ({count})")).format(count=count))
        self.versions.setAccessibleName(self.versions.text())
        self.versions.setEnabled(count > 1)
        self.versions.setToolTip("" if count > 1 else translated(message("Nothing has been changed yet.")))

    def retranslate(self) -> None:
        """Set every text again."""
        self.title.setText(translated(message("Comments")))
        self.comments.setAccessibleName(translated(message("Comments")))
        self.adding.set_hint(translated(message("New comment: write and press Enter")))
        self.hint.setText(translated(message("Enter settles a comment or takes that back, Delete removes it.")))

    def _described(self, comment: Comment) -> TwoLines:
        assert self._presenter is not None, "set_up comes first"
        is_settled = comment.done_at is not None
        side = translated(message("settled")) if is_settled else translated(message("not settled"))
        return TwoLines(
            comment.text,
            self._presenter.told_by(comment),
            side=side,
            side_tone="ok" if is_settled else "warn",
            faded=is_settled,
        )

    def _add(self, texts: list[str]) -> None:
        if self._presenter is not None and self._subject is not None:
            self._presenter.add(self._subject, texts)

    def _settle(self, position: int) -> None:
        if self._presenter is not None:
            self._presenter.settle(self.comments.rows.row_at(position))

    def _remove(self, positions: list[int]) -> None:
        if self._presenter is not None:
            self._presenter.remove([self.comments.rows.row_at(position) for position in positions])

    def _show_versions(self) -> None:
        popup = VersionsPopup(self.versions.text(), self._remarks.versions, self)
        popup.show_at(self.versions.mapToGlobal(QPoint(self.versions.width() - popup.width(), self.versions.height())))
