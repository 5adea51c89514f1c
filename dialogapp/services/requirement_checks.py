"""Use cases of the checks of requirements: what they find, and findings that are set aside with a reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.needs import Feedback, Need, NeedRequirement, Requirement, behind_level
from dialogapp.domain.requirement_checks.checks import Subject, check_requirement
from dialogapp.domain.requirement_checks.finding import TextFinding
from dialogapp.domain.requirement_checks.waiver import Judged, RequirementWaiver, judged
from dialogapp.domain.text import cleaned
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.people import suppliers
from dialogapp.services.ports import Reader, Store
from dialogapp.services.requirement_words import WordLists


@dataclass(frozen=True, slots=True)
class Checking:
    """What is checked, read from a dialogue: requirements by number, each with what it says, and reasons by id.

    Checking them needs no dialogue, and can be done away from the window, a few at a time.
    """

    language: str
    requirements: tuple[Requirement, ...]
    subjects: Mapping[str, Subject]
    waivers: Mapping[str, list[RequirementWaiver]]
    answers: Mapping[str, str]
    """What is thought of a requirement's resting on one supplier alone, where that is said."""

    def findings(self, lists: WordLists) -> dict[str, tuple[Judged, ...]]:
        """What is found, by the requirement's id; those in which nothing is found are there too."""
        words = lists.of(self.language)
        return {
            requirement.id: self.judged(requirement, check_requirement(self.subjects[requirement.id], words))
            for requirement in self.requirements
        }

    def judged(self, requirement: Requirement, found: Iterable[TextFinding]) -> tuple[Judged, ...]:
        """What was found in a requirement, with the reasons that count for it."""
        return judged(
            requirement.text, found, self.waivers.get(requirement.id, ()), self.answers.get(requirement.id, "")
        )


def gather_checking(reader: Reader, requirement_ids: Collection[str] | None = None) -> Checking:
    """What is checked. All requirements are read in as many statements as one; these few, in a few each.

    A requirement rests on the suppliers that its level comes from, where that is said, else on those that its needs
    rest on; who supports it in feedback stands behind it too. What was answered at those needs is not asked again.
    """
    if requirement_ids is None:
        chosen, links, waived = reader.all(Requirement), reader.all(NeedRequirement), reader.all(RequirementWaiver)
        told = reader.all(Feedback)
    else:
        found = (reader.get(Requirement, each) for each in requirement_ids)
        chosen = sorted(found, key=lambda requirement: requirement.number)
        links = [link for each in chosen for link in reader.all(NeedRequirement, requirement_id=each.id)]
        waived = [waiver for each in chosen for waiver in reader.all(RequirementWaiver, requirement_id=each.id)]
        told = [each for one in chosen for each in reader.all(Feedback, requirement_id=one.id)]
    needs: dict[str, set[str]] = defaultdict(set)
    for link in links:
        needs[link.requirement_id].add(link.need_id)
    waivers: dict[str, list[RequirementWaiver]] = defaultdict(list)
    for waiver in waived:
        waivers[waiver.requirement_id].append(waiver)
    feedback: dict[str, list[Feedback]] = defaultdict(list)
    for each in told:
        feedback[each.requirement_id].append(each)
    speakers = reader.need_speakers(None if requirement_ids is None else set().union(*needs.values()))
    level = reader.level_speakers(requirement_ids)
    supplier_ids = {supplier.id for supplier in suppliers(reader)}

    def subject(requirement: Requirement) -> Subject:
        served = needs[requirement.id]
        origin: set[str] = set(level.get(requirement.id, ())) & supplier_ids
        if not origin:
            origin = set().union(*(speakers.get(need_id, ()) for need_id in served)) & supplier_ids
        behind = behind_level(origin, feedback.get(requirement.id, ())) & supplier_ids
        return Subject(
            text=requirement.text,
            type=requirement.type,
            obligation=requirement.obligation,
            verification=requirement.verification,
            needs=len(served),
            suppliers=len(behind),
            of=len(supplier_ids),
        )

    need_ids = {need_id for served in needs.values() for need_id in served}
    asked = reader.all(Need) if requirement_ids is None else [reader.get(Need, each) for each in need_ids]
    at_needs = {need.id: need.alone_answer for need in asked}

    def answer(requirement: Requirement) -> str:
        served = sorted(needs[requirement.id])
        if requirement.alone_answer or level.get(requirement.id) or not all(at_needs[each] for each in served):
            return requirement.alone_answer
        return " ".join(dict.fromkeys(at_needs[each] for each in served))

    return Checking(
        the_dialogue(reader).document_language,
        tuple(chosen),
        {each.id: subject(each) for each in chosen},
        waivers,
        {each.id: answer(each) for each in chosen},
    )


def waive(store: Store, requirement_id: str, found: Judged, reason: str) -> None:
    """Set a finding aside with a reason; the reason it had is replaced. That a requirement rests on one supplier alone
    is answered at the requirement: it is the same question, asked once.
    """
    reason = cleaned(reason).strip()
    if not reason:
        raise InputError("Say why the finding is set aside")
    with store.write("finding.waived") as transaction:
        requirement = transaction.get(Requirement, requirement_id)
        if found.kind == "one_supplier":
            transaction.put(replace(requirement, alone_answer=reason))
            return
        for waiver in _same(transaction.all(RequirementWaiver, requirement_id=requirement_id), found):
            transaction.remove(RequirementWaiver, waiver.id)
        kind, passage, occurrence = found.key
        transaction.add(
            RequirementWaiver(
                id=transaction.new_id(),
                requirement_id=requirement_id,
                kind=kind,
                passage=passage,
                occurrence=occurrence,
                reason=reason,
            )
        )


def take_up(store: Store, requirement_id: str, found: Judged) -> None:
    """Let a finding that was set aside count again."""
    with store.write("finding.taken_up") as transaction:
        for waiver in _same(transaction.all(RequirementWaiver, requirement_id=requirement_id), found):
            transaction.remove(RequirementWaiver, waiver.id)
        requirement = transaction.get(Requirement, requirement_id)
        if found.kind == "one_supplier" and requirement.alone_answer:
            transaction.put(replace(requirement, alone_answer=""))


def _same(waivers: Iterable[RequirementWaiver], found: Judged) -> list[RequirementWaiver]:
    return [waiver for waiver in waivers if (waiver.kind, waiver.passage, waiver.occurrence) == found.key]
