"""The words for what the product knows of needs and requirements, and the sentence a need makes."""

from __future__ import annotations

from dialogapp.domain.needs import Need, Support, measure_text
from dialogapp.domain.tracing import GapKind
from dialogapp.services.requirement_parts import FeedbackTold
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
REVIEW_WORDS: dict[str, str] = {
    "draft": message("Draft"),
    "in_review": message("In review"),
    "accepted": message("Approved"),
}
PART_WORDS: dict[str, str] = {
    "title": message("Title"),
    "who": message("Who"),
    "able_to": message("Must be able to"),
    "situation": message("Situation"),
    "problem": message("Problem"),
    "effect": message("Effect"),
    "measure": message("Measure"),
    "baseline": message("Baseline"),
    "target": message("Target"),
    "unit": message("Unit"),
    "method": message("How it is measured"),
    "measured_when": message("When it is measured"),
    "constraints": message("Constraints"),
    "accessibility": message("Accessibility"),
    "legal": message("Law"),
    "priority": message("Priority"),
    "priority_method": message("Method of priority"),
    "status": message("Status"),
    "status_reason": message("Reason for the status"),
    "owner": message("Owner"),
    "review": message("Review"),
    "alone_answer": message("One supplier alone"),
    "text": message("Requirement"),
    "type": message("Type"),
    "obligation": message("Obligation"),
    "verification": message("Proven in the tender by"),
    "follow_up": message("Followed up by"),
    "follow_method": message("How it is followed up"),
    "follow_interval": message("How often"),
    "rationale": message("Rationale"),
    "competition": message("Effect on competition"),
}
"""The words for the parts of a need and of a requirement."""
STANCE_WORDS: dict[str, str] = {
    "support": message("Supports it"),
    "objection": message("Objects"),
    "unclear": message("Unclear"),
}
TREATED_WORDS: dict[str, str] = {
    "untreated": message("not gone through"),
    "need": message("part of a need"),
    "question": message("question to all"),
    "background": message("background"),
    "dismissed": message("dismissed"),
}
GAP_WORDS: dict[GapKind, str] = {
    "input_untreated": message("Inputs that nobody has gone through"),
    "need_without_source": message("Needs without a source"),
    "need_on_one": message("Needs on one supplier alone, unanswered"),
    "source_struck": message("Needs with a source that was struck"),
    "source_corrected": message("Needs with a source that changed at the fact check"),
    "need_without_measure": message("Needs without a measure"),
    "need_without_requirement": message("Needs without a requirement"),
    "requirement_without_need": message("Requirements without a need"),
    "requirement_without_verification": message("Requirements without verification"),
    "requirement_without_follow_up": message("Requirements without follow-up"),
    "level_on_one": message("Levels from one supplier alone, unanswered"),
    "level_corrected": message("Levels with a source that changed at the fact check"),
}
GAP_RULES: dict[GapKind, str] = {
    "input_untreated": message(
        "Each input becomes part of a need, a question to all or background, or is dismissed with a reason."
    ),
    "need_without_source": message("A need rests on something that was said, or on a card of an exercise."),
    "need_on_one": message(
        "A need that one supplier alone has brought up may be written for what that one sells. Ask the others, or say "
        "why it stands: it is asked for before the needs summary is made."
    ),
    "source_struck": message("What the need rests on was struck. See whether the need still stands."),
    "source_corrected": message(
        "What the need rests on was corrected, completed or disputed at the fact check. See whether the need still "
        "says the same."
    ),
    "need_without_measure": message("Without a measure nobody can tell when the need is met."),
    "need_without_requirement": message("A need that is to be met needs something to ask for."),
    "requirement_without_need": message("All needs that the requirement served are dismissed. Ask for it no longer."),
    "requirement_without_verification": message("Say how it is proven in the tender, or it can't be asked for."),
    "requirement_without_follow_up": message("Say what is measured in the contract, how and how often."),
    "level_on_one": message(
        "The level in the requirement comes from one supplier alone, and may shut the others out. Ask them, or say why "
        "it stands: it is asked for before the needs summary is made."
    ),
    "level_corrected": message(
        "What the level comes from was corrected, completed or disputed at the fact check. See whether the level still "
        "stands."
    ),
}
CHECK_WORDS: dict[str, str] = {
    "no_source": message("Rests on nothing that was said: link an input."),
    "single_source": message("Rests on one supplier alone."),
    "source_struck": message("A source was struck: see whether the need still stands."),
    "source_corrected": message("A source changed at the fact check: see whether the need still says the same."),
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


def feedback_words(told: FeedbackTold, words: Language) -> str:
    """“3 support it, 1 objects, of 5 suppliers”: in counts, never by name."""
    parts = {
        "support": words.plural("{count} supports it", "{count} support it", told.stances.get("support", 0)),
        "objection": words.plural("{count} objects", "{count} object", told.stances.get("objection", 0)),
        "unclear": words.plural("{count} is unclear", "{count} are unclear", told.stances.get("unclear", 0)),
    }
    said = ", ".join(parts[stance] for stance in told.stances)
    return words.text("{told}, of {total} suppliers", total=told.of, told=said)


def level_words(level: Support, words: Language) -> str:
    """From how many suppliers the level in a requirement comes; empty where from none."""
    if not level.suppliers:
        return ""
    return words.plural(
        "The level comes from {count} supplier", "The level comes from {count} suppliers", len(level.suppliers)
    )
