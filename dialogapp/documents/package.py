"""The zip that a Word or Excel file is, and the parts that both have: the same tree always gives the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import BinaryIO

from dialogapp.documents.xml_text import attribute, escaped
from dialogapp.domain.document import Properties
from dialogapp.domain.frozen import dataclass

TEMPLATES = Path(__file__).resolve().parents[2] / "resources" / "templates"

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
JOURNAL_HEAD = "Journal head"
"""The property that holds the journal's head as it was before the file was made."""

_COMPRESSION = 3
"""Of zlib's levels 1 to 9: half the time of its usual 6, for files that are larger by a tenth to a seventh."""
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_LOCALES = {"sv": "sv-SE", "en": "en-GB"}


@dataclass(frozen=True, slots=True)
class Part:
    """A file in the package; `content_type` is None for media, whose type goes by suffix."""

    name: str
    content_type: str | None
    content: str | bytes


@dataclass(frozen=True, slots=True)
class Relation:
    """A named link from one part to another, or to an address outside."""

    identity: str
    kind: str
    target: str
    external: bool = False


def locale(language: str) -> str:
    """The language with its country, as Office names it."""
    return _LOCALES.get(language, language)


def template(name: str, **fields: str) -> str:
    """The template `name` with its `{field}` marks replaced."""
    text = _template(name)
    for field, value in fields.items():
        text = text.replace("{" + field + "}", value)
    return text


@cache
def _template(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def relations(items: Iterable[Relation]) -> str:
    """The part that lists `items`."""
    rows = "".join(
        f'<Relationship Id="{item.identity}" Type="{_OFFICE}/relationships/{item.kind}" '
        f'Target="{attribute(item.target)}"{" TargetMode=" + chr(34) + "External" + chr(34) if item.external else ""}/>'
        for item in items
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def write_package(
    out: BinaryIO,
    main: Part,
    others: Iterable[Part],
    *,
    title: str,
    language: str,
    properties: Properties,
) -> None:
    """Write the parts with the file's properties to `out`; `main` is what Office opens first."""
    custom = {JOURNAL_HEAD: properties.journal_head} if properties.journal_head else {}
    parts = [main, *others, *_property_parts(title, language, properties, custom)]
    top = [
        Relation("rId1", "officeDocument", main.name),
        Relation("rId2", "extended-properties", "docProps/app.xml"),
    ]
    if custom:
        top.append(Relation("rId3", "custom-properties", "docProps/custom.xml"))
    core = (
        f'<Relationship Id="rId9" Type="{_PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>'
    )
    top_relations = relations(top).replace("</Relationships>", core)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in (
            ("[Content_Types].xml", _content_types(parts)),
            ("_rels/.rels", top_relations),
            *((part.name, part.content) for part in parts),
        ):
            package.writestr(_entry(name), content, compresslevel=_COMPRESSION)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def _content_types(parts: Iterable[Part]) -> str:
    overrides = "".join(
        f'<Override PartName="/{part.name}" ContentType="{part.content_type}"/>' for part in parts if part.content_type
    )
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f"{overrides}</Types>"
    )


def _property_parts(title: str, language: str, properties: Properties, custom: Mapping[str, str]) -> list[Part]:
    office = "application/vnd.openxmlformats-officedocument"
    parts = [
        Part(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            _core(title, language, properties),
        ),
        Part(
            "docProps/app.xml",
            f"{office}.extended-properties+xml",
            f'{_XML}<Properties xmlns="{_OFFICE}/extended-properties">'
            "<Application>Dialogapp</Application></Properties>",
        ),
    ]
    if custom:
        parts.append(Part("docProps/custom.xml", f"{office}.custom-properties+xml", _custom(custom)))
    return parts


def _core(title: str, language: str, properties: Properties) -> str:
    elements = [
        ("dc:title", title),
        ("dc:creator", properties.author),
        ("cp:lastModifiedBy", properties.author),
        ("dc:subject", properties.subject),
        ("cp:keywords", ", ".join(properties.keywords)),
        ("dc:identifier", properties.diary_number),
        ("dc:language", locale(language)),
    ]
    text = "".join(f"<{name}>{escaped(value)}</{name}>" for name, value in elements if value)
    if properties.created is not None:
        moment = _utc(properties.created)
        text += "".join(
            f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>' for name in ("created", "modified")
        )
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{text}</cp:coreProperties>'
    )


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _custom(custom: Mapping[str, str]) -> str:
    rows = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="{attribute(name)}">'
        f"<vt:lpwstr>{escaped(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(custom.items(), start=2)
    )
    return (
        f'{_XML}<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">{rows}</Properties>'
    )
