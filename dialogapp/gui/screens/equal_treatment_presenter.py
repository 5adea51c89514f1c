"""What the page of equal treatment says: sentences first, then the figures and matrices they rest on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import Literal

from dialogapp.domain.contributions import Contribution
from dialogapp.domain.fairness import Airtime, Fairness, Thresholds
from dialogapp.domain.follow_ups import QuestionToAll
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.parity import Disclosure, ParityItem, Receipt, owed_to_bidders
from dialogapp.domain.people import Organisation
from dialogapp.domain.questions import Coverage
from dialogapp.domain.text import cleaned_line
from dialogapp.gui.widgets.line_list import ListLine
from dialogapp.services.dates import Clock, length_words, share_words
from dialogapp.services.dialogues import the_dialogue
from dialogapp.services.disclosure_words import receipt_words, standing_words, taken_words
from dialogapp.services.disclosures import Given, giver, judge_relevance, parity_items, settle
from dialogapp.services.fairness import airtime, registered_share, thresholds
from dialogapp.services.follow_ups import follow_ups
from dialogapp.services.people import suppliers
from dialogapp.services.ports import Reader, Store
from dialogapp.services.questions import put_question, question_coverage, unput_question
from dialogapp.services.translation import Language

Tone = Literal["plain", "ok", "warn", "bad"]
Tab = Literal["time", "questions", "information"]


@dataclass(frozen=True, slots=True)
class Check:
    """A sentence about equal treatment, its tone, and the tab that shows what it rests on."""

    sentence: str
    tone: Tone
    tab: Tab


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the page shows, read at once. `covered` is the part of the meetings' time, 0 to 1, for which it is noted
    who had the floor; None where they were not held by the clock.
    """

    meetings: tuple[Meeting, ...]
    suppliers: tuple[Organisation, ...]
    time: Fairness
    coverage: tuple[Coverage, ...]
    parity: tuple[ParityItem, ...]
    covered: float | None
    thresholds: Thresholds
    follow_ups: tuple[QuestionToAll, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    all_meetings: Mapping[str, Meeting] = field(default_factory=dict)
    givers: Mapping[str, str] = field(default_factory=dict)
    zone: str = "Europe/Stockholm"

    @property
    def owed_to_suppliers(self) -> int:
        """How many pieces of information have not reached all suppliers of the dialogue."""
        return sum(1 for item in self.parity if item.owed)

    @property
    def owed_to_bidders(self) -> int:
        """How many pieces of information stand nowhere in the procurement documents."""
        return len(owed_to_bidders(self.parity))


def read_picture(reader: Reader, meeting_id: str | None) -> Picture:
    """The picture, with the time of one meeting or of all."""
    timed = [m for m in reader.all(Meeting, state="held") if meeting_id in (None, m.id)]
    held = [meeting for meeting in reader.all(Meeting) if meeting.state != "cancelled"]
    items = tuple(parity_items(reader))
    return Picture(
        tuple(meeting for meeting in held if reader.count(Contribution, meeting_id=meeting.id)),
        tuple(suppliers(reader)),
        airtime(reader, meeting_id),
        tuple(question_coverage(reader)),
        items,
        registered_share(reader, timed),
        thresholds(reader),
        tuple(follow_ups(reader)),
        tuple(reader.all(Receipt)),
        {meeting.id: meeting for meeting in reader.all(Meeting)},
        {item.disclosure.id: giver(reader, item.disclosure) for item in items},
        the_dialogue(reader).time_zone,
    )


def checks(picture: Picture, language: Language) -> list[Check]:
    """The sentences, in the order of the tabs."""
    return [
        Check(*time_sentence(picture.time, language), "time"),
        Check(*_coverage_sentence(picture, language), "questions"),
        Check(*_parity_sentence(picture, language), "information"),
    ]


def time_sentence(time: Fairness, language: Language) -> tuple[str, Tone]:
    """Who has had less of the floor than whom, in words."""
    if time.verdict is None:
        return language.text("There is no time on the floor to compare yet"), "plain"
    most, least = max(time.organisations, key=_used), min(time.organisations, key=_used)
    tone: Tone = "ok" if time.verdict == "green" else "warn"
    if most.used == least.used:
        return language.text("All have had equally long on the floor"), tone
    sentence = language.text(
        "{least} has had {length} less on the floor than {most}",
        least=least.name,
        most=most.name,
        length=length_words(most.used - least.used),
    )
    return sentence, tone


def figures(picture: Picture, language: Language) -> str:
    """The indices behind the sentence, and how much of the meetings they cover; of too small a part there are none."""
    share, time = picture.covered, picture.time
    part = ""
    if share is not None:
        part = language.text("Who had the floor is noted for {share} of the time.", share=share_words(share, language))
        if share < picture.thresholds.covered:
            return f"{part} {language.text('So small a part is no ground for comparing suppliers.')}"
    return "\n".join(filter(None, (indices(time, language), part)))


def indices(time: Fairness, language: Language) -> str:
    """The three indices, and the least time over the most."""
    told = [
        (language.text("Jain"), time.jain),
        (language.text("Gini"), time.gini),
        (language.text("evenness"), time.evenness),
        (language.text("least / most"), time.min_max),
    ]
    comma = "," if language.code == "sv" else "."
    return " · ".join(
        f"{name} {f'{int(value * 100 + 0.5 + 1e-9) / 100:.2f}'.replace('.', comma)}"
        for name, value in told
        if value is not None
    )


def bar_note(organisation: Airtime, time: Fairness, language: Language) -> str:
    """An organisation's share, turns and inputs, on one line."""
    share = time.share(organisation)
    parts = [
        share_words(share, language) if share is not None else "",
        language.plural("{count} turn", "{count} turns", organisation.turns),
        language.plural("{count} input", "{count} inputs", organisation.contributions),
    ]
    return " · ".join(part for part in parts if part)


def _coverage_sentence(picture: Picture, language: Language) -> tuple[str, Tone]:
    sentence, tone = _common_sentence(picture, language)
    left = sum(1 for one in picture.follow_ups if one.missing)
    if not left:
        return sentence, tone
    beside = language.plural(
        "{count} question to all that came up is not put to all",
        "{count} questions to all that came up are not put to all",
        left,
    )
    return f"{sentence}. {beside}", "warn"


def _common_sentence(picture: Picture, language: Language) -> tuple[str, Tone]:
    if not picture.coverage:
        return language.text("There are no questions that are the same for all yet"), "plain"
    incomplete = [row for row in picture.coverage if row.missing]
    if not incomplete:
        return language.text("All questions have been put to all suppliers"), "ok"
    sentence = language.plural(
        "{count} of {all} questions has not been put to all suppliers",
        "{count} of {all} questions have not been put to all suppliers",
        len(incomplete),
        all=len(picture.coverage),
    )
    return sentence, "warn"


def _parity_sentence(picture: Picture, language: Language) -> tuple[str, Tone]:
    if not picture.parity:
        return language.text("The buyer has given no information in the log yet"), "plain"
    owed = [item for item in picture.parity if item.owed]
    if not owed:
        return language.text("All suppliers have got the same information"), "ok"
    sentence = language.plural(
        "{count} piece of information has not reached all suppliers",
        "{count} pieces of information have not reached all suppliers",
        len(owed),
    )
    return sentence, "bad"


def owed_figure(picture: Picture) -> int:
    """What is owed on this page: pieces of information that have not reached all."""
    return picture.owed_to_suppliers


def toggle_put(picture: Picture, row: int, column: int) -> Callable[[Store], None]:
    """The use case that puts a question to a supplier, or takes back that it was put. The rows of the questions to all
    come after those of the common ones.
    """
    supplier, place = picture.suppliers[column], row - len(picture.coverage)
    asked: Coverage | QuestionToAll = picture.coverage[row] if place < 0 else picture.follow_ups[place]
    stem_id = asked.question.stem_id
    if supplier.id in asked.put_to:
        return lambda store: unput_question(store, stem_id, supplier.id)
    return lambda store: put_question(store, stem_id, supplier.id)


def give(
    item: ParityItem, organisation_ids: Sequence[str], how: str, given: Given | None = None
) -> Callable[[Store], None]:
    """The use case that notes who has got a piece of information, and how."""
    return lambda store: settle(store, item.disclosure.id, organisation_ids, how, given)


def reached(item: ParityItem, picture: Picture, language: Language) -> str:
    """Who has got a piece of information, where and when, on one line."""
    names, clock = {one.id: one.name for one in picture.suppliers}, Clock(picture.zone, language)
    told = [
        f"{names[one.organisation_id]}: {receipt_words(one, picture.all_meetings, clock, language)}"
        for one in picture.receipts
        if one.disclosure_id == item.disclosure.id and one.organisation_id in names
    ]
    return "; ".join(sorted(told))


def stands(asked: QuestionToAll, picture: Picture, language: Language) -> str:
    """How a question to all stands to every supplier, on one line."""
    names, clock = {one.id: one.name for one in picture.suppliers}, Clock(picture.zone, language)
    return "; ".join(
        f"{names[one.organisation_id]}: {standing_words(one, picture.all_meetings, clock, language)}"
        for one in asked.standings
    )


def bidder_lines(picture: Picture, language: Language) -> list[ListLine]:
    """What is owed to all who may bid, and what is settled by the procurement documents: what is owed first."""
    clock = Clock(picture.zone, language)
    relevant = [item for item in picture.parity if item.disclosure.relevant]
    return [
        ListLine(
            item.disclosure.id,
            cleaned_line(item.disclosure.text),
            taken_words(item.disclosure, clock)
            or language.text("Owed: it stands nowhere in the procurement documents yet"),
            lead=str(item.disclosure.number),
            tone="warn" if item.is_owed_to_bidders else "ok",
        )
        for item in sorted(relevant, key=lambda item: (not item.is_owed_to_bidders, item.disclosure.number))
    ]


def judge(disclosure: Disclosure, relevant: bool, reason: str) -> Callable[[Store], None]:
    """The use case that says whether a piece of information matters."""
    return lambda store: judge_relevance(store, disclosure.id, relevant=relevant, reason=reason)


def _used(organisation: Airtime) -> int:
    return organisation.used
