"""Who goes first in which round, so that over the rounds nobody is always first, or always after the same other.

Williams designs (E. J. Williams, 1949): in the whole design each stands once in each place and once right after each
other (N odd: in 2N rows, twice).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cache
from itertools import combinations, pairwise

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass

Row = tuple[int, ...]

_SEARCHED = 60
"""With more suppliers than this, three rows are looked for near thirds of the circle only, where the best ones nearly
always stand: the search of all takes too long to draw while someone types.
"""
_NEAR = 6


@dataclass(frozen=True, slots=True)
class Share:
    """One supplier's places over the rounds: `places[k]` is how often it stood in place k + 1.

    `mean_place` counts from 1.
    """

    supplier_id: str
    places: tuple[int, ...]
    mean_place: Fraction


@dataclass(frozen=True, slots=True)
class Balance:
    """How evenly rounds treat the suppliers; each spread is the most less the least, 0 where all is even.

    `mean_spread` is of the mean places, `place_spread` of how often one supplier had one place, `neighbour_spread` of
    how often one supplier came right after one other.
    """

    shares: tuple[Share, ...]
    mean_spread: Fraction
    place_spread: int
    neighbour_spread: int

    @property
    def is_even(self) -> bool:
        """Whether nothing is left over."""
        return not (self.mean_spread or self.place_spread or self.neighbour_spread)


@dataclass(frozen=True, slots=True)
class Rotation:
    """The order of suppliers in each round, the rows of the design that they are (from 0), and what is left uneven."""

    rounds: tuple[tuple[str, ...], ...]
    rows: tuple[int, ...]
    balance: Balance


@cache
def williams(n: int) -> tuple[Row, ...]:
    """The rows of the design for `n` suppliers 0 … n-1: n where n is even (or 1), else 2n, the later half mirrored."""
    first = [0]
    for step in range(1, n // 2 + 1):
        first += [step, n - step]
    first = first[:n]
    rows = [tuple((x + shift) % n for x in first) for shift in range(n)]
    if n % 2 and n > 1:
        rows += [row[::-1] for row in rows]
    return tuple(rows)


def rounds(order: Sequence[str], number: int) -> Rotation:
    """`number` rounds in which each of `order` comes once. The first is the drawn order itself.

    With fewer rounds than the design has rows, the rows are chosen so that the mean places differ as little as they
    can: each row goes with the row that is its reverse, and an odd number of rounds has three rows whose places nearly
    even each other out. With more, whole designs come first.
    """
    if len(set(order)) != len(order):
        raise InputError("A supplier stands twice in the order")
    if not order or number < 1:
        return Rotation((), (), balance([]))
    design = williams(len(order))
    whole, rest = divmod(number, len(design))
    chosen = [*_reverses_together(design, range(len(design)))] * whole + [*_chosen(len(order), rest)]
    names = dict(zip(design[chosen[0]], order, strict=True))
    made = tuple(tuple(names[x] for x in design[row]) for row in chosen)
    return Rotation(made, tuple(chosen), balance(made))


def balance(made: Iterable[Sequence[str]]) -> Balance:
    """What is uneven in rounds that each hold the same suppliers once."""
    orders = list(made)
    suppliers = list(orders[0]) if orders else []
    n = len(suppliers)
    places = {supplier: [0] * n for supplier in suppliers}
    neighbours: Counter[tuple[str, str]] = Counter()
    for order in orders:
        for place, supplier in enumerate(order):
            places[supplier][place] += 1
        neighbours.update(pairwise(order))
    shares = tuple(
        Share(s, tuple(places[s]), Fraction(sum(k * times for k, times in enumerate(places[s], 1)), len(orders)))
        for s in suppliers
    )
    means = [share.mean_place for share in shares] or [Fraction(0)]
    counts = [times for share in shares for times in share.places] or [0]
    followed = list(neighbours.values()) or [0]
    least = min(followed) if len(neighbours) == n * (n - 1) else 0
    return Balance(shares, max(means) - min(means), max(counts) - min(counts), max(followed) - least)


@cache
def _chosen(n: int, number: int) -> Row:
    """Rows for `number` rounds, fewer than the design has."""
    design = williams(n)
    if number > len(design) // 2:
        left_out = set(_chosen(n, len(design) - number))
        kept = [row for row in range(len(design)) if row not in left_out]
        return _reverses_together(design, kept)
    if number == n:  # half of an odd design: each place comes once to each
        return tuple(range(n))
    if number % 2 == 0:
        return _pairs(design, number // 2, ())
    if number == 1:
        return (0,)
    three = _three(design)
    return (*_pairs(design, (number - 3) // 2, three), *three)


def _reverses(design: Sequence[Row]) -> dict[int, int]:
    numbers = {row: number for number, row in enumerate(design)}
    return {number: numbers[row[::-1]] for number, row in enumerate(design)}


def _reverses_together(design: Sequence[Row], rows: Sequence[int]) -> Row:
    """`rows` so that each comes right before its reverse, those without theirs last."""
    reverse, among = _reverses(design), set(rows)
    paired = [(row, reverse[row]) for row in rows if row < reverse[row] and reverse[row] in among]
    alone = [row for row in rows if reverse[row] not in among or reverse[row] == row]
    return (*(row for pair in paired for row in pair), *alone)


def _pairs(design: Sequence[Row], number: int, taken: Sequence[int]) -> Row:
    """`number` rows with their reverses, none of which is `taken`: the mean place is then the same for all.

    Where n is even no place or neighbour comes twice whichever are taken; where it is odd, those that repeat least.
    """
    reverse, used = _reverses(design), set(taken)
    free = [(row, reverse[row]) for row in range(len(design)) if row < reverse[row] and not used & {row, reverse[row]}]
    if len(design[0]) % 2 == 0:
        return tuple(row for pair in free[:number] for row in pair)
    seen: Counter[tuple[int, ...]] = Counter()
    for row in taken:
        seen.update(_marks(design[row]))
    chosen: list[int] = []
    for _ in range(number):
        best = min(free, key=lambda pair: sum(seen[mark] for row in pair for mark in _marks(design[row])))
        free.remove(best)
        chosen += best
        for row in best:
            seen.update(_marks(design[row]))
    return tuple(chosen)


def _marks(row: Row) -> list[tuple[int, ...]]:
    """Places and neighbours of a row, as things to count."""
    return [*enumerate(row), *((a, b, 0) for a, b in pairwise(row))]


def _three(design: Sequence[Row]) -> Row:
    """Three rows, the first of them 0, whose sums of places differ least; the earliest of those that differ equally."""
    n = len(design[0])
    places = [_places(row) for row in design]
    candidates = range(1, len(design))
    if n > _SEARCHED:
        near = [row for row in candidates if min(abs(row % n - n // 3), abs(row % n - 2 * n // 3)) <= _NEAR]
    else:
        near = list(candidates)

    def spread(rows: tuple[int, int]) -> int:
        sums = [a + b + c for a, b, c in zip(places[0], places[rows[0]], places[rows[1]], strict=True)]
        return max(sums) - min(sums)

    return (0, *min(combinations(near, 2), key=spread))


def _places(row: Row) -> list[int]:
    found = [0] * len(row)
    for place, x in enumerate(row):
        found[x] = place
    return found
