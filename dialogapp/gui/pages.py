"""The pages of the window: what a page is given, and what all pages do alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Protocol, TypeAlias

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.gui.actions import Actions
from dialogapp.gui.discreet import Discreet
from dialogapp.gui.page_names import PageName
from dialogapp.gui.preferences import PURPOSES_READ, Preferences
from dialogapp.gui.room.room_presenter import RoomPresenter
from dialogapp.gui.session import Session
from dialogapp.gui.spelling import Spelling
from dialogapp.gui.widgets.empty_state import EmptyState
from dialogapp.gui.widgets.page_header import PageHeader
from dialogapp.gui.widgets.tone import Tone
from dialogapp.services.changes import Committed
from dialogapp.services.ports import Files


class Go(Protocol):
    """Shows a page."""

    def __call__(self, page: PageName, noun_id: str = "") -> None:
        """Show `page`, and there the noun with this id."""


class Tell(Protocol):
    """Shows a sentence in the message bar."""

    def __call__(self, text: str, tone: Tone = "plain") -> None:
        """Show `text`, with the sign of `tone`."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page is given: the dialogue, the register of actions, what is remembered, and the window's other places.

    `owe` sets the figure beside a page's word in the rail. `room` is told what could be let through to the room next.
    `discreet` knows which suppliers may be told of now, `spelling` which words are misspelt.
    `open_import` shows the dialog of imports, `open_contact` that of the contact outside the meetings with this id.
    `files` opens and makes other dialogues.
    """

    session: Session
    actions: Actions
    preferences: Preferences
    go: Go
    tell: Tell
    owe: Callable[[PageName, int], None]
    room: RoomPresenter
    discreet: Discreet
    spelling: Spelling
    open_import: Callable[[], None]
    open_contact: Callable[[str], None]
    files: Files


PageFactory: TypeAlias = Callable[[Surroundings], "Page"]


class Page(QWidget):
    """A page. It reads anew when the dialogue changed, at once if it is seen, else when it is next shown.

    Who inherits sets `name` and, where only some changes concern it, `entities`; builds its form in the constructor,
    and overrides `refresh`, `retranslate` and, if a noun can be pointed out, `reveal`.
    """

    name: ClassVar[PageName]
    entities: ClassVar[frozenset[str]] = frozenset()
    """Entities whose changes call for `refresh`; empty for all."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.around = around
        self.session = around.session
        self._is_stale = True
        self.session.changed.connect(self._take_change)
        self._spoken = self.session.language.code
        self._page_header: PageHeader | None = None

    def refresh(self) -> None:
        """Read what is shown anew."""

    def retranslate(self) -> None:
        """Set every text that code sets, and call `self.ui.retranslateUi(self)`. The constructor calls it once
        itself.
        """

    def reveal(self, noun_id: str) -> None:
        """Choose and show the noun with this id."""

    def take_file(self, path: Path) -> bool:
        """A file was dropped on the window: whether the page takes it. One that no page takes is imported."""
        return False

    def close_down(self) -> None:
        """The dialogue is about to be closed: hand in what was not stored yet."""

    @property
    def purpose(self) -> str:
        """What the page is for."""
        return self._page_header.purpose if self._page_header is not None else ""

    def show_purpose(self) -> None:
        """Show what the page is for on the page itself (F1)."""
        if self._page_header is not None:
            self._page_header.show_purpose(True)

    def focus_first(self) -> None:
        """Put the focus where work begins when the page is opened: where the page's focus proxy says, else in its first
        list that holds something, else on the button that an empty page offers.
        """
        lists = (view for view in self.findChildren(QAbstractItemView) if _takes_keys(view) and view.model().rowCount())
        buttons = (button for empty in self.findChildren(EmptyState) for button in empty.findChildren(QPushButton))
        first: QWidget | None = next(
            (one for one in (self.focusProxy(), *lists, *buttons) if one and _takes_keys(one)), None
        )
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed meanwhile."""
        super().showEvent(event)
        if self._page_header is None:
            self._show_header()
        if self._is_stale:
            self._is_stale = False
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        # Qt tells of one change several times: a translator goes, another comes.
        if event.type() == QEvent.Type.LanguageChange and self._spoken != self.session.language.code:
            self._spoken = self.session.language.code
            self.retranslate()
            self._refresh_if_seen()

    def _show_header(self) -> None:
        """Show what the page is for until the user has put that away, here and on this computer."""
        header = self.findChild(PageHeader)
        if header is None:
            return
        self._page_header = header
        read = self.around.preferences.get(PURPOSES_READ)
        header.show_purpose(self.name not in read)
        header.purpose_put_away.connect(self._keep_put_away)

    def _keep_put_away(self) -> None:
        read = self.around.preferences.get(PURPOSES_READ)
        self.around.preferences.set(PURPOSES_READ, sorted({*read, self.name}))

    def _take_change(self, committed: Committed) -> None:
        if not self.entities or self.entities & committed.entities:
            self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self.refresh()


def _takes_keys(widget: QWidget) -> bool:
    return widget.isVisible() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
