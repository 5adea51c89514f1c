"""The text of a PDF as this program's own writer makes them: what is shown, its outline, properties and metadata.

Anything else, such as an encrypted file or one of another program that packs its objects together, is told by
UnreadableError, so that nobody takes what could not be read for something that holds nothing.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping

_OBJECT = re.compile(rb"(?<!\d)(\d+) 0 obj\b(.*?)\bendobj", re.DOTALL)
_STREAM = re.compile(rb"\bstream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_FORM = re.compile(rb"/Subtype\s*/Form\b")
"""What is drawn as a whole within pages, such as a figure."""
_LENGTH = re.compile(rb"/Length (\d+)")
_FONT = re.compile(rb"/([^\s/<>\[\]()]+) (\d+) 0 R")
_TO_UNICODE = re.compile(rb"/ToUnicode (\d+) 0 R")
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_STRING = rb"\((?:[^()\\]|\\.)*\)|\(|<[0-9A-Fa-f\s]*>"
_TOKEN = re.compile(_STRING, re.DOTALL)
_SHOWING = re.compile(_STRING + rb"|/[^\s/<>\[\]()]+|-\d+(?:\.\d+)?(?=[(<])|\bET\b", re.DOTALL)
"""What matters of a page: strings, fonts, how far letters are moved apart, and where a line of them ends."""
_BRACKET = re.compile(rb"\\.|[()]", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_PACKED = (b"/ObjStm", b"/Encrypt")
_GAP = -180.0
"""Thousandths of the letters' size: a wider gap within a line is a blank."""


class UnreadableError(Exception):
    """The text can't be read out of the file."""


def pdf_texts(content: bytes) -> Iterator[tuple[str, str]]:
    """(place, text) of the pages, a text of each line of letters and one of the page, and of everything beside them."""
    objects, pages = _opened(content)
    shown: set[int] = set()
    for count, number in enumerate(_in_order(objects, pages), start=1):
        parts = _references(pages[number], b"Contents")
        fonts = _fonts(objects, pages[number])
        lines: list[str] = []
        for part in parts:
            shown.add(part)
            lines += _lines(_decoded(objects[part]), fonts)
        yield str(count), "\n".join(lines)
    for number, body in objects.items():
        if number not in shown:
            yield from _beside(body)
            if _FORM.search(body):
                yield "", "\n".join(_lines(_decoded(body), _fonts(objects, body)))


def page_bodies(content: bytes) -> list[bytes]:
    """What the file says of each page, in the order in which they are read. UnreadableError as `pdf_texts`."""
    objects, pages = _opened(content)
    return [pages[number] for number in _in_order(objects, pages)]


def _opened(content: bytes) -> tuple[dict[int, bytes], dict[int, bytes]]:
    """All objects by their numbers, and those of them that are pages."""
    if not content.startswith(b"%PDF") or any(mark in content for mark in _PACKED):
        raise UnreadableError
    objects = {int(number): body for number, body in _OBJECT.findall(content)}
    pages = {number: body for number, body in objects.items() if re.search(rb"/Type\s*/Page\b", body)}
    if not pages:
        raise UnreadableError
    return objects, pages


def _in_order(objects: Mapping[int, bytes], pages: Mapping[int, bytes]) -> list[int]:
    """The pages in the order in which they are read; those that no list holds come last."""
    listed = [number for body in objects.values() if b"/Kids" in body for number in _references(body, b"Kids")]
    return [number for number in dict.fromkeys([*listed, *pages]) if number in pages]


def _references(body: bytes, key: bytes) -> list[int]:
    found = re.search(rb"/" + key + rb"\s*(\[[^\]]*\]|\d+ 0 R)", body)
    return [int(number) for number in re.findall(rb"(\d+) 0 R", found[1])] if found else []


def _fonts(objects: Mapping[int, bytes], page: bytes) -> dict[bytes, dict[bytes, str]]:
    """The letters of each font of the page, by their codes; fonts of what is drawn within it too."""
    bodies = [page, *(objects.get(number, b"") for number in _references(page, b"Resources"))]
    fonts: dict[bytes, dict[bytes, str]] = {}
    for body in bodies:
        for name, number in _FONT.findall(body):
            font = objects.get(int(number), b"")
            if b"/Type/Font" in font.replace(b" ", b"") and (found := _TO_UNICODE.search(font)):
                fonts[name] = _letters(_decoded(objects[int(found[1])]))
    return fonts


