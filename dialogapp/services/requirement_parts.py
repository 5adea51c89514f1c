"""Use cases of what hangs on a requirement: the needs it serves, where its level comes from, what suppliers say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.needs import (
    STANCES,
    Feedback,
    Need,
    NeedRequirement,
    Requirement,
    RequirementSource,
    Stance,
    stances,
)
from dialogapp.domain.people import Organisation
from dialogapp.domain.text import cleaned
from dialogapp.services.changed_sources import changed_lines
from dialogapp.services.people import suppliers
from dialogapp.services.ports import Reader, Store
from dialogapp.services.sweep import InputKey, forget_treatment_in


@dataclass(frozen=True, slots=True)
class FeedbackTold:
    """How suppliers stand to a requirement, in counts: of `of` suppliers in the dialogue, `stances` tells how many took
    which stance.
    """

    stances: dict[Stance, int]
    of: int

    @property
    def asked(self) -> int:
        """How many suppliers took a stance."""
        return sum(self.stances.values())


def serve(store: Store, requirement_id: str, need_id: str) -> None:
    """Let a requirement serve another need too; nothing happens where it does."""
    with store.write("requirement.linked") as transaction:
        transaction.get(Requirement, requirement_id)
        transaction.get(Need, need_id)
        if not transaction.count(NeedRequirement, need_id=need_id, requirement_id=requirement_id):
            link = NeedRequirement(id=transaction.new_id(), need_id=need_id, requirement_id=requirement_id)
            transaction.add(link)


def serve_no_longer(store: Store, requirement_id: str, need_id: str) -> None:
    """Let a requirement serve a need no longer; RefusedError where it serves no other: it is removed instead."""
    with store.write("requirement.unlinked") as transaction:
        links = transaction.all(NeedRequirement, requirement_id=requirement_id)
        if all(link.need_id == need_id for link in links):
            raise RefusedError("It serves no other need; remove the requirement instead")
        for link in links:
            if link.need_id == need_id:
                transaction.remove(NeedRequirement, link.id)


def needs_served(reader: Reader, requirement_id: str) -> list[Need]:
    """The needs that a requirement serves, by number."""
    links = reader.all(NeedRequirement, requirement_id=requirement_id)
    return sorted((reader.get(Need, link.need_id) for link in links), key=lambda need: need.number)


def link_level(store: Store, requirement_id: str, key: InputKey) -> None:
    """Note that the level in a requirement comes from an input; nothing happens where that is noted."""
    with store.write("requirement.linked") as transaction:
        transaction.get(Requirement, requirement_id)
        if not transaction.count(RequirementSource, requirement_id=requirement_id, **key.fields):
            looked_at = changed_lines(transaction).get(key.fields["contribution_id"] or "")
            source = RequirementSource(
                id=transaction.new_id(), requirement_id=requirement_id, **key.fields, looked_at=looked_at
            )
            transaction.add(source)
            forget_treatment_in(transaction, key)


def unlink_levels(store: Store, source_ids: Iterable[str]) -> None:
    """Take away where a level comes from, in one step."""
    with store.write("requirement.unlinked") as transaction:
        for source_id in source_ids:
            transaction.remove(RequirementSource, source_id)


def note_feedback(store: Store, requirement_id: str, organisation_id: str, stance: str, note: str = "") -> None:
    """Note how a supplier stands to a requirement, in place of what it said before; an empty stance takes it back."""
    with store.write("feedback.noted") as transaction:
        transaction.get(Requirement, requirement_id)
        if transaction.get(Organisation, organisation_id).kind != "supplier":
            raise RefusedError("Only suppliers give feedback on requirements")
        if stance and stance not in STANCES:
            raise InputError("“{stance}” is no stance to a requirement", stance=stance)
        before = transaction.all(Feedback, requirement_id=requirement_id, organisation_id=organisation_id)
        clean = cleaned(note).strip()
        if not stance:
            for each in before:
                transaction.remove(Feedback, each.id)
        elif before:
            transaction.put(replace(before[0], stance=stance, note=clean))
        else:
            transaction.add(
                Feedback(
                    id=transaction.new_id(),
                    requirement_id=requirement_id,
                    organisation_id=organisation_id,
                    stance=stance,
                    note=clean,
                )
            )


def feedback_told(reader: Reader, requirement_id: str) -> FeedbackTold:
    """How suppliers stand to a requirement, without saying who."""
    return FeedbackTold(stances(reader.all(Feedback, requirement_id=requirement_id)), len(suppliers(reader)))


def feedback_told_of_all(reader: Reader) -> dict[str, FeedbackTold]:
    """The same of every requirement that a supplier took a stance to, by its id."""
    by_requirement: dict[str, list[Feedback]] = {}
    for each in reader.all(Feedback):
        by_requirement.setdefault(each.requirement_id, []).append(each)
    of = len(suppliers(reader))
    return {requirement_id: FeedbackTold(stances(told), of) for requirement_id, told in by_requirement.items()}
