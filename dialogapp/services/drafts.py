"""Drafts: what a user writes about a noun, before it is one."""

from __future__ import annotations

from typing import Any


def fields_of(draft: Any) -> dict[str, Any]:
    """The fields of a draft by name, to make or change a noun with."""
    return {name: getattr(draft, name) for name in draft.__slots__}
