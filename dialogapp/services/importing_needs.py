"""Bringing in needs and requirements from a table: new ones are added, those that are there in the same words are not.

A requirement names the needs it serves, by number or title. Numbers of the table's own are not kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from dialogapp.domain.errors import InputError
from dialogapp.domain.needs import Need, NeedRequirement, Requirement
from dialogapp.domain.text import cleaned_line
from dialogapp.services.importing import ImportReport
from dialogapp.services.importing_cells import Cells, Heed, checked_rows, heeded, unheeded
from dialogapp.services.importing_words import OBLIGATION_KEYS, PRIORITY_KEYS, REQUIREMENT_TYPE_KEYS, STATUS_KEYS
from dialogapp.services.need_words import REVIEW_WORDS
from dialogapp.services.needs import (
    NeedDraft,
    RequirementDraft,
    add_need_in,
    add_requirement_in,
)
from dialogapp.services.needs_back.values import labels_in, number_of
from dialogapp.services.ports import Reader, Store, Writer
from dialogapp.services.tables import NEED_COLUMNS, REQUIREMENT_COLUMNS, MissingColumnError, SourceTable
from dialogapp.services.translation import LANGUAGES, language

D = TypeVar("D")

_LONGEST_TITLE = 300
_PLAIN_NEED = tuple(spec.name for spec in NEED_COLUMNS if spec.name not in ("need", "priority", "status", "review"))
_PLAIN_REQUIREMENT = tuple(
    spec.name
    for spec in REQUIREMENT_COLUMNS
    if spec.name not in ("requirement", "needs", "type", "obligation", "review")
)


def import_needs(store: Store, table: SourceTable, heed: Heed = unheeded) -> ImportReport:
    """Add the needs in `table` whose title is not there yet."""
    with store.write("needs.imported") as transaction:
        return import_needs_in(transaction, table, heed)


def import_needs_in(transaction: Writer, table: SourceTable, heed: Heed = unheeded) -> ImportReport:
    """Import needs as part of a larger use case."""
    known = {cleaned_line(need.title).casefold() for need in transaction.all(Need)}
    rows = _Rows(table, _need_draft, lambda draft: draft.title, known, heed)
    for draft in heeded(rows.new, heed, 1):
        add_need_in(transaction, draft)
    return rows.report()


def import_requirements(store: Store, table: SourceTable, heed: Heed = unheeded) -> ImportReport:
    """Add the requirements in `table` whose text is not there yet."""
    with store.write("requirements.imported") as transaction:
        return import_requirements_in(transaction, table, heed)


def import_requirements_in(transaction: Writer, table: SourceTable, heed: Heed = unheeded) -> ImportReport:
    """Import requirements as part of a larger use case."""
    check_names_needs(table)
    served = _Served(transaction)
    known = {cleaned_line(each.text).casefold() for each in transaction.all(Requirement)}

    def read(cells: Cells) -> tuple[RequirementDraft, list[str]]:
        return _requirement_draft(cells), served.ids(cells)

    rows = _Rows(table, read, lambda found: found[0].text, known, heed)
    for draft, need_ids in heeded(rows.new, heed, 1):
        requirement = add_requirement_in(transaction, need_ids[0], draft)
        for need_id in need_ids[1:]:
            link = NeedRequirement(id=transaction.new_id(), need_id=need_id, requirement_id=requirement.id)
            transaction.add(link)
    return rows.report()


def check_names_needs(table: SourceTable) -> None:
    """MissingColumnError where a table of requirements has no column of the needs that they serve."""
    if "needs" not in table.columns:
        raise MissingColumnError(
            "“{source}”, row 1: the column “{column}” is missing: it says which needs a requirement serves, by number",
            source=table.source,
            column="needs",
        )


class _Rows(Generic[D]):
    """The rows of a table as drafts: those that are new, and the numbers of those that are there already."""

    def __init__(
        self,
        table: SourceTable,
        read: Callable[[Cells], D],
        words_of: Callable[[D], str],
        known: set[str],
        heed: Heed,
    ) -> None:
        self._table = table
        self._there: list[int] = []
        seen: dict[str, int] = {}
        main = "need" if "need" in table.columns else "requirement"

        def checked(cells: Cells) -> D | None:
            draft = read(cells)
            words = cleaned_line(words_of(draft)).casefold()
            if words in seen:
                raise cells.wrong(main, InputError("the same stands in row {other}", other=seen[words]))
            seen[words] = cells.number
            if words in known:
                self._there.append(cells.number)
                return None
            return draft

        self.new = [draft for draft in checked_rows(table, checked, heed) if draft is not None]

    def report(self) -> ImportReport:
        """What the import did."""
        return ImportReport(
            taken=len(self.new), unknown_columns=self._table.unknown_columns, already_there=tuple(self._there)
        )


class _Served:
    """Finds the needs that a requirement serves."""

    def __init__(self, reader: Reader) -> None:
        needs = reader.all(Need)
        self._by_number = {need.number: need.id for need in needs}
        self._by_title = {cleaned_line(need.title).casefold(): need.id for need in needs}

    def ids(self, cells: Cells) -> list[str]:
        """Their ids; InputError where one is unknown, or none is named."""
        whole = self._by_title.get(cells.line("needs").casefold())
        if whole is not None:
            return [whole]
        found: list[str] = []
        for label in labels_in(cells.raw("needs")):
            number = number_of(label)
            need_id = self._by_title.get(cleaned_line(label).casefold())
            if number is not None:
                need_id = self._by_number.get(number, need_id)
            if need_id is None:
                raise cells.wrong("needs", InputError("“{label}” is no need of the dialogue", label=label))
            found.append(need_id)
        if not found:
            raise cells.wrong("needs", InputError("a requirement serves at least one need; name it by its number"))
        return list(dict.fromkeys(found))


def _need_draft(cells: Cells) -> NeedDraft:
    title = cells.line("need")
    if not title:
        raise cells.wrong("need", InputError("the need is missing"))
    if len(title) > _LONGEST_TITLE:
        raise cells.wrong(
            "need",
            InputError("{letters} letters are too many; at most {most}", letters=len(title), most=_LONGEST_TITLE),
        )
    status = cells.choice("status", STATUS_KEYS, "proposed")
    if status == "dismissed" and not cells.line("status_reason"):
        raise cells.wrong("status", InputError("a dismissed need needs a reason"))
    return NeedDraft(
        title,
        priority=cells.choice("priority", PRIORITY_KEYS, ""),
        status=status,
        review=_review(cells),
        **{name: cells.raw(name).strip() for name in _PLAIN_NEED},
    )


def _requirement_draft(cells: Cells) -> RequirementDraft:
    text = cells.raw("requirement").strip()
    if not text:
        raise cells.wrong("requirement", InputError("the requirement is missing"))
    return RequirementDraft(
        text,
        type=cells.choice("type", REQUIREMENT_TYPE_KEYS, "function"),
        obligation=cells.choice("obligation", OBLIGATION_KEYS, "mandatory"),
        review=_review(cells),
        **{name: cells.raw(name).strip() for name in _PLAIN_REQUIREMENT},
    )


def _review(cells: Cells) -> str:
    """How far the review has come: a word of ours in either language, or the user's own."""
    written = cells.line("review")
    return _review_keys().get(written.casefold(), written) or "draft"


def _review_keys() -> Mapping[str, str]:
    words = map(language, LANGUAGES)
    return {each.text(source).casefold(): key for each in words for key, source in REVIEW_WORDS.items()}
