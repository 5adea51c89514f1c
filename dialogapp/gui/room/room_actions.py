"""What the actions of the room's menu do."""

from __future__ import annotations

from collections.abc import Callable

from dialogapp.gui.room.room_view import RoomView

ROOM_SLOTS: dict[str, Callable[[RoomView], object]] = {
    "nothing": RoomView.show_nothing,
    "item": RoomView.show_item,
    "follow": RoomView.turn_following,
    "question": RoomView.show_question,
    "exercise": RoomView.show_exercise,
    "result": lambda view: view.show_exercise(result=True),
    "text": RoomView.ask_text,
    "names": RoomView.turn_names,
    "open": RoomView.open_there,
    "here": RoomView.open_here,
    "close": RoomView.close,
}
"""By the action's name after `room.`."""
