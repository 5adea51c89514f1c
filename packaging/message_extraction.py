"""Finds the texts to translate: in the code by the calls that show or mark them, in the forms by their strings.

The code is read as a syntax tree, so only what really is a call with a literal counts: `language.text("…")`,
`.text_in("…", "…")`, `.plural("…", "…")`, `message("…")`, and making a DialogappError or a class derived from it.
"""

from __future__ import annotations

import ast
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from places import ROOT

CODE = ROOT / "dialogapp"
FORMS = ROOT / "forms"
ERRORS = "DialogappError"
# Methods of a Language, with the number of literals that name the text.
METHODS = {"text": 1, "text_in": 2, "plural": 2}
MARK = "message"
# SQL, which sqlalchemy.text() takes, is no text for people.
OTHERS = {"sqlalchemy", "sa"}


@dataclass(frozen=True, order=True)
class Message:
    """A text to translate: its English, with the plural if it has one, and the context that tells it apart."""

    english: tuple[str, ...]
    context: str = ""


def all_messages() -> list[Message]:
    """Every text of the program, in a stable order."""
    trees = [ast.parse(path.read_text("utf-8"), str(path)) for path in _modules()]
    errors = error_classes(trees)
    found = {message for tree in trees for message in in_code(tree, errors)}
    for form in sorted(FORMS.glob("*.ui")):
        found.update(in_form(form))
    plurals = {(message.english[0], message.context) for message in found if len(message.english) > 1}
    # gettext knows a text by its singular: one entry serves both uses.
    return sorted(m for m in found if len(m.english) > 1 or (m.english[0], m.context) not in plurals)


def error_classes(trees: Iterable[ast.Module]) -> set[str]:
    """The names of DialogappError and all classes derived from it."""
    bases = {
        node.name: {name for base in node.bases if (name := _last_name(base))}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found = {ERRORS}
    while more := {name for name, parents in bases.items() if parents & found} - found:
        found |= more
    return found


def in_code(tree: ast.Module, errors: set[str]) -> Iterator[Message]:
    """The texts in one module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.name in errors:
            yield from _of_super_calls(node)
        if isinstance(node, ast.Call):
            yield from _of_call(node, errors)


def in_form(path: Path) -> Iterator[Message]:
    """The texts in one form; a string's comment is its context."""
    for node in ET.parse(path).getroot().iter("string"):
        text = node.text or ""
        if node.get("notr") != "true" and any(map(str.isalpha, text)):
            yield Message((text,), node.get("comment", ""))


def _modules() -> list[Path]:
    return sorted(path for path in CODE.rglob("*.py") if not path.name.startswith("ui_"))


def _of_call(call: ast.Call, errors: set[str]) -> Iterator[Message]:
    name = _last_name(call.func)
    if isinstance(call.func, ast.Attribute) and name in METHODS and _last_name(call.func.value) not in OTHERS:
        literals = [_literals(argument) for argument in call.args[: METHODS[name]]]
        if len(literals) < METHODS[name] or not all(literals):
            return
        if name == "text_in":
            yield from (Message((text,), context) for context in literals[0] for text in literals[1])
        elif name == "plural":
            yield from (Message(pair) for pair in zip(*literals, strict=True))
        else:
            yield from (Message((text,)) for text in literals[0])
    elif name == MARK or name in errors:
        yield from _of_first_argument(call)


def _of_super_calls(error: ast.ClassDef) -> Iterator[Message]:
    """The wording an error class gives itself: `super().__init__("…")`."""
    for node in ast.walk(error):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "super().__init__":
            yield from _of_first_argument(node)


def _of_first_argument(call: ast.Call) -> Iterator[Message]:
    if call.args:
        yield from (Message((text,)) for text in _literals(call.args[0]))


def _literals(node: ast.expr) -> list[str]:
    """The texts that `node` may be: one, those of `a if c else b`, or none if it is no literal."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) and node.value else []
    if isinstance(node, ast.IfExp):
        return _literals(node.body) + _literals(node.orelse)
    return []


def _last_name(node: ast.expr) -> str | None:
    """The name that `node` ends with: `c` for `a.b.c`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else None
