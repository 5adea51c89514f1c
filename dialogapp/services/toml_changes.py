"""A TOML file that is changed in one place: its comments, its order and all else that is written in it stay."""

from __future__ import annotations

import re
import tomllib
from copy import deepcopy
from typing import Any, TypeAlias

from dialogapp.domain.errors import InputError
from dialogapp.services.toml_files import WHOLE, Place, placed, quoted

Value: TypeAlias = int | str | list[int]


def with_value(text: str, key: str, value: Value | None, place: Place = WHOLE) -> str:
    """The text with another value of a key, which may be dotted, in a table; None takes the key away.

    A key or a table that is not there is added. InputError where the value is written so that a line can't be changed
    alone, such as a text of several lines.
    """
    wanted = _document_with(text, key, value, place)
    lines = text.split("\n")
    inside = [number for number, (_, here, begins) in enumerate(placed(lines)) if here == place and not begins]
    pattern = re.compile(r"\s*" + r"\s*\.\s*".join(map(re.escape, key.split("."))) + r"\s*=")
    there = next((number for number in inside if pattern.match(lines[number])), None)
    if there is not None:
        if value is None:
            del lines[there]
        else:
            lines[there] = _with_literal(lines[there], _literal(value))
    elif value is not None:
        _insert(lines, f"{key} = {_literal(value)}", place)
    changed = "\n".join(lines)
    try:
        is_so = tomllib.loads(changed) == wanted
    except tomllib.TOMLDecodeError:
        is_so = False
    if not is_so:
        raise InputError("“{key}” is written over several lines; change it in the text", key=key)
    return changed


def without_table(text: str, name: str) -> str:
    """The text without a table, its comments too."""
    lines = text.split("\n")
    return "\n".join(line for line, here, _ in placed(lines) if here.table != name)


def _document_with(text: str, key: str, value: Value | None, place: Place) -> dict[str, Any]:
    document = deepcopy(tomllib.loads(text))
    table: dict[str, Any] = document
    if place.number:
        table = document[place.table][place.number - 1]
    elif place.table:
        table = document.setdefault(place.table, {})
    *above, last = key.split(".")
    for part in above:
        table = table.setdefault(part, {})
    if value is None:
        table.pop(last, None)
    else:
        table[last] = value
    return document


def _insert(lines: list[str], line: str, place: Place) -> None:
    """Put a line after the last of its table; where that is not there, make it before the first table."""
    there = [number for number, (_, here, _) in enumerate(placed(lines)) if here == place]
    filled = [number for number in there if lines[number].strip() and not lines[number].lstrip().startswith("#")]
    if filled or not place.table:
        lines.insert(filled[-1] + 1 if filled else 0, line)
        return
    first = next((number for number, (_, _, begins) in enumerate(placed(lines)) if begins), len(lines))
    lines[first:first] = [f"[{place.table}]", line, ""]


def _with_literal(line: str, literal: str) -> str:
    """The line with another value; a remark after it stays."""
    head, _, rest = line.partition("=")
    remark = re.fullmatch(r"""\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^"'#]*?)(\s*#.*)?""", rest)
    return f"{head}= {literal}{(remark[1] or '') if remark is not None else ''}"


def _literal(value: Value) -> str:
    return quoted(value) if isinstance(value, str) else str(value)
