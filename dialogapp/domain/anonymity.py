"""Suppliers without their names: a code each, in an order that tells nothing, and their names taken out of text.

A name that people shorten or misspell beyond the rules below stays: whoever publishes reads the text first.
"""

from __future__ import annotations

import dataclasses
import hashlib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field

from dialogapp.domain.frozen import dataclass

FEWEST = 3
"""With fewer suppliers than this behind a text, a code is as good as a name; they are then not told apart."""

LEGAL_FORMS = {"ab", "aktiebolag", "aktiebolaget", "hb", "kb", "publ", "oy", "oyj", "as", "asa", "aps", "gmbh", "ltd"}
LEGAL_FORMS |= {"limited", "inc", "llc", "plc", "bv", "sa"}
"""Words of an organisation's name that tell what kind of company it is, in small letters."""
_SHORTEST_PART = 4
_SHORTEST_IN_ANY_CASE = 3
_WITHIN_A_SENTENCE = r"(?:(?<=[^.!?\n] )|(?<=[(/“”\"-]))"
SPEAKING = (
    r"(?:anser|avstår|avstod|avvaktar|bedömer|ber|begär|berättar|berättade|betonar|deltar|erbjuder|frågar|frågade"
    r"|föredrar|föreslår|föreslog|förordar|garanterar|kräver|levererar|lovar|menar|menade|offererar|planerar"
    r"|rekommenderar|sa|sade|svarar|svarade|säger|säljer|tackar|tror|tycker|undrar|undrade|uppger|uppgav|vill|varnar"
    r"|överväger|önskar|abstains|asks|asked|offers|offered|proposes|proposed|said|says|suggests|suggested|thinks|wants)"
)
"""What only someone does: a word that begins a sentence and is also a name is the name before one of these."""
_GENITIVE = r"(?P<genitive>s)?"
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Soft hyphens and blanks without width, which part a name that nobody sees parted."""
_WORD = re.compile(r"\w+")


def coded_order(seed: str, ids: Iterable[str], published: Sequence[str]) -> list[str]:
    """`ids` in the order of their codes: by SHA-256 of `seed` and the id, so not by attendance.

    `published` are the ids of the documents that have shown codes. Ids grow with time (UUIDv7): whoever was added
    after such a document comes after all who were there before it, and a code that has been shown never moves.
    """
    shown = sorted(published)

    def place(each: str) -> tuple[int, str]:
        later_than = sum(document < each for document in shown)
        return later_than, hashlib.sha256(f"{seed}|{each}".encode()).hexdigest()

    return sorted(ids, key=place)


def letters(index: int) -> str:
    """A, B, … Z, AA, AB, … for 0, 1, …"""
    rest, last = divmod(index, 26)
    return (letters(rest - 1) if rest else "") + chr(ord("A") + last)


@dataclass(frozen=True, slots=True)
class Masked:
    """What is taken out for one organisation, and the words that take its place."""

    organisation: str
    name: str
    organisation_number: str = ""
    people: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Disguise:
    """Puts other words for names in running text."""

    _pattern: re.Pattern[str] | None = None
    _words: Mapping[str, str] = field(default_factory=dict)

    def of(self, text: str) -> str:
        """`text` without the names. A Swedish genitive -s follows the words that are put in, as :s after a code."""
        if self._pattern is None:
            return text
        return self._pattern.sub(self._instead, text if text.isascii() else _INVISIBLE.sub("", text))

    def _instead(self, found: re.Match[str]) -> str:
        genitive = found["genitive"] or ""
        whole = found.group()
        name = whole.removesuffix(genitive) if genitive else whole
        words = self._words.get(name.casefold()) or self._words[whole.casefold()]
        if words.casefold() in (name.casefold(), whole.casefold()):
            return whole
        if not genitive or words.endswith("]"):
            return words
        return f"{words}:s" if words[-1].isupper() else f"{words}s"


def disguise(
    masked: Iterable[Masked],
    *,
    person: str,
    several: str,
    address: str,
    number: str,
    kept_people: Iterable[str],
    log: Iterable[str],
    kept_names: Iterable[str] = (),
    ordinary: Collection[str] | None = None,
) -> Disguise:
    """A disguise for the names of `masked`: an organisation's and its people's become the organisation's own words.

    What is given stands for the rest: `person` for a part of a person's name, `several` for a part that several share.

    Whole names of several words, e-mail addresses with their domains, and organisation numbers are found whatever their
    case; whole names of one word as written or in capitals. So are parts of names: each word of a person's, the first
    of an organisation's, cut short or not. But a part that the texts of `log` also use in small letters is taken for a
    name only within a sentence, where a capital means one; and a part that `kept_people` share is left alone, be it of
    a person's name or an organisation's cut short. So are whole names of several words, theirs and `kept_names`:
    Helena Strand of the buyer is not Strand Konsult.

    With `ordinary`, words in small letters that are no names, whole words of names that `log` never uses in small
    letters and that are not among them are found in any case: whoever types nordberg means Nordberg.
    """
    names = _Names(several)
    kept_people, log = list(kept_people), list(log)
    kept = {word for name in kept_people for word in name.replace(",", " ").split()}
    for each in masked:
        _add_organisation(names, each, kept)
        for name in each.people:
            names.add_whole(name, each.name)
            _add_parts(names, name, person, kept)
        for mail in each.emails:
            names.anywhere |= {mail: address, mail.partition("@")[2]: address}
        bare_number = each.organisation_number.replace("-", "")
        forms = {each.organisation_number, each.organisation_number.replace("-", " "), bare_number} - {""}
        names.anywhere |= {f"{century}{form}": number for form in forms for century in ("", "16")}
    names.keep((*kept_people, *kept_names))
    phrases = {name for name in names.bare if is_phrase(name, log)}
    small = _common({*names.parts, *names.whole}, log)
    common = names.parts.keys() & (small | {name.split()[0] for name in phrases})
    within = {part: words for part, words in names.parts.items() if part in common}
    within |= {name: names.anywhere.pop(name) for name in phrases if name in names.anywhere}
    as_written = {part: words for part, words in names.parts.items() if part not in common} | names.as_written
    if ordinary is not None:
        whole = {name for name in as_written.keys() & names.whole if len(name) >= _SHORTEST_IN_ANY_CASE}
        sure = {name for name in whole - small if name.casefold() not in ordinary}
        names.anywhere |= {name: words for name, words in as_written.items() if name in sure}
    groups = (
        ("(?i:{})", names.anywhere),
        ("{}", as_written | {name.upper(): words for name, words in as_written.items()}),
        (_WITHIN_A_SENTENCE + "{}", within),
        ("{}(?= " + SPEAKING + r"\b)", within),
    )
    parts = [form.format(_either(group)) for form, group in groups if any(group)]
    if not parts:
        return Disguise()
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(parts)}){_GENITIVE}(?!\w)")
    ranked = (within, as_written, names.anywhere)
    return Disguise(pattern, {name.casefold(): words for group in ranked for name, words in group.items()})


@dataclasses.dataclass(slots=True)
class _Names:
    """Names and the words that take their place: whole ones of several words, of one word, and parts of names."""

    several: str
    anywhere: dict[str, str] = field(default_factory=dict)
    as_written: dict[str, str] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    whole: set[str] = field(default_factory=set)
    bare: set[str] = field(default_factory=set)

    def add_whole(self, name: str, words: str) -> None:
        """A complete name."""
        (self.anywhere if " " in name else self.as_written).setdefault(name, words)

    def keep(self, kept: Iterable[str]) -> None:
        """Leave the whole names of `kept`, unless one holds a name that is taken out."""
        taken = [name.casefold() for name in self.anywhere if name]
        for name in kept:
            if " " in name and not any(each in name.casefold() for each in taken):
                self.anywhere[name] = name

    def add_part(self, part: str, words: str) -> None:
        """A part of a name."""
        self.parts[part] = words if self.parts.get(part, words) == words else self.several


def _add_organisation(names: _Names, each: Masked, kept: set[str]) -> None:
    bare = [word for word in each.organisation.split() if word.strip("().").casefold() not in LEGAL_FORMS]
    names.add_whole(each.organisation, each.name)
    names.add_whole(" ".join(bare), each.name)
    names.whole |= set(bare[:1])
    if len(bare) > 1 and " ".join(bare) != each.organisation:
        names.bare.add(" ".join(bare))
    if bare and bare[0][0].isupper():
        for length in range(min(_SHORTEST_PART, len(bare[0])), len(bare[0]) + 1):
            part = bare[0][:length]
            if part == bare[0] or part not in kept:
                names.add_part(part, each.name)


def _add_parts(names: _Names, name: str, words: str, kept: set[str]) -> None:
    for part in name.split():
        if len(part) > 1 and part[0].isupper() and part not in kept:
            names.add_part(part, words)
            names.whole.add(part)


def _common(parts: Iterable[str], log: Iterable[str]) -> set[str]:
    """The parts that `log` also uses in small letters."""
    small = {part.lower(): part for part in parts}
    used: set[str] = set()
    for text in log:
        used.update(small.keys() & _WORD.findall(text))
    return {part for part in parts if part.lower() in used}


def is_phrase(name: str, log: Iterable[str]) -> bool:
    """Whether a name of several words, without its legal form, is also a phrase: Digital vägvisning."""
    folded = name.casefold()
    holding = (text for text in log if folded in text.casefold())
    written = (found.group() for text in holding for found in re.finditer(re.escape(name), text, re.IGNORECASE))
    return any(each != name and not each.isupper() for each in written)


def _either(names: Iterable[str]) -> str:
    longest_first = sorted((name for name in names if name), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
