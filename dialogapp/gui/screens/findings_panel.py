"""What the checks find in the text of all requirements: lists that empty as one works."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QElapsedTimer, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.needs import Requirement
from dialogapp.domain.requirement_checks.finding import CHECK_KINDS, WHOLE_KINDS, CheckKind
from dialogapp.domain.requirement_checks.waiver import Judged
from dialogapp.gui import theme
from dialogapp.gui.forms.ui_findings_panel import Ui_FindingsPanel
from dialogapp.gui.models.columns import Column
from dialogapp.gui.models.rows import ListModel
from dialogapp.gui.screens.finding_checker import FindingChecker
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.two_line_delegate import TwoLineDelegate, TwoLines
from dialogapp.services.requirement_check_words import KIND_WORDS, finding_words, waived_words
from dialogapp.services.requirement_checks import take_up, waive

MOST_SHOWN = 200
_PAUSE_MS = 250
"""Between two showings of what is found while the checks run."""
_ALL = "all"


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of finding, or all of them: how many are open."""

    kind: CheckKind | None
    count: int


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A finding in a requirement."""

    requirement: Requirement
    found: Judged

    @property
    def key(self) -> str:
        """What tells it from others."""
        kind, passage, occurrence = self.found.key
        return f"{self.requirement.id}:{kind}:{occurrence}:{passage}"


class FindingsPanel(QWidget):
    """Kinds of findings at the left, with how many are open; those of the chosen kind at the right, and the one that is
    chosen under them with its text, what to do, and a line to say why it may stand.
    """

    requirement_wanted = Signal(str, str)
    """The id of a requirement to show, and the part of the form."""

    def __init__(self, checker: FindingChecker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FindingsPanel()
        self.ui.setupUi(self)
        self.setFocusProxy(self.ui.kinds)
        self._checker = checker
        self._asked_of = ""
        self._since_shown = QElapsedTimer()
        self._since_shown.start()
        self.kinds: ListModel[KindRow] = ListModel(
            [Column("", lambda row: self._told_kind(row).spoken)], lambda row: row.kind or _ALL, self
        )
        self.found: ListModel[FoundRow] = ListModel(
            [Column("", lambda row: self._told(row).spoken)], lambda row: row.key, self
        )
        ui = self.ui
        ui.kinds.setModel(self.kinds)
        ui.kinds.setItemDelegate(TwoLineDelegate(ui.kinds, self._told_kind))
        ui.found.setModel(self.found)
        ui.found.setItemDelegate(TwoLineDelegate(ui.found, self._told))
        ui.columns.setSizes([300, 660])
        ui.columns.setStretchFactor(1, 1)
        ui.text.setTextFormat(Qt.TextFormat.RichText)
        ui.kinds.selectionModel().currentChanged.connect(self._show_found)
        ui.found.selectionModel().currentChanged.connect(self._show_chosen)
        ui.found.activated.connect(lambda _: self._go())
        ui.go.clicked.connect(self._go)
        ui.reason.committed.connect(self._set_aside)
        ui.takeUp.clicked.connect(self._take_up)
        ui.waived.toggled.connect(lambda _: self._show())
        ui.stop.clicked.connect(checker.stop)
        ui.again.clicked.connect(checker.check)
        checker.progressed.connect(self._show_more)
        checker.finished.connect(self._show)

    def set_up(self, session: Session) -> None:
        """Say who reads and writes."""
        self._session = session

    def refresh(self) -> None:
        """Show what is known, and check what is new."""
        self._show()
        self._checker.check()

    def retranslate(self) -> None:
        """Set every text again."""
        words, ui = self._session.language, self.ui
        ui.retranslateUi(self)
        ui.reason.setPlaceholderText(words.text("Why it may stand as it is, then Enter"))
        ui.reason.setAccessibleName(ui.reason.placeholderText())
        for button in (ui.stop, ui.again, ui.go, ui.takeUp):
            button.setAccessibleName(button.text())

    def sizeHint(self) -> QSize:
        """No higher than it must be: on a low window the lists scroll, not the page."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def ask_reason(self) -> None:
        """Ask why the chosen finding may stand."""
        self.ui.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self) -> None:
        checker = self._checker
        counts = dict.fromkeys(CHECK_KINDS, 0)
        for found in checker.found.values():
            for each in found:
                counts[each.kind] += not each.reason
        rows = [KindRow(None, sum(counts.values())), *(KindRow(kind, counts[kind]) for kind in CHECK_KINDS)]
        self.kinds.show_rows(rows)
        if not self.ui.kinds.currentIndex().isValid():
            self.ui.kinds.setCurrentIndex(self.kinds.index(0, 0))
        self._show_progress()
        self._show_found()
        self._since_shown.restart()

    def _show_more(self) -> None:
        """Show what is known meanwhile, now and then."""
        if not self.isVisible():
            return
        if self._since_shown.elapsed() >= _PAUSE_MS:
            self._show()
        else:
            self._show_progress()

    def _show_progress(self) -> None:
        checker, words, ui = self._checker, self._session.language, self.ui
        done, of = len(checker.found), checker.of
        ui.stop.setVisible(checker.is_running)
        ui.again.setVisible(checker.was_stopped)
        ui.progress.setVisible(checker.is_running or checker.was_stopped)
        ui.progress.setText(
            words.text("{done} of {of} requirements checked. What is found so far is shown.", done=done, of=of)
        )

    def _kind(self) -> KindRow | None:
        row = self.ui.kinds.currentIndex().row()
        return self.kinds.row_at(row) if row >= 0 else None

    def _chosen(self) -> FoundRow | None:
        row = self.ui.found.currentIndex().row()
        return self.found.row_at(row) if 0 <= row < self.found.rowCount() else None

    def _show_found(self) -> None:
        kind, ui, words = self._kind(), self.ui, self._session.language
        if kind is None:
            return
        shows_waived = ui.waived.isChecked()
        rows = [
            FoundRow(requirement, each)
            for requirement in self._checker.requirements.values()
            for each in self._checker.found.get(requirement.id, ())
            if kind.kind in (None, each.kind) and (shows_waived or not each.reason)
        ]
        place = max(0, ui.found.currentIndex().row())
        self.found.show_rows(rows[:MOST_SHOWN])
        left_out = len(rows) > MOST_SHOWN
        ui.more.setVisible(left_out)
        ui.more.setText(
            words.text("The first {count} are shown; the others come as these are mended.", count=MOST_SHOWN)
        )
        ui.found.setVisible(bool(rows))
        ui.nothing.setVisible(not rows)
        ui.nothing.setText(self._nothing(kind))
        if rows and not ui.found.selectionModel().hasSelection():
            ui.found.setCurrentIndex(self.found.index(min(place, self.found.rowCount() - 1), 0))
        self._show_chosen()

    def _nothing(self, kind: KindRow) -> str:
        words, checker = self._session.language, self._checker
        if checker.is_running or checker.was_stopped:
            return words.text("Nothing is found so far.")
        if not checker.of:
            return words.text("There are no requirements to check yet.")
        if kind.kind is None:
            return words.text("Nothing is left to look at in the text of the requirements.")
        return words.text("Nothing of this kind is left.")

    def _show_chosen(self) -> None:
        row, ui, words = self._chosen(), self.ui, self._session.language
        ui.chosen.setVisible(row is not None)
        if row is None:
            return
        ui.text.setText(_marked(row))
        ui.told.setText(waived_words(row.found, words) if row.found.reason else finding_words(row.found, words))
        ui.reason.setVisible(not row.found.reason)
        ui.takeUp.setVisible(bool(row.found.reason))
        if self._asked_of != row.key:
            self._asked_of = row.key
            ui.reason.replace_value("")

    def _go(self) -> None:
        row = self._chosen()
        if row is not None:
            part = "verification" if row.found.kind == "no_verification" else "requirement_text"
            self.requirement_wanted.emit(row.requirement.id, part)

    def _set_aside(self, reason: str) -> None:
        row = self._chosen()
        if row is None or not reason.strip():
            return

        self._session.do(lambda store: waive(store, row.requirement.id, row.found, reason), self._go_on)

    def _take_up(self) -> None:
        row = self._chosen()
        if row is not None:
            self._session.do(lambda store: take_up(store, row.requirement.id, row.found), self._go_on)

    def _go_on(self, _: object) -> None:
        """Keep the focus here: where it was is hidden now, and so is the list once it is empty."""
        view = self.ui.kinds if self.ui.found.isHidden() else self.ui.found
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told_kind(self, row: KindRow) -> TwoLines:
        words = self._session.language
        name = words.text(KIND_WORDS[row.kind]) if row.kind is not None else words.text("All findings")
        if not row.count:
            return TwoLines(name, words.text("none"), tone="ok", faded=True)
        return TwoLines(name, figure=str(row.count))

    def _told(self, row: FoundRow) -> TwoLines:
        words, found = self._session.language, row.found
        kind = words.text(KIND_WORDS[found.kind])
        detail = (
            kind if found.kind in WHOLE_KINDS else words.text("{kind}: “{passage}”", kind=kind, passage=found.passage)
        )
        title = f"{row.requirement.number}. {row.requirement.text}"
        side = words.text("set aside") if found.reason else ""
        return TwoLines(title, " ".join(detail.split()), side=side, faded=bool(found.reason))


def _marked(row: FoundRow) -> str:
    """The requirement with the passage marked."""
    text, finding = row.requirement.text, row.found.finding
    number = f"{row.requirement.number}. "
    if row.found.kind in WHOLE_KINDS:
        return f"{number}{escape(text)}"
    before, passage, after = text[: finding.start], text[finding.start : finding.end], text[finding.end :]
    colour = theme.tokens().warn
    marked = f'<span style="text-decoration: underline; color: {colour}">{escape(passage)}</span>'
    return f"{number}{escape(before)}{marked}{escape(after)}"
