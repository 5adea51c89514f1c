"""The fields of a form that together show one noun."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance


class Field(Protocol):
    """A widget that shows a value as text and commits it: LineField, TextField, ChoiceField, NumberField."""

    @property
    def committed(self) -> SignalInstance:
        """Emits the new value."""

    def show_value(self, value: str) -> None:
        """Show what is stored; what is being typed stays."""

    def replace_value(self, value: str) -> None:
        """Show another value, whatever was typed."""

    def commit(self) -> None:
        """Commit what was typed."""


class FieldGroup(QObject):
    """Keeps track of which noun its fields show, so that what is committed late still goes to the right one."""

    committed = Signal(str, str, str)
    """The noun's id, the name of the part, and its new value."""

    def __init__(self, fields: Mapping[str, Field], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields = dict(fields)
        self._noun_id = ""
        for name, field in self._fields.items():
            field.committed.connect(partial(self._tell, name))

    @property
    def noun_id(self) -> str:
        """The id of what is shown; empty for nothing."""
        return self._noun_id

    def show(self, noun_id: str, values: Mapping[str, str]) -> None:
        """Show a noun's parts. Where it is another noun, what was typed into the last one is committed first."""
        if noun_id == self._noun_id:
            for name, field in self._fields.items():
                field.show_value(values[name])
            return
        self.commit()
        self._noun_id = noun_id
        for name, field in self._fields.items():
            field.replace_value(values[name])

    def commit(self) -> None:
        """Commit what was typed and not yet left. Call it before an action that builds on the fields."""
        for field in self._fields.values():
            field.commit()

    def _tell(self, name: str, value: str) -> None:
        if self._noun_id:
            self.committed.emit(self._noun_id, name, value)
