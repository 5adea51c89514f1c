"""The rules by name and version. A stored exercise names its rule, so that its result can be computed again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import TypeAlias

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.scoring import (
    delphi,
    dots,
    fist,
    impact_effort,
    kano,
    moscow,
    pairwise,
    ranking,
    risk,
    wsjf,
)
from dialogapp.domain.scoring.ballots import Cast, Outcome, Settings, Vote

Check: TypeAlias = Callable[[Sequence[Vote], Sequence[str], Settings], None]
Compute: TypeAlias = Callable[[Sequence[str], Sequence[Cast], Settings, Outcome | None], Outcome]


@dataclass(frozen=True, slots=True)
class Setting:
    """Something to choose for a rule: a whole number in `numbers`, or one of `choices`; `usual` where nothing is.

    Where a rule that was used gets another, `usual` is what the rule did before, so that stored results stay.
    """

    usual: int | str
    numbers: range | None = None
    choices: tuple[int | str, ...] = ()

    def allows(self, value: object) -> bool:
        """Whether `value` may be chosen."""
        if isinstance(value, bool):
            return False
        return value in self.choices or (self.numbers is not None and isinstance(value, int) and value in self.numbers)


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to count. `check` raises InputError for a ballot that breaks it; `compute` gets the ids of the cards, the
    ballots, what was chosen, and the outcome of the round before, if any.

    `aspects` are what a ballot says of a card, `groups` the classes in order, `figures` the numbers of each card;
    where it `adds_up`, votes on cards that are merged can be added. With `reasons` an answer is given with why, which
    is shown to all without names before they answer anew.
    """

    name: str
    version: int
    check: Check
    compute: Compute
    figures: tuple[str, ...]
    aspects: tuple[str, ...] = ("",)
    groups: tuple[str, ...] = ()
    settings: Mapping[str, Setting] = field(default_factory=dict)
    adds_up: bool = False
    reasons: bool = False

    @property
    def key(self) -> str:
        """Name and version, as stored: dots-sum-1."""
        return f"{self.name}-{self.version}"

    def settled(self, chosen: Settings) -> dict[str, int | str]:
        """Every setting: what was chosen, else what is usual. InputError where something may not be chosen."""
        for name, value in chosen.items():
            if name not in self.settings or not self.settings[name].allows(value):
                raise InputError("“{name}” can't be {value} in this exercise", name=name, value=value)
        return {name: setting.usual for name, setting in self.settings.items()} | dict(chosen)


_RULES = (
    Rule(
        "dots-sum",
        1,
        dots.check,
        dots.compute,
        dots.FIGURES,
        settings={"dots": Setting(3, range(1, 100)), "most_per_card": Setting(0, range(100))},
        adds_up=True,
    ),
    Rule(
        "ranking-points",
        1,
        ranking.check,
        ranking.compute,
        ranking.FIGURES,
        settings={"picks": Setting(5, range(2, 11))},
    ),
    Rule(
        "impact-effort",
        1,
        impact_effort.check,
        impact_effort.compute,
        impact_effort.FIGURES,
        impact_effort.ASPECTS,
        impact_effort.GROUPS,
        {"cut": Setting("middle", choices=("middle", "median"))},
    ),
    Rule(
        "moscow-effort",
        1,
        moscow.check,
        moscow.compute,
        moscow.FIGURES,
        moscow.ASPECTS,
        moscow.GROUPS,
        {"most_must": Setting(60, range(1, 101))},
    ),
    Rule("kano-mode", 1, kano.check, kano.compute, kano.FIGURES, groups=kano.GROUPS),
    Rule(
        "delphi-consensus",
        1,
        delphi.check,
        delphi.compute,
        delphi.FIGURES,
        groups=delphi.GROUPS,
        settings={
            "scale": Setting(9, choices=(5, 9)),
            "agree": Setting(70, range(51, 101)),
            "against": Setting(15, range(1, 50)),
        },
        reasons=True,
    ),
    Rule("wsjf", 1, wsjf.check, wsjf.compute, wsjf.FIGURES, wsjf.ASPECTS),
    Rule("pairwise-copeland", 1, pairwise.check, pairwise.compute, pairwise.FIGURES),
    Rule("fist-of-five", 1, fist.check, fist.compute, fist.FIGURES, groups=fist.GROUPS),
    Rule("risk-product", 1, risk.check, risk.compute, risk.FIGURES, risk.ASPECTS),
)
RULES: Mapping[str, Rule] = {rule.key: rule for rule in _RULES}


def rule_named(key: str) -> Rule:
    """The rule with this name and version; InputError where this program has none."""
    if key not in RULES:
        raise InputError("This version of the program does not know the rule {rule}", rule=key)
    return RULES[key]
