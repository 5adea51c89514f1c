"""The marks of the entry line: what a line says of itself, beside its text.

Kind (`!u `), agenda item (`§3 `), speaker (`@name `) and a question to all (`? `) stand before the text, in any order;
tags (`#price`) and a question to all (` ?`) after it. A mark counts only whole and where something follows it, and
only where what it names is there: else it is text, as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from dialogapp.domain.contributions import CONTRIBUTION_KINDS
from dialogapp.domain.entry import Speaker, split_tags
from dialogapp.domain.frozen import dataclass

KIND_WORDS: dict[str, tuple[str, ...]] = {
    "statement": ("statement", "synpunkt"),
    "question": ("question", "fråga"),
    "answer": ("answer", "svar"),
    "information": ("information", "upplysning"),
    "decision": ("decision", "beslut"),
    "action": ("action", "åtgärd"),
    "note": ("note", "anteckning"),
}
"""What each kind is called, in every language that one types in."""

TO_ALL_TAGS = frozenset({"to-all", "till-alla"})
"""The tags of a question that is to be put to all."""

_LEAST_OF_NAME = 2
_SIGNS = "#!§@"
_WORD = re.compile(r"(\S+)[ \t]+(?=\S)")
_ITEM = re.compile(r"§([1-9][0-9]{0,2})")


@dataclass(frozen=True, slots=True)
class Handle:
    """What somebody can be called: by name, by the beginning of a word of it, or by initials."""

    speaker: Speaker
    name: str
    initials: str


@dataclass(frozen=True, slots=True)
class Bearings:
    """What marks can name: agenda items by number, and those who are in the meeting, organisations first."""

    items: Mapping[int, str] = field(default_factory=dict)
    handles: Sequence[Handle] = ()


@dataclass(frozen=True, slots=True)
class Meant:
    """What is logged of a line. None: the line does not say, and what holds for it holds."""

    text: str
    tags: str = ""
    kind: str | None = None
    item: int | None = None
    speaker: Speaker | None = None
    to_all: bool = False


def meant(text: str, bearings: Bearings) -> Meant:
    """`text` parted into what it says and what it says of itself."""
    found, rest = Meant(""), text
    while (step := _mark(found, rest, bearings)) is not None:
        found, rest = step
    rest, tags = split_tags(rest)
    to_all = found.to_all
    if len(parts := rest.rsplit(maxsplit=1)) == 2 and parts[1] == "?":
        rest, to_all = f"{parts[0].rstrip('?')}?", True
    return replace(found, text=rest, tags=tags, to_all=to_all, kind=found.kind or ("question" if to_all else None))


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for in the log: words, and what narrows it. None: it may be any."""

    text: str
    tag: str | None = None
    kind: str | None = None
    item: int | None = None
    speaker: Speaker | None = None


def sought(text: str, bearings: Bearings) -> Sought:
    """What a search means: the marks of the entry line and `#tag`, anywhere among its words, narrow it.

    A mark that names nothing is looked for as a word; a sign alone, which a mark is being typed with, as nothing.
    """
    found, words = Sought(""), []
    for word in text.split():
        narrower = _narrowed(found, word, bearings)
        if narrower is not None:
            found = narrower
        elif word not in _SIGNS:
            words.append(word)
    return replace(found, text=" ".join(words))


def _narrowed(found: Sought, word: str, bearings: Bearings) -> Sought | None:
    sign, rest = word[:1], word[1:]
    if not rest:
        return None
    if sign == "#" and found.tag is None:
        return replace(found, tag=rest.lower())
    if sign == "!" and found.kind is None and (kind := kind_of(rest)) is not None:
        return replace(found, kind=kind)
    item = _ITEM.fullmatch(word)
    if item is not None and found.item is None and int(item.group(1)) in bearings.items:
        return replace(found, item=int(item.group(1)))
    if sign == "@" and found.speaker is None and (named := _named(f"{rest} .", bearings.handles)) is not None:
        return replace(found, speaker=named[0])
    return None


def kind_of(word: str) -> str | None:
    """The kind that `word` is a digit of, or the beginning of a word for; None where it fits several or none."""
    sought = word.casefold()
    if sought in {str(digit) for digit in range(1, len(CONTRIBUTION_KINDS) + 1)}:
        return CONTRIBUTION_KINDS[int(sought) - 1]
    fitting = [kind for kind, words in KIND_WORDS.items() if any(told.startswith(sought) for told in words)]
    return fitting[0] if sought and len(fitting) == 1 else None


def shortest(kind: str, word: str) -> str:
    """The shortest beginning of `word`, a word for `kind`, that means that kind."""
    beginnings = (word[:length].casefold() for length in range(1, len(word) + 1))
    return next((beginning for beginning in beginnings if kind_of(beginning) == kind), word.casefold())


def _mark(found: Meant, rest: str, bearings: Bearings) -> tuple[Meant, str] | None:
    """`found` with the mark that `rest` begins with, and what follows that; None where it begins with none."""
    first = _WORD.match(rest)
    if first is None:
        return None
    word, after = first.group(1), rest[first.end() :]
    if word == "?" and not found.to_all:
        return replace(found, to_all=True), after
    if word.startswith("!") and found.kind is None and (kind := kind_of(word[1:])) is not None:
        return replace(found, kind=kind), after
    item = _ITEM.fullmatch(word)
    if item is not None and found.item is None and int(item.group(1)) in bearings.items:
        return replace(found, item=int(item.group(1))), after
    if word.startswith("@") and found.speaker is None and (named := _named(rest[1:], bearings.handles)) is not None:
        return replace(found, speaker=named[0]), named[1]
    return None


def _named(rest: str, handles: Sequence[Handle]) -> tuple[Speaker, str] | None:
    """Who `rest` begins with the name of, and what follows; None where it is nobody, or more than one."""
    words = list(_WORD.finditer(rest))
    for count in range(len(words), 0, -1):
        if any(words[i].end() != words[i + 1].start() for i in range(count - 1)):
            continue
        called = " ".join(word.group(1) for word in words[:count]).removesuffix(":").casefold()
        exact = {h.speaker for h in handles if called == h.name.casefold()}
        exact = exact or ({h.speaker for h in handles if called == h.initials.casefold()} if count == 1 else set())
        if exact:
            return _only(exact, rest[words[count - 1].end() :])
    if not words or len(called := words[0].group(1).removesuffix(":").casefold()) < _LEAST_OF_NAME:
        return None
    after = rest[words[0].end() :]
    begun = {h.speaker for h in handles if any(part.startswith(called) for part in h.name.casefold().split())}
    organisations = {speaker for speaker in begun if speaker.participant_id is None}
    return _only(organisations or begun, after)


def _only(speakers: set[Speaker], after: str) -> tuple[Speaker, str] | None:
    return (next(iter(speakers)), after) if len(speakers) == 1 else None
