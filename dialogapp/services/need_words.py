"""The words for what the product knows of needs and requirements, and the sentence a need makes."""

from __future__ import annotations

from dialogapp.domain.needs import Need, Support, measure_text
from dialogapp.services.translation import Language, message

PRIORITY_WORDS: dict[str, str] = {
    "": message("No priority"),
    "must": message("Must have"),
    "should": message("Should have"),
    "could": message("Could have"),
    "wont": message("Not this time"),
}
NEED_STATUS_WORDS: dict[str, str] = {
    "proposed": message("Proposed"),
    "confirmed": message("Confirmed"),
    "dismissed": message("Dismissed"),
}
REQUIREMENT_TYPE_WORDS: dict[str, str] = {
    "function": message("Function"),
    "performance": message("Performance"),
    "detail": message("Detail"),
    "standard": message("Standard"),
}
OBLIGATION_WORDS: dict[str, str] = {"mandatory": message("Mandatory"), "evaluated": message("Evaluated")}
CHECK_WORDS: dict[str, str] = {
    "no_source": message("Rests on nothing that was said: link an input."),
    "single_source": message("Rests on one supplier alone."),
    "no_measure": message("Has no measure: nobody can tell when it is met."),
    "no_requirement": message("No requirement comes of it yet."),
    "no_verification": message("A requirement has no verification: say how it is proven in the tender."),
}


def need_sentence(need: Need, words: Language) -> str:
    """The need in a sentence: who must be able to do what, in order to get what effect, measured as what.

    Effect and measure are left out where they are not known; who and what are then “…”. Empty where none is known.
    """
    parts = _parts(need)
    if not any(parts.values()):
        return ""
    return _composed({"who": "…", "able_to": "…", **{name: text for name, text in parts.items() if text}}, words)


def need_pattern(need: Need, words: Language) -> list[tuple[str, bool]]:
    """The need's sentence as pieces of text, each with whether it is a gap that waits for its part, such as “[who]”."""
    names = {
        "who": words.text("who"),
        "able_to": words.text("do what"),
        "effect": words.text("effect"),
        "measure": words.text("measure"),
    }
    marked = {name: text or f"\0[{names[name]}]\0" for name, text in _parts(need).items()}
    pieces = _composed(marked, words).split("\0")
    return [(piece, position % 2 == 1) for position, piece in enumerate(pieces) if piece]


def _parts(need: Need) -> dict[str, str]:
    parts = {"who": need.who, "able_to": need.able_to, "effect": need.effect, "measure": measure_text(need)}
    whole = {name: text.strip().rstrip(".") for name, text in parts.items()}
    return {name: text if name == "who" else _within_sentence(text) for name, text in whole.items()}


def _within_sentence(text: str) -> str:
    """`text` as it stands inside a sentence: its first word in small letters, unless it is written in capitals."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _composed(parts: dict[str, str], words: Language) -> str:
    sentence = words.text("{who} must be able to {able_to}", who=parts["who"], able_to=parts["able_to"])
    if "effect" in parts:
        sentence += " " + words.text("in order to {effect}", effect=parts["effect"])
    if "measure" in parts:
        sentence += words.text(", measured as {measure}", measure=parts["measure"])
    return sentence + "."


def support_words(told: Support, words: Language) -> str:
    """“3 of 5”: how many suppliers a need rests on, of how many in the dialogue."""
    return words.text("{number} of {total}", number=len(told.suppliers), total=told.of)
