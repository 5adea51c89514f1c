"""How an exercise is held, apart from its widgets: the phase that is on, its clock, what comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dialogapp.domain.exercise_definitions import ExerciseDefinition, PhaseDefinition
from dialogapp.domain.exercises import Exercise, ExercisePhase
from dialogapp.domain.frozen import dataclass
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.run_strip import StripClock, StripPicture
from dialogapp.services import exercise_runs
from dialogapp.services.exercise_reading import coming_phase, definition_in, phases_of
from dialogapp.services.exercise_words import TAKES_PART_WORDS, VISIBILITY_WORDS, phase_name
from dialogapp.services.ports import Reader
from dialogapp.services.results import revealed_votes
from dialogapp.services.translation import Language, message

_MINUTE = 60
VIEW_WORDS = {
    "setup": message("Set up"),
    "board": message("Board"),
    "votes": message("Ballots"),
    "result": message("Result"),
}
"""What of an exercise can be looked at."""


@dataclass(frozen=True, slots=True)
class RunState:
    """How far an exercise has come. `coming` is the phase that “next” begins; both are None where there is none.

    `usual` is the view that fits the moment.
    """

    exercise: Exercise
    definition: ExerciseDefinition
    phases: tuple[ExercisePhase, ...]
    on: ExercisePhase | None
    coming: ExercisePhase | None
    views: tuple[str, ...]
    usual: str

    @property
    def is_begun(self) -> bool:
        """Whether a phase has begun."""
        return any(phase.started_at is not None for phase in self.phases)

    @property
    def is_untouched(self) -> bool:
        """Whether nothing has been held yet: no phase, and no vote either."""
        return not self.is_begun and self.exercise.state == "preparing"

    @property
    def told(self) -> PhaseDefinition | None:
        """What the definition says of the phase that is on, else of the one that comes first."""
        phase = self.on or (self.coming if not self.is_begun else None)
        return self.definition.phases[phase.part - 1] if phase is not None else None


class RunPresenter:
    """Reads and writes the phases of one exercise."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._id = ""

    @property
    def _words(self) -> Language:
        return self._session.language

    def read(self, exercise_id: str) -> RunState:
        """How far an exercise has come; what is done is done with this one from now on."""
        self._id = exercise_id
        return self._session.read(lambda reader: _state(reader, reader.get(Exercise, exercise_id)))

    def strip(self, state: RunState, view: str) -> StripPicture:
        """What the strip shows."""
        words = self._words
        phases = tuple((one.id, self._phase_words(state, one)) for one in state.phases)
        views = tuple((key, words.text(VIEW_WORDS[key])) for key in state.views)
        exercise, on = state.exercise, state.on
        title = ": ".join(part for part in (exercise.title, " ".join(exercise.prompt.split())) if part)
        if on is None:
            parts = []
            if state.phases and not state.is_begun and exercise.state == "preparing":
                parts.append(words.plural("{count} phase", "{count} phases", len(state.phases)))
                parts.append(words.text("{minutes} min", minutes=sum(one.minutes for one in state.phases)))
            parts.append(self.next_words(state))
            told = self._between(state) if state.phases else ""
            return StripPicture(title, told, " · ".join(filter(None, parts)), None, phases, views, view)
        limit = (on.minutes + on.extra_minutes) * _MINUTE
        started = on.started_at or 0
        clock = StripClock(limit, started + on.paused_ms)
        if on.paused_at is not None:
            clock = StripClock(limit, None, on.passed(on.paused_at))
        number = words.text("Phase {number} of {count}", number=on.position, count=len(state.phases))
        parts = [number, words.text("of {minutes} min", minutes=on.minutes + on.extra_minutes)]
        if on.visibility != "open":
            parts.append(words.text(VISIBILITY_WORDS[on.visibility]))
        if on.takes_part != "all":
            parts.append(words.text(TAKES_PART_WORDS[on.takes_part]))
        if state.coming is not None:
            parts.append(self.next_words(state))
        return StripPicture(title, self._name(state, on), " · ".join(parts), clock, phases, views, view)

    def _between(self, state: RunState) -> str:
        """How far it has come while no phase is on: also where votes were cast without any."""
        words = self._words
        hidden = [one for one in state.phases if one.round and one.revealed_at is None]
        if state.exercise.state == "voting" and any(one.ended_at is not None for one in hidden):
            return words.text("The vote has ended; its result is hidden")
        if state.exercise.state == "voting" and not state.is_begun:
            return words.text("The vote is open")
        if state.exercise.state == "revealed" and (state.coming is None or not state.is_begun):
            return words.text("The result is there")
        if not state.is_begun:
            return words.text("Not begun yet")
        return words.text("All phases have ended") if state.coming is None else words.text("Between phases")

    def next_words(self, state: RunState) -> str:
        """What the button of the next phase says; empty where nothing is left to do."""
        words = self._words
        if state.coming is not None:
            name = self._name(state, state.coming)
            if state.is_untouched:
                return words.text("Begin: {phase}", phase=name)
            return words.text("Next: {phase}", phase=name)
        return words.text("End the phase") if state.on is not None else ""

    def next_in_short(self, state: RunState) -> str:
        """The same on a button: the strip says which phase that is."""
        if state.coming is None:
            return self._words.text("End")
        return self._words.text("Begin") if state.is_untouched else self._words.text("Next")

    def script(self, state: RunState) -> tuple[str, str]:
        """The head and the text of the facilitator's script now; empty where there is none."""
        told = state.told
        if told is None or not told.script:
            return "", ""
        return self._words.text("The facilitator's script"), told.script.in_language(self._words.code)

    # What is done

    def go_on(self) -> None:
        """Begin the next phase, or end the last."""
        self._do(lambda exercise_id: lambda store: exercise_runs.next_phase(store, exercise_id))

    def go_to(self, phase_id: str) -> None:
        """Begin a phase, whichever it is."""
        self._session.do(lambda store: exercise_runs.start_phase(store, phase_id))

    def go_back(self, state: RunState) -> None:
        """Begin the phase before the one that is on, or the last that was begun."""
        begun = [one for one in state.phases if one.started_at is not None]
        at = state.on.position if state.on is not None else (begun[-1].position + 1 if begun else 0)
        before = next((one for one in reversed(state.phases) if one.position < at), None)
        if before is not None:
            self.go_to(before.id)

    def pause(self, state: RunState) -> None:
        """Stop the clock, or let it go on."""
        if state.on is not None and state.on.paused_at is not None:
            self._do(lambda exercise_id: lambda store: exercise_runs.resume_phase(store, exercise_id))
        else:
            self._do(lambda exercise_id: lambda store: exercise_runs.pause_phase(store, exercise_id))

    def add_minutes(self, minutes: int) -> None:
        """Give the phase that is on some minutes more, or fewer."""
        self._do(lambda exercise_id: lambda store: exercise_runs.add_minutes(store, exercise_id, minutes))

    def restart(self) -> None:
        """Take the phase that is on back to its start."""
        self._do(lambda exercise_id: lambda store: exercise_runs.restart_phase(store, exercise_id))

    def end(self) -> None:
        """End the phase that is on."""
        self._do(lambda exercise_id: lambda store: exercise_runs.end_phase(store, exercise_id))

    def _do(self, use_case: Callable[[str], Callable[..., object]]) -> None:
        if self._id:
            self._session.do(use_case(self._id))

    def _name(self, state: RunState, phase: ExercisePhase) -> str:
        return phase_name(self._words, state.definition.phases[phase.part - 1], phase.turn)

    def _phase_words(self, state: RunState, phase: ExercisePhase) -> str:
        minutes = self._words.text("{minutes} min", minutes=phase.minutes + phase.extra_minutes)
        sign = {"ended": "✓ ", "running": "▶ ", "paused": "▶ "}.get(phase.state, "")
        return f"{sign}{phase.position}. {self._name(state, phase)} · {minutes}"


