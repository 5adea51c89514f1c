"""The entry line as it is shown: speaker, kind, secrecy, the field, and the timer that keeps what is half-typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu

from dialogapp.domain.entry import Speaker
from dialogapp.domain.instants import Instant, local
from dialogapp.gui import icons
from dialogapp.gui.forms.ui_meeting_screen import Ui_MeetingScreen
from dialogapp.gui.screens.meeting_entry import EntryPresenter
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.elided_lines import elided_lines
from dialogapp.gui.widgets.organisation_mark import mark_icon
from dialogapp.services.dates import clock_words
from dialogapp.services.room import Room
from dialogapp.services.words import CONTRIBUTION_KIND_WORDS, word

_NAME_WIDTH = 170.0
_WIDE = 480
"""From this width on name and time stand beside the chip of secrecy."""
_STYLES = (Qt.ToolButtonStyle.ToolButtonIconOnly, Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
_KEEP_AFTER_MS = 400
"""How long typing may stand unkept; its first character is kept at once. The timer does not run while nothing is
typed.
"""


class EntryPanel(QObject):
    """Joins the entry line's widgets to its presenter."""

    def __init__(
        self,
        session: Session,
        ui: Ui_MeetingScreen,
        presenter: EntryPresenter,
        kinds: Sequence[QAction],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._ui = ui
        self._presenter = presenter
        self._room: Room | None = None
        self._chips: tuple[object, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER_MS)
        self._timer.timeout.connect(self._keep_on)
        self._speakers = QMenu(ui.speaker)
        self._speakers.aboutToShow.connect(self._fill_speakers)
        ui.speaker.setMenu(self._speakers)
        for chip in (ui.speaker, ui.kind):
            chip.setProperty("chooses", True)
        menu = QMenu(ui.kind)
        menu.addActions(list(kinds))
        ui.kind.setMenu(menu)
        ui.secrecy.clicked.connect(self._mark_confidential)
        ui.line.textChanged.connect(self._type)
        ui.line.typing_begun.connect(self._begin_typing)
        ui.line.entered.connect(self._enter)
        ui.line.installEventFilter(self)

    def show_room(self, room: Room | None) -> None:
        """Show this meeting's organisations."""
        self._room = room
        self.show()

    def show(self) -> None:
        """Show what the presenter holds."""
        line, language, ui = self._presenter.line, self._session.language, self._ui
        # The text first: what it sets off must find the presenter's text in the field.
        if line.text != ui.line.text():
            ui.line.show_text(line.text)
        self._show_chips(line.confidential)
        zone = self._room.zone if self._room is not None else "UTC"
        ui.entryTime.setText(self._where_and_when(line.started_at, zone))
        beside = self._presenter.beside
        ui.beside.setText(language.text("Being saved: {line}", line=beside.text) if beside is not None else "")
        ui.beside.setVisible(beside is not None)

    def _show_chips(self, confidential: bool) -> None:
        """Show who says it, of what kind and whether secrecy is asked for. Most lines leave that as it is."""
        language, ui, speaker = self._session.language, self._ui, self._presenter.speaker
        organisation = self._room.organisation(speaker.organisation_id) if self._room is not None else None
        name = self._name(speaker) or language.text("Nobody in particular")
        is_crowded = confidential and ui.entry.width() < _WIDE
        height = ui.kind.fontMetrics().height()
        chips = (name, organisation, is_crowded, self._presenter.kind, confidential, language.code, height)
        if chips == self._chips:
            return
        self._chips = chips
        shown = organisation.initials if is_crowded and organisation is not None else name
        ui.speaker.setText(elided_lines(shown, ui.speaker.font(), _NAME_WIDTH, 1)[0])
        ui.speaker.setToolTip(name)
        ui.speaker.setIcon(mark_icon(organisation.number) if organisation is not None else QIcon())
        ui.kind.setText(word(language, CONTRIBUTION_KIND_WORDS, self._presenter.kind))
        ui.secrecy.setChecked(confidential)
        ui.secrecy.setText(language.text("Secrecy") if confidential else "")
        ui.secrecy.setToolButtonStyle(_STYLES[confidential])
        ui.secrecy.setIcon(icons.icon("lock-fill", "warn") if confidential else icons.icon("lock", "muted"))
        for chip in (ui.kind, ui.secrecy):
            chip.setFixedWidth(chip.sizeHint().width())
        ui.entryTime.setVisible(not is_crowded)

    def _where_and_when(self, at: Instant | None, zone: str) -> str:
        """What the line says of its place, and when its first character came."""
        meant, language = self._presenter.meant, self._session.language
        told = (
            language.text("to all") if meant.to_all else "",
            f"§\N{NO-BREAK SPACE}{meant.item}" if meant.item is not None else "",
            clock_words(local(at, zone), language, seconds=True) if at is not None else "",
        )
        return " · ".join(part for part in told if part)

    @property
    def is_keeping(self) -> bool:
        """Whether something typed has not been kept yet."""
        return self._presenter.is_unkept

    def keep_later(self) -> None:
        """Let the file forget the line that was logged, when that is shown: no write stands in the way of painting."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Keep the half-typed line now."""
        self._timer.stop()
        self._presenter.keep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw the ring around the whole entry while its field has the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            frame = self._ui.entry
            frame.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            frame.style().polish(frame)
        return False

    def _type(self) -> None:
        self._presenter.type(self._ui.line.text())
        if not self._timer.isActive():
            self._keep_on()

    def _keep_on(self) -> None:
        """Keep what was typed and look again later, until nothing is."""
        if self._presenter.is_unkept:
            self._presenter.keep()
            self._timer.start()

    def _begin_typing(self) -> None:
        self._presenter.begin_typing()

    def _enter(self) -> None:
        self._timer.stop()
        self._presenter.enter()

    def _mark_confidential(self) -> None:
        self._presenter.mark_confidential()
        self._ui.line.setFocus()

    def _fill_speakers(self) -> None:
        self._speakers.clear()
        room, language = self._room, self._session.language
        for organisation in room.organisations if room is not None else ():
            self._offer(Speaker(organisation.id), organisation.name, mark_icon(organisation.number))
            for person in room.participants if room is not None else ():
                if person.organisation_id == organisation.id:
                    self._offer(Speaker(organisation.id, person.id), f"      {person.name}", QIcon())
        self._speakers.addSeparator()
        self._offer(Speaker(), language.text("Nobody in particular"), QIcon())

    def _offer(self, speaker: Speaker, name: str, icon: QIcon) -> None:
        action = self._speakers.addAction(icon, name)
        action.triggered.connect(lambda: self._presenter.choose_speaker(speaker))

    def _name(self, speaker: Speaker) -> str:
        if self._room is None:
            return ""
        organisation = self._room.organisation(speaker.organisation_id)
        person = next((p.name for p in self._room.participants if p.id == speaker.participant_id), "")
        return ", ".join(part for part in (organisation.name if organisation is not None else "", person) if part)
