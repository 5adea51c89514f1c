"""Opens a file that is to be a template: its parts and what they point at, or the one line that tells why it can't be.

Nothing of it is run or fetched. What could be (macros, embedded objects, links to other files) is refused.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from functools import cached_property

from dialogapp.documents.xml_tree import BadXmlError, Element, parsed
from dialogapp.domain.dress import LARGEST_TEMPLATE, TemplateKind, TemplateLine
from dialogapp.domain.errors import FileProblemError
from dialogapp.domain.frozen import dataclass
from dialogapp.services.translation import message

_LARGEST_UNPACKED = 60_000_000
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KINDS: Mapping[str, TemplateKind] = {"wordprocessingml": "docx", "spreadsheetml": "xlsx"}
_PREFIXES: Mapping[TemplateKind, tuple[str, str]] = {
    "docx": ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    "xlsx": ("xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
}
_EMBEDDED = ("oleObject", "package", "control", "aFChunk", "attachedToolbars", "chart", "diagramData", "subDocument")
_HARMLESS_SCHEMES = ("http://", "https://", "mailto:")
_LINK_FIELDS = ("INCLUDEPICTURE", "INCLUDETEXT", "DDE", "LINK ", "DATABASE", "MACROBUTTON")

FILE = message("The file")


@dataclass(frozen=True, slots=True)
class Link:
    """What a part points at: `target` is another part's name, or an address where `external`."""

    identity: str
    kind: str
    target: str
    external: bool


class UnusableTemplateError(FileProblemError):
    """The file is no template; `line` tells why."""

    def __init__(self, line: TemplateLine) -> None:
        super().__init__(line.what, **line.fields)
        self.line = line


def wrong(what: str, advice: str, **fields: object) -> UnusableTemplateError:
    """The error of a file that can't be used at all."""
    return UnusableTemplateError(TemplateLine("wrong", FILE, what, advice, fields))


class Package:
    """The parts of a Word or Excel file, by name without the first slash."""

    def __init__(self, parts: Mapping[str, bytes], kind: TemplateKind, main: str, types: Mapping[str, str]) -> None:
        self.parts = parts
        self.kind = kind
        self.main = main
        self._types = types

    def type_of(self, name: str) -> str:
        """The content type of a part."""
        return self._types.get(f"/{name}", self._types.get(name.rsplit(".", 1)[-1].casefold(), "application/xml"))

    def tree(self, name: str) -> Element:
        """A part as a tree. UnusableTemplateError where it is not there, or damaged."""
        try:
            return parsed(self.parts[name])
        except (KeyError, BadXmlError) as error:
            raise _damaged(name) from error

    @cached_property
    def main_tree(self) -> Element:
        """What Office opens first."""
        return self.tree(self.main)

    def links(self, name: str) -> list[Link]:
        """What the part `name` points at."""
        folder, base = posixpath.split(name)
        listed = posixpath.join(folder, "_rels", f"{base}.rels")
        if listed not in self.parts:
            return []
        found = []
        for row in self.tree(listed).elements:
            told = row.attributes
            external = told.get("TargetMode") == "External"
            target = told.get("Target", "")
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found.append(Link(told.get("Id", ""), told.get("Type", "").rsplit("/", 1)[-1], target, external))
        return found

    def linked(self, kind: str) -> str | None:
        """The part of this kind that the main part points at."""
        return next((link.target for link in self.links(self.main) if link.kind == kind and not link.external), None)

    def dangers(self) -> Iterator[TemplateLine]:
        """What is refused: a line each."""
        if any(name.casefold().endswith("vbaproject.bin") for name in self.parts) or "macroEnabled" in self.type_of(
            self.main
        ):
            yield TemplateLine(
                "wrong", FILE, message("It holds macros"), message("Save it as a template without macros")
            )
        for name in self.parts:
            if not name.endswith(".rels") or not self._is_carried(name):
                continue
            for link in self.links(name.replace("_rels/", "").removesuffix(".rels")):
                yield from _dangers_of(link, where_of(name))
        for name, content in self.parts.items():
            if name.startswith("word/") and name.endswith(".xml"):
                text = (
                    " ".join(each.text for each in self.tree(name).all("w:instrText"))
                    if b"instrText" in content
                    else ""
                )
                for code in _LINK_FIELDS:
                    if code in text.upper().replace("HYPERLINK ", ""):
                        yield TemplateLine(
                            "wrong",
                            where_of(name),
                            message("A field fetches something from elsewhere: {field}"),
                            message("Put the text or the picture itself there, and take the field away"),
                            {"field": code.strip()},
                        )

    def _is_carried(self, name: str) -> bool:
        """Whether the part, a list of links, could come into a document."""
        return "glossary/" not in name and not name.startswith(("customXml/", "_rels/", "docProps/"))


