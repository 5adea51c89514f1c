"""The frozen dataclasses of the domain against the standard library's own."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from typing import Any

import pytest

from dialogapp.domain import frozen


@frozen.dataclass(frozen=True, slots=True, kw_only=True)
class Ours:
    """With everything that the domain uses."""

    name: str
    seconds: int = 0
    tags: list[str] = field(default_factory=list)
    image: bytes = field(default=b"", repr=False)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Theirs:
    """The same."""

    name: str
    seconds: int = 0
    tags: list[str] = field(default_factory=list)
    image: bytes = field(default=b"", repr=False)


@frozen.dataclass(frozen=True, slots=True)
class Pair:
    """By place."""

    first: int
    second: int = 2


@frozen.dataclass(frozen=True, slots=True)
class Longer(Pair):
    """One more field."""

    third: int = 3


@frozen.dataclass(frozen=True, slots=True)
class Named(Ours):
    """A field by place after those by name."""

    place: int


@frozen.dataclass(frozen=True, slots=True)
class Empty:
    """Nothing."""


BOTH = pytest.mark.parametrize("kind", [Ours, Theirs])


def told(work: Callable[[], object]) -> str:
    """The kind of error that `work` ends with, and its sentence."""
    with pytest.raises(Exception) as caught:  # noqa: PT011  # which one is what is compared
        work()
    return f"{type(caught.value).__name__}: {caught.value}".replace("Theirs", "Ours")


def test_it_is_told_as_theirs() -> None:
    assert repr(Ours(name="Alfa", image=b"\0")) == repr(Theirs(name="Alfa", image=b"\0")).replace("Theirs", "Ours")
    assert repr(Pair(1)) == "Pair(first=1, second=2)"
    assert repr(Empty()) == "Empty()"


@BOTH
def test_equal_values_are_equal_and_other_kinds_are_not(kind: type[Any]) -> None:
    assert kind(name="Alfa", seconds=1) == kind(name="Alfa", seconds=1)
    assert kind(name="Alfa", seconds=1) != kind(name="Alfa", seconds=2)
    assert kind(name="Alfa") != Pair(1)
    assert Pair(1, 2) != Longer(1, 2)
    assert len({Pair(1), Pair(1), Pair(1, 3), Empty(), Empty()}) == 3


@BOTH
def test_a_factory_makes_one_for_each(kind: type[Any]) -> None:
    one, other = kind(name="Alfa"), kind(name="Beta")
    assert one.tags == []
    assert one.tags is not other.tags
    assert kind(name="Gamma", tags=["pris"]).tags == ["pris"]


@pytest.mark.parametrize(
    "work",
    [
        lambda kind: kind(),
        lambda kind: kind("Alfa"),
        lambda kind: kind(name="Alfa", colour="blå"),
        lambda kind: setattr(kind(name="Alfa"), "name", "Beta"),
        lambda kind: delattr(kind(name="Alfa"), "name"),
        lambda kind: hash(kind(name="Alfa")),
        lambda kind: replace(kind(name="Alfa"), colour="blå"),
    ],
)
def test_it_refuses_what_theirs_refuses_in_the_same_words(work: Callable[[type[Any]], object]) -> None:
    assert told(lambda: work(Ours)) == told(lambda: work(Theirs))


def test_no_field_can_be_set_that_it_does_not_have() -> None:
    with pytest.raises(FrozenInstanceError):
        Pair(1).third = 3  # type: ignore[attr-defined]
    assert not hasattr(Pair(1), "__dict__")


@BOTH
def test_the_standard_library_knows_it(kind: type[Any]) -> None:
    one = kind(name="Alfa", seconds=5)
    assert replace(one, seconds=6) == kind(name="Alfa", seconds=6)
    assert asdict(one) == {"name": "Alfa", "seconds": 5, "tags": [], "image": b""}
    assert [field.name for field in fields(one)] == ["name", "seconds", "tags", "image"]
    assert dataclasses.is_dataclass(kind)
    match Longer(1):
        case Pair(first, second):
            assert (first, second) == (1, 2)
        case _:
            pytest.fail("the pattern does not match")


@BOTH
def test_it_can_be_copied_and_pickled(kind: type[Any]) -> None:
    one = kind(name="Alfa", tags=["a"])
    assert copy.copy(one) == one
    assert copy.deepcopy(one) == one
    assert pickle.loads(pickle.dumps(one)) == one


def test_a_kind_that_has_more_fields_takes_those_of_its_base_first() -> None:
    assert (Longer(7, 8).first, Longer(7, 8).second, Longer(7, 8).third) == (7, 8, 3)


def test_fields_by_name_stay_so_where_another_kind_adds_some_by_place() -> None:
    one = Named(3, name="Alfa", seconds=4)
    assert (one.place, one.name, one.seconds, one.tags) == (3, "Alfa", 4, [])


def test_what_a_class_says_of_itself_is_kept() -> None:
    @frozen.dataclass(frozen=True, slots=True)
    class Screen:
        name: str
        width: int

        def __hash__(self) -> int:
            return hash(self.name)

    assert hash(Screen("left", 1)) == hash(Screen("left", 2))


def test_a_field_may_be_called_anything_and_values_may_be_looked_at() -> None:
    @frozen.dataclass(frozen=True, slots=True)
    class Question:
        put: int
        left_out: tuple[str, ...] = ()
        make_put: list[int] = field(default_factory=list)

        def __post_init__(self) -> None:
            if self.put < 0:
                raise ValueError("A question is put once or more")

    assert (Question(1).put, Question(1).left_out, Question(1, ("B",)).left_out, Question(2).make_put) == (
        1,
        (),
        ("B",),
        [],
    )
    with pytest.raises(ValueError, match="once or more"):
        Question(-1)
