"""A word list that can be searched: which of its terms stand in a sentence, in whatever inflection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.requirement_checks.finding import CheckKind, Explanation
from dialogapp.domain.requirement_checks.stems import are_forms, stems
from dialogapp.domain.requirement_checks.words import Word, number_of

FIGURE = "#"
"""In a term: any number, in digits or in words."""
COMPOUND = "*"
"""Before a word of a term: the word, or whatever compound ends in it."""

EXACT = "="
"""Before a word of a term: only this form of it."""
ANY = "…"
"""In a term: any one word."""

_CAPITAL = "capital"
_MOST_KNOWN = 50_000
_SHORTEST_PART = 2
"""Letters that a compound has at least before its last part."""
_BEGINNING = 2
"""Letters that all forms of a word have in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is looked for: `terms` are a word or several, in any form; one written with a capital is found only so.

    Where an exception covers the place, nothing is found. `is_measurable`: nothing is found either where the sentence
    has a measure. `least`: a term's number is passed over below this. `is_inside`: nothing is found at the beginning of
    a sentence, where any word has a capital.
    """

    kind: CheckKind
    explanation: Explanation
    terms: tuple[str, ...]
    exceptions: tuple[str, ...] = ()
    section: str = ""
    suggestion: str = ""
    is_measurable: bool = False
    least: int = 0
    is_inside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """Small words of a language that the checks must know."""

    modals: frozenset[str] = frozenset()
    """That make a sentence a demand: shall, must."""
    joins: frozenset[str] = frozenset()
    subordinates: frozenset[str] = frozenset()
    """That begin a clause in which “and” joins no demands: that, which, when."""
    verbs: frozenset[str] = frozenset()
    """What suppliers are told to do, as it stands after a modal."""
    particles: frozenset[str] = frozenset()
    equivalents: tuple[str, ...] = ()
    existing: tuple[str, ...] = ()
    """Before a make: what the buyer has already."""
    measures: frozenset[str] = frozenset()
    """That hold something against a number: at most, within."""
    references: frozenset[str] = frozenset()
    """That begin a sentence about the one before."""
    numbers: tuple[str, ...] = ()
    """One, two, three …"""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found in a sentence, from its word number `first` to the one before `after`."""

    entry: Entry
    first: int
    after: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word of a term, ready to be held against words of a text."""

    folded: str
    mode: str


@dataclass(frozen=True, slots=True)
class _Term:
    """A term of an entry, and the entry's exceptions, in pieces."""

    entry: Entry
    pieces: tuple[_Piece, ...]
    exceptions: tuple[tuple[_Piece, ...], ...]


