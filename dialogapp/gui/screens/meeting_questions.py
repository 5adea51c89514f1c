"""The presenter of the questions that are put to all: the common ones, and those that came up beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dialogapp.domain.errors import InputError
from dialogapp.domain.frozen import dataclass
from dialogapp.domain.questions import Coverage
from dialogapp.gui.session import Session
from dialogapp.services.ports import Store
from dialogapp.services.questions import put_question_in
from dialogapp.services.room import Room


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question of the set. `missing` are numbers and names of the suppliers it was not put to.

    Answers are to the current one.
    """

    stem_id: str
    title: str
    missing: tuple[tuple[int, str], ...]
    is_current: bool
    spoken: str


class QuestionsPresenter:
    """Holds the questions of the meeting shown. `changed` is called when the current one is another; `shown` makes of a
    text what may be shown now.
    """

    def __init__(
        self, session: Session, changed: Callable[[], None], shown: Callable[[str], str] = lambda text: text
    ) -> None:
        self._session = session
        self._shown = shown
        self._changed = changed
        self._room: Room | None = None
        self._names: dict[str, tuple[int, str]] = {}
        self.current_stem: str | None = None
        """The question that was put or chosen last."""

    def show_room(self, room: Room | None, names: dict[str, tuple[int, str]]) -> None:
        """Show this meeting's questions; `names` is organisation id to number and name."""
        if room is None or self._room is None or room.meeting.id != self._room.meeting.id:
            self.current_stem = None
        self._room, self._names = room, names

    def rows(self) -> list[QuestionRow]:
        """The questions of the set, and which suppliers each is missing from."""
        return [self._row(row) for row in self._coverage()]

    def words(self) -> str:
        """How many questions have been put to all."""
        rows = self._room.coverage if self._room is not None else ()
        done = sum(1 for row in rows if not row.missing)
        return self._session.language.text("{done} of {count} put to all", done=done, count=len(rows))

    def choose(self, stem_id: str) -> None:
        """Answers are to this question from now on; chosen again, to none."""
        self.current_stem = None if stem_id == self.current_stem else stem_id
        self._changed()

    def put(self, organisation_id: str | None) -> None:
        """Note that the current question was put to an organisation; where it has that, the first that it has not."""
        organisation = self._room.organisation(organisation_id) if self._room is not None else None
        if organisation is None or organisation.kind != "supplier":
            self._session.refuse(
                InputError("Give a supplier the floor first, then note that the question was put to it")
            )
            return
        missing = [row for row in self._coverage() if organisation.id in row.missing]
        row = next((row for row in missing if row.question.stem_id == self.current_stem), None)
        if row is not None or missing:
            self._put(row or missing[0], [organisation.id])

    def put_to_all(self) -> None:
        """Note that the current question was put to every supplier here; where it was, the first that was not."""
        room = self._room
        there = [s.id for s in room.suppliers if s.id in room.present] if room is not None else []
        missing = [row for row in self._coverage() if set(row.missing) & set(there)]
        row = next((row for row in missing if row.question.stem_id == self.current_stem), None)
        if row is not None or missing:
            self._put(row or missing[0], there)

    def _put(self, row: Coverage, organisation_ids: Iterable[str]) -> None:
        assert self._room is not None
        meeting_id, stem_id, to = self._room.meeting.id, row.question.stem_id, list(organisation_ids)

        def put(store: Store) -> None:
            with store.write("question.put") as transaction:
                for organisation_id in to:
                    put_question_in(transaction, stem_id, organisation_id, meeting_id)

        self.current_stem = stem_id
        self._session.do(put)
        self._changed()

    def _coverage(self) -> tuple[Coverage, ...]:
        return (*self._room.coverage, *self._room.follow_ups) if self._room is not None else ()

    def _row(self, row: Coverage) -> QuestionRow:
        language, question = self._session.language, row.question
        missing = tuple(self._names[supplier_id] for supplier_id in row.missing if supplier_id in self._names)
        names = ", ".join(name for _, name in missing)
        put = language.text("Not yet put to {names}", names=names) if missing else language.text("Put to all")
        text = self._shown(question.text)
        came_up = "" if question.set_id else language.text("Came up with some, to be put to all") + "\n"
        return QuestionRow(
            stem_id=question.stem_id,
            title=f"{question.label}  {text}",
            missing=missing,
            is_current=question.stem_id == self.current_stem,
            spoken=f"{question.label}. {text}\n{came_up}{put}",
        )
