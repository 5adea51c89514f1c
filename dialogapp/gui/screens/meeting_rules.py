"""The rules that are read aloud as a meeting begins, each to be ticked; asked for over the agenda, blocking nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QVBoxLayout

from dialogapp.gui.forms.ui_meeting_screen import Ui_MeetingScreen
from dialogapp.gui.screens.meeting_presenter import MeetingPresenter
from dialogapp.gui.session import Session
from dialogapp.gui.tokens import Space
from dialogapp.services.rules import RULE_TEXTS, Rule, rules_left, rules_of
from dialogapp.services.translation import message

_WORDS: dict[Rule, str] = {"openness": message("Openness"), "competition": message("Competition")}


class RulesPart(QObject):
    """Shown while a meeting runs whose rules have not all been read. What is to be said stands in each tick's tip."""

    def __init__(self, session: Session, ui: Ui_MeetingScreen, meeting: MeetingPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._ui, self._meeting = session, ui, meeting
        self.frame = QFrame(ui.leftColumn)
        self.frame.setProperty("note", "warn")
        self._title = QLabel(self.frame)
        layout = QVBoxLayout(self.frame)
        layout.setContentsMargins(Space.MEDIUM, Space.TIGHT, Space.SMALL, Space.TIGHT)
        layout.setSpacing(Space.TIGHT)
        layout.addWidget(self._title)
        self.ticks: dict[Rule, QCheckBox] = {}
        for rule in _WORDS:
            tick = self.ticks[rule] = QCheckBox(self.frame)
            tick.clicked.connect(lambda read, rule=rule: self._tick(rule, read))
            layout.addWidget(tick)
        ui.leftLayout.insertWidget(0, self.frame)
        self.frame.hide()

    def retranslate(self) -> None:
        """Set every text again."""
        language = self._session.language
        self._title.setText(language.text("Read aloud and tick"))
        for rule, tick in self.ticks.items():
            tick.setText(language.text(_WORDS[rule]))
            tick.setAccessibleName(language.text("The rules on {rule} have been read", rule=tick.text().lower()))
            tick.setToolTip(language.text(RULE_TEXTS[rule]))

    def show(self) -> None:
        """Ask for what has not been read yet."""
        room, is_running = self._meeting.room, self._meeting.is_running
        left = rules_left(room.meeting) if room is not None and room.meeting.rules_read_at is None else []
        for rule, tick in self.ticks.items():
            tick.setVisible(room is not None and rule in rules_of(room.meeting))
            tick.setChecked(rule not in left)
        self.frame.setVisible(is_running and bool(left) and self._meeting.out is None)

    def _tick(self, rule: Rule, read: bool) -> None:
        self._meeting.note_rule(rule, read)
        self._ui.line.setFocus()