class WordList:
    """Entries and the grammar of one language.

    Stems are taken of a word only where it looks like an inflection of a term: it is the stems that cost.
    """

    def __init__(self, language: str, entries: Iterable[Entry], grammar: Grammar) -> None:
        self.language = language
        self.grammar = grammar
        self.entries = tuple(entries)
        self._known: dict[str, tuple[_Term, ...]] = {}
        self._others: list[_Term] = []
        self._by_beginning: dict[str, list[_Term]] = {}
        for entry in self.entries:
            exceptions = tuple(map(self._pieces, entry.exceptions))
            for term in entry.terms:
                self._file(_Term(entry, self._pieces(term), exceptions))
        self._equivalents = tuple(map(self._pieces, grammar.equivalents))

    def hits(self, words: Sequence[Word]) -> list[Hit]:
        """What stands in a sentence, in order; those of a kind that overlap or follow each other at once are one."""
        found: list[Hit] = []
        for first, word in enumerate(words):
            for term in self._beginning_with(word):
                is_whole = len(term.pieces) == 1
                after = first + 1 if is_whole else self._after(term.pieces, words, first)
                if after and self._counts(term, words, first, after):
                    found.append(Hit(term.entry, first, after))
        return _joined(found)

    def has_equivalent(self, words: Sequence[Word]) -> bool:
        """Whether a sentence says “or equivalent”."""
        return any(self._after(pieces, words, first) for first in range(len(words)) for pieces in self._equivalents)

    def _pieces(self, term: str) -> tuple[_Piece, ...]:
        return tuple(map(self._piece, term.split()))

    def _piece(self, written: str) -> _Piece:
        mark = written[:1]
        mode = mark if mark in (FIGURE, COMPOUND, EXACT, ANY) else _CAPITAL if mark.isupper() else ""
        folded = (written[1:] if mode == mark else written).casefold()
        return _Piece(folded, mode)

    def _file(self, term: _Term) -> None:
        """Where it is found again by its first word."""
        head = term.pieces[0]
        if head.mode in (FIGURE, COMPOUND, ANY):
            self._others.append(term)
        else:
            for key in _beginnings(head.folded):
                self._by_beginning.setdefault(key, []).append(term)

    def _beginning_with(self, word: Word) -> tuple[_Term, ...]:
        known = self._known.get(word.text)
        if known is None:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            keys = _beginnings(word.folded)
            terms = [*(term for key in keys for term in self._by_beginning.get(key, ())), *self._others]
            fitting = {id(term): term for term in terms if self._fits(term.pieces[0], word)}
            known = self._known[word.text] = tuple(fitting.values())
        return known

    def _after(self, pieces: Sequence[_Piece], words: Sequence[Word], first: int) -> int:
        """The number of the word after a term that begins at `first`; 0 where it does not."""
        after = first + len(pieces)
        if after > len(words):
            return 0
        for piece in reversed(pieces):
            after -= 1
            if not self._fits(piece, words[after]):
                return 0
        return first + len(pieces)

    def _fits(self, piece: _Piece, word: Word) -> bool:
        if not piece.mode:
            return piece.folded == word.folded or self._is_form(piece, word.folded)
        if piece.mode == EXACT:
            return piece.folded == word.folded
        if piece.mode == ANY:
            return True
        if piece.mode == _CAPITAL:
            return word.is_capital and _without_s(word.folded) == _without_s(piece.folded)
        if piece.mode == FIGURE:
            return number_of(word, self.grammar.numbers) is not None
        place = word.folded.rfind(piece.folded)
        is_whole = place == 0 or place >= _SHORTEST_PART
        return is_whole and self._is_form(piece, word.folded[place:])

    def _is_form(self, piece: _Piece, word: str) -> bool:
        """Whether a word is an inflection of a piece's; a word derived from it, with the same stem, is another."""
        if not are_forms(piece.folded, word, self.language):
            return False
        return not stems(piece.folded, self.language).isdisjoint(stems(word, self.language))

    def _counts(self, term: _Term, words: Sequence[Word], first: int, after: int) -> bool:
        """Whether a term that was found is neither excepted nor at the beginning where that says nothing."""
        if term.entry.is_inside and first == 0:
            return False
        return not any(
            self._after(pieces, words, start) > first
            for pieces in term.exceptions
            for start in range(max(0, first - len(pieces) + 1), after)
        )


def merged(lists: Mapping[str, Sequence[WordList]]) -> dict[str, WordList]:
    """The lists of each language as one: entries one after the other, the small words together."""
    return {code: _together(code, own) for code, own in lists.items()}


def _together(code: str, lists: Sequence[WordList]) -> WordList:
    grammars = [each.grammar for each in lists]
    grammar = Grammar(
        modals=frozenset().union(*(each.modals for each in grammars)),
        joins=frozenset().union(*(each.joins for each in grammars)),
        subordinates=frozenset().union(*(each.subordinates for each in grammars)),
        verbs=frozenset().union(*(each.verbs for each in grammars)),
        particles=frozenset().union(*(each.particles for each in grammars)),
        equivalents=tuple(word for each in grammars for word in each.equivalents),
        existing=tuple(word for each in grammars for word in each.existing),
        measures=frozenset().union(*(each.measures for each in grammars)),
        references=frozenset().union(*(each.references for each in grammars)),
        numbers=next((each.numbers for each in grammars if each.numbers), ()),
    )
    return WordList(code, [entry for each in lists for entry in each.entries], grammar)


def _without_s(word: str) -> str:
    """A name without the genitive's s."""
    return word.removesuffix("s")


def _beginnings(word: str) -> set[str]:
    return {word[:_BEGINNING], _without_s(word)[:_BEGINNING]}


def _joined(hits: list[Hit]) -> list[Hit]:
    kept: dict[CheckKind, list[Hit]] = {}
    for hit in sorted(hits, key=lambda hit: (hit.first, -hit.after)):
        of_kind = kept.setdefault(hit.entry.kind, [])
        if of_kind and of_kind[-1].after >= hit.first:
            last = of_kind[-1]
            of_kind[-1] = Hit(last.entry, last.first, max(last.after, hit.after))
        else:
            of_kind.append(hit)
    return [hit for of_kind in kept.values() for hit in of_kind]
