"""Use cases of needs and requirements, and what they rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.errors import InputError
from dialogapp.domain.exercises import Card, cards_under
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.needs import (
    NEED_PRIORITIES,
    NEED_STATUSES,
    OBLIGATIONS,
    REQUIREMENT_TYPES,
    Comment,
    Feedback,
    Need,
    NeedCheck,
    NeedRequirement,
    NeedSource,
    Requirement,
    RequirementSource,
    Support,
    found_wanting,
    support,
)
from dialogapp.domain.requirement_checks.waiver import RequirementWaiver
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.domain.tracing import Treatment
from dialogapp.services.changed_sources import changed_lines, is_unsettled
from dialogapp.services.drafts import fields_of
from dialogapp.services.people import suppliers
from dialogapp.services.ports import NeedFigures, Reader, Store, Writer

_NOTHING = NeedFigures(0, 0, 0)


@dataclass(frozen=True, slots=True)
class NeedDraft:
    """What a user writes about a need; parts that are not known yet are empty."""

    title: str
    who: str = ""
    able_to: str = ""
    situation: str = ""
    problem: str = ""
    effect: str = ""
    measure: str = ""
    baseline: str = ""
    target: str = ""
    unit: str = ""
    method: str = ""
    measured_when: str = ""
    constraints: str = ""
    accessibility: str = ""
    legal: str = ""
    priority: str = ""
    priority_method: str = ""
    status: str = "proposed"
    status_reason: str = ""
    owner: str = ""
    review: str = "draft"
    alone_answer: str = ""


@dataclass(frozen=True, slots=True)
class RequirementDraft:
    """What a user writes about a requirement."""

    text: str
    type: str = "function"
    obligation: str = "mandatory"
    verification: str = ""
    follow_up: str = ""
    rationale: str = ""
    follow_method: str = ""
    follow_interval: str = ""
    competition: str = ""
    review: str = "draft"
    alone_answer: str = ""


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A need in a list: its support, the numbers of its sources and requirements, what is found wanting, and how many
    comments are not settled.
    """

    need: Need
    support: Support
    sources: int
    requirements: int
    checks: tuple[NeedCheck, ...]
    comments: int = 0


def add_need(store: Store, draft: NeedDraft) -> Need:
    """Add a need."""
    with store.write("need.added") as transaction:
        return add_need_in(transaction, draft)


def add_need_in(transaction: Writer, draft: NeedDraft) -> Need:
    """Add a need as part of a larger use case."""
    need = Need(id=transaction.new_id(), number=transaction.next_number(Need), **fields_of(_checked(draft)))
    transaction.add(need)
    return need


def add_needs(store: Store, titles: Iterable[str]) -> list[Need]:
    """Add a need for each title, in one step."""
    return add_drafted_needs(store, map(NeedDraft, titles))


def add_drafted_needs(store: Store, drafts: Iterable[NeedDraft]) -> list[Need]:
    """Add several needs, in one step."""
    with store.write("need.added") as transaction:
        return [add_need_in(transaction, draft) for draft in drafts]


def add_need_from_card(store: Store, card_id: str) -> Need:
    """Make a card of an exercise, or the heading of several, a need that rests on it, and on the contributions that it
    and what it holds came from.
    """
    with store.write("need.added") as transaction:
        card = transaction.get(Card, card_id)
        need = add_need_in(transaction, NeedDraft(card.text))
        link_source_in(transaction, need.id, card_id=card_id)
        there = transaction.all(Card, exercise_id=card.exercise_id)
        for contribution_id in dict.fromkeys(one.contribution_id for one in cards_under(card_id, there)):
            if contribution_id is not None:
                link_source_in(transaction, need.id, contribution_id=contribution_id)
    return need


def set_need_parts(store: Store, need_id: str, **parts: str) -> Need:
    """Change some parts of a need, and leave the others as they stand."""
    return set_parts_of_needs(store, (need_id,), **parts)[0]


def set_parts_of_needs(store: Store, need_ids: Iterable[str], **parts: str) -> list[Need]:
    """Change the same parts of several needs, in one step."""
    with store.write("need.changed") as transaction:
        return [change_need_in(transaction, need_id, **parts) for need_id in need_ids]


def change_need_in(transaction: Writer, need_id: str, **parts: str) -> Need:
    """Change some parts of a need as part of a larger use case."""
    need = transaction.get(Need, need_id)
    changed = replace(need, **fields_of(_checked(replace(need_draft(need), **parts))))
    transaction.put(changed)
    return changed


def need_draft(need: Need) -> NeedDraft:
    """A draft that changes nothing."""
    return NeedDraft(**{name: getattr(need, name) for name in NeedDraft.__slots__})


def remove_need(store: Store, need_id: str) -> None:
    """Remove a need with its links; a requirement that served only this need goes too."""
    remove_needs(store, (need_id,))


