"""What the authority said of a request for secrecy, in words: for the window, the minutes and the lists."""

from __future__ import annotations

from dialogapp.domain.secrecy import LineSecrecy, SecrecyAssessment
from dialogapp.services.phrases import shortened
from dialogapp.services.translation import Language, message

ASSESSED_WORDS = {
    "release": message("released"),
    "mask": message("masked"),
    "withhold": message("withheld"),
}
NOTE = message("Secrecy is assessed by the authority when someone asks for the document.")
"""The one sentence on who decides; nothing is ever promised."""


def assessment_told(words: Language, assessment: SecrecyAssessment) -> str:
    """One assessment in a sentence: what was said, when, by whom, by which section, and why."""
    told = words.text(
        "Assessed {day} by {name}, {role}: {decision}",
        day=assessment.decided_on,
        name=assessment.by_name,
        role=assessment.by_role,
        decision=words.text(ASSESSED_WORDS[assessment.decision]),
    )
    return ". ".join(filter(None, (", ".join(filter(None, (told, assessment.legal))), assessment.reason)))


def assessments_told(words: Language, secrecy: LineSecrecy) -> list[str]:
    """Every assessment of a request, oldest first, each with the passage that it concerns."""
    passages = {one.id: one.text for one in secrecy.passages}
    told = []
    for assessment in secrecy.assessments:
        sentence = assessment_told(words, assessment)
        if assessment.passage_id is not None:
            passage = shortened(passages[assessment.passage_id])
            sentence = words.text("“{passage}”: {assessment}", passage=passage, assessment=sentence)
        told.append(sentence)
    return told


def passage_state(words: Language, secrecy: LineSecrecy, passage_id: str | None, text: str) -> str:
    """What counts of a passage, or (None) of the whole line, which stands as `text`."""
    said = secrecy.latest(passage_id)
    if said is None:
        return words.text("Not yet assessed")
    if passage_id is None and not secrecy.is_released_as(text) and said.decision == "release":
        return words.text("Released in another wording; to be assessed anew")
    return words.text("Assessed: {decisions}", decisions=words.text(ASSESSED_WORDS[said.decision]))


def state_told(words: Language, secrecy: LineSecrecy, text: str) -> str:
    """How far a request has come, in a few words; `text` is the line as it stands."""
    if not secrecy.is_assessed(text):
        return words.text("Not yet assessed")
    latest = {one.passage_id: one.decision for one in secrecy.assessments}
    said = dict.fromkeys(words.text(ASSESSED_WORDS[decision]) for decision in latest.values())
    return words.text("Assessed: {decisions}", decisions=", ".join(said))
