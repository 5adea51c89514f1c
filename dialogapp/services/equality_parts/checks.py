"""How the suppliers were asked, the draw, and the ten checks with facts, reasons and measures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dialogapp.domain.document import Block, CellContent, Column, Heading, Paragraph, Row, Table
from dialogapp.domain.equality import Check, Finding
from dialogapp.domain.planning import DrawPlace, DrawRecord, Plan
from dialogapp.services.draw_words import rule_sentence
from dialogapp.services.equality_parts.matter import EqualityMatter
from dialogapp.services.equality_words import title
from dialogapp.services.invitation_words import WAY_WORDS
from dialogapp.services.invitations import Standing, standings
from dialogapp.services.plans import whole_plan
from dialogapp.services.words import word


def asked_blocks(matter: EqualityMatter) -> Iterator[Block]:
    """How the suppliers were found, invited, and given their order."""
    yield from invited_blocks(matter)
    yield from draw_blocks(matter)


def invited_blocks(matter: EqualityMatter) -> Iterator[Block]:
    """How the suppliers were found and invited."""
    words = matter.words
    yield Heading(2, words.text("How the suppliers were asked"))
    how = matter.view.text(matter.dialogue.suppliers_asked.strip())
    yield Paragraph(how or words.text("It is not told how the suppliers were found."))
    rows = list(invitation_rows(matter, noted=True))
    if rows:
        yield Table(
            (
                Column(words.text("Supplier"), 2.6),
                Column(words.text("Meeting"), 1.2, "number", "start"),
                Column(words.text("Sent"), 3.4),
                Column(words.text("How"), 1.1),
                Column(words.text("Answer"), 3.2),
            ),
            tuple(rows),
            words.text("Invitations: first sending and answer"),
        )
    else:
        yield Paragraph(words.text("No invitation is noted as sent."))


def invitation_rows(matter: EqualityMatter, *, typed: bool = False, noted: bool = False) -> Iterator[Row]:
    """Each supplier's invitation to each meeting; times as values where `typed`. With `noted` those alone of which
    something is known: that it was sent, or answered, or that the meeting was held.
    """
    for standing in sorted(_seen(matter), key=lambda one: matter.view.order[one.organisation.id]):
        first = next((one for one in standing.sent if one.kind == "invitation"), None)
        if noted and first is None and standing.meeting.state == "planned" and not _answer(matter, standing):
            continue
        sent: CellContent = None
        if first is not None:
            sent = matter.clock.local(first.sent_at) if typed else matter.clock.moment(first.sent_at)
        yield Row(
            (
                matter.view.name(standing.organisation.id),
                standing.meeting.number,
                sent,
                word(matter.words, WAY_WORDS, first.how) if first is not None else None,
                _answer(matter, standing) or None,
            )
        )


def check_blocks(matter: EqualityMatter) -> Iterator[Block]:
    """The ten checks."""
    words = matter.words
    yield Heading(2, words.text("The ten checks"))
    for check in matter.checks:
        yield Heading(3, title(words, check.key))
        yield Paragraph(matter.rule(check))
        found = matter.told(check)
        if found:
            yield _table(matter, check, found)
        elif check.findings:
            yield Paragraph(words.text("Facts by supplier are left out: fewer than three suppliers take part."))
        else:
            yield Paragraph(words.text("Nothing to check yet."))
        if measures := matter.measures(check):
            yield Paragraph(words.text("Measures afterwards: {measures}.", measures="; ".join(measures)))


def _table(matter: EqualityMatter, check: Check, found: list[Finding]) -> Table:
    words = matter.words
    columns = [Column(words.text("Supplier"), 2.0), Column(words.text("Facts"), 3.6)]
    if with_reasons := bool(check.deviations):
        columns += [Column(words.text("Reason"), 3.0), Column(words.text_in("equal treatment", "Measure"), 2.2)]
    rows = []
    for (who, is_odd), group in groupby(found, key=lambda one: (matter.who(one), one in check.deviations)):
        for findings in [[one] for one in group] if is_odd else [list(group)]:
            cells: list[CellContent] = [who, "\n".join(map(matter.facts.fact, findings))]
            if with_reasons:
                told = (matter.facts.reason(findings[0]), matter.measure(findings[0])) if is_odd else ("", "")
                cells += [text or None for text in told]
            rows.append(Row(tuple(cells)))
    return Table(tuple(columns), tuple(rows), description=title(words, check.key))


def _seen(matter: EqualityMatter) -> list[Standing]:
    return [one for one in standings(matter.reader) if one.organisation.id in matter.supplier_ids]


def _answer(matter: EqualityMatter, standing: Standing) -> str:
    words, invitation = matter.words, standing.invitation
    if invitation is None:
        return words.text("no longer invited")
    if invitation.state == "invited" and not standing.sent:
        return ""
    told = {
        "invited": words.text("no answer"),
        "accepted": words.text_in("invitation", "accepted"),
        "declined": words.text_in("invitation", "declined"),
        "absent": words.text("absent"),
    }.get(invitation.state, invitation.state)
    # What a supplier wrote may tell who it is, also without its name.
    note = invitation.answer_note if matter.view.internal else ""
    return f"{told}: {note}" if note else told


def draws_made(matter: EqualityMatter) -> Iterator[tuple[Plan, DrawRecord, tuple[DrawPlace, ...]]]:
    """Every draw of every plan, oldest first."""
    for plan in matter.reader.all(Plan):
        for made, places in whole_plan(matter.reader, plan.id).draws:
            yield plan, made, places


def draw_blocks(matter: EqualityMatter) -> Iterator[Block]:
    """How the order was drawn; to the public without what would tell who is who."""
    words = matter.words
    made = list(draws_made(matter))
    yield Heading(3, words.text("The draw"))
    if not made:
        yield Paragraph(words.text("No order was drawn."))
        return
    yield Paragraph(rule_sentence(words))
    if not matter.view.internal:
        yield Paragraph(
            words.text(
                "Seeds, places and witnesses stand in the internal report: with them anyone could tell which supplier"
                " has which code."
            )
        )
        return
    for plan, draw, places in made:
        yield Paragraph(_draw_sentence(matter, plan, draw))
        yield Table(
            (
                Column(words.text("Place"), 0.8, "number"),
                Column(words.text("Supplier"), 3.0),
                Column(words.text("Number or name"), 2.4),
                Column(words.text("Key, first digits"), 2.0),
            ),
            tuple(
                Row((place.place, matter.view.name(place.organisation_id), place.identifier, place.digest[:12]))
                for place in sorted(places, key=lambda one: one.place)
            ),
            words.text("Draw {number}", number=draw.number),
        )


def _draw_sentence(matter: EqualityMatter, plan: Plan, draw: DrawRecord) -> str:
    words = matter.words
    sentences = [
        words.text(
            "Draw {number} for “{plan}”, {when}. Seed: {seed}.",
            number=draw.number,
            plan=plan.title,
            when=matter.clock.moment(draw.drawn_at),
            seed=draw.seed,
        ),
        words.text("Witness: {name}.", name=draw.witness) if draw.witness else words.text("No witness is noted."),
        words.text("Drawn again because: {reason}.", reason=draw.reason.rstrip(".")) if draw.reason else "",
        words.text("Its order was accepted.") if draw.id == plan.draw_id else "",
    ]
    return " ".join(filter(None, sentences))
