"""How far a meeting's minutes have come, the next step, and what stands in its way, for the page of documents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.holidays import working_day_from
from dialogapp.domain.instants import Instant, local
from dialogapp.domain.meetings import FactCheck, FactCheckAnswer, Meeting, MinutesState, StateStep
from dialogapp.domain.states import MinutesMatter, Obstacle, left_standing, minutes_obstacles, needs_reason
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.step_question import Answered, Asked
from dialogapp.gui.widgets.tone import Tone
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.fair_copy import findings_of, written_copy
from dialogapp.services.fair_words import findings_words
from dialogapp.services.near_dates import near_moment, short_day
from dialogapp.services.ports import Reader
from dialogapp.services.state_words import ObstacleWords, answer_word, minutes_word
from dialogapp.services.states import ANSWERS, MinutesStep, answer_fact_check, minutes_matter, step_minutes
from dialogapp.services.translation import Language, message

_TONES: dict[MinutesState, Tone] = {
    "": "plain",
    "draft": "plain",
    "fact_check": "accent",
    "finalised": "ok",
    "published": "ok",
}
_DAYS_TO_ANSWER = 7
"""Working days that suppliers are offered to answer in."""
_CAPTIONS: dict[MinutesState, str] = {
    "draft": message("Begin the minutes"),
    "fact_check": message("Send for fact check…"),
    "finalised": message("Finalise…"),
    "published": message("Publish…"),
}
_CONFIRM: dict[MinutesState, str] = {
    "draft": message("Open again"),
    "fact_check": message("Note as sent"),
    "finalised": message("Finalise"),
    "published": message("Publish"),
}
_HINDERED: dict[MinutesState, str] = {
    "finalised": message("Can't be finalised yet: {obstacles}."),
    "published": message("Can't be published yet: {obstacles}."),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A step that can be taken, and what its button says."""

    after: MinutesState
    caption: str


@dataclass(frozen=True, slots=True)
class MinutesPicture:
    """The minutes of one meeting. `checks` are the suppliers asked, with their names; `found` what should be looked at
    in the text before it is finalised.
    """

    meeting_id: str
    state: MinutesState
    word: str
    tone: Tone
    since: str
    hindrance: str
    next: Offer | None
    other: Offer | None
    back: Offer | None
    checks: tuple[tuple[str, FactCheck], ...]
    found: str = ""


