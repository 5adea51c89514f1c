"""Where the dialogue stands: open, closed, the procurement started; the steps from there and what keeps them back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import StateStep
from dialogapp.domain.parity import ParityItem, owed_to_bidders
from dialogapp.domain.people import Organisation
from dialogapp.domain.states import EXCEPTION_LASTS, DialogueState, is_excepted, state_of
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.line_list import ListLine
from dialogapp.gui.widgets.step_question import Asked
from dialogapp.gui.widgets.tone import Tone
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.disclosures import parity_items, take_into_documents
from dialogapp.services.near_dates import near_moment
from dialogapp.services.phrases import shortened
from dialogapp.services.ports import Reader, Store
from dialogapp.services.state_words import dialogue_word
from dialogapp.services.states import (
    close_dialogue,
    dialogue_steps,
    make_exception,
    owed_items,
    reopen_dialogue,
    start_procurement,
    take_back_start,
)
from dialogapp.services.translation import Language, message

Step = Callable[[Store, str], StateStep]


@dataclass(frozen=True, slots=True)
class StepOffer:
    """A step of the dialogue. `question` is asked before it; `is_forward`: what is owed keeps it back, and only then a
    reason is needed.
    """

    caption: str
    question: str
    confirm: str
    take: Step
    is_forward: bool = False


_CLOSE = StepOffer(
    message("Close the dialogue…"),
    message("After this no more is asked of the suppliers. Meetings that were planned stay in the schedule."),
    message("Close the dialogue"),
    close_dialogue,
    is_forward=True,
)
_START = StepOffer(
    message("Start the procurement…"),
    message("From the day of the advertisement on, nobody is met in the dialogue: no new meeting, no new input."),
    message("Start the procurement"),
    start_procurement,
    is_forward=True,
)
_REOPEN = StepOffer(
    message("Open the dialogue again…"),
    message("Why is the dialogue opened again?"),
    message("Open the dialogue again"),
    reopen_dialogue,
)
_TAKE_BACK = StepOffer(
    message("Take back the start…"),
    message("Why is the start of the procurement taken back? The dialogue is closed then."),
    message("Take back the start"),
    take_back_start,
)
_EXCEPT = StepOffer(
    message("Make an exception…"),
    message("Meetings and inputs are let in for 24 hours. Why must there be one after the procurement has started?"),
    message("Make an exception"),
    make_exception,
)
_OFFERS: dict[DialogueState, tuple[StepOffer, StepOffer]] = {
    "open": (_CLOSE, _START),
    "closed": (_REOPEN, _START),
    "procurement": (_TAKE_BACK, _EXCEPT),
}
_TONES: dict[DialogueState, Tone] = {"open": "ok", "closed": "plain", "procurement": "accent"}


class DialogueStatePresenter:
    """Reads where the dialogue stands and takes its steps."""

    def __init__(self, session: Session, now: Callable[[], Instant]) -> None:
        self._session = session
        self._now = now
        self.state: DialogueState = "open"
        self._zone = "Europe/Stockholm"
        self._steps: list[StateStep] = []
        self._owed: list[ParityItem] = []
        self._to_bidders = 0
        self._suppliers: dict[str, Organisation] = {}

    def read(self) -> None:
        """Read everything anew."""

        def read(reader: Reader) -> None:
            dialogue = the_dialogue(reader)
            self.state, self._zone = state_of(dialogue), dialogue.time_zone
            self._steps = dialogue_steps(reader)
            self._owed = owed_items(reader) if self.state != "procurement" else []
            self._to_bidders = len(owed_to_bidders(parity_items(reader)))
            self._suppliers = {one.id: one for one in reader.all(Organisation, kind="supplier")}

        self._session.read(read)

    @property
    def language(self) -> Language:
        """The window's language."""
        return self._session.language

    @property
    def offers(self) -> tuple[StepOffer, StepOffer]:
        """The two steps from here."""
        return _OFFERS[self.state]

    def word(self) -> tuple[str, Tone]:
        """Where the dialogue stands."""
        return dialogue_word(self._session.language, self.state), _TONES[self.state]

    def since(self) -> str:
        """When the last step was taken, by whom and why; how long an exception lasts."""
        if not self._steps:
            return ""
        step, now, language = self._steps[-1], self._now(), self._session.language
        if is_excepted(self._steps, now):
            until = near_moment(step.at + EXCEPTION_LASTS, now, self._zone, language)
            return language.text("exception until {when}: {reason}", when=until, reason=step.reason)
        return " · ".join(filter(None, (near_moment(step.at, now, self._zone, language), step.by, step.reason)))

    def hindrance(self) -> str:
        """What keeps the dialogue from closing; empty where nothing does."""
        language = self._session.language
        if not self._owed:
            return ""
        if self.state == "closed":
            return language.text("Before the procurement starts, this must be given to those it is owed to:")
        return language.text("Before the dialogue closes, this must be given to those it is owed to:")

    def owed_lines(self) -> list[ListLine]:
        """The information that is owed, each with those it is owed to."""
        return [
            ListLine(
                item.disclosure.id,
                shortened(item.disclosure.text),
                ", ".join(self._suppliers[supplier].name for supplier in item.owed),
                lead=str(item.disclosure.number),
                marks=tuple(self._suppliers[supplier].number for supplier in item.owed),
            )
            for item in self._owed
        ]

    def question(self, offer: StepOffer) -> Asked:
        """What is asked before a step."""
        language = self._session.language
        hindered = offer.is_forward and bool(self._owed)
        question, confirm = language.text(offer.question), language.text(offer.confirm)
        if hindered:
            question += " " + language.text("Information is owed; to go on all the same, say why. The reason is kept.")
            confirm = language.text("{step} all the same", step=confirm)
        if offer is _START and self._to_bidders:
            question += " " + language.plural(
                "{count} piece of information stands nowhere in the procurement documents yet.",
                "{count} pieces of information stand nowhere in the procurement documents yet.",
                self._to_bidders,
            )
        return Asked(
            question=question,
            confirm=confirm,
            leave=language.text("Cancel"),
            reason=language.text("Reason, kept with the step") if hindered or not offer.is_forward else "",
        )

    def take(self, offer: StepOffer, reason: str) -> None:
        """Take a step."""
        self._session.do(lambda store: offer.take(store, reason))

    def note_taken(self, where: str) -> None:
        """Note that what is owed stands in the procurement documents."""
        owed: Sequence[str] = [item.disclosure.id for item in self._owed]
        self._session.do(lambda store: take_into_documents(store, owed, where))
