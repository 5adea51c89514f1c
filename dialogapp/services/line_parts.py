"""Use cases that part a line of the log in two, and make one of several. What was there before is kept, and linked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogapp.domain.contributions import Assignment, ConfidentialityClaim, Contribution, LineOrigin
from dialogapp.domain.errors import InputError
from dialogapp.domain.needs import NeedSource, RequirementSource
from dialogapp.domain.parity import Disclosure, Receipt
from dialogapp.domain.secrecy import SecrecyAssessment, SecretPassage
from dialogapp.domain.text import cleaned
from dialogapp.domain.tracing import Treatment
from dialogapp.services.contributions import claim_in, follow_line_in, put_line_in
from dialogapp.services.fair_copy import carry_ties_in
from dialogapp.services.ports import Reader, Store, Writer


def split_line(store: Store, contribution_id: str, first: str, second: str) -> Contribution:
    """Part a line in two; both keep who said it, when, and what rests on it. The new line.

    The first part is a new wording of the line, whose earlier ones stay; the second is a line of its own.
    """
    parts = [cleaned(part).strip() for part in (first, second)]
    if not all(parts):
        raise InputError("Put the cursor inside the text, where the second line begins")
    with store.write("contribution.split") as transaction:
        line = put_line_in(transaction, contribution_id, text=parts[0])
        if line.state != "active":
            raise InputError("A struck line can't be split; restore it first")
        new = replace(line, id=transaction.new_id(), text=parts[1])
        transaction.add(new)
        _link_in(transaction, new, line, "split")
        _part_claim_in(transaction, line, new)
        for assignment in transaction.all(Assignment, contribution_id=line.id):
            transaction.add(replace(assignment, id=transaction.new_id(), contribution_id=new.id))
        for source in transaction.all(NeedSource, contribution_id=line.id):
            transaction.add(replace(source, id=transaction.new_id(), contribution_id=new.id))
        carry_ties_in(transaction, line.id, new.id)
        for level in transaction.all(RequirementSource, contribution_id=line.id):
            transaction.add(replace(level, id=transaction.new_id(), contribution_id=new.id))
        for treatment in transaction.all(Treatment, contribution_id=line.id):
            transaction.add(replace(treatment, id=transaction.new_id(), contribution_id=new.id))
        follow_line_in(transaction, new)
        _inform_alike_in(transaction, line, new)
    return new


def merge_lines(store: Store, contribution_ids: Sequence[str], reason: str) -> Contribution:
    """Make one line of several by one speaker, in the log's order. The one that took up the others.

    It is the earliest, with a new wording; the others are struck with `reason`, stay, and are linked to it. If one of
    them is confidential, so is the line; if passages of them are, so are those. InputError where they are fewer than
    two, struck, or not of one speaker, kind and question.
    """
    with store.write("contribution.merged") as transaction:
        lines = [transaction.get(Contribution, contribution_id) for contribution_id in dict.fromkeys(contribution_ids)]
        lines.sort(key=lambda line: (line.started_at is None, line.started_at or 0, line.id))
        _check_alike(lines)
        first, *others = lines
        tags = dict.fromkeys(tag for line in lines for tag in line.tags.split())
        merged = put_line_in(
            transaction,
            first.id,
            text="\n".join(line.text for line in lines),
            tags=" ".join(tags),
        )
        _inform_least_in(transaction, merged, others)
        needs = {source.need_id for source in transaction.all(NeedSource, contribution_id=first.id)}
        for other in others:
            _link_in(transaction, merged, other, "merge")
            for claim in transaction.all(ConfidentialityClaim, contribution_id=other.id):
                _take_claim_in(transaction, merged, claim)
            for source in transaction.all(NeedSource, contribution_id=other.id):
                if source.need_id not in needs:
                    needs.add(source.need_id)
                    transaction.add(replace(source, id=transaction.new_id(), contribution_id=merged.id))
            carry_ties_in(transaction, other.id, merged.id)
            for level in transaction.all(RequirementSource, contribution_id=other.id):
                fields = {"requirement_id": level.requirement_id, "contribution_id": merged.id}
                if not transaction.count(RequirementSource, **fields):
                    transaction.add(replace(level, id=transaction.new_id(), contribution_id=merged.id))
            put_line_in(transaction, other.id, state="struck", struck_reason=reason)
        if needs:
            for treatment in transaction.all(Treatment, contribution_id=merged.id):
                transaction.remove(Treatment, treatment.id)
    return merged


def came_of(reader: Reader, contribution_id: str) -> list[tuple[str, str]]:
    """What a line came of: how, and the first wording of each line that is kept."""
    found = reader.all(LineOrigin, contribution_id=contribution_id)
    return [(origin.how, reader.wordings(origin.from_contribution_id)[0][1]) for origin in found]


def _check_alike(lines: Sequence[Contribution]) -> None:
    if len(lines) < 2:
        raise InputError("Choose the lines to merge, two or more")
    if any(line.state != "active" for line in lines):
        raise InputError("A struck line can't be merged; restore it first")
    if len({(line.meeting_id, line.organisation_id, line.participant_id) for line in lines}) > 1:
        raise InputError("Only lines of one speaker can be merged")
    if len({(line.kind, line.question_stem_id) for line in lines}) > 1:
        raise InputError("Lines of different kinds can't be merged, nor answers to different questions")


def _link_in(transaction: Writer, line: Contribution, came_of: Contribution, how: str) -> None:
    origin = LineOrigin(id=transaction.new_id(), contribution_id=line.id, from_contribution_id=came_of.id, how=how)
    transaction.add(origin)


def _part_claim_in(transaction: Writer, line: Contribution, new: Contribution) -> None:
    """Both parts are as confidential as the whole was, each at the passages that stand in it.

    A part with no passage in it has nothing to keep secret, where each passage stands in one of the parts and nothing
    has been assessed. The new part is assessed anew.
    """
    for claim in transaction.all(ConfidentialityClaim, contribution_id=line.id):
        passages = transaction.all(SecretPassage, claim_id=claim.id)
        is_parted = not claim.whole and all(one.text in line.text or one.text in new.text for one in passages)
        moved = [one for one in passages if one.text in new.text]
        if moved or not is_parted:
            copy = replace(claim, id=transaction.new_id(), contribution_id=new.id, whole=not (is_parted and moved))
            transaction.add(copy)
            for passage in moved:
                transaction.add(replace(passage, id=transaction.new_id(), claim_id=copy.id))
        if not is_parted or transaction.count(SecrecyAssessment, claim_id=claim.id):
            continue
        for passage in passages:
            if passage.text not in line.text:
                transaction.remove(SecretPassage, passage.id)
        if not transaction.count(SecretPassage, claim_id=claim.id):
            transaction.remove(ConfidentialityClaim, claim.id)


def _take_claim_in(transaction: Writer, merged: Contribution, claim: ConfidentialityClaim) -> None:
    """Let the merged line be as confidential as a line it took up."""
    if claim.whole:
        claim_in(transaction, merged.id, claim.harm)
        return
    known = transaction.all(ConfidentialityClaim, contribution_id=merged.id)
    taken = known[0] if known else replace(claim, id=transaction.new_id(), contribution_id=merged.id)
    if known:
        transaction.put(replace(taken, harm=taken.harm or claim.harm))
    else:
        transaction.add(taken)
    has = {one.text for one in transaction.all(SecretPassage, claim_id=taken.id)}
    for passage in transaction.all(SecretPassage, claim_id=claim.id):
        if passage.text not in has:
            transaction.add(replace(passage, id=transaction.new_id(), claim_id=taken.id))


def _inform_alike_in(transaction: Writer, line: Contribution, new: Contribution) -> None:
    """Whoever has got the information that was parted has got both parts."""
    for before in transaction.all(Disclosure, contribution_id=line.id):
        for part in transaction.all(Disclosure, contribution_id=new.id):
            transaction.put(
                replace(before, id=part.id, number=part.number, text=part.text, contribution_id=part.contribution_id)
            )
            for receipt in transaction.all(Receipt, disclosure_id=part.id):
                transaction.remove(Receipt, receipt.id)
            for receipt in transaction.all(Receipt, disclosure_id=before.id):
                transaction.add(replace(receipt, id=transaction.new_id(), disclosure_id=part.id))


def _inform_least_in(transaction: Writer, merged: Contribution, others: Sequence[Contribution]) -> None:
    """Only who has got every part has got the whole; it matters if one of the parts does."""
    for whole in transaction.all(Disclosure, contribution_id=merged.id):
        parts = [part for other in others for part in transaction.all(Disclosure, contribution_id=other.id)]
        is_relevant = whole.relevant or any(part.relevant for part in parts)
        is_taken = all(part.taken_into == whole.taken_into for part in parts)
        judged = replace(
            whole,
            relevant=is_relevant,
            reason=whole.reason if is_relevant == whole.relevant else "",
            taken_into=whole.taken_into if is_taken else "",
            taken_by=whole.taken_by if is_taken else "",
            taken_at=whole.taken_at if is_taken else None,
        )
        transaction.put(judged)
        for receipt in transaction.all(Receipt, disclosure_id=whole.id):
            to = receipt.organisation_id
            if not all(transaction.count(Receipt, disclosure_id=part.id, organisation_id=to) for part in parts):
                transaction.remove(Receipt, receipt.id)