def _letters(cmap: bytes) -> dict[bytes, str]:
    letters: dict[bytes, str] = {}
    for kind, section in _SECTION.findall(cmap):
        if kind == b"bfchar":
            letters |= {bytes.fromhex(code.decode()): _utf_16(text) for code, text in _PAIR.findall(section)}
            continue
        for first, last, text in _RANGE.findall(section):
            begin, size = int(first, 16), len(first) // 2
            start = ord(_utf_16(text)[-1])
            for code in range(begin, int(last, 16) + 1):
                letters[code.to_bytes(size, "big")] = chr(start + code - begin)
    return letters


def _utf_16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", errors="replace")


def _lines(content: bytes, fonts: Mapping[bytes, Mapping[bytes, str]]) -> list[str]:
    """The lines of letters: what stands between BT and ET each."""
    lines: list[str] = []
    line: list[str] = []
    font: Mapping[bytes, str] = {}
    for token in _tokens(content, _SHOWING):
        if token.startswith((b"(", b"<")):
            line.append(_shown(_string(token), font))
        elif token.startswith(b"/"):
            font = fonts.get(token[1:], font)
        elif token == b"ET":
            lines.append("".join(line))
            line = []
        elif float(token) < _GAP:
            line.append(" ")
    return [*lines, "".join(line)]


def _tokens(content: bytes, pattern: re.Pattern[bytes]) -> Iterator[bytes]:
    """The words of the language that pages are written in; a string is one, brackets that pair within it and all."""
    at = 0
    while (found := pattern.search(content, at)) is not None:
        at = found.end()
        if found.group() != b"(":
            yield found.group()
            continue
        depth = 1
        while depth and (bracket := _BRACKET.search(content, at)) is not None:
            at = bracket.end()
            depth += {b"(": 1, b")": -1}.get(bracket.group(), 0)
        if depth:
            raise UnreadableError
        yield content[found.start() : at]


def _shown(codes: bytes, letters: Mapping[bytes, str]) -> str:
    size = len(next(iter(letters), b"\0"))
    return "".join(
        letters.get(codes[at : at + size], "" if letters else chr(codes[at])) for at in range(0, len(codes), size)
    )


def _string(token: bytes) -> bytes:
    if token.startswith(b"<"):
        digits = re.sub(rb"\s", b"", token[1:-1])
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    return _ESCAPE.sub(_unescaped, token[1:-1])


def _unescaped(found: re.Match[bytes]) -> bytes:
    said = found[1]
    if said[:1].isdigit():
        return bytes([int(said, 8) & 0xFF])
    return b"" if said.endswith(b"\n") else _ESCAPED.get(said, said)


def _beside(body: bytes) -> Iterator[tuple[str, str]]:
    """Strings and readable streams of what is no page: outline, properties, what is read aloud, metadata."""
    stream = _STREAM.search(body)
    head = body[: stream.start()] if stream else body
    for token in _tokens(head, _TOKEN):
        if len(token) > len(b"()"):
            yield "", _told(_string(token))
    if stream and b"/Metadata" in head:
        yield "", _decoded(body).decode("utf-8", errors="replace")


def _told(text: bytes) -> str:
    if text.startswith(b"\xfe\xff"):
        return text[2:].decode("utf-16-be", errors="replace")
    return text.decode("utf-8-sig" if text.startswith(b"\xef\xbb\xbf") else "latin-1")


def _decoded(body: bytes) -> bytes:
    stream = _STREAM.search(body)
    if stream is None:
        return b""
    length = _LENGTH.search(body[: stream.start()])
    content = body[stream.start(1) :][: int(length[1])] if length else stream[1]
    if b"/FlateDecode" not in body[: stream.start()]:
        return content
    try:
        return zlib.decompressobj().decompress(content)
    except zlib.error:
        raise UnreadableError from None
