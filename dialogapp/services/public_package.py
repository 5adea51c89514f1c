"""The public package: every document of the dialogue that is made for publication, in one folder, with a list of
contents that says what is in it, by SHA-256, and what was left out and why. All or none are written.

Each document is made as its kind is: in the template and the language chosen for it, where none is chosen for it in
the package's, else in the dialogue's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dialogapp.domain.contacts import Contact
from dialogapp.domain.document import (
    Block,
    BulletList,
    Callout,
    Column,
    Document,
    Heading,
    Paragraph,
    Properties,
    Row,
    Table,
    Text,
)
from dialogapp.domain.dress import DocumentTemplate
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.leaks import Secrets
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.register import RegisteredDocument
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.document_settings import chosen_template, settings_of
from dialogapp.services.document_templates import dated, dress_of, template_for, with_buyer
from dialogapp.services.document_view import View, public_view
from dialogapp.services.exporting import (
    DocumentKind,
    Order,
    built,
    language_of,
    register_in,
    secrets_of,
    suggested_name,
)
from dialogapp.services.file_names import file_name
from dialogapp.services.people import suppliers
from dialogapp.services.phrases import digest_lines, in_a_sentence
from dialogapp.services.ports import LogFilter, Paper, Reader, Store
from dialogapp.services.register_words import MADE_WORDS
from dialogapp.services.state_words import minutes_word
from dialogapp.services.states import minutes_state
from dialogapp.services.translation import Language, LanguageCode, language

CONTENTS = "contents"
"""What the register calls the list of contents."""
_PUBLISHED = ("finalised", "published")
_ENDINGS = (".docx", ".pdf")
"""Each document is there to work on and to read anywhere."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A file that the package is to hold. `told` says what it is."""

    name: str
    order: Order
    told: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What the package does not hold, and why."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Package:
    """What the package is to hold, and what not."""

    files: tuple[Planned, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file of the package that was written."""

    name: str
    kind: str
    order: Order
    sha256: str
    template_id: str | None = None


@dataclass(frozen=True, slots=True)
class WrittenPackage:
    """A package that was written, and the journal's entries and head before it."""

    files: tuple[WrittenFile, ...]
    left_out: tuple[LeftOut, ...]
    entries: int
    head: str


def planned(reader: Reader, asked: LanguageCode | None = None) -> Package:
    """What a package of the dialogue as it stands would hold; `asked` is a language for all of it."""
    words = language(language_of(reader, _contents_order(asked)))
    orders = [
        (
            Order("minutes", meeting.id, "public", language=_language_in(reader, "minutes", asked)),
            words.text("Minutes of meeting {number}", number=meeting.number),
        )
        for meeting in reader.all(Meeting)
        if _is_ready(meeting)
    ]
    kinds: list[DocumentKind] = ["report", "needs", "information", "questions"]
    if suppliers(reader):
        kinds.append("equal-treatment")
    if any(reader.count(kind) for kind in (RegisteredDocument, Contact)):
        kinds.append("register")
    orders += [
        (Order(kind, audience="public", language=_language_in(reader, kind, asked)), words.text(MADE_WORDS[kind]))
        for kind in kinds
    ]
    files = [
        Planned(suggested_name(reader, order, ending), order, told)
        for order, told in orders
        for ending in ((*_ENDINGS, ".xlsx") if order.kind == "needs" else _ENDINGS)
    ]
    return Package(tuple(files), tuple(_left_out(reader, words)))


def write_package(
    reader: Reader,
    paper: Paper,
    folder: Path,
    asked: LanguageCode | None,
    made_at: Instant,
    *,
    force: bool = False,
) -> WrittenPackage:
    """Write the package into `folder`, all of it in the language `asked` for, if any.

    LeakError, and nothing is written, where any of its files would tell what the public may not see; FileProblemError
    where they can't be written.
    """
    order = _contents_order(asked)
    code = language_of(reader, order)
    words = language(code)
    package = planned(reader, asked)
    contents = file_name(words.text_in("file name", "contents"))
    names = (f"{contents}.docx", f"{contents}.txt")

    def listed(digests: Mapping[str, str]) -> Document:
        in_lines = {name: digest_lines(digest) for name, digest in digests.items()}
        contents: Document = dated(contents_list(reader, package, code, in_lines), made_at)
        return with_buyer(reader, contents, made_at)

    def listed_plainly(digests: Mapping[str, str]) -> Document:
        return dated(contents_list(reader, package, code, digests), made_at)

    orders = {one.name: one.order for one in package.files} | dict.fromkeys(names, order)
    templates = {name: _template_of(reader, each, Path(name).suffix[1:]) for name, each in orders.items()}
    dresses = {one.id: dress_of(reader, one) for one in templates.values() if one is not None}
    secrets = {each: _secrets_in(reader, each) for each in {language_of(reader, one) for one in orders.values()}}
    trees = {one.name: built(reader, one.order, Path(one.name).suffix, made_at) for one in package.files}
    digests = paper.write_folder(
        {
            name: with_buyer(reader, tree, made_at) if templates[name] is not None else tree
            for name, tree in trees.items()
        },
        folder,
        force=force,
        secrets={name: secrets[language_of(reader, each)] for name, each in orders.items()},
        lists=dict(zip(names, (listed, listed_plainly), strict=True)),
        dresses={name: dresses[one.id] for name, one in templates.items() if one is not None},
    )

    def written(name: str, kind: str, order: Order) -> WrittenFile:
        template = templates[name]
        return WrittenFile(name, kind, order, digests[name], template.id if template is not None else None)

    files = [written(one.name, one.order.kind, one.order) for one in package.files]
    files += [written(name, CONTENTS, Order("needs", audience="public")) for name in names]
    return WrittenPackage(tuple(files), package.left_out, *reader.journal_head())


def register_package(store: Store, written: WrittenPackage) -> None:
    """Enter in the register what the package holds, in one step."""
    with store.write("document.made") as transaction:
        for one in written.files:
            register_in(transaction, one.order, one.name, one.sha256, written.head, one.kind, one.template_id)


def data_of(reader: Reader, written: WrittenPackage) -> dict[str, Any]:
    """What was written, as JSON."""
    numbers = {meeting.id: meeting.number for meeting in reader.all(Meeting)}
    files = [
        {
            "file": one.name,
            "kind": one.kind,
            "meeting": numbers[one.order.meeting_id] if one.order.meeting_id is not None else None,
            "sha256": one.sha256,
            "template": one.template_id,
        }
        for one in written.files
    ]
    left_out = [{"what": one.what, "why": one.why} for one in written.left_out]
    return {"files": files, "left_out": left_out, "journal": {"entries": written.entries, "head": written.head}}


def package_from(reader: Reader, data: Mapping[str, Any]) -> WrittenPackage:
    """What the command line says that it wrote, from its JSON."""
    ids = {meeting.number: meeting.id for meeting in reader.all(Meeting)}
    files = (
        WrittenFile(
            each["file"],
            each["kind"],
            Order("needs", ids.get(each["meeting"]), "public"),
            each["sha256"],
            each["template"],
        )
        for each in data["files"]
    )
    journal = data["journal"]
    return WrittenPackage(tuple(files), (), journal["entries"], journal["head"])


def contents_list(
    reader: Reader, package: Package, code: LanguageCode, digests: Mapping[str, str] | None = None
) -> Document:
    """What is in the package and what was left out; without `digests` as it is planned."""
    words = language(code)
    view, dialogue = public_view(reader, words), the_dialogue(reader)
    entries, head = reader.journal_head()
    blocks: tuple[Block, ...] = (
        Paragraph(" · ".join(filter(None, (dialogue.diary_number, view.text(dialogue.buyer)))), "status"),
        Callout(
            words.text("How to read the package"),
            (
                words.text(
                    "These documents tell of an early dialogue with suppliers. The procurement has not begun, and "
                    "nothing was negotiated."
                ),
                _codes(words, view),
                words.text(
                    "Every file was searched for suppliers' names, people, addresses and numbers, and for passages "
                    "that a request for secrecy concerns, before it was written."
                ),
                words.text(
                    "Made from the dialogue's journal at entry {entries}, whose head is {head}.",
                    entries=entries,
                    head=head,
                ),
            ),
        ),
        Heading(2, words.text("What is in it")),
        _files_table(words, package, digests or {}),
        Heading(2, words.text("What was left out, and why")),
        BulletList(tuple((Text(f"{one.what}: ", bold=True), one.why) for one in package.left_out)),
    )
    title = words.text("Public package: {title}", title=view.text(dialogue.title))
    properties = Properties(
        author=view.text(dialogue.facilitator),
        subject=view.text(dialogue.title),
        diary_number=dialogue.diary_number,
        journal_head=head,
    )
    return Document(title, code, blocks, properties)


def _contents_order(asked: LanguageCode | None) -> Order:
    return Order("package", audience="public", language=asked)


def _language_in(reader: Reader, kind: DocumentKind, asked: LanguageCode | None) -> LanguageCode:
    """The language that documents of `kind` have in the package."""
    if asked is not None or settings_of(reader, kind).language:
        return language_of(reader, Order(kind, language=asked))
    return language_of(reader, _contents_order(None))


def _template_of(reader: Reader, order: Order, ending: str) -> DocumentTemplate | None:
    """The template that a document of the package is made in; plain text has none."""
    chosen = chosen_template(reader, order.kind, ending)
    if chosen is None:
        chosen = chosen_template(reader, "package", ending)
    return template_for(reader, ending, chosen)


def _secrets_in(reader: Reader, code: LanguageCode) -> Secrets:
    """What no document of the package may tell, where suppliers have the codes of that language."""
    secrets = secrets_of(reader, Order("needs", audience="public", language=code))
    assert secrets is not None
    return secrets


def _is_ready(meeting: Meeting) -> bool:
    return minutes_state(meeting) in _PUBLISHED


def _left_out(reader: Reader, words: Language) -> Iterator[LeftOut]:
    for meeting in reader.all(Meeting):
        if not _is_ready(meeting):
            what = words.text("Minutes of meeting {number}", number=meeting.number)
            yield LeftOut(what, _why_not_ready(words, meeting))
    lines = reader.log_lines(reader.log_rows(LogFilter()))
    if secret := sum(line.confidential for line in lines):
        yield LeftOut(
            words.plural("Words of {count} input", "Words of {count} inputs", secret),
            words.text(
                "A request for secrecy is noted. Whether they are kept secret is decided by the authority when someone "
                "asks for the document."
            ),
        )
    if struck := sum(line.contribution.state == "struck" for line in lines):
        yield LeftOut(
            words.plural("{count} struck input", "{count} struck inputs", struck),
            words.text("They were struck in the log, which keeps them with the reason."),
        )
    if suppliers(reader):
        yield LeftOut(
            words.text("Names of suppliers and of their people"),
            words.text("The documents tell what was said, not by whom. The buyer has the names in its own documents."),
        )
    yield LeftOut(
        words.text("Minutes for the project group, and the log"),
        words.text("They name suppliers and hold what secrecy is requested for."),
    )
    yield LeftOut(
        words.text("Invitations and suppliers' read-backs"),
        words.text("Each concerns one supplier alone. That they were made stands in the register."),
    )
    yield LeftOut(
        words.text("Paper kits and the schedule"),
        words.text("Working papers for the meetings, with suppliers' names."),
    )


def _why_not_ready(words: Language, meeting: Meeting) -> str:
    if meeting.state != "held":
        return (
            words.text("The meeting has not been held.") if meeting.state != "cancelled" else words.text("Cancelled.")
        )
    state = minutes_state(meeting)
    if not state:
        return words.text("They are not written yet.")
    return words.text("They are not finalised: {state}.", state=in_a_sentence(minutes_word(words, state)))


def _codes(words: Language, view: View) -> str:
    if view.told_apart:
        return words.text("Suppliers stand under codes, the same in all public documents of the dialogue.")
    return words.text("Fewer than three suppliers are in the dialogue; they are neither named nor told apart.")


def _files_table(words: Language, package: Package, digests: Mapping[str, str]) -> Table:
    columns = [Column(words.text("Document"), 3.0), Column(words.text("File"), 3.4)]
    if digests:
        columns.append(Column("SHA-256", 4.2))
    rows = []
    for one in package.files:
        rows.append(Row((one.told, one.name, *((digests[one.name],) if digests else ()))))
    return Table(tuple(columns), tuple(rows), description=words.text("The files of the package"))
