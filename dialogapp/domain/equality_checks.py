"""The ten checks of equal treatment (E1 to E10), as plain functions over what `domain.equality` names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from dialogapp.domain.equality import (
    TIME_TOLERANCE,
    Asked,
    Check,
    CheckDays,
    Drawn,
    Finding,
    FindingKind,
    OneToOne,
    Reasons,
    SaidToSome,
    Sent,
    Told,
)
from dialogapp.domain.instants import Instant
from dialogapp.domain.parity import ParityItem
from dialogapp.domain.register import RegisteredDocument, other_versions

T = TypeVar("T")


def same_questions(asked: Iterable[Asked], reasons: Reasons, version_reason: str) -> Check:
    """E1: the same version of the common questions for all."""
    return Check("E1", tuple(found for one in asked if one.of for found in _asked(one, reasons, version_reason)))


def _asked(one: Asked, reasons: Reasons, version_reason: str) -> Iterable[Finding]:
    found = Finding(kind="questions_put", state="pass", supplier_id=one.supplier_id, amount=one.put, wanted=one.of)
    for version, meeting_id in one.older:
        told: Told | None = _told(reasons, meeting_id, "questions") or Told(version_reason)
        yield _deviation(
            "questions_version", one.supplier_id, meeting_id, "questions", told, amount=version, wanted=one.newest
        )
    if one.put == one.of:
        yield found
    elif one.is_ahead or one.meeting_id is None:
        yield replace(found, kind="questions_ahead", state="open")
    elif not one.has_come:
        yield replace(found, kind="questions_declined", state="deviation")
    else:
        told = _told(reasons, one.meeting_id, "questions")
        yield _deviation(
            "questions_missing", one.supplier_id, one.meeting_id, "questions", told, amount=one.put, wanted=one.of
        )


def same_invitations(sent: Sequence[Sent], reasons: Reasons, material: Iterable[RegisteredDocument] = ()) -> Check:
    """E2: all invitations of a round within the window, and the same version of the material to all."""
    findings = []
    for supplier_id in _suppliers(sent, lambda one: one.supplier_id):
        own = [one for one in sent if one.supplier_id == supplier_id]
        times = [one.at for one in own if one.at is not None]
        in_time = [one for one in own if one.at is not None and not one.is_late]
        if in_time:
            findings.append(
                Finding(
                    kind="invited_in_time",
                    state="pass",
                    supplier_id=supplier_id,
                    amount=len(in_time),
                    wanted=len(own),
                    at=min(times),
                )
            )
        for one in own:
            if one.is_late:
                kind: FindingKind = "invited_late" if one.at is not None else "not_invited_in_time"
                told = _told(reasons, one.meeting_id, "invitation")
                findings.append(_deviation(kind, supplier_id, one.meeting_id, "invitation", told, at=one.at))
    return Check("E2", (*findings, *_same_material(list(material))))


def _same_material(material: Sequence[RegisteredDocument]) -> Iterable[Finding]:
    """Of the documents that went out, those that went to all, and those of which some got another version."""
    to_all = sum(one.is_outgoing and one.to_all for one in material)
    if to_all:
        yield Finding(kind="material_to_all", state="pass", amount=to_all)
    for other in other_versions(material):
        reason = other.document.note
        yield Finding(
            kind="material_differs",
            state="deviation" if reason else "fail",
            reason=reason,
            amount=other.document.number,
            wanted=other.to_all.number,
            subject_id=other.document.id,
        )


_PLAN_TERMS: Mapping[str, FindingKind] = {"length": "length_differs", "gap": "gap_differs"}


def same_time(meetings: Sequence[OneToOne], reasons: Reasons, tolerance: int = TIME_TOLERANCE) -> Check:
    """E3: the same time in meetings with one supplier, as planned and as it became."""
    findings = []
    for supplier_id in _suppliers(meetings, lambda one: one.supplier_id):
        own = [one for one in meetings if one.supplier_id == supplier_id]
        odd = []
        for one in own:
            for what, has, wanted in one.odd:
                told = _told(reasons, one.meeting_id, what)
                kind = _PLAN_TERMS[what]
                odd.append(_deviation(kind, supplier_id, one.meeting_id, what, told, amount=has, wanted=wanted))
            if one.planned and one.actual is not None and is_off(one.actual, one.planned, tolerance):
                told = _told(reasons, one.meeting_id, "time")
                odd.append(
                    _deviation(
                        "time_differs",
                        supplier_id,
                        one.meeting_id,
                        "time",
                        told,
                        amount=one.actual,
                        wanted=one.planned,
                    )
                )
        known = [one for one in own if one.planned is not None]
        if not odd and known:
            planned = sum(one.planned or 0 for one in known)
            findings.append(
                Finding(kind="time_equal", state="pass", supplier_id=supplier_id, amount=planned, wanted=len(known))
            )
        findings += odd
    return Check("E3", tuple(findings))


def is_off(actual: int, planned: int, tolerance: int = TIME_TOLERANCE) -> bool:
    """Whether a length differs from its plan by more than `tolerance` per cent."""
    return abs(actual - planned) * 100 > planned * tolerance


def same_people(meetings: Sequence[OneToOne], reasons: Reasons) -> Check:
    """E4: as many from the buyer in each meeting with one supplier of a round."""
    counts: dict[int | None, Counter[int]] = {}
    for one in meetings:
        if one.people is not None:
            counts.setdefault(one.round, Counter())[one.people] += 1
    findings = []
    for one in meetings:
        if one.people is None:
            continue
        usual = counts[one.round].most_common(1)[0][0]
        if one.people == usual:
            findings.append(
                Finding(
                    kind="people_equal",
                    state="pass",
                    supplier_id=one.supplier_id,
                    meeting_id=one.meeting_id,
                    amount=one.people,
                )
            )
        else:
            told = _told(reasons, one.meeting_id, "people")
            findings.append(
                _deviation(
                    "people_differ", one.supplier_id, one.meeting_id, "people", told, amount=one.people, wanted=usual
                )
            )
    return Check("E4", tuple(findings))


def follow_ups_to_all(said: Sequence[SaidToSome], supplier_ids: Sequence[str], reasons: Reasons) -> Check:
    """E5: what was asked of one beside the common questions is asked of all."""
    return Check("E5", tuple(_got(said, supplier_ids, reasons, "follow_up", "follow_ups_put", "follow_ups_missing")))


def same_information(
    items: Sequence[ParityItem], answers: Sequence[SaidToSome], supplier_ids: Sequence[str], reasons: Reasons
) -> Check:
    """E6: what one was told, all are told. `answers` are the buyer's that are not in the ledger."""
    relevant = [item for item in items if item.disclosure.relevant]
    findings = []
    for supplier_id in supplier_ids if relevant else ():
        owed = sum(supplier_id in item.owed for item in relevant)
        findings.append(
            Finding(
                kind="information_owed" if owed else "informed",
                state="fail" if owed else "pass",
                supplier_id=supplier_id,
                amount=len(relevant) - owed,
                wanted=len(relevant),
                subject_id=next((item.disclosure.id for item in relevant if supplier_id in item.owed), None),
            )
        )
    findings += [
        Finding(
            kind="information_irrelevant",
            state="deviation",
            reason=item.disclosure.reason,
            amount=item.disclosure.number,
            subject_id=item.disclosure.id,
        )
        for item in items
        if not item.disclosure.relevant and len(item.informed) < len(supplier_ids)
    ]
    findings += [
        found
        for found in _got(answers, supplier_ids, reasons, "answer", "informed", "answers_owed")
        if found.state != "pass"
    ]
    return Check("E6", tuple(findings))


