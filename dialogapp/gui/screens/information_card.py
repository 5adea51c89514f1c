"""The card of one piece of information: what it is about, who got it, and what settles either debt."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dialogapp.domain.parity import DISCLOSURE_KINDS, ParityItem
from dialogapp.gui.dialogs.opening import ask_for_file
from dialogapp.gui.runner import Outcome
from dialogapp.gui.screens import equal_treatment_presenter as presenter
from dialogapp.gui.session import Session
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.date_field import DateField
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.refill import refill
from dialogapp.gui.widgets.unsqueezed import Unsqueezed
from dialogapp.services.disclosure_words import DISCLOSURE_KIND_WORDS, published_words
from dialogapp.services.disclosures import DisclosureDraft, Given, describe, take_into_documents
from dialogapp.services.translation import message

_WAYS = {"mail": message("by mail"), "meeting": message("in a meeting"), "publication": message("by publication")}


class InformationCard(Unsqueezed):
    """Shows an item. To suppliers it is given, or judged not to matter; to all who may bid it is taken into the
    procurement documents.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._today = ""
        self._item: ParityItem | None = None
        self._hashing = ""
        self.text, self.about, self.owed = QLabel(self), ElidedLabel(self), QLabel(self)
        for label in (self.text, self.owed):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.about, self.owed):
            label.setProperty("role", "muted")
        self.kind, self.given_by, self.file = ChoiceField(self), LineField(self), QPushButton(self)
        self.give, self.way, self.day = QPushButton(self), QComboBox(self), DateField(self)
        self.meeting, self.reference = QComboBox(self), QLineEdit(self)
        self.reason, self.judge = QLineEdit(self), QPushButton(self)
        self.where, self.by, self.take = QLineEdit(self), QLineEdit(self), QPushButton(self)
        for button in (self.give, self.take):
            button.setProperty("role", "primary")
        self.meeting.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._describing = self._row(self.kind, (self.given_by, 1), self.file)
        self._giving = self._row(
            self.give, self.way, self.day, (self.meeting, 1), (self.reference, 1), (QWidget(self), 1)
        )
        self._judging = self._row((self.reason, 1), self.judge)
        self._taking = self._row((self.where, 2), (self.by, 1), self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.TIGHT)
        for part in (self.text, self.about, self._describing, self.owed, self._giving, self._judging, self._taking):
            layout.addWidget(part)
        self._join()

    def _row(self, *parts: QWidget | tuple[QWidget, int]) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        for part in parts:
            widget, stretch = part if isinstance(part, tuple) else (part, 0)
            layout.addWidget(widget, stretch)
            if not stretch:
                widget.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return row

    def _join(self) -> None:
        self.way.currentIndexChanged.connect(self._show_way)
        self.give.clicked.connect(self.give_all)
        self.judge.clicked.connect(self.judge_it)
        self.reason.returnPressed.connect(self.judge_it)
        self.take.clicked.connect(self.take_it)
        self.where.returnPressed.connect(self.take_it)
        self.by.returnPressed.connect(self.take_it)
        self.kind.committed.connect(lambda _: self._describe())
        self.given_by.committed.connect(lambda _: self._describe())
        self.file.clicked.connect(self._ask_for_file)

    def retranslate(self) -> None:
        """Set every text again."""
        language = self._session.language
        refill(self.way, [(language.text(words), way) for way, words in _WAYS.items()])
        nothing = ("", language.text("About what?"))
        self.kind.show_choices(
            [nothing, *((kind, language.text(DISCLOSURE_KIND_WORDS[kind])) for kind in DISCLOSURE_KINDS)]
        )
        self.give.setText(language.text("All have got it"))
        self.take.setText(language.text("It stands there"))
        for button in (self.give, self.take):
            button.setAccessibleName(button.text())
        self.day.setAccessibleName(language.text("Which day they got it"))
        for named, name in (
            (self.way, language.text("How they got it")),
            (self.kind, language.text("What it is about")),
            (self.meeting, language.text("In which meeting")),
        ):
            named.setAccessibleName(name)
            named.setToolTip(name)
        for line, hint in (
            (self.reason, language.text("Why it does not matter to the procurement")),
            (self.given_by, language.text("Who of the buyer's gave it")),
            (self.reference, language.text("Where it was published")),
            (self.where, language.text("Where the procurement documents say it")),
            (self.by, language.text("Who saw to it")),
        ):
            line.setPlaceholderText(hint)
            line.setAccessibleName(hint)
            line.setToolTip(hint)
        self._show_way()

    def show_item(self, item: ParityItem, picture: presenter.Picture, *, to_bidders: bool) -> None:
        """Show a piece of information, and what settles the debt to suppliers or `to_bidders`."""
        language = self._session.language
        if self._item is None or item.disclosure.id != self._item.disclosure.id:
            self.day.replace_value("")
            self._today = self.day.text_of_day()
            for line in (self.reason, self.reference, self.by):
                line.clear()
            self.where.setText(item.disclosure.taken_into)
        self._item, told = item, item.disclosure
        self.text.setText(told.text)
        published = published_words(told, language)
        reached = presenter.reached(item, picture, language)
        self.about.setText(" · ".join(filter(None, (reached, published))) or language.text("Nobody has got it yet"))
        self.about.setToolTip(self.about.text())
        self.kind.show_value(told.kind)
        self.given_by.show_value(told.given_by or picture.givers.get(told.id, ""))
        self.file.setText(told.file_name or language.text("File…"))
        self.file.setToolTip(
            language.text("SHA-256 {sha256}", sha256=told.sha256)
            if told.sha256
            else language.text("Note which file it is; the file stays where it is")
        )
        self.file.setAccessibleName(self.file.text())
        self._show_owed(item, picture)
        meetings = sorted(picture.all_meetings.values(), key=lambda meeting: meeting.number)
        held = [meeting for meeting in meetings if meeting.state in ("running", "held")]
        refill(self.meeting, [(f"{meeting.number}. {meeting.title}", meeting.id) for meeting in held])
        self._giving.setVisible(not to_bidders and bool(item.owed))
        self._judging.setVisible(not to_bidders)
        self._taking.setVisible(to_bidders)
        self.owed.setVisible(not to_bidders)
        self.give.setEnabled(bool(item.owed))
        self.reason.setVisible(told.relevant)
        self.judge.setText(language.text("Does not matter") if told.relevant else language.text("It matters"))
        self.judge.setAccessibleName(self.judge.text())
        self.keep_height()

    def given(self) -> Given:
        """How, when and where it was given, as chosen."""
        how = str(self.way.currentData() or "mail")
        meeting_id = self.meeting.currentData() if how == "meeting" else None
        on = "" if meeting_id is not None or self.day.text_of_day() == self._today else self.day.text_of_day()
        return Given(how, on=on, meeting_id=meeting_id, reference=self.reference.text() if how == "publication" else "")

    def give_all(self) -> None:
        """Note that all have got it."""
        if self._item is not None:
            self.give_to(self._item, self._item.owed)

    def give_to(self, item: ParityItem, organisation_ids: tuple[str, ...]) -> None:
        """Note that these have got it, in the way chosen."""
        given = self.given()
        self._session.do(presenter.give(item, organisation_ids, given.how, given))

    def judge_it(self) -> None:
        """Judge whether it matters."""
        if self._item is not None:
            relevant = not self._item.disclosure.relevant
            use_case = presenter.judge(self._item.disclosure, relevant, self.reason.text())
            self._session.do(use_case, then=lambda _: self.reason.clear())

    def take_it(self) -> None:
        """Note where it stands in the procurement documents; an empty place takes that back."""
        if self._item is not None:
            ids, where, by = [self._item.disclosure.id], self.where.text(), self.by.text()
            self._session.do(lambda store: take_into_documents(store, ids, where, by))

    def note_file(self, path: Path) -> None:
        """Note which file it is: its name and SHA-256, worked out in a child process."""
        if self._item is None:
            return
        self._hashing = self._item.disclosure.id
        self._job = self._session.jobs.start(["digest", str(path), "--json"])
        self._job.finished.connect(self._take_digest)
        self.file.setEnabled(False)

    def _take_digest(self, outcome: Outcome) -> None:
        self.file.setEnabled(True)
        item = self._item
        if outcome.cancelled or item is None or item.disclosure.id != self._hashing:
            return
        if outcome.status:
            self.file.setToolTip("\n".join(outcome.messages))
            return
        told = json.loads(outcome.output)
        self._describe(told["file"], told["sha256"])

    def _ask_for_file(self) -> None:
        ask_for_file(self, self._session.language.text("Which file is it?"), self.note_file)

    def _describe(self, file_name: str | None = None, sha256: str | None = None) -> None:
        if self._item is None:
            return
        told = self._item.disclosure
        draft = DisclosureDraft(
            told.text,
            self.kind.text(),
            self.given_by.text(),
            told.file_name if file_name is None else file_name,
            told.sha256 if sha256 is None else sha256,
        )
        self._session.do(lambda store: describe(store, told.id, draft))

    def _show_owed(self, item: ParityItem, picture: presenter.Picture) -> None:
        language = self._session.language
        names = {supplier.id: supplier.name for supplier in picture.suppliers}
        if item.owed:
            words = language.text("Owed to {names}", names=", ".join(names[one] for one in item.owed))
        elif item.disclosure.relevant:
            words = language.text("All suppliers have got it")
        else:
            words = language.text("Does not matter: {reason}", reason=item.disclosure.reason)
        self.owed.setText(words)

    def _show_way(self) -> None:
        how = self.way.currentData()
        self.meeting.setVisible(how == "meeting")
        self.reference.setVisible(how == "publication")
        self.day.setVisible(how != "meeting")
