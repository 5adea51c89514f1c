"""Scoring rules and what cards got by them, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from dialogapp.domain.scoring.ballots import ItemScore, Note, Outcome, Settings, shown
from dialogapp.domain.scoring.registry import Rule
from dialogapp.services.results import Reasons
from dialogapp.services.translation import Language, message

RULE_WORDS = {
    "dots-sum-1": message("the dots are added card by card; cards with equally many share a place"),
    "ranking-points-1": message(
        "the points are added card by card; equal sums go by how many chose the card, then by the highest single points"
    ),
    "impact-effort-1": message("a card lies at the median of what each said of its effort and its impact"),
    "moscow-effort-1": message(
        "a card is what most say; where they are divided, the lower class. Its effort is the median of what is said, "
        "and Must should take at most {most_must} % of all"
    ),
    "kano-mode-1": message(
        "a card is what most answers make it, ties in the order M, O, A, I; contradictory and reverse answers are told "
        "but not counted"
    ),
    "delphi-consensus-1": message(
        "there is consensus where at least {agree} % are at one end of the scale and fewer than {against} % at the "
        "other"
    ),
    "wsjf-1": message("value, urgency and risk reduction together, divided by size, each the median of the estimates"),
    "pairwise-copeland-1": message(
        "a card's figure is the pairs it wins by majority; an equal pair counts half to both"
    ),
    "fist-of-five-1": message("a proposal passes where nobody shows fewer than three fingers; a fist blocks"),
    "risk-product-1": message("the mean likelihood times the mean impact"),
}
"""What each rule does, as the end of a sentence, with its settings filled in."""

RULE_NAMES = {
    "dots-sum-1": message("Dots"),
    "ranking-points-1": message("Ranking with points"),
    "impact-effort-1": message("Impact and effort"),
    "moscow-effort-1": message("MoSCoW with an effort budget"),
    "kano-mode-1": message("Kano's classes"),
    "delphi-consensus-1": message("Consensus in rounds (Delphi)"),
    "wsjf-1": message("Value per size (WSJF)"),
    "pairwise-copeland-1": message("Pairs won (Copeland)"),
    "fist-of-five-1": message("Fist of five"),
    "risk-product-1": message("Likelihood times consequence"),
}
"""What each rule is called."""

GROUP_WORDS = {
    "quick_win": message("Quick win"),
    "big_bet": message("Big bet"),
    "fill_in": message("Fill-in"),
    "avoid": message("Leave it"),
    "must": message("Must"),
    "should": message("Should"),
    "could": message("Could"),
    "wont": message("Won't this time"),
    "M": message("Must-be"),
    "O": message("The more the better"),
    "A": message("Delights"),
    "I": message("Indifferent"),
    "in": message("Consensus: important"),
    "none": message("No consensus"),
    "out": message("Consensus: not important"),
    "pass": message("Passes"),
    "discuss": message("To be discussed"),
    "blocked": message("Blocked"),
}
"""The classes that rules put cards in."""


def rule_words(words: Language, rule: Rule, chosen: Settings) -> str:
    """What a rule does with what was chosen for it, in words; empty where this program has none for it."""
    return words.text(RULE_WORDS.get(rule.key, ""), **rule.settled(chosen))


def group_word(words: Language, group: str) -> str:
    """The word for a class; empty for none."""
    return words.text(GROUP_WORDS.get(group, group))


def figure(words: Language, number: Fraction | None) -> str:
    """A number as it is written, with two decimals at most; a dash for none."""
    if number is None:
        return "–"
    told = f"{shown(number)}".replace("-", "−")
    return told.replace(".", ",") if words.code == "sv" else told


def item_words(words: Language, rule: Rule, item: ItemScore) -> str:
    """What a card got, in one line."""
    if item.score is None:
        return "–"
    return _TOLD[rule.name](words, item)


def is_plain(rule: Rule) -> bool:
    """Whether what a card got is a number and nothing more, so that it can be shown as a bar."""
    return _TOLD[rule.name] is _plain


def detail_words(words: Language, rule: Rule, item: ItemScore) -> str:
    """How far apart the answers are, or what a figure is made of; empty where there is nothing to say."""
    if item.score is None or rule.name not in _DETAILS:
        return ""
    return _DETAILS[rule.name](words, item)


def note_words(words: Language, outcome: Outcome) -> Iterator[str]:
    """What is to be known about a result, a sentence each."""
    for note in outcome.notes:
        yield _note(words, note)


def reasons_words(words: Language, why: Reasons, said: Callable[[str], str] = str) -> Iterator[str]:
    """Why a card was answered so: the suppliers' reasons and the buyer's apart. `said` takes out what is not seen."""
    quoted = [
        "; ".join(words.text("“{words}”", words=said(reason)) for reason in side) for side in (why.suppliers, why.buyer)
    ]
    if quoted[0]:
        yield words.text("Suppliers: {reasons}", reasons=quoted[0])
    if quoted[1]:
        yield words.text("The buyer: {reasons}", reasons=quoted[1])


def _impact(words: Language, item: ItemScore) -> str:
    return words.text(
        "{group}: impact {impact}, effort {effort}",
        group=group_word(words, item.group),
        impact=figure(words, item.figures["impact"]),
        effort=figure(words, item.figures["effort"]),
    )


def _moscow(words: Language, item: ItemScore) -> str:
    told = words.text(
        "{group}: {count} of {voters}",
        group=group_word(words, item.group),
        count=figure(words, item.figures[item.group]),
        voters=item.voters,
    )
    if "effort" not in item.figures:
        return told
    return words.text("{told}, effort {effort}", told=told, effort=figure(words, item.figures["effort"]))


def _kano(words: Language, item: ItemScore) -> str:
    return words.text(
        "{group}: better {better}, worse {worse}, of {count} answers",
        group=group_word(words, item.group),
        better=figure(words, item.figures["better"]),
        worse=figure(words, item.figures["worse"]),
        count=figure(words, item.figures["n"]),
    )


def _delphi(words: Language, item: ItemScore) -> str:
    return words.text(
        "{group}: median {median}, between the quartiles {distance}",
        group=group_word(words, item.group),
        median=figure(words, item.figures["median"]),
        distance=figure(words, item.figures["iqr"]),
    )


def _fist(words: Language, item: ItemScore) -> str:
    return words.text(
        "{group}: mean {mean}, lowest {lowest}",
        group=group_word(words, item.group),
        mean=figure(words, item.figures["mean"]),
        lowest=figure(words, item.figures["lowest"]),
    )


def _risk(words: Language, item: ItemScore) -> str:
    return words.text(
        "{risk} (likelihood {likelihood}, impact {impact})",
        risk=figure(words, item.score),
        likelihood=figure(words, item.figures["likelihood"]),
        impact=figure(words, item.figures["impact"]),
    )


def _plain(words: Language, item: ItemScore) -> str:
    return figure(words, item.score)


_TOLD: dict[str, Callable[[Language, ItemScore], str]] = {
    "dots-sum": _plain,
    "ranking-points": _plain,
    "impact-effort": _impact,
    "moscow-effort": _moscow,
    "kano-mode": _kano,
    "delphi-consensus": _delphi,
    "wsjf": _plain,
    "pairwise-copeland": _plain,
    "fist-of-five": _fist,
    "risk-product": _risk,
}


def _ranking_detail(words: Language, item: ItemScore) -> str:
    return words.text(
        "highest {highest}, lowest {lowest}",
        highest=figure(words, item.figures["highest"]),
        lowest=figure(words, item.figures["lowest"]),
    )


def _impact_detail(words: Language, item: ItemScore) -> str:
    return words.text(
        "spread {impact} and {effort}",
        impact=figure(words, item.figures["impact_spread"]),
        effort=figure(words, item.figures["effort_spread"]),
    )


def _moscow_detail(words: Language, item: ItemScore) -> str:
    given = [group for group in ("must", "should", "could", "wont") if item.figures[group]]
    return " · ".join(f"{group_word(words, group)} {figure(words, item.figures[group])}" for group in given)


def _kano_detail(words: Language, item: ItemScore) -> str:
    return " · ".join(f"{name} {figure(words, item.figures[name])}" for name in "MOAIRQ")


def _delphi_detail(words: Language, item: ItemScore) -> str:
    told = words.text(
        "{high} % high, {low} % low",
        high=figure(words, 100 * item.figures["high"]),
        low=figure(words, 100 * item.figures["low"]),
    )
    if "stable" not in item.figures:
        return told
    moved = (
        words.text("as in the round before") if item.figures["stable"] else words.text("moved since the round before")
    )
    return f"{told} · {moved}"


def _wsjf_detail(words: Language, item: ItemScore) -> str:
    value, time, risk, size = (figure(words, item.figures[name]) for name in ("value", "time", "risk", "size"))
    return f"({value} + {time} + {risk}) / {size}"


def _pairs_detail(words: Language, item: ItemScore) -> str:
    return words.text(
        "preferred {count} times, in {pairs} pairs",
        count=figure(words, item.figures["preferred"]),
        pairs=figure(words, item.figures["pairs"]),
    )


def _fist_detail(words: Language, item: ItemScore) -> str:
    return words.text(
        "highest {highest}, {below} under three fingers",
        highest=figure(words, item.figures["highest"]),
        below=figure(words, item.figures["below"]),
    )


def _risk_detail(words: Language, item: ItemScore) -> str:
    return words.text(
        "spread {likelihood} and {impact}",
        likelihood=figure(words, item.figures["likelihood_spread"]),
        impact=figure(words, item.figures["impact_spread"]),
    )


_DETAILS: dict[str, Callable[[Language, ItemScore], str]] = {
    "ranking-points": _ranking_detail,
    "impact-effort": _impact_detail,
    "moscow-effort": _moscow_detail,
    "kano-mode": _kano_detail,
    "delphi-consensus": _delphi_detail,
    "wsjf": _wsjf_detail,
    "pairwise-copeland": _pairs_detail,
    "fist-of-five": _fist_detail,
    "risk-product": _risk_detail,
}


def _note(words: Language, note: Note) -> str:
    if note.key in ("must_above", "must_within"):
        return _budget(words, note)
    if note.key == "cut":
        return words.text(
            "The plane is cut at impact {impact} and effort {effort}.",
            impact=figure(words, note.figures["impact"]),
            effort=figure(words, note.figures["effort"]),
        )
    return _COUNTED[note.key](words, int(note.figures["count"]))


def _budget(words: Language, note: Note) -> str:
    told = words.text(
        "Of the effort, Must takes {must} %, Should {should} % and Could {could} %.",
        **{name: figure(words, 100 * note.figures[name]) for name in ("must", "should", "could")},
    )
    if note.key == "must_within":
        return told
    most = figure(words, 100 * note.figures["most"])
    return f"{told} {words.text('More than {most} % in Must leaves no room for what goes wrong.', most=most)}"


_COUNTED: dict[str, Callable[[Language, int], str]] = {
    "effort_missing": lambda words, count: words.plural(
        "{count} card has no effort.", "{count} cards have no effort.", count
    ),
    "doubtful": lambda words, count: words.plural(
        "The answers to {count} card are mostly contradictory or reverse: see how it is worded.",
        "The answers to {count} cards are mostly contradictory or reverse: see how they are worded.",
        count,
    ),
    "pairs_missing": lambda words, count: words.plural(
        "{count} pair was not compared.", "{count} pairs were not compared.", count
    ),
    "no_smallest": lambda words, count: words.plural(
        "In {count} column the smallest card is not 1.", "In {count} columns the smallest card is not 1.", count
    ),
}
