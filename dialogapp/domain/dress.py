"""The house style of a buyer: templates of Word and Excel files, kept in the dialogue, and what a look at one tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, get_args

from dialogapp.domain.frozen import dataclass

TemplateKind = Literal["docx", "xlsx"]
TEMPLATE_KINDS: tuple[TemplateKind, ...] = get_args(TemplateKind)
StockName = Literal["plain", "band"]
STOCK_NAMES: tuple[StockName, ...] = get_args(StockName)
"""Templates of our own to begin from: one that is plain, and one with a cover and a coloured band."""
LARGEST_TEMPLATE = 5_000_000
"""Bytes: a template is in the dialogue twice, as a row and in the journal."""

PLACEHOLDERS: Mapping[str, tuple[str, ...]] = {
    "title": ("titel", "rubrik"),
    "diary_number": ("diarienummer", "dnr"),
    "dialogue": ("dialog", "upphandling"),
    "buyer": ("köpare", "beställare", "myndighet"),
    "author": ("handläggare", "författare"),
    "date": ("datum",),
    "content": ("innehåll",),
}
"""What may stand in braces in a template, with its Swedish names. `content` is where the document itself goes."""

Weight = Literal["wrong", "note"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentTemplate:
    """A template of the dialogue: `sha256` (in hex) and `size` are its file's. At most one of each kind is `in_use`.

    `logo_text` is read aloud for a picture that says nothing itself.
    """

    id: str
    number: int
    kind: str
    name: str
    file_name: str
    sha256: str
    size: int
    logo_text: str
    in_use: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateFile:
    """The bytes of a template, as base64, so that the journal can hold them; never changed."""

    id: str
    template_id: str
    content: str


AS_DIALOGUE, OWN_LOOK = "", "none"
"""In place of a template's id: that which the dialogue uses, and none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSettings:
    """How documents of a `kind` are made, where that is not as all others of the dialogue.

    `docx_template` and `xlsx_template` are ids, AS_DIALOGUE or OWN_LOOK; an empty `language` is the dialogue's own for
    documents. `leaves_out` names parts that are not told, parted by blanks.
    """

    id: str
    kind: str
    docx_template: str = AS_DIALOGUE
    xlsx_template: str = AS_DIALOGUE
    language: str = ""
    leaves_out: str = ""


@dataclass(frozen=True, slots=True)
class Dress:
    """What a writer needs of a template."""

    kind: TemplateKind
    content: bytes = field(repr=False)
    logo_text: str = ""


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """Something about a template: where, what, and what to do. All are English texts, with the values of `fields`.

    A template with a line that is `wrong` can't be used; a `note` says what will be otherwise than expected.
    """

    weight: Weight
    where: str
    what: str
    advice: str
    fields: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StyleUse:
    """What a part of a document is set in: `theirs` is the template's name of the style, empty where it has none.

    `instead` then tells, as an English text with one field, `style`, what is used.
    """

    part: str
    theirs: str
    instead: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True)
class TemplateReport:
    """What a look at a file told: `kind` is None where it is no template at all."""

    kind: TemplateKind | None
    sha256: str
    size: int
    lines: tuple[TemplateLine, ...]
    styles: tuple[StyleUse, ...] = ()
    placeholders: tuple[str, ...] = ()
    nameless_pictures: int = 0

    @property
    def usable(self) -> bool:
        """Whether documents can be dressed in it."""
        return self.kind is not None and not any(line.weight == "wrong" for line in self.lines)


def placeholder_named(word: str) -> str | None:
    """The placeholder that `word`, without its braces, is: its English name; None where it is none."""
    found = word.strip().casefold().replace(" ", "_")
    return next((name for name, others in PLACEHOLDERS.items() if found == name or found in others), None)
