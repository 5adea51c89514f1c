"""The words for which secrecy was requested, so that none of them is shown to the room by another way."""

from __future__ import annotations

import re

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.secrecy import LineSecrecy
from dialogapp.services.ports import Reader
from dialogapp.services.secrecy import secrecy_by_line

_TELLING = 12
"""Shorter lines, such as “Ja”, are only found where they are the whole text."""


class Secrets:
    """Every wording of the lines for which secrecy was requested; of a line that is secret in part, the passages."""

    def __init__(self, reader: Reader) -> None:
        self._texts: set[str] = set()
        self._passages: list[re.Pattern[str]] = []
        for line_id, secrecy in secrecy_by_line(reader).items():
            text = reader.get(Contribution, line_id).text
            hidden = secrecy.hidden(text)
            if not hidden:
                continue
            wordings = [text, *(earlier for _, earlier in reader.wordings(line_id))]
            if hidden != ((0, len(text)),):
                self._add_passages(secrecy)
                wordings = [one for one in wordings if secrecy.hidden(one) == ((0, len(one)),)]
            self._texts.update(map(_bare, wordings))
        self._texts.discard("")

    def hold(self, text: str, *, in_part: bool = False) -> bool:
        """Whether `text` is such a line or has one in it; with `in_part` also whether it is a part of one."""
        bare = _bare(text)
        return (
            bare in self._texts
            or any(passage.search(bare) for passage in self._passages)
            or any(len(secret) >= _TELLING and secret in bare for secret in self._texts)
            or (in_part and len(bare) >= _TELLING and any(bare in secret for secret in self._texts))
        )

    def _add_passages(self, secrecy: LineSecrecy) -> None:
        """A passage is found as words of their own, however short."""
        bare = (_bare(passage.text) for passage in secrecy.passages)
        self._passages += [re.compile(rf"(?<!\w){re.escape(words)}(?!\w)") for words in bare if words]


def _bare(text: str) -> str:
    return " ".join(text.casefold().split())
