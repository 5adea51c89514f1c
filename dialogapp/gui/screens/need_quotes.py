"""What a need rests on, as quotations with who, where and when; and the search for more of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from dialogapp.domain.contributions import LogLine
from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.exercises import Card, Exercise
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.instants import Instant
from dialogapp.domain.meetings import Meeting
from dialogapp.domain.needs import NeedSource, RequirementSource
from dialogapp.domain.people import Organisation
from dialogapp.gui.models.found import Found
from dialogapp.gui.translation import translated
from dialogapp.gui.widgets.two_line_delegate import TwoLines
from dialogapp.services.changed_sources import changed_lines, is_unsettled
from dialogapp.services.dates import Clock
from dialogapp.services.needs import sources_of
from dialogapp.services.ports import Reader
from dialogapp.services.translation import Language, message

CONTRIBUTION, CARD = "contribution", "card"

_MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class Quote:
    """A source of a need. `teller` said it, `mark` is the organisation's number (0: none); `place` is where and when.

    `kind` is CONTRIBUTION or CARD, `noun_id` the id of that; `meeting_id` is empty for a card.
    """

    source_id: str
    kind: str
    noun_id: str
    text: str
    teller: str
    place: str
    mark: int = 0
    meeting_id: str = ""
    is_confidential: bool = False
    is_struck: bool = False
    is_corrected: bool = False
    is_unsettled: bool = False
    """Nobody has looked at what rests on it since it was corrected."""


class Places:
    """The names that lines of the log are told by: marks of organisations, meetings, times."""

    def __init__(self, reader: Reader, language: Language) -> None:
        dialogue = reader.all(Dialogue)
        self._clock = Clock(dialogue[0].time_zone if dialogue else "Europe/Stockholm", language)
        self._meetings = {meeting.id: meeting for meeting in reader.all(Meeting)}
        self._numbers = {organisation.id: organisation.number for organisation in reader.all(Organisation)}
        self._language = language

    def mark(self, line: LogLine) -> int:
        """The number of the organisation that said a line; 0 where it is nobody's."""
        return self._numbers.get(line.contribution.organisation_id or "", 0)

    def teller(self, line: LogLine) -> str:
        """Who said a line."""
        return ", ".join(part for part in (line.organisation, line.participant) if part)

    def place(self, line: LogLine) -> str:
        """The meeting and the time of a line."""
        meeting = self._meetings[line.contribution.meeting_id]
        name = self._language.text("meeting {number}, {title}", number=meeting.number, title=meeting.title)
        at = line.contribution.started_at
        return f"{name}, {self._clock.moment(at)}" if at is not None else name


def quotes_of(reader: Reader, need_id: str, language: Language) -> list[Quote]:
    """What a need rests on, oldest link first."""
    return quotes_of_sources(reader, sources_of(reader, need_id), language)


def quotes_of_sources(
    reader: Reader, sources: Sequence[NeedSource | RequirementSource], language: Language
) -> list[Quote]:
    """What links point at, in their order."""
    places = Places(reader, language)
    ids = [source.contribution_id for source in sources if source.contribution_id is not None]
    lines = {line.contribution.id: line for line in reader.log_lines([reader.log_row_of(each) for each in ids])}
    changed = changed_lines(reader) if lines else {}
    return [
        _quoted_line(source, lines[source.contribution_id], places, changed)
        if source.contribution_id is not None
        else _quoted_card(reader, source, language)
        for source in sources
    ]


def find_sources(reader: Reader, need_id: str, text: str, language: Language) -> list[Found]:
    """Contributions, newest first, and cards that a need may rest on; no confidential ones."""
    taken = {source.contribution_id or source.card_id for source in sources_of(reader, need_id)}
    return find_inputs(reader, taken, text, language)


def find_inputs(reader: Reader, taken: Collection[str | None], text: str, language: Language) -> list[Found]:
    """Contributions, newest first, and cards that hold words beginning as those of `text`; no confidential ones."""
    places = Places(reader, language)
    lines = [
        Found(
            CONTRIBUTION,
            line.contribution.id,
            line.open_text,
            " · ".join(part for part in (places.teller(line), places.place(line)) if part),
            places.mark(line),
            taken=line.contribution.id in taken,
        )
        for line in reader.search(text, _MOST_FOUND)
    ]
    exercises = {exercise.id: exercise for exercise in reader.all(Exercise)}
    cards = [
        Found(CARD, card.id, card.text, _vote(exercises[card.exercise_id], language), taken=card.id in taken)
        for card in reader.all(Card)
        if _holds(card.text, text)
    ]
    return [*lines, *cards[:_MOST_FOUND]]


def described_quote(quote: Quote) -> TwoLines:
    """A source as a row: what was said, by whom, when; what was struck or corrected says so."""
    detail = " · ".join(part for part in (quote.teller, quote.place) if part)
    if quote.is_struck:
        return TwoLines(
            quote.text, detail, quote.mark, side=translated(message("struck")), side_tone="warn", faded=True
        )
    told = [translated(message("secrecy requested"))] if quote.is_confidential else []
    if quote.is_corrected:
        told.append(translated(message("changed at the fact check")))
    is_warning = quote.is_confidential or quote.is_unsettled
    return TwoLines(quote.text, detail, quote.mark, side=", ".join(told), side_tone="warn" if is_warning else "plain")


def _quoted_line(
    source: NeedSource | RequirementSource, line: LogLine, places: Places, changed: Mapping[str, Instant]
) -> Quote:
    said = line.contribution
    return Quote(
        source.id,
        CONTRIBUTION,
        said.id,
        f"”{said.text}”" if said.verbatim else said.text,
        places.teller(line),
        places.place(line),
        places.mark(line),
        said.meeting_id,
        is_confidential=line.confidential,
        is_struck=said.state == "struck",
        is_corrected=said.id in changed,
        is_unsettled=is_unsettled(source, changed),
    )


def _quoted_card(reader: Reader, source: NeedSource | RequirementSource, language: Language) -> Quote:
    card = reader.get(Card, source.card_id or "")
    vote = _vote(reader.get(Exercise, card.exercise_id), language)
    return Quote(source.id, CARD, card.exercise_id, card.text, "", vote)


def _vote(exercise: Exercise, language: Language) -> str:
    return language.text("card in vote {number}, {title}", number=exercise.number, title=exercise.title)


def _holds(words: str, sought: str) -> bool:
    there: Sequence[str] = words.casefold().split()
    return all(any(word.startswith(part) for word in there) for part in sought.casefold().split())
