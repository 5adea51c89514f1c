"""Organisations and the people who speak for them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.text import swedish_key

OrganisationKind = Literal["supplier", "buyer", "consultant", "expert", "observer"]
ORGANISATION_KINDS: tuple[OrganisationKind, ...] = get_args(OrganisationKind)

Role = Literal[
    "facilitator",
    "note_taker",
    "project_leader",
    "client",
    "procurer",
    "it",
    "user",
    "requirements_consultant",
    "lawyer",
    "supplier",
    "expert",
    "observer",
]
ROLES: tuple[Role, ...] = get_args(Role)


BUYERS_SIDE = ("buyer", "consultant")
"""The kinds of organisation that speak for the buyer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A company or an authority in the dialogue. `number` (from 1, never reused) chooses its colour and shape."""

    id: str
    number: int
    name: str
    kind: str = "supplier"
    organisation_number: str = ""
    initials: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A person who takes part for an organisation. `role` is one of ROLES, or empty where it is not known."""

    id: str
    organisation_id: str
    name: str
    email: str = ""
    role: str = ""
    note: str = ""


def in_order(organisations: Iterable[Organisation]) -> list[Organisation]:
    """Organisations in Swedish order of their names."""
    return sorted(organisations, key=lambda organisation: swedish_key(organisation.name))


def initials_of(name: str, taken: set[str]) -> str:
    """Two or three letters that stand for an organisation called `name`, other than those in `taken`."""
    words = [word for word in "".join(c if c.isalnum() else " " for c in name).split() if word]
    letters = "".join(words).upper() or "X"
    wanted = [letters[:2], "".join(word[0] for word in words).upper()[:3], letters[:3]]
    wanted += [letters[0] + letter for letter in letters[2:]]
    wanted += [f"{letters[0]}{number}" for number in range(1, len(taken) + 2)]
    return next(candidate for candidate in wanted if candidate and candidate not in taken)
