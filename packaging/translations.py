"""Keeps resources/translations/sv.po in step with the program's texts, and compiles it to sv.mo.

Without arguments both. `--update` only the first, `--compile` only the second; `--check` changes nothing, and
tells what is missing, left over, unfinished or not compiled.
"""

from __future__ import annotations

import io
import string
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import message_extraction
from message_extraction import Message
from places import ROOT

SOURCE = ROOT / "resources" / "translations" / "sv.po"
COMPILED = SOURCE.with_suffix(".mo")
SHOWN = 20


class SwedishCatalog(Catalog):
    """A catalogue whose header names no date, person or program, so that it changes only with its texts."""

    def __init__(self) -> None:
        super().__init__(
            locale="sv", header_comment="# The Swedish of Dialogapp; `packaging/dev.py translations` keeps it."
        )
        self.fuzzy = False

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The header's lines."""
        return [
            ("Language", "sv"),
            ("Plural-Forms", self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]

    @mime_headers.setter
    def mime_headers(self, headers: object) -> None:
        """What a file says in its header is not kept."""


def main(arguments: Sequence[str]) -> int:
    """Do what `arguments` say; the exit status."""
    match list(arguments):
        case []:
            update()
            compile_catalogue()
        case ["--update"]:
            update()
        case ["--compile"]:
            compile_catalogue()
        case ["--check"]:
            found = list(problems(message_extraction.all_messages(), read()))
            print("\n".join(shortened(found)), end="\n" if found else "", file=sys.stderr)
            return 1 if found else 0
        case _:
            print("usage: translations.py [--update | --compile | --check]", file=sys.stderr)
            return 2
    return 0


def read() -> Catalog:
    """The catalogue as it is; empty if there is none yet."""
    if not SOURCE.exists():
        return SwedishCatalog()
    with SOURCE.open("rb") as file:
        return read_po(file, locale="sv", ignore_obsolete=True)


def updated(messages: Sequence[Message], known: Catalog) -> Catalog:
    """A catalogue of just `messages`, in order, with the Swedish that is known."""
    fresh = SwedishCatalog()
    for message in messages:
        english = _id(message)
        before = known.get(english, context=message.context or None)
        kept = before if before is not None and before.id == english else None
        flags = {"fuzzy"} if kept is not None and kept.fuzzy else set()
        fresh.add(english, kept.string if kept is not None else None, flags=flags, context=message.context or None)
    return fresh


def update() -> None:
    """Bring sv.po up to date with the program's texts."""
    catalogue = updated(message_extraction.all_messages(), read())
    target = io.BytesIO()
    write_po(target, catalogue, width=120, no_location=True)
    _write(SOURCE, target.getvalue().rstrip(b"\n") + b"\n")
    lacking = sum(not _finished(entry) for entry in _entries(catalogue))
    print(f"{SOURCE.relative_to(ROOT)}: {len(catalogue)} texts, {lacking} without Swedish")


def compiled(known: Catalog) -> bytes:
    """The binary catalogue for `known`."""
    plain = SwedishCatalog()
    for entry in _entries(known):
        plain.add(entry.id, entry.string, flags=entry.flags, context=entry.context)
    target = io.BytesIO()
    write_mo(target, plain)
    return target.getvalue()


def compile_catalogue() -> None:
    """Compile sv.po to sv.mo."""
    _write(COMPILED, compiled(read()))


def problems(messages: Sequence[Message], known: Catalog) -> Iterator[str]:
    """What is wrong with the catalogue, a line each."""
    name = SOURCE.relative_to(ROOT)
    wanted = {(message.english, message.context) for message in messages}
    entries = {(_english(entry), entry.context or ""): entry for entry in _entries(known)}
    for english, _ in sorted(wanted - set(entries)):
        yield f"{name} lacks “{english[0]}”; run packaging/dev.py translations"
    for english, _ in sorted(set(entries) - wanted):
        yield f"{name} has “{english[0]}”, which the program does not use; run packaging/dev.py translations"
    for (english, _), entry in sorted(entries.items(), key=lambda item: item[0]):
        if not _finished(entry):
            yield f"{name}: “{english[0]}” has no finished Swedish"
        elif wrong := _wrong_fields(entry):
            yield f"{name}: “{english[0]}” and its Swedish do not have the same fields: {', '.join(sorted(wrong))}"
    if not COMPILED.exists() or COMPILED.read_bytes() != compiled(known):
        yield f"{COMPILED.relative_to(ROOT)} is not what sv.po compiles to; run packaging/dev.py translations"


def shortened(lines: Sequence[str]) -> list[str]:
    """The first of many lines, and how many more there are."""
    more = len(lines) - SHOWN
    return [*lines[:SHOWN], f"… and {more} more"] if more > 0 else list(lines)


def _wrong_fields(entry: Entry) -> set[str]:
    """The fields that stand only in the English or only in the Swedish; a plural form may leave out its count."""
    english = set().union(*map(_fields, _english(entry)))
    optional = {"count"} if len(_english(entry)) > 1 else set()
    return set().union(*((_fields(form) ^ english) - (optional & english) for form in _swedish(entry)))


def _fields(text: str) -> set[str]:
    try:
        return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}
    except ValueError:  # a brace that is meant as one
        return set()


def _entries(catalogue: Catalog) -> list[Entry]:
    return [entry for entry in catalogue if entry.id]


def _finished(entry: Entry) -> bool:
    return not entry.fuzzy and all(_swedish(entry))


def _id(message: Message) -> str | tuple[str, str]:
    return (message.english[0], message.english[1]) if len(message.english) > 1 else message.english[0]


def _english(entry: Entry) -> tuple[str, ...]:
    return (entry.id,) if isinstance(entry.id, str) else tuple(entry.id)


def _swedish(entry: Entry) -> tuple[str, ...]:
    if isinstance(entry.string, str):
        return (entry.string,)
    return tuple(entry.string) if entry.string else ("",)


def _write(path: Path, content: bytes) -> None:
    """Write `content` whole, so that whoever reads meanwhile gets the old or the new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_bytes(content)
    fresh.replace(path)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
