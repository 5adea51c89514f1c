"""Groups of a workshop and their way over its tables, in the meeting's form."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableWidgetItem, QWidget

from dialogapp.gui import theme
from dialogapp.gui.forms.ui_groups_panel import Ui_GroupsPanel
from dialogapp.gui.screens.groups_presenter import GroupsPresenter
from dialogapp.gui.session import Session
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.tone import SIGNS

_LEAST_TABLE = 90


class GroupsPanel(QWidget):
    """Shown for workshops, and where a meeting has groups already."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_GroupsPanel()
        self.ui.setupUi(self)
        self.presenter = GroupsPresenter(session)
        ui, presenter = self.ui, self.presenter
        ui.propose.clicked.connect(lambda: presenter.propose(ui.count.value()))
        ui.addGroup.clicked.connect(presenter.add)
        ui.groups.moved.connect(presenter.move)
        ui.groups.renamed.connect(presenter.rename)
        ui.groups.track_given.connect(presenter.give_track)
        ui.groups.removed.connect(presenter.remove)
        ui.seat.clicked.connect(self._seat)
        session.refused.connect(self._show_stored)
        for box in (ui.count, ui.tables, ui.rounds):
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.lineEdit().setTextMargins(Space.TIGHT, 0, 0, 0)
        view = ui.seating
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setWordWrap(True)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.horizontalHeader().setMinimumSectionSize(_LEAST_TABLE)
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_meeting(self, meeting_id: str, kind: str) -> None:
        """Show a meeting's groups, or nothing where it needs none."""
        ui, presenter = self.ui, self.presenter
        presenter.read(meeting_id)
        tree = presenter.tree()
        self.setVisible(kind == "workshop" or bool(tree))
        ui.groupsSum.setText(presenter.sum_words())
        ui.groups.setVisible(bool(tree))
        ui.groups.show_groups(tree)
        for note, words in ((ui.groupsNote, presenter.groups_note()), (ui.tablesNote, presenter.tables_note())):
            note.setVisible(bool(words))
            note.show_note(words, "warn")
        for widget in (
            ui.tablesTitle,
            ui.tablesLabel,
            ui.tables,
            ui.roundsLabel,
            ui.rounds,
            ui.seat,
            ui.hosted,
            ui.tablesWords,
        ):
            widget.setVisible(bool(tree))
        ui.tablesWords.setText(presenter.tables_words())
        if (tables := presenter.tables) is not None:
            ui.tables.setValue(tables.tables)
            ui.rounds.setValue(tables.rounds)
            ui.hosted.setChecked(tables.hosted)
        self._show_seating()

    def _show_seating(self) -> None:
        view, rows = self.ui.seating, self.presenter.seating()
        view.setVisible(bool(rows))
        if not rows:
            return
        with QSignalBlocker(view):
            titles = self.presenter.seating_titles()
            view.setRowCount(len(rows))
            view.setColumnCount(len(titles))
            view.setHorizontalHeaderLabels(titles)
            view.setVerticalHeaderLabels([row.title for row in rows])
            for number, row in enumerate(rows):
                for place, words in enumerate(row.cells):
                    is_alone = place in row.alone
                    item = QTableWidgetItem(f"{SIGNS['warn']} {words}" if is_alone else words)
                    if is_alone:
                        item.setForeground(theme.colour("warn"))
                    view.setItem(number, place, item)
        view.resizeRowsToContents()
        height = view.horizontalHeader().sizeHint().height() + sum(view.rowHeight(row) for row in range(len(rows)))
        scrolls = len(titles) * _LEAST_TABLE + view.verticalHeader().sizeHint().width() > self.width()
        bar = view.horizontalScrollBar().sizeHint().height() if scrolls else 0
        view.setFixedHeight(height + 2 * view.frameWidth() + bar)

    def _seat(self) -> None:
        ui = self.ui
        self.presenter.seat(ui.tables.value(), ui.rounds.value(), ui.hosted.isChecked())

    def _show_stored(self) -> None:
        """A change was refused: show again what is stored."""
        self.ui.groups.show_groups([])
        self.ui.groups.show_groups(self.presenter.tree())
