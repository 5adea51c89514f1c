"""The presenter of what is left when a meeting has ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.questions import Coverage
from dialogapp.gui.session import Session
from dialogapp.services.lines import set_kind
from dialogapp.services.room import WhatIsLeft


class LeftPresenter:
    """Holds what is left of the meeting that was ended last. `changed` is called when that is less."""

    def __init__(self, session: Session, changed: Callable[[], None]) -> None:
        self._session = session
        self._changed = changed
        self._left: WhatIsLeft | None = None
        self._names: dict[str, tuple[int, str]] = {}

    @property
    def is_shown(self) -> bool:
        """Whether a meeting has just been ended."""
        return self._left is not None

    def show(self, left: WhatIsLeft, names: dict[str, tuple[int, str]]) -> None:
        """Tell what is left; `names` is organisation id to number and name."""
        self._left, self._names = left, names
        self._changed()

    def put_away(self) -> None:
        """Enough of it: what is not done stands on the page of equal treatment."""
        self._left = None
        self._changed()

    def sentence(self) -> str:
        """What is left, in a line."""
        language = self._session.language
        if self._left is None or self._left.is_nothing:
            return language.text("Nothing is left to do here")
        return language.text("This is left. What is not done now stays as owed under Equal treatment")

    def questions(self) -> list[str]:
        """The questions not put to all who came, each with those it is missing from."""
        return [self._not_put(row) for row in self._left.not_put] if self._left is not None else []

    def _not_put(self, row: Coverage) -> str:
        language, number = self._session.language, row.question.number
        if not row.put_to:
            return language.text("Question {number} was not put to anybody", number=number)
        names = ", ".join(self._names[supplier_id][1] for supplier_id in row.missing)
        return language.text("Question {number} was not put to {names}", number=number, names=names)

    def to_all(self) -> list[Contribution]:
        """The questions that came up, and are to be put to all."""
        return list(self._left.to_all) if self._left is not None else []

    def maybe_information(self) -> list[Contribution]:
        """The buyer's lines that may be information, and have not been answered for."""
        return list(self._left.maybe_information) if self._left is not None else []

    def judge(self, contribution_id: str, *, is_information: bool) -> None:
        """Say whether a line of the buyer's is information; if so, it is owed to all who were not there."""
        if self._left is None:
            return
        rest = tuple(line for line in self._left.maybe_information if line.id != contribution_id)
        self._left = replace(self._left, maybe_information=rest)
        if is_information:
            self._session.do(lambda store: set_kind(store, [contribution_id], "information"))
        self._changed()
