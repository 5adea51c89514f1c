"""What a check finds in a requirement."""

from __future__ import annotations

from typing import Literal, get_args

from dialogapp.domain.frozen import dataclass

CheckKind = Literal[
    "named", "how", "vague", "compound", "proportionality", "no_verification", "unlinked", "one_supplier"
]
"""`named`: a make, standard or label without “or equivalent”."""
CHECK_KINDS: tuple[CheckKind, ...] = get_args(CheckKind)

WHOLE_KINDS: tuple[CheckKind, ...] = ("no_verification", "unlinked", "one_supplier")
"""Kinds that concern the requirement as a whole: their passage is all of its text."""

Explanation = Literal[
    "brand",
    "standard",
    "label",
    "how",
    "version",
    "material",
    "vague",
    "open_ended",
    "inaccessible",
    "compound",
    "absolute",
    "certificate",
    "experience",
    "swedish",
    "place",
    "size",
    "no_verification",
    "unlinked",
    "one_supplier",
]
"""Which words explain a finding; whoever shows it finds them by this key."""
EXPLANATIONS: tuple[Explanation, ...] = get_args(Explanation)

SECTIONS: dict[CheckKind, str] = {
    "named": "9:6",
    "how": "9:3",
    "vague": "9:3",
    "proportionality": "4:1",
    "one_supplier": "4:2",
}
"""Where in the procurement act (LOU) a kind of finding has its ground, as chapter:section, if it has one there."""


@dataclass(frozen=True, slots=True)
class TextFinding:
    """A finding with its passage, from `start` to `end` in the text. `suggestion` is empty where the usual one stands.

    `section` is chapter:section of the procurement act (LOU), empty where the ground is craft rather than law.
    """

    kind: CheckKind
    start: int
    end: int
    explanation: Explanation
    section: str = ""
    suggestion: str = ""
