"""Inputs that are carried from a list or the log, to be put down on a need."""

from __future__ import annotations

import json
from collections.abc import Iterable

from PySide6.QtCore import QMimeData

from dialogapp.gui.carried_kinds import INPUTS
from dialogapp.services.sweep import InputKey


def carried(keys: Iterable[InputKey]) -> QMimeData:
    """What is carried while inputs are dragged."""
    data = QMimeData()
    data.setData(INPUTS, json.dumps([[key.kind, key.id] for key in keys]).encode())
    return data


def put_down(data: QMimeData) -> list[InputKey]:
    """The inputs that were carried; none where it is something else."""
    if not data.hasFormat(INPUTS):
        return []
    return [InputKey(kind, noun_id) for kind, noun_id in json.loads(bytes(data.data(INPUTS).data()))]
