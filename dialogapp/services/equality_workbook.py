"""The equal-treatment report as a workbook: the checks, invitations, times, questions and information, to filter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dialogapp.domain.document import CellContent, Row, Sheet, SheetColumn, Workbook
from dialogapp.domain.masking import AudienceKind, masked_workbook
from dialogapp.services.disclosure_words import kind_of_information, published_words
from dialogapp.services.document_view import secrecy_mark
from dialogapp.services.equality_parts.checks import draws_made, invitation_rows
from dialogapp.services.equality_parts.contacts import contact_rows
from dialogapp.services.equality_parts.debts import follow_up_text, reached, standing_of
from dialogapp.services.equality_parts.matrices import answer_word, square_of
from dialogapp.services.equality_parts.matter import EqualityMatter, gather_equality
from dialogapp.services.equality_parts.times import meeting_rows, time_rows
from dialogapp.services.equality_report import how_to_read, report_title, status
from dialogapp.services.equality_words import TITLES
from dialogapp.services.fairness import thresholds
from dialogapp.services.fairness_words import thresholds_words
from dialogapp.services.follow_ups import follow_ups
from dialogapp.services.ports import Reader
from dialogapp.services.translation import LanguageCode, language

SheetMaker = Callable[[EqualityMatter], tuple[Sequence[SheetColumn], Sequence[Row]]]


def equality_workbook(reader: Reader, language_code: LanguageCode, audience: AudienceKind = "internal") -> Workbook:
    """The workbook. A sheet without rows says in words why it has none."""
    words = language(language_code)
    matter = gather_equality(reader, words, audience)
    made: tuple[tuple[str, SheetMaker, str], ...] = (
        (words.text("Checks"), _checks, words.text("Nothing to check yet.")),
        (words.text("Invitations"), _invitations, words.text("No invitation is noted as sent.")),
        (words.text("Time by supplier"), _times, words.text("No time on the floor is noted.")),
        (words.text("Time by meeting"), _meetings, words.text("No meeting was held by the clock.")),
        (words.text("Common questions"), _questions, words.text("The dialogue has no common questions.")),
        (
            words.text_in("sheet", "Questions to all"),
            _questions_to_all,
            words.text("No other question was put to some of the suppliers."),
        ),
        (
            words.text_in("sheet", "Information"),
            _information,
            words.text("The buyer has given no information that is noted."),
        ),
        (words.text_in("sheet", "Contacts"), _contacts, words.text("No contact outside the meetings is noted.")),
        (words.text("Draws"), _draws, words.text("No order was drawn.")),
    )
    if not matter.view.internal:
        made = made[:-1]
    title = report_title(matter)
    limits = thresholds_words(thresholds(matter.reader), words)
    read_me = Sheet(words.text("Read me"), notes=(title, status(matter), *how_to_read(matter), limits))
    sheets = (_sheet(matter, name, maker, why_empty) for name, maker, why_empty in made)
    workbook = Workbook(title, language_code, (read_me, *sheets), matter.properties())
    return masked_workbook(workbook, matter.view.audience, secrecy_mark(words))


def _sheet(matter: EqualityMatter, name: str, maker: SheetMaker, why_empty: str) -> Sheet:
    columns, rows = maker(matter)
    return Sheet(name, tuple(columns), tuple(rows)) if rows else Sheet(name, notes=(name, why_empty))


def _checks(matter: EqualityMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    words = matter.words
    columns = (
        SheetColumn(words.text("Check"), 8),
        SheetColumn(words.text("About"), 34),
        SheetColumn(words.text("Rule"), 50),
        SheetColumn(words.text("Supplier"), 24),
        SheetColumn(words.text("Facts"), 50),
        SheetColumn(words.text("Meeting"), 9, "number"),
        SheetColumn(words.text("Reason"), 40),
        SheetColumn(words.text_in("equal treatment", "Measure"), 40),
    )
    return columns, list(_check_rows(matter))


def _check_rows(matter: EqualityMatter) -> Iterator[Row]:
    words, facts = matter.words, matter.facts
    for check in matter.checks:
        start: tuple[CellContent, ...] = (check.key, words.text(TITLES[check.key]), matter.rule(check))
        found = matter.told(check)
        if not found:
            yield Row((*start, None, words.text("Nothing to check yet."), None, None, None))
        for one in found:
            meeting = matter.meetings[one.meeting_id].number if one.meeting_id is not None else None
            reason = facts.reason(one) if one.state in ("deviation", "fail") else None
            yield Row((*start, matter.who(one), facts.fact(one), meeting, reason, matter.measure(one) or None))
        for measure in matter.measures(check):
            yield Row((*start, None, None, None, None, measure))


def _invitations(matter: EqualityMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    words = matter.words
    columns = (
        SheetColumn(words.text("Supplier"), 24),
        SheetColumn(words.text("Meeting"), 9, "number"),
        SheetColumn(words.text("Sent"), 17, "time"),
        SheetColumn(words.text("How"), 14),
        SheetColumn(words.text("Answer"), 40),
    )
    return columns, list(invitation_rows(matter, typed=True))


def _times(matter: EqualityMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    words = matter.words
    columns = (
        SheetColumn(words.text("Supplier"), 24),
        SheetColumn(words.text("Time offered, minutes"), 17, "decimal"),
        SheetColumn(words.text("Time used, minutes"), 17, "decimal"),
        SheetColumn(words.text("Turns"), 12, "number"),
        SheetColumn(words.text("Inputs"), 12, "number"),
    )
    return columns, list(time_rows(matter))


def _meetings(matter: EqualityMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    words = matter.words
    columns = (
        SheetColumn(words.text("Meeting"), 9, "number"),
        SheetColumn(words.text("Lasted, minutes"), 17, "decimal"),
        SheetColumn(words.text("Floor noted for, per cent"), 17, "decimal"),
        SheetColumn(words.text("Suppliers"), 12, "number"),
        SheetColumn(words.text("Jain's index"), 14, "decimal"),
        SheetColumn(words.text("Least / most"), 14, "decimal"),
    )
    return columns, list(meeting_rows(matter, typed=True)) if matter.supplier_ids else []


def _questions(matter: EqualityMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    words = matter.words
    columns = (
        SheetColumn(words.text("No."), 7, "number"),
        SheetColumn(words.text("Question"), 60),
        *(SheetColumn(matter.view.name(supplier), 15) for supplier in matter.supplier_ids),
    )
    rows = [
        Row(
            (
                row.question.number,
                matter.view.text(row.question.text),
                *(words.text("yes") if one in row.put_to else words.text("no") for one in matter.supplier_ids),
            )
        )
        for row in matter.coverage
    ]
    return columns, rows


def _questions_to_all(matter: EqualityMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    words = matter.words
    columns = (
        SheetColumn(words.text("No."), 7),
        SheetColumn(words.text("Question"), 60),
        SheetColumn(words.text("Days to reply in writing"), 12, "number"),
        SheetColumn(words.text("Why it is not put to all"), 28),
        *(SheetColumn(matter.view.name(supplier), 28) for supplier in matter.supplier_ids),
    )
    rows = []
    for asked in follow_ups(matter.reader):
        standings = {one.organisation_id: one for one in asked.standings}
        rows.append(
            Row(
                (
                    asked.question.label,
                    follow_up_text(matter, asked),
                    asked.reply_days or None,
                    matter.view.text(asked.dropped_reason) or None,
                    *(standing_of(matter, standings[one]) for one in matter.supplier_ids),
                )
            )
        )
    return columns, rows


def _information(matter: EqualityMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    words = matter.words
    columns = (
        SheetColumn(words.text("No."), 7, "number"),
        SheetColumn(words.text("Information"), 60),
        SheetColumn(words.text_in("column", "Given"), 17, "time"),
        SheetColumn(words.text("Why it does not matter"), 28),
        SheetColumn(words.text("In the procurement documents"), 28),
        SheetColumn(words.text("Noted by"), 20),
        SheetColumn(words.text_in("procurement documents", "Noted"), 17, "time"),
        SheetColumn(words.text("About"), 18),
        SheetColumn(words.text_in("information", "Given by"), 20),
        SheetColumn(words.text("File"), 24),
        SheetColumn("SHA-256", 24),
        SheetColumn(words.text("Published"), 28),
        SheetColumn(words.text("Reached"), 50),
        *(SheetColumn(matter.view.name(supplier), 15) for supplier in matter.supplier_ids),
    )
    rows = []
    for item in matter.items:
        told = item.disclosure
        cells: tuple[CellContent, ...] = (
            told.number,
            matter.disclosed(item),
            matter.clock.local(told.given_at) if told.given_at is not None else None,
            matter.view.text(told.reason) or None,
            matter.view.text(told.taken_into) or None,
            matter.view.text(told.taken_by) or None,
            matter.clock.local(told.taken_at) if told.taken_at is not None else None,
            kind_of_information(words, told.kind) or None,
            matter.view.text(told.given_by) or None,
            matter.view.text(told.file_name) or None,
            told.sha256 or None,
            matter.view.text(published_words(told, words)) or None,
            reached(matter, item) or None,
            *(answer_word(matter, square_of(item, one)) for one in matter.supplier_ids),
        )
        rows.append(Row(cells))
    return columns, rows


def _contacts(matter: EqualityMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    words = matter.words
    columns = [
        SheetColumn(words.text("When"), 17, "time"),
        SheetColumn(words.text("Who"), 34),
        SheetColumn(words.text("The buyer told"), 50),
    ]
    if matter.view.internal:
        columns.append(SheetColumn(words.text("The organisation told"), 50))
    columns.append(SheetColumn(words.text("Reported"), 34))
    return columns, list(contact_rows(matter, typed=True))


def _draws(matter: EqualityMatter) -> tuple[Sequence[SheetColumn], Sequence[Row]]:
    words = matter.words
    columns = (
        SheetColumn(words.text("Draw"), 8, "number"),
        SheetColumn(words.text("Plan"), 30),
        SheetColumn(words.text("Time"), 17, "time"),
        SheetColumn(words.text("Seed"), 40),
        SheetColumn(words.text("Rule"), 12),
        SheetColumn(words.text("Witness"), 24),
        SheetColumn(words.text("Reason"), 30),
        SheetColumn(words.text("Place"), 8, "number"),
        SheetColumn(words.text("Supplier"), 24),
        SheetColumn(words.text("Number or name"), 18),
        SheetColumn(words.text("Key"), 68),
    )
    rows = [
        Row(
            (
                draw.number,
                plan.title,
                matter.clock.local(draw.drawn_at),
                draw.seed,
                draw.rule,
                draw.witness or None,
                draw.reason or None,
                place.place,
                matter.view.name(place.organisation_id),
                place.identifier,
                place.digest,
            )
        )
        for plan, draw, places in draws_made(matter)
        for place in sorted(places, key=lambda one: one.place)
    ]
    return columns, rows
