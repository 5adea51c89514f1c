"""Who gets which place, where not everybody can take every place."""

from __future__ import annotations

from collections.abc import Sequence


def filled(choices: Sequence[Sequence[int]], places: int) -> list[int | None]:
    """A place for each, where `choices[i]` are the numbers of the places i can take, in ascending order.

    As many as can get a place; the first ones do where not all can. Among the ways to do that, the first gets the
    lowest place it can, then the second, and so on. None for who gets no place.
    """
    simple = _one_after_the_other(choices, places)
    if None not in simple:
        return simple
    matching = _Matching(choices, places)
    lucky = [one for one in range(len(choices)) if matching.add(one)]
    for one in lucky:
        for place in choices[one]:
            if matching.settle(one, place):
                break
    return [matching.place_of.get(one) for one in range(len(choices))]


def _one_after_the_other(choices: Sequence[Sequence[int]], places: int) -> list[int | None]:
    """The lowest free place for each in turn: the best there is, where it leaves nobody out."""
    following = list(range(places + 1))
    """The next free place at or after each, with the paths halved on the way."""

    def free(place: int) -> int:
        while following[place] != place:
            following[place] = following[following[place]]
            place = following[place]
        return place

    given: list[int | None] = []
    for choice in choices:
        if isinstance(choice, range):
            place = free(0)
            found = place if place < places else None
        else:
            found = next((place for place in choice if following[place] == place), None)
        if found is not None:
            following[found] = found + 1
        given.append(found)
    return given


class _Matching:
    """A matching that grows by augmenting paths, and in which places are settled one by one."""

    def __init__(self, choices: Sequence[Sequence[int]], places: int) -> None:
        self._choices = choices
        self._holder: list[int | None] = [None] * places
        self._settled: set[int] = set()
        self.place_of: dict[int, int] = {}

    def add(self, one: int) -> bool:
        """Give `one` a place, moving others; whether that could be done without anyone losing theirs."""
        return self._find(one, set(self._settled))

    def settle(self, one: int, place: int) -> bool:
        """Give `one` this `place` for good, moving whoever holds it; whether that could be done."""
        if place in self._settled:
            return False
        holder, before = self._holder[place], self.place_of[one]
        if holder != one:
            self._holder[before] = None
            self._put(one, place)
            if holder is not None:
                del self.place_of[holder]
                if not self._find(holder, {*self._settled, place}):
                    self._put(holder, place)
                    self._put(one, before)
                    return False
        self._settled.add(place)
        return True

    def _put(self, one: int, place: int) -> None:
        self._holder[place], self.place_of[one] = one, place

    def _find(self, one: int, closed: set[int]) -> bool:
        """Breadth first, so that a long chain of moves needs no deep recursion."""
        came_from: dict[int, int] = {}
        queue = [one]
        for asking in queue:
            for place in self._choices[asking]:
                if place in closed:
                    continue
                closed.add(place)
                came_from[place] = asking
                holder = self._holder[place]
                if holder is None:
                    self._move_along(place, came_from)
                    return True
                queue.append(holder)
        return False

    def _move_along(self, place: int, came_from: dict[int, int]) -> None:
        """Each one on the path takes the place it asked for, back to the one who had none."""
        while True:
            mover = came_from[place]
            left = self.place_of.get(mover)
            self._put(mover, place)
            if left is None:
                return
            place = left
