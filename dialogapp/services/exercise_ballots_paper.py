"""Ballots on paper: one for each organisation that votes, by the rule they are counted by, with room to write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from dialogapp.domain.document import Block, CellContent, Column, Heading, PageBreak, Paragraph, Row, Table
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.people import Organisation
from dialogapp.domain.scoring.registry import Rule
from dialogapp.domain.scoring.wsjf import SCALE
from dialogapp.services.translation import Language, message

BOX = "☐"
_ROOM = 10.0
"""Millimetres of a row that is written in."""

KANO_ANSWERS = (
    message("I like it"),
    message("I expect it"),
    message("Neutral"),
    message("I can live with it"),
    message("I dislike it"),
)
"""The five answers to both questions, in the order of their values."""
_KANO_QUESTIONS = (message("If it is there?"), message("If it is missing?"))


@dataclass(frozen=True, slots=True)
class BallotPaper:
    """What ballots are made of: the words of the cards in order, and what was chosen for the rule."""

    words: Language
    rule: Rule
    settings: Mapping[str, int | str]
    cards: Sequence[str]
    by_person: bool


def ballots(paper: BallotPaper, organisations: Sequence[Organisation], title: str) -> Iterator[Block]:
    """A page for each organisation. What is said on it is of nobody else."""
    words = paper.words
    for organisation in organisations:
        yield PageBreak()
        yield Heading(2, words.text("Ballot: {name}", name=organisation.name))
        yield Paragraph(title, "lead")
        if paper.by_person:
            yield Paragraph(words.text("One ballot for each person. Name: ______________________________"))
        else:
            yield Paragraph(words.text("One ballot for the whole organisation, however many you are."))
        # Before the table: after one that fills the page it would stand on a page by itself.
        yield Paragraph(f"{BOX} {words.text('We abstain')}")
        yield from _FORMS[paper.rule.name](paper)


def _dots(paper: BallotPaper) -> Iterator[Block]:
    words, dots, most = paper.words, int(paper.settings["dots"]), int(paper.settings["most_per_card"])
    yield Paragraph(words.plural("You have {count} dot to place.", "You have {count} dots to place.", dots))
    if most:
        yield Paragraph(words.plural("At most {count} dot on one card.", "At most {count} dots on one card.", most))
    yield _filled_in(paper, (Column(words.text("Dots"), 1.6),))


def _points(paper: BallotPaper) -> Iterator[Block]:
    words, picks = paper.words, min(int(paper.settings["picks"]), max(len(paper.cards), 1))
    yield Paragraph(
        words.text("Choose {count} cards. Give the best one {count} points, the next one less, down to 1.", count=picks)
    )
    yield _filled_in(paper, (Column(words.text("Points"), 1.6),))


def _impact(paper: BallotPaper) -> Iterator[Block]:
    words = paper.words
    yield Paragraph(words.text("First the effort of all cards, then the impact. Leave empty what you can't judge."))
    yield _filled_in(paper, (Column(words.text("Effort, 0–10"), 1.6), Column(words.text("Impact, 0–10"), 1.6)))


def _risk(paper: BallotPaper) -> Iterator[Block]:
    words = paper.words
    yield Paragraph(words.text("Judge both from 1 (low) to 5 (high). Leave empty what you can't judge."))
    yield _filled_in(paper, (Column(words.text("Likelihood, 1–5"), 1.8), Column(words.text("Consequence, 1–5"), 1.6)))


def _moscow(paper: BallotPaper) -> Iterator[Block]:
    words = paper.words
    yield Paragraph(words.text("One cross a card. The effort is a whole number, in the unit that was agreed on."))
    classes = (words.text("Must"), words.text("Should"), words.text("Could"), words.text("Won't this time"))
    columns = (*(Column(name, 1.1, align="centre") for name in classes), Column(words.text("Effort"), 1.3))
    yield _filled_in(paper, columns, (BOX,) * 4)


def _kano(paper: BallotPaper) -> Iterator[Block]:
    words = paper.words
    yield Paragraph(words.text("Two questions about each card, one cross for each."))
    answers = [Column(words.text(answer), 1.15, align="centre") for answer in KANO_ANSWERS]
    rows = [
        Row((card, words.text(question), *(BOX,) * len(answers)))
        for card in _told(paper)
        for question in _KANO_QUESTIONS
    ]
    columns = (Column(words.text("Card"), 3.4), Column(words.text("How do you feel"), 2.1), *answers)
    yield Table(columns, rows, description=words.text("The cards, with two questions about each"), room=_ROOM)


def _delphi(paper: BallotPaper) -> Iterator[Block]:
    words, scale = paper.words, int(paper.settings["scale"])
    yield Paragraph(
        words.text(
            "Put a ring round a figure: 1 is not important, {most} is decisive. Say why, if you can.", most=scale
        )
    )
    figures = "  ".join(map(str, range(1, scale + 1)))
    columns = (Column(words.text("Your answer"), 2.6), Column(words.text("Why"), 3.4))
    yield _filled_in(paper, columns, (figures, ""), room=16.0)


def _wsjf(paper: BallotPaper) -> Iterator[Block]:
    words = paper.words
    scale = ", ".join(map(str, SCALE))
    yield Paragraph(
        words.text("A column at a time: the smallest gets 1, the others are compared with it. The scale: {scale}.",
                   scale=scale)
    )  # fmt: skip
    names = (words.text("Value"), words.text("Urgency"), words.text("Reduced risk"), words.text("Size"))
    yield _filled_in(paper, tuple(Column(name, 1.3) for name in names))


def _fist(paper: BallotPaper) -> Iterator[Block]:
    words = paper.words
    yield Paragraph(words.text("5 is all in, 3 can live with it, 0 stops. One cross a proposal."))
    yield _filled_in(paper, tuple(Column(str(n), 0.6, align="centre") for n in range(6)), (BOX,) * 6)


def _pairs(paper: BallotPaper) -> Iterator[Block]:
    words = paper.words
    yield Paragraph(words.text("One cross a row: which of the two matters more?"))
    rows = [Row((BOX, one, BOX, other)) for one, other in combinations(_told(paper), 2)]
    columns = (
        Column("1", 0.5, align="centre"),
        Column(words.text("One"), 4.0),
        Column("2", 0.5, align="centre"),
        Column(words.text("The other"), 4.0),
    )
    yield Table(columns, rows, description=words.text("The pairs to compare"), room=8.0)


def _filled_in(
    paper: BallotPaper, columns: tuple[Column, ...], cells: Sequence[CellContent] = (), room: float = _ROOM
) -> Table:
    """The cards, each with cells to fill in."""
    filled = (*cells, *("",) * (len(columns) - len(cells)))
    words = paper.words
    return Table(
        (Column(words.text("Card"), 5.0), *columns),
        [Row((card, *filled)) for card in _told(paper)],
        description=words.text("The cards, with room for what you say of each"),
        row_headings=True,
        room=room,
    )


def _told(paper: BallotPaper) -> Sequence[str]:
    """The cards; lines to write them on where there are none yet."""
    return paper.cards or [f"{number}" for number in range(1, 11)]


_FORMS: dict[str, Callable[[BallotPaper], Iterator[Block]]] = {
    "dots-sum": _dots,
    "ranking-points": _points,
    "impact-effort": _impact,
    "risk-product": _risk,
    "moscow-effort": _moscow,
    "kano-mode": _kano,
    "delphi-consensus": _delphi,
    "wsjf": _wsjf,
    "fist-of-five": _fist,
    "pairwise-copeland": _pairs,
}
