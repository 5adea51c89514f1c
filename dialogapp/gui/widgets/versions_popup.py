"""The versions of a need or a requirement, each with what was changed in it, until one looks elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QTextBrowser, QVBoxLayout, QWidget

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.text_diff import Piece
from dialogapp.gui import theme
from dialogapp.gui.tokens import Space
from dialogapp.gui.widgets.wording_pieces import pieces_as_html

_SIZE = (560, 420)


@dataclass(frozen=True, slots=True)
class VersionShown:
    """A version: its number, when and by whom, and (part, pieces of both wordings) of what was changed."""

    head: str
    changes: tuple[tuple[str, tuple[Piece, ...]], ...]


class VersionsPopup(QFrame):
    """Shows versions, newest first: what went is struck through, what came is underlined. Esc closes it."""

    def __init__(self, title: str, shown: Sequence[VersionShown], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", True)
        self.setAccessibleName(title)
        head = QLabel(title, self)
        head.setProperty("role", "lead")
        self.page = QTextBrowser(self)
        self.page.setAccessibleName(title)
        self.page.setHtml("".join(map(_told, shown)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        layout.addWidget(head)
        layout.addWidget(self.page, 1)
        self.resize(*_SIZE)

    def show_at(self, place: QPoint) -> None:
        """Show it with its upper left corner at `place`, in screen coordinates."""
        self.move(place)
        self.show()
        self.page.setFocus(Qt.FocusReason.PopupFocusReason)


def _told(version: VersionShown) -> str:
    changes = "".join(
        f'<p style="margin:2px 0 0 0"><span style="color:{theme.tokens().muted}">{escape(part)}:</span> '
        f"{pieces_as_html(pieces)}</p>"
        for part, pieces in version.changes
    )
    return f'<p style="margin:{Space.MEDIUM}px 0 0 0"><b>{escape(version.head)}</b></p>{changes}'