def suppliers_asked(how: str) -> Check:
    """E7: it is told how the suppliers were found, and why so."""
    kind: FindingKind = "suppliers_found" if how else "way_not_told"
    return Check("E7", (Finding(kind=kind, state="pass" if how else "fail", note=how),))


def absent_informed(missed: Iterable[tuple[str, str]], items: Sequence[ParityItem]) -> Check:
    """E8: who declined or did not come has got what was told there. `missed`: (meeting's id, supplier's id) each."""
    findings = []
    for meeting_id, supplier_id in missed:
        told = [item for item in items if item.disclosure.meeting_id == meeting_id and item.disclosure.relevant]
        owed = [item for item in told if supplier_id in item.owed]
        findings.append(
            Finding(
                kind="absent_owed" if owed else "absent_informed",
                state="fail" if owed else "pass",
                supplier_id=supplier_id,
                meeting_id=meeting_id,
                amount=len(told) - len(owed),
                wanted=len(told),
                subject_id=owed[0].disclosure.id if owed else None,
            )
        )
    return Check("E8", tuple(findings))


def same_check_days(checks: Sequence[CheckDays], reasons: Reasons) -> Check:
    """E9: the same number of days for the fact check."""
    days: dict[str, Counter[int]] = {}
    for one in checks:
        if one.days is not None:
            days.setdefault(one.group, Counter())[one.days] += 1
    findings = []
    for one in checks:
        usual = days[one.group].most_common(1)[0][0] if one.group in days else None
        if one.days is not None and one.days == usual:
            findings.append(
                Finding(
                    kind="check_days_equal",
                    state="pass",
                    supplier_id=one.supplier_id,
                    meeting_id=one.meeting_id,
                    amount=one.days,
                )
            )
            continue
        kind: FindingKind = "check_days_differ" if one.days is not None else "not_asked_to_check"
        told = _told(reasons, one.meeting_id, "fact_check")
        findings.append(
            _deviation(
                kind, one.supplier_id, one.meeting_id, "fact_check", told, amount=one.days or 0, wanted=usual or 0
            )
        )
    return Check("E9", tuple(findings))


