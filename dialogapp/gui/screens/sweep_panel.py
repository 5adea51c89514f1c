"""Going through the inputs, one key each, until none is left that nobody has looked at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from dialogapp.domain.needs import Need
from dialogapp.domain.tracing import TreatmentHow
from dialogapp.gui.forms.ui_sweep_panel import Ui_SweepPanel
from dialogapp.gui.models.found import Found
from dialogapp.gui.models.input_models import InputModel, InputRow, NeedTargetModel
from dialogapp.gui.screens.need_quotes import CARD, CONTRIBUTION, Quote
from dialogapp.gui.screens.sweep_presenter import MOST_SHOWN, SweepPicture, SweepPresenter
from dialogapp.gui.session import Session
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.two_line_delegate import TwoLineDelegate, TwoLines
from dialogapp.services.sweep import InputKey
from dialogapp.services.translation import message


class SweepPanel(QWidget):
    """Inputs at the left, the chosen one with what can become of it at the right, the needs to put it down on below."""

    need_wanted = Signal(str)
    """The id of a need to show."""

    quote_wanted = Signal(object)
    """A Quote to show where it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SweepPanel()
        self.ui.setupUi(self)
        self.setFocusProxy(self.ui.inputs)
        self._presenter: SweepPresenter | None = None
        self._dismissing: list[InputKey] = []
        self.inputs = InputModel(lambda row: self._told(row).spoken, self)
        self.needs = NeedTargetModel(lambda need: _told_need(need).spoken, self)
        ui = self.ui
        ui.inputs.setModel(self.inputs)
        ui.inputs.setItemDelegate(TwoLineDelegate(ui.inputs, self._told, title_lines=2))
        ui.needs.setModel(self.needs)
        ui.needs.setItemDelegate(TwoLineDelegate(ui.needs, _told_need))
        ui.columns.setSizes([400, 560])
        ui.columns.setStretchFactor(1, 1)
        ui.which.replace_value("untreated")
        ui.which.committed.connect(lambda _: self.refresh())
        ui.search.searched.connect(self.inputs.search)
        ui.search.left_downwards.connect(ui.inputs.setFocus)
        ui.inputs.selectionModel().currentChanged.connect(self._show_chosen)
        ui.inputs.installEventFilter(self)
        ui.inputs.doubleClicked.connect(self._open)
        ui.needs.doubleClicked.connect(lambda index: self.need_wanted.emit(str(self.needs.key_at(index.row()))))
        ui.need.clicked.connect(ui.finder.line.setFocus)
        ui.question.clicked.connect(lambda: self._treat("question"))
        ui.background.clicked.connect(lambda: self._treat("background"))
        ui.dismiss.clicked.connect(self._ask_reason)
        ui.reason.committed.connect(self._take_reason)
        ui.finder.taken.connect(self._take)
        self.needs.dropped.connect(self._link)
        ui.nothing.pressed.connect(self._show_all)

    def set_up(self, session: Session) -> None:
        """Say who reads and writes."""
        self._presenter = SweepPresenter(session)
        self.ui.finder.set_up(self._presenter.find)

    @property
    def presenter(self) -> SweepPresenter:
        """Who reads and writes."""
        assert self._presenter is not None, "set_up comes first"
        return self._presenter

    def refresh(self) -> None:
        """Read the inputs anew; what is chosen stays, or the next one is."""
        ui = self.ui
        picture = self.presenter.picture(ui.which.text())
        place = max(0, ui.inputs.currentIndex().row())
        self.inputs.show_rows(picture.rows)
        self.needs.show_rows(picture.needs)
        if self.inputs.rowCount() and not ui.inputs.selectionModel().hasSelection():
            place = min(place, self.inputs.rowCount() - 1)
            ui.inputs.setCurrentIndex(self.inputs.index(place, 0))
        ui.progress.setText(self._progress(picture))
        ui.needsTitle.setVisible(bool(picture.needs))
        ui.needs.setVisible(bool(picture.needs))
        self._show_nothing(picture)
        self._show_chosen()

    def retranslate(self) -> None:
        """Set every text again."""
        ui = self.ui
        ui.retranslateUi(self)
        if self._presenter is not None:
            ui.which.show_choices(self._presenter.choices())
            ui.which.show_value(ui.which.text() or "untreated")
        ui.search.set_hint(translated(message("Search inputs")))
        ui.finder.set_texts(
            translated(message("The need that it is part of: search, or write a new one")),
            translated(message("No such need.")),
        )
        for button in (ui.need, ui.question, ui.background, ui.dismiss):
            button.setAccessibleName(button.text())

    def sizeHint(self) -> QSize:
        """No higher than it must be: on a low window the lists scroll, not the page."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """One key each, while the list has the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            return self._take_key(event.key())
        return False

    def _take_key(self, key: int) -> bool:
        ways = {
            Qt.Key.Key_1: self.ui.finder.line.setFocus,
            Qt.Key.Key_2: lambda: self._treat("question"),
            Qt.Key.Key_3: lambda: self._treat("background"),
            Qt.Key.Key_4: self._ask_reason,
            Qt.Key.Key_0: lambda: self.presenter.untreat(self._keys()),
            Qt.Key.Key_Return: self._open,
        }
        way = ways.get(Qt.Key(key))
        if way is None or not self._keys():
            return False
        way()
        return True

    def _chosen(self) -> InputRow | None:
        row = self.ui.inputs.currentIndex().row()
        return self.inputs.row_at(row) if 0 <= row < self.inputs.rowCount() else None

    def _keys(self) -> list[InputKey]:
        rows = sorted({index.row() for index in self.ui.inputs.selectedIndexes()})
        return [self.inputs.row_at(row).key for row in rows]

    def _show_chosen(self) -> None:
        row, ui = self._chosen(), self.ui
        ui.side.setCurrentWidget(ui.nothingPage if row is None else ui.inputPage)
        if row is None:
            return
        ui.text.setText(row.text)
        told = [row.teller, row.place, self.presenter.treated_word(row) if row.treated != "untreated" else ""]
        ui.place.setText(" · ".join(part for part in told if part))
        thread = self.presenter.thread(row) if row.treated == "need" else ""
        ui.thread.setText(thread)
        ui.thread.setVisible(bool(thread))
        takes_reason = bool(self._dismissing) or row.treated in ("question", "dismissed")
        ui.reasonRow.setVisible(takes_reason)
        is_question = row.treated == "question" and not self._dismissing
        ui.reasonLabel.setText(translated(message("The question")) if is_question else translated(message("Reason")))
        ui.reason.setAccessibleName(ui.reasonLabel.text())
        if not self._dismissing:
            ui.reason.replace_value(self.presenter.reason(row) if takes_reason else "")

    def _show_nothing(self, picture: SweepPicture) -> None:
        if not picture.of:
            self.ui.nothing.set_texts(translated(message("What is said in the meetings is gone through here.")))
        elif "untreated" not in picture.counts:
            self.ui.nothing.set_texts(
                translated(message("Every input has become part of a need, or has its reason not to.")),
                translated(message("Show all inputs")),
            )
        else:
            self.ui.nothing.set_texts(translated(message("No such input.")), translated(message("Show all inputs")))

    def _show_all(self) -> None:
        self.ui.which.show_value("all")
        self.refresh()
        self.ui.inputs.setFocus()

    def _progress(self, picture: SweepPicture) -> str:
        told = self.presenter.progress(picture)
        if picture.left_out:
            more = translated(message("The first {count} are shown; the others come as these are gone through."))
            return f"{told} {more.format(count=MOST_SHOWN)}"
        return told

    def _go_on(self) -> None:
        """The next input is chosen; the keys are its."""
        self.ui.finder.clear()
        self.ui.inputs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _treat(self, how: TreatmentHow) -> None:
        if keys := self._keys():
            self._dismissing = []
            self.presenter.treat(keys, how, "", self._go_on)

    def _ask_reason(self) -> None:
        if keys := self._keys():
            self._dismissing = keys
            self.ui.reason.offer(self.presenter.reasons())
            self._show_chosen()
            self.ui.reason.replace_value("")
            self.ui.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take_reason(self, reason: str) -> None:
        row, keys = self._chosen(), self._dismissing
        self._dismissing = []
        if keys:
            if reason.strip():
                self.presenter.treat(keys, "dismissed", reason, self._go_on)
            else:
                self._show_chosen()
        elif row is not None and row.treated == "question":
            self.presenter.treat([row.key], "question", reason, self._go_on)
        elif row is not None and row.treated == "dismissed":
            self.presenter.treat([row.key], "dismissed", reason, self._go_on)

    def _take(self, found: Found) -> None:
        if keys := self._keys():
            self.presenter.take(keys, found, self._go_on)

    def _link(self, need_id: str, keys: list[InputKey]) -> None:
        self.presenter.link(need_id, keys, self._go_on)

    def _open(self) -> None:
        row = self._chosen()
        if row is not None:
            kind = CARD if row.key.kind == "card" else CONTRIBUTION
            self.quote_wanted.emit(Quote("", kind, row.key.id, row.text, row.teller, row.place))

    def _told(self, row: InputRow) -> TwoLines:
        detail = " · ".join(part for part in (row.teller, row.place) if part)
        if row.is_confidential:
            return TwoLines(row.text, detail, row.mark, side=translated(message("secrecy requested")), side_tone="warn")
        side = self.presenter.treated_word(row) if self.ui.which.text() != row.treated else ""
        return TwoLines(row.text, detail, row.mark, side=side, faded=row.treated == "dismissed")


def _told_need(need: Need) -> TwoLines:
    return TwoLines(f"{need.number}. {need.title}")