def remove_needs(store: Store, need_ids: Iterable[str]) -> None:
    """Remove needs with their links, in one step; requirements that served only these go too."""
    with store.write("need.removed") as transaction:
        for need_id in need_ids:
            for source in transaction.all(NeedSource, need_id=need_id):
                transaction.remove(NeedSource, source.id)
            for link in transaction.all(NeedRequirement, need_id=need_id):
                unserve_in(transaction, link)
            for comment in transaction.all(Comment, need_id=need_id):
                transaction.remove(Comment, comment.id)
            transaction.remove(Need, need_id)


def link_contribution(store: Store, need_id: str, contribution_id: str) -> None:
    """Let a need rest on a contribution; nothing happens where it does."""
    with store.write("need.linked") as transaction:
        link_source_in(transaction, need_id, contribution_id=contribution_id)


def link_contributions(store: Store, need_id: str, contribution_ids: Iterable[str]) -> None:
    """Let a need rest on several contributions, in one step."""
    with store.write("need.linked") as transaction:
        for contribution_id in contribution_ids:
            link_source_in(transaction, need_id, contribution_id=contribution_id)


def link_card(store: Store, need_id: str, card_id: str) -> None:
    """Let a need rest on a card of an exercise; nothing happens where it does."""
    with store.write("need.linked") as transaction:
        link_source_in(transaction, need_id, card_id=card_id)


def link_source_in(
    transaction: Writer, need_id: str, *, contribution_id: str | None = None, card_id: str | None = None
) -> None:
    """Link one source as part of a larger use case."""
    transaction.get(Need, need_id)
    if contribution_id is not None:
        transaction.get(Contribution, contribution_id)
    if card_id is not None:
        transaction.get(Card, card_id)
    if not transaction.count(NeedSource, need_id=need_id, contribution_id=contribution_id, card_id=card_id):
        source = NeedSource(
            id=transaction.new_id(),
            need_id=need_id,
            contribution_id=contribution_id,
            card_id=card_id,
            looked_at=changed_lines(transaction).get(contribution_id or ""),
        )
        transaction.add(source)
        for treatment in transaction.all(Treatment, contribution_id=contribution_id, card_id=card_id):
            transaction.remove(Treatment, treatment.id)


def unlink(store: Store, source_id: str) -> None:
    """Take a source away from its need."""
    with store.write("need.unlinked") as transaction:
        transaction.remove(NeedSource, source_id)


def unlink_all(store: Store, source_ids: Iterable[str]) -> None:
    """Take several sources away, in one step."""
    with store.write("need.unlinked") as transaction:
        for source_id in source_ids:
            transaction.remove(NeedSource, source_id)


def add_requirements(store: Store, need_id: str, drafts: Iterable[RequirementDraft]) -> list[Requirement]:
    """Add requirements that serve a need, in one step."""
    with store.write("requirement.added") as transaction:
        return [add_requirement_in(transaction, need_id, draft) for draft in drafts]


def add_requirement(store: Store, need_id: str, draft: RequirementDraft) -> Requirement:
    """Add a requirement that serves a need."""
    with store.write("requirement.added") as transaction:
        return add_requirement_in(transaction, need_id, draft)


def add_requirement_in(transaction: Writer, need_id: str, draft: RequirementDraft) -> Requirement:
    """Add a requirement as part of a larger use case."""
    transaction.get(Need, need_id)
    requirement = Requirement(
        id=transaction.new_id(),
        number=transaction.next_number(Requirement),
        **fields_of(_checked_requirement(draft)),
    )
    transaction.add(requirement)
    transaction.add(NeedRequirement(id=transaction.new_id(), need_id=need_id, requirement_id=requirement.id))
    return requirement


def set_requirement_parts(store: Store, requirement_id: str, **parts: str) -> Requirement:
    """Change some parts of a requirement, and leave the others as they stand."""
    with store.write("requirement.changed") as transaction:
        return change_requirement_in(transaction, requirement_id, **parts)


def change_requirement_in(transaction: Writer, requirement_id: str, **parts: str) -> Requirement:
    """Change some parts of a requirement as part of a larger use case."""
    requirement = transaction.get(Requirement, requirement_id)
    draft = RequirementDraft(**{name: getattr(requirement, name) for name in RequirementDraft.__slots__})
    requirement = replace(requirement, **fields_of(_checked_requirement(replace(draft, **parts))))
    transaction.put(requirement)
    return requirement


def drop_requirements(store: Store, need_id: str, requirement_ids: Collection[str]) -> None:
    """Take requirements from a need; one that serves no other need goes away."""
    with store.write("requirement.removed") as transaction:
        for requirement_id in requirement_ids:
            for link in transaction.all(NeedRequirement, need_id=need_id, requirement_id=requirement_id):
                unserve_in(transaction, link)


def requirements_of(reader: Reader, need_id: str) -> list[Requirement]:
    """The requirements that serve a need, by number."""
    links = reader.all(NeedRequirement, need_id=need_id)
    return sorted((reader.get(Requirement, link.requirement_id) for link in links), key=lambda r: r.number)


