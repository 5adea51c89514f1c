"""What the dialogue report ends with: risks, next steps, and the appendices."""

from __future__ import annotations

from collections.abc import Iterator

from dialogapp.domain.document import Block, Column, Heading, Paragraph, Row, Table
from dialogapp.domain.equality import lacking_reason
from dialogapp.domain.parity import owed_to_bidders
from dialogapp.services.exercises import result
from dialogapp.services.needs_parts.decide import decisions
from dialogapp.services.needs_parts.overview import weakness
from dialogapp.services.needs_parts.votes import told_card
from dialogapp.services.report_parts.matter import ReportMatter, without_heading
from dialogapp.services.rule_words import item_words
from dialogapp.services.states import minutes_state
from dialogapp.services.words import meeting_state

_WORST = 5
"""So many cards of an exercise on risk are told."""
_AHEAD = ("planned", "running")


def risks(matter: ReportMatter) -> Iterator[Block]:
    """What could go wrong: what suppliers and buyer gave most weight in exercises on risk, and what the dialogue itself
    leaves open.
    """
    words = matter.words
    rows = [*_from_exercises(matter), *_from_needs(matter), *_from_equality(matter)]
    if not rows:
        yield Paragraph(words.text("No risk is noted, and nothing is left open."))
        return
    columns = (
        Column(words.text("Risk"), 4.4),
        Column(words.text("Where it comes from"), 2.6),
        Column(words.text("What is thought or done"), 3.6),
    )
    yield Table(columns, tuple(rows), description=words.text("Risks, where they come from, and what is done"))


def next_steps(matter: ReportMatter) -> Iterator[Block]:
    """What is to be decided or done, and the meetings that are planned."""
    yield Heading(3, matter.words.text("To decide"))
    yield from without_heading(decisions(matter.needs))
    yield Heading(3, matter.words.text("Meetings ahead"))
    yield from ahead_blocks(matter)


def ahead_blocks(matter: ReportMatter) -> Iterator[Block]:
    """The meetings that are planned, and whether the procurement has been advertised."""
    words, view, clock = matter.words, matter.view, matter.needs.clock
    ahead = [one for one in matter.equality.meetings.values() if one.state in _AHEAD and one.starts_at is not None]
    if not ahead:
        yield Paragraph(words.text("No more meetings are planned."))
    else:
        columns = (
            Column(words.text("Time"), 4.4),
            Column(words.text("Meeting"), 5.0),
            Column(words.text("State"), 1.6),
        )
        rows = tuple(
            Row((clock.span(one.starts_at or 0, one.ends_at), view.text(one.title), meeting_state(words, one.state)))
            for one in sorted(ahead, key=lambda meeting: meeting.starts_at or 0)
        )
        yield Table(columns, rows, description=words.text("Meetings ahead, by time"))
    started = matter.needs.dialogue.procurement_started_at
    if started is not None:
        yield Paragraph(words.text("The procurement was advertised {day}.", day=clock.day(started)))
    else:
        yield Paragraph(words.text("The procurement has not been advertised. The timetable is preliminary."))


def _from_exercises(matter: ReportMatter) -> Iterator[Row]:
    words, needs = matter.words, matter.needs
    for exercise in needs.exercises.values():
        if exercise.state != "revealed" or not exercise.rule.startswith("risk"):
            continue
        found = result(needs.reader, exercise.id)
        for card in found.suppliers[:_WORST]:
            where = words.text("Exercise “{title}”", title=matter.view.text(exercise.title))
            yield Row((told_card(needs, needs.cards[card.card_id]), where, item_words(words, found.rule, card)))


def _from_needs(matter: ReportMatter) -> Iterator[Row]:
    words, needs = matter.words, matter.needs
    for row in needs.standing:
        if len(row.support.suppliers) < 2:
            risk = words.text("{need} may be one supplier's or nobody's", need=needs.need_name(row.need))
            yield Row((risk, words.text("The needs and their sources"), weakness(needs, row)))
    for each in needs.all_requirements:
        if each.competition:
            risk = words.text("{requirement} may narrow the competition", requirement=needs.requirement_label(each))
            yield Row((risk, words.text("The requirement"), matter.view.text(each.competition)))


def _from_equality(matter: ReportMatter) -> Iterator[Row]:
    words, items = matter.words, matter.equality.items
    ledger = words.text("Information given")
    owed = sum(1 for item in items if item.owed)
    if owed:
        risk = words.plural(
            "{count} piece of information has not reached all suppliers",
            "{count} pieces of information have not reached all suppliers",
            owed,
        )
        yield Row((risk, ledger, words.text("To be passed on before the dialogue is closed")))
    if outside := len(owed_to_bidders(items)):
        risk = words.plural(
            "{count} piece of information does not stand in the procurement documents yet",
            "{count} pieces of information do not stand in the procurement documents yet",
            outside,
        )
        yield Row((risk, ledger, words.text("To be taken in, with a reference, before the procurement starts")))
    if missing := sum(1 for row in matter.equality.coverage if row.missing):
        risk = words.plural(
            "{count} common question has not been put to all suppliers",
            "{count} common questions have not been put to all suppliers",
            missing,
        )
        yield Row(
            (risk, words.text("Common questions"), words.text("To be put in writing, with the same days to reply"))
        )
    if lacking := len(lacking_reason(matter.equality.checks)):
        risk = words.plural("{count} deviation lacks its reason", "{count} deviations lack their reasons", lacking)
        yield Row((risk, words.text("Equal treatment"), words.text("The reason is to be noted")))
    if drafts := sum(1 for one in matter.held if minutes_state(one) not in ("finalised", "published")):
        risk = words.plural(
            "The minutes of {count} meeting are not finalised",
            "The minutes of {count} meetings are not finalised",
            drafts,
        )
        yield Row((risk, words.text("The meetings"), words.text("Suppliers are to check their passages first")))
    if secret := sum(line.confidential for line in matter.needs.told):
        risk = words.plural(
            "A request for secrecy is noted for {count} input",
            "A request for secrecy is noted for {count} inputs",
            secret,
        )
        yield Row((risk, words.text("The log"), words.text("Decided by the authority when someone asks for it")))
