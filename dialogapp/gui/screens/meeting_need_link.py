"""Letting a need rest on lines of the log, from where the lines are in sight.

A line for which secrecy was requested can be linked here and nowhere else: no search finds it. Its words stay masked
in every document that leaves the project group.
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.errors import InputError
from dialogapp.domain.needs import Need
from dialogapp.gui.discreet import Discreet
from dialogapp.gui.pages import Tell
from dialogapp.gui.session import Session
from dialogapp.services.needs import link_contributions


class NeedLinkPresenter:
    """Offers the needs, finds the one that was meant, and links."""

    def __init__(self, session: Session, tell: Tell, discreet: Discreet) -> None:
        self._session = session
        self._discreet = discreet
        self._tell = tell

    def names(self) -> list[str]:
        """The needs as they are offered: number and title; in discreet mode without other suppliers' names."""
        return [self._discreet.text(_name(need)) for need in self._needs()]

    def find(self, written: str) -> Need:
        """The need meant by its number, or by a part of its title. InputError where it is none, or several."""
        needs, sought = self._needs(), written.strip().casefold()
        found = [need for need in needs if sought in (str(need.number), need.title.casefold(), _name(need).casefold())]
        found = found or [need for need in needs if sought in need.title.casefold()]
        if not sought or len(found) != 1:
            raise InputError("“{name}” is no need, or more than one; write its number or its title", name=written)
        return found[0]

    def link(self, lines: Sequence[LogLine], written: str) -> None:
        """Let the need that was meant rest on `lines`."""
        try:
            need = self.find(written)
        except InputError as error:
            self._session.refuse(error)
            return
        ids = [line.contribution.id for line in lines]
        self._session.do(
            lambda store: link_contributions(store, need.id, ids), lambda _: self._tell(self._words(need, lines), "ok")
        )

    def _words(self, need: Need, lines: Sequence[LogLine]) -> str:
        language = self._session.language
        told = language.plural(
            "Need {number} rests on the line.", "Need {number} rests on the lines.", len(lines), number=need.number
        )
        if any(line.confidential for line in lines):
            masked = language.text("What is confidential is left out of the documents; write the need without it.")
            return f"{told} {masked}"
        return told

    def _needs(self) -> list[Need]:
        return self._session.read(lambda reader: reader.all(Need))


def _name(need: Need) -> str:
    return f"{need.number}. {need.title}"
