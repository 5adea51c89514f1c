"""Takes in what was accepted of a workbook that came back: one change, by whoever made it in Excel."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.needs import Need, NeedRequirement, Requirement
from dialogapp.services.needs import (
    NeedDraft,
    RequirementDraft,
    add_need_in,
    add_requirement_in,
    change_need_in,
    change_requirement_in,
    unserve_in,
)
from dialogapp.services.needs_back.found import Found, SheetKey
from dialogapp.services.needs_back.values import needs_text
from dialogapp.services.ports import Store, Writer


@dataclass(frozen=True, slots=True)
class TakenBack:
    """How many cells were changed, and how many needs and requirements were proposed."""

    cells: int
    needs: int
    requirements: int


def take_back(store: Store, items: Sequence[Found], by: str) -> TakenBack:
    """Take in items that can be taken, in one change that the journal says `by` made in Excel.

    RefusedError, and nothing is changed, where the dialogue no longer stands as it did when they were found; InputError
    where what they come to together can't stand.
    """
    name = " ".join(by.split())
    if not name:
        raise InputError("Say who made the changes in Excel")
    changes: dict[tuple[SheetKey, int], list[Found]] = defaultdict(list)
    for item in items:
        if item.kind in ("change", "conflict"):
            changes[item.sheet, item.number].append(item)
    new = [item for item in items if item.kind == "new"]
    with _acting(store, f"{name} (Excel)"), store.write("needs.read_back") as transaction:
        added = _add_needs(transaction, [item for item in new if item.sheet == "needs"])
        needs = {need.number: need for need in transaction.all(Need)}
        requirements = {each.number: each for each in transaction.all(Requirement)}
        for (sheet, number), own in changes.items():
            noun = needs.get(number) if sheet == "needs" else requirements.get(number)
            if noun is None:
                raise _moved_on(sheet, number)
            with _told_at(sheet, number):
                _change(transaction, sheet, noun, own, needs)
        asked = [item for item in new if item.sheet == "requirements"]
        for item in asked:
            _add_requirement(transaction, item, added, needs)
    return TakenBack(sum(map(len, changes.values())), len(added), len(asked))


@contextmanager
def _acting(store: Store, actor: str) -> Iterator[None]:
    """Another name in the journal for what is written meanwhile."""
    usual, store.actor = store.actor, actor
    try:
        yield
    finally:
        store.actor = usual


def _change(
    transaction: Writer, sheet: SheetKey, noun: Need | Requirement, items: Iterable[Found], needs: dict[int, Need]
) -> None:
    parts: dict[str, str] = {}
    for item in items:
        if item.part == "needs":
            _serve(transaction, noun.id, item, needs)
        elif getattr(noun, item.part) != item.now:
            raise _moved_on(sheet, noun.number)
        else:
            parts[item.part] = item.told
    if parts and sheet == "needs":
        change_need_in(transaction, noun.id, **parts)
    elif parts:
        change_requirement_in(transaction, noun.id, **parts)


def _serve(transaction: Writer, requirement_id: str, item: Found, needs: dict[int, Need]) -> None:
    """Let a requirement serve the needs that are told, and no others."""
    number_of = {need.id: number for number, need in needs.items()}
    links = {number_of[link.need_id]: link for link in transaction.all(NeedRequirement, requirement_id=requirement_id)}
    if needs_text(set(links)) != item.now:
        raise _moved_on("requirements", item.number)
    wanted = {int(number) for number in item.told.split(", ")}
    for number in sorted(wanted - links.keys()):
        if number not in needs:
            raise _moved_on("needs", number)
        _link(transaction, needs[number].id, requirement_id)
    for number in sorted(links.keys() - wanted):
        unserve_in(transaction, links[number])


def _link(transaction: Writer, need_id: str, requirement_id: str) -> None:
    transaction.add(NeedRequirement(id=transaction.new_id(), need_id=need_id, requirement_id=requirement_id))


def _add_needs(transaction: Writer, items: Iterable[Found]) -> dict[int, Need]:
    """New needs by the row they stood in."""
    return {item.row: add_need_in(transaction, NeedDraft(**item.parts)) for item in items}


def _add_requirement(transaction: Writer, item: Found, added: dict[int, Need], needs: dict[int, Need]) -> None:
    served: list[str] = []
    for told in item.serves:
        number = int(told[1:])
        if told[0] == "n" and number not in needs:
            raise _moved_on("needs", number)
        if told[0] == "r" and number not in added:
            raise InputError(
                "The new requirement in row {row} serves the new need in row {other}: take that one, too",
                row=item.row,
                other=number,
            )
        served.append(needs[number].id if told[0] == "n" else added[number].id)
    requirement = add_requirement_in(transaction, served[0], RequirementDraft(**item.parts))
    for need_id in served[1:]:
        _link(transaction, need_id, requirement.id)


@contextmanager
def _told_at(sheet: SheetKey, number: int) -> Iterator[None]:
    """Let an error say at which need or requirement it is."""
    try:
        yield
    except RefusedError:
        raise
    except InputError as problem:
        if sheet == "needs":
            raise InputError("Need {number}: {problem}", number=number, problem=problem) from problem
        raise InputError("Requirement {number}: {problem}", number=number, problem=problem) from problem


def _moved_on(sheet: SheetKey, number: int) -> RefusedError:
    if sheet == "needs":
        return RefusedError("Need {number} was changed meanwhile; the workbook is to be read again", number=number)
    return RefusedError("Requirement {number} was changed meanwhile; the workbook is to be read again", number=number)
