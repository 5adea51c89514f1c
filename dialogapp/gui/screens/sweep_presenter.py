"""The sweep through the inputs: what is shown of them, and what the keys do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.exercises import Card, Exercise
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.needs import Need, follow_up_text
from dialogapp.domain.tracing import TREATED, Treated, Treatment, TreatmentHow
from dialogapp.gui.models.found import Found
from dialogapp.gui.models.input_models import InputRow
from dialogapp.gui.screens.need_quotes import Places
from dialogapp.gui.screens.requirement_presenter import found_need, is_meant
from dialogapp.gui.session import Session
from dialogapp.services.need_words import TREATED_WORDS
from dialogapp.services.ports import Reader
from dialogapp.services.sweep import (
    InputKey,
    SweptInput,
    link_inputs,
    need_of_inputs,
    swept_inputs,
    treat,
    treatment_of,
    untreat,
)
from dialogapp.services.tracing import trace

ALL = "all"
NEW_NEED = "new"
MOST_SHOWN = 500
"""So many inputs are shown at a time; the rest come as these are gone through."""


@dataclass(frozen=True, slots=True)
class SweepPicture:
    """The inputs that are shown, how many were left out, and how many there are by what became of them."""

    rows: tuple[InputRow, ...]
    left_out: int
    counts: Mapping[Treated, int]
    needs: tuple[Need, ...]

    @property
    def of(self) -> int:
        """How many inputs there are."""
        return sum(self.counts.values())


class SweepPresenter:
    """Reads and treats inputs."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def picture(self, which: str) -> SweepPicture:
        """The inputs that were treated as `which` says; ALL for every one."""

        def read(reader: Reader) -> SweepPicture:
            swept = swept_inputs(reader)
            wanted = [each for each in swept if which in (ALL, each.treated)]
            shown = wanted[:MOST_SHOWN]
            counts = {how: sum(each.treated == how for each in swept) for how in TREATED}
            needs = [need for need in reader.all(Need) if need.status != "dismissed"]
            return SweepPicture(
                tuple(self._rows(reader, shown)),
                len(wanted) - len(shown),
                {how: count for how, count in counts.items() if count},
                tuple(needs),
            )

        return self._session.read(read)

    def choices(self) -> list[tuple[str, str]]:
        """(key, word) of which inputs can be shown."""
        words = self._session.language
        return [*((how, words.text(TREATED_WORDS[how])) for how in TREATED), (ALL, words.text("all inputs"))]

    def treated_word(self, row: InputRow) -> str:
        """What became of an input, in a word."""
        return self._session.language.text(TREATED_WORDS[row.treated])

    def progress(self, picture: SweepPicture) -> str:
        """How far the sweep has come."""
        words = self._session.language
        left = picture.counts.get("untreated", 0)
        if not left:
            return words.text("Every input is gone through: {count} in all.", count=picture.of)
        return words.text(
            "{done} of {of} inputs are gone through, {left} are left.", done=picture.of - left, of=picture.of, left=left
        )

    def reason(self, row: InputRow) -> str:
        """Why an input was dismissed, or the question to put."""
        found = self._session.read(lambda reader: treatment_of(reader, row.key))
        return found.reason if found is not None else ""

    def reasons(self) -> list[str]:
        """Reasons that were given before, to complete by."""
        given = self._session.read(lambda reader: reader.all(Treatment, how="dismissed"))
        return list(dict.fromkeys(treatment.reason for treatment in given))

    def thread(self, row: InputRow) -> str:
        """What came of an input, to the follow-up; empty where nothing did."""
        words = self._session.language

        def read(reader: Reader) -> str:
            found = trace(reader, row.key.kind, row.key.id)
            told = [words.text("Need {number}: {title}", number=need.number, title=need.title) for need in found.needs]
            for asked in found.requirements:
                told.append(
                    words.text("Requirement {number}: {text}", number=asked.number, text=asked.text)
                    + (f" → {follow_up_text(asked)}" if follow_up_text(asked) else "")
                )
            return "\n".join(told)

        return self._session.read(read)

    def find(self, text: str) -> list[Found]:
        """Needs that are meant by `text`, and a new one with it as its title."""
        words = self._session.language
        needs = self._session.read(lambda reader: reader.all(Need))
        found = [found_need(need) for need in needs if is_meant(need, text)]
        return [*found, Found(NEW_NEED, text, words.text("New need: {title}", title=text))]

    def take(self, keys: Sequence[InputKey], found: Found, then: Callable[[], None]) -> None:
        """Let a need, or a new one, rest on inputs."""
        if found.kind == NEW_NEED:
            self._session.do(lambda store: need_of_inputs(store, found.id, keys), lambda _: then())
        else:
            self.link(found.id, keys, then)

    def link(self, need_id: str, keys: Sequence[InputKey], then: Callable[[], None]) -> None:
        """Let a need rest on inputs."""
        self._session.do(lambda store: link_inputs(store, need_id, keys), lambda _: then())

    def treat(self, keys: Sequence[InputKey], how: TreatmentHow, reason: str, then: Callable[[], None]) -> None:
        """Say what became of inputs."""
        self._session.do(lambda store: treat(store, keys, how, reason), lambda _: then())

    def untreat(self, keys: Sequence[InputKey]) -> None:
        """Let inputs be untreated again."""
        self._session.do(lambda store: untreat(store, keys))

    def _rows(self, reader: Reader, shown: Sequence[SweptInput]) -> list[InputRow]:
        places = Places(reader, self._session.language)
        rows = [each.row for each in shown if each.card is None]
        lines = dict(zip(rows, reader.log_lines(rows), strict=True))
        exercises = {exercise.id: exercise for exercise in reader.all(Exercise)} if len(rows) < len(shown) else {}
        return [
            self._line_row(lines[each.row], each.treated, places)
            if each.card is None
            else self._card_row(each.card, exercises[each.card.exercise_id], each.treated)
            for each in shown
        ]

    def _line_row(self, line: LogLine, treated: Treated, places: Places) -> InputRow:
        said = line.contribution
        return InputRow(
            InputKey("contribution", said.id),
            f"”{said.text}”" if said.verbatim else said.text,
            places.teller(line),
            places.place(line),
            places.mark(line),
            treated,
            line.confidential,
        )

    def _card_row(self, card: Card, exercise: Exercise, treated: Treated) -> InputRow:
        words = self._session.language
        place = words.text("card in vote {number}, {title}", number=exercise.number, title=exercise.title)
        return InputRow(InputKey("card", card.id), card.text, "", place, 0, treated)
