"""Frozen dataclasses that are made in a third of the time.

The program has hundreds of them, and the standard library compiles six functions for each: that was a tenth of the time
until a dialogue is open. Here only `__init__` is compiled; the rest are the same few functions for every class. What
comes out is a dataclass to whoever looks: `replace`, `fields`, `asdict`, patterns, copying and pickling work, and a
type checker sees the standard library's own.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal, NoReturn, TypeVar

__all__ = ["dataclass"]

C = TypeVar("C")

_LEFT_OUT: Any = object()
"""The default of what a factory makes."""


def _frozen(*, frozen: Literal[True], slots: Literal[True], kw_only: bool = False) -> Callable[[type[C]], type[C]]:
    """As `dataclasses.dataclass` with the same arguments. `frozen` and `slots` are there to be read."""

    def make(plain: type[C]) -> type[C]:
        bare = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)
        return _with_methods(bare(plain))

    return make


def _with_methods(kind: type[C]) -> type[C]:
    found = dataclasses.fields(kind)  # type: ignore[arg-type]  # it was made one just now
    values: Callable[[Any], Any] = attrgetter(*(field.name for field in found)) if found else _nothing
    shown = tuple(field.name for field in found if field.repr)

    def equals(self: Any, other: object) -> bool:
        return bool(values(self) == values(other)) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    def told(self: Any) -> str:
        return f"{kind.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    methods = {
        "__init__": _initialiser(kind, found),
        "__eq__": equals,
        "__hash__": hashed,
        "__repr__": told,
        "__setattr__": _refuse_setting,
        "__delattr__": _refuse_deleting,
        "__getstate__": _state,
        "__setstate__": _restore,
    }
    for name, method in methods.items():
        if name not in vars(kind):
            setattr(kind, name, method)
    return kind


def _initialiser(kind: type, found: tuple[dataclasses.Field[Any], ...]) -> Callable[..., None]:
    # No field begins with two underscores.
    names: dict[str, Any] = {"__left_out": _LEFT_OUT}
    placed, named, lines = ["self"], list[str](), list[str]()
    for field in found:
        name = given = field.name
        default = ""
        if field.default_factory is not MISSING:
            names[f"__make_{name}"] = field.default_factory
            default, given = "=__left_out", f"__make_{name}() if {name} is __left_out else {name}"
        elif field.default is not MISSING:
            names[f"__default_{name}"] = field.default
            default = f"=__default_{name}"
        (named if field.kw_only else placed).append(name + default)
        # The slot's own way of being set, in a quarter of the time that object's takes to find it by name.
        names[f"__put_{name}"] = getattr(kind, name).__set__
        lines.append(f"__put_{name}(self, {given})")
    if hasattr(kind, "__post_init__"):
        lines.append("self.__post_init__()")
    parameters = ", ".join([*placed, *(["*", *named] if named else [])])
    exec(f"def __init__({parameters}):\n {'; '.join(lines) or 'pass'}", names)
    made: Callable[..., None] = names["__init__"]
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    return made


def _nothing(_of: object) -> tuple[()]:
    return ()


def _refuse_setting(_self: object, name: str, _value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deleting(_self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _frozen
