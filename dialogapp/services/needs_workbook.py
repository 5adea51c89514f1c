"""The dialogue as a workbook, to sort and filter: needs, requirements, what they rest on, questions, information, equal
treatment, votes and actions, with real types in every cell and charts that Excel draws from them.

The needs workbook is the public one. There suppliers stand under codes, and what they ask to keep secret is left out,
as in the needs summary.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from dialogapp.domain.document import Chart, Figure, Row, Sheet, SheetColumn, Workbook
from dialogapp.domain.masking import AudienceKind, masked_workbook
from dialogapp.services.document_view import secrecy_mark
from dialogapp.services.needs_parts.charts import charts
from dialogapp.services.needs_parts.equality_sheets import equality_rows, information_rows
from dialogapp.services.needs_parts.log_sheets import (
    exercise_rows,
    follow_up_rows,
    input_rows,
    question_rows,
    vote_rows,
)
from dialogapp.services.needs_parts.matter import NeedMatter, gather_needs
from dialogapp.services.needs_parts.need_sheets import need_columns_and_rows, requirement_rows
from dialogapp.services.needs_parts.trace_sheets import change_rows, participant_rows, trace_rows
from dialogapp.services.ports import Reader
from dialogapp.services.translation import LanguageCode, language
from dialogapp.services.vote_account import result_figure

SheetMaker = Callable[[NeedMatter], tuple[Sequence[SheetColumn], Sequence[Row]]]


def needs_workbook(reader: Reader, language_code: LanguageCode) -> Workbook:
    """The needs workbook, as the public may read it."""
    matter = gather_needs(reader, language(language_code))
    title = matter.words.text("Needs summary: {title}", title=matter.view.text(matter.dialogue.title))
    return _workbook(matter, title)


def dialogue_workbook(reader: Reader, language_code: LanguageCode, audience: AudienceKind = "internal") -> Workbook:
    """The same for the project group, with names and participants; or for the public."""
    matter = gather_needs(reader, language(language_code), audience)
    title = matter.words.text("Workbook: {title}", title=matter.view.text(matter.dialogue.title))
    return _workbook(matter, title)


def _workbook(matter: NeedMatter, title: str) -> Workbook:
    """The workbook. A sheet without rows says in words why it has none."""
    words = matter.words
    made: list[tuple[str, SheetMaker, str]] = [
        (words.text("Needs"), need_columns_and_rows, words.text("No needs are written down yet.")),
        (words.text("Requirements"), requirement_rows, words.text("No requirement has come of the needs yet.")),
        (words.text_in("sheet", "Trace"), trace_rows, words.text("No needs are written down yet.")),
        (words.text_in("sheet", "Inputs"), input_rows, words.text("No inputs are logged.")),
        (words.text("Questions and answers"), question_rows, words.text("No questions or answers are logged.")),
        (words.text("Information given"), information_rows, words.text("No information from the buyer is noted.")),
        (words.text("Equal treatment"), equality_rows, words.text("The dialogue has no suppliers yet.")),
        (words.text_in("sheet", "Votes"), vote_rows, words.text("No vote has been revealed.")),
        (words.text("Actions"), follow_up_rows, words.text("No decisions or actions are noted.")),
        (words.text("Exercises"), exercise_rows, words.text("No exercise has been held.")),
        (words.text_in("sheet", "Log"), change_rows, words.text("The journal is empty.")),
    ]
    if matter.view.internal:
        nobody = words.text("Nobody takes part yet.")
        made.insert(-1, (words.text_in("sheet", "Participants"), participant_rows, nobody))
    sheets = {maker: _sheet(matter, name, maker, why_empty) for name, maker, why_empty in made}
    drawn = tuple(charts(matter, sheets[need_columns_and_rows], sheets[equality_rows], sheets[vote_rows]))
    shown = [_charts(matter, drawn)] if drawn else []
    figures = tuple(_figures(matter))
    told = [*shown, *sheets.values(), *([_pictures(matter, figures)] if figures else [])]
    contents = (_read_me(matter, title, [sheet.name for sheet in told]), *told)
    workbook = Workbook(title, words.code, contents, matter.properties())
    return masked_workbook(workbook, matter.view.audience, secrecy_mark(words))


def _sheet(matter: NeedMatter, name: str, maker: SheetMaker, why_empty: str) -> Sheet:
    columns, rows = maker(matter)
    return Sheet(name, tuple(columns), tuple(rows)) if rows else Sheet(name, notes=(name, why_empty))


def _charts(matter: NeedMatter, drawn: tuple[Chart, ...]) -> Sheet:
    words = matter.words
    told = words.text("The charts are drawn from the other sheets, and follow them where a figure is changed.")
    return Sheet(words.text_in("sheet", "Charts"), notes=(words.text_in("sheet", "Charts"), told), charts=drawn)


def _figures(matter: NeedMatter) -> Iterator[Figure]:
    """The results that are drawn, each with its exercise's name as caption."""
    for exercise in matter.exercises.values():
        figure = result_figure(matter.reader, exercise, matter.view, matter.words) if exercise.rule else None
        if figure is not None:
            yield replace(figure, caption=f"{exercise.number}. {matter.view.text(exercise.title)}")


def _pictures(matter: NeedMatter, figures: tuple[Figure, ...]) -> Sheet:
    words = matter.words
    told = words.text("Suppliers' and the buyer's results stand apart. The figures are in the sheet “{sheet}”.",
                      sheet=words.text_in("sheet", "Votes"))  # fmt: skip
    return Sheet(words.text("Results as pictures"), notes=(words.text("Results as pictures"), told), figures=figures)


def _read_me(matter: NeedMatter, title: str, names: list[str]) -> Sheet:
    words = matter.words
    entries, head = matter.reader.journal_head()
    notes = (
        title,
        words.text("Diary number: {number}", number=matter.dialogue.diary_number or words.text("Not given")),
        words.text("Version {number}, based on {basis}.", number=matter.version, basis=matter.basis()),
        words.text("Sheets: {names}.", names=", ".join(names)),
        words.text("The procurement has not begun, and a need is not yet a requirement."),
        *_what_is_seen(matter),
        words.text(
            "The project group can change needs and requirements here, and add rows with the number left empty. The "
            "dialogue reads the workbook back, and each change is accepted there or not. Leave the numbers as they "
            "are; rows and columns may be sorted, moved and hidden. What is computed, and the other sheets, are not "
            "read back."
        ),
        words.text(
            "Made from the dialogue's journal at entry {entries}, whose head is {head}.", entries=entries, head=head
        ),
    )
    return Sheet(words.text("Read me"), notes=notes)


def _what_is_seen(matter: NeedMatter) -> tuple[str, ...]:
    words = matter.words
    if matter.view.internal:
        return (
            words.text(
                "This is the project group's own copy: it names suppliers and holds what secrecy is requested for. "
                "The public version is made apart."
            ),
            words.text("Struck inputs are left out."),
        )
    codes = (
        words.text("Suppliers stand under codes, the same in all public documents of the dialogue.")
        if matter.view.told_apart
        else words.text("Fewer than three suppliers are in the dialogue; they are neither named nor told apart.")
    )
    return (
        codes,
        words.text("Where secrecy is requested for an input, its text is left out. Struck inputs are left out."),
    )
