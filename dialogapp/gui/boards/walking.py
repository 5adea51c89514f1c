"""Which card the arrow keys come to."""

from __future__ import annotations

from collections.abc import Sequence

from dialogapp.domain.boards.drawing import Spot

_ASIDE = 3.0
"""How much farther away a step to the side counts than one ahead."""


def next_spot(spots: Sequence[Spot], current: str, way: tuple[int, int]) -> Spot | None:
    """The nearest spot that lies `way` of the current one; the first where none is; None where there is no other."""
    here = next((spot for spot in spots if spot.id == current), None)
    if here is None:
        return min(spots, key=lambda spot: (spot.box.top, spot.box.left), default=None)
    x, y = here.box.centre

    def distance(spot: Spot) -> float:
        to_x, to_y = spot.box.centre
        ahead = (to_x - x) * way[0] + (to_y - y) * way[1]
        aside = abs((to_x - x) * way[1]) + abs((to_y - y) * way[0])
        return ahead + _ASIDE * aside

    def lies_ahead(spot: Spot) -> bool:
        if way[0]:
            return (spot.box.left >= here.box.right - 1) if way[0] > 0 else (spot.box.right <= here.box.left + 1)
        return (spot.box.top >= here.box.bottom - 1) if way[1] > 0 else (spot.box.bottom <= here.box.top + 1)

    return min((spot for spot in spots if spot is not here and lies_ahead(spot)), key=distance, default=None)
