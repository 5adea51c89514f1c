"""The words for what was found in a workbook that came back."""

from __future__ import annotations

from dialogapp.services.need_words import PART_WORDS
from dialogapp.services.needs_back.found import Found, FoundKind, Note, SheetKey
from dialogapp.services.needs_back.values import value_words
from dialogapp.services.translation import Language, message

_KIND_WORDS: dict[FoundKind, str] = {
    "change": message("Changes"),
    "conflict": message("Conflicts"),
    "new": message("New rows"),
    "refused": message("Can't be used"),
    "missing": message("Not in the workbook"),
}
_NOTE_WORDS: dict[Note, str] = {
    "formula": message("The cell holds a formula: its value is taken."),
    "codes": message(
        "In the workbook names stand under codes. Take its wording, and the codes stand in the dialogue, too."
    ),
    "status": message("It becomes proposed, whatever the row says."),
    "number": message("It gets a number of its own, not the one in the row."),
    "twin": message("There is one with the same words already."),
}
_COMPUTED_WORDS: dict[str, str] = {
    "=sentence": message("Sentence"),
    "=support": message("Support, suppliers"),
    "=of": message("Of suppliers"),
    "=supporters": message("Supported by"),
    "=sources": message("Sources"),
    "=requirements": message("Requirements"),
    "=objection": message("Suppliers that object"),
    "=unclear": message("Suppliers in doubt"),
    "number": message("No."),
    "needs": message("Needs"),
}


def kind_words(kind: FoundKind) -> str:
    """The source text of a kind of thing that was found."""
    return _KIND_WORDS[kind]


def note_words(item: Found, words: Language) -> list[str]:
    """What is told beside an item, a sentence each."""
    return [words.text(_NOTE_WORDS[note]) for note in item.notes]


def label_words(item: Found, words: Language) -> str:
    """“N4” or “R4”; of a new row or one without a number the row."""
    if not item.number:
        return words.text("Row {row}", row=item.row)
    source = message("N{number}") if item.sheet == "needs" else message("R{number}")
    return words.text(source, number=item.number)


def sheet_words(sheet: SheetKey, words: Language) -> str:
    """The name of a sheet."""
    return words.text("Needs") if sheet == "needs" else words.text("Requirements")


def part_words(item: Found, words: Language) -> str:
    """What the column is called; empty for a whole row."""
    if not item.part:
        return ""
    return words.text(_COMPUTED_WORDS.get(item.part) or PART_WORDS[item.part])


def was_words(item: Found, words: Language) -> str:
    """The value when the workbook was made."""
    return value_words(item.sheet, item.part, item.was, words) if item.part else item.was


def now_words(item: Found, words: Language) -> str:
    """The value in the dialogue now."""
    return value_words(item.sheet, item.part, item.now, words) if item.part else item.now


def told_words(item: Found, words: Language) -> str:
    """The value in the workbook, as it stands there where it can't be used."""
    if item.kind == "refused" or not item.part:
        return item.told
    return value_words(item.sheet, item.part, item.told, words)


def item_words(item: Found, words: Language) -> str:
    """An item on one line, for the command line."""
    where = f"{words.text(kind_words(item.kind))}  {label_words(item, words)}  {part_words(item, words)}".rstrip()
    if item.kind == "missing":
        return f"{where}: {item.was}"
    if item.kind == "new":
        return f"{where}: {item.told}"
    if item.problem is not None:
        return f"{where}: “{item.told}” – {words.error(item.problem)}"
    was, now = was_words(item, words), now_words(item, words)
    stands = f"“{was}”" if item.kind == "change" else f"“{was}” / “{now}”"
    return f"{where}: {stands} → “{told_words(item, words)}”"
