"""Several needs at once: status, priority, review and owner are set for all that are chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from dialogapp.domain.needs import NEED_PRIORITIES, NEED_STATUSES, REVIEW_STATES
from dialogapp.gui.forms.ui_needs_screen import Ui_NeedsScreen
from dialogapp.gui.screens.needs_presenter import NeedsPresenter
from dialogapp.gui.session import Session
from dialogapp.services.need_words import NEED_STATUS_WORDS, PRIORITY_WORDS, REVIEW_WORDS
from dialogapp.services.needs import NeedRow

_VARIES = "varies"


class SeveralNeeds(QObject):
    """The page beside the list while several needs are chosen in it."""

    def __init__(self, ui: Ui_NeedsScreen, presenter: NeedsPresenter, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._presenter = presenter
        self._session = session
        self._rows: list[NeedRow] = []
        ui.severalStatus.committed.connect(self._set_status)
        ui.severalPriority.committed.connect(lambda value: self._set("priority", value))
        ui.severalReview.committed.connect(lambda value: self._set("review", value))
        ui.severalOwner.committed.connect(lambda value: self._set("owner", value))
        ui.severalReason.committed.connect(self._take_reason)

    def show_rows(self, rows: Sequence[NeedRow], owners: list[str]) -> None:
        """Show what the chosen needs have in common; what differs is left open."""
        words, ui = self._session.language, self._ui
        self._rows = list(rows)
        ui.severalTitle.setText(words.text("{count} needs are chosen", count=len(rows)))
        ui.severalNames.setText("\n".join(f"{row.need.number}. {row.need.title}" for row in rows))
        varies = (_VARIES, words.text("they differ"))
        for field, part, keys, known in (
            (ui.severalStatus, "status", NEED_STATUSES, NEED_STATUS_WORDS),
            (ui.severalPriority, "priority", NEED_PRIORITIES, PRIORITY_WORDS),
            (ui.severalReview, "review", REVIEW_STATES, REVIEW_WORDS),
        ):
            values = {getattr(row.need, part) for row in rows}
            choices = [(key, words.text(known[key])) for key in keys]
            field.show_choices(choices if len(values) == 1 else [varies, *choices])
            field.show_value(values.pop() if len(values) == 1 else _VARIES)
        owned = {row.need.owner for row in rows}
        ui.severalOwner.offer(owners)
        ui.severalOwner.setPlaceholderText(varies[1] if len(owned) > 1 else "")
        ui.severalOwner.show_value(owned.pop() if len(owned) == 1 else "")
        ui.severalReason.replace_value("")

    def _set(self, part: str, value: str) -> None:
        if value != _VARIES:
            self._presenter.set_several([row.need.id for row in self._rows], {part: value})

    def _set_status(self, status: str) -> None:
        reason = self._ui.severalReason.text().strip()
        if status == "dismissed" and not reason:
            self._ui.severalReason.setFocus()
            return
        if status != _VARIES:
            parts = {"status": status, "status_reason": reason} if reason else {"status": status}
            self._presenter.set_several([row.need.id for row in self._rows], parts)

    def _take_reason(self, reason: str) -> None:
        if reason.strip() and self._ui.severalStatus.text() == "dismissed":
            self._set_status("dismissed")
