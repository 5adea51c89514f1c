"""The boards of exercises: what lies on them, whoever draws it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dialogapp.gui.boards.list_board import ListBoard as Board
from dialogapp.gui.session import Session

__all__ = ["Board", "make_board"]


def make_board(kind: str, session: Session, parent: QWidget | None = None) -> Board:
    """The board of a kind that a definition names."""
    return Board(session, parent)
