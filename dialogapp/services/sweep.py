"""Use cases of the sweep: every input is gone through, until none is left that nobody has looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.errors import InputError, RefusedError
from dialogapp.domain.exercises import Card, Exercise, ExercisePhase
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.needs import Need, NeedSource, RequirementSource
from dialogapp.domain.text import cleaned, cleaned_line
from dialogapp.domain.tracing import TREATMENTS, Treated, Treatment, TreatmentHow, treated
from dialogapp.services.card_questions import ask_all_of_card_in
from dialogapp.services.follow_ups import word_follow_up_in
from dialogapp.services.needs import NeedDraft, add_need_in, link_source_in
from dialogapp.services.ports import Reader, Store, Writer

InputKind = Literal["contribution", "card"]


@dataclass(frozen=True, slots=True)
class InputKey:
    """Names an input: a contribution, or a card of an exercise that came of none."""

    kind: InputKind
    id: str

    @property
    def fields(self) -> dict[str, str | None]:
        """The fields by which a link points at it, the other one empty."""
        return {
            "contribution_id": self.id if self.kind == "contribution" else None,
            "card_id": self.id if self.kind == "card" else None,
        }


@dataclass(frozen=True, slots=True)
class SweptInput:
    """An input with what became of it. `row` is the row number of a contribution, `card` a card."""

    treated: Treated
    row: int = 0
    card: Card | None = None


def swept_inputs(reader: Reader) -> list[SweptInput]:
    """Every input that is gone through: contributions in the log's order, then cards that came of none of them."""
    lines = [SweptInput(how, row=row) for row, how in reader.inputs()]
    return [*lines, *swept_cards(reader)]


def treated_counts(reader: Reader) -> Mapping[Treated, int]:
    """How many inputs were treated how."""
    return Counter(each.treated for each in swept_inputs(reader))


def treatment_of(reader: Reader, key: InputKey) -> Treatment | None:
    """What was said of an input, None where nothing was."""
    found = reader.all(Treatment, **key.fields)
    return found[0] if found else None


def treat(store: Store, keys: Iterable[InputKey], how: TreatmentHow, reason: str = "") -> None:
    """Say what became of inputs that no need rests on, in one step. One that is dismissed needs a reason.

    A question goes where all questions to all are, to be put to every supplier: one of a line of the log among those
    that came up beside the common ones, one of a card among the common ones.
    """
    reason = cleaned(reason).strip()
    if how not in TREATMENTS:
        raise InputError("“{how}” is no way to treat an input", how=how)
    if how == "dismissed" and not reason:
        raise InputError("Say why the input is dismissed")
    with store.write("input.treated") as transaction:
        for key in keys:
            _check_is_there(transaction, key)
            if transaction.count(NeedSource, **key.fields) or transaction.count(RequirementSource, **key.fields):
                raise RefusedError("A need rests on this input; unlink it from the need first")
            if how == "question":
                _ask_in(transaction, key, reason)
            forget_treatment_in(transaction, key)
            transaction.add(Treatment(id=transaction.new_id(), how=how, reason=reason, **key.fields))


def untreat(store: Store, keys: Iterable[InputKey]) -> None:
    """Let inputs be untreated again, in one step."""
    with store.write("input.treated") as transaction:
        for key in keys:
            forget_treatment_in(transaction, key)


def link_inputs(store: Store, need_id: str, keys: Iterable[InputKey]) -> None:
    """Let a need rest on inputs, in one step."""
    with store.write("need.linked") as transaction:
        for key in keys:
            link_source_in(transaction, need_id, **key.fields)


def need_of_inputs(store: Store, title: str, keys: Sequence[InputKey]) -> Need:
    """Add a need that rests on inputs."""
    with store.write("need.added") as transaction:
        need = add_need_in(transaction, NeedDraft(cleaned_line(title)))
        for key in keys:
            link_source_in(transaction, need.id, **key.fields)
    return need


def forget_treatment_in(transaction: Writer, key: InputKey) -> None:
    """Let an input be untreated as part of a larger use case."""
    for treatment in transaction.all(Treatment, **key.fields):
        transaction.remove(Treatment, treatment.id)


def _ask_in(transaction: Writer, key: InputKey, text: str) -> None:
    """Let an input be a question to all, in the words of `text`, empty for its own."""
    if key.kind == "contribution":
        word_follow_up_in(transaction, key.id, text)
        return
    before = treatment_of(transaction, key)
    card = transaction.get(Card, key.id)
    asked = (before.reason or card.text) if before is not None and before.how == "question" else ""
    ask_all_of_card_in(transaction, key.id, text, before=asked)


def _check_is_there(transaction: Writer, key: InputKey) -> None:
    if key.kind == "card":
        transaction.get(Card, key.id)
    else:
        transaction.get(Contribution, key.id)


def swept_cards(reader: Reader) -> list[SweptInput]:
    """The cards among the inputs."""
    waiting = _being_written(reader)
    cards = [
        card
        for card in reader.all(Card, contribution_id=None, kind="card", merged_into_id=None, from_card_id=None)
        if card.exercise_id not in waiting
    ]
    if not cards:
        return []
    sources = {source.card_id for source in reader.all(NeedSource, contribution_id=None)}
    sources |= {source.card_id for source in reader.all(RequirementSource, contribution_id=None)}
    said = {treatment.card_id: treatment for treatment in reader.all(Treatment, contribution_id=None)}
    return [
        SweptInput(treated(card.id in sources, [said[card.id]] if card.id in said else []), card=card) for card in cards
    ]


def _being_written(reader: Reader) -> set[str]:
    """Ids of the exercises in which cards are still written."""
    unended = {phase.exercise_id for phase in reader.all(ExercisePhase, ended_at=None)}
    held = {phase.exercise_id for phase in reader.all(ExercisePhase)} - unended
    return {exercise.id for exercise in reader.all(Exercise, state="preparing")} - held
