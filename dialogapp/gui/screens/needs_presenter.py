"""What the page of needs says and does, apart from its widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import Literal

from dialogapp.domain.dialogue import Dialogue
from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.needs import Need, NeedCheck, Requirement
from dialogapp.domain.people import Participant
from dialogapp.domain.requirement_checks.stems import load_stemmer
from dialogapp.domain.requirement_checks.waiver import Judged
from dialogapp.domain.text import swedish_key
from dialogapp.gui.models.found import Found
from dialogapp.gui.screens.need_quotes import CARD, Quote, find_sources, quotes_of
from dialogapp.gui.session import Session
from dialogapp.services import needs
from dialogapp.services import requirement_checks as checks
from dialogapp.services.changed_sources import note_looked_at
from dialogapp.services.need_order import order_by_hand, voted_places, voted_words
from dialogapp.services.need_table import needs_as_table, needs_from_table, pasted_rows
from dialogapp.services.need_words import (
    CHECK_WORDS,
    NEED_STATUS_WORDS,
    PRIORITY_WORDS,
    need_pattern,
)
from dialogapp.services.needs import NeedDraft, NeedRow, RequirementDraft
from dialogapp.services.ports import OwnFiles, Reader
from dialogapp.services.requirement_check_words import finding_words, waived_words
from dialogapp.services.requirement_words import WordLists, word_lists
from dialogapp.services.sweep import InputKey, link_inputs
from dialogapp.services.tables import as_pasted
from dialogapp.services.tracing import untreated
from dialogapp.services.translation import Language, LanguageCode, language, message

NEED_PARTS = NeedDraft.__slots__
REQUIREMENT_PARTS = tuple(part for part in RequirementDraft.__slots__ if part != "alone_answer")
"""The parts in the requirement's own form."""

Answer = Literal["done", "refused", "reason_wanted"]
"""What became of a part that was committed; `reason_wanted`: a need is dismissed once its reason is written."""


@dataclass(frozen=True, slots=True)
class Note:
    """A check's finding: the sentence, what to do about it, and the part of the form where that is done."""

    check: NeedCheck
    sentence: str
    action: str
    part: str


@dataclass(frozen=True, slots=True)
class NeedPicture:
    """All that the form shows of a need. `voted` is what exercises say of it, empty where none does; `voted_priority`
    the priority that the buyer's votes in the last of them give.
    """

    row: NeedRow
    quotes: tuple[Quote, ...]
    requirements: tuple[Requirement, ...]
    notes: tuple[Note, ...]
    voted: str = ""
    voted_priority: str = ""
    findings: Mapping[str, tuple[Judged, ...]] = field(default_factory=dict)
    """What was found in the requirements, by their id."""

    @property
    def need(self) -> Need:
        """The need itself."""
        return self.row.need


_ACTIONS: dict[NeedCheck, tuple[str, str]] = {
    "no_source": (message("Find an input"), "sources"),
    "single_source": (message("Find another input"), "sources"),
    "source_struck": (message("Look at the sources"), "sources"),
    "source_corrected": (message("Look at the sources"), "sources"),
    "no_measure": (message("Write a measure"), "measure"),
    "no_requirement": (message("Write a requirement"), "requirements"),
    "no_verification": (message("Go to the requirement"), "verification"),
}


