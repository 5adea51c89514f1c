"""What the columns of imported tables mean, remembered by their headings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import cast

from dialogapp.gui.preferences import Preferences, import_columns
from dialogapp.services.importing_kinds import IMPORT_KINDS, ImportKind
from dialogapp.services.tables import folded_heading


class ColumnMemory:
    """Remembers on this computer; a table with the same headings, in any order, is understood alike."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def mapping(self, headings: Sequence[str]) -> tuple[ImportKind, dict[str, str]] | None:
        """What a table with these headings is, and what they mean, by the folded heading; None where not known."""
        kept = self._preferences.get(import_columns(_digest(headings)))
        if not kept:
            return None
        told = json.loads(kept)
        if told["kind"] not in IMPORT_KINDS:
            return None
        return cast("ImportKind", told["kind"]), dict(told["columns"])

    def keep(self, headings: Sequence[str], kind: ImportKind, mapping: Mapping[str, str]) -> None:
        """Remember it."""
        told = json.dumps({"kind": kind, "columns": dict(mapping)})
        self._preferences.set(import_columns(_digest(headings)), told)


def _digest(headings: Sequence[str]) -> str:
    folded = sorted(filter(None, map(folded_heading, headings)))
    return hashlib.sha256("\n".join(folded).encode()).hexdigest()[:24]