def _state(reader: Reader, exercise: Exercise) -> RunState:
    phases = phases_of(reader, exercise.id)
    on = next((one for one in phases if one.state in ("running", "paused")), None)
    coming = coming_phase(exercise, phases)
    revealed = revealed_votes(reader, exercise)
    views = {
        "setup": exercise.state == "preparing",
        "board": bool(phases),
        "votes": exercise.state == "voting",
        "result": bool(revealed),
    }
    offered = tuple(key for key, is_offered in views.items() if is_offered)
    return RunState(
        exercise,
        definition_in(exercise),
        tuple(phases),
        on,
        coming,
        offered,
        _usual(exercise, phases, revealed=bool(revealed)),
    )


def _usual(exercise: Exercise, phases: Sequence[ExercisePhase], *, revealed: bool) -> str:
    """The view that fits the moment: the board once it has begun, ballots while there is a vote, else the result once
    there is one.
    """
    begun = [one for one in phases if one.started_at is not None]
    if exercise.state == "preparing":
        return "board" if begun else "setup"
    is_on = any(one.ended_at is None and not one.round for one in begun)
    waits = any(one.round and one.revealed_at is None for one in begun)
    if exercise.state == "voting" and not is_on and (waits or not revealed):
        return "votes"
    return "result" if revealed else "votes"
