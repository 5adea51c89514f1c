"""The needs workbook: needs, requirements and what they rest on, to sort and filter, with real types in every cell.

Suppliers stand under codes, and what they ask to keep secret is left out, as in the needs summary.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from dialogapp.domain.document import Figure, Row, Sheet, SheetColumn, Workbook
from dialogapp.domain.masking import masked_workbook
from dialogapp.services.document_view import secrecy_mark
from dialogapp.services.needs_parts.equality_sheets import equality_rows, information_rows
from dialogapp.services.needs_parts.log_sheets import exercise_rows, follow_up_rows, question_rows, view_rows, vote_rows
from dialogapp.services.needs_parts.matter import NeedMatter, gather_needs
from dialogapp.services.needs_parts.need_sheets import need_columns_and_rows, requirement_rows
from dialogapp.services.ports import Reader
from dialogapp.services.translation import LanguageCode, language
from dialogapp.services.vote_account import result_figure

SheetMaker = Callable[[NeedMatter], tuple[Sequence[SheetColumn], Sequence[Row]]]


def needs_workbook(reader: Reader, language_code: LanguageCode) -> Workbook:
    """The needs workbook. A sheet without rows says in words why it has none."""
    words = language(language_code)
    matter = gather_needs(reader, words)
    made: tuple[tuple[str, SheetMaker, str], ...] = (
        (words.text("Needs"), need_columns_and_rows, words.text("No needs are written down yet.")),
        (words.text("Requirements"), requirement_rows, words.text("No requirement has come of the needs yet.")),
        (words.text_in("sheet", "Views"), view_rows, words.text("No statements are logged.")),
        (words.text("Questions and answers"), question_rows, words.text("No questions or answers are logged.")),
        (words.text("Information given"), information_rows, words.text("No information from the buyer is noted.")),
        (words.text("Equal treatment"), equality_rows, words.text("The dialogue has no suppliers yet.")),
        (words.text("Actions"), follow_up_rows, words.text("No decisions or actions are noted.")),
        (words.text("Priorities"), vote_rows, words.text("No vote has been revealed.")),
        (words.text("Exercises"), exercise_rows, words.text("No exercise has been held.")),
    )
    sheets = [_sheet(matter, name, maker, why_empty) for name, maker, why_empty in made]
    if figures := tuple(_figures(matter)):
        sheets.append(_pictures(matter, figures))
    title = words.text("Needs summary: {title}", title=matter.view.text(matter.dialogue.title))
    contents = (_read_me(matter, title, [sheet.name for sheet in sheets]), *sheets)
    workbook = Workbook(title, language_code, contents, matter.properties())
    return masked_workbook(workbook, matter.view.audience, secrecy_mark(words))


def _sheet(matter: NeedMatter, name: str, maker: SheetMaker, why_empty: str) -> Sheet:
    columns, rows = maker(matter)
    return Sheet(name, tuple(columns), tuple(rows)) if rows else Sheet(name, notes=(name, why_empty))


def _figures(matter: NeedMatter) -> Iterator[Figure]:
    """The results that are drawn, each with its exercise's name as caption."""
    for exercise in matter.exercises.values():
        figure = result_figure(matter.reader, exercise, matter.view, matter.words) if exercise.rule else None
        if figure is not None:
            yield replace(figure, caption=f"{exercise.number}. {matter.view.text(exercise.title)}")


def _pictures(matter: NeedMatter, figures: tuple[Figure, ...]) -> Sheet:
    words = matter.words
    told = words.text("Suppliers' and the buyer's results stand apart. The figures are in the sheet “{sheet}”.",
                      sheet=words.text("Priorities"))  # fmt: skip
    return Sheet(words.text("Results as pictures"), notes=(words.text("Results as pictures"), told), figures=figures)


def _read_me(matter: NeedMatter, title: str, names: list[str]) -> Sheet:
    words = matter.words
    entries, head = matter.reader.journal_head()
    codes = (
        words.text("Suppliers stand under codes, the same in all public documents of the dialogue.")
        if matter.view.told_apart
        else words.text("Fewer than three suppliers are in the dialogue; they are neither named nor told apart.")
    )
    notes = (
        title,
        words.text("Diary number: {number}", number=matter.dialogue.diary_number or words.text("Not given")),
        words.text("Version {number}, based on {basis}.", number=matter.version, basis=matter.basis()),
        words.text("Sheets: {names}.", names=", ".join(names)),
        words.text("The procurement has not begun, and a need is not yet a requirement."),
        codes,
        words.text("Where secrecy is requested for an input, its text is left out. Struck inputs are left out."),
        words.text(
            "What is changed here does not change the dialogue: make the change there and make the workbook anew."
        ),
        words.text(
            "Made from the dialogue's journal at entry {entries}, whose head is {head}.", entries=entries, head=head
        ),
    )
    return Sheet(words.text("Read me"), notes=notes)
