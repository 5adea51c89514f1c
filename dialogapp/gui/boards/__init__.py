"""The boards of exercises: painted from one drawing, readable as a list, changed by dragging and by keys."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dialogapp.gui.boards.board import Board
from dialogapp.gui.boards.lotus_board import LotusBoard
from dialogapp.gui.boards.plane_board import PlaneBoard
from dialogapp.gui.boards.wall_board import WallBoard
from dialogapp.gui.session import Session

__all__ = ["Board", "PlaneBoard", "make_board"]

_BOARDS: dict[str, type[Board]] = {"plane": PlaneBoard, "risks": PlaneBoard, "lotus": LotusBoard}


def make_board(kind: str, session: Session, parent: QWidget | None = None) -> Board:
    """The board of a kind that a definition names; a wall of cards where there is nothing special to it."""
    return _BOARDS.get(kind, WallBoard)(session, parent)
