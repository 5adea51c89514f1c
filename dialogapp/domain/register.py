"""The register: documents made, documents that came in, went out or were handed out, and erasures.

What is noted of a document is what a registry asks for: when, number, from and to whom, and briefly what it is about
(TF 2 kap. 9 §, OSL 5 kap. 1–2 §§).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant

Direction = Literal["in", "out", "handed_out"]
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
DOCUMENT_TYPES = ("presentation", "mail", "letter", "reply", "question", "report")
"""The types that are offered; a user's own word is as good."""
DOCUMENT_STATES = ("registered", "under_assessment", "released", "partly_released", "withheld")
"""How far the handling has come; a user's own word is as good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeDocument:
    """A document was written: `sha256` of the file, `head` of the journal before it. `subject_id` is the meeting's,
    `organisation_id` the supplier's it was made for, if any, `template_id` that of the template it was dressed in.
    """

    id: str
    number: int
    kind: str
    audience: str
    file_name: str
    sha256: str
    head: str
    made_at: Instant
    subject_id: str | None = None
    organisation_id: str | None = None
    template_id: str | None = None


def next_version(made: Iterable[MadeDocument]) -> int:
    """The version of the document that is made after `made`. What was made at once, as several kinds of file, began
    with the same head and is one version.
    """
    return len({one.head for one in made}) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredDocument:
    """A document that came in, went out or was handed out. The file itself stays where it is: `sha256` (in hex, of its
    bytes) and `size` (in bytes) tell whether another is the same; both are empty where no file is known.

    `dated_on` is the day, as YYYY-MM-DD. `to_all`: every supplier got it.
    """

    id: str
    number: int
    direction: str
    dated_on: str
    sender: str
    receiver: str
    to_all: bool
    diary_number: str
    subject: str
    document_type: str
    state: str
    file_name: str
    sha256: str
    size: int
    meeting_id: str | None = None
    note: str = ""

    @property
    def is_outgoing(self) -> bool:
        """Whether the buyer gave it to someone."""
        return self.direction != "in"


@dataclass(frozen=True, slots=True)
class OtherVersion:
    """`document` went to some, though `to_all`, a file of the same name, went to all in another version."""

    document: RegisteredDocument
    to_all: RegisteredDocument


def other_versions(documents: Iterable[RegisteredDocument]) -> list[OtherVersion]:
    """Material of which some got another version than all. Files are the same material where their names are."""
    given = [one for one in documents if one.is_outgoing and one.sha256]
    to_all = {one.file_name.casefold(): one for one in given if one.to_all}
    same = {one.sha256 for one in given if one.to_all}
    found = ((one, to_all.get(one.file_name.casefold())) for one in given if one.sha256 not in same)
    return [OtherVersion(one, other) for one, other in found if other is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """Earlier wordings of a thing were erased from the journal: `entries` are the numbers of the entries, parted by
    blanks.
    """

    id: str
    entity: str
    entity_id: str
    entries: str
    reason: str