class NeedsPresenter:
    """Reads and writes needs for the page."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._dismissing = ""
        self._word_lists: WordLists | None = None

    @property
    def _words(self) -> Language:
        return self._session.language

    def rows(self) -> list[NeedRow]:
        """Every need, by number."""
        return self._session.read(needs.need_rows)

    def picture(self, row: NeedRow) -> NeedPicture:
        """What the form shows of a need; nothing is found in its requirements before the word lists are read."""

        def read(reader: Reader) -> NeedPicture:
            requirements = tuple(needs.requirements_of(reader, row.need.id))
            places = voted_places(reader).get(row.need.id, ())
            return NeedPicture(
                row,
                tuple(quotes_of(reader, row.need.id, self._words)),
                requirements,
                tuple(self._note(check) for check in row.checks if not (check == "single_source" and answered)),
                "; ".join(voted_words(place, content) for place in places),
                next((place.priority for place in reversed(places) if place.priority), ""),
                self._found_in(reader, requirements),
            )

        content, answered = self._session.read(_content_language), bool(row.need.alone_answer)

        return self._session.read(read)

    def findings(self, requirements: Sequence[Requirement]) -> Mapping[str, tuple[Judged, ...]]:
        """What is found in requirements, by their id."""
        return self._session.read(lambda reader: self._found_in(reader, requirements))

    def untreated(self) -> int:
        """How many inputs nobody has gone through."""
        return self._session.read(untreated)

    def read_word_lists(self, own: OwnFiles, then: Callable[[WordLists], None]) -> None:
        """Read the words that requirements are checked for, away from the window; `then` once they are there."""
        code = self._session.read(_content_language).code

        def read() -> WordLists:
            load_stemmer(code)
            return word_lists(own)

        def take(lists: WordLists) -> None:
            self._word_lists = lists
            for problem in lists.problems:
                self._session.refuse(problem)
            then(lists)

        self._session.do(lambda _: read(), take)

    def finding_sentence(self, found: Judged) -> str:
        """What was found in a requirement, in words; where it is set aside, why."""
        return waived_words(found, self._words) if found.reason else finding_words(found, self._words)

    def set_aside(self, requirement_id: str, found: Judged, reason: str) -> None:
        """Set a finding aside with a reason."""
        self._session.do(lambda store: checks.waive(store, requirement_id, found, reason))

    def take_up(self, requirement_id: str, found: Judged) -> None:
        """Let a finding that was set aside count again."""
        self._session.do(lambda store: checks.take_up(store, requirement_id, found))

    def pattern(self, need: Need) -> list[tuple[str, bool]]:
        """A need's sentence in pieces, each with whether it is a gap."""
        return need_pattern(need, self._session.read(_content_language))

    def support_sentence(self, row: NeedRow) -> str:
        """How many suppliers a need rests on, in words."""
        return self._words.text(
            "Rests on {number} of {total} suppliers", number=len(row.support.suppliers), total=row.support.of
        )

    def summary(self, row: NeedRow) -> str:
        """The muted line under a need in the list: priority and status."""
        priority = self._words.text(PRIORITY_WORDS[row.need.priority]) if row.need.priority else ""
        status = self._words.text(NEED_STATUS_WORDS[row.need.status])
        return " · ".join(part for part in (priority, status) if part)

    def owners(self) -> list[str]:
        """Names that may own a need: those of the participants."""
        people = self._session.read(lambda reader: reader.all(Participant))
        return sorted({person.name for person in people}, key=swedish_key)

    def rows_as_text(self, rows: Sequence[NeedRow]) -> str:
        """Needs as spreadsheets take them: a row of headings, then a row a need."""
        return as_pasted(needs_as_table(rows, self._session.read(_content_language)))

    def pasted(self, text: str) -> list[NeedDraft]:
        """The needs in what was pasted; none where nothing is in it. InputError is told to the user."""
        try:
            return needs_from_table(pasted_rows(text))
        except InputError as error:
            self._session.refuse(error)
            return []

    def add_pasted(self, drafts: Sequence[NeedDraft], then: Callable[[Need], None]) -> None:
        """Add the needs of a pasted table; `then` gets the first."""
        self._session.do(lambda store: needs.add_drafted_needs(store, drafts), lambda added: then(added[0]))

    def set_several(self, need_ids: Sequence[str], parts: Mapping[str, str]) -> None:
        """Set the same parts of several needs, in one step."""
        self._session.do(lambda store: needs.set_parts_of_needs(store, need_ids, **parts))

    def take_vote(self, picture: NeedPicture) -> None:
        """Write what exercises say of a need as the method of its priority, with the priority that the buyer's give."""
        parts = {"priority_method": picture.voted}
        if picture.voted_priority:
            parts["priority"] = picture.voted_priority
        self.set_several([picture.need.id], parts)

    def order_by_hand(self, need_ids: Sequence[str]) -> None:
        """Give the needs their places."""
        self._session.do(lambda store: order_by_hand(store, need_ids))

    def add(self, titles: Sequence[str], then: Callable[[Need], None]) -> None:
        """Add a need for each title; `then` gets the first."""
        self._session.do(lambda store: needs.add_needs(store, titles), lambda added: then(added[0]))

    def remove(self, need_ids: Sequence[str], then: Callable[[], None]) -> None:
        """Remove needs."""
        self._session.do(lambda store: needs.remove_needs(store, need_ids), lambda _: then())

    def commit(self, need: Need, part: str, value: str) -> Answer:
        """Store a part of a need that was typed or chosen."""
        if part == "title" and not value.strip():
            self._session.refuse(InputError("A need needs a title"))
            return "refused"
        parts = {part: value}
        if part == "status":
            self._dismissing = ""
            if value == "dismissed" and not need.status_reason:
                self._dismissing = need.id
                return "reason_wanted"
        if part == "status_reason":
            if not value.strip() and need.status == "dismissed":
                self._session.refuse(InputError("Say why the need is dismissed"))
                return "refused"
            if value.strip() and self._dismissing == need.id:
                parts["status"] = "dismissed"
                self._dismissing = ""
        self._session.do(lambda store: needs.set_need_parts(store, need.id, **parts))
        return "done"

    def find(self, need_id: str, text: str) -> list[Found]:
        """Contributions and cards a need may be linked to."""
        return self._session.read(lambda reader: find_sources(reader, need_id, text, self._words))

    def link(self, need_id: str, found: Found) -> None:
        """Let a need rest on what was found."""
        link = needs.link_card if found.kind == CARD else needs.link_contribution
        self._session.do(lambda store: link(store, need_id, found.id))

    def link_inputs(self, need_id: str, keys: Sequence[InputKey], then: Callable[[], None]) -> None:
        """Let a need rest on inputs."""
        self._session.do(lambda store: link_inputs(store, need_id, keys), lambda _: then())

    def unlink(self, source_ids: Sequence[str]) -> None:
        """Take sources away from their need."""
        self._session.do(lambda store: needs.unlink_all(store, source_ids))

    def note_looked_at(self, need_id: str) -> None:
        """Note that a need still holds as its sources stand now."""
        sources = self._session.read(lambda reader: needs.sources_of(reader, need_id))
        self._session.do(lambda store: note_looked_at(store, sources))

    def add_requirements(self, need_id: str, texts: Sequence[str], then: Callable[[Requirement], None]) -> None:
        """Add a requirement for each text; `then` gets the first."""
        drafts = [RequirementDraft(text) for text in texts]
        self._session.do(lambda store: needs.add_requirements(store, need_id, drafts), lambda added: then(added[0]))

    def drop_requirements(self, need_id: str, requirement_ids: Sequence[str]) -> None:
        """Take requirements from a need."""
        self._session.do(lambda store: needs.drop_requirements(store, need_id, requirement_ids))

    def commit_requirement(self, requirement_id: str, part: str, value: str) -> Answer:
        """Store a part of a requirement that was typed or chosen."""
        if part == "text" and not value.strip():
            self._session.refuse(InputError("A requirement needs a text"))
            return "refused"
        self._session.do(lambda store: needs.set_requirement_parts(store, requirement_id, **{part: value}))
        return "done"

    def _found_in(self, reader: Reader, requirements: Sequence[Requirement]) -> dict[str, tuple[Judged, ...]]:
        if not requirements or self._word_lists is None:
            return {}
        checking = checks.gather_checking(reader, {each.id for each in requirements})
        return checking.findings(self._word_lists)

    def _note(self, check: NeedCheck) -> Note:
        action, part = _ACTIONS[check]
        return Note(check, self._words.text(CHECK_WORDS[check]), self._words.text(action), part)


def _content_language(reader: Reader) -> Language:
    """The language the needs are written in: the documents'."""
    dialogues = reader.all(Dialogue)
    code: LanguageCode = "en" if dialogues and dialogues[0].document_language == "en" else "sv"
    return language(code)
