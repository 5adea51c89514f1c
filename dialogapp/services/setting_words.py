"""What can be chosen for a scoring rule, in words, and in which fields of a form it is chosen.

Which settings there are and what they allow stands in the registry of rules; a form knows no rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.scoring.ballots import Settings
from dialogapp.domain.scoring.registry import Rule, Setting
from dialogapp.services.translation import Language, message


@dataclass(frozen=True, slots=True)
class DeclaredField:
    """A field of a form that is made from what is declared: its words are in the user's language.

    A number lies in `numbers`, with `unit` behind it, and its least is told as `least` where that has a word; else one
    of `choices` (value, words) is chosen, or text is written.
    """

    key: str
    label: str
    meaning: str
    value: str
    numbers: range | None = None
    choices: tuple[tuple[str, str], ...] = ()
    unit: str = ""
    least: str = ""
    is_long: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    """What a setting is called and means. `least` is the word for its least number, if it has one."""

    label: str
    meaning: str
    unit: str = ""
    least: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)


SETTING_WORDS = {
    "dots": _Words(message("Dots each"), message("How many dots each voice has. A third of the cards is usual")),
    "most_per_card": _Words(
        message("Most on one card"),
        message("How many of its dots a voice may put on one and the same card"),
        least=message("No limit"),
    ),
    "picks": _Words(
        message("How many to choose"),
        message("The best of them gets as many points, the last one point. Five to seven are usual"),
    ),
    "cut": _Words(
        message("The quarters are parted"),
        message("The middle tells what is high in itself; the median what is higher than half of the other cards"),
        choices={"middle": message("at the middle, 5"), "median": message("at the median of all cards")},
    ),
    "most_must": _Words(
        message("Most effort in Must"),
        message("Above this part of the effort there is a warning. DSDM advises 60 % at most"),
        unit="%",
    ),
    "scale": _Words(
        message("The scale"),
        message("Nine steps tell more apart, five are quicker to answer"),
        choices={"5": message("1 to 5"), "9": message("1 to 9")},
    ),
    "agree": _Words(
        message("Consensus from"),
        message("How large a part must be at one end of the scale. 70 % is usual, 80 % is stricter"),
        unit="%",
    ),
    "against": _Words(
        message("With fewer against than"),
        message("How large a part at the other end of the scale breaks the consensus. 15 % is usual"),
        unit="%",
    ),
}
"""The words for each setting of each rule; a setting of the same name means the same in every rule."""


def setting_fields(words: Language, rule: Rule, chosen: Settings) -> list[DeclaredField]:
    """The fields for what can be chosen for a rule, filled in with what was chosen, else with what is usual."""
    settled = rule.settled({name: value for name, value in chosen.items() if name in rule.settings})
    return [_field(words, name, setting, settled[name]) for name, setting in rule.settings.items()]


def setting_value(rule: Rule, name: str, value: str) -> int | str:
    """What was chosen in a field, as the rule takes it; InputError where it allows no such thing."""
    setting = rule.settings[name]
    is_number = setting.numbers is not None or all(isinstance(one, int) for one in setting.choices)
    told: int | str = int(value) if is_number else value
    rule.settled({name: told})
    return told


def _field(words: Language, name: str, setting: Setting, value: int | str) -> DeclaredField:
    told = SETTING_WORDS[name]
    return DeclaredField(
        key=name,
        label=words.text(told.label),
        meaning=words.text(told.meaning),
        value=str(value),
        numbers=setting.numbers,
        choices=tuple((str(one), words.text(told.choices.get(str(one), str(one)))) for one in setting.choices),
        unit=told.unit,
        least=words.text(told.least),
    )