def opened(content: bytes) -> Package:
    """The parts of `content`. UnusableTemplateError where it is no Word or Excel file that this program reads."""
    if len(content) > LARGEST_TEMPLATE:
        raise wrong(
            message("It is {size} MB, and a template may be {most} MB"),
            message("Make its pictures smaller: Word does it under Compress Pictures"),
            size=f"{len(content) / 1e6:.1f}",
            most=LARGEST_TEMPLATE // 1_000_000,
        )
    if content.startswith(_OLD_OFFICE):
        raise wrong(
            message("It has a password, or is an old Word or Excel file"),
            message("Open it, take the password away, and save it as .docx or .xlsx"),
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if sum(entry.file_size for entry in package.infolist()) > _LARGEST_UNPACKED:
                raise wrong(message("It is very large when unpacked"), message("Make its pictures smaller"))
            parts = {name: package.read(name) for name in package.namelist() if not name.endswith("/")}
    except (zipfile.BadZipFile, EOFError, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        if content.startswith(b"PK"):
            raise wrong(
                message("It is damaged"), message("Open it in Word or Excel, let it be repaired, and save it anew")
            ) from error
        raise _no_office() from error
    return _package(parts)


def _package(parts: Mapping[str, bytes]) -> Package:
    if "mimetype" in parts:
        raise wrong(
            message("It is an OpenDocument file"),
            message("Save it as .docx or .xlsx, and look it through in Word or Excel"),
        )
    if "[Content_Types].xml" not in parts or "_rels/.rels" not in parts:
        raise _no_office()
    top = Package(parts, "docx", "", {})
    types = {
        row.attributes.get("PartName", row.attributes.get("Extension", "").casefold()): row.attributes.get(
            "ContentType", ""
        )
        for row in top.tree("[Content_Types].xml").elements
    }
    main = next((link.target for link in top.links("") if link.kind == "officeDocument"), "")
    told = Package(parts, "docx", main, types).type_of(main)
    kind = next((kind for word, kind in _KINDS.items() if word in told or f"ms-{kind[:-1]}" in told), None)
    if kind is None and "macroEnabled" in told:
        kind = "docx" if "word" in told else "xlsx"
    if kind is None or main not in parts:
        raise _no_office()
    package = Package(parts, kind, main, types)
    prefix, namespace = _PREFIXES[kind]
    if package.main_tree.attributes.get(prefix) != namespace:
        raise wrong(
            message("It is of an uncommon form (Strict Open XML)"),
            message("Open it in Word or Excel and save it as an ordinary .docx or .xlsx"),
        )
    return package


def where_of(name: str) -> str:
    """Where in a document a part shows, in words."""
    base = posixpath.basename(name)
    for start, words in _PLACES.items():
        if base.startswith(start):
            return words
    return FILE


_PLACES = {
    "header": message("The header"),
    "footer": message("The footer"),
    "document": message("The text"),
    "styles": message("The styles"),
    "sheet": message("The sheet"),
    "drawing": message("The sheet"),
}


def _dangers_of(link: Link, where: str) -> Iterator[TemplateLine]:
    if link.kind in _EMBEDDED:
        yield TemplateLine(
            "wrong",
            where,
            message("Something is embedded: {kind}"),
            message("Put a picture of it there instead"),
            {"kind": link.kind},
        )
    elif link.external and link.kind not in ("attachedTemplate", "hyperlink"):
        yield TemplateLine(
            "wrong",
            where,
            message("It is linked to another file: {target}"),
            message("Put the picture or text into the template itself"),
            {"target": link.target},
        )
    elif link.kind == "hyperlink" and link.external and not link.target.casefold().startswith(_HARMLESS_SCHEMES):
        yield TemplateLine(
            "wrong",
            where,
            message("A link leads to something that is not on the web: {target}"),
            message("Take the link away"),
            {"target": link.target},
        )


def _no_office() -> UnusableTemplateError:
    return wrong(message("It is no Word or Excel file"), message("Choose a .docx, .dotx, .xlsx or .xltx"))


def _damaged(name: str) -> UnusableTemplateError:
    return wrong(
        message("It is damaged: {part} can't be read"),
        message("Open it in Word or Excel, let it be repaired, and save it anew"),
        part=name,
    )
