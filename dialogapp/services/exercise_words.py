"""What an exercise of the library is, in words: for whom, how long, who weighs what, and how it goes."""

from __future__ import annotations

from dialogapp.domain.exercise_definitions import ExerciseDefinition, PhaseDefinition
from dialogapp.services.translation import Language, message

TAKES_PART_WORDS = {
    "all": message("Suppliers and the buyer"),
    "suppliers": message("Suppliers only"),
    "buyer": message("The buyer only"),
}
EQUALITY_WORDS = {
    "organisation": message("Each organisation weighs the same"),
    "person": message("Each person weighs the same"),
}
VISIBILITY_WORDS = {
    "own": message("hidden from the others"),
    "anonymous": message("seen, but not whose"),
    "open": message("open"),
}
"""What others see of what is written or voted in a phase."""
VOTED_ON_WORDS = {
    "cards": message("The cards"),
    "clusters": message("The headings, and cards under none"),
}
BOARD_WORDS = {
    "notes": message("Cards in rows"),
    "sheets": message("Sheets that are passed on"),
    "clusters": message("Cards under headings"),
    "dots": message("Cards with dots"),
    "ranking": message("Cards in order"),
    "plane": message("A plane of effort and impact"),
    "columns": message("Columns"),
    "canvas": message("A canvas of squares"),
    "tables": message("Tables of a café"),
    "fingers": message("Zero to five fingers"),
    "kano": message("Kano's two questions"),
    "scale": message("A scale, in rounds"),
    "estimates": message("A table of estimates"),
    "pairs": message("Pairs of cards"),
    "risks": message("Likelihood and consequence"),
    "hats": message("Six hats"),
    "lotus": message("A lotus of nine times nine"),
}


def size_and_time(words: Language, definition: ExerciseDefinition) -> str:
    """Group size and time."""
    size = words.text("{fewest} to {most} people", fewest=definition.fewest, most=definition.most)
    return f"{size} · {words.text('about {minutes} min', minutes=definition.minutes)}"


def facts(words: Language, definition: ExerciseDefinition) -> str:
    """Group size, time and who takes part, in one line."""
    return f"{size_and_time(words, definition)} · {words.text(TAKES_PART_WORDS[definition.takes_part])}"


def phase_name(words: Language, phase: PhaseDefinition, turn: int = 1) -> str:
    """What a phase is called; where it comes several times, which time it is."""
    name = phase.name.in_language(words.code)
    if phase.times > 1:
        return words.text("{phase}, {turn} of {times}", phase=name, turn=turn, times=phase.times)
    return name


def phase_line(words: Language, phase: PhaseDefinition) -> str:
    """A phase in the library: how long, what it is called, and what others see."""
    name = phase.name.in_language(words.code)
    minutes = words.text("{minutes} min", minutes=phase.minutes)
    if phase.times > 1:
        minutes = words.text("{times} × {minutes} min", times=phase.times, minutes=phase.minutes)
    parts = [minutes, name]
    if phase.visibility != "open":
        parts.append(words.text(VISIBILITY_WORDS[phase.visibility]))
    if phase.drawn:
        parts.append(words.text("in a drawn order"))
    return " · ".join(parts)