class MinutesPresenter:
    """Reads the minutes of a meeting and takes their steps."""

    def __init__(self, session: Session, now: Callable[[], Instant]) -> None:
        self._session = session
        self._now = now
        self._matter = MinutesMatter(state="")
        self._words: ObstacleWords | None = None
        self._today = date.min
        self._found = ""
        self.picture: MinutesPicture | None = None

    @property
    def language(self) -> Language:
        """The window's language."""
        return self._session.language

    def read(self, meeting_id: str | None) -> MinutesPicture | None:
        """Read the minutes of a meeting; None where there is none, or it has not been held."""
        self.picture = self._session.read(lambda reader: self._read(reader, meeting_id)) if meeting_id else None
        return self.picture

    def answers(self) -> list[tuple[str, str]]:
        """What a supplier can answer: key and word."""
        return [(answer, answer_word(self.language, answer)) for answer in ANSWERS]

    def question(self, offer: Offer) -> Asked | None:
        """What must be asked before a step; None where it is taken at once."""
        state, after, language = self._matter.state, offer.after, self.language
        if after == "draft" and not state:
            return None
        hindered = bool(self._obstacles(after))
        reason = language.text("Reason, kept with the step") if hindered or needs_reason(state, after) else ""
        confirm = language.text(_CONFIRM[after])
        if hindered:
            confirm = language.text("{step} all the same", step=confirm)
        is_sent = after == "fact_check"
        return Asked(
            question=self._question(after, hindered=hindered),
            confirm=confirm,
            leave=language.text("Cancel"),
            reason=reason,
            day=language.text("Day to answer by") if is_sent else "",
            from_day=working_day_from(self._today, _DAYS_TO_ANSWER).isoformat() if is_sent else "",
            box=language.text("I have checked that no supplier can be recognised in the public version")
            if after == "published"
            else "",
        )

    def take(self, offer: Offer, answered: Answered | None = None) -> None:
        """Take a step."""
        if self.picture is None:
            return
        given = answered if answered is not None else Answered()
        due_on = given.day if offer.after == "fact_check" else ""
        step = MinutesStep(offer.after, given.reason, due_on, anonymity_checked=given.is_ticked)
        meeting_id = self.picture.meeting_id
        self._session.do(lambda store: step_minutes(store, meeting_id, step))

    def answer(self, check: FactCheck, answer: FactCheckAnswer, note: str) -> None:
        """Note what a supplier answered."""
        self._session.do(lambda store: answer_fact_check(store, check.meeting_id, check.organisation_id, answer, note))

    def _read(self, reader: Reader, meeting_id: str) -> MinutesPicture | None:
        meeting = reader.get(Meeting, meeting_id)
        if meeting.state != "held":
            return None
        now, zone = self._now(), the_dialogue(reader).time_zone
        self._today = local(now, zone).date()
        self._matter = replace(minutes_matter(reader, meeting_id, now), anonymity_checked=True)
        words = self._words = ObstacleWords.read(reader, self.language, self._today)
        state = self._matter.state
        self._found = self._look_at(reader, meeting_id) if state in ("", "draft", "fact_check") else ""
        offers = self._offers()
        obstacles = self._obstacles(offers[0].after) if offers[0] is not None else []
        hindrance = ""
        if obstacles and offers[0] is not None:
            sentences = "; ".join(map(words.sentence, obstacles))
            hindrance = self.language.text(_HINDERED[offers[0].after], obstacles=sentences)
        steps = reader.all(StateStep, meeting_id=meeting_id)
        checks = sorted(
            ((words.names[check.organisation_id], check) for check in self._matter.checks), key=lambda pair: pair[0]
        )
        return MinutesPicture(
            meeting_id,
            state,
            minutes_word(self.language, state),
            _TONES[state],
            self._since(steps, now, zone),
            hindrance,
            *offers,
            tuple(checks) if state == "fact_check" else (),
            self._found,
        )

    def _offers(self) -> tuple[Offer | None, Offer | None, Offer | None]:
        """The usual next step, another one, and the step back."""
        state, language = self._matter.state, self.language
        again = Offer("draft", language.text("Open again…"))
        if not state:
            return Offer("draft", language.text(_CAPTIONS["draft"])), None, None
        if state == "draft":
            finalise = Offer("finalised", language.text(_CAPTIONS["finalised"]))
            if not self._matter.supplier_ids:
                return finalise, None, None
            without = replace(finalise, caption=language.text("Finalise without it…"))
            return Offer("fact_check", language.text(_CAPTIONS["fact_check"])), without, None
        if state == "fact_check":
            return (
                Offer("finalised", language.text(_CAPTIONS["finalised"])),
                Offer("fact_check", language.text("New day…")),
                again,
            )
        if state == "finalised":
            return Offer("published", language.text(_CAPTIONS["published"])), None, again
        return None, None, again

    def _obstacles(self, after: MinutesState) -> list[Obstacle]:
        return left_standing(minutes_obstacles(self._matter, after), "")

    def _question(self, after: MinutesState, *, hindered: bool) -> str:
        language, words = self.language, self._words
        if hindered and words is not None:
            obstacles = "; ".join(map(words.sentence, self._obstacles(after)))
            told = language.text(_HINDERED[after], obstacles=obstacles)
            told += " " + language.text("A reason sets it aside, and is told in the account of equal treatment.")
            return f"{told} {self._found}".strip() if after == "finalised" else told
        return {
            "": "",
            "draft": language.text(
                "Why are the minutes opened again? What was finalised or published stays as it was."
            ),
            "fact_check": language.text(
                "Save each supplier's sheet to read back, from the list, and send it. By which day are the suppliers to"
                " answer?"
            ),
            "finalised": " ".join(
                filter(
                    None,
                    (language.text("Finalised minutes can't be undone, only opened again for a reason."), self._found),
                )
            ),
            "published": language.text(
                "What was published can't be taken back. The information in it is then given to all."
            ),
        }[after]

    def _look_at(self, reader: Reader, meeting_id: str) -> str:
        """What should be looked at in the text; it stands in the way of nothing."""
        found = findings_words(self.language, findings_of(reader, written_copy(reader, meeting_id)))
        return self.language.text("Look at the text first: {found}.", found="; ".join(found)) if found else ""

    def _since(self, steps: list[StateStep], now: Instant, zone: str) -> str:
        if not steps:
            return ""
        step, words, language = steps[-1], self._words, self.language
        if step.state == "fact_check" and words is not None:
            day = short_day(date.fromisoformat(step.due_on), language, self._today)
            return language.text("answer by {day}", day=day) + f" · {words.answers(self._matter)}"
        who = f" · {step.by}" if step.by else ""
        return near_moment(step.at, now, zone, language) + who + (f" · {step.reason}" if step.reason else "")
