"""What hangs on a requirement, read and written for its form: needs, origin of the level, suppliers' feedback."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from dialogapp.domain.frozen import dataclass
from dialogapp.domain.needs import STANCES, Feedback, Need, Requirement, RequirementSource
from dialogapp.gui.models.found import Found
from dialogapp.gui.screens.need_quotes import CARD, Quote, find_inputs, quotes_of_sources
from dialogapp.gui.session import Session
from dialogapp.gui.widgets.answer_rows import AnswerRow
from dialogapp.services.changed_sources import note_looked_at
from dialogapp.services.need_words import STANCE_WORDS, feedback_words
from dialogapp.services.needs import set_requirement_parts
from dialogapp.services.people import suppliers
from dialogapp.services.ports import Reader
from dialogapp.services.requirement_parts import (
    feedback_told,
    link_level,
    needs_served,
    note_feedback,
    serve,
    serve_no_longer,
    unlink_levels,
)
from dialogapp.services.sweep import InputKey
from dialogapp.services.tracing import level_backing_of_all

_NEED = "need"


@dataclass(frozen=True, slots=True)
class RequirementPicture:
    """All that hangs on a requirement. `level_alone`: its level comes from one supplier alone."""

    requirement: Requirement
    needs: tuple[Need, ...]
    levels: tuple[Quote, ...]
    level_alone: bool
    feedback: tuple[AnswerRow, ...]
    told: str


class RequirementPresenter:
    """Reads and writes what hangs on requirements."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def picture(self, requirement_id: str) -> RequirementPicture:
        """What hangs on a requirement now."""
        words = self._session.language

        def read(reader: Reader) -> RequirementPicture:
            said = {one.organisation_id: one for one in reader.all(Feedback, requirement_id=requirement_id)}
            told = feedback_told(reader, requirement_id)
            return RequirementPicture(
                reader.get(Requirement, requirement_id),
                tuple(needs_served(reader, requirement_id)),
                tuple(quotes_of_sources(reader, reader.all(RequirementSource, requirement_id=requirement_id), words)),
                level_backing_of_all(reader, [requirement_id])(requirement_id).single_source,
                tuple(
                    AnswerRow(each.id, each.name, each.number, said[each.id].stance if each.id in said else "", "")
                    for each in suppliers(reader)
                ),
                feedback_words(told, words)
                if told.asked
                else words.text("No supplier has said what it thinks of the requirement."),
            )

        return self._session.read(read)

    def stances(self) -> list[tuple[str, str]]:
        """(key, word) of each stance, the empty one first."""
        words = self._session.language
        return [("", words.text("nothing said")), *((stance, words.text(STANCE_WORDS[stance])) for stance in STANCES)]

    def find_needs(self, requirement_id: str, text: str) -> list[Found]:
        """Needs that hold the words of `text`, or have it as their number."""

        def read(reader: Reader) -> list[Found]:
            served = {need.id for need in needs_served(reader, requirement_id)}
            return [found_need(need, taken=need.id in served) for need in reader.all(Need) if is_meant(need, text)]

        return self._session.read(read)

    def find_inputs(self, requirement_id: str, text: str) -> list[Found]:
        """Contributions and cards that a level may come from."""

        def read(reader: Reader) -> list[Found]:
            sources = reader.all(RequirementSource, requirement_id=requirement_id)
            taken = {source.contribution_id or source.card_id for source in sources}
            return find_inputs(reader, taken, text, self._session.language)

        return self._session.read(read)

    def serve(self, requirement_id: str, found: Found) -> None:
        """Let a requirement serve another need too."""
        self._session.do(lambda store: serve(store, requirement_id, found.id))

    def serve_no_longer(self, requirement_id: str, need_ids: Sequence[str]) -> None:
        """Let a requirement serve needs no longer."""
        for need_id in need_ids:
            self._session.do(partial(serve_no_longer, requirement_id=requirement_id, need_id=need_id))

    def link_level(self, requirement_id: str, found: Found) -> None:
        """Note that the level comes from what was found."""
        key = InputKey("card" if found.kind == CARD else "contribution", found.id)
        self._session.do(lambda store: link_level(store, requirement_id, key))

    def unlink_levels(self, source_ids: Sequence[str]) -> None:
        """Take away where a level comes from."""
        self._session.do(lambda store: unlink_levels(store, source_ids))

    def note_looked_at(self, requirement_id: str) -> None:
        """Note that the level still holds as its sources stand now."""
        sources = self._session.read(lambda reader: reader.all(RequirementSource, requirement_id=requirement_id))
        self._session.do(lambda store: note_looked_at(store, sources))

    def answer(self, requirement_id: str, answer: str) -> None:
        """Keep what is thought of the level's coming from one supplier alone."""
        self._session.do(lambda store: set_requirement_parts(store, requirement_id, alone_answer=answer))

    def note_feedback(self, requirement_id: str, organisation_id: str, stance: str) -> None:
        """Note how a supplier stands to the requirement."""
        self._session.do(lambda store: note_feedback(store, requirement_id, organisation_id, stance))


def found_need(need: Need, *, taken: bool = False) -> Found:
    """A need as something that can be taken."""
    return Found(_NEED, need.id, f"{need.number}. {need.title}", need.who, taken=taken)


def is_meant(need: Need, text: str) -> bool:
    """Whether each word of `text` begins a word of the need's title or who, or is its number."""
    sought = text.casefold().split()
    words = f"{need.title} {need.who} {need.able_to}".casefold().split()
    return sought == [str(need.number)] or all(any(word.startswith(part) for word in words) for part in sought)
