"""The indices agree with the published examples and keep their bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogapp.domain.fairness import Airtime, evenness, fairness, gini, jain, min_max

VECTORS = [
    ([300, 300, 300, 300], 0, 1, 1, 1),
    ([600, 300, 200, 100], 0.4444, 0.7200, 0.8648, 0.167),
    ([0, 0, 0, 900], 1, 0.25, 0, 0),
    ([450, 300, 300, 150], 0.25, 0.8889, 0.9528, 0.333),
    ([310, 295, 305, 290], 0.0194, 0.9993, 0.9997, 0.935),
]
SECONDS = st.lists(st.integers(0, 10_000), min_size=2, max_size=12).filter(any)


def times(*seconds: int) -> list[Airtime]:
    return [Airtime(str(number), f"Bolag {number}", None, used, 1, 1) for number, used in enumerate(seconds)]


@pytest.mark.parametrize(("seconds", "g", "j", "e", "low_high"), VECTORS)
def test_the_indices_of_known_examples(seconds: list[int], g: float, j: float, e: float, low_high: float) -> None:
    assert gini(seconds) == pytest.approx(g, abs=5e-5)
    assert jain(seconds) == pytest.approx(j, abs=5e-5)
    assert evenness(seconds) == pytest.approx(e, abs=5e-5)
    assert min_max(seconds) == pytest.approx(low_high, abs=5e-4)


@given(SECONDS)
def test_gini_is_the_sum_over_all_pairs(seconds: list[int]) -> None:
    pairs = sum(abs(a - b) for n, a in enumerate(seconds) for b in seconds[n + 1 :])
    assert gini(seconds) == pytest.approx(pairs / ((len(seconds) - 1) * sum(seconds)))


@given(SECONDS)
def test_the_indices_keep_their_bounds_whatever_the_order(seconds: list[int]) -> None:
    turned = list(reversed(seconds))
    for index in (gini, jain, evenness, min_max):
        value = index(seconds)
        assert value is not None
        assert -1e-9 <= value <= 1 + 1e-9
        assert index(turned) == pytest.approx(value)


@pytest.mark.parametrize("seconds", [[], [300], [0, 0, 0]])
def test_a_figure_without_meaning_is_none(seconds: list[int]) -> None:
    told = fairness(times(*seconds))
    assert (told.gini, told.jain, told.evenness, told.min_max, told.verdict) == (None,) * 5


@pytest.mark.parametrize(
    ("seconds", "verdict"), [([300, 290, 280], "green"), ([300, 220, 180], "yellow"), ([900, 100, 0], "red")]
)
def test_the_light(seconds: list[int], verdict: str) -> None:
    assert fairness(times(*seconds)).verdict == verdict


def test_silent_organisations_count() -> None:
    told = fairness(times(300, 300, 0))
    assert told.min_max == 0
    assert [told.share(organisation) for organisation in told.organisations] == [0.5, 0.5, 0]
