"""The first page of the needs summary: conclusion, the most important needs, disagreement, weak ground, changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.document import Block, BulletList, Column, Heading, ListItem, Paragraph, Row, Table, Text, runs
from dialogapp.domain.needs import Need, measure_text
from dialogapp.services.need_words import PRIORITY_WORDS, support_words
from dialogapp.services.needs import NeedRow
from dialogapp.services.needs_parts.matter import NeedMatter
from dialogapp.services.needs_parts.votes import favourites
from dialogapp.services.phrases import listed
from dialogapp.services.words import word

_MOST_IMPORTANT = 10
_NAMED = 3
DISAGREEMENT_TAGS = frozenset(("oenighet", "oenig", "oense", "invändning", "disagreement", "objection"))
"""Tags that mark an input in which a supplier disagrees with another or with a need."""


def conclusion(matter: NeedMatter) -> Iterator[Block]:
    """At most five sentences, counted from what is there."""
    sentences = (_how_many(matter), _ground(matter), _musts(matter), favourites(matter), _wanting(matter))
    yield Heading(2, matter.words.text("Conclusion"))
    yield Paragraph(" ".join(filter(None, sentences)), "lead")


def most_important(matter: NeedMatter) -> Iterator[Block]:
    """The most important needs in a table."""
    words = matter.words
    yield Heading(2, words.text("The most important needs"))
    rows = matter.standing
    if not rows:
        yield Paragraph(words.text("No needs are written down yet."))
        return
    methods = {row.need.priority_method for row in rows}
    yield Table(
        (
            Column(words.text("No."), 0.8),
            Column(words.text("Need"), 3.8),
            Column(words.text("Measure"), 3.6),
            Column(words.text("Priority and method"), 2.2) if len(methods) > 1 else Column(words.text("Priority"), 1.6),
            Column(words.text("Support"), 1.1),
            Column(words.text("Requirements"), 1.6),
        ),
        tuple(_important_row(matter, row, with_method=len(methods) > 1) for row in rows[:_MOST_IMPORTANT]),
        description=words.text("Needs with measure, priority, support and requirements"),
    )
    notes = [
        words.text("Support: how many of the suppliers in the dialogue have said something that the need rests on.")
    ]
    if len(methods) == 1 and (method := matter.view.text(methods.pop())):
        notes.insert(0, words.text("Method of priority: {method}.", method=method.rstrip(".")))
    if (more := len(rows) - _MOST_IMPORTANT) > 0:
        notes.append(words.plural("{count} more need is told below.", "{count} more needs are told below.", more))
    yield Paragraph(" ".join(notes), "note")


def disagreement(matter: NeedMatter) -> Iterator[Block]:
    """Inputs that are tagged as disagreement, by need."""
    words = matter.words
    yield Heading(2, words.text("Where the suppliers disagree"))
    tagged = [line for line in matter.told if is_disagreement(line)]
    if not tagged:
        yield Paragraph(
            words.text("No disagreement is marked. Inputs with the tag “disagreement” are gathered here."), "note"
        )
        return
    by_contribution: dict[str, list[Need]] = {}
    for row in matter.needs:
        for source in matter.sources.get(row.need.id, ()):
            by_contribution.setdefault(source.contribution_id or "", []).append(row.need)
    behind = len(matter.suppliers_of(tagged))
    yield BulletList(tuple(_objection(matter, line, by_contribution, behind) for line in tagged))


def weak_ground(matter: NeedMatter) -> Iterator[Block]:
    """Needs that rest on one supplier alone, on none, or on nothing."""
    words = matter.words
    yield Heading(2, words.text("Needs on weak ground"))
    weak = [row for row in matter.standing if len(row.support.suppliers) < 2]
    if not weak:
        firm = words.text("Every need rests on at least two suppliers.")
        yield Paragraph(firm if matter.standing else words.text("No needs are written down yet."))
        return
    columns = (Column(words.text("Need"), 5.0), Column(words.text("Why"), 5.0))
    yield Table(
        columns,
        tuple(Row((matter.need_name(row.need), weakness(matter, row))) for row in weak),
        description=words.text("Needs on weak ground, and why"),
    )


def _how_many(matter: NeedMatter) -> str:
    words = matter.words
    if not matter.needs:
        return words.text("No needs are written down yet.")
    status = Counter(row.need.status for row in matter.needs)
    told = {
        "confirmed": words.plural("{count} is confirmed", "{count} are confirmed", status["confirmed"]),
        "proposed": words.plural("{count} is proposed", "{count} are proposed", status["proposed"]),
        "dismissed": words.plural("{count} is dismissed", "{count} are dismissed", status["dismissed"]),
    }
    parts = listed(words, [phrase for state, phrase in told.items() if status[state]])
    many = words.plural(
        "The dialogue has given {count} need", "The dialogue has given {count} needs", len(matter.needs)
    )
    asked = words.plural("{count} requirement", "{count} requirements", len(matter.all_requirements))
    return words.text("{needs} ({parts}) and {requirements}.", needs=many, requirements=asked, parts=parts)


def _ground(matter: NeedMatter) -> str:
    words = matter.words
    used = {s.contribution_id for own in matter.sources.values() for s in own if s.contribution_id is not None}
    if not used:
        return words.text("No need rests on the log yet.") if matter.needs else ""
    behind = {supplier for row in matter.needs for supplier in row.support.suppliers}
    return words.text(
        "The needs rest on {inputs} and on {number} of {total} suppliers.",
        inputs=words.plural("{count} input", "{count} inputs", len(used)),
        number=len(behind),
        total=len(matter.supplier_ids),
    )


def _musts(matter: NeedMatter) -> str:
    words = matter.words
    musts = [row.need for row in matter.standing if row.need.priority == "must"]
    if not musts:
        return words.text("No need has priority yet.") if matter.standing and not _prioritised(matter) else ""
    names = [words.text("“{words}”", words=matter.view.text(need.title)) for need in musts[:_NAMED]]
    if more := len(musts) - len(names):
        names.append(words.plural("{count} other", "{count} others", more))
    return words.text("These must be met: {names}.", names=listed(words, names))


def _prioritised(matter: NeedMatter) -> bool:
    return any(row.need.priority for row in matter.standing)


def _wanting(matter: NeedMatter) -> str:
    words = matter.words
    alone = sum(row.support.single_source for row in matter.standing)
    without = sum(not row.support.suppliers for row in matter.standing)
    unmeasured = sum("no_measure" in row.checks for row in matter.standing)
    unverified = sum(not requirement.verification for requirement in matter.all_requirements)
    parts = [
        words.plural("{count} rests on one supplier alone", "{count} rest on one supplier alone", alone)
        if alone
        else "",
        words.plural("{count} rests on no supplier", "{count} rest on no supplier", without) if without else "",
        words.plural("{count} lacks a measure", "{count} lack a measure", unmeasured) if unmeasured else "",
    ]
    parts = [part for part in parts if part]
    sentence = words.text("Of the needs, {parts}", parts=listed(words, parts)) if parts else ""
    if not unverified:
        return f"{sentence}." if sentence else ""
    lacking = words.plural(
        "{count} requirement lacks verification", "{count} requirements lack verification", unverified
    )
    return f"{sentence}; {lacking}." if sentence else f"{lacking}."


def _important_row(matter: NeedMatter, row: NeedRow, *, with_method: bool) -> Row:
    words, need = matter.words, row.need
    priority = word(words, PRIORITY_WORDS, need.priority)
    method = matter.view.text(need.priority_method) if with_method else ""
    return Row(
        (
            matter.need_label(need),
            matter.view.text(need.title),
            matter.view.text(measure_text(need)) or None,
            "\n".join(filter(None, (priority, method))),
            support_words(row.support, words),
            ", ".join(map(matter.requirement_label, matter.requirements.get(need.id, ()))) or None,
        )
    )


def is_disagreement(line: LogLine) -> bool:
    """Whether an input is marked as disagreement."""
    return bool(DISAGREEMENT_TAGS & set(line.contribution.tags.casefold().split()))


def _objection(matter: NeedMatter, line: LogLine, needs: dict[str, list[Need]], behind: int) -> ListItem:
    about = ", ".join(map(matter.need_label, needs.get(line.contribution.id, ())))
    speaker = matter.one_of(line, behind)
    lead = f"{speaker} ({about}): " if about else f"{speaker}: "
    return ListItem(
        (Text(lead, bold=True), *runs(matter.view.told(line, matter.words))),
        secrecy="confidential" if line.is_hidden else "open",
    )


def weakness(matter: NeedMatter, row: NeedRow) -> str:
    """Why a need that rests on fewer than two suppliers is on weak ground, and what is thought of that."""
    words = matter.words
    if row.support.single_source:
        alone = words.text("Rests on one supplier alone")
        answer = matter.view.text(row.need.alone_answer).rstrip(".")
        told = answer or words.text("what that means for competition is not assessed yet")
        return words.text("{alone}: {answer}.", alone=alone, answer=told)
    if row.sources:
        return words.text("Rests on no supplier's words that stand")
    return words.text("Rests on nothing that was said")