def order_drawn(draws: Sequence[Drawn], undrawn: Sequence[tuple[str, str]], reasons: Reasons) -> Check:
    """E10: the order of one-to-ones was drawn. `undrawn`: (meeting's id, supplier's id) of those that came of no draw;
    one alone needs none.
    """
    findings = []
    for one in draws:
        findings += [
            Finding(
                kind="drawn",
                state="pass",
                supplier_id=supplier_id,
                amount=place,
                wanted=len(one.places),
                at=one.at,
                subject_id=one.plan_id,
                note=one.witness,
            )
            for supplier_id, place in sorted(one.places.items(), key=lambda placed: placed[1])
        ]
        findings += [
            Finding(kind="drawn_again", state="deviation" if reason else "fail", reason=reason, subject_id=one.plan_id)
            for reason in one.again
        ]
    if len({supplier_id for _, supplier_id in undrawn}) > 1 or (undrawn and draws):
        findings += [
            _deviation("not_drawn", supplier_id, meeting_id, "order", _told(reasons, meeting_id, "order"))
            for meeting_id, supplier_id in undrawn
        ]
    return Check("E10", tuple(findings))


def _got(
    said: Sequence[SaidToSome],
    supplier_ids: Sequence[str],
    reasons: Reasons,
    what: str,
    all_got: FindingKind,
    missing: FindingKind,
) -> Iterable[Finding]:
    """Per supplier: a pass where it has got all, else one finding a meeting whose words it lacks."""
    for supplier_id in supplier_ids if said else ():
        lacking: dict[tuple[str, str], list[SaidToSome]] = {}
        for one in said:
            if supplier_id not in one.got:
                lacking.setdefault((one.meeting_id, one.dropped_reason), []).append(one)
        if not lacking:
            yield Finding(kind=all_got, state="pass", supplier_id=supplier_id, amount=len(said), wanted=len(said))
        for (meeting_id, dropped), lines in lacking.items():
            told = Told(dropped) if dropped else _told(reasons, meeting_id, what)
            kept_as = "" if dropped else what
            yield _deviation(missing, supplier_id, meeting_id, kept_as, told, amount=len(lines), subject_id=lines[0].id)


def _deviation(
    kind: FindingKind,
    supplier_id: str,
    meeting_id: str,
    what: str,
    told: Told | None,
    *,
    amount: int = 0,
    wanted: int = 0,
    at: Instant | None = None,
    subject_id: str | None = None,
) -> Finding:
    told = told or Told()
    return Finding(
        kind=kind,
        state="deviation" if told.reason else "fail",
        supplier_id=supplier_id,
        meeting_id=meeting_id,
        what=what,
        reason=told.reason,
        measure=told.measure,
        amount=amount,
        wanted=wanted,
        at=at,
        subject_id=subject_id,
    )


def _told(reasons: Reasons, meeting_id: str, what: str) -> Told | None:
    return reasons.get((meeting_id, what))


def _suppliers(things: Iterable[T], of: Callable[[T], str]) -> Collection[str]:
    return dict.fromkeys(map(of, things))
