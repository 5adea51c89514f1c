"""What can be done with the selected lines, as a menu where they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from dialogapp.domain.entry import Speaker
from dialogapp.gui.forms.ui_meeting_screen import Ui_MeetingScreen
from dialogapp.gui.screens.meeting_log_panel import LogPanel
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.elided_lines import elided_lines
from dialogapp.gui.widgets.organisation_mark import mark_icon
from dialogapp.services.room import Room

_TITLE_WIDTH = 320.0


class LogMenu(QObject):
    """Offers the commands on lines. `registered` are actions of the room, `kinds` those of the kinds."""

    def __init__(
        self,
        session: Session,
        ui: Ui_MeetingScreen,
        panel: LogPanel,
        registered: Sequence[QAction],
        kinds: Sequence[QAction],
    ) -> None:
        super().__init__(panel)
        self._session = session
        self._ui = ui
        self._panel = panel
        self._registered = list(registered)
        self._kinds = list(kinds)
        self._room: Room | None = None
        ui.log.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        ui.log.customContextMenuRequested.connect(self._open)

    def show_room(self, room: Room | None) -> None:
        """Offer this meeting's organisations, agenda and questions."""
        self._room = room

    def menu(self) -> QMenu | None:
        """The menu for the lines that are selected; None where none is."""
        chosen, room, language = self._ui.log.selected_lines(), self._room, self._session.language
        if not chosen or room is None:
            return None
        menu = QMenu(self._ui.log)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addMenu(self._kind_menu(menu))
        speakers = menu.addMenu(language.text("Said by"))
        for organisation in room.organisations:
            action = speakers.addAction(mark_icon(organisation.number), organisation.name)
            action.triggered.connect(lambda _=False, o=organisation: self._panel.set_speaker(Speaker(o.id)))
        speakers.addSeparator()
        speakers.addAction(language.text("Nobody in particular")).triggered.connect(
            lambda: self._panel.set_speaker(Speaker())
        )
        if room.items:
            items = menu.addMenu(language.text("Agenda item"))
            for item in room.items:
                action = items.addAction(item.title)
                action.triggered.connect(lambda _=False, i=item: self._panel.set_agenda_item(i.id))
        if asked := (*room.coverage, *room.follow_ups):
            questions = menu.addMenu(language.text("Answer to"))
            for row in asked:
                title = elided_lines(f"{row.question.label}  {row.question.text}", menu.font(), _TITLE_WIDTH, 1)[0]
                action = questions.addAction(title)
                action.triggered.connect(lambda _=False, q=row.question: self._panel.set_answer_to(q.stem_id))
        menu.addSeparator()
        menu.addActions(self._registered)
        if any(line.is_claimed for line in chosen):
            menu.addAction(language.text("The request for secrecy is withdrawn")).triggered.connect(
                self._panel.withdraw
            )
        if any(line.contribution.state == "struck" for line in chosen):
            menu.addAction(language.text("No longer struck")).triggered.connect(self._panel.restore)
        return menu

    def _kind_menu(self, parent: QMenu) -> QMenu:
        kinds = QMenu(self._session.language.text("Kind"), parent)
        kinds.addActions(self._kinds)
        return kinds

    def _open(self, at: QPoint) -> None:
        menu = self.menu()
        if menu is not None:
            menu.popup(self._ui.log.viewport().mapToGlobal(at))
