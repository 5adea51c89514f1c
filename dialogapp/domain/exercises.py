"""Exercises as they are held: their phases and clocks, their cards and ballots."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant

ExerciseState = Literal["preparing", "voting", "revealed"]
PhaseState = Literal["waiting", "running", "paused", "ended"]
CardKind = Literal["card", "cluster"]
BALLOT_SOURCES = ("typed", "paper", "device")
"""How a ballot came: typed in by the facilitator, counted from paper, or sent from a participant's own device."""

_MINUTE = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """An exercise. In dot voting every organisation has `dots`, at most `most_per_card` on one card (0: no limit).

    Cards are locked when voting starts; ballots are hidden until they are revealed, the last ones at `revealed_at`.
    `rule` names the scoring rule and its version, `settings` is what was chosen for it beside what the exercise
    itself chooses (canonical JSON, empty for nothing). `definition` is a copy of the exercise as it was in the library
    (canonical JSON; empty in files from before it was stored: then it is dot voting). `equality` is “organisation” or
    “person”. `earlier_id` is the exercise that this is another round of.
    """

    id: str
    number: int
    title: str
    method: str = "dot_voting"
    prompt: str = ""
    meeting_id: str | None = None
    state: str = "preparing"
    dots: int = 3
    most_per_card: int = 0
    rule: str = "dots-sum-1"
    opened_at: Instant | None = None
    revealed_at: Instant | None = None
    definition: str = ""
    equality: str = "organisation"
    settings: str = ""
    earlier_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExercisePhase:
    """A phase of an exercise as it is held. What it is called and the facilitator's script are those of the
    definition's phase number `part`; `turn` counts where that comes several times in a row, both from 1.

    `round` counts the votes of the exercise from 1, and is 0 where nothing is voted on. Its clock is computed from
    what is stored, so that a crash does not stop it: it runs from `started_at`, less `paused_ms` and what has passed
    since `paused_at`, for `minutes` and `extra_minutes`.
    """

    id: str
    exercise_id: str
    position: int
    kind: str
    minutes: int
    visibility: str = "open"
    takes_part: str = "all"
    part: int = 1
    turn: int = 1
    round: int = 0
    started_at: Instant | None = None
    paused_at: Instant | None = None
    paused_ms: int = 0
    extra_minutes: int = 0
    ended_at: Instant | None = None
    revealed_at: Instant | None = None

    @property
    def state(self) -> PhaseState:
        """How far it has come."""
        if self.started_at is None:
            return "waiting"
        if self.ended_at is not None:
            return "ended"
        return "paused" if self.paused_at is not None else "running"

    def passed(self, now: Instant) -> int:
        """Milliseconds that its clock has run by `now`."""
        if self.started_at is None:
            return 0
        until = next(at for at in (self.ended_at, self.paused_at, now) if at is not None)
        return max(0, until - self.started_at - self.paused_ms)

    def left(self, now: Instant) -> int:
        """Milliseconds that are left by `now`; less than 0 where the time is passed."""
        return (self.minutes + self.extra_minutes) * _MINUTE - self.passed(now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Something that was written, to be gathered and voted on. `contribution_id` is the contribution it came from, if
    any; `from_card_id` the card of an earlier round.

    A cluster is a card too, whose `text` is the heading of those that name it as `cluster_id`. Cards that were merged
    stay, and name the card that took them up as `merged_into_id`. `organisation_id` and `participant_id` are who wrote
    it, which is told only where the phase is open. `field` is where it lies on the board, by the field's key.
    """

    id: str
    exercise_id: str
    position: int
    text: str
    contribution_id: str | None = None
    kind: str = "card"
    cluster_id: str | None = None
    merged_into_id: str | None = None
    organisation_id: str | None = None
    participant_id: str | None = None
    field: str = ""
    from_card_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """One organisation, or with `participant_id` one person of it, took part in a vote; without marks it abstained.

    `round` is which vote of the exercise. `source` is how it came (`BALLOT_SOURCES`). One that came after its phase
    had ended has a `late_note` that says why it counts.
    """

    id: str
    exercise_id: str
    organisation_id: str
    cast_at: Instant
    note: str = ""
    participant_id: str | None = None
    round: int = 1
    source: str = "typed"
    late_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What a ballot says of a card. `dots` is the number it gives: dots in dot voting, by other rules what the rule
    says, in `aspect` where it asks for several things. `other_card_id` is the card that this one was preferred to.
    """

    id: str
    ballot_id: str
    card_id: str
    dots: int
    aspect: str = ""
    other_card_id: str | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingOrder:
    """The order in which organisations share, as drawn by `rule` with `seed`: the journal's head just before, so that
    it can't be chosen, or words said aloud.

    `drawn_order` are ids of organisations and `identifiers` what was hashed of each, both parted by LF. A second draw
    has a `reason`.
    """

    id: str
    exercise_id: str
    drawn_at: Instant
    seed: str
    rule: str
    drawn_order: str
    identifiers: str
    reason: str = ""

    @property
    def organisation_ids(self) -> tuple[str, ...]:
        """Ids of the organisations in the order drawn."""
        return tuple(self.drawn_order.split("\n"))


def voted_on(cards: Iterable[Card], what: str = "cards") -> list[Card]:
    """The cards that are voted on: those that were not merged into another, without headings; by “clusters” the
    headings and the cards under none.
    """
    whole = [card for card in cards if card.merged_into_id is None]
    if what == "clusters":
        return [card for card in whole if card.kind == "cluster" or card.cluster_id is None]
    return [card for card in whole if card.kind == "card"]


def merged_cards(cards: Iterable[Card]) -> dict[str, str]:
    """Card id to the id of the card it was merged into, of those that were."""
    return {card.id: card.merged_into_id for card in cards if card.merged_into_id is not None}


def cards_under(card_id: str, cards: Sequence[Card]) -> list[Card]:
    """A card with all that it holds: those merged into it, those under it where it is a heading, and theirs."""
    found, waiting = [], [card_id]
    by_id: Mapping[str, Card] = {card.id: card for card in cards}
    while waiting:
        one = waiting.pop(0)
        if one in by_id:
            found.append(by_id[one])
        waiting += [card.id for card in cards if one in (card.merged_into_id, card.cluster_id)]
    return found


def sheet_goes_to(sheet: int, turn: int, people: int) -> int:
    """Who has a brainwriting sheet in a turn, all counted from 0: sheets are handed on to the next each time, so that
    after as many turns as there are people each has had each.
    """
    return (sheet + turn) % people
