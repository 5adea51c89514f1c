"""The command that tells of needs: what they rest on, what is asked because of them, what the checks found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from dialogapp.cli.call import Call, Outcome
from dialogapp.cli.output import table
from dialogapp.domain.contributions import Contribution
from dialogapp.domain.exercises import Card
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.needs import Requirement
from dialogapp.domain.people import Organisation
from dialogapp.domain.requirement_checks.waiver import Judged
from dialogapp.domain.tracing import GapKind
from dialogapp.services.need_words import CHECK_WORDS, GAP_WORDS, PRIORITY_WORDS
from dialogapp.services.needs import NeedRow, need_rows, requirements_of, sources_of
from dialogapp.services.ports import Reader
from dialogapp.services.requirement_check_words import finding_words, suggestion_words, waived_words
from dialogapp.services.requirement_checks import Checking, gather_checking
from dialogapp.services.requirement_words import word_lists
from dialogapp.services.secrecy import hidden_contributions
from dialogapp.services.tracing import gaps, untreated
from dialogapp.services.translation import Language, language, message

_NEEDS = (
    message("No."),
    message("Need"),
    message("Priority"),
    message("Support"),
    message("Requirements"),
    message("Remarks"),
)


def needs(call: Call) -> Outcome:
    """Every need with its support, sources, requirements and findings, and where the thread to them breaks."""
    lists = word_lists(call.files.requirement_words)
    with call.reading() as reader:
        checking = gather_checking(reader)
        found = checking.findings(lists)
        teller = _Teller(reader, found)
        rows = need_rows(reader)
        told = [teller.need(row) for row in rows]
        broken = gaps(reader, rows)
        waiting = untreated(reader)
    findings = [finding | {"need": need["number"]} for need in told for finding in need["findings"]]
    for requirement in checking.requirements:
        findings += [told | {"requirement": requirement.number} for told in map(_finding, found[requirement.id])]
    lacking: dict[GapKind, list[int]] = {
        kind: [noun.number for gap in there if (noun := gap.need or gap.requirement) is not None]
        for kind, there in broken.items()
        if kind != "input_untreated"
    }
    data = {"needs": told, "findings": findings, "gaps": lacking, "inputs_untreated": waiting}
    lines = [*_lines(rows, call.words), *_gap_lines(lacking, waiting, call.words)]
    notes = [call.words.error(problem) for problem in lists.problems]
    return Outcome(data, [*lines, *_finding_lines(checking, found, call.words)], notes)


def _gap_lines(lacking: Mapping[GapKind, list[int]], waiting: int, words: Language) -> list[str]:
    told = [f"{words.text(GAP_WORDS[kind])}: {', '.join(map(str, found))}" for kind, found in lacking.items() if found]
    return [*([f"{words.text(GAP_WORDS['input_untreated'])}: {waiting}"] if waiting else []), *told]


class _Teller:
    """Needs as JSON, with the names of what they point at read once."""

    def __init__(self, reader: Reader, found: Mapping[str, tuple[Judged, ...]]) -> None:
        self._reader = reader
        self._found = found
        self._names = {organisation.id: organisation.name for organisation in reader.all(Organisation)}
        self._meetings = {meeting.id: meeting.number for meeting in reader.all(Meeting)}
        self._cards = {card.id: card.text for card in reader.all(Card)}
        self._confidential = hidden_contributions(reader)

    def need(self, row: NeedRow) -> dict[str, Any]:
        parts = asdict(row.need)
        del parts["id"]
        return parts | {
            "support": {
                "count": len(row.support.suppliers),
                "of": row.support.of,
                "suppliers": [self._names[supplier] for supplier in row.support.suppliers],
                "single_source": row.support.single_source,
            },
            "sources": self._sources(row.need.id),
            "requirements": [
                _requirement(requirement, self._found[requirement.id])
                for requirement in requirements_of(self._reader, row.need.id)
            ],
            "findings": [{"check": check, "text": CHECK_WORDS[check]} for check in row.checks],
        }

    def _sources(self, need_id: str) -> list[dict[str, Any]]:
        told = []
        for source in sources_of(self._reader, need_id):
            if source.contribution_id is not None:
                line = self._reader.get(Contribution, source.contribution_id)
                told.append(
                    {
                        "contribution": line.id,
                        "meeting": self._meetings[line.meeting_id],
                        "organisation": self._names.get(line.organisation_id or ""),
                        "kind": line.kind,
                        "text": line.text,
                        "state": line.state,
                        "confidential": line.id in self._confidential,
                    }
                )
            else:
                told.append({"card": self._cards[source.card_id or ""]})
        return told


def _requirement(requirement: Requirement, found: tuple[Judged, ...]) -> dict[str, Any]:
    parts = asdict(requirement)
    del parts["id"]
    return parts | {"findings": [_finding(each) for each in found]}


def _finding(found: Judged) -> dict[str, Any]:
    finding, english = found.finding, language("en")
    return {
        "check": found.kind,
        "text": finding_words(found, english),
        "passage": found.passage,
        "start": finding.start,
        "end": finding.end,
        "section": finding.section or None,
        "suggestion": suggestion_words(finding, english),
        "set_aside": found.reason or None,
    }


def _finding_lines(checking: Checking, found: Mapping[str, tuple[Judged, ...]], words: Language) -> list[str]:
    """A line each, after an empty one; of those that are set aside, why."""
    told = [
        f"{words.text('R{number}', number=requirement.number)}  {tell(each, words)}"
        for requirement in checking.requirements
        for each in found[requirement.id]
        for tell in (waived_words if each.reason else finding_words,)
    ]
    return ["", *told] if told else []


def _lines(rows: list[NeedRow], words: Language) -> list[str]:
    if not rows:
        return [words.text("There are no needs yet")]
    cells = [
        [
            str(row.need.number),
            row.need.title,
            words.text(PRIORITY_WORDS[row.need.priority]),
            words.text("{count} of {total}", count=len(row.support.suppliers), total=row.support.of),
            str(row.requirements),
            " ".join(words.text(CHECK_WORDS[check]) for check in row.checks),
        ]
        for row in rows
    ]
    return table([words.text(name) for name in _NEEDS], cells, figures=(0, 4))
