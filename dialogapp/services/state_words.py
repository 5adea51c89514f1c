"""How far the minutes and the dialogue have come, in words; and what stands in the way, a sentence each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import FactCheckAnswer, MinutesState
from dialogapp.domain.people import Organisation
from dialogapp.domain.states import DialogueState, MinutesMatter, Obstacle
from dialogapp.services.near_dates import short_day
from dialogapp.services.phrases import listed
from dialogapp.services.ports import Reader
from dialogapp.services.translation import Language

_NAMED = 3
"""So many suppliers are named in a sentence; more are counted."""


def minutes_word(words: Language, state: MinutesState) -> str:
    """The word for how far minutes have come."""
    return {
        "": words.text_in("minutes", "Not begun"),
        "draft": words.text_in("minutes", "Draft"),
        "fact_check": words.text_in("minutes", "Fact check"),
        "finalised": words.text_in("minutes", "Finalised"),
        "published": words.text_in("minutes", "Published"),
    }[state]


def answer_word(words: Language, answer: FactCheckAnswer) -> str:
    """The word for a supplier's answer to the fact check."""
    return {
        "": words.text_in("fact check", "No answer"),
        "confirmed": words.text_in("fact check", "Confirmed"),
        "objected": words.text_in("fact check", "Objection, not settled"),
        "corrected": words.text_in("fact check", "Objection: corrected"),
        "completed": words.text_in("fact check", "Objection: completed by a new input"),
        "upheld": words.text_in("fact check", "Objection: both versions stand"),
    }[answer]


def dialogue_word(words: Language, state: DialogueState) -> str:
    """Where the dialogue stands, in a sentence without its stop."""
    return {
        "open": words.text("The dialogue is open"),
        "closed": words.text("The dialogue is closed"),
        "procurement": words.text("The procurement has started"),
    }[state]


@dataclass(frozen=True, slots=True)
class ObstacleWords:
    """Tells obstacles by the names of the suppliers they concern."""

    words: Language
    names: Mapping[str, str]
    today: date

    @classmethod
    def read(cls, reader: Reader, words: Language, today: date) -> ObstacleWords:
        """With the names of this dialogue."""
        return cls(words, {one.id: one.name for one in reader.all(Organisation)}, today)

    def sentence(self, obstacle: Obstacle) -> str:
        """What stands in the way, without capital and stop: it follows on “can't be finalised:”."""
        words, count = self.words, len(obstacle.subject_ids)
        if obstacle.kind == "no_answer":
            day = short_day(date.fromisoformat(obstacle.due_on), words, self.today)
            return words.text("{who} not answered, and may until {day}", who=self._have(obstacle), day=day)
        if obstacle.kind == "objection":
            return words.text("the objection of {who} is not settled", who=self._suppliers(obstacle))
        if obstacle.kind == "not_checked":
            return words.text("{who} not been asked to check it", who=self._have(obstacle))
        if obstacle.kind == "owed":
            return words.plural(
                "{count} piece of information is owed to suppliers",
                "{count} pieces of information are owed to suppliers",
                count,
            )
        return {
            "not_held": words.text("the meeting has not been held"),
            "not_anonymised": words.text("nobody has said that suppliers can't be recognised in the public version"),
            "reason_missing": words.text("the reason is missing"),
            "not_from_here": words.text("another step comes first"),
        }[obstacle.kind]

    def answers(self, matter: MinutesMatter) -> str:
        """How many have answered the fact check."""
        answered = sum(bool(check.answer) for check in matter.checks)
        return self.words.text("{answered} of {asked} have answered", answered=answered, asked=len(matter.checks))

    def _suppliers(self, obstacle: Obstacle) -> str:
        named = [self.names[one] for one in obstacle.subject_ids]
        if len(named) <= _NAMED:
            return listed(self.words, named)
        return self.words.plural("{count} supplier", "{count} suppliers", len(named))

    def _have(self, obstacle: Obstacle) -> str:
        """“Beta AB has”, “4 suppliers have”."""
        who, count = self._suppliers(obstacle), len(obstacle.subject_ids)
        return self.words.plural("{who} has", "{who} have", count, who=who)
