"""The workbook's sheets of needs and of requirements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from dialogapp.domain.document import Row, SheetColumn
from dialogapp.domain.needs import STANCES, Need, Requirement
from dialogapp.services.need_words import (
    NEED_STATUS_WORDS,
    OBLIGATION_WORDS,
    PRIORITY_WORDS,
    REQUIREMENT_TYPE_WORDS,
    REVIEW_WORDS,
    need_sentence,
)
from dialogapp.services.needs import NeedRow
from dialogapp.services.needs_parts.matter import NeedMatter
from dialogapp.services.translation import Language
from dialogapp.services.words import word

_WIDE = 44.0
_TEXTS = (
    "who",
    "able_to",
    "effect",
    "situation",
    "problem",
    "measure",
    "baseline",
    "target",
    "unit",
    "method",
    "measured_when",
    "constraints",
    "accessibility",
    "legal",
)
NEED_COLUMNS = (
    "number",
    "title",
    "=sentence",
    *_TEXTS,
    "priority",
    "priority_method",
    "status",
    "status_reason",
    "owner",
    "review",
    "alone_answer",
    "=support",
    "=of",
    "=supporters",
    "=sources",
    "=requirements",
)
"""The part of the need in each column, in their order; what begins with = is computed."""
REQUIREMENT_COLUMNS = (
    "number",
    "text",
    "type",
    "obligation",
    "verification",
    "follow_up",
    "follow_method",
    "follow_interval",
    "rationale",
    "competition",
    "=support",
    "=objection",
    "=unclear",
    "=of",
    "review",
    "needs",
)
"""The same of a requirement; `needs` are the needs that it serves."""


def need_headings(words: Language) -> Sequence[SheetColumn]:
    """The columns of the sheet of needs, in the order of `NEED_COLUMNS`."""
    return (
        SheetColumn(words.text("No."), 7),
        SheetColumn(words.text("Need"), 32),
        SheetColumn(words.text("Sentence"), _WIDE),
        SheetColumn(words.text("Who"), 22),
        SheetColumn(words.text("Must be able to"), 32),
        SheetColumn(words.text("Effect"), 32),
        SheetColumn(words.text("Situation"), _WIDE),
        SheetColumn(words.text("Problem"), _WIDE),
        SheetColumn(words.text("Measure"), 28),
        SheetColumn(words.text("Baseline"), 12),
        SheetColumn(words.text("Target"), 12),
        SheetColumn(words.text("Unit"), 12),
        SheetColumn(words.text("How it is measured"), 28),
        SheetColumn(words.text("When it is measured"), 22),
        SheetColumn(words.text("Constraints"), 28),
        SheetColumn(words.text("Accessibility"), 28),
        SheetColumn(words.text("Law"), 28),
        SheetColumn(words.text("Priority"), 16, choices=_choices(words, PRIORITY_WORDS)),
        SheetColumn(words.text("Method of priority"), 22),
        SheetColumn(words.text("Status"), 14, choices=_choices(words, NEED_STATUS_WORDS)),
        SheetColumn(words.text("Reason for the status"), 28),
        SheetColumn(words.text("Owner"), 20),
        SheetColumn(words.text("Review"), 14),
        SheetColumn(words.text("One supplier alone"), 28),
        SheetColumn(words.text("Support, suppliers"), 15, "number"),
        SheetColumn(words.text("Of suppliers"), 15, "number"),
        SheetColumn(words.text("Supported by"), 24),
        SheetColumn(words.text("Sources"), 10, "number"),
        SheetColumn(words.text("Requirements"), 18),
    )


def need_columns_and_rows(matter: NeedMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    """Every need, by number."""
    return need_headings(matter.words), [_need_row(matter, row) for row in matter.needs]


def requirement_headings(words: Language) -> Sequence[SheetColumn]:
    """The columns of the sheet of requirements, in the order of `REQUIREMENT_COLUMNS`."""
    return (
        SheetColumn(words.text("No."), 7),
        SheetColumn(words.text("Requirement"), _WIDE),
        SheetColumn(words.text("Type"), 14, choices=_choices(words, REQUIREMENT_TYPE_WORDS)),
        SheetColumn(words.text("Obligation"), 16, choices=_choices(words, OBLIGATION_WORDS)),
        SheetColumn(words.text("Proven in the tender by"), _WIDE),
        SheetColumn(words.text("Followed up by"), _WIDE),
        SheetColumn(words.text("How it is followed up"), 28),
        SheetColumn(words.text("How often"), 18),
        SheetColumn(words.text("Rationale"), _WIDE),
        SheetColumn(words.text("Effect on competition"), 28),
        SheetColumn(words.text("Suppliers in support"), 15, "number"),
        SheetColumn(words.text("Suppliers that object"), 15, "number"),
        SheetColumn(words.text("Suppliers in doubt"), 15, "number"),
        SheetColumn(words.text("Of suppliers"), 15, "number"),
        SheetColumn(words.text("Review"), 14),
        SheetColumn(words.text("Needs"), 14),
    )


def requirement_rows(matter: NeedMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    """Every requirement, by number, with the needs it serves."""
    served: dict[str, list[Need]] = defaultdict(list)
    for row in matter.needs:
        for requirement in matter.requirements.get(row.need.id, ()):
            served[requirement.id].append(row.need)
    rows = [_requirement_row(matter, each, served[each.id]) for each in matter.all_requirements]
    return requirement_headings(matter.words), rows


def _choices(words: Language, choices: dict[str, str]) -> tuple[str, ...]:
    return tuple(words.text(each) for each in choices.values())


def _need_row(matter: NeedMatter, row: NeedRow) -> Row:
    words, view, need = matter.words, matter.view, row.need

    def texts(names: Sequence[str]) -> list[str | None]:
        return [view.text(getattr(need, name)) or None for name in names]

    told_apart = matter.tells_apart(len(row.support.suppliers))
    codes = sorted(row.support.suppliers, key=view.order.__getitem__) if told_apart else ()
    return Row(
        (
            matter.need_label(need),
            view.text(need.title),
            view.text(need_sentence(need, words)) or None,
            *texts(_TEXTS),
            word(words, PRIORITY_WORDS, need.priority),
            view.text(need.priority_method) or None,
            word(words, NEED_STATUS_WORDS, need.status),
            view.text(need.status_reason) or None,
            view.text(need.owner) or None,
            word(words, REVIEW_WORDS, need.review),
            (view.text(need.alone_answer) or None) if row.support.single_source else None,
            len(row.support.suppliers),
            row.support.of,
            ", ".join(map(view.name, codes)) or None,
            row.sources,
            ", ".join(map(matter.requirement_label, matter.requirements.get(need.id, ()))) or None,
        )
    )


def _requirement_row(matter: NeedMatter, requirement: Requirement, needs: Sequence[Need]) -> Row:
    words, view, feedback = matter.words, matter.view, matter.feedback.get(requirement.id)
    return Row(
        (
            matter.requirement_label(requirement),
            view.text(requirement.text),
            word(words, REQUIREMENT_TYPE_WORDS, requirement.type),
            word(words, OBLIGATION_WORDS, requirement.obligation),
            view.text(requirement.verification) or None,
            view.text(requirement.follow_up) or None,
            view.text(requirement.follow_method) or None,
            view.text(requirement.follow_interval) or None,
            view.text(requirement.rationale) or None,
            view.text(requirement.competition) or None,
            *(feedback.stances.get(stance, 0) if feedback is not None else None for stance in STANCES),
            feedback.of if feedback is not None else None,
            word(words, REVIEW_WORDS, requirement.review),
            ", ".join(map(matter.need_label, needs)) or None,
        )
    )