def sources_of(reader: Reader, need_id: str) -> list[NeedSource]:
    """What a need rests on, oldest link first."""
    return reader.all(NeedSource, need_id=need_id)


def support_of(reader: Reader, need_id: str) -> Support:
    """How many suppliers a need rests on; struck lines do not count."""
    return support_of_all(reader)(need_id)


def support_of_all(reader: Reader) -> Callable[[str], Support]:
    """Support by need id, all read at once."""
    speakers = reader.need_speakers()
    supplier_ids = [supplier.id for supplier in suppliers(reader)]
    return lambda need_id: support(speakers.get(need_id, ()), supplier_ids)


def need_rows(reader: Reader) -> list[NeedRow]:
    """Every need with what a list tells of it, by number; as many statements for a thousand needs as for one."""
    support_by_need, figures = support_of_all(reader), reader.need_figures()
    struck = _resting_on(reader, {line.id for line in reader.all(Contribution, state="struck")})
    changed = changed_lines(reader)
    sources = [source for line_id in changed for source in reader.all(NeedSource, contribution_id=line_id)]
    corrected = Counter(source.need_id for source in sources if is_unsettled(source, changed))
    comments = Counter(comment.need_id for comment in reader.all(Comment, done_at=None))

    def row(need: Need) -> NeedRow:
        behind, told = support_by_need(need.id), figures.get(need.id, _NOTHING)
        found = found_wanting(
            need,
            behind,
            told.sources,
            told.requirements,
            told.unverified,
            struck=struck[need.id],
            corrected=corrected[need.id],
        )
        return NeedRow(need, behind, told.sources, told.requirements, found, comments[need.id])

    return [row(need) for need in reader.all(Need)]


def _resting_on(reader: Reader, contribution_ids: Iterable[str]) -> Counter[str]:
    """How many of these contributions each need rests on."""
    return Counter(
        source.need_id for each in contribution_ids for source in reader.all(NeedSource, contribution_id=each)
    )


def unserve_in(transaction: Writer, link: NeedRequirement) -> None:
    """Let a requirement serve a need no longer; one that serves no other goes away with all that hangs on it."""
    transaction.remove(NeedRequirement, link.id)
    if transaction.count(NeedRequirement, requirement_id=link.requirement_id):
        return
    for kind in (RequirementSource, Feedback, Comment, RequirementWaiver):
        for hanging in transaction.all(kind, requirement_id=link.requirement_id):
            transaction.remove(kind, hanging.id)
    transaction.remove(Requirement, link.requirement_id)


def pass_card_on_in(transaction: Writer, card_id: str, to: Collection[str]) -> None:
    """Let what rests on a card rest on others instead, and what became of it be said of them; it is about to go."""
    for other in to:
        for source in transaction.all(NeedSource, card_id=card_id):
            if not transaction.count(NeedSource, need_id=source.need_id, card_id=other):
                transaction.add(replace(source, id=transaction.new_id(), card_id=other))
        for level in transaction.all(RequirementSource, card_id=card_id):
            if not transaction.count(RequirementSource, requirement_id=level.requirement_id, card_id=other):
                transaction.add(replace(level, id=transaction.new_id(), card_id=other))
        for treatment in transaction.all(Treatment, card_id=card_id):
            if not transaction.count(Treatment, card_id=other):
                transaction.add(replace(treatment, id=transaction.new_id(), card_id=other))
    forget_card_in(transaction, card_id)


def forget_card_in(transaction: Writer, card_id: str) -> None:
    """Let nothing rest on a card any more, nor say what became of it: it is about to be removed."""
    for kind in (NeedSource, RequirementSource, Treatment):
        for link in transaction.all(kind, card_id=card_id):
            transaction.remove(kind, link.id)


def _checked(draft: NeedDraft) -> NeedDraft:
    clean = NeedDraft(**{name: cleaned(value).strip() for name, value in fields_of(draft).items()})
    clean = replace(clean, title=cleaned_line(clean.title))
    if not clean.title:
        raise InputError("A need needs a title")
    if clean.priority not in NEED_PRIORITIES:
        raise InputError("“{priority}” is no priority", priority=clean.priority)
    if clean.status not in NEED_STATUSES:
        raise InputError("“{status}” is no status of a need", status=clean.status)
    if not clean.review:
        raise InputError("Say how far the review has come")
    if clean.status == "dismissed" and not clean.status_reason:
        raise InputError("Say why the need is dismissed")
    return clean


def _checked_requirement(draft: RequirementDraft) -> RequirementDraft:
    clean = RequirementDraft(**{name: cleaned(value).strip() for name, value in fields_of(draft).items()})
    if not clean.text:
        raise InputError("A requirement needs a text")
    if clean.type not in REQUIREMENT_TYPES:
        raise InputError("“{type}” is no type of requirement", type=clean.type)
    if clean.obligation not in OBLIGATIONS:
        raise InputError("A requirement is mandatory or evaluated, not “{obligation}”", obligation=clean.obligation)
    if not clean.review:
        raise InputError("Say how far the review has come")
    return clean
