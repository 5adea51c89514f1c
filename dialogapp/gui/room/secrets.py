"""The words for which secrecy was requested, so that none of them is shown to the room by another way."""

from __future__ import annotations

from dialogapp.domain.contributions import ConfidentialityClaim, Contribution
from dialogapp.services.ports import Reader

_TELLING = 12
"""Shorter lines, such as “Ja”, are only found where they are the whole text."""


class Secrets:
    """Every wording of the lines for which secrecy was requested."""

    def __init__(self, reader: Reader) -> None:
        self._texts: set[str] = set()
        for claim in reader.all(ConfidentialityClaim):
            self._texts.add(_bare(reader.get(Contribution, claim.contribution_id).text))
            self._texts.update(_bare(text) for _, text in reader.wordings(claim.contribution_id))
        self._texts.discard("")

    def hold(self, text: str, *, in_part: bool = False) -> bool:
        """Whether `text` is such a line or has one in it; with `in_part` also whether it is a part of one."""
        bare = _bare(text)
        return (
            bare in self._texts
            or any(len(secret) >= _TELLING and secret in bare for secret in self._texts)
            or (in_part and len(bare) >= _TELLING and any(bare in secret for secret in self._texts))
        )


def _bare(text: str) -> str:
    return " ".join(text.casefold().split())
